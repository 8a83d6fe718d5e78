"""Which one of a kind a question asks for, and whether a sentence tells of one without naming it.

"A judge stopped the closings" does not say which judge did.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from retrieval.english import which as english
from retrieval.english.verbs import ED, PASTS
from retrieval.places import places_of

_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True)
class _Kind:
    """The last word of the kind of which one is asked for, and all words of the question."""

    head: str
    given: frozenset[str]
    which: bool


def leaves_unnamed(question: str, sentence: str) -> bool:
    """Whether a question asks which one of a kind, and a sentence tells of one, but not which.

    In doubt it says which: where a name stands beside it, or what it is described by is new.
    """
    kind = _asked(question)
    if kind is None:
        return False
    places = list(places_of(kind.head, sentence, any_case=True))
    if any(re.match(r"\s[A-Z]", sentence[one.end :]) for one in places):
        return False
    before = ((re.search(english.INDEFINITE, sentence[: one.start]), one.end) for one in places)
    found = [(one, end) for one, end in before if one]
    return bool(found) and all(_is_unnamed(one, sentence[end:], kind) for one, end in found)


def _is_unnamed(found: re.Match[str], behind: str, kind: _Kind) -> bool:
    more = [word.casefold() for word in _WORD.findall(found["more"])]
    described = any(word not in kind.given for word in more)
    if not kind.which and (described or re.match(english.DESCRIBED_BEHIND, behind)):
        return False
    if re.search(r"\b[A-Z]", found["more"]) or re.match(english.CHOSEN_BEHIND, behind):
        return False
    named = re.search(english.NAMED_BEFORE, found.string[: found.start()])
    return not named and not re.match(english.NAMED_BEHIND, behind)


@lru_cache(maxsize=64)
def _asked(question: str) -> _Kind | None:
    """Return the kind of which a question asks for one; None where it does not."""
    which = re.search(english.WHICH, question, re.IGNORECASE)
    begun = which or re.search(english.WHO_IS, question, re.IGNORECASE)
    if begun is None:
        return None
    words: list[str] = []
    for word in _WORD.findall(question[begun.end() :])[: english.MOST_WORDS + 1]:
        small = word.casefold()
        if small in english.ENDS or (words and (small in PASTS or ED.search(small))):
            break
        words.append(small)
    if not words or len(words) > english.MOST_WORDS or words[-1] in english.NO_KIND:
        return None
    given = frozenset(word.casefold() for word in _WORD.findall(question))
    return _Kind(words[-1], given, which is not None and which["which"].casefold() == "which")
