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
