"""`Journal.forget`: one person's words go out of bot.db, whoever they stand under."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.stored import Filter
from retrieval.journal.journal import Journal
from retrieval.journal.values import Occasion, ReceiptKind
from tests.bot.rendering import GAZETTE, answer, whole

ASKED = 1_700_000_000.0
DAY_S = 86_400
OUT_OF_DATE_SCHEMA = """
DROP TABLE authors; DROP TABLE messages; ALTER TABLE quotes DROP COLUMN denies;
DROP INDEX receipts_earlier; ALTER TABLE receipts DROP COLUMN hidden;
ALTER TABLE receipts DROP COLUMN withdrawn; PRAGMA user_version = 3;
"""


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.open(tmp_path / "data", keep_days=90)


def test_a_person_can_be_forgotten_and_nobody_else_is(journal: Journal, tmp_path: Path) -> None:
    place, wanted = Occasion("public", 42), Filter("The Zyxwv Times")
    theirs = [
        journal.add(answer(whole(GAZETTE)), place, ASKED),
        journal.keep(ReceiptKind.CHECK, "My neighbour Zyxwv said so.", wanted, place, ASKED),
    ]
    other = journal.add(answer(whole(GAZETTE)), Occasion("public", 43), ASKED)
    for person in (42, 43):
        journal.judge(other, person, True, ASKED)

    assert journal.forget(42) == (2, 1)

    assert [journal.receipt(one, "public") for one in theirs] == [None, None]
    [(receipt, right, wrong)] = journal.judged("public")
    assert (receipt.id, right, wrong) == (other, 1, 0)
    for file in (tmp_path / "data").iterdir():
        assert b"Zyxwv" not in file.read_bytes()


def test_nobody_is_said_to_be_forgotten_in_a_copy_that_ends_with_the_program(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "_connection", sqlite3.connect(":memory:"))

    with pytest.raises(PullquoteError, match=r"bot\.db cannot be written"):
        journal.forget(42)


def test_nobody_is_said_to_be_forgotten_while_what_is_read_keeps_their_words_on_disk(
    journal: Journal, tmp_path: Path
) -> None:
    journal.keep(
        ReceiptKind.CHECK, "My neighbour Zyxwv said so.", Filter(), Occasion("public", 42), ASKED
    )
    journal._connection.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(tmp_path / "data" / "bot.db")) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT question FROM receipts").fetchall()

        with pytest.raises(PullquoteError, match=r"deleted, and not yet overwritten.*--forget 42"):
            journal.forget(42)

        reader.rollback()
    assert journal.forget(42) == (0, 0)
    for file in (tmp_path / "data").iterdir():
        assert b"Zyxwv" not in file.read_bytes()


def ask(
    journal: Journal, question: str, person: int, earlier: str | None = None, days: int = 0
) -> str:
    given = replace(answer(), question=question)
    return journal.add(given, Occasion("public", person, earlier=earlier), ASKED + days * DAY_S)


def test_with_a_person_go_the_questions_of_others_that_were_completed_from_theirs(
    journal: Journal, tmp_path: Path
) -> None:
    first = ask(journal, "What does my cousin Zyxwv earn?", 42)
    second = ask(journal, "What would my cousin Zyxwv the director earn?", 43, earlier=first)
    ask(journal, "What would my cousin Zyxwv the editor earn?", 44, earlier=second)
    other = ask(journal, "Who painted the lighthouse?", 43)

    assert journal.forget(42) == (3, 0)

    assert journal.receipt(other, "public") is not None
    for file in (tmp_path / "data").iterdir():
        assert b"Zyxwv" not in file.read_bytes()


def test_so_do_those_whose_beginning_was_too_old_to_be_kept(
    journal: Journal, tmp_path: Path
) -> None:
    first = ask(journal, "What does my cousin Zyxwv earn?", 42)
    second = ask(journal, "What would my cousin Zyxwv the director earn?", 43, first, days=91)
    assert journal.receipt(first, "public") is None
    ask(journal, "What would my cousin Zyxwv the editor earn?", 44, second, days=92)

    assert journal.forget(42) == (2, 0)

    for file in (tmp_path / "data").iterdir():
        assert b"Zyxwv" not in file.read_bytes()


def test_so_do_those_of_a_journal_of_the_third_version(journal: Journal, tmp_path: Path) -> None:
    first = ask(journal, "What does my cousin Zyxwv earn?", 42)
    second = ask(journal, "What would my cousin Zyxwv the director earn?", 43, earlier=first)
    ask(journal, "What would my cousin Zyxwv the editor earn?", 44, earlier=second)
    journal._connected().executescript(OUT_OF_DATE_SCHEMA)

    with closing(Journal.open(tmp_path / "data", keep_days=36_500)) as again:
        assert again.forget(42) == (3, 0)


def test_who_wrote_a_message_that_another_looked_up_can_be_forgotten(journal: Journal) -> None:
    place = Occasion("public", 43, author=42)
    looked_up = journal.keep(ReceiptKind.CHECK, "My uncle Zyxwv is ill.", Filter(), place, ASKED)

    assert journal.forget(42) == (1, 0)

    assert journal.receipt(looked_up, "public") is None
