"""`pullquote index`: reads what was named, shows how far it is, and says what went wrong."""

import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.text import Text

from config.settings import Settings
from index.articles import read_articles, read_stream
from index.build import Progress as Built
from index.build import build, remove
from index.embedder import Embedder
from index.errors import PullquoteError
from index.reading import BadFile, ReadLimits, ReadNote
from index.store import Store
from index.types import Article
from retrieval.display import nearby, printable

DONE, PARTLY_FAILED, INTERRUPTED = 0, 3, 130
STDIN = "-"


class _Reading:
    """Articles out of everything named, with what went wrong on the way."""

    def __init__(self, paths: list[str], limits: ReadLimits, console: Console) -> None:
        self.sources: set[str] = set()
        self.bad = 0
        self._paths = paths
        self._limits = limits
        self._console = console

    def articles(self) -> Iterator[Article]:
        """Yield each article once, and print what could not be read, or was read with a note."""
        for found in self._found():
            match found:
                case Article():
                    if found.source not in self.sources:
                        self.sources.add(found.source)
                        yield found
                case BadFile():
                    self.bad += 1
                    self._say("skipped", found.source, found.reason)
                case ReadNote():
                    self._say("note", found.source, found.message)

    def _found(self) -> Iterator[Article | BadFile | ReadNote]:
        for path in self._paths:
            if path == STDIN:
                yield from read_stream(sys.stdin.buffer, STDIN, self._limits)
            else:
                yield from read_articles(Path(path), self._limits)

    def _say(self, kind: str, source: str, words: str) -> None:
        self._console.print(Text(f"{kind}: {printable(nearby(source))}: {printable(words)}"))


def index_paths(paths: list[str], settings: Settings, console: Console, *, prune: bool) -> int:
    """Index files, folders or standard input; return the exit code."""
    limits = ReadLimits(
        max_file_bytes=settings.max_file_mb * 2**20,
        max_article_chars=settings.max_article_chars,
        max_files=settings.max_files,
    )
    reading = _Reading(paths, limits, console)
    embedder = Embedder.prepare(
        settings.model, settings.models_dir, settings.thread_count, console.print
    )
    with _bar(console) as bar:
        task = bar.add_task("", total=None)

        def report(built: Built) -> None:
            speed = built.passages / max(bar.tasks[0].elapsed or 0, 0.001)
            words = f"{built.articles:,} articles · {built.passages:,} passages · {speed:.0f}/s"
            bar.update(task, description=words)

        try:
            built = build(settings.data_dir, reading.articles(), embedder, report)
        except KeyboardInterrupt:
            console.print("Stopped. What was indexed so far stays; the same command goes on.")
            return INTERRUPTED
    gone = _gone(paths, settings.data_dir, reading.sources)
    if gone and prune:
        remove(settings.data_dir, gone.values())
    _summary(console, built, reading.bad, gone, prune)
    return PARTLY_FAILED if reading.bad else DONE


def _gone(paths: list[str], data_dir: Path, read: set[str]) -> dict[str, str]:
    """Return (source: id) of indexed articles below the named paths whose files are gone."""
    roots = [Path(path).resolve() for path in paths if path != STDIN]
    with Store.open(data_dir) as store:
        indexed = {article.source: article.id for article in store.articles()}
    return {
        source: article_id
        for source, article_id in indexed.items()
        if source not in read
        and any(Path(source.split("#")[0]).is_relative_to(root) for root in roots)
        and not Path(source.split("#")[0]).exists()
    }


def _summary(
    console: Console, built: Built, bad: int, gone: dict[str, str], pruned: bool
) -> None:
    parts = [
        f"{built.added:,} added",
        f"{built.updated:,} updated",
        f"{built.unchanged:,} unchanged",
        f"{built.passages:,} passages embedded",
    ]
    if bad:
        parts.append(f"{bad:,} skipped")
    if gone and pruned:
        parts.append(f"{len(gone):,} removed")
    console.print(f"Indexed: {', '.join(parts)}")
    for source in built.empty:
        console.print(Text(f"note: {printable(nearby(source))}: no sentence to quote in it"))
    if gone and not pruned:
        for source in gone:
            console.print(Text(f"gone: {printable(nearby(source))}"))
        console.print("Gone files stay in the coverage. Remove them: pullquote index --prune ...")
    if not built.articles and not bad:
        raise PullquoteError("There was no article to index.")


def _bar(console: Console) -> Progress:
    """Return a progress bar that shows on a terminal only."""
    return Progress(
        BarColumn(bar_width=20),
        TextColumn("{task.description}"),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
