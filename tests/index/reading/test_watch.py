import os
from pathlib import Path

import pytest

from index.reading.watch import Watched, WatchedFile, changes, read_settled
from index.types import Article
from tests.limits import LIMITS

SETTLE_S = 2.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "roof.txt").write_text("The roof of a school fell in on Sunday.")
    return tmp_path


@pytest.fixture
def watched(folder: Path) -> Watched:
    return Watched([folder], LIMITS, SETTLE_S)


def settled(watched: Watched, now: float) -> list[str]:
    """Look, and return the names of what may be indexed."""
    watched.look(now)
    return [one.found.name for one in watched.settled(now)]


def index(watched: Watched, now: float) -> None:
    watched.look(now)
    watched.indexed(watched.settled(now))


def test_a_file_is_read_when_it_has_stood_still_and_not_before(watched: Watched) -> None:
    assert settled(watched, 10.0) == []
    assert settled(watched, 11.9) == []
    assert settled(watched, 12.0) == ["roof.txt"]


def test_a_file_that_grows_is_waited_for(watched: Watched, folder: Path) -> None:
    for now in range(10, 20):
        with (folder / "roof.txt").open("a") as file:
            file.write(" Nobody was hurt.")
        assert settled(watched, now) == []

    assert settled(watched, 22.0) == ["roof.txt"]


def test_what_is_indexed_is_not_indexed_again_until_it_changes(
    watched: Watched, folder: Path
) -> None:
    watched.look(10.0)
    index(watched, 12.0)
    assert not watched.waiting
    assert settled(watched, 30.0) == []

    (folder / "roof.txt").write_text("The roof of a school fell in on Monday.")

    assert settled(watched, 31.0) == []
    assert watched.waiting
    assert settled(watched, 33.0) == ["roof.txt"]


def test_a_change_is_seen_though_size_and_date_stay_or_the_clock_was_set_back(
    watched: Watched, folder: Path
) -> None:
    path = folder / "roof.txt"
    for year in (1971, 1971):
        os.utime(path, (year * 31_557_600 - 62_167_219_200,) * 2)
        watched.look(10.0)
        index(watched, 12.0)

    date = path.stat().st_mtime_ns
    path.write_text(path.read_text().replace("Sunday", "Monday"))
    os.utime(path, ns=(date, date))

    watched.look(20.0)
    assert settled(watched, 22.0) == ["roof.txt"]


def test_a_changed_sidecar_speaks_of_every_file_beside_it(watched: Watched, folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "below/pay.txt").write_text("The studio pays writers more from May.")
    watched.look(10.0)
    index(watched, 12.0)

    (folder / "coverage.toml").write_text('["roof.txt"]\noutlet = "The Courier"\n')

    watched.look(20.0)
    assert settled(watched, 22.0) == ["roof.txt"]


def test_what_is_gone_is_told_when_it_stays_away(watched: Watched, folder: Path) -> None:
    watched.look(10.0)
    index(watched, 12.0)

    (folder / "roof.txt").rename(folder / "roof.bak")
    watched.look(20.0)
    assert not watched.vanished(20.0)
    (folder / "roof.bak").rename(folder / "roof.txt")  # as some editors save
    watched.look(21.0)
    assert not watched.vanished(23.0)

    (folder / "roof.txt").unlink()
    watched.look(30.0)
    assert watched.vanished(32.0)


def test_what_went_while_nobody_watched_is_looked_for_at_the_start(watched: Watched) -> None:
    watched.look(10.0)

    assert not watched.vanished(11.0)
    assert watched.vanished(12.0)


def test_what_index_would_not_read_is_not_watched(
    folder: Path, watched: Watched, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "secret.txt"
    elsewhere.write_text("Nobody is to read this.")
    (folder / "link.txt").symlink_to(elsewhere)
    (folder / ".hidden.txt").write_text("Nor this.")
    (folder / "picture.png").write_bytes(b"\x89PNG")

    watched.look(10.0)

    assert settled(watched, 12.0) == ["roof.txt"]


def test_a_file_that_changes_while_it_is_read_is_left_for_the_next_time(
    watched: Watched, folder: Path
) -> None:
    (folder / "pay.txt").write_text("The studio pays writers more from May.")
    watched.look(10.0)
    files = [WatchedFile.of(one.found) for one in watched.standing.values()]
    (folder / "roof.txt").write_text("Half of a sen")
    whole: set[Path] = set()

    read = list(read_settled(files, LIMITS, whole))

    assert [one.source for one in read if isinstance(one, Article)] == [f"{folder}/pay.txt"]
    assert whole == {folder / "pay.txt"}


def test_a_folder_that_is_not_there_is_waited_for(folder: Path) -> None:
    assert list(changes([folder / "gone", folder], 0.1)) == [False]


def test_another_folder_in_place_of_the_watched_one_is_a_change(folder: Path) -> None:
    (folder / "articles").mkdir()
    told = changes([folder / "articles"], 0.1)
    assert next(told) is False

    (folder / "articles").rename(folder / "away")
    (folder / "articles").mkdir()

    assert list(told)[-1] is True
