"""Lines that name who wrote an article by their place alone: "Ada Lowe in Riverton"."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.reading.credits import Credits
from index.reading.english.credits import NAME_IN_PLACE, PAGE_WORDS
from index.reading.english.mastheads import SECTION_WORDS
from index.reading.english.words import FUNCTION_WORDS
from index.reading.roles import Part, Role

_NO_NAME = PAGE_WORDS | SECTION_WORDS | FUNCTION_WORDS


def with_byline(parts: Sequence[Part], headline: Part | None) -> list[Part]:
    """Return the parts, a line between the headline and a date as credits if it names who wrote.

    That is a name and where it is from, where no other line says "By" and the article tells of
    nobody of that name: "Pope Francis in Riverton" is what it is about.
    """
    found = list(parts)
    if headline not in parts or any(part.credits and part.credits.byline for part in parts):
        return found
    for place in range(parts.index(headline) + 1, len(parts) - 1):
        part, below = parts[place], parts[place + 1]
        if part.role is Role.SENTENCES:
            break
        dated = below.credits is not None and (below.credits.published or below.credits.updated)
        named = re.fullmatch(NAME_IN_PLACE, part.view) if part.role is Role.HEADING else None
        others = (one.view for one in parts if one != part)
        if dated and named and not _is_told_of(named["names"], others):
            found[place] = replace(part, role=Role.CREDITS, credits=Credits(byline=named["names"]))
            break
    return found


def _is_told_of(names: str, lines: Iterable[str]) -> bool:
    """Whether a word of a name stands in other lines as well, or is no name's."""
    words = set(re.findall(r"[^\W\d_]{3,}", names.casefold())) - {"and"}
    if words & _NO_NAME:
        return True
    return any(words & set(re.findall(r"[^\W\d_]+", line.casefold())) for line in lines)
