"""Whether a sentence tells of an arrest, a charge or a conviction where a question asks about one.

"Has anyone been arrested?" is answered by "nobody has been arrested", and by no sentence that only
stands near it. Who is accused, or denies it, is not therefore convicted.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from retrieval.english.asking import ASKS_WHETHER, OPENS_ASKING_WHOM, PROCEEDINGS_SIGN
from retrieval.english.fate import Fate
from retrieval.english.justice import PROCEEDINGS
from retrieval.quantities.measures import content_words


@dataclass(frozen=True, slots=True)
class _Asked:
    """The fate that a question asks for: whom it befell, or ``whether`` anybody, and what for."""

    fate: Fate
    whether: bool
    what_for: str


def tells_of_none(question: str, quote: str) -> bool:
    """Whether a question asks who was arrested, charged or convicted, or whether anyone was, and a
    sentence, with those that it leans on, tells nothing of that.
    """
    asked = _asked(question)
    if asked is None:
        return False
    told = asked.fate.told_of_any if asked.whether else asked.fate.told_whom
    return re.search(told, quote, re.IGNORECASE) is None


def asks_for_one(question: str) -> bool:
    """Whether a question asks who was arrested, charged or convicted, or whether anyone was."""
    return _asked(question) is not None


def asks_whether(question: str) -> bool:
    """Whether a question asks whether anyone at all was arrested, charged or convicted."""
    asked = _asked(question)
    return asked is not None and asked.whether


def what_for(question: str) -> str:
    """Return for what somebody was arrested, charged or convicted, where a question asks that.

    "fire" of "who was arrested over the fire?"; empty where it asks about no such thing.
    """
    asked = _asked(question)
    return asked.what_for if asked else ""


@lru_cache(maxsize=64)
def _asked(question: str) -> _Asked | None:
    """Return what a question asks for of a court or of police; None where it asks for neither."""
    if not re.search(PROCEEDINGS_SIGN, question, re.IGNORECASE):
        return None  # no word of theirs; the patterns below take milliseconds to compile
    whether = re.search(ASKS_WHETHER, question, re.IGNORECASE)
    found = whether or re.search(OPENS_ASKING_WHOM, question, re.IGNORECASE)
    if found is None:
        return None
    matter, words = found[found.lastindex or 0], question[found.end() :].split()
    topic = " ".join(word for word in words if content_words(word))
    for fate in PROCEEDINGS:
        if re.fullmatch(fate.asked, matter, re.IGNORECASE):
            return _Asked(fate, whether is not None, topic)
    return None
