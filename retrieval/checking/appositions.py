"""The clause behind a "that" without what tells more of its subject between commas.

"denied that the sponsor, Halden Pharma, had asked" denies what is asked, whatever stands between.
In doubt a comma ends the clause.
"""

import re

from index.types import Span
from retrieval.checking import english_appositions as english

MOST_APPOSITIONS = 3
MOST_SUBJECT_WORDS = 9
_CLAUSE = re.compile(r"[^;:.!?“”\"()—–]*")


def without_appositions(clause: str, words: str = "") -> str:
    """Return the beginning of a sentence with spaces for them; ``words`` go on behind it.

    They may begin within an apposition, if they reach the verb that stands behind.
    """
    for opening in english.OPENS.finditer(clause):
        place = _appositions(clause + words, opening.end())
        if (
            place
            and place.start < len(clause)
            and not english.RELATIVE.search(clause, 0, opening.end())
        ):
            end = min(place.end, len(clause))
            clause = clause[: place.start] + " " * (end - place.start) + clause[end:]
    return clause


def _appositions(text: str, start: int) -> Span | None:
    """Return from where the subject of a clause ends to where its verb begins, if told apart."""
    found = _CLAUSE.match(text, start)
    subject, *others = found[0].split(", ") if found else ("",)
    is_noun = 0 < len(subject.split()) <= MOST_SUBJECT_WORDS
    if not is_noun or english.VERB_WITHIN.search(subject):
        return None
    at = start + len(subject)
    end = at
    for number, part in enumerate(others[: MOST_APPOSITIONS + 1]):
        if number and english.VERB.match(part):
            return Span(at, end + len(", "))
        if english.NO_ASIDE.match(part):
            return None
        end += len(", ") + len(part)
    return None
