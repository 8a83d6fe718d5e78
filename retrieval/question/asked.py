"""What a question asks for, as far as its words tell: kinds of figure, or yes or no."""

import re

from retrieval.english.asked import (
    ASKS_WHAT,
    COUNT_ASKED,
    LEADS_TO_A_QUESTION,
    NO_FIGURE_ASKED,
    ONLY_POINTS,
    SHARE_ASKED,
    SUM_ASKED,
    WHETHER,
    YES_OR_NO,
)
from retrieval.quantities.quantities import QuantityKind
from retrieval.question.slots import Slot, asked_for

_ASKED_KINDS: dict[Slot, frozenset[QuantityKind]] = {
    Slot.MONEY: frozenset({QuantityKind.MONEY}),
    Slot.SHARE: frozenset({QuantityKind.PERCENTAGE}),
    Slot.DURATION: frozenset({QuantityKind.DURATION}),
    Slot.AGE: frozenset({QuantityKind.DURATION}),
    Slot.NUMBER: frozenset({QuantityKind.COUNT, QuantityKind.PERCENTAGE, QuantityKind.MONEY}),
    Slot.DATE: frozenset({QuantityKind.DATE}),
}


def asked_kinds(question: str) -> frozenset[QuantityKind] | None:
    """Return the kinds of figure that a question asks for; None where it does not tell."""
    if re.search(COUNT_ASKED, question, re.IGNORECASE):
        return frozenset({QuantityKind.COUNT, QuantityKind.PERCENTAGE})
    slot = asked_for(question)
    if slot is not None:
        return _ASKED_KINDS.get(slot, frozenset())
    if re.search(NO_FIGURE_ASKED, question, re.IGNORECASE):
        return frozenset()
    if re.search(SHARE_ASKED, question, re.IGNORECASE):
        return frozenset({QuantityKind.PERCENTAGE})
    return (
        frozenset({QuantityKind.MONEY}) if re.search(SUM_ASKED, question, re.IGNORECASE) else None
    )


def last_word(question: str) -> str:
    """Return the last word of a bare topic: its head, "demand" of "ransom demand"."""
    return question.rstrip(" ?!.").rpartition(" ")[2]


def asks_yes_or_no(question: str) -> bool:
    """Whether a question asks for yes or no: "did she resign?", "the mayor resigned?"."""
    while lead := re.match(LEADS_TO_A_QUESTION, question, re.IGNORECASE):
        question = question[lead.end() :]
    if re.match(rf"\W*(?:{YES_OR_NO})\b", question, re.IGNORECASE):
        return True
    whether = re.match(rf"(?:{WHETHER})\b", question, re.IGNORECASE)
    whole = whether or re.search(r"\w\W*\?\W*$", question)
    return bool(whole) and not asks_what(question)


def only_points(question: str) -> bool:
    """Whether a question is about what is before the eyes of whoever asks: "is this real?"."""
    return re.match(ONLY_POINTS, question, re.IGNORECASE) is not None


def asks_what(question: str) -> bool:
    """Whether a question has a word that asks: who, what, when and the like."""
    return re.search(ASKS_WHAT, question, re.IGNORECASE) is not None
