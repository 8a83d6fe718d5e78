"""bot.db: what was answered in a chat, what people thought of it, and what else must outlive a run.

A receipt keeps a question and *where* its quotes stand, never their words: those are read from the
coverage again each time a button asks for them. One connection, for one thread. Nobody's answer
waits for it: where it cannot be written, an answer goes out without the buttons that need it.
"""

import json
import logging
import secrets
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from config.errors import PullquoteError
from index.stored import Filter
from retrieval.answer import Answer
from retrieval.journal.erasure import erase
from retrieval.journal.file import connect, identity, path_of
from retrieval.journal.rows import (
    Request,
    delete_older,
    insert_authors,
    insert_messages,
    insert_quotes,
    insert_receipt,
    receipt_of,
)
from retrieval.journal.values import ChatReceipt, Occasion, QuotePlace, ReceiptKind
from retrieval.types import Quote

log = logging.getLogger(__name__)
DAY_S = 86_400
MOST_EARLIER = 5  # questions that a follow-up may go back to


class Journal:
    """bot.db, open for reading and writing; one that was put in its place is opened in its turn.

    In a folder that may not be written it is a copy in memory, which ends with the program.
    """

    def __init__(self, folder: Path, keep_days: int) -> None:
        self._folder = folder
        self._keep_s = keep_days * DAY_S
        self._connection = connect(folder)
        self._file = identity(folder)

    @classmethod
    def open(cls, folder: Path, keep_days: int) -> "Journal":
        """Open bot.db in a folder, making both where needed; raises PullquoteError.

        Receipts older than ``keep_days``, and with them their verdicts, go when one is added.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            log.warning("%s cannot be made: %s", folder, error.strerror)
        return cls(folder, keep_days)

    def _connected(self) -> sqlite3.Connection:
        """Return the connection to the file that is there now: once for each transaction."""
        if identity(self._folder) != self._file:  # restored from a backup, or deleted
            self._connection.close()
            self._connection = connect(self._folder)
            self._file = identity(self._folder)
        return self._connection

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def state(self, key: str) -> str | None:
        """Return what was last put under a key."""
        db = self._connected()
        row = db.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row["value"])

    def put_state(self, key: str, value: str) -> None:
        """Keep a value under a key."""
        with self._connected() as db:
            db.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))

    def drop_states(self, keys: Collection[str]) -> None:
        """Keep nothing under these keys any more."""
        with self._connected() as db:
            db.executemany("DELETE FROM state WHERE key = ?", [(one,) for one in keys])

    def states(self, prefix: str) -> dict[str, str]:
        """Return what was put under keys with a prefix, by the rest of the key."""
        rows = self._connected().execute(
            "SELECT key, value FROM state WHERE substr(key, 1, ?) = ?", (len(prefix), prefix)
        )
        return {str(key)[len(prefix) :]: str(value) for key, value in rows}

    def add(self, answer: Answer, occasion: Occasion, now: float) -> str:
        """Keep an answer; return its receipt's id, 16 characters that cannot be guessed."""
        asked = Request(
            ReceiptKind.ANSWER,
            answer.question,
            answer.filter,
            answer.answered,
            replay=answer.receipt,
        )
        denials = set(answer.denials)
        places = [QuotePlace.of(one, denies=one in denials) for one in answer.shown]
        return self._kept(asked, occasion, now, places)

    def keep(
        self,
        kind: ReceiptKind,
        text: str,
        wanted: Filter,
        occasion: Occasion,
        now: float,
        quotes: Sequence[Quote] = (),
    ) -> str:
        """Keep what was asked for, to be looked up anew when its buttons are pressed."""
        return self._kept(Request(kind, text, wanted), occasion, now, map(QuotePlace.of, quotes))

    def holds(self, receipt: str) -> bool:
        """Whether a receipt can be had again: it cannot where it could not be written."""
        return bool(self._read("SELECT 1 FROM receipts WHERE id = ?", (receipt,)))

    def receipt(self, receipt: str, coverage: str) -> ChatReceipt | None:
        """Return a receipt of this coverage; None for another's, as for one that never was."""
        found = self._read(
            "SELECT * FROM receipts WHERE id = ? AND coverage = ?", (receipt, coverage)
        )
        if not found:
            return None
        quotes = self._read("SELECT * FROM quotes WHERE receipt = ? ORDER BY rank", (receipt,))
        return receipt_of(found[0], quotes)

    def latest(self, channel: int, coverage: str, since: float) -> str | None:
        """Return the receipt of the last answer that a conversation was given since then.

        That may be one that was withdrawn, which ends what went before it: nothing goes on from it.
        """
        found = self._read(
            "SELECT id FROM receipts WHERE channel = ? AND coverage = ? AND kind = ? AND made >= ? "
            "ORDER BY made DESC LIMIT 1",
            (channel, coverage, ReceiptKind.ANSWER, since),
        )
        return str(found[0]["id"]) if found else None

    def conversation(self, receipt: str | None, coverage: str) -> list[ChatReceipt]:
        """Return the answers that led to one, itself last; none from before a deletion."""
        led: list[ChatReceipt] = []
        while receipt is not None and len(led) < MOST_EARLIER:
            found = self.receipt(receipt, coverage)
            if found is None or found.kind is not ReceiptKind.ANSWER or found.withdrawn:
                break
            led.insert(0, found)
            receipt = found.earlier
        return led

    def sent(self, receipt: str, message: int) -> None:
        """Keep the id of the message that an answer became; without it, it is never withdrawn."""
        try:
            with self._connected() as db:
                db.execute(
                    "INSERT OR IGNORE INTO messages SELECT id, ? FROM receipts WHERE id = ?",
                    (message, receipt),
                )
        except (sqlite3.Error, PullquoteError) as error:
            log.error("%s does not know an answer's message: %s", path_of(self._folder), error)

    def withdraw(self, messages: Collection[int]) -> None:
        """Take answers for deleted by the ids of what asked for them, or of what they became.

        With them go those that followed up on them, which were completed with their words: no
        question goes on from any of these. Most messages that are deleted are none of ours.
        """
        ours = self._read(
            """WITH RECURSIVE gone (id) AS (
                   SELECT receipt FROM messages WHERE id IN (SELECT value FROM json_each(?))
                   UNION SELECT r.id FROM gone JOIN receipts r ON r.earlier = gone.id
               ) SELECT id FROM gone""",
            (json.dumps(list(messages)),),
        )
        try:
            with self._connected() as db:
                db.executemany("UPDATE receipts SET withdrawn = 1 WHERE id = ?", ours)
        except (sqlite3.Error, PullquoteError) as error:
            log.error("%s takes a deleted answer for one: %s", path_of(self._folder), error)

    def judge(self, receipt: str, person: int, correct: bool, now: float) -> None:
        """Keep a person's verdict on an answer; the last one counts."""
        with self._connected() as db:
            db.execute(
                "INSERT OR REPLACE INTO verdicts VALUES (?, ?, ?, ?)",
                (receipt, person, correct, now),
            )

    def judged(self, coverage: str) -> Iterator[tuple[ChatReceipt, int, int]]:
        """Yield a coverage's receipts that have verdicts, with how many said right and wrong."""
        db = self._connected()
        rows = db.execute(
            """SELECT r.id, sum(v.correct), count(*) - sum(v.correct)
               FROM receipts r JOIN verdicts v ON v.receipt = r.id
               WHERE r.coverage = ? GROUP BY r.id ORDER BY r.made""",
            (coverage,),
        ).fetchall()
        for receipt, right, wrong in rows:
            found = self.receipt(receipt, coverage)
            if found:
                yield found, right, wrong

    def forget(self, person: int) -> tuple[int, int]:
        """Remove a person's questions and verdicts as `erase` does; raises PullquoteError."""
        return erase(self._connected(), path_of(self._folder), person)

    def _kept(
        self, asked: Request, occasion: Occasion, now: float, places: Iterable[QuotePlace]
    ) -> str:
        receipt = secrets.token_urlsafe(12)
        try:
            with self._connected() as db:
                insert_receipt(db, receipt, asked, occasion, now)
                insert_authors(db, receipt, occasion)
                insert_messages(db, receipt, occasion.messages)
                insert_quotes(db, receipt, places)
                delete_older(db, than=now - self._keep_s)
        except (sqlite3.Error, PullquoteError) as error:
            path = path_of(self._folder)
            log.error("%s cannot be written, so an answer has few buttons: %s", path, error)
        return receipt

    def _read(self, sql: str, values: tuple[object, ...]) -> list[sqlite3.Row]:
        """Return the rows of a query; none where the file is damaged."""
        try:
            return self._connected().execute(sql, values).fetchall()
        except (sqlite3.Error, PullquoteError) as error:
            log.error("%s cannot be read: %s", path_of(self._folder), error)
            return []
