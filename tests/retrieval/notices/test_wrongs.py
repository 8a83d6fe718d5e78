"""Which figures a notice calls wrong: the same ones, however they are written."""

import pytest

from retrieval.figures.figures import find_figures
from tests.retrieval.noticing import is_superseded, noticed
from tests.retrieval.quoting import quote


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        (
            "The stadium cost $1.5 million to build.",
            "Correction: The stadium cost $2.5 million to build, not 1.5 million.",
        ),
        (
            "The stadium cost $1,500,000 to build.",
            "Correction: The stadium cost $2.5 million to build, not 1.5 million.",
        ),
        (
            "Rents in Mora rose by 2.5% last year.",
            "Correction: Rents in Mora rose by 3.5% last year, not by 2.50.",
        ),
        (
            "The trail to Falun is 12 km long.",
            "Correction: The trail to Falun is 14 km long, not 12.0.",
        ),
    ],
)
def test_a_bare_wrong_number_is_found_whatever_zeros_it_is_written_with(
    sentence: str, notice: str
) -> None:
    assert is_superseded(sentence, notice)


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        (
            "The stadium cost $2.5 million to build.",
            "Correction: The stadium cost $2.5 million to build, not 1.5 million.",
        ),
        (
            "The stadium cost $1.55 million to build.",
            "Correction: The stadium cost $2.5 million to build, not 1.5 million.",
        ),
        (
            "The stadium cost €1.5 million to build.",
            "Correction: The stadium cost $2.5 million to build, not 1.5 million.",
        ),
        (
            "Rents in Mora rose by 25% last year.",
            "Correction: Rents in Mora rose by 3.5% last year, not by 2.50.",
        ),
    ],
)
def test_another_number_or_another_unit_is_not_the_bare_wrong_one(
    sentence: str, notice: str
) -> None:
    assert not is_superseded(sentence, notice)


@pytest.mark.parametrize(
    ("sentence", "superseded"),
    [
        ("The park of Mora has 12 square kilometres.", True),
        ("The lake of Mora has 5 square miles.", False),
    ],
)
def test_square_miles_are_not_mended_by_square_kilometres(sentence: str, superseded: bool) -> None:
    notice = (
        "Correction: An earlier version of this article said that the park of Mora has 12 square "
        "kilometres and its lake 5 square miles. The park has 14 square kilometres."
    )

    assert is_superseded(sentence, notice) is superseded


def test_a_figure_of_a_headline_that_stands_no_more_is_wrong() -> None:
    notice = (
        "Editor's note: An earlier headline on this story had the trail of Falun at 12 km; "
        "that was a guess."
    )

    assert is_superseded("The trail of Falun is 12 km long.", notice)
    assert not is_superseded("The trail of Falun is 14 km long.", notice)


@pytest.mark.parametrize(
    ("notice", "superseded"),
    [
        ("Correction: Last week's letter said that the stadium cost $2 million. It was $3.", True),
        ("Correction: Sunday’s newsletter said that the stadium cost $2 million. It was $3.", True),
        ("This article was first published with a cost of $2 million. It was updated.", True),
        ("Correction: The mayor's letter said that the stadium cost $2 million.", False),
        ("This article was first published with permission to cite a cost of $2 million.", False),
    ],
)
def test_what_last_week_s_letter_or_the_first_edition_said_is_wrong(
    notice: str, *, superseded: bool
) -> None:
    assert is_superseded("The stadium cost $2 million to build.", notice) is superseded


def test_a_figure_that_a_bare_number_withdraws_is_not_compared_with_others() -> None:
    sentence = "The stadium cost $1.5 million to build."
    notice = "Correction: The stadium cost $2.5 million to build, not 1.5 million."
    wrong = quote(noticed(sentence, notice), sentence)
    right = quote("The stadium cost $2.5 million to build.", outlet="Post")

    (figure,) = find_figures("What did the stadium cost?", [wrong, right])

    assert [index for index, _ in figure.groups[0].places] == [1]


@pytest.mark.parametrize(
    ("sentence", "superseded"),
    [
        ("The chief would oversee a team of 350.", True),
        ("The chief would oversee a team of 350, on 2 floors.", True),
        ("The chief would oversee a team.", True),
        ("The chief would oversee a team of 35, according to the listing.", False),
    ],
)
def test_a_sentence_that_gives_another_number_than_the_wrong_statement_stands(
    sentence: str, superseded: bool
) -> None:
    notice = (
        "Correction: An earlier version of this story said the chief would oversee a team of 350. "
        "The listing says 35."
    )

    assert is_superseded(sentence, notice) is superseded


@pytest.mark.parametrize(
    ("sentence", "superseded"),
    [
        ("The ferry crossed in lane 4 at night.", True),
        ("The ferry crossed in lane 7 at night.", False),
    ],
)
def test_a_statement_that_a_paper_withdraws_is_repeated_only_with_its_number(
    sentence: str, superseded: bool
) -> None:
    notice = "Correction: An earlier version said the ferry crossed in lane 4 at night."

    assert is_superseded(sentence, notice) is superseded
