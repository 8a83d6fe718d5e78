"""What becomes of an upload: taken, corrected, or given back where nothing could be read."""

import hashlib
import shutil
import time
from pathlib import Path

import pytest

from bot.moderator_labels import ENGLISH
from bot.uploads import place_for
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.exchange import Exchange
from tests.bot.loopback.server import Loopback
from tests.bot.newsroom import LIGHTHOUSE, PAIR, Newsroom

pytestmark = pytest.mark.model


def test_an_upload_without_an_article_is_not_kept(newsroom: Newsroom) -> None:
    told = newsroom.told(
        newsroom.discord.moderate("add", upload=("empty.jsonl", b"no json")), ENGLISH.not_added
    )

    assert "skipped: empty.jsonl\\#1: is not JSON" in told.content
    assert str(newsroom.own) not in told.content
    assert list((newsroom.own / "uploads").iterdir()) == []


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_file_that_discord_does_not_hand_over_is_to_be_uploaded_again(
    newsroom: Newsroom, status: int
) -> None:
    newsroom.discord.rest.handed_over = status

    told = newsroom.discord.answered(
        newsroom.discord.moderate("add", upload=("lamp.txt", LIGHTHOUSE))
    )
    newsroom.discord.rest.handed_over = 200

    assert told.content == ENGLISH.not_handed_over


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


def test_a_moderator_is_told_that_an_upload_waits_for_another_servers(
    discord: Loopback, sample: Path, models_dir: Path, tmp_path: Path
) -> None:
    for name in ("own", "other"):
        shutil.copytree(sample, tmp_path / "coverages" / name)
    many = b"\n".join(b'{"text": "The valve of plant %d failed again."}' % n for n in range(9000))
    with BotProcess(
        *(discord, sample, models_dir),
        coverages_dir=tmp_path / "coverages",
        servers={"111": "own", "222": "other"},
    ) as bot:
        discord.connected()
        first = discord.moderate("add", upload=("many.jsonl", many))
        discord.wait(lambda: any((tmp_path / "coverages/own/uploads").glob("*")))
        second = discord.moderate("add", upload=("lamp.txt", LIGHTHOUSE), server=222, person=43)

        discord.wait(lambda: [one.content for one in second.shown] == [ENGLISH.waits], 30)
        discord.wait(lambda: any("Indexing" in one.content for one in first.shown), 30)
        assert bot.stop() == 0

    assert second.shown[-1].content == ENGLISH.stopped


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


def test_of_many_articles_the_first_are_named_and_the_rest_counted(newsroom: Newsroom) -> None:
    lines = [f'{{"title": "Report {n}", "text": "Swan number {n} is back."}}' for n in range(20)]
    upload = ("pair.jsonl", "\n".join(lines).encode())

    told = newsroom.told(newsroom.discord.moderate("add", upload=upload), "Report 0 ")

    assert told.content.count("Report ") == 8
    assert told.content.splitlines()[0].endswith("; and 12 more.")
