"""The blocks that a text is laid out in: paragraphs, headings, single lines."""

import re
from dataclasses import dataclass
from itertools import pairwise

from index.reading.english.credits import BYLINE_LABEL
from index.reading.english.nameplates import BLURB
from index.types import Span

_LINE = re.compile(r"[^\n]+")
_FIRST_WORD = re.compile(r"\s*(\S+)")
# Text is wrapped at 65 to 80 columns by mail, wire services and press releases.
_WRAP_COLUMNS = range(40, 121)
_FEWEST_WRAPPED = 3


@dataclass(frozen=True, slots=True)
class Block:
    """``text[start:end]`` without white space around it; a ``heading`` if its markup says so.

    It is an ``item`` if its markup says that it is one of a list, and that it is no link.
    """

    span: Span
    heading: bool = False
    item: bool = False


def split_blocks(text: str) -> list[Block]:
    """Return the blocks of plain text: every line is one, unless the next line goes on with it.

    That is so in a hard-wrapped text, and where a link was torn off its sentence: a line without
    an end before one that begins small, or with the comma or full stop that was left over.
    """
    found = (Span(*match.span()) for match in _LINE.finditer(text))
    lines = [line for line in found if not line.of(text).isspace()]
    if not lines:
        return []
    width = _wrap_width(text, lines)
    blocks, start = [], lines[0].start
    for line, after in pairwise(lines):
        if not _goes_on(text, line, after, width):
            blocks.append(Block(trimmed(text, Span(start, line.end))))
            start = after.start
    return [*blocks, Block(trimmed(text, Span(start, lines[-1].end)))]


def trimmed(text: str, span: Span) -> Span:
    """Return ``span`` without the white space at its ends; an empty one if it is nothing else."""
    piece = span.of(text)
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.start + len(piece.rstrip())))


def _follows(line: Span, after: Span) -> bool:
    return after.start == line.end + 1


def _goes_on(text: str, line: Span, after: Span, width: int | None) -> bool:
    if not _follows(line, after):
        return False
    if width is not None and (_is_full(text, line, after, width) or _is_small(text, after)):
        return True
    torn = _is_small(text, after) or text[after.start] in ",.;:)”’"
    return torn and text[line.end - 1] not in '.!?…:”"' and not _begins_anew(text, line, after)


def _begins_anew(text: str, line: Span, after: Span) -> bool:
    """Whether the line after is a byline, or tells of what the first line is the name."""
    blurb = rf"|(?:{BLURB})" if not text[: line.start].strip() else ""
    return re.match(rf"(?i)\s*(?:{BYLINE_LABEL}{blurb})", after.of(text)) is not None


def _is_full(text: str, line: Span, after: Span, width: int) -> bool:
    """Tell whether the first word of the line after would not have fitted on this line."""
    word = _FIRST_WORD.match(text, after.start, after.end)
    room = width - (line.end - line.start) - 1
    return word is not None and len(word[1]) > room


def _is_small(text: str, line: Span) -> bool:
    return line.of(text).lstrip()[0].islower()


def _wrap_width(text: str, lines: list[Span]) -> int | None:
    """Return the column at which the text is wrapped, or None if its lines are whole paragraphs.

    Wrapped means: of the long lines that another follows directly, four in five are full, and at
    least one in three goes on with a small letter, which lists and headlines do not.
    """
    pairs = [(a, b) for a, b in pairwise(lines) if _follows(a, b)]
    lengths = sorted(line.end - line.start for line, _ in pairs)
    width = lengths[len(lengths) * 95 // 100] if lengths else 0  # an address may stand out
    pairs = [(a, b) for a, b in pairs if (a.end - a.start) * 4 >= width * 3]
    if len(pairs) < _FEWEST_WRAPPED or width not in _WRAP_COLUMNS:
        return None
    full = sum(_is_full(text, a, b, width) for a, b in pairs)
    small = sum(_is_small(text, b) for _, b in pairs)
    return width if full * 5 >= len(pairs) * 4 and small * 3 >= len(pairs) else None
