"""Texts that copy each other count once; texts that only resemble each other count each."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from index.copies import (
    MOST_COMPARED,
    SCHEMA,
    copies_of,
    forget,
    independent,
    remember,
)
from index.passages import split_sentences
from index.reading.articles import read_articles
from index.types import Article, Span
from tests.index.copied import HARWICK, MATCH, PIER, SAME_NEWS, edited, is_copy, prose, random_words
from tests.limits import LIMITS

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "coverage"
REAL = ROOT.parent / "shared" / "coverage"


def article(text: str, source: str = "made-up.txt") -> Article:
    return Article(source, text, (Span(0, len(text)),))


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    """A database with what the schema of a coverage has for copies to stand on."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.executescript(
            f"""CREATE TABLE versions (id INTEGER PRIMARY KEY, text TEXT NOT NULL);
                CREATE TABLE sentences (version_id INTEGER, start INTEGER, end INTEGER);
                {SCHEMA}"""
        )
        yield db


def index(db: sqlite3.Connection, *articles: Article | str) -> list[int]:
    """Store articles as versions and remember each; return their numbers."""
    numbers = []
    for one in articles:
        one = article(one) if isinstance(one, str) else one
        number = db.execute("INSERT INTO versions (text) VALUES (?)", (one.text,)).lastrowid
        assert number is not None
        db.executemany(
            "INSERT INTO sentences VALUES (?, ?, ?)",
            [(number, span.start, span.end) for span in split_sentences(one)],
        )
        remember(db, number)
        numbers.append(number)
    return numbers


def texts_among(db: sqlite3.Connection, numbers: list[int]) -> int:
    return independent(copies_of(db, numbers), numbers)


def test_copies_are_one_text_and_independent_articles_each_their_own(
    db: sqlite3.Connection,
) -> None:
    numbers = index(db, PIER, SAME_NEWS, edited(PIER, 1), HARWICK, PIER[: len(PIER) // 2])

    assert copies_of(db, numbers) == [(1, 3, 5), (2,), (4,)]
    assert independent(copies_of(db, numbers), numbers) == 3


def test_only_those_asked_for_are_counted(db: sqlite3.Connection) -> None:
    numbers = index(db, PIER, SAME_NEWS, edited(PIER, 1), HARWICK)
    groups = copies_of(db, numbers)

    assert copies_of(db, [3, 1, 2, 1]) == [(1, 3), (2,)]
    assert independent(groups, [1, 3]) == 1
    assert independent(groups, [2, 3]) == 2
    assert independent(groups, []) == 0


def test_it_makes_no_difference_in_which_order_articles_are_indexed(db: sqlite3.Connection) -> None:
    texts = [PIER, SAME_NEWS, edited(PIER, 1), f"{PIER} {HARWICK}", HARWICK]
    forth, back = index(db, *texts), index(db, *reversed(texts))

    def counted(numbers: list[int]) -> list[list[str]]:
        texts = dict(db.execute("SELECT id, text FROM versions"))
        return sorted(sorted(texts[one] for one in group) for group in copies_of(db, numbers))

    assert counted(forth) == counted(back)


def test_two_edited_copies_of_a_third_are_one_text(db: sqlite3.Connection) -> None:
    wire = prose(5, 300)
    one, other = edited(wire, 1, one_in=6), edited(wire, 2, one_in=6)
    assert not is_copy(one, other)

    first, _, last = numbers = index(db, one, wire, other)

    assert texts_among(db, numbers) == 1
    assert copies_of(db, [first, last]) == [(first, last)]  # also where the third is not asked for


def test_a_roundup_makes_no_copies_of_the_articles_that_it_holds(db: sqlite3.Connection) -> None:
    numbers = index(db, PIER, HARWICK, f"{PIER}\n\n{HARWICK}\n\n{prose(1, 500)}")

    assert texts_among(db, numbers) == 2


def test_a_text_printed_everywhere_is_one_text(db: sqlite3.Connection) -> None:
    wire = prose(1000, 60)
    printed = [f"{prose(seed, 10)} {wire}" for seed in range(2 * MOST_COMPARED)]

    numbers = index(db, *printed, edited(wire, 1))

    assert copies_of(db, numbers) == [tuple(numbers)]


def test_a_stock_phrase_of_every_article_gives_nothing_to_compare(db: sqlite3.Connection) -> None:
    phrase = prose(2000, 20)
    index(db, *(f"{prose(seed, 100)} {phrase}" for seed in range(MOST_COMPARED)))
    statements: list[str] = []
    db.set_trace_callback(statements.append)

    index(db, f"{prose(1000, 400)} {phrase}")

    assert len([one for one in statements if one.startswith("SELECT text")]) == 1  # its own
    assert db.execute("SELECT count(*) FROM overlaps").fetchone() == (0,)


def test_a_brief_is_found_in_a_long_roundup_whichever_is_indexed_first(
    db: sqlite3.Connection,
) -> None:
    one, other = (f"{prose(seed, 1500)} {PIER}" for seed in (1, 2))

    numbers = index(db, one, PIER, other)

    assert db.execute("SELECT version_id, other_id FROM overlaps WHERE copy").fetchall() == [
        (1, 2), (2, 3),
    ]  # fmt: skip
    assert texts_among(db, numbers) == 2


def test_a_fresh_copy_is_found_among_very_many_texts_from_its_template(
    db: sqlite3.Connection,
) -> None:
    draw = random.Random(1)

    def report() -> str:
        names = [" ".join(random_words(draw.randrange(10**6), 2)).title() for _ in range(5)]
        figures = [str(draw.randrange(10, 99_999)) for _ in range(4)]
        return MATCH.format(
            home=names[0], away=names[1], score=figures[0], day="Saturday", crowd=figures[1],
            first=names[2], early=figures[2], second=names[3], late=figures[3], third=names[4],
        )  # fmt: skip

    reports = [report() for _ in range(MOST_COMPARED + 20)]
    numbers = index(db, *reports, f"From our wires. {reports[-1]}")

    assert texts_among(db, numbers) == len(reports)
    assert copies_of(db, numbers[-2:]) == [tuple(numbers[-2:])]


def test_what_is_forgotten_counts_no_more_and_leaves_nothing(db: sqlite3.Connection) -> None:
    index(db, PIER, edited(PIER, 1))
    assert copies_of(db, [1, 2]) == [(1, 2)]

    forget(db, 1)
    assert copies_of(db, [2]) == [(2,)]
    assert copies_of(db, [*index(db, PIER), 2]) == [(2, 3)]

    forget(db, 3)
    assert db.execute("SELECT count(*) FROM overlaps").fetchone() == (0,)
    forget(db, 2)
    assert db.execute("SELECT count(*) FROM shingles").fetchone() == (0,)


def test_boilerplate_outside_the_prose_makes_no_copies(db: sqlite3.Connection) -> None:
    footer = prose(9, 200)
    one, other = (f"{text}\n\n{footer}" for text in (prose(1, 60), prose(2, 60)))

    numbers = index(
        db,
        Article("one.txt", one, (Span(0, one.index(footer)),)),
        Article("other.txt", other, (Span(0, other.index(footer)),)),
    )

    assert texts_among(db, numbers) == 2


def test_an_article_without_prose_is_a_text_of_its_own(db: sqlite3.Connection) -> None:
    numbers = index(db, Article("a.txt", "Tweet", ()), Article("b.txt", "Tweet", ()))

    assert texts_among(db, numbers) == 2


def read_folder(folder: Path) -> list[Article]:
    found = read_articles(folder, LIMITS)
    return [one for one in found if isinstance(one, Article)]


def test_of_the_sample_coverage_one_outlet_reprints_another(db: sqlite3.Connection) -> None:
    articles = read_folder(SAMPLES)
    numbers = index(db, *articles)
    names = dict(zip(numbers, (Path(one.source).name for one in articles), strict=True))

    groups = [{names[one] for one in group} for group in copies_of(db, numbers) if len(group) > 1]

    assert groups == [{"demo-daily.txt", "sample-gazette.txt"}]


@pytest.mark.skipif(not REAL.is_dir(), reason="the real coverage is not on this machine")
def test_of_the_real_coverage_every_article_is_independent(db: sqlite3.Connection) -> None:
    numbers = index(db, *read_folder(REAL))

    assert texts_among(db, numbers) == 5
