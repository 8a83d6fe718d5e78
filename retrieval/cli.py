"""`pullquote`: the command line.

Exit codes: 0 answered, or done; 1 not in this coverage; 2 wrong use, or something to be mended
first; 3 partly failed. Heavy imports wait until a command needs them, so that help is quick.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from index.errors import PullquoteError

if TYPE_CHECKING:
    from rich.console import Console

    from config.settings import Settings
    from index.coverage import Coverage
    from index.embedder import Embedder

ANSWERED, NOT_COVERED, WRONG_USE, PARTLY_FAILED = 0, 1, 2, 3

app = typer.Typer(
    help="Answers questions about news coverage with verbatim, cited quotes, and only with them.",
    epilog="Exit codes: 0 answered or done, 1 not in this coverage, 2 wrong use, 3 partly failed.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

DataDir = Annotated[
    Path | None,
    typer.Option("--data-dir", help="Folder of the coverage. Default: PULLQUOTE_DATA_DIR, ./data."),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON, an object a line.")]
Outlet = Annotated[str | None, typer.Option(help="Only articles of this outlet.")]
After = Annotated[str | None, typer.Option(help="Only articles published on this day or later.")]
Before = Annotated[str | None, typer.Option(help="Only articles published up to this day.")]


def main() -> None:
    """Run the command line; a problem the user can fix is one line, not a traceback."""
    try:
        app(standalone_mode=True)
    except PullquoteError as error:
        print(f"pullquote: {error}", file=sys.stderr)
        sys.exit(WRONG_USE)
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        sys.stderr.close()
        sys.exit(0)


@app.command()
def index(
    paths: Annotated[list[str], typer.Argument(help="Article files, folders, or - for stdin.")],
    prune: Annotated[
        bool, typer.Option(help="Remove articles whose files are gone from these folders.")
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Read articles into the coverage. Unchanged ones are not embedded again.

    Example: pullquote index examples/coverage
    """
    from retrieval.indexing import index_paths

    settings = _settings(data_dir)
    raise typer.Exit(index_paths(paths, settings, _console(stderr=True), prune=prune))


@app.command()
def ask(
    question: Annotated[str | None, typer.Argument(help="The question. Default: a prompt.")] = None,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    batch: Annotated[
        Path | None, typer.Option(help="Ask each line of this file (- for stdin); prints JSON.")
    ] = None,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Answer a question with quotes.

    Example: pullquote ask "What is the salary range of the AI product manager?"
    """
    from retrieval.asking import Asker

    with _opened(_settings(data_dir)) as (settings, coverage, embedder):
        asker = Asker(coverage, embedder, settings, _filter(outlet, after, before), _console())
        if batch is not None:
            code = asker.batch(batch)
        elif question is not None:
            code = asker.ask(question, as_json=json)
        elif sys.stdin.isatty():
            code = asker.prompt()
        else:
            raise PullquoteError(
                'There is no question. Ask one: pullquote ask "who said it first?" '
                "(or many: pullquote ask --batch -)"
            )
    raise typer.Exit(code)


@app.command()
def search(
    question: Annotated[str, typer.Argument(help="What to look for.")],
    top_k: Annotated[int, typer.Option("--top-k", "-k", min=1, max=100, help="Passages.")] = 5,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    data_dir: DataDir = None,
) -> None:
    """Show ranked passages with their scores, to look inside.

    Example: pullquote search "salary" --top-k 3
    """
    from retrieval.display import show_hits
    from retrieval.query import understand
    from retrieval.search import search as search_passages

    with _opened(_settings(data_dir)) as (settings, coverage, embedder):
        query = understand(question, coverage, embedder, settings.max_question_chars)
        depth = max(settings.search_depth, top_k)
        hits = search_passages(coverage, query, _filter(outlet, after, before), depth)[:top_k]
        articles = coverage.store.articles_by_id({hit.passage.article for hit in hits})
        show_hits(_console(), hits, articles)
    raise typer.Exit(ANSWERED if hits else NOT_COVERED)


@app.command()
def sources(json: Json = False, data_dir: DataDir = None) -> None:
    """List what is indexed.

    Example: pullquote sources --json
    """
    from index.store import Store
    from retrieval.display import show_sources
    from retrieval.records import article_record, line

    with Store.open(_settings(data_dir).data_dir) as store:
        articles = list(store.articles(with_text=json))
    if json:
        for article in articles:
            print(line(article_record(article, with_text=False)))
    else:
        show_sources(_console(), articles)


@app.command()
def show(
    article: Annotated[str, typer.Argument(help="Id, source, URL or file name.")],
    at: Annotated[str | None, typer.Option(help="Highlight this place: START:END.")] = None,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Show an article as it is stored.

    Example: pullquote show sample-gazette.txt --at 120:180
    """
    from index.store import Store
    from retrieval.display import show_article
    from retrieval.records import article_record, line

    with Store.open(_settings(data_dir).data_dir) as store:
        found = store.article(article)
    if json:
        print(line(article_record(found, with_text=True)))
    else:
        show_article(_console(), found, _span(at, len(found.text)))


@app.command()
def remove(
    article: Annotated[str, typer.Argument(help="Id, source, URL or file name.")],
    data_dir: DataDir = None,
) -> None:
    """Remove an article, with its text and all its versions.

    Example: pullquote remove sample-gazette.txt
    """
    from index.build import remove as remove_articles
    from index.store import Store

    settings = _settings(data_dir)
    with Store.open(settings.data_dir) as store:
        found = store.article(article)
    remove_articles(settings.data_dir, [found.id])
    print(f"Removed {found.source}")


@app.command()
def settings(json: Json = False) -> None:
    """Show every setting in force and where its value came from.

    Example: PULLQUOTE_MAX_QUOTES=3 pullquote settings
    """
    from config.provenance import provenance
    from retrieval.display import show_settings
    from retrieval.records import line

    origins = provenance(_settings(None))
    if json:
        for one in origins:
            print(line({"name": one.name, "value": one.value, "origin": one.origin}))
    else:
        show_settings(_console(), origins)


@app.command()
def doctor(data_dir: DataDir = None) -> None:
    """Check the whole coverage: checksums, offsets, vectors, and what is derived from them.

    Example: pullquote doctor
    """
    from retrieval.checkup import run

    raise typer.Exit(run(_settings(data_dir), _console()))


@app.command(name="eval")
def evaluate(
    file: Annotated[Path, typer.Argument(help="Questions with their answers, JSON lines.")],
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Measure how well questions of your own are answered.

    Each line: {"question": "...", "answers": [{"source": "name.txt", "quote": "..."}]}, with an
    empty list where the coverage does not answer.

    Example: pullquote eval examples/questions.jsonl
    """
    from retrieval.evaluation import run

    with _opened(_settings(data_dir)) as (settings, coverage, embedder):
        raise typer.Exit(run(file, coverage, embedder, settings, _console(), as_json=json))


def _settings(data_dir: Path | None) -> "Settings":
    from config.settings import load_settings

    return load_settings(data_dir=data_dir)


@contextmanager
def _opened(settings: "Settings") -> "Iterator[tuple[Settings, Coverage, Embedder]]":
    """Open the coverage, and the model that embedded it."""
    from index.coverage import Coverage
    from index.embedder import Embedder

    with Coverage.open(settings.data_dir) as coverage:
        embedder = Embedder.open(settings.model, settings.models_dir, settings.thread_count)
        model = coverage.store.model
        if model and model[1] != embedder.card.key:
            raise PullquoteError(
                f"This coverage was embedded with {model[0]}, the settings say {settings.model}. "
                f"Set PULLQUOTE_MODEL={model[0]}, or embed it anew: pullquote index --reembed"
            )
        yield settings, coverage, embedder


def _filter(outlet: str | None, after: str | None, before: str | None) -> "Filter":
    from datetime import date

    from index.store import Filter

    for name, day in (("--after", after), ("--before", before)):
        try:
            if day is not None:
                date.fromisoformat(day)
        except ValueError:
            raise PullquoteError(f"{name} takes a day such as 2023-07-31, not {day!r}.") from None
    return Filter(outlet, after, before)


def _span(at: str | None, length: int) -> "Span | None":
    from index.types import Span

    if at is None:
        return None
    start, _, end = at.partition(":")
    if start.isdecimal() and end.isdecimal() and int(start) < int(end) <= length:
        return Span(int(start), int(end))
    raise PullquoteError(f"--at takes START:END within 0:{length}, not {at!r}.")


def _console(*, stderr: bool = False) -> "Console":
    from rich.console import Console

    return Console(stderr=stderr, highlight=False, emoji=False, markup=False)
