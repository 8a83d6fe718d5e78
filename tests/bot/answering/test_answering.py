import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import answering, checks, contents, lookups, sharing
from bot.access import CoverageName
from bot.answering import Asked
from bot.contents import Title
from bot.desk import Desk, Unreadable, open_desk
from bot.escape import quoted
from bot.labels import ENGLISH
from bot.message import ActionButton, Message
from bot.refusal import Refusal
from config.settings import Settings
from index.build import build
from index.embedder import Embedder
from index.store import Store
from index.stored import Filter
from retrieval.checking.check import check
from retrieval.checking.verdict import Check
from retrieval.journal.values import ReceiptKind
from retrieval.reader import Reader
from retrieval.topics import quotes_on
from retrieval.types import Quote
from tests.bot.conftest import article
from tests.bot.showing.test_escape import unhurried

pytestmark = pytest.mark.model
CRIMSON = [
    "The crimson valve failed in the plant.",
    "A crimson pump was replaced there.",
]
AZURE = [
    "The azure valve failed in the plant.",
    "An azure pump was replaced there.",
]
QUESTIONS = [
    "Which valve failed in the plant?",
    "Which pump was replaced?",
    "Was it crimson or azure?",
    "Who won the cup final?",
]


@pytest.fixture(scope="module")
def desk(models_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    data_dir = tmp_path_factory.mktemp("desk")
    made = Settings(data_dir=data_dir, models_dir=models_dir, answer_threshold=0.1, threads=1)
    opened = open_desk(made)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def places(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> list[CoverageName]:
    made = []
    for name, sentences in (("crimson", CRIMSON), ("azure", AZURE)):
        folder = tmp_path_factory.mktemp(name)
        articles = [
            article(f"{name}-{number}.txt", sentence, outlet=f"The {name} {number}")
            for number, sentence in enumerate(sentences)
        ]
        build(folder, articles, embedder)
        made.append(CoverageName(name, folder))
    return made


def ask(desk: Desk, place: CoverageName, question: str, wanted: Filter | None = None) -> Message:
    return answering.answer(desk, Asked(question, place, 42, ENGLISH, wanted or Filter()))


def receipt_of(message: Message) -> str:
    buttons = [button for row in message.rows for button in row]
    return next(one.receipt for one in buttons if isinstance(one, ActionButton))


def test_who_denies_an_answer_is_quoted_behind_its_button_and_when_it_is_shared(
    desk: Desk, embedder: Embedder, tmp_path: Path
) -> None:
    opened = "The bridge over the Kell was opened to lorries in May, the council said."
    closed = "The bridge over the Kell was not opened to lorries in May, the council said."
    told = [article("one.txt", opened, outlet="One"), article("two.txt", closed, outlet="Two")]
    build(tmp_path, told, embedder)
    place = CoverageName("bridge", tmp_path)
    message = ask(desk, place, "When was the bridge over the Kell opened to lorries?")
    found = desk.journal.receipt(receipt_of(message), place.name)
    assert found is not None

    again = answering.open_again(desk, found, place)
    more = answering.more(desk, again, place, 0, ENGLISH)
    shared = sharing.share(desk, again, place, ENGLISH, "somebody")

    assert "-# Denied, or put the other way, by: Two." in message.content
    assert quoted(message.content) == quoted(shared.content) == [opened]
    assert more.content.startswith(f"-# Denied, or put the other way:\n> {closed}\n2 · **Two**")


def test_a_passage_that_was_no_answer_is_not_shared_as_one(
    embedder: Embedder, models_dir: Path, tmp_path: Path
) -> None:
    build(tmp_path / "news", [article("one.txt", CRIMSON[0], outlet="One")], embedder)
    place = CoverageName("news", tmp_path / "news")
    strict = Settings(
        data_dir=tmp_path, models_dir=models_dir, answer_threshold=0.99, receipts=0, threads=1
    )
    with closing(open_desk(strict)) as desk:
        receipt = receipt_of(ask(desk, place, "Which pump failed there?"))

    with closing(open_desk(strict.model_copy(update={"answer_threshold": 0.001}))) as desk:
        found = desk.journal.receipt(receipt, place.name)
        assert found is not None
        opened = answering.open_again(desk, found, place)
        assert (opened.answer.quotes, len(opened.answer.nearest)) == ((), 1)
        with pytest.raises(Refusal):
            sharing.share(desk, opened, place, ENGLISH, "somebody")


def everything_shown(desk: Desk, place: CoverageName, receipt: str, number: int) -> list[Message]:
    """Press every button of a receipt, whoever it belongs to."""
    found = desk.journal.receipt(receipt, place.name)
    if found is None:
        return []
    if found.kind is not ReceiptKind.ANSWER:
        return [lookups.turn(desk, found, place, number, ENGLISH)]
    opened = answering.open_again(desk, found, place)
    return [
        answering.more(desk, opened, place, number, ENGLISH),
        answering.nearest(desk, opened, place, ENGLISH),
        answering.context(desk, opened, place, number, ENGLISH),
        answering.sources(opened, ENGLISH),
        sharing.share(desk, opened, place, ENGLISH, "somebody"),
    ]


@settings(unhurried, max_examples=40)
@given(
    st.sampled_from([0, 1]),
    st.sampled_from(QUESTIONS),
    st.sampled_from([None, "The crimson 0", "The azure 1"]),
    st.integers(0, 3),
    st.text("AbCdEf_-0123", min_size=16, max_size=16),
    st.sampled_from([ReceiptKind.CHECK, ReceiptKind.COMPARE, ReceiptKind.TIMELINE]),
)
def test_a_server_sees_no_word_of_another_ones_coverage(
    desk: Desk,
    places: list[CoverageName],
    here: int,
    question: str,
    outlet: str | None,
    number: int,
    guessed: str,
    kind: ReceiptKind,
) -> None:
    own, other = places[here], places[1 - here]
    own_words, foreign_word = ((CRIMSON, "azure"), (AZURE, "crimson"))[here]
    if outlet and foreign_word in outlet:  # as unknown as any other name
        with pytest.raises(Refusal, match="No article goes by that outlet"):
            ask(desk, own, question, Filter(outlet))
        outlet = None
    asked = Asked(question, own, 42, ENGLISH, Filter(outlet))
    foreign = receipt_of(ask(desk, other, question))
    foreign_listing = receipt_of(lookups.look_up(desk, kind, replace(asked, coverage=other)))
    mine = answering.answer(desk, replace(asked, follows=foreign))
    listing = lookups.look_up(desk, kind, asked)

    listed = (
        contents.list_articles(desk, own, outlet, ENGLISH)
        if outlet
        else contents.list_outlets(desk, own, ENGLISH)
    )
    shown = [mine, listing, listed]
    for receipt in (receipt_of(mine), receipt_of(listing), foreign, guessed):
        shown += everything_shown(desk, own, receipt, number)

    assert everything_shown(desk, own, foreign, number) == []
    assert everything_shown(desk, own, foreign_listing, number) == []
    for message in shown:
        own_words_only = message.content.lower().replace(question.lower(), "")
        assert foreign_word not in own_words_only
        assert all(quote in own_words for quote in quoted(message.content))
        assert all(foreign_word.encode() not in copy.data for copy in message.copies)


def test_a_repeated_question_is_not_searched_again_until_an_article_comes(
    desk: Desk, tmp_path: Path, embedder: Embedder
) -> None:
    place = CoverageName("own", tmp_path)
    build(tmp_path, [article("a.txt", CRIMSON[0])], embedder)

    first = desk.answer(QUESTIONS[0], place, Filter())
    again = desk.answer(f"  {QUESTIONS[0]} ", place, Filter())
    build(tmp_path, [article("b.txt", AZURE[0], outlet="The azure 0")], embedder)
    later = desk.answer(QUESTIONS[0], place, Filter())

    assert again is first
    assert later is not first
    assert later.coverage.articles == 2


@pytest.mark.parametrize("kind", [ReceiptKind.CHECK, ReceiptKind.COMPARE, ReceiptKind.TIMELINE])
def test_a_page_turned_to_is_not_looked_up_again_until_an_article_comes(
    desk: Desk,
    tmp_path: Path,
    embedder: Embedder,
    monkeypatch: pytest.MonkeyPatch,
    kind: ReceiptKind,
) -> None:
    place = CoverageName("own", tmp_path)
    said = "It cost 40 million pounds to mend the green valve."
    build(tmp_path, [article(f"{n}.txt", said, f"Outlet {n}") for n in range(5)], embedder)
    searches: list[str] = []

    def check_counted(text: str, *more: Any) -> Check:
        searches.append(text)
        return check(text, *more)

    def quotes_counted(reader: Reader, text: str, wanted: Filter) -> tuple[Quote, ...]:
        searches.append(text)
        return quotes_on(reader, text, wanted)

    monkeypatch.setattr(checks, "check", check_counted)
    monkeypatch.setattr(lookups, "quotes_on", quotes_counted)
    listing = lookups.look_up(desk, kind, Asked(said, place, 42, ENGLISH))
    receipt = desk.journal.receipt(receipt_of(listing), place.name)
    assert receipt is not None
    pages = [lookups.turn(desk, receipt, place, page, ENGLISH) for page in (0, 1, 0)]
    assert searches == [said]
    build(tmp_path, [article("6.txt", said, "Outlet 6")], embedder)
    lookups.turn(desk, receipt, place, 0, ENGLISH)

    assert searches == [said, said]
    assert pages[0] == pages[2]


def test_a_context_button_keeps_its_quote_when_another_article_has_changed(
    desk: Desk, tmp_path: Path, embedder: Embedder
) -> None:
    place = CoverageName("own", tmp_path)
    told = ["The green valve failed in the plant.", "In the plant the green valve failed again."]
    build(
        tmp_path, [article(f"{n}.txt", one, f"Outlet {n}") for n, one in enumerate(told)], embedder
    )
    given_answer = ask(desk, place, QUESTIONS[0])
    receipt = desk.journal.receipt(receipt_of(given_answer), place.name)
    assert receipt is not None
    opened = answering.open_again(desk, receipt, place)
    [first, second] = opened.answer.quotes

    build(tmp_path, [article(first.article.source, "Nothing of it is left.", "Outlet")], embedder)
    opened = answering.open_again(desk, receipt, place)

    assert opened.changed
    assert answering.context(desk, opened, place, 0, ENGLISH).content == ENGLISH.changed
    assert quoted(answering.context(desk, opened, place, 1, ENGLISH).content) == [second.text]


def test_an_article_is_completed_by_any_part_of_its_name_without_reading_articles(
    desk: Desk, tmp_path: Path, embedder: Embedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = CoverageName("own", tmp_path)
    told = [article(f"{number}.txt", AZURE[0], f"Outlet {number}") for number in range(30)]
    build(tmp_path, told, embedder)
    monkeypatch.delattr(Store, "articles")

    assert contents.articles_like(desk, place, "OUTLET 7") == [
        Title(told[7].id, "7.txt · Outlet 7 · 7.txt")
    ]
    assert len(contents.articles_like(desk, place, "outlet")) == 25


def test_a_folder_made_anew_is_opened_anew(desk: Desk, tmp_path: Path, embedder: Embedder) -> None:
    place = CoverageName("own", tmp_path / "own")
    build(place.folder, [article("a.txt", CRIMSON[0])], embedder)
    desk.coverage(place)
    place.folder.rename(tmp_path / "old")

    with pytest.raises(Unreadable):
        desk.coverage(place)
    build(place.folder, [article("b.txt", AZURE[0])], embedder)

    assert [one.source for one in desk.coverage(place).store.articles()] == ["b.txt"]


def test_a_coverage_of_another_model_is_not_mixed_with_this_one(
    desk: Desk, tmp_path: Path, embedder: Embedder, caplog: pytest.LogCaptureFixture
) -> None:
    build(tmp_path, [article("a.txt", CRIMSON[0])], embedder)
    with closing(sqlite3.connect(tmp_path / "coverage.db")) as db, db:
        db.execute("UPDATE model SET name = 'another-model', key = 'another key'")

    with pytest.raises(Unreadable):
        desk.coverage(CoverageName("own", tmp_path))
    assert "it was embedded with another-model" in caplog.text
