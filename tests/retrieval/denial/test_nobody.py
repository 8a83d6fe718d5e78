"""Asked who it was, a sentence that tells who it was not answers only where nobody tells who."""

import pytest

from retrieval.denial.nobody import Statement, Who, says_nobody, told_who
from tests.retrieval.running import Opened

GAZETTE = (
    "Statue gone from the hall\n\nThe bronze statue was taken from the town hall of Hale on Sunday."
    "\n\nPolice Chief Rosa Roe said no one has been arrested.\n\nThe hall stays shut until May."
)
COURIER = (
    "Statue of Hale is found\n\nThe bronze statue of Hale was found in a barn on Friday.\n\n"
    "Two men have been arrested: Jon Beck, 44, a roofer, and his cousin Olle Lund, 39.\n\n"
    "The barn belongs to a farmer, who knew nothing of it."
)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was arrested?", "Police Chief Donna Wexler said no one has been arrested."),
        ("who was arrested", "Police have not arrested anyone."),
        ("who was arrested", "Police have yet to arrest anyone over the fire."),
        ("who was arrested", "No arrests have been made."),
        ("who's under investigation", "Nobody is under investigation, she said."),
        ("who did the police arrest?", "Police did not arrest anybody."),
        ("which minister was sacked?", "No minister was sacked."),
        ("who complained?", "No guard had ever complained in writing."),
        ("who signed the letter", "None of the ministers signed the letter."),
        ("was anyone arrested?", "No one was arrested."),
        ("has anybody been arrested", "Police have not arrested anyone."),
        ("did anyone resign over it?", "Nobody resigned."),
    ],
)
def test_that_it_was_nobody_is_told_by_a_no_right_before_what_is_asked(
    question: str, sentence: str
) -> None:
    assert told_who(question, sentence) is Who.NOBODY


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who is under investigation", "The minister, Radek Sorel, is not under investigation."),
        ("who was charged", "Ann Ng was arrested but not charged."),
        ("who was killed?", "The woman who was killed has not been named."),
        ("who attended", "The king did not attend."),
        # it may have been somebody at another time
        ("who was rescued", "No one was rescued on Tuesday, the coast guard said."),
        ("who scored?", "Nobody scored in the first half."),
        ("Who won the election?", "No woman had won the election before."),
    ],
)
def test_one_whom_it_was_not_or_whose_name_is_unknown_is_not_who_it_was(
    question: str, sentence: str
) -> None:
    assert told_who(question, sentence) is Who.ANOTHER


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was arrested", "Jon Beck, 34, was arrested, and no one else has been arrested."),
        ("who was arrested", "Nobody but Jon Beck was arrested."),
        ("who did police arrest?", "Police arrested Ann Ng."),
        ("who is under investigation", "Three people are under investigation, she said."),
        ("who won the race?", "Lindiwe Okoro won the race."),
        ("who owns it?", "The company is owned by Ann Ng and not by her son."),
        ("who complained?", "The guard, Harlan Pruitt, complained again and again."),
        ("who was arrested", "Two men were arrested and have not been named."),
        ("has anyone been arrested?", "Two men were arrested on Thursday, police said."),
        ("was anyone hurt", "Three people were hurt, two of them badly."),
        ("did someone resign?", "Ann Ng resigned on Monday."),
    ],
)
def test_somebody_is_told_by_name_or_as_so_many_people(question: str, sentence: str) -> None:
    assert told_who(question, sentence) is Who.SOMEBODY


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was arrested", "The man who did not stop was arrested in Lund."),
        ("who won the race?", "Lena Ortiz, who had never won a race, came first."),
        ("who is under investigation", "The FBI has joined the investigation, Wexler said."),
        ("who is under investigation", "The FBI began an investigation of Jon Beck."),
        ("who did police arrest?", "Police may arrest Ann Ng."),
        ("who was arrested", "Ann Ng said he was arrested."),
        ("who killed Ng?", "Marisol Tate said Ng was killed in March."),
        ("who found the body?", "It was not found by police but by a hiker, Jon Beck."),
        ("who found the ring?", "The ring has not been found since the raid."),
        ("who paid for it?", "Ng did not pay for it; her brother paid."),
        ("who else was arrested?", "No one else was arrested."),
        ("who was not arrested?", "Jon Beck was not arrested."),
        ("who is Stellan Voss", "Stellan Voss is a recruiter."),
        ("was anyone else arrested?", "No one else was arrested."),
        ("is anyone under arrest", "The arrest was made by Ann Ng."),
    ],
)
def test_what_does_not_surely_tell_who_or_who_not_takes_no_side(
    question: str, sentence: str
) -> None:
    assert told_who(question, sentence) is Who.OPEN


HURT = "Two people were hurt in the crash."


@pytest.mark.parametrize(
    ("nobody", "somebody"),
    [
        ("No one was hurt in the crash, police said.", HURT),
        ("Nobody was hurt.", HURT),
        ("The operator said no one had been hurt.", "The driver, Ann Ng, was hurt."),
    ],
)
def test_that_nobody_was_denies_that_somebody_was(nobody: str, somebody: str) -> None:
    one, other = Statement(nobody, nobody), Statement(somebody, somebody)

    assert says_nobody("Was anyone hurt?", one, other)
    assert says_nobody("Was anyone hurt?", other, one)


@pytest.mark.parametrize(
    ("nobody", "somebody"),
    [
        ("Reports that no one was hurt in the crash are wrong.", HURT),
        ("It is not true that nobody was hurt in the crash.", HURT),
        ("Police first claimed that no one was hurt in the crash.", HURT),
        ("The operator had hoped no one was hurt in the crash.", HURT),
        ("It is too early to say whether no one was hurt in the crash.", HURT),
        ("Had the tram been slower, no one would have been hurt in the crash.", HURT),
        ("No one was hurt in the crash apart from the driver.", "The driver, Ann Ng, was hurt."),
        ("Why no one was hurt in the crash is unclear.", HURT),
        ("For three years no one was hurt in a crash.", HURT),
        ("On Wednesday nobody was hurt in the crash.", HURT),
        ("No one in the tram was hurt.", "Two pedestrians were hurt when the tram crashed."),
        ("No one on the tram was hurt.", "Two pedestrians were hurt when the tram crashed."),
        ("No one was hurt inside the station.", "Two people were hurt outside the station."),
        ("No one was hurt in the fire.", HURT),
    ],
)
def test_that_nobody_was_elsewhere_once_or_in_doubt_denies_nothing(
    nobody: str, somebody: str
) -> None:
    one, other = Statement(nobody, nobody), Statement(somebody, somebody)

    assert not says_nobody("Was anyone hurt?", one, other)
    assert not says_nobody("Was anyone hurt?", other, one)


@pytest.mark.parametrize("question", ["Who was arrested?", "who was arrested"])
def test_who_was_arrested_is_answered_by_names_alone_where_another_says_that_nobody_was(
    opened: Opened, question: str
) -> None:
    with opened(Gazette=GAZETTE, Courier=COURIER) as reader:
        answer = reader.answer(question)

    assert [one.sentence[:27] for one in answer.quotes] == ["Two men have been arrested:"]
    assert answer.outlets.reporting == ("Courier",)


def test_whether_anyone_was_arrested_is_answered_by_both_sides_where_two_differ(
    opened: Opened,
) -> None:
    with opened(Gazette=GAZETTE, Courier=COURIER) as reader:
        answer = reader.answer("Has anyone been arrested?")

    assert [one.sentence[:27] for one in answer.quotes] == ["Two men have been arrested:"]
    assert [one.sentence[-25:] for one in answer.denials] == ["no one has been arrested."]
    assert (answer.outlets.reporting, answer.outlets.denying) == (("Courier",), ("Gazette",))


def test_that_nobody_was_arrested_remains_the_answer_where_nobody_tells_who_was(
    opened: Opened,
) -> None:
    with opened(Gazette=GAZETTE) as reader:
        answer = reader.answer("Who was arrested?")

    assert [one.sentence for one in answer.quotes] == [
        "Police Chief Rosa Roe said no one has been arrested."
    ]
    assert answer.outlets.reporting == ("Gazette",)


def test_who_was_arrested_for_something_else_does_not_come_before_that_nobody_was(
    opened: Opened,
) -> None:
    bicycles = (
        "Man held over theft of bicycles\n\nPolice in Hale have arrested Jon Beck, 44, over the "
        "theft of nine bicycles from the station of Hale."
    )
    statue = (
        "Statue stolen from the hall\n\nA bronze statue was stolen from the town hall of Hale."
        "\n\nNo one has been arrested over the theft of the statue, police said."
    )
    with opened(Gazette=statue, Courier=bicycles) as reader:
        answer = reader.answer("Who was arrested over the theft of the statue?")

    assert [one.sentence[:27] for one in answer.quotes or answer.nearest][:1] == [
        "No one has been arrested ov"
    ]
    assert answer.outlets.denying == ()


def test_whom_it_does_not_concern_does_not_come_before_whom_it_does(
    opened: Opened,
) -> None:
    text = (
        "Ministry searched\n\nProsecutors searched the housing ministry of Hale on Monday.\n\n"
        "Three people are under investigation, said the prosecutor, Dana Weil: Jon Beck, Olle "
        "Lund and an official whom she did not name.\n\n"
        "The minister, Ann Ng, is not under investigation.\n\nShe was away on Monday."
    )
    with opened(Gazette=text) as reader:
        answer = reader.answer("who is under investigation")

    assert answer.quotes[0].sentence.startswith("Three people are under investigation")
