import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.gold import kinds
from benchmarks.squad import load
from index.build import build
from index.embedder import Embedder
from index.store import Store
from index.types import Article, Span
from retrieval.evaluation.gold import GoldPlace, GoldQuestion, read_gold

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


def test_a_gold_quote_counts_wherever_its_article_says_it(
    tmp_path: Path, tiny_embedder: Embedder
) -> None:
    text = "Up to $900,000. Yes, up to $900,000."
    article = Article("gazette.txt", text, (Span(0, len(text)),))
    build(tmp_path / "data", [article], tiny_embedder)
    answers = [{"source": "gazette.txt", "quote": "$900,000"}]
    file = tmp_path / "questions.jsonl"
    file.write_text(json.dumps({"question": "pay?", "answers": answers, "kind": "answered"}))

    with Store.open(tmp_path / "data") as store:
        [question] = read_gold(file, store)

    assert question.by_article == {article.id: (Span(6, 14), Span(27, 35))}
    assert question.kind == "answered"


def test_the_first_ten_unanswered_sample_questions_are_about_other_stories() -> None:
    gold = [GoldQuestion(f"question {number}?", ()) for number in range(12)]

    assert kinds(gold) == ["other story"] * 10 + ["fact missing"] * 2


def test_a_question_with_a_place_is_answered_and_a_marked_kind_is_kept() -> None:
    gold = [
        GoldQuestion("who lost?", (GoldPlace("0123456789ab", "gazette", Span(0, 4)),)),
        GoldQuestion("who won?", (), "fact missing"),
    ]

    assert kinds(gold) == ["answered", "fact missing"]


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
