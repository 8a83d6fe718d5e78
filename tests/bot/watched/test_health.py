"""What a container and a monitoring system are told, by a real bot beside a loopback Discord."""

import os
import socket
import sqlite3
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.connection import STOPPED
from bot.healthcheck import UNWELL, WELL, check
from bot.labels import ENGLISH
from tests.bot.bot_process import ROOT, BotProcess
from tests.bot.loopback.server import Loopback

pytestmark = pytest.mark.model
QUESTION = {"question": "What is the salary range of the AI product manager?"}


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def get(port: int, path: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def until(port: int, path: str, status: int, seconds: float = 20.0) -> str:
    """Wait for a page to have a status; return its text."""
    found = (0, "no answer")
    for _ in range(round(seconds / 0.1)):
        try:
            found = get(port, path)
        except OSError:
            found = (0, "no answer")
        if found[0] == status:
            return found[1]
        time.sleep(0.1)
    raise AssertionError(f"{path} was never {status}, but {found}")


def figures(port: int) -> dict[str, float]:
    """Return what /metrics says, by name and labels as they are written."""
    return {
        f"{one.name}{''.join(f'[{value}]' for value in one.labels.values())}": one.value
        for family in text_string_to_metric_families(get(port, "/metrics")[1])
        for one in family.samples
    }


def test_it_is_alive_before_it_is_ready_and_ready_once_discord_sends(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    discord.gateway.refused_handshakes = 1
    with BotProcess(discord, sample, models_dir, health_port=port) as bot:
        until(port, "/livez", 200)
        assert "not connected to Discord" in until(port, "/readyz", 503)
        assert until(port, "/readyz", 200) == "ready\n"

        assert bot.stop() == STOPPED


def test_the_health_command_says_how_the_running_bot_is(
    discord: Loopback,
    sample: Path,
    models_dir: Path,
    port: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert check("127.0.0.1", port) == UNWELL
    assert capsys.readouterr().out.startswith(f"No bot answers at port {port} of 127.0.0.1")
    with BotProcess(discord, sample, models_dir, health_port=port, health_host="0.0.0.0"):
        until(port, "/readyz", 200)

        assert check("0.0.0.0", port) == WELL
        assert capsys.readouterr().out == "alive, ready\n"


def test_while_discord_is_away_it_is_not_ready_and_still_needs_no_restart(
    discord: Loopback,
    sample: Path,
    models_dir: Path,
    port: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port):
        until(port, "/readyz", 200)
        discord.gateway.refused_handshakes = 100
        discord.drop()
        until(port, "/readyz", 503)

        assert check("127.0.0.1", port) == WELL
        said = "alive, not ready: not connected to Discord: 0 of 1 shards are\n"
        assert capsys.readouterr().out == said
        assert figures(port)["pullquote_ready"] == 0


def test_a_resumed_connection_is_counted(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port):
        until(port, "/readyz", 200)
        discord.drop()
        discord.wait(lambda: bool(discord.gateway.resumed))
        until(port, "/readyz", 200)

        assert figures(port)["pullquote_gateway_reconnects_total[resumed]"] == 1


def test_a_coverage_that_cannot_be_read_is_named(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port) as bot:
        until(port, "/readyz", 200)
        (sample / "coverage.db").rename(sample / "away")

        assert until(port, "/readyz", 503) == "the coverage public cannot be read\n"
        assert get(port, "/livez") == (200, "alive\n")
        assert bot.log.count("coverage public") <= 2  # not a line each time that it is looked at


def test_a_coverage_that_is_not_made_yet_is_no_illness_and_its_server_is_told_who_makes_it(
    discord: Loopback, sample: Path, models_dir: Path, port: int, tmp_path: Path
) -> None:
    with BotProcess(
        *(discord, sample, models_dir),
        health_port=port,
        coverages_dir=tmp_path / "coverages",
        servers={"111": "desk"},
    ):
        until(port, "/readyz", 200)
        told = discord.answered(discord.slash("ask", QUESTION, server=111))
        seen = figures(port)

    assert told.content == ENGLISH.missing
    assert "`/coverage add`" in told.content
    assert seen["pullquote_errors_total[no coverage]"] == 1
    assert seen["pullquote_errors_total[unreadable]"] == 0
    assert seen["pullquote_articles[desk]"] == 0
    assert seen["pullquote_coverage_readable[desk]"] == 1


def test_one_coverage_of_several_that_cannot_be_read_is_a_figure_and_the_bot_is_ready(
    discord: Loopback, sample: Path, models_dir: Path, port: int, tmp_path: Path
) -> None:
    damaged = tmp_path / "coverages/desk"
    damaged.mkdir(parents=True)
    (damaged / "coverage.db").write_bytes(b"no database" * 1000)
    with BotProcess(
        *(discord, sample, models_dir),
        health_port=port,
        coverages_dir=damaged.parent,
        servers={"111": "desk"},
    ):
        until(port, "/readyz", 200)
        seen = figures(port)

    assert seen["pullquote_coverage_readable[desk]"] == 0
    assert seen["pullquote_coverage_readable[public]"] == 1


def test_metrics_tell_what_was_asked_and_what_is_held(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port):
        until(port, "/readyz", 200)
        before = figures(port)
        for question in (QUESTION, QUESTION, {"question": "Which zeppelin landed on Neptune?"}):
            discord.answered(discord.slash("ask", question))
        discord.answered(discord.slash("ask", {"question": "??"}))
        for _ in range(50):
            told = figures(port)
            if (
                told["pullquote_response_seconds_count[ask]"] == 4
                and not told["pullquote_queue_length"]
            ):
                break
            time.sleep(0.1)

    assert before["pullquote_questions_total[answered]"] == 0
    assert told["pullquote_questions_total[answered]"] == 2
    assert told["pullquote_questions_total[not covered]"] == 1
    assert told["pullquote_errors_total[refused]"] == 1
    assert told["pullquote_response_seconds_count[ask]"] == 4
    assert told["pullquote_acknowledgement_seconds_count"] == 4
    assert told["pullquote_articles[public]"] == 12
    assert told["pullquote_passages[public]"] > 12
    assert told["pullquote_index_lag_changes[public]"] == 0
    assert told["pullquote_queue_length"] == 0
    assert told["pullquote_event_loop_lag_seconds"] < 1
    assert told["process_resident_memory_bytes"] > 1e7


def test_to_share_an_answer_is_not_to_ask_again(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port):
        until(port, "/readyz", 200)
        answer = discord.answered(discord.slash("ask", {**QUESTION, "private": True}))
        shared = discord.answered(discord.click(answer, answer.custom_id("Share")))
        told = figures(port)

    assert not shared.private
    assert told["pullquote_questions_total[answered]"] == 1


def test_no_metric_holds_a_word_that_people_wrote(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port):
        until(port, "/readyz", 200)
        discord.answered(discord.slash("ask", {"question": "xylophone?", "outlet": "marimba"}))

        text = get(port, "/metrics")[1]

    assert "xylophone" not in text
    assert "marimba" not in text


def test_an_index_that_is_behind_the_database_shows(
    discord: Loopback, sample: Path, models_dir: Path, port: int
) -> None:
    with BotProcess(discord, sample, models_dir, health_port=port):
        until(port, "/readyz", 200)
        assert figures(port)["pullquote_index_lag_changes[public]"] == 0
        with sqlite3.connect(sample / "coverage.db") as db:
            db.execute("INSERT INTO changes (stamp) VALUES ('of a writer that was killed')")

        for _ in range(200):
            behind = figures(port)["pullquote_index_lag_changes[public]"]
            if behind:
                break
            time.sleep(0.1)

    assert behind == 1


def test_a_port_in_use_is_one_sentence(discord: Loopback, sample: Path, models_dir: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with BotProcess(discord, sample, models_dir, health_port=port) as bot:
            assert bot.ended() == 2

            assert f"pullquote-bot: Port {port} of 127.0.0.1 is in use. Set PULLQUOTE" in bot.log
            assert "Traceback" not in bot.log


def test_asking_for_health_imports_nothing_heavy() -> None:
    heavy = ["aiohttp", "discord", "faiss", "numpy", "onnxruntime", "prometheus_client", "tantivy"]
    code = (
        "import sys\n"
        "from bot.__main__ import main\n"
        "try:\n    main(['--health'])\nexcept SystemExit as end:\n    print(end.code)\n"
        f"print([name for name in {heavy} if name in sys.modules])"
    )
    environment = os.environ | {"PULLQUOTE_DISCORD_HEALTH_PORT": "0", "PYTHONPATH": str(ROOT)}

    ran = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )

    assert ran.stdout.splitlines()[1:] == ["1", "[]"]
