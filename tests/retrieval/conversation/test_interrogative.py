"""What a question asks that has only its question words, or a count, of its own."""

import pytest

from retrieval.conversation.followup import complete
from retrieval.conversation.turns import Turn


@pytest.mark.parametrize(
    ("first", "typed", "asks"),
    [
        ("How many died in the Tarn flood?", "and how many were injured?",
         "How many were injured in the Tarn flood?"),
        ("How many people were arrested at the protest on Sunday?", "how many people were hurt?",
         "How many people were hurt at the protest on Sunday?"),
        ("How many were injured in Leeds?", "how many died?", "How many died in Leeds?"),
    ],
)  # fmt: skip
def test_another_count_of_people_is_asked_in_the_place_of_the_last_one(
    first: str, typed: str, asks: str
) -> None:
    assert complete(typed, [Turn(first)]).text == asks


@pytest.mark.parametrize(
    ("first", "typed", "asks"),
    [
        ("How many children died in the fire?", "how many were injured?",
         "How many were injured (children died in the fire)?"),
        ("How many homes were flooded in York?", "how many people died?",
         "How many people died (homes were flooded in York)?"),
        ("How many people were killed by the storm?", "how many were rescued?",
         "How many were rescued (people were killed by the storm)?"),
        ("How many died in the fire that closed the mall?", "how many were hurt?",
         "How many were hurt (died in the fire that closed the mall)?"),
        ("How many died in the fire?", "how many were injured in the flood?",
         "how many were injured in the flood?"),
    ],
)  # fmt: skip
def test_a_count_of_others_or_of_what_somebody_did_to_them_is_not_exchanged(
    first: str, typed: str, asks: str
) -> None:
    assert complete(typed, [Turn(first)]).text == asks
