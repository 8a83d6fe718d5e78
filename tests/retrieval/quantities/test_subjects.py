"""Figures of other people, stories, studies or events stay apart, whatever words they share."""

import pytest

from retrieval.types import Quote
from tests.retrieval.comparing import compared, told
from tests.retrieval.quoting import quote, written

ROE = "Roe, 23, joined Orvel in May.\nRoe's wages are put at about £120,000 a week."


def wages(article: str) -> Quote:
    return quote(article, article.rpartition("\n")[2])


@pytest.mark.parametrize(
    "other",
    [
        "Poe, 31, stays.\nPoe's wages are £90,000 a week.",
        "The agent asked for a new contract at £90,000 a week.",
        "The Mora Observer, a weekly, reported that Ann Bly had taken £5,000.",
        "Roe's wages used to be £90,000 a week, and Roe's wages were paid late.",
        "Roe's wages are £90,000 a year.",
    ],
)
def test_wages_of_another_another_time_or_nobody_are_not_compared(other: str) -> None:
    assert compared("weekly wages", wages(ROE), wages(other)) == []


def test_wages_of_one_person_for_the_same_time_are_compared() -> None:
    other = quote(
        "Orvel has signed Roe, and Roe is due to have his medical on the training\nground today. "
        "He has agreed on a contract worth £140,000 a week before bonuses, which would make him "
        "the second-highest earner.",
        "He has agreed on a contract worth £140,000 a week before bonuses, which would make him "
        "the second-highest earner.",
    )

    for topic in ("weekly wages", "wages of the new striker"):
        assert compared(topic, wages(ROE), other) == [("different", ["about £120,000", "£140,000"])]


def test_what_one_may_earn_is_not_what_another_gets_where_both_are_named() -> None:
    texts = (
        "Mr Roe told Mr Poe that he would pay Ann Bly, 40, a salary of $900,000.",
        "The salary of Max Gray, 50, is $650,000, Mr Roe told the Post.",
    )

    assert told("How much is the salary?", *texts) == [(None, ["$900,000"]), (None, ["$650,000"])]


@pytest.mark.parametrize(
    ("topic", "one", "other"),
    [
        (
            "number of patients",
            "The attack exposed the data of about 412,000 patients, the hospital said.",
            "At least two patients of the hospital were given the wrong dose of a drug by mistake.",
        ),
        (
            "Mora hospital patients affected",
            "Patients of Mora hospital from before 2009 are not affected.",
            "Mora hospital began mailing letters to patients on May 9, 2025.",
        ),
        (
            "when was the medical",
            "Mora Regional Medical Center found the attack on March 4, 2025.",
            "Mora Regional Medical Center named a new chief on May 9, 2025.",
        ),
        (
            "when was the attack",
            "The attack was discovered by nurses of the night shift on March 4, 2025.",
            "An agency has counted 31 attacks on schools in 2025.",
        ),
        (
            "nap study heart attack risk",
            "The nap study found a 13% lower risk of heart attack.",
            "In a smaller Swiss study people who nap had a 48% lower risk of heart attack.",
        ),
        (
            "Roe transfer fee",
            "Orvel agreed on a transfer fee of £42m for Roe with Mora.",
            "Orvel have sold three players this summer for a combined £27m.",
        ),
        (
            "death toll",
            "The ferry sank off Mora and 12 people were killed.",
            "The quake near Orvel killed 30 people.",
        ),
    ],
)
def test_figures_of_another_matter_are_not_compared(topic: str, one: str, other: str) -> None:
    assert compared(topic, one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mr Berg estimates that 12 people were killed.",
            "Ms Lowe estimates that 15 people were killed.",
        ),
        (
            "Mr Berg believes that 12 people were killed.",
            "Ms Lowe reckons that 15 people were killed.",
        ),
        ("Mr Berg counted 12 people killed.", "Ms Lowe counted 15 people killed."),
        (
            "Mr Berg put the number of people killed at 12 people.",
            "Ms Lowe puts the number of people killed at about 15 people.",
        ),
    ],
)
def test_who_estimates_a_figure_is_no_subject_of_it(one: str, other: str) -> None:
    ((relation, _),) = told("How many people were killed?", one, other)

    assert relation == "different"


def test_whom_others_believe_to_have_taken_something_is_its_subject() -> None:
    texts = (
        "Mr Berg, believed to have stolen $40m, fled.",
        "Ms Lowe, believed to have stolen $45m, fled.",
    )

    assert told("How much was stolen?", *texts) == [(None, ["$40m"]), (None, ["$45m"])]


def test_much_happens_on_one_day() -> None:
    told_on = [
        quote(written(text, published="2025-05-09"))
        for text in (
            "Orvel agreed on Tuesday to buy Roe.",
            "Roe, as the Post first reported on Tuesday, will cost £42m.",
            "On Tuesday Roe's shirt went on sale.",
        )
    ]

    assert compared("Roe transfer", *told_on) == []


@pytest.mark.parametrize(
    ("topic", "one", "other", "relation"),
    [
        (
            "Mora ransom demand",
            "The hackers who broke into Mora demanded a ransom of $3.2 million.",
            quote(
                "The attack on Mora hospital was found. A person who was briefed said the demand "
                "was $3.5 million.",
                "A person who was briefed said the demand was $3.5 million.",
            ),
            "different",
        ),
        (
            "Mora hospital attack",
            "The attack exposed personal records of 486,500 current and former patients of Mora.",
            "An attack exposed the personal records of about 412,000 patients in Mora.",
            "different",
        ),
        (
            "nap study",
            "A study of 12,418 adults has found a lower risk.",
            "The researchers followed 12,418 adults in Norway.",
            "same",
        ),
    ],
)
def test_what_is_of_one_matter_is_compared_in_a_whole_topic(
    topic: str, one: str, other: str | Quote, relation: str
) -> None:
    assert [found for found, _ in compared(topic, one, other)] == [relation]


MUSEUM = "Jens Kvale and Ada Lowe of Mora wept, and the Kvale torc is gone from Mora.\n"


@pytest.mark.parametrize(
    ("topic", "one", "other"),
    [
        ("torc weight", "The torc weighs 612 grams.", "At 612g it was far ahead of its cousins."),
        (
            "guard",
            "The guard was cut to save 48,000 euros a year.",
            "The saving was €48,000 a year.",
        ),
        (
            "museum",
            "The four pieces are insured for €2.4m.",
            "Objects worth 2.4 million euros went.",
        ),
    ],
)
def test_in_two_accounts_of_one_story_a_rare_number_is_of_one_thing(
    topic: str, one: str, other: str
) -> None:
    here, there = quote(MUSEUM + one, one), quote(f"Berg drove off.\n{MUSEUM}{other}", other)
    elsewhere = quote(f"Poe Gray of Orvel drove off to Elm Bay.\n{other}", other)

    assert [relation for relation, _ in compared(topic, here, there)] == ["same"]
    assert compared(topic, here, elsewhere) == []


def test_a_round_sum_in_two_articles_that_share_few_names_is_of_two_things() -> None:
    one, other = "The wall would cost $18bn.", "Tariffs brought in $18bn."
    here = quote(f"It was said by Ada Lowe of Mora, Bo Lund and Cy Ek.\n{one}", one)
    there = quote(f"Nobody told Ada Lowe of Mora, nor Eva Berg nor Ole Moe.\n{other}", other)

    assert compared("spending", here, there) == []


def test_a_round_sum_in_two_articles_that_share_most_of_three_names_is_of_one_thing() -> None:
    one, other = "Boltco will pay $45m.", "The firm agreed to hand over $45 million."
    here = quote(f"A court in Marle heard Ada Lowe.\n{one}", one)
    there = quote(f"So a court in Marle heard Ada Lowe and Bo Lund.\n{other}", other)

    assert [relation for relation, _ in compared("settlement", here, there)] == ["same"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The torc has two rods.", "The raid left two rods behind."),
        ("Some 12 men searched.", "There were 12 men on the roof."),
        ("The fine is $5m.", "A gallery will cost $5m."),
        ("The fine was put at €15m.", "The museum made a profit of €15m."),
    ],
)
def test_a_common_number_or_one_of_another_kind_may_be_of_two_things(one: str, other: str) -> None:
    here, there = quote(MUSEUM + one, one), quote(f"Berg drove off.\n{MUSEUM}{other}", other)

    assert compared("museum", here, there) == []


@pytest.mark.parametrize("question", ["employees", "How many people work at Corvane?"])
def test_two_that_only_employ_people_are_not_one_employer(question: str) -> None:
    texts = (
        "The company employs 340 people, most of them in Dunmarrow.",
        "The spaceport employs 84 people, 51 of them islanders.",
    )

    assert all(relation is None for relation, _ in told(question, *texts, whole_topic=True))
    assert all(relation is None for relation, _ in told(question, *texts))


def test_what_agrees_needs_less_in_common_than_what_differs() -> None:
    texts = (
        "More than 80,000 people had data stolen.",
        "He wrote to the roughly 86,000 people whose details were stolen.",
    )

    assert [relation for relation, _ in compared("stolen data", *texts)] == ["compatible"]
