"""Of whom nothing grievous is said: who was arrested is answered only where arrests are told of."""

import pytest

from retrieval.fate.grievous import without_grounds

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
        "Who's been arrested?",
        "Who did police arrest?",
        "Who did the prosecutors charge with the attack?",
        "Who were the men charged with the attack?",
        "who was the man arrested at the airport",
        "Which of the engineers was arrested?",
        "Who is the suspect?",
        "Who could be charged?",
        "Who was charged on Monday?",
        "Which driver was charged with speeding?",
        "Which company was accused of fraud?",
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
        ("Who was arrested?", "Jon Beck turned himself in."),
        ("Who was arrested?", "Officers are questioning Jon Beck."),
        ("Who was charged with fraud?", "Jon Beck stands accused of it."),
        ("Who was charged with fraud?", "Jon Beck was in court on Monday."),
        ("Who was convicted?", "Jon Beck got four years."),
        ("Who was convicted?", "The judge said that Jon Beck had lied."),
        ("Who was convicted?", "A court found that Jon Beck had lied."),
        ("Who was convicted?", "Jon Beck admitted theft."),
        ("Who was convicted?", "Jon Beck pleaded to theft."),
        ("Who is suspected of theft?", "Police suspect the curator, Ada Lowe."),
        ("Who is accused of lying?", "Jon Beck allegedly lied to the board."),
        ("Who is accused of lying?", "Residents blame Garth."),
        ("Who is accused of underpaying?", "A lawsuit says that Garth underpaid its drivers."),
        ("Who is the suspect?", "Detectives want to speak to Jon Beck."),
        ("Who are the suspects?", "Two brothers are held over the fire."),
        ("Who was shot?", "A bullet hit Jon Beck in the arm."),
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
        "Who is charged a fee?",
        "Who was charged extra?",
        "Who was charged with running the department?",
        "Who was charged with the task of ending it?",
        "Which fee was charged?",
        "Which film was shot in Hale?",
        "Which bill was killed in the Senate?",
        "Which ship was detained?",
        "Who has accused the mayor?",
        "Who is the suspect's lawyer?",
        "Who is the mother of the child killed in Hale?",
        "Who is the officer who arrested Beck?",
    ],
)
def test_what_only_speaks_of_such_things_is_answered_as_ever(question: str) -> None:
    assert not without_grounds(question, NOTICED)
