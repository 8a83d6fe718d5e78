"""How a denial reaches over what tells more of its subject between commas."""

from pathlib import Path

import pytest

from retrieval.checking.appositions import without_appositions
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked, framed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ode denied that the sponsor, Alba Foods, had asked.", "Alba Foods, had asked"),
        ("Ode denied that the sponsor, Alba Foods, had asked.", "had asked"),
        ("Ode denied that the sponsor, Alba Foods, had asked.", "Foods, had asked"),
        ("Hart denied that the clerk, Ida Pole, who left in May, had sold it.", "had sold it"),
        ("Hart denied that Omar Reed, her driver, had bought votes.", "had bought votes"),
        ("Hart denied that the driver, her cousin, drank at home.", "her cousin, drank at home"),
        ("Hart denied on Monday, as in May, that the lake was foul.", "the lake was foul"),
        ("Hart denied in a letter to staff that the lake was foul.", "the lake was foul"),
        ("Hart denied that the aide, Al Re, had “sold the votes”.", "sold the votes"),
        ("Lee rejected claims that the firm, Boltco, had hidden it.", "Boltco, had hidden it"),
        ("It is not true that the mayor, Ed Bly, burned it.", "Ed Bly, burned it"),
        ("It is false that the vaccine, called Zorvax, harms us.", "harms us"),
        ("There is no evidence that the owner, Piet Lund, knew.", "Piet Lund, knew"),
        ("He dismissed as nonsense reports that the club, Vale, is dead.", "Vale, is dead"),
        ("It was falsely reported that the bridge, the Span, fell.", "the Span, fell"),
        ("Lee called it untrue that a pilot, Ivo Stern, slept.", "Ivo Stern, slept"),
        ("Ode denied that the guard, Bo Lim, shook the cage.", "shook the cage"),
        ("Ode denied that the cook, Ida Pole, heard a shot.", "heard a shot"),
        ("Nobody said that the pool, which is old, was to close.", "was to close"),
        ("The club denied claims the striker was hurt.", "the striker was hurt"),
        ("The port denied reports it had sunk the barge.", "it had sunk the barge"),
        ("They dropped a charge that the nurse, Ada Finch, stole it.", "Ada Finch, stole it"),
    ],
)
def test_a_denial_reaches_over_an_apposition_and_into_it(text: str, words: str) -> None:
    found = framed(text, words)

    assert found is not None
    assert found.kind in ("denied", "wrong", "retracted")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ode denied that the sponsor, Alba, had asked, but it was so.", "it was so"),
        ("Ode denied that the guard, Bo, slept; he drove home.", "he drove home"),
        ("Ode denied that the pool would close, adding the gate, a new one, was shut.", "was shut"),
        ("Ode denied that she lied, and the trial, a long one, was over.", "a long one, was over"),
        ("Ode denied that it was foul. The lake, a deep one, was shut.", "a deep one, was shut"),
        ("Ode denied that it lied and said that the gate, a new one, was shut.", "was shut"),
        ("The mayor, who denied that her aide, Bo, lied, quit on Friday.", "quit on Friday"),
        ("The mayor, who denied that her aide drinks, in May, quit her job.", "quit her job"),
        ("While he denied that the barge, the Ida, sank, the port was shut.", "the port was shut"),
        ("Ode denied that the aide had lied, the court heard.", "the court heard"),
        ("Ode denied that it rained. The roof, a thin one, shook.", "a thin one, shook"),
        ("Nobody denied that the mayor, Ed Bly, burned it.", "Ed Bly, burned it"),
        ("It is true that the mayor, Ed Bly, burned it.", "Ed Bly, burned it"),
        ("There is no doubt that the owner, Piet Lund, knew.", "Piet Lund, knew"),
        ("The court heard that the nurse, Ada Finch, stole it.", "Ada Finch, stole it"),
        ("They filed a charge that the nurse, Ada Finch, stole it.", "Ada Finch, stole it"),
        ("She was not told that the valve, a new one, was shut.", "a new one, was shut"),
        ("The bank denied on Tuesday the appeal that the clerk, Bo Ek, made.", "Bo Ek, made"),
        ("The club dropped a player that the coach, Leo Marsh, signed.", "Leo Marsh, signed"),
        ("Hart denied claims from those who live near the mill.", "live near the mill"),
        ("Hart denied that Moss, her aide, lied, and Moss, her aide, wept.", "her aide, wept"),
    ],
)
def test_a_denial_ends_with_its_clause_whatever_appositions_follow(text: str, words: str) -> None:
    assert framed(text, words) is None


def test_words_within_an_apposition_alone_are_not_denied() -> None:
    text = "Ode denied that the clerk, who left the bank in May, had sold it."

    assert framed(text, "who left the bank in May") is None


def test_an_apposition_becomes_spaces_so_that_all_stands_where_it_stood() -> None:
    clause = "Ode denied that the sponsor, Alba, had "

    assert without_appositions(clause) == "Ode denied that the sponsor" + " " * 8 + "had "


def test_whoever_denies_it_is_not_said_to_have_said_it(tmp_path: Path) -> None:
    text = "Osk denied that the sponsor, Alba Foods, had asked for it."
    index(tmp_path, article("one.txt", f"A change\n\n{text}"))

    found = checked(tmp_path, "Osk said: “Alba Foods had asked for it”")

    assert found.denied
    assert not found.is_real
