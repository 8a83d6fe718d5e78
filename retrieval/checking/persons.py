"""Whether two names may be of one person: "Sir Keir" and "Starmer", not "Marco" and "Luis Vidal".

In doubt they may.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher

from retrieval.checking.english_persons import BEFORE_NAMES, SHORT_FORMS

_ALIKE, _FEWEST = 0.7, 5  # Mohammed, Muhammad; in a short name one letter makes another: Tim, Tom
_PREFIX = 3  # Joe, Joseph


def may_be_one(given: Sequence[str], spoke: Sequence[str], full: Sequence[Sequence[str]]) -> bool:
    """Whether two names (their words in lower case) may be of one person.

    ``full`` are the names of more than one word that are known, for names that are shorter.
    """
    if not given or not spoke:
        return True
    if given[-1] == spoke[-1]:
        return is_possible(given, [spoke] if len(spoke) > 1 else full)
    both = set(given) | set(spoke)
    initials = {"".join(part[0] for part in one) for one in full if set(spoke) <= set(one)}
    return (
        given[0] in initials
        or set(given) <= set(spoke)
        or set(spoke) <= set(given)
        or any(both <= set(one) for one in full)
    )


def is_possible(given: Sequence[str], full: Sequence[Sequence[str]]) -> bool:
    """Whether no name with the same last word has only other first names."""
    alike = [one for one in full if one[-1] == given[-1] and _first_names(one)]
    return not alike or any(_agree(given, one) for one in alike)


def _agree(name: Sequence[str], other: Sequence[str]) -> bool:
    mine, theirs = _first_names(name), _first_names(other)
    return not mine or not theirs or any(_is_form_of(one, two) for one in mine for two in theirs)


def _first_names(name: Sequence[str]) -> list[str]:
    return [one for one in name[:-1] if one not in BEFORE_NAMES]


def _is_form_of(one: str, other: str) -> bool:
    """Whether two first names may be one: initials, short forms, other spellings."""
    if min(len(one), len(other)) < _PREFIX:
        return one[0] == other[0]
    if one[:_PREFIX] == other[:_PREFIX] or any({one, other} <= forms for forms in SHORT_FORMS):
        return True
    near = min(len(one), len(other)) >= _FEWEST
    return near and SequenceMatcher(None, one, other).ratio() >= _ALIKE
