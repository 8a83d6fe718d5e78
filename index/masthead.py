"""The outlet that a line of credits names: "Riverton Herald | Ada Lowe | 31 July 2023".

Only what is called like a news outlet and like nothing else is taken for one: not a section
("Climate News"), an office ("Crime Reporter"), a picture's source or a person. What else an outlet
may be called stays unknown until a sidecar or the page's metadata says it.
"""

import re

from index.english import (
    DAY_OF_MONTH,
    LABELLED_NAMES,
    MASTHEAD_KIND,
    MASTHEAD_OPENINGS,
    MASTHEAD_PARTICLES,
    MASTHEAD_WORDS,
    NO_MASTHEAD,
    SECTION_WORDS,
    SIGNED_MASTHEAD_WORDS,
    TITLED_MASTHEAD_WORDS,
    WEEKDAY,
)

_PARTS = r"\s*[|·•]\s*|\s+[/—–-]\s+|\s*[()]\s*"
_LONGEST = 6  # words
_WORD = r"[^\W\d_][\w'’&.-]*|&"


def outlet_in(line: str, byline: str | None) -> str | None:
    """Return the one outlet that a line of credits names, None where it names none for sure.

    ``byline`` is who is said to have written the article, by the same line.
    """
    parts = re.split(_PARTS, re.sub(LABELLED_NAMES, " ", line))
    # Only what comes first may have a comma behind it: behind an author stands what he is.
    names = [part.partition(",")[0].rstrip(".") if i == 0 else part for i, part in enumerate(parts)]
    found = {name for name in names if _is_masthead(name, signed=byline is not None)}
    return found.pop() if len(found) == 1 else None


def _is_masthead(part: str, *, signed: bool) -> bool:
    words = part.split()
    if not 1 < len(words) <= _LONGEST or not all(re.fullmatch(_WORD, word) for word in words):
        return False
    if re.search(rf"(?i){DAY_OF_MONTH}|{WEEKDAY}\b", part):
        return False
    titled = words[0].casefold() == "the"
    *before, last = [word.casefold() for word in words][titled:]
    if titled and len(before) == 1 and before[0] in MASTHEAD_OPENINGS:  # "The Daily Lantern"
        return last in TITLED_MASTHEAD_WORDS
    if not before or NO_MASTHEAD & {*before, last} or all(word in SECTION_WORDS for word in before):
        return False
    kind = re.search(MASTHEAD_KIND, part)  # "Norvane news agency"
    named = words[: -len(kind[0].split())] if kind else words
    if not all(word[0].isupper() or word in MASTHEAD_PARTICLES for word in named):
        return False
    return (
        kind is not None
        or last in MASTHEAD_WORDS
        or (signed and last in SIGNED_MASTHEAD_WORDS)
        or (titled and last in SIGNED_MASTHEAD_WORDS | TITLED_MASTHEAD_WORDS)
    )
