import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import index.vector_file
import index.vectors
from index.passage_rows import passages_by_id, passages_of
from index.runtimes import Floats
from index.schema import DATABASE
from index.store import Store
from index.vectors import NOTE, Vectors
from tests.index.made_up import DIM, article, embed, long_article, store_only
from tests.index.made_up import index as write_index

SMALL, LARGE = 50_000, 60  # passages up to which search is exact


@pytest.fixture(autouse=True)
def from_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """Search the file, as large coverages do, unless a test says otherwise."""
    monkeypatch.setattr(index.vectors, "FROM_STORE_UP_TO", 0)


@pytest.fixture(params=[SMALL, LARGE], ids=["exact", "compressed"])
def kind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Run a test with exact search, then with the compressed kind that large coverages have."""
    monkeypatch.setattr(index.vector_file, "EXACT_UP_TO", request.param)
    return int(request.param)


def question(number: int = 0, dim: int = DIM) -> Floats:
    return embed(f"question {number}", dim).vector


def by_numpy(
    store: Store, asked: Floats, top_k: int, allowed: list[int] | None = None
) -> list[int]:
    """Return what exact search over the stored vectors finds."""
    everything = passages_of(store, [one.id for one in store.articles()])
    passages = passages_by_id(store, everything if allowed is None else allowed)
    best = sorted(passages, key=lambda one: (-float(one.vector @ asked), one.id))
    return [one.id for one in best[:top_k]]


def assert_exact(data_dir: Path, vectors: Vectors | None = None, dim: int = DIM) -> None:
    """Assert that what is found is what exact search over the stored vectors finds."""
    with Store.open(data_dir) as store:
        opened = vectors or Vectors.open(data_dir, store)
        for number in range(3):
            asked = question(number, dim)
            assert opened.search(asked, 7, None) == by_numpy(store, asked, 7)
        assert opened.differing(store) == 0


def test_the_nearest_passages_come_best_first(kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 150), long_article("b.txt", 150))

    assert_exact(tmp_path)


def test_a_filter_applies_before_ranking(kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, *(long_article(f"{number}.txt", 60) for number in range(6)))

    with Store.open(tmp_path) as store:
        vectors = Vectors.open(tmp_path, store)
        for source in ("1.txt", "4.txt"):
            allowed = passages_of(store, [store.article(source).id])
            assert vectors.search(question(), 5, allowed) == by_numpy(store, question(), 5, allowed)
        assert vectors.search(question(), 5, []) == []
        assert vectors.search(question(), 5, allowed[:2]) == by_numpy(
            store, question(), 5, allowed[:2]
        )


@settings(max_examples=12, deadline=None)
@given(
    exact_up_to=st.sampled_from([SMALL, LARGE]),
    steps=st.lists(
        st.tuples(
            st.sampled_from(["put", "put", "remove", "write", "refresh"]),
            st.integers(0, 4),
            st.integers(0, 9),
        ),
        min_size=3,
        max_size=10,
    ),
)
def test_any_order_of_changes_leaves_what_exact_search_finds(
    tmp_path_factory: pytest.TempPathFactory, exact_up_to: int, steps: list[tuple[str, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("steps")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index.vector_file, "EXACT_UP_TO", exact_up_to)
        write_index(folder, long_article("first.txt", 140))
        with Store.open(folder) as store:
            reader = Vectors.open(folder, store)
            for step, number, seed in steps:
                match step:
                    case "put":
                        store_only(folder, long_article(f"{number}.txt", 20 + seed, seed))
                    case "remove":
                        store_only(folder, removed=[f"{number}.txt"])
                    case "write":
                        Vectors.write(folder, store)
                    case "refresh":
                        reader = reader.refreshed(folder, store)
            assert_exact(folder, reader.refreshed(folder, store))
        assert_exact(folder)


def test_identical_passages_come_in_the_order_of_their_numbers(kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 150))
    write_index(tmp_path, *(article(f"copy-{number}.txt", "All the same.") for number in range(30)))

    with Store.open(tmp_path) as store:
        found = Vectors.open(tmp_path, store).search(embed("All the same.").vector, 10, None)

        copies = passages_of(store, [article(f"copy-{n}.txt", "").id for n in range(30)])
        assert found == copies[:10]


def damaged(content: bytes, how: str, place: float) -> bytes:
    at = int(place * (len(content) - 1))
    if how == "cut":
        return content[:at]
    return content[:at] + bytes([content[at] ^ 0x41]) + content[at + 1 :]


@pytest.mark.parametrize("how", ["cut", "flip"])
@pytest.mark.parametrize("victim", ["vectors-*.faiss", NOTE])
def test_a_torn_file_is_not_used(how: str, victim: str, kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 200))
    [path] = tmp_path.glob(victim)
    whole = path.read_bytes()

    for place in (0, 0.001, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1):
        path.write_bytes(damaged(whole, how, place))
        assert_exact(tmp_path)

    with Store.open(tmp_path) as store:
        Vectors.write(tmp_path, store)
        assert not Vectors.open(tmp_path, store).worn
    assert_exact(tmp_path)


def test_deleting_the_file_loses_nothing(kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 200))
    for file in (*tmp_path.glob("*.faiss"), tmp_path / NOTE):
        file.unlink()

    assert_exact(tmp_path)


def test_a_reader_keeps_the_file_it_has_open_when_a_writer_replaces_it(
    kind: int, tmp_path: Path
) -> None:
    write_index(tmp_path, long_article("a.txt", 200))
    with Store.open(tmp_path) as store:
        reader = Vectors.open(tmp_path, store)
        before = reader.search(question(), 7, None)

        write_index(tmp_path, long_article("b.txt", 200))

        assert len(list(tmp_path.glob("*.faiss"))) == 1
        assert reader.search(question(), 7, None) == before
        assert_exact(tmp_path, reader.refreshed(tmp_path, store))


def test_a_file_of_another_history_is_not_used(kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 200))
    shutil.copy(tmp_path / DATABASE, tmp_path / "backup")
    write_index(tmp_path, long_article("b.txt", 100), removed=["a.txt"])

    shutil.move(tmp_path / "backup", tmp_path / DATABASE)
    store_only(tmp_path, long_article("c.txt", 100), long_article("d.txt", 100))

    assert_exact(tmp_path)


def test_a_file_of_another_model_is_not_used(kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 200))
    with Store.open(tmp_path) as store:
        before = Vectors.open(tmp_path, store)
    note = (tmp_path / NOTE).read_text()
    (tmp_path / NOTE).write_text(note.replace(before.model, "f" * 16))

    assert_exact(tmp_path)


def test_a_coverage_whose_last_article_was_removed_finds_nothing(kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 200))
    write_index(tmp_path, removed=["a.txt"])

    with Store.open(tmp_path) as store:
        vectors = Vectors.open(tmp_path, store)
        assert vectors.search(question(), 5, None) == []
        assert vectors.search(question(), 5, [1, 2, 3]) == []
        assert not vectors.worn


def test_a_coverage_without_any_article_finds_nothing(tmp_path: Path) -> None:
    write_index(tmp_path)

    with Store.open(tmp_path) as store:
        vectors = Vectors.open(tmp_path, store)
        assert vectors.search(question(), 5, None) == []
        write_index(tmp_path, long_article("a.txt", 9))
        assert_exact(tmp_path, vectors.refreshed(tmp_path, store))


@pytest.mark.parametrize("dim", [30, 100, 384, 768])
def test_models_of_any_dimension_are_searched(dim: int, kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 200), dim=dim)

    assert_exact(tmp_path, dim=dim)


def test_few_vectors_train_the_quantiser_without_a_word_from_faiss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(index.vector_file, "EXACT_UP_TO", LARGE)

    write_index(tmp_path, long_article("a.txt", 130))

    assert_exact(tmp_path)
    assert capfd.readouterr() == ("", "")


def test_adding_a_little_to_a_large_coverage_writes_nothing_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.vector_file, "EXACT_UP_TO", LARGE)
    write_index(tmp_path, long_article("a.txt", 2000))
    before = list(tmp_path.glob("*.faiss"))

    write_index(tmp_path, long_article("b.txt", 20), removed=["never.txt"])
    assert list(tmp_path.glob("*.faiss")) == before
    assert_exact(tmp_path)

    write_index(tmp_path, long_article("c.txt", 200))  # more than a twentieth
    assert list(tmp_path.glob("*.faiss")) != before
    assert_exact(tmp_path)


def test_what_a_killed_writer_left_is_cleared_away(tmp_path: Path) -> None:
    for name in (".vectors-7.faiss", "vectors-7.faiss"):
        (tmp_path / name).write_bytes(b"half of a file")

    write_index(tmp_path, long_article("a.txt", 20))

    assert [file.name for file in tmp_path.glob("*.faiss")] == ["vectors-1.faiss"]
    assert list(tmp_path.glob(".vectors*")) == []


def test_a_question_is_searched_on_one_thread(tmp_path: Path) -> None:
    import faiss

    write_index(tmp_path, long_article("a.txt", 200))
    with Store.open(tmp_path) as store:
        vectors = Vectors.open(tmp_path, store)
        faiss.omp_set_num_threads(4)
        vectors.search(question(), 5, None)

        assert faiss.omp_get_max_threads() == 1


def test_the_file_gives_back_the_stored_vectors_to_the_bit(kind: int, tmp_path: Path) -> None:
    write_index(tmp_path, long_article("a.txt", 200))

    with Store.open(tmp_path) as store:
        vectors = Vectors.open(tmp_path, store)
        assert vectors.differing(store) == 0
        with np.errstate(all="raise"):
            store_only(tmp_path, long_article("b.txt", 4))
        assert vectors.differing(store) == 2  # two passages it has not seen


def test_a_small_coverage_is_searched_without_faiss(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.vectors, "FROM_STORE_UP_TO", 1_000)
    write_index(tmp_path, long_article("a.txt", 150), long_article("b.txt", 150))
    monkeypatch.setattr(index.vector_file, "_faiss", lambda: pytest.fail("faiss was imported"))

    with Store.open(tmp_path) as store:
        vectors = Vectors.open(tmp_path, store)

        assert not vectors.worn
        for number in range(3):
            asked = question(number)
            assert vectors.search(asked, 7, None) == by_numpy(store, asked, 7)
            some = by_numpy(store, asked, 9)[::2]
            assert vectors.search(asked, 3, sorted(some)) == some[:3]


def test_a_small_coverages_torn_file_is_noticed_though_it_is_not_searched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.vectors, "FROM_STORE_UP_TO", 1_000)
    write_index(tmp_path, long_article("a.txt", 150))
    [file] = tmp_path.glob("vectors-*.faiss")
    file.write_bytes(file.read_bytes()[:-1])

    with Store.open(tmp_path) as store:
        assert Vectors.open(tmp_path, store).worn
