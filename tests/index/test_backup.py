import hashlib
import json
import os
import sqlite3
import stat
import subprocess
import sys
import zipfile
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.errors import PullquoteError
from index.backup import back_up, read_backup, unpack
from index.coverage import Coverage
from index.doctor import check_truth
from index.lock import Locked, writer_lock
from index.restore import WORK, restore
from index.schema import DATABASE, SCHEMA_VERSION
from index.store import Store
from tests.index.made_up import PAY, ROOF, article, index, store_only


def held(data_dir: Path) -> dict[str, tuple[int, str]]:
    """Return the version and text of every article, by source."""
    with Store.open(data_dir) as store:
        return {one.source: (one.number, one.text) for one in store.articles(with_text=True)}


def kept_by_the_bot(data_dir: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(data_dir / "bot.db")) as db:
        return db.execute("SELECT question FROM receipts").fetchall()


@pytest.fixture
def coverage(tmp_path: Path) -> Path:
    """Return a coverage of two articles, and a bot's database beside it."""
    folder = tmp_path / "data"
    index(folder, article("pay.txt", ROOF))
    index(folder, article("pay.txt", PAY, "Pay"), article("roof.txt", ROOF))
    with closing(sqlite3.connect(folder / "bot.db")) as db, db:
        db.execute("CREATE TABLE receipts (question TEXT)")
        db.execute("INSERT INTO receipts VALUES ('Who pays?')")
    return folder


@pytest.fixture
def file(coverage: Path, tmp_path: Path) -> Path:
    """Return a backup of it."""
    back_up(coverage, tmp_path / "backup.zip")
    return tmp_path / "backup.zip"


def test_a_backup_brings_back_every_article_and_what_the_bot_keeps(
    coverage: Path, file: Path, tmp_path: Path
) -> None:
    restore(tmp_path / "new", file, force=False)

    assert held(tmp_path / "new") == held(coverage)
    assert kept_by_the_bot(tmp_path / "new") == [("Who pays?",)]
    assert list(check_truth(tmp_path / "new")) == []
    with Coverage.open(tmp_path / "new") as opened:
        assert not opened.vectors.worn
        assert not opened.terms.worn


def test_a_backup_is_one_file_that_its_owner_alone_can_read(file: Path, tmp_path: Path) -> None:
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup.zip", "data"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_no_file_beside_a_backup_is_touched_however_it_is_called(
    coverage: Path, tmp_path: Path
) -> None:
    (tmp_path / ".mine.zip").write_text("an earlier backup, hidden")
    (tmp_path / ".mine.zip.copies").mkdir()
    (tmp_path / ".mine.zip.copies/letter.txt").write_text("Dear editor")

    back_up(coverage, tmp_path / "mine.zip")
    back_up(coverage, tmp_path / "mine.zip")

    assert (tmp_path / ".mine.zip").read_text() == "an earlier backup, hidden"
    assert (tmp_path / ".mine.zip.copies/letter.txt").read_text() == "Dear editor"
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".mine.zip",
        ".mine.zip.copies",
        "data",
        "mine.zip",
    ]


def test_any_program_for_zip_archives_can_look_into_it(file: Path) -> None:
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["backup.json", "bot.db", DATABASE]
        assert archive.testzip() is None
    backup = read_backup(file)
    assert (backup.articles, backup.change) == (2, 3)


WRITING = """
import sys
from itertools import count
from pathlib import Path
from tests.index.made_up import CARD, long_article, put
from index.lock import writer_lock
from index.writer import Writer
with writer_lock(Path(sys.argv[1])):
    writer = Writer.open(Path(sys.argv[1]), CARD)
    for number in count(1):
        put(writer, long_article("one.txt", 3, number))
        put(writer, long_article("two.txt", 3, number))
        if number == 20:
            print("at work", flush=True)
"""


def test_it_is_made_while_another_writes_and_is_of_one_moment(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    with subprocess.Popen(
        [sys.executable, "-c", WRITING, data_dir], stdout=subprocess.PIPE, text=True
    ) as writing:
        assert writing.stdout is not None
        writing.stdout.readline()
        changes = [back_up(data_dir, tmp_path / f"{n}.zip").change for n in range(5)]
        assert writing.poll() is None
        writing.kill()

    assert changes == sorted(set(changes))
    for n in range(5):
        restore(tmp_path / "new", tmp_path / f"{n}.zip", force=True)
        numbers = [number for number, _ in held(tmp_path / "new").values()]
        assert sum(numbers) == changes[n]


def test_a_damaged_coverage_does_not_take_the_place_of_a_good_backup(
    coverage: Path, file: Path
) -> None:
    before = file.read_bytes()
    database = coverage / DATABASE
    database.write_bytes(database.read_bytes().replace(b"Nobody was hurt", b"Nobody was hurl"))

    with pytest.raises(PullquoteError, match=r"damaged: pay.txt .*not backed up: pullquote doctor"):
        back_up(coverage, file)

    assert file.read_bytes() == before


def test_a_damaged_log_beside_the_coverage_is_left_out_and_named(
    coverage: Path, tmp_path: Path
) -> None:
    (coverage / "bot.db").write_bytes(b"\xa5" * 20_000)
    os.mkfifo(coverage / "receipts.db")

    backup = back_up(coverage, tmp_path / "backup.zip")

    assert list(backup.files) == [DATABASE]
    assert backup.left_out["receipts.db"] == "is not a regular file"
    assert "file is not a database" in backup.left_out["bot.db"]
    assert read_backup(tmp_path / "backup.zip") == backup


def test_a_pipe_or_a_device_is_no_backup(coverage: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(PullquoteError, match="is not a regular file"):
            restore(coverage, path, force=True)
        with pytest.raises(PullquoteError, match="is not a regular file"):
            back_up(coverage, path)


@pytest.mark.parametrize(
    "note",
    [
        '{"form": "1", "made": "", "change": 1, "articles": 1, "files": {}}',
        '{"form": 1, "made": "", "change": 1, "articles": 1, "files": ["coverage.db"]}',
        '{"form": 1, "made": "", "change": 1, "articles": 1, "files": {"coverage.db": 7}}',
        '{"form": 1, "made": [], "change": 1, "articles": 1, "files": {"coverage.db": ""}}',
        "[" * 50_000,
        "[]",
        " " * 100_000_000 + "{}",
    ],
    ids=["form", "files", "sum", "made", "deep", "list", "long"],
)
def test_a_note_that_is_none_of_ours_is_a_sentence(note: str, tmp_path: Path) -> None:
    evil = tmp_path / "evil.zip"
    with zipfile.ZipFile(evil, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("backup.json", note)
        archive.writestr(DATABASE, "")

    with pytest.raises(PullquoteError, match="is no backup of pullquote's"):
        read_backup(evil)


def test_a_file_of_another_kind_is_not_written_over(coverage: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear editor")

    with pytest.raises(PullquoteError, match="no backup of pullquote's"):
        back_up(coverage, letter)
    (tmp_path / "my backups").mkdir()
    with pytest.raises(PullquoteError, match=r"is a folder.*: pullquote backup '.*/NAME\.zip'"):
        back_up(coverage, tmp_path / "my backups")
    with pytest.raises(PullquoteError, match="no backup of pullquote's"):
        back_up(coverage, coverage / DATABASE)

    assert letter.read_text() == "Dear editor"


def test_where_it_cannot_be_written_nothing_is_changed(coverage: Path, tmp_path: Path) -> None:
    with pytest.raises(PullquoteError, match=r"No such file or directory. Nothing was changed"):
        back_up(coverage, tmp_path / "nowhere/backup.zip")


def test_without_a_coverage_there_is_nothing_to_back_up(tmp_path: Path) -> None:
    with pytest.raises(PullquoteError, match="No coverage in"):
        back_up(tmp_path, tmp_path / "backup.zip")


def test_a_coverage_is_given_up_only_by_force(coverage: Path, file: Path) -> None:
    store_only(coverage, article("late.txt", "It came after the backup. Nobody saved it."))

    with pytest.raises(PullquoteError, match=r"pullquote restore --force FILE"):
        restore(coverage, file, force=False)
    assert "late.txt" in held(coverage)

    restore(coverage, file, force=True)
    assert "late.txt" not in held(coverage)
    assert not (coverage / WORK).exists()


def test_what_the_old_coverage_had_in_its_journal_does_not_get_into_the_new(
    coverage: Path, file: Path
) -> None:
    reader = sqlite3.connect(coverage / DATABASE)  # as long as it is there, the journal is
    reader.execute("SELECT * FROM changes").fetchall()
    store_only(coverage, article("late.txt", "It came after the backup. Nobody saved it."))
    assert (coverage / f"{DATABASE}-wal").stat().st_size > 0

    restore(coverage, file, force=True)
    reader.close()

    assert sorted(held(coverage)) == ["pay.txt", "roof.txt"]
    assert list(check_truth(coverage)) == []


def test_a_coverage_that_cannot_even_be_opened_can_be_restored(coverage: Path, file: Path) -> None:
    before = held(coverage)
    (coverage / DATABASE).write_bytes(b"\xa5" * 50_000)

    restore(coverage, file, force=True)

    assert held(coverage) == before


def test_nothing_is_restored_while_another_writes(coverage: Path, file: Path) -> None:
    with writer_lock(coverage), pytest.raises(Locked):
        restore(coverage, file, force=True)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(place=st.integers(0, 10**9), bit=st.integers(0, 7))
def test_a_bit_that_flipped_in_a_backup_never_gets_into_a_coverage(
    place: int, bit: int, coverage: Path, file: Path
) -> None:
    before, content = held(coverage), bytearray(file.read_bytes())
    content[place % len(content)] ^= 1 << bit
    flipped = file.with_name("flipped.zip")
    flipped.write_bytes(content)

    with suppress(PullquoteError):  # where it flipped in what nobody reads, as in a date
        restore(coverage, flipped, force=True)

    assert held(coverage) == before
    assert list(check_truth(coverage)) == []


@pytest.mark.parametrize("mark", [b"PK\x01\x02", b"PK\x03\x04"])
def test_a_bit_that_flipped_in_a_header_is_a_sentence(
    mark: bytes, file: Path, tmp_path: Path
) -> None:
    whole = file.read_bytes()
    start = whole.find(mark)

    for place in range(start + 4, start + 14):  # version, flags, kind of compression, time
        for bit in range(8):
            content = bytearray(whole)
            content[place] ^= 1 << bit
            flipped = tmp_path / "flipped.zip"
            flipped.write_bytes(content)
            with suppress(PullquoteError):  # anything else than this sentence is a fault
                unpack(flipped, tmp_path)


def test_a_backup_that_is_cut_short_is_refused(coverage: Path, file: Path) -> None:
    before = held(coverage)
    os.truncate(file, file.stat().st_size - 1000)

    with pytest.raises(PullquoteError, match="cut short"):
        restore(coverage, file, force=True)

    assert held(coverage) == before


def test_no_archive_can_write_outside_the_coverage(coverage: Path, tmp_path: Path) -> None:
    evil = tmp_path / "evil.zip"
    with zipfile.ZipFile(evil, "w") as archive:
        note = '{"form": 1, "made": "", "change": 1, "articles": 1, "files": {"%s": "", "%s": ""}}'
        archive.writestr("backup.json", note % (DATABASE, "../outside.db"))
        archive.writestr(DATABASE, "")
        archive.writestr("../outside.db", "evil")

    with pytest.raises(PullquoteError, match="does not hold what it says"):
        restore(coverage, evil, force=True)

    assert not (tmp_path / "outside.db").exists()


def test_a_backup_of_a_newer_pullquote_is_refused(coverage: Path, tmp_path: Path) -> None:
    newer = tmp_path / "newer.zip"
    with zipfile.ZipFile(newer, "w") as archive:
        note = '{"form": 2, "made": "", "change": 1, "articles": 1, "files": {}}'
        archive.writestr("backup.json", note)

    with pytest.raises(PullquoteError, match="written by a newer pullquote"):
        restore(coverage, newer, force=True)


def test_a_backup_of_an_earlier_release_is_restored_as_one_of_this_one(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    with closing(sqlite3.connect(old)) as db:
        db.executescript((Path(__file__).parent / "released/1.sql").read_text())
    sha256 = hashlib.sha256(old.read_bytes()).hexdigest()
    note = {"form": 1, "made": "", "change": 5, "articles": 2, "files": {DATABASE: sha256}}
    with zipfile.ZipFile(tmp_path / "old.zip", "w") as archive:
        archive.writestr("backup.json", json.dumps(note))
        archive.write(old, DATABASE)

    restore(tmp_path / "data", tmp_path / "old.zip", force=False)

    assert held(tmp_path / "data") == {"pay.txt": (2, PAY), "roof.txt": (1, ROOF)}
    with Store.open(tmp_path / "data") as store:
        assert list(store.rows("PRAGMA user_version")) == [(SCHEMA_VERSION,)]
