"""Which sentences are read together with the question, and what becomes of their order."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import Settings
from retrieval.answer import EVERYTHING
from retrieval.finding.candidates import Candidate, rank_sentences
from retrieval.finding.confidence import confidence
from retrieval.finding.reranking import MARGIN, MOST, PLAIN, rerank, rerank_if_unsure, with_log_odds
from retrieval.finding.search import search
from retrieval.question.query import Query, understand
from retrieval.reader import Reader, open_reader

PLAIN_QUESTION = "How much would the bridge cost?"
IN_OTHER_WORDS = "Why is nothing decided yet?"


@pytest.fixture(scope="module")
def opened(riverton: Path, prepared: Path) -> Iterator[Reader]:
    with open_reader(Settings(data_dir=riverton / "data", models_dir=prepared)) as reader:
        yield reader


def ranked(opened: Reader, question: str) -> tuple[Query, list[Candidate]]:
    """Return a question as understood, and the sentences as ranked by their words."""
    query = understand(question, opened.coverage, opened.embedder, max_chars=500)
    hits = search(opened.coverage, query, EVERYTHING, depth=10)
    return query, rank_sentences(opened.coverage, query, hits, at_least=10)


def test_where_an_answer_is_plain_by_its_words_nothing_is_read(opened: Reader) -> None:
    query, candidates = ranked(opened, PLAIN_QUESTION)

    assert confidence(candidates[0], query, opened.coverage) >= PLAIN
    assert rerank_if_unsure(candidates, query, opened.coverage, opened.settings) == candidates


def test_in_doubt_the_best_few_are_read_and_no_others(opened: Reader) -> None:
    query, candidates = ranked(opened, IN_OTHER_WORDS)

    anew = rerank_if_unsure(candidates, query, opened.coverage, opened.settings)

    was_read = [one.text for one in anew if one.log_odds is not None]
    least = candidates[0].score - MARGIN
    assert was_read
    assert set(was_read) == {one.text for one in candidates[:MOST] if one.score >= least}
    assert {one.text for one in anew} == {one.text for one in candidates}


def test_what_was_read_is_ranked_by_its_words_and_how_surely_it_answers(opened: Reader) -> None:
    query, candidates = ranked(opened, IN_OTHER_WORDS)

    anew = rerank(candidates, query, opened.coverage, threads=1)

    scores = [one.score for one in anew if one.log_odds is not None]
    assert scores == sorted(scores, reverse=True)


def test_a_sentence_is_read_once(opened: Reader) -> None:
    query, candidates = ranked(opened, IN_OTHER_WORDS)
    before = [replace(candidates[0], log_odds=3.0), candidates[1]]

    first, second = with_log_odds(before, query, opened.coverage, threads=1)

    assert first.log_odds == 3.0
    assert second.log_odds is not None


def test_without_candidates_there_is_nothing_to_read(opened: Reader) -> None:
    query, _ = ranked(opened, IN_OTHER_WORDS)

    assert rerank_if_unsure([], query, opened.coverage, opened.settings) == []
    assert with_log_odds([], query, opened.coverage, threads=1) == []


def test_a_threshold_that_the_words_do_not_reach_has_it_read(opened: Reader) -> None:
    query, candidates = ranked(opened, PLAIN_QUESTION)

    strict = opened.settings.model_copy(update={"answer_threshold": 0.999})

    first, *_ = rerank_if_unsure(candidates, query, opened.coverage, strict)

    assert first.log_odds is not None


def test_what_was_read_knows_the_mean_of_all_that_were(opened: Reader) -> None:
    query, candidates = ranked(opened, IN_OTHER_WORDS)

    anew = rerank(candidates, query, opened.coverage, threads=1)

    read = [one.log_odds for one in anew if one.log_odds is not None]
    means = [one.mean_log_odds for one in anew if one.log_odds is not None]
    assert len(read) > 1
    assert means == [pytest.approx(sum(read) / len(read))] * len(read)
    assert all(one.mean_log_odds is None for one in anew if one.log_odds is None)


def test_an_answer_is_surer_where_more_of_what_was_read_answers(opened: Reader) -> None:
    query, candidates = ranked(opened, IN_OTHER_WORDS)
    alone = replace(candidates[0], log_odds=2.0, mean_log_odds=-6.0)
    one_of_many = replace(candidates[0], log_odds=2.0, mean_log_odds=1.0)

    less, more = (confidence(one, query, opened.coverage) for one in (alone, one_of_many))

    assert less < more
