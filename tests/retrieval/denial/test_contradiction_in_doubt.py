"""Who may deny it: what is not surely contrary and need not say the same, either."""

import pytest

from retrieval.denial.contradiction import contradict, may_contradict

CUT = "Orbit will cut 300,000 jobs."


@pytest.mark.parametrize(
    "other",
    [
        "Orbit will cut 300,000 jobs but will not cut pay.",
        "Orbit, which has not cut wages, will cut 300,000 jobs.",
    ],
)
def test_who_says_it_besides_a_no_may_say_the_same(other: str) -> None:
    assert not may_contradict(CUT, other)
    assert not may_contradict(other, CUT)


def test_a_doubtful_no_is_unsure_whatever_is_asked() -> None:
    first = (
        "But Beck, who holds a tenth of the shares, says he was never offered the right that an "
        "agreement with Ng gives him."
    )
    other = (
        "Mr Justice Roe said Beck, with a tenth of the shares, had a case that Ng was bound by the "
        "agreement to offer him them."
    )

    assert not contradict(first, other)
    assert may_contradict(first, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The firm Orvel paid a bribe to the mayor of Hale.",
         "The firm Orvel paid no bribe to the mayor of Hale."),
        ("Orvel dumped poison in the river at Hale.",
         "No poison was dumped in the river at Hale."),
        ("The mayor resigned.", "The mayor did not resign."),
        ("The driver was found guilty.", "Beck was acquitted."),
        ("The Vik bridge is open again to lorries.", "The Vik bridge is still shut."),
        ("Hale airport remains open despite the ash.", "Hale airport is closed by the ash."),
        ("The two missing climbers are safe.", "The two missing climbers are dead."),
        ("The water in Hale is safe to drink.", "The water in Hale is unsafe to drink."),
    ],
)  # fmt: skip
def test_who_says_no_may_contradict_where_it_is_not_sure(one: str, other: str) -> None:
    for pair in ((one, other), (other, one)):
        assert contradict(*pair) or may_contradict(*pair)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orbit will cut 300,000 jobs.", "Orbit will cut 300,000 jobs; it did not say when."),
        ("Orbit will cut 300,000 jobs.", "Orbit, which did not comment, will cut 300,000 jobs."),
        ("The mayor resigned on Monday.", "The mayor, who never married, resigned on Monday."),
        ("Two people died in the fire at Orr.", "The fire at Orr killed two people."),
        ("Orbit will not cut jobs.", "Orbit denied that jobs will go."),
        ("Hale airport is open.", "Hale airport remains open despite the ash."),
        (
            "Jon Ng was stabbed 17 times in Hale.",
            "The pair deny murdering Jon Ng, who suffered 14 stab wounds in Hale.",
        ),
        ("The Vik bridge opened in June.", "The bridge at Vik, which cost €2m, opened in June."),
    ],
)
def test_who_says_the_same_or_no_to_something_else_may_not_contradict(one: str, other: str) -> None:
    assert not may_contradict(one, other)
    assert not may_contradict(other, one)
