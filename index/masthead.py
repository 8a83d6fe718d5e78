"""The outlet that a line of credits names: "Riverton Herald | Ada Lowe | 31 July 2023".

Only what is called like a news outlet is taken for one. A word that people and sections are called
by too ("Post", "Review") needs more: an article before it, or somebody else in the line who wrote.
"""

import re

from index.english import (
    DAY_OF_MONTH,
    MASTHEAD_KIND,
    MASTHEAD_OPENINGS,
    MASTHEAD_PARTICLES,
    MASTHEAD_WORDS,
    RADIO,
    ROUND_UPS,
    SECTION_WORDS,
    WEAK_MASTHEAD_WORDS,
    WEEKDAY,
)

_PARTS = r"\s*[|·•]\s*|\s+[/—–-]\s+|,\s+|[.:;]\s+|\s*[()]\s*"
_LONGEST = 6  # words
_WORD = r"[^\W\d_][\w'’&.-]*|&"


def outlet_in(line: str, byline: str | None) -> str | None:
    """Return the outlet that a line of credits names, None where it names none for sure.

    ``byline`` is who is said to have written the article, by the same line.
    """
    for part in re.split(_PARTS, line):
        signed = byline is not None and part not in byline  # by somebody else than "Tom Post"
        if _is_masthead(part, signed=signed) and part != byline:
            return part
    return None


def _is_masthead(part: str, *, signed: bool) -> bool:
    words = part.split()
    if not 1 < len(words) <= _LONGEST or not all(re.fullmatch(_WORD, word) for word in words):
        return False
    if re.search(rf"(?i){DAY_OF_MONTH}|{WEEKDAY}\b|^by\b", part):
        return False
    kind = re.search(MASTHEAD_KIND, part)  # "Norvane news agency"
    named = words[: -len(kind[0].split())] if kind else words
    if not all(word[0].isupper() or word in MASTHEAD_PARTICLES for word in named):
        return False
    titled = words[0].casefold() == "the"
    *before, last = [word.casefold() for word in words][titled:]
    if before and before[0] == RADIO and last not in SECTION_WORDS:
        return True
    if titled and before and before[0] in MASTHEAD_OPENINGS and last not in ROUND_UPS:
        return True
    if before and all(word in SECTION_WORDS for word in before):
        return False
    if kind or (before and last in MASTHEAD_WORDS):
        return True
    telling = last in WEAK_MASTHEAD_WORDS or last in MASTHEAD_WORDS
    return telling and (signed or (titled and bool(before)) or len(before) > 1)
