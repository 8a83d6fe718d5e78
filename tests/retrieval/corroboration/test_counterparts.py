"""An outlet that gives another figure than the answer is quoted with that figure."""

from typing import Any

import pytest

from tests.retrieval.running import Run, Write

DAM = {
    "ledger.txt": """Part of the Elm Dam gives way

At least nine people were killed and 41 were missing after part of the Elm Dam gave way, sending a
wall of water down the Mora valley, officials said.

Governor Lucia Tarrant declared an emergency. The dam above Mora is 61 years old.
""",
    "compass.txt": """Toll of the dam lowered

The number of people known to have died in the Elm Dam disaster was lowered from 17 to 16 after a
woman who had been counted as dead turned out to be in a hospital in Mora.

Six people remain missing. Sheriff Boyd Castel did not expect to find any of them alive.

Governor Lucia Tarrant has asked for help.
""",
    "courier.txt": """Engineer warned of the dam above Mora

The death toll rose to 14, ten of them in Mora, three in Sallow and one in Upper Elm. Another 23
people are missing, among them a family of five. Sheriff Boyd Castel has dogs on the Elm Dam.

Governor Lucia Tarrant promised an inquiry into the Elm Dam.
""",
    "mill.txt": """Fire in Orvel

A fire at the mill of Orvel killed 30 people and left two missing, the owner, Poe Gray, said.
""",
}


@pytest.fixture
def figures(pullquote: Run, articles: Write) -> Any:
    pullquote("index", articles(DAM))

    def asked(question: str) -> tuple[Any, list[str]]:
        answer = pullquote("ask", "--json", question).json
        quoted = {quote["source"].rpartition("/")[2] for quote in answer["quotes"]}
        return answer["figures"][0], sorted(quoted)

    return asked


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("How many people are missing after the Elm Dam gave way?", [6, 23, 41]),
        ("How many people died when the Elm Dam gave way?", [9, 14, 16]),
    ],
)
def test_each_outlet_is_quoted_with_its_own_figure(
    figures: Any, question: str, values: list[int]
) -> None:
    figure, quoted = figures(question)

    assert figure["relation"] == "different"
    assert sorted(group["value"] for group in figure["groups"]) == values
    assert quoted == ["compass.txt", "courier.txt", "ledger.txt"]
