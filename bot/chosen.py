"""What was chosen for servers in Discord, as bot.db keeps it; for the worker's thread."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.desk import Desk, storing
from retrieval.journal.file import DATABASE

SERVER, CHANNELS = "server ", "channels "  # what a server's coverage and channels are kept under


@dataclass(frozen=True, slots=True)
class Chosen:
    """The coverages that servers were bound to, and the channels that they named, by server."""

    coverages: dict[int, str]
    channels: dict[int, frozenset[int]]


def chosen(desk: Desk) -> Chosen:
    """Return what was chosen in earlier runs; raises sqlite3.Error where that cannot be read."""
    coverages, channels = desk.journal.states(SERVER), desk.journal.states(CHANNELS)
    return Chosen(
        {int(server): name for server, name in coverages.items()},
        {int(server): frozenset(map(int, ids.split())) for server, ids in channels.items()},
    )


def keep_coverage(desk: Desk, server: int, name: str) -> None:
    """Keep what a server is bound to for later runs; raises Unstored."""
    with storing(DATABASE):
        desk.journal.put_state(f"{SERVER}{server}", name)


def keep_channels(desk: Desk, server: int, channels: Iterable[int]) -> None:
    """Keep the channels that a server named for later runs; raises Unstored."""
    with storing(DATABASE):
        desk.journal.put_state(f"{CHANNELS}{server}", " ".join(map(str, sorted(channels))))


def forget(desk: Desk, server: int) -> None:
    """Keep nothing any more of what was chosen for a server; raises Unstored."""
    with storing(DATABASE):
        desk.journal.drop_states([f"{SERVER}{server}", f"{CHANNELS}{server}"])
