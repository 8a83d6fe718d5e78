"""Of whom nothing grievous is said: who was arrested is answered only where arrests are told of."""

import pytest

from retrieval.grievous import without_grounds

NOTICED = "The attack was noticed at 5.40am by Nadia Holm, an engineer, who pulled the plug."


@pytest.mark.parametrize(
    "question",
    [
        "Who was arrested for the attack?",
        "Who has been charged with the attack?",
        "Who was convicted of the attack?",
        "How many people were killed in the attack?",
        "Which company was robbed?",
    ],
)
def test_a_passage_that_speaks_of_no_such_thing_names_nobody_for_it(question: str) -> None:
    assert without_grounds(question, NOTICED)


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("Who was arrested for the attack?", "Police said no arrests had been made."),
        ("Who was arrested?", "Two brothers, 34 and 29, were held on suspicion of theft."),
        ("Who was charged with fraud?", "Jon Beck appeared in court on two counts of fraud."),
        ("Who was found guilty?", "Jon Beck was jailed for four years."),
        ("How many people died?", "The toll rose to 41 on Sunday."),
        ("How many were killed?", "Nobody was hurt when the crane fell."),
        ("Who stole the collar?", "Two men made off with the collar in a grey van."),
    ],
)
def test_other_words_for_it_or_that_it_did_not_happen_answer(question: str, passage: str) -> None:
    assert not without_grounds(question, passage)


@pytest.mark.parametrize(
    "question", ["Who noticed the attack?", "When was the suspect arrested?", "What was stolen?"]
)
def test_other_questions_are_answered_as_ever(question: str) -> None:
    assert not without_grounds(question, NOTICED)
