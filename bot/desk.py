"""What the worker's thread has on its desk: the model, the coverages and the journal."""

import logging
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.access import CoverageName
from bot.listing import Listing
from bot.memory import Memory
from bot.metrics import Metrics
from bot.refusal import Cause
from config.settings import Settings
from index.coverage import Coverage
from index.derived import noted_change
from index.embedder import Embedder
from index.errors import PullquoteError
from index.schema import DATABASE, MissingCoverage, NewerCoverage
from index.store import Filter, Store
from index.terms import NOTE
from index.wording import Wording
from retrieval.answer import Answer
from retrieval.journal import Journal
from retrieval.reader import Reader
from retrieval.receipt_log import ReceiptLog

log = logging.getLogger(__name__)
ANSWERS, LISTINGS = 500, 50  # that are remembered; a listing may hold 200 articles
WARM_UP = "Who said what, and when?"


@dataclass(frozen=True, slots=True)
class Census:
    """What a coverage holds; ``behind`` counts the changes that its terms on disk do not reflect.

    The file of vectors is left behind on purpose until much has changed, so it tells nothing.
    """

    articles: int
    passages: int
    behind: int


class Unreadable(Exception):
    """Nothing can be answered from a coverage; the details are in the log."""

    def __init__(self, cause: Cause = Cause.DAMAGED) -> None:
        super().__init__(cause)
        self.cause = cause


class Unstored(Exception):
    """What was to be kept cannot be written, so all is as it was; the details are in the log."""


class Desk:
    """Answers questions from named coverages; for one thread, since SQLite's connections are."""

    def __init__(
        self, settings: Settings, journal: Journal, remember_s: float, metrics: Metrics
    ) -> None:
        self.settings = settings
        self.journal = journal
        self._metrics = metrics
        self._embedder = Embedder.open(settings.model, settings.models_dir, settings.thread_count)
        self._embedder.embed_question(WARM_UP)
        self._open: dict[Path, tuple[object, Coverage]] = {}
        self._wordings: dict[Path, tuple[Store, Wording]] = {}
        self._answers = Memory[Answer](remember_s, ANSWERS)
        self.listings = Memory[Listing](remember_s, LISTINGS)
        self._logs: dict[Path, tuple[Coverage, ReceiptLog]] = {}

    def close(self) -> None:
        """Close every coverage and the journal."""
        for _, coverage in self._open.values():
            coverage.close()
        for _, receipts in self._logs.values():
            receipts.close()
        self.journal.close()

    def coverage(self, name: CoverageName) -> Coverage:
        """Return a coverage as it stands on disk this moment; raises Unreadable."""
        try:
            with reading(name):
                return self._refreshed(name.folder)
        except Unreadable:
            with suppress(KeyError, sqlite3.Error):
                self._open.pop(name.folder)[1].close()
            raise

    def filled(self, name: CoverageName) -> Coverage:
        """Return a coverage that holds articles; raises Unreadable."""
        coverage = self.coverage(name)
        if not coverage.store.counts().articles:
            raise Unreadable(Cause.EMPTY)
        return coverage

    def reader(self, name: CoverageName) -> Reader:
        """Return what answers from a coverage; raises Unreadable."""
        return Reader(self.filled(name), self._embedder, self.settings)

    def wording(self, name: CoverageName) -> Wording:
        """Return a coverage's wording, to look quotations up in; raises Unreadable."""
        store = self.filled(name).store
        known = self._wordings.get(name.folder)
        with reading(name):
            if known is None or known[0] is not store:
                found = Wording.open_mended(name.folder, store)
            else:
                found = known[1].refreshed(name.folder, store)
        self._wordings[name.folder] = store, found
        return found

    def answer(self, question: str, name: CoverageName, wanted: Filter) -> Answer:
        """Answer a question that was asked, and count it."""
        answer = self.answer_again(question, name, wanted)
        self._metrics.answered(answer.answered)
        return answer

    def answer_again(self, question: str, name: CoverageName, wanted: Filter) -> Answer:
        """Answer a question as of now; one that was asked just now is not searched for again."""
        coverage = self.filled(name)
        key = (name, self.state(name), " ".join(question.split()), wanted)
        answer = self._answers.get(key)
        if answer is None:
            with reading(name):
                reader = Reader(coverage, self._embedder, self.settings, self._receipts(coverage))
                answer = reader.answer(question, wanted)
            self._answers.keep(key, answer)
        return answer

    def state(self, name: CoverageName) -> str | None:
        """Return what tells a coverage from what it was before; raises Unreadable."""
        store = self.coverage(name).store
        with reading(name):
            return store.stamp(store.change)  # the number of a change comes again in a new coverage

    def census(self, name: CoverageName) -> Census | None:
        """Return what a coverage holds, None where it cannot be read. It is not kept open."""
        try:
            if name.folder in self._open:
                return _census(name.folder, self._refreshed(name.folder).store)
            with Store.open(name.folder) as store:
                return _census(name.folder, store)
        except (PullquoteError, sqlite3.Error, OSError) as error:
            log.debug("The coverage %s cannot be read: %s", name.name, error)
            return None

    def _receipts(self, coverage: Coverage) -> ReceiptLog:
        """Return the log beside a coverage, opened anew when that was."""
        known, receipts = self._logs.get(coverage.data_dir, (None, None))
        if receipts is None or known is not coverage:
            if receipts is not None:
                receipts.close()
            receipts = ReceiptLog(coverage.data_dir)
            self._logs[coverage.data_dir] = coverage, receipts
        return receipts

    def _refreshed(self, folder: Path) -> Coverage:
        """Open a coverage, or bring an open one up to date; a folder made anew is opened anew."""
        found = (folder / DATABASE).stat() if (folder / DATABASE).exists() else None
        identity = (found.st_dev, found.st_ino) if found else None
        known, coverage = self._open.get(folder, (None, None))
        if coverage is not None and known != identity:
            coverage.close()
            coverage = self._open.pop(folder) and None
        if coverage is None:
            coverage = Coverage.open(folder)
            self._open[folder] = identity, coverage
        else:
            coverage.refresh()
        model = coverage.store.model
        if model and model[1] != self._embedder.card.key:
            raise PullquoteError(
                f"it was embedded with {model[0]}, and the settings say {self.settings.model}"
            )
        return coverage


@contextmanager
def reading(name: CoverageName) -> Iterator[None]:
    """Turn what keeps a coverage from being read into Unreadable and a line of the log.

    What the log is told names folders of this machine, so it is not for whoever asked.
    """
    try:
        yield
    except (PullquoteError, sqlite3.Error, OSError) as error:
        log.error("The coverage %s cannot be read: %s", name.name, error)
        raise Unreadable(_cause(error)) from error


@contextmanager
def storing(what: str) -> Iterator[None]:
    """Turn what keeps something from being written into Unstored and a line of the log."""
    try:
        yield
    except (PullquoteError, sqlite3.Error, OSError) as error:
        log.error("%s cannot be written: %s", what, error)
        raise Unstored from error


def _cause(error: Exception) -> Cause:
    match error:
        case MissingCoverage():
            return Cause.MISSING
        case NewerCoverage():
            return Cause.NEWER
    return Cause.DAMAGED


def _census(folder: Path, store: Store) -> Census:
    with store.snapshot():
        counts = store.counts()
        return Census(counts.articles, counts.passages, store.change - noted_change(folder, NOTE))


def open_desk(
    settings: Settings, remember_s: float, keep_days: int, metrics: Metrics | None = None
) -> Desk:
    """Make a desk in the calling thread; raises PullquoteError where something has to be mended."""
    journal = Journal.open(settings.data_dir, keep_days)
    return Desk(settings, journal, remember_s, metrics or Metrics())
