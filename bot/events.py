"""Discord's events: one that discord.py cannot read is a line of the log, and not the bot's end.

discord.py ends the connection of every server where an event lacks what it counts on.
"""

import logging
from collections.abc import Callable
from typing import Any

log = logging.getLogger(__name__)
Parser = Callable[[Any], None]
NEEDED = "READY"  # without it there is no connection


def guard(parsers: dict[str, Parser], failed: Callable[[], None]) -> None:
    """Have each parser of an event log what it raises, and call ``failed`` then.

    The first time with a traceback; an event may come thousands of times.
    """
    told: set[str] = set()

    def guarded(event: str, parse: Parser) -> Parser:
        def parse_safely(data: Any) -> None:
            try:
                parse(data)
            except Exception as error:
                failed()
                where = None if event in told else error
                log.error("An event %s could not be read: %r", event, error, exc_info=where)
                told.add(event)

        return parse_safely

    for event, parse in parsers.items():
        if event != NEEDED:
            parsers[event] = guarded(event, parse)
