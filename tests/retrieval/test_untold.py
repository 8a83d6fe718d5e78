"""Asked about somebody's fate, or a quarter: what tells of another one is no answer."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.settings import Settings
from index.build import build
from index.embedder import Embedder
from index.reading.articles import read_articles
from index.types import Article
from retrieval.reader import Reader, open_reader
from tests.limits import LIMITS

TEXTS = [
    "Tom Brandt, 52, was jailed for six years on Friday over the Westport ferry fire.\n\n"
    "His wife, Greta, left the court in tears. The judge praised the ferry's engineer, Nils Okoye, "
    "who had warned of the pumps in 2021.\n\nBrandt had pleaded guilty in March.",
    "The head of the Westport harbour board, Carla Stein, resigned on Thursday after the ferry "
    "fire.\n\nMayor Ines Ruiz promised a new board by June.",
    "Norvik Lines lost $40m in the third quarter, when the Westport ferry lay in dock.\n\n"
    "Revenue fell to $310m in the quarter.",
    "In 2009 the skipper Piers Mundt was jailed for four years over another Westport ferry fire.",
]


@pytest.fixture(scope="module")
def reader(
    embedder: Embedder, models_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("untold")
    outlets = ["Gazette", "Courier", "Herald", "Echo"]
    rows = [{"text": text, "outlet": one} for text, one in zip(TEXTS, outlets, strict=True)]
    (folder / "wire.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    found = read_articles(folder / "wire.jsonl", LIMITS)
    build(folder / "data", [one for one in found if isinstance(one, Article)], embedder)
    with open_reader(Settings(data_dir=folder / "data", models_dir=models_dir)) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "When was Nils Okoye charged?",
        "How long was Greta Brandt jailed?",
        "Was Nils Okoye convicted?",
        "When did Mayor Ruiz resign?",
        "Norvik Lines second quarter loss",
        "How much did Norvik lose in Q2?",
    ],
)
def test_nothing_is_quoted_that_tells_of_another(reader: Reader, question: str) -> None:
    assert not reader.answer(question).answered


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("How long was Tom Brandt jailed?", TEXTS[0].split("\n\n")[0]),
        ("How long was Brandt sent to prison for?", TEXTS[0].split("\n\n")[0]),
        ("When did Carla Stein resign?", TEXTS[1].split("\n\n")[0]),
        ("When did the head of the harbour board step down?", TEXTS[1].split("\n\n")[0]),
        ("Norvik Lines third quarter loss", TEXTS[2].split("\n\n")[0]),
        ("How much did Norvik lose in Q3?", TEXTS[2].split("\n\n")[0]),
    ],
)
def test_what_is_told_is_quoted(reader: Reader, question: str, quote: str) -> None:
    assert reader.answer(question).quotes[0].text == quote


def test_q3_is_searched_for_as_the_third_quarter_and_said_to_be(reader: Reader) -> None:
    assert reader.answer("Norvik Q3 loss").read_as == "Norvik third quarter loss"
    assert reader.answer("Norvik third quarter loss").read_as is None


def test_who_tells_it_of_another_does_not_say_so(reader: Reader) -> None:
    outlets = reader.answer("How long was Tom Brandt jailed?").outlets

    assert outlets.reporting == ("Gazette",)
    assert "Echo" in outlets.silent
