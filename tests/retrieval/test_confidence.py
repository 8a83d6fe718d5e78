import json
from dataclasses import fields
from pathlib import Path

from config.settings import Settings
from retrieval.confidence import WEIGHTS, Features
from retrieval.reader import open_reader

QUESTIONS = [
    "What is the salary range of the AI product manager?",
    "How tall is Mount Everest?",
    "Who won the football match?",
    "strike",
]


def test_every_weight_belongs_to_a_feature_that_can_be_checked_by_eye() -> None:
    weights = json.loads(WEIGHTS.read_text())

    assert set(weights) == {"intercept"} | {field.name for field in fields(Features)}
    assert weights["maxsim"] > 0


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
