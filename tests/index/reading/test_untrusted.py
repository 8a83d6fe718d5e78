"""Files of somebody who means harm: each is refused with a sentence, or read for what it is."""

import json
import os
import signal
import socket
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from index.reading.articles import read_articles
from index.reading.jsonl import MOST_BAD_LINES, MOST_CONTAINERS
from index.reading.run import BadFile
from index.types import Article
from retrieval.commands.intake import Intake
from tests.limits import LIMITS

FIRST = "The harbour board has again put off its decision on the ferry line."
IRREGULAR = "is not a regular file; it was not used."


@pytest.fixture(autouse=True)
def _in_time() -> Iterator[None]:
    """Fail a test that would never end; no `index.reading.file_reader` saves this process."""

    def late(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(20)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def read(path: Path, **limits: int) -> tuple[list[Article], dict[str, str]]:
    """Return the articles, and why each of the other files was not read, by name."""
    found = list(read_articles(path, replace(LIMITS, **limits)))
    bad = {Path(one.source).name: one.reason for one in found if isinstance(one, BadFile)}
    return [one for one in found if isinstance(one, Article)], bad


# --- what is no file of the folder -------------------------------------------------------------


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "outside" / "secret.txt"
    path.parent.mkdir()
    path.write_text("The password of the harbour board is a secret.")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text(FIRST)
    return tmp_path / "folder"


@pytest.mark.parametrize("target", ["../outside", "../outside/secret.txt", "/dev/zero", "/etc"])
def test_no_symlink_leads_out_of_the_folder(folder: Path, secret: Path, target: str) -> None:
    (folder / "link.txt").symlink_to(target)
    (folder / "link.jsonl").symlink_to(target)

    articles, _ = read(folder)

    assert [one.text for one in articles] == [FIRST]


def test_nor_does_the_symlink_of_a_folder_that_a_symlink_leads_to(
    folder: Path, secret: Path
) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "out").symlink_to("../../outside")
    (folder / "in").symlink_to("deep")

    articles, _ = read(folder)

    assert [one.text for one in articles] == [FIRST]


def test_no_sidecar_is_read_from_outside(folder: Path, secret: Path) -> None:
    (folder / "coverage.toml").symlink_to(secret)

    articles, bad = read(folder)

    assert bad == {"coverage.toml": "is a symlink that leads outside; it was not used."}
    assert len(articles) == 1


def test_a_sidecar_corrects_files_beside_it_alone(tmp_path: Path, folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "b.txt").write_text(FIRST)
    (folder / "coverage.toml").write_text('["sub/b.txt"]\ntitle = "x"\n["../a.txt"]\ntitle = "y"')

    articles, _ = read(folder)

    assert {one.title for one in articles} == {None}


@pytest.mark.parametrize("name", ["b.txt", "b.jsonl", "b.html", "coverage.toml"])
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(folder: Path, name: str) -> None:
    os.mkfifo(folder / name)

    articles, bad = read(folder)

    assert bad[name].startswith("is not a regular file")
    assert len(articles) == 1
    assert Intake.open([str(folder)], LIMITS, lambda *said: None).count() in (1, 2)


def test_nor_is_a_socket_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("b.txt")

        assert read(folder)[1] == {
            "b.txt": "is not a regular file; pipe it and name - instead.",
        }


def test_a_device_that_is_named_is_not_read() -> None:
    assert read(Path("/dev/zero"))[0] == []


# --- what is small and grows -------------------------------------------------------------------


def test_aliases_of_yaml_do_not_multiply(tmp_path: Path) -> None:
    lines = ["a0: &a0 {name: [x, x]}"]
    for level in range(1, 30):
        lines.append(f"a{level}: &a{level} {{name: [{', '.join([f'*a{level - 1}'] * 20)}]}}")
    front_matter = "\n".join([*lines, "title: *a29", "outlet: Riverton Post"])
    (tmp_path / "a.md").write_text(f"---\n{front_matter}\n---\n\n{FIRST}\n")

    [article], _ = read(tmp_path)

    assert (article.title, article.outlet) == (None, "Riverton Post")


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "&a [", "!!python/tuple ["])
def test_front_matter_that_nests_without_end_is_refused(tmp_path: Path, opening: str) -> None:
    (tmp_path / "a.md").write_text(f"---\n{opening * 4000}\n---\n\n{FIRST}\n")

    articles, bad = read(tmp_path)

    assert not articles
    assert "front matter" in bad["a.md"]


def test_front_matter_runs_nothing(tmp_path: Path) -> None:
    made = tmp_path / "made"
    code = f"title: !!python/object/apply:os.system ['touch {made}']"
    (tmp_path / "a.md").write_text(f"---\n{code}\n---\n\n{FIRST}\n")

    read(tmp_path)

    assert not made.exists()


@pytest.mark.parametrize(
    "text",
    [
        "a" + ".a" * 100_000 + " = 1",
        "[a" + '."a"' * 100_000 + "]",
        "x = {a" + ".'a'" * 50_000 + "=1}",
    ],
)
def test_a_key_of_many_parts_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "coverage.toml").write_text(text)

    assert read(tmp_path)[1] == {"coverage.toml": "has a key of too many parts; it was not used."}


def test_a_title_full_of_dots_is_no_such_key(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST)
    title = "Wait ... . . . . . . . . . . . . . . . . . . . . . . U.S.A. " + "so. " * 15
    (tmp_path / "coverage.toml").write_text(f'["a.txt"]\ntitle = "{title}"\n')

    [article], bad = read(tmp_path)

    assert not bad
    assert article.title == title.strip()


def test_json_of_more_containers_than_text_is_refused(tmp_path: Path) -> None:
    bomb = '{"text": "a", "x": [' + "[]," * MOST_CONTAINERS + "[]]}"
    (tmp_path / "a.jsonl").write_text(f"{bomb}\n{json.dumps({'text': FIRST})}\n")

    articles, bad = read(tmp_path)

    assert bad == {"a.jsonl#1": "is JSON too large or too deep to be read."}
    assert [one.text for one in articles] == [FIRST]


def test_a_line_of_json_is_no_longer_than_an_article_may_be(tmp_path: Path) -> None:
    long = json.dumps({"text": FIRST, "x": "y" * 2_000_000})
    (tmp_path / "a.jsonl").write_text(f"{long}\n{json.dumps({'text': FIRST})}\n")

    articles, bad = read(tmp_path, max_article_chars=100_000)

    assert bad == {"a.jsonl#1": "is a line of more than 1,648,576 bytes."}
    assert len(articles) == 1


def test_after_a_thousand_bad_lines_the_rest_of_a_file_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("no\n" * 5000)

    _, bad = read(tmp_path)

    assert len(bad) == MOST_BAD_LINES + 1
    assert bad["a.jsonl"] == "has 1,000 lines that cannot be read; the rest is left out."


# --- what is slow ------------------------------------------------------------------------------


@pytest.mark.parametrize("piece", ["<https://a", "![", "[a](", "> ", "- ", "|", "`", "<a ", "\\["])
def test_markdown_takes_no_time_that_grows_with_its_square(tmp_path: Path, piece: str) -> None:
    (tmp_path / "a.md").write_text(f"{FIRST}\n\n{piece * (200_000 // len(piece))}\n")

    assert len(read(tmp_path)[0]) == 1


@pytest.mark.parametrize("codec", ["punycode", "idna", "unicode_escape", "rot13", "zip", "utf-7"])
def test_a_page_does_not_choose_among_all_codecs_of_python(tmp_path: Path, codec: str) -> None:
    page = f'<meta charset="{codec}"><p>{FIRST} caf\u00e9 '.encode("latin-1")
    (tmp_path / "a.html").write_bytes(page + b"a-" * 200_000)

    read(tmp_path)


@pytest.mark.parametrize("tag", ["div", "p", "td", "li", "b", "x-y", "div a='</div>'", "svg/"])
def test_a_page_that_nests_without_end_ends(tmp_path: Path, tag: str) -> None:
    (tmp_path / "a.html").write_text(f"<html><body><p>{FIRST}</p>" + f"<{tag}>" * 20_000)

    read(tmp_path)
