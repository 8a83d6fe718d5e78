"""How a coverage.db of an earlier release becomes one of this release.

The first release wrote version 1. Where the schema changes, a step is added at the end of `STEPS`,
and never changed after its release: the i-th (from 1) makes version i + 1 out of version i. So a
step is a module of index/migration_steps/ that imports nothing which may change, and a test holds
it by its hash. All steps a database needs are one transaction, so it is of the old version or of
the new.
"""

import sqlite3
from collections.abc import Callable

from index.migration_steps.to_2 import to_2

Step = Callable[[sqlite3.Connection], None]

# A step calls `execute` only: `executescript` would commit what comes before it.
STEPS: tuple[Step, ...] = (to_2,)


def newest() -> int:
    """Return the version that the steps lead to."""
    return 1 + len(STEPS)


def migrate(db: sqlite3.Connection) -> None:
    """Bring a database up to date; only under the writer's lock, and without foreign keys."""
    with db:
        db.execute("BEGIN IMMEDIATE")
        [(found,)] = db.execute("PRAGMA user_version")
        for step in STEPS[found - 1 :]:
            step(db)
        assert not db.execute("PRAGMA foreign_key_check").fetchall(), "a step left loose ends"
        db.execute(f"PRAGMA user_version = {newest()}")
