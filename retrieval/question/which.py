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
    """The last word of the kind of which one is asked for, and all words of the question.

    ``held`` says whether it is asked who holds a place: who the mayor is, not who the man was that
    found it. "The mayor" leaves that open, too.
    """

    head: str
    given: frozenset[str]
    which: bool
    held: bool


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
    told = [_is_unnamed(sentence[: one.start], sentence[one.end :], kind) for one in places]
    return True in told and False not in told


def _is_unnamed(before: str, behind: str, kind: _Kind) -> bool | None:
    """Whether one of the kind is left open at a place; None where nothing is said of one."""
    found = re.search(english.INDEFINITE, before)
    if found is None and kind.held:
        found = re.search(english.DEFINITE, before)
        held = found and re.search(english.HOLDER_BEFORE, before[: found.start()])
        if held or re.match(english.HOLDER_BEHIND, behind):
            return False
    if found is None:
        return None
    more = [word.casefold() for word in _WORD.findall(found["more"])]
    described = any(word not in kind.given for word in more)
    if not kind.which and (described or re.match(english.DESCRIBED_BEHIND, behind)):
        return False
    if re.search(r"\b[A-Z]", found["more"]) or re.match(english.CHOSEN_BEHIND, behind):
        return False
    named = re.search(english.NAMED_BEFORE, before[: found.start()])
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
    held = which is None and not re.search(english.WHO_DID, question, re.IGNORECASE)
    return _Kind(words[-1], given, which is not None and which["which"].casefold() == "which", held)
