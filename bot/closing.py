"""The lines below an answer's quote: who says so, and what else has to be known of it. Pure.

One line for each, with fixed labels, out of what `retrieval` found; nothing is said of the news.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from bot.escape import label
from bot.labels import Words
from index.stored import StoredArticle
from retrieval.answer import Answer
from retrieval.corroboration.independence import SharedWords
from retrieval.figures.figures import Group
from retrieval.origins.attributions import OriginKind
from retrieval.origins.origins import Origin
from retrieval.types import Quote

NAMES = 4  # outlets that are listed by name, and values of a figure
NAME_CHARS, FIGURE_CHARS = 25, 40
MOST_FIGURES = 2
ATTACHED_CHARS = 90  # for the line that says that the exact words are attached


def closing_lines(answer: Answer, words: Words) -> Iterator[str]:
    """Yield what is to be said below an answer, the most important first."""
    for line in chain(
        _says(answer, words),
        _figures(answer, words),
        _origins(answer.origins, words),
        _shared(answer.shared, words),
        undated(answer, words),
    ):
        yield f"-# {line}"


def within(lines: Iterable[str], room: int) -> list[str]:
    """Return the first lines that a message has room for, beside what may have to be attached."""
    kept: list[str] = []
    used = ATTACHED_CHARS
    for line in lines:
        used += len(line) + 1
        if used > room:
            break
        kept.append(line)
    return kept


def speakers(articles: Iterable[StoredArticle]) -> list[str]:
    """Return who speaks in articles, as `Outlets` names them: one name for each, however spelt."""
    names: dict[str, str] = {}
    for one in articles:
        names.setdefault(one.speaker.casefold(), one.speaker)
    return list(names.values())


def _says(answer: Answer, words: Words) -> Iterator[str]:
    """Yield who of the coverage says so, and who does not."""
    outlets = answer.outlets
    reporting = outlets.reporting
    if outlets.sources > 1:
        by = {name.casefold() for name in reporting}  # who is quoted may have retracted it
        named = speakers(quote.article for quote in answer.quotes)
        quoted = sum(name.casefold() in by for name in named)
        whole, part = (
            (words.reported_by, words.reported_by_quoted)
            if answer.says_so
            else (words.written_by, words.written_by_quoted)
        )
        told = whole if quoted >= len(reporting) else part
        if not reporting:  # all was retracted
            told = words.reported_by_none
        yield told.format(
            count=len(reporting),
            sources=outlets.sources,
            quoted=quoted,
            names=by_name(reporting, words),
        )
    if answer.outlets.independent < answer.outlets.articles:
        yield words.independent.format(
            independent=answer.outlets.independent, articles=answer.outlets.articles
        )
    if outlets.denying:
        yield words.denying.format(names=by_name(outlets.denying, words))
    if outlets.unsure:
        yield words.unsure.format(names=by_name(outlets.unsure, words))
    if outlets.silent:
        yield words.silent.format(names=by_name(outlets.silent, words))


def _figures(answer: Answer, words: Words) -> Iterator[str]:
    """Yield the figures of which several outlets speak: who says what, and how they relate."""
    told = [one for one in answer.figures if one.relation is not None]
    for figure in told[:MOST_FIGURES]:
        groups = [_group(group, answer.quotes, words) for group in figure.groups]
        yield f"{words.relation(figure.relation)}: {words.listed(groups, NAMES, ' · ')}"


def _group(group: Group, quotes: Sequence[Quote], words: Words) -> str:
    index, place = group.places[0]
    stated = label(place.of(quotes[index].article.text), FIGURE_CHARS)
    names = speakers(quotes[i].article for i, _ in group.places)
    return f"{by_name(names, words)}: {stated}"


def _origins(origins: Iterable[Origin], words: Words) -> Iterator[str]:
    """Yield who was first, on whose word, and whether that report is in the coverage."""
    for one in origins:
        if one.kind is OriginKind.FIRST_REPORT:
            yield words.first_reported.format(
                name=label(one.name, NAME_CHARS),
                names=by_name(speakers(edge.article for edge in one.edges), words),
                there=_there(one, words),
            )


def _there(origin: Origin, words: Words) -> str:
    if origin.in_coverage:
        return words.in_coverage
    return words.not_in_coverage_so_named if origin.unnamed else words.not_in_coverage


def _shared(shared: Iterable[SharedWords], words: Words) -> Iterator[str]:
    """Yield whose texts share a passage of one statement, release or advertisement."""
    for one in shared:
        names = speakers(article for article, _ in one.places)
        yield words.shared.format(names=by_name(names, words), count=one.words)


def undated(answer: Answer, words: Words) -> Iterator[str]:
    """Yield how many articles a filter by date left out for want of one."""
    if answer.undated:
        yield words.undated_left_out.format(count=answer.undated)


def by_name(names: Iterable[str], words: Words, most: int = NAMES) -> str:
    """Return who speaks, by name, at most so many of them, and how many there are besides."""
    shown = [label(name, NAME_CHARS) or words.outlet_unknown for name in names]
    return words.listed(shown, most)
