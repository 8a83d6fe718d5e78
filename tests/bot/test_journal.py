from pathlib import Path

import pytest

from bot.journal import Journal
from index.errors import PullquoteError
from index.store import Filter
from tests.bot.test_render import GAZETTE, answer, whole

ASKED = 1_700_000_000.0


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal.open(tmp_path, keep_days=90)


def test_a_receipt_keeps_places_and_no_words(journal: Journal, tmp_path: Path) -> None:
    given = answer(whole(GAZETTE))

    receipt = journal.receipt(journal.add(given, "public", 42, ASKED), "public")

    assert receipt is not None
    assert (receipt.person, receipt.question, receipt.filter) == (42, "Who?", Filter())
    assert receipt.quotes[0].span == given.quotes[0].span
    journal.close()
    assert GAZETTE.text.encode() not in (tmp_path / "bot.db").read_bytes()


def test_another_coverages_receipt_is_as_if_it_never_was(journal: Journal) -> None:
    receipt = journal.add(answer(whole(GAZETTE)), "red", 42, ASKED)

    assert journal.receipt(receipt, "blue") is None
    assert journal.receipt("AAAAAAAAAAAAAAAA", "blue") is None


def test_a_persons_last_verdict_counts(journal: Journal) -> None:
    receipt = journal.add(answer(whole(GAZETTE)), "public", 42, ASKED)
    journal.judge(receipt, 42, False, ASKED)
    journal.judge(receipt, 42, True, ASKED + 1)
    journal.judge(receipt, 43, False, ASKED + 2)

    [(judged, right, wrong)] = journal.judged("public")

    assert (judged.id, right, wrong) == (receipt, 1, 1)


def test_what_is_too_old_is_forgotten_with_its_verdicts_when_something_new_comes(
    journal: Journal,
) -> None:
    old = journal.add(answer(whole(GAZETTE)), "public", 42, ASKED)
    journal.judge(old, 42, True, ASKED)

    new = journal.add(answer(whole(GAZETTE)), "public", 42, ASKED + 91 * 86_400)

    assert journal.receipt(old, "public") is None
    assert journal.receipt(new, "public") is not None
    assert list(journal.judged("public")) == []


def test_a_damaged_journal_is_named(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_bytes(b"not a database" * 1000)

    with pytest.raises(PullquoteError, match=r"bot\.db cannot be opened"):
        Journal.open(tmp_path, keep_days=90)


def test_a_journal_of_a_newer_version_is_refused(journal: Journal, tmp_path: Path) -> None:
    journal._db.execute("PRAGMA user_version = 99")
    journal.close()

    with pytest.raises(PullquoteError, match="newer pullquote"):
        Journal.open(tmp_path, keep_days=90)


def test_a_clock_that_is_set_back_costs_no_receipt(journal: Journal) -> None:
    receipts = [
        journal.add(answer(whole(GAZETTE)), "public", 42, now)
        for now in (ASKED, ASKED - 365 * 86_400, ASKED + 1)
    ]
    kept = [journal.receipt(receipt, "public") for receipt in receipts]

    assert [one is not None for one in kept] == [True, False, True]


def test_a_journal_that_is_put_in_its_place_is_taken_up(journal: Journal, tmp_path: Path) -> None:
    first = journal.add(answer(whole(GAZETTE)), "public", 42, ASKED)
    for path in tmp_path.glob("bot.db*"):
        path.unlink()

    second = journal.add(answer(whole(GAZETTE)), "public", 42, ASKED)

    assert journal.receipt(first, "public") is None
    assert journal.receipt(second, "public") is not None
