"""Who speaks in an interview or a transcript, where a label begins each turn: "BF: No."."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from retrieval.checking import english_interviews as interviews
from retrieval.checking.saying import unquoted
from retrieval.english import saying as english
from retrieval.english.names import IDLE, NAME

# "BF: ...", "Falk: ...", "**Birgit Falk:** ...". Only on one line, or each line reads all others.
_LABEL = re.compile(rf"^(?:[^\S\n]|[>*_#-])*+({NAME}|[A-Z]{{1,3}})[*_]*:[*_]*(?=\s)", re.MULTILINE)
_FEWEST = 2  # turns; a single label may be a heading or a notice
_NAMES = re.compile(NAME)
_ASKED = re.compile(r"\?[\"”’'*_]*\s*\Z")  # before a label that answers


@dataclass(frozen=True, slots=True)
class SpeakerTurn:
    """Whose turn it is: who may be meant by the label, nobody where it does not tell."""

    label: str
    names: tuple[str, ...]
    answers: bool = False  # questions without a label; who is asked may hold any office told of


ANYBODY = SpeakerTurn("", ())


def turns_in(text: str, printed_by: str) -> list[tuple[int, SpeakerTurn]]:
    """Return where each turn of an article begins, in order; none where it is no transcript.

    ``printed_by`` is who asks: the outlet and the byline.
    """
    labels = list(_LABEL.finditer(text))
    if len(labels) < _FEWEST:
        return []
    named = dict.fromkeys(one[0] for one in _NAMES.finditer(f"{text}\n{printed_by}"))
    full = [one for one in named if " " in one]
    first = _first_names(text, labels, full)
    known = {
        label: SpeakerTurn(label, first.get(label) or _meant(label, full))
        for label in dict.fromkeys(one[1] for one in labels)
        if _is_label(label, full, printed_by) or label in first
    }
    found = [(one.start(), known[one[1]]) for one in labels if one[1] in known]
    return found if len(found) >= _FEWEST else []


def _first_names(
    text: str, labels: Sequence[re.Match[str]], full: Sequence[str]
) -> dict[str, tuple[str, ...]]:
    """Return the labels that may be first names, with the full names they may stand for.

    They are where labels answer questions and speak in the first person: no "Paris: 300 jobs." of
    a list, nor the "Verdict: False." of a check of facts.
    """
    ends = [*(one.start() for one in labels[1:]), len(text)]
    turns = [(one, text[one.end() : end]) for one, end in zip(labels, ends, strict=True)]
    answering = [
        one[1] for one, _ in turns if _ASKED.search(text, max(0, one.start() - 20), one.start())
    ]
    if len(answering) < _FEWEST:
        return {}
    speaking = {one[1] for one, said in turns if interviews.FIRST_PERSON.search(unquoted(said))}
    found = {
        label: tuple(name for name in full if label.casefold() in name.casefold().split()[:-1])
        for label in dict.fromkeys(answering)
        if label in speaking and label.lower() not in IDLE
    }
    return {
        label: tuple(dict.fromkeys((*names, *_without_verbs(_meant(label, full)))))
        for label, names in found.items()
        if names
    }


def _without_verbs(names: Sequence[str]) -> Iterator[str]:
    """Yield names without those that a question may begin with: "Will Faith sit it?"."""
    return (one for one in names if not interviews.BEGINS_A_QUESTION.match(one))


def _is_label(label: str, full: Sequence[str], printed_by: str) -> bool:
    return label.upper() in english.TURNS or label in printed_by or bool(_meant(label, full))


def _meant(label: str, full: Sequence[str]) -> tuple[str, ...]:
    """Return those of the full names that a label may stand for, and a full name itself."""
    if label in full:
        return (label,)
    last = tuple(one for one in full if one.split()[-1].casefold() == label.casefold())
    initials = tuple(one for one in full if "".join(part[0] for part in one.split()) == label)
    return last or initials
