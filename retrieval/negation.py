"""Whether a text says no to what it speaks of: "did not force the door", "denied the cuts".

Rules for English; another language is another set of the patterns.
"""

import re
from collections.abc import Set

from retrieval.measures import content_words

REACH = 3  # words from a "not" to what it denies
_NOT = re.compile(r"\b(?:not?|never|nobody|nothing|neither)\b|n['’]t\b", re.IGNORECASE)
_CLAUSE_END = re.compile(r"[,;:—–]\s")
_NOT_ONLY = re.compile(
    r"\bnot?\s(?:only|just|merely|least|longer|more|less|fewer)\b", re.IGNORECASE
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|refute[sd]?|disput(?:e[sd]?|ing)|dismiss(?:e[sd]|ing)?"
    r"\s(?:\w+\s){0,3}(?:claims?|reports?|rumou?rs?)|untrue|baseless|unfounded)\b"
    r"|\b(?:is|are|was|were)\s(?:\w+ly\s)?(?:wrong|false|incorrect)\b",
    re.IGNORECASE,
)


def denies(text: str, words: Set[str]) -> bool:
    """Whether a text says no right before one of some words (stems)."""
    return any(
        content_words(" ".join(_CLAUSE_END.split(text[no.end() :])[0].split()[:REACH])) & words
        for no in _NOT.finditer(text)
        if not _NOT_ONLY.match(text, no.start())
    )


def disagree(one: str, other: str) -> bool:
    """Whether one of two sentences says no to what both speak of, and the other does not."""
    shared = content_words(one) & content_words(other)
    return _says_no(one, shared) is not _says_no(other, shared)


def _says_no(text: str, words: Set[str]) -> bool:
    return denies(text, words) or _DENIAL.search(text) is not None
