from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import index.build
from config.errors import PullquoteError
from index.build import Progress, build, remove
from index.card import ModelCard
from index.coverage import Coverage
from index.embedder import Embedder
from index.lock import Locked, writer_lock
from index.passage_rows import passages_by_id, passages_of
from index.schema import DATABASE
from index.store import Store
from index.types import Article, Span
from tests.index.made_up import PAY, ROOF, article, long_article


def done(progress: Progress) -> tuple[int, int, int, int]:
    return progress.added, progress.updated, progress.unchanged, progress.passages


def searchable(data_dir: Path) -> set[str]:
    """Return the sources of what both searches find, nothing of it in memory alone."""
    with Coverage.open(data_dir) as coverage:
        assert not coverage.vectors.worn
        assert not coverage.terms.worn
        articles = {one.id: one.source for one in coverage.store.articles()}
        passages = passages_by_id(coverage.store, passages_of(coverage.store, list(articles)))
        assert coverage.vectors.differing(coverage.store) == 0
        assert coverage.terms.differing(coverage.store) == 0
        return {articles[one.article] for one in passages}


def test_what_is_built_is_searchable(tiny_embedder: Embedder, tmp_path: Path) -> None:
    progress = build(tmp_path, [article("a", PAY), article("b", ROOF)], tiny_embedder)

    assert done(progress) == (2, 0, 0, 2)
    assert searchable(tmp_path) == {"a", "b"}


def test_what_is_unchanged_is_left_alone(tiny_embedder: Embedder, tmp_path: Path) -> None:
    articles = [article("a", PAY), article("b", ROOF)]
    build(tmp_path, articles, tiny_embedder)
    with Store.open(tmp_path) as store:
        change = store.change

    progress = build(tmp_path, articles, tiny_embedder)

    assert done(progress) == (0, 0, 2, 0)
    with Store.open(tmp_path) as store:
        assert store.change == change


def test_what_a_sidecar_said_stays_while_it_cannot_be_read(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    told = article("a", "The studio pays.", outlet="Post")
    untold = replace(told, outlet=None, uncorrected=True)
    new = replace(article("b", "The union votes."), uncorrected=True)
    build(tmp_path, [told], tiny_embedder)

    assert done(build(tmp_path, [untold, new], tiny_embedder))[:3] == (1, 0, 1)
    with Store.open(tmp_path) as store:
        assert [one.outlet for one in store.articles()] == ["Post", None]

    changed = replace(untold, text="The studio pays all.", prose=(Span(0, 20),))
    assert done(build(tmp_path, [changed], tiny_embedder))[:3] == (0, 1, 0)


def test_a_text_is_embedded_once_however_many_hold_it(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    first = build(tmp_path, [article("a", PAY), article("b", PAY)], tiny_embedder)
    later = build(tmp_path, [article("c", PAY)], tiny_embedder)
    corrected = build(tmp_path, [article("a", PAY, outlet="Daily")], tiny_embedder)

    assert (done(first), done(later)) == ((2, 0, 0, 1), (1, 0, 0, 0))
    assert done(corrected) == (0, 1, 0, 0)


def test_a_vector_that_an_article_drops_is_there_for_the_next_in_the_same_run(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    build(tmp_path, [article("a", PAY)], tiny_embedder)

    build(tmp_path, [article("a", ROOF), article("b", PAY)], tiny_embedder)

    assert searchable(tmp_path) == {"a", "b"}


def test_an_article_without_a_sentence_is_kept_and_named(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    progress = build(tmp_path, [Article("a", "Share this", ())], tiny_embedder)

    assert progress.empty == ["a"]
    assert searchable(tmp_path) == set()
    with Store.open(tmp_path) as store:
        assert store.article("a").text == "Share this"


def test_without_any_article_there_is_an_empty_coverage(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    assert done(build(tmp_path, [], tiny_embedder)) == (0, 0, 0, 0)

    assert searchable(tmp_path) == set()


def test_an_article_that_cannot_be_stored_ends_the_run_and_harms_nothing(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    build(tmp_path, [article("a", PAY)], tiny_embedder)

    with pytest.raises(PullquoteError, match=r"^b holds characters that no text has"):
        build(tmp_path, [article("b", "A \ud800 lonely half. And more.")], tiny_embedder)

    assert searchable(tmp_path) == {"a"}


@pytest.mark.parametrize("error", [KeyboardInterrupt(), ValueError("a fault of a reader's")])
def test_what_is_committed_before_an_interruption_stays_and_is_searchable(
    error: BaseException,
    tiny_embedder: Embedder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(index.build, "EMBED_AT_ONCE", 4)
    articles = [long_article(f"{number}", 9) for number in range(6)]

    def interrupted() -> Iterator[Article]:
        yield from articles[:3]
        raise error

    with pytest.raises(type(error)):
        build(tmp_path, interrupted(), tiny_embedder)
    assert searchable(tmp_path) == {"0", "1", "2"}

    assert done(build(tmp_path, articles, tiny_embedder))[:3] == (3, 0, 3)


def test_the_first_articles_are_committed_before_there_are_enough_for_a_full_batch(
    tiny_embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.build, "EMBED_FIRST", 4)
    articles = [long_article(f"{number}", 9) for number in range(5)]  # four passages each

    def interrupted() -> Iterator[Article]:
        yield from articles[:2]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, interrupted(), tiny_embedder)
    assert searchable(tmp_path) == {"0"}  # then twice as many at once


def test_articles_of_which_nothing_needs_embedding_do_not_wait_for_the_end(
    tiny_embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [long_article(f"{number}", 9) for number in range(7)]  # four passages each
    build(tmp_path, articles, tiny_embedder)
    monkeypatch.setattr(index.build, "EMBED_AT_ONCE", 4)

    def interrupted() -> Iterator[Article]:
        yield from (replace(one, outlet="Post") for one in articles[:5])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, interrupted(), tiny_embedder)

    with Store.open(tmp_path) as store:
        assert [one.source for one in store.articles() if one.outlet] == ["0", "1", "2", "3"]


def test_ctrl_c_between_two_articles_of_a_batch_keeps_the_first(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    def stop_after_one(progress: Progress) -> None:
        if progress.added == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, [article("a", PAY), article("b", ROOF)], tiny_embedder, stop_after_one)

    assert searchable(tmp_path) == {"a"}


def test_an_error_while_deriving_does_not_hide_the_one_before_it(
    tiny_embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.build, "EMBED_AT_ONCE", 1)

    def interrupted() -> Iterator[Article]:
        yield article("a", PAY)
        (tmp_path / "vectors.json").mkdir()  # so that nothing can be derived
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as caught:
        build(tmp_path, interrupted(), tiny_embedder)

    [note] = caught.value.__notes__
    assert "All articles are in" in note
    (tmp_path / "vectors.json").rmdir()
    assert searchable(tmp_path) == {"a"}


def test_where_nothing_can_be_derived_the_articles_are_safe_and_it_is_said(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    (tmp_path / "vectors.json").mkdir()

    with pytest.raises(PullquoteError, match=r"All articles are in .* but the search index"):
        build(tmp_path, [article("a", PAY)], tiny_embedder)

    (tmp_path / "vectors.json").rmdir()
    assert searchable(tmp_path) == {"a"}


def test_a_long_run_is_searchable_while_it_goes_on(
    tiny_embedder: Embedder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index.build, "EMBED_AT_ONCE", 4)
    monkeypatch.setattr(index.build, "DERIVE_EVERY", 8)
    changes = []

    def watched() -> Iterator[Article]:
        for number in range(6):
            yield long_article(f"{number}", 9)
            if list(tmp_path.glob("vectors-*.faiss")):
                with Coverage.open(tmp_path) as coverage:
                    changes.append((coverage.vectors.base_change, coverage.store.change))

    build(tmp_path, watched(), tiny_embedder)

    assert changes == [(2, 2), (2, 3), (4, 4), (4, 5), (6, 6)]


def test_a_second_writer_is_refused(tiny_embedder: Embedder, tmp_path: Path) -> None:
    with writer_lock(tmp_path), pytest.raises(Locked):
        build(tmp_path, [article("a", PAY)], tiny_embedder)
    with writer_lock(tmp_path), pytest.raises(Locked):
        remove(tmp_path, ["abc"])


def other(card: ModelCard) -> ModelCard:
    return replace(card, name="other", key="f" * 16)


def test_vectors_of_two_models_are_never_mixed(tiny_embedder: Embedder, tmp_path: Path) -> None:
    build(tmp_path, [article("a", PAY)], tiny_embedder)

    told = pytest.raises(PullquoteError, match="--reembed")
    with told, index.build.writing(tmp_path, other(tiny_embedder.card)):
        pass

    assert searchable(tmp_path) == {"a"}


def test_nothing_of_a_removed_text_is_left_in_the_files_while_others_read(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    secret = "Zanzibar Quuxford confessed the embezzlement on Tuesday."
    build(tmp_path, [article("a", secret), article("b", ROOF)], tiny_embedder)
    with Store.open(tmp_path) as reader:
        assert reader.counts().articles == 2

        remove(tmp_path, [article("a", "").id])

        held = [one for one in tmp_path.rglob("*") if one.is_file()]
        assert [one.name for one in held if b"Quuxford" in one.read_bytes()] == []


def test_a_removed_article_is_found_no_more(tiny_embedder: Embedder, tmp_path: Path) -> None:
    build(tmp_path, [article("a", PAY), article("b", ROOF)], tiny_embedder)

    remove(tmp_path, [article("a", "").id])

    assert searchable(tmp_path) == {"b"}


def test_a_damaged_database_ends_the_run_with_a_sentence(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    build(tmp_path, [long_article(f"{number}", 30) for number in range(20)], tiny_embedder)
    database = tmp_path / DATABASE
    content = bytearray(database.read_bytes())
    content[4096 * 2 :: 64] = b"\xff" * len(content[4096 * 2 :: 64])
    database.write_bytes(content)

    with pytest.raises(PullquoteError, match=r"coverage\.db cannot be .*pullquote doctor"):
        build(tmp_path, [article("a", PAY)], tiny_embedder)
