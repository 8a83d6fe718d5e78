"""A backup put in place of a coverage: checked before anything is touched, then swapped in."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from config.errors import PullquoteError
from index.backup import Backup, unpack, written
from index.coverage import derive
from index.files import sync
from index.lock import writer_lock
from index.schema import DATABASE
from index.store import Store

WORK = ".restoring"
JOURNALS = ("-wal", "-shm")  # of SQLite, beside a database


def restore(data_dir: Path, path: Path, *, force: bool) -> Backup:
    """Make a folder hold the coverage of a backup, and make it searchable.

    Raises PullquoteError, and changes nothing, where there is a coverage and no ``force``, where
    the backup is damaged, or where another writes.
    """
    with writer_lock(data_dir):
        if (data_dir / DATABASE).exists() and not force:
            raise PullquoteError(
                f"There is a coverage in {data_dir}. Name another folder with --data-dir, or give "
                "it up: pullquote restore --force FILE"
            )
        work = data_dir / WORK
        with written(data_dir):
            shutil.rmtree(work, ignore_errors=True)
            work.mkdir()
            try:
                backup = unpack(path, work)
                for name in sorted(backup.files, key=lambda name: name == DATABASE):
                    _swap(work / name, data_dir / name)
            finally:
                shutil.rmtree(work, ignore_errors=True)
        with Store.open(data_dir) as store:
            derive(data_dir, store)
    return backup


def _swap(new: Path, old: Path) -> None:
    """Put one database in place of another.

    The journal of the old one must never lie beside the new one, which SQLite would then damage by
    it. So it is folded into the old one first, as far as that is whole, and is gone before the new
    one comes: killed at any moment, there is the old database or the new.
    """
    _fold(new)
    if old.exists():
        with suppress(sqlite3.DatabaseError):  # what is damaged is given up, journal and all
            _fold(old)

    for ending in JOURNALS:
        old.with_name(f"{old.name}{ending}").unlink(missing_ok=True)
    sync(old.parent)
    os.replace(new, old)
    sync(old.parent)


def _fold(path: Path) -> None:
    """Bring what is in a database's journal into the database itself."""
    with closing(sqlite3.connect(path, timeout=30)) as db:
        [(busy, _, _)] = db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    if busy:
        raise PullquoteError(f"{path} is in use. Stop the bot, then restore again.")
