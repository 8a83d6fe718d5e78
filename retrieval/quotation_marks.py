"""What stands in the quotation marks of a text: double ones, or single ones as in Britain.

A single one may be an apostrophe, so a paragraph has its single ones count where double ones stand
nowhere but within them, and where it can be told which of them close. `quotations` are those within
others, too: “My father said, ‘No.’”.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from index.types import Span
from retrieval.context import BLANK_LINE
from retrieval.english.morphology import ELIDED

_OPENERS, _MARK = "“„«", re.compile("[“„«”»]")
_GERMAN = re.compile("„([^„“”]*)“")
_OPENING = re.compile(r"(?<![^\s(\[—–“‘-])\"|(?:(?<=\s')|(?<=\A'))\"")
_STRAIGHT = re.compile(r"\"")
_INCHES = re.compile(r"(?<=\d)\"")
_SINGLE_OPENING = re.compile(r"(?<![^\s(\[—–-])[‘'](?=\S)")
_SINGLE_CLOSING = re.compile(r"(?<![\s(\[—–-])['’](?!\w)")
_OF_MANY = re.compile(r"(?<=[sS])['’]\s+\w")  # the members' vote, or 'the members' she said
_ANY_MARK = re.compile("[“”„«»\"‘’']")
_BEFORE_OPENING = " \t\n\u00a0([—–-/“‘\"'„«"
_CLOSED_BY = {"“": '”"', "„": '“”"', "«": '»"', '"': '"”', "»": "«"}
_ELIDED = re.compile(ELIDED)
_GOES_ON = re.compile(r"[sS]['’]\s[a-z]")  # "the members' vote"
_DEEPEST = 8  # of quotations within one another; marks that open more are none


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands between a quotation mark and the next, and whether they quote it."""

    span: Span
    quoted: bool


def parted(text: str) -> tuple[list[Span], list[Span]]:
    """Return the parts of a text inside and outside quotes; an outer mark may be missing."""
    parts = stretches(text)
    return [one.span for one in parts if one.quoted], [one.span for one in parts if not one.quoted]


def stretches(text: str) -> list[Stretch]:
    """Return what of a text its quotation marks part, in order."""
    plain = doubled(text)
    marks = list(_MARK.finditer(plain))
    if not _is_balanced(_depths(marks)):
        marks = [one for one in marks if not _INCHES.match(text, one.start())]
    edges = [0, *(place for mark in marks for place in mark.span()), len(text)]
    depths = _depths(marks)
    balanced = _is_balanced(depths)
    found: list[Stretch] = []
    for number, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        opened = number > 0 and marks[number - 1][0] in _OPENERS
        closed = number < len(marks) and marks[number][0] not in _OPENERS
        said = depths[number] > 0 if balanced else opened or closed
        found.append(Stretch(Span(start, end), said))
    return found


def pairs(text: str) -> list[Span] | None:
    """Return each outermost pair of quotes, without the mark that closes; None in doubt.

    What opens anew at the beginning of a line before it closes is one pair; the last may stay open.
    """
    found: list[Span] = []
    opened: list[int] = []
    for mark in _MARK.finditer(doubled(text)):
        if mark[0] not in _OPENERS:
            if not opened:
                return None
            start = opened.pop()
            found += [] if opened else [Span(start, mark.start())]
        elif not opened or not _begins_line(text, mark.start()):
            opened.append(mark.start())
    if len(opened) > 1:
        return None
    return [*found, *(Span(start, len(text)) for start in opened)]


def has_marks_within(text: str) -> bool:
    """Whether anything of a text stands in quotation marks of its own."""
    found = pairs(text)
    return has_a_mark(doubled(text)) if found is None else bool(found)


def has_a_mark(text: str) -> bool:
    """Whether a text, as `doubled` gives it, has any quotation mark."""
    return _MARK.search(text) is not None


def _begins_line(text: str, place: int) -> bool:
    line = text.rfind("\n", 0, place)
    return line >= 0 and not text[line:place].strip()


def doubled(text: str) -> str:
    """Return a text of the same length with "“" and "”" for its straight and its single quotes."""
    if "'" in text or "’" in text:
        text = _without_single(text)
    return _STRAIGHT.sub("”", _OPENING.sub("“", _GERMAN.sub(r"“\1”", text)))


def _without_single(text: str) -> str:
    """Return a text with double marks for the single ones that are quotation marks."""
    letters = list(text)
    edges = [0, *(place for one in BLANK_LINE.finditer(text) for place in one.span()), len(text)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        marks = _single_marks(text[start:end])
        if all(_within(start + one.start(), start, marks) for one in _doubles(text, start, end)):
            for opening, closing in marks:
                letters[start + opening] = "“"
                if closing is not None:
                    letters[start + closing] = "”"
    return "".join(letters)


def _doubles(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    return re.compile('[“„«”»"]').finditer(text, start, end)


def _within(place: int, start: int, marks: Sequence[tuple[int, int | None]]) -> bool:
    number = bisect_left(marks, place - start, key=lambda one: one[0]) - 1
    closing = marks[number][1] if number >= 0 else None
    return closing is not None and place - start < closing


def _single_marks(paragraph: str) -> list[tuple[int, int | None]]:
    """Return where the single marks of a paragraph open and close; none where that is in doubt.

    A speech that goes on in the next paragraph opens at the beginning of this, and does not close.
    """
    marks = (one.start() for one in _SINGLE_OPENING.finditer(paragraph))
    opening = [place for place in marks if not _is_apostrophe(paragraph, place)]
    closing = [one.start() for one in _SINGLE_CLOSING.finditer(paragraph)]
    found: list[tuple[int, int | None]] = []
    for one, following in pairwise([*opening, len(paragraph)]):
        between = closing[bisect_left(closing, one + 1) : bisect_left(closing, following)]
        sure = [place for place in between if not _OF_MANY.match(paragraph, place)]
        if not between and one == opening[-1] and not paragraph[:one].strip():
            return [(one, None)]
        if not between or (not sure and len(between) > 1):
            return []
        found.append((one, (sure or between)[0]))
    return found


def _depths(marks: Iterable[re.Match[str]]) -> list[int]:
    """Return how many quotations are open before the first mark, and behind each."""
    return list(accumulate((1 if one[0] in _OPENERS else -1 for one in marks), initial=0))


def _is_balanced(depths: Sequence[int]) -> bool:
    """Whether each mark that opens is closed, so that quotations within others can be told."""
    return min(depths) == 0 == depths[-1]


def quotations(text: str) -> list[Span]:
    """Return what stands between the quotation marks of a paragraph, an outer one first.

    Single marks are read where they cannot be apostrophes: one behind a plural closes where no
    other does. One that is not closed is none, but for a speech that the next paragraph goes on.
    """
    opened: list[_Opened] = []
    found: list[Span] = []
    for match in _ANY_MARK.finditer(text):
        mark, at = match[0], match.start()
        del opened[_DEEPEST:]
        if mark in "‘’'":
            if _opens_single(text, at):
                opened.append(_Opened("‘", at))
            elif opened and opened[-1].mark == "‘" and _closes_single(text, at):
                if _GOES_ON.match(text, at - 1):
                    opened[-1].doubtful.append(at)
                else:
                    found.append(Span(opened.pop().at + 1, at))
            continue
        opens = mark in "“„«" or (mark == '"' and _opens(text, at))
        doubles = [one.mark for one in opened if one.mark != "‘"]
        if doubles and mark in _CLOSED_BY[doubles[-1]] and not (mark == '"' and opens):
            while opened[-1].mark == "‘":
                found += opened.pop().ended_in_doubt
            found.append(Span(opened.pop().at + 1, at))
        elif opens:
            opened.append(_Opened(mark, at))
    for one in opened:
        goes_on = one.mark != "‘" or not (text[: one.at].strip() or one.doubtful)
        found += [Span(one.at + 1, len(text))] if goes_on else one.ended_in_doubt
    return sorted(found, key=lambda one: (one.start, -one.end))


@dataclass(slots=True)
class _Opened:
    """A mark that opens a quotation, and where single ones may close it or follow a plural."""

    mark: str
    at: int
    doubtful: list[int] = field(default_factory=list)

    @property
    def ended_in_doubt(self) -> list[Span]:
        """The quotation, where no mark is sure to close it and one may."""
        return [Span(self.at + 1, self.doubtful[0])] if len(self.doubtful) == 1 else []


def _opens(text: str, at: int) -> bool:
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    return (not before or before in _BEFORE_OPENING) and bool(after.strip())


def _opens_single(text: str, at: int) -> bool:
    after = text[at + 1 : at + 2]
    if text[at] == "’" or not _opens(text, at) or after.isdecimal() or _is_apostrophe(text, at):
        return False
    return text[at] == "‘" or after.isalnum() or after in '“"…['


def _is_apostrophe(text: str, at: int) -> bool:
    """Whether a single mark stands for what a word lacks at its beginning: "'em", "the '90s"."""
    return _ELIDED.match(text, at + 1) is not None


def _closes_single(text: str, at: int) -> bool:
    """Whether a single mark may close: it does not in "don't"."""
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()
