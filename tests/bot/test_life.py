"""The bot's life: started, refused, dropped, restarted, stopped; each a real process."""

import json
import shutil
import time
from pathlib import Path

import pytest

from bot.connection import BAD_TOKEN, NOT_ALLOWED, STOPPED
from bot.escape import quoted
from bot.labels import ENGLISH
from index.build import build
from index.embedder import Embedder
from index.lock import writer_lock
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import article
from tests.bot.loopback.exchange import Exchange
from tests.bot.loopback.server import Loopback
from tests.bot.test_escape import HOSTILE

pytestmark = pytest.mark.model
QUESTION = {"question": "What is the salary range of the AI product manager?"}
FOLLOW_UP = r"/webhooks/.*"


def ask(discord: Loopback, server: int | None = 111, person: int = 42) -> Exchange:
    return discord.slash("ask", QUESTION, server=server, person=person)


def completed(discord: Loopback, server: int) -> list[str]:
    exchange = discord.complete("ask", "outlet", "", server=server)
    discord.wait(lambda: exchange.choices is not None)
    return [str(one["name"]) for one in exchange.choices or []]


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


def test_a_button_says_when_the_article_has_changed_since(
    discord: Loopback, tmp_path: Path, models_dir: Path, embedder: Embedder
) -> None:
    build(tmp_path, [article("a.txt", "The post pays up to $900,000 a year.")], embedder)
    with BotProcess(discord, tmp_path, models_dir):
        discord.connected()
        answer = discord.answered(discord.slash("ask", {"question": "What does the post pay?"}))
        assert quoted(answer.content) == ["The post pays up to $900,000 a year."]

        build(tmp_path, [article("a.txt", "The post pays up to $650,000 a year.")], embedder)
        context = discord.answered(discord.click(answer, answer.custom_id("Context")))

    assert context.content == ENGLISH.changed


def test_two_servers_never_see_each_others_text(
    discord: Loopback, tmp_path: Path, models_dir: Path, embedder: Embedder
) -> None:
    words = {111: "The red valve failed in the plant.", 222: "The blue valve failed in the plant."}
    folders = {111: tmp_path / "coverages/red", 222: tmp_path / "coverages/blue"}
    for server, folder in folders.items():
        build(folder, [article("report.txt", words[server], outlet=f"Outlet {server}")], embedder)
    coverages, bound = tmp_path / "coverages", {"111": "red", "222": "blue"}
    question = {"question": "Which valve failed in the plant?"}
    data_dir = tmp_path / "data"
    data_dir.mkdir()
    with BotProcess(
        discord, data_dir, models_dir, public=False, coverages_dir=coverages, servers=bound
    ):
        discord.connected()
        answers = {
            server: discord.answered(discord.slash("ask", question, server=server))
            for server in words
        }
        for server, other in ((111, 222), (222, 111)):
            assert quoted(answers[server].content) == [words[server]]
            for label in ("Context", "Sources", "Right", "Delete"):
                custom_id = answers[server].custom_id(label)
                foreign = discord.answered(discord.click(answers[server], custom_id, server=other))
                private = discord.answered(discord.click(answers[server], custom_id, server=None))
                assert foreign.content == ENGLISH.not_here
                assert private.content == ENGLISH.no_coverage
            assert completed(discord, server) == [f"Outlet {server}"]
            for check in ({"quote": words[other]}, {"quote": words[other], "outlet": "x"}):
                checked = discord.answered(discord.slash("check", check, server=server))
                assert words[other] not in quoted(checked.content)
            elsewhere = question | {"outlet": f"Outlet {other}"}
            refused = discord.answered(discord.slash("ask", elsewhere, server=server))
            assert quoted(refused.content) == []
        assert discord.answered(ask(discord, server=None)).content == ENGLISH.no_coverage


def test_a_server_that_is_not_known_yet_is_no_private_talk(
    discord: Loopback, tmp_path: Path, models_dir: Path, embedder: Embedder
) -> None:
    unknown = 333  # Discord sends its messages before it has told of it
    told = {
        tmp_path: "The public valve failed in the plant.",
        tmp_path / "coverages/own": "Our own valve failed in the plant.",
    }
    for folder, words in told.items():
        build(folder, [article("report.txt", words)], embedder)
    coverages = tmp_path / "coverages"
    with BotProcess(
        discord, tmp_path, models_dir, coverages_dir=coverages, servers={str(unknown): "own"}
    ):
        discord.connected()
        ignored = discord.say("Which valve failed in the plant?", server=unknown, mentioned=False)
        answer = discord.answered(discord.say("Which valve failed in the plant?", server=unknown))

    assert quoted(answer.content) == ["Our own valve failed in the plant."]
    assert ignored.messages == []


def test_a_coverage_that_cannot_be_read_is_told_to_the_asker_alone(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    database = sample / "coverage.db"
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        database.write_bytes(b"not a database" * 1000)
        database.with_name("coverage.db-wal").unlink(missing_ok=True)
        damaged = ask(discord)
        told = discord.answered(damaged)
        shutil.move(database, sample / "away")
        missing = discord.answered(ask(discord))
        assert bot.process.poll() is None
        assert "Traceback" not in bot.log

    assert told.private
    assert damaged.messages[0].deleted  # the public answer that was promised
    assert told.content == ENGLISH.unreadable
    assert missing.content == ENGLISH.missing


def test_a_bot_whose_data_are_deleted_says_so_and_answers_when_they_are_back(
    discord: Loopback, sample: Path, models_dir: Path, tmp_path: Path
) -> None:
    saved = shutil.copytree(sample, tmp_path / "saved")
    with BotProcess(discord, sample, models_dir) as bot:
        discord.connected()
        before = discord.answered(ask(discord))
        for path in sample.iterdir():
            if path.suffix != ".log":  # which is the test's own
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        deleted = discord.answered(ask(discord))
        shutil.copytree(saved, sample, dirs_exist_ok=True)
        after = discord.answered(ask(discord))
        assert bot.process.poll() is None

    assert deleted.content == ENGLISH.missing
    assert quoted(after.content) == quoted(before.content) != []


def test_a_hostile_article_is_shown_as_it_is_and_pings_nobody(
    discord: Loopback, tmp_path: Path, models_dir: Path, embedder: Embedder
) -> None:
    lines = [f"Item {n} of the list: {text} end." for n, text in enumerate(HOSTILE)]
    flat = [" ".join(line.replace("\x00", "").split("\n")) for line in lines]
    articles = [
        article(f"{n}.txt", line, outlet=f"{line[:70]}", url="https://example.com/" + "a" * 600)
        for n, line in enumerate(flat)
    ]
    build(tmp_path, articles, embedder)
    with BotProcess(discord, tmp_path, models_dir):
        discord.connected()
        for line in flat:
            answer = discord.answered(discord.slash("ask", {"question": line[:200]}))
            discord.answered(discord.click(answer, answer.custom_id("Sources")))
            checked = discord.answered(discord.slash("check", {"quote": line}))
            ordered = discord.answered(discord.slash("timeline", {"topic": line[:200]}))
            for quote in quoted("\n".join(one.content for one in (answer, checked, ordered))):
                assert any(quote in one for one in flat)
            assert checked.content.startswith("**Exact")


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
