"""A receipt as the rows of bot.db that it is."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

from index.stored import Filter
from index.types import Span
from retrieval.journal.values import ChatReceipt, Occasion, QuotePlace, ReceiptKind


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, as it is kept: ``answered`` and ``replay`` are an answer's."""

    kind: ReceiptKind
    question: str
    filter: Filter
    answered: bool = True
    replay: str | None = None


def insert_receipt(
    db: sqlite3.Connection, receipt: str, asked: Request, occasion: Occasion, now: float
) -> None:
    """Keep what was asked for, by whom and where, under an id."""
    db.execute(
        """INSERT INTO receipts (id, made, coverage, person, question, outlet, after, before,
                                 answered, kind, channel, earlier, replay, hidden)
           VALUES (:id, :made, :coverage, :person, :question, :outlet, :after, :before,
                   :answered, :kind, :channel, :earlier, :replay, :hidden)""",
        {
            "id": receipt,
            "made": now,
            "coverage": occasion.coverage,
            "person": occasion.person,
            "question": asked.question,
            "outlet": asked.filter.outlet,
            "after": asked.filter.after,
            "before": asked.filter.before,
            "answered": asked.answered,
            "kind": asked.kind,
            "channel": occasion.channel,
            "earlier": occasion.earlier,
            "replay": asked.replay,
            "hidden": occasion.hidden,
        },
    )


def insert_authors(db: sqlite3.Connection, receipt: str, occasion: Occasion) -> None:
    """Keep whose words a question holds: a follow-up is completed with those before it."""
    db.execute(
        """INSERT INTO authors SELECT :receipt, :author WHERE :author IS NOT NULL
           UNION SELECT :receipt, person FROM receipts WHERE id = :earlier
           UNION SELECT :receipt, person FROM authors WHERE receipt = :earlier""",
        {"receipt": receipt, "author": occasion.author, "earlier": occasion.earlier},
    )


def insert_messages(db: sqlite3.Connection, receipt: str, messages: Iterable[int]) -> None:
    """Keep the ids of the messages that ask."""
    db.executemany(
        "INSERT OR IGNORE INTO messages VALUES (?, ?)", [(receipt, one) for one in messages]
    )


def insert_quotes(db: sqlite3.Connection, receipt: str, quotes: Iterable[QuotePlace]) -> None:
    """Keep where quotes stand, in their order."""
    db.executemany(
        """INSERT INTO quotes (receipt, rank, article, start, end, answering_start,
                               answering_end, confidence, sha256, denies)
           VALUES (:receipt, :rank, :article, :start, :end, :answering_start,
                   :answering_end, :confidence, :sha256, :denies)""",
        [
            {
                "receipt": receipt,
                "rank": rank,
                "article": one.article,
                "start": one.span.start,
                "end": one.span.end,
                "answering_start": one.answering.start,
                "answering_end": one.answering.end,
                "confidence": one.confidence,
                "sha256": one.sha256,
                "denies": one.denies,
            }
            for rank, one in enumerate(quotes)
        ],
    )


def delete_older(db: sqlite3.Connection, than: float) -> None:
    """Forget the receipts made before a time, with their verdicts."""
    db.execute("DELETE FROM receipts WHERE made < ?", (than,))


def receipt_of(row: sqlite3.Row, quotes: Iterable[sqlite3.Row]) -> ChatReceipt:
    """Return a receipt from its row and those of its quotes, which are in order."""
    return ChatReceipt(
        id=row["id"],
        coverage=row["coverage"],
        person=row["person"],
        question=row["question"],
        filter=Filter(row["outlet"], row["after"], row["before"]),
        answered=bool(row["answered"]),
        quotes=tuple(map(_quote_of, quotes)),
        kind=ReceiptKind(row["kind"]),
        earlier=row["earlier"],
        replay=row["replay"],
        withdrawn=bool(row["withdrawn"]),
        hidden=bool(row["hidden"]),
    )


def _quote_of(row: sqlite3.Row) -> QuotePlace:
    return QuotePlace(
        article=row["article"],
        span=Span(row["start"], row["end"]),
        answering=Span(row["answering_start"], row["answering_end"]),
        confidence=row["confidence"],
        sha256=row["sha256"],
        denies=bool(row["denies"]),
    )
