"""Names that the grammar of names does not read as they are written, as one word each.

An indexed outlet may have any name: "24Nord", "court-list.uk", "Antwerp Now!". And Markdown sets
names in italics, as other papers set those of outlets in quotation marks.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from index.types import Span
from retrieval.english.sources import NAME, NO_NAME

_EMPHASISED = (
    r"(?<![\w*])(?P<mark>\*\*?|__?)(?P<name>[^\s*_](?:[^*_\n]{0,58}[^\s*_])?)(?P=mark)(?![\w*])"
)
_QUOTED = (r"(?<!\w)“(?P<name>[^“”\n]{2,60})”(?!\w)", r"(?<!\w)\"(?P<name>[^\"\n]{2,60})\"(?!\w)")
_THE = re.compile(r"(?i)^the\s")
_SMALL_WORD = re.compile(r"[^\W\d_]+")  # "today": an outlet's name, and a word


@dataclass(frozen=True, slots=True)
class Masked:
    """A text as long as the one that was masked; ``names`` are those behind its masks."""

    text: str
    names: Mapping[str, str]

    def restored(self, words: str) -> str:
        """Return words of this text as they were, but for the marks around names."""
        for mask, name in self.names.items():
            words = words.replace(mask, name)
        return words


def masked(text: str, outlets: Collection[str]) -> Masked:
    """Return a text with a mask for each name of its that is emphasised, and for those of outlets
    that stand in quotation marks or have unusual characters."""
    names: dict[str, str] = {}
    for place, name in _apart(text, _without_article(frozenset(outlets))):
        mask = "X" + re.sub(r"\W", "_", text[place.start + 1 : place.end])
        if names.setdefault(mask, name) == name:
            text = text[: place.start] + mask + text[place.end :]
    return Masked(text, names)


def _apart(text: str, outlets: frozenset[str]) -> Iterator[tuple[Span, str]]:
    """Yield the names to be masked, with the marks around them, and without."""
    taken: list[Span] = []
    for pattern in (_EMPHASISED, *_QUOTED, _unusual(outlets)):
        for match in re.finditer(pattern, text):
            place, name = Span(*match.span()), match["name"]
            bare = _THE.sub("", name)
            known = bare in outlets or (pattern is _EMPHASISED and _is_name(bare))
            if known and not any(map(place.overlaps, taken)):
                taken.append(place)
                yield place, name


def _is_name(words: str) -> bool:
    return words.split()[0].casefold() not in NO_NAME and re.fullmatch(NAME, words) is not None


@lru_cache(maxsize=16)
def _without_article(outlets: frozenset[str]) -> frozenset[str]:
    return frozenset(_THE.sub("", one) for one in outlets)


@lru_cache(maxsize=16)
def _unusual(outlets: frozenset[str]) -> str:
    """Return a pattern for those names of outlets that are no names to the grammar."""
    unusual = [
        re.escape(one)
        for one in sorted(outlets, key=lambda one: (-len(one), one))
        if not re.fullmatch(NAME, one) and not (one.islower() and _SMALL_WORD.fullmatch(one))
    ]
    return rf"(?<!\w)(?P<name>{'|'.join(unusual) or '(?!)'})(?!\w)"
