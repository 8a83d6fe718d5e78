"""How often one may ask and click, as those who do are told; each with a real process."""

import re
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import ask
from tests.bot.loopback.exchange import Sent
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model


def test_whoever_asks_too_fast_waits_and_is_told_how_long(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, cooldown_s=60.0):
        discord.connected()
        discord.answered(ask(discord))

        told = discord.answered(ask(discord))

        assert told.private
        assert re.fullmatch(r"One question at a time: try again in \d\d s\.", told.content)


def test_a_flood_of_mentions_gets_one_answer_and_one_notice(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, cooldown_s=60.0):
        discord.connected()
        mention = "<@900000000000000001> What does the product manager earn?"

        flood = [discord.say(mention, person=7) for _ in range(12)]
        other = discord.answered(discord.say(mention, person=8))
        told = [discord.answered(flood[0]), discord.answered(flood[1])]

        assert quoted(told[0].content)
        assert told[1].content.startswith("One question at a time: ")
        assert quoted(other.content)
        assert [one.messages for one in flood[2:]] == [[]] * 10


def test_a_crowd_beyond_a_servers_limit_is_told_once(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, server_questions_a_minute=5):
        discord.connected()
        mention = "<@900000000000000001> What does the product manager earn?"

        crowd = [discord.say(mention, person=900 + one) for one in range(60)]
        answers = [discord.answered(one) for one in crowd[:5]]
        refused = discord.answered(crowd[5])
        apart = discord.answered(discord.say("hm", server=None))  # whatever came before was done

    assert all(quoted(one.content) for one in answers)
    assert refused.content.startswith("This server has asked as much as it may in a minute: ")
    assert apart.content == ENGLISH.too_short
    assert [one.messages for one in crowd[6:]] == [[]] * 54


def test_each_refusal_is_told_once_where_everybody_sees_it_and_always_in_private(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    mention = "<@900000000000000001>"
    with BotProcess(discord, sample, models_dir):
        discord.connected()
        told = [
            discord.answered(discord.say(f"{mention} hm")),
            discord.answered(discord.say(f"{mention} {'word ' * 150}")),
            discord.answered(discord.say(f"{mention} hm", channel=222000)),
            *(discord.answered(discord.say("hm", server=None)) for _ in range(2)),
        ]

    assert told.pop(1).content.startswith("Up to 500 characters are read at once;")
    assert [one.content for one in told] == [ENGLISH.too_short] * 4


def test_a_refusal_costs_no_pause(discord: Loopback, sample: Path, models_dir: Path) -> None:
    with BotProcess(discord, sample, models_dir, cooldown_s=60.0):
        discord.connected()
        nowhere = {"question": "What does the product manager earn?", "outlet": "The Nowhere News"}

        told = [
            discord.answered(discord.slash("ask", nowhere)),
            discord.answered(discord.slash("check", {"quote": "the salary"})),
            discord.answered(ask(discord)),
        ]

    assert told[0].content == ENGLISH.no_articles
    assert told[1].content.startswith("Give at least 3 words")
    assert quoted(told[2].content)


def test_a_servers_limit_is_told_apart_from_ones_own(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, server_questions_a_minute=1):
        discord.connected()
        discord.answered(ask(discord))

        question = {"question": "What does the product manager earn?"}
        told = discord.answered(discord.slash("ask", question, person=43))

    assert told.private
    assert re.fullmatch(
        r"This server has asked as much as it may in a minute: try again in \d\d s\.", told.content
    )


def test_whoever_clicks_too_fast_waits_and_is_told_how_long(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, cooldown_s=3.0):
        discord.connected()
        answer = discord.answered(ask(discord))

        clicks = [discord.click(answer, answer.custom_id("Sources")) for _ in range(13)]
        told = [discord.answered(one) for one in clicks]

    assert_one_has_to_wait(told)


@pytest.mark.parametrize("command", ["sources", "help", "status"])
def test_so_does_whoever_has_things_listed_too_fast(
    discord: Loopback, sample: Path, models_dir: Path, command: str
) -> None:
    with BotProcess(discord, sample, models_dir, cooldown_s=3.0):
        discord.connected()
        type_it = discord.moderate if command == "status" else discord.slash

        typed = [type_it(command) for _ in range(13)]
        told = [discord.answered(one) for one in typed]

    assert_one_has_to_wait(told)


def test_a_reply_that_may_ask_nothing_is_left_alone_where_there_were_too_many(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, cooldown_s=3.0):
        discord.connected()
        answer = discord.answered(ask(discord))

        for _ in range(12):
            discord.say("thanks!", reply_to=answer, person=7)
        late = discord.say("the technical director", reply_to=answer, person=7)
        told = discord.answered(discord.say("the technical director", reply_to=answer, person=8))

    assert quoted(told.content)
    assert late.messages == []


def assert_one_has_to_wait(told: list[Sent]) -> None:
    assert all(one.private for one in told)
    waits = r"Many requests at once: try again in \d\d? s\."
    assert len([one for one in told if re.fullmatch(waits, one.content)]) == 1
