"""Every question about the invented stories is sound, of those held out and to train with too."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.indexing import articles_of
from tests.gold.test_gold import Row, rows

STORIES = sorted(Path(__file__).with_name("stories").glob("*/*"))
TO_LEARN = [path for path in STORIES if path.parent.name in ("training", "validation", "fresh")]
OTHERS = [path for path in STORIES if path.parent.name.startswith("others-")]
TO_MEASURE = [path for path in STORIES if path not in [*TO_LEARN, *OTHERS]]


def of(stories: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("story", stories, ids=[path.name for path in stories])


def articles(story: Path) -> dict[str, str]:
    files = [path for path in (story / "articles").iterdir() if path.name != "coverage.toml"]
    return {path.name: path.read_text(encoding="utf-8") for path in files}


def questions(story: Path) -> list[Row]:
    return rows(story / "questions.jsonl")


def test_there_are_four_stories_to_develop_with_and_four_held_out() -> None:
    assert Counter(path.parent.name for path in TO_MEASURE) == {"development": 4, "held-out": 4}


@of(TO_MEASURE)
def test_each_has_six_articles_and_48_questions(story: Path) -> None:
    kinds = Counter(row["kind"] for row in questions(story))

    assert len(articles(story)) == 6
    assert kinds == {"answered": 30, "other story": 5, "fact missing": 13}


def test_eight_others_wrote_33_stories_with_825_answered_questions() -> None:
    kinds = Counter(row["kind"] for story in OTHERS for row in questions(story))

    assert len({path.parent for path in OTHERS}) == 8
    assert len(OTHERS) == 33
    assert kinds == {"answered": 825, "other story": 165, "fact missing": 660}


@of(TO_LEARN)
def test_each_to_learn_from_or_choose_by_has_five_articles_and_40_answered_questions(
    story: Path,
) -> None:
    kinds = Counter(row["kind"] for row in questions(story))

    assert len(articles(story)) == 5
    assert kinds in ({"answered": 40, "fact missing": 20}, {"answered": 40, "fact missing": 30})


@of(STORIES)
def test_a_question_has_places_exactly_when_it_is_answered(story: Path) -> None:
    for row in questions(story):
        assert bool(row["answers"]) == (row["kind"] == "answered"), row["question"]


@of(TO_LEARN + TO_MEASURE)
def test_a_missing_fact_says_how_it_is_missing(story: Path) -> None:
    for row in questions(story):
        assert ("how" in row) == (row["kind"] == "fact missing"), row["question"]


@of(TO_LEARN + TO_MEASURE)
def test_every_place_stands_once_in_its_article_in_whole_words_on_one_line(story: Path) -> None:
    texts = articles(story)
    for row in questions(story):
        for place in [*row["answers"], *row.get("near", [])]:
            text, quote = texts[place["source"]], place["quote"]
            assert text.count(quote) == 1, (row["question"], quote)
            assert "\n" not in quote
            at = text.index(quote)
            assert not re.fullmatch(r"\w\w", text[max(at - 1, 0) : at + 1]), quote
            assert not re.fullmatch(r"\w\w", text[at + len(quote) - 1 : at + len(quote) + 1]), quote


@of(TO_LEARN + OTHERS)
def test_every_place_stands_once_in_its_article_as_it_is_read(story: Path) -> None:
    texts = {Path(one.source).name: one.text for one in articles_of(story / "articles")}
    places = [one for row in questions(story) for one in row["answers"] + row.get("near", [])]

    assert [one for one in places if texts[one["source"]].count(one["quote"]) != 1] == []


@of(TO_LEARN)
def test_what_only_looks_like_an_answer_is_in_no_sentence_that_is_one(story: Path) -> None:
    texts = articles(story)
    for row in questions(story):
        for near in row.get("near", []):
            line = next(one for one in texts[near["source"]].split("\n") if near["quote"] in one)
            same = [one["quote"] for one in row["answers"] if one["source"] == near["source"]]
            for sentence in re.split(r"(?<=[.!?])\s", line):
                held = near["quote"] in sentence and any(quote in sentence for quote in same)
                assert not held, (row["question"], near["quote"])


@of(STORIES)
def test_links_lead_to_reserved_domains_only(story: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (story / "articles").iterdir()]
    hosts = [host for text in texts for host in re.findall(r"https?://([^/\s\"'<>)]+)", text)]

    reserved = r"(^|\.)example\.(com|org|net)$|^schema\.org$"  # the latter names a vocabulary
    assert [h for h in hosts if not re.search(reserved, h)] == []


@of(STORIES)
def test_no_question_is_asked_twice(story: Path) -> None:
    asked = Counter(json.dumps(row["question"].casefold()) for row in questions(story))

    assert [question for question, times in asked.items() if times > 1] == []
