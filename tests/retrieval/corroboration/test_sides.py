"""Who says what an answer says, who denies it, and who takes no side."""

import numpy as np
import pytest

from index.stored import StoredPassage, StoredSentence
from index.types import Span
from retrieval.corroboration.corroboration import SAYS_SO, Compared
from retrieval.corroboration.sides import Sides, denying
from retrieval.finding.candidates import Candidate
from retrieval.finding.requirements import Fitness

SAID = "Orbit will cut 300,000 jobs."
ASKED = "Will Orbit cut jobs?"


def candidate(text: str) -> Candidate:
    whole, nothing = Span(0, len(text)), np.zeros(2, np.float32)
    passage = StoredPassage(1, 1, "0123456789ab", None, None, whole, text, nothing)
    return Candidate(passage, 0.0, StoredSentence(1, whole, b"", 2), nothing, 0.5, Fitness())


def sides(*compared: tuple[str, float]) -> tuple[list[str], list[str]]:
    """Return the sentences that agree with SAID, which is one of them, and those that deny it."""
    found = Sides.taken(
        candidate(SAID), [(candidate(text), sure) for text, sure in compared], ASKED
    )
    return [one.text for one, _ in found.agreeing], [one.text for one in found.denying]


def test_the_first_sentence_agrees_with_itself() -> None:
    first = candidate(SAID)

    assert Sides.taken(first, [], ASKED) == Sides(agreeing=((first, 1.0),), denying=())


def test_who_says_so_surely_enough_agrees_in_the_order_given() -> None:
    one, other = "Some 300,000 jobs are to go at Orbit.", "Orbit is to cut 300,000 jobs."

    assert sides((one, 0.9), (other, SAYS_SO)) == ([SAID, one, other], [])


def test_what_is_less_sure_takes_no_side() -> None:
    assert sides(("Orbit builds ferries.", SAYS_SO - 0.01)) == ([SAID], [])


def test_who_says_no_where_the_answer_does_not_denies_it() -> None:
    assert sides(("Orbit will not cut 300,000 jobs, it said.", 0.9)) == (
        [SAID],
        ["Orbit will not cut 300,000 jobs, it said."],
    )


def test_who_says_that_it_was_nobody_denies_who_it_was_and_one_whom_it_was_not_may_say_so() -> None:
    said = candidate("Police arrested Jon Beck, 44, over the theft.")
    nobody = candidate("No one has been arrested over the theft.")
    another = candidate("The guard has not been arrested over the theft.")

    found = Sides.taken(said, [(nobody, 0.9), (another, 0.9)], "who was arrested?")

    assert found == Sides(agreeing=((said, 1.0),), denying=(nobody,), unsure=(another,))


def test_that_none_of_a_kind_did_denies_only_those_of_that_kind() -> None:
    women = candidate("Two women died in the fire.")
    crew = candidate("Two firefighters died in the fire.")
    none = candidate("No firefighters died in the fire.")

    assert Sides.taken(women, [(none, 0.9)], "who died in the fire?").denying == ()
    assert Sides.taken(crew, [(none, 0.9)], "who died in the fire?").denying == (none,)


def test_who_was_arrested_for_a_theft_is_not_denied_by_who_tells_of_another_theft() -> None:
    said = candidate("Police arrested Jon Beck, 44, over the theft of the bicycles.")
    nobody = candidate("No one has been arrested over the theft of the statue.")

    found = Sides.taken(said, [(nobody, 0.9)], "who was arrested over the theft of the bicycles?")

    assert found == Sides(agreeing=((said, 1.0),), denying=(), unsure=(nobody,))


def test_who_tells_whom_is_not_counted_with_an_answer_that_it_was_nobody() -> None:
    said = candidate("Nobody was arrested.")
    other = candidate("Jon Beck, 44, was arrested.")

    found = Sides.taken(said, [(other, 0.9)], "who was arrested?")

    assert found == Sides(agreeing=((said, 1.0),), denying=(other,))


def test_who_may_say_so_is_neither_counted_nor_called_silent() -> None:
    said = candidate(SAID)
    near, far = candidate("Orbit is to shed staff."), candidate("Orbit opened a shop.")

    found = Sides.taken(said, [(near, 0.2), (far, 0.05)], ASKED)

    assert found == Sides(agreeing=((said, 1.0),), unsure=(near,))


def test_who_did_not_hear_of_it_takes_no_side() -> None:
    said = candidate("The Mora Observer reported in April that Ann Roe had taken £5,000.")
    other = candidate("I did not read the Mora Observer's story about Ann Roe.")

    found = Sides.taken(said, [(other, 0.9)], "What did Ann Roe take?")

    assert found == Sides(agreeing=((said, 1.0),), unsure=(other,))


@pytest.mark.parametrize(
    ("question", "said", "other"),
    [
        ("What happened in the fire at the Orr paint factory?",
         "Seven people died in the fire at the Orr paint factory on Monday.",
         "Nobody died in the fire at the Orr paint factory on Monday."),
        ("What did police do about the fire at the mill?",
         "Police arrested Ann Roe over the fire at the mill.",
         "Ann Roe was not arrested over the fire at the mill, police said."),
        ("What did Orvel pay to the mayor of Hale?",
         "The firm Orvel paid a bribe to the mayor of Hale.",
         "The firm Orvel paid no bribe to the mayor of Hale."),
        ("What did doctors at Hale infirmary do on Monday?",
         "Doctors at Hale infirmary went on strike on Monday.",
         "Doctors at Hale infirmary did not go on strike on Monday."),
        ("What happened to the river at Hale?",
         "Orvel dumped poison in the river at Hale.",
         "No poison was dumped in the river at Hale."),
        ("Is the Vik bridge open?", "The Vik bridge is open.", "The Vik bridge is closed."),
        ("What was the verdict?", "The driver was found guilty.", "The driver was acquitted."),
    ],
)  # fmt: skip
def test_who_says_no_is_never_counted_as_saying_so_though_only_what_happened_is_asked(
    question: str, said: str, other: str
) -> None:
    first, no = candidate(said), candidate(other)

    found = Sides.taken(first, [(no, 0.9)], question)

    assert found.agreeing == ((first, 1.0),)
    assert found.denying + found.unsure == (no,)


def test_who_says_the_same_agrees_though_only_what_happened_is_asked() -> None:
    first, other = (
        candidate(SAID),
        candidate("Orbit, which did not comment, will cut 300,000 jobs."),
    )

    found = Sides.taken(first, [(other, 0.9)], "What happened at Orbit?")

    assert found.agreeing == ((first, 1.0), (other, 0.9))


def test_in_an_article_that_agrees_what_is_the_same_says_so_unless_it_denies_it() -> None:
    said, best = candidate(SAID), (candidate("Some 300,000 jobs are to go at Orbit."), 0.9)
    too = candidate("Orbit is to cut 300,000 jobs.")
    no = candidate("Orbit will not cut 300,000 jobs.")
    agreeing, silent = Compared(best, ((too, 0.5), (no, 0.5))), Compared((no, 0.2), ((too, 0.5),))
    found = Sides.taken(said, [agreeing.best, silent.best], ASKED)

    assert list(found.saying([agreeing, silent], ASKED)) == [too]


def test_who_denies_being_what_is_asked_denies_it_unless_the_answer_does() -> None:
    asked, denial = "Is Orbit the seller?", candidate("Orbit has denied being the seller.")
    told = candidate("Orbit apologised for the sale of the ring, police said.")

    assert Sides.taken(told, [(denial, 0.9)], asked).denying == (denial,)
    assert Sides.taken(denial, [(denial, 0.9)], asked).denying == ()


def test_what_does_not_deny_it_too_takes_no_side_of_a_denial() -> None:
    said = candidate("Ann Roe denies cheating.")
    too = candidate("Roe has denied that she cheated.")
    other = candidate("Jo Ash denies that Ng asked for a crane.")

    found = Sides.taken(said, [(too, 0.9), (other, 0.9)], "Did Roe cheat?")

    assert [one for one, _ in found.agreeing] == [said, too]
    assert found.unsure == (other,)


@pytest.mark.parametrize(
    ("question", "denial", "told"),
    [
        ("Did Orbit dump waste in the lake?", "Orbit denies dumping waste in the lake.",
         "Orbit dumped waste in the lake, the state's inspectors found."),
        ("Did Orbit dump waste in the lake?", "Orbit denies dumping waste in the lake.",
         "Waste was dumped in the lake by Orbit, inspectors said."),
        ("Did the mine poison the river?", "The mine denies that it poisoned the river.",
         "The river was poisoned by the mine, a study found."),
        ("Did the mine poison the river?", "The mine denies that it poisoned the river.",
         "A study found that the mine had poisoned the river for years."),
        ("Did the clinic lose files?", "The clinic denies losing files.",
         "The clinic lost 900 files, an audit found."),
        ("Did Roe steal the ring?", "Roe denies stealing the ring.",
         "Roe stole the ring, police say."),
    ],
)  # fmt: skip
def test_who_says_that_it_is_so_is_the_other_side_of_a_denial(
    question: str, denial: str, told: str
) -> None:
    one, other = candidate(denial), candidate(told)

    assert Sides.taken(one, [(other, 0.9)], question).denying == (other,)
    assert Sides.taken(other, [(one, 0.9)], question).denying == (one,)


@pytest.mark.parametrize(
    "told",
    [
        "Police accuse Roe of stealing the ring.",
        "Roe may have stolen the ring.",
        "Roe's son sold the ring.",
        "Police ask whether Roe stole the ring.",
    ],
)
def test_who_leaves_it_open_takes_no_side_of_a_denial(told: str) -> None:
    denial, other = candidate("Roe denies stealing the ring."), candidate(told)

    assert Sides.taken(denial, [(other, 0.9)], "Did Roe steal the ring?").unsure == (other,)


def test_a_denial_of_what_is_asked_is_one_wherever_it_stands() -> None:
    said = candidate("Ann Roe left the chess board six times to cheat, Ng said.")
    denial = candidate("Roe denies cheating.")
    other = candidate("Roe denies stealing the bell.")

    assert denying(said, [said, denial, other], "Did Roe cheat?") == [denial]
    assert denying(denial, [said, denial, other], "Did Roe cheat?") == []
    assert denying(said, [denial], "Why did Roe cheat?") == []
