"""What was typed as a spoiler shows nowhere before it is clicked, whoever goes on from it."""

import itertools
import re

import pytest

from bot.escape import quoted
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
ASKED = "What does ||the product manager|| earn?"
HIDDEN = "||What does the product manager earn?||"
people = itertools.count(9300)


def test_a_private_answer_is_shared_with_its_question_hidden(town: Loopback) -> None:
    answer = town.answered(town.slash("ask", {"question": ASKED, "private": True}))

    shared = town.answered(town.click(answer, answer.custom_id("Share")))

    assert quoted(shared.content)
    assert shared.content.startswith(f"-# Asked: {HIDDEN}\n")


def test_a_follow_up_and_what_follows_up_on_that_are_understood_as_what_stays_hidden(
    town: Loopback,
) -> None:
    answer = town.answered(town.slash("ask", {"question": ASKED}))

    for said in ("and the technical director?", "and the writer?"):
        who = said.removeprefix("and ").removesuffix("?")
        below = town.say(f"<@900000000000000001> {said}", person=next(people), reply_to=answer)
        answer = town.answered(below)
        line = f"-# Understood as: ||What does {who} earn?||\n"
        assert answer.content.startswith(line)


@pytest.mark.parametrize("command", ["compare", "timeline"])
@pytest.mark.parametrize("topic", ["salary of the product manager", "the cup final in Madrid"])
def test_what_is_compared_or_put_in_order_stays_hidden_found_or_not(
    town: Loopback, command: str, topic: str
) -> None:
    given = {"topic": f"||{topic}||", "private": True}
    found = town.answered(town.slash(command, given, person=next(people)))

    assert f"||{topic}||" in found.content


def test_a_quotation_that_is_checked_stays_hidden_also_where_it_is_shared(town: Loopback) -> None:
    words = "the product manager would be paid a lot of money"
    person = next(people)
    checked = town.answered(
        town.slash("check", {"quote": f"||{words}||", "private": True}, person=person)
    )

    shared = town.answered(town.click(checked, checked.custom_id("Share"), person=person))

    for one in (checked, shared):
        assert f"-# Checked: ||{words}||" in one.content


@pytest.mark.parametrize(
    ("quotation", "told", "hidden"),
    [
        (
            "||The product manager would be paid $30,000 to $900,000 a year.||",
            "Changed: 300,000 → ",
            "30,000",
        ),
        (
            "The product manager would be paid ||$300,000 to a whopping $900,000|| a year.",
            "Added: ",
            "whopping",
        ),
        (
            '"The product manager would be paid $300,000 to $900,000 a year", ||said Ann Quux||.',
            "-# ",
            "Quux",
        ),
    ],
)
def test_what_is_said_of_a_quotation_that_is_checked_does_not_tell_its_spoiler(
    town: Loopback, quotation: str, told: str, hidden: str
) -> None:
    found = town.answered(town.slash("check", {"quote": quotation}, person=next(people)))
    said = "\n".join(one for one in found.content.split("\n") if not one.startswith("> "))
    shown = re.sub(r"\|\|.+?\|\|", "||", said)

    assert told in shown
    assert said.count(hidden) >= 2  # in the quotation, and in what is said of it
    assert not re.search(rf"(?<!\d){re.escape(hidden)}", shown)


def test_a_message_in_whose_menu_somebody_chose_an_entry_stays_hidden(town: Loopback) -> None:
    found = town.answered(town.menu("Find coverage", ASKED))

    shared = town.answered(town.click(found, found.custom_id("Share")))

    assert shared.content.startswith(f"-# Asked: {HIDDEN}\n")
