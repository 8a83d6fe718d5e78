"""The bot's log on standard error: lines on a terminal, JSON elsewhere, the token in neither.

Everything is logged through the standard library, by us and by libraries alike, and shown by one
renderer. What comes from outside (questions, names of files) may hold anything: on a terminal its
control characters are shown as pictures of themselves, in JSON they are escaped.
"""

import asyncio
import json
import logging
import sys

import aiohttp
import discord
import structlog
from structlog.stdlib import ProcessorFormatter
from structlog.typing import EventDict, Processor, WrappedLogger

from config.settings import LogLevel
from retrieval.printable import inline, printable

# discord.py logs these with a trace of some fifty lines whenever the network hiccups.
_PASSING = (OSError, asyncio.TimeoutError, aiohttp.ClientError, discord.HTTPException)
_REDACTED = "[token]"


class _Formatter(ProcessorFormatter):
    """Renders records, and takes the token out wherever it should turn up."""

    def __init__(self, token: str | None, *, terminal: bool) -> None:
        """Render for a terminal, or else as JSON, in ASCII, an object a line."""
        super().__init__(
            processors=[
                ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                *(_for_terminal() if terminal else [structlog.processors.JSONRenderer()]),
            ],
            foreign_pre_chain=[
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.processors.TimeStamper(fmt="iso", utc=True),
            ],
        )
        # as it is, and as it stands in JSON
        self._secrets = {token, json.dumps(token)[1:-1]} if token else set()

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as text."""
        error = record.exc_info[1] if record.exc_info else None
        if record.name.startswith("discord") and isinstance(
            error, (*_PASSING, discord.ConnectionClosed)
        ):
            record = logging.makeLogRecord(record.__dict__ | {"exc_info": None, "exc_text": None})
            record.msg, record.args = f"{record.getMessage()} ({error})", ()
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, _REDACTED)
        return text


def set_up(level: LogLevel, token: str | None) -> None:
    """Log what our own packages say, and of others their warnings, to standard error.

    discord.py is never at its debug level, which would log messages with their words.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(_Formatter(token, terminal=sys.stderr.isatty()))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.captureWarnings(True)
    for name in ("bot", "retrieval", "index", "config"):
        logging.getLogger(name).setLevel(level.value.upper())
    logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLogger("bot").level))
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # there is no voice


def _for_terminal() -> list[Processor]:
    # rich, where it is installed, would print every local variable of a trace
    traces = structlog.dev.plain_traceback
    return [_made_harmless, structlog.dev.ConsoleRenderer(exception_formatter=traces)]


def _made_harmless(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """Keep an event on its line, and a terminal from obeying it."""
    event["event"] = inline(str(event["event"]))
    if "exception" in event:
        event["exception"] = printable(str(event["exception"]))
    return event
