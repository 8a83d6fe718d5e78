"""Which quotations, one within another, a place of a text lies in: “My father said, ‘No.’”."""

import re

from index.types import Span

_MARKS = re.compile("[“”„«»\"‘’']")
_BEFORE_OPENING = " \t\n\u00a0([—–-/“‘\"'„«"
_CLOSES = {"“": '”"', "„": '“”"', "«": '»"', '"': '"”', "»": "«"}
_GOES_ON = re.compile(r"\s[a-z]")
_DEEPEST = 8  # of quotations within one another; marks that open more are none
_SENTENCE_ENDS = re.compile(r"[.!?][’”\"']*\s+")


def enclosing(text: str, place: Span) -> list[Span]:
    """Return what stands between the quotation marks around a place, the outermost first.

    Single marks are read where they cannot be apostrophes; one that is not closed is none.
    """
    opened: list[tuple[str, int]] = []
    found: list[Span] = []
    for match in _MARKS.finditer(text):
        mark, at = match[0], match.start()
        before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
        del opened[_DEEPEST:]
        if mark in "‘’'":
            if _opens_single(mark, before, after):
                opened.append(("‘", at))
            elif opened and opened[-1][0] == "‘" and _closes_single(text, at):
                found.append(Span(opened.pop()[1] + 1, at))
            continue
        kinds = [kind for kind, _ in opened if kind != "‘"]
        if kinds and mark in _CLOSES[kinds[-1]] and not (mark == '"' and _opens(before, after)):
            while opened[-1][0] == "‘":
                opened.pop()
            found.append(Span(opened.pop()[1] + 1, at))
        elif mark in "“„«" or (mark == '"' and _opens(before, after)):
            opened.append((mark, at))
    found += [Span(at + 1, len(text)) for kind, at in opened if kind != "‘"]
    around = [one for one in found if one.start <= place.start and place.end <= one.end]
    return sorted(around, key=lambda one: (one.start, -one.end))


def told_within(text: str, place: Span) -> str:
    """Return what the outer quotation says right beside the inner one that a place lies in."""
    around = enclosing(text, place)
    if len(around) < 2:
        return ""
    outer, inner = around[-2:]
    before = _SENTENCE_ENDS.split(text[outer.start : inner.start - 1])[-1]
    after = re.split("[.!?]", text[inner.end + 1 : outer.end])[0]
    return f"{before} … {after}"


def _opens(before: str, after: str) -> bool:
    return (not before or before in _BEFORE_OPENING) and bool(after.strip())


def _opens_single(mark: str, before: str, after: str) -> bool:
    if mark == "’" or not _opens(before, after) or after.isdecimal():
        return False
    return mark == "‘" or after.isalnum() or after in '“"…['


def _closes_single(text: str, at: int) -> bool:
    """Whether a single mark closes, and is no apostrophe: not "don't", nor "the members' vote"."""
    plural = _GOES_ON.match(text, at + 1) and text[at - 1].lower() == "s"
    return not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum() and not plural
