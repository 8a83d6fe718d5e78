"""Who somebody of a certain name is: whether that is asked, and whether a sentence tells it.

Most sentences that name somebody say what the one said or did; one introduces them.
"""

import re

from retrieval.english import identity as english
from retrieval.places import places_of


def asked_name(question: str) -> str | None:
    """Return the name of whom a question asks who it is; None where that is not asked.

    A question may be typed without capitals, so it may be something else than a name.
    """
    asked = re.match(english.ASKS_WHO_ONE_IS, question, re.IGNORECASE)
    return asked["name"] if asked else None


def introduces(text: str, name: str) -> bool:
    """Whether a text tells who somebody of a name is: by office, trade, kin or what they did.

    One of the same last name and another first name is another.
    """
    *firsts, last = name.casefold().split()
    for place in places_of(last, text, any_case=True):
        before = text[max(0, place.start - english.BEFORE_CHARS) : place.start]
        called = re.search(english.FIRST_NAME, before)
        if not text[place.start].isupper():
            continue
        if firsts and called and called[1].casefold() not in firsts:
            continue
        behind = re.match(english.INTRODUCED_BEHIND, text[place.end :])
        if behind or re.search(english.INTRODUCED_BEFORE, before):
            return True
    return False
