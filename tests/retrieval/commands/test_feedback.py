import json
from contextlib import closing
from pathlib import Path

import pytest

from index.build import build
from index.embedder import Embedder
from index.store import Store
from index.types import Span
from retrieval.commands.feedback import eval_lines
from retrieval.evaluation.gold import read_gold
from retrieval.journal.journal import Journal
from retrieval.journal.values import Occasion
from retrieval.types import Quote
from tests.bot.conftest import article
from tests.bot.rendering import answer
from tests.retrieval.running import Run

pytestmark = pytest.mark.model
NOW = 1_700_000_000.0


def test_answers_that_people_called_right_become_questions_for_eval(
    tmp_path: Path, embedder: Embedder
) -> None:
    build(tmp_path, [article("a.txt", "The post pays $900,000. Nobody said more.")], embedder)
    journal = Journal.open(tmp_path, keep_days=90)
    with Store.open(tmp_path) as store:
        [stored] = store.articles(with_text=True)
    quote = Quote(stored, Span(0, 23), Span(0, 23), 0.9)
    right = journal.add(answer(quote), Occasion("public", 42), NOW)
    wrong = journal.add(answer(quote), Occasion("public", 42), NOW)
    rightly_none = journal.add(answer(), Occasion("public", 42), NOW + 1)
    foreign = journal.add(answer(quote), Occasion("other", 42), NOW)
    for receipt, correct in [(right, True), (wrong, False), (rightly_none, True), (foreign, True)]:
        journal.judge(receipt, 42, correct, NOW)

    lines = list(eval_lines(journal, "public", tmp_path))

    assert [json.loads(line) for line in lines] == [
        {"question": "Who?", "answers": [{"source": "a.txt", "quote": "The post pays $900,000."}]},
        {"question": "Who?", "answers": []},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(lines))
    with Store.open(tmp_path) as store:
        assert [len(one.places) for one in read_gold(file, store)] == [1, 0]


def test_feedback_is_counted_and_printed_by_the_command_line(
    pullquote: Run, place: Path, embedder: Embedder
) -> None:
    data_dir = place / "data"
    build(data_dir, [article("a.txt", "The post pays $900,000.")], embedder)
    assert pullquote("feedback").err.startswith("pullquote: No answer in a chat is kept in ")
    with closing(Journal.open(data_dir, keep_days=36_500)) as journal:
        for correct in (True, False):
            receipt = journal.add(answer(), Occasion("public", 42), NOW)
            journal.judge(receipt, 42, correct, NOW)

    assert pullquote("feedback").out == "public: 2 judged answers, 1 of them right\n"
    assert pullquote("feedback", "--export").out == '{"question": "Who?", "answers": []}\n'
