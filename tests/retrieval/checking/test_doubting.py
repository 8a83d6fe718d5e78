"""What an article hands on and says to be unconfirmed or false."""

from pathlib import Path

import pytest

from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked, framed


@pytest.mark.parametrize(
    ("text", "words", "kind", "clause"),
    [
        (
            "Rumours on a forum that the mill burned down could not be confirmed.",
            "the mill burned",
            "unconfirmed",
            "could not be confirmed",
        ),
        ("A claim that the mill burned is untrue.", "the mill burned", "wrong", "is untrue"),
        (
            "Posts online say that the mill burned. That is false: it is only shut.",
            "the mill burned",
            "wrong",
            "That is false",
        ),
        (
            "The owner, who is said to live in Rome. That could not be confirmed on Monday.",
            "who is said to live in Rome",
            "unconfirmed",
            "That could not be confirmed",
        ),
        (
            "Villagers said the mill burned. The Echo could not independently verify the claim.",
            "the mill burned",
            "unconfirmed",
            "The Echo could not independently verify the claim",
        ),
        (
            "Villagers said the mill burned. None of that has been independently verified.",
            "the mill burned",
            "unconfirmed",
            "None of that has been independently verified",
        ),
        (
            "Villagers said the mill burned. The Echo cannot substantiate that.",
            "the mill burned",
            "unconfirmed",
            "The Echo cannot substantiate that",
        ),
        (
            "Villagers said the mill burned. Reporters have not yet corroborated the claim.",
            "the mill burned",
            "unconfirmed",
            "Reporters have not yet corroborated the claim",
        ),
        (
            "Unconfirmed reports that the mill burned reached us.",
            "the mill burned",
            "unconfirmed",
            "Unconfirmed reports that",
        ),
        ("Rumours of a fire at the mill go round.", "a fire at the mill", "hearsay", "Rumours of"),
        (
            "Due to an editing error, the Echo said that the mill burned.",
            "the mill burned",
            "wrong",
            "Due to an editing error, the Echo said that",
        ),
        (
            "Asked whether a rival, Boreas, had burned the mill, Ng laughed.",
            "had burned the mill",
            "asked",
            "Asked whether a rival, Boreas",
        ),
        (
            "Asked if a rival, Boreas, had burned the mill, Ng laughed.",
            "Boreas, had burned the mill",
            "asked",
            "Asked if a rival",
        ),
    ],
)
def test_what_is_handed_on_as_unconfirmed_or_false_has_the_clause_that_says_so(
    text: str, words: str, kind: str, clause: str
) -> None:
    found = framed(text, words)

    assert found is not None
    assert (found.kind.value, found.text) == (kind, clause)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ng said the mill burned. That is true.", "the mill burned"),
        ("Ng hit the dog. That was wrong.", "Ng hit the dog"),
        ("Ng won. Her appointment has not been confirmed.", "Ng won"),
        ("Ng said the mill burned. Moll had not verified the wiring.", "the mill burned"),
        ("Ng said the mill burned. That could be verified at once.", "the mill burned"),
        ("The mill, which burned, is old. That could not be confirmed.", "which burned"),
        ("The firm confirmed rumours that the mill would close.", "the mill would close"),
        ("Rumours that the mill would close proved true.", "the mill would close"),
        (
            "Rumours that the mill would close went round, and on Friday the firm confirmed it.",
            "the mill would close",
        ),
        ("Rumours that she quit swept the town on Monday.", "swept the town on Monday"),
        ("Allegations of fraud were not proved in court.", "in court"),
        ("The police report that the mill burned was read out.", "the mill burned"),
        ("Due to a computer error, the town said 60 homes got no bill.", "60 homes got no bill"),
        ("Asked whether the mill, an old one, had burned, Ng said it was safe.", "it was safe"),
        ("Asked whether she was tired, Ng, the mayor, said the mill burned.", "the mill burned"),
    ],
)
def test_what_an_article_does_not_doubt_itself_has_none(text: str, words: str) -> None:
    assert framed(text, words) is None


def test_a_check_tells_a_rumour_apart_and_its_words_are_exact_all_the_same(tmp_path: Path) -> None:
    text = "The mill\n\nRumours that the mill burned on Monday night could not be confirmed."
    index(tmp_path, article("mill.txt", text))

    found = checked(tmp_path, "the mill burned on Monday night")

    assert found.framed is not None
    assert found.framed.text == "could not be confirmed"
    assert found.is_real


def test_a_quotation_that_says_that_it_could_not_be_confirmed_has_no_frame(tmp_path: Path) -> None:
    text = "The mill\n\nRumours that the mill burned on Monday night could not be confirmed."
    index(tmp_path, article("mill.txt", text))

    assert checked(tmp_path, text.split("\n\n")[1]).framed is None
