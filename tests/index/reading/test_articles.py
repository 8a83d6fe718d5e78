import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.errors import PullquoteError
from index.reading.articles import read_articles, read_stream
from index.reading.run import BadFile, ReadNote
from index.types import Article
from tests.limits import LIMITS

FIRST = "The harbour board has again put off its decision on the ferry line."
LINE = json.dumps({"text": FIRST})


def write(folder: Path, **files: str) -> Path:
    """Write ``a_txt="..."`` as ``a.txt``."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / ".".join(name.rsplit("_", 1))).write_text(text, encoding="utf-8")
    return folder


def read(path: Path, **limits: int) -> list[Article | BadFile | ReadNote]:
    return list(read_articles(path, replace(LIMITS, **limits)))


def reasons(items: list[Article | BadFile | ReadNote]) -> list[tuple[str, str]]:
    return [(Path(item.source).name, item.reason) for item in items if isinstance(item, BadFile)]


def notes(items: list[Article | BadFile | ReadNote]) -> list[tuple[str, str]]:
    return [(Path(item.source).name, item.message) for item in items if isinstance(item, ReadNote)]


def names(items: list[Article | BadFile | ReadNote]) -> list[str]:
    return [Path(item.source).name for item in items if isinstance(item, Article)]


# --- files and folders -------------------------------------------------------------------------


def test_a_folder_is_read_with_its_folders_in_the_order_of_names(tmp_path: Path) -> None:
    write(tmp_path, b_txt=FIRST, a_md=FIRST, d_jsonl=f"{LINE}\n{LINE}", picture_png="no")
    write(tmp_path / "c", e_txt=FIRST)
    page = f"<html><body><article><p>{FIRST}</p><p>{FIRST}</p></article></body></html>"
    write(tmp_path / "c" / "deep", f_html=page)
    items = read(tmp_path)
    assert names(items) == ["a.md", "b.txt", "f.html", "e.txt", "d.jsonl#1", "d.jsonl#2"]
    assert items == read(tmp_path)


def test_hidden_files_and_folders_and_the_sidecar_are_no_articles(tmp_path: Path) -> None:
    write(tmp_path, a_txt=FIRST, coverage_toml="")
    write(tmp_path / ".git", b_txt=FIRST)
    (tmp_path / ".c.txt").write_text(FIRST, encoding="utf-8")
    assert names(read(tmp_path)) == ["a.txt"]


def test_the_source_is_the_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, a_txt=FIRST)
    monkeypatch.chdir(tmp_path)
    (article,) = read(Path("a.txt"))
    assert article.source == (tmp_path.resolve() / "a.txt").as_posix()


def test_two_files_with_one_text_are_two_articles(tmp_path: Path) -> None:
    first, second = read(write(tmp_path, a_txt=FIRST, b_txt=FIRST))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert first.text == second.text
    assert first.id != second.id


def test_the_text_stays_as_it_came_but_for_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"\ufeff Ferry\r\n\r\n\t{FIRST} \r\n".encode())
    (article,) = read(tmp_path / "a.txt")
    assert isinstance(article, Article)
    assert article.text == f" Ferry\n\n\t{FIRST} \n"


def test_the_sidecar_of_each_folder_corrects_its_own_files(tmp_path: Path) -> None:
    toml = '["a.txt"]\noutlet = "{}"\n["gone.txt"]\noutlet = "x"\n'
    write(tmp_path, a_txt=FIRST, coverage_toml=toml.format("Post"))
    write(tmp_path / "sub", a_txt=FIRST, coverage_toml=toml.format("Echo"))
    items = read(tmp_path)
    assert [item.outlet for item in items if isinstance(item, Article)] == ["Post", "Echo"]
    assert len(notes(items)) == 2
    (alone,) = read(tmp_path / "a.txt")
    assert isinstance(alone, Article)
    assert alone.outlet == "Post"


def test_a_broken_sidecar_is_named_and_the_articles_are_read(tmp_path: Path) -> None:
    items = read(write(tmp_path, a_txt=FIRST, coverage_toml="oops = \n"))
    assert names(items) == ["a.txt"]
    ((name, reason),) = reasons(items)
    assert name == "coverage.toml"
    assert "(at line 1, column 8)" in reason


# --- what bad input gets -----------------------------------------------------------------------


def test_a_path_that_is_not_there_is_an_error_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(PullquoteError, match=r"There is no .*/gone\. Name a file or folder"):
        read_articles(tmp_path / "gone", LIMITS)


def test_a_folder_without_articles_says_what_is_read(tmp_path: Path) -> None:
    write(tmp_path, picture_png="no")
    assert reasons(read(tmp_path)) == [
        (tmp_path.name, "holds no article; .txt, .md, .html and .jsonl are read.")
    ]


def test_a_file_of_another_kind_is_named_when_it_is_given(tmp_path: Path) -> None:
    write(tmp_path, paper_pdf="%PDF")
    assert reasons(read(tmp_path / "paper.pdf")) == [
        ("paper.pdf", "is of a kind that is not read; .txt, .md, .html and .jsonl are.")
    ]


def test_every_bad_file_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    write(tmp_path, blank_txt=" \n ", good_txt=FIRST, lines_jsonl=f"oops\n{LINE}")
    write(tmp_path, front_md="---\na: [\n---\n", page_html="<html></html>", empty_txt="")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\x00\x01\x02")
    items = read(tmp_path)
    assert names(items) == ["good.txt", "lines.jsonl#2"]
    assert [(name, reason.split(";")[0]) for name, reason in reasons(items)] == [
        ("binary.txt", "is not text"),
        ("blank.txt", "is empty"),
        ("empty.txt", "is empty"),
        ("front.md", reasons(items)[3][1].split(";")[0]),
        ("lines.jsonl#1", "is not JSON (Expecting value at column 1)"),
        ("page.html", "holds no article that can be found"),
    ]
    assert "front matter that is not YAML" in reasons(items)[3][1]


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    text = f"{FIRST} The café on the pier, which was to pay £5 a day, is closed to all of us.\n"
    (tmp_path / "a.txt").write_bytes(text.encode("windows-1252"))
    note, article = read(tmp_path)
    assert notes([note]) == [
        ("a.txt", "was decoded as windows-1252, which was guessed; save it as UTF-8.")
    ]
    assert isinstance(article, Article)
    assert article.text == text


def test_an_article_without_a_sentence_is_told(tmp_path: Path) -> None:
    assert notes(read(write(tmp_path, a_txt="Menu\nHome"))) == [
        ("a.txt", "holds no sentences, so nothing of it can be quoted.")
    ]


def test_files_beyond_the_limits_are_refused_with_a_sentence(tmp_path: Path) -> None:
    write(tmp_path, bytes_txt=FIRST * 9, chars_txt=FIRST * 3, good_txt=FIRST)
    items = read(tmp_path, max_file_bytes=500, max_article_chars=100)
    assert reasons(items) == [
        ("bytes.txt", "has more than 500 bytes; split it into articles."),
        ("chars.txt", "is longer than 100 characters; split it into articles."),
    ]
    assert names(items) == ["good.txt"]


def test_more_files_or_folders_than_allowed_are_left_out_with_a_sentence(tmp_path: Path) -> None:
    write(tmp_path / "f" / "g" / "h", z_txt=FIRST)
    write(tmp_path, a_txt=FIRST, b_txt=FIRST, c_txt=FIRST)
    assert reasons(read(tmp_path, max_files=2)) == [
        (
            tmp_path.name,
            "holds more than 2 files; the rest is left out. Name folders of it instead.",
        )
    ]
    assert reasons(read(tmp_path, max_depth=2)) == [
        ("h", "lies more than 2 folders deep; name it to read it.")
    ]


def test_symlinks_stay_inside_the_folder_and_end_where_they_began(tmp_path: Path) -> None:
    outside = write(tmp_path / "outside", secret_txt=FIRST)
    root = write(tmp_path / "root", real_txt=FIRST)
    write(root / "sub", deep_txt=FIRST)
    (root / "again.txt").symlink_to(root / "real.txt")
    (root / "gone.txt").symlink_to(root / "nowhere.txt")
    (root / "out").symlink_to(outside)
    (root / "round").symlink_to("round")
    (root / "sub" / "up").symlink_to(root)
    items = read(root)
    assert names(items) == ["real.txt", "deep.txt"]
    assert notes(items) == [
        ("gone.txt", "is a symlink that leads nowhere or in a circle; it was left out."),
        ("out", f"is a symlink that leads outside; name {outside.resolve()} to read it."),
        ("round", "is a symlink that leads nowhere or in a circle; it was left out."),
        ("up", f"is a symlink back to {root.resolve()}; it was not followed."),
    ]


def test_a_pipe_with_the_name_of_an_article_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert reasons(read(tmp_path)) == [
        ("a.txt", "is not a regular file; pipe it and name - instead.")
    ]


def test_a_name_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9.txt"))).write_text(FIRST, encoding="utf-8")
    assert reasons(read(tmp_path)) == [("caf?.txt", "has a name that is not UTF-8; rename it.")]


@contextmanager
def nobody() -> Iterator[None]:
    """Act as a user without rights, which root is not."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that every user may enter, unlike ``tmp_path``."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def test_what_may_not_be_opened_is_named_and_the_rest_is_read(shared: Path) -> None:
    write(shared, a_txt=FIRST, b_txt=FIRST)
    (shared / "b.txt").chmod(0)
    (shared / "locked").mkdir(mode=0)
    with nobody():
        items = read(shared)
    assert names(items) == ["a.txt"]
    assert reasons(items) == [
        ("b.txt", "cannot be opened: Permission denied."),
        ("locked", "cannot be opened: Permission denied."),
    ]


def test_a_folder_that_may_not_be_opened_is_an_error(shared: Path) -> None:
    (shared / "locked").mkdir(mode=0)
    with nobody(), pytest.raises(PullquoteError, match="may not be opened: you have no rights"):
        read_articles(shared / "locked", LIMITS)


# --- standard input ----------------------------------------------------------------------------


def piped(data: bytes, **limits: int) -> list[Article | BadFile | ReadNote]:
    return list(read_stream(io.BytesIO(data), "-", replace(LIMITS, **limits)))


def test_text_that_is_piped_is_one_article() -> None:
    (article,) = piped(f"Ferry vote put off\r\n{FIRST}".encode())
    assert isinstance(article, Article)
    assert (article.source, article.title) == ("-", "Ferry vote put off")


def test_json_lines_that_are_piped_are_articles_and_bad_lines_are_named() -> None:
    items = piped(f"\n{LINE}\noops\n{LINE}\n".encode())
    assert [item.source for item in items] == ["-#2", "-#3", "-#4"]
    assert reasons(items)[0][1].startswith("is not JSON")


def test_nothing_piped_is_said() -> None:
    assert reasons(piped(b"")) == [("-", "is empty; remove it, or put the article's text into it.")]


def test_a_pipe_without_end_is_cut_off_by_the_limit() -> None:
    assert reasons(piped(b"x" * 600, max_file_bytes=500)) == [
        ("-", "has more than 500 bytes; split it into articles.")
    ]


@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_a_bad_file(data: bytes) -> None:
    for item in piped(data):
        if isinstance(item, Article):
            assert all(0 <= span.start < span.end <= len(item.text) for span in item.prose)
            item.text.encode()


# --- speed -------------------------------------------------------------------------------------


def test_importing_the_readers_imports_no_reader_of_formats() -> None:
    code = "import sys, index.reading.articles; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    heavy = {"charset_normalizer", "lxml", "markdown_it", "trafilatura", "yaml"}
    assert heavy.isdisjoint(loaded)


def test_a_megabyte_of_paragraphs_is_read_whole(tmp_path: Path) -> None:
    paragraphs = "".join(f"Boat {n} left late on Monday, the board said.\n" for n in range(22_000))
    (article,) = read(write(tmp_path, long_txt=paragraphs))
    assert isinstance(article, Article)
    assert len(article.prose) == 22_000
