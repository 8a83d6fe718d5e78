"""Quotations in a sentence of whoever asks."""

from pathlib import Path

import pytest

from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked

LIDO = """“We cannot afford to heat an empty pool,” said council leader Rhys Maddox.

Maddox denied that he had promised to “reopen the pool by Easter at any cost”.

Swimmer Jean Pugh called the decision “a slap in the face for this town”, and said the pool would
be missed by all who swim. The bill was £80,000, said Ivo Lunt, who “could weep at the sight of it”.
"""


@pytest.fixture(scope="module")
def lido(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lido")
    index(folder, article("lido.txt", LIDO, outlet="Valley Post"))
    return folder


@pytest.mark.parametrize(
    "quotation",
    [
        "It is odd that Maddox said “We cannot afford to heat an empty pool” after such a year.",
        "It is odd that Maddox said ‘We cannot afford to heat an empty pool’ after such a year.",
        "Jean Pugh called closing the pool “a slap in the face for this town”.",
        "In Valley Post the treasurer says he “could weep at the sight of it” and I well see it",
    ],
)
def test_the_quoted_words_in_a_sentence_of_ones_own_are_judged_without_it(
    lido: Path, quotation: str
) -> None:
    found = checked(lido, quotation)

    assert found.verdict is Verdict.EXACT
    assert found.finding.alone
    assert found.is_real


def test_a_page_around_a_quotation_is_no_sentence(lido: Path) -> None:
    said = "Maddox said “We cannot afford to heat an empty pool” and more"

    assert checked(lido, f"{said} {'of it ' * 25}").finding.alone
    assert checked(lido, f"{said} {'of it ' * 30}").verdict is Verdict.ABSENT


def test_two_places_joined_are_no_sentence_of_ones_own(tmp_path: Path) -> None:
    roof = "The roof of the station fell in last week and nobody has been there since to mend it."
    index(tmp_path, article("lido.txt", LIDO), article("roof.txt", roof))
    joined = (
        "The roof of the station fell in last week and swimmer Jean Pugh called the decision “a "
        "slap in the face for this town”"
    )

    assert checked(tmp_path, joined).verdict is Verdict.SPLICED


def test_who_is_said_to_speak_in_a_sentence_of_ones_own_is_judged(lido: Path) -> None:
    quotation = (
        "It is odd that Lunt said “We cannot afford to heat an empty pool” after such a year"
    )

    assert checked(lido, quotation).unnamed == ("Lunt",)


def test_quoted_words_that_nobody_is_said_to_speak_are_not_real_in_a_sentence(lido: Path) -> None:
    found = checked(lido, "It is all “a slap in the face for this town” and we sink in mud in May")
    assert found.finding.alone
    assert not found.is_real


@pytest.mark.parametrize(
    "quotation",
    [
        "Maddox promised to “reopen the pool by Easter at any cost”.",
        "He promised us that he would “reopen the pool by Easter at any cost” and broke his word.",
        "Maddox said “We can afford to heat an empty pool” though it then shut for ever.",
        "Swimmer Jean Pugh praised the decision “a slap in the face for this town”.",
        "I think nobody said “We cannot afford to heat an empty pool” at the meeting.",
        "The bill was £60,000, said Ivo Lunt, who “could weep at the sight of it”.",
        "The town called it “the decision a slap in the face for this town” in all of May.",
        "The pool is “an empty pool” to all of us who still come here in the cold.",
    ],
)
def test_a_sentence_is_not_left_unjudged_where_that_hides_what_was_done_to_it(
    lido: Path, quotation: str
) -> None:
    found = checked(lido, quotation)

    assert found.verdict in (Verdict.ALTERED, Verdict.ABSENT)
    assert not found.finding.alone
