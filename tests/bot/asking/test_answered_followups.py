"""What a follow-up may take from an answer: words that still stand, and that were not hidden."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot import answering
from bot.access import CoverageName
from bot.answering import Asked
from bot.desk import Desk, open_desk
from bot.labels import ENGLISH
from bot.message import ActionButton, Message
from config.settings import Settings
from index.build import build, writing
from index.embedder import Embedder
from tests.bot.conftest import article

pytestmark = pytest.mark.model
MINE = "The mine at Alder Street is run by the engineer Ines Duarte."
FLOOD = "Ines Duarte said the flood was nobody's fault."
ASKED = "Who runs the mine at Alder Street?"
GOES_ON = "What did she say about the flood?"
NAMED = "Understood as: What did Ines Duarte say about the flood?"
IN_BRACKETS = "Understood as: What did she say about the flood (who runs the mine at Alder Street)?"


@pytest.fixture
def place(tmp_path: Path, embedder: Embedder) -> CoverageName:
    """Return a coverage of its own, which a test may change."""
    folder = tmp_path / "mine"
    build(folder, [article("mine.txt", MINE), article("flood.txt", FLOOD)], embedder)
    return CoverageName("mine", folder)


@pytest.fixture
def desk(models_dir: Path, tmp_path: Path) -> Iterator[Desk]:
    with closing(desk_with(models_dir, tmp_path / "desk", threshold=0.1)) as opened:
        yield opened


def desk_with(models_dir: Path, data_dir: Path, threshold: float) -> Desk:
    made = Settings(data_dir=data_dir, models_dir=models_dir, answer_threshold=threshold, threads=1)
    return open_desk(made)


def receipt_of(message: Message) -> str:
    buttons = [button for row in message.rows for button in row]
    return next(one.receipt for one in buttons if isinstance(one, ActionButton))


def ask(desk: Desk, place: CoverageName, question: str, follows: str | None = None) -> Message:
    return answering.answer(desk, Asked(question, place, 42, ENGLISH, follows=follows))


def test_a_follow_up_goes_on_from_whom_the_answer_named(desk: Desk, place: CoverageName) -> None:
    first = receipt_of(ask(desk, place, ASKED))

    second = ask(desk, place, GOES_ON, follows=first)

    assert NAMED in second.content
    assert FLOOD in second.content


def test_what_is_kept_of_a_follow_up_is_the_question_as_it_was_completed(
    desk: Desk, place: CoverageName
) -> None:
    first = receipt_of(ask(desk, place, ASKED))
    kept = [receipt_of(ask(desk, place, GOES_ON, follows=first)) for _ in range(2)]

    found = [desk.journal.receipt(one, place.name) for one in kept]

    assert [one.question for one in found if one] == [
        "What did Ines Duarte say about the flood?"
    ] * 2


def test_no_name_is_taken_from_an_article_that_was_removed(
    desk: Desk, place: CoverageName, embedder: Embedder
) -> None:
    first = receipt_of(ask(desk, place, ASKED))
    with writing(place.folder, embedder.card) as writer:
        writer.remove(article("mine.txt", MINE).id)

    second = ask(desk, place, GOES_ON, follows=first)

    assert IN_BRACKETS in second.content


def test_no_name_is_taken_from_words_that_stand_there_no_longer(
    desk: Desk, place: CoverageName, embedder: Embedder
) -> None:
    first = receipt_of(ask(desk, place, ASKED))
    build(place.folder, [article("mine.txt", MINE.replace("Ines", "Inez"))], embedder)

    assert IN_BRACKETS in ask(desk, place, GOES_ON, follows=first).content


def test_no_name_is_taken_from_what_only_came_near_the_question(
    models_dir: Path, place: CoverageName, tmp_path: Path
) -> None:
    with closing(desk_with(models_dir, tmp_path / "desk", threshold=1.0)) as desk:
        first = receipt_of(ask(desk, place, ASKED))

        assert IN_BRACKETS in ask(desk, place, GOES_ON, follows=first).content


def test_nothing_is_taken_from_an_answer_that_was_deleted(desk: Desk, place: CoverageName) -> None:
    first = receipt_of(ask(desk, place, ASKED))
    desk.journal.sent(first, 71)
    desk.journal.withdraw({71})

    assert "Understood as" not in ask(desk, place, GOES_ON, follows=first).content


def test_nothing_is_taken_from_what_was_forgotten(desk: Desk, place: CoverageName) -> None:
    first = receipt_of(ask(desk, place, ASKED))
    desk.journal.forget(42)

    assert "Understood as" not in ask(desk, place, GOES_ON, follows=first).content


def test_nothing_is_taken_from_an_answer_of_another_coverage(
    desk: Desk, place: CoverageName
) -> None:
    first = receipt_of(ask(desk, place, ASKED))
    other = replace(place, name="other")

    assert "Understood as" not in ask(desk, other, GOES_ON, follows=first).content


def test_a_name_that_answers_a_hidden_question_stays_hidden(
    desk: Desk, place: CoverageName
) -> None:
    asked = Asked(ASKED, place, 42, ENGLISH, hidden=True)
    first = receipt_of(answering.answer(desk, asked))

    second = ask(desk, place, GOES_ON, follows=first)

    assert "Understood as: ||What did Ines Duarte say about the flood?||" in second.content
