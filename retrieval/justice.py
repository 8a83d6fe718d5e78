"""Whether a sentence tells of an arrest, a charge or a sentence where a question asks about one.

"Has anyone been arrested?" is answered by "nobody has been arrested", and by no sentence that only
stands near it. Who is accused, or denies it, is not therefore convicted.
"""

import re
from functools import lru_cache

from retrieval.english.justice import ASKS_WHETHER, ASKS_WHO, MAY_GO_ON, TELLS
from retrieval.quantities.measures import content_words


def tells_of_none(question: str, quote: str) -> bool:
    """Whether a question asks who was arrested, charged or convicted, or whether anyone was, and a
    sentence, with those that it leans on, tells nothing of that.
    """
    asked = _asked(question)
    return asked is not None and re.search(asked, quote, re.IGNORECASE) is None


def asks_for_one(question: str) -> bool:
    """Whether a question asks who was arrested, charged or convicted, or whether anyone was."""
    return _asked(question) is not None


def asks_whether(question: str) -> bool:
    """Whether a question asks whether anyone at all was arrested, charged or convicted."""
    return any(re.search(asks, question, re.IGNORECASE) for asks in ASKS_WHETHER.values())


def what_for(question: str) -> str:
    """Return for what somebody was arrested, charged or convicted, where a question asks that.

    "fire" of "who was arrested over the fire?"; empty where it asks about no such thing.
    """
    found = (
        re.search(asks[matter], question, re.IGNORECASE)
        for matter in TELLS
        for asks in (ASKS_WHETHER, ASKS_WHO)
    )
    asked = next(filter(None, found), None)
    words = question[asked.end() :].split() if asked else []
    return " ".join(word for word in words if content_words(word))


@lru_cache(maxsize=64)
def _asked(question: str) -> str | None:
    """Return the pattern of what a sentence has to tell of; None where any will do."""
    for matter, tells in TELLS.items():
        if re.search(ASKS_WHETHER[matter], question, re.IGNORECASE):
            return tells
        if re.search(ASKS_WHO[matter], question, re.IGNORECASE):
            return f"{tells}|{MAY_GO_ON[matter]}"
    return None
