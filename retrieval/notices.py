"""The notices of quoted articles, and whether one of them withdraws what a quote says.

A quote is *superseded* if its article was retracted, or if it states the very figure or wording
that a notice of its article calls wrong, of the same matter. A retraction of one statement
withdraws what repeats it, not the article. That an article was updated, or that what it is about
has changed since, supersedes nothing.
"""

import re
from functools import lru_cache

from index.stored import StoredArticle
from index.types import Notice, Span
from retrieval.english_notices import TELLS_WRONG
from retrieval.types import Quote
from retrieval.wrongs import retracts, wrongs


@lru_cache(maxsize=256)  # asked of a quote where it is ranked, compared and shown
def superseded_by(quote: Quote) -> Notice | None:
    """Return the notice that withdraws what a quote says, or None."""
    notices = quote.article.notices
    if any(_overlap(quote.span, notice.span) for notice in notices):
        return None  # it is out of the notice itself
    for notice in notices:
        if retracts(quote.article, notice):
            return notice
        if any(wrong.repeated_in(quote) for wrong in wrongs(quote.article, notice)):
            return notice
    return None


def withdraws(quote: Quote, figure: str) -> bool:
    """Whether a notice of its article withdraws a figure of a quote (`figure_key`)."""
    article = quote.article
    if any(_overlap(quote.span, notice.span) for notice in article.notices):
        return False
    return any(
        retracts(article, notice)
        or any(
            (figure in wrong.figures or wrong.statement) and wrong.repeated_in(quote)
            for wrong in wrongs(article, notice)
        )
        for notice in article.notices
    )


def disowned(article: StoredArticle) -> tuple[Span, ...]:
    """Return the places in an article's notices that tell what was wrong."""
    return tuple(wrong.span for notice in article.notices for wrong in wrongs(article, notice))


def is_disowned(quote: Quote) -> bool:
    """Whether a quote lies where a notice of its article tells what was wrong."""
    span = quote.span
    within = any(one.start <= span.start and span.end <= one.end for one in disowned(quote.article))
    return within and not re.search(TELLS_WRONG, quote.text, re.IGNORECASE)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
