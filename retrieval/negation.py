"""Whether a text says no to what it speaks of: "did not force the door", "denied the cuts".

Rules for English; another language is another set of the patterns.
"""

import re
from collections.abc import Set

from retrieval.measures import content_words

REACH = 3  # words from a "not" to what it denies
FEWEST_SHARED = 3  # content words; two sentences with fewer need not be about one thing
LEAST_SHARED = 0.4  # ... nor where they are a smaller part of those of the shorter one
_NOT = re.compile(
    r"\b(?:not?|never|nobody|nothing|neither)\b|n['’]t\b|\b(?:declin|refus)(?:es?|ed|ing)\sto\b",
    re.IGNORECASE,
)
_NOT_ONLY = re.compile(
    r"(?:\bnot?|n['’]t)\s(?:the\s)?(?:only|just|merely|least|longer|more|less|fewer)\b",
    re.IGNORECASE,
)
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|rejects?|rejected|refute[sd]?|disputed|untrue|baseless|unfounded)\b"
    r"|\bdismiss(?:e[sd]|ing)?\s(?:\w+\s){0,3}(?:claims?|reports?|rumou?rs?)\b"
    r"|\b(?:is|are|was|were)\s(?:\w+ly\s)?(?:wrong|false|incorrect)\b",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[,;:—–]\s")
_CLAUSES = re.compile(r"[,;:—–]\s|\s(?:but|while|whereas|although|though)\s")


def denies(text: str, words: Set[str]) -> bool:
    """Whether a text says no right before one of some words (stems)."""
    return any(
        content_words(" ".join(_CLAUSE_END.split(text[no.end() :])[0].split()[:REACH])) & words
        for no in _NOT.finditer(text)
        if not _NOT_ONLY.match(text, no.start())
    )


def disagree(one: str, other: str) -> bool:
    """Whether one of two sentences says no to what both speak of, and the other says no to nothing.

    In doubt it does not: the no has to stand in the clause that has most of the words of both.
    """
    here, there = content_words(one), content_words(other)
    shared = here & there
    if len(shared) < max(FEWEST_SHARED, LEAST_SHARED * min(len(here), len(there))):
        return False
    return (_says_no(one, shared) and not _any_no(other)) or (
        _says_no(other, shared) and not _any_no(one)
    )


def _says_no(text: str, words: Set[str]) -> bool:
    clause = max(_CLAUSES.split(text), key=lambda part: len(content_words(part) & words))
    return denies(clause, words) or _DENIAL.search(clause) is not None


def _any_no(text: str) -> bool:
    noes = (no for no in _NOT.finditer(text) if not _NOT_ONLY.match(text, no.start()))
    return next(noes, None) is not None or _DENIAL.search(text) is not None
