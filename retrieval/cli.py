"""`pullquote`: the command line.

Heavy imports wait until a command needs them, so that help is quick.
"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from index.errors import PullquoteError
from retrieval.edge import Edge, speak_utf8, start_logging
from retrieval.options import (
    After,
    ArticleName,
    Before,
    DataDir,
    Json,
    Outlet,
    check_text,
    read_filter,
    read_span,
)

if TYPE_CHECKING:
    from config.settings import Settings


app = typer.Typer(
    cls=Edge,
    epilog="Exit codes: 0 answered, or done; 1 not in this coverage; 2 wrong use, or something to "
    "mend first; 3 partly failed; 130 stopped by Ctrl-C.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line."""
    speak_utf8()
    app()


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"pullquote {version('pullquote')}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Answers questions about news coverage with verbatim, cited quotes, and only with them.

    \b
    Begin with:  pullquote index ARTICLES_DIR
    Then:        pullquote ask "who said it first?"
    """


@app.command()
def index(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH",
            help="Articles: files and folders of .txt, .md, .html and .jsonl; - is what is piped.",
        ),
    ],
    prune: Annotated[
        bool,
        typer.Option("--prune", help="Remove what is gone from PATH. Default: name it."),
    ] = False,
    data_dir: DataDir = None,
) -> None:
    """Read articles into the coverage.

    What is unchanged is left as it is, what cannot be read is named and skipped (exit code 3). It
    can be stopped with Ctrl-C; the same command goes on from there.

    Example: pullquote index examples/coverage
    """
    from retrieval.indexing import index_paths

    raise typer.Exit(index_paths(paths, _settings(data_dir), prune=prune))


@app.command()
def ask(
    question: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="QUESTION",
            help="The question. Default: a prompt, on a terminal.",
            callback=check_text,
        ),
    ] = None,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    batch: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Ask each line of FILE (- is what is piped), as JSON."),
    ] = None,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Answer a question with quotes.

    Example: pullquote ask "What is the salary range of the AI product manager?"
    """
    if question and batch:
        raise PullquoteError("Give a question or --batch FILE, not both.")
    if not (question or batch or (sys.stdin.isatty() and sys.stdout.isatty())):
        raise PullquoteError(
            'There is no question. Ask one: pullquote ask "who said it first?" '
            "(or many: pullquote ask --batch FILE)"
        )
    from retrieval.asking import Asker
    from retrieval.reader import open_reader

    with open_reader(_settings(data_dir)) as reader:
        asker = Asker(reader, read_filter(reader.coverage.store, outlet, after, before))
        if batch:
            code = asker.batch(batch)
        elif question:
            code = asker.ask(" ".join(question), as_json=json)
        else:
            code = asker.prompt()
    raise typer.Exit(code)


@app.command()
def search(
    question: Annotated[
        list[str],
        typer.Argument(metavar="QUESTION", help="What to look for.", callback=check_text),
    ],
    top_k: Annotated[
        int, typer.Option("--top-k", "-k", metavar="N", min=1, max=100, help="Passages to show.")
    ] = 5,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    data_dir: DataDir = None,
) -> None:
    """Show ranked passages with their scores, to look inside.

    Example: pullquote search "salary" --top-k 3
    """
    from retrieval.display import show_hits
    from retrieval.exits import DONE, NOT_COVERED
    from retrieval.reader import open_reader

    with open_reader(_settings(data_dir)) as reader:
        store = reader.coverage.store
        hits = reader.search(" ".join(question), top_k, read_filter(store, outlet, after, before))
        show_hits(hits, store.articles_by_id({hit.passage.article for hit in hits}))
    raise typer.Exit(DONE if hits else NOT_COVERED)


@app.command()
def sources(json: Json = False, data_dir: DataDir = None) -> None:
    """List what is indexed.

    Example: pullquote sources --json
    """
    from retrieval.reader import open_store
    from retrieval.records import article_record, line
    from retrieval.tables import show_sources

    with open_store(_settings(data_dir).data_dir) as store:
        if json:
            for article in store.articles(with_text=True):
                print(line(article_record(article, with_text=False)))
        else:
            show_sources(store.articles(), store.counts())


@app.command()
def show(
    article: ArticleName,
    at: Annotated[
        str | None,
        typer.Option(metavar="START:END", help="Show this place. Default: the whole article."),
    ] = None,
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Show an article as it is stored.

    Example: pullquote show sample-gazette.txt --at 379:448
    """
    from retrieval.display import show_article
    from retrieval.reader import open_store
    from retrieval.records import article_record, line

    with open_store(_settings(data_dir).data_dir) as store:
        found = store.article(article)
    if json:
        print(line(article_record(found, with_text=True)))
    else:
        show_article(found, read_span(at, len(found.text)))


@app.command()
def remove(article: ArticleName, data_dir: DataDir = None) -> None:
    """Remove an article with all its versions.

    Example: pullquote remove sample-gazette.txt
    """
    from index.build import remove as remove_articles
    from retrieval.citation import inline, nearby
    from retrieval.reader import named_damage, open_store

    folder = _settings(data_dir).data_dir
    with open_store(folder) as store:
        found = store.article(article)
    with named_damage(folder):
        remove_articles(folder, [found.id])
    print(f"Removed {inline(nearby(found.source))}")


@app.command()
def settings(json: Json = False) -> None:
    """Show every setting and where its value is from.

    Example: PULLQUOTE_MAX_QUOTES=3 pullquote settings
    """
    from config.provenance import provenance
    from retrieval.records import line, setting_record
    from retrieval.tables import show_settings

    origins = provenance(_settings(None))
    if json:
        for one in origins:
            print(line(setting_record(one)))
    else:
        show_settings(origins)


@app.command(name="eval")
def evaluate(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Questions with their answers.")],
    json: Json = False,
    data_dir: DataDir = None,
) -> None:
    """Measure how well your own questions are answered.

    FILE has an object a line, as below. Its answers are every place that answers, each with words
    of the article, and an empty list says that the coverage does not answer. A source is named as
    for `pullquote show`; name.jsonl#2 is the article in line 2 of name.jsonl.

    \b
    {"question": "...", "answers": [{"source": "name.txt", "quote": "..."}]}

    Example: pullquote eval examples/questions.jsonl
    """
    from retrieval.evaluation import evaluate_file
    from retrieval.reader import open_reader

    with open_reader(_settings(data_dir)) as reader:
        evaluate_file(file, reader, as_json=json)


def _settings(data_dir: Path | None) -> "Settings":
    from config.settings import load_settings

    settings = load_settings(data_dir=data_dir)
    start_logging(settings.log_level)
    return settings
