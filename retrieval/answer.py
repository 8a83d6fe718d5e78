"""The main path, reading: question -> Answer."""

import logging
import time
import unicodedata

from config.settings import Settings
from index.coverage import Coverage
from index.embedder import Embedder
from index.passages import MAX_SENTENCE_CHARS
from index.store import Filter
from retrieval.confidence import confidence
from retrieval.corroboration import corroborate
from retrieval.query import Query, understand
from retrieval.quotes import Candidate, grow, rank_sentences
from retrieval.search import search
from retrieval.types import Answer, Outlets, Quote

log = logging.getLogger(__name__)
EVERYTHING = Filter()


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
    with coverage.store.snapshot():  # one state of the coverage, whatever is committed meanwhile
        return _answer(question, coverage, embedder, settings, wanted)


def _answer(
    question: str, coverage: Coverage, embedder: Embedder, settings: Settings, wanted: Filter
) -> Answer:
    started = time.perf_counter()
    query = understand(question, coverage, embedder, settings.max_question_chars)
    hits = search(coverage, query, wanted, settings.search_depth)
    candidates = rank_sentences(coverage, query, hits, settings.candidates)
    sure = confidence(candidates[0], query) if candidates else 0.0
    answered = bool(candidates) and sure >= settings.answer_threshold
    if answered:
        first = candidates[0]
        said = understand(first.text, coverage, embedder, MAX_SENTENCE_CHARS)
        others = corroborate(first, query, said, coverage, wanted)
        agreeing = [(first, sure)]
        agreeing += [one for one in others if one[1] >= settings.answer_threshold]
        outlets = _outlets(agreeing, coverage, wanted)
        scored = _one_an_outlet(agreeing)[: settings.max_quotes]
    else:
        outlets = Outlets()
        scored = _one_an_outlet([(one, confidence(one, query)) for one in candidates])
        scored = scored[: settings.nearest]
    quotes = verified(_quotes(scored, coverage, query), coverage)
    return Answer(
        question=query.text,
        filter=wanted,
        confidence=sure,
        quotes=quotes if answered else (),
        nearest=() if answered else quotes,
        coverage=coverage.store.counts(),
        took_ms=round((time.perf_counter() - started) * 1000, 1),
        outlets=outlets,
    )


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
    agreeing: list[tuple[Candidate, float]], coverage: Coverage, wanted: Filter
) -> Outlets:
    """Tell who says so, surest first, from who does not, among those that the filter lets in."""
    speakers = coverage.store.speakers()
    reporting = list(dict.fromkeys(speakers[one.hit.passage.article] for one, _ in agreeing))
    asked = speakers if wanted.empty else coverage.store.matching_articles(wanted)
    silent = {speakers[article] for article in asked} - set(reporting)
    return Outlets(tuple(reporting), tuple(sorted(silent, key=str.casefold)))


def _one_an_outlet(scored: list[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """Keep the best sentence of each outlet (each article where that is unknown), best first.

    A sentence that several print word for word is kept once.
    """
    kept = []
    seen: set[str] = set()
    for one, probability in scored:
        passage = one.hit.passage
        outlet = passage.outlet.casefold() if passage.outlet else passage.article
        words = " ".join(unicodedata.normalize("NFKC", one.text).casefold().split())
        if not {outlet, words} & seen:
            kept.append((one, probability))
            seen |= {outlet, words}
    return kept


def _quotes(
    scored: list[tuple[Candidate, float]], coverage: Coverage, query: Query
) -> tuple[Quote, ...]:
    store = coverage.store
    articles = store.articles_by_id({one.hit.passage.article for one, _ in scored})
    quotes = []
    for one, probability in scored:
        article, answering = articles[one.hit.passage.article], one.sentence.span
        spans = store.sentence_spans(one.sentence.version)
        span = grow(article, spans, answering, query)
        quotes.append(Quote(article, span, answering, probability))
    return tuple(quotes)
