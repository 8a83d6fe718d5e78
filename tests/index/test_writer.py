import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from config.errors import PullquoteError
from index.passage_rows import passages_by_id, passages_of
from index.passages import split_passages, split_sentences
from index.schema import DATABASE
from index.store import Store
from index.writer import Writer, passage_texts
from tests.index.made_up import CARD, PAY, ROOF, article, long_article, put


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    with closing(Writer.open(tmp_path, CARD)) as writer:
        yield writer


def count(writer: Writer, table: str) -> int:
    return int(writer.db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def texts(data_dir: Path) -> list[str]:
    with Store.open(data_dir) as store:
        everything = passages_of(store, [one.id for one in store.articles()])
        return [passage.text for passage in passages_by_id(store, everything)]


def test_a_new_version_takes_the_place_of_the_one_before(writer: Writer, tmp_path: Path) -> None:
    assert put(writer, article("a.txt", PAY)) == 1
    assert put(writer, article("a.txt", ROOF)) == 2

    assert texts(tmp_path) == [ROOF]
    with Store.open(tmp_path) as store:
        assert store.article("a.txt").number == 2


def test_the_text_of_a_past_version_is_kept_and_its_vectors_are_not(
    writer: Writer, tmp_path: Path
) -> None:
    put(writer, article("a.txt", PAY))
    put(writer, article("a.txt", ROOF))

    with Store.open(tmp_path) as store:
        assert [row[0] for row in store.rows("SELECT text FROM versions")] == [PAY, ROOF]
    assert count(writer, "vectors") == count(writer, "tokens") == 1


def test_two_articles_with_the_same_passage_share_its_vector(writer: Writer) -> None:
    put(writer, article("a.txt", PAY))
    put(writer, article("b.txt", PAY))

    assert (count(writer, "passages"), count(writer, "vectors")) == (2, 1)


def test_a_shared_vector_stays_until_its_last_passage_goes(writer: Writer) -> None:
    put(writer, article("a.txt", PAY))
    put(writer, article("b.txt", PAY))

    put(writer, article("a.txt", ROOF))
    assert writer.holds_vector(only_passage(PAY))

    writer.remove(article("b.txt", PAY).id)
    assert not writer.holds_vector(only_passage(PAY))


def only_passage(text: str, title: str | None = None):  # type: ignore[no-untyped-def]
    one = article("x", text, title)
    [passage] = passage_texts(one, split_passages(split_sentences(one)))
    return passage


def test_the_title_is_part_of_what_is_embedded(writer: Writer) -> None:
    put(writer, article("a.txt", PAY, title="Pay rises"))

    assert writer.holds_vector(only_passage(PAY, "Pay rises"))
    assert not writer.holds_vector(only_passage(PAY))
    assert only_passage(PAY, "Pay rises").text == f"Pay rises\n{PAY}"


def test_corrected_metadata_is_a_new_version_that_needs_no_vector(writer: Writer) -> None:
    put(writer, article("a.txt", PAY))
    corrected = article("a.txt", PAY, outlet="Daily")

    assert not writer.unchanged(corrected)
    assert writer.put(corrected, [only_passage(PAY)], {}) == 2
    assert count(writer, "vectors") == 1


def test_an_article_is_unchanged_only_while_all_of_it_is(writer: Writer) -> None:
    one = article("a.txt", PAY, title="Pay")
    put(writer, one)

    assert writer.unchanged(one)
    assert not writer.unchanged(replace(one, published="2023-07-31"))
    assert not writer.unchanged(replace(one, source="b.txt"))


def test_a_removed_article_is_gone_with_every_version(writer: Writer, tmp_path: Path) -> None:
    put(writer, article("a.txt", PAY))
    put(writer, article("a.txt", ROOF))

    writer.remove(article("a.txt", "").id)

    assert texts(tmp_path) == []
    for table in ("articles", "versions", "passages", "sentences", "vectors", "tokens"):
        assert count(writer, table) == 0, table


def test_removing_what_is_not_there_does_nothing(writer: Writer, tmp_path: Path) -> None:
    put(writer, article("a.txt", PAY))

    writer.remove("000000000000")

    assert texts(tmp_path) == [PAY]


def test_an_article_that_cannot_be_stored_leaves_no_trace(writer: Writer, tmp_path: Path) -> None:
    put(writer, article("a.txt", PAY))

    with pytest.raises(PullquoteError, match=r"a\.txt holds characters"):
        put(writer, article("a.txt", "A new text. With a NUL: \0 in it."))

    assert texts(tmp_path) == [PAY]
    assert count(writer, "changes") == 1


def test_an_error_half_way_leaves_no_trace(writer: Writer, tmp_path: Path) -> None:
    put(writer, article("a.txt", PAY))
    longer = long_article("a.txt", 20)
    passages = passage_texts(longer, split_passages(split_sentences(longer)))

    with pytest.raises(KeyError):  # their embeddings are missing
        writer.put(longer, passages, {})

    assert texts(tmp_path) == [PAY]
    assert count(writer, "changes") == 1


def test_each_change_has_a_number_and_a_stamp_of_its_own(writer: Writer) -> None:
    put(writer, article("a.txt", PAY))
    put(writer, article("b.txt", ROOF))
    writer.remove(article("a.txt", "").id)

    numbers, stamps = zip(*writer.db.execute("SELECT number, stamp FROM changes"), strict=True)
    assert numbers == (1, 2, 3)
    assert len(set(stamps)) == 3


def test_a_number_of_a_passage_is_never_given_twice(writer: Writer) -> None:
    put(writer, article("a.txt", PAY))
    writer.remove(article("a.txt", "").id)
    put(writer, article("a.txt", PAY))

    assert writer.db.execute("SELECT id FROM passages").fetchall() == [(2,)]
    assert writer.db.execute("SELECT id FROM removed_passages").fetchall() == [(1,)]


def test_another_model_is_refused_with_the_command_that_embeds_anew(
    writer: Writer, tmp_path: Path
) -> None:
    put(writer, article("a.txt", PAY))

    with pytest.raises(PullquoteError, match=r"embedded with made-up.*--reembed"):
        Writer.open(tmp_path, replace(CARD, name="other", key="f" * 16))


def test_two_sources_with_one_id_are_refused_not_mixed_up(writer: Writer, tmp_path: Path) -> None:
    put(writer, article("a.txt", PAY))
    with writer.db:  # as if the hash of b.txt began with the same 48 bits
        writer.db.execute("PRAGMA defer_foreign_keys = ON")
        b = article("b.txt", "").id
        writer.db.execute("UPDATE versions SET article_id = ?", (b,))
        writer.db.execute("UPDATE articles SET id = ?", (b,))

    with pytest.raises(PullquoteError, match=r"b\.txt happens to get the same id as a\.txt"):
        put(writer, article("b.txt", ROOF))

    assert texts(tmp_path) == [PAY]


def test_a_full_disk_is_a_sentence_and_what_was_committed_stays(
    writer: Writer, tmp_path: Path
) -> None:
    put(writer, article("a.txt", PAY))
    [(pages,)] = writer.db.execute("PRAGMA page_count")
    writer.db.execute(f"PRAGMA max_page_count = {pages + 2}")

    with pytest.raises(PullquoteError, match=r"disk is full. What was committed stays"):
        put(writer, long_article("b.txt", 200))

    assert texts(tmp_path) == [PAY]
    with closing(sqlite3.connect(tmp_path / DATABASE)) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
