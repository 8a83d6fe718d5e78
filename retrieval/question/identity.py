"""Who or how old somebody is: whether that is asked of one, and whether a sentence tells it.

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


def asked_age_of(question: str) -> str | None:
    """Return the last word of whose age a question asks for; None where it asks for none."""
    asked = re.match(english.ASKS_HOW_OLD, question, re.IGNORECASE)
    return asked["who"].split()[-1] if asked else None


def tells_age(text: str, name: str) -> bool:
    """Whether a text tells how old somebody or something of a name is, and not only others are."""
    return any(
        re.match(english.AGE_BEHIND, text[place.end :])
        or re.search(
            english.AGE_BEFORE, text[max(0, place.start - english.BEFORE_CHARS) : place.start]
        )
        for place in places_of(name, text, any_case=True)
    )
