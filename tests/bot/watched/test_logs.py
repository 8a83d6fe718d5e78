import io
import json
import logging
from collections.abc import Iterator

import aiohttp
import pytest

from bot import logs
from config.settings import LogLevel

TOKEN = "MTIz.abc-def.ghi_jkl"
NASTY = "a\x1b[31mred\x1b]0;title\x07 \u202eback\u2066 wards\nINFO forged: line"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def restored() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    logging.captureWarnings(False)
    root.handlers[:], root.level = handlers, level


def logged(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, name: str, words: str, **more: object
) -> str:
    monkeypatch.setattr("sys.stderr", stream)
    logs.set_up(LogLevel.INFO, TOKEN)
    logging.getLogger(name).error(words, **more)  # type: ignore[arg-type]
    return stream.getvalue()


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize(
    "name", ["bot", "index.reading.articles", "discord.gateway", "aiohttp.server"]
)
def test_without_a_terminal_every_logger_writes_an_object_a_line(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    line = logged(monkeypatch, io.StringIO(), name, NASTY)

    assert line.count("\n") == 1
    assert line.isascii()
    assert line[:-1].isprintable()
    record = json.loads(line)
    assert record.pop("timestamp").endswith("Z")
    assert record == {"event": NASTY, "level": "error", "logger": name}


@pytest.mark.usefixtures("restored")
def test_on_a_terminal_it_is_a_line_that_does_nothing_to_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = logged(monkeypatch, Terminal(), "bot", NASTY)

    assert line.count("\n") == 1
    assert "a␛[31mred␛]0;title␇ \\u202eback\\u2066 wards␊INFO forged: line" in line
    assert "\x1b]" not in line


@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize("stream", [io.StringIO, Terminal])
def test_the_token_is_taken_out_of_words_and_traces(
    monkeypatch: pytest.MonkeyPatch, stream: type[io.StringIO]
) -> None:
    error = ValueError(f"failed with {TOKEN}")

    text = logged(monkeypatch, stream(), "bot", f"Bot {TOKEN}", exc_info=error)

    assert TOKEN not in text
    assert text.count("[token]") == 2
    assert "ValueError" in text


@pytest.mark.usefixtures("restored")
def test_a_trace_shows_no_local_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(secret: str) -> None:
        raise ValueError("failed")

    try:
        fail("what nobody should see" + "!" * 3)
    except ValueError as error:
        text = logged(monkeypatch, Terminal(), "bot", "error", exc_info=error)

    assert "ValueError" in text
    assert "see!!!" not in text


@pytest.mark.usefixtures("restored")
def test_a_hiccup_of_the_network_is_logged_without_its_trace(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    error = aiohttp.ClientConnectionError("reset by peer")

    text = logged(monkeypatch, io.StringIO(), "discord.client", "Trying again", exc_info=error)

    assert json.loads(text)["event"] == "Trying again (reset by peer)"
    assert "exception" not in json.loads(text)
