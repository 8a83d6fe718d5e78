"""The bot's life: started, refused, dropped, restarted, stopped; each a real process."""

import json
import signal
import time
from pathlib import Path

import pytest

from bot.connection import BAD_TOKEN, NOT_ALLOWED, STOPPED
from bot.escape import quoted
from bot.labels import ENGLISH
from index.lock import writer_lock
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import ask
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model


def test_commands_are_synced_only_when_they_have_changed(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    for run in (1, 2):
        with BotProcess(discord, sample, models_dir) as bot:
            discord.connected(run)
            discord.answered(ask(discord))
            assert bot.stop() == STOPPED

    [commands] = discord.rest.synced
    assert [one["name"] for one in commands] == [
        *("ask", "check", "compare", "timeline", "sources", "help", "coverage"),
        *("Find coverage", "Check this quote"),
    ]
    assert commands[0]["description_localizations"]["de"].startswith("Die Berichterstattung")


def test_a_sync_that_failed_is_tried_again_by_the_connection_that_lasts(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.failing += [("PUT", r"/applications/\d+/commands", 503)] * 5
    discord.gateway.refused_handshakes = 1
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        discord.wait(lambda: bool(discord.rest.synced))

        assert bot.log.count("The commands could not be synced: 503") == 5
        assert bot.log.count("could not be synced") == 5  # none by the connection that was closed
    assert len(discord.rest.synced) == 1


def test_a_stop_in_mid_answer_lets_it_finish_and_leaves_in_order(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.delay_followups_s = 1.0
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        running = ask(discord)
        discord.wait(lambda: running.acknowledged is not None)

        began = time.monotonic()
        assert bot.stop() == STOPPED
        assert time.monotonic() - began < 12

    assert quoted(running.shown[0].content)
    discord.wait(lambda: discord.gateway.close_codes == [1000])


def test_a_stop_that_is_asked_for_again_and_again_is_one_stop(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()

        while bot.process.poll() is None:
            bot.process.send_signal(signal.SIGTERM)
            time.sleep(0.005)

        assert bot.process.returncode == STOPPED


def test_who_asks_while_it_stops_is_told_so(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.delay_followups_s = 2.0
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        running = ask(discord)
        discord.wait(lambda: running.acknowledged is not None)
        bot.process.terminate()
        time.sleep(0.5)

        late = discord.answered(ask(discord, person=43))

        assert late.private
        assert late.content == ENGLISH.stopping
        assert bot.ended() == STOPPED
    assert quoted(running.shown[0].content)


def test_notices_below_mentions_go_with_the_bot_but_for_what_is_said_of_the_restart(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.delay_followups_s = 2.0
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        short = discord.say("<@900000000000000001> hm", person=44)
        assert discord.answered(short).content == ENGLISH.too_short
        running = ask(discord)
        discord.wait(lambda: running.acknowledged is not None)
        bot.process.terminate()
        time.sleep(0.5)

        late = discord.say("<@900000000000000001> Who spotted the job ad?", person=43)
        assert discord.answered(late).content == ENGLISH.stopping
        assert bot.ended() == STOPPED

    assert [one.deleted for one in short.messages] == [True]
    assert [one.deleted for one in late.messages] == [False]


def test_it_leaves_even_where_discord_does_not_answer_the_goodbye(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.gateway.deaf = True
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        began = time.monotonic()

        assert bot.stop() == STOPPED
        assert time.monotonic() - began < 5


def test_a_stop_while_articles_are_read_leaves_nobody_behind(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    lines = [
        json.dumps({"text": f"Report {n}. The valve of plant {n} failed."}) for n in range(900)
    ]
    upload = ("many.jsonl", "\n".join(lines).encode())
    with BotProcess(discord, sample, models_dir, owners=[42]) as bot:
        discord.connected()
        adding = discord.moderate("add", upload=upload)
        discord.wait(lambda: any("Indexing" in one.content for one in adding.shown))

        began = time.monotonic()
        assert bot.stop() == STOPPED
        assert time.monotonic() - began < 12

    with writer_lock(sample):  # nobody holds it
        assert "Traceback" not in bot.log


def test_a_stop_before_anything_of_an_upload_was_read_keeps_it_for_the_next_time(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    lines = [json.dumps({"text": f"Report {n}. The valve of plant {n} failed."}) for n in range(90)]
    upload = "\n".join(lines).encode()
    with BotProcess(discord, sample, models_dir, owners=[42]) as bot:
        discord.connected()
        adding = discord.moderate("add", upload=("many.jsonl", upload))
        while not list(sample.glob("uploads/many-*")):
            time.sleep(0.01)
        assert bot.stop() == STOPPED

    [told] = adding.shown
    assert told.content.startswith("It was stopped. `/coverage reindex` goes on from there.")
    [kept] = sample.glob("uploads/*")
    assert kept.read_bytes() == upload


def test_one_of_several_shards_can_be_run(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, shard_count=2, shard_ids=[1]):
        discord.connected()

    assert [one["shard"] for one in discord.gateway.identified] == [[1, 2]]


def test_a_wrong_token_ends_it_at_once_with_one_line(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, token="bad.to.ken") as bot:
        assert bot.ended() == BAD_TOKEN

        assert "Discord does not know this token" in bot.log
        assert "bad.to.ken" not in bot.log
        assert "Traceback" not in bot.log


@pytest.mark.parametrize(("code", "exit_code"), [(4004, BAD_TOKEN), (4014, NOT_ALLOWED)])
def test_what_trying_again_cannot_mend_ends_it_with_one_line(
    discord: Loopback, sample: Path, models_dir: Path, code: int, exit_code: int
) -> None:
    discord.gateway.close_after_identify = code
    with BotProcess(discord, sample, models_dir) as bot:
        assert bot.ended() == exit_code

        assert "Traceback" not in bot.log
    assert len(discord.gateway.identified) == 1


def test_a_refused_handshake_and_an_outage_at_login_are_tried_again(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.rest.failing.append(("GET", "/users/@me", 503))
    discord.rest.failing.append(("GET", "/gateway/bot", 503))
    discord.gateway.refused_handshakes = 1
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()

        assert quoted(discord.answered(ask(discord)).content)
        assert "trying again in 1 s" in bot.log
        assert "trying again in 2 s" in bot.log
        assert "Traceback" not in bot.log


def test_an_event_that_cannot_be_read_is_logged_and_whatever_runs_goes_on(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    voice_channel = {"id": "5", "type": 2, "name": "v", "position": 0, "guild_id": "111"}
    discord.rest.delay_followups_s = 1.0
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        running = ask(discord)
        discord.wait(lambda: running.acknowledged is not None)
        for _ in range(3):  # it lacks its permissions and "bitrate"
            discord.send("CHANNEL_CREATE", voice_channel)

        assert quoted(discord.answered(running).content)
        assert quoted(discord.answered(ask(discord)).content)
        assert bot.log.count("An event CHANNEL_CREATE could not be read: KeyError") == 3
        assert bot.log.count("Traceback") == 1
    assert len(discord.gateway.identified) == 1


def test_a_connection_that_ends_unexpectedly_is_made_anew(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.gateway.broken_readies = 2
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected(3)

        assert quoted(discord.answered(ask(discord)).content)
        assert bot.log.count("the connection ended unexpectedly") == 2
        assert "trying again in 2 s" in bot.log


def test_what_ends_the_connection_five_times_in_a_row_ends_the_bot(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    discord.gateway.broken_readies = 5
    with BotProcess(discord, sample, models_dir) as bot:
        assert bot.ended(60) == 1
    assert len(discord.gateway.identified) == 5


def test_a_button_from_before_a_restart_works(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        answer = discord.answered(ask(discord))
        bot.stop()
    with BotProcess(discord, sample, models_dir):
        discord.connected(2)

        context = discord.answered(discord.click(answer, answer.custom_id("Context")))

    assert quoted(answer.content)[0] in quoted(context.content)
