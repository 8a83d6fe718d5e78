"""What an article's text says of itself, and which of its blocks are article.

Nothing is looked for in running prose: a title, a byline or a date is taken only from a line that
holds nothing else, and stays None where there is no such line.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from index.reading.agency import signing_agency
from index.reading.blocks import Block, split_blocks, trimmed
from index.reading.credits import (
    CREDITS_CHARS,
    Credits,
    is_biography,
    name_in_biography,
    names_in_closing_credit,
    read_dateline,
)
from index.reading.english.credits import PUBLISHED_IN_BRACKETS
from index.reading.headline import find_headline, title_of
from index.reading.lists import with_statements
from index.reading.mail import read_mail
from index.reading.masthead import is_masthead, names_its_page
from index.reading.mentions import stands_in_a_dateline
from index.reading.nameplate import find_nameplate, is_above_a_nameplate, outlet_of_title
from index.reading.notices import find_late_notice, read_notice, tells_nothing
from index.reading.roles import Part, Role, key_of, part_of
from index.types import Notice, Span

_HEAD_PARAGRAPHS = 2  # credits may follow a standfirst, and sometimes a first paragraph
_FOOT_PARAGRAPHS = 3
_BODY_PARAGRAPHS = 3  # before so many, "Comments" is a button, not the end of the article
_RESUME_WORDS = 25  # a teaser in a list of other articles is shorter
_STANDFIRST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was read out of an article's text; None means that the text does not say."""

    prose: tuple[Span, ...]
    notices: tuple[Notice, ...] = ()
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None


def read_prose(text: str, title: str | None = None, byline: str | None = None) -> Extracted:
    """Read plain text, laid out by line ends alone; see ``read_blocks``."""
    return read_blocks(text, split_blocks(text), title, byline)


def read_blocks(
    text: str, blocks: Iterable[Block], title: str | None, byline: str | None
) -> Extracted:
    """Read a text whose blocks are known, such as the paragraphs of a web page.

    ``title`` and ``byline`` are given if they are known from elsewhere; a block that repeats the
    title is no prose, nor is a last one that tells who wrote the article.
    """
    parts = list(_settled(list(_merged([part_of(text, block) for block in blocks]))))
    mail = None if title else read_mail(parts)
    links = next((n for n, part in enumerate(parts) if not is_above_a_nameplate(part)), 0)
    nameplate = None if title else find_nameplate(parts[links:])
    named = links + nameplate.lines if nameplate else 0
    headline = None if title else find_headline(parts[named:], below_a_name=named > links)
    outlet = nameplate.name if nameplate and nameplate.outlet else None
    if headline is not None:
        title = title_of(text, headline)
        apart = outlet_of_title(title or "", (part.view for part in parts if part != headline))
        title, outlet = apart or (title, outlet)
    if mail:
        title = (title or mail.title) if mail.label else (mail.title or title)
        outlet = mail.outlet or outlet
    in_head = _outlet_in_head(text, parts, title)
    in_foot = _published_in_foot(parts)
    agency = signing_agency(parts)
    parts = list(_of_the_article(parts))
    credits = _credits(parts)
    if outlet and credits.byline and credits.outlet and credits.outlet != outlet:
        credits = replace(credits, byline=f"{credits.byline}, {credits.outlet}")  # an agency's
    parts = with_statements(parts)
    above = [*parts[:named], *filter(None, [headline])]
    prose = _distinct(text, parts, {key_of(title or ""), *(part.key for part in above)})
    prose = _without_biography(prose, byline or credits.byline)
    notices = _notices(text, prose)
    told = [part for part in prose if part.notice is None or not tells_nothing(part.view)]
    spans, dateline = _without_dateline(text, told)
    updates = [credits.updated, *(notice.date for notice in notices)]
    return Extracted(
        prose=tuple(spans),
        notices=tuple(notices),
        title=title,
        byline=credits.byline,
        outlet=outlet or credits.outlet or in_head or agency,
        published=credits.published or in_foot or dateline,
        updated=max(filter(None, updates), default=None, key=lambda date: (date[:10], date)),
    )


def _outlet_in_head(text: str, parts: Sequence[Part], title: str | None) -> str | None:
    """Return the outlet that has a line of its own beside the credits, where that is sure.

    They may follow a standfirst; then the line is directly below the author's.
    """
    paragraphs = 0
    for place in range(1, len(parts)):
        before, part, after = parts[place - 1], parts[place], parts[place + 1 : place + 2]
        paragraphs += before.role is Role.SENTENCES
        if paragraphs >= _HEAD_PARAGRAPHS:
            break
        signed = before.credits is not None and before.credits.byline is not None
        beside = any(one.role is Role.CREDITS for one in (before, *after))
        beside = signed if paragraphs else beside
        short = len(part.view) <= CREDITS_CHARS
        if beside and short and part.role is Role.HEADING and part.key != key_of(title or ""):
            others = [one.view for one in parts if one != part]
            named = is_masthead(part.view) or names_its_page(part.view, others)
            if named or stands_in_a_dateline(part.view, others):
                return title_of(text, part)
    return None


def _published_in_foot(parts: Sequence[Part]) -> str | None:
    """Return the date of a last line in brackets, below links too: "(Published 5 May 2024)"."""
    last = parts[-1] if parts else None
    if last is None or last.credits is None or not re.fullmatch(PUBLISHED_IN_BRACKETS, last.view):
        return None
    return last.credits.published


def _merged(parts: list[Part]) -> Iterator[Part]:
    """Yield the parts, a label like "Correction:" or "About the author:" joined to its text."""
    label: Part | None = None
    for part in parts:
        if label is not None:
            if part.role in (Role.SENTENCES, Role.NOTICE):
                part = _joined(label, part)
            else:
                yield label
        if part.role is Role.NOTICE_LABEL or _is_author_label(part):
            label = part
        else:
            label = None
            yield part
    if label is not None:
        yield label


def _is_author_label(part: Part) -> bool:
    return part.role is Role.AUTHOR_BOX and not part.view.partition(":")[2].strip()


def _joined(label: Part, part: Part) -> Part:
    span = Span(label.span.start, part.span.end)
    view = f"{label.view.rstrip(':')}: {part.view}"
    if label.role is Role.AUTHOR_BOX:
        return Part(span, view, Role.AUTHOR_BOX)
    notice = read_notice(view.replace("’", "'"))
    return Part(span, view, Role.NOTICE, notice=notice) if notice else part


def _settled(parts: list[Part]) -> Iterator[Part]:
    """Yield the parts with the roles that their place gives them.

    What has a notice's words but no label is a notice at the head or foot only; a line that breaks
    off is a headline above the article, and a sentence in it.
    """
    running = [i for i, part in enumerate(parts) if part.role in (Role.SENTENCES, Role.NOTICE)]
    foot = running[-_FOOT_PARAGRAPHS:][0] if running else 0
    at_head = True
    for place, part in enumerate(parts):
        if part.notice and not part.notice.labelled and not at_head and place < foot:
            part = replace(part, role=Role.SENTENCES, notice=None)
        if at_head and part.role is Role.SENTENCES and part.is_truncated:
            part = replace(part, role=Role.HEADING)
        at_head = at_head and part.role is not Role.SENTENCES
        yield part


def _of_the_article(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield the parts without other articles' teasers, readers' comments and what follows them."""
    paragraphs = 0
    in_list = signed = False
    for part in parts:
        if part.role is Role.COMMENTS_HEADING and paragraphs >= _BODY_PARAGRAPHS:
            return
        if part.role is Role.LIST_HEADING:
            in_list = paragraphs > 0
        if part.role is Role.SENTENCES and part.words >= _RESUME_WORDS:
            in_list = False
        if part.role is Role.NOTICE or not (in_list or signed):
            yield part
            paragraphs += part.role is Role.SENTENCES
        if part.role is Role.AUTHOR_BOX:
            signed = paragraphs >= _BODY_PARAGRAPHS


def _credits(parts: Iterable[Part]) -> Credits:
    """Return what the lines of credits say, those in the head first; of the outlet they alone."""
    found: list[Credits] = []
    others: list[str | None] = []
    paragraphs = 0
    for part in parts:
        paragraphs += part.role is Role.SENTENCES
        if part.credits and (paragraphs <= _HEAD_PARAGRAPHS or part.credits.labelled):
            found.append(replace(part.credits, outlet=None) if paragraphs else part.credits)
        elif part.role is Role.AUTHOR_BOX:
            others.append(name_in_biography(part.view.partition(":")[2].strip()))
        elif part.role is Role.FURNITURE:
            others.append(names_in_closing_credit(part.view))
    return Credits(
        byline=next(filter(None, [*(credits.byline for credits in found), *others]), None),
        outlet=next(filter(None, (credits.outlet for credits in found)), None),
        published=next(filter(None, (credits.published for credits in found)), None),
        updated=next(filter(None, (credits.updated for credits in found)), None),
    )


def _distinct(text: str, parts: list[Part], titles: set[str]) -> list[Part]:
    """Return the sentences and notices, each once, without titles.

    A standfirst goes where a later paragraph has it whole, so that it is quoted in its context.
    """
    running = [part for part in parts if part.role in (Role.SENTENCES, Role.NOTICE)]
    keys = Counter(part.key for part in running)
    seen, kept = set(titles), []
    for place, part in enumerate(running):
        fresh = part.key not in seen
        seen.add(part.key)
        first = keys[part.key] == 1 and place < _HEAD_PARAGRAPHS
        if fresh and not (first and _is_standfirst(text, part, running[place + 1 :])):
            kept.append(part)
    return kept


def _is_standfirst(text: str, part: Part, later: list[Part]) -> bool:
    words = part.span.of(text)
    return part.words >= _STANDFIRST_WORDS and any(words in other.span.of(text) for other in later)


def _without_biography(prose: list[Part], byline: str | None) -> list[Part]:
    """Return the prose without a last paragraph or two about the author."""
    for _ in range(2):
        if prose and prose[-1].role is Role.SENTENCES and is_biography(prose[-1].view, byline):
            prose = prose[:-1]
    return prose


def _without_dateline(text: str, prose: list[Part]) -> tuple[list[Span], str | None]:
    """Return the spans of the prose, a dateline cut off the first paragraph, and its date.

    A standfirst may stand before that paragraph, where the dateline is one for sure, and a list.
    """
    spans = [part.span for part in prose]
    running = [i for i, part in enumerate(prose) if part.role is Role.SENTENCES]
    paragraphs = [i for i in running if not prose[i].item] or running
    for place in paragraphs[:_HEAD_PARAGRAPHS]:
        span = prose[place].span
        length, date = read_dateline(span.of(text), first=place == paragraphs[0])
        rest = trimmed(text, Span(span.start + length, span.end))
        if length and rest.start < rest.end:
            spans[place] = rest
            return spans, date
    return spans, None


def _notices(text: str, prose: list[Part]) -> list[Notice]:
    """Return the notices, also one that ends the last paragraph without a line of its own."""
    notices = [
        Notice(part.notice.kind, part.span, part.notice.date) for part in prose if part.notice
    ]
    if prose and prose[-1].role is Role.SENTENCES:
        last = prose[-1].span
        paragraph = last.of(text).replace("’", "'")
        start = find_late_notice(paragraph)
        found = read_notice(paragraph[start:]) if start is not None else None
        if start is not None and found is not None:
            notices.append(Notice(found.kind, Span(last.start + start, last.end), found.date))
    return notices
