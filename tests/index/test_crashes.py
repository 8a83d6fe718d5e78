import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.build import build
from index.coverage import Coverage
from index.doctor import Severity, check
from index.embedder import Embedder
from index.store import Store
from index.types import Article
from tests.index.indexing_process import articles_of
from tests.index.made_up import long_article

KILLS = int(os.environ.get("KILLS", 15))  # `make bad-days` asks for more


class Indexing:
    """The process of indexing_process.py."""

    def __init__(self, data_dir: Path, embedder: Embedder, models_dir: Path) -> None:
        self.log = data_dir / "commits.log"
        script = Path(__file__).with_name("indexing_process.py")
        self.process = subprocess.Popen(
            [sys.executable, script, data_dir, embedder.card.name, models_dir, self.log],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, number: int, kill_after: float | None = None) -> int:
        """Index a round; return the signal that ended it, 0 where it came to its end."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(number, file=self.process.stdin, flush=True)
        told = sorted(self.process.stdout.readline().strip() for _ in range(2))
        assert told[1] == "go", told
        started = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            with suppress(ProcessLookupError):  # it was quicker
                os.kill(int(told[0]), signal.SIGKILL)
        ended = int(self.process.stdout.readline())
        self.took = time.monotonic() - started
        return ended

    def committed(self) -> list[tuple[str, int, str]]:
        """Return what was committed so far: source, version, checksum."""
        lines = [line.split() for line in self.log.read_text().splitlines()]
        return [(source, int(version), checksum) for source, version, checksum in lines]


@pytest.fixture
def indexing(tmp_path: Path, tiny_embedder: Embedder, models_dir: Path) -> Iterator[Indexing]:
    process = Indexing(tmp_path, tiny_embedder, models_dir)
    yield process
    process.process.kill()
    process.process.wait()


def stored(data_dir: Path) -> set[tuple[str, int, str]]:
    """Return every version there is: source, number, checksum."""
    with Store.open(data_dir) as store:
        return set(
            store.rows(
                "SELECT source, number, sha256 FROM articles a JOIN versions v"
                " ON v.article_id = a.id"
            )
        )


def test_killed_at_any_moment_all_that_was_committed_is_there_whole_and_nothing_half(
    indexing: Indexing, tiny_embedder: Embedder, models_dir: Path, tmp_path: Path
) -> None:
    draw = random.Random(7)
    assert indexing.run(0) == 0
    assert indexing.run(1) == 0
    a_run, kills, number = indexing.took, 0, 1

    while kills < KILLS:
        number += 1
        killed = indexing.run(number, kill_after=draw.uniform(0, a_run))
        kills += killed == signal.SIGKILL

        found = list(check(tmp_path, tiny_embedder.card.name, models_dir))
        assert [one for one in found if one.severity is Severity.DAMAGE] == []
        assert set(indexing.committed()) <= stored(tmp_path)
        with Coverage.open(tmp_path) as coverage, coverage.snapshot():
            whole = {one.text for r in range(number + 1) for one in articles_of(r)}
            assert {one.text for one in coverage.store.articles(with_text=True)} <= whole
        assert list(check(tmp_path, tiny_embedder.card.name, models_dir)) == []

    assert indexing.run(number) == 0
    with Store.open(tmp_path) as store:
        last = {one.source: one.text for one in store.articles(with_text=True)}
    assert last == {one.source: one.text for one in articles_of(number)}
    assert list(check(tmp_path, tiny_embedder.card.name, models_dir)) == []


def assert_full(folder: Path, articles: list[Article], embedder: Embedder) -> int:
    """Index until the disk is full; return how many articles came through."""
    done = 0

    def count(progress: object) -> None:
        nonlocal done
        done = progress.added  # type: ignore[attr-defined]

    with pytest.raises(PullquoteError, match=r"No space left|disk is full|disk I/O error"):
        build(folder, articles, embedder, count)
    return done


def assert_nothing_lost(folder: Path, done: int, embedder: Embedder, models_dir: Path) -> None:
    found = list(check(folder, embedder.card.name, models_dir))
    assert [one for one in found if one.severity is Severity.DAMAGE] == []
    with Coverage.open(folder) as coverage:
        assert coverage.store.counts().articles == done
        assert coverage.vectors.differing(coverage.store) == 0
        assert coverage.terms.differing(coverage.store) == 0


ARTICLES = [long_article(f"{number}.txt", 40) for number in range(30)]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a file system of one megabyte."""
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", disk], check=True)
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def can_mount() -> bool:
    return subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode == 0


@pytest.mark.skipif(not can_mount(), reason="only root can make a small file system")
def test_a_disk_that_is_full_costs_nothing_that_was_committed(
    small_disk: Path,
    tiny_embedder: Embedder,
    models_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("index.build.EMBED_AT_ONCE", 16)

    done = assert_full(small_disk / "data", ARTICLES, tiny_embedder)
    assert 0 < done < 30
    assert_nothing_lost(small_disk / "data", done, tiny_embedder, models_dir)

    subprocess.run(["mount", "-o", "remount,size=64m", small_disk], check=True)
    build(small_disk / "data", ARTICLES, tiny_embedder)
    assert_nothing_lost(small_disk / "data", 30, tiny_embedder, models_dir)
    assert list(check(small_disk / "data", tiny_embedder.card.name, models_dir)) == []


@pytest.mark.parametrize("kilobytes", [40, 100, 300, 700])
def test_a_file_that_may_not_grow_costs_nothing_that_was_committed(
    kilobytes: int,
    tmp_path: Path,
    tiny_embedder: Embedder,
    models_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("index.build.EMBED_AT_ONCE", 16)
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)

    resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, unlimited[1]))
    try:
        done = assert_full(tmp_path, ARTICLES, tiny_embedder)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)

    if done:
        assert_nothing_lost(tmp_path, done, tiny_embedder, models_dir)
    build(tmp_path, ARTICLES, tiny_embedder)
    assert list(check(tmp_path, tiny_embedder.card.name, models_dir)) == []
