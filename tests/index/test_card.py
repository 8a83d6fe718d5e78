import json
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.card import CARD, ModelCard, load_card, model_folder, sha256_of
from tests.index.made_up import CARD as MADE_UP


@pytest.fixture
def prepared(tmp_path: Path) -> tuple[Path, ModelCard]:
    """Return a folder with a card in it, and one file of 1,000 bytes."""
    weights = tmp_path / "model.weights"
    weights.write_bytes(bytes(1000))
    facts = asdict(MADE_UP) | {
        "bytes": {"model.weights": 1000},
        "sha256": {"model.weights": sha256_of(weights)},
    }
    (tmp_path / CARD).write_text(json.dumps(facts))
    return tmp_path, ModelCard(**facts)


def test_a_card_is_read_as_it_was_written(prepared: tuple[Path, ModelCard]) -> None:
    folder, card = prepared

    assert load_card(folder) == card


def test_a_model_with_a_file_cut_short_or_gone_counts_as_not_prepared(
    prepared: tuple[Path, ModelCard],
) -> None:
    folder, _ = prepared

    (folder / "model.weights").write_bytes(bytes(999))
    assert load_card(folder) is None

    (folder / "model.weights").unlink()
    assert load_card(folder) is None


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"name": "x", "more": 1}', "null"])
def test_a_card_that_is_not_one_counts_as_none(
    content: str, prepared: tuple[Path, ModelCard]
) -> None:
    folder, _ = prepared
    (folder / CARD).write_text(content)

    assert load_card(folder) is None


def test_a_flipped_bit_shows_in_the_checksum(prepared: tuple[Path, ModelCard]) -> None:
    folder, card = prepared
    assert card.damaged(folder) == []

    (folder / "model.weights").write_bytes(bytes(999) + b"\1")

    assert load_card(folder) == card
    assert card.damaged(folder) == ["model.weights"]


def test_a_name_that_can_be_a_folder_is_one() -> None:
    assert model_folder("all-MiniLM-L6-v2", Path("models")) == Path("models/all-MiniLM-L6-v2")


@given(st.lists(st.text(min_size=1), min_size=2, max_size=5, unique=True))
def test_no_two_models_share_a_folder_and_none_leaves_the_models_folder(names: list[str]) -> None:
    folders = {model_folder(name, Path("models")) for name in names}

    assert len(folders) == len(names)
    assert {folder.parent for folder in folders} == {Path("models")}
    assert not {folder.name[0] for folder in folders} & {".", "-"}
