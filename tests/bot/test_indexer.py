import asyncio
import time
from pathlib import Path

import pytest

from bot.indexer import Ended, Indexer, Occupied
from bot.upkeep import stopped
from retrieval.exits import WRONG_USE
from tests.bot.conftest import SAMPLE

pytestmark = pytest.mark.model


def test_a_coverage_is_changed_by_one_at_a_time(tmp_path: Path) -> None:
    indexer = Indexer()

    with indexer.claim(tmp_path / "own"):
        with indexer.claim(tmp_path / "other"):
            pass
        with pytest.raises(Occupied), indexer.claim(tmp_path / "own"):
            pass

    with indexer.claim(tmp_path / "own"):
        pass


def test_what_a_process_says_and_how_it_ends_is_told(tmp_path: Path) -> None:
    async def index() -> Ended:
        indexer = Indexer()
        with indexer.claim(tmp_path):
            return await indexer.run(tmp_path, "index", str(tmp_path / "missing"))

    ended = asyncio.run(index())

    assert ended.code == 2
    assert "missing" in ended.lines[-1]


@pytest.mark.parametrize("name", ["PULLQUOTE_DISCORD_TOKEN", "Pullquote_Discord_Token"])
def test_what_reads_files_from_outside_is_not_given_the_token(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "a.secret.token")

    async def settings() -> Ended:
        indexer = Indexer()
        monkeypatch.setattr("bot.indexer.COMMAND", "import os; print(sorted(os.environ))")
        with indexer.claim(tmp_path):
            return await indexer.run(tmp_path, "settings")

    ended = asyncio.run(settings())

    assert "PATH" in ended.lines[0]
    assert name not in ended.lines[0]


def test_a_stop_interrupts_what_is_being_indexed(tmp_path: Path, models_dir: Path) -> None:
    async def stop() -> Ended:
        indexer = Indexer()
        with indexer.claim(tmp_path):
            running = asyncio.ensure_future(indexer.run(tmp_path, "index", str(SAMPLE)))
            await asyncio.sleep(0.3)
            indexer.interrupt()
            return await running

    began = time.monotonic()
    ended = asyncio.run(stop())

    assert ended.code != 0
    assert time.monotonic() - began < 5


def test_what_begins_to_index_after_a_stop_is_interrupted_too(tmp_path: Path) -> None:
    async def stop() -> Ended:
        indexer = Indexer()
        with indexer.claim(tmp_path):
            indexer.interrupt()
            return await indexer.run(tmp_path, "index", str(SAMPLE))

    assert stopped(asyncio.run(stop()))


def test_a_stop_lets_a_removal_end(tmp_path: Path) -> None:
    async def stop() -> Ended:
        indexer = Indexer()
        with indexer.claim(tmp_path):
            running = asyncio.ensure_future(indexer.run(tmp_path, "remove", "--", "0123456789ab"))
            await asyncio.sleep(0.1)
            indexer.interrupt()
            return await running

    ended = asyncio.run(stop())

    assert ended.code == WRONG_USE  # there is no coverage
