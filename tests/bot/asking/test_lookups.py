"""Quotations checked, topics compared and put in order, against one bot that runs throughout."""

from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from index.store import Store
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
SAID = "Netflix says what it would pay its product manager, $300,000 to $900,000 a year"
TOPIC = "salary of the AI product manager"


def texts(coverage: Path) -> list[str]:
    with Store.open(coverage) as store:
        return [one.text for one in store.articles(with_text=True)]


def test_a_quotation_that_stands_word_for_word_is_shown_where_it_stands(town: Loopback) -> None:
    checked = town.answered(town.slash("check", {"quote": SAID}))

    assert checked.content.startswith(
        f"**Exact.** It stands word for word in articles: 1.\n-# Checked: {SAID}\n> "
    )
    assert quoted(checked.content) == [SAID]
    assert not checked.private
    assert "Delete" in checked.labels


def test_what_was_altered_is_shown_beside_what_was_printed(
    town: Loopback, sample_coverage: Path
) -> None:
    altered = SAID.replace("$300,000", "$400,000")

    checked = town.answered(town.slash("check", {"quote": altered}))

    assert checked.content.startswith(ENGLISH.check_altered)
    assert "-# Changed: 300,000 → 400,000" in checked.content
    [quote] = quoted(checked.content)
    assert any(quote in text for text in texts(sample_coverage))


def test_an_invisible_character_is_not_shown_as_a_change_of_words(town: Loopback) -> None:
    marked = SAID.replace("manager", "mana\u200bger").replace("product", "pro\U000e0064duct")

    checked = town.answered(town.slash("check", {"quote": marked}))

    assert checked.content.startswith(ENGLISH.check_typography)
    assert "Changed" not in checked.content


def test_an_omission_that_the_quotation_marks_is_told_with_the_words_left_out(
    town: Loopback,
) -> None:
    marked = "Members of SAG-AFTRA ... stopped work on July 14"

    checked = town.answered(town.slash("check", {"quote": marked}))

    assert checked.content.startswith("**Exact but for what it says it leaves out.**\n")
    assert "-# Left out: the actors' union" in checked.content


def test_what_a_quotation_puts_in_brackets_is_told_as_that(town: Loopback) -> None:
    marked = "Members of SAG-AFTRA, the actors' union, stopped (sic) work on July 14"

    checked = town.answered(town.slash("check", {"quote": marked}))

    assert checked.content.startswith("**Exact but for what it puts in brackets.**\n")
    assert "-# Added: (sic)" in checked.content


def test_a_real_quotation_of_another_outlet_is_said_to_be_so(town: Loopback) -> None:
    given = {
        "quote": "salary may land anywhere from $300,000 to $900,000",
        "outlet": "Test Tribune",
    }

    checked = town.answered(town.slash("check", given))

    assert checked.content.startswith("**Real, but not from Test Tribune.** It stands here:\n")
    assert "**The Example Courier**" in checked.content


def test_white_space_around_an_outlet_is_not_taken_for_its_name(town: Loopback) -> None:
    said = "salary may land anywhere from $300,000 to $900,000"

    checked = town.answered(town.slash("check", {"quote": said, "outlet": " The Example Courier "}))
    listed = town.answered(town.slash("sources", {"outlet": " The Example Courier "}))
    everything = town.answered(town.slash("sources", {"outlet": " "}))

    assert checked.content.startswith("**Exact.**")
    assert "Games Studio Joins Netflix's Hunt for AI Talent" in listed.content
    assert everything.content.startswith("Outlets: 11, articles: 12.\n")


def test_an_invented_quotation_is_not_in_the_coverage(town: Loopback) -> None:
    checked = town.answered(town.slash("check", {"quote": "We never ate so many blue pancakes."}))

    assert checked.content == (
        "**Not in this coverage.**\n-# Checked: We never ate so many blue pancakes."
    )


@pytest.mark.parametrize(
    "marked",
    [
        SAID.replace("would pay", "**would** _pay_"),
        SAID.replace("$", "\\$"),
        f"> {SAID.replace('product manager', '||product manager||')}",
        SAID.replace("product manager", "[product manager](https://example.com/a_b)"),
    ],
)
def test_markup_of_discords_does_not_make_a_quotation_another_one(
    town: Loopback, marked: str
) -> None:
    checked = town.answered(town.slash("check", {"quote": marked}))

    assert checked.content.startswith("**Exact.**")


@pytest.mark.parametrize(
    "changed",
    [
        "-$300,000 to $900,000 a year",
        SAID.replace("$300,000", "~$300,000"),
        SAID.replace("would pay", "would[ never](x) pay"),
        SAID.replace("would pay", "would [not](sic) pay"),
    ],
)
def test_signs_and_words_that_discord_shows_are_not_taken_for_markup(
    town: Loopback, changed: str
) -> None:
    checked = town.answered(town.slash("check", {"quote": changed}))

    assert not checked.content.startswith("**Exact")


def test_a_star_that_the_article_itself_has_is_not_taken_for_markup(town: Loopback) -> None:
    printed = "A product manager for **artificial intelligence** at Netflix could take home"

    checked = town.answered(town.slash("check", {"quote": printed}))

    assert checked.content.startswith("**Exact.**")
    assert quoted(checked.content) == [printed]


def test_a_quotation_too_short_to_tell_is_refused_to_its_sender_alone(town: Loopback) -> None:
    for quote in ("the salary", "“The salary,” said Ada Lowe"):
        refused = town.answered(town.slash("check", {"quote": quote}))

        assert refused.private
        assert refused.content.startswith("Give at least 3 words of the quotation")


def test_a_message_is_checked_from_its_menu_for_whoever_asks(town: Loopback) -> None:
    checked = town.answered(town.menu("Check this quote", f"They wrote: “{SAID}”"))

    assert checked.private
    assert checked.content.startswith("**Exact.**")
    assert "Share" in checked.labels


def test_a_private_check_is_shared_by_its_asker_alone(town: Loopback) -> None:
    checked = town.answered(town.menu("Check this quote", SAID))
    share = checked.custom_id("Share")

    refused = town.answered(town.click(checked, share, person=43))
    shared = town.answered(town.click(checked, share, person=42))

    assert refused.content == ENGLISH.not_yours
    assert not shared.private
    assert quoted(shared.content) == [SAID]
    assert shared.content.endswith("-# Shared by reader42.")


def test_figures_on_a_topic_stand_side_by_side_with_the_words_that_state_them(
    town: Loopback, sample_coverage: Path
) -> None:
    exchange = town.slash("compare", {"topic": TOPIC})
    compared = town.answered(exchange)

    assert exchange.acknowledged_after < 1
    assert compared.content.startswith("**salary of the AI product manager** · figures: ")
    assert "\n-# Figures that " in compared.content
    assert "\n**anywhere from $300,000 to $900,000** · " in compared.content
    everything = texts(sample_coverage)
    assert all(any(quote in text for text in everything) for quote in quoted(compared.content))


def test_a_timeline_names_the_days_and_is_paged_in_private(
    town: Loopback, sample_coverage: Path
) -> None:
    first = town.answered(town.slash("timeline", {"topic": "job ads of the streaming company"}))

    second = town.answered(town.click(first, first.custom_id("More"), person=43))

    assert "\n-# Of the undated ones 10 are shown, last.\n" in first.content
    assert "\n**2023-" in first.content
    assert second.private
    everything = texts(sample_coverage)
    for page in (first, second):
        assert quoted(page.content)
        assert all(any(quote in text for text in everything) for quote in quoted(page.content))
    assert "Back" in second.labels


def test_a_topic_is_looked_up_in_private_where_that_is_wanted(town: Loopback) -> None:
    for command in ("compare", "timeline"):
        exchange = town.slash(command, {"topic": TOPIC, "private": True})

        assert town.answered(exchange).private


def test_a_topic_that_nobody_reports_on_is_said_not_to_be_covered(town: Loopback) -> None:
    for command in ("compare", "timeline"):
        found = town.answered(town.slash(command, {"topic": "football cup final in Madrid"}))

        assert found.content == (
            "**Not in this coverage.**\n-# Asked: football cup final in Madrid"
        )
