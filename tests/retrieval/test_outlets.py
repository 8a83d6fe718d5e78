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
