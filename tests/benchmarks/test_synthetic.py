from pathlib import Path

import numpy as np

from benchmarks.synthetic import Neighbours, questions_file, read_list


def test_made_up_vectors_lie_around_real_ones() -> None:
    random = np.random.default_rng(1)
    centres = random.standard_normal((50, 384)).astype(np.float32)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)

    rows = Neighbours(centres, seed=2).draw(500)

    nearest = (rows @ centres.T).max(axis=1)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert nearest.min() > 0.7
    assert nearest.max() < 0.99
    assert len(np.unique(rows, axis=0)) == 500


def test_a_seed_makes_up_the_same_vectors_again() -> None:
    centres = np.eye(8, dtype=np.float32)

    assert np.array_equal(Neighbours(centres, 3).draw(20), Neighbours(centres, 3).draw(20))


def test_without_real_questions_generated_ones_are_asked(tmp_path: Path) -> None:
    questions = read_list(questions_file(tmp_path, None, 30))

    assert len(set(questions)) == 30
    assert all(question.startswith("What did the ") for question in questions)
