"""Files that slow, fill or break a reader; each is real, and so is the process that reads it."""

import io
import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.reading.articles import read_articles
from index.reading.file_reader import FileReader, read_apart, read_stream_apart
from index.reading.folder import FoundFile
from index.reading.run import BadFile, Found
from index.types import Article
from tests.limits import LIMITS

SAMPLE = Path(__file__).parents[3] / "examples/coverage"
FIRST = "The harbour board has again put off its decision on the ferry line."
ENDLESS = "<html><body>" + "<ul><li>x</ul>" * 100_000  # trafilatura would take minutes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder whose second file is still to be written."""
    for name in ("1.txt", "3.txt"):
        (tmp_path / name).write_text(FIRST)
    return tmp_path


def said(found: list[Found]) -> list[tuple[str, str]]:
    return [(Path(one.source).name, getattr(one, "reason", "read")) for one in found]


def readers() -> list[int]:
    """Return the processes that read for this one."""
    tasks = Path("/proc/self/task").glob("*/children")
    children = [int(child) for task in tasks for child in task.read_text().split()]
    return [one for one in children if b"index.reading.process" in _command(one)]


def _command(process: int) -> bytes:
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:  # it has ended
        return b""


def reader_at_work(name: str) -> int:
    """Wait until a reader has a file open, and return its process."""
    for _ in range(200):
        for process in readers():
            handles = Path(f"/proc/{process}/fd")
            if any(os.readlink(one).endswith(name) for one in handles.iterdir() if one.exists()):
                return process
        time.sleep(0.02)
    raise AssertionError(f"nobody reads {name}")


def test_what_is_read_apart_is_what_is_read() -> None:
    assert list(read_apart(SAMPLE, LIMITS)) == list(read_articles(SAMPLE, LIMITS))


def test_so_is_what_is_piped() -> None:
    lines = "".join(json.dumps({"text": f"{FIRST} {n}", "outlet": "é\u2028"}) + "\n" for n in "ab")

    found = list(read_stream_apart(io.BytesIO(lines.encode()), "-", LIMITS))

    assert [one.source for one in found] == ["-#1", "-#2"]
    assert [one.outlet for one in found if isinstance(one, Article)] == ["é", "é"]


def test_a_path_that_is_not_there_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(PullquoteError, match="There is no "):
        read_apart(tmp_path / "nowhere", LIMITS)


def test_a_file_that_takes_too_long_is_named_and_the_next_ones_are_read(folder: Path) -> None:
    (folder / "2.html").write_text(ENDLESS)

    began = time.monotonic()
    found = list(read_apart(folder, replace(LIMITS, max_seconds=1)))

    assert said(found) == [
        ("1.txt", "read"),
        ("2.html", "takes longer than 1 seconds to read; split it, or remove it."),
        ("3.txt", "read"),
    ]
    assert time.monotonic() - began < 10


def test_whoever_takes_long_with_an_article_costs_its_reader_no_time(folder: Path) -> None:
    for number in range(4, 200):
        (folder / f"{number}.txt").write_text(FIRST * 100)  # more than a pipe holds

    found: list[Found] = []
    for one in read_apart(folder, replace(LIMITS, max_seconds=1)):
        if not found:
            time.sleep(2)
        found.append(one)

    assert len(found) == 198
    assert {reason for _, reason in said(found)} == {"read"}


def test_a_file_that_takes_too_much_memory_is_named_and_the_next_ones_are_read(
    folder: Path,
) -> None:
    numbers = "1.5," * 3_000_000
    (folder / "2.jsonl").write_text(f'{{"text": "{FIRST}", "numbers": [{numbers}1]}}')

    found = list(read_apart(folder, replace(LIMITS, max_memory_mb=110)))

    assert said(found) == [
        ("1.txt", "read"),
        ("2.jsonl", "takes more than 110 MB to read; split it, or remove it."),
        ("3.txt", "read"),
    ]


def test_a_sidecar_that_takes_too_long_is_left_out_and_its_folder_is_read(folder: Path) -> None:
    (folder / "coverage.toml").write_text("".join(f"a{n} = 1\n" for n in range(350_000)))

    found = list(read_apart(folder, replace(LIMITS, max_seconds=1)))

    assert [name for name, _ in said(found)] == ["coverage.toml", "1.txt", "3.txt"]
    assert isinstance(found[0], BadFile)
    assert found[0].reason.startswith("takes longer than 1 seconds")
    assert all(isinstance(one, Article) and one.uncorrected for one in found[1:])


def test_a_stream_that_takes_too_long_is_named() -> None:
    slow = io.BytesIO(b"a.\n" * 600_000)

    [bad] = read_stream_apart(slow, "-", replace(LIMITS, max_seconds=1))

    assert bad == BadFile("-", "takes longer than 1 seconds to read; split it, or remove it.")


def test_a_reader_that_is_killed_loses_the_file_it_was_at(folder: Path) -> None:
    (folder / "2.jsonl").write_text((json.dumps({"text": FIRST * 3000}) + "\n") * 200)

    def kill() -> None:
        os.kill(reader_at_work("2.jsonl"), signal.SIGKILL)

    killing = threading.Thread(target=kill)
    killing.start()
    found = list(read_apart(folder, LIMITS))
    killing.join()

    bad = [one for one in found if isinstance(one, BadFile)]
    assert [Path(one.source).name for one in bad] == ["2.jsonl"]
    assert said(found)[-1] == ("3.txt", "read")


def test_a_reader_ends_with_whoever_reads(folder: Path) -> None:
    (folder / "2.html").write_text(ENDLESS)
    reading: Iterator[Found] = iter(read_apart(folder, LIMITS))
    next(reading)
    assert readers()

    reading.close()  # type: ignore[attr-defined]  # it is a generator

    assert not readers()


@pytest.mark.parametrize("name", ["PULLQUOTE_DISCORD_TOKEN", "pullquote_discord_token"])
def test_a_reader_knows_no_token(name: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "MTIz.abc.def")
    reading = iter(read_apart(folder, LIMITS))
    next(reading)

    [process] = readers()
    assert b"MTIz.abc.def" not in Path(f"/proc/{process}/environ").read_bytes()
    list(reading)


def test_where_memory_runs_out_the_reader_goes_first(folder: Path) -> None:
    found = read_apart(folder, LIMITS)
    next(found)

    [reader] = readers()

    assert Path(f"/proc/{reader}/oom_score_adj").read_text() == "1000\n"


def test_after_twenty_files_that_end_a_reader_no_more_are_read(tmp_path: Path) -> None:
    for number in range(22):
        (tmp_path / f"{number:02}.txt").write_text(FIRST)

    found = list(read_apart(tmp_path, replace(LIMITS, max_memory_mb=40)))

    assert {reason for _, reason in said(found)[:20]} == {
        "takes more than 40 MB to read; split it, or remove it."
    }
    assert {reason for _, reason in said(found)[20:]} == {
        "was not read, since 20 files before it were too hard."
    }


def test_what_is_wrong_with_a_sidecar_is_said_once_however_many_readers_it_takes(
    folder: Path,
) -> None:
    (folder / "coverage.toml").write_text('["*"]\ncolour = "red"\noutlet = "Riverton Post"\n')
    (folder / "2.html").write_text(ENDLESS)

    found = list(read_apart(folder, replace(LIMITS, max_seconds=1)))

    assert [name for name, _ in said(found)] == ["coverage.toml", "1.txt", "2.html", "3.txt"]
    assert [one.outlet for one in found if isinstance(one, Article)] == ["Riverton Post"] * 2


def test_a_reader_reads_on_after_a_file_of_which_not_all_was_taken(folder: Path) -> None:
    rows = (json.dumps({"text": FIRST}) + "\n") * 3
    (folder / "2.jsonl").write_text(rows)
    files = [FoundFile(folder, name, folder / name) for name in ("2.jsonl", "3.txt")]
    with FileReader(LIMITS) as reader:
        taken = reader.read(files[0])
        next(taken)
        taken.close()  # type: ignore[attr-defined]  # it is a generator

        assert said(list(reader.read(files[1]))) == [("3.txt", "read")]


def test_more_articles_than_allowed_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text((json.dumps({"text": FIRST}) + "\n") * 5)

    found = list(read_apart(tmp_path, replace(LIMITS, max_articles=3)))

    assert said(found)[3:] == [(tmp_path.name, "holds more than 3 articles; the rest is left out.")]
