import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.coverage import Coverage
from index.lock import writer_lock
from index.passage_rows import passages_by_id, passages_of
from index.passages import split_passages, split_sentences
from index.schema import DATABASE, connect
from index.stored import Filter
from index.terms import NOTE as TERMS_NOTE
from index.vectors import NOTE as VECTORS_NOTE
from index.writer import Writer
from tests.index.made_up import (
    CARD,
    DIM,
    PAY,
    ROOF,
    article,
    embed,
    index,
    long_article,
    put,
    store_only,
)

NOBODY = 65_534
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can read as somebody else")


def sources(coverage: Coverage) -> set[str]:
    """Return the sources that both searches find."""
    found = coverage.vectors.search(embed("any").vector, 1000, None)
    assert sorted(found) == sorted(coverage.terms.search("sentence", 1000, None))
    articles = {one.id: one.source for one in coverage.store.articles()}
    return {articles[one.article] for one in passages_by_id(coverage.store, found)}


def derived(data_dir: Path) -> list[str]:
    return sorted(file.name for file in data_dir.iterdir() if not file.name.startswith(DATABASE))


def test_a_folder_without_a_coverage_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PullquoteError, match="No coverage in"):
        Coverage.open(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_opening_mends_on_disk_what_is_missing_or_behind(tmp_path: Path) -> None:
    store_only(tmp_path, long_article("a", 9))
    Coverage.open(tmp_path).close()
    assert derived(tmp_path) == [
        "terms-1", TERMS_NOTE, "vectors-1.faiss", VECTORS_NOTE, "writer.lock",
    ]  # fmt: skip

    store_only(tmp_path, long_article("b", 9))
    with Coverage.open(tmp_path) as coverage:
        assert sources(coverage) == {"a", "b"}
    assert derived(tmp_path)[0] == "terms-2"


def test_while_another_writes_nothing_is_mended_on_disk_and_all_is_found(tmp_path: Path) -> None:
    index(tmp_path, long_article("a", 9))
    before = derived(tmp_path)
    store_only(tmp_path, long_article("b", 9))

    with writer_lock(tmp_path), Coverage.open(tmp_path) as coverage:
        assert sources(coverage) == {"a", "b"}
    assert derived(tmp_path) == before


def test_an_open_coverage_sees_what_is_committed_without_being_opened_anew(
    tmp_path: Path,
) -> None:
    index(tmp_path, long_article("a", 9))
    with Coverage.open(tmp_path) as coverage:
        assert not coverage.refresh()

        store_only(tmp_path, long_article("b", 9))  # a writer that goes on
        assert coverage.refresh()
        assert sources(coverage) == {"a", "b"}

        index(tmp_path, long_article("c", 9), removed=["a"])  # and one that has ended
        assert coverage.refresh()
        assert sources(coverage) == {"b", "c"}
        assert not coverage.refresh()


def test_an_answer_is_made_of_one_change_alone(tmp_path: Path) -> None:
    index(tmp_path, long_article("a", 9))
    with Coverage.open(tmp_path) as coverage:
        store_only(tmp_path, long_article("b", 9))
        with coverage.snapshot():
            index(tmp_path, long_article("c", 9), removed=["a"])
            assert sources(coverage) == {"a", "b"}
            assert coverage.store.article("a").passages == 4
        with coverage.snapshot():
            assert sources(coverage) == {"b", "c"}


def test_a_reader_sees_each_article_whole_or_not_at_all_while_a_writer_commits(
    tmp_path: Path,
) -> None:
    versions = [long_article("a", 6 + 2 * seed, seed) for seed in range(12)]
    whole = {one.text: len(split_passages(split_sentences(one))) for one in versions}
    index(tmp_path, versions[0])

    def write() -> None:
        for one in versions[1:]:
            index(tmp_path, one)

    writing = threading.Thread(target=write)
    with Coverage.open(tmp_path) as coverage:
        writing.start()
        while writing.is_alive():
            with coverage.snapshot():
                found = coverage.vectors.search(embed("any").vector, 99, None)
                passages = passages_by_id(coverage.store, found)
                stored = coverage.store.article("a")
            assert len(found) == len(passages) == stored.passages == whole[stored.text]
            assert all(p.text == stored.text[p.span.start : p.span.end] for p in passages)
    writing.join()


def test_the_coverage_of_another_model_ends_a_running_reader(tmp_path: Path) -> None:
    index(tmp_path, long_article("a", 9))
    with Coverage.open(tmp_path) as coverage:
        store_only(tmp_path, long_article("b", 9))
        with connect(tmp_path, write=True) as db:
            db.execute("UPDATE model SET name = 'other', key = 'f'")

        with pytest.raises(PullquoteError, match="embedded anew with other"):
            coverage.refresh()


READ = """
import sys
from pathlib import Path
from index.coverage import Coverage
from tests.index.test_coverage import sources
with Coverage.open(Path(sys.argv[1])) as coverage:
    print(sorted(sources(coverage)), flush=True)
    for line in sys.stdin:
        coverage.refresh()
        print(sorted(sources(coverage)), flush=True)
"""


class Reader:
    """A process of another user, who may read the coverage and not write there."""

    def __init__(self, data_dir: Path) -> None:
        self.process = subprocess.Popen(
            ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups",
             sys.executable, "-c", READ, str(data_dir)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def found(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def again(self) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return self.found()


@pytest.fixture
def public() -> Iterator[Path]:
    """Return a folder that others may read; pytest's own they may not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@as_root
def test_a_reader_without_rights_to_write_finds_everything(public: Path) -> None:
    index(public, long_article("a", 9))
    before = derived(public)

    assert Reader(public).found() == "['a']"
    assert derived(public) == before


@as_root
def test_such_a_reader_finds_what_is_not_derived_yet(public: Path) -> None:
    index(public, long_article("a", 9))
    store_only(public, long_article("b", 9))

    assert Reader(public).found() == "['a', 'b']"


@as_root
def test_such_a_reader_sees_what_is_committed_later(public: Path) -> None:
    store_only(public, long_article("a", 9))
    reader = Reader(public)
    assert reader.found() == "['a']"

    with closing(Writer.open(public, CARD)) as writer:
        put(writer, long_article("b", 9))
        assert reader.again() == "['a', 'b']"
    index(public, long_article("c", 9), removed=["a"])
    assert reader.again() == "['b', 'c']"


@as_root
def test_such_a_reader_needs_no_more_than_the_database(public: Path) -> None:
    index(public / "made", long_article("a", 9))
    (public / "copied").mkdir()
    shutil.copy(public / "made" / DATABASE, public / "copied")

    assert Reader(public / "copied").found() == "['a']"


def test_filters_and_both_searches_agree_on_who_may_answer(tmp_path: Path) -> None:
    index(tmp_path, article("a", PAY, outlet="Daily"), article("b", PAY + ROOF, outlet="Post"))

    with Coverage.open(tmp_path) as coverage:
        articles = coverage.store.matching_articles(Filter(outlet="post"))
        allowed = passages_of(coverage.store, articles)
        dense = coverage.vectors.search(embed(PAY).vector, 9, allowed)
        words = coverage.terms.search("studio", 9, articles)
        assert {one.outlet for one in passages_by_id(coverage.store, dense + words)} == {"Post"}
        assert len(passages_by_id(coverage.store, dense)[0].vector) == DIM
        found = coverage.candidates(embed(PAY).vector, "studio", 9, allowed, articles)
        assert found == {*dense, *words}


def test_candidates_are_what_either_search_finds_and_nothing_of_a_closed_coverage(
    tmp_path: Path,
) -> None:
    index(tmp_path, article("a", PAY), article("b", ROOF))

    with Coverage.open(tmp_path) as coverage:
        [near] = coverage.vectors.search(embed(PAY).vector, 1, None)
        [worded] = coverage.terms.search("roof", 1, None)
        assert near != worded
        assert coverage.candidates(embed(PAY).vector, "roof", 1) == {near, worded}
    with pytest.raises(RuntimeError):
        coverage.candidates(embed(PAY).vector, "roof", 1)
