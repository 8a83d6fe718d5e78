from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.errors import PullquoteError
from config.settings import Settings
from retrieval.question.query import Query, understand
from retrieval.reader import Reader, open_reader


@pytest.fixture(scope="module")
def reader(riverton: Path, prepared: Path) -> Iterator[Reader]:
    found = Settings(data_dir=riverton / "data", models_dir=prepared)
    with open_reader(found) as opened:
        yield opened


def query(reader: Reader, question: str, max_chars: int = 500) -> Query:
    return understand(question, reader.coverage, reader.embedder, max_chars)


def test_white_space_does_not_matter(reader: Reader) -> None:
    assert query(reader, "  who \n\t said   it ").text == "who said it"


def test_what_would_act_on_a_terminal_is_no_part_of_a_question(reader: Reader) -> None:
    assert query(reader, "who\x07\x1b[31m said\x1b[0m\x00it").text == "who said it"


@pytest.mark.parametrize(
    ("asked", "read_as"),
    [
        ("who said it? pls", "who said it?"),
        ("who said it please?", "who said it?"),
        ("Hey, who said it? Please and thank you!", "who said it?"),
        ("please Who said it first thx", "Who said it first"),
        ("\U0001f602 who said it \U0001f468\u200d\U0001f469 first? lol", "who said it first?"),
        ("Who wrote Pretty Please?", "Who wrote Pretty Please?"),
        ("Please Please Me came out when?", "Please Please Me came out when?"),
        ("did he say thanks", "did he say thanks"),
        ("At 30 °C © what?", "At 30 °C © what?"),
        ("thanks!", "thanks!"),
        ("Hello, Dolly!", "Hello, Dolly!"),
        ("THX sold to whom?", "THX sold to whom?"),
        ("Which show is it, Cheers?", "Which show is it, Cheers?"),
        ("\U0001f1e9\U0001f1ea won?", "\U0001f1e9\U0001f1ea won?"),
        ("\U0001f914", "\U0001f914"),
    ],
)
def test_emoji_and_courtesies_around_a_question_are_not_searched_for(
    reader: Reader, asked: str, read_as: str
) -> None:
    found = query(reader, asked)

    assert (found.asked, found.text, found.mended) == (asked, read_as, False)


def test_a_rare_word_weighs_more_than_a_common_one(reader: Reader) -> None:
    words = query(reader, "the bridge in Riverton").words

    assert "the" not in words
    assert 0 < words["bridg"] < words["riverton"]  # as they are indexed, stemmed


def test_a_word_that_no_article_holds_weighs_most(reader: Reader) -> None:
    words = query(reader, "bridge Everest").words

    assert words["everest"] > words["bridg"]


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_any_text_can_be_searched_with(reader: Reader, text: str) -> None:
    if not text.split():
        return

    found = query(reader, text)

    assert np.linalg.norm(found.vector) == pytest.approx(1, abs=1e-4)
    assert found.pieces.shape == (len(found.weights), found.dim)
    if len(found.weights):
        assert found.weights.sum() == pytest.approx(1, abs=1e-4)
        assert found.weights.min() >= 0


@pytest.mark.parametrize("question", ["", " ", "\n\t\u3000"])
def test_there_has_to_be_something_to_search_with(question: str, reader: Reader) -> None:
    with pytest.raises(PullquoteError, match=r"^There is no question\. Ask one: pullquote ask"):
        query(reader, question)


def test_a_question_may_be_as_long_as_allowed_and_no_longer(reader: Reader) -> None:
    assert query(reader, "x" * 50, max_chars=50).text == "x" * 50
    with pytest.raises(PullquoteError, match=r"has 51 characters; at most 50 are read"):
        query(reader, "x" * 51, max_chars=50)


def test_half_a_surrogate_pair_is_asked_as_a_question_mark(reader: Reader) -> None:
    assert query(reader, "who said \ud83d it").text == "who said ? it"


def named(reader: Reader, question: str) -> list[bool]:
    """Return of each word of a question whether it is taken for a name."""
    return [part.named for part in query(reader, question).parts]


def test_a_word_that_english_makes_of_one_in_the_coverage_is_no_name(reader: Reader) -> None:
    assert named(reader, "rebridge") == [False]
    assert named(reader, "zorbridge") == [True]  # the coverage has none, nor English the prefix
    assert named(reader, "rezorbridge") == [True]


def test_people_are_meant_by_ppl_unless_the_coverage_writes_it(reader: Reader) -> None:
    assert query(reader, "how many ppl came b4 May").text == "how many people came before May"
    assert query(reader, "who runs PPL").text == "who runs PPL"
    assert query(reader, "did the ppl leave").text == "did the people leave"


@pytest.mark.parametrize(
    "question", ["is the b4 closed", "who owns this b4", "who fell on b4", "The b4?"]
)
def test_a_word_behind_an_article_is_a_name_and_no_before(reader: Reader, question: str) -> None:
    assert query(reader, question).text == question


def test_a_small_number_is_held_by_its_word(reader: Reader) -> None:
    two, _ = query(reader, "2 bridges").parts
    thirty, _ = query(reader, "30 bridges").parts

    assert two.stems >= {"2", "two", "second"}
    assert thirty.stems == {"30"}
