"""What a browser selects for a text directive, after the specification's own algorithms.

"URL Fragment Text Directives", WICG: "parse a text directive", "find a range from a text directive"
and "find a string in range", over a page that is a list of blocks of text. Word boundaries are the
default ones of Unicode (UAX #29) for the alphabets of the tests.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import unquote

Place = int  # in all blocks, one after the other


@dataclass(frozen=True, slots=True)
class Range:
    """What is selected, from a place to a place."""

    start: Place
    end: Place


@dataclass(frozen=True, slots=True)
class ParsedDirective:
    """A text directive; None stands for what it does not have."""

    prefix: str | None
    start: str
    end: str | None
    suffix: str | None


def parse(directive: str) -> ParsedDirective | None:
    """Parse what follows ``text=``; None where it is not well-formed."""
    tokens = directive.split(",")
    if not 1 <= len(tokens) <= 4 or not all(tokens):
        return None
    prefix = unquote(tokens.pop(0)[:-1]) if tokens[0].endswith("-") else None
    suffix = unquote(tokens.pop()[1:]) if tokens and tokens[-1].startswith("-") else None
    if len(tokens) not in (1, 2):
        return None
    return ParsedDirective(
        prefix, unquote(tokens[0]), unquote(tokens[1]) if len(tokens) == 2 else None, suffix
    )


class Page:
    """Blocks of text in which directives select."""

    def __init__(self, blocks: list[str]) -> None:
        self._blocks = blocks
        self._begins = list(accumulate((len(block) for block in blocks), initial=0))
        self._text = "".join(blocks)
        self._searched = [_searched(block) for block in blocks]

    def select(self, link: str) -> Range | None:
        """Return what the first text directive of a link selects."""
        fragment = link.partition("#")[2]
        directive = fragment.partition(":~:")[2].split("&")[0]
        assert directive.startswith("text=")
        assert re.fullmatch(r"(?:[a-zA-Z0-9!$'()*+./:;=?@_~,-]|%[0-9A-F]{2})+", directive[5:])
        parsed = parse(directive[5:])
        return self._find(parsed) if parsed else None

    def _find(self, wanted: ParsedDirective) -> Range | None:
        search, end = 0, len(self._text)
        while search < end:
            ends_word = wanted.end is not None or wanted.suffix is None
            if wanted.prefix is not None:
                prefix = self._string(wanted.prefix, search, starts_word=True, ends_word=False)
                if prefix is None:
                    return None
                search = prefix.start + 1
                place = self._past_space(prefix.end)
                if place >= end:
                    return None
                match = self._string(wanted.start, place, starts_word=False, ends_word=ends_word)
                if match is None:
                    return None
                if match.start != place:
                    continue
            else:
                match = self._string(wanted.start, search, starts_word=True, ends_word=ends_word)
                if match is None:
                    return None
                search = match.start + 1
            found, hopeless = self._ending(wanted, match)
            if found or hopeless:
                return found
        return None

    def _ending(self, wanted: ParsedDirective, match: Range) -> tuple[Range | None, bool]:
        """Return the match with its end, and whether there is no use in another beginning."""
        after = match.end
        while after < len(self._text):
            if wanted.end is not None:
                last = self._string(
                    wanted.end, after, starts_word=True, ends_word=wanted.suffix is None
                )
                if last is None:
                    return None, True
                match = Range(match.start, last.end)
            if wanted.suffix is None:
                return match, False
            place = self._past_space(match.end)
            suffix = self._string(wanted.suffix, place, starts_word=False, ends_word=True)
            if suffix is None:
                return None, True
            if suffix.start == place:
                return match, False
            if wanted.end is None:
                return None, False
            after = match.end
        return (match, False) if wanted.end is None and wanted.suffix is None else (None, True)

    def _string(
        self, query: str, start: Place, *, starts_word: bool, ends_word: bool
    ) -> Range | None:
        """Find the first instance of a query inside one block, by base characters."""
        wanted, _ = _searched(query)
        for begin, block, (text, indices) in zip(
            self._begins, self._blocks, self._searched, strict=False
        ):
            at = text.find(wanted)
            while at >= 0:
                first, last = indices[at], indices[at + len(wanted) - 1] + 1
                while last < len(block) and unicodedata.combining(block[last]):
                    last += 1  # marks belong to the letter before
                bounded = (not starts_word or is_boundary(block, first)) and (
                    not ends_word or is_boundary(block, last)
                )
                if bounded and begin + first >= start:
                    return Range(begin + first, begin + last)
                at = text.find(wanted, at + 1)
        return None

    def _past_space(self, place: Place) -> Place:
        while place < len(self._text) and self._text[place].isspace():
            place += 1
        return place


def _searched(text: str) -> tuple[str, list[int]]:
    """Return a text's base characters (UTS #10, primary level), and where each comes from."""
    bases = [
        (base, index)
        for index, character in enumerate(text)
        for base in unicodedata.normalize("NFKD", character).casefold()
        if not unicodedata.combining(base)
    ]
    return "".join(base for base, _ in bases), [index for _, index in bases]


def is_boundary(text: str, place: int) -> bool:
    """Whether words may begin or end here (UAX #29, WB1 to WB13, without Hebrew and emoji)."""
    if place in (0, len(text)):
        return True
    kinds = [_kind(one) for one in text]
    if kinds[place] == "extend" or (kinds[place - 1] == "space" and kinds[place] == "space"):
        return False
    before = [kind for kind in kinds[:place] if kind != "extend"]
    after = [kind for kind in kinds[place:] if kind != "extend"]
    left, right = (before or ["other"])[-1], (after or ["other"])[0]
    letters, numbers = {"letter"}, {"number"}
    word = letters | numbers
    if left in word | {"connector"} and right in word | {"connector"}:
        return False
    second_left, second_right = (before[-2:-1] or [""])[0], (after[1:2] or [""])[0]
    for kind, middle in ((letters, {"mid", "midletter"}), (numbers, {"mid", "midnumber"})):
        if left in kind and right in middle and second_right in kind:
            return False
        if left in middle and right in kind and second_left in kind:
            return False
    return True


def _kind(character: str) -> str:
    if character in ".'‘’\u2024\ufe52\uff07\uff0e":
        return "mid"
    if character in ":·\u0387\u05f4\u2027\ufe13\ufe55\uff1a":
        return "midletter"
    if character in ",;\u037e\u0589\u060c\u060d\u066c\u07f8\u2044\ufe10\ufe14":
        return "midnumber"
    category = unicodedata.category(character)
    if category[0] == "M" or category == "Cf":
        return "extend"
    if category == "Pc":
        return "connector"
    if category == "Nd":
        return "number"
    if category == "Zs" and character != "\u00a0":
        return "space"
    ideograph = "\u3040" <= character <= "\u309f" or "\u4e00" <= character <= "\u9fff"
    return "letter" if category[0] == "L" and not ideograph else "other"


def shown(text: str, *, lines_are_blocks: bool) -> tuple[list[str], list[int]]:
    """Return a text as a page shows it, and for each place of the page where it is in the text.

    White space is collapsed; every line, or every paragraph, is a block of its own.
    """
    blocks, places = [], []
    for start, end in _blocks(text, "\n" if lines_are_blocks else "\n\n"):
        block = ""
        for match in re.finditer(r"\S|\s+", text[start:end]):
            block += " " if match[0].isspace() else match[0]
            places.append(start + match.start())
        blocks.append(block)
    return blocks, places


def _blocks(text: str, separator: str) -> Iterator[tuple[int, int]]:
    place = 0
    for piece in text.split(separator):
        if piece.strip():
            start = place + len(piece) - len(piece.lstrip())
            yield start, place + len(piece.rstrip())
        place += len(piece) + len(separator)
