"""Coverages and records that cannot be read: told to whoever asks, and what to do about it."""

import os
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from index.build import build
from index.embedder import Embedder
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.exchange import Exchange
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
HEADER = 4 * 4096  # bytes of a database that stay


def requests(discord: Loopback) -> Iterator[Exchange]:
    """Yield each kind of request that is answered from a coverage."""
    yield discord.slash("ask", {"question": "What does the product manager earn?"})
    yield discord.slash("check", {"quote": "It would pay its product manager well."})
    yield discord.slash("compare", {"topic": "salary of the product manager"})
    yield discord.slash("timeline", {"topic": "salary of the product manager"})


def told_in_private(discord: Loopback) -> list[str]:
    """Return what each kind of request is told, once it was made sure that nobody else sees it."""
    discord.connected()
    told = [discord.answered(one) for one in requests(discord)]
    assert all(one.private for one in told)
    return [one.content for one in told]


def test_where_no_article_was_indexed_yet_it_is_said_who_can_add_some(
    discord: Loopback, tmp_path: Path, models_dir: Path, embedder: Embedder
) -> None:
    build(tmp_path, [], embedder)
    with BotProcess(discord, tmp_path, models_dir):
        assert told_in_private(discord) == [ENGLISH.empty] * 4


def test_a_coverage_of_a_newer_pullquote_is_said_to_be_one(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with closing(sqlite3.connect(sample / "coverage.db")) as db:
        db.execute("PRAGMA user_version = 99")
    with BotProcess(discord, sample, models_dir):
        assert told_in_private(discord) == [ENGLISH.newer] * 4


def test_damage_that_is_met_in_mid_answer_is_one_sentence_without_a_folder(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    database = sample / "coverage.db"
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        discord.answered(discord.slash("sources"))  # it is open, and its first pages are known
        with database.open("r+b") as file:
            file.seek(HEADER)
            file.write(os.urandom(database.stat().st_size - HEADER))
        told = [discord.answered(one) for one in requests(discord)]

        assert "database disk image is malformed" in bot.log
        assert "Traceback" not in bot.log
    assert ENGLISH.unreadable in {one.content for one in told}
    for one in told:
        assert str(sample) not in one.content
        assert "Something went wrong" not in one.content


def test_records_that_cannot_be_read_end_the_start_with_one_line(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        bot.stop()
    records = sample / "bot.db"
    with closing(sqlite3.connect(records)) as db:
        db.execute("DROP TABLE state")

    with BotProcess(discord, sample, models_dir) as bot:
        assert bot.ended() == 2
        assert bot.log.splitlines()[-1].startswith(f"pullquote-bot: {records} cannot be read: ")
        assert "Traceback" not in bot.log


def test_records_that_are_damaged_meanwhile_cost_buttons_and_no_answer(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        with closing(sqlite3.connect(sample / "bot.db")) as db, db:
            db.execute("DROP TABLE quotes")
        answer = discord.answered(next(requests(discord)))

        assert "no such table: quotes" in bot.log
    assert quoted(answer.content) != []


def test_a_full_disk_is_told_as_such_and_leaves_what_there_was(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, owners=[42]) as bot:
        discord.connected()
        answer = discord.answered(next(requests(discord)))
        discord.answered(discord.moderate("channels", {"add": 111000}))
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (1000, 1000))

        told = [
            discord.answered(discord.moderate("add", upload=("big.txt", b"A word. " * 1000))),
            discord.answered(discord.moderate("channels", {"remove": 111000})),
            discord.answered(discord.click(answer, answer.custom_id("Right?"))),
        ]
        where = discord.answered(discord.moderate("channels"))

    assert [one.content for one in told] == [ENGLISH.unstored] * 3
    assert where.content == "I answer mentions in: <#111000>."
    assert list((sample / "uploads").iterdir()) == []
