from pathlib import Path

import pytest

from bot.forgetting import forget
from bot.labels import ENGLISH
from config.errors import PullquoteError
from config.settings import Settings
from retrieval.journal.journal import Journal
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.payloads import forwarded
from tests.bot.loopback.server import Loopback

MESSAGE = "My uncle Zyxwv of Paris is ill and earns $900,000 a year"
WRITER = 77  # of messages in whose menu somebody chooses an entry


@pytest.mark.parametrize("person", [0, -5, 2**63, 10**30])
def test_what_is_no_number_of_an_account_is_refused_in_one_sentence(
    tmp_path: Path, person: int
) -> None:
    Journal.open(tmp_path, keep_days=90).close()

    with pytest.raises(PullquoteError, match="No account has that number: it is from 1 to 9223"):
        forget(Settings(data_dir=tmp_path), person)


def test_the_highest_number_is_looked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Journal.open(tmp_path, keep_days=90).close()

    forget(Settings(data_dir=tmp_path), 2**63 - 1)

    assert capsys.readouterr().out.startswith("Forgotten of 9223372036854775807: 0 of the")


def holding(folder: Path, words: str) -> set[str]:
    """Return the names of the files of the bot and its coverage that hold words."""
    return {
        one.name.partition(".")[0]
        for one in folder.glob("*.db*")
        if words.encode() in one.read_bytes()
    }


@pytest.mark.model
@pytest.mark.parametrize("entry", ["Find coverage", "Check this quote"])
def test_of_a_message_that_is_looked_up_nothing_is_logged_and_its_writer_can_be_forgotten(
    discord: Loopback, sample: Path, models_dir: Path, entry: str
) -> None:
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()

        discord.answered(discord.menu(entry, MESSAGE, person=602))

        assert holding(sample, "Zyxwv") == {"bot"}  # where its buttons need it, and nowhere else
        assert "from 602 in 111, coverage public: 56" in bot.log
        assert "Zyxwv" not in bot.log
        forget(Settings(data_dir=sample), WRITER)
        assert holding(sample, "Zyxwv") == set()


@pytest.mark.model
def test_of_a_message_that_is_forwarded_no_word_is_logged_nor_of_what_goes_on_from_it(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    held = forwarded("Is Zyxwv of Elm Road ill, and what does the product manager earn?")
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()

        discord.answered(discord.say("", server=None, person=602, **held))
        going_on = discord.say("and the technical director?", server=None, person=602)

        assert "Zyxwv" in discord.answered(going_on).content
        assert holding(sample, "Zyxwv") == {"bot"}
        assert "message from 602 in private, coverage public: 65" in bot.log
        assert "question from 602 in private, coverage public: 'and the technical" in bot.log
        assert "Zyxwv" not in bot.log
        forget(Settings(data_dir=sample), 602)  # who forwarded it: Discord does not say whose it is
        assert holding(sample, "Zyxwv") == set()


@pytest.mark.model
def test_a_message_that_is_deleted_is_not_shared_by_who_looked_it_up(town: Loopback) -> None:
    said = "What is the salary range of the AI product manager?"
    found = town.answered(town.menu("Find coverage", said, id="7070"))

    town.delete(7070, channel=300)

    told = town.answered(town.click(found, found.custom_id("Share")))
    assert told.private
    assert told.content == ENGLISH.not_here
