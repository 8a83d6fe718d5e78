from time import perf_counter

import pytest

from retrieval.question.slots import Slot, asked_for, lacks_a_figure, names_nobody, offers


@pytest.mark.parametrize(
    ("question", "slot"),
    [
        ("How much does the bridge cost?", Slot.MONEY),
        ("what is the salary of the mayor", Slot.MONEY),
        ("How many people live in Riverton?", Slot.NUMBER),
        ("What percentage of actors earn less?", Slot.SHARE),
        ("When did the strike begin?", Slot.DATE),
        ("In what year was it built?", Slot.DATE),
        ("How long did the strike last?", Slot.DURATION),
        ("how old is the mayor", Slot.AGE),
        ("Why was the vote put off?", Slot.REASON),
        ("What does WGA stand for?", Slot.EXPANSION),
        ("Who was first to report it?", Slot.SOURCE),
        ("Who is the mayor?", None),
        ("riverton bridge", None),
    ],
)
def test_the_words_of_a_question_tell_what_kind_of_answer_it_wants(
    question: str, slot: Slot | None
) -> None:
    assert asked_for(question) is slot


@pytest.mark.parametrize(
    ("sentence", "slot"),
    [
        ("It would cost $40 million.", Slot.MONEY),
        ("Some 4,000 people live there.", Slot.NUMBER),
        ("Two of them resigned.", Slot.NUMBER),
        ("Nearly 87% earn less.", Slot.SHARE),
        ("They walked out on Monday.", Slot.DATE),
        ("It lasted eleven weeks.", Slot.DURATION),
        ("The pilot, Ada Lowe, 29, was unhurt.", Slot.AGE),
        ("The pilot was a woman of 97.", Slot.AGE),
        ("She was just forty-one when she took office.", Slot.AGE),
        ("A 61-year-old man was pulled out.", Slot.AGE),
        ("She was nearly 62.", Slot.AGE),
        ("The house dates from 1764.", Slot.AGE),
        ("It was put off because engineers asked for time.", Slot.REASON),
    ],
)
def test_a_sentence_offers_what_it_holds_and_a_vague_one_nothing(sentence: str, slot: Slot) -> None:
    assert offers(sentence, slot, "")
    assert not offers("The mayor gave a speech.", slot, "")


def test_how_long_somebody_did_something_is_no_age() -> None:
    question = "How old is the pilot?"

    assert not offers("The pilot has flown for the firm for eight months.", Slot.AGE, question)
    assert not offers("There were 14 dead on board.", Slot.AGE, question)
    assert offers("The pilot has flown for eight months.", Slot.DURATION, "How long has he flown?")


def test_what_letters_stand_for_is_told_where_they_stand_in_brackets() -> None:
    sentence = "The Writers Guild of America (WGA) wrote to the AMPTP."

    assert offers(sentence, Slot.EXPANSION, "What does WGA stand for?")
    assert offers(sentence, Slot.EXPANSION, "wga meaning")
    assert not offers(sentence, Slot.EXPANSION, "What does AMPTP stand for?")


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("What is the salary in rupees?", "It pays ₹7.4 crore."),
        ("What is the salary in dollars?", "It pays $900,000."),
        ("how much is the pay in euros", "It pays 800,000 euros."),
        ("what would it cost in pounds", "It costs £12."),
    ],
)
def test_a_currency_that_is_asked_for_by_name_has_to_be_there(question: str, offered: str) -> None:
    assert offers(offered, Slot.MONEY, question)
    assert not offers("It pays 900,000 francs, or 3,000 lire.", Slot.MONEY, question)
    assert offers("It pays £12 or $900,000, ₹7.4 crore or €9.", Slot.MONEY, question)


def test_a_figure_of_the_question_is_no_answer_to_it() -> None:
    question = "How many of the 87 ferries run?"

    assert not offers("There are 87 ferries.", Slot.NUMBER, question)
    assert offers("Of 87 ferries 12 run.", Slot.NUMBER, question)


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferries stopped on 24 February.",
        "The ferries stopped on Feb. 24, 2025.",
        "The ferries have stood still since 2024, it said.",
        "The last ferry left at 5.30 p.m., an hour late.",
        "A ferry costs $4.5 million, or 4 million euros.",
        "Shares of the ferry company rose 6.1% on news of the new ferries.",
        "Bookings are down by about 12 per cent.",
        "The deal was reached after 17 hours of talks.",
        "The captain, a six-year-old girl called Ada, was tired.",
        "The ferry was out for two and a half weeks.",
        "A two-day strike ended one day later.",
        "A six year old girl is 34 years old.",
    ],
)
def test_a_day_a_time_a_sum_or_a_change_does_not_tell_how_many(sentence: str) -> None:
    assert not offers(sentence, Slot.NUMBER, "How many ferries run?")
    assert offers(f"{sentence} Nineteen run.", Slot.NUMBER, "How many ferries run?")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many jobs were lost?", "The firm cut a total of 2000 jobs."),
        ("How many people have signed?", "The number rose by 1800 on Monday."),
        ("How many people died in May?", "In May 12 people died."),
        ("How many voters backed it?", "A third of voters backed it."),
        ("How many dollars did the firm lose?", "The firm lost $40 million."),
        ("How many pounds were seized?", "Police seized 600 pounds of it."),
        ("How many voters back it?", "Some 61% do, a poll found."),
        ("How many jobs will go?", "Staff will be down 12% of today's."),
        ("By how many per cent did shares rise?", "Shares rose 6.1% on the news."),
        ("How many days was it out?", "It was out for nine days."),
        ("How many years was she there?", "She was there for six years."),
        ("How many people died?", "Three died within two days."),
        ("How many people have died?", "A third person has died."),
        ("How many homes will close?", "Four day centres will close."),
        ("How many homes will close?", "One day centre will close."),
        ("How many people came?", "It drew 12,000 day visitors."),
        ("How many passes were sold?", "The zoo sold 400 day passes."),
        ("How many students left?", "So did three second-year students."),
        ("How many cars burned?", "Nine second-hand cars burned."),
        ("How many homes closed?", "Two day nurseries closed."),
        ("How many chicks died?", "Twelve day-old chicks died."),
        ("How many children were hurt?", "Three two-year-olds were hurt."),
        ("How often does it run?", "It runs at 5 a.m. and 5 p.m."),
    ],
)
def test_a_count_that_looks_like_a_day_a_sum_or_a_change_is_a_count(
    question: str, sentence: str
) -> None:
    assert offers(sentence, Slot.NUMBER, question)


def test_a_sum_tells_how_much() -> None:
    assert offers("The board lost $4.5 million.", Slot.NUMBER, "How much did the board lose?")


def test_a_date_of_the_question_is_no_answer_to_it() -> None:
    assert not offers("In 2023 it was so.", Slot.DATE, "When in 2023 did it open?")
    assert offers("It opened in May 2023.", Slot.DATE, "When in 2023 did it open?")


def test_a_figure_of_the_question_that_a_text_does_not_give_is_lacking() -> None:
    assert lacks_a_figure("Does Netflix pay 900,000 or 650,000?", "Netflix pays $900,000.")
    assert not lacks_a_figure("Does Netflix pay 900,000?", "Netflix pays $900000 or 650,000.")
    assert not lacks_a_figure("Does Netflix pay well?", "Netflix pays $900,000.")


def test_a_small_figure_is_given_in_words_too() -> None:
    assert not lacks_a_figure("How long between the 2 bangs?", "A second bang followed at noon.")
    assert not lacks_a_figure("What did the 2 brothers say?", "Both brothers were silent.")
    assert not lacks_a_figure("Who came 3rd?", "Ng was third.")
    assert lacks_a_figure("What did the 2 brothers say?", "The brothers were silent.")
    assert lacks_a_figure("When does Alien 3 open?", "Three cinemas open in May.")
    assert lacks_a_figure("Was it 2?", "Two of them left.")
    assert lacks_a_figure("Who left in the 30s?", "Thirty of them left.")


def test_an_age_is_no_duration() -> None:
    assert not offers("The girl, a six-year-old, was back at nine.", Slot.DURATION, "how long?")
    assert offers("The girl, a six-year-old, was out two hours.", Slot.DURATION, "how long?")


def test_a_quarter_is_a_figure_however_it_is_written() -> None:
    assert lacks_a_figure("Netflix second quarter loss", "Its third-quarter loss grew.")
    assert not lacks_a_figure("Netflix Q3 loss", "Its third-quarter loss grew.")
    assert lacks_a_figure("Netflix third quarter loss in 2024", "Its Q3 loss grew.")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who reported the vacancy first?", "The Gazette was first to report it."),
        ("Which newspaper reported it?", "Its salary is high, reports The Guardian."),
        ("who broke the bridge story", "First reported by the Gazette, it spread quickly."),
    ],
)
def test_who_reported_it_is_answered_by_a_sentence_that_says_on_whose_word(
    question: str, sentence: str
) -> None:
    assert asked_for(question) is Slot.SOURCE
    assert offers(sentence, Slot.SOURCE, question)
    assert not offers("The job is in Los Gatos.", Slot.SOURCE, question)


@pytest.mark.parametrize(
    "question", ["Who broke the world record?", "When was it first reported?", "Who is the mayor?"]
)
def test_not_every_question_about_somebody_asks_for_the_source(question: str) -> None:
    assert asked_for(question) is not Slot.SOURCE


def test_who_is_not_answered_by_whom_the_question_names() -> None:
    assert names_nobody("Who hosts Deep Fake Love?", "Then there is Deep Fake Love, a show.")
    assert not names_nobody("Who hosts Deep Fake Love?", "The host of the show is Ines Sample.")
    assert not names_nobody("When did Deep Fake Love start?", "Then there is Deep Fake Love.")


@pytest.mark.parametrize(
    "sentence",
    [
        "The film was made in Valencia in May 2019.",
        "It was made on Friday.",
        "The film was made in the North Sea.",
    ],
)
def test_a_place_or_a_day_is_nobody(sentence: str) -> None:
    assert names_nobody("Who made the film?", sentence)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who made the film?", "It was made in Roe's house."),
        ("Who made the film?", "It was made in Valencia by Roe."),
        ("Who made the film?", "Two men from Lund made it in Valencia."),
        ("Who made the film?", "Two men made it on Friday."),
        ("Who is Ann Roe?", "Its clerk, Ann Roe, spoke on Friday."),
        ("Which company made the film?", "It was made in Orbit."),
        ("Whose film was it?", "It turns out to belong to a plumber."),
        ("Who won the vote?", "The vote for mayor was won by May."),
        ("Who will be director?", "Trustees placed their trust in Dr Ada Moll as its director."),
        ("Who bought the land?", "The mill found a buyer for its land in Orbit Homes."),
        ("Whom did Holm sue?", "Holm sued the bank in May."),
        ("Who sued Holm?", "The bank sued Holm on Friday."),
        ("Who was arrested?", "The baker was arrested in Lund."),
        ("Who got the prize?", "The prize was given in May."),
        ("Who is the captain?", "Hale has found its new captain in Greta Holm."),
        ("Who made the film?", "It was made in Ada Moll."),
        ("Who made the film?", "It was made in May, when the baker hired a crew."),
    ],
)
def test_who_it_was_may_stand_beside_a_place_or_have_no_name(question: str, sentence: str) -> None:
    assert not names_nobody(question, sentence)


def test_a_long_run_of_capitals_is_read_at_once() -> None:
    begun = perf_counter()
    for run in ("A" * 5_000, "A" * 44, "Ab " * 2_000 + "Ab"):
        assert not names_nobody("Who made the film?", f"It was made in {run}'s yard.")
        assert not names_nobody("Who made the film?", f"It was made in the {run}'s yard.")

    assert perf_counter() - begun < 0.1


def test_who_was_first_is_not_told_by_just_any_source() -> None:
    paid = "She was paid $8.3 million in 2023, according to a filing seen by Reuters."

    assert offers(paid, Slot.SOURCE, "Which paper reported her pay?")
    assert not offers(paid, Slot.SOURCE, "Who first reported her pay?")
    assert offers("Her pay was first reported by Axios.", Slot.SOURCE, "Who first reported it?")
