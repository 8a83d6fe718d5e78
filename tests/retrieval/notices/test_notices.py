"""Sentences that a notice of their article withdraws, and those that still stand."""

import pytest

from index.types import NoticeKind
from retrieval.figures.figures import find_figures
from retrieval.notices.notices import is_disowned, superseded_by
from tests.retrieval.noticing import is_superseded, noticed
from tests.retrieval.quoting import (
    REAL,
    SAMPLES,
    needs_real_coverage,
    quote,
    read,
    sentence_at,
    sentences,
)


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        (
            "Twelve people died in Mora.",
            "Correction: This article said that 12 people died. It was 14.",
        ),
        (
            "The strike began on May 2.",
            "Correction: An earlier version of this story said the strike began on May 2, 2024.",
        ),
        (
            "The bridge is 40 km long.",
            "Correction: The bridge is 40 m long, not 40 km.",
        ),
        (
            "The director would earn $900k a year.",
            "An earlier version misstated what the director would earn: $900,000.",
        ),
        (
            "Ann Row, the mayor, spoke first.",
            "Correction: We misspelled the name of the mayor, Ann Roe, as Ann Row.",
        ),
        (
            "The mayor called the plan “a gift to the town”.",
            "Correction: This story incorrectly quoted the mayor as saying “a gift to the town”.",
        ),
        (
            "Sales fell by 12% in April.",
            "Correction: The caption gave 12% as the fall in sales, when it was 1.2%.",
        ),
    ],
)
def test_a_sentence_that_states_what_a_correction_calls_wrong_is_superseded(
    sentence: str, notice: str
) -> None:
    assert is_superseded(sentence, notice)


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        # it states what is right
        (
            "Fourteen people died in Mora.",
            "Correction: This article said that 12 people died. It was 14.",
        ),
        ("The bridge is 40 m long.", "Correction: The bridge is 40 m long, not 40 km."),
        (
            "Sales fell by 1.2% in April.",
            "Correction: The caption gave 12% as the fall in sales, when it was 1.2%.",
        ),
        # the wrong figure stands in it, of another matter
        ("12 people won a prize.", "Correction: This article said that 12 people died."),
        (
            "Twelve ships lie in the harbour.",
            "Correction: This article said that 12 people died. It was 14.",
        ),
        (
            "The manager would earn $300,000 to $900,000.",
            "Correction: An earlier version said the director would earn up to $900,000.",
        ),
        # nothing of it is named
        ("The mayor spoke first.", "Correction: This article said that 12 people died."),
    ],
)
def test_what_a_correction_does_not_call_wrong_stands(sentence: str, notice: str) -> None:
    assert not is_superseded(sentence, notice)


WELDERS = "Some 63% of welders earn less than $18,500 a year."


@pytest.mark.parametrize(
    ("sentence", "superseded"),
    [
        (WELDERS, False),
        ("Some 36% of welders earn less than $18,500 a year.", True),
        ("A welder who earns $18,500 a year pays no tax.", False),
    ],
)
def test_of_the_figures_in_a_wrong_sentence_only_those_given_anew_are_withdrawn(
    sentence: str, superseded: bool
) -> None:
    notice = (
        "Correction: An earlier version of this article said that 36% of welders earn less than "
        "$18,500 a year. The figure is 63%."
    )

    assert is_superseded(sentence, notice) is superseded


@pytest.mark.parametrize(
    ("sentence", "superseded"),
    [
        ("Early word is that the gang forced a basement window.", True),
        ("The gang forced a basement window, not the door, and no one was hurt.", True),
        ("The gang did not force a basement window.", False),
        ("The gang forced the basement door; a window stood open.", False),
        ("The gang fled in a van.", False),
    ],
)
def test_a_wrong_statement_without_figures_is_withdrawn_by_its_words(
    sentence: str, superseded: bool
) -> None:
    notice = (
        "Correction: an earlier entry said the gang forced a basement window. Police now say "
        "they came through the roof."
    )

    assert is_superseded(sentence, notice) is superseded


@pytest.mark.parametrize(
    ("sentence", "superseded"),
    [
        ("Orvel will open a plant in Leeds next year.", True),
        ("Orvel reported revenue of $1.9 billion for 2023.", False),
    ],
)
def test_a_retraction_of_one_statement_leaves_the_rest_of_the_article_standing(
    sentence: str, superseded: bool
) -> None:
    notice = (
        "Retraction: This article said that Orvel would open a plant in Leeds. We could not "
        "verify that and have withdrawn the statement."
    )

    assert is_superseded(sentence, notice, NoticeKind.RETRACTION) is superseded


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        (
            "The company's chief executive is Ann Roe.",
            "Correction: This article misstated the name of the company's chief executive. She is "
            "Ann Roe, not Anne Rowe.",
        ),
        (
            "The vote was held on Tuesday in Riverton city hall.",
            "Correction: An earlier version gave the wrong day of the vote in Riverton city hall. "
            "It was Tuesday.",
        ),
        (
            "John Smith, a doctor, was born in Leeds.",
            "Correction: This article incorrectly said where John Smith, a doctor, was born. He "
            "was born in Leeds.",
        ),
    ],
)
def test_what_an_error_was_about_is_not_what_was_said(sentence: str, notice: str) -> None:
    assert not is_superseded(sentence, notice)


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        (
            "The strike drew 300 workers.",
            "Correction, May 6: This article said it drew 300 workers on May 2. It was May 3 and "
            "400.",
        ),
        (
            "The strike began on May 2.",
            "Correction: This story said that the strike began on May 2 and drew 300 workers. Both "
            "are wrong; it drew 400 workers.",
        ),
        (
            "The fire killed 12 people.",
            "Correction: This article said 12 people died. The fire killed 14 people, and 12 "
            "people were hurt.",
        ),
    ],
)
def test_in_doubt_every_figure_of_a_wrong_sentence_is_withdrawn(sentence: str, notice: str) -> None:
    assert is_superseded(sentence, notice)


@pytest.mark.parametrize(
    "notice",
    [
        "Retraction: This story, published on May 4, 2024, has been retracted. It misquoted a "
        "remark by the mayor.",
        "Retraction: The article above was retracted on May 6. The claim was invented.",
        "Retraction: Gazette editors have retracted an article that reported a claim by police.",
        "Retraction: Our report was wrong, and we retract it. The claim was made by one person.",
        "Retraction: The claim that Orvel bribed a minister was wrong.",
    ],
)
def test_in_doubt_a_retraction_withdraws_the_whole_article(notice: str) -> None:
    assert is_superseded("Orvel is 90 years old.", notice, NoticeKind.RETRACTION)


def test_an_article_that_is_gone_is_withdrawn_whole_whatever_statement_is_named() -> None:
    notice = (
        "Retraction: This article said that Orvel would open a plant in Leeds. The claim was "
        "invented by its author, and the article has been retracted."
    )

    assert is_superseded("Orvel is 90 years old.", notice, NoticeKind.RETRACTION)


def test_a_retracted_article_is_superseded_as_a_whole() -> None:
    assert is_superseded("The mayor spoke.", "Retraction: We withdraw it.", NoticeKind.RETRACTION)


def test_what_has_changed_since_supersedes_nothing() -> None:
    assert not is_superseded(
        "The ad offered 12 weeks of leave.",
        "Update: Orbit said that it had wrongly promised 12 weeks of leave in the ad.",
        NoticeKind.UPDATE,
    )


def test_the_notice_itself_is_not_superseded() -> None:
    notice = "Correction: This article said that 12 people died. It was 14."
    article = noticed("Twelve people died in Mora.", notice)

    assert superseded_by(quote(article, "This article said that 12 people died.")) is None


def test_a_withdrawn_figure_is_not_compared_with_others() -> None:
    notice = "Correction: This article said that 12 people died. It was 14."
    wrong = quote(noticed("Twelve people died in Mora.", notice), "Twelve people died in Mora.")
    told = quote(noticed("It sank.", notice), "This article said that 12 people died.")
    others = [quote(f"14 people died in {town}.", outlet=town) for town in ("Mora", "Falun")]

    (figure,) = find_figures("How many people died?", [wrong, told, *others])

    assert figure.relation == "same"
    assert [index for index, _ in figure.groups[0].places] == [2, 3]


def test_a_quote_keeps_the_figures_that_its_correction_does_not_withdraw() -> None:
    notice = "Correction: This article said that 12 people died. It was 14."
    sentence = "Twelve people died and 30 boats were lost in Mora."
    wrong = quote(noticed(sentence, notice), sentence)
    other = quote("30 boats were lost in Falun.", outlet="Falun")

    (figure,) = find_figures("How many boats were lost?", [wrong, other])

    assert [index for index, _ in figure.groups[0].places] == [0, 1]


def test_an_abbreviation_does_not_hide_what_a_correction_calls_wrong() -> None:
    assert is_superseded(
        "Tomas Ruiz spent six years at the creamery.",
        "Correction: We said that Mr. Ruiz worked at the creamery for six years. It was four.",
    )


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: I told you that Mr Ruiz worked at the creamery for six years. It was four.",
        "Correction: It is open. I also wrote that he worked at the creamery for six years.",
    ],
)
def test_who_writes_a_letter_says_of_herself_what_was_wrong(notice: str) -> None:
    assert is_superseded("Tomas Ruiz spent six years at the creamery.", notice)


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        (
            "The way round adds twelve miles to a trip.",
            "Correction: The way round adds seven miles to a trip, not twelve.",
        ),
        (
            "Clubs rejected the cameras by 19 votes to five.",
            "Correction: Clubs rejected the cameras by 17 votes to seven, not by 19 to five.",
        ),
        (
            "The Local 88 contract runs out on Feb. 28.",
            "Correction: We gave a wrong day for Local 88's contract. It is March 31, not Feb. 28.",
        ),
    ],
)
def test_a_wrong_figure_may_have_its_unit_and_its_matter_from_the_rest_of_the_notice(
    sentence: str, notice: str
) -> None:
    assert is_superseded(sentence, notice)


def test_in_the_samples_only_the_uncorrected_sentence_is_superseded() -> None:
    superseded = {
        name: found.text
        for name, article in read(SAMPLES).items()
        for found in sentences(article)
        if superseded_by(found)
    }

    assert superseded.keys() == {"example-evening-bulletin.txt"}
    assert "Actors followed on July 12" in superseded["example-evening-bulletin.txt"]


@needs_real_coverage
def test_real_an_advert_that_was_changed_supersedes_nothing() -> None:
    article = read(REAL)["001"]
    quotes = [sentence_at(article, at) for at in (836, 1398, 2559)]

    assert [superseded_by(one) for one in quotes] == [None, None, None]
    assert [one.kind for one in article.notices] == [NoticeKind.UPDATE]


@pytest.mark.parametrize(
    "notice",
    [
        "Correction: Monday's early edition of this item said a jury had heard it. It was a judge.",
        "Correction: Sunday's newspaper said a jury had heard it. It was a judge.",
        "Correction: The print edition said a jury had heard it. It was a judge.",
        "Correction: In some early editions we said a jury had heard it. It was a judge.",
    ],
)
def test_what_an_edition_of_yesterday_had_wrong_is_disowned(notice: str) -> None:
    article = noticed("The case is over.", notice)

    assert is_disowned(quote(article, "a jury had heard it"))
    assert not is_disowned(quote(article, "It was a judge."))


def test_two_figures_in_a_row_are_wrong_wherever_they_are_repeated() -> None:
    notice = "Correction: Paragraph 8 now says two men and five boys, not six men and a boy."

    assert is_superseded("The deaths of six men and a boy were told on Monday.", notice)
    assert not is_superseded("Six men were told of the deaths on Monday.", notice)
