"""`pullquote watch`: indexes what is new, changed or gone below some paths, as it comes.

Whatever is indexed is indexed by a child process, a round each, which then gives its memory back:
the model takes ten times what waiting for a change takes. A round that fails is tried again.
"""

import os
import signal
import sys
import time
from pathlib import Path

from config.errors import PullquoteError
from config.settings import Settings
from index.reading.run import BadFile, ReadNote, limits_of
from index.reading.watch import Watched, WatchedFile, changes
from retrieval.commands.citation import nearby
from retrieval.commands.round import Round, in_child
from retrieval.exits import DONE, PARTLY_FAILED
from retrieval.printable import inline

FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 60.0  # before a round is tried again
MOST_TOLD = 20  # at a time, of what is left out
LOOK_ANYWAY_S = 300.0  # some network file systems tell of no change
BACKGROUND = 10  # of 19: whoever asks a question meanwhile goes first


def watch_paths(paths: list[Path], settings: Settings, *, parent: int | None) -> int:
    """Index files and folders, and what changes in them, until SIGTERM or Ctrl-C.

    It also ends where ``parent`` is no longer the process that this one was started by. Raises
    PullquoteError where a path is not there to begin with.
    """
    roots = [_root(path) for path in paths]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    os.nice(BACKGROUND)
    watcher = _Watcher(roots, settings, parent)
    named = ", ".join(inline(nearby(str(root))) for root in roots)
    print(f"Watching {named}; Ctrl-C ends it.", file=sys.stderr, flush=True)
    try:
        while not watcher.orphaned:
            files = watcher.due()
            if files is not None:
                watcher.index(files)
    except KeyboardInterrupt:
        pass
    return DONE


def _root(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except (OSError, RuntimeError):
        raise PullquoteError(
            f"There is no {path}. Name a file or folder of articles: pullquote watch ARTICLES_DIR"
        ) from None


class _Watcher:
    """What is watched, and when the next round may begin."""

    def __init__(self, roots: list[Path], settings: Settings, parent: int | None) -> None:
        self._watched = Watched(roots, limits_of(settings), settings.watch_settle_s)
        self._settings = settings
        self._parent = parent
        self._pause_s = FIRST_PAUSE_S
        self._not_before = 0.0
        self._told: set[BadFile | ReadNote] = set()
        self._looked: float | None = None  # before the watching began that tells of changes

    @property
    def orphaned(self) -> bool:
        """Whether the process for which this one watches has ended."""
        return self._parent not in (None, os.getppid())

    def due(self) -> list[WatchedFile] | None:
        """Wait until there is something to do; None where that took no time, or was for nothing.

        No file may have settled: then it is something gone that is to be removed.
        """
        watched, self._looked = self._watched, None
        for changed in changes(watched.roots, self._settings.watch_settle_s):
            now = time.monotonic()
            if self.orphaned:
                return None
            if changed or watched.waiting or self._long_ago(now):
                watched.look(now)
                self._looked = now
                self._tell()
                files = watched.settled(now)
                if (files or watched.vanished(now)) and now >= self._not_before:
                    return files
        return None

    def index(self, files: list[WatchedFile]) -> None:
        """Run a round in a child process, and take note of how it ended."""
        watched = self._watched
        code = in_child(Round(files, set(watched.standing), watched.roots, self._settings).run)
        if code in (DONE, PARTLY_FAILED):
            watched.indexed(files)
            self._pause_s = FIRST_PAUSE_S
        else:
            self._not_before = time.monotonic() + self._pause_s
            self._pause_s = min(2 * self._pause_s, LONGEST_PAUSE_S)

    def _tell(self) -> None:
        """Say what is left out of what is watched, once until it is otherwise."""
        left_out = self._watched.left_out
        for one in sorted(left_out - self._told, key=lambda one: one.source)[:MOST_TOLD]:
            words = one.reason if isinstance(one, BadFile) else one.message
            source = inline(nearby(one.source))
            print(f"left out: {source}: {inline(words)}", file=sys.stderr, flush=True)
        self._told = left_out

    def _long_ago(self, now: float) -> bool:
        return self._looked is None or now - self._looked > LOOK_ANYWAY_S
