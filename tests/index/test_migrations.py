"""Coverages of every release are brought up to date; each stands in released/ as it was written."""

import ast
import hashlib
import inspect
import os
import re
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index import migrations
from index.coverage import Coverage
from index.lock import Locked, writer_lock
from index.migration_steps.to_2 import to_2
from index.passage_rows import passages_by_id
from index.schema import DATABASE, SCHEMA_VERSION, connect
from index.store import Store
from tests.index.made_up import PAY, ROOF, article, embed, index

NOTED = "SELECT source FROM noted ORDER BY source"
SEALS = "SELECT * FROM seals ORDER BY version_id"
VECTOR_SEALS = "SELECT * FROM vector_seals ORDER BY vector_id"
RELEASED = sorted(Path(__file__).with_name("released").glob("*.sql"))
RELEASED_STEPS = {  # sha256 of each as it was released; another hash is another step
    "to_2": "78434aeb705523351653ca8ad81585e5424fc546eaf89dbe2956021b90b85e20",
}


def written_by(release: Path, data_dir: Path) -> None:
    """Make a coverage as a release wrote it."""
    with closing(sqlite3.connect(data_dir / DATABASE)) as db:
        db.executescript(release.read_text())


def shape(db: sqlite3.Connection) -> set[str]:
    """Return what a database is made of, without comments and spaces."""
    made = [row[0] for row in db.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    return {re.sub(r'--.*|\s|"', "", one) for one in made}


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """Return a coverage of the first release."""
    written_by(RELEASED[0], tmp_path)
    return tmp_path


@pytest.fixture
def stepped(monkeypatch: pytest.MonkeyPatch) -> Callable[[migrations.Step], None]:
    """Make this a release with one more step, as one that changes the schema will be."""

    def add(step: migrations.Step) -> None:
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, step))
        monkeypatch.setattr("index.schema.SCHEMA_VERSION", migrations.newest())

    return add


def note_sources(db: sqlite3.Connection) -> None:
    """Do what a step may: put what is there into a new table."""
    db.execute("CREATE TABLE noted (source TEXT NOT NULL)")
    db.execute("INSERT INTO noted SELECT source FROM articles")


@pytest.mark.parametrize("release", RELEASED, ids=lambda release: release.stem)
def test_a_coverage_of_any_release_becomes_one_of_this_one(release: Path, tmp_path: Path) -> None:
    written_by(release, tmp_path)

    with Coverage.open(tmp_path) as coverage:
        held = {
            one.source: (one.number, one.text) for one in coverage.store.articles(with_text=True)
        }
        [passage] = coverage.vectors.search(embed(PAY).vector, 1, None)
        found = passages_by_id(coverage.store, [passage])[0].text

    assert held == {"pay.txt": (2, PAY), "roof.txt": (1, ROOF)}
    assert found in (PAY, ROOF)
    (tmp_path / "new").mkdir()
    with (
        closing(connect(tmp_path, write=False)) as db,
        closing(connect(tmp_path / "new", write=True)) as fresh,
    ):
        assert shape(db) == shape(fresh)


def test_a_step_stays_as_it_was_released() -> None:
    steps = [Path(inspect.getfile(step)) for step in migrations.STEPS]

    assert {
        step.stem: hashlib.sha256(step.read_bytes()).hexdigest() for step in steps
    } == RELEASED_STEPS


def test_a_step_rests_on_nothing_of_this_project_that_may_change() -> None:
    for step in migrations.STEPS:
        tree = ast.parse(Path(inspect.getfile(step)).read_text())
        froms = {one.module for one in ast.walk(tree) if isinstance(one, ast.ImportFrom)}
        imports = [one.names for one in ast.walk(tree) if isinstance(one, ast.Import)]

        assert not froms
        assert {name.name for names in imports for name in names} <= sys.stdlib_module_names


def test_the_step_to_2_seals_as_what_was_released_as_2_did() -> None:
    sealed: list[list[tuple[object, ...]]] = []
    for release in RELEASED[:2]:
        with closing(sqlite3.connect(":memory:")) as db:
            db.executescript(release.read_text())
            if release is RELEASED[0]:
                to_2(db)
            sealed.append([*db.execute(SEALS), *db.execute(VECTOR_SEALS)])

    assert sealed[0] == sealed[1]
    assert len(sealed[0]) == 5


def test_every_version_of_the_schema_stands_as_it_was_released() -> None:
    assert [path.stem for path in RELEASED] == [str(n) for n in range(1, SCHEMA_VERSION + 1)]


def test_reading_brings_an_older_coverage_up_to_date(
    first: Path, stepped: Callable[[migrations.Step], None]
) -> None:
    stepped(note_sources)

    with Store.open(first) as store:
        assert list(store.rows(NOTED)) == [("pay.txt",), ("roof.txt",)]
        assert list(store.rows("PRAGMA user_version")) == [(migrations.newest(),)]


def test_writing_does_so_too(first: Path, stepped: Callable[[migrations.Step], None]) -> None:
    stepped(note_sources)

    index(first, article("new.txt", "A third article has come since. It is short."))

    with Store.open(first) as store:
        assert list(store.rows(NOTED)) == [("pay.txt",), ("roof.txt",)]
        assert store.counts().articles == 3


def test_a_step_that_fails_changes_nothing(
    first: Path, stepped: Callable[[migrations.Step], None]
) -> None:
    def fail(db: sqlite3.Connection) -> None:
        note_sources(db)
        raise ZeroDivisionError

    stepped(fail)

    with pytest.raises(ZeroDivisionError):
        connect(first, write=False)

    with closing(sqlite3.connect(first / DATABASE)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (1,)
        assert "noted" not in "".join(shape(db))


def test_killed_in_mid_step_the_next_command_begins_it_anew(
    first: Path, stepped: Callable[[migrations.Step], None]
) -> None:
    marks = first / "killed"

    def killed_once(db: sqlite3.Connection) -> None:
        note_sources(db)
        if not marks.exists():
            marks.touch()
            os.kill(os.getpid(), signal.SIGKILL)

    stepped(killed_once)
    child = os.fork()
    if child == 0:
        connect(first, write=False)
        os._exit(0)
    assert os.waitpid(child, 0)[1] == signal.SIGKILL

    with Store.open(first) as store:
        assert list(store.rows(NOTED)) == [("pay.txt",), ("roof.txt",)]


def test_while_another_writes_nothing_is_brought_up_to_date(
    first: Path, stepped: Callable[[migrations.Step], None]
) -> None:
    stepped(note_sources)

    with writer_lock(first), pytest.raises(Locked):
        connect(first, write=False)


def test_where_nothing_may_be_written_it_says_what_to_do(
    first: Path, stepped: Callable[[migrations.Step], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    stepped(note_sources)
    (first / "writer.lock").mkdir()  # cannot be opened for writing, by root neither

    with pytest.raises(
        PullquoteError, match=r"by an older pullquote, and cannot be .*pullquote doctor"
    ):
        connect(first, write=False)
