"""Whose office a text names: in "Ng, who sat by the mayor, Ada Lowe" the mayor is not Ng."""

import re

from retrieval import english_saying as english
from retrieval.checking.article_names import words_of
from retrieval.checking.spoken import names_in


def may_hold(office: str, text: str, names: frozenset[str]) -> bool:
    """Whether a text names an office so that it may be held by whoever has one of these last names.

    It may not where another has it for a title or beside his name, nor where it is only spoken to.
    """
    for match in re.finditer(rf"\b{re.escape(office)}\b", text, re.IGNORECASE):
        before = text[max(0, match.start() - 200) : match.start()]
        holders = _last_names(english.HELD_BY.match(text, match.end()))
        holders |= _last_names(english.HOLDS.search(before))
        if holders & names:
            return True
        if not holders and not english.SPOKEN_TO.search(before):
            return True
    return False


def _last_names(match: re.Match[str] | None) -> frozenset[str]:
    found = (words_of(one) for one in names_in(match[1])) if match else ()
    return frozenset(one[-1] for one in found if one)
