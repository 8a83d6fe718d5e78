"""The bot's log: a line an event on standard error, without the token."""

import asyncio
import logging

import aiohttp
import discord

from config.settings import LogLevel

# discord.py logs these with a trace of some fifty lines whenever the network hiccups.
_PASSING = (OSError, asyncio.TimeoutError, aiohttp.ClientError, discord.HTTPException)


class _Line(logging.Formatter):
    """Formats records, and takes the token out wherever it should turn up."""

    def __init__(self, token: str | None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as text."""
        error = record.exc_info[1] if record.exc_info else None
        if record.name.startswith("discord") and isinstance(
            error, (*_PASSING, discord.ConnectionClosed)
        ):
            record = logging.makeLogRecord(record.__dict__ | {"exc_info": None, "exc_text": None})
            record.msg, record.args = f"{record.getMessage()} ({error})", ()
        line = super().format(record)
        return line.replace(self._token, "[token]") if self._token else line


def set_up(level: LogLevel, token: str | None) -> None:
    """Log to standard error; discord.py at most its warnings, unless everything is wanted.

    Its debug level would log messages with their words, so it is never on.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_Line(token))
    logging.basicConfig(level=level.value.upper(), handlers=[handler], force=True)
    quiet = max(logging.INFO, logging.getLogger().level)
    logging.getLogger("discord").setLevel(quiet)
    logging.getLogger("aiohttp").setLevel(quiet)
    logging.getLogger("asyncio").setLevel(quiet)
