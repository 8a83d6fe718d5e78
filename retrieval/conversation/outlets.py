"""Which outlet alone a follow-up asks: "what about the Gazette?", "does the Gazette agree?"."""

from collections.abc import Sequence
from difflib import SequenceMatcher

from retrieval.conversation.phrases import Question, read
from retrieval.english import followups, questions
from retrieval.english.outlets import OUTLETS


def outlet_asked(typed: Question, outlets: Sequence[str]) -> str | None:
    """Return the outlet that is all a question names, if one alone goes by that name."""
    words = {word.lower for word in typed.words}
    within = {questions.THE} | {word.lower for word in typed.words[1:]} & {questions.OF}
    frame = words & followups.OUTLET_FRAME - within
    if frame and not frame & followups.OF_OUTLETS:  # "what time is it" asks nothing of Time
        return None
    named = _named(typed)
    if not named:
        return None
    called = [(outlet, _named(read(outlet))) for outlet in outlets]
    short = _is_called_in_short
    if frame and frame <= followups.IN_PRINT_OR_PLACE and named not in OUTLETS:
        # "In Dublin" is no outlet, "in the Argus" is.
        short = _ends_so if questions.THE in words else _is_called
    for alike in (_is_called, short, _is_misspelt):
        found = [outlet for outlet, name in called if alike(name, named)]
        if len(found) == 1:
            whole = alike is _is_called
            return found[0] if whole or not _hangs(named, found[0]) else None
    return None


def _named(question: Question) -> str:
    words = (word.lower for word in question.words)
    return " ".join(word for word in words if word not in followups.OUTLET_FRAME)


def _hangs(named: str, outlet: str) -> bool:
    """Whether a name is only what an outlet is "of": "India" of "Press Bureau of India"."""
    _, _, behind = outlet.partition(f" {questions.OF} ")
    return bool(behind) and _is_called_in_short(_named(read(behind)), named)


def _is_called(outlet: str, named: str) -> bool:
    return outlet == named


def _is_called_in_short(outlet: str, named: str) -> bool:
    return f" {named} " in f" {outlet} "


def _ends_so(outlet: str, named: str) -> bool:
    return outlet.endswith(f" {named}")


def _is_misspelt(outlet: str, named: str) -> bool:
    another = named.rstrip("s") == outlet.rstrip("s")  # the Guardians play baseball
    return not another and len(named) > 5 and SequenceMatcher(None, named, outlet).ratio() > 0.85
