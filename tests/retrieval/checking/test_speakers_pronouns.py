"""Whether "he" or "she" in an article may be who is said around a quotation."""

from pathlib import Path

import pytest

from tests.retrieval.checking.checks import HERON as Q
from tests.retrieval.checking.checks import index_heron, unnamed


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (f"Ingrid Sund met Jonas Sund. “{Q},” she said.", "Ingrid Sund", "Jonas Sund"),
        (f"Ingrid Sund met Jonas Moss.\n\n“{Q},” he said.", "Jonas Moss", "Ingrid Sund"),
        (f"James Sund wrote to Helen Orr. “{Q},” she told me.", "Orr", "James Sund"),
    ],
)
def test_she_is_nobody_who_has_a_first_name_of_men_nor_he_of_women(
    tmp_path: Path, text: str, right: str, wrong: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {right}") == []
    assert unnamed(tmp_path, f"“{Q},” said {wrong}") == [wrong]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Andrea Conti met Marco Vidal and Anna Orr. “{Q},” he said.", "Andrea Conti"),
        (f"Kim Sund met Marco Vidal. “{Q},” he said.", "Kim Sund"),
        (f"James Sund, a nurse, rose. “{Q},” she said.", "James Sund"),
        (f"Mary Orr rose. “{Q},” she said her brother told her. Tom Orr left.", "Tom Orr"),
        (f"Mary Orr met Jean-Pierre Roux. “{Q},” he said.", "Jean-Pierre Roux"),
    ],
)
def test_a_first_name_of_either_or_of_the_only_one_named_may_be_both(
    tmp_path: Path, text: str, speaker: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {speaker}") == []


def test_she_is_not_the_man_who_spoke_last_but_a_woman_before_him(tmp_path: Path) -> None:
    index_heron(tmp_path, f"Barbara Orr rose. “No,” said Tom Moss. “{Q},” she said.")

    assert unnamed(tmp_path, f"“{Q},” said Barbara Orr") == []
    assert unnamed(tmp_path, f"“{Q},” said Tom Moss") == ["Tom Moss"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Maria Dahl follows the port boss. He goes in June.\n\n“{Q},” she said.", "Maria Dahl"),
        (f"Anna Lind was shot by a former partner. He fled.\n\n“{Q},” she said.", "Anna Lind"),
        (f"Kim Marsh beat the mayor. He wants a recount.\n\n“{Q},” she said.", "Kim Marsh"),
        (f"Anna Lind, the father of all jokes, rose. “{Q},” she said.", "Anna Lind"),
    ],
)
def test_he_who_opens_the_next_sentence_may_be_another_than_whom_the_first_names(
    tmp_path: Path, text: str, speaker: str
) -> None:
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"“{Q},” said {speaker}") == []


def test_he_who_spoke_is_nobody_whom_the_article_calls_her_mother(tmp_path: Path) -> None:
    text = (
        "Dwylla Ouma, the mother of the pilot, sells bread.\n\nKwesto Berg, who taught Ouma, has"
        f" not been seen. “{Q},” he said."
    )
    index_heron(tmp_path, text)

    assert unnamed(tmp_path, f"Dwylla Ouma: “{Q}”") == ["Dwylla Ouma"]
    assert unnamed(tmp_path, f"Kwesto Berg: “{Q}”") == []
