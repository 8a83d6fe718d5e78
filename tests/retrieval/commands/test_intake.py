import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.reading.articles import file_of
from retrieval.commands.intake import STDIN, Intake, gone
from tests.limits import LIMITS


class Coverage:
    """A folder of articles, read again and again; what was read first is what is indexed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: list[tuple[str, str, str]] = []
        self.intake = self.read()
        self.indexed = sorted(self.intake.read)

    def read(self, *names: str) -> Intake:
        self.said.clear()
        paths = [str(self.folder / name) for name in names or [""]]
        intake = Intake.open(paths, LIMITS, lambda *said: self.said.append(said))
        list(intake.articles())
        return intake

    def gone(self, *names: str) -> list[str]:
        """Read some of the folder again; return what is gone, by file name."""
        return [Path(source).name for source in gone(iter(self.indexed), self.read(*names or [""]))]


@pytest.fixture
def coverage(tmp_path: Path) -> Coverage:
    folder = tmp_path / "articles"
    (folder / "old").mkdir(parents=True)
    (folder / "a.txt").write_text("The mayor spoke on Monday.\n")
    (folder / "b.txt").write_text("The council met on Tuesday.\n")
    (folder / "old" / "c.txt").write_text("The bridge opened on Friday.\n")
    rows = [{"text": f"The wire ran item {number}."} for number in (1, 2, 3)]
    (folder / "wire.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return Coverage(folder.resolve())


def test_what_is_there_is_not_gone(coverage: Coverage) -> None:
    assert len(coverage.indexed) == 6
    assert coverage.gone() == []


def test_a_deleted_file_is_gone(coverage: Coverage) -> None:
    (coverage.folder / "b.txt").unlink()

    assert coverage.gone() == ["b.txt"]


def test_a_deleted_folder_takes_its_files_along(coverage: Coverage) -> None:
    shutil.rmtree(coverage.folder / "old")

    assert coverage.gone() == ["c.txt"]


def test_only_what_lies_below_a_path_that_was_named_can_be_gone(coverage: Coverage) -> None:
    (coverage.folder / "b.txt").unlink()

    assert coverage.gone("old", "a.txt") == []


def test_a_path_that_only_begins_alike_is_another_one(coverage: Coverage) -> None:
    (coverage.folder / "old.txt").write_text("The old one spoke.\n")
    coverage.indexed.append(str(coverage.folder / "old.txt"))
    (coverage.folder / "old.txt").unlink()

    assert coverage.gone("old") == []


def test_lines_that_a_file_has_no_more_are_gone(coverage: Coverage) -> None:
    (coverage.folder / "wire.jsonl").write_text('{"text": "The wire ran item 1."}\n\n')

    assert coverage.gone("wire.jsonl") == ["wire.jsonl#2", "wire.jsonl#3"]


def test_a_file_of_lines_that_is_empty_now_has_lost_them_all(coverage: Coverage) -> None:
    (coverage.folder / "wire.jsonl").write_text("")

    assert coverage.gone() == ["wire.jsonl#1", "wire.jsonl#2", "wire.jsonl#3"]


def test_a_line_that_cannot_be_read_is_skipped_and_not_gone(coverage: Coverage) -> None:
    (coverage.folder / "wire.jsonl").write_text('{"text": "The wire ran item 1."}\n{"text"\n')

    assert coverage.gone() == ["wire.jsonl#3"]
    assert [said[:2] for said in coverage.said] == [
        ("skipped", str(coverage.folder / "wire.jsonl#2"))
    ]


def test_a_file_that_cannot_be_read_is_skipped_and_not_gone(coverage: Coverage) -> None:
    (coverage.folder / "a.txt").write_bytes(b"\x00\x01\x02")

    assert coverage.gone() == []
    assert [kind for kind, _, _ in coverage.said] == ["skipped"]


def test_files_behind_a_limit_are_not_gone(coverage: Coverage) -> None:
    intake = Intake.open([str(coverage.folder)], replace(LIMITS, max_files=1), lambda *said: None)
    list(intake.articles())

    assert list(gone(iter(coverage.indexed), intake)) == []


def test_a_folder_named_by_a_symlink_is_the_folder(coverage: Coverage, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(coverage.folder)
    (coverage.folder / "b.txt").unlink()

    intake = Intake.open([str(tmp_path / "link")], LIMITS, lambda *said: None)
    list(intake.articles())

    assert list(gone(iter(coverage.indexed), intake)) == [str(coverage.folder / "b.txt")]


def test_what_came_by_standard_input_is_never_gone(coverage: Coverage) -> None:
    coverage.indexed = [STDIN, f"{STDIN}#2"]

    assert coverage.gone() == []


@pytest.mark.parametrize(
    ("source", "file"),
    [
        ("/news/a.txt", "/news/a.txt"),
        ("/news/wire.jsonl#12", "/news/wire.jsonl"),
        ("/news/c#3.txt", "/news/c#3.txt"),
        ("/news/no#7/wire.NDJSON#1", "/news/no#7/wire.NDJSON"),
    ],
)
def test_the_source_of_an_article_leads_back_to_its_file(source: str, file: str) -> None:
    assert file_of(source) == Path(file)


def test_what_is_named_twice_is_read_once(coverage: Coverage) -> None:
    intake = Intake.open(
        [str(coverage.folder), str(coverage.folder / "a.txt"), f"{coverage.folder}/old/../a.txt"],
        LIMITS,
        lambda *said: coverage.said.append(said),
    )

    assert len(list(intake.articles())) == 6
    assert coverage.said == []


def test_a_problem_is_told_once(coverage: Coverage) -> None:
    (coverage.folder / "bad.txt").write_bytes(b"\x00")

    intake = coverage.read("", "bad.txt")

    assert [kind for kind, _, _ in coverage.said] == ["skipped"]
    assert intake.bad == {str(coverage.folder / "bad.txt")}


def test_two_files_of_one_text_are_both_taken_in_with_a_note(coverage: Coverage) -> None:
    shutil.copy(coverage.folder / "a.txt", coverage.folder / "z.txt")

    intake = coverage.read()

    assert len(intake.read) == 7
    assert coverage.said == [
        (
            "note",
            str(coverage.folder / "z.txt"),
            f"has the same text as {coverage.folder / 'a.txt'}; remove one if that is a mistake.",
        )
    ]


def test_the_number_of_articles_is_known_before_they_are_read(coverage: Coverage) -> None:
    assert coverage.intake.count() == 6
    assert coverage.read("", "a.txt").count() == 6
    assert coverage.read("wire.jsonl").count() == 3
    assert Intake.open([STDIN], LIMITS, lambda *said: None).count() is None


def test_a_path_that_is_not_there_is_refused_before_anything_is_read(coverage: Coverage) -> None:
    read: Iterator[object] = iter(())

    with pytest.raises(PullquoteError, match=r"^There is no .*nowhere\. Name a file or folder"):
        read = Intake.open(
            [str(coverage.folder), str(coverage.folder / "nowhere")], LIMITS, print
        ).articles()

    assert list(read) == []
