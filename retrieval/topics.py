"""A whole topic instead of a question: every sentence about it."""

from collections.abc import Iterable

from index.errors import PullquoteError
from index.stored import Filter
from index.terms import Terms
from index.types import Span
from retrieval.answer import EVERYTHING, verified
from retrieval.confidence import confidence
from retrieval.query import Query, understand
from retrieval.quotes import rank_sentences, whole_of
from retrieval.reader import Reader
from retrieval.search import search
from retrieval.types import Hit, Quote

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
    coverage = reader.coverage
    query = understand(topic, coverage, reader.embedder, reader.settings.max_question_chars)
    hits = search(coverage, query, wanted, PASSAGES)
    candidates = rank_sentences(coverage, query, hits, SENTENCES)
    best = max((one.maxsim for one in candidates), default=0.0)
    if best < COVERED or (best < COVERED_UNNAMED and not _is_named(query, hits, coverage.terms)):
        return ()
    near = [one for one in candidates if one.maxsim >= ABOUT * best]
    store = coverage.store
    articles = store.articles_by_id({one.hit.passage.article for one in near})
    spans = {one.sentence.version: store.sentence_spans(one.sentence.version) for one in near}
    quotes: dict[tuple[str, Span], Quote] = {}
    for one in near:
        article = articles[one.hit.passage.article]
        span = whole_of(spans[one.sentence.version], one.sentence.span)
        sure = confidence(one, query, coverage.terms)
        quotes.setdefault((article.id, span), Quote(article, span, span, sure))
    return verified(tuple(quotes.values()), coverage)


def _is_named(query: Query, hits: Iterable[Hit], terms: Terms) -> bool:
    """Whether a word of the topic stands in one of the passages near it."""
    held = {word for hit in hits for word in terms.words(hit.passage.text)}
    return bool(query.held_by(held).any())
