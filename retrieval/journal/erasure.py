"""What bot.db keeps of one person, removed and overwritten."""

import sqlite3
from pathlib import Path

from config.errors import PullquoteError
from retrieval.journal.file import is_held


def erase(db: sqlite3.Connection, path: Path, person: int) -> tuple[int, int]:
    """Remove a person's questions and verdicts, overwriting them; return how many there were.

    With a question goes what others thought of its answer. Others' questions that hold words of
    theirs count among them: follow-ups, and messages of theirs that were looked up. Raises
    PullquoteError where the file at ``path`` cannot be written, or where it still holds the words
    since something reads it.
    """
    if not db.execute("PRAGMA database_list").fetchone()[2]:  # a copy in memory
        raise PullquoteError(f"{path} cannot be written, so nothing was forgotten.")
    try:
        db.execute("PRAGMA secure_delete = ON")
        with db:
            verdicts = db.execute("DELETE FROM verdicts WHERE person = ?", (person,)).rowcount
            questions = db.execute(
                "DELETE FROM receipts WHERE person = ?1 "
                "OR id IN (SELECT receipt FROM authors WHERE person = ?1)",
                (person,),
            ).rowcount
        busy, _, _ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error as error:
        if is_held(error):
            raise PullquoteError(
                f"{path} is held by another process, so nothing was forgotten. Try again: "
                f"pullquote-bot --forget {person}"
            ) from error
        raise PullquoteError(f"{path} cannot be written: {error}.") from error
    if busy:
        raise PullquoteError(
            f"What {path} had of {person} is deleted, and not yet overwritten, since another "
            f"process reads it. Run it again: pullquote-bot --forget {person}"
        )
    return questions, verdicts
