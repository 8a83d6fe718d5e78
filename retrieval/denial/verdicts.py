"""Verdicts of courts: whether two sentences tell opposite ones, of one person on one charge."""

import re
from collections.abc import Set

from retrieval.denial.clauses import (
    CLAUSE_END,
    differ,
    is_left_open,
    may_be_one,
    names_in,
    says,
    subject_of,
)
from retrieval.english import contraries
from retrieval.english.people import BESIDE
from retrieval.quantities.measures import content_words

VERDICTS = contraries.GUILTY, contraries.CLEARED


def are_opposite_verdicts(one: str, other: str) -> bool:
    """Whether two sentences surely tell opposite verdicts on one person and the same charge."""
    both = f"{one} {other}"
    return (
        are_apart(one, other, *VERDICTS)
        and not is_left_open(both)
        and not says(contraries.OTHER_VERDICT, both)
        and _are_of_one(one, other)
    )


def are_apart(one: str, other: str, a: str, b: str) -> bool:
    """Whether one of two sentences says the one of two opposites, and the other the other."""
    return _poles(one, a, b) * _poles(other, a, b) < 0


def _poles(text: str, one: str, other: str) -> int:
    """Return 1 where a sentence says one of two opposites, -1 the other; 0 both or neither."""
    without = re.sub(other, " ", text, flags=re.IGNORECASE)
    opposite = without != text
    no = says(contraries.ANY_NO, without) or says(contraries.DENIES, without)
    return bool(says(one, without) and not no) - opposite


def _are_of_one(one: str, other: str) -> bool:
    """Whether the verdicts of two sentences are on the same one, and on the same charge."""
    (whom, case), (whose, other_case) = (_verdict(text) for text in (one, other))
    if any(says(rf"\b{BESIDE}\sof\b", text) for text in (whom, whose)):
        return False  # "the brother of Roe"
    charge = _charge(case)
    if (
        not charge
        or charge != _charge(other_case)
        or differ(f"{whom} {case}", f"{whose} {other_case}")
    ):
        return False
    if _relatives(case) != _relatives(other_case):  # "the murder of his wife", "of his son"
        return False
    names = names_in(whom) & names_in(whose)
    things = content_words(whom) & content_words(whose)
    same = bool(names) or (not names_in(whom) and not names_in(whose) and bool(things))
    return same and may_be_one(whom, whose)


def _verdict(text: str) -> tuple[str, str]:
    """Return whom a verdict is of, and the rest of its clause: "Lund", "of arson in Hale"."""
    found = re.search("|".join((contraries.FOUND, *VERDICTS)), text, re.IGNORECASE)
    if found is None:
        return "", ""
    case = CLAUSE_END.split(text[found.end() :])[0]
    behind = " ".join(case.split()[:2])
    whom = found["whom"] or (behind if behind[:1].isupper() else "")
    return f"{subject_of(text[: found.start()])} {whom}", case


def _charge(case: str) -> Set[str]:
    """Return the words (stems) for what a verdict is about, but for names."""
    found = re.match(contraries.CHARGE, case, re.IGNORECASE)
    return content_words(found["charge"]) - names_in(found["charge"]) if found else frozenset()


def _relatives(case: str) -> Set[str]:
    """Return whose the victim is called: "wife" of "the murder of his wife"."""
    return set(re.findall(r"\b(?:his|her|their)\s(\w+)", case))
