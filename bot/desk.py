"""What the worker's thread has on its desk: the model, the coverages and the journal."""

import logging
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.access import CoverageName
from bot.listing import Listing
from bot.memory import Memory
from bot.metrics import Metrics
from bot.refusal import Cause
from bot.shelf import Shelf, Volume
from config.errors import PullquoteError
from config.settings import Settings
from index.coverage import Coverage
from index.derived import noted_change
from index.embedder import Embedder
from index.schema import MissingCoverage, NewerCoverage
from index.store import Store
from index.stored import Filter, StoredArticle
from index.terms import NOTE
from index.wording import Wording
from retrieval.answer import Answer
from retrieval.journal.journal import Journal
from retrieval.reader import Reader

log = logging.getLogger(__name__)
ANSWERS, LISTINGS = 500, 50  # that are remembered; a listing may hold 200 articles
CHARS = 20_000_000  # of articles in either; 500 answers of news hold 12 million
WARM_UP = "Who said what, and when?"


@dataclass(frozen=True, slots=True)
class Census:
    """What a coverage holds; ``behind`` counts the changes that its terms on disk do not reflect.

    The file of vectors is left behind on purpose until much has changed, so it tells nothing.
    One that is not ``made`` yet holds nothing.
    """

    articles: int
    passages: int
    behind: int
    made: bool = True


class Unreadable(Exception):
    """Nothing can be answered from a coverage; the details are in the log."""

    def __init__(self, cause: Cause = Cause.DAMAGED) -> None:
        super().__init__(cause)
        self.cause = cause


class Unstored(Exception):
    """What was to be kept cannot be written, so all is as it was; the details are in the log."""


class Desk:
    """Answers questions from named coverages; for one thread, since SQLite's connections are."""

    def __init__(self, settings: Settings, journal: Journal, metrics: Metrics) -> None:
        self.settings = settings
        self.journal = journal
        self._metrics = metrics
        self._embedder = Embedder.open(settings.model, settings.models_dir, settings.thread_count)
        self._embedder.embed_question(WARM_UP)
        self._shelf = Shelf()
        remember_s = settings.discord_remember_s
        self._answers = Memory[Answer](remember_s, ANSWERS, _chars_of_answer, CHARS)
        self.listings = Memory[Listing](remember_s, LISTINGS, _chars_of_listing, CHARS)

    def close(self) -> None:
        """Close every coverage and the journal."""
        self._shelf.close()
        self.journal.close()

    def coverage(self, name: CoverageName) -> Coverage:
        """Return a coverage as it stands on disk this moment; raises Unreadable."""
        return self._volume(name).coverage

    def _volume(self, name: CoverageName) -> Volume:
        try:
            with reading(name):
                return self._of_this_model(self._shelf.volume(name.folder))
        except Unreadable:
            self._shelf.drop(name.folder)
            raise

    def filled(self, name: CoverageName) -> Coverage:
        """Return a coverage that holds articles; raises Unreadable."""
        return self._filled(name).coverage

    def _filled(self, name: CoverageName) -> Volume:
        volume = self._volume(name)
        if not volume.coverage.store.counts().articles:
            raise Unreadable(Cause.EMPTY)
        return volume

    def reader(self, name: CoverageName) -> Reader:
        """Return what answers from a coverage; raises Unreadable."""
        return Reader(self.filled(name), self._embedder, self.settings)

    def wording(self, name: CoverageName) -> Wording:
        """Return a coverage's wording, to look quotations up in; raises Unreadable."""
        volume = self._filled(name)
        with reading(name):
            return volume.wording()

    def answer(
        self, question: str, name: CoverageName, wanted: Filter, *, kept: bool = True
    ) -> Answer:
        """Answer a question that was asked, and count it."""
        answer = self.answer_again(question, name, wanted, kept=kept)
        self._metrics.answered(answer.answered)
        return answer

    def answer_again(
        self, question: str, name: CoverageName, wanted: Filter, *, kept: bool = True
    ) -> Answer:
        """Answer a question as of now; one that was asked just now is not searched for again.

        One that is not to be ``kept`` gets no receipt for `pullquote replay`.
        """
        volume = self._filled(name)
        key = (name, self.state(name), " ".join(question.split()), wanted, kept)
        answer = self._answers.get(key)
        if answer is None:
            with reading(name):
                coverage, receipts = volume.coverage, volume.receipts if kept else None
                reader = Reader(coverage, self._embedder, self.settings, receipts)
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
            if name.folder in self._shelf:
                volume = self._of_this_model(self._shelf.peek(name.folder))
                return _census(name.folder, volume.coverage.store)
            with Store.open(name.folder) as store:
                return _census(name.folder, store)
        except MissingCoverage:
            return Census(0, 0, 0, made=False)
        except (PullquoteError, sqlite3.Error, OSError) as error:
            log.debug("The coverage %s cannot be read: %s", name.name, error)
            return None

    def _of_this_model(self, volume: Volume) -> Volume:
        """Return a coverage; raises PullquoteError where it is of another model."""
        model = volume.coverage.store.model
        if model and model.key != self._embedder.card.key:
            raise PullquoteError(
                f"it was embedded with {model.name}, and the settings say {self.settings.model}"
            )
        return volume


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


def _chars_of_answer(answer: Answer) -> int:
    quoted = [one.article for one in answer.shown]
    attributing = [edge.article for origin in answer.origins for edge in origin.edges]
    sharing = [article for shared in answer.shared for article, _ in shared.places]
    return _chars((*quoted, *attributing, *sharing))


def _chars_of_listing(listing: Listing) -> int:
    return _chars(one.quote.article for one in listing.items)


def _chars(articles: Iterable[StoredArticle]) -> int:
    """Return the characters of articles, those that are one object counted once."""
    return sum({id(one.text): len(one.text) for one in articles}.values())


def _census(folder: Path, store: Store) -> Census:
    with store.snapshot():
        counts = store.counts()
        return Census(counts.articles, counts.passages, store.change - noted_change(folder, NOTE))


def open_desk(settings: Settings, metrics: Metrics | None = None) -> Desk:
    """Make a desk in the calling thread; raises PullquoteError where something has to be mended."""
    journal = Journal.open(settings.data_dir, settings.discord_keep_days)
    return Desk(settings, journal, metrics or Metrics())
