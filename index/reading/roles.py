"""What each block of an article's text is for: sentences, a heading, credits, furniture ..."""

import re
from dataclasses import dataclass, replace
from enum import Enum, auto

from index.reading.blocks import Block
from index.reading.credits import Credits, read_credits
from index.reading.english.credits import AUTHOR_BOX, BYLINE_LABEL
from index.reading.english.furniture import (
    COMMENTS_HEADINGS,
    FURNITURE_LINES,
    FURNITURE_OPENINGS,
    FURNITURE_WORDS,
    PICTURE_CREDITS,
)
from index.reading.english.imprint import IMPRINT
from index.reading.english.lists import LIST_HEADINGS
from index.reading.english.nameplates import LINKED_PARTS
from index.reading.english.words import ITEM
from index.reading.notices import FoundNotice, is_notice_label, read_notice
from index.types import Span


class Role(Enum):
    """The use of a block, as far as the block alone tells."""

    SENTENCES = auto()
    HEADING = auto()  # also any other short line that is no sentence
    NOTICE = auto()
    NOTICE_LABEL = auto()  # "Correction:" over the notice itself
    CREDITS = auto()
    AUTHOR_BOX = auto()
    LIST_HEADING = auto()  # "Related articles"
    COMMENTS_HEADING = auto()
    FURNITURE = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """A block with its role. ``view`` is its text on one line, without marks of emphasis.

    ``item`` says that it stands in a list; ``links`` are those that white space sets apart.
    """

    span: Span
    view: str
    role: Role
    marked_heading: bool = False
    item: bool = False
    notice: FoundNotice | None = None
    credits: Credits | None = None
    links: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return key_of(self.view)

    @property
    def words(self) -> int:
        return count_words(self.view)

    @property
    def is_truncated(self) -> bool:
        """Whether the block breaks off, as the headline of a page's title often does."""
        return self.view.endswith(("…", "...")) and self.words <= _LINE_WORDS


_EMPHASIS = re.compile(r"[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}")
_EMPHASIZED = re.compile(r"(?s)([*_]{1,3})(?P<inside>[^\s*_](?:[^*_]*[^\s*_])?)\1")
_MARKS = re.compile(r"[*_`~]")
_LIST_MARK = re.compile(r"(?:[-•*‣▪◦]|\(?\d{1,2}[.)])\s+")
_BULLET = re.compile(rf"{_LIST_MARK.pattern}|>\s+")
_ENDED = re.compile(r"[.!?…。！？।؟۔][\"'”’»)\]]*(?: ?\[[^\[\]]{1,25}\])*$")  # noqa: RUF001
_LIST_MARKS = re.compile(r"[|·•›»]| - ")
_LINE_WORDS = 20  # a headline that was cut off, a dek: no longer than this
_HEADING_WORDS = 16  # an unended block of more words is a paragraph that lost its full stop
_QUESTION_WORDS = 12  # "What happens next?" over a section
_LINE_CHARS = 120
_WIDE_GAP = r"(?<=\S)(?:[^\S\n]{3,}|\t[^\S\n]*)(?=\S)"
_GAP = r"(?<=\S)(?<![.!?:])[^\S\n]{2}(?=\S)"
_FEWEST_GAPS = 2
_FEWEST_IN_A_ROW = 4
_FEWEST_SECTIONS = 2  # in a row
_LINK_WORDS = 4
_FURNITURE_WORDS = 60  # a longer block is prose, however it begins

_LIST_HEADING = "(?i)" + "|".join(LIST_HEADINGS)
_COMMENTS_HEADING = "(?i)" + "|".join(COMMENTS_HEADINGS)
_FURNITURE_LINE = (
    rf"(?i)(?:{'|'.join(FURNITURE_WORDS)})(?: this)?(?: {ITEM})?\W*(?:\d+\W*)?|"
    + "|".join(FURNITURE_LINES)
)
_FURNITURE_OPENING = "(?i)" + "|".join(FURNITURE_OPENINGS + PICTURE_CREDITS)
_IMPRINT = f"(?i)(?:{'|'.join(IMPRINT)})[.!]?"
_AUTHOR_BOX = f"(?i){AUTHOR_BOX}"
_AUTHORED = rf"(?i){BYLINE_LABEL}(?=.*:)"


def part_of(text: str, block: Block) -> Part:
    """Return the block with its role; what stands before and after it plays no part."""
    listed = _LIST_MARK.match(text, block.span.start, block.span.end) is not None
    return replace(_part_of(text, block), item=block.item or listed)


def _part_of(text: str, block: Block) -> Part:
    span = _without_emphasis(text, _without_bullet(text, block.span))
    view = " ".join(span.of(text).split())
    if _MARKS.search(view):
        view = _EMPHASIS.sub("", view).strip()
    plain = view.replace("’", "'")  # the patterns know one apostrophe
    notice = None if block.heading else read_notice(plain)
    # Without a full stop "UPDATE: Council delays vote" is a headline, unless it is dated.
    if notice and (_is_sentences(view) or not notice.labelled or notice.date):
        return Part(span, view, Role.NOTICE, notice=notice)
    if is_notice_label(plain):
        return Part(span, view, Role.NOTICE_LABEL)
    credits = read_credits(view) or _credits_in_columns(text, span, view)
    authored = credits and re.match(_AUTHORED, view)  # "Words: Ada Lowe / Pictures: Sam Ko"
    links = () if block.heading else _links_of(span.of(text))
    if not authored and (role := _furniture(plain)) is not None:
        return Part(span, view, role, links=links)
    if credits is not None:
        return Part(span, view, Role.CREDITS, credits=credits)
    if links:
        return Part(span, view, Role.FURNITURE, links=links)
    if block.heading or not _is_sentences(view):
        return Part(span, view, Role.HEADING, marked_heading=block.heading)
    role = Role.FURNITURE if re.fullmatch(_IMPRINT, plain) else Role.SENTENCES
    return Part(span, view, role)


def _credits_in_columns(text: str, span: Span, view: str) -> Credits | None:
    """Return the credits of a line in which white space sets things apart, as columns are.

    Two spaces do where there are two such gaps, around a date and whose page it is or another
    date: they may stand in any sentence, "he was born on  5 May 1931".
    """
    line = span.of(text)
    marked = _marked(_WIDE_GAP, line)
    if marked != view:
        return read_credits(marked)
    if len(re.findall(_GAP, line)) < _FEWEST_GAPS or (marked := _marked(_GAP, line)) == view:
        return None
    credits = read_credits(marked)
    if credits is None or credits.published is None:
        return None
    return credits if credits.outlet or credits.updated else None


def _marked(gap: str, line: str) -> str:
    return " ".join(re.sub(gap, " | ", line).split())


def _links_of(line: str) -> tuple[str, ...]:
    """Return what white space sets apart in a row of four or more: "Film  Deals  Awards  Shop"."""
    links = tuple(re.split(r"[^\S\n]{2,}|\t", line.strip()))
    if len(links) < _FEWEST_IN_A_ROW or not all(map(_is_link, links)):
        return ()
    sections = sum(link.casefold() in LINKED_PARTS for link in links)
    return links if sections >= _FEWEST_SECTIONS else ()


def _is_link(words: str) -> bool:
    named = re.fullmatch(r"[A-Z\d][^\n]*[^\d\n.!?;:,]|X", words)
    return named is not None and len(words.split()) <= _LINK_WORDS


def key_of(view: str) -> str:
    """Return the same for two lines of the same words, letter case and end marks aside."""
    return view.replace("’", "'").casefold().strip(" .,:;!?…'\"“”")


def is_capitalized(view: str) -> bool:
    """Tell whether three in five words have a capital."""
    words = [word for word in view.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) * 5 >= len(words) * 3


def count_words(view: str) -> int:
    """Return the number of words; a script without spaces counts twelve signs as one."""
    return max(len(view.split()), len(view) // 12)


def _without_bullet(text: str, span: Span) -> Span:
    bullet = _BULLET.match(text, span.start, span.end)
    return Span(bullet.end(), span.end) if bullet and bullet.end() < span.end else span


def _without_emphasis(text: str, span: Span) -> Span:
    """Return the span without marks of emphasis around the whole of it."""
    whole = _EMPHASIZED.fullmatch(text, span.start, span.end)
    return Span(*whole.span("inside")) if whole else span


def _furniture(view: str) -> Role | None:
    heading = view.rstrip(" :»>")
    if len(view) <= _LINE_CHARS:
        if re.fullmatch(_LIST_HEADING, heading):
            return Role.LIST_HEADING
        if re.fullmatch(_COMMENTS_HEADING, heading):
            return Role.COMMENTS_HEADING
        if re.fullmatch(_FURNITURE_LINE, view):
            return Role.FURNITURE
    if re.match(_AUTHOR_BOX, view):
        return Role.AUTHOR_BOX
    if len(view.split()) <= _FURNITURE_WORDS and re.match(_FURNITURE_OPENING, view):
        return Role.FURNITURE
    return None


def _is_sentences(view: str) -> bool:
    words = count_words(view)
    ended = bool(_ENDED.search(view[-80:]))
    if words > _HEADING_WORDS:
        return ended or not _is_list(view)
    if view.endswith("?"):
        return words > _QUESTION_WORDS
    if view.endswith(":"):
        return words > 6
    return ended and words >= 2


def _is_list(view: str) -> bool:
    """Tell whether a long line without an end is links or tags: most words with a capital."""
    return is_capitalized(view[:2000]) or len(_LIST_MARKS.findall(view[:2000])) >= 3
