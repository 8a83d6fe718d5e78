"""Every gold question is sound: what it points at is there, and it is asked once."""

import html
import json
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "coverage"
REAL = ROOT.parent / "shared" / "coverage"  # five real articles, never part of the project

# As few equal words in a row as still say that a sentence was copied: names and figures make seven.
COPIED_RUN = 8

needs_real_coverage = pytest.mark.skipif(
    not REAL.is_dir(), reason="the real coverage is not beside this checkout"
)


class Place(TypedDict):
    """Where an article answers: by its words (samples) or by code points (real coverage)."""

    source: str
    quote: NotRequired[str]
    start: NotRequired[int]
    end: NotRequired[int]


class Row(TypedDict):
    """One line of a gold file."""

    question: str
    answers: list[Place]
    kind: NotRequired[str]
    how: NotRequired[str]
    near: NotRequired[list[Place]]


def rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def sample_articles() -> dict[str, str]:
    """Return the text of each sample article by its source, tags and entities of HTML resolved."""
    texts: dict[str, str] = {}
    for path in sorted(SAMPLES.iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            for number, line in enumerate(text.splitlines(), start=1):
                texts[f"{path.name}#{number}"] = json.loads(line)["text"]
        elif path.suffix == ".html":
            texts[path.name] = html.unescape(re.sub(r"<[^>]+>", "", text))
        elif path.name != "coverage.toml":
            texts[path.name] = text
    return texts


def real_articles() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in REAL.glob("*.txt")}


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + COPIED_RUN]) for i in range(len(words) - COPIED_RUN + 1)}


def places(gold: list[Row]) -> list[tuple[str, Place]]:
    return [(row["question"], place) for row in gold for place in row["answers"]]


SAMPLE_QUESTIONS = rows(ROOT / "examples" / "questions.jsonl")
REAL_QUESTIONS = rows(Path(__file__).with_name("real-coverage.jsonl"))
REAL_MISSING = rows(Path(__file__).with_name("missing-real.jsonl"))
SAMPLE_MISSING = rows(Path(__file__).with_name("missing-sample.jsonl"))


@pytest.mark.parametrize(
    "gold",
    [SAMPLE_QUESTIONS + SAMPLE_MISSING, REAL_QUESTIONS + REAL_MISSING],
    ids=["sample", "real"],
)
def test_no_question_is_asked_twice(gold: list[Row]) -> None:
    asked = Counter(" ".join(re.findall(r"\w+", row["question"].casefold())) for row in gold)

    assert [question for question, times in asked.items() if times > 1] == []
    assert "" not in asked


def test_a_third_of_the_sample_questions_have_no_answer() -> None:
    unanswered = [row for row in SAMPLE_QUESTIONS if not row["answers"]]

    assert (len(SAMPLE_QUESTIONS), len(unanswered)) == (85, 28)


def test_missing_facts_are_asked_for_in_seven_ways_and_answered_nowhere() -> None:
    hows = Counter(row["how"] for row in REAL_MISSING + SAMPLE_MISSING)

    assert len(REAL_MISSING + SAMPLE_MISSING) == 245
    assert hows == {
        "other company": 42,
        "wrong name": 28,
        "wrong year, date or figure": 30,
        "mixed-up speaker": 35,
        "swapped role or subject": 26,
        "detail that nobody reports": 64,
        "misspelt": 20,
    }
    assert all(row["answers"] == [] for row in REAL_MISSING + SAMPLE_MISSING)


def test_every_sample_quote_stands_in_its_article_on_one_line() -> None:
    articles = sample_articles()

    lost = [
        (question, place)
        for question, place in places(SAMPLE_QUESTIONS)
        if not any(place["quote"] in line for line in articles[place["source"]].splitlines())
    ]

    assert lost == []


def test_every_sample_article_answers_some_question() -> None:
    answering = {place["source"] for _, place in places(SAMPLE_QUESTIONS)}

    assert answering == set(sample_articles())
    assert len(answering) == 12


def test_every_sample_article_says_that_it_is_one() -> None:
    for source, text in sample_articles().items():
        assert re.search(r"sample article,? (written )?for pullquote", text, re.IGNORECASE), source


def test_the_sidecar_speaks_only_of_files_that_are_there() -> None:
    sidecar = tomllib.loads((SAMPLES / "coverage.toml").read_text(encoding="utf-8"))

    assert [name for name in sidecar if not (SAMPLES / name).is_file()] == []
    assert "clipping.txt" not in sidecar  # the article whose outlet nobody knows
    assert "published" not in sidecar["sample-streaming-review.txt"]  # the one without a date


def test_sample_links_lead_to_reserved_domains_only() -> None:
    for path in sorted(SAMPLES.iterdir()):
        hosts = re.findall(r"https?://([^/\s\"']+)", path.read_text(encoding="utf-8"))
        assert [h for h in hosts if not re.search(r"(^|\.)example\.(com|org|net)$", h)] == []


@needs_real_coverage
def test_no_sentence_of_the_real_coverage_is_copied() -> None:
    real = set[tuple[str, ...]]().union(*(runs(text) for text in real_articles().values()))
    ours = [path.read_text(encoding="utf-8") for path in SAMPLES.iterdir()]
    ours += [row["question"] for row in (*SAMPLE_QUESTIONS, *REAL_QUESTIONS)]
    ours += [row["question"] for row in (*SAMPLE_MISSING, *REAL_MISSING)]

    assert [run for text in ours for run in runs(text) if run in real] == []


def test_a_real_question_is_answered_exactly_when_its_kind_says_so() -> None:
    kinds = Counter(row.get("kind") for row in REAL_QUESTIONS)

    assert kinds == {"answered": 109, "other story": 19, "fact missing": 44}
    assert all(bool(row["answers"]) == (row["kind"] == "answered") for row in REAL_QUESTIONS)


def test_real_gold_holds_offsets_and_no_text() -> None:
    for question, place in places(REAL_QUESTIONS):
        assert place.keys() == {"source", "start", "end"}, question
        assert 0 <= place["start"] < place["end"], question


@needs_real_coverage
def test_every_real_place_is_whole_words_on_one_line_of_its_article() -> None:
    articles = real_articles()

    for question, place in places(REAL_QUESTIONS):
        text, start, end = articles[place["source"]], place["start"], place["end"]
        assert end <= len(text), question
        assert text[start:end] == text[start:end].strip(), question
        assert "\n" not in text[start:end], question
        assert not re.fullmatch(r"\w\w", text[max(start - 1, 0) : start + 1]), question
        assert not re.fullmatch(r"\w\w", text[end - 1 : end + 1]), question


@needs_real_coverage
def test_every_real_article_answers_some_question() -> None:
    assert {place["source"] for _, place in places(REAL_QUESTIONS)} == set(real_articles())
