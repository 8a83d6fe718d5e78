"""Which outlet alone a follow-up asks."""

import pytest

from retrieval.conversation.followup import complete
from retrieval.conversation.turns import Turn


@pytest.mark.parametrize(
    ("typed", "outlet"),
    [
        ("and in Dublin?", None),
        ("and in the evening?", None),
        ("in the Argus?", "Dublin Evening Argus"),
        ("what about the Evening Argus?", "Dublin Evening Argus"),
        ("on BBC?", "BBC News"),
        ("and in BBC News?", "BBC News"),
    ],
)
def test_a_place_or_time_within_the_name_of_an_outlet_asks_nothing_of_it(
    typed: str, outlet: str | None
) -> None:
    earlier = [Turn("How many jobs were cut?", None)]

    assert complete(typed, earlier, ["Dublin Evening Argus", "BBC News"]).outlet == outlet


@pytest.mark.parametrize(
    ("typed", "asks", "outlet"),
    [
        ("and India?", "How much did India pledge?", None),
        ("what about America?", "How much did America pledge?", None),
        ("what about Press Bureau?", "How much did Norway pledge?", "Press Bureau of India"),
        ("and Press Bureau of India?", "How much did Norway pledge?", "Press Bureau of India"),
        ("and the mayor of India?", "How much did the mayor of India pledge?", None),
        ("does the Voice say so?", "How much did Norway pledge?", "The Voice of America"),
        ("and Harbour?", "How much did Norway pledge?", "Harbour Post"),
    ],
)
def test_what_an_outlet_is_of_is_not_the_outlet(typed: str, asks: str, outlet: str | None) -> None:
    earlier = [Turn("How much did Norway pledge?")]
    outlets = ["Press Bureau of India", "The Voice of America", "Harbour Post"]

    completed = complete(typed, earlier, outlets)

    assert (completed.text, completed.outlet) == (asks, outlet)


def test_another_outlet_is_not_meant_for_sure_by_what_one_is_of() -> None:
    earlier = [Turn("How much did Norway pledge?")]

    assert complete("and India?", earlier, ["Press Bureau of India", "India Herald"]).outlet is None
