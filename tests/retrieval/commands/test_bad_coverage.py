"""What a data folder gets that is none, damaged, of another version or model: the way out."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.retrieval.running import BRIDGE, COST, Ran, Run, Write, without_rights

EVERY_READER = [["ask", COST], ["search", COST], ["sources"], ["show", "x"], ["remove", "x"]]


@pytest.mark.parametrize("command", EVERY_READER, ids=lambda command: command[0])
def test_without_a_coverage_it_says_how_to_build_one(command: list[str], pullquote: Run) -> None:
    assert pullquote(*command) == Ran(
        2, "", "pullquote: No coverage in data. Build one: pullquote index ARTICLES_DIR\n"
    )


def test_a_data_folder_that_is_a_file_is_named(
    pullquote: Run, articles: Write, place: Path
) -> None:
    (place / "data").write_text("")

    ran = pullquote("index", articles({"bridge.txt": BRIDGE}))

    assert ran.code == 2
    assert ran.err.startswith("pullquote: Cannot write to data: ")


def test_a_data_folder_that_cannot_be_written_is_named(articles: Write, place: Path) -> None:
    (place / "data").mkdir()
    (place / "data").chmod(0o555)

    ran = without_rights("index", articles({"bridge.txt": BRIDGE}))

    assert ran.code == 2
    assert ran.err == (
        "pullquote: Cannot write to data: Permission denied. "
        "Name a folder that can be written: PULLQUOTE_DATA_DIR=...\n"
    )


@pytest.fixture
def copied(riverton: Path, place: Path) -> Path:
    """Return a data folder that a test may spoil."""
    return Path(shutil.copytree(riverton / "data", place / "data"))


def altered(data_dir: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(data_dir / "coverage.db")) as db, db:
        db.execute(statement, values)


@pytest.mark.parametrize("command", [*EVERY_READER, ["index", "."]], ids=lambda words: words[0])
def test_a_data_folder_of_a_newer_version_is_refused(
    command: list[str], copied: Path, pullquote: Run
) -> None:
    altered(copied, "PRAGMA user_version = 999")

    ran = pullquote(*command)

    assert (ran.code, ran.out) == (2, "")
    assert "data/coverage.db was written by a newer pullquote (format 999;" in ran.err
    assert "Upgrade pullquote" in ran.err


def test_a_database_of_something_else_is_refused(pullquote: Run, place: Path) -> None:
    (place / "data").mkdir()
    with closing(sqlite3.connect(place / "data" / "coverage.db")) as db, db:
        db.execute("CREATE TABLE books (title TEXT)")
        db.execute("PRAGMA user_version = 1")

    ran = pullquote("sources")

    assert ran.code == 2
    assert ran.err.startswith("pullquote: data/coverage.db is a database, but not one of ")


NO_ARTICLE = Ran(
    2,
    "",
    "pullquote: The coverage in data holds no article. Add some: pullquote index ARTICLES_DIR\n",
)


def test_a_coverage_without_articles_says_so(copied: Path, pullquote: Run, riverton: Path) -> None:
    for name in ("bridge.txt", "school.txt"):
        assert pullquote("remove", name).code == 0

    assert pullquote("ask", COST) == NO_ARTICLE
    assert pullquote("search", COST) == NO_ARTICLE
    assert pullquote("sources") == Ran(0, "", "")


def test_a_coverage_that_never_had_an_article_says_so(pullquote: Run, place: Path) -> None:
    (place / "articles").mkdir()
    pullquote("index", "articles")

    assert pullquote("ask", COST) == NO_ARTICLE


@pytest.mark.parametrize("command", [*EVERY_READER, ["index", "."]], ids=lambda words: words[0])
def test_a_database_that_is_none_is_named(command: list[str], copied: Path, pullquote: Run) -> None:
    (copied / "coverage.db").write_bytes(b"never a database" * 400)

    ran = pullquote(*command)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "pullquote: data/coverage.db cannot be opened: file is not a database. "
        "Look into it: pullquote doctor\n"
    )


@pytest.mark.parametrize("command", EVERY_READER[:3], ids=lambda command: command[0])
def test_a_database_with_a_damaged_middle_is_named(
    command: list[str], copied: Path, pullquote: Run
) -> None:
    with closing(sqlite3.connect(copied / "coverage.db")) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = (copied / "coverage.db").read_bytes()
    (copied / "coverage.db").write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))

    ran = pullquote(*command)

    assert (ran.code, ran.out) == (2, "")
    assert re.fullmatch(
        r"pullquote: data/coverage\.db .*: .*\. Look into it: pullquote doctor\n", ran.err
    )


def test_another_model_in_the_settings_is_noticed_and_never_mixed(
    copied: Path, pullquote: Run, place: Path, prepared: Path
) -> None:
    shutil.copytree(prepared / "all-MiniLM-L6-v2", place / "models" / "other-model")
    card = place / "models" / "other-model" / "model.json"
    facts = json.loads(card.read_text())
    card.write_text(json.dumps(facts | {"name": "other-model", "key": "f00"}))
    there = {"PULLQUOTE_MODELS_DIR": str(place / "models"), "PULLQUOTE_MODEL": "other-model"}

    asked, indexed = pullquote("ask", COST, env=there), pullquote("index", ".", env=there)

    assert (asked.code, asked.out) == (2, "")
    assert asked.err == (
        "pullquote: This coverage was embedded with all-MiniLM-L6-v2, "
        "the settings say other-model. Set PULLQUOTE_MODEL=all-MiniLM-L6-v2, "
        "or embed it anew: pullquote index --reembed\n"
    )
    assert indexed.code == 2
    assert "embedded with all-MiniLM-L6-v2, the settings say other-model" in indexed.err


def test_a_model_that_was_never_prepared_is_noticed_by_its_name(
    copied: Path, pullquote: Run
) -> None:
    ran = pullquote("ask", COST, env={"PULLQUOTE_MODEL": "no-such-model"})

    assert ran.code == 2
    assert "embedded with all-MiniLM-L6-v2, the settings say no-such-model." in ran.err


def test_a_folder_without_the_prepared_model_says_how_to_prepare_it(
    copied: Path, pullquote: Run, place: Path
) -> None:
    ran = pullquote("ask", COST, env={"PULLQUOTE_MODELS_DIR": str(place / "none")})

    assert ran.code == 2
    assert "all-MiniLM-L6-v2 is not prepared yet" in ran.err
    assert "pullquote index ARTICLES_DIR" in ran.err
