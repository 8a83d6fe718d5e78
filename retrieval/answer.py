"""The main path, reading: question -> Answer."""

import logging
import time
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from config.settings import Settings
from index.coverage import Coverage
from index.embedder import Embedder
from index.passages import MAX_SENTENCE_CHARS
from index.store import Counts, Filter
from index.stored import StoredArticle
from retrieval.asked import asks_what, asks_yes_or_no
from retrieval.confidence import confidence
from retrieval.corroboration import SAYS_SO, corroborate
from retrieval.figures import Figure, find_figures
from retrieval.growth import grow
from retrieval.independence import SharedWords, independent_texts, shared_words
from retrieval.negation import denies_what_is_asked, disagree, gainsays, sidesteps
from retrieval.notices.notices import is_retracted
from retrieval.notices.withdrawn import standing_first, with_corrections
from retrieval.origins.holdings import Holdings
from retrieval.origins.origins import Origin, find_origins
from retrieval.query import Query, understand
from retrieval.quotes import Candidate, rank_sentences, whole_of
from retrieval.reranking import rerank_if_unsure, with_log_odds
from retrieval.search import search
from retrieval.types import Outlets, Quote

log = logging.getLogger(__name__)
EVERYTHING = Filter()
NOBODY = Outlets()
MOST_CHARS = 1_000_000  # of articles that say so and are not quoted: 200 of news, or a long one
Scored = tuple[Candidate, float]  # a sentence, and how surely it answers or says the same
Articles = Mapping[str, StoredArticle]  # by id


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question: quotes, or that it is not in this coverage.

    ``read_as`` is the question with its misspelt words mended, None where there were none.
    ``confidence`` is the first quote's, also where it was too low to answer. ``nearest`` are
    passages near the question that do not answer it; only where ``quotes`` is empty. The rest is
    about the quotes: who says so, what figures they state, on whose word they do, and what words
    they share; indices are those of ``quotes``. ``undated`` is how many articles a filter by date
    left out for want of one; ``receipt`` is None where none was kept.
    """

    question: str
    filter: Filter
    confidence: float
    coverage: Counts
    quotes: tuple[Quote, ...] = ()
    nearest: tuple[Quote, ...] = ()
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
    query = understand(question, coverage, embedder, settings.max_question_chars)
    hits = search(coverage, query, wanted, settings.search_depth)
    candidates = rank_sentences(coverage, query, hits, settings.candidates)
    candidates = rerank_if_unsure(candidates, query, coverage, settings)
    candidates = standing_first(candidates, query, coverage, settings)
    store, terms = coverage.store, coverage.terms
    sure = confidence(candidates[0], query, terms) if candidates else 0.0
    answer = Answer(query.asked, wanted, sure, store.counts(), undated=store.undated(wanted))
    if query.mended:
        answer = replace(answer, read_as=query.text)
    if not candidates or sure < settings.answer_threshold:
        near = _one_an_outlet(candidates)[: settings.nearest]
        near = [*near[:1], *with_log_odds(near[1:], query, coverage, settings.thread_count)]
        scored = [(one, min(confidence(one, query, terms), sure)) for one in near]
        articles = store.articles_by_id({one.hit.passage.article for one in near})
        nearest = _quotes(scored, articles, coverage, query)
        return replace(answer, nearest=verified(nearest, coverage))
    first = candidates[0]
    said = understand(first.text, coverage, embedder, MAX_SENTENCE_CHARS)
    compared = corroborate(first, query, said, coverage, wanted)
    others = [
        (one, sure_of)
        for one, sure_of in compared
        if sure_of >= SAYS_SO and not _is_beside(one.text, first.text, query.text)
    ]
    denying = [one for one, _ in others if disagree(first.text, one.text)]
    agreeing = [(first, 1.0), *(one for one in others if one[0] not in denying)]
    alike = dict(agreeing)  # how surely each says the same as the first
    best = _one_an_outlet([one for one, _ in agreeing])[: settings.max_quotes]
    articles = store.articles_by_id({one.hit.passage.article for one, _ in agreeing})
    scored = [(one, round(sure * alike[one], 4)) for one in best]
    quotes = _quotes(scored, articles, coverage, query)
    quotes = with_corrections(query.text, quotes, coverage)[: settings.max_quotes]
    outlets = _outlets(agreeing, denying, articles, coverage, wanted)
    answer = replace(answer, quotes=verified(quotes, coverage), outlets=outlets)
    return _with_background(answer, query.text, articles, coverage)


def _is_beside(other: str, first: str, question: str) -> bool:
    """Whether a sentence near the answer neither says the same nor the contrary."""
    if sidesteps(first, other):
        return True
    asked = asks_what(question) and not asks_yes_or_no(question)
    return asked and denies_what_is_asked(other, first, question) and not disagree(first, other)


def _with_background(
    answer: Answer, question: str, agreeing: Articles, coverage: Coverage
) -> Answer:
    """Add what the quotes of an answer amount to: figures, origins, and words that they share.

    ``agreeing`` are the articles that say so, quoted or not.
    """
    store, quotes = coverage.store, answer.quotes
    quoted = {quote.article.id for quote in quotes}
    others = list(_read_through(one for id_, one in agreeing.items() if id_ not in quoted))
    articles = [*(quote.article for quote in quotes), *others]
    return replace(
        answer,
        figures=find_figures(question, quotes),
        origins=find_origins(question, quotes, Holdings.of(store, articles), others),
        shared=shared_words(quotes, others, store),
    )


def _read_through(others: Iterable[StoredArticle]) -> Iterator[StoredArticle]:
    """Yield those of the articles that are read besides the quoted ones, MOST_CHARS in all."""
    left = MOST_CHARS
    for one in others:
        if len(one.text) <= left:
            left -= len(one.text)
            yield one


def verified(quotes: tuple[Quote, ...], coverage: Coverage) -> tuple[Quote, ...]:
    """Return the quotes that are, word for word, in the coverage as stored on disk.

    Called directly before an answer leaves the program; what differs is withheld and logged.
    """
    stored = coverage.store.articles_by_id({quote.article.id for quote in quotes})
    kept = []
    for quote in quotes:
        article = stored.get(quote.article.id)
        slice_ = article.text[quote.span.start : quote.span.end] if article else None
        if article and article.intact and slice_ == quote.text and slice_:
            kept.append(quote)
        else:
            log.error("A quote was withheld: %s does not hold it any more", quote.article.source)
    return tuple(kept)


def _outlets(
    agreeing: list[Scored],
    denying: list[Candidate],
    articles: Articles,
    coverage: Coverage,
    wanted: Filter,
) -> Outlets:
    """Tell who says so, surest first, from who does not, among those that the filter lets in.

    Who said so in an article that was retracted neither says so nor is silent.
    """
    speakers = coverage.store.speakers()
    standing = [one for one, _ in agreeing if not is_retracted(articles[one.hit.passage.article])]
    reporting = list(dict.fromkeys(speakers[one.hit.passage.article] for one in standing))
    asked = speakers if wanted.empty else coverage.store.matching_articles(wanted)
    otherwise = {speakers[one.hit.passage.article] for one in denying} - set(reporting)
    heard = {speakers[one.hit.passage.article] for one, _ in agreeing}
    silent = {speakers[article] for article in asked} - heard - otherwise
    versions = {one.sentence.version for one in standing}
    return Outlets(
        reporting=tuple(reporting),
        silent=tuple(sorted(silent, key=str.casefold)),
        denying=tuple(sorted(otherwise, key=str.casefold)),
        articles=len(versions),
        independent=independent_texts(versions, coverage.store),
    )


def _one_an_outlet(candidates: list[Candidate]) -> list[Candidate]:
    """Keep the best sentence of each outlet (each article where that is unknown), best first.

    A sentence that several print word for word is kept once.
    """
    kept = []
    seen: set[str] = set()
    for one in candidates:
        passage = one.hit.passage
        outlet = passage.outlet.casefold() if passage.outlet else passage.article
        words = " ".join(unicodedata.normalize("NFKC", one.text).casefold().split())
        if not {outlet, words} & seen:
            kept.append(one)
            seen |= {outlet, words}
    return kept


def _quotes(
    scored: list[Scored], articles: Articles, coverage: Coverage, query: Query
) -> tuple[Quote, ...]:
    quotes = []
    for one, probability in scored:
        article = articles[one.hit.passage.article]
        spans = coverage.store.sentence_spans(one.sentence.version)
        answering = whole_of(spans, one.sentence.span)
        span = grow(article, spans, answering, query.text)
        quotes.append(Quote(article, span, answering, probability))
    return tuple(quotes)
