"""`pullquote index`: takes in what was named, shows how far it is, and says what went wrong."""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn
from rich.text import Text

from config.errors import PullquoteError
from config.settings import Settings
from index.build import Progress as Built
from index.build import build, remove
from index.embedder import Embedder
from index.reading.run import limits_of
from index.store import Store
from index.types import Article
from retrieval.commands.citation import count, nearby
from retrieval.commands.display import error_console
from retrieval.commands.intake import Intake, gone
from retrieval.commands.pace import Pace
from retrieval.exits import DONE, INTERRUPTED, PARTLY_FAILED
from retrieval.printable import inline

WORDS_CHARS = 1000  # of what is said of a file; some libraries repeat what they could not read
MOST_LISTED = 20  # of the articles that are gone; the rest is counted


def index_paths(paths: list[str], settings: Settings, *, prune: bool) -> int:
    """Index files, folders or standard input; return the exit code."""
    if not all(path.strip() for path in paths):
        raise PullquoteError("A path is empty; name a file or a folder.")
    console = error_console()
    run = Run(console)
    limits = limits_of(settings)
    intake = Intake.open(paths, limits, run.say)
    embedder = Embedder.prepare(
        settings.model, settings.models_dir, settings.thread_count, console.print
    )
    try:
        with run.progress(intake) as articles:
            build(settings.data_dir, articles, embedder, run.report)
            if not run.built.articles and not intake.bad:
                raise PullquoteError(f"There is no article in {' '.join(paths)}.")
            missing = _gone(settings.data_dir, intake)
            if prune and missing:
                remove(settings.data_dir, missing.values())
    except KeyboardInterrupt:
        held = _held(settings.data_dir)
        console.print(f"Stopped: the coverage holds {held}. The same command goes on from there.")
        return INTERRUPTED
    run.sum_up(intake, missing, paths, pruned=prune)
    return PARTLY_FAILED if intake.bad else DONE


def _held(data_dir: Path) -> str:
    try:
        with Store.open(data_dir) as store:
            return count(store.counts().articles, "article")
    except PullquoteError:  # stopped before there was a coverage
        return "no article"


def _gone(data_dir: Path, intake: Intake) -> dict[str, str]:
    """Return the articles that are gone: their ids by source."""
    with Store.open(data_dir) as store:
        indexed = store.ids()
    return {source: indexed[source] for source in gone(iter(indexed), intake)}


class Run:
    """One run as it is shown: a bar on a terminal, a line for each problem, a sum at the end."""

    def __init__(self, console: Console, *, bar: bool = True) -> None:
        self.built = Built()
        self._console = console
        self._pace = Pace(total=None)
        self._bad = 0
        self._bar = Progress(
            BarColumn(bar_width=20),
            TextColumn("{task.description}"),
            console=console,
            transient=True,
            disable=not (bar and console.is_terminal),
        )

    @contextmanager
    def progress(self, intake: Intake) -> Iterator[Iterator[Article]]:
        """Show a bar while the articles are taken in."""
        with self._bar:
            if not self._bar.disable:
                total = intake.count()
                self._bar.add_task("reading", total=total)
                self._pace = Pace(total)
            yield intake.articles()

    def say(self, kind: str, source: str, words: str) -> None:
        """Print what is to be said of a source."""
        self._bad += kind == "skipped"
        self._print(f"{kind}: {inline(nearby(source))}: {inline(words[:WORDS_CHARS])}")

    def report(self, built: Built) -> None:
        """Move the bar."""
        self.built = built
        if not self._bar.disable:
            done = built.articles + self._bad
            words = self._pace.words(built, done)
            self._bar.update(self._bar.task_ids[0], completed=done, description=words)

    def sum_up(
        self, intake: Intake, missing: dict[str, str], paths: list[str], *, pruned: bool
    ) -> None:
        """Print what was done, and what is left to do."""
        for source in self.built.empty:
            if source not in intake.noted:
                self.say("note", source, "holds no sentence that can be quoted.")
        kind = "removed" if pruned else "gone"
        for source in list(missing)[:MOST_LISTED]:
            self._print(f"{kind}: {inline(nearby(source))}")
        if len(missing) > MOST_LISTED:
            self._print(f"{kind}: {len(missing) - MOST_LISTED:,} more")
        built = self.built
        parts = [f"{built.added:,} new", f"{built.updated:,} updated"]
        parts += [f"{built.unchanged:,} unchanged", f"{built.passages:,} passages embedded"]
        parts += [f"{self._bad:,} skipped"] * bool(self._bad)
        parts += [f"{len(missing):,} {kind}"] * bool(missing)
        self._print(f"Indexed: {', '.join(parts)}.")
        if missing and not pruned:
            command = inline(shlex.join(["pullquote", "index", "--prune", *paths]))
            self._print(f"What is gone can still be quoted. Remove it: {command}")

    def _print(self, words: str) -> None:
        self._console.print(Text(words), soft_wrap=True)
