"""What was deleted is not said again: no follow-up is completed from it."""

import itertools

import pytest

from bot.escape import quoted
from tests.bot.loopback import payloads
from tests.bot.loopback.exchange import Exchange
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
PRIVATE_MATTER = "Is Anna Smith of 5 Elm Road pregnant, and what does the product manager earn?"
GOES_ON = "and the technical director?"
ME = "<@900000000000000001>"
people, threads = itertools.count(8000), itertools.count(111_500)


@pytest.fixture
def thread(town: Loopback) -> int:
    """Return a thread that was begun below no answer."""
    return town.make_thread(next(threads), parent=111000)


def say(town: Loopback, text: str, **where: object) -> Exchange:
    return town.say(f"{ME} {text}", person=next(people), **where)  # type: ignore[arg-type]


def follow_up(town: Loopback, **where: object) -> str:
    return town.answered(say(town, GOES_ON, **where)).content


def test_in_a_thread_a_follow_up_goes_on_from_what_another_person_asked(
    town: Loopback, thread: int
) -> None:
    town.answered(say(town, PRIVATE_MATTER, channel=thread))

    assert "Anna Smith" in follow_up(town, channel=thread)


def test_an_answer_that_its_asker_deleted_is_not_followed_up(town: Loopback, thread: int) -> None:
    asked = town.say(f"{ME} {PRIVATE_MATTER}", person=67, channel=thread)
    answer = town.answered(asked)

    town.click(answer, answer.custom_id("Delete"), person=67)
    town.wait(lambda: answer.deleted)

    assert "Anna Smith" not in follow_up(town, channel=thread)


def test_what_followed_up_on_a_deleted_question_says_nothing_of_it_either(
    town: Loopback, thread: int
) -> None:
    asked = say(town, PRIVATE_MATTER, channel=thread)
    town.answered(asked)
    assert "Anna Smith" in follow_up(town, channel=thread)

    town.delete(asked.id, channel=thread)

    told = town.answered(say(town, "and the writer?", channel=thread))
    assert "Anna Smith" not in told.content


def test_an_own_message_that_a_reply_asked_about_is_not_followed_up_once_deleted(
    town: Loopback, thread: int
) -> None:
    first = town.say(PRIVATE_MATTER, channel=thread, person=68, mentioned=False)
    own = payloads.reply(first.id, thread, 68)
    own["referenced_message"]["content"] = PRIVATE_MATTER
    asked = town.say(f"{ME} any news?", person=68, channel=thread, **own)
    assert "Anna Smith" in town.answered(asked).content

    town.delete(first.id, channel=thread)

    assert "Anna Smith" not in follow_up(town, channel=thread)


def test_what_is_deleted_before_its_answer_is_there_is_said_by_nothing_any_more(
    town: Loopback, thread: int
) -> None:
    first = town.say(PRIVATE_MATTER, channel=thread, person=69, mentioned=False)
    own = payloads.reply(first.id, thread, 69)
    own["referenced_message"]["content"] = PRIVATE_MATTER
    for number in range(12):  # which the worker is at meanwhile
        town.slash("ask", {"question": f"Who hired {number} men for ships?"}, person=next(people))
    asked = town.say(f"{ME} any news?", person=69, channel=thread, **own)

    town.delete(first.id, channel=thread)

    assert "Anna Smith" not in follow_up(town, channel=thread)
    assert "Anna Smith" not in follow_up(town, channel=thread)
    assert asked.messages == []


@pytest.mark.parametrize("what", ["the answer", "the question", "both at once"])
def test_what_a_moderator_deleted_is_not_followed_up(
    town: Loopback, thread: int, what: str
) -> None:
    asked = say(town, PRIVATE_MATTER, channel=thread)
    answer = town.answered(asked).id

    gone = {"the answer": [answer], "the question": [asked.id], "both at once": [asked.id, answer]}
    town.delete(*gone[what], channel=thread)

    assert "Anna Smith" not in follow_up(town, channel=thread)


def test_once_the_last_question_is_deleted_nothing_goes_on_from_the_one_before_it(
    town: Loopback, thread: int
) -> None:
    town.answered(say(town, "What does the product manager earn?", channel=thread))
    last = say(town, "Who spotted the job ad at Netflix?", channel=thread)
    town.answered(last)
    town.delete(last.id, channel=thread)

    afresh = town.answered(say(town, "and the writer?", channel=thread))
    again = town.answered(say(town, "Who spotted the job ad?", channel=thread))

    assert "Understood as" not in afresh.content
    assert quoted(again.content)
    assert "Understood as: Where" in town.answered(say(town, "and where?", channel=thread)).content


def test_a_thread_below_an_answer_begins_afresh_once_its_last_question_is_deleted(
    town: Loopback,
) -> None:
    asked = town.slash("ask", {"question": PRIVATE_MATTER}, person=next(people))
    thread = town.begin_thread(town.answered(asked))
    last = say(town, "Who spotted the job ad at Netflix?", channel=thread)
    town.answered(last)

    town.delete(last.id, channel=thread)

    assert "Anna Smith" not in follow_up(town, channel=thread)


def test_a_reply_to_an_answer_says_nothing_of_its_question_that_was_deleted(
    town: Loopback,
) -> None:
    asked = say(town, PRIVATE_MATTER)
    answer = town.answered(asked)

    town.delete(asked.id, channel=111000)

    assert "Anna Smith" not in follow_up(town, reply_to=answer)


def test_in_private_a_deleted_question_is_not_followed_up(town: Loopback) -> None:
    asked = town.say(PRIVATE_MATTER, server=None)
    town.answered(asked)

    town.delete(asked.id, channel=5000, server=None)

    told = town.answered(town.say(GOES_ON, server=None))
    assert "Anna Smith" not in told.content


def test_an_answer_to_a_command_in_a_thread_is_not_followed_up_once_deleted(
    town: Loopback, thread: int
) -> None:
    asked = town.slash("ask", {"question": PRIVATE_MATTER}, thread=thread)
    answer = town.answered(asked)

    town.delete(answer.id, channel=thread)

    assert "Anna Smith" not in follow_up(town, channel=thread)


def test_an_answer_that_could_not_be_sent_is_not_followed_up(town: Loopback, thread: int) -> None:
    say(town, PRIVATE_MATTER, channel=thread, deleted=True)
    refused = ("POST", f"/channels/{thread}/messages")
    town.wait(lambda: refused in town.rest.requests)

    assert "Anna Smith" not in follow_up(town, channel=thread)
