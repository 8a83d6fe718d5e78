"""What the person wants to see of an answer: "who says so?", "when was that reported?"."""

from enum import StrEnum

from retrieval.conversation.phrases import Question
from retrieval.conversation.referent import asked_thing
from retrieval.english import followups, questions
from retrieval.english.morphology import stem
from retrieval.english.questions import Part
from retrieval.english.verbs import root


class Intent(StrEnum):
    """What the person wants to see of the answer to the completed question."""

    ANSWER = "answer"
    SOURCES = "sources"
    DATE = "date"
    ORIGIN = "origin"


_SAID = {
    Intent.ORIGIN: followups.SAID_FIRST,
    Intent.DATE: followups.SAID_WHEN,
    Intent.SOURCES: followups.SAID_BY,
}


def intent_of(typed: Question, last: Question | None = None) -> Intent | None:
    """Return what a question that only asks of the last answer wants to see; None for others."""
    if last and followups.WROTE.fullmatch(typed.text) and _is_of_a_text(last):
        return None
    return next((one for one, said in _SAID.items() if said.fullmatch(typed.text)), None)


def _is_of_a_text(last: Question) -> bool:
    """Whether it asks of what somebody wrote, as a memo, that is no article."""
    thing = asked_thing(last)
    if thing and stem(thing.head) in map(stem, followups.PRINTS):
        return False
    written = [n for n, one in enumerate(last.words) if root(one.lower) == root(followups.WRITE)]
    behind = last.words[written[0] + 1 :] if written else []
    if any(one.lower == followups.ABOUT for one in (*behind[:1], *behind[-1:])):
        return False
    told = [one for one in behind[:1] if one.lower == questions.THAT]
    return bool(written) and all(one.part is Part.DETERMINER for one in told)  # "that memo"
