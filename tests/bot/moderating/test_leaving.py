"""A server that the bot leaves: what was chosen for it there is kept no more."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.moderator_labels import ENGLISH
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model


def test_of_a_server_that_the_bot_was_taken_out_of_nothing_chosen_there_is_kept(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    def chosen() -> list[tuple[str, str]]:
        with closing(sqlite3.connect(sample / "bot.db")) as db:
            query = "SELECT * FROM state WHERE key LIKE '% 111' OR key LIKE '% 222'"
            return db.execute(query).fetchall()

    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        for server in (111, 222):
            discord.answered(discord.moderate("channels", {"add": server * 1000}, server=server))
        assert chosen() == [("channels 111", "111000"), ("channels 222", "222000")]

        discord.remove(222, outage=True)
        discord.remove(111)
        discord.invite(111)
        discord.answered(discord.moderate("status", server=111))  # after what came before it

        assert chosen() == [("channels 222", "222000")]
        again = discord.answered(discord.moderate("channels", server=111))
        assert again.content == ENGLISH.answers_everywhere
        assert "the server 111 was left" in bot.log
        assert "the server 222 was left" not in bot.log
