from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.settings import Settings
from retrieval.question.query import Query, understand
from retrieval.reader import Reader, open_reader


@pytest.fixture(scope="module")
def reader(riverton: Path, prepared: Path) -> Iterator[Reader]:
    found = Settings(data_dir=riverton / "data", models_dir=prepared)
    with open_reader(found) as opened:
        yield opened


def query(reader: Reader, question: str) -> Query:
    return understand(question, reader.coverage, reader.embedder, max_chars=500)


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("bridge coucil", "bridge council"),  # a letter is missing
        ("bridge counccil", "bridge council"),  # one too many
        ("rivreton bridge", "riverton bridge"),  # two are swapped
        ("rivertin bridge", "riverton bridge"),  # one is exchanged
        ("shopkeeprs fear", "shopkeepers fear"),
        ("shopkeperrs fear", "shopkeepers fear"),  # two edits in a long word
        ("engneers and feries", "engineers and ferries"),
        ("Who runs the Rivertn council?", "Who runs the Riverton council?"),
    ],
)
def test_a_misspelt_word_is_read_as_the_nearest_one_of_the_coverage(
    reader: Reader, asked: str, read: str
) -> None:
    assert query(reader, asked).text == read


@pytest.mark.parametrize(
    "asked",
    [
        "bridge council",
        "the bridges of Riverton",  # another ending of a word that is there
        "What does Amazon pay?",  # a word of the language, though no article holds it
        "What did Sarandos say?",  # nothing is near
        "Who is Banks?",  # a short word with one letter exchanged is another word
        "brdg",  # too short to tell
        "40million",
    ],
)
def test_what_may_be_meant_is_left_as_it_is(reader: Reader, asked: str) -> None:
    assert query(reader, asked).text == asked


def test_the_question_is_remembered_as_it_was_asked(reader: Reader) -> None:
    found = query(reader, "rivreton bridge")

    assert (found.asked, found.text) == ("rivreton bridge", "riverton bridge")


def test_a_misspelt_question_finds_what_the_mended_one_finds(reader: Reader) -> None:
    misspelt, right = (reader.answer(one) for one in ("bridge coucil vote", "bridge council vote"))

    assert misspelt.question == "bridge coucil vote"
    assert misspelt.confidence == right.confidence
    assert [one.text for one in misspelt.nearest] == [one.text for one in right.nearest]
    assert [one.text for one in misspelt.quotes] == [one.text for one in right.quotes]


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text("abcdehilnorst ", min_size=1, max_size=40).filter(str.strip))
def test_mending_changes_words_and_neither_their_number_nor_what_is_mended(
    reader: Reader, text: str
) -> None:
    once = query(reader, text)

    assert len(once.text.split()) == len(once.asked.split())
    assert query(reader, once.text).text == once.text
