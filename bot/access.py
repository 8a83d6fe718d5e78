"""Which server sees which coverage. There is no other way to a coverage's folder in the bot."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from index.errors import PullquoteError

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class CoverageName:
    """A coverage by the name that receipts know it by; ``public`` is the default one's."""

    name: str
    folder: Path


PUBLIC = "public"


class NoCoverage(Exception):
    """Nothing is open to this server, or to direct messages."""


class Access:
    """The bindings of servers to coverages, as set for this process."""

    def __init__(self, public: Path | None, coverages: Path, servers: Mapping[int, str]) -> None:
        self._public = CoverageName(PUBLIC, public) if public else None
        self._bound = {
            server: CoverageName(name, coverages / _checked(name, server))
            for server, name in servers.items()
        }

    def seen_from(self, server: int | None) -> CoverageName:
        """Return what a server sees, or direct messages for None; raises NoCoverage."""
        seen = self._bound.get(server) if server is not None else None
        seen = seen or self._public
        if seen is None:
            raise NoCoverage
        return seen

    def named(self, name: str) -> CoverageName:
        """Return a coverage that somebody sees, by its name; raises PullquoteError."""
        for one in self.every():
            if one.name == name:
                return one
        known = ", ".join(one.name for one in self.every()) or "none at all"
        raise PullquoteError(f"No server sees a coverage {name!r}; they see {known}.")

    def every(self) -> list[CoverageName]:
        """Return each coverage that anybody sees, once."""
        all_of_them = [self._public, *self._bound.values()]
        return list(dict.fromkeys(one for one in all_of_them if one))


def _checked(name: str, server: int) -> str:
    if not _NAME.fullmatch(name) or name == PUBLIC:
        raise PullquoteError(
            f"The server {server} is bound to {name!r}, which is no name of a coverage. "
            f"It may hold letters, digits, - and _, and is not {PUBLIC!r}."
        )
    return name
