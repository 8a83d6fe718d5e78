"""The coverages that are open, each with what is opened beside it; those of longest ago are closed.

One that is open takes six file descriptors, ten mapped files and a megabyte or two, and a bot may
have thousands of servers.
"""

import sqlite3
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from index.coverage import Coverage
from index.schema import DATABASE
from index.wording import Wording
from retrieval.receipts.log import ReceiptLog

MOST_OPEN = 32


@dataclass(slots=True)
class Volume:
    """A coverage that is open; ``identity`` tells its file from one that takes its place."""

    identity: object
    coverage: Coverage
    receipts: ReceiptLog
    _wording: Wording | None = None

    def wording(self) -> Wording:
        """Return its wording as the coverage stands, opened where it was not yet."""
        folder, store = self.coverage.data_dir, self.coverage.store
        if self._wording is None:
            self._wording = Wording.open_mended(folder, store)
        else:
            self._wording = self._wording.refreshed(folder, store)
        return self._wording

    def close(self) -> None:
        """Close all of it."""
        self.receipts.close()
        self.coverage.close()


class Shelf:
    """Open coverages by folder, the last MOST_OPEN that were used; for one thread."""

    def __init__(self) -> None:
        self._volumes: OrderedDict[Path, Volume] = OrderedDict()

    def __contains__(self, folder: Path) -> bool:
        return folder in self._volumes

    def close(self) -> None:
        """Close all that is open."""
        while self._volumes:
            self._volumes.popitem()[1].close()

    def drop(self, folder: Path) -> None:
        """Close what is open of a folder."""
        if (volume := self._volumes.pop(folder, None)) is not None:
            with suppress(sqlite3.Error):
                volume.close()

    def volume(self, folder: Path) -> Volume:
        """Open a coverage that is used, or bring an open one up to date; raises as `peek` does.

        Another is closed for it only where it can be opened.
        """
        volume = self.peek(folder)
        self._volumes.move_to_end(folder)
        while len(self._volumes) > MOST_OPEN:
            self.drop(next(iter(self._volumes)))
        return volume

    def peek(self, folder: Path) -> Volume:
        """Return a coverage as it stands, which does not count as used; one made anew is reopened.

        Raises what opening a coverage does.
        """
        found = (folder / DATABASE).stat() if (folder / DATABASE).exists() else None
        identity = (found.st_dev, found.st_ino) if found else None
        volume = self._volumes.get(folder)
        if volume is not None and volume.identity != identity:
            self.drop(folder)
            volume = None
        if volume is None:
            volume = Volume(identity, Coverage.open(folder), ReceiptLog(folder))
            self._volumes[folder] = volume
        else:
            volume.coverage.refresh()
        return volume
