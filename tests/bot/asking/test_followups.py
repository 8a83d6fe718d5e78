"""Replies, threads and private talk: what is understood as a follow-up, and what is not."""

import itertools

import pytest

from bot.escape import quoted
from tests.bot.loopback.exchange import Sent
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
QUESTION = "What is the salary range of the AI product manager?"
GOES_ON = "and the technical director?"
UNDERSTOOD = "-# Understood as: What is the salary range of the technical director?\n"
people = itertools.count(7000)


def ask(town: Loopback, **options: object) -> Sent:
    given = {"question": QUESTION, **options}
    return town.answered(town.slash("ask", given, person=next(people)))


def say(town: Loopback, text: str, **where: object) -> Sent:
    exchange = town.say(f"<@900000000000000001> {text}", person=next(people), **where)  # type: ignore[arg-type]
    return town.answered(exchange)


def test_a_reply_to_an_answer_goes_on_from_its_question(town: Loopback) -> None:
    second = say(town, GOES_ON, reply_to=ask(town))

    assert second.content.startswith(UNDERSTOOD)
    assert "$450,000" in quoted(second.content)[0] or "$650,000" in quoted(second.content)[0]


def test_a_reply_to_a_reply_goes_on_from_both(town: Loopback) -> None:
    second = say(town, GOES_ON, reply_to=ask(town))

    third = say(town, "what about the Test Tribune?", reply_to=second)

    assert third.content.startswith(
        "-# Understood as: What is the salary range of the technical director? "
        "(The Test Tribune only)\n"
    )


def test_a_reply_goes_on_from_whom_the_answer_names(town: Loopback) -> None:
    answer = ask(town, question="Who is Disney's chief executive?")

    second = say(town, "what did he call the demands?", reply_to=answer)

    assert second.content.startswith("-# Understood as: What did Iger call the demands?\n")
    assert "unrealistic" in quoted(second.content)[0]


def test_a_new_question_in_a_reply_starts_afresh(town: Loopback) -> None:
    answer = say(town, "Who spotted the job ad first?", reply_to=ask(town))

    assert "Understood as" not in answer.content


@pytest.mark.parametrize("aside", ["thanks!", "lol that's insane", "he earns more \U0001f602"])
def test_a_reply_that_asks_nothing_and_does_not_name_the_bot_is_left_alone(
    town: Loopback, aside: str
) -> None:
    answer = ask(town)
    person = next(people)

    left = town.say(aside, reply_to=answer, person=person)
    town.answered(town.say("Who spotted the job ad first?", reply_to=answer, person=person))
    named = say(town, aside, reply_to=answer)

    assert left.messages == []
    assert named.content


@pytest.mark.parametrize("typed", [GOES_ON, "the technical director", "and the technical director"])
def test_a_reply_that_goes_on_from_an_answer_need_not_name_the_bot(
    town: Loopback, typed: str
) -> None:
    second = town.answered(town.say(typed, reply_to=ask(town), person=next(people)))

    assert second.content.startswith(UNDERSTOOD)


def test_without_an_answer_to_go_on_from_a_question_is_asked_as_it_stands(town: Loopback) -> None:
    assert "Understood as" not in say(town, GOES_ON).content


def test_a_thread_below_an_answer_goes_on_from_it_and_from_what_was_asked_there(
    town: Loopback,
) -> None:
    thread = town.begin_thread(ask(town))

    second = say(town, GOES_ON, channel=thread)
    third = say(town, "what about the Test Tribune?", channel=thread)

    assert second.content.startswith(UNDERSTOOD)
    assert "technical director? (The Test Tribune only)" in third.content


def test_a_thread_below_a_deleted_answer_starts_afresh(town: Loopback) -> None:
    answer = ask(town)
    thread = town.begin_thread(answer)
    answer.deleted = True

    assert "Understood as" not in say(town, GOES_ON, channel=thread).content


def test_a_private_talk_goes_on_from_its_last_answer(town: Loopback) -> None:
    town.answered(town.say(QUESTION, server=None))

    assert town.answered(town.say(GOES_ON, server=None)).content.startswith(UNDERSTOOD)
