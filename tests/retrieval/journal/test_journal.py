import shutil
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
FIRST_VERSION = """
CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE receipts (
    id TEXT PRIMARY KEY, made REAL NOT NULL, coverage TEXT NOT NULL, person INTEGER NOT NULL,
    question TEXT NOT NULL, outlet TEXT, after TEXT, before TEXT, answered INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE quotes (
    receipt TEXT NOT NULL REFERENCES receipts (id) ON DELETE CASCADE, rank INTEGER NOT NULL,
    article TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    answering_start INTEGER NOT NULL, answering_end INTEGER NOT NULL,
    confidence REAL NOT NULL, sha256 TEXT NOT NULL, PRIMARY KEY (receipt, rank)
) WITHOUT ROWID;
INSERT INTO receipts VALUES
    ('AbCdEfGhIjKlMnOp', 1700000000.0, 'public', 42, 'Who?', NULL, NULL, NULL, 1);
PRAGMA user_version = 1;
"""


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.open(tmp_path / "data", keep_days=90)


def test_a_receipt_keeps_places_and_no_words(journal: Journal, tmp_path: Path) -> None:
    given = answer(whole(GAZETTE))

    receipt = journal.receipt(journal.add(given, Occasion("public", 42), ASKED), "public")

    assert receipt is not None
    assert (receipt.person, receipt.question, receipt.filter) == (42, "Who?", Filter())
    assert receipt.quotes[0].span == given.quotes[0].span
    journal.close()
    assert GAZETTE.text.encode() not in (tmp_path / "data/bot.db").read_bytes()


def test_another_coverages_receipt_is_as_if_it_never_was(journal: Journal) -> None:
    receipt = journal.add(answer(whole(GAZETTE)), Occasion("red", 42), ASKED)

    assert journal.receipt(receipt, "blue") is None
    assert journal.receipt("AAAAAAAAAAAAAAAA", "blue") is None


def test_a_persons_last_verdict_counts(journal: Journal) -> None:
    receipt = journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED)
    journal.judge(receipt, 42, False, ASKED)
    journal.judge(receipt, 42, True, ASKED + 1)
    journal.judge(receipt, 43, False, ASKED + 2)

    [(judged, right, wrong)] = journal.judged("public")

    assert (judged.id, right, wrong) == (receipt, 1, 1)


def test_what_is_too_old_is_forgotten_with_its_verdicts_when_something_new_comes(
    journal: Journal,
) -> None:
    old = journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED)
    journal.judge(old, 42, True, ASKED)

    new = journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED + 91 * 86_400)

    assert journal.receipt(old, "public") is None
    assert journal.receipt(new, "public") is not None
    assert list(journal.judged("public")) == []


def test_a_damaged_journal_is_named(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"not a database" * 1000)

    with pytest.raises(PullquoteError, match=r"bot\.db cannot be opened"):
        Journal.open(tmp_path, keep_days=90)


def test_a_journal_of_a_newer_version_is_refused(journal: Journal, tmp_path: Path) -> None:
    journal._connected().execute("PRAGMA user_version = 99")
    journal.close()

    with pytest.raises(PullquoteError, match="newer pullquote"):
        Journal.open(tmp_path / "data", keep_days=90)


def conversation(journal: Journal, receipt: str | None, coverage: str = "public") -> list[str]:
    """Return the questions of the answers that led to one."""
    return [one.question for one in journal.conversation(receipt, coverage)]


def test_a_conversation_is_the_answers_that_led_to_one(journal: Journal) -> None:
    first = journal.add(replace(answer(), question="Who?"), Occasion("public", 42), ASKED)
    follow_up = Occasion("public", 43, channel=5, earlier=first)
    second = journal.add(replace(answer(), question="When?"), follow_up, ASKED + 1)

    assert conversation(journal, second) == ["Who?", "When?"]
    assert conversation(journal, first) == ["Who?"]
    assert conversation(journal, second, "another") == []
    assert conversation(journal, None) == []


def test_the_last_answer_of_a_channel_is_found_until_it_is_too_old(journal: Journal) -> None:
    here, elsewhere = Occasion("public", 42, channel=5), Occasion("public", 42, channel=6)
    last = [journal.add(answer(), here, ASKED + second) for second in (0, 1)][-1]
    journal.keep(ReceiptKind.CHECK, "Words.", Filter(), here, ASKED + 2)
    journal.add(answer(), elsewhere, ASKED + 3)

    assert journal.latest(5, "public", ASKED) == last
    assert journal.latest(5, "another", ASKED) is None
    assert journal.latest(5, "public", ASKED + 2) is None


@pytest.mark.parametrize(
    ("gone", "going_on"),
    [
        ({83, 999}, ["Who?", "When?"]),  # what an answer became, and a message that is none of ours
        ({72}, ["Who?"]),  # what asked the second one: the third was completed with its words
        ({71}, []),
        (
            set(range(10**6, 2 * 10**6)),
            ["Who?", "When?", "Where?"],
        ),  # a whole channel, none of ours
    ],
)
def test_no_conversation_goes_on_from_an_answer_that_was_deleted_or_that_one_led_to(
    journal: Journal, gone: set[int], going_on: list[str]
) -> None:
    asked = [("Who?", 71), ("When?", 72), ("Where?", 73)]
    receipts: list[str] = []
    for second, (question, message) in enumerate(asked):
        earlier = receipts[-1] if receipts else None
        place = Occasion("public", 42, channel=5, earlier=earlier, messages=(message,))
        given = replace(answer(), question=question)
        receipts.append(journal.add(given, place, ASKED + second))
    journal.sent(receipts[2], 83)

    journal.withdraw(gone)

    assert journal.latest(5, "public", ASKED) == receipts[-1]
    for number, receipt in enumerate(receipts, 1):
        left = going_on[:number] if number <= len(going_on) else []
        assert conversation(journal, receipt) == left


def test_what_was_looked_up_is_kept_with_its_words(journal: Journal) -> None:
    wanted = Filter("The Example Courier")
    kept = journal.keep(ReceiptKind.CHECK, "A quotation.", wanted, Occasion("public", 42), ASKED)

    receipt = journal.receipt(kept, "public")

    assert receipt is not None
    assert (receipt.kind, receipt.question, receipt.filter) == (
        ReceiptKind.CHECK,
        "A quotation.",
        wanted,
    )


def test_states_are_found_by_the_beginning_of_their_keys(journal: Journal) -> None:
    journal.put_state("server 111", "strike")
    journal.put_state("channels 111", "5")

    assert journal.states("server ") == {"111": "strike"}


def test_a_journal_of_the_first_version_keeps_its_receipts(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "bot.db")) as old, old:
        old.executescript(FIRST_VERSION)

    with closing(Journal.open(tmp_path, keep_days=36_500)) as journal:
        receipt = journal.receipt("AbCdEfGhIjKlMnOp", "public")

        assert receipt is not None
        assert (receipt.kind, receipt.question) == (ReceiptKind.ANSWER, "Who?")
        assert journal.add(answer(), Occasion("public", 42, channel=5), ASKED)


def test_a_journal_of_the_second_version_takes_up_ids_to_replay(
    journal: Journal, tmp_path: Path
) -> None:
    old = journal.add(answer(), Occasion("public", 42), ASKED)
    journal._connected().executescript(
        "DROP TABLE messages; DROP TABLE authors; DROP INDEX receipts_earlier; "
        "ALTER TABLE receipts DROP COLUMN hidden; ALTER TABLE quotes DROP COLUMN denies; "
        "ALTER TABLE receipts DROP COLUMN withdrawn; "
        "ALTER TABLE receipts DROP COLUMN replay; PRAGMA user_version = 2;"
    )

    with closing(Journal.open(tmp_path, keep_days=36_500)) as again:
        new = again.add(
            replace(answer(), receipt="0123456789abcdef"), Occasion("public", 42), ASKED
        )
        found = [again.receipt(one, "public") for one in (old, new)]

    assert [one and one.replay for one in found] == [None, "0123456789abcdef"]


def test_a_clock_that_is_set_back_costs_no_receipt(journal: Journal) -> None:
    receipts = [
        journal.add(answer(whole(GAZETTE)), Occasion("public", 42), now)
        for now in (ASKED, ASKED - 365 * 86_400, ASKED + 1)
    ]
    kept = [journal.receipt(receipt, "public") for receipt in receipts]

    assert [one is not None for one in kept] == [True, False, True]


def test_a_journal_that_is_put_in_its_place_is_taken_up(journal: Journal, tmp_path: Path) -> None:
    first = journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED)
    for path in (tmp_path / "data").glob("bot.db*"):
        path.unlink()

    second = journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED)

    assert journal.receipt(first, "public") is None
    assert journal.receipt(second, "public") is not None


def test_one_that_is_put_in_its_place_while_it_is_written_is_left_to_others(
    journal: Journal, tmp_path: Path
) -> None:
    path = tmp_path / "data" / "bot.db"

    def replaced(sql: str) -> None:
        if sql.startswith("INSERT INTO receipts"):
            for one in path.parent.glob("bot.db*"):
                one.unlink()
            Journal.open(path.parent, keep_days=90).close()

    journal._connected().set_trace_callback(replaced)
    receipt = journal.add(answer(whole(GAZETTE)), Occasion("public", 42, author=42), ASKED)

    with closing(sqlite3.connect(path, timeout=0)) as other:
        assert other.execute("SELECT count(*) FROM authors").fetchone() == (0,)
        other.execute("BEGIN IMMEDIATE")  # it is not locked
    assert not journal.holds(receipt)


def test_where_it_may_not_be_written_it_is_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    journal = Journal.open(tmp_path / "file" / "data", keep_days=90)  # which nobody can make
    receipt = journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED)

    assert journal.receipt(receipt, "public") is not None


def test_a_folder_that_is_deleted_is_not_made_again_and_taken_up_when_it_is_back(
    journal: Journal, tmp_path: Path
) -> None:
    shutil.move(tmp_path / "data", tmp_path / "away")
    journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED)
    assert not (tmp_path / "data").exists()

    shutil.move(tmp_path / "away", tmp_path / "data")
    receipt = journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED)
    journal.close()

    again = Journal.open(tmp_path / "data", keep_days=90)
    assert again.receipt(receipt, "public") is not None


def test_a_damaged_journal_costs_no_answer(journal: Journal, tmp_path: Path) -> None:
    journal.put_state("a", "b")
    journal.close()
    path = tmp_path / "data/bot.db"
    content = path.read_bytes()
    journal = Journal.open(tmp_path / "data", keep_days=90)
    path.write_bytes(content[:100] + b"\xa5" * (len(content) - 100))

    receipt = journal.add(answer(whole(GAZETTE)), Occasion("public", 42), ASKED)

    assert len(receipt) == 16
    assert journal.latest(7, "public", 0.0) is None


def test_a_journal_that_another_process_writes_is_not_to_be_moved_away(
    journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "data" / "bot.db"
    journal._connection.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(PullquoteError, match=r"so nothing was forgotten. Try again: pull"):
            journal.forget(42)

        writer.rollback()
        journal.close()
        writer.execute("PRAGMA locking_mode = EXCLUSIVE")
        writer.execute("DELETE FROM state")
        connect = sqlite3.connect
        monkeypatch.setattr(sqlite3, "connect", lambda path, timeout: connect(path, timeout=0))
        with pytest.raises(PullquoteError, match=r"is held by another process. Try again when"):
            Journal.open(tmp_path / "data", keep_days=90)
