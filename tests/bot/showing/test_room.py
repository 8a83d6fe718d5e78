"""Whatever an article holds, what is said of it keeps within Discord's limits and its room."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entries import entry
from bot.escape import LIMIT, label
from bot.heading import asked_line, understood_line
from bot.labels import ENGLISH, Words
from bot.languages import GERMAN, SPANISH
from bot.render import (
    render_answer,
    render_context,
    render_more,
    render_nearest,
    render_sources,
)
from index.stored import Filter
from retrieval.types import Quote
from tests.bot.rendering import (
    GAZETTE,
    RECEIPT,
    STARS,
    WORST,
    answer,
    assert_sendable,
    languages,
    quotes,
    ranks,
    whole,
)
from tests.bot.showing.test_escape import texts, unhurried

labels = st.one_of(texts, st.just(STARS)).map(lambda text: label(text, 200))


@unhurried
@given(
    st.lists(quotes, max_size=5, unique=True),
    st.lists(quotes, max_size=2, unique=True),
    languages,
    st.booleans(),
    texts,
)
def test_an_answer_keeps_within_every_limit_whatever_the_articles_hold(
    found: list[Quote], near: list[Quote], words: Words, private: bool, asked: str
) -> None:
    given_answer = answer(*found, nearest=tuple(near))

    wanted = Filter(asked * 9, "2023-07-01", "2023-07-31")
    above = f"{asked_line(asked * 9, wanted, words)}\n{understood_line(asked * 9, asked, words)}"
    below = "-# " + "x" * 100
    numbers = ranks(given_answer)
    assert_sendable(render_answer(given_answer, RECEIPT, numbers, words, private=private))
    assert_sendable(
        render_answer(
            given_answer, RECEIPT, numbers, words, private=private, above=above, below=below
        )
    )
    assert_sendable(render_nearest(given_answer, words))
    if found:
        assert_sendable(render_sources(numbers, words))


@pytest.mark.parametrize("words", [ENGLISH, SPANISH, GERMAN])
@pytest.mark.parametrize("marks", ["*", "a *", "<@1>", ":a"])
def test_an_answer_out_of_the_worst_of_articles_still_fits(words: Words, marks: str) -> None:
    worst = whole(replace(WORST, title=marks * 90, outlet=marks * 90, byline=marks * 90))
    wanted = Filter(marks * 50, "2023-07-01", "2023-07-31")
    asked, understood = marks * 90, understood_line(marks * 90, marks * 90, words)
    above = f"{asked_line(asked, wanted, words)}\n{understood}"
    below = f"-# {words.changed}\n-# {words.shared_by.format(name=STARS[:32])}"
    given_answer = answer(worst, whole(GAZETTE))

    message = render_answer(
        given_answer, RECEIPT, ranks(given_answer), words, private=False, above=above, below=below
    )

    assert_sendable(message)
    assert message.copies
    assert_sendable(render_more(given_answer, 0, RECEIPT, ranks(given_answer), words))
    assert_sendable(render_context(worst, worst, worst, words))
    assert_sendable(render_nearest(answer(nearest=(worst,)), words))
    assert_sendable(render_sources({worst: 0, whole(GAZETTE): 1}, words, "ab12"))


@unhurried
@given(
    st.one_of(quotes, st.just(whole(WORST))),
    labels,
    labels,
    st.integers(1000, LIMIT),
    languages,
)
def test_a_quote_with_its_source_takes_no_more_than_its_room(
    quote: Quote, above: str, below: str, room: int, words: Words
) -> None:
    made = entry(quote, words, 0, room, above=above, below=below)

    assert len(made.lines) <= room
    assert made.copy is not None or made.inline


@unhurried
@given(st.lists(quotes, min_size=2, max_size=6, unique=True), st.integers(0, 9), languages)
def test_so_does_every_page_of_further_quotes(found: list[Quote], page: int, words: Words) -> None:
    given_answer = answer(*found)

    assert_sendable(render_more(given_answer, page, RECEIPT, ranks(given_answer), words))


@unhurried
@given(quotes, st.none() | quotes, st.none() | quotes, languages)
def test_so_does_a_quote_in_its_context(
    quote: Quote, before: Quote | None, after: Quote | None, words: Words
) -> None:
    message = render_context(quote, before, after, words)

    assert_sendable(message)
    assert [copy.quote for copy in message.copies] == [quote]
