import os
import resource
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.schema import DATABASE, SCHEMA_VERSION, Damaged, Unusable, connect, explained


def test_a_folder_without_a_coverage_is_a_sentence_with_the_way_out(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(PullquoteError, match=r"No coverage in .*pullquote index ARTICLES_DIR"):
            connect(folder, write=False)


def test_a_database_that_was_begun_and_nothing_put_in_is_no_coverage(tmp_path: Path) -> None:
    (tmp_path / DATABASE).touch()

    with pytest.raises(PullquoteError, match="No coverage"):
        connect(tmp_path, write=False)

    connect(tmp_path, write=True).close()
    connect(tmp_path, write=False).close()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / DATABASE).write_text("Dear diary, " * 100)

    for write in (False, True):
        with pytest.raises(PullquoteError, match="cannot be opened: file is not a database"):
            connect(tmp_path, write=write)

    assert (tmp_path / DATABASE).read_text() == "Dear diary, " * 100
    assert [file.name for file in tmp_path.iterdir()] == [DATABASE]


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (sqlite3.SQLITE_FULL, "cannot be written: told by SQLite. What was committed stays"),
        (sqlite3.SQLITE_IOERR_READ, "cannot be read or written: told by SQLite. Is the disk whole"),
        (sqlite3.SQLITE_BUSY, "cannot be used: told by SQLite. Another program holds it"),
        (sqlite3.SQLITE_CANTOPEN, "cannot be opened: told by SQLite. You may not"),
    ],
)
def test_what_a_disk_or_another_program_does_is_no_damage(code: int, sentence: str) -> None:
    told = sqlite3.OperationalError("told by SQLite")
    told.sqlite_errorcode = code

    with pytest.raises(Unusable, match=sentence) as caught, explained(Path(DATABASE)):
        raise told

    assert not isinstance(caught.value, Damaged)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / DATABASE)) as db:
        db.execute("CREATE TABLE recipes (name TEXT)")
    content = (tmp_path / DATABASE).read_bytes()

    for write in (False, True):
        with pytest.raises(PullquoteError, match="not one of pullquote's"):
            connect(tmp_path, write=write)

    assert (tmp_path / DATABASE).read_bytes() == content


def test_a_coverage_of_a_newer_format_is_refused(tmp_path: Path) -> None:
    with closing(connect(tmp_path, write=True)) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    for write in (False, True):
        with pytest.raises(PullquoteError, match=r"written by a newer pullquote .*Upgrade"):
            connect(tmp_path, write=write)


def test_a_writer_is_never_kept_waiting_by_a_reader_nor_the_other_way(tmp_path: Path) -> None:
    with closing(connect(tmp_path, write=True)) as writer:
        with closing(connect(tmp_path, write=False)) as reader, writer:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM changes").fetchall()
            writer.execute("INSERT INTO changes (stamp) VALUES ('a')")
            assert reader.execute("SELECT * FROM changes").fetchall() == []
        with closing(connect(tmp_path, write=False)) as reader:
            assert reader.execute("SELECT * FROM changes").fetchall() == [(1, "a")]


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    connect(tmp_path, write=True).close()

    reader = connect(tmp_path, write=False)

    with closing(reader), pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("INSERT INTO changes (stamp) VALUES ('a')")


def test_that_too_many_files_are_open_is_said_and_not_blamed_on_rights(tmp_path: Path) -> None:
    connect(tmp_path, write=True).close()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 256), hard))
    opened: list[int] = []
    try:
        with suppress(OSError):
            while True:
                opened.append(os.open(os.devnull, os.O_RDONLY))
        with pytest.raises(Unusable, match="as many files open as it may"):
            connect(tmp_path, write=False)
    finally:
        for one in opened:
            os.close(one)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
