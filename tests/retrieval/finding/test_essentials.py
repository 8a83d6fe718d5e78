"""What no answer can lack, by question: a sentence without it tells something else."""

import pytest

from retrieval.finding.essentials import Essentials
from tests.retrieval.quoting import written


def lacking(question: str, quote: str, near: str = "", article: str = "") -> bool:
    """Judge words of an article; ``near`` are its title and the sentence before."""
    return Essentials(question).are_lacking(quote, near, written(article or quote))


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how old is Dolores Quill", "Dolores Quill is a painter with 22 years in the business."),
        ("sheriff becker age", "Becker had worked under Wayne Tess for two years in that job."),
        ("what is Quill's age?", "Quill has lived in Mill Road for a year."),
    ],
)
def test_years_of_work_are_no_age(question: str, quote: str) -> None:
    assert lacking(question, quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Dolores Quill, 43, is a painter.",
        "Dolores Quill, aged 43, paints.",
        "The 43-year-old paints.",
        "Quill turned forty in May.",
        "She is in her early sixties.",
        "Quill was born in 1982.",
        "The bridge has stood since 1911.",
        "The walls were laid in 1884.",
        "It's a newborn, the vet said.",
    ],
)
def test_an_age_is_told_in_many_ways(quote: str) -> None:
    assert not lacking("How old is it?", quote)


def test_the_age_at_which_something_is_allowed_is_no_age_of_somebody() -> None:
    assert not lacking("what is the new voting age", "Parliament lowered it to 16 from 18 in May.")


def test_how_fast_it_went_is_no_height_and_no_time() -> None:
    asked = "how fast was it going when it hit the water"
    assert lacking(asked, "It fell 2,900 metres in 48 seconds before it struck the lake.")
    assert not lacking(asked, "It struck the lake at 410 km/h.")
    assert not lacking(asked, "It fell 60 metres a second.")
    assert not lacking("how fast did they mend it?", "They mended it within 48 seconds.")


def test_how_long_it_lasted_is_no_day_on_which_it_began() -> None:
    asked = "how long was the second woman in hospital?"
    assert lacking(asked, "The second woman went into hospital on the evening of 14 October.")
    assert not lacking(asked, "The second woman left hospital three weeks later.")
    assert not lacking(asked, "She was there until Friday.")
    assert not lacking(asked, "Nobody has said how many hours she was there.")
    assert not lacking("how long is the film?", "The film runs to 140 min.")
    assert not lacking("how long ago did it burn?", "It burned in 1997.")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How much did Rico pay for the six tickets?", "Rico bought 418 tickets with 19 cards."),
        ("what did she spend on the jacket", "She bought it at a church sale in 1996."),
        ("maid of trent fuel bill", "The Maid of Trent waited 38 days off Malta in August."),
    ],
)
def test_a_sum_is_not_told_without_money(question: str, quote: str) -> None:
    assert lacking(question, quote)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("what did she spend on it", "She paid 350,000 rupiah."),
        ("what did she spend on it", "He got 9 lakh for it."),
        ("what did a seat cost", "A seat was Rs 70 till the last show."),
        ("what did she spend on it", "She got it free."),
        ("what did she spend on it", "She hasn't told anybody."),
        ("what did Ann sell to pay rent", "Ann has sold her motorcycle to make rent."),
        ("what word did Ng use for the salary", "Ghoulish was the word that Ng found for it."),
        ("who cut the budget", "On Monday Ann Ng cut it."),
    ],
)
def test_a_sum_may_be_told_in_any_currency_and_need_not_be_asked_for(
    question: str, quote: str
) -> None:
    assert not lacking(question, quote)


def test_that_somebody_died_does_not_tell_of_what() -> None:
    asked = "What did Andreas Pohl die of?"
    assert lacking(asked, "Andreas Pohl, the only director, died in 2017.")
    assert not lacking(asked, "Andreas Pohl died of cancer in 2017.")
    assert not lacking(asked, "Andreas Pohl drowned.")
    assert not lacking(asked, "Andreas Pohl had a stroke.")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("who's the chairman of the trustees", "Ann Roe, the chief executive, told the trustees."),
        ("Who is the principal of Alder Street?", "On the list are Alder Street and Ferry Road."),
        ("who was the referee against Orr", "Orr equalised through Marco Vela."),
    ],
)
def test_who_holds_another_office_is_not_asked_for(question: str, quote: str) -> None:
    assert lacking(question, quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Ann Roe chairs the board.",
        "Chairwoman Ann Roe told the trustees.",
        "Ann Roe, who heads the board, told them.",
    ],
)
def test_an_office_is_told_by_another_name_of_it_and_by_what_its_holder_does(quote: str) -> None:
    assert not lacking("who's the chairman of the trustees", quote)


def test_a_head_teacher_is_a_principal_and_who_whistles_a_referee() -> None:
    asked = "Who is the principal of Alder Street?"
    assert not lacking(asked, "Ann Roe, head teacher at Alder Street, left.")
    assert not lacking("who was the referee against Orr", "Ann Roe blew the whistle in Orr.")


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("how many watched the 2024 final", "The 2025 final was watched by 1.1 million."),
        ("How many quakes were there on 15 June?", "There were 410 quakes on 13 June."),
        ("how many quakes on June 15th", "There were 410 quakes on June 13."),
        ("approval of the minister in june", "Approval is at 34 per cent, down from May."),
    ],
)
def test_a_figure_of_another_year_month_or_day_is_not_the_one_asked_for(
    question: str, quote: str
) -> None:
    assert lacking(question, quote)


@pytest.mark.parametrize(
    ("question", "quote", "near"),
    [
        ("how many watched the 2024 final", "It had 2025 viewers a minute.", "The 2024 final"),
        ("how many watched the 2024 final", "The final was watched by 1.1 million.", ""),
        ("how many came since 2024", "In 2025 alone 400 came.", ""),
        ("how many fell between 2023 and 2024", "In 2025 alone 400 fell.", ""),
        ("how many must go by 15 June", "On 13 June 40 must go.", ""),
        ("how many may go", "In March 40 may go.", ""),
        ("approval in june", "Approval is 34, three points up on May.", "A poll of June"),
    ],
)
def test_the_day_may_stand_near_and_be_meant_with_others(
    question: str, quote: str, near: str
) -> None:
    assert not lacking(question, quote, near)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("why was the committee dissolved", "The committee had been dissolved in June."),
        ("Why did they not speak at Christmas?", "They did not speak then, both confirmed."),
        ("why did the two keep quiet about it", "Both say they refused."),
        ("Why did the woman break her wrist?", "One woman has a broken wrist."),
    ],
)
def test_that_it_was_so_is_no_reason_for_it(question: str, quote: str) -> None:
    assert lacking(question, quote)


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("why was the committee dissolved", "The committee was dissolved over its leaks."),
        ("why is the boat being held", "We are told that we disobeyed an instruction."),
        ("when was the committee dissolved", "The committee had been dissolved in June."),
    ],
)
def test_a_reason_may_be_given_without_a_word_for_it(question: str, quote: str) -> None:
    assert not lacking(question, quote)


def test_where_a_question_wants_nothing_in_particular_nothing_is_lacking() -> None:
    assert not Essentials("What happened at the harbour?").are_known
    assert not lacking("What happened at the harbour?", "Nine boats sank.")
    assert Essentials("How old is she?").are_known
