"""Of which year, month or day something is asked, and what tells of another."""

import pytest

from retrieval.finding.asked_time import AskedTime


def is_another(question: str, quote: str, near: str = "") -> bool:
    """Judge a quote; ``near`` are its title and the sentence before."""
    return AskedTime(question).is_another(quote, near)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many watched it in 2024", "The 2025 final was watched by 1.1 million."),
        ("How many came in May?", "Some 400 came in June."),
        ("what was decided on 12 June", "On June 3 the council put the bridge off."),
    ],
)
def test_a_sentence_may_tell_of_another_time(question: str, quote: str) -> None:
    assert is_another(question, quote)


@pytest.mark.parametrize(
    ("question", "quote", "near"),
    [
        ("how many watched it in 2024", "It had 2025 viewers a minute in 2024.", ""),
        ("how many watched it in 2024", "The 2025 figure is lower.", "The final of 2024"),
        ("how many watched it in 2024", "The final was watched by 1.1 million.", ""),
        ("how many came since 2024", "In 2025 alone 400 came.", ""),
        ("how many fell between 2023 and 2024", "In 2025 alone 400 fell.", ""),
        ("how many came in May", "They may have been 400.", ""),
    ],
)
def test_a_time_that_is_not_told_or_stands_nearby_is_no_other(
    question: str, quote: str, near: str
) -> None:
    assert not is_another(question, quote, near)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("What was inflation in March?", "It was 3.1%, down from 3.4% in February."),
        ("Who won in 2022?", "Moss beat Orr, who had won in 2018."),
        ("How many came in 2024?", "Some 400 came, more than in 2023."),
    ],
)
def test_a_time_to_compare_with_is_no_other(question: str, quote: str) -> None:
    assert not is_another(question, quote)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("When was the 2019 report published?", "It was published in May 2022."),
        ("Who was convicted of the 1994 murder?", "Kit Orr was convicted in 2009."),
        ("Was the 12 June hearing postponed?", "It was put off to 19 June."),
        ("Who wrote 1984?", "It was written in 1948."),
        ("What year did it close, in 2018?", "It closed in 2019."),
    ],
)
def test_what_a_time_names_may_be_told_of_at_any(question: str, quote: str) -> None:
    assert not is_another(question, quote)
