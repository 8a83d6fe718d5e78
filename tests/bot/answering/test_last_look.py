"""Whatever is sent, the words in it are compared with those stored right before it leaves."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import answering, checks, entries, lookups, render, sharing
from bot.access import CoverageName
from bot.answering import Asked, Opened
from bot.desk import Desk, open_desk
from bot.escape import block_quote, quoted
from bot.labels import ENGLISH
from bot.message import ActionButton, Message
from bot.refusal import Refusal
from config.settings import Settings
from retrieval.checking.check import check
from retrieval.checking.verdict import Check
from retrieval.journal.values import ChatReceipt, ReceiptKind

pytestmark = pytest.mark.model
QUESTION = "What is the salary range of the AI product manager?"
NOBODY_REPORTS_IT = "Which football team won the cup final in Madrid?"
SAID = "$300,000 to $900,000 a year"
TOPIC = "salary of the AI product manager"


class Chat:
    """A desk and the coverage that is asked, by one person."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self.desk = desk
        self.place = CoverageName("own", folder)

    def answer(self, question: str = QUESTION) -> Message:
        return answering.answer(self.desk, self._asked(question))

    def look_up(self, kind: ReceiptKind, text: str) -> Message:
        return lookups.look_up(self.desk, kind, self._asked(text))

    def receipt(self, message: Message) -> ChatReceipt:
        buttons = [button for row in message.rows for button in row]
        name = next(one.receipt for one in buttons if isinstance(one, ActionButton))
        found = self.desk.journal.receipt(name, self.place.name)
        assert found is not None
        return found

    def opened(self, question: str = QUESTION) -> Opened:
        return answering.open_again(self.desk, self.receipt(self.answer(question)), self.place)

    def _asked(self, text: str) -> Asked:
        return Asked(text, self.place, 42, ENGLISH, private=True)


Job = Callable[[], Message]
Spoil = Callable[[], None]


@pytest.fixture(scope="module")
def desk(models_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    data_dir = tmp_path_factory.mktemp("desk")
    made = Settings(
        data_dir=data_dir,
        models_dir=models_dir,
        answer_threshold=0.3,
        threads=1,
        discord_remember_s=0,
    )
    opened = open_desk(made)
    yield opened
    opened.close()


@pytest.fixture
def chat(desk: Desk, sample: Path) -> Chat:
    return Chat(desk, sample)


def answer(chat: Chat) -> Job:
    return chat.answer


def more(chat: Chat) -> Job:
    opened = chat.opened()
    return lambda: answering.more(chat.desk, opened, chat.place, 0, ENGLISH)


def nearest(chat: Chat) -> Job:
    opened = chat.opened(NOBODY_REPORTS_IT)
    return lambda: answering.nearest(chat.desk, opened, chat.place, ENGLISH)


def context(chat: Chat) -> Job:
    opened = chat.opened()
    return lambda: answering.context(chat.desk, opened, chat.place, 0, ENGLISH)


def share(chat: Chat) -> Job:
    opened = chat.opened()

    def act() -> Message:
        try:
            return sharing.share(chat.desk, opened, chat.place, ENGLISH, "somebody")
        except Refusal as refusal:  # which is for the asker alone
            return Message(str(refusal))

    return act


def checked(chat: Chat) -> Job:
    return lambda: chat.look_up(ReceiptKind.CHECK, SAID)


def compared(chat: Chat) -> Job:
    return lambda: chat.look_up(ReceiptKind.COMPARE, TOPIC)


def in_order(chat: Chat) -> Job:
    return lambda: chat.look_up(ReceiptKind.TIMELINE, TOPIC)


def turned(chat: Chat) -> Job:
    receipt = chat.receipt(chat.look_up(ReceiptKind.CHECK, SAID))
    return lambda: lookups.turn(chat.desk, receipt, chat.place, 0, ENGLISH)


WITHHELD = (Message(ENGLISH.withheld), Message(ENGLISH.changed))
JOBS = [answer, more, nearest, context, share, checked, compared, in_order, turned]


def change_all_articles(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "coverage.db")) as db, db:
        assert db.execute("UPDATE versions SET text = upper(text)").rowcount


def render_with(monkeypatch: pytest.MonkeyPatch, shown: Callable[[str], str]) -> None:
    for module in (entries, render):
        monkeypatch.setattr(module, "block_quote", shown)


@pytest.mark.parametrize("job", JOBS)
def test_each_job_sends_the_words_that_are_stored(chat: Chat, job: Callable[[Chat], Job]) -> None:
    assert quoted(job(chat)().content)


@pytest.mark.parametrize("job", JOBS)
def test_no_job_sends_a_message_in_which_a_character_was_altered(
    chat: Chat, job: Callable[[Chat], Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    act = job(chat)

    render_with(monkeypatch, lambda text: block_quote(f"{text[:-1]}!"))

    assert act() in WITHHELD


@pytest.mark.parametrize("job", JOBS)
def test_no_job_sends_what_was_changed_in_the_store_while_it_was_rendered(
    chat: Chat, job: Callable[[Chat], Job], monkeypatch: pytest.MonkeyPatch
) -> None:
    act = job(chat)

    def change_and_show(text: str) -> str:
        change_all_articles(chat.place.folder)
        return block_quote(text)

    render_with(monkeypatch, change_and_show)

    assert act() in WITHHELD


def test_whoever_asks_is_told_alone_where_what_answers_is_not_as_it_was_stored(
    chat: Chat,
) -> None:
    change_all_articles(chat.place.folder)

    with pytest.raises(Refusal, match=ENGLISH.withheld):
        chat.answer()


def test_only_the_altered_quote_of_an_answer_is_left_out(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = chat.opened()
    _, second, *others = opened.answer.quotes

    def alter_second(text: str) -> str:
        return block_quote("Nobody wrote this." if text == second.text else text)

    render_with(monkeypatch, alter_second)
    page = answering.more(chat.desk, opened, chat.place, 0, ENGLISH)

    assert quoted(page.content) == [one.text for one in others[: len(page.quotes)]]
    assert page.quotes


def test_a_check_counts_the_articles_in_which_the_words_still_stand(
    chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = chat.look_up(ReceiptKind.CHECK, SAID)

    def check_then_change(*given: object) -> Check:
        found: Check = check(*given)  # type: ignore[arg-type]
        with closing(sqlite3.connect(chat.place.folder / "coverage.db")) as db, db:
            version = found.finding.matches[0].article.version
            db.execute("UPDATE versions SET text = upper(text) WHERE id = ?", (version,))
        return found

    monkeypatch.setattr(checks, "check", check_then_change)
    after = chat.look_up(ReceiptKind.CHECK, SAID)

    assert before.content.startswith(ENGLISH.check_exact.format(count=8))
    assert after.content.startswith(ENGLISH.check_exact.format(count=7))
