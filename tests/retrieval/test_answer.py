"""What holds for every answer, whatever is asked and however sentences are ranked."""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from config.settings import Settings, load_settings
from index.build import build
from index.coverage import Coverage
from index.embedder import Embedder
from index.reading.articles import read_articles
from index.stored import Filter
from index.types import Article
from retrieval.answer import answer_question
from retrieval.commands.records import answer_record
from retrieval.quoting import verified
from retrieval.reader import open_reader
from tests.limits import LIMITS
from tests.retrieval.running import COST, Run, Write

QUESTIONS = [
    "What is the salary range of the AI product manager?",
    "When did the writers go on strike?",
    "Who was first to report the vacancy?",
    "How tall is Mount Everest?",
    "netflix ai job",
]
EAGER = Settings(answer_threshold=0.0001, max_quotes=25)  # quotes whatever is nearest

Row = dict[str, str]
WORDS = """Riverton bridge ferry mayor council Dr. U.S. $40 million 3:50 p.m. “steel” she It vote on
Aug. 1, 2023 naïve 東京 🌉 \x1b[31m \u202e don't the of cost""".split()
sentences = st.lists(st.sampled_from(WORDS), min_size=2, max_size=12).map(
    lambda words: f"{' '.join(words)} said so."
)
texts = st.builds(
    lambda paragraphs, between: between.join(" ".join(one) for one in paragraphs),
    st.lists(st.lists(sentences, min_size=1, max_size=5), min_size=1, max_size=3),
    st.sampled_from(["\n\n", "\n", "\r\n\r\n", " \n\t\n"]),
)
made_up = st.lists(
    st.fixed_dictionaries(
        {"text": texts},
        optional={
            "outlet": st.sampled_from(["Post", "Courier"]),
            "published": st.sampled_from(["2023-07-01", "2023-08-01"]),
        },
    ),
    min_size=1,
    max_size=4,
)
questions = (
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=8)
    .map(" ".join)
    .filter(lambda text: set(text.split()) - {"\x1b[31m", "\u202e"})  # they ask nothing
)
with_a_coverage_each = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@contextmanager
def indexed(rows: list[Row], embedder: Embedder, *, backwards: bool = False) -> Iterator[Coverage]:
    """Index articles, one a line of a file, for as long as the block lasts."""
    with TemporaryDirectory() as folder:
        wire = Path(folder, "wire.jsonl")
        wire.write_text("".join(f"{json.dumps(row)}\n" for row in rows))
        found = [one for one in read_articles(wire, LIMITS) if isinstance(one, Article)]
        build(Path(folder, "data"), found[::-1] if backwards else found, embedder)
        with Coverage.open(Path(folder, "data")) as coverage:
            yield coverage


@with_a_coverage_each
@given(made_up, questions)
def test_every_quote_is_one_to_three_whole_sentences_cut_from_its_article(
    embedder: Embedder, rows: list[Row], question: str
) -> None:
    with indexed(rows, embedder) as coverage:
        answer = answer_question(question, coverage, embedder, EAGER)

        for quote in answer.quotes:
            article = coverage.store.article(quote.article.id)
            row = rows[int(article.source.rpartition("#")[2]) - 1]
            assert article.text == row["text"].replace("\r\n", "\n")
            assert article.text[quote.span.start : quote.span.end] == quote.text != ""

            spans = coverage.store.sentence_spans(article.version)
            first = [span.start for span in spans].index(quote.span.start)
            last = [span.end for span in spans].index(quote.span.end)
            assert 1 <= last - first + 1 <= 3
            assert quote.answering in spans[first : last + 1]
            between = [article.text[spans[i].end : spans[i + 1].start] for i in range(first, last)]
            assert not "".join(between).strip()


@with_a_coverage_each
@given(made_up, questions)
def test_filters_let_nothing_else_through_and_find_what_passes(
    embedder: Embedder, rows: list[Row], question: str
) -> None:
    with indexed(rows, embedder) as coverage:
        for wanted, key, value in (
            (Filter(outlet="post"), "outlet", "Post"),
            (Filter(after="2023-07-15"), "published", "2023-08-01"),
            (Filter(before="2023-07-15"), "published", "2023-07-01"),
        ):
            answer = answer_question(question, coverage, embedder, EAGER, wanted)

            found = {str(quote.article.source) for quote in answer.quotes + answer.nearest}
            passing = {n for n, row in enumerate(rows, 1) if row.get(key) == value}
            assert {int(source.rpartition("#")[2]) for source in found} <= passing
            assert bool(found) == bool(passing)


@with_a_coverage_each
@given(made_up, questions)
def test_an_outlet_is_quoted_once_and_so_is_a_sentence(
    embedder: Embedder, rows: list[Row], question: str
) -> None:
    with indexed(rows, embedder) as coverage:
        answer = answer_question(question, coverage, embedder, EAGER)

        outlets = [quote.article.outlet or quote.article.id for quote in answer.quotes]
        assert len(outlets) == len(set(outlets))
        words = [
            quote.article.text[quote.answering.start : quote.answering.end].casefold().split()
            for quote in answer.quotes
        ]
        assert all(one not in words[:i] for i, one in enumerate(words))


@with_a_coverage_each
@given(made_up, questions)
def test_the_order_in_which_articles_were_indexed_does_not_matter(
    embedder: Embedder, rows: list[Row], question: str
) -> None:
    answers = []
    for backwards in (False, True):
        with indexed(rows, embedder, backwards=backwards) as coverage:
            answer = answer_question(question, coverage, embedder, EAGER)
            answers.append([(one.text, one.span, one.confidence) for one in answer.quotes])

    assert answers[0] == answers[1]


def records(data_dir: Path) -> list[dict[str, object]]:
    """Return the answers to all questions, without the time that they took."""
    with open_reader(load_settings(data_dir=data_dir)) as reader:
        answers = [answer_record(reader.answer(question)) for question in QUESTIONS]
    return [answer | {"took_ms": 0} for answer in answers]


def test_the_same_question_gets_the_same_bytes_twice(sample_coverage: Path, place: Path) -> None:
    assert records(sample_coverage) == records(sample_coverage)


@pytest.mark.parametrize("threads", ["1", "2"])
def test_another_process_gives_the_same_bytes_with_any_number_of_threads(
    threads: str, sample_coverage: Path, process: Run
) -> None:
    env = {"OMP_NUM_THREADS": threads, "PULLQUOTE_THREADS": threads, "PYTHONHASHSEED": threads}

    ran = process(
        "ask", "--batch", "-", "--data-dir", sample_coverage, stdin="\n".join(QUESTIONS), env=env
    )

    assert [json.loads(line) | {"took_ms": 0} for line in ran.lines] == records(sample_coverage)


def derived(data_dir: Path) -> list[Path]:
    true = ("coverage", "receipts")
    return [path for path in data_dir.rglob("*") if path.is_file() and path.stem not in true]


def test_what_is_derived_can_be_deleted_and_answers_stay_the_same(
    sample_coverage: Path, place: Path
) -> None:
    data_dir = Path(shutil.copytree(sample_coverage, place / "data"))
    for path in derived(data_dir):
        path.unlink()

    assert records(data_dir) == records(sample_coverage)
    assert len(derived(data_dir)) > 3  # built again


def test_what_is_derived_can_be_damaged_and_answers_stay_the_same(
    sample_coverage: Path, place: Path
) -> None:
    data_dir = Path(shutil.copytree(sample_coverage, place / "data"))
    for path in derived(data_dir):
        path.write_bytes(b"\xa5" * path.stat().st_size)

    assert records(data_dir) == records(sample_coverage)


def test_a_quote_whose_stored_words_were_changed_is_withheld_and_logged(
    riverton: Path, place: Path, process: Run
) -> None:
    data_dir = Path(shutil.copytree(riverton / "data", place / "data"))
    with closing(sqlite3.connect(data_dir / "coverage.db")) as db, db:
        changed = db.execute("UPDATE versions SET text = replace(text, '40 million', '90 million')")
        assert changed.rowcount > 0

    ran = process("ask", COST)

    assert "million" not in ran.out
    assert ran.code == 1
    assert "pullquote: A quote was withheld: " in ran.err
    assert "bridge.txt does not hold it any more" in ran.err
    assert "Not in this coverage" not in ran.out
    assert ran.out.startswith("Withheld: what answers is not as it was stored.")


def test_nothing_is_denied_where_every_quote_is_withheld(
    pullquote: Run, articles: Write, place: Path
) -> None:
    opened = "The bridge over the Kell was opened to lorries in May, the council said."
    closed = "The bridge over the Kell was not opened to lorries in May, the council said."
    pullquote("index", articles({"one.txt": f"A bridge\n\n{opened}\n", "two.txt": closed}))
    question = "When was the bridge over the Kell opened to lorries?"
    assert len(pullquote("ask", "--json", question).json["denials"]) == 1
    with closing(sqlite3.connect(place / "data" / "coverage.db")) as db, db:
        db.execute("UPDATE versions SET text = replace(text, 'was opened', 'was 0pened')")

    ran = pullquote("ask", "--json", question)

    assert (ran.code, ran.json["quotes"], ran.json["denials"]) == (1, [], [])


def test_a_quote_of_words_that_changed_while_it_was_chosen_is_withheld(
    riverton: Path, place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data_dir = Path(shutil.copytree(riverton / "data", place / "data"))
    with open_reader(load_settings(data_dir=data_dir)) as reader:
        quotes = reader.answer(COST).quotes
        assert verified(quotes, reader.coverage) == quotes

        with closing(sqlite3.connect(data_dir / "coverage.db")) as db, db:
            db.execute("DELETE FROM articles")

        assert verified(quotes, reader.coverage) == ()
    assert "A quote was withheld" in caplog.text


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_quote_is_surer_than_what_the_answer_rests_on(
    sample_coverage: Path, question: str
) -> None:
    with open_reader(Settings(data_dir=sample_coverage)) as reader:
        answer = reader.answer(question)

    assert all(one.confidence <= answer.confidence for one in (*answer.quotes, *answer.nearest))


def test_where_nothing_is_left_to_rank_nothing_is_answered_at_any_threshold(
    sample_coverage: Path, models_dir: Path, embedder: Embedder
) -> None:
    settings = Settings(data_dir=sample_coverage, models_dir=models_dir, answer_threshold=0)

    with open_reader(settings) as reader:
        answer = reader.answer("salary", Filter(after="2099-01-01"))

    assert not answer.answered
