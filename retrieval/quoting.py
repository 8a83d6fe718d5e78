"""Sentences to quotes: the best of each outlet, as far as it goes, and as it stands on disk."""

import logging
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from index.coverage import Coverage
from index.stored import StoredArticle
from retrieval.context import whole_of
from retrieval.finding.candidates import Candidate
from retrieval.growth import grow
from retrieval.types import Quote

log = logging.getLogger(__name__)


def one_an_outlet(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep the best sentence of each outlet (each article where that is unknown), best first.

    A sentence that several print word for word is kept once.
    """
    kept = []
    seen: set[str] = set()
    for one in candidates:
        passage = one.passage
        outlet = passage.outlet.casefold() if passage.outlet else passage.article
        words = " ".join(unicodedata.normalize("NFKC", one.text).casefold().split())
        if not {outlet, words} & seen:
            kept.append(one)
            seen |= {outlet, words}
    return kept


def quote_each(
    scored: Sequence[tuple[Candidate, float]],
    articles: Mapping[str, StoredArticle],
    coverage: Coverage,
    question: str,
) -> tuple[Quote, ...]:
    """Return each sentence as a quote, with those beside it that it cannot be understood without.

    ``articles`` are at least theirs, by id.
    """
    quotes = []
    for one, probability in scored:
        article = articles[one.passage.article]
        sentences = coverage.store.sentence_spans(one.sentence.version)
        answering = whole_of(sentences, one.sentence.span)
        span = grow(article, sentences, answering, question)
        quotes.append(Quote(article, span, answering, probability))
    return tuple(quotes)


def verified(quotes: tuple[Quote, ...], coverage: Coverage) -> tuple[Quote, ...]:
    """Return the quotes that are, word for word, in the coverage as stored on disk.

    Called directly before an answer leaves the program; what differs is withheld and logged.
    """
    stored = coverage.store.articles_by_id({quote.article.id for quote in quotes})
    kept = []
    for quote in quotes:
        article = stored.get(quote.article.id)
        slice_ = quote.span.of(article.text) if article else None
        if article and article.intact and slice_ == quote.text and slice_:
            kept.append(quote)
        else:
            log.error("A quote was withheld: %s does not hold it any more", quote.article.source)
    return tuple(kept)
