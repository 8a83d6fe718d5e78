"""What a citation says beside the quote is as sure as the quote: damaged, it is not cited."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from config.errors import PullquoteError
from config.settings import Settings, load_settings
from index.build import build
from index.coverage import Coverage
from index.damage import blaming
from index.embedder import Embedder
from index.reembed import reembed
from index.schema import DATABASE
from index.seals import RECORD, Record
from index.store import Store
from index.types import Notice, NoticeKind, Span
from retrieval.answer import answer_question
from tests.index.made_up import PAY, ROOF, article
from tests.tiny_model import make_tiny_model

BUGLE = replace(
    article("roof.txt", ROOF, "The roof", "Riverton Bugle"),
    published="2023-07-31",
    url="https://bugle.example/roof",
    notices=(Notice(NoticeKind.UPDATE, Span(0, 9), "2023-08-01"),),
)


@pytest.fixture(scope="module")
def sound(tiny_embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sealed") / "data"
    build(folder, [article("pay.txt", PAY, outlet="Courier"), BUGLE], tiny_embedder)
    return folder


@pytest.fixture
def lenient() -> Settings:
    return load_settings(answer_threshold=0.0, max_quotes=25)


def damage(data_dir: Path, statement: str) -> None:
    with closing(sqlite3.connect(data_dir / DATABASE)) as db, db:
        assert db.execute(statement).rowcount > 0


def intact(data_dir: Path) -> dict[str, bool]:
    with Store.open(data_dir) as store:
        return {one.source: one.intact for one in store.articles(with_text=True)}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE versions SET outlet = 'Riverton Bugld' WHERE outlet = 'Riverton Bugle'",
        "UPDATE versions SET outlet = x'ff00' WHERE outlet = 'Riverton Bugle'",
        "UPDATE versions SET title = x'ff00' WHERE outlet = 'Riverton Bugle'",
        "UPDATE versions SET published = '2033-07-31' WHERE outlet = 'Riverton Bugle'",
        "UPDATE versions SET published = 2023 WHERE outlet = 'Riverton Bugle'",
        "UPDATE versions SET url = 'https://bugle.example/roog' WHERE outlet = 'Riverton Bugle'",
        "UPDATE articles SET source = 'rooe.txt' WHERE source = 'roof.txt'",
        "UPDATE notices SET kind = 'updbte'",
        "UPDATE notices SET kind = x'ff'",
        "UPDATE notices SET date = '2023-08-09'",
        "UPDATE sentences SET end = end - 4 WHERE version_id = 2 AND start = 0",
    ],
)
def test_an_article_whose_record_is_damaged_is_not_quoted_and_the_others_are(
    statement: str, sound: Path, tmp_path: Path, tiny_embedder: Embedder, lenient: Settings
) -> None:
    data_dir = Path(shutil.copytree(sound, tmp_path / "data"))
    damage(data_dir, statement)

    with Coverage.open(data_dir) as coverage:
        answer = answer_question("Who was hurt?", coverage, tiny_embedder, lenient)

    quoted = answer.quotes or answer.nearest
    assert [one.article.source for one in quoted] == ["pay.txt"]


def test_what_is_written_is_sealed_as_it_is_versions_that_are_past_among_it(
    tmp_path: Path, tiny_embedder: Embedder
) -> None:
    build(tmp_path, [article("pay.txt", ROOF), BUGLE], tiny_embedder)
    build(tmp_path, [article("pay.txt", PAY, "Pay")], tiny_embedder)

    assert intact(tmp_path) == {"pay.txt": True, "roof.txt": True}
    with Store.open(tmp_path) as store:
        sealed = list(store.rows("SELECT version_id, places IS NULL FROM seals ORDER BY 1"))
    assert sealed == [(1, 1), (2, 0), (3, 0)]


def test_embedding_anew_does_not_make_damage_look_whole(
    sound: Path, tmp_path: Path, models_dir: Path
) -> None:
    data_dir = Path(shutil.copytree(sound, tmp_path / "data"))
    damage(data_dir, "UPDATE versions SET published = '2033-07-31' WHERE published IS NOT NULL")
    make_tiny_model(tmp_path / "other", seed=2)

    reembed(data_dir, Embedder.prepare(str(tmp_path / "other"), models_dir, 1, print))

    assert intact(data_dir) == {"pay.txt": True, "roof.txt": False}


@pytest.mark.parametrize(
    "statement", ["UPDATE model SET dim = NULL", "UPDATE model SET dim = 31", "DELETE FROM model"]
)
def test_what_damage_makes_of_reading_is_a_sentence_and_no_trace(
    statement: str, sound: Path, tmp_path: Path
) -> None:
    data_dir = Path(shutil.copytree(sound, tmp_path / "data"))
    with closing(sqlite3.connect(data_dir / DATABASE)) as db:
        db.execute("PRAGMA writable_schema = ON")  # what a flipped bit need not ask for
        db.execute("UPDATE sqlite_master SET sql = replace(sql, 'dim INTEGER NOT NULL', 'dim')")
        db.commit()
    damage(data_dir, statement)

    with (
        pytest.raises(PullquoteError, match=r"is damaged: .* Look into it: pullquote doctor"),
        blaming(data_dir),
        Coverage.open(data_dir) as coverage,
    ):
        coverage.vectors.search(np.ones(32, np.float32), 1, None)


def test_a_fault_of_ours_is_not_blamed_on_the_coverage(sound: Path) -> None:
    with pytest.raises(KeyError), blaming(sound):
        raise KeyError


def test_a_record_has_a_name_for_each_column_that_is_sealed(sound: Path) -> None:
    with closing(sqlite3.connect(sound / DATABASE)) as db:
        found = db.execute(
            f"SELECT {RECORD} FROM versions v JOIN articles a ON a.id = v.article_id"
        )
        columns = [name for name, *_ in found.description]

    assert columns[:-1] == list(Record._fields[:-1])
    assert Record._fields[-1] == "notices"


def test_of_a_record_that_is_damaged_it_stays_known_where_its_text_is_from() -> None:
    notices = '[["update", 0, 9, null]]'
    record = Record(
        *("0123456789ab", 2, "roof.txt", "9f86d081", "The roof", "Bugle", "J. Doe"),
        *("2023-07-31", None, "https://bugle.example/roof", "en", notices),
    )

    assert record.unsealed() == (
        *("0123456789ab", 2, "roof.txt", "9f86d081"),
        *(None, None, None, None, None, None, None, "[]"),
    )
