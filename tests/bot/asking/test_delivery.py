"""Connections to Discord that break in the middle: nobody is left waiting, nobody told twice."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import discord_with_bot
from tests.bot.loopback.exchange import Exchange
from tests.bot.loopback.rest import Break
from tests.bot.loopback.server import Loopback
from tests.bot.watched.test_health import figures, port, until

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
    with discord_with_bot(data_dir, models_dir, server_questions_a_minute=10_000) as server:
        yield server


def command(discord: Loopback) -> Exchange:
    return discord.slash("ask", {"question": QUESTION})


def private(discord: Loopback) -> Exchange:
    return discord.slash("ask", {"question": QUESTION, "private": True})


def mention(discord: Loopback) -> Exchange:
    return discord.say(f"<@900000000000000001> {QUESTION}")


@pytest.mark.parametrize(
    ("ask", "path", "how"),
    [
        (command, ACKNOWLEDGEMENT, Break.BEFORE),
        (command, ACKNOWLEDGEMENT, Break.AFTER),
        (command, ACKNOWLEDGEMENT, Break.BAD_GATEWAY),
        (command, ACKNOWLEDGEMENT, Break.HANGING),
        (command, ORIGINAL, Break.BEFORE),
        (command, ORIGINAL, Break.AFTER),
        (command, ORIGINAL, Break.BAD_GATEWAY),
        (private, ORIGINAL, Break.BAD_GATEWAY),
        (mention, MESSAGE, Break.BEFORE),
        (mention, MESSAGE, Break.AFTER),
        (mention, MESSAGE, Break.BAD_GATEWAY),
    ],
)
def test_an_answer_comes_once_though_a_connection_breaks(
    unsteady: Loopback, ask: Callable[[Loopback], Exchange], path: str, how: Break
) -> None:
    unsteady.rest.breaking.append(("PATCH" if path == ORIGINAL else "POST", path, how))

    asked = ask(unsteady)
    unsteady.answered(asked)
    if how not in (Break.BEFORE, Break.HANGING):
        time.sleep(LATEST_S)

    [answer] = [one for one in asked.messages if not one.deleted]
    assert quoted(answer.content)
    assert unsteady.rest.breaking == []


def test_a_message_that_the_bot_is_told_of_twice_is_answered_once(unsteady: Loopback) -> None:
    post = ("POST", "/channels/111000/messages")
    before = unsteady.rest.requests.count(post)

    asked = unsteady.say(f"<@900000000000000001> {QUESTION}", person=4711, told=2)
    unsteady.answered(asked)
    unsteady.answered(mention(unsteady))  # after which whatever came before was done

    assert len(asked.messages) == 1
    assert unsteady.rest.requests.count(post) - before == 2


@pytest.mark.parametrize("how", [Break.AFTER, Break.BAD_GATEWAY])
def test_an_answer_that_discord_has_and_never_confirmed_stays_and_is_not_called_unsent(
    discord: Loopback, sample: Path, models_dir: Path, how: Break
) -> None:
    times = 2 if how is Break.AFTER else 5  # discord.py asks so often
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        discord.rest.breaking += [("POST", MESSAGE, how)] * times
        mention(discord)
        post = ("POST", "/channels/111000/messages")
        discord.wait(lambda: discord.rest.requests.count(post) == times + 1, 60)
        assert bot.stop() == 0  # which takes away whatever is to go
        assert "Discord had an answer that it did not confirm" in bot.log

    [answer] = discord.rest.sent_to(111000)
    assert quoted(answer.content)
    assert not answer.deleted


def test_what_follows_up_on_an_answer_that_discord_never_confirmed_goes_on_from_it(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        discord.rest.breaking += [("POST", MESSAGE, Break.AFTER)] * 2
        asked = mention(discord)
        answer = discord.answered(asked)
        discord.wait(lambda: "that it did not confirm" in bot.log)

        def follow_up() -> str:
            below = "<@900000000000000001> and the technical director?"
            return discord.answered(discord.say(below, reply_to=answer)).content

        assert "Understood as: What is the salary range of the technical director?" in follow_up()
        discord.delete(answer.id, channel=111000)
        assert "Understood as" not in follow_up()


def test_who_asked_is_told_though_the_acknowledgement_was_never_confirmed(
    unsteady: Loopback,
) -> None:
    unsteady.rest.breaking += [("POST", ACKNOWLEDGEMENT, Break.AFTER)] * 2

    asked = command(unsteady)
    told = unsteady.answered(asked)

    assert told.private
    assert told.content == ENGLISH.unsent
    assert [one for one in asked.messages if one.loading and not one.deleted] == []


def test_a_channel_that_discord_closes_for_long_holds_up_neither_others_nor_the_end(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.retry_after_s = 600.0
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        discord.rest.failing += [("POST", MESSAGE, 429)] * 2  # the answer, and that it did not come
        mention(discord)
        discord.wait(lambda: not discord.rest.failing)

        elsewhere = discord.say(f"<@900000000000000001> {QUESTION}", server=222, person=43)
        assert quoted(discord.answered(elsewhere).content)
        assert quoted(discord.answered(command(discord)).content)
        began = time.monotonic()
        assert bot.stop() == 0
        assert time.monotonic() - began < 5
        assert "An answer could not be sent: RateLimited" in bot.log
        assert "A reply could not be sent: RateLimited" in bot.log
        assert "Traceback" not in bot.log


def test_a_page_that_is_turned_to_comes_though_a_connection_breaks(unsteady: Loopback) -> None:
    listing = unsteady.answered(unsteady.slash("timeline", {"topic": "strike", "private": True}))
    before = listing.content
    unsteady.rest.breaking.append(("PATCH", ORIGINAL, Break.BEFORE))

    unsteady.click(listing, listing.custom_id("Next"))

    unsteady.wait(lambda: listing.content != before)


@pytest.mark.parametrize("how", [Break.BEFORE, Break.AFTER])
def test_a_share_that_may_have_come_is_not_sent_again_and_its_asker_is_told(
    unsteady: Loopback, how: Break
) -> None:
    asked = unsteady.slash("ask", {"question": QUESTION, "private": True})
    answer = unsteady.answered(asked)
    share = answer.custom_id("Share")
    unsteady.rest.breaking.append(("POST", FOLLOW_UP, how))

    click = unsteady.click(answer, share)
    unsteady.wait(lambda: any(one.private for one in click.shown))

    public = [one for one in click.shown if not one.private]
    assert len(public) == (how is Break.AFTER)
    assert [one.content for one in click.shown if one.private] == [ENGLISH.share_unsure]
    again = unsteady.click(answer, share)  # as it says
    assert quoted(unsteady.answered(again).content)


def test_what_is_shared_is_not_called_unsent_where_its_button_stays(unsteady: Loopback) -> None:
    answer = unsteady.answered(unsteady.slash("ask", {"question": QUESTION, "private": True}))
    unsteady.rest.breaking += [("PATCH", ORIGINAL, Break.BEFORE)] * 2

    click = unsteady.click(answer, answer.custom_id("Share"))
    unsteady.wait(lambda: not unsteady.rest.breaking)
    time.sleep(LATEST_S)

    [shared] = click.shown
    assert not shared.private
    assert quoted(shared.content)


def test_a_connection_that_breaks_again_and_again_is_told_and_counted_as_discords(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port) as bot:
        until(port, "/readyz", 200)
        discord.rest.breaking += [("PATCH", ORIGINAL, Break.BEFORE)] * 2
        asked = command(discord)
        told = discord.answered(asked)

        assert told.private
        assert told.content == ENGLISH.unsent
        assert figures(port)["pullquote_errors_total[discord]"] == 1
        assert "Traceback" not in bot.log


def test_what_discord_takes_for_a_harmful_link_is_left_out_and_the_quote_stays(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.refused_links, discord.rest.link_refusal = "https://", 240000
    with BotProcess(discord, sample, models_dir):
        discord.connected()

        answer = discord.answered(
            discord.slash("ask", {"question": QUESTION, "outlet": "Mockup Monitor"})
        )

    assert quoted(answer.content)
    assert "Read it" not in answer.labels


def test_where_no_history_may_be_read_the_answer_says_what_it_answers(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.may_read_history = False
    with BotProcess(discord, sample, models_dir):
        discord.connected()
        mention(discord)
        discord.wait(lambda: bool(discord.rest.sent_to(111000)))

    [answer] = discord.rest.sent_to(111000)
    assert quoted(answer.content)
    assert answer.content.startswith(f"-# Asked: {QUESTION}\n> ")  # Discord shows it no more


@pytest.mark.parametrize(
    ("status", "code"),
    [(400, 50083), (400, 160005), (403, 50007), (403, 50278)],
    ids=["archived", "locked", "takes no messages", "no server in common"],
)
def test_where_nobody_can_be_told_one_line_of_the_log_says_so(
    discord: Loopback, sample: Path, models_dir: Path, status: int, code: int
) -> None:
    discord.rest.refusal = (status, code)
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        mention(discord)
        discord.wait(lambda: ("POST", "/channels/111000/messages") in discord.rest.requests)
        assert bot.stop() == 0

        assert f"An answer had nowhere to go: {status}" in bot.log
        assert "Traceback" not in bot.log
    assert [path for _, path in discord.rest.requests].count("/channels/111000/messages") == 1
