"""Counts that are close: of what is asked for, told in other words, they differ about one thing."""

import pytest

from retrieval.figures.figures import find_figures
from tests.retrieval.quoting import quote, written

CASES = "How many cases did the inquiry look at?"
LED = "The inquiry led by Ruth Adeyemi examined 1,214 cases."
STORY = " It was held at Brannoc Hospital in Westmere, as Adeyemi said."


def told(question: str, *sentences: str, story: str = STORY) -> list[str | None]:
    """Return how figures relate that sentences give, each in an article of one story."""
    quotes = [quote(written(sentence + story), sentence) for sentence in sentences]
    return [one.relation and one.relation.value for one in find_figures(question, quotes)]


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (CASES, LED, "The inquiry reviewed 1,241 cases, and graded 388 as of major concern."),
        (
            "How many flights did Aurelia Air cancel?",
            "Aurelia Air cancelled 412 flights on Monday, when a computer broke down.",
            "The airline cancelled 430 flights yesterday, as the airport counts them.",
        ),
    ],
)
def test_two_close_counts_of_what_is_asked_for_differ(question: str, one: str, other: str) -> None:
    assert told(question, one, other) == ["different"]


@pytest.mark.parametrize(
    "other",
    [
        "The inquiry reviewed 388 cases.",  # not close
        "The police reviewed 1,241 cases.",  # of another part of the topic
        "The inquiry heard 1,241 people.",  # of something else
        "In Leeds, the inquiry reviewed 1,241 cases.",
        "The inquiry reviewed 1,241 cases a year.",
        "The inquiry reviewed 1,241 other cases.",
        "In 2011 the inquiry reviewed 1,241 cases.",
    ],
)
def test_counts_that_are_not_close_or_not_of_the_same_are_kept_apart(other: str) -> None:
    assert "different" not in told(CASES, LED, other)


def test_close_counts_of_two_stories_are_kept_apart() -> None:
    other = "The inquiry reviewed 1,241 cases."
    assert "different" not in told(CASES, LED, other, story="")
