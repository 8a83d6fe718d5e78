import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from config.settings import Settings
from retrieval.reader import open_reader
from retrieval.topics import quotes_on

pytestmark = pytest.mark.model


def test_a_topic_of_another_story_has_no_quotes(sample_coverage: Path, prepared: Path) -> None:
    with open_reader(Settings(data_dir=sample_coverage, models_dir=prepared)) as reader:
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
