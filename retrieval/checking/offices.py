"""Whose office a text names: in "Ng, who sat by the mayor, Ada Lowe" the mayor is not Ng."""

import re
from collections.abc import Iterable, Iterator, Sequence

from retrieval.checking.english_persons import BEFORE_FULL_NAMES, SHORT_OFFICES
from retrieval.checking.names import differ, has_first_name, words_of
from retrieval.checking.saying import names_in
from retrieval.english import saying as english
from retrieval.english.names import NAME

_BEFORE_FULL = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(BEFORE_FULL_NAMES))}) ({NAME})")
_SHORT = frozenset().union(*SHORT_OFFICES.values())


def may_hold(office: str, text: str, names: Iterable[Sequence[str]]) -> bool:
    """Whether a text names an office so that it may be held by whoever has one of these names.

    It may not where another has it for a title or beside his name, nor where it is only spoken to.
    Any word of a holder's name is one for him alone: Xi Zemin is called Xi, and Henry James is not
    James Pym.
    """
    held_by = list(names)
    for match in _told(office, text):
        before = _before(match)
        holders = _holders(match)
        if any(_is_called(one, name) for one in holders for name in held_by):
            return True
        if not holders and not english.SPOKEN_TO.search(before):
            return True
    return False


def holders(office: str, text: str) -> list[list[str]]:
    """Return the words of each name that a text has beside an office."""
    return [one for match in _told(office, text) for one in _holders(match)]


def is_another(given: Sequence[str], full: Sequence[str], near: str, text: str) -> bool:
    """Whether a name is of another than a full name, which stands behind an office ``near`` it.

    For that its own first name has to be known to be one, or to stand behind an office in the text.
    """
    if not differ(given, full) or not _is_whole(full, near):
        return False
    return has_first_name(given) or _is_whole(given, text)


def _is_whole(name: Sequence[str], text: str) -> bool:
    """Whether a text has all of a name behind an office: Agus Pym of "spokesman Agus Pym"."""
    return list(name) in (
        words_of(" ".join(names_in(one[1]))) for one in _BEFORE_FULL.finditer(text)
    )


def _told(office: str, text: str) -> Iterator[re.Match[str]]:
    point = r"\.?" if office in _SHORT else ""
    return re.finditer(rf"\b{re.escape(office)}\b{point}", text, re.IGNORECASE)


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - 200) : match.start()]


def _holders(match: re.Match[str]) -> list[list[str]]:
    held_by = _names(english.HELD_BY.match(match.string, match.end()))
    return held_by + _names(english.HOLDS.search(_before(match)))


def _names(match: re.Match[str] | None) -> list[list[str]]:
    return [words_of(one) for one in names_in(match[1])] if match else []


def _is_called(holder: Sequence[str], name: Sequence[str]) -> bool:
    """Whether two names end alike, or one is a single word of the other."""
    shorter, longer = sorted((holder, name), key=len)
    return holder[-1:] == name[-1:] or (len(shorter) == 1 and shorter[0] in longer)
