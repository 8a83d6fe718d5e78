"""What an answer tells of the figures in its quotes, in the real coverage too."""

import pytest

from retrieval.figures.figures import differing_first, find_figures
from retrieval.quantities.relation import Relation
from tests.retrieval.quoting import REAL, needs_real_coverage, quote, read, sentence_at, written


def real(question: str, *places: tuple[str, int]) -> list[tuple[str | None, list[tuple[int, ...]]]]:
    """Return each figure's relation and, per group, (low, high, *quotes) over the real coverage."""
    articles = read(REAL)
    quotes = [sentence_at(articles[name], at) for name, at in places]
    return [
        (
            figure.relation and figure.relation.value,
            [
                (int(group.quantity.low), int(group.quantity.high), *(i for i, _ in group.places))
                for group in figure.groups
            ],
        )
        for figure in find_figures(question, quotes)
    ]


MANAGER = [("000", 3187), ("001", 836), ("002", 306), ("004", 959)]
DIRECTOR = [("000", 3126), ("002", 1748), ("004", 1948)]


@needs_real_coverage
@pytest.mark.parametrize(
    "question",
    [
        "How much does the product manager job at Netflix pay?",
        "salary range product manger machine learning platform",
        "What would Netflix pay its AI product manager?",
    ],
)
def test_real_four_articles_give_the_manager_the_same_range(question: str) -> None:
    assert real(question, *MANAGER)[0] == ("same", [(300_000, 900_000, 0, 1, 2, 3)])


@needs_real_coverage
@pytest.mark.parametrize("question", ["netflix ai job salary", "How much does the AI job pay?"])
def test_real_ceilings_are_compatible_with_the_managers_range(question: str) -> None:
    ceilings = [("003", 174), ("003", 832), ("004", 268)]

    assert real(question, *MANAGER[1:3], *ceilings)[0] == (
        "compatible",
        [(300_000, 900_000, 0, 1), (900_000, 900_000, 2), (900_000, 900_000, 3, 4)],
    )


@needs_real_coverage
@pytest.mark.parametrize(
    "question",
    [
        "How much does the technical director for generative AI earn?",
        "tech director pay",
        "technical direcctor salary games studio",
    ],
)
def test_real_three_figures_for_the_director_are_compatible(question: str) -> None:
    assert real(question, *DIRECTOR)[0] == (
        "compatible",
        [(450_000, 650_000, 0), (650_000, 650_000, 1), (650_000, 650_000, 2)],
    )


@needs_real_coverage
@pytest.mark.parametrize(
    "question", ["How much do Netflix AI jobs pay?", "netflix ai", "salaries of the ai jobs"]
)
def test_real_the_two_roles_are_never_compared_with_each_other(question: str) -> None:
    figures = [
        {value for low, high, *_ in groups for value in (low, high) if value != 74_000_000}
        for _, groups in real(question, *MANAGER, *DIRECTOR, ("004", 268))
    ]

    assert not any(figure & {300_000, 900_000} and figure & {650_000} for figure in figures)


@needs_real_coverage
@pytest.mark.parametrize(
    "question", ["How much do actors earn?", "actors income", "What do actors need to earn a year?"]
)
def test_real_what_actors_earn_and_what_they_need_for_insurance_is_not_compared(
    question: str,
) -> None:
    found = real(question, ("002", 386), ("003", 2316))

    assert all(relation is None and len(groups) == 1 for relation, groups in found)


@needs_real_coverage
def test_real_the_share_of_actors_stands_alone() -> None:
    places = [("002", 386), ("003", 2316), *MANAGER]

    assert real("What share of the guild's actors earn under $26,000?", *places) == [
        (None, [(87, 87, 0)])
    ]


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "How many votes did Pryce get?",
            "Joanna Pryce got 41,872 votes.",
            "Joanna Pryce won by 353 votes.",
        ),
        (
            "How many votes did Pryce get?",
            "Joanna Pryce got 41,872 votes.",
            "Joanna Pryce had a majority of 353 votes.",
        ),
        ("What was the turnout?", "Turnout was 52.3%.", "Turnout rose 6.1% in the town."),
    ],
)
def test_a_figure_is_not_compared_with_how_far_two_are_apart(
    question: str, one: str, other: str
) -> None:
    quotes = [quote(one, outlet="Gazette"), quote(other, outlet="Post")]

    assert [figure.relation for figure in find_figures(question, quotes)] == [None] * len(
        find_figures(question, quotes)
    )


def test_what_a_figure_rose_to_is_compared_with_what_it_is() -> None:
    quotes = [
        quote("Turnout rose to 52.3%.", outlet="Gazette"),
        quote("Turnout was 49%.", outlet="Post"),
    ]

    (figure,) = find_figures("What was the turnout?", quotes)

    assert figure.relation == "different"


def test_a_number_of_people_is_told_right_behind_a_season() -> None:
    quotes = [
        quote("Since the start of the season 29 people have died of flu.", outlet="Gazette"),
        quote("This season 39 people have died of flu.", outlet="Post"),
    ]

    (figure,) = find_figures("How many people have died of flu?", quotes)

    assert figure.relation == "different"


def test_what_differs_comes_first_and_what_one_states_last() -> None:
    quotes = [
        quote(written(text, outlet=outlet))
        for outlet, text in [
            ("Echo", "The pier cost $4,512."),
            ("Post", "The pier cost $4,512."),
            ("Star", "The fee of the bridge to Mora is $3 a car."),
            ("Herald", "The fee of the bridge to Mora is $5 a car."),
            ("Sun", "The bridge has 12 lamps."),
        ]
    ]

    figures = find_figures("Mora bridge fee", quotes, whole_topic=True)
    ordered = differing_first(reversed(figures))

    assert [one.relation for one in ordered] == [Relation.DIFFERENT, Relation.SAME, None]


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        ("The mayor of Mora earns $45,000.", "The pay of the mayor of Mora is $45,000.", "$"),
        ("The mayor of Mora earns $45,000.", "The pay of the mayor of Mora is US$45,000.", "USD"),
        ("The mayor of Mora earns $45,000.", "The mayor of Mora earns 45,000 U.S. dollars.", "USD"),
        ("The mayor of Mora earns A$45,000.", "The mayor of Mora earns AU$45,000.", "AUD"),
    ],
)
def test_a_bare_dollar_is_of_no_country_but_is_compared_with_that_of_the_united_states(
    one: str, other: str, unit: str
) -> None:
    (figure,) = find_figures("How much does the mayor of Mora earn?", [quote(one), quote(other)])

    assert (figure.unit, figure.relation) == (unit, Relation.SAME)
