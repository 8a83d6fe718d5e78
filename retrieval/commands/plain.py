"""Answers for a file or another program: no colour, no wrapping, every quoted line after "> ".

Nothing but words of an article stands after "> ", so the quotes can be told from all the rest.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from index.reading.notices import without_label
from index.stored import Filter, StoredArticle
from index.types import Notice, Span
from retrieval.answer import Answer
from retrieval.commands.citation import INDENT, count, nearby, quoted, size, what, where, who
from retrieval.corroboration.independence import SharedWords
from retrieval.figures.figures import Figure, Group
from retrieval.notices.notices import notices_for, notices_of, superseded_by
from retrieval.origins.attributions import OriginKind
from retrieval.origins.origins import Origin
from retrieval.printable import inline, printable
from retrieval.quantities.days import one_day, readable
from retrieval.types import Hit, Quote

NAMED = 8  # sources that are named when they do not say so


def answer_lines(answer: Answer) -> Iterator[str]:
    """Yield an answer line by line."""
    if answer.read_as:
        yield read_as(answer.read_as)
    if not answer.answered:
        yield "".join(unanswered(answer))
    for number, quote in enumerate(answer.shown, 1):
        if number > 1 or not answer.answered:
            yield ""
        if heading := heading_above(quote, answer):
            yield heading
            yield ""
        yield from quoted(quote.text)
        yield f"[{number}] {who(quote.article)}"
        yield f"{INDENT}{what(quote.article)}"
        yield f"{INDENT}{where(quote.article, quote.span)}"
        yield from (f"{INDENT}{one}" for one in notice_lines(quote))
    if lines := list(closing(answer)):
        yield ""
        yield from lines


def unanswered(answer: Answer) -> tuple[str, str]:
    """Return that nothing answers, and what more is to be said of it."""
    if answer.withheld:
        return "Withheld", ": what answers is not as it was stored. Look into it: pullquote doctor"
    return "Not in this coverage", f" ({size(answer.coverage)})"


def heading_above(quote: Quote, answer: Answer) -> str | None:
    """Return what stands above a quote that is the first to deny the answer, or is no answer."""
    if quote in answer.denials[:1]:
        return "Denied, or put the other way:"
    return "Nearest passages, which do not answer it:" if quote in answer.nearest[:1] else None


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
    says = outlets.reporting
    if outlets.sources > 1:
        told = "say so" if answer.says_so else "write about this"
        yield f"{len(says)} of {count(outlets.sources, 'source')} {told}{_texts(answer)}"
    if outlets.denying:
        yield f"denied, or put the other way, by: {_named(outlets.denying)}"
    if outlets.unsure:
        yield f"perhaps also in: {_named(outlets.unsure)}"
    if outlets.silent:
        yield f"not found in: {_named(outlets.silent)}"
    yield from shared_lines(answer.shared)
    yield from figure_lines(answer.figures, answer.quotes)
    yield from origin_lines(answer.origins)
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


def shared_lines(shared: Iterable[SharedWords]) -> Iterator[str]:
    """Yield a line for each passage that several articles have from one source."""
    for one in shared:
        numbers = " ".join(f"[{index + 1}]" for index in one.quotes)
        articles = len({article.id for article, _ in one.places})
        yield (
            f"{numbers} word for word in {count(articles, 'article')}: "
            f"{count(one.words, 'word')} of one statement, release or advertisement"
        )


def figure_lines(figures: Iterable[Figure], quotes: Sequence[Quote]) -> Iterator[str]:
    """Yield a line for each figure of which two outlets speak: who says what, word for word."""
    for figure in figures:
        if figure.relation is not None:
            told = " · ".join(stated(group, quotes) for group in figure.groups)
            yield f"figures, {figure.relation.value}: {told}"


def stated(group: Group, quotes: Sequence[Quote]) -> str:
    """Return who states a figure, and the words in which the first of them does.

    An outlet that is unknown goes by the number of its quote.
    """
    names = dict.fromkeys(
        inline(quotes[index].article.outlet or f"[{index + 1}]") for index, _ in group.places
    )
    first, place = group.places[0]
    words = place.of(quotes[first].article.text)
    return f"{', '.join(names)}: {inline(words)}"


def origin_lines(origins: Iterable[Origin]) -> Iterator[str]:
    """Yield who was first by whose account, and whether that report itself is in the coverage."""
    for one in origins:
        if one.kind is OriginKind.FIRST_REPORT:
            there = "in this coverage" if one.in_coverage else not_there(one)
            yield f"First reported by {inline(one.name)}, {_sayers(one)}; that report is {there}"


def not_there(origin: Origin) -> str:
    """Say that an origin is not in the coverage, as far as that is known."""
    return f"not in this coverage{' under that name' if origin.unnamed else ''}"


def _sayers(origin: Origin) -> str:
    articles = {edge.article.id: edge.article for edge in origin.edges}
    outlets = {(one.outlet or one.id).casefold() for one in articles.values()}
    named = all(one.outlet for one in articles.values())
    if len(outlets) == 1:
        only = next(iter(articles.values())).outlet
        return f"says {inline(only)}" if only else "says 1 article"
    return f"say {len(outlets)} {'outlets' if named else 'articles'}"


def filter_note(wanted: Filter, undated: int) -> str | None:
    """Return by which date a filter chose, and how many articles it left out for want of one.

    None where nothing was filtered by date.
    """
    if not wanted.dated:
        return None
    return f"filtered by the day of publication; {count(undated, 'undated article')} left out"


def notice_lines(quote: Quote) -> Iterator[str]:
    """Yield what the notices of a quote's article say, and which of them supersedes the quote.

    That may be one of another article with the same text.
    One that is itself quoted is not said twice.
    """
    superseding = superseded_by(quote)
    for one in notices_for(quote):
        notice, own = one.notice, one.article.id == quote.article.id
        if own and notice.span.overlaps(quote.span):
            continue
        on = _day(notice)
        if one == superseding:
            there = one not in notices_of(quote.article)
            which = f" in {inline(one.article.speaker)}, which has this text, too" if there else ""
            yield f"superseded by this {notice.kind.value}{on}{which}:"
        yield f"{notice.kind.value}{on}: {inline(without_label(one.text))}"


def _day(notice: Notice) -> str:
    return f", {readable(one_day(date.fromisoformat(notice.date[:10])))}" if notice.date else ""


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
        yield from quoted(at.of(article.text))
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
    """Yield the update and correction notices that are of an article."""
    for one in notices_of(article):
        on = _day(one.notice)
        yield f"{one.notice.kind.value}{on}: {inline(without_label(one.text))}"
