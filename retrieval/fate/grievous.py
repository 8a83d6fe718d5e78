"""What is said of nobody whom the words do not say it of: that they were arrested, or killed.

Of two wrong answers, the one that names an innocent person is the worse. So who was arrested is
answered only by a passage that speaks of an arrest, in whichever words. Only where that itself is
asked: "who treated the victims?" names no victim.
"""

import re
from functools import lru_cache

from retrieval.english.asking import ASKS_WHOM
from retrieval.english.fates import FATES


def without_grounds(question: str, passage: str) -> bool:
    """Whether a question asks whom something grievous befell, and a passage tells of no such."""
    told = _told(question)
    return told is not None and re.search(told, passage, re.IGNORECASE) is None


@lru_cache(maxsize=64)
def _told(question: str) -> str | None:
    """Return the pattern of what a passage has to tell of; None where any will do."""
    if re.search(r"\bwh(?:o|ich)", question, re.IGNORECASE) is None:
        return None  # the whole takes milliseconds to compile
    asked = re.search(ASKS_WHOM, question, re.IGNORECASE)
    if asked is None:
        return None
    matter = asked["matter"].lower()
    one = next(fate for fate in FATES if re.fullmatch(f"{fate.befell}|{fate.done}", matter))
    return one.told_around
