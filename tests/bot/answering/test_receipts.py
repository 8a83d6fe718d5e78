"""What the bot answers can be had again with `pullquote replay`, from its own coverage alone."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.access import CoverageName
from bot.desk import Desk, open_desk
from config.settings import Settings
from index.build import build
from index.embedder import Embedder
from index.stored import Filter
from retrieval.answer import Answer
from retrieval.cli import app
from tests.bot.conftest import article

pytestmark = pytest.mark.model
VALVE = "Which valve failed in the plant?"


@pytest.fixture
def places(tmp_path: Path, embedder: Embedder) -> list[CoverageName]:
    """Return two coverages, as two servers have them."""
    for name in ("crimson", "azure"):
        told = article(f"{name}.txt", f"The {name} valve failed in the plant.", outlet=name)
        build(tmp_path / name, [told], embedder)
    return [CoverageName(name, tmp_path / name) for name in ("crimson", "azure")]


@pytest.fixture
def desk(models_dir: Path, tmp_path: Path, embedder: Embedder) -> Iterator[Desk]:
    made = Settings(data_dir=tmp_path, models_dir=models_dir, threads=1)
    with closing(open_desk(made)) as opened:
        yield opened


def ids(place: CoverageName) -> list[str]:
    with closing(sqlite3.connect(place.folder / "receipts.db")) as db:
        return [row[0] for row in db.execute("SELECT id FROM receipts ORDER BY number")]


def ask(desk: Desk, place: CoverageName) -> Answer:
    return desk.answer(VALVE, place, Filter())


def test_an_answer_in_discord_can_be_replayed_on_the_command_line(
    desk: Desk, places: list[CoverageName], models_dir: Path
) -> None:
    answer = ask(desk, places[0])

    ran = CliRunner().invoke(
        app,
        ["replay", str(answer.receipt), "--data-dir", str(places[0].folder)],
        env={"PULLQUOTE_MODELS_DIR": str(models_dir)},
        catch_exceptions=False,
    )

    assert "> The crimson valve failed in the plant." in ran.stdout
    assert f"receipt {answer.receipt}" in ran.stdout


def test_each_coverage_keeps_the_receipts_of_its_own_answers(
    desk: Desk, places: list[CoverageName]
) -> None:
    crimson, azure = places

    answers = [ask(desk, crimson), ask(desk, azure)]

    assert ids(crimson) == [answers[0].receipt]
    assert ids(azure) == [answers[1].receipt]


def test_a_question_that_is_repeated_is_answered_from_memory_with_the_same_receipt(
    desk: Desk, places: list[CoverageName]
) -> None:
    answers = [ask(desk, places[0]) for _ in range(3)]

    assert len({answer.receipt for answer in answers}) == 1
    assert len(ids(places[0])) == 1


def test_a_coverage_that_was_made_anew_gets_a_log_anew(
    desk: Desk, places: list[CoverageName], embedder: Embedder
) -> None:
    ask(desk, places[0])
    for path in places[0].folder.iterdir():
        if path.is_file():
            path.unlink()
    told = article("new.txt", "The golden valve failed in the plant.", outlet="new")
    build(places[0].folder, [told], embedder)

    answer = ask(desk, places[0])

    assert ids(places[0]) == [answer.receipt]
