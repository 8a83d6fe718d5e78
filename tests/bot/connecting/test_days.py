"""The bot's days: connections that drop and requests that fail, against one bot that runs on."""

import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from index.build import build
from index.embedder import Embedder
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import article
from tests.bot.loopback.exchange import Exchange
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model


@dataclass(frozen=True)
class Running:
    """A bot, the Discord around it and the coverage it reads."""

    discord: Loopback
    bot: BotProcess
    data_dir: Path

    def ask(self, question: str = "What does the product manager earn?") -> Exchange:
        return self.discord.slash("ask", {"question": question})


@pytest.fixture(scope="module")
def running(
    sample_coverage: Path, models_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Running]:
    """Yield a bot whose commands could not be synced."""
    data_dir = shutil.copytree(sample_coverage, tmp_path_factory.mktemp("running") / "sample")
    with Loopback() as discord:
        discord.rest.failing.append(("PUT", r"/applications/.*", 403))
        with BotProcess(discord, data_dir, models_dir) as bot:
            discord.connected()
            yield Running(discord, bot, data_dir)
        assert discord.rest.violations == []


def test_a_failed_sync_does_not_stop_the_answers(running: Running) -> None:
    assert quoted(running.discord.answered(running.ask()).content)
    assert "The commands could not be synced: 403" in running.bot.log
    assert running.discord.rest.synced == []


def test_nothing_privileged_is_asked_for(running: Running) -> None:
    privileged = 1 << 1 | 1 << 8 | 1 << 15  # members, presences, message content

    assert running.discord.gateway.identified[0]["intents"] & privileged == 0


def test_a_dropped_connection_is_resumed_and_nothing_is_answered_twice(running: Running) -> None:
    discord = running.discord
    before = running.ask()
    discord.answered(before)

    discord.drop()
    discord.wait(lambda: discord.gateway.resumed == 1)
    after = running.ask()
    discord.answered(after)

    assert [len(before.messages), len(after.messages)] == [1, 1]


@pytest.mark.parametrize("status", [429, 502])
def test_a_reply_that_fails_for_a_moment_is_sent_again(running: Running, status: int) -> None:
    running.discord.rest.failing.append(("PATCH", r"/webhooks/.*", status))

    exchange = running.ask()

    assert quoted(running.discord.answered(exchange).content)
    assert len(exchange.messages) == 1
    assert running.discord.rest.failing == []


def test_a_deleted_question_or_an_expired_one_ends_in_a_line_of_the_log(running: Running) -> None:
    discord = running.discord
    discord.rest.gone = True
    exchange = running.ask()
    original = f"/webhooks/900000000000000001/{exchange.token}/messages/@original"
    discord.wait(lambda: ("PATCH", original) in discord.rest.requests)
    discord.rest.gone = False
    discord.answered(running.ask())

    assert exchange.shown == []
    assert "An answer had nowhere to go" in running.bot.log
    assert "Traceback" not in running.bot.log


def test_a_question_that_is_deleted_meanwhile_is_no_fault_and_not_answered_twice(
    running: Running,
) -> None:
    discord = running.discord
    path = ("POST", "/channels/111000/messages")
    before = discord.rest.requests.count(path)

    gone = discord.say("What is the pay range of the product manager?", deleted=True)
    discord.wait(lambda: path in discord.rest.requests)
    discord.answered(discord.say("What does the product manager earn?"))

    assert gone.shown == []
    assert discord.rest.requests.count(path) == before + 2
    assert "An answer had nowhere to go: 400" in running.bot.log
    assert "Traceback" not in running.bot.log


def test_an_answer_comes_where_it_cannot_be_shown_that_it_does(running: Running) -> None:
    running.discord.rest.failing.append(("POST", r"/channels/\d+/typing", 403))

    exchange = running.discord.say("What does the product manager earn?")

    assert quoted(running.discord.answered(exchange).content)
    assert running.discord.rest.failing == []


def test_an_answer_waits_for_nothing_that_shows_that_it_comes(running: Running) -> None:
    running.discord.rest.failing += [("POST", r"/channels/\d+/typing", 500)] * 3
    began = time.monotonic()

    answer = running.discord.answered(running.discord.say("What does the product manager earn?"))

    assert quoted(answer.content)
    assert time.monotonic() - began < 4  # discord.py would try for nine
    running.discord.rest.failing.clear()


def test_where_no_file_may_be_attached_a_quote_that_is_shown_comes_without_its_copy(
    running: Running, embedder: Embedder
) -> None:
    stars = article("stars.txt", "The *beacon* of Anholt was lit again in May.")
    build(running.data_dir, [stars], embedder)
    question = "When was the beacon of Anholt lit again?"
    with_copy = running.discord.answered(running.discord.say(question))
    running.discord.rest.may_attach = False

    answer = running.discord.answered(running.discord.say(question))
    running.discord.rest.may_attach = True

    assert with_copy.files == {"quote-1.txt": stars.text.encode()}
    assert f"-# {ENGLISH.attached}" in with_copy.content
    assert not answer.files
    assert ENGLISH.attached not in answer.content
    assert quoted(answer.content) == [stars.text]


def test_where_a_quote_is_nowhere_but_in_the_file_the_asker_is_told_how_to_get_it(
    running: Running, embedder: Embedder
) -> None:
    text = f"The beacon of Samso was lit again in {'_'.join(['April'] * 400)}."
    build(running.data_dir, [article("long.txt", text)], embedder)
    question = "When was the beacon of Samso lit again?"
    running.discord.rest.may_attach = False

    told = running.discord.answered(running.discord.say(question))
    by_command = running.discord.answered(running.ask(question))
    running.discord.rest.may_attach = True

    assert told.content == ENGLISH.no_files
    assert by_command.files


def test_a_link_that_discord_refuses_does_not_keep_the_quote_back(running: Running) -> None:
    running.discord.rest.refused_links = "https://"

    exchange = running.discord.slash(
        "ask",
        {"question": "What is the pay range of the product manager?", "outlet": "The Test Tribune"},
    )
    answer = running.discord.answered(exchange)
    running.discord.rest.refused_links = "nowhere"

    assert quoted(answer.content)
    assert "Read it" not in answer.labels
    assert "Context" in answer.labels


def test_new_articles_are_seen_without_a_restart(running: Running, embedder: Embedder) -> None:
    question = "Where was the lighthouse of Skagen painted?"
    told = "The lighthouse of Skagen was painted white in Denmark in the summer."
    before = running.discord.answered(running.ask(question))

    build(running.data_dir, [article("new.txt", told)], embedder)
    after = running.discord.answered(running.ask(question))

    assert quoted(before.content) == []
    assert quoted(after.content) == [told]
