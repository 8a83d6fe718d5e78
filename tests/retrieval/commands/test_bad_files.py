"""What bad files get: a line that names each and the way out, and the rest goes on unharmed."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from index.embedder import Embedder
from tests.retrieval.running import BRIDGE, COMMAND, SCHOOL, Ran, Run, Write, without_rights

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
