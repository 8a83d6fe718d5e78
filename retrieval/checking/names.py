"""Names in the form that they are compared in, and whether two may be of one person.

"Sir Keir" and "Starmer" may be one, not "Marco" and "Luis Vidal". In doubt they may: what stands
before a last name is often no first name ("Skipper Papadakis", "DI Kessel", "Britain's Reeve"). So
only names that are known to be first names tell two apart.
"""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from index.typography import unaccented, words
from retrieval.checking.english_persons import BEFORE_NAMES, FIRST_NAMES, SHORT_FORMS
from retrieval.english.first_names import HE, SHE
from retrieval.english.names import POSSESSIVE

_ALIKE, _FEWEST = 0.7, 5  # Mohammed, Muhammad; in a short name one letter makes another: Tim, Tom
_PREFIX = 3  # Joe, Joseph


def words_of(name: str) -> list[str]:
    """Return the words of a name as they are compared, accents left off."""
    return [unaccented(word.form) for word in words(name)]


def forms_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of texts as they are compared, without "'s"."""
    return frozenset(form for text in texts for form in words_of(unowned(text)))


def unowned(text: str) -> str:
    """Return a text without "'s": "the mayor" of "the mayor's", "Jones" of "Jones'"."""
    return POSSESSIVE.sub("", text)


def may_be_one(given: Sequence[str], spoke: Sequence[str], full: Sequence[Sequence[str]]) -> bool:
    """Whether two names (their words in lower case) may be of one person.

    ``full`` are the names of more than one word that are known, for names that are shorter.
    """
    if not given or not spoke:
        return True
    if given[-1] == spoke[-1]:
        return is_possible(given, [spoke] if _first_names(spoke) else full)
    initials = {"".join(part[0] for part in one) for one in full if set(spoke) <= set(one)}
    return (
        given[0] in initials
        or set(given) <= set(spoke)
        or set(spoke) <= set(given)
        or any(_are_parts_of(one, given, spoke) for one in full)
    )


def _are_parts_of(full: Sequence[str], given: Sequence[str], spoke: Sequence[str]) -> bool:
    """Whether a full name has both: Ed Snow for "Ed" and "Whistleblower Snow"."""
    if not {given[-1], spoke[-1]} <= set(full):
        return False
    return all(_agree(one, full) for one in (given, spoke) if one[-1] == full[-1])


def is_possible(given: Sequence[str], full: Sequence[Sequence[str]]) -> bool:
    """Whether no name with the same last word has only other first names."""
    alike = [one for one in full if one[-1] == given[-1] and _first_names(one)]
    return not alike or any(_agree(given, one) for one in alike)


def differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of one last name have other words than titles before it, and none alike."""
    first, second = _before_last(one), _before_last(other)
    alike = any(_is_form_of(left, right) for left in first for right in second)
    return one[-1:] == other[-1:] and bool(first and second) and not alike


def has_first_name(name: Sequence[str]) -> bool:
    """Whether a first name that is known to be one stands right before the last."""
    return bool(_first_names(name))


def are_two(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names beside each other, of one last name, are of two people."""
    titles = BEFORE_NAMES.intersection("-".join((*one[:-1], *other[:-1])).split("-"))
    return one[-1] == other[-1] and not titles and not _is_form_of(one[0], other[0])


def pronoun_of(name: Sequence[str]) -> str | None:
    """Return "he" or "she" for a name whose first names are all of men, or all of women."""
    first = frozenset(_first_names(name))
    sure = (pronoun for pronoun, known in (("he", HE), ("she", SHE)) if first <= known)
    return next(sure, None) if first else None


def _agree(name: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the first names of two do not tell them apart, or one has none that is known."""
    if not _first_names(name) or not _first_names(other):
        return True
    return any(_is_form_of(one, two) for one in _before_last(name) for two in _before_last(other))


def _first_names(name: Sequence[str]) -> list[str]:
    """Return the first names right before the last."""
    found: list[str] = []
    for one in reversed(name[:-1]):
        if one not in FIRST_NAMES and len(one) >= _PREFIX:
            break
        if one in FIRST_NAMES:
            found.append(one)
    return found


def _before_last(name: Sequence[str]) -> list[str]:
    return [one for one in name[:-1] if one not in BEFORE_NAMES]


def _is_form_of(one: str, other: str) -> bool:
    """Whether two first names may be one: initials, short forms, other spellings."""
    if min(len(one), len(other)) < _PREFIX:
        return one[0] == other[0]
    if one[:_PREFIX] == other[:_PREFIX] or any({one, other} <= forms for forms in SHORT_FORMS):
        return True
    if min(len(one), len(other)) > _PREFIX and (one.endswith(other) or other.endswith(one)):
        return True  # Christina, Tina
    near = min(len(one), len(other)) >= _FEWEST
    return near and SequenceMatcher(None, one, other).ratio() >= _ALIKE
