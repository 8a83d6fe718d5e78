"""Asked whom an arrest befell, or whether there was one: only what tells of it answers."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from config.settings import Settings
from index.build import build
from index.embedder import Embedder
from index.reading.articles import read_articles
from index.types import Article
from retrieval.reader import Reader, open_reader
from tests.limits import LIMITS

_AID = (
    "The mayor, Ines Ruiz, thanked the lifeboat crews, the nurses of the infirmary and the many "
    "families who had opened their doors to strangers in the night and cooked for them until dawn."
)
_PUMPS = (
    "Engineers had complained about pumps, hoses and a lack of drills since the spring, according "
    "to minutes of a meeting between the company and its staff, and had asked for more time."
)
TEXTS = {
    "Gazette": "Night of sirens\n\nNine people died when the ferry burned "
    "at Westport on Friday.\n\nThe owner was fined £80,000 in 2022 over the death of a "
    f"deckhand in Westport.\n\n{_AID}\n\n{_PUMPS}\n\nThe state police are looking into it. "
    "Nobody has been arrested.",
    "Courier": "The long night\n\nThe Westport ferry burned on Friday, with "
    f"nine dead.\n\n{_PUMPS}\n\n{_AID}\n\nPolice have not made any arrests.\n\n"
    '"I have been on that boat for 41 years," said Rosa Roe, 78.',
    "Herald": "Council votes for a new tax\n\nThe council of Hale voted for a tax on Monday.\n\n"
    "A man who shouted at the mayor was led out of the hall. He was not arrested.",
    "Tide": "Mill burns at Orr\n\nThe old mill at Orr burned down.\n\nNobody has been arrested.",
    "Monthly": "The count\n\nIn May somebody threw a brick through Ruth Okonjo's kitchen window. "
    "The director of the count swept it up. The police have arrested no one.",
    "Echo": "Olle Lund guilty\n\nOlle Lund was found guilty of arson at the Hale mill on Monday.",
    "Star": "Verdict in Hale\n\nOlle Lund was cleared of arson at the Hale mill on Monday.",
}

TELLING = {"Nobody has been arrested.", "Police have not made any arrests."}


@pytest.fixture(scope="module")
def reader(
    embedder: Embedder, models_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Reader]:
    folder = tmp_path_factory.mktemp("arrests")
    rows = [{"text": text, "outlet": outlet} for outlet, text in TEXTS.items()]
    (folder / "wire.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    found = read_articles(folder / "wire.jsonl", LIMITS)
    build(folder / "data", [one for one in found if isinstance(one, Article)], embedder)
    with open_reader(Settings(data_dir=folder / "data", models_dir=models_dir)) as opened:
        yield opened


@pytest.mark.parametrize(
    "question",
    [
        "Has anyone been arrested over the Westport ferry?",
        "has anybody been arrested over the ferry at Westport",
    ],
)
def test_that_nobody_was_arrested_answers_whether_anyone_was_over_what_the_lead_tells(
    reader: Reader, question: str
) -> None:
    answer = reader.answer(question)

    assert {one.sentence for one in answer.quotes} == TELLING
    assert set(answer.outlets.reporting) == {"Gazette", "Courier"}


def test_the_few_that_tell_of_an_arrest_are_looked_at_before_what_only_names_the_matter(
    reader: Reader,
) -> None:
    few = replace(reader, settings=reader.settings.model_copy(update={"candidates": 4}))

    answer = few.answer("Has anyone been arrested over the Westport ferry?")

    assert answer.quotes[0].sentence in TELLING


def test_who_threw_it_was_not_therefore_arrested(reader: Reader) -> None:
    answer = reader.answer("who was arrested for throwing the brick")

    assert "somebody threw" not in " ".join(one.sentence for one in answer.quotes)


@pytest.mark.parametrize(
    "question", ["Who was arrested over the ferry deaths?", "Has anyone been arrested?"]
)
def test_a_fine_and_a_bare_word_answer_no_question_for_an_arrest(
    reader: Reader, question: str
) -> None:
    quoted = [one.sentence for one in reader.answer(question).quotes]

    assert not any("fined" in one or "41 years" in one for one in quoted)


def test_who_was_cleared_is_put_against_who_was_found_guilty(reader: Reader) -> None:
    outlets = reader.answer("Was Olle Lund found guilty of arson?").outlets

    assert {outlets.reporting, outlets.denying} == {("Echo",), ("Star",)}
