"""What an article says of a claim that it hands on in the same sentence: that it is false."""

from pathlib import Path

import pytest

from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked, framed


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Claims that the mill burned are false.", "are false"),
        (
            "Claims online that the mill burned are false, the owner said.",
            "are false, the owner said",
        ),
        ("The town said reports that the mill burned were inaccurate.", "were inaccurate"),
        ("A report that the mill burned was wrong, and the station withdrew it.", "was wrong"),
        ("A complaint that the mill burned was found to be baseless.", "was found to be baseless"),
        (
            "A claim that the mill burned was examined and found to be baseless, the town said.",
            "was examined and found to be baseless, the town said",
        ),
        (
            "Rumours that the mill burned have been dismissed as untrue, but people worry.",
            "have been dismissed as untrue",
        ),
        ("The owner's claim that the mill burned proved to be wrong.", "proved to be wrong"),
        (
            "A widely shared post that the mill burned was a hoax, police said.",
            "was a hoax, police said",
        ),
    ],
)
def test_a_claim_is_called_false_by_its_own_verb_whatever_stands_behind(
    text: str, clause: str
) -> None:
    found = framed(text, "the mill burned")

    assert found is not None
    assert (found.kind.value, found.text) == ("wrong", clause)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Police had a report that the alarm in the mill was false, Ng said.", "the alarm in the"),
        ("Claims that the alarm in the mill was false led to a check.", "the alarm in the mill"),
        ("A report that the new wiring was wrong led to a recall.", "the new wiring"),
        ("A report that the mill burned shows that Ng was wrong, Moll said.", "the mill burned"),
        ("A report that the mill burned was wrong to blame Ng.", "the mill burned"),
        ("The report of the dam inquiry was wrong, Ng said.", "the dam inquiry"),
        ("None of the reports that the mill burned were false, Ng said.", "the mill burned"),
        ("Reports that the mill burned were not false, Ng said.", "the mill burned"),
        ("Reports that the mill burned were partly false, Ng said.", "the mill burned"),
        ("A complaint that the mill burned was found to be true.", "the mill burned"),
        ("A report that the mill burned was read, and its sums were wrong.", "the mill burned"),
        ("The post that made her famous was a hoax, Ng said.", "made her famous"),
        ("The story that Ng told the jury was a lie, Moll said.", "Ng told the jury"),
        ("Ng said the mill burned, and that it was wrong to say so.", "the mill burned"),
    ],
)
def test_what_another_word_of_the_sentence_is_called_is_not_said_of_a_claim(
    text: str, words: str
) -> None:
    assert framed(text, words) is None


def test_a_claim_may_be_of_what_somebody_told() -> None:
    text = "Allegations that Ng told the crew to burn the mill are false, the owner said."

    assert framed(text, "Ng told the crew to burn the mill") is not None


def test_a_check_tells_that_its_words_are_only_called_wrong(tmp_path: Path) -> None:
    text = "The mill\n\nClaims that the mill burned on Monday night are false, the owner said."
    index(tmp_path, article("mill.txt", text))

    found = checked(tmp_path, "the mill burned on Monday night")

    assert found.framed is not None
    assert found.framed.text == "are false, the owner said"
    assert found.is_real
    assert checked(tmp_path, text.split("\n\n")[1]).framed is None
