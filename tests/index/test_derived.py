import json
from pathlib import Path

import pytest

from index.derived import Note, open_noted
from index.store import Store
from tests.index.made_up import PAY, ROOF, article, store_only


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Return the store of a coverage of two changes, beside which lies ``index.bin``."""
    store_only(tmp_path, article("a.txt", PAY), article("b.txt", ROOF))
    (tmp_path / "index.bin").write_bytes(b"derived")
    return Store.open(tmp_path)


def noted(store: Store, data_dir: Path, form: str = "1") -> Note:
    note = Note.of(form, 2, store, data_dir, [data_dir / "index.bin"])
    note.write(data_dir / "index.json")
    return note


def opened(store: Store, data_dir: Path) -> bytes | None:
    return open_noted(
        data_dir, "index.json", "1", store, lambda note: (data_dir / "index.bin").read_bytes()
    )


def test_what_a_note_describes_is_opened(store: Store, tmp_path: Path) -> None:
    note = noted(store, tmp_path)

    assert Note.read(tmp_path / "index.json", "1", store) == note
    assert opened(store, tmp_path) == b"derived"


def test_without_a_note_nothing_is_opened(store: Store, tmp_path: Path) -> None:
    assert opened(store, tmp_path) is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"form": "1"}', '"\\ud800"', "null"])
def test_a_note_that_is_not_one_counts_as_none(content: str, store: Store, tmp_path: Path) -> None:
    (tmp_path / "index.json").write_text(content)

    assert opened(store, tmp_path) is None


def test_files_of_another_form_count_as_none(store: Store, tmp_path: Path) -> None:
    noted(store, tmp_path, form="2")

    assert opened(store, tmp_path) is None


@pytest.mark.parametrize(("field", "value"), [("change", 3), ("change", 1), ("stamp", "f" * 16)])
def test_a_change_that_this_store_never_had_counts_as_none(
    field: str, value: object, store: Store, tmp_path: Path
) -> None:
    noted(store, tmp_path)
    note = json.loads((tmp_path / "index.json").read_text())
    (tmp_path / "index.json").write_text(json.dumps(note | {field: value}))

    assert opened(store, tmp_path) is None


def test_files_that_are_gone_or_torn_count_as_none(store: Store, tmp_path: Path) -> None:
    noted(store, tmp_path)

    (tmp_path / "index.bin").write_bytes(b"derivem")
    assert opened(store, tmp_path) is None

    (tmp_path / "index.bin").unlink()
    assert opened(store, tmp_path) is None


def test_files_put_in_place_while_opening_are_opened_instead(store: Store, tmp_path: Path) -> None:
    noted(store, tmp_path)
    tries = []

    def open_late(note: Note) -> bytes:
        tries.append(note)
        if len(tries) == 1:  # a writer is quicker
            (tmp_path / "index.bin").write_bytes(b"newer")
            noted(store, tmp_path)
            raise OSError(2, "No such file or directory")
        return (tmp_path / "index.bin").read_bytes()

    assert open_noted(tmp_path, "index.json", "1", store, open_late) == b"newer"
