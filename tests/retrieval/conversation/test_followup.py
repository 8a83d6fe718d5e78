"""How a follow-up is completed; the conversations stand in followup_cases.jsonl beside this.

There, what is ``typed`` after the ``first`` question is to ask what ``asks`` says, and to be asked
as it is where that is missing; ``answer`` is the sentence that answered, where one did.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.conversation import followup
from retrieval.conversation.followup import Completed, Rule, names_nothing
from retrieval.conversation.intents import Intent
from retrieval.conversation.turns import Turn
from retrieval.question.courtesies import is_courtesy
from tests.retrieval.costing import calls_of
from tests.retrieval.quoting import quote

CASES = Path(__file__).with_name("followup_cases.jsonl")
QUESTIONS = Path(__file__).parents[3] / "examples" / "questions.jsonl"
CONVERSATIONS = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines()]
OUTLETS = ("Mashable", "The Guardian", "Time", "Demo Daily", "The Sample Gazette")
SALARY = "What is the salary range of the AI product manager?"
WORD = re.compile(r"[^\W_]+")


def turn_of(question: str, case: dict[str, Any]) -> Turn:
    return Turn(question, quote(case["answer"]) if "answer" in case else None)


def complete(typed: str, earlier: Sequence[str], outlets: Sequence[str] = ()) -> Completed:
    return followup.complete(typed, [Turn(one) for one in earlier], outlets)


def asks(said: str, earlier: Sequence[str] = (), outlets: Sequence[str] = ()) -> bool:
    return followup.asks(said, [Turn(one) for one in earlier], outlets)


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda one: one["then"][-1]["typed"])
def test_a_conversation_asks_what_its_case_says(conversation: dict[str, Any]) -> None:
    earlier = [turn_of(conversation["first"], conversation)]
    for turn in conversation["then"]:
        completed = followup.complete(turn["typed"], earlier, OUTLETS)

        assert completed.text == turn.get("asks", turn["typed"])
        assert completed.afresh is ("asks" not in turn)
        assert completed.intent == turn.get("intent", Intent.ANSWER)
        assert completed.outlet == turn.get("outlet")
        earlier.append(turn_of(completed.text, turn))


@pytest.mark.parametrize(
    "said",
    ["and the technical director", "in rupees", "Mashable", "since when", "sources pls",
     "who else reported it", "did he say so", "thanks, who said it", "why \U0001f914?"],
)  # fmt: skip
def test_a_question_or_what_goes_on_from_one_asks(said: str) -> None:
    assert asks(said, [SALARY], OUTLETS)


@pytest.mark.parametrize(
    "said",
    ["thanks!", "lol that's insane", "that is a lot of money", "he earns more", "nice", "wow",
     "can't believe it", "what a joke", "this is wrong", "prove it", "\U0001f602"],
)  # fmt: skip
def test_a_remark_asks_nothing_although_it_goes_on_from_a_question(said: str) -> None:
    assert not asks(said, [SALARY], OUTLETS)


@pytest.mark.parametrize(
    "said",
    ["is this true?", "source?", "thoughts?", "who said this?", "so, is that right?", "really?",
     "can you fact-check this?", "any proof?", "what is this about?", "is she telling the truth?",
     "where did we get this from?", "how do we know?", "cap?", "is this satire?", "translate this",
     "can you summarize this?", "can we trust this?", ""],
)  # fmt: skip
def test_what_asks_of_other_words_names_nothing_itself(said: str) -> None:
    assert names_nothing(said)


@pytest.mark.parametrize(
    "said",
    ["is it true that the mayor earns $5?", "what does the mayor earn?", "Netflix", "who resigned?",
     "does the Gazette say that, too?", "is this true about the mayor?", "where can I vote?",
     "when can we vote?"],
)  # fmt: skip
def test_what_can_be_looked_up_by_itself_names_something(said: str) -> None:
    assert not names_nothing(said)


@pytest.mark.parametrize(
    "said",
    ["thanks!", "Thank you so much", "hello", "hi there!", "ok cool", "good morning everyone",
     "great, thanks a lot", "lol", "\U0001f44d"],
)  # fmt: skip
def test_a_greeting_or_thanks_is_a_courtesy(said: str) -> None:
    assert is_courtesy(said)


@pytest.mark.parametrize(
    "said", ["Hello, Dolly", "Perfect Strangers", "thanks, who said it?", "AI", "?", ""]
)
def test_what_holds_more_than_a_courtesy_is_none(said: str) -> None:
    assert not is_courtesy(said)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("and in Varde?", "How many people died in Varde?"),
        ("who says so?", "How many people died?"),
        ("and the director?", "and the director?"),
        ("was she hurt?", "Was Ada Moll hurt?"),
    ],
)
def test_what_was_asked_before_a_question_that_was_answered_since_is_left(
    typed: str, text: str
) -> None:
    moll = Turn("How old is Ada Moll?", quote("Ada Moll is 41."))
    died = Turn("How many people died?", quote("Six people died at the depot."))

    assert followup.complete(typed, [moll, died]).text == text


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("and how many were treated?", "How many were treated (Ada Moll)?"),
        ("how many of them were children?", "How many of them were children (Ada Moll)?"),
    ],
)
def test_a_topic_of_before_a_question_that_was_answered_since_may_be_needless(
    typed: str, text: str
) -> None:
    moll = Turn("How old is Ada Moll?", quote("Ada Moll is 41."))
    died = Turn("How many people died?", quote("Six people died at the depot."))

    assert followup.complete(typed, [moll, died]) == Completed(text, Rule.TOPIC, needless=True)


def test_a_question_that_names_nothing_and_was_not_answered_is_passed_over() -> None:
    moll = Turn("How old is Ada Moll?", quote("Ada Moll is 41."))

    completed = followup.complete("and Bo Lund?", [moll, Turn("How many people died?")])

    assert completed.text == "How old is Bo Lund?"


def test_no_word_is_asked_that_nobody_typed() -> None:
    for conversation in CONVERSATIONS:
        earlier = [turn_of(conversation["first"], conversation)]
        said = f"{conversation['first']} {conversation.get('answer', '')}"
        for turn in conversation["then"]:
            asked = followup.complete(turn["typed"], earlier, OUTLETS).text
            earlier.append(turn_of(asked, turn))
            said = f"{said} {turn['typed']} {turn.get('answer', '')}"

            added = set(WORD.findall(asked.casefold())) - set(WORD.findall(said.casefold()))
            # "2019", a possessor, "wen" as it is spelt, and "does the lease" made "do the talks"
            assert added <= {"in", "s", "when", "do", "was", "are", "have"}


def test_the_first_question_is_asked_as_it_was_typed() -> None:
    assert complete("and  the technical director?", []).text == "and the technical director?"
    assert complete("and the technical director?", []).rule is Rule.AFRESH


def test_a_phrase_takes_the_place_of_its_like() -> None:
    completed = complete("and the technical director?", [SALARY])

    assert completed.text == "What is the salary range of the technical director?"
    assert completed.rule is Rule.EXCHANGED


def test_a_phrase_without_its_like_starts_afresh() -> None:
    assert complete("and the union?", [SALARY]).afresh
    assert complete("what about the writers' strike?", ["How much is a bus pass?"]).afresh


def test_a_phrase_with_two_likes_starts_afresh() -> None:
    assert complete("and Hulu?", ["Who told Netflix about Disney?"]).afresh
    assert complete("and overtime?", ["What did the union say about pay?"]).afresh
    assert complete("and Netflix?", ["When did the actors' strike begin?"]).afresh


def test_a_phrase_among_two_likes_takes_the_place_of_the_one_that_acts() -> None:
    completed = complete("and Hulu?", ["What did Netflix say about Disney?"])

    assert completed.text == "What did Hulu say about Disney?"


def test_verbs_and_nouns_are_told_apart_by_where_they_stand() -> None:
    pay, flee = "What did the union say about pay?", "When did the envoy abscond?"

    assert complete("about overtime?", [pay]).text == "What did the union say about overtime?"
    assert complete("and the chef?", [flee]).text == "When did the chef abscond?"
    assert complete("and Hulu?", ["Did Disney rehire Bo?"]).text == "Did Hulu rehire Bo?"


def test_a_word_that_may_be_a_verb_is_no_phrase() -> None:
    assert complete("and injured?", ["How many people were arrested in Lille?"]).afresh


def test_a_question_word_takes_the_place_of_another() -> None:
    assert complete("why", ["When did the mayor resign?"]).text == "Why did the mayor resign?"


def test_the_topic_stands_in_brackets_where_a_sentence_cannot_be_made() -> None:
    completed = complete("when?", ["Who won the cup final in Porto?"])

    assert completed.text == "When (who won the cup final in Porto)?"
    assert completed.rule is Rule.ASKING
    assert complete("why", ["Who is suing OpenAI?"]).text == "Why (who is suing OpenAI)?"


@pytest.mark.parametrize(
    ("typed", "intent"),
    [
        ("who says so?", Intent.SOURCES),
        ("says who", Intent.SOURCES),
        ("Source?", Intent.SOURCES),
        ("is that true?", Intent.SOURCES),
        ("how do you know that", Intent.SOURCES),
        ("when was that published?", Intent.DATE),
        ("how old is the report", Intent.DATE),
        ("who said it first?", Intent.ORIGIN),
        ("who broke the story", Intent.ORIGIN),
    ],
)
def test_what_is_asked_of_the_answer_asks_the_last_question_again(
    typed: str, intent: Intent
) -> None:
    completed = complete(typed, [SALARY])

    assert completed.text == SALARY
    assert completed.intent is intent
    assert completed.rule is Rule.AGAIN


@pytest.mark.parametrize(
    "typed", ["what about the guardian", "guradian?", "does the Guardian say that too?"]
)
def test_an_outlet_is_asked_the_last_question(typed: str) -> None:
    completed = complete(typed, [SALARY], OUTLETS)

    assert (completed.text, completed.outlet) == (SALARY, "The Guardian")
    assert completed.rule is Rule.OUTLET


def test_a_name_that_two_outlets_share_means_neither() -> None:
    outlets = ["The New York Times", "Los Angeles Times"]

    assert complete("what about the times", [SALARY], outlets).outlet is None
    assert complete("and the new york times", [SALARY], outlets).outlet == "The New York Times"


def test_a_plural_is_no_misspelt_outlet() -> None:
    assert complete("and the guardians?", ["Who won the cup?"], OUTLETS).outlet is None


def test_the_word_that_names_an_outlet_may_mean_itself() -> None:
    last = "When does the parade start?"

    assert complete("what time?", [last], OUTLETS).text == "What time does the parade start?"
    assert complete("what does Time say?", [last], OUTLETS).outlet == "Time"


def test_an_outlet_that_is_not_in_the_coverage_is_no_filter() -> None:
    completed = complete("does the Herald say that too?", [SALARY], OUTLETS)

    assert completed.outlet is None
    assert completed.text == (
        "Does the Herald say that (the salary range of the AI product manager)?"
    )


def test_a_pronoun_for_which_two_people_fit_is_left_and_the_topic_added() -> None:
    completed = complete("did he appeal?", ["What did the judge tell Martin Keller?"])

    assert completed.text == "Did he appeal (the judge tell Martin Keller)?"


def test_an_owner_is_named_and_what_is_owned_takes_no_place() -> None:
    completed = complete("and her deputy?", ["Why did Anna Weber leave the institute?"])

    assert completed.text == "Anna Weber's deputy?"


def test_only_what_acts_can_be_an_agent_that_is_meant_by_it() -> None:
    last = "How much would Netflix pay its AI product manager?"

    assert complete("did it comment", [last]).text == "Did Netflix comment?"
    assert complete("is it legal", [last]).text == (
        "Is it legal (Netflix pay its AI product manager)?"
    )


def test_a_pronoun_whose_noun_the_question_names_itself_is_left_alone() -> None:
    assert complete("Did the mayor say he would resign?", [SALARY]).afresh
    assert complete("did the bank raise its rates", [SALARY]).afresh
    assert complete("who announced that she will go", [SALARY]).afresh
    assert complete(
        "does the union have people reporting to them", ["Who leads the council?"]
    ).afresh
    assert complete("Is this the only job on the page?", [SALARY]).afresh
    assert complete("how is the rowing crew ranked", [SALARY]).afresh


def test_an_it_that_stands_for_nothing_is_left_alone() -> None:
    assert complete("is it true that the union rejected the offer", [SALARY]).afresh
    assert complete("how long does it take to fly to Mars?", [SALARY]).afresh


def test_long_questions_are_not_completed() -> None:
    assert complete("in other news a dog of the mayor won a prize", [SALARY]).afresh
    assert complete("why was it the city of Lagos which paid for the new bridge", [SALARY]).afresh


def test_bare_words_are_a_new_search() -> None:
    assert complete("bitcoin price prediction", [SALARY]).afresh
    assert complete("technical director", [SALARY]).afresh
    assert complete("what accelerates NK cells", [SALARY]).afresh
    assert complete("how did Ethelred flee", [SALARY]).afresh


def test_names_in_capitals_are_no_pronouns() -> None:
    assert complete("What does WHO advise?", [SALARY]).afresh
    assert complete("What is the IT budget of Leeds?", [SALARY]).afresh


def test_a_question_typed_in_capitals_is_followed_up_too() -> None:
    completed = complete("AND THE TECHNICAL DIRECTOR?", [SALARY])

    assert completed.text == "What is the salary range of THE TECHNICAL DIRECTOR?"


def test_thanks_are_no_topic_to_go_on_from() -> None:
    completed = complete("why?", ["When did the mayor resign?", "thanks!"])

    assert completed.text == "Why did the mayor resign?"


def test_empty_brackets_at_the_end_of_a_question_are_no_topic() -> None:
    completed = complete("when was it opened?", ["Why did that happen ( )"])

    assert completed.afresh


def test_the_latest_question_is_gone_on_from() -> None:
    completed = complete("since when", [SALARY, "Who is Disney's CEO?"])

    assert completed.text == "Since when (Disney's CEO)?"


def test_a_question_that_stands_by_itself_is_asked_as_it_is() -> None:
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    questions = [json.loads(line)["question"] for line in lines]
    earlier = ["Did the council approve the new tram line?"]

    completed = [one for one in questions if not complete(one, earlier).afresh]

    assert completed == ["who broke the story"]


WORDS = st.sampled_from(
    """and what about who when did is it they her that of in the a AI director's strike union
    Netflix 2019 last year second how many won first reported too ( ) ? , ' salary""".split()
)
TYPED = st.lists(WORDS, max_size=7).map(" ".join) | st.text(max_size=20)


@given(TYPED, st.lists(TYPED, max_size=3))
def test_any_text_can_follow_any_other(typed: str, earlier: list[str]) -> None:
    completed = complete(typed, earlier, OUTLETS)

    assert completed.text.split() if typed.split() else completed.afresh
    assert not completed.afresh or completed.text == " ".join(typed.split())


@pytest.mark.parametrize("word", ["thx ", "thx, ", "who ", "why not "])
def test_whether_a_text_asks_costs_no_more_where_it_is_longer(word: str) -> None:
    asks(word * 100)  # compiles what it needs

    short, long = (calls_of(lambda: asks(word * count)) for count in (1_000, 2_000))  # noqa: B023

    assert long < 1.1 * short


def test_a_long_text_asks_where_it_begins_or_ends_as_a_question_does() -> None:
    told = "The council met on Monday. " * 40

    assert asks(f"{told}Who came?")
    assert asks(f"Who came to the council? {told}")
    assert not asks(told)
