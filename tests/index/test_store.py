from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.errors import PullquoteError
from index.passage_rows import passages_by_id, passages_of, sentences_within
from index.schema import DATABASE
from index.store import Store
from index.stored import Counts, Filter
from index.types import Notice, NoticeKind, Span
from tests.index.made_up import DIM, PAY, ROOF, article, embed, index, store_only


@pytest.fixture
def two(tmp_path: Path) -> Path:
    """Return a coverage of two articles."""
    index(
        tmp_path,
        replace(article("/news/pay.txt", PAY, "Pay", "Daily"), published="2023-07-31"),
        replace(article("/news/roof.txt", ROOF, outlet="Post"), url="https://example.org/roof"),
    )
    return tmp_path


def test_an_article_comes_back_as_it_was_put(tmp_path: Path) -> None:
    given_article = replace(
        article("/news/pay.txt", PAY, "Pay", "Daily"),
        byline="A. Writer",
        published="2023-07-31",
        updated="2023-08-01T10:00",
        url="https://example.org/pay",
        language="en",
        notices=(
            Notice(NoticeKind.CORRECTION, Span(0, 38), "2023-08-01"),
            Notice(NoticeKind.UPDATE, Span(0, 10)),
        ),
    )

    index(tmp_path, given_article)

    with Store.open(tmp_path) as store:
        stored = store.article(given_article.id)
    for name in ("source", "text", "title", "outlet", "byline", "published", "updated", "url",
                 "language", "notices", "id"):  # fmt: skip
        assert getattr(stored, name) == getattr(given_article, name), name
    assert (stored.number, stored.passages, stored.intact) == (1, 1, True)


@pytest.mark.parametrize("name", ["/news/roof.txt", "roof.txt", "https://example.org/roof"])
def test_an_article_goes_by_its_source_its_file_name_and_its_url(two: Path, name: str) -> None:
    with Store.open(two) as store:
        assert store.article(name).source == "/news/roof.txt"


def test_the_names_of_all_articles_are_read_without_the_articles(tmp_path: Path) -> None:
    roof, pay = article("/b/roof.txt", ROOF), article("/a/pay.txt", PAY, "Pay", "Daily")
    index(tmp_path, roof, pay)

    with Store.open(tmp_path) as store:
        assert list(store.titles()) == [
            (pay.id, "Pay", "Daily", "/a/pay.txt"),
            (roof.id, None, None, "/b/roof.txt"),
        ]


def test_the_ids_of_all_articles_are_told_by_source_in_order(two: Path) -> None:
    with Store.open(two) as store:
        assert list(store.ids().items()) == [
            ("/news/pay.txt", article("/news/pay.txt", "").id),
            ("/news/roof.txt", article("/news/roof.txt", "").id),
        ]


def test_an_article_goes_by_the_beginning_of_its_id(two: Path) -> None:
    article_id = article("/news/roof.txt", ROOF).id

    with Store.open(two) as store:
        assert store.article(article_id[:4]).source == "/news/roof.txt"


def test_a_name_that_fits_two_articles_is_refused(two: Path) -> None:
    index(two, article("/old/roof.txt", ROOF))

    with Store.open(two) as store, pytest.raises(PullquoteError, match="More than one article"):
        store.article("roof.txt")


def test_a_source_is_found_among_many_that_end_alike(tmp_path: Path) -> None:
    index(tmp_path, *(article(f"{folder}roof.txt", ROOF) for folder in ("a/", "b/", "c/", "")))

    with Store.open(tmp_path) as store:
        assert store.article("roof.txt").source == "roof.txt"


def test_an_unknown_name_is_refused_with_the_command_that_lists_names(two: Path) -> None:
    with Store.open(two) as store, pytest.raises(PullquoteError, match="pullquote sources"):
        store.article("bridge.txt")


def test_counts_take_an_outlet_once_however_it_is_spelt(two: Path) -> None:
    index(two, article("/news/vote.txt", PAY, outlet="DAILY"), article("/news/x.txt", ROOF))

    with Store.open(two) as store:
        assert store.counts() == Counts(articles=4, outlets=2, passages=4)


def test_an_article_of_an_unknown_outlet_speaks_under_its_title_in_quotation_marks(
    tmp_path: Path,
) -> None:
    known = article("/news/a.txt", PAY, "The Daily Quay", "Post")
    titled = article("/news/b.txt", ROOF, "The Daily Quay")
    untitled = article("/news/c.txt", f"{PAY} {ROOF}")
    index(tmp_path, known, titled, untitled)

    with Store.open(tmp_path) as store:
        speakers = store.speakers()
        assert [speakers[one.id] for one in (known, titled, untitled)] == [
            "Post", "“The Daily Quay”", "c.txt",
        ]  # fmt: skip
        assert all(one.speaker == speakers[one.id] for one in store.articles())


def test_a_passage_is_a_slice_of_its_article_with_its_vector(two: Path) -> None:
    with Store.open(two) as store:
        [passage] = passages_by_id(store, passages_of(store, [article("/news/pay.txt", PAY).id]))

    assert passage.text == PAY[passage.span.start : passage.span.end] == PAY
    assert (passage.outlet, passage.title) == ("Daily", "Pay")
    assert np.allclose(passage.vector, embed(f"Pay\n{PAY}").vector, atol=1e-3)


def test_a_sentence_has_the_tokens_of_its_own_words(two: Path) -> None:
    with Store.open(two) as store:
        version = store.article("pay.txt").version
        first, second = sentences_within(store, version, Span(0, len(PAY)), DIM)

    assert PAY[first.span.start : first.span.end] == "The studio pays writers more from May."
    assert first.tokens.shape == (8, DIM)
    title_and_text = embed(f"Pay\n{PAY}").tokens  # one token is the title's
    assert (first.tokens * title_and_text[1:9]).sum(axis=1).min() > 0.8
    assert (second.tokens * title_and_text[9:]).sum(axis=1).min() > 0.8


def test_a_filter_compares_days_and_outlets_however_spelt(tmp_path: Path) -> None:
    index(
        tmp_path,
        replace(article("a", PAY, outlet="L'ÉCHO"), published="2023-07-31T23:59"),
        replace(article("b", PAY, outlet="Post"), published="2023-08-02"),
        article("c", PAY, outlet="Po\u200bst"),
        article("d", PAY, outlet="\u3164"),
    )
    a, b, c, d = (article(name, PAY).id for name in "abcd")

    with Store.open(tmp_path) as store:
        assert store.matching_articles(Filter(outlet="l'écho")) == [a]
        assert store.matching_articles(Filter(after="2023-07-31", before="2023-08-01")) == [a]
        assert store.matching_articles(Filter(after="2023-08-01")) == [b]
        assert set(store.matching_articles(Filter(outlet="post"))) == {b, c}
        assert store.matching_articles(Filter(outlet="Nobody")) == []
        assert store.matching_articles(Filter(outlet="\u2800")) == []
        assert set(store.matching_articles(Filter())) == {a, b, c, d}
        assert store.counts().outlets == 2


def test_a_filter_by_date_counts_the_undated_articles_that_it_leaves_out(tmp_path: Path) -> None:
    index(
        tmp_path,
        replace(article("a", PAY, outlet="Post"), published="2023-07-31"),
        article("b", PAY, outlet="Post"),
        article("c", PAY, outlet="POST"),
        article("d", PAY),
    )

    with Store.open(tmp_path) as store:
        assert store.undated(Filter(after="2023-07-01")) == 3
        assert store.undated(Filter(outlet="post", before="2023-07-01")) == 2
        assert store.undated(Filter(outlet="Nobody", after="2023-07-01")) == 0
        assert store.undated(Filter(outlet="Post")) == 0
        assert store.undated(Filter()) == 0


def test_a_snapshot_shows_one_change_whatever_is_committed_meanwhile(two: Path) -> None:
    with Store.open(two) as store:
        with store.snapshot():
            before = store.change, store.counts()
            index(two, article("/news/vote.txt", PAY), removed=["/news/pay.txt"])
            assert (store.change, store.counts()) == before
            assert [one.source for one in store.articles()] == ["/news/pay.txt", "/news/roof.txt"]
        assert [one.source for one in store.articles()] == ["/news/roof.txt", "/news/vote.txt"]


def test_a_snapshot_inside_another_is_the_same_one(two: Path) -> None:
    with Store.open(two) as store, store.snapshot():
        with store.snapshot():
            pass
        index(two, article("/news/vote.txt", PAY))
        assert store.counts().articles == 2


def test_a_text_of_which_a_bit_flipped_on_disk_is_not_intact(two: Path) -> None:
    database = two / DATABASE
    content = database.read_bytes()
    at = content.index(b"fell in on Sunday")
    database.write_bytes(content[:at] + b"f\xffll" + content[at + 4 :])

    with Store.open(two) as store:
        assert not store.article("roof.txt").intact
        assert store.article("pay.txt").intact


def test_damage_that_sqlite_notices_is_a_sentence_that_names_the_doctor(tmp_path: Path) -> None:
    index(tmp_path, *(article(f"{number}.txt", f"{PAY} {number}." * 50) for number in range(40)))
    database = tmp_path / DATABASE
    content = bytearray(database.read_bytes())
    content[4096 * 3 :: 97] = b"\xff" * len(content[4096 * 3 :: 97])
    database.write_bytes(content)

    told = pytest.raises(PullquoteError, match=r"coverage\.db cannot be .*: pullquote doctor")
    with told, Store.open(tmp_path) as store:
        list(store.articles(with_text=True))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text("ab é🎬\n.!? A", min_size=1, max_size=60), min_size=1, max_size=4))
def test_every_sentence_and_passage_is_a_slice_of_its_article(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    store_only(folder, *(article(f"{i}", text) for i, text in enumerate(texts)))

    with Store.open(folder) as store:
        for one in store.articles(with_text=True):
            passages = passages_by_id(store, passages_of(store, [one.id]))
            spans = store.sentence_spans(one.version)
            assert one.text == texts[int(one.source)]
            for passage in passages:
                assert one.text[passage.span.start : passage.span.end] == passage.text
                assert passage.text == passage.text.strip() != ""
            for span in spans:
                assert one.text[span.start : span.end].strip()
                assert any(p.span.start <= span.start <= span.end <= p.span.end for p in passages)
            assert all(a.end <= b.start for a, b in pairwise(spans))
