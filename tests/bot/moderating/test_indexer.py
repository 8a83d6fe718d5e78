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


def test_what_takes_too_long_is_stopped_and_is_no_fault_of_discords(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.indexer.LONGEST_S", 0.3)
    monkeypatch.setattr("bot.indexer.COMMAND", "import time; time.sleep(60)")

    async def index() -> Ended:
        indexer = Indexer()
        with indexer.claim(tmp_path):
            return await indexer.run(tmp_path, "index")

    assert stopped(asyncio.run(index()))


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

    assert stopped(ended)
    assert time.monotonic() - began < 5


def test_whatever_the_servers_one_process_indexes_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "record"
    code = f"import time; f = open({str(record)!r}, 'a'); f.write('('); f.flush(); time.sleep(0.2)"
    monkeypatch.setattr("bot.indexer.COMMAND", f"{code}; f.write(')')")
    folders = [tmp_path / name for name in ("one", "two", "three")]

    async def index(indexer: Indexer, coverage: Path) -> None:
        with indexer.claim(coverage):
            await indexer.run(coverage, "index")

    async def scene() -> list[bool]:
        indexer = Indexer()
        running = [asyncio.ensure_future(index(indexer, one)) for one in folders]
        await asyncio.sleep(0.05)
        waiting = [indexer.waits(one) for one in folders]
        await asyncio.gather(*running)
        assert not any(map(indexer.waits, folders))
        return waiting

    assert asyncio.run(scene()) == [False, True, True]
    assert record.read_text() == "()()()"


def test_a_removal_waits_for_nothing_that_is_indexed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "bot.indexer.COMMAND", "import sys, time; time.sleep(60 * (sys.argv[1] == 'index'))"
    )

    async def scene() -> int:
        indexer = Indexer()
        with indexer.claim(tmp_path / "one"), indexer.claim(tmp_path / "two"):
            indexing = asyncio.ensure_future(indexer.run(tmp_path / "one", "index"))
            await asyncio.sleep(0.05)
            removed = await asyncio.wait_for(indexer.run(tmp_path / "two", "remove"), 10)
            indexer.interrupt()
            await indexing
        return removed.code

    assert asyncio.run(scene()) == 0


def test_what_waits_for_its_turn_when_the_bot_stops_is_not_begun(tmp_path: Path) -> None:
    async def scene() -> list[Ended]:
        indexer = Indexer()
        folders = [tmp_path / name for name in ("one", "two", "three")]
        with indexer.claim(folders[0]), indexer.claim(folders[1]), indexer.claim(folders[2]):
            running = [indexer.run(one, "index", str(SAMPLE)) for one in folders]
            waiting = asyncio.gather(*running)
            await asyncio.sleep(0.1)
            indexer.interrupt()
            return await asyncio.wait_for(waiting, 5)

    ended = asyncio.run(scene())

    assert all(map(stopped, ended))
    assert [one.lines for one in ended[1:]] == [(), ()]


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
