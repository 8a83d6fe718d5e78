"""Answers for a file or another program: no colour, no wrapping, every quoted line after "> ".

Nothing but words of an article stands after "> ", so the quotes can be told from all the rest.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from index.store import StoredArticle
from index.types import Span
from retrieval.answer import Answer
from retrieval.citation import (
    INDENT,
    count,
    inline,
    nearby,
    printable,
    quoted,
    size,
    what,
    where,
    who,
)
from retrieval.dates import filter_note
from retrieval.figures import figure_lines
from retrieval.independence import shared_lines
from retrieval.notices import notice_lines
from retrieval.origins import closing_lines
from retrieval.types import Hit

NAMED = 8  # sources that are named when they do not say so


def answer_lines(answer: Answer) -> Iterator[str]:
    """Yield an answer line by line."""
    if answer.read_as:
        yield read_as(answer.read_as)
    if not answer.answered:
        yield f"Not in this coverage ({size(answer.coverage)})"
        if answer.nearest:
            yield ""
            yield "Nearest passages, which do not answer it:"
    for number, quote in enumerate(answer.quotes or answer.nearest, 1):
        if number > 1 or not answer.answered:
            yield ""
        yield from quoted(quote.text)
        yield f"[{number}] {who(quote.article)}"
        yield f"{INDENT}{what(quote.article)}"
        yield f"{INDENT}{where(quote.article, quote.span)}"
        yield from (f"{INDENT}{one}" for one in notice_lines(quote))
    if lines := list(closing(answer)):
        yield ""
        yield from lines


def read_as(question: str) -> str:
    """Return the line that shows how a misspelt question was understood."""
    return f"Read as: {inline(question)}"


def closing(answer: Answer) -> Iterator[str]:
    """Yield the lines under an answer: what it amounts to, what was left out, and its receipt."""
    if answer.answered:
        yield from _findings(answer)
    if note := filter_note(answer.filter, answer.undated):
        yield note
    if answer.receipt:
        yield f"receipt {answer.receipt} · pullquote replay {answer.receipt}"


def _findings(answer: Answer) -> Iterator[str]:
    """Yield who says so, what differs, who was first, and how sure it is."""
    outlets = answer.outlets
    says, denying, silent = outlets.reporting, outlets.denying, outlets.silent
    if outlets.sources > 1:
        yield f"{len(says)} of {count(outlets.sources, 'source')} say so{_texts(answer)}"
    if denying:
        yield f"denied, or put the other way, by: {_named(denying)}"
    if silent:
        yield f"not found in: {_named(silent)}"
    yield from shared_lines(answer.shared)
    yield from figure_lines(answer.figures, answer.quotes)
    yield from closing_lines(answer.origins)
    yield f"confidence {answer.confidence:.2f} · {size(answer.coverage)} · {answer.took_ms:.0f} ms"


def _named(sources: Sequence[str]) -> str:
    more = f" and {len(sources) - NAMED} more" if len(sources) > NAMED else ""
    return f"{', '.join(inline(name) for name in sources[:NAMED])}{more}"


def _texts(answer: Answer) -> str:
    """Say in how many texts it stands, where some are copies of each other."""
    outlets = answer.outlets
    if outlets.independent == outlets.articles:
        return ""
    texts = count(outlets.independent, "independent text")
    return f", in {count(outlets.articles, 'article')}, {texts}"


def hit_lines(hits: Iterable[Hit], articles: Mapping[str, StoredArticle]) -> Iterator[str]:
    """Yield ranked passages with their scores."""
    for rank, hit in enumerate(hits, 1):
        if rank > 1:
            yield ""
        yield scores(rank, hit)
        yield from quoted(hit.passage.text)
        yield f"{INDENT}{where(articles[hit.passage.article], hit.passage.span)}"


def scores(rank: int, hit: Hit) -> str:
    """Return the rank and the scores of a hit."""
    return f"{rank:>2}  score {hit.score:.3f}  cosine {hit.cosine:.3f}  bm25 {hit.bm25:.2f}"


def article_lines(article: StoredArticle, at: Span | None) -> Iterator[str]:
    """Yield an article's record and its text, or only the place ``at`` of it."""
    if at is not None:
        yield from quoted(article.text[at.start : at.end])
        yield f"{INDENT}{where(article, at)}"
        return
    yield from record(article)
    yield from notices(article)
    yield ""
    yield printable(article.text)


def record(article: StoredArticle) -> Iterator[str]:
    """Yield what is known of an article, a line each."""
    yield what(article)
    yield who(article)
    if article.url:
        yield inline(article.url)
    yield f"{inline(nearby(article.source))} · {article.id}"


def notices(article: StoredArticle) -> Iterator[str]:
    """Yield the update and correction notices of an article."""
    for notice in article.notices:
        stated = article.text[notice.span.start : notice.span.end]
        yield f"{notice.kind.value}: {inline(stated)}"
