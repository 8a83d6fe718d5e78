from pathlib import Path

import pytest

import index.reembed
from config.errors import PullquoteError
from index.build import Progress, build
from index.coverage import Coverage
from index.doctor import check
from index.embedder import Embedder
from index.lock import Locked, writer_lock
from index.passage_rows import passages_by_id, passages_of
from index.reembed import reembed
from index.schema import connect
from index.store import Store
from tests.index.made_up import PAY, ROOF, article, long_article
from tests.tiny_model import make_tiny_model

ARTICLES = [article("a", PAY, title="Pay"), article("b", PAY), long_article("c", 30)]


@pytest.fixture(scope="session")
def other_embedder(models_dir: Path) -> Embedder:
    """Return another tiny model, whose vectors have 16 dimensions."""
    if not (models_dir / "other" / "modules.json").is_file():
        make_tiny_model(models_dir / "other", seed=5, dense=16)
    return Embedder.prepare(str(models_dir / "other"), models_dir, threads=1, notify=print)


@pytest.fixture
def old(tiny_embedder: Embedder, tmp_path: Path) -> Path:
    """Return a coverage that the first model embedded, with a past version in it."""
    build(tmp_path, [article("a", ROOF)], tiny_embedder)
    build(tmp_path, ARTICLES, tiny_embedder)
    return tmp_path


def assert_whole(data_dir: Path, embedder: Embedder, models_dir: Path) -> None:
    """Assert that the coverage is sound, and each passage has the vector of its text."""
    assert list(check(data_dir, embedder.card.name, models_dir)) == []
    with Coverage.open(data_dir) as coverage:
        assert coverage.store.model == (
            embedder.card.name, embedder.card.key, embedder.card.dim,
        )  # fmt: skip
        passages = passages_by_id(
            coverage.store,
            passages_of(coverage.store, [one.id for one in coverage.store.articles()]),
        )
        texts = [f"{one.title}\n{one.text}" if one.title else one.text for one in passages]
        for i, embedding in embedder.embed_passages(texts):
            assert float(passages[i].vector @ embedding.vector) > 0.999
            assert coverage.vectors.search(embedding.vector, 2, [passages[i].id]) == [
                passages[i].id
            ]


def vectors(data_dir: Path) -> dict[str, int]:
    """Return how many vectors there are of each model."""
    with Store.open(data_dir) as store:
        return dict(store.rows("SELECT model, count(*) FROM vectors GROUP BY model"))


def test_a_coverage_is_embedded_anew_from_its_stored_texts(
    old: Path, other_embedder: Embedder, models_dir: Path
) -> None:
    with Store.open(old) as store:
        before = list(store.articles(with_text=True))

    progress = reembed(old, other_embedder)

    assert (progress.updated, progress.added) == (3, 0)
    assert_whole(old, other_embedder, models_dir)
    assert vectors(old) == {other_embedder.card.key: progress.passages}
    with Store.open(old) as store:
        assert list(store.articles(with_text=True)) == before


def test_nothing_is_embedded_where_the_model_is_the_same(
    old: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    assert reembed(old, tiny_embedder) == Progress()

    assert_whole(old, tiny_embedder, models_dir)


def test_an_empty_coverage_takes_the_new_model(
    tmp_path: Path, tiny_embedder: Embedder, other_embedder: Embedder, models_dir: Path
) -> None:
    build(tmp_path, [], tiny_embedder)
    assert reembed(tmp_path, tiny_embedder) == Progress()

    build(tmp_path, [article("a", PAY)], tiny_embedder)
    index.build.remove(tmp_path, [article("a", "").id])
    reembed(tmp_path, other_embedder)
    build(tmp_path, [article("b", ROOF)], other_embedder)

    assert_whole(tmp_path, other_embedder, models_dir)


def test_stopped_half_way_the_old_vectors_serve_and_the_next_run_goes_on(
    old: Path,
    tiny_embedder: Embedder,
    other_embedder: Embedder,
    models_dir: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index.reembed, "EMBED_AT_ONCE", 4)

    def stop_after(passages: int) -> None:
        def report(progress: Progress) -> None:
            if progress.passages > passages:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            reembed(old, other_embedder, report)

    stop_after(9)
    assert vectors(old)[other_embedder.card.key] == 8
    [finding] = check(old, tiny_embedder.card.name, models_dir)
    assert "Vectors that belong to no passage: 8" in finding.what
    with Store.open(old) as store:
        assert store.model == (tiny_embedder.card.name, tiny_embedder.card.key, 32)

    stop_after(0)
    progress = reembed(old, other_embedder)

    assert progress.passages == vectors(old)[other_embedder.card.key] - 8
    assert_whole(old, other_embedder, models_dir)


def test_stopped_half_way_the_old_model_can_be_kept(
    old: Path, tiny_embedder: Embedder, other_embedder: Embedder, models_dir: Path
) -> None:
    with connect(old, write=True) as db:
        db.execute("INSERT INTO vectors (text_hash, model, vector) VALUES (x'00', 'f', x'00')")

    reembed(old, tiny_embedder)

    assert set(vectors(old)) == {tiny_embedder.card.key}
    assert_whole(old, tiny_embedder, models_dir)


def test_an_error_in_the_switch_itself_leaves_the_old_vectors_whole(
    old: Path, tiny_embedder: Embedder, other_embedder: Embedder, models_dir: Path
) -> None:
    with connect(old, write=True) as db:
        db.execute(
            "CREATE TRIGGER refuse BEFORE UPDATE ON model BEGIN SELECT raise(FAIL, 'stop'); END"
        )

    with pytest.raises(Exception, match="stop"):
        reembed(old, other_embedder)
    with connect(old, write=True) as db:
        db.execute("DROP TRIGGER refuse")
    reembed(old, tiny_embedder)  # forgets what was prepared for the switch

    assert_whole(old, tiny_embedder, models_dir)


def test_an_open_reader_is_told_to_start_again(old: Path, other_embedder: Embedder) -> None:
    with Coverage.open(old) as coverage:
        reembed(old, other_embedder)

        with pytest.raises(PullquoteError, match="embedded anew with"):
            coverage.refresh()


def test_a_second_writer_is_refused(old: Path, other_embedder: Embedder) -> None:
    with writer_lock(old), pytest.raises(Locked):
        reembed(old, other_embedder)
