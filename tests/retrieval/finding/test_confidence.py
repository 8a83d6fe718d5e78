import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import Settings
from retrieval.answer import EVERYTHING
from retrieval.finding.candidates import Candidate, rank_sentences
from retrieval.finding.confidence import WEIGHTS, Features, confidence, features
from retrieval.finding.logistic import Logistic
from retrieval.finding.search import search
from retrieval.question.query import Query, understand
from retrieval.reader import Reader, open_reader

QUESTIONS = [
    "What is the salary range of the AI product manager?",
    "How tall is Mount Everest?",
    "Who won the football match?",
    "strike",
]


def test_every_weight_belongs_to_a_feature_that_can_be_checked_by_eye() -> None:
    weights = json.loads(WEIGHTS.read_text())

    assert set(weights) == {"unread", "read"}
    for some in weights.values():
        assert Logistic.of(Features, some).by_name() == some
        assert some["gap"] < 0
    assert weights["unread"]["reading"] == 0 < weights["read"]["reading"]


@pytest.fixture(scope="module")
def reader(riverton: Path, prepared: Path) -> Iterator[Reader]:
    found = Settings(data_dir=riverton / "data", models_dir=prepared)
    with open_reader(found) as opened:
        yield opened


def first(reader: Reader, question: str) -> tuple[Candidate, Query]:
    """Return the sentence that is ranked first, and the question."""
    query = understand(question, reader.coverage, reader.embedder, max_chars=500)
    hits = search(reader.coverage, query, EVERYTHING, depth=10)
    return rank_sentences(reader.coverage, query, hits, at_least=10)[0], query


def judged(one: Candidate, **found: bool) -> Candidate:
    return replace(one, fitness=replace(one.fitness, **found))


def measured(reader: Reader, question: str) -> Features:
    """Return the features of the sentence that is ranked first."""
    one, query = first(reader, question)
    return features(one, query, reader.coverage)


def test_a_word_that_nothing_near_speaks_of_leaves_a_gap(reader: Reader) -> None:
    told = measured(reader, "What would the bridge cost?")
    untold = measured(reader, "What would the museum cost?")

    assert told.gap < untold.gap
    assert told.weakest > untold.weakest


def test_what_tells_a_fate_in_no_known_word_is_less_sure_and_anothers_no_answer(
    reader: Reader,
) -> None:
    one, query = first(reader, "What would the bridge cost?")
    sure, unsure, never = (
        confidence(candidate, query, reader.coverage)
        for candidate in (one, judged(one, untold=True), judged(one, anothers=True))
    )

    assert 0 < unsure < sure
    assert never == 0


def test_what_tells_of_another_time_steps_back_and_is_less_sure(reader: Reader) -> None:
    one, query = first(reader, "What would the bridge cost?")
    other = judged(one, other_time=True)
    sure, unsure = (confidence(each, query, reader.coverage) for each in (one, other))

    assert unsure < sure / 1.5
    assert other.score == pytest.approx(one.score - 0.5)


def test_a_name_that_does_not_stand_there_counts_as_missing(reader: Reader) -> None:
    assert measured(reader, "What did the Riverton council put off?").names == 0.0
    assert measured(reader, "What did the Springfield council put off?").names == 1.0
    assert measured(reader, "what did the sarandos council put off?").names == 1.0


def test_a_figure_of_the_question_has_to_stand_near(reader: Reader) -> None:
    assert measured(reader, "Would the bridge cost 40 million?").figures == 0.0
    assert measured(reader, "Would the bridge cost 90 million?").figures == 1.0


def test_who_asks_for_somebody_to_be_named(reader: Reader) -> None:
    assert measured(reader, "Who fears a summer without customers?").nobody == 1.0
    assert measured(reader, "What do shopkeepers fear?").nobody == 0.0


def test_an_amount_has_to_be_there_where_one_is_asked_for(reader: Reader) -> None:
    assert measured(reader, "How much would the bridge cost?").misfit == 0.0
    assert measured(reader, "How much of the roof fell in?").misfit == 1.0


def test_a_confidence_is_a_probability_and_an_answer_is_as_sure_as_its_first_quote(
    sample_coverage: Path, prepared: Path
) -> None:
    settings = Settings(data_dir=sample_coverage, models_dir=prepared)
    with open_reader(settings) as reader:
        for question in QUESTIONS:
            answer = reader.answer(question)

            shown = answer.quotes or answer.nearest
            assert answer.confidence == shown[0].confidence
            assert all(0 <= quote.confidence <= 1 for quote in shown)
            assert answer.answered == (answer.confidence >= settings.answer_threshold)


def test_what_is_asked_of_another_story_is_less_sure(sample_coverage: Path, prepared: Path) -> None:
    with open_reader(Settings(data_dir=sample_coverage, models_dir=prepared)) as reader:
        reported, other = (reader.answer(question).confidence for question in QUESTIONS[:2])

    assert reported > 0.5 > other
