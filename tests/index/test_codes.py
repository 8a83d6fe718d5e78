import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.codes import pack, unpack, width
from index.runtimes import Floats


def unit_rows(count: int, dim: int, seed: int = 1) -> Floats:
    rows = np.random.default_rng(seed).normal(size=(count, dim)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@pytest.mark.parametrize(("dim", "bytes_a_row"), [(384, 96), (768, 192), (100, 25), (30, 8)])
def test_a_row_takes_two_bits_a_dimension(dim: int, bytes_a_row: int) -> None:
    assert width(dim) == bytes_a_row
    assert len(pack(unit_rows(7, dim))) == 7 * bytes_a_row


@given(st.integers(0, 9), st.sampled_from([1, 3, 4, 30, 32, 384]), st.integers(0, 99))
def test_what_is_unpacked_has_the_shape_packed_and_rows_of_length_1(
    count: int, dim: int, seed: int
) -> None:
    rows = unpack(pack(unit_rows(count, dim, seed)), dim)

    assert rows.shape == (count, dim)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_a_packed_row_stays_close_to_the_row() -> None:
    rows = unit_rows(1000, 384)

    cosines = (unpack(pack(rows), 384) * rows).sum(axis=1)

    assert cosines.mean() > 0.93  # 1 - 0.1175, Max's distortion, is .94 squared
    assert cosines.min() > 0.88


def test_packing_again_what_was_unpacked_changes_nothing() -> None:
    packed = pack(unit_rows(50, 384))

    assert pack(unpack(packed, 384)) == packed
