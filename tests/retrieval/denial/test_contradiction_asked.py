"""Who denies it in few words: behind a question for yes or no, only who says no more than asked."""

import pytest

from retrieval.denial.contradiction import contradict, denies_being
from retrieval.quantities.measures import content_words

FOUND = "The bell that was stolen from Hale has been found in a barn, police said on Saturday."


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("was the bell found?", FOUND, "The bell has not been found."),
        ("is the museum open?", "The museum is open again.", "The museum is not open."),
        ("was the pilot drunk", "The pilot was drunk, he said.", "The pilot was not drunk."),
        ("will the school close?", "The school will close.", "The school will not close, it said."),
        ("was the bell sold", "The bell was sold in May.", "The bell was not sold."),
        ("was the suspect armed?", "The suspect was armed.", "The suspect was not armed."),
        ("does the pill work?", "The pill works, trials showed.", "The pill does not work."),
    ],
)
def test_short_answers_of_yes_and_no_to_one_question_deny_each_other(
    question: str, one: str, other: str
) -> None:
    asked = content_words(question)

    assert contradict(one, other, asked)
    assert contradict(other, one, asked)
    assert not contradict(one, other)


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("was the bell found", "The bell of the church was found.", "Hale's bell was not found."),
        ("was the pilot drunk?", "The other plane's pilot was drunk.", "The pilot was not drunk."),
        ("did the mayor resign", "The mayor resigned from a board.", "The mayor did not resign."),
        ("did the mayor resign", "The mayor resigned in 2019.", "The mayor did not resign."),
        (
            "did the mayor resign",
            "The mayor resigned at noon.",
            "At ten the mayor had not resigned.",
        ),
        ("will the school close", "The school will close early.", "The school will not close."),
        (
            "will the school close?",
            "The school will close on Fridays.",
            "The school will not close.",
        ),
        ("is the hall heated?", "The hall is heated in winter.", "The hall is not heated."),
        ("is the museum open", "The museum is open on weekdays.", "The museum is not open."),
        (
            "will the tram run",
            "The tram will run again in May.",
            "The tram will not run this week.",
        ),
        ("did the dam break", "The dam broke in a model of it.", "The dam did not break."),
        ("did the bill pass?", "The bill passed last week.", "The bill did not pass last year."),
        ("did the court rule", "The court ruled on the first claim.", "The court did not rule."),
    ],
)
def test_answers_that_tell_of_another_matter_do_not_deny_each_other(
    question: str, one: str, other: str
) -> None:
    assert not contradict(one, other, content_words(question))
    assert not contradict(other, one, content_words(question))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is Orbit the seller?", "But Orbit has denied being the seller."),
        ("was orbit the seller of the ring", "Orbit denied that it was the seller, it said."),
        ("Is Lund the thief of Hale?", "In May it rained; Lund flatly denies being the thief."),
    ],
)
def test_who_denies_being_what_is_asked_denies_it(question: str, text: str) -> None:
    assert denies_being(text, question)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is Orbit the seller?", "Orbit has not denied being the seller."),
        ("Is Orbit the seller?", "Orbit has denied being the only seller."),
        ("Is Orbit the seller?", "Lund of Orbit has denied being the seller."),
        ("Is Lund the seller?", "Orbit has denied being the seller."),
        ("Is Orbit the seller?", "If Orbit had denied being the seller, it would be shut."),
        ("Is Orbit the seller?", "Orbit had denied being the seller, but a list shows that it is."),
        ("Is Orbit the seller?", "Orbit denied being the seller, but was convicted."),
        ("Is Orbit not the seller?", "Orbit has denied being the seller."),
        ("Who is the seller at Orbit?", "Orbit has denied being the seller."),
    ],
)
def test_who_denies_more_or_less_or_is_another_does_not_surely(question: str, text: str) -> None:
    assert not denies_being(text, question)
