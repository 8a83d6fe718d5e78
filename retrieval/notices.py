"""The notices of quoted articles, and whether one of them withdraws what a quote says.

A quote is *superseded* if its article was retracted, or if it states the very figure or wording
that a notice of its article calls wrong, of the same matter. A retraction of one statement
withdraws what repeats it, not the article. That an article was updated, or that what it is about
has changed since, supersedes nothing.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from index.stored import StoredArticle
from index.types import Notice, Span
from retrieval.citation import inline
from retrieval.days import one_day, readable
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


def notices_record(quotes: Sequence[Quote]) -> list[dict[str, object]]:
    """Return the notices of all quoted articles as JSON, in the order of the quotes, each once."""
    articles = {quote.article.id: quote.article for quote in quotes}
    return [
        notice_record(article, notice)
        for article in articles.values()
        for notice in article.notices
    ]


def notice_record(article: StoredArticle, notice: Notice) -> dict[str, object]:
    """Return a notice as JSON, with its words and their place in the article."""
    return {
        "kind": notice.kind.value,
        "date": notice.date,
        "text": article.text[notice.span.start : notice.span.end],
        "source": article.source,
        "start": notice.span.start,
        "end": notice.span.end,
    }


def notice_lines(quote: Quote) -> Iterator[str]:
    """Yield what the notices of a quote's article say, and which of them supersedes the quote.

    One that is itself quoted is not said twice.
    """
    superseding = superseded_by(quote)
    for notice in quote.article.notices:
        if _overlap(quote.span, notice.span):
            continue
        on = _day(notice)
        if notice is superseding:
            yield f"superseded by this {notice.kind.value}{on}:"
        text = quote.article.text[notice.span.start : notice.span.end]
        yield f"{notice.kind.value}{on}: {inline(text)}"


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _day(notice: Notice) -> str:
    return f", {readable(one_day(date.fromisoformat(notice.date[:10])))}" if notice.date else ""
