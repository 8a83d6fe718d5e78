"""When a sentence that is near an answer surely lacks what is asked for."""

import pytest

from retrieval.corroboration.lacking import lacks_what_is_asked

DISMISSED = "Larch & Sons laid off 90 welders in May."


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        ("what does the ferry earn?", "The ferry earned £2m.", "The ferry ran for six hours."),
        ("When did the ferry sink?", "It sank on 3 May 2024.", "The ferry sank off Hale."),
        ("How long was the trial?", "The trial took nine weeks.", "The trial was in Hale."),
    ],
)
def test_who_gives_no_answer_of_the_kind_of_the_first_does_not_say_so(
    question: str, first: str, other: str
) -> None:
    assert lacks_what_is_asked(question, first, other)
    assert not lacks_what_is_asked(question, other, other)


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        ("How many goals did Dahl score?", "Dahl scored 3 goals.", "Dahl scored a hat-trick."),
        ("How long did it last?", "It lasted six weeks.", "It lasted from 9 May to 20 June."),
        ("How much did it pay?", "It paid $4m.", "The museum paid 42m kroner."),
        ("When did it close?", "It closed on 3 May.", "It closed three days ago."),
    ],
)
def test_a_figure_in_other_words_may_be_the_one_asked_for(
    question: str, first: str, other: str
) -> None:
    assert not lacks_what_is_asked(question, first, other)


@pytest.mark.parametrize(
    "other",
    [
        "Jo Beck, a welder who was laid off in May after eleven months, spoke in Hale.",
        "One of the welders who were laid off on 3 May 2024 spoke of a bad year.",
        "The first welder was laid off at Larch & Sons in 1958.",
        "Welders at Larch & Sons were laid off with £4,000 each.",
    ],
)
def test_days_years_and_sums_do_not_tell_how_many(other: str) -> None:
    assert lacks_what_is_asked("How many welders were laid off?", DISMISSED, other)


@pytest.mark.parametrize(
    "other",
    [
        "Of the welders 88 were laid off, the union said.",
        "Dozens of welders were laid off in May.",
        "Larch & Sons laid off no welders, it said.",
        "All of the welders were laid off after eleven months.",
        "The **90** welders were laid off on 3 May.",
    ],
)
def test_another_number_none_and_all_tell_how_many(other: str) -> None:
    assert not lacks_what_is_asked("How many welders were laid off?", DISMISSED, other)


def test_one_of_the_dead_is_a_count_of_the_dead() -> None:
    first, other = "Two people died in the fire.", "A woman of the town died after 16 days."

    assert not lacks_what_is_asked("How many people died in the fire?", first, other)


@pytest.mark.parametrize(
    "other",
    [
        "The mayor, who has been in office for two terms and eight months, left Hale.",
        "The mayor led the choir of Hale for 22 months.",
        "The mayor left after six weeks, having spent £40,000.",
        "Her lawyer spoke of the age of the mayor.",
    ],
)
def test_how_long_something_took_does_not_tell_how_old_somebody_is(other: str) -> None:
    first = "Ada Moor, 61, is the mayor of Hale."

    assert lacks_what_is_asked("How old is the mayor?", first, other)


@pytest.mark.parametrize(
    "other",
    [
        "Ada Moor, 62, left Hale.",
        "The 61-year-old mayor left Hale after two terms.",
        "The mayor is sixty-one.",
        "The mayor, who is in her sixties, left.",
        "The mayor was born in 1963.",
    ],
)
def test_an_age_in_whatever_words_tells_how_old_somebody_is(other: str) -> None:
    first = "The mayor, who is 61, has been in office for three years."

    assert not lacks_what_is_asked("How old is the mayor?", first, other)


def test_a_figure_that_measures_another_thing_is_not_the_one_asked_for() -> None:
    question, first = "How much compensation does she get?", "She will get £9,000 in compensation."

    assert lacks_what_is_asked(question, first, "She owes the bank £400.")
    assert not lacks_what_is_asked(question, first, "She owes the bank the £9,000.")
    assert not lacks_what_is_asked(question, first, "It is £8,000 in compensation, and owed.")
    assert not lacks_what_is_asked(question, first, "It was £8,000, Beck said.")


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        ("Did the ferry earn £2m?", "The ferry earned £2m.", "The ferry earned nothing like it."),
        ("Who owns the ferry?", "Jo Beck, 44, owns the ferry.", "The ferry is Jo Beck's."),
        ("What does HCW stand for?", "The Hale Citizens' Watch (HCW).", "Hale Citizens' Watch."),
        ("Why did it sink?", "It sank because of a leak.", "A leak sank it."),
    ],
)
def test_a_question_for_no_figure_is_left_to_the_nearness_of_words(
    question: str, first: str, other: str
) -> None:
    assert not lacks_what_is_asked(question, first, other)
