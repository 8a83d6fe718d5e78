"""Whatever a file holds, it is read or refused: never a fault, never a word that is not in it."""

import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.passages import split_passages, split_sentences
from index.reading.articles import read_articles
from index.reading.dates import parse_date
from index.reading.encoding import is_storable
from index.reading.file_reader import read_apart
from index.reading.run import BadFile, Found
from index.reading.wire import packed, unpacked
from index.types import Article, Span
from tests.fuzz.material import fuzzed, json_lines, markdown, pages, sidecars, texts
from tests.limits import LIMITS as DEFAULTS

LIMITS = replace(DEFAULTS, max_file_bytes=2**20, max_article_chars=200_000, max_depth=50)
LONGEST_S = 10.0  # on a busy machine; what is thrown is small
FIRST = b"The harbour board has again put off its decision on the ferry line."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz").resolve()


def check(path: Path) -> list[Found]:
    """Read a file, or a folder, and check everything that is promised of what comes out."""
    began = time.monotonic()
    found = list(read_articles(path, LIMITS))
    assert time.monotonic() - began < LONGEST_S
    for one in found:
        assert is_storable(one.source)
        assert unpacked(packed(one)) == one
        if isinstance(one, Article):
            check_article(one)
        elif isinstance(one, BadFile):
            assert one.reason.endswith(".")
    return found


def check_article(article: Article) -> None:
    assert article.text.strip()
    assert is_storable(article.text)
    assert "\r" not in article.text
    assert_in_order(article.prose, Span(0, len(article.text)))
    for span in article.prose:
        assert article.text[span.start : span.end].strip()
    for name in ("title", "outlet", "byline", "url", "language"):
        value = getattr(article, name)
        assert value is None or (value == " ".join(value.split()) and 0 < len(value) <= 1000)
    for day in (article.published, article.updated, *(one.date for one in article.notices)):
        assert day is None or parse_date(day) == day
    assert article.url is None or article.url.startswith(("https://", "http://"))
    for notice in article.notices:
        assert 0 <= notice.span.start < notice.span.end <= len(article.text)
    sentences = split_sentences(article)
    for sentence in sentences:
        assert any(
            block.start <= sentence.start and sentence.end <= block.end for block in article.prose
        )
    split_passages(sentences)


def assert_in_order(spans: tuple[Span, ...], within: Span) -> None:
    edges = [within.start, *(edge for span in spans for edge in (span.start, span.end)), within.end]
    assert edges == sorted(edges)
    assert all(span.start < span.end for span in spans)


@fuzzed
@given(texts)
def test_any_text_file_becomes_an_article_or_is_named(folder: Path, data: bytes) -> None:
    (folder / "a.txt").write_bytes(data)
    assert check(folder / "a.txt")


@fuzzed
@given(markdown)
def test_any_markdown_becomes_an_article_or_is_named(folder: Path, data: bytes) -> None:
    (folder / "a.md").write_bytes(data)
    assert check(folder / "a.md")


@fuzzed
@given(pages)
def test_any_web_page_becomes_an_article_or_is_named(folder: Path, data: bytes) -> None:
    (folder / "a.html").write_bytes(data)
    assert check(folder / "a.html")


@fuzzed
@given(json_lines)
def test_what_comes_out_of_any_json_lines_is_sound(folder: Path, data: bytes) -> None:
    (folder / "a.jsonl").write_bytes(data)
    check(folder / "a.jsonl")


@fuzzed
@given(sidecars)
def test_no_sidecar_changes_the_words_of_an_article(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("sidecar")
    (folder / "a.txt").write_bytes(FIRST)
    (folder / "coverage.toml").write_bytes(data)

    [article] = [one for one in check(folder) if isinstance(one, Article)]

    assert article.text.encode() == FIRST


names = st.text(st.characters(exclude_characters="/\x00", exclude_categories=["Cs"]), min_size=1)
names = names.filter(lambda name: name not in {".", ".."} and len(name.encode()) < 100)
trees = st.lists(
    st.tuples(
        st.lists(st.sampled_from("abc"), max_size=3).map("/".join),
        names | st.sampled_from(["a.txt", "b.txt", "coverage.toml"]),
        st.sampled_from(["", ".txt", ".TXT", ".jsonl"]),
        st.none()
        | st.sampled_from([".", "..", "../..", "a", "../b", "/", "/etc", "../outside", "a.txt"]),
    ),
    max_size=8,
)


@fuzzed
@given(trees)
def test_no_link_in_a_folder_leads_out_of_it(
    tmp_path_factory: pytest.TempPathFactory, tree: list[tuple[str, str, str, str | None]]
) -> None:
    root = tmp_path_factory.mktemp("tree").resolve() / "root"
    (root.parent / "outside").mkdir()
    (root.parent / "outside" / "a.txt").write_bytes(FIRST)
    for folder, name, ending, target in tree:
        (root / folder).mkdir(parents=True, exist_ok=True)
        path = root / folder / f"{name}{ending}"
        if path.exists() or path.is_symlink():
            continue
        if target is None:
            path.write_bytes(FIRST)
        else:
            path.symlink_to(target)
    root.mkdir(exist_ok=True)

    found = check(root)

    articles = [Path(one.source) for one in found if isinstance(one, Article)]
    assert len(articles) == len(set(articles))
    assert all(one.is_relative_to(root) and one.resolve() == one for one in articles)


@settings(fuzzed, max_examples=10)  # each makes a process
@given(st.lists(texts | markdown, min_size=1, max_size=3))
def test_a_reader_of_its_own_reads_the_same(
    tmp_path_factory: pytest.TempPathFactory, files: list[bytes]
) -> None:
    folder = tmp_path_factory.mktemp("apart")
    for number, data in enumerate(files):
        (folder / f"{number}.md").write_bytes(data)

    assert list(read_apart(folder, LIMITS)) == list(read_articles(folder, LIMITS))
