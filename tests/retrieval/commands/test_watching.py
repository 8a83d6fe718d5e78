import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from index.lock import writer_lock
from tests.retrieval.commands.watching import Watching
from tests.retrieval.running import BRIDGE, SCHOOL, Run, Write

pytestmark = pytest.mark.usefixtures("quick")


@pytest.fixture
def watching(place: Path, articles: Write) -> Iterator[Watching]:
    """Yield `pullquote watch articles`, with two articles there at its start."""
    articles({"bridge.txt": BRIDGE, "school.txt": SCHOOL})
    with Watching(place, {}) as process:
        process.wait(lambda: "Indexed: 2 new" in process.log)
        yield process


def test_what_is_new_changed_or_gone_is_taken_over_as_it_comes(watching: Watching) -> None:
    watching.wait_for(bridge=BRIDGE, school=SCHOOL)

    (watching.articles / "roof.txt").write_text("A roof fell in.")
    watching.wait_for(bridge=BRIDGE, school=SCHOOL, roof="A roof fell in.")

    (watching.articles / "roof.txt").write_text("A roof fell in on Monday.")
    watching.wait_for(bridge=BRIDGE, school=SCHOOL, roof="A roof fell in on Monday.")
    assert watching.held["roof.txt"][0] == 2

    (watching.articles / "school.txt").unlink()
    watching.wait_for(bridge=BRIDGE, roof="A roof fell in on Monday.")
    watching.wait(lambda: "removed: articles/school.txt" in watching.log)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_in_order(how: signal.Signals, watching: Watching) -> None:
    watching.wait_for(bridge=BRIDGE, school=SCHOOL)

    assert watching.stop(how) == 0

    assert "Traceback" not in watching.log
    with writer_lock(watching.data_dir):
        pass


def test_a_file_that_is_being_written_is_not_read_before_it_is_whole(watching: Watching) -> None:
    watching.wait_for(bridge=BRIDGE, school=SCHOOL)
    sentences = [f"Ward {number} voted for the bridge. " for number in range(30)]

    with (watching.articles / "long.txt").open("w", buffering=1) as file:
        for sentence in sentences:
            file.write(sentence + "\n")
            time.sleep(0.05)

    watching.wait(lambda: "long.txt" in watching.held)
    number, text = watching.held["long.txt"]
    assert (number, text.count("Ward")) == (1, 30)


def test_it_waits_for_another_that_writes(watching: Watching) -> None:
    with writer_lock(watching.data_dir):
        (watching.articles / "roof.txt").write_text("A roof fell in.")
        watching.wait(lambda: "is writing to" in watching.log)
        assert "roof.txt" not in watching.held

    watching.wait_for(bridge=BRIDGE, school=SCHOOL, roof="A roof fell in.")


def test_a_folder_that_is_empty_all_of_a_sudden_costs_no_article(watching: Watching) -> None:
    watching.wait_for(bridge=BRIDGE, school=SCHOOL)

    for name in ("bridge.txt", "school.txt"):
        (watching.articles / name).unlink()
    watching.wait(lambda: "holds no article any more" in watching.log)

    watching.wait_for(bridge=BRIDGE, school=SCHOOL)
    assert "pullquote index --prune" in watching.log


def test_a_folder_may_go_and_come_back(watching: Watching, place: Path) -> None:
    watching.wait_for(bridge=BRIDGE, school=SCHOOL)

    watching.articles.rename(place / "away")
    watching.wait(lambda: "holds no article any more" in watching.log)
    (place / "away/roof.txt").write_text("A roof fell in.")
    (place / "away").rename(watching.articles)

    watching.wait_for(bridge=BRIDGE, school=SCHOOL, roof="A roof fell in.")


def test_a_line_that_goes_from_a_file_is_removed_and_what_stands_in_others_stays(
    watching: Watching,
) -> None:
    watching.wait_for(bridge=BRIDGE, school=SCHOOL)
    wire, other = watching.articles / "wire.jsonl", watching.articles / "other.jsonl"
    wire.write_text('{"text": "One came in."}\n{"text": "Two came in."}\n')
    other.write_text('{"text": "Three came in."}\n')
    watching.wait(lambda: {"wire.jsonl#1", "wire.jsonl#2", "other.jsonl#1"} <= set(watching.held))

    wire.write_text('{"text": "One came in."}\n')

    watching.wait(lambda: "wire.jsonl#2" not in watching.held)
    assert {"wire.jsonl#1", "other.jsonl#1", "bridge.txt", "school.txt"} == set(watching.held)


def test_what_went_while_nobody_watched_is_removed_at_the_start(
    place: Path, articles: Write, pullquote: Run
) -> None:
    folder = articles({"bridge.txt": BRIDGE, "school.txt": SCHOOL})
    pullquote("index", folder)
    (folder / "school.txt").unlink()

    with Watching(place, {}) as process:
        process.wait_for(bridge=BRIDGE)


def test_a_file_that_cannot_be_read_is_named_once_and_the_rest_goes_on(
    watching: Watching,
) -> None:
    watching.wait_for(bridge=BRIDGE, school=SCHOOL)

    (watching.articles / "film.txt").write_bytes(b"\x00\x01\x02")
    (watching.articles / "roof.txt").write_text("A roof fell in.")

    watching.wait_for(bridge=BRIDGE, school=SCHOOL, roof="A roof fell in.")
    assert watching.log.count("skipped: articles/film.txt: is not text") == 1


def test_a_file_that_becomes_a_symlink_to_outside_is_named_as_left_out(
    watching: Watching, place: Path
) -> None:
    watching.wait_for(bridge=BRIDGE, school=SCHOOL)
    (place / "elsewhere.txt").write_text("Nobody is to read this.")

    (watching.articles / "link.txt").symlink_to(place / "elsewhere.txt")
    (watching.articles / "roof.txt").write_text("A roof fell in.")

    watching.wait_for(bridge=BRIDGE, school=SCHOOL, roof="A roof fell in.")
    watching.wait_until_said("left out: articles/link.txt: is a symlink that leads outside")
    assert watching.log.count("left out:") == 1


def test_there_has_to_be_something_to_watch(pullquote: Run) -> None:
    nothing, nowhere = pullquote("watch"), pullquote("watch", "nowhere")

    assert nothing.err == (
        "pullquote: There is nothing to watch. Name it: pullquote watch ARTICLES_DIR\n"
    )
    assert nowhere.err.startswith("pullquote: There is no nowhere. Name a file or folder")
    assert (nothing.code, nowhere.code) == (2, 2)
