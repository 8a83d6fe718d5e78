"""Whom, what or where an answer names that its question asks for."""

import time

import pytest

from retrieval.conversation.phrases import read
from retrieval.conversation.referent import place, referent
from tests.retrieval.costing import calls_of
from tests.retrieval.quoting import quote, written

RUNS = "Who runs the bakery"


def named(question: str, sentence: str, around: str = "") -> str | None:
    article = written(f"{sentence}\n\n{around}")
    found = referent(read(question), quote(article, sentence))
    return found.text if found else None


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Lowe runs the bakery.",
        "Ada Lowe of the Harbour Guild has run the bakery since 2016.",
        "Ada Lowe, 43, who ran the bakery, wept.",
        "Ada Lowe, a miller, said that she had run the bakery alone.",
        "The bakery is run these days by the miller Ada Lowe.",
    ],
)
def test_whoever_does_it_in_the_answer_is_named(sentence: str) -> None:
    assert named(RUNS, sentence) == "Ada Lowe"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ada Lowe, a baker, was arrested in Leeds on Monday.",
        "Police in Leeds arrested the baker Ada Lowe over the death of Tom Hale.",
        "Ada Lowe, who was later arrested, denied it.",
    ],
)
def test_whoever_has_it_done_to_them_is_named(sentence: str) -> None:
    assert named("Who was arrested", sentence) == "Ada Lowe"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the museum director", "The museum's director, Ada Lowe, was in Oslo."),
        ("Who is the mayor of Kolding", "Mayor Ada Lowe said no."),
        ("Who is Voltana's CEO", "Ada Lowe, the founder and chief executive, told investors."),
        ("Who is the research lead", "“Few,” said the research lead, Ada Lowe."),
        ("Who is Moll's wife", "Ada Lowe, Moll's wife, was in Oslo."),
        ("Who is the chairman of Voltana", "Ada Lowe, its chairwoman, was in Oslo."),
        ("Who is the CFO of Voltana", "The board stands behind its CFO, Ada Lowe."),
        ("Who leads the guild", "The guild's leader, Ada Lowe, was in Oslo."),
        ("Who heads the museum", "Ada Lowe, its director, was in Oslo."),
    ],
)
def test_whoever_holds_the_office_is_named(question: str, sentence: str) -> None:
    assert named(question, sentence) == "Ada Lowe"


@pytest.mark.parametrize(
    "sentence",
    [
        "A man was arrested, Detective Ada Lowe said.",  # who only says so
        "Ada Lowe and two others were arrested.",
        "Ada Lowe, a baker, and Tom Hale were arrested.",
        "Ada Lowe was arrested in May, and Tom Hale was arrested in June.",
        "Ada Lowe was not arrested.",
        "Police denied that Ada Lowe was arrested.",
        "Residents of Lowe Street were arrested.",
        "Two men were arrested in Leeds.",
        "Residents were arrested.",
        "However, two men were arrested.",
        "Police arrested Spanish fans.",
        "Two men stabbed Ada Lowe, arresting nobody.",
    ],
)
def test_nobody_is_named_where_the_answer_names_none_or_several_or_may_say_no(
    sentence: str,
) -> None:
    assert named("Who was arrested", sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Police arrested a suspect, Tom Hale said.",
        "Police arrested the driver, Tom Hale of the city police said.",
        "Police arrested a teacher, Tom Hale, the head, confirmed.",
        "Police arrested a nurse, Tom Hale tweeted.",
    ],
)
def test_who_tells_of_it_behind_a_comma_is_not_who_it_befell(sentence: str) -> None:
    assert named("Who was arrested", sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Police arrested a suspect, Tom Hale.",
        "Police arrested a suspect, Tom Hale, on Monday.",
        "“Police arrested a suspect, Tom Hale,” said Ada Lowe.",
        "Police arrested a teacher, Tom Hale, according to Ada Lowe.",
        "Police arrested a teacher, Tom Hale, accused of theft.",
    ],
)
def test_who_is_named_behind_a_comma_and_does_nothing_is_meant(sentence: str) -> None:
    assert named("Who was arrested", sentence) == "Tom Hale"


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no evidence that Tom Hale robbed the bank.",
        "Prosecutors failed to prove that Tom Hale robbed the bank.",
        "Police ruled out that Tom Hale robbed the bank.",
        "It was falsely reported that Tom Hale robbed the bank.",
        "Claims that Tom Hale robbed the bank were dismissed.",
        "Reports that Tom Hale robbed the bank are untrue.",
        "That Tom Hale robbed the bank is false.",
        "Tom Hale robbed the bank, police said, but the case was dismissed.",
        "It is false that Tom Hale robbed the bank.",
        "It cannot be that Tom Hale robbed the bank.",
        "It is a myth that Tom Hale robbed the bank.",
        "The jury doubted that Tom Hale robbed the bank.",
        "Nobody believed that Tom Hale robbed the bank.",
        "There is no doubt that nobody saw whether Tom Hale robbed the bank.",
        "Tom Hale allegedly robbed the bank.",
        "Tom Hale nearly robbed the bank.",
        "Had Tom Hale robbed the bank, he would have fled.",
        "A man who knew Tom Hale robbed the bank.",
        "The man accused by Tom Hale robbed the bank.",
    ],
)
def test_nobody_is_named_who_may_not_have_done_it(sentence: str) -> None:
    assert named("Who robbed the bank", sentence) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Police say that Tom Hale robbed the bank with no mask on.",
        "On Monday Tom Hale boldly robbed the bank, a court heard without surprise.",
        "Tom Hale, who robbed the bank, did not speak.",
        "The man who called was Tom Hale, who robbed the bank.",
        "No one was hurt when Tom Hale robbed the bank.",
        "Without warning, Tom Hale robbed the bank.",
        "Polls were wrong: Tom Hale robbed the bank.",
        "The bank was robbed by the baker Tom Hale, who may appeal.",
    ],
)
def test_whoever_did_it_is_named_whatever_else_is_open(sentence: str) -> None:
    assert named("Who robbed the bank", sentence) == "Tom Hale"


@pytest.mark.parametrize(
    "sentence",
    [
        "There is no doubt that Tom Hale won the cup.",
        "The judges had no real doubt that Tom Hale won the cup.",
        "No one doubts that Tom Hale won the cup.",
        "Few disputed that Tom Hale won the cup.",
        "Tom Hale won the cup, and the protest was dismissed.",
        "Tom Hale won the cup after a challenge by Ada Lowe was dismissed.",
        "Tom Hale won the cup but his rival's objection was swiftly dismissed.",
    ],
)
def test_whoever_did_it_without_a_doubt_is_named(sentence: str) -> None:
    assert named("Who won the cup", sentence) == "Tom Hale"


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the killer", "Judge Tom Hale adjourned the trial."),
        ("Who is the hacker", "The bank's chief executive, Tom Hale, apologised."),
        ("Who is the victim", "Detective Tom Hale gave no name."),
        ("Who is the mayor", "Councillor Tom Hale voted no."),
        ("Who is the suspect", "The judge, Tom Hale, freed the suspect."),
        ("Who is the suspect", "The suspect's lawyer, Tom Hale, declined to comment."),
        ("Which gang did it", "The gang's leader, Tom Hale, was in Oslo."),
    ],
)
def test_a_bystander_is_not_who_is_asked_for(question: str, sentence: str) -> None:
    assert named(question, sentence) is None


def test_nobody_is_named_for_another_office() -> None:
    deputy = "The director, Ada Lowe, said the deputy would leave."
    listed = "Guests were Voltana CEO Ada Lowe, Krume founder Bo Lund and others."

    assert named("Who is the deputy director", deputy) is None
    assert named("Who is the founder of Krume", listed) != "Ada Lowe"


@pytest.mark.parametrize(
    "sentence",
    [
        "Council leader Ada Lowe said the museum would close.",
        "The museum's former director, Ada Lowe, was in Oslo.",
        "The museum director's lawyer, Ada Lowe, was in Oslo.",
        "The museum's director, Ada Lowe, met the director of the zoo.",
    ],
)
def test_nobody_is_named_who_heads_another_house_or_no_longer_does(sentence: str) -> None:
    assert named("Who heads the museum", sentence) is None


def test_nobody_is_named_for_a_deed_that_is_only_going_on_beside_him() -> None:
    assert named("Who killed the king", "Duke Ulf took England, killing the king.") is None


def test_the_thing_that_is_asked_for_is_named() -> None:
    asked = "Which supermarket removed the cheese"

    assert named(asked, "Fairmile, the supermarket chain, removed it.") == "Fairmile"
    assert named("Which university was hacked", "Harlow University told its staff.") == (
        "Harlow University"
    )
    assert named(asked, "Fairmile and Costwell have removed the cheese.") is None
    assert named("Which university was hacked", "Staff at Harlow University were told.") is None


def test_a_name_keeps_the_article_before_it() -> None:
    assert named("Who first reported it", "It was first reported by The Quill.") == "the Quill"


def test_what_the_question_names_itself_is_no_answer() -> None:
    assert named("Who arrested Ada Lowe", "Ada Lowe was arrested by the police.") is None


def test_a_question_that_asks_for_nobody_gets_nobody() -> None:
    assert named("When did Tom Hale resign", "Ada Lowe resigned in May.") is None


def test_a_person_is_called_as_the_article_goes_on_to_call_them() -> None:
    sentence = "Ada Lowe runs the bakery."

    assert named(RUNS, sentence, "Lowe was born in Ulm.") == "Lowe"
    assert named(RUNS, sentence, "Mr Lowe was born in Ulm.") == "Lowe"
    assert named(RUNS, sentence, "Ada Lowe was born in Ulm.") == "Ada Lowe"
    assert named(RUNS, sentence, "Lowe and Bo Lowe are twins.") == "Ada Lowe"


def test_whether_a_name_may_be_a_persons() -> None:
    def maybe(sentence: str, around: str = "") -> bool:
        found = referent(read(RUNS), quote(written(f"{sentence}\n\n{around}"), sentence))
        return found is not None and found.maybe

    assert maybe("Ada Lowe runs the bakery.")
    assert maybe("Lowe, who also runs the bakery, wept.")
    assert maybe("Lowe runs the bakery.", "Ada Lowe was born in Ulm.")
    assert maybe("Lowe runs the bakery.", "In May Ms. Lowe was born in Ulm.")
    assert not maybe("Krume runs the bakery.", "Customers of Krume wept.")
    assert not maybe("Alder Mills runs the bakery.", "The mills are closed.")
    assert not maybe("The guild, Tin Heron, runs the bakery.")
    assert not maybe("The Harbour Guild runs the bakery.")


def test_a_place_is_named_with_its_preposition() -> None:
    def where(question: str, sentence: str) -> str | None:
        return place(read(question), quote(sentence))

    signed = "Where was the treaty signed"

    assert where(signed, "It was signed in Lisbon in May.") == "in Lisbon"
    assert where(signed, "It was signed at the port of Trellby.") == "at the port of Trellby"
    assert where(signed, "It was signed in Lisbon, not in Rome.") is None
    assert where(signed, "It was signed in May.") is None
    assert where(signed, "In Lisbon the king said that it was signed.") is None
    assert where(signed, "It was signed in a Lisbon hotel.") is None
    assert where("Where in Lisbon was it signed", "It was signed in Lisbon.") is None
    assert where("Who signed the treaty", "It was signed in Lisbon.") is None


@pytest.mark.parametrize("text", ["Ng led " * 140, "Ng, " * 240, "led by " * 140])
def test_a_sentence_of_nothing_but_names_is_read_in_no_time(text: str) -> None:
    began = time.process_time()

    named("Who leads it", text.strip())

    assert time.process_time() - began < 1


def test_a_sentence_of_more_than_1000_characters_is_not_read() -> None:
    led = "Ng led it."

    assert named("Who led it", f"{led[:-1]}{' here' * 198}.") == "Ng"
    assert named("Who led it", f"{led[:-1]}{' here' * 199}.") is None
    assert calls_of(lambda: named("Who led it", "Ng led " * 20_000)) < 1_000
