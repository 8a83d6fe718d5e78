"""Whose coverage is seen, and what of one that is gone, broken, changed or hostile."""

import shutil
from pathlib import Path

import pytest

from bot.escape import quoted
from bot.labels import ENGLISH
from index.build import build
from index.embedder import Embedder
from tests.bot.bot_process import BotProcess
from tests.bot.conftest import article, ask
from tests.bot.loopback.server import Loopback
from tests.bot.showing.test_escape import HOSTILE

pytestmark = pytest.mark.model


def completed(discord: Loopback, server: int) -> list[str]:
    exchange = discord.complete("ask", "outlet", "", server=server)
    discord.wait(lambda: exchange.choices is not None)
    return [str(one["name"]) for one in exchange.choices or []]


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
            for label in ("Context", "Sources", "Right"):
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


def test_a_name_that_shows_nothing_is_neither_shown_nor_offered(
    discord: Loopback, tmp_path: Path, models_dir: Path, embedder: Embedder
) -> None:
    blank = article("a.txt", "The ghost of Zork was seen on the quay.", outlet="\u3164")
    turned = article("b.txt", "The ghost of Zork was heard, too.", outlet="Lake\u202e\u200bNews")
    build(tmp_path, [blank, turned], embedder)
    with BotProcess(discord, tmp_path, models_dir, owners=[42]):
        discord.connected()
        answer = discord.answered(
            discord.slash("ask", {"question": "Where was the ghost of Zork seen?"})
        )
        listed = discord.answered(discord.slash("sources")).content.splitlines()
        removable = discord.complete("coverage", "article", "", below="remove")
        discord.wait(lambda: removable.choices is not None)

        assert completed(discord, 111) == ["LakeNews"]
    assert "**outlet unknown** · a.txt · date unknown" in answer.content
    assert listed[1:] == ["LakeNews · articles: 1", "outlet unknown · articles: 1"]
    names = [one["name"] for one in removable.choices or []]
    assert sorted(map(str, names)) == ["a.txt · a.txt", "b.txt · LakeNews · b.txt"]


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
