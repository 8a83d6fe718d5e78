"""A round of `pullquote watch`, in a child process: what has settled goes in, what is gone out."""

import os
import shlex
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from config.errors import PullquoteError
from config.settings import Settings
from index.build import build, remove
from index.embedder import Embedder
from index.reading.articles import file_of
from index.reading.run import limits_of
from index.reading.watch import WatchedFile, read_settled
from index.schema import DATABASE
from index.store import Store
from retrieval.commands.display import error_console
from retrieval.commands.indexing import Run
from retrieval.commands.intake import Intake, gone
from retrieval.exits import DONE, INTERRUPTED, PARTLY_FAILED, WRONG_USE
from retrieval.printable import printable

FAULT = 1


@dataclass(frozen=True, slots=True)
class Round:
    """What is to be indexed: ``files`` have settled, ``standing`` are all that are there."""

    files: list[WatchedFile]
    standing: set[Path]
    roots: list[Path]
    settings: Settings

    def run(self) -> int:
        """Index and remove; return the exit code of `pullquote index`."""
        run = Run(error_console(), bar=False)
        limits, settings = limits_of(self.settings), self.settings
        whole: set[Path] = set()
        intake = Intake([read_settled(self.files, limits, whole)], self.roots, limits, run.say)
        if self.files:
            model, folder = settings.model, settings.models_dir
            embedder = Embedder.prepare(model, folder, settings.thread_count, print, lean=True)
            build(settings.data_dir, intake.articles(), embedder, run.report)
        missing = self._gone(intake, whole, run)
        if missing:
            remove(settings.data_dir, missing.values())
        run.sum_up(intake, missing, [], pruned=True)
        return PARTLY_FAILED if intake.bad else DONE

    def _gone(self, intake: Intake, whole: set[Path], run: Run) -> dict[str, str]:
        """Return the articles that are gone: their ids by source.

        A folder that is empty all of a sudden is more likely one that is not mounted just now.
        """
        if not (self.settings.data_dir / DATABASE).exists():
            return {}
        with Store.open(self.settings.data_dir) as store:
            indexed = store.ids()
        read = {one for one in indexed if file_of(one) in whole}
        away = {one for one in indexed if file_of(one) not in self.standing}
        missing = set(gone(iter(read | away), intake))
        for root in self.roots:
            below = {one for one in missing if file_of(one).is_relative_to(root)}
            if below and not any(path.is_relative_to(root) for path in self.standing):
                command = shlex.join(["pullquote", "index", "--prune", str(root)])
                words = f"holds no article any more. What was indexed stays; remove it: {command}"
                run.say("note", str(root), words)
                missing -= below
        return {source: indexed[source] for source in sorted(missing)}


def in_child(work: Callable[[], int]) -> int:
    """Do some work in a child process and return its exit code, or minus the signal's number.

    Called where no other thread runs, since a fork takes only the calling one along.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        os._exit(_guarded(work))
    try:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    except KeyboardInterrupt:
        with suppress(ProcessLookupError, ChildProcessError):  # it has ended at this very moment
            os.kill(child, signal.SIGTERM)
            os.waitpid(child, 0)
        raise


def _guarded(work: Callable[[], int]) -> int:
    try:
        return work()
    except KeyboardInterrupt:
        return INTERRUPTED
    except PullquoteError as error:
        print(f"pullquote: {printable(str(error))}", file=sys.stderr)
        return WRONG_USE
    except BaseException:
        traceback.print_exc()
        return FAULT
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
