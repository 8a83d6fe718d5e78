"""The two entries in a message's menu, on whatever messages people have."""

import time
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.excerpt import plain
from bot.labels import ENGLISH, Words
from bot.languages import GERMAN
from index.build import build
from index.embedder import Embedder
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import article
from tests.bot.loopback.payloads import forwarded
from tests.bot.loopback.server import Loopback

SAID = "Netflix says what it would pay its product manager, $300,000 to $900,000 a year"
QUESTION = {"question": "What is the salary range of the AI product manager?"}


@pytest.mark.model
def test_a_quote_in_an_answer_of_the_bots_own_is_found_to_be_exact(town: Loopback) -> None:
    answer = town.answered(town.slash("ask", QUESTION))

    checked = town.answered(town.menu("Check this quote", "", of=answer))
    found = town.answered(town.menu("Find coverage", "", of=answer))

    assert checked.content.startswith("**Exact.**")
    assert quoted(checked.content) == quoted(answer.content)
    assert quoted(found.content) == quoted(answer.content)


@pytest.mark.model
@pytest.mark.parametrize(("locale", "words"), [("en-US", ENGLISH), ("de", GERMAN)])
def test_a_message_of_the_bots_own_that_quotes_nothing_is_said_to_quote_nothing(
    town: Loopback, locale: str, words: Words
) -> None:
    nothing = town.answered(town.slash("ask", {"question": "Who won the cup final in Madrid?"}))
    help_ = town.answered(town.slash("help"))

    for message in (nothing, help_):
        for entry in ("Check this quote", "Find coverage"):
            told = town.answered(town.menu(entry, "", of=message, locale=locale))
            assert told.private
            assert told.content == words.no_quote


@pytest.mark.model
def test_a_quote_that_is_attached_to_an_answer_is_checked_as_if_it_were_shown(
    discord: Loopback, tmp_path: Path, models_dir: Path, embedder: Embedder
) -> None:
    boats = ", ".join(f"the ferry number {number} of the northern fleet" for number in range(60))
    long = f"The harbour of Anholt was closed in May to {boats}."
    build(tmp_path, [article("harbour.txt", long)], embedder)

    with BotProcess(discord, tmp_path, models_dir):
        discord.connected()
        question = {"question": "Which harbour was closed in May?"}
        answer = discord.answered(discord.slash("ask", question))
        checked = discord.answered(discord.menu("Check this quote", "", of=answer))

    assert quoted(answer.content) == []
    assert answer.files == {"quote-1.txt": long.encode()}
    assert checked.content.startswith("**Exact.**")
    assert checked.files == answer.files


@pytest.mark.model
def test_of_a_message_with_a_block_quote_that_is_checked(town: Loopback) -> None:
    checked = town.answered(town.menu("Check this quote", f"> **{SAID}**\nreally??"))

    assert checked.content.startswith("**Exact.**")


@pytest.mark.model
def test_a_forwarded_message_has_the_words_that_it_forwards(town: Loopback) -> None:
    checked = town.answered(town.menu("Check this quote", "", **forwarded(SAID)))
    found = town.answered(town.menu("Find coverage", "", **forwarded(SAID)))

    assert checked.content.startswith("**Exact.**")
    assert quoted(found.content)


@pytest.mark.model
def test_a_message_that_is_a_link_has_the_words_of_the_page_as_discord_shows_it(
    town: Loopback,
) -> None:
    page = {"type": "link", "title": "A job ad", "description": SAID}

    found = town.answered(town.menu("Find coverage", "https://example.com/a", embeds=[page]))

    assert found.content.startswith("-# Asked: A job ad. Netflix says ")
    assert quoted(found.content)


@pytest.mark.model
@pytest.mark.parametrize("text", ["", "<@42> <:wave:123456789012345678>", "https://example.com/a"])
def test_a_message_without_words_is_said_to_have_none(town: Loopback, text: str) -> None:
    for entry in ("Find coverage", "Check this quote"):
        told = town.answered(town.menu(entry, text))

        assert told.private
        assert told.content == ENGLISH.no_words


@pytest.mark.model
def test_markup_mentions_and_links_of_a_message_are_not_asked_for(town: Loopback) -> None:
    said = "<@42> **what** does the ||product manager|| earn? https://example.com/a_b_c"

    found = town.answered(town.menu("Find coverage", said))

    assert found.content.startswith("-# Asked: ||what does the product manager earn?||\n")
    assert quoted(found.content)


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("**bold** and *more* of `it`", "bold and more of it"),
        ("> quoted\nand not", "quoted\nand not"),
        ("\\$300,000 \\[sic\\]", "$300,000 [sic]"),
        ("[the ad](https://example.com/a_b) says", "the ad says"),
        ("[the ad](<https://example.com/a>) says", "the ad says"),
        ("a well-known 5% rise", "a well-known 5% rise"),
        ("***__~~||all of it||~~__***", "all of it"),
        ("_slanted_, but not a_b_c or 2 * 3 * 4", "slanted, but not a_b_c or 2 * 3 * 4"),
        ("# A title\n-# small\n>>> ### quoted", "A title\nsmall\nquoted"),
        ("All ~57 children,\n-57 of them, #57", "All ~57 children,\n-57 of them, #57"),
        ("It[ never](x) held, [not](sic) once", "It[ never](x) held, [not](sic) once"),
        ("`**stars**` and ```\n**more**```", "**stars** and **more**"),
    ],
)
def test_what_discord_shows_of_a_text_is_what_is_looked_up(sent: str, shown: str) -> None:
    assert plain(sent) == shown


@pytest.mark.parametrize("mark", ["*", "`", "[", "_", "||", "**a", "[a](https://x"])
def test_a_message_full_of_marks_is_read_in_no_time(mark: str) -> None:
    began = time.monotonic()

    plain((mark * 5_000)[:5_000])

    assert time.monotonic() - began < 1
