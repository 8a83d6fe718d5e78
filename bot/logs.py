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
    """Log what our own packages say, and of others their warnings, to standard error.

    discord.py is never at its debug level, which would log messages with their words.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_Line(token))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in ("bot", "retrieval", "index", "config"):
        logging.getLogger(name).setLevel(level.value.upper())
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLogger("bot").level))
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # there is no voice
