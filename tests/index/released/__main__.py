"""Writes the schema of this release, with a few articles in it: python -m tests.index.released.

To be run once, when a release changes the schema; what is written is never changed afterwards.
"""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from index.schema import APPLICATION_ID, DATABASE, SCHEMA_VERSION
from index.types import Notice, NoticeKind, Span
from tests.index.made_up import PAY, ROOF, article, store_only

HEAD = f"""-- coverage.db in version {SCHEMA_VERSION} of the schema, as it was released.
PRAGMA application_id = {APPLICATION_ID};
PRAGMA user_version = {SCHEMA_VERSION};
"""


def main() -> None:
    """Write it beside this file."""
    with tempfile.TemporaryDirectory() as folder:
        data_dir = Path(folder)
        noted = replace(article("roof.txt", ROOF), notices=(Notice(NoticeKind.UPDATE, Span(0, 9)),))
        store_only(data_dir, article("pay.txt", ROOF), article("copy.txt", ROOF, outlet="Bugle"))
        store_only(data_dir, article("pay.txt", PAY, "Pay"), noted, removed=["copy.txt"])
        with closing(sqlite3.connect(data_dir / DATABASE)) as db:
            dump = "\n".join(db.iterdump())
    Path(__file__).with_name(f"{SCHEMA_VERSION}.sql").write_text(f"{HEAD}{dump}\n")


main()
