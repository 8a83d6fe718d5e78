"""Whether an article calls somebody "he" or "she", as far as its words are sure.

First names are not asked: what is a woman's in one country is a man's in the next.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from retrieval.context import BLANK_LINE
from retrieval.english import genders as english
from retrieval.english.names import NAME
from retrieval.english.sentences import SENTENCE_END
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


def pronoun_in(text: str, name: str) -> str | None:
    """Return "he" or "she" for whom a text names; None where it does not tell, or tells both.

    A last name is that of all who have it. A full name also stands for its last word, where no
    other full name has that.
    """
    told = {one for called in _forms(name, text) for one in _told(called, text)}
    return told.pop() if len(told) == 1 else None


def _forms(name: str, text: str) -> frozenset[str]:
    last = name.split()[-1]
    full = {one[0] for one in re.finditer(NAME, text) if one[0].split()[-1] == last}
    if last == name or all(" " not in one or one.endswith(name) for one in full):
        return frozenset((name, last, *full))
    return frozenset((name,))


def _told(name: str, text: str) -> Iterator[str]:
    """Yield the pronoun that each place tells where a name stands."""
    for number, place in enumerate(places_of(name, text)):
        if number == MOST_MENTIONS:
            return
        before = text[max(0, place.start - REACH) : place.start]
        behind = text[place.end : place.end + REACH]
        for gender in (english.HE, english.SHE):
            apposed = _APPOSED[gender].match(behind)
            if apposed or _CALLED[gender].search(before) or _ENTITLED[gender].search(before):
                yield gender
    yield from _next_told(name, text)


def _next_told(name: str, text: str) -> Iterator[str]:
    """Yield the pronoun that goes on from a sentence that begins with a name and has no other."""
    for paragraph in BLANK_LINE.split(text):
        if name not in paragraph:
            continue
        for one, following in pairwise(re.split(SENTENCE_END, paragraph)):
            goes_on = re.match(english.PRONOUN_NEXT, following)
            if goes_on and _is_of_one_name(one, name):
                yield goes_on[1].lower()


def _is_of_one_name(sentence: str, name: str) -> bool:
    """Whether a sentence begins with a name, and has no other that may be a person's."""
    named = [one[0] for one in re.finditer(NAME, sentence)]
    return (
        bool(named)
        and sentence.startswith(named[0])
        and len(named) == 1
        and (named[0] == name or named[0].endswith(f" {name}"))
    )
