"""Which name of the last question "he" and "she" stand for."""

import pytest

from retrieval.conversation.followup import complete
from retrieval.conversation.turns import Turn
from tests.retrieval.quoting import quote


@pytest.mark.parametrize(
    ("first", "answer", "typed", "asks"),
    [
        ("How much did Tarnmoor pay for Okafor?",
         "But Tarnmoor paid £38m for Daniel Okafor.",
         "and how long is his contract?", "How long is Okafor's contract?"),
        ("How much did Tarnmoor pay for Okafor?",
         "But Tarnmoor paid £38m for Daniel Okafor.",
         "how many goals did he score?", "How many goals did Okafor score?"),
        ("How much did Lindt pay for Voltana?",
         "The banker Ada Lindt bought Voltana for £3m.",
         "how old is she?", "How old is Lindt?"),
        ("How much did Lindt pay for Okafor?",
         "Ada Lindt paid £3 for Daniel Okafor.",
         "how old is she?", "How old is Lindt?"),
        ("How much did Tarnmoor pay for Okafor?",
         "It was £38m, the club said.",
         "and how long is his contract?", "How long is Tarnmoor's contract?"),
    ],
)  # fmt: skip
def test_he_is_the_name_of_two_that_is_a_persons_in_the_article(
    first: str, answer: str, typed: str, asks: str
) -> None:
    assert complete(typed, [Turn(first, quote(answer))]).text == asks


LUND = "Ingrid Lund left the match. She says that she was ill."
BERG = "The pilot Kim Berg was banned for a year, the league said."


@pytest.mark.parametrize(
    ("turns", "typed", "asks"),
    [
        ((("Was Lund ill?", LUND),), "was he banned?", "was he banned?"),
        ((("Did Lund leave?", LUND),), "was he banned?", "was he banned?"),
        ((("Did Lund leave?", LUND),), "was she banned?", "Was Lund banned?"),
        ((("Did lund leave?", LUND),), "was her match lost?", "Was lund's match lost?"),
        ((("Was Berg banned?", BERG), ("Was Lund banned?", LUND)), "did he resign?",
         "Did Berg resign?"),
        ((("Was Berg banned?", BERG), ("Was Lund banned?", LUND)), "did she resign?",
         "Did Lund resign?"),
        ((("Was Berg banned?", BERG),), "did she resign?", "Did Berg resign?"),
        ((("Did Berg pay Lund?", f"{BERG} {LUND}"),), "did he resign?", "Did Berg resign?"),
        ((("Who shot Lund?", f"Nobody knows who did it. {LUND}"),), "was he jailed?",
         "Was he jailed (who shot Lund)?"),
    ],
)  # fmt: skip
def test_he_is_nobody_whom_an_article_calls_she(
    turns: tuple[tuple[str, str], ...], typed: str, asks: str
) -> None:
    earlier = [Turn(first, quote(answer)) for first, answer in turns]
    assert complete(typed, earlier).text == asks


@pytest.mark.parametrize(
    ("first", "answer", "typed", "asks"),
    [
        ("Who was shot?", "Kei Lind was shot by a former partner. He fled.",
         "when did she move to Skell?", "When did Kei Lind move to Skell?"),
        ("Was Kei Lind shot?", "Kei Lind was shot, said his wife, Anna Lind.", "did he die?",
         "Did Kei Lind die?"),
        ("Was Lind shot?", "Lind was shot, said his wife, Anna Lind.", "did he die?",
         "Did Lind die?"),
    ],
)  # fmt: skip
def test_who_is_called_neither_he_nor_she_may_be_meant_by_both(
    first: str, answer: str, typed: str, asks: str
) -> None:
    assert complete(typed, [Turn(first, quote(answer))]).text == asks


@pytest.mark.parametrize(
    ("first", "typed", "asks"),
    [
        ("Is Berg a pilot?", "how old is he?", "How old is Berg?"),
        ("Is berg a pilot?", "how old is he?", "How old is berg?"),
        ("Was the mill a listed building?", "when was it built?", "When was the mill built?"),
    ],
)
def test_what_somebody_is_asked_to_be_is_not_meant_beside_him(
    first: str, typed: str, asks: str
) -> None:
    assert complete(typed, [Turn(first)]).text == asks
