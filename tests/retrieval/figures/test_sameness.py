"""Which figures of several quotes measure one thing, and whether they agree."""

import pytest

from tests.retrieval.comparing import PAY, relations, told
from tests.retrieval.quoting import quote, written


@pytest.mark.parametrize(
    ("question", "texts", "expected"),
    [
        (
            PAY,
            (
                "The product manager gets $300,000 to $900,000.",
                "Pay of a product manager: $300-900k.",
            ),
            ["same"],
        ),
        (
            PAY,
            (
                "The product manager gets $300,000 to $900,000.",
                "A product manager earns up to $900k.",
            ),
            ["compatible"],
        ),
        (
            PAY,
            ("The product manager gets $300,000 to $900,000.", "A product manager earns $900,000."),
            ["compatible"],
        ),
        (
            PAY,
            (
                "A product manager earns up to $900,000.",
                "The product manager earns up to $650,000.",
            ),
            ["different"],
        ),
        (
            PAY,
            ("A product manager earns $500,000.", "The product manager gets $300,000 to $900,000."),
            ["different"],
        ),
        (
            PAY,
            (
                "A product manager earns at least $300k.",
                "A product manager gets $300,000-$900,000.",
            ),
            ["compatible"],
        ),
        (
            "How many people died in the ferry disaster?",
            ("At least 12 people died on the ferry.", "Fourteen people were killed on the ferry."),
            ["compatible"],
        ),
        (
            "How many people died in the ferry disaster?",
            ("At least 12 people died on the ferry.", "The ferry disaster left up to 20 dead."),
            ["compatible"],
        ),
        (
            "How many people died in the ferry disaster?",
            ("12 people died on the ferry.", "The ferry disaster left 14 dead."),
            ["different"],
        ),
        (
            "How many people died in the ferry disaster?",
            ("12 people died on the ferry.", "Police said more than 10 died."),
            ["compatible"],
        ),
        (
            "What will Orbit pay for Lumen?",
            ("Orbit will buy Lumen for $4.2 billion.", "Orbit is to pay about $4.3bn for Lumen."),
            ["compatible"],
        ),
        (
            "How large is the fine for Orbit?",
            ("Orbit was fined €20m.", "A fine of €25 million for Orbit was announced."),
            ["different"],
        ),
        (
            "How long is Ann Roe's sentence?",
            ("Ann Roe was sentenced to five years.", "Ann Roe got 60 months in prison."),
            ["same"],
        ),
        (
            "When does the bridge open?",
            ("The bridge opens on 5 May 2024.", "The bridge will open in May 2024."),
            ["compatible"],
        ),
        (
            "When does the bridge open?",
            ("The bridge opens on 5 May 2024.", "The bridge opens June 3, 2024."),
            ["different"],
        ),
        (
            "What percentage of clerks voted for the strike?",
            (
                "Of the clerks, 87% voted for the strike.",
                "The strike got 87 per cent of the clerks.",
            ),
            ["same"],
        ),
    ],
)
def test_figures_for_one_thing_are_the_same_compatible_or_different(
    question: str, texts: tuple[str, str], expected: list[str]
) -> None:
    assert relations(question, texts) == expected


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        ("toll of the quake", "It killed 1,037 people.", "At least 2,012 have died.", "different"),
        (
            "What is the death toll of the quake?",
            "The quake has killed 1,037 people, state TV said.",
            "At least 2,012 people have died in the quake.",
            "different",
        ),
        (
            "How many homes lost power?",
            "The storm cut power to 1.2 million homes.",
            "More than a million homes lost power.",
            "compatible",
        ),
        (
            "What did the painting sell for?",
            "The Klimt sold for £85.3m.",
            "The painting fetched 85.3 million pounds.",
            "same",
        ),
        (
            "What is the child ticket price?",
            "Tickets cost £35 for adults and £20 for children.",
            "A child ticket is £22.",
            "different",
        ),
        (
            "What is the minimum wage?",
            "The minimum wage will rise to £11.44 an hour from £10.42.",
            "From April the minimum wage is £11.44 an hour.",
            "same",
        ),
        (
            "How many seats did the party win?",
            "The party won 137 seats.",
            "With 137 of 350 seats, the party came first.",
            "same",
        ),
        (
            "What is the budget of the film?",
            "The film had a budget of $100m.",
            "Made for about $100 million, the film has earned $780m.",
            "compatible",
        ),
        (
            "What share of pupils passed?",
            "Just 61 per cent of pupils passed.",
            "About three in five pupils passed.",
            "compatible",
        ),
        ("What is the unemployment rate?", "Unemployment fell to 3.8%.", "It is 3.8%.", "same"),
        (
            "How many workers are on strike?",
            "13,000 auto workers walked out.",
            "Nearly 13,000 workers are on strike at three plants.",
            "compatible",
        ),
        (
            "How much does a subscription cost?",
            "Insured losses are put at $3bn to $5bn.",
            "The plan costs $6.99 a month.",
            None,
        ),
        (
            "How much aid was promised?",
            "Donors pledged $2.5bn in aid.",
            "Aid pledges reached €2.3bn.",
            None,
        ),
        ("Who won the race?", "Ann Roe won in 63 seconds.", "Ann Roe won by 3 seconds.", None),
        (
            "What happened at the works?",
            "Two people were hurt at the bridge.",
            "Two people briefed on the inquiry spoke of rust.",
            None,
        ),
    ],
)
def test_news_of_all_kinds_is_compared_by_the_same_rules(
    question: str, one: str, other: str, expected: str | None
) -> None:
    found = [relation for relation in relations(question, (one, other)) if relation]

    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        # what is earned, and what it takes to qualify
        (
            "How much do actors earn?",
            ("Of actors, 87% earn less than $26,000.", "Actors must earn $26,470 to qualify."),
        ),
        (
            "How much do clerks earn?",
            ("Of clerks, 87% earn less than $26,000.", "Clerks earn $20,000."),
        ),
        # another currency, another time, another year, another thing paid for
        (PAY, ("A product manager earns $900,000.", "A product manager earns ₹7.4 crore.")),
        (PAY, ("A product manager earns $90 an hour.", "A product manager earns $900 a month.")),
        (
            "What was the revenue of Orbit?",
            ("In 2021 the revenue of Orbit was $5bn.", "Orbit had revenue of $6bn in 2022."),
        ),
        (
            "orbit lumen money",
            ("Orbit paid a fine of $2m over Lumen.", "Orbit raised $5m for Lumen."),
        ),
        # two roles in one outlet each
        (
            "What does an AI job at Netflix pay?",
            ("The AI product manager earns $900,000.", "The AI technical director earns $650,000."),
        ),
        # shares of different things
        (
            "orbit staff",
            ("At Orbit 20% of managers quit.", "Orbit says 70% of its parcels are late."),
        ),
        ("ferry", ("The ferry sank with 12 people.", "The ferry took two weeks to raise.")),
    ],
)
def test_what_measures_something_else_is_not_compared(
    question: str, texts: tuple[str, str]
) -> None:
    assert set(relations(question, texts)) <= {None}


def test_two_men_of_one_age_are_not_told_to_be_of_the_same() -> None:
    led, died = "A man of 44 led the climbers.", "A man of 44 was among the dead on the bus."

    assert told("How old was the man who led the climbers?", led, died) == []


def test_of_two_roles_in_a_sentence_the_one_asked_about_is_taken() -> None:
    both = "While a director earns $450,000 – $650,000, the manager would get $300,000-$900,000."
    other = "The manager will earn $300,000 to $900,000."

    assert told("What does the manager earn?", both, other) == [("same", ["$300,000-$900,000"])]
    assert told("What does the director earn?", both, "The director earns up to $650,000.") == [
        ("compatible", ["$450,000 – $650,000", "up to $650,000"])
    ]


def test_two_figures_that_one_article_states_itself_measure_two_things() -> None:
    teller = quote(
        "The union has 400 members in Mora.\nThe union has 900 members in all.",
        "The union has 900 members in all.",
    )

    assert told("How many members has the union?", "The union has 400 members.", teller) == [
        (None, ["400 members"]),
        (None, ["900 members"]),
    ]


def test_a_figure_that_the_question_holds_is_no_answer_to_it() -> None:
    texts = ("Of clerks, 87% earn less than $26,000.", "87% of clerks earn less than $26,000.")

    assert told("What share of clerks earn less than $26,000?", *texts) == [("same", ["87%"])]
    assert told("Which clerks are paid a salary below $26,000?", *texts) == []


def test_a_question_for_no_figure_gets_none() -> None:
    texts = ("The Gazette reported the $900k job.", "The Gazette broke the $900k job.")

    assert told("Who reported the job first?", *texts) == []


def test_a_bare_topic_gets_the_figures_that_two_outlets_state() -> None:
    texts = ("Orbit seeks a manager at $900k.", "Orbit's manager job pays $900,000, or ₹7.4 crore.")

    assert told("orbit manager job", *texts) == [("same", ["$900k"])]


def test_one_outlet_alone_differs_from_nobody() -> None:
    texts = [quote(f"A manager earns up to ${n}.", outlet="Gazette") for n in ("900,000", "800k")]

    assert told("What does a manager earn?", *texts)[0][0] is None


def test_jobs_at_risk_are_set_beside_jobs_that_will_go() -> None:
    texts = ("About 210 jobs will go, the mill said.", "The union says 700 jobs are at risk.")
    assert relations("How many jobs will be cut?", texts) == ["different"]


def test_people_at_risk_are_not_set_beside_people_who_lose_their_jobs() -> None:
    texts = ("About 210 people will lose their jobs.", "Some 700 people are at risk of flooding.")
    assert "different" not in relations("How many people will lose their jobs?", texts)


def test_the_dead_of_many_years_are_not_set_beside_those_of_one_day() -> None:
    question = "How many people died?"
    texts = [
        quote(written(text, published="2025-05-01"))
        for text in (
            "Eight mills have burnt down since 2003, and more than twenty people have died.",
            "Six people died in the fire at the mill.",
        )
    ]
    assert "different" not in [relation for relation, _ in told(question, *texts)]


def test_the_first_victims_are_not_set_beside_all_of_them() -> None:
    texts = ("The first six victims were buried on Friday.", "Nine victims were buried.")
    assert "different" not in relations("How many victims were buried?", texts)


def test_comparing_a_topic_lists_every_percentage_on_it() -> None:
    texts = ("The engine agrees with 91 per cent of her moves.", "He was the first to publish 96%.")
    listed = [words for _, words in told("engine percentage", *texts, whole_topic=True)]
    assert listed == [["91 per cent"], ["96%"]]
