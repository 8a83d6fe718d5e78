from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.settings import Settings
from index.passage_rows import passages_of
from index.stored import Filter
from retrieval.finding.search import min_max
from retrieval.reader import Reader, open_reader

QUESTIONS = ["salary of the product manager", "When did the strike begin?", "Everest", "?!"]


@pytest.fixture(scope="module")
def reader(sample_coverage: Path, prepared: Path) -> Iterator[Reader]:
    with open_reader(Settings(data_dir=sample_coverage, models_dir=prepared)) as opened:
        yield opened


@pytest.mark.parametrize("question", QUESTIONS)
def test_hits_come_best_first_and_each_passage_once(question: str, reader: Reader) -> None:
    hits = reader.search(question, 50)

    assert hits
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert len({hit.passage.id for hit in hits}) == len(hits)


def test_a_hit_is_a_slice_of_its_article_with_the_cosine_of_its_vector(reader: Reader) -> None:
    question = "salary of the product manager"
    vector = reader.embedder.embed_question(question).vector

    for hit in reader.search(question, 10):
        passage = hit.passage
        article = reader.coverage.store.article(passage.article)
        assert article.text[passage.span.start : passage.span.end] == passage.text
        assert hit.cosine == pytest.approx(float(passage.vector @ vector), abs=1e-4)
        assert hit.bm25 >= 0


def test_words_and_meaning_both_find(reader: Reader) -> None:
    by_word = reader.search("Crabtree-Ireland", 3)
    by_meaning = reader.search("wages for the boss of machine intelligence", 10)

    assert any("Crabtree-Ireland" in hit.passage.text for hit in by_word)
    assert any("$900,000" in hit.passage.text for hit in by_meaning)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_filter_applies_before_ranking_so_the_best_that_pass_are_found(
    question: str, reader: Reader
) -> None:
    wanted = Filter(outlet="Specimen Standard")

    hits = reader.search(question, 50, wanted)

    store = reader.coverage.store
    assert {hit.passage.id for hit in hits} == set(
        passages_of(store, store.matching_articles(wanted))
    )


def test_a_filter_that_nothing_passes_finds_nothing(reader: Reader) -> None:
    assert reader.search("salary", 5, Filter(after="2099-01-01")) == []


@given(st.lists(st.floats(-100, 100, width=32), min_size=1, max_size=20))
def test_stretched_scores_run_from_0_to_1_and_keep_their_order(scores: list[float]) -> None:
    stretched = min_max(scores)

    assert stretched.min() == 0
    assert stretched.max() in {0, 1}
    order = np.argsort(scores, kind="stable")
    assert (np.diff(stretched[order]) >= 0).all()
