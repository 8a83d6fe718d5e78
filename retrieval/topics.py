"""A whole topic instead of a question: every sentence about it."""

from config.errors import PullquoteError
from index.stored import Filter
from index.terms import Terms
from index.types import Span
from retrieval.answer import EVERYTHING
from retrieval.context import whole_of
from retrieval.finding.confidence import confidence
from retrieval.quoting import verified
from retrieval.ranking import Retrieved, retrieve
from retrieval.reader import Reader
from retrieval.types import Quote

# MaxSim of the best sentence: on other stories the gold questions reach .37, on these they begin
# at .23, two in a hundred below this.
COVERED = 0.38
COVERED_UNNAMED = 0.5  # of a topic no word of which stands there: "zzz" reaches .45, "wages" .55
ABOUT = 0.6  # a sentence is about the topic from this share of the best one's MaxSim on
PASSAGES, SENTENCES = 200, 200
MOST_UNDATED = 10  # quotes without a date that a timeline ends with


def quotes_on(reader: Reader, topic: str, wanted: Filter = EVERYTHING) -> tuple[Quote, ...]:
    """Return every sentence about a topic, nearest first; none where it is not covered.

    Raises PullquoteError where the topic cannot be searched with.
    """
    if not topic.strip():
        raise PullquoteError('There is no topic. Name one: pullquote timeline "the strike"')
    coverage, store = reader.coverage, reader.coverage.store
    deep = reader.settings.model_copy(update={"search_depth": PASSAGES, "candidates": SENTENCES})
    found = retrieve(topic, coverage, reader.embedder, deep, wanted)
    best = max((one.maxsim for one in found.candidates), default=0.0)
    if best < COVERED or (best < COVERED_UNNAMED and not _is_named(found, coverage.terms)):
        return ()
    near = [one for one in found.candidates if one.maxsim >= ABOUT * best]
    articles = store.articles_by_id({one.passage.article for one in near})
    spans = {one.sentence.version: store.sentence_spans(one.sentence.version) for one in near}
    quotes: dict[tuple[str, Span], Quote] = {}
    for one in near:
        article = articles[one.passage.article]
        span = whole_of(spans[one.sentence.version], one.sentence.span)
        sure = confidence(one, found.query, coverage)
        quotes.setdefault((article.id, span), Quote(article, span, span, sure))
    return verified(tuple(quotes.values()), coverage)


def _is_named(found: Retrieved, terms: Terms) -> bool:
    """Whether a word of the topic stands in one of the passages near it."""
    held = {word for hit in found.hits for word in terms.words(hit.passage.text)}
    return bool(found.query.held_by(held).any())
