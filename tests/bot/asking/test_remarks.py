"""Messages that name nothing to look up: about somebody else's message, or out of courtesy."""

import itertools

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from tests.bot.loopback import payloads
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
BOT = "<@900000000000000001>"
CLAIM = "The product manager would be paid $300,000 to $900,000 a year."
people = itertools.count(8000)
threads = itertools.count(111_800)
channels = itertools.count(700_000)  # one has so many notices at a time


@pytest.mark.parametrize("typed", ["is this true?", "source?", "thoughts?", "who said this?", ""])
def test_what_asks_about_somebodys_message_is_told_what_looks_that_up(
    town: Loopback, typed: str
) -> None:
    below = payloads.below("", author=77)
    asked = town.say(f"{BOT} {typed}", person=next(people), channel=next(channels), **below)

    told = town.answered(asked)

    assert told.content == ENGLISH.unread_reply
    assert ENGLISH.find_coverage in told.content
    assert ENGLISH.check_this in told.content


@pytest.mark.parametrize("gone", [{"referenced_message": None}, {}], ids=["deleted", "not fetched"])
@pytest.mark.parametrize("typed", ["is this true?", "source?"])
def test_what_asks_about_a_message_that_discord_does_not_hand_over_is_told_the_same(
    town: Loopback, typed: str, gone: dict[str, None]
) -> None:
    below = payloads.below("", author=77)
    del below["referenced_message"]
    where = below | gone

    asked = town.say(f"{BOT} {typed}", person=next(people), channel=next(channels), **where)

    assert town.answered(asked).content == ENGLISH.unread_reply


@pytest.mark.parametrize(
    "typed",
    [
        "is this AI?",
        "stimmt das?",
        "factcheck this",
        "tl;dr",
        "What did the mayor of Zork resign for?",
    ],
)
def test_that_nothing_answers_is_never_a_verdict_on_the_message_above(
    town: Loopback, typed: str
) -> None:
    below = payloads.below(CLAIM, author=77)

    asked = town.say(f"{BOT} {typed}", person=next(people), channel=next(channels), **below)

    lines = town.answered(asked).content.split("\n")
    assert lines[:2] == [f"-# Asked: {typed}", ENGLISH.not_covered]
    assert lines[-1] == f"-# {ENGLISH.unread_reply}"


def test_a_question_below_a_message_of_the_bots_is_answered_without_a_word_of_that(
    town: Loopback,
) -> None:
    answer = town.answered(town.slash("ask", {"question": "What does the product manager earn?"}))
    typed = f"{BOT} What did the mayor of Zork resign for?"

    told = town.answered(town.say(typed, person=next(people), reply_to=answer)).content

    assert told.startswith(ENGLISH.not_covered)
    assert ENGLISH.unread_reply not in told


@pytest.mark.parametrize("typed", ["is this true?", "source?"])
def test_in_a_thread_below_no_answer_what_names_nothing_is_told_that_the_thread_is_not_read(
    town: Loopback, typed: str
) -> None:
    thread = town.make_thread(next(threads), parent=111000)

    told = town.answered(town.say(f"{BOT} {typed}", person=next(people), channel=thread))
    asked = town.say(f"{BOT} What does the product manager earn?", channel=thread)

    assert told.content == ENGLISH.unread_thread
    assert quoted(town.answered(asked).content)
    again = town.say(f"{BOT} {typed}", person=next(people), channel=thread)
    assert town.answered(again).content != ENGLISH.unread_thread


def test_anothers_words_are_not_asked_though_discord_hands_them_over(town: Loopback) -> None:
    below = payloads.below(f"{BOT} {CLAIM}", author=77)

    asked = town.say(f"{BOT} is this true?", person=next(people), channel=next(channels), **below)

    told = town.answered(asked)

    assert told.content == ENGLISH.unread_reply


def test_ones_own_words_are_looked_up_and_the_answer_says_which(town: Loopback) -> None:
    below = payloads.below(CLAIM, author=42)

    answer = town.answered(town.say("is this true?", server=None, person=42, **below))

    assert answer.content.startswith(f"-# Asked: {CLAIM}\n> ")
    assert "$300,000 to $900,000" in quoted(answer.content)[0]


@pytest.mark.parametrize(
    ("own", "typed", "asked"),
    [
        ("What does the product manager earn?", "and when?", "When does the product manager earn?"),
        ("What does the product manager earn?", "?", "What does the product manager earn?"),
        (CLAIM, "and when?", CLAIM),
    ],
)
def test_what_is_typed_below_ones_own_question_goes_on_from_it(
    town: Loopback, own: str, typed: str, asked: str
) -> None:
    person = next(people)
    below = payloads.below(own, author=person)

    answer = town.answered(town.say(typed, server=None, person=person, **below))

    assert answer.content.startswith(f"-# Asked: {asked}\n")


def test_a_question_that_names_what_it_is_about_is_answered_below_any_message(
    town: Loopback,
) -> None:
    typed = f"{BOT} What does the product manager earn?"

    answer = town.answered(town.say(typed, person=next(people), **payloads.below("", author=77)))

    assert quoted(answer.content)
    assert answer.content.startswith("-# Asked: What does the product manager earn?\n")
    assert ENGLISH.unread_reply not in answer.content


@pytest.mark.parametrize("typed", ["", "thanks!", "hello", "ok cool", "\U0001f44d"])
def test_a_greeting_or_a_mention_alone_is_told_how_to_ask(town: Loopback, typed: str) -> None:
    asked = town.say(f"{BOT} {typed}", person=next(people), channel=next(channels))
    mentioned = town.answered(asked)

    assert mentioned.content == ENGLISH.how_to_ask
    if typed:
        private = town.answered(town.say(typed, server=None, person=next(people)))
        assert private.content == ENGLISH.how_to_ask


@pytest.mark.parametrize("typed", ["help", "Help!", "who are you?", "hi, what can you do?"])
def test_who_asks_what_the_bot_does_is_told(town: Loopback, typed: str) -> None:
    private = town.answered(town.say(typed, server=None, person=next(people)))
    asked = town.say(f"{BOT} {typed}", person=next(people), channel=next(channels))

    assert private.content == ENGLISH.help
    assert town.answered(asked).content == ENGLISH.help


@pytest.mark.parametrize("typed", ["yes", "how does this work?", "zork"])
def test_next_to_nothing_that_is_typed_in_private_and_not_answered_is_told_how_to_ask(
    town: Loopback, typed: str
) -> None:
    told = town.answered(town.say(typed, server=None, person=next(people)))

    assert ENGLISH.not_covered in told.content.split("\n")
    assert told.content.endswith(f"\n-# {ENGLISH.how_to_ask}")


def test_a_whole_question_that_nothing_answers_is_told_that_alone(town: Loopback) -> None:
    asked = town.say("Did the mayor of Zork resign?", server=None, person=next(people))

    assert ENGLISH.how_to_ask not in town.answered(asked).content


@pytest.mark.parametrize("more", ["", " And so on." * 200])
def test_a_message_forwarded_in_private_is_looked_up_by_its_beginning(
    town: Loopback, more: str
) -> None:
    forwarded = payloads.forwarded(f"{CLAIM}{more}")

    answer = town.answered(town.say("", server=None, person=next(people), **forwarded))

    assert answer.content.startswith(f"-# Asked: {CLAIM}{more[:30]}")
    assert "$300,000 to $900,000" in quoted(answer.content)[0]
