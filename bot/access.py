"""Which server sees which coverage. There is no other way to a coverage's folder in the bot."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from config.errors import PullquoteError
from index.schema import DATABASE
from retrieval.journal.values import PUBLIC

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class CoverageName:
    """A coverage by the name that receipts know it by; ``public`` is the default one's."""

    name: str
    folder: Path


class NoCoverage(Exception):
    """Nothing is open to this server, or to direct messages."""


class Access:
    """The bindings of servers to coverages: those of the settings, and what was changed since."""

    def __init__(self, public: Path | None, coverages: Path, servers: Mapping[int, str]) -> None:
        self._public = CoverageName(PUBLIC, public) if public else None
        self._coverages = coverages
        self._bound: dict[int, CoverageName] = {}
        for server, name in servers.items():
            if name == PUBLIC:
                raise _no_name(name, server)
            self.bind(server, name)

    def bind(self, server: int, name: str) -> None:
        """Bind a server to a coverage, or to the public one; raises PullquoteError for no name."""
        check_name(name, server)
        if name == PUBLIC:
            self._bound.pop(server, None)
        else:
            self._bound[server] = CoverageName(name, self._coverages / name)

    def is_bound(self, server: int) -> bool:
        """Whether a server sees a coverage of its own, and not the public one."""
        return server in self._bound

    def existing(self) -> list[str]:
        """Return the names of all coverages that a server could be bound to."""
        found = self._coverages.iterdir() if self._coverages.is_dir() else ()
        names = [one.name for one in found if (one / DATABASE).is_file()]
        return sorted(name for name in names if _NAME.fullmatch(name) and name != PUBLIC)

    def seen_from(self, server: int | None) -> CoverageName:
        """Return what a server sees, or direct messages for None; raises NoCoverage."""
        seen = self._bound.get(server) if server is not None else None
        seen = seen or self._public
        if seen is None:
            raise NoCoverage
        return seen

    def every(self) -> list[CoverageName]:
        """Return each coverage that anybody sees, once."""
        all_of_them = [self._public, *self._bound.values()]
        return list(dict.fromkeys(one for one in all_of_them if one))


def check_name(name: str, server: int) -> None:
    """Raise PullquoteError where a server cannot be bound to this, since it is no name."""
    if name != PUBLIC and not _NAME.fullmatch(name):
        raise _no_name(name, server)


def _no_name(name: str, server: int) -> PullquoteError:
    return PullquoteError(
        f"The server {server} is bound to {name!r}, which is no name of a coverage. "
        f"It may hold letters, digits, - and _, and is not {PUBLIC!r}."
    )
