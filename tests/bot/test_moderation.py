"""/coverage: server 111 has a coverage of its own, 222 sees the public one."""

import hashlib
import os
import shutil
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.moderator_labels import ENGLISH
from bot.uploads import place_for
from index.store import Store
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.exchange import Exchange, Sent
from tests.bot.loopback.payloads import FORUM, OWNER, team
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
LIGHTHOUSE = b"""The lighthouse of Skagen is painted again

The lighthouse of Skagen was painted white in the summer. It took the two painters nine weeks.
"""
PAIR = b"""{"title": "The Zanzibar trial", "outlet": "Wire A", "text": "Quuxford confessed."}
{"title": "The Ohio harvest", "outlet": "Wire B", "text": "The harvest of pumpkins was plentiful."}
"""
QUESTION = {"question": "What colour was the lighthouse of Skagen painted?"}


@dataclass(frozen=True)
class Newsroom:
    """A bot, the Discord around it and the coverage of server 111."""

    discord: Loopback
    own: Path

    def sources(self) -> list[str]:
        with Store.open(self.own) as store:
            return [one.source for one in store.articles()]

    def told(self, exchange: Exchange, words: str) -> Sent:
        """Wait until a moderator is told something."""
        self.discord.wait(lambda: any(words in one.content for one in exchange.shown), 30)
        return next(one for one in exchange.shown if words in one.content)

    def ask_removal(self, typed: str) -> Sent:
        """Choose the article that is completed from what was typed; return what is asked then."""
        choices = self.discord.complete("coverage", "article", typed, below="remove")
        self.discord.wait(lambda: choices.choices is not None)
        [choice] = choices.choices or []
        return self.discord.answered(self.discord.moderate("remove", {"article": choice["value"]}))

    def remove(self, typed: str) -> Sent:
        """Remove an article; return what is told then."""
        asked = self.ask_removal(typed)
        self.discord.click(asked, asked.custom_id("Remove it"), permissions=1 << 5)
        self.discord.wait(lambda: asked.content.startswith("Removed: "), 30)
        return asked

    def ask(self, server: int) -> list[str]:
        return quoted(
            self.discord.answered(self.discord.slash("ask", QUESTION, server=server)).content
        )


@pytest.fixture(scope="module")
def newsroom(
    sample_coverage: Path, models_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Newsroom]:
    folder = tmp_path_factory.mktemp("newsroom")
    for name in ("public", "coverages/own", "coverages/other"):
        shutil.copytree(sample_coverage, folder / name)
    coverages, bound = folder / "coverages", {"111": "own"}
    with Loopback() as discord:
        with BotProcess(
            *(discord, folder / "public", models_dir),
            coverages_dir=coverages,
            servers=bound,
            max_uploads=2,
        ):
            discord.connected()
            yield Newsroom(discord, folder / "coverages/own")
        assert discord.rest.violations == []


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


def test_an_upload_without_an_article_is_not_kept(newsroom: Newsroom) -> None:
    told = newsroom.told(
        newsroom.discord.moderate("add", upload=("empty.jsonl", b"no json")), ENGLISH.not_added
    )

    assert "skipped: empty.jsonl\\#1: is not JSON" in told.content
    assert str(newsroom.own) not in told.content
    assert list((newsroom.own / "uploads").iterdir()) == []


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


@pytest.mark.parametrize("command", ["add", "reindex"])
def test_the_public_coverage_is_changed_by_whoever_runs_the_bot_alone(
    newsroom: Newsroom, command: str
) -> None:
    upload = ("a.txt", LIGHTHOUSE) if command == "add" else None

    told = newsroom.discord.answered(newsroom.discord.moderate(command, upload=upload, server=222))

    assert told.private
    assert told.content == ENGLISH.not_bound


def test_who_may_not_manage_the_server_changes_nothing(newsroom: Newsroom) -> None:
    for command in ("reindex", "channels"):
        told = newsroom.discord.answered(newsroom.discord.moderate(command, rights=0))

        assert told.content == ENGLISH.not_allowed


def test_mentions_are_answered_in_the_named_channels_alone(newsroom: Newsroom) -> None:
    discord = newsroom.discord
    told = discord.answered(discord.moderate("channels", {"add": 222000}, server=222))
    assert told.content == "I answer mentions in: <#222000>."

    elsewhere = discord.say("<@900000000000000001> Who spotted the job ad?", server=222, channel=9)
    there = discord.say("<@900000000000000001> Who spotted the job ad?", server=222)
    discord.answered(there)
    assert elsewhere.messages == []

    told = discord.answered(discord.moderate("channels", {"remove": 222000}, server=222))
    assert told.content == ENGLISH.answers_everywhere


def test_a_named_channel_that_was_deleted_is_taken_off_with_the_next_change(
    newsroom: Newsroom,
) -> None:
    discord = newsroom.discord
    discord.make_channel(777, server=222)
    told = discord.answered(discord.moderate("channels", {"add": 777}, server=222))
    assert told.content == "I answer mentions in: <#777>."
    discord.delete_channel(777, server=222)

    told = discord.answered(discord.moderate("channels", {"add": 222000}, server=222))
    assert told.content == "I answer mentions in: <#222000>."
    told = discord.answered(discord.moderate("channels", {"remove": 222000}, server=222))
    assert told.content == ENGLISH.answers_everywhere


def test_a_look_at_the_channels_and_the_loss_of_the_last_do_not_let_it_answer_everywhere(
    newsroom: Newsroom,
) -> None:
    discord = newsroom.discord
    discord.make_channel(777, server=222)
    discord.answered(discord.moderate("channels", {"add": 777}, server=222))
    discord.delete_channel(777, server=222)

    for given in ({}, {"remove": 222000}):
        told = discord.answered(discord.moderate("channels", given, server=222))
        assert told.content == "I answer mentions in: <#777>."
    told = discord.answered(discord.moderate("channels", {"remove": 777}, server=222))
    assert told.content == ENGLISH.answers_everywhere


def test_for_a_post_or_thread_the_forum_or_channel_that_it_is_in_is_named(
    newsroom: Newsroom,
) -> None:
    discord = newsroom.discord
    discord.make_channel(888, server=222, kind=FORUM)

    told = discord.answered(discord.moderate("channels", {"add": 888}, server=222))
    assert told.content == "I answer mentions in: <#888>."
    told = discord.answered(
        discord.moderate("channels", {"remove": 889}, server=222, thread_in=888)
    )
    assert told.content == ENGLISH.answers_everywhere
    [command] = [one for one in discord.rest.synced[0] if one["name"] == "coverage"]
    [channels] = [one for one in command["options"] if one["name"] == "channels"]
    assert FORUM in channels["options"][0]["channel_types"]


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


def test_an_upload_that_was_taken_is_told_of_though_many_questions_wait_by_then(
    discord: Loopback, sample: Path, models_dir: Path
) -> None:
    with BotProcess(
        *(discord, sample, models_dir),
        owners=[42],
        queue_size=1,
        server_questions_a_minute=10_000,
    ):
        discord.connected()
        added = discord.moderate("add", upload=("pair.jsonl", PAIR))
        deadline = time.monotonic() + 30
        while not told_of(added) and time.monotonic() < deadline:
            time.sleep(0.01)
            for person in range(3 if list(sample.glob("uploads/*")) else 0):
                topic = f"What is said of number {time.monotonic()} of the strike?"
                discord.slash("ask", {"question": topic}, person=person)

    assert told_of(added).startswith("Added: The Zanzibar trial")


def told_of(exchange: Exchange) -> str:
    """Return what the last message of an exchange says, but for how far it is."""
    said = exchange.shown[-1].content if exchange.shown else ""
    return "" if said.startswith("Indexing") else said


def test_a_corrected_upload_takes_the_place_of_the_file_of_its_name(newsroom: Newsroom) -> None:
    discord = newsroom.discord
    newsroom.told(discord.moderate("add", upload=("lamp.txt", LIGHTHOUSE)), "Added: ")
    corrected = LIGHTHOUSE.replace(b"white", b"blue")

    added = discord.moderate("add", upload=("lamp.txt", corrected))
    newsroom.told(added, "In place of the earlier file of that name: The lighthouse of Skagen")

    assert newsroom.ask(111) == ["The lighthouse of Skagen was painted blue in the summer."]
    assert len([one for one in newsroom.sources() if "uploads/lamp" in one]) == 1
    newsroom.remove("lamp-")


def test_lines_that_a_corrected_upload_has_no_more_are_removed(newsroom: Newsroom) -> None:
    discord = newsroom.discord
    newsroom.told(discord.moderate("add", upload=("pair.jsonl", PAIR)), "Added: ")

    first, _, _ = PAIR.partition(b"\n")
    newsroom.told(discord.moderate("add", upload=("pair.jsonl", first)), "In place of ")

    assert [one[-2:] for one in newsroom.sources() if "uploads/pair" in one] == ["#1"]
    newsroom.remove("zanzibar")


def test_a_file_that_is_kept_by_its_bytes_gives_way_to_one_of_its_name(
    newsroom: Newsroom,
) -> None:
    discord, folder = newsroom.discord, newsroom.own.resolve() / "uploads"
    newsroom.told(discord.moderate("add", upload=("Lamp.txt", LIGHTHOUSE)), "Added: ")
    earlier = folder / f"Lamp-{hashlib.sha256(LIGHTHOUSE).hexdigest()[:12]}.txt"
    place_for(newsroom.own, "Lamp.txt").rename(earlier)
    newsroom.told(discord.moderate("reindex"), "Read again: ")
    newsroom.remove("lamp-" + place_for(newsroom.own, "Lamp.txt").stem[-12:])

    added = discord.moderate("add", upload=("lamp.txt", LIGHTHOUSE.replace(b"white", b"blue")))
    newsroom.told(added, "In place of the earlier file of that name: The lighthouse of Skagen")

    assert newsroom.ask(111) == ["The lighthouse of Skagen was painted blue in the summer."]
    assert not earlier.exists()
    newsroom.remove("lamp-")


def test_the_lines_of_a_file_that_is_kept_by_its_bytes_give_way_at_once(
    newsroom: Newsroom,
) -> None:
    discord, folder = newsroom.discord, newsroom.own.resolve() / "uploads"
    earlier = folder / f"Duo-{hashlib.sha256(PAIR).hexdigest()[:12]}.jsonl"
    earlier.write_bytes(PAIR)
    newsroom.told(discord.moderate("reindex"), "Read again: ")
    assert len([one for one in newsroom.sources() if "uploads/Duo" in one]) == 2

    added = discord.moderate("add", upload=("Duo.jsonl", PAIR.replace(b"confessed", b"denied")))
    newsroom.told(added, "In place of the earlier file of that name: The Zanzibar trial")

    assert not earlier.exists()
    assert [one[-2:] for one in newsroom.sources() if "uploads/" in one.lower()] == ["#1", "#2"]
    newsroom.remove("zanzibar")
    newsroom.remove("ohio")


def test_of_a_corrected_upload_only_what_was_read_now_is_said_to_be_in_place(
    newsroom: Newsroom,
) -> None:
    discord, third = newsroom.discord, b'{"title": "The third", "text": "Seven bridges fell."}\n'
    newsroom.told(discord.moderate("add", upload=("pair.jsonl", PAIR + third)), "Added: ")

    for _ in range(2):
        corrected = PAIR.replace(b"confessed", b"denied it").replace(b'{"title": "The Ohio', b"{")
        added = discord.moderate("add", upload=("pair.jsonl", corrected + third))
        told = newsroom.told(added, "skipped: ").content

        assert "The Zanzibar trial" in told
        assert "The third" in told
        assert "Ohio" not in told
        newsroom.remove("third")
        third = third.replace(b"Seven", b"Eight")
    newsroom.remove("zanzibar")
    newsroom.remove("ohio")


def test_an_upload_of_which_nothing_can_be_read_leaves_the_file_of_its_name(
    newsroom: Newsroom,
) -> None:
    discord = newsroom.discord
    newsroom.told(discord.moderate("add", upload=("pair.jsonl", PAIR)), "Added: ")

    newsroom.told(discord.moderate("add", upload=("pair.jsonl", b"no json")), ENGLISH.not_added)

    [kept] = {one.partition("#")[0] for one in newsroom.sources() if "uploads/pair" in one}
    assert Path(kept).read_bytes() == PAIR


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
