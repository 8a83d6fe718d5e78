"""Whether an article calls somebody "he" or "she", as far as its words are sure.

First names are not asked: what is a woman's in one country is a man's in the next.
"""

import re
from collections.abc import Iterator

from retrieval.english import genders as english
from retrieval.english.names import IDLE, NAME, POINTED_TITLES, POSSESSIVE
from retrieval.places import places_of

MOST_MENTIONS = 100  # of a name in an article that are looked at
REACH = 80  # characters before and behind a name
_APPOSED, _CALLED, _ENTITLED = (
    {gender: re.compile(pattern.format(**{key: words})) for gender, words in table.items()}
    for pattern, key, table in (
        (english.APPOSED, "nouns", english.NOUNS),
        (english.CALLED, "nouns", english.NOUNS),
        (english.ENTITLED, "titles", english.TITLES),
    )
)


_NO_NAMES = IDLE | POINTED_TITLES


def pronoun_in(text: str, name: str) -> str | None:
    """Return "he" or "she" for whom a text names; None where it does not tell, or tells both."""
    told = {one for called in names_of(name, text) for one in _told(called, text)}
    return told.pop() if len(told) == 1 else None


def names_of(name: str, text: str) -> frozenset[str]:
    """Return what a text calls somebody: by the full name, the last one, or either.

    A last name stands for the only full name that has it, and a full name for its last, where the
    full one comes first: not in "Moll wrote to his wife, Ada Moll". Where it may be the last name
    of two, it is nobody's.
    """
    last = name.split()[-1]
    found = [POSSESSIVE.sub("", one[0]) for one in re.finditer(NAME, text)]
    found = [one for one in found if one.split()[-1] == last]
    if last != name:
        is_only = all(" " not in one or one.endswith(name) for one in found)
        return frozenset((name, last) if is_only and found[:1] and " " in found[0] else (name,))
    bare = [_untitled(one) for one in found]
    full = {one for one in bare if one != last}
    if not full:
        return frozenset((last,))
    return frozenset((last, *full)) if len(full) == 1 and bare[0] in full else frozenset()


def _untitled(name: str) -> str:
    """Return a name without what stands before it: "Ada Moll" of "Dr. Ada Moll"."""
    words = name.split()
    while len(words) > 1 and words[0].rstrip(".").lower() in _NO_NAMES:
        words = words[1:]
    return " ".join(words)


def _told(name: str, text: str) -> Iterator[str]:
    """Yield the pronoun that each place tells where a name stands."""
    for number, place in enumerate(places_of(name, text)):
        if number == MOST_MENTIONS:
            return
        before = text[max(0, place.start - REACH) : place.start]
        behind = text[place.end : place.end + REACH]
        begins = re.search(english.BEGINS, before) is not None
        closed = re.match(english.CLOSED, behind) is not None
        for gender in (english.HE, english.SHE):
            called = _CALLED[gender].search(before)
            apposed = begins and _APPOSED[gender].match(behind)
            if apposed or _ENTITLED[gender].search(before) or (called and (closed or called[1])):
                yield gender
