"""How long ago: a day or year only where the whole number tells it."""

import pytest

from retrieval.quantities.dates import event_dates


def told(sentence: str) -> list[str | None]:
    """Return the dates of a sentence of an article of 27 July 2023."""
    return [one.value for one in event_dates(sentence, "2023-07-27")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The hand axes date to 58,000 years ago.",
        "It was built 2,500 years ago.",
        "It opened 1.5 years ago.",
        "It struck 10-15 years ago, or 10 to 15 years ago.",
        "She left twenty-five years ago.",
        "It burned one hundred and five years ago.",
    ],
)
def test_the_end_of_a_number_tells_no_date(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("She left 25 years ago.", "1998"),
        ("It closed, 5 years ago, for good.", "2018"),
        ("Some go back to two years ago.", "2021"),
        ("The shop shut and two years ago it burned.", "2021"),
        ("It shut—3 days ago—for good.", "2023-07-24"),
    ],
)
def test_a_whole_number_behind_other_words_tells_a_date(sentence: str, value: str) -> None:
    assert told(sentence) == [value]
