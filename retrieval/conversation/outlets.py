"""Which outlet alone a follow-up asks: "what about the Gazette?", "does the Gazette agree?"."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from retrieval.conversation.phrases import Question, read
from retrieval.english import questions


def outlet_asked(typed: Question, outlets: Sequence[str]) -> str | None:
    """Return the outlet that is all a question names, if one alone goes by that name."""
    frame = {word.lower for word in typed.words} & questions.OUTLET_FRAME - {questions.THE}
    if frame and not frame & questions.SAYING:  # "what time is it" asks nothing of Time
        return None
    named = _named(typed)
    if not named:
        return None
    called = [(outlet, _named(read(outlet))) for outlet in outlets]
    for alike in (_is_called, _is_called_in_short, _is_misspelt):
        found = [outlet for outlet, name in called if alike(name, named)]
        if len(found) == 1:
            return found[0]
    return None


def _named(question: Question) -> str:
    words = (word.lower for word in question.words)
    return " ".join(word for word in words if word not in questions.OUTLET_FRAME)


def _is_called(outlet: str, named: str) -> bool:
    return outlet == named


def _is_called_in_short(outlet: str, named: str) -> bool:
    return f" {named} " in f" {outlet} "


def _is_misspelt(outlet: str, named: str) -> bool:
    another = named.rstrip("s") == outlet.rstrip("s")  # the Guardians play baseball
    return not another and len(named) > 5 and SequenceMatcher(None, named, outlet).ratio() > 0.85
