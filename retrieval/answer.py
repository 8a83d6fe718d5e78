"""The main path, reading: question -> Answer."""

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from config.settings import Settings
from index.coverage import Coverage
from index.embedder import Embedder
from index.passages import MAX_SENTENCE_CHARS
from index.stored import Counts, Filter, StoredArticle
from retrieval.corroboration.corroboration import corroborate
from retrieval.corroboration.independence import SharedWords, shared_words
from retrieval.corroboration.sides import Sides, denying
from retrieval.denial.negation import gainsays
from retrieval.figures.figures import Figure, find_figures
from retrieval.finding.candidates import Candidate
from retrieval.finding.confidence import confidence
from retrieval.finding.reranking import with_log_odds
from retrieval.notices.withdrawn import stands, with_corrections
from retrieval.origins.holdings import Holdings
from retrieval.origins.origins import Origin, find_origins
from retrieval.question.asked import asks_what, asks_yes_or_no
from retrieval.question.query import understand
from retrieval.quoting import one_an_outlet, quote_each, verified
from retrieval.ranking import Ranked, rank
from retrieval.types import Outlets, Quote

EVERYTHING = Filter()
NOBODY = Outlets()
MOST_CHARS = 1_000_000  # of articles that say so and are not quoted: 200 of news, or a long one


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question: quotes, or that it is not in this coverage.

    ``read_as`` is the question with its misspelt words mended, None where there were none.
    ``confidence`` is the first quote's, also where it was too low to answer. ``nearest`` are
    passages near the question that do not answer it; only where ``quotes`` is empty. The rest is
    about the quotes: who says so, what figures they state, on whose word they do, and what words
    they share; indices are those of ``quotes``. ``denials`` are quotes, too: of those who surely
    deny it, or put it the other way, the surest; none where ``quotes`` is empty. ``withheld`` is
    whether there were quotes and not one is as it was stored. ``undated`` is how many articles a
    filter by date left out for want of one; ``receipt`` is None where none was kept.
    """

    question: str
    filter: Filter
    confidence: float
    coverage: Counts
    quotes: tuple[Quote, ...] = ()
    nearest: tuple[Quote, ...] = ()
    denials: tuple[Quote, ...] = ()
    withheld: bool = False
    outlets: Outlets = NOBODY
    figures: tuple[Figure, ...] = ()
    origins: tuple[Origin, ...] = ()
    shared: tuple[SharedWords, ...] = ()
    undated: int = 0
    took_ms: float = 0.0
    receipt: str | None = None
    read_as: str | None = None

    @property
    def answered(self) -> bool:
        """Whether anything is quoted as an answer."""
        return bool(self.quotes)

    @property
    def shown(self) -> tuple[Quote, ...]:
        """All that is quoted, in the order in which it is numbered: from 1, in an answer."""
        return (*self.quotes, *self.denials, *self.nearest)

    @property
    def says_so(self) -> bool:
        """Whether "so" can only mean what is quoted.

        Behind a question for yes or no it would read as a yes, and behind words that the first
        quote denies as if they were so.
        """
        asked = self.read_as or self.question
        if asks_yes_or_no(asked):
            return False
        first = self.quotes[0] if self.quotes else None
        return asks_what(asked) or first is None or not gainsays(first.sentence, asked)


def answer_question(
    question: str,
    coverage: Coverage,
    embedder: Embedder,
    settings: Settings,
    wanted: Filter = EVERYTHING,
) -> Answer:
    """Answer a question with quotes, or with nothing where the coverage does not answer it.

    Raises PullquoteError where the question cannot be searched with.
    """
    started = time.perf_counter()
    with coverage.store.snapshot():  # one state of the coverage, whatever is committed meanwhile
        answer = _answer(question, coverage, embedder, settings, wanted)
    return replace(answer, took_ms=round((time.perf_counter() - started) * 1000, 1))


def _answer(
    question: str, coverage: Coverage, embedder: Embedder, settings: Settings, wanted: Filter
) -> Answer:
    ranked = rank(question, coverage, embedder, settings, wanted)
    query, store = ranked.query, coverage.store
    empty = Answer(
        question=query.asked,
        filter=wanted,
        confidence=ranked.confidence,
        coverage=store.counts(),
        undated=store.undated(wanted),
        read_as=query.text if query.mended else None,
    )
    if not ranked.candidates or ranked.confidence < settings.answer_threshold:
        return _declined(empty, ranked, coverage, settings)
    return _answered(empty, ranked, coverage, embedder, settings)


def _declined(empty: Answer, ranked: Ranked, coverage: Coverage, settings: Settings) -> Answer:
    """Add the nearest sentences to an answer that quotes nothing, each no surer than the first."""
    query = ranked.query
    near = one_an_outlet(ranked.candidates)[: settings.nearest]
    near = [*near[:1], *with_log_odds(near[1:], query, coverage, settings.thread_count)]
    scored = [(one, min(confidence(one, query, coverage), ranked.confidence)) for one in near]
    articles = coverage.store.articles_by_id({one.passage.article for one in near})
    nearest = quote_each(scored, articles, coverage, query.text)
    return replace(empty, nearest=verified(nearest, coverage))


def _answered(
    empty: Answer, ranked: Ranked, coverage: Coverage, embedder: Embedder, settings: Settings
) -> Answer:
    """Add the best sentence of each outlet that says so, who does not, and what that amounts to."""
    query, first = ranked.query, ranked.candidates[0]
    said = understand(first.text, coverage, embedder, MAX_SENTENCE_CHARS)
    compared = corroborate(first, query, said, coverage, empty.filter)
    sides = Sides.taken(first, [one.best for one in compared], query.text)
    spoken = denying(first, ranked.candidates, query.text)
    sure = dict.fromkeys(spoken, 1.0) | {first: 1.0} | dict(one.best for one in compared)
    agreeing = [one for one, _ in sides.agreeing]
    sided = {one.passage.article for one in (*agreeing, *sides.denying, *spoken)}
    articles = coverage.store.articles_by_id(sided)
    sides = sides.standing(articles, coverage).disputed(spoken, articles)

    def quoted(sentences: Iterable[Candidate]) -> tuple[Quote, ...]:
        best = one_an_outlet(sentences)[: settings.max_quotes]
        scored = [(one, round(ranked.confidence * sure[one], 4)) for one in best]
        return quote_each(scored, articles, coverage, query.text)

    quotes = with_corrections(query.text, quoted(agreeing), coverage)[: settings.max_quotes]
    quotes = verified(quotes, coverage)
    answer = replace(
        empty,
        quotes=quotes,
        denials=verified(_apart(quoted(sides.denying), quotes), coverage) if quotes else (),
        withheld=not quotes,
        outlets=sides.outlets(articles, coverage, empty.filter),
    )
    same = sides.saying(compared, query.text)
    saying = [one for one in same if stands(one, articles[one.passage.article])]
    says_so = {one.passage.article: articles[one.passage.article] for one in agreeing}
    return _with_background(answer, query.text, says_so, saying, coverage)


def _apart(denials: Iterable[Quote], quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """Return the denials that none of the quotes has grown to hold."""
    return tuple(
        one
        for one in denials
        if not any(
            quote.article.id == one.article.id and quote.span.overlaps(one.span) for quote in quotes
        )
    )


def _with_background(
    answer: Answer,
    question: str,
    agreeing: Mapping[str, StoredArticle],
    saying: Iterable[Candidate],
    coverage: Coverage,
) -> Answer:
    """Add what the quotes of an answer amount to: figures, origins, and words that they share.

    ``agreeing`` are the articles that say so, quoted or not, by id; ``saying`` are sentences
    of theirs that surely do and that no notice withdraws.
    """
    store, quotes = coverage.store, answer.quotes
    quoted = {quote.article.id for quote in quotes}
    others = list(_read_through(one for id_, one in agreeing.items() if id_ not in quoted))
    articles = [*(quote.article for quote in quotes), *others]
    places = [(one.passage.article, one.sentence.span) for one in saying]
    return replace(
        answer,
        figures=find_figures(question, quotes),
        origins=find_origins(question, quotes, Holdings.of(store, articles), others, places),
        shared=shared_words(quotes, others, store),
    )


def _read_through(others: Iterable[StoredArticle]) -> Iterator[StoredArticle]:
    """Yield those of the articles that are read besides the quoted ones, MOST_CHARS in all."""
    left = MOST_CHARS
    for one in others:
        if len(one.text) <= left:
            left -= len(one.text)
            yield one
