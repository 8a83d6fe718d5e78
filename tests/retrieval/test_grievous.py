"""Of whom nothing grievous is said: who was arrested is answered only where arrests are told of."""

import pytest

from retrieval.grievous import without_grounds

NOTICED = (
    "The attack was noticed at 5.40am by Nadia Holm, an engineer in charge of the night shift, "
    "who said that she had pulled the plug."
)


@pytest.mark.parametrize(
    "question",
    [
        "Who was arrested for the attack?",
        "So who was arrested for the attack?",
        "please tell me who has been charged with the attack",
        "Which engineer was arrested?",
        "Who is suspected of the attack?",
        "who got convicted of the attack",
        "Who was killed in the attack?",
    ],
)
def test_a_passage_that_speaks_of_no_such_thing_names_nobody_for_it(question: str) -> None:
    assert without_grounds(question, NOTICED)


@pytest.mark.parametrize(
    ("question", "passage"),
    [
        ("Who was arrested for the attack?", "Police said no arrests had been made."),
        ("Who was arrested?", "Two brothers, 34 and 29, were held on suspicion of theft."),
        ("Who was detained?", "Two brothers were locked up overnight."),
        ("Who was charged with fraud?", "Jon Beck appeared in court on two counts of fraud."),
        ("Who was charged with murder?", "Jon Beck is to appear before magistrates on Monday."),
        ("Who was found guilty?", "Jon Beck was jailed for four years."),
        ("Who was sentenced?", "The judge gave Beck 18 months."),
        ("Who was killed?", "Jon Beck, 34, did not make it to the lifeboat."),
        ("Who was killed?", "Nobody was hurt when the crane fell."),
    ],
)
def test_other_words_for_it_or_that_it_did_not_happen_answer(question: str, passage: str) -> None:
    assert not without_grounds(question, passage)


@pytest.mark.parametrize(
    "question",
    [
        "Who noticed the attack?",
        "When was the suspect arrested?",
        "How many people were killed?",
        "Who treated the victims of the attack?",
        "Who identified the dead?",
        "Who killed the bill?",
        "Who replaced the murdered mayor?",
        "Who leads the fraud office?",
        "Who wrote Death of a Salesman?",
    ],
)
def test_what_only_speaks_of_such_things_is_answered_as_ever(question: str) -> None:
    assert not without_grounds(question, NOTICED)
