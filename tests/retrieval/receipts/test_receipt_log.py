"""The log of receipts: what it keeps, what it forgets, and that a changed record is noticed."""

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.settings import Settings
from index.coverage import Coverage
from index.stored import Counts, Filter
from retrieval.answer import Answer
from retrieval.receipts.chain import changed_records, find_record
from retrieval.receipts.log import ReceiptLog
from tests.retrieval.quoting import quote
from tests.retrieval.running import COMMAND, COST, Ran, Run, without_rights

EVEREST = "How tall is Mount Everest?"


def answer(question: str) -> Answer:
    said = quote("The bridge would cost 40 million euros.")
    return Answer(question, Filter(), 0.9, Counts(2, 0, 3), quotes=(said,))


@pytest.fixture(scope="module")
def coverage(riverton: Path) -> Iterator[Coverage]:
    with Coverage.open(riverton / "data") as opened:
        yield opened


def filled(folder: Path, coverage: Coverage, answers: int, most: int = 10_000) -> Path:
    """Keep the receipts of so many answers in a log of its own; return its folder."""
    with closing(ReceiptLog(folder)) as log:
        for number in range(1, answers + 1):
            asked = answer(f"Question {number}?")
            assert log.kept(asked, coverage, "key", Settings(receipts=most)).receipt
    return folder


def rows(folder: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder / "receipts.db")) as db, db:
        return db.execute(sql, values).fetchall()


@pytest.fixture
def copied(riverton: Path, place: Path) -> Path:
    """Return a data folder, without receipts, that a test may spoil."""
    others = shutil.ignore_patterns("receipts.db*")
    return Path(shutil.copytree(riverton / "data", place / "data", ignore=others))


# ---------------------------------------------------------------------------- what is kept of it


def test_every_answer_is_a_record_with_its_time_also_the_same_one_again(
    copied: Path, pullquote: Run
) -> None:
    for question in (COST, COST, EVEREST):
        pullquote("ask", question)

    found = rows(copied, "SELECT number, id, made FROM receipts ORDER BY number")
    assert [number for number, _, _ in found] == [1, 2, 3]
    assert found[0][1] == found[1][1] != found[2][1]
    assert all(str(made).startswith("20") and str(made).endswith("+00:00") for *_, made in found)


def test_the_oldest_receipts_make_room_and_the_rest_is_still_a_chain(
    tmp_path: Path, coverage: Coverage
) -> None:
    filled(tmp_path, coverage, answers=25, most=10)

    assert rows(tmp_path, "SELECT min(number), max(number), count(*) FROM receipts") == [
        (16, 25, 10)
    ]
    assert list(changed_records(tmp_path)) == []


def test_fewer_are_kept_as_soon_as_the_setting_says_so(tmp_path: Path, coverage: Coverage) -> None:
    filled(tmp_path, coverage, answers=25)
    filled(tmp_path, coverage, answers=1, most=3)

    assert rows(tmp_path, "SELECT count(*) FROM receipts") == [(3,)]
    assert list(changed_records(tmp_path)) == []


def test_without_receipts_answers_are_the_same_and_nothing_is_written(
    copied: Path, pullquote: Run
) -> None:
    none = {"PULLQUOTE_RECEIPTS": "0"}

    without, with_one = pullquote("ask", "--json", COST, env=none), pullquote("ask", "--json", COST)

    assert without.json["receipt"] is None
    assert {"receipt"} == {
        key for key in with_one.json if key != "took_ms" and with_one.json[key] != without.json[key]
    }
    shutil.rmtree(copied)
    assert list(copied.parent.rglob("receipts*")) == []


def test_measuring_keeps_no_receipts(copied: Path, pullquote: Run, place: Path) -> None:
    (place / "gold.jsonl").write_text(json.dumps({"question": COST, "answers": []}))

    pullquote("eval", "gold.jsonl")
    pullquote("tune", "gold.jsonl")

    assert not (copied / "receipts.db").exists()


# ----------------------------------------------------------------------- where it cannot be kept


def test_in_a_folder_that_may_only_be_read_answers_come_without_a_receipt(copied: Path) -> None:
    copied.chmod(0o555)
    try:
        asked = without_rights("ask", COST, "--json")
        shown = without_rights("ask", COST)
    finally:
        copied.chmod(0o755)

    assert (asked.code, asked.err) == (0, "")
    assert asked.json["receipt"] is None
    assert shown.code == 0
    assert "receipt" not in shown.out


def test_receipts_in_a_folder_that_may_only_be_read_can_be_replayed(
    copied: Path, pullquote: Run
) -> None:
    id_ = pullquote("ask", "--json", COST).json["receipt"]
    copied.chmod(0o555)
    try:
        assert without_rights("replay", id_).code == 0
        assert without_rights("doctor").out.startswith("Sound: ")
    finally:
        copied.chmod(0o755)


def test_a_log_that_is_no_database_costs_the_receipt_and_not_the_answer(
    copied: Path, pullquote: Run, process: Run
) -> None:
    (copied / "receipts.db").write_bytes(b"torn" * 1000)

    asked, checked = process("ask", COST), pullquote("doctor")

    assert asked.code == 0
    assert "40 million euros" in asked.out
    assert asked.err == (
        "pullquote: No receipt was kept: data/receipts.db: file is not a database\n"
    )
    assert checked.code == 2
    assert checked.lines[0] == (
        "damage: The log of receipts: it cannot be read: file is not a database"
    )


def test_a_log_of_a_later_version_is_left_as_it_is(copied: Path, process: Run) -> None:
    with closing(sqlite3.connect(copied / "receipts.db")) as db:
        db.execute("PRAGMA user_version = 99")

    asked = process("ask", COST)

    assert "another version of pullquote wrote it" in asked.err
    assert rows(copied, "SELECT name FROM sqlite_master") == []


def test_a_forged_body_in_the_log_costs_no_answer(copied: Path, pullquote: Run) -> None:
    id_ = pullquote("ask", "--json", COST).json["receipt"]
    for body in ("", "[]", "{}", '{"filter": 1}'):
        rows(copied, "UPDATE receipts SET body = ?", body)

        assert pullquote("ask", "--json", COST).json["receipt"] == id_


@pytest.mark.parametrize(
    "damage",
    ["DELETE FROM ends", "UPDATE ends SET last = 'x'", "UPDATE receipts SET body = x'ff00'"],
)
def test_rows_that_nobody_writes_are_found_and_cost_no_answer(
    damage: str, copied: Path, pullquote: Run
) -> None:
    pullquote("ask", COST)
    rows(copied, damage)

    checked, asked = pullquote("doctor"), pullquote("ask", COST)

    assert checked.code == 2
    assert checked.out.startswith("damage: The log of receipts: ")
    assert "40 million euros" in asked.out


# -------------------------------------------------------------------------------- that it is whole


def test_two_processes_keep_their_receipts_in_one_chain(copied: Path, pullquote: Run) -> None:
    questions = "\n".join(f"What would bridge {number} cost?" for number in range(40)).encode()
    asking = [
        subprocess.Popen(
            [COMMAND, "ask", "--batch", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        for _ in range(2)
    ]
    for one in asking:
        assert one.stdin is not None
        one.stdin.write(questions)
        one.stdin.close()
    printed = [one.stdout.read().splitlines() for one in asking if one.stdout]

    assert [one.wait() for one in asking] == [0, 0]
    receipts = [[json.loads(line)["receipt"] for line in lines] for lines in printed]
    assert receipts[0] == receipts[1]
    assert None not in receipts[0]
    assert rows(copied, "SELECT count(*), max(number) FROM receipts") == [(80, 80)]
    assert pullquote("doctor").code == 0


COLUMNS = ["made", "id", "body", "change", "stamp", "hash"]


@settings(max_examples=40, deadline=None)
@given(number=st.integers(1, 12), column=st.sampled_from(COLUMNS), kept=st.sampled_from([5, 99]))
def test_any_change_of_any_record_is_noticed(
    number: int, column: str, kept: int, coverage: Coverage
) -> None:
    with TemporaryDirectory() as folder:
        log = filled(Path(folder), coverage, answers=12, most=kept)
        first = 13 - min(kept, 12)
        number = max(number, first)
        changed = f"UPDATE receipts SET {column} = {column} || '1' WHERE number = ?"
        rows(log, changed, number)

        problems = list(changed_records(log))

        assert problems
        assert f"record {number}, of the receipt" in problems[0]


@settings(max_examples=20, deadline=None)
@given(number=st.integers(1, 12))
def test_any_record_taken_out_is_noticed(number: int, coverage: Coverage) -> None:
    with TemporaryDirectory() as folder:
        log = filled(Path(folder), coverage, answers=12)
        rows(log, "DELETE FROM receipts WHERE number = ?", number)

        assert len(list(changed_records(log))) >= 1


def test_a_last_record_that_was_chained_anew_does_not_fit_the_end(
    tmp_path: Path, coverage: Coverage
) -> None:
    filled(tmp_path, coverage, answers=3)
    (_, (_, before), (id_, _)) = rows(tmp_path, "SELECT id, hash FROM receipts ORDER BY number")
    forged = replace(find_record(tmp_path, str(id_)), made="2001-01-01T00:00:00+00:00")
    rows(
        tmp_path,
        "UPDATE receipts SET made = ?, hash = ? WHERE number = 3",
        forged.made,
        forged.chained(str(before)),
    )

    assert list(changed_records(tmp_path)) == ["its end, record 3, is not what was kept"]


def test_doctor_names_a_changed_receipt_and_how_to_begin_anew(copied: Path, pullquote: Run) -> None:
    ids = [pullquote("ask", "--json", COST).json["receipt"] for _ in range(3)]
    rows(copied, "UPDATE receipts SET made = '2001-01-01' WHERE number = 2")

    ran = pullquote("doctor")

    assert ran == Ran(
        2,
        f"damage: The log of receipts: record 2, of the receipt {ids[1]}, is not what was kept\n"
        "    mend it: mkdir data/receipts.changed; mv data/receipts.db* data/receipts.changed\n",
        "",
    )
    for command in ran.lines[1].removeprefix("    mend it: ").split(";"):
        subprocess.run(command, shell=True, check=True)
    assert pullquote("doctor").code == 0
    assert pullquote("ask", "--json", COST).json["receipt"] == ids[0]


def test_the_way_to_begin_anew_is_right_for_any_folder(
    tmp_path: Path, copied: Path, pullquote: Run
) -> None:
    pullquote("ask", "--json", COST)
    rows(copied, "UPDATE receipts SET made = '2001-01-01' WHERE number = 1")
    shutil.copytree(copied, tmp_path / "my data")

    ran = pullquote("doctor", "--data-dir", str(tmp_path / "my data"))

    for command in ran.lines[1].removeprefix("    mend it: ").split(";"):
        subprocess.run(command, shell=True, check=True)
    assert (tmp_path / "my data/receipts.changed/receipts.db").is_file()


def test_the_last_record_of_a_receipt_is_the_one_that_is_found(
    tmp_path: Path, coverage: Coverage
) -> None:
    filled(tmp_path, coverage, answers=2)
    filled(tmp_path, coverage, answers=2)
    [(id_,)] = rows(tmp_path, "SELECT id FROM receipts WHERE number = 1")

    assert find_record(tmp_path, str(id_)).number == 3
