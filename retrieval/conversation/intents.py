"""What the person wants to see of an answer: "who says so?", "when was that reported?"."""

from enum import StrEnum

from retrieval.conversation.phrases import Question
from retrieval.conversation.referent import asked_thing
from retrieval.english import questions
from retrieval.english.morphology import stem
from retrieval.english.verbs import root


class Intent(StrEnum):
    """What the person wants to see of the answer to the completed question."""

    ANSWER = "answer"
    SOURCES = "sources"
    DATE = "date"
    ORIGIN = "origin"


_SAID = {
    Intent.ORIGIN: questions.SAID_FIRST,
    Intent.DATE: questions.SAID_WHEN,
    Intent.SOURCES: questions.SAID_BY,
}


def intent_of(typed: Question, last: Question | None = None) -> Intent | None:
    """Return what a question that only asks of the last answer wants to see; None for others."""
    if last and questions.WROTE.fullmatch(typed.text) and _is_of_a_text(last):
        return None
    return next((one for one, said in _SAID.items() if said.fullmatch(typed.text)), None)


def _is_of_a_text(last: Question) -> bool:
    """Whether it asks of what somebody wrote, as a memo, that is no article."""
    thing = asked_thing(last)
    if thing and stem(thing.head) in map(stem, questions.PRINTS):
        return False
    words = [word.lower for word in last.words]
    return any(
        root(word) == root(questions.WRITE) and after not in questions.ABOUT
        for word, after in zip(words, [*words[1:], ""], strict=True)
    )
