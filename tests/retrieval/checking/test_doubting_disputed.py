"""What somebody is told to say, and somebody else denies in the next sentence."""

from pathlib import Path

import pytest

from index.store import Store
from retrieval.commands.checking import check_lines
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked, framed


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Ng says Moll burned the mill. Moll denies it.", "Moll denies it"),
        (
            "Ng says Moll burned the mill. The firm denied that, calling her a liar.",
            "The firm denied that",
        ),
        ("According to Ng, Moll burned the mill. But he disputes this.", "But he disputes this"),
        (
            "Ng claims that Moll burned the mill on Monday. A lawyer has rejected the allegation.",
            "A lawyer has rejected the allegation",
        ),
        (
            "Moll burned the mill, Ng said on Friday. He denies the charges.",
            "He denies the charges",
        ),
        (
            "Ng said Moll burned the mill. That is false, the owner said.",
            "That is false, the owner said",
        ),
        (
            "Ng said Moll burned the mill. I can say that this is untrue.",
            "I can say that this is untrue",
        ),
        ("Ng said Moll burned the mill. Moll called that a lie.", "Moll called that a lie"),
        (
            "Ng said Moll burned the mill. Moll called that “plainly false”.",
            "Moll called that “plainly false”",
        ),
        ("Ng has a source who says Moll burned the mill. Moll says no.", "Moll says no"),
    ],
)
def test_what_is_denied_in_the_next_sentence_is_disputed(text: str, clause: str) -> None:
    found = framed(text, "Moll burned the mill")

    assert found is not None
    assert (found.kind.value, found.text) == ("disputed", clause)


@pytest.mark.parametrize(
    "text",
    [
        "Ng says Moll burned the mill. Nobody denies that.",
        "Ng says Moll burned the mill. Moll says no more than that.",
        "Ng says Moll burned the mill. Moll said no help came.",
        "Ng says Moll burned the mill. Moll does not deny it.",
        "Ng says Moll burned the mill. Moll has never denied it.",
        "Ng says Moll burned the mill. Moll initially denied that.",
        "Ng says Moll burned the mill. Moll denied that, and later admitted it.",
        "Ng says Moll burned the mill. Moll denied that. In court she confessed.",
        "Ng says Moll burned the mill. Moll denies that she fled.",
        "Ng says Moll burned the mill. A judge denied it.",
        "Ng says Moll burned the mill. A judge rejected that.",
        "Ng says Moll burned the mill. A judge rejected her complaint.",
        "Ng says Moll burned the mill. Asked about it, she denied that.",
        "Ng says Moll burned the mill and that he saw it. Moll denies that.",
        "Moll burned the mill. The owner denies that.",
        "Ng said: “Moll burned the mill.” Moll denies that.",
        "“Moll burned the mill,” Ng said. Moll denies that.",
    ],
)
def test_what_nobody_denies_and_what_somebody_is_quoted_for_is_not_disputed(text: str) -> None:
    assert framed(text, "Moll burned the mill") is None


@pytest.mark.parametrize("said", ["", ", said Mia Ng"])
def test_a_check_tells_who_denies_its_words_which_are_exact_all_the_same(
    tmp_path: Path, said: str
) -> None:
    text = "The mill\n\nMia Ng said Moll burned the mill on Monday night. Moll denies that."
    index(tmp_path, article("mill.txt", text))

    found = checked(tmp_path, f"“Moll burned the mill on Monday night”{said}")

    assert found.is_real
    with Store.open(tmp_path) as store:
        assert "stands there only as disputed: Moll denies that" in check_lines(found, store)
