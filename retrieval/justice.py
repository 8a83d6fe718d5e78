"""Whether a sentence tells of an arrest, a charge or a conviction where a question asks about one.

"Has anyone been arrested?" is answered by "nobody has been arrested", and by no sentence that only
stands near it. Who is accused, or denies it, is not therefore convicted.
"""

import re
from functools import lru_cache

from retrieval.english.asking import ASKS_WHETHER, ASKS_WHO
from retrieval.english.justice import PROCEEDINGS
from retrieval.quantities.measures import content_words


def tells_of_none(question: str, quote: str) -> bool:
    """Whether a question asks who was arrested, charged or convicted, or whether anyone was, and a
    sentence, with those that it leans on, tells nothing of that.
    """
    telling = _telling(question)
    return telling is not None and re.search(telling, quote, re.IGNORECASE) is None


def asks_for_one(question: str) -> bool:
    """Whether a question asks who was arrested, charged or convicted, or whether anyone was."""
    return _telling(question) is not None


def asks_whether(question: str) -> bool:
    """Whether a question asks whether anyone at all was arrested, charged or convicted."""
    return _asks_whether(question) is not None


def what_for(question: str) -> str:
    """Return for what somebody was arrested, charged or convicted, where a question asks that.

    "fire" of "who was arrested over the fire?"; empty where it asks about no such thing.
    """
    asked = _asks_whether(question) or _asks_who(question)
    words = question[asked.end() :].split() if asked else []
    return " ".join(word for word in words if content_words(word))


@lru_cache(maxsize=64)
def _telling(question: str) -> str | None:
    """Return the pattern of what a sentence has to tell of; None where any will do."""
    asks_whether = _asks_whether(question)
    asked = asks_whether or _asks_who(question)
    if asked is None:
        return None
    matter = asked[asked.lastindex or 0]
    one = next(one for one in PROCEEDINGS if re.fullmatch(one.asked, matter, re.IGNORECASE))
    return one.told_of_any if asks_whether else one.told_whom


def _asks_whether(question: str) -> re.Match[str] | None:
    return re.search(ASKS_WHETHER, question, re.IGNORECASE)


def _asks_who(question: str) -> re.Match[str] | None:
    return re.search(ASKS_WHO, question, re.IGNORECASE)
