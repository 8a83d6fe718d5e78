import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.retrieval.running import OnScreen, Ran, Run
from tests.retrieval.screens import unstyled


@pytest.fixture
def copied(riverton: Path, place: Path) -> Path:
    """Return a data folder that a test may spoil."""
    return Path(shutil.copytree(riverton / "data", place / "data"))


def test_a_sound_coverage_is_said_to_be(copied: Path, pullquote: Run) -> None:
    ran = pullquote("doctor")

    assert ran.out.startswith("Sound: 2 articles, 0 named outlets, ")
    assert (ran.code, ran.err) == (0, "")


def test_a_text_that_changed_is_named_with_the_command_that_mends_it(
    copied: Path, pullquote: Run, on_screen: OnScreen
) -> None:
    with closing(sqlite3.connect(copied / "coverage.db")) as db, db:
        db.execute("UPDATE versions SET text = replace(text, '40 million', '90 million')")

    ran = pullquote("doctor")

    problem, remedy = ran.lines
    assert problem.startswith("damage: ")
    assert "bridge.txt (version 1): the text is not the one that was stored" in problem
    assert remedy.startswith("    mend it: pullquote remove ")
    assert ran.code == 2
    assert unstyled(on_screen("doctor")).splitlines() == ran.lines


def test_search_indexes_that_are_torn_can_be_made_anew(copied: Path, pullquote: Run) -> None:
    for path in copied.glob("*faiss*"):
        path.write_bytes(b"torn")

    found, mended = pullquote("doctor"), pullquote("doctor", "--mend")

    assert "wear: The FAISS index is missing, torn or behind the database" in found.lines
    assert "    mend it: pullquote doctor --mend" in found.lines
    assert found.code == 2
    assert mended.code == 0
    assert mended.out.startswith("Sound: ")


def test_without_a_coverage_there_is_nothing_to_check(pullquote: Run) -> None:
    assert pullquote("doctor") == Ran(
        2, "", "pullquote: No coverage in data. Build one: pullquote index ARTICLES_DIR\n"
    )
