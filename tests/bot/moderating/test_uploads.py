import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moderator_labels import ENGLISH
from bot.refusal import Refusal
from bot.uploads import check_name, earlier_places, keep, place_for, put_back, take_out, uploaded
from tests.bot.showing.test_escape import unhurried

NAMES = st.text(max_size=80) | st.sampled_from(
    [
        "../../etc/passwd",
        "a/b.txt",
        "..",
        ".",
        "",
        "con.txt",
        "-rf",
        "a\x00b",
        "x" * 400,
        "\u202etxt",
    ]
)


@unhurried
@given(NAMES, st.binary(max_size=20))
def test_an_upload_stays_in_its_folder_whatever_it_is_called(
    tmp_path_factory: pytest.TempPathFactory, name: str, data: bytes
) -> None:
    coverage = tmp_path_factory.getbasetemp() / "kept"

    path = place_for(coverage, f"{name}.txt")
    keep(path, data)

    assert path.parent == coverage.resolve() / "uploads"
    assert path.name.isascii()
    assert len(path.name) < 70
    assert path.read_bytes() == data


def test_a_name_keeps_what_can_be_read_of_it(tmp_path: Path) -> None:
    path = place_for(tmp_path, "Netflix & pay (July).MD")

    assert path.name == "netflix-pay-july-3693f11e5a9a.md"


@pytest.mark.parametrize("other", ["WIRE \u00c9.jsonl", "Wire E\u0301.JSONL", "wire \u00e9.jsonl"])
def test_names_that_differ_in_case_or_unicodes_form_are_one(tmp_path: Path, other: str) -> None:
    assert place_for(tmp_path, other) == place_for(tmp_path, "Wire \u00c9.jsonl")


def test_files_that_are_kept_by_earlier_forms_of_a_name_are_known(tmp_path: Path) -> None:
    folder, data = tmp_path.resolve() / "uploads", b"words"
    by_bytes = hashlib.sha256(data).hexdigest()[:12]
    by_name = hashlib.sha256(b"Wire.txt").hexdigest()[:12]
    kept = [f"Wire-{by_bytes}.txt", f"Wire-{by_name}.txt"]
    others = [f"Wires-{by_bytes}.txt", f"Wire-{by_bytes}.md", "Wire-0123456789ab.txt"]
    others.append(f"article-{by_bytes}.txt")
    for name in (*kept, *others):
        keep(folder / name, data)
    keep(place_for(tmp_path, "wire.txt"), data)

    assert earlier_places(tmp_path, "wire.TXT") == sorted(folder / name for name in kept)
    assert earlier_places(tmp_path, "\u65e5\u672c.txt") == []  # nothing of it can be told


def test_a_file_takes_the_place_of_another_of_its_name_until_it_is_put_back(tmp_path: Path) -> None:
    path = place_for(tmp_path, "report.txt")
    assert keep(path, b"words") is None
    former = keep(path, b"better words")

    assert uploaded(tmp_path) == [path]
    assert path.read_bytes() == b"better words"

    put_back(path, former)
    assert path.read_bytes() == b"words"


def test_what_is_half_written_is_no_upload(tmp_path: Path) -> None:
    path = place_for(tmp_path, "report.txt")
    keep(path, b"words")
    path.with_name(f".{path.name}").write_bytes(b"wo")

    assert uploaded(tmp_path) == [path]


def test_a_line_that_is_taken_out_leaves_the_numbers_of_the_others(tmp_path: Path) -> None:
    path = place_for(tmp_path, "wire.jsonl")
    keep(path, b'{"text": "One."}\n{"text": "Two."}\n[3]')

    take_out(f"{path}#2")

    assert path.read_bytes() == b'{"text": "One."}\n\n[3]'
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("name", ["a.exe", "coverage.toml", "txt", "a.txt.zip", "", "a."])
def test_what_is_no_text_is_refused(name: str) -> None:
    with pytest.raises(Refusal, match="Files are read that end in"):
        check_name(name, 1, 5, ENGLISH)


def test_what_is_too_large_is_refused_with_its_size() -> None:
    check_name("A.TXT", 5 * 2**20, 5, ENGLISH)
    with pytest.raises(Refusal, match=r"A file may have 5 MB; this one has 6\.0\."):
        check_name("a.txt", 6 * 2**20, 5, ENGLISH)
