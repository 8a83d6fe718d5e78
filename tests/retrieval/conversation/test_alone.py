"""When a question that names what it asks about is asked without the topic of the last one."""

import pytest

from retrieval.conversation.alone import settled
from retrieval.conversation.followup import Completed, Rule, complete
from retrieval.conversation.turns import Turn
from retrieval.types import Quote
from tests.index.made_up import article
from tests.retrieval.quoting import quote, sentences

TARN = Turn("Who replaced Graham Oll?", quote("Graham Oll resigned."))
HOMES = "How many houses were flooded?"
WITH_TOPIC = "How many houses were flooded (who replaced Graham Oll)?"
(HERE,) = sentences(article("tarn", "In Ash 620 houses were flooded."))
(ELSEWHERE,) = sentences(article("york", "In York 90 houses were flooded."))


def asked(typed: str, last: Turn, answers: dict[str, Quote]) -> Completed:
    """Return what is asked for a question where ``answers`` quote what answers which."""
    meant = complete(typed, [last])
    return settled(typed, meant, [last], lambda one: [answers[one]] if one in answers else [])


def test_a_question_is_asked_as_typed_where_nothing_answers_it_with_the_topic_added() -> None:
    completed = asked(HOMES, TARN, {HOMES: HERE})

    assert (completed.text, completed.rule) == (HOMES, Rule.AFRESH)


def test_a_question_is_asked_as_typed_where_the_topic_leads_to_the_same_article() -> None:
    assert asked(HOMES, TARN, {HOMES: HERE, WITH_TOPIC: HERE}).text == HOMES


def test_a_question_is_asked_as_typed_where_the_article_that_answered_last_answers_it() -> None:
    last = Turn(TARN.question, HERE)

    assert asked(HOMES, last, {HOMES: HERE, WITH_TOPIC: ELSEWHERE}).text == HOMES


def test_the_topic_stays_where_a_question_alone_is_answered_of_another_story() -> None:
    assert asked(HOMES, TARN, {HOMES: ELSEWHERE, WITH_TOPIC: HERE}).text == WITH_TOPIC


def test_people_are_counted_alone_after_homes() -> None:
    homes, alone = Turn("How many homes were flooded?", HERE), "and how many were treated?"

    assert asked(alone, homes, {alone: HERE}).text == alone
    assert asked("and how many were lost?", homes, {}).rule is not Rule.AFRESH


def test_the_topic_of_before_a_question_that_was_answered_since_is_left_out_again() -> None:
    typed, earlier = "and how many were treated?", [TARN, Turn("How many people died?", HERE)]
    meant = complete(typed, earlier)

    assert settled(typed, meant, earlier, lambda one: [HERE] if one == typed else []).text == typed
    assert settled(typed, meant, earlier, lambda _: []) == meant


def test_the_topic_stays_where_nothing_answers_a_question_alone() -> None:
    assert asked(HOMES, TARN, {}).text == WITH_TOPIC


@pytest.mark.parametrize("typed", ["how many died?", "who won?", "did he resign?"])
def test_the_topic_stays_where_a_question_names_nothing_itself(typed: str) -> None:
    assert asked(typed, TARN, {typed: ELSEWHERE}) == complete(typed, [TARN])
