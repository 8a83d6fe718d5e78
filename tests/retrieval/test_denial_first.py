"""Asked whether somebody did wrong, a denial comes before what says nothing of it."""

import numpy as np
import pytest

from index.stored import StoredPassage, StoredSentence
from index.types import Span
from retrieval.finding.candidates import Candidate
from retrieval.finding.requirements import Fitness
from retrieval.ranking import denial_first

LEFT = "The umpire said that Roe had left the board six times in the game."
DENIES = "Roe denies cheating."


def candidate(text: str) -> Candidate:
    whole, nothing = Span(0, len(text)), np.zeros(2, np.float32)
    passage = StoredPassage(1, 1, "0123456789ab", None, None, whole, text, nothing)
    return Candidate(passage, 0.0, StoredSentence(1, whole, b"", 2), nothing, 0.5, Fitness())


def first(question: str, *texts: str, sure: bool = True) -> str:
    candidates = [candidate(text) for text in texts]
    return denial_first(candidates, question, lambda _: sure)[0].text


def test_a_denial_comes_before_what_says_nothing_of_the_wrong_that_is_asked_about() -> None:
    assert first("Did Roe cheat?", LEFT, DENIES) == DENIES


@pytest.mark.parametrize(
    ("question", "best", "other"),
    [
        ("Did Roe cheat?", "Roe cheated in May, Ng said.", DENIES),
        ("Did Roe cheat?", LEFT, "Ng denies cheating."),
        ("How did Roe cheat?", LEFT, DENIES),
        ("Did Roe steal it?", LEFT, DENIES),
    ],
)
def test_otherwise_the_order_stays(question: str, best: str, other: str) -> None:
    assert first(question, best, other) == best


def test_it_does_not_come_first_where_something_tells_that_it_was_proved() -> None:
    assert first("Did Roe cheat?", LEFT, DENIES, "The league banned Roe on Friday.") == LEFT


def test_nor_where_it_is_not_sure_enough_to_answer_by_itself() -> None:
    assert first("Did Roe cheat?", LEFT, DENIES, sure=False) == LEFT
