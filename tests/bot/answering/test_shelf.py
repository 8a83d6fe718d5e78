"""Which coverages are open at a time: a bot may have thousands of servers, each with its own."""

import os
import resource
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.access import CoverageName
from bot.descriptors import raise_limit
from bot.desk import open_desk
from bot.escape import quoted
from bot.shelf import MOST_OPEN, Shelf
from config.errors import PullquoteError
from config.settings import Settings
from index.build import build
from index.embedder import Embedder
from index.schema import DATABASE
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import article, ask
from tests.bot.loopback.server import Loopback


@pytest.fixture
def folders(tiny_embedder: Embedder, tmp_path: Path) -> list[Path]:
    """Return the folders of more coverages than may be open."""
    first = tmp_path / "0"
    build(first, [article("a.txt", "The red valve failed in the plant.")], tiny_embedder)
    others = [tmp_path / str(n) for n in range(1, MOST_OPEN + 8)]
    for folder in others:
        shutil.copytree(first, folder)
    return [first, *others]


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


def test_the_coverages_used_last_are_open_and_the_one_of_longest_ago_is_closed(
    folders: list[Path],
) -> None:
    shelf = Shelf()
    oldest = shelf.volume(folders[0]).coverage
    for folder in folders[1:MOST_OPEN]:
        shelf.volume(folder)
    shelf.volume(folders[1])
    shelf.volume(folders[MOST_OPEN])

    assert folders[0] not in shelf
    assert folders[1] in shelf
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        oldest.store.counts()
    assert shelf.volume(folders[0]).coverage.store.counts().articles == 1
    shelf.close()


def test_a_look_at_a_coverage_does_not_count_as_its_use(folders: list[Path]) -> None:
    shelf = Shelf()
    for folder in folders[:MOST_OPEN]:
        shelf.volume(folder)
    shelf.volume(folders[0])  # the busiest
    for folder in folders[:MOST_OPEN]:
        shelf.peek(folder)

    shelf.volume(folders[MOST_OPEN])

    assert folders[0] in shelf
    assert folders[1] not in shelf
    shelf.close()


def test_for_a_coverage_that_cannot_be_opened_no_other_is_closed(folders: list[Path]) -> None:
    shelf = Shelf()
    for folder in folders[:MOST_OPEN]:
        shelf.volume(folder)
    (folders[MOST_OPEN] / DATABASE).write_bytes(b"no database" * 1000)

    with pytest.raises(PullquoteError):
        shelf.volume(folders[MOST_OPEN])

    assert all(folder in shelf for folder in folders[:MOST_OPEN])
    shelf.close()


@pytest.mark.model
def test_what_is_scraped_does_not_count_as_used(
    sample: Path, models_dir: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.shelf.MOST_OPEN", 2)
    names = [CoverageName(f"c{n}", tmp_path / f"c{n}") for n in range(3)]
    for name in names:
        shutil.copytree(sample, name.folder)
    settings = Settings(data_dir=tmp_path, models_dir=models_dir)
    with closing(open_desk(settings)) as desk:
        desk.coverage(names[0])
        busiest = desk.coverage(names[1])
        for name in (names[1], names[0]):
            assert desk.census(name)
        desk.coverage(names[2])

        assert desk.coverage(names[1]) is busiest


def test_what_is_opened_beside_a_coverage_is_closed_with_it(folders: list[Path]) -> None:
    shelf = Shelf()
    before = descriptors()
    most = 0
    for folder in folders:
        volume = shelf.volume(folder)
        volume.wording()
        most = max(most, descriptors())

    assert most <= before + 3 * MOST_OPEN + 8
    shelf.close()
    assert descriptors() <= before + 2


def test_a_coverage_that_was_made_anew_is_opened_anew_with_all_beside_it(
    folders: list[Path],
) -> None:
    shelf = Shelf()
    first = shelf.volume(folders[0])
    wording = first.wording()
    shutil.rmtree(folders[0])
    shutil.copytree(folders[1], folders[0])

    again = shelf.volume(folders[0])

    assert again is not first
    assert again.wording() is not wording
    assert shelf.volume(folders[0]) is again
    shelf.close()


def test_as_many_files_may_be_open_as_the_system_allows() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(512, hard), hard))
    try:
        raise_limit()
        assert resource.getrlimit(resource.RLIMIT_NOFILE) == (hard, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@pytest.mark.model
def test_more_servers_are_answered_than_coverages_could_be_open(
    discord: Loopback, sample: Path, models_dir: Path, tmp_path: Path
) -> None:
    coverages = tmp_path / "coverages"
    servers = {str(1000 + n): f"c{n}" for n in range(MOST_OPEN + 8)}
    for name in servers.values():
        shutil.copytree(sample, coverages / name)
    discord.gateway.servers = [int(one) for one in servers]
    with BotProcess(discord, sample, models_dir, coverages_dir=coverages, servers=servers) as bot:
        discord.connected()
        assert resource.prlimit(bot.process.pid, resource.RLIMIT_NOFILE)[0] > 256
        resource.prlimit(bot.process.pid, resource.RLIMIT_NOFILE, (256, 256))

        again = list(servers)[:4]  # which are closed by then
        for server in (*servers, *again):
            assert quoted(discord.answered(ask(discord, server=int(server))).content)
