"""The notices of quoted articles, and whether one of them withdraws what a quote says.

A quote is *superseded* if its article was retracted, or if it states the very figure or wording
that a notice of its article calls wrong, of the same matter. A retraction of one statement
withdraws what repeats it, not the article. That an article was updated, or that what it is about
has changed since, supersedes nothing. The notice may be an article of its own (index/outside.py);
then it is none of that one. Or it is the correction of an article with the same text
(index/corrected.py), for a sentence that they have in common.
"""

import re

from index.passages import sentence_spans
from index.reading.notices import headlines_named, is_of_another
from index.stored import PlacedNotice, StoredArticle
from index.types import Span, without
from index.typography import forms
from retrieval.english.notices import GONE, TELLS_WRONG
from retrieval.english.sentences import SENTENCE_END
from retrieval.notices.wrongs import FigureKey, retracts, wrongs
from retrieval.per_article import per_article
from retrieval.types import Quote

IN_COMMON = 0.7  # of the words of a sentence: its figures are others where they were mended


@per_article  # asked of a quote where it is ranked, compared and shown
def superseded_by(quote: Quote) -> PlacedNotice | None:
    """Return the notice that withdraws what a quote says, or None."""
    if _is_of_notice(quote):
        return None
    for one in notices_of(quote.article):
        if retracts(one.article, one.notice):
            return one
        if any(wrong.repeated_in(quote) for wrong in wrongs(one.article, one.notice)):
            return one
    return _of_copy(quote)


def notices_for(quote: Quote) -> tuple[PlacedNotice, ...]:
    """Return the notices that are of a quote's article, and one of a copy that withdraws it."""
    own, superseding = notices_of(quote.article), superseded_by(quote)
    return own if superseding is None or superseding in own else (*own, superseding)


def _of_copy(quote: Quote) -> PlacedNotice | None:
    """Return the correction of an article with the same text that withdraws a quote, or None."""
    for one in quote.article.copied:
        wrong = (wrong.repeated_in(quote) for wrong in wrongs(one.article, one.notice))
        if any(wrong) and _has_sentence(one, quote.sentence):
            return one
    return None


def _has_sentence(one: PlacedNotice, sentence: str) -> bool:
    """Whether an article has a sentence, but for what its correction mended in it."""
    text = without(one.article.text, Span(0, len(one.article.text)), [one.notice.span])
    words = set(forms(sentence))
    held = (set(forms(other)) for other in re.split(rf"{SENTENCE_END}|\n", text))
    return any(len(words & other) >= IN_COMMON * len(words) for other in held)


def is_retracted(article: StoredArticle) -> bool:
    """Whether the outlet has taken an article back, and not just something that it said."""
    return any(retracts(one.article, one.notice) for one in notices_of(article))


def withdraws(quote: Quote, figure: FigureKey) -> bool:
    """Whether a notice of its article withdraws a figure of a quote (`figure_key`)."""
    own = not _is_of_notice(quote) and any(
        retracts(one.article, one.notice)
        or any(
            (figure in wrong.figures or wrong.statement) and wrong.repeated_in(quote)
            for wrong in wrongs(one.article, one.notice)
        )
        for one in notices_of(quote.article)
    )
    if own or (copy := _of_copy(quote)) is None:
        return own
    return any(figure in wrong.figures for wrong in wrongs(copy.article, copy.notice))


@per_article
def disowned(article: StoredArticle) -> tuple[Span, ...]:
    """Return the places in an article's notices that tell what was wrong.

    A sentence is one, too, that only names the article of which the notice is.
    """
    told = [wrong.span for notice in article.notices for wrong in wrongs(article, notice)]
    naming = [
        sentence
        for notice in article.notices
        if _is_of_another(PlacedNotice(article, notice))
        for sentence in sentence_spans(article.text, notice.span, article.language)
        if headlines_named(sentence.of(article.text))
    ]
    return (*told, *naming)


def is_disowned(quote: Quote) -> bool:
    """Whether a quote lies where a notice of its article tells what was wrong."""
    within = any(one.holds(quote.span) for one in disowned(quote.article))
    return within and not re.search(rf"{TELLS_WRONG}|\b{GONE}", quote.text, re.IGNORECASE)


@per_article
def notices_of(article: StoredArticle) -> tuple[PlacedNotice, ...]:
    """Return the notices that are of an article, wherever they stand; not one of another."""
    own = (one for one in article.placed_notices if one.article is article)
    return (*(one for one in own if not _is_of_another(one)), *article.outside)


def _is_of_another(one: PlacedNotice) -> bool:
    """Whether a notice is not of the article in which it stands."""
    if not is_of_another(one.text):
        return False
    title = forms(one.article.title or "")
    return all(forms(headline) != title for headline in headlines_named(one.text))


def _is_of_notice(quote: Quote) -> bool:
    return any(quote.span.overlaps(notice.span) for notice in quote.article.notices)
