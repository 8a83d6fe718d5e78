"""Who speaks in an interview or a transcript, where a label begins each turn: "BF: No."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.english import saying as english
from retrieval.english.names import NAME

# "BF: ...", "Falk: ...", "**Birgit Falk:** ...". Only on one line, or each line reads all others.
_LABEL = re.compile(rf"^(?:[^\S\n]|[>*_#-])*+({NAME}|[A-Z]{{1,3}})[*_]*:[*_]*(?=\s)", re.MULTILINE)
_FEWEST = 2  # turns; a single label may be a heading or a notice
_NAMES = re.compile(NAME)


@dataclass(frozen=True, slots=True)
class SpeakerTurn:
    """Whose turn it is: who may be meant by the label, nobody where it does not tell."""

    label: str
    names: tuple[str, ...]


def turns_in(text: str, printed_by: str) -> list[tuple[int, SpeakerTurn]]:
    """Return where each turn of an article begins, in order; none where it is no transcript.

    ``printed_by`` is who asks: the outlet and the byline.
    """
    labels = list(_LABEL.finditer(text))
    if len(labels) < _FEWEST:
        return []
    named = dict.fromkeys(one[0] for one in _NAMES.finditer(f"{text}\n{printed_by}"))
    full = [one for one in named if " " in one]
    known = {
        label: SpeakerTurn(label, _meant(label, full))
        for label in dict.fromkeys(one[1] for one in labels)
        if _is_label(label, full, printed_by)
    }
    found = [(one.start(), known[one[1]]) for one in labels if one[1] in known]
    return found if len(found) >= _FEWEST else []


def _is_label(label: str, full: Sequence[str], printed_by: str) -> bool:
    return label.upper() in english.TURNS or label in printed_by or bool(_meant(label, full))


def _meant(label: str, full: Sequence[str]) -> tuple[str, ...]:
    """Return those of the full names that a label may stand for, and a full name itself."""
    if label in full:
        return (label,)
    last = tuple(one for one in full if one.split()[-1].casefold() == label.casefold())
    initials = tuple(one for one in full if "".join(part[0] for part in one.split()) == label)
    return last or initials
