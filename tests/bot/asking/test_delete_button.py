"""Delete: whoever asked takes an answer away, whatever became of what is kept of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.forgetting import forget
from bot.labels import ENGLISH
from config.settings import Settings
from tests.bot.conftest import QUESTION, ask
from tests.bot.loopback.exchange import Sent
from tests.bot.loopback.payloads import MANAGE_MESSAGES, OWNER
from tests.bot.loopback.server import Loopback
from tests.bot.newsroom import Newsroom

pytestmark = pytest.mark.model
MENTION = "<@900000000000000001> What is the salary range of the AI product manager?"
NOTHING_STORED = """
CREATE TRIGGER full BEFORE INSERT ON receipts
BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END
"""


def delete(discord: Loopback, answer: Sent, person: int, server: int | None = 111) -> None:
    discord.click(answer, answer.custom_id("Delete"), person=person, server=server)
    discord.wait(lambda: answer.deleted)


def kept_in(newsroom: Newsroom) -> Path:
    return newsroom.own.parents[1] / "public"


@contextmanager
def full_disk(data_dir: Path) -> Iterator[None]:
    """Let nothing be written to bot.db that is more than what is there."""
    with closing(sqlite3.connect(data_dir / "bot.db")) as db:
        db.execute(NOTHING_STORED)
        try:
            yield
        finally:
            db.execute("DROP TRIGGER full")


def test_an_answer_is_deleted_by_its_asker_or_a_moderator_and_nobody_else(town: Loopback) -> None:
    for person, rights, goes in [(43, 0, False), (42, 0, True), (44, MANAGE_MESSAGES, True)]:
        answer = town.answered(ask(town))
        exchange = town.click(answer, answer.custom_id("Delete"), person=person, permissions=rights)
        if goes:
            town.wait(lambda: answer.deleted)  # noqa: B023
        else:
            refused = town.answered(exchange)
            assert refused.private
            assert refused.content == "Only who asked or a moderator can do that."
            assert not answer.deleted


def test_so_is_the_answer_to_a_mention(town: Loopback) -> None:
    answer = town.answered(town.say(MENTION, person=71))

    refused = town.answered(town.click(answer, answer.custom_id("Delete"), person=72))
    assert refused.content == ENGLISH.not_moderator

    delete(town, answer, 71)


def test_where_the_question_is_deleted_what_is_kept_tells_who_asked(town: Loopback) -> None:
    asked = town.say(MENTION, person=73)
    answer = town.answered(asked)
    town.delete(asked.id, channel=111000)

    refused = town.answered(town.click(answer, answer.custom_id("Delete"), person=74))
    assert refused.content == ENGLISH.not_moderator

    delete(town, answer, 73)


@pytest.mark.parametrize("server", [111, None])
def test_who_was_forgotten_can_still_delete_an_answer(
    newsroom: Newsroom, server: int | None
) -> None:
    discord, person = newsroom.discord, 75
    by_command = discord.answered(ask(discord, server, person))
    by_message = discord.answered(discord.say(MENTION, server=server, person=person))

    forget(Settings(data_dir=kept_in(newsroom)), person)

    opened = discord.click(by_command, by_command.custom_id("Sources"), server=server)
    assert discord.answered(opened).content == ENGLISH.not_here
    delete(discord, by_command, person, server)
    delete(discord, by_message, person, server)


def test_in_private_an_answer_is_deleted_though_nothing_tells_who_asked(newsroom: Newsroom) -> None:
    discord, person = newsroom.discord, 78
    asked = discord.say(MENTION, server=None, person=person)
    answer = discord.answered(asked)

    discord.delete(asked.id, channel=5000, server=None)
    forget(Settings(data_dir=kept_in(newsroom)), person)

    delete(discord, answer, person, server=None)


def test_an_answer_from_a_coverage_that_is_no_more_the_servers_is_deleted_by_its_asker(
    newsroom: Newsroom,
) -> None:
    discord = newsroom.discord
    answer = discord.answered(ask(discord, 111, 76))

    for name in ("other", "own"):
        used = discord.moderate("use", {"name": name}, person=OWNER)
        discord.answered(used)
        if name == "other":
            delete(discord, answer, 76)


def test_on_a_full_disk_an_answer_has_only_the_buttons_that_work(newsroom: Newsroom) -> None:
    discord = newsroom.discord
    with full_disk(kept_in(newsroom)):
        linked = QUESTION | {"outlet": "Mockup Monitor"}
        answer = discord.answered(discord.slash("ask", linked, person=77))
        listing = discord.answered(discord.slash("timeline", {"topic": "strike"}, person=77))

        assert quoted(answer.content)
        assert answer.labels == ["Read it", "Delete"]
        assert {one.partition(" ")[0] for one in listing.labels} == {"Read", "Delete"}
        delete(discord, answer, 77)
        delete(discord, listing, 77)


def test_on_a_full_disk_a_removal_that_could_not_be_confirmed_is_not_asked_for(
    newsroom: Newsroom,
) -> None:
    with full_disk(kept_in(newsroom)):
        told = newsroom.ask_removal("manager")

    assert told.content == ENGLISH.unstored
