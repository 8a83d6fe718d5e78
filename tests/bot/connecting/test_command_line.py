"""What `pullquote-bot` is told on its command line; each time a real process."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import ask
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model


def test_a_dry_run_checks_and_connects_to_nothing(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, "--dry-run") as bot:
        assert bot.ended() == 0

        assert "commands: Check this quote, Find coverage, ask, check, compare, " in bot.log
        assert "coverage public: 12 articles" in bot.log
    assert discord.rest.requests == []


def test_the_invite_link_asks_for_the_two_scopes(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, "--invite") as bot:
        assert bot.ended() == 0

        assert bot.log.startswith(
            "https://discord.com/oauth2/authorize?client_id=900000000000000001"
            "&scope=bot+applications.commands&permissions="
        )


def test_without_a_token_it_says_what_to_set(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, token=None) as bot:
        assert bot.ended() == 2

        assert bot.log.startswith("pullquote-bot: There is no token. Set PULLQUOTE_DISCORD_TOKEN")


@pytest.mark.parametrize("token", ["OTAw\nMDAw.S.x", "OTAw MDAw.S.x", "OTAwMDAw.S…x"])
def test_what_can_be_no_token_is_refused_in_one_line_and_not_shown(
    discord: Loopback, sample: Path, models_dir: Path, token: str
) -> None:
    with BotProcess(discord, sample, models_dir, token=token) as bot:
        assert bot.ended() == 2

        assert bot.log.startswith("pullquote-bot: PULLQUOTE_DISCORD_TOKEN is no token: it holds")
        assert bot.log.count("\n") == 1
        assert "OTAw" not in bot.log
    assert discord.rest.requests == []


# What Python calls here it lets no exception out of, so a stop cannot be one.
STOPPED_WHERE_NOTHING_IS_RAISED = """
import os, signal
import bot.__main__ as program

class Last:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)
        signal.pause()

program.load_settings = lambda: Last() and None
program.main([])
"""


def test_a_stop_while_it_starts_ends_it_wherever_it_is() -> None:
    program = [sys.executable, "-c", STOPPED_WHERE_NOTHING_IS_RAISED]
    stopped = subprocess.run(program, capture_output=True, text=True, timeout=30, check=False)

    assert (stopped.returncode, stopped.stdout, stopped.stderr) == (0, "", "")


def test_one_person_is_forgotten_while_the_bot_runs(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir):
        discord.connected()
        theirs, other = (discord.answered(ask(discord, person=one)) for one in (42, 43))
        with BotProcess(discord, sample, models_dir, "--forget", "42") as forgetting:
            assert forgetting.ended() == 0
            assert "Forgotten of 42: 1 of the questions, 0 of the verdicts." in forgetting.log

        opened = discord.answered(discord.click(other, other.custom_id("Context")))
        assert quoted(opened.content)
        refused = discord.answered(discord.click(theirs, theirs.custom_id("Context")))
        assert refused.content == ENGLISH.not_here
