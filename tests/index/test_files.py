from pathlib import Path

import pytest

from index.files import CHECKED_BYTES, checksum, replace_file, replace_with


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "note.json"

    replace_file(path, b"first")
    replace_file(path, b"second")

    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "note.json"
    path.write_bytes(b"first")

    def fail_half_way(beside: Path) -> None:
        beside.write_bytes(b"sec")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        replace_with(path, fail_half_way)

    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_killed_process_left_beside_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "note.json"
    (tmp_path / ".note.json").write_bytes(b"half of a very long no")

    replace_file(path, b"whole")

    assert path.read_bytes() == b"whole"


@pytest.mark.parametrize("place", [0, 500, 999])
def test_a_checksum_tells_a_flipped_bit_anywhere(place: int, tmp_path: Path) -> None:
    path = tmp_path / "some.file"
    content = bytearray(1000)
    path.write_bytes(content)
    before = checksum(path)

    content[place] ^= 1
    path.write_bytes(content)

    assert checksum(path) != before


def test_a_checksum_tells_a_file_cut_short_or_made_longer(tmp_path: Path) -> None:
    sums = set()
    for size in (0, 1, 999, 1000, 1001):
        (tmp_path / "some.file").write_bytes(b"\0" * size)
        sums.add(checksum(tmp_path / "some.file"))

    assert len(sums) == 5


def test_of_a_huge_file_both_ends_are_summed(tmp_path: Path) -> None:
    path = tmp_path / "huge.file"
    sums = set()
    for place in (None, 0, CHECKED_BYTES - 1, 2 * CHECKED_BYTES + 5, 3 * CHECKED_BYTES - 1):
        with path.open("wb") as file:  # sparse, so it is made in no time
            file.truncate(3 * CHECKED_BYTES)
            if place is not None:
                file.seek(place)
                file.write(b"\1")
        sums.add(checksum(path))

    assert len(sums) == 5


def test_an_empty_file_has_a_checksum(tmp_path: Path) -> None:
    (tmp_path / "empty.file").touch()

    assert checksum(tmp_path / "empty.file") == "0-00000000"
