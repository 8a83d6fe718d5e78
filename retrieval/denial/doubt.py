"""Whether a sentence limits the one before it: that is unconfirmed, or what is asked is open."""

import re

from retrieval.english import doubt as english
from retrieval.quantities.measures import content_words


def is_unconfirmed(text: str) -> bool:
    """Whether a sentence says that nobody could confirm what the one before it tells."""
    return re.match(english.LEFT_UNCONFIRMED, text, re.IGNORECASE) is not None


def leaves_open(text: str, question: str) -> bool:
    """Whether a sentence says that it is not known why, who or when, and the question asks that.

    "She has not said why", or why what the question speaks of too.
    """
    asks = re.search(english.ASKING, question, re.IGNORECASE)
    if asks is None:
        return False
    word = asks[0].casefold()
    if word == english.WHY and re.search(english.NO_REASON, text, re.IGNORECASE):
        return True
    before = re.search(rf"{english.OPEN_BEFORE}{word}\b(?P<of>[^.;:?]*)", text, re.IGNORECASE)
    behind = re.match(rf"\W*{word}\s{english.OPEN_BEHIND}", text, re.IGNORECASE)
    left = [content_words(found["of"]) for found in (before, behind) if found]
    return any(not of or of & content_words(question) for of in left)
