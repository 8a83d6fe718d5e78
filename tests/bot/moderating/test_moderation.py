"""/coverage: server 111 has a coverage of its own, 222 sees the public one."""

import os
import signal
import time
from pathlib import Path

import pytest

from bot.moderator_labels import ENGLISH
from index.build import build
from index.embedder import Embedder
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import article
from tests.bot.loopback.payloads import OWNER, channel_of, team
from tests.bot.loopback.server import Loopback
from tests.bot.newsroom import LIGHTHOUSE, PAIR, Newsroom

pytestmark = pytest.mark.model


def test_status_says_what_the_coverage_holds(newsroom: Newsroom) -> None:
    told = newsroom.discord.answered(newsroom.discord.moderate("status"))

    assert told.private
    lines = told.content.split("\n")
    assert lines[0].startswith("Coverage **own** · articles: 12, named outlets: 11, passages: ")
    assert lines[1:] == ["Uploaded files: 0 of 2", ENGLISH.answers_everywhere]


def test_an_uploaded_article_is_quoted_in_its_server_and_removed_when_confirmed(
    newsroom: Newsroom,
) -> None:
    discord = newsroom.discord
    added = discord.moderate("add", upload=("../Skagen news.txt", LIGHTHOUSE))
    newsroom.told(added, "Added: The lighthouse of Skagen is painted again · ")
    [source] = [one for one in newsroom.sources() if "uploads" in one]
    assert newsroom.ask(111) == ["The lighthouse of Skagen was painted white in the summer."]
    assert newsroom.ask(222) == []

    asked = newsroom.ask_removal("skagen")
    assert asked.content.startswith("Remove **The lighthouse of Skagen is painted again · ")
    assert newsroom.ask(111)  # it was only asked

    remove = asked.custom_id("Remove it")
    refused = discord.answered(discord.click(asked, remove, permissions=0))
    assert refused.content == ENGLISH.not_allowed
    discord.click(asked, remove, permissions=1 << 5)
    discord.wait(lambda: asked.content.startswith("Removed: "), 30)
    assert newsroom.ask(111) == []
    assert not Path(source).exists()


@pytest.mark.parametrize(
    ("name", "size", "reason"),
    [("a.exe", 10, "Files are read that end in"), ("a.txt", 6 * 2**20, "A file may have 5 MB")],
)
def test_what_may_not_be_uploaded_is_refused_at_once(
    newsroom: Newsroom, name: str, size: int, reason: str
) -> None:
    exchange = newsroom.discord.moderate("add", upload=(name, b"x" * size))

    told = newsroom.discord.answered(exchange)
    assert told.private
    assert told.content.startswith(reason)


def test_reading_again_takes_in_what_has_changed(newsroom: Newsroom) -> None:
    added = newsroom.discord.moderate("add", upload=("tower.txt", LIGHTHOUSE))
    newsroom.told(added, "Added: ")
    [source] = [one for one in newsroom.sources() if "uploads" in one]
    Path(source).write_bytes(LIGHTHOUSE.replace(b"white", b"red"))

    newsroom.told(newsroom.discord.moderate("reindex"), "Read again: files ")

    assert newsroom.ask(111) == ["The lighthouse of Skagen was painted red in the summer."]
    newsroom.remove("tower")


def test_reading_again_tells_of_a_file_that_failed_though_uploads_were_read_after_it(
    newsroom: Newsroom, embedder: Embedder, tmp_path: Path
) -> None:
    notice = tmp_path / "harbour.txt"
    build(newsroom.own, [article(str(notice), "The harbour was dredged in May.")], embedder)
    notice.write_bytes(b"")
    newsroom.told(newsroom.discord.moderate("add", upload=("tower.txt", LIGHTHOUSE)), "Added: ")

    told = newsroom.told(newsroom.discord.moderate("reindex"), "Read again: files ")

    said = told.content.split("\n")[1:]
    assert [line for line in said if "skipped: harbour.txt: is empty" in line]
    assert said[-1] == "-# Indexed: 0 new, 0 updated, 1 unchanged, 0 passages embedded."
    newsroom.remove("tower")
    newsroom.remove("harbour")


def test_what_takes_longer_than_a_reply_may_be_changed_ends_with_a_private_message(
    newsroom: Newsroom,
) -> None:
    discord = newsroom.discord
    discord.rest.gone = True
    try:
        discord.moderate("reindex")
        discord.wait(lambda: bool(discord.rest.sent_to(channel_of(None))), 30)
    finally:
        discord.rest.gone = False

    [told] = discord.rest.sent_to(channel_of(None))
    assert told.content.startswith("Read again: files ")


@pytest.mark.parametrize("command", ["add", "reindex"])
def test_the_public_coverage_is_changed_by_whoever_runs_the_bot_alone(
    newsroom: Newsroom, command: str
) -> None:
    upload = ("a.txt", LIGHTHOUSE) if command == "add" else None

    told = newsroom.discord.answered(newsroom.discord.moderate(command, upload=upload, server=222))

    assert told.private
    assert told.content == ENGLISH.not_bound


def test_who_may_not_manage_the_server_sees_and_changes_nothing(newsroom: Newsroom) -> None:
    for command in ("status", "reindex", "channels"):
        told = newsroom.discord.answered(newsroom.discord.moderate(command, rights=0))

        assert told.content == ENGLISH.not_allowed


def test_whoever_runs_the_bot_binds_a_server_to_a_coverage(newsroom: Newsroom) -> None:
    discord = newsroom.discord
    refused = discord.answered(discord.moderate("use", {"name": "other"}, server=222))
    assert refused.content == ENGLISH.not_owner

    unknown = discord.answered(
        discord.moderate("use", {"name": "../own"}, server=222, person=OWNER)
    )
    assert unknown.content.startswith("There is no coverage ../own. There is: public, other, own.")

    used = discord.answered(discord.moderate("use", {"name": "other"}, server=222, person=OWNER))
    assert used.content == "This server now sees the coverage **other**."
    told = discord.answered(discord.moderate("status", server=222))
    assert told.content.startswith("Coverage **other** · ")


def test_a_removed_article_does_not_come_back_with_the_file_that_others_stand_in(
    newsroom: Newsroom,
) -> None:
    newsroom.told(newsroom.discord.moderate("add", upload=("pair.jsonl", PAIR)), "Added: ")
    newsroom.remove("zanzibar")

    newsroom.told(newsroom.discord.moderate("reindex"), "Read again: files ")

    [source] = [one for one in newsroom.sources() if "uploads/pair" in one]
    assert source.endswith(".jsonl#2")
    assert b"Quuxford" not in Path(source.partition("#")[0]).read_bytes()

    newsroom.remove("ohio")
    assert not Path(source.partition("#")[0]).exists()


def test_of_an_article_out_of_the_operators_file_it_is_said_that_the_file_stays(
    newsroom: Newsroom,
) -> None:
    told = newsroom.remove("demo-daily.txt")

    assert told.content.split("\n")[1:] == [ENGLISH.not_ours]


def test_a_removal_that_was_stopped_is_told_as_none_and_can_be_confirmed_again(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(discord, sample, models_dir, owners=[42]) as bot:
        discord.connected()
        own = Newsroom(discord, sample)
        asked = own.ask_removal("mockup monitor")
        before = children(bot.process.pid)
        discord.click(asked, asked.custom_id("Remove it"), permissions=1 << 5)
        while not children(bot.process.pid) - before:
            time.sleep(0.005)
        [removing] = children(bot.process.pid) - before
        os.kill(removing, signal.SIGTERM)

        discord.wait(lambda: asked.content == ENGLISH.not_removed)
        assert len(own.sources()) == 12
        discord.click(asked, asked.custom_id("Remove it"), permissions=1 << 5)
        discord.wait(lambda: asked.content.startswith("Removed: "), 30)
        assert len(own.sources()) == 11


def children(process: int) -> set[int]:
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return {int(child) for task in tasks for child in task.read_text().split()}


def test_of_a_team_those_run_the_bot_who_joined_it_and_may_change_the_application(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    joined, invited = 2, 1
    discord.rest.team = team(
        (1, "admin", joined),
        (50, "admin", joined),
        (51, "developer", joined),
        (52, "read_only", joined),
        (53, "admin", invited),
    )
    with BotProcess(discord, sample, models_dir):
        discord.connected()
        told = {
            person: discord.answered(discord.moderate("use", {"name": "public"}, person=person))
            for person in (1, 50, 51, 52, 53)
        }

    assert {person for person, one in told.items() if one.content != ENGLISH.not_owner} == {
        *(1, 50, 51)
    }
