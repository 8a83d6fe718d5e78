import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from config.settings import Settings
from index.stored import Filter
from retrieval.reader import Reader, open_reader
from retrieval.topics import compare, order, origins, quotes_on

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def reader(sample_coverage: Path, prepared: Path) -> Iterator[Reader]:
    with open_reader(Settings(data_dir=sample_coverage, models_dir=prepared)) as opened:
        yield opened


def test_a_topic_is_compared_over_every_sentence_about_it(reader: Reader) -> None:
    printed = compare("salary of the product manager", reader)

    heading, ranges, ceilings = printed.lines[:3]
    assert printed.found
    assert heading == "money, USD: compatible"
    assert "Sample Gazette" in ranges
    assert ranges.endswith("$300,000 to $900,000")
    assert ceilings.endswith("up to $900,000")


def test_figures_point_at_the_quotes_they_are_from(reader: Reader) -> None:
    (printed,) = compare("technical director pay", reader, as_json=True).lines

    record = json.loads(printed)
    for figure in record["figures"]:
        for group in figure["groups"]:
            first = record["quotes"][group["quotes"][0]]
            assert first["start"] <= group["start"] < group["end"] <= first["end"]


def test_the_chain_of_a_topic_tells_who_rests_on_whom(reader: Reader) -> None:
    lines = origins("netflix product manager vacancy", reader).lines

    assert lines[0] == "The Intercept (first report, not in this coverage)"
    assert "> The Intercept was first to report the vacancy, on Tuesday." in lines


def test_a_topic_is_told_in_the_order_of_what_happened(reader: Reader) -> None:
    lines = order("actors and writers on strike", reader).lines

    days = [day for day in ("1960", "May 2023", "14 July 2023", "undated") if day in lines]
    assert days == ["1960", "May 2023", "14 July 2023", "undated"]
    assert [lines.index(day) for day in days] == sorted(lines.index(day) for day in days)


def test_a_filter_by_day_says_how_many_undated_articles_it_left_out(reader: Reader) -> None:
    lines = order("strike", reader, Filter(after="2023-07-31")).lines

    assert lines[-1] == "filtered by the day of publication; 1 undated article left out"


def test_a_topic_of_another_story_is_not_in_this_coverage(reader: Reader) -> None:
    printed = compare("women's world cup final", reader)

    assert not printed.found
    assert printed.lines[0].startswith("Not in this coverage")
    assert quotes_on(reader, "women's world cup final") == ()


def test_of_a_topic_only_what_still_stands_word_for_word_is_quoted(
    sample_coverage: Path, prepared: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    data_dir = shutil.copytree(sample_coverage, tmp_path / "data")
    with open_reader(Settings(data_dir=data_dir, models_dir=prepared)) as reader:
        before = quotes_on(reader, "salary of the product manager")
        with closing(sqlite3.connect(data_dir / "coverage.db")) as db, db:
            db.execute("UPDATE versions SET text = replace(text, '$900,000', '$100,000')")

        after = quotes_on(reader, "salary of the product manager")

    assert any("$900,000" in quote.text for quote in before)
    assert after
    assert not any("$100,000" in quote.text for quote in after)
    assert "A quote was withheld" in caplog.text
