"""Connections to Discord that break in the middle: nobody is left waiting, nobody told twice."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.exchange import Exchange
from tests.bot.loopback.rest import Break
from tests.bot.loopback.server import Loopback
from tests.bot.test_health import figures, port, until

__all__ = ["port"]

pytestmark = pytest.mark.model
QUESTION = "What is the salary range of the AI product manager?"
ACKNOWLEDGEMENT = r"/interactions/\d+/[^/]+/callback"
FOLLOW_UP = r"/webhooks/\d+/[^/]+"
MESSAGE = r"/channels/\d+/messages"
LATEST_S = 1.5  # after which nothing is tried again: discord.py waits for 1 s after a 502
ORIGINAL = r"/webhooks/\d+/[^/]+/messages/@original"


@pytest.fixture(scope="module")
def unsteady(
    sample_coverage: Path, models_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Loopback]:
    """Yield Discord, with a bot in it, whose connections a test may break."""
    data_dir = shutil.copytree(sample_coverage, tmp_path_factory.mktemp("unsteady") / "sample")
    with Loopback() as server:
        with BotProcess(server, data_dir, models_dir, server_questions_a_minute=10_000):
            server.connected()
            yield server
        assert server.rest.violations == []


def command(discord: Loopback) -> Exchange:
    return discord.slash("ask", {"question": QUESTION})


def mention(discord: Loopback) -> Exchange:
    return discord.say(f"<@900000000000000001> {QUESTION}")


@pytest.mark.parametrize(
    ("ask", "path", "how"),
    [
        (command, ACKNOWLEDGEMENT, Break.BEFORE),
        (command, ACKNOWLEDGEMENT, Break.AFTER),
        (command, ACKNOWLEDGEMENT, Break.BAD_GATEWAY),
        (command, FOLLOW_UP, Break.BEFORE),
        (command, FOLLOW_UP, Break.AFTER),
        (mention, MESSAGE, Break.BEFORE),
        (mention, MESSAGE, Break.AFTER),
        (mention, MESSAGE, Break.BAD_GATEWAY),
    ],
)
def test_an_answer_comes_once_though_a_connection_breaks(
    unsteady: Loopback, ask: Callable[[Loopback], Exchange], path: str, how: Break
) -> None:
    unsteady.rest.breaking.append(("POST", path, how))

    asked = ask(unsteady)
    unsteady.answered(asked)
    if how is not Break.BEFORE:
        time.sleep(LATEST_S)

    [answer] = [one for one in asked.messages if not one.deleted]
    assert quoted(answer.content)
    assert unsteady.rest.breaking == []


def test_a_page_that_is_turned_to_comes_though_a_connection_breaks(unsteady: Loopback) -> None:
    listing = unsteady.answered(unsteady.slash("timeline", {"topic": "strike", "private": True}))
    before = listing.content
    unsteady.rest.breaking.append(("PATCH", ORIGINAL, Break.BEFORE))

    unsteady.click(listing, listing.custom_id("Next"))

    unsteady.wait(lambda: listing.content != before)


def test_a_connection_that_breaks_again_and_again_is_told_and_counted_as_discords(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port) as bot:
        until(port, "/readyz", 200)
        discord.rest.breaking += [("POST", FOLLOW_UP, Break.BEFORE)] * 2
        asked = command(discord)
        told = discord.answered(asked)

        assert told.private
        assert told.content == ENGLISH.unsent
        assert figures(port)["pullquote_errors_total[discord]"] == 1
        assert "Traceback" not in bot.log
