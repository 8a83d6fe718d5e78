import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from benchmarks.gold import load_gold
from benchmarks.squad import load
from index.types import Article, Span

Asked = tuple[str, list[tuple[str, int]]]  # a question, and its answers with where each starts


def test_a_squad_article_is_its_paragraphs_each_a_block_of_prose(tmp_path: Path) -> None:
    file = _squad(tmp_path, [("The strike began in May.", []), ("It ended in fall.", [])])

    [article] = load(file).articles

    assert article.text == "The strike began in May.\n\nIt ended in fall."
    assert [article.text[block.start : block.end] for block in article.prose] == [
        "The strike began in May.",
        "It ended in fall.",
    ]
    assert article.title is None


def test_an_answer_of_a_later_paragraph_is_found_in_the_article(tmp_path: Path) -> None:
    asked = ("When did it end?", [("fall", 12), ("in fall", 9), ("fall", 12)])
    file = _squad(tmp_path, [("The strike began in May.", []), ("It ended in fall.", [asked])])

    found = load(file)

    [question], [article] = found.questions, found.articles
    assert question.article_id == article.id
    assert [article.text[at.start : at.end] for at in question.places] == ["fall", "in fall"]


def test_an_impossible_question_has_no_place(tmp_path: Path) -> None:
    file = _squad(tmp_path, [("The strike began in May.", [("Who won?", [])])])

    [question] = load(file).questions

    assert question.places == ()


def test_a_gold_quote_counts_wherever_its_article_says_it(tmp_path: Path) -> None:
    article = _article("/coverage/gazette.txt", "Up to $900,000. Yes, up to $900,000.")
    row = {"question": "pay?", "answers": [{"source": "gazette.txt", "quote": "$900,000"}]}

    [question] = load_gold(_lines(tmp_path, [row]), [article])

    assert question.places == {article.id: (Span(6, 14), Span(27, 35))}
    assert question.kind == "answered"


def test_a_gold_question_that_points_at_nothing_is_an_error(tmp_path: Path) -> None:
    article = _article("gazette.txt", "Up to $900,000.")
    row = {"question": "pay?", "answers": [{"source": "gazette.txt", "quote": "$300,000"}]}

    with pytest.raises(ValueError, match="does not hold"):
        load_gold(_lines(tmp_path, [row]), [article])


def test_the_first_ten_unanswered_sample_questions_are_about_other_stories(tmp_path: Path) -> None:
    rows = [{"question": f"question {number}?", "answers": []} for number in range(12)]

    kinds = [one.kind for one in load_gold(_lines(tmp_path, rows), [])]

    assert kinds == ["other story"] * 10 + ["fact missing"] * 2


def test_a_marked_kind_is_kept(tmp_path: Path) -> None:
    row = {"question": "who won?", "answers": [], "kind": "fact missing"}

    [question] = load_gold(_lines(tmp_path, [row]), [])

    assert question.kind == "fact missing"


def _squad(folder: Path, paragraphs: Sequence[tuple[str, list[Asked]]]) -> Path:
    entries = [
        {
            "context": text,
            "qas": [
                {
                    "question": question,
                    "answers": [{"text": words, "answer_start": start} for words, start in answers],
                }
                for question, answers in asked
            ],
        }
        for text, asked in paragraphs
    ]
    file = folder / "squad.json"
    file.write_text(json.dumps({"data": [{"title": "Strike", "paragraphs": entries}]}))
    return file


def _article(source: str, text: str) -> Article:
    return Article(source, text, (Span(0, len(text)),))


def _lines(folder: Path, rows: Sequence[Mapping[str, object]]) -> Path:
    file = folder / "questions.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows))
    return file
