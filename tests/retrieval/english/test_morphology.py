"""Which words show that another is spelt right, as a form of theirs."""

import pytest

from retrieval.english.morphology import relatives


@pytest.mark.parametrize(
    ("form", "known"),
    [
        ("insured", "insurance"),
        ("sedated", "sedation"),
        ("reburied", "rebury"),
        ("stopping", "stop"),
        ("poachers", "poacher"),
        ("expressly", "express"),
        ("greedily", "greedy"),
        ("breaches", "breach"),
        ("sanctuaries", "sanctuary"),
    ],
)
def test_a_regular_form_is_known_by_a_relative(form: str, known: str) -> None:
    assert known in relatives(form)


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("leavs", "leave"),
        ("moveed", "move"),
        ("stoped", "stop"),
        ("demandded", "demand"),
        ("waied", "wait"),
        ("partys", "party"),
        ("strik", "strike"),
        ("bons", "bon"),
        ("generaly", "genera"),
    ],
)
def test_what_no_rule_makes_of_a_word_is_no_form_of_it(slip: str, word: str) -> None:
    assert word not in relatives(slip)
