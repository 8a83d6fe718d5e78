"""What bad input gets: a line that names it and the way out, and the rest goes on unharmed."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from index.embedder import Embedder
from tests.retrieval.running import BRIDGE, COMMAND, SCHOOL, Ran, Run, Write, without_rights

COST = "What would the bridge cost?"

# ------------------------------------------------------------------------------------- questions


@pytest.mark.parametrize("question", ["", "   ", "\n\t\u00a0\u3000"])
def test_an_empty_question_is_told_how_to_ask(question: str, in_riverton: Run) -> None:
    assert in_riverton("ask", question) == Ran(
        2, "", 'pullquote: There is no question. Ask one: pullquote ask "who said it first?"\n'
    )


@pytest.mark.parametrize("command", ["timeline", "compare", "origins"])
def test_an_empty_topic_is_told_how_to_name_one(command: str, in_riverton: Run) -> None:
    assert in_riverton(command, " ") == Ran(
        2, "", 'pullquote: There is no topic. Name one: pullquote timeline "the strike"\n'
    )


def test_a_question_of_10_000_characters_is_too_long(in_riverton: Run) -> None:
    ran = in_riverton("ask", "why " * 2500)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("pullquote: The question has 9,999 characters; at most 500 are read.")


@pytest.mark.parametrize(
    "question",
    [
        "大桥要花多少钱",
        "كم ستكلف الجسر؟",
        "🌉💶❓",
        "?!… —",
        "the",
        "WHO?",
        "'; DROP TABLE articles; --",
        'AND OR NOT "bridge* (',
        "bridge\x00cost",
        "bridge\x1b[31m",
        "e\u0301" * 200,
        "\U0010ffff\ufffe",
        "a" * 500,
    ],
)
def test_any_other_question_is_answered_or_declined(question: str, in_riverton: Run) -> None:
    ran = in_riverton("ask", "--json", "--", question)

    assert (ran.code, ran.err) == (0 if ran.json["answered"] else 1, "")


def test_a_question_that_is_not_utf8_is_refused(riverton: Path, place: Path) -> None:
    ran = subprocess.run(
        [os.fsencode(COMMAND), b"ask", b"--data-dir", os.fsencode(riverton / "data"), b"caf\xe9?"],
        capture_output=True,
        check=False,
    )

    assert ran.returncode == 2
    assert ran.stderr.endswith(b"This is not UTF-8 text.\n")


# -------------------------------------------------------------------------------------- articles

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 11))
LETTERS = "Le maire a dit : « Le pont coûtera cher. » C'était l'été, à Besançon."
BAD_FILES: dict[str, str | bytes] = {
    "binary.txt": bytes(range(256)) * 8,
    "bomb.html": f'<!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]><html><p>&l10;</p></html>',
    "deep.html": "<div>" * 5000 + "down here" + "</div>" * 5000,
    "empty.txt": " \n\n",
    "headings.md": "---\ntitle: [unclosed\n---\n\nThe vote is in March.\n",
    "huge.txt": "The council met again on Monday. " * 1_550_000,
    "letters.txt": LETTERS.encode("cp1252"),
    "rows.jsonl": '{"text": "The ferry leaves at noon from the east bank."}\n{"text": \n[1]\n',
}


@pytest.fixture(scope="module")
def mixed(
    tiny_embedder: Embedder,
    tiny_model: Path,
    models_dir: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, Ran]:
    """Index a folder of bad files with one good one among them; return it and what was said."""
    folder = tmp_path_factory.mktemp("mixed")
    for name, content in {**BAD_FILES, "bridge.txt": BRIDGE, "copy.txt": BRIDGE}.items():
        data = content if isinstance(content, bytes) else content.encode()
        (folder / name).write_bytes(data)
    (folder / "around").symlink_to(folder, target_is_directory=True)
    (folder / "circle.txt").symlink_to(folder / "circle.txt")
    ran = subprocess.run(
        [COMMAND, "index", ".", "--data-dir", "data"],
        cwd=folder,
        env={
            **os.environ,
            "PULLQUOTE_MODELS_DIR": str(models_dir),
            "PULLQUOTE_MODEL": str(tiny_model),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return folder, Ran(ran.returncode, ran.stdout, ran.stderr)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("binary.txt", "is not text; remove it, or save it again as UTF-8 text."),
        ("deep.html", ".*deep.*"),
        ("empty.txt", "is empty; remove it, or put the article's text into it."),
        ("headings.md", ".*YAML.*"),
        ("huge.txt", "is longer than 2,000,000 characters; split it into articles."),
        ("rows.jsonl#2", r"is not JSON \(.* at column 9\); each line is one object."),
        ("rows.jsonl#3", r'is no article; each line is an object like \{"text": "..."\}.'),
    ],
)
def test_a_bad_file_is_skipped_with_its_reason(
    name: str, reason: str, mixed: tuple[Path, Ran]
) -> None:
    told = [line for line in mixed[1].err.splitlines() if line.startswith(f"skipped: {name}: ")]

    assert len(told) == 1
    assert re.fullmatch(f"skipped: {name}: {reason}", told[0])


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("letters.txt", "was decoded as cp1252, which was guessed; save it as UTF-8."),
        ("copy.txt", "has the same text as bridge.txt; remove one if that is a mistake."),
        ("circle.txt", "is a symlink that leads nowhere or in a circle; it was left out."),
        ("around", "is a symlink back to .*; it was not followed."),
    ],
)
def test_what_was_doubtful_is_noted(name: str, note: str, mixed: tuple[Path, Ran]) -> None:
    told = [line for line in mixed[1].err.splitlines() if line.startswith(f"note: {name}: ")]

    assert len(told) == 1
    assert re.fullmatch(f"note: {name}: {note}", told[0])


def test_an_html_bomb_does_not_go_off(mixed: tuple[Path, Ran]) -> None:
    told = [line for line in mixed[1].err.splitlines() if "bomb.html" in line]

    assert len(told) <= 1
    assert max(map(len, mixed[1].err.splitlines())) < 300


def test_one_bad_file_does_not_harm_the_rest(mixed: tuple[Path, Ran], pullquote: Run) -> None:
    folder, ran = mixed

    assert ran.code == 3
    assert "Traceback" not in ran.err
    for name, text in (("bridge.txt", BRIDGE), ("letters.txt", LETTERS)):
        shown = pullquote("show", "--json", "--data-dir", folder / "data", name).json
        assert shown["text"] == text


def test_a_path_that_is_not_there_is_named_before_anything_is_indexed(
    pullquote: Run, articles: Write, place: Path
) -> None:
    ran = pullquote("index", articles({"bridge.txt": BRIDGE}), "nowhere")

    assert ran == Ran(
        2,
        "",
        "pullquote: There is no nowhere. "
        "Name a file or folder of articles, or - for what is piped.\n",
    )
    assert not (place / "data").exists()


def test_an_empty_folder_says_what_would_be_read(pullquote: Run, place: Path) -> None:
    (place / "articles").mkdir()

    ran = pullquote("index", "articles")

    assert ran.code == 3
    assert ran.err.splitlines()[0] == (
        "skipped: articles: holds no article; .txt, .md, .html and .jsonl are read."
    )


def test_empty_standard_input_is_no_article(pullquote: Run) -> None:
    ran = pullquote("index", "-", stdin="")

    assert ran.code == 3
    assert ran.err.startswith("skipped: -: is empty;")


@pytest.mark.usefixtures("quick")
def test_a_folder_without_rights_is_named(articles: Write, place: Path) -> None:
    folder = articles({"bridge.txt": BRIDGE, "locked/school.txt": SCHOOL, "shut.txt": SCHOOL})
    (folder / "locked").chmod(0)
    (folder / "shut.txt").chmod(0)

    within, itself = without_rights("index", folder), without_rights("index", folder / "locked")

    assert within.code == 3
    assert "skipped: articles/locked: cannot be opened: Permission denied." in within.err
    assert "skipped: articles/shut.txt: cannot be opened: Permission denied." in within.err
    assert "1 new" in within.err
    assert itself == Ran(
        2, "", f"pullquote: {folder / 'locked'} may not be opened: you have no rights to it.\n"
    )


@pytest.mark.usefixtures("quick")
def test_what_cannot_be_looked_at_is_not_taken_for_gone(pullquote: Run, articles: Write) -> None:
    folder = articles({"bridge.txt": BRIDGE, "locked/school.txt": SCHOOL})
    pullquote("index", folder)
    (folder / "locked").chmod(0)

    ran = without_rights("index", "--prune", folder)

    (folder / "locked").chmod(0o755)
    assert "removed" not in ran.err
    assert len(pullquote("sources").lines) == 2


# -------------------------------------------------------------------------------------- coverage

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
