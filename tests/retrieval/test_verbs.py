"""What the forms of an English verb share."""

import pytest

from retrieval.english.verbs import root


@pytest.mark.parametrize(
    "forms",
    [
        "steal steals stealing stole stolen",
        "fire fires firing fired",
        "close closes closing closed",
        "die dies died",
        "use uses using used",
        "rob robs robbing robbed",
        "pass passes passing passed",
        "act acts acting acted",
        "open opens opening opened",
        "free frees freed",
        "eat eats ate eaten",
        "wear wears wearing wore worn",
        "lay lays laid",
        "carry carries carrying carried",
        "testify testifies testifying testified",
        "uphold upholds upholding upheld",
    ],
)
def test_the_forms_of_a_verb_have_one_root(forms: str) -> None:
    assert len({root(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("she", "shed"), ("us", "used"), ("not", "noted"), ("car", "cared"), ("lay", "lie")],
)
def test_what_is_spelt_alike_has_another_root(one: str, other: str) -> None:
    assert root(one) != root(other)
