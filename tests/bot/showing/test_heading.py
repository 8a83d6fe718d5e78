import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.heading import asked_line, checked_line, understood_line
from bot.labels import ENGLISH, Words
from bot.languages import GERMAN
from index.stored import Filter
from tests.bot.rendering import languages
from tests.bot.showing.test_escape import texts, unhurried


@pytest.mark.parametrize(
    ("wanted", "words", "line"),
    [
        (Filter(), ENGLISH, "-# Asked: Who?"),
        (Filter("A_Wire"), ENGLISH, "-# Asked: Who? · A\\_Wire only"),
        (
            Filter(None, "2023-07-01", "2023-07-31"),
            ENGLISH,
            "-# Asked: Who? · published 2023-07-01 or later · published up to 2023-07-31",
        ),
        (Filter("Wire"), GERMAN, "-# Gefragt: Who? · nur Wire"),
    ],
)
def test_what_was_asked_of_which_articles_is_one_line(
    wanted: Filter, words: Words, line: str
) -> None:
    assert asked_line("Who?", wanted, words) == line


def test_a_question_with_a_spoiler_stays_hidden() -> None:
    asked = asked_line("Is it Vader?", Filter("Wire"), ENGLISH, hidden=True)
    understood = understood_line("Who is || Vader?", None, ENGLISH, hidden=True)

    assert asked == "-# Asked: ||Is it Vader?|| · Wire only"
    assert understood == "-# Understood as: ||Who is \\|\\| Vader?||"


@unhurried
@given(texts, st.none() | texts, languages)
def test_nothing_that_is_asked_leaves_its_line_or_takes_the_room_of_the_quote(
    question: str, outlet: str | None, words: Words
) -> None:
    for line in (
        asked_line(question, Filter(outlet, "2023-07-01", "2023-07-31"), words),
        understood_line(question, outlet, words),
        checked_line(question, words),
    ):
        assert line.startswith("-# ")
        assert len(line.splitlines()) == 1
        assert len(line) < 700
