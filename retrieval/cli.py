"""`pullquote`: the command line.

Heavy imports wait until a command needs them, so that help is quick.
"""

import sys

import typer

from index.errors import PullquoteError
from retrieval.edge import Edge, settings_for, speak_utf8
from retrieval.exits import DONE, NOT_COVERED
from retrieval.options import (
    After,
    ArticleName,
    At,
    Batch,
    Before,
    DataDir,
    GoldFile,
    Json,
    Mend,
    Outlet,
    Paths,
    Prune,
    Question,
    Reembed,
    SearchedFor,
    TopK,
    Version,
    read_filter,
    read_span,
)
from retrieval.upkeep import watch

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


@app.callback()
def begin(version: Version = False) -> None:
    """Answers questions about news coverage with verbatim, cited quotes, and only with them.

    \b
    Begin with:  pullquote index ARTICLES_DIR
    Then:        pullquote ask "who said it first?"
    """


@app.command()
def index(
    paths: Paths = None,
    prune: Prune = False,
    reembed: Reembed = False,
    data_dir: DataDir = None,
) -> None:
    """Read articles into the coverage.

    What is unchanged is left as it is, what cannot be read is named and skipped (exit code 3). It
    can be stopped with Ctrl-C; the same command goes on from there.

    Example: pullquote index examples/coverage
    """
    if not (paths or reembed):
        raise PullquoteError("There is nothing to index. Name it: pullquote index ARTICLES_DIR")
    from retrieval.indexing import index_paths
    from retrieval.reembedding import reembed_all

    settings = settings_for(data_dir)
    code = reembed_all(settings) if reembed else DONE
    if paths and code == DONE:
        code = index_paths(paths, settings, prune=prune)
    raise typer.Exit(code)


@app.command()
def ask(
    question: Question = None,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    batch: Batch = None,
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

    with open_reader(settings_for(data_dir)) as reader:
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
    question: SearchedFor,
    top_k: TopK = 5,
    outlet: Outlet = None,
    after: After = None,
    before: Before = None,
    data_dir: DataDir = None,
) -> None:
    """Show ranked passages with their scores, to look inside.

    Example: pullquote search "salary" --top-k 3
    """
    from retrieval.display import show_hits
    from retrieval.reader import open_reader

    with open_reader(settings_for(data_dir)) as reader:
        store = reader.coverage.store
        hits = reader.search(" ".join(question), top_k, read_filter(store, outlet, after, before))
        show_hits(hits, store.articles_by_id({hit.passage.article for hit in hits}))
    raise typer.Exit(DONE if hits else NOT_COVERED)


@app.command()
def sources(json: Json = False, data_dir: DataDir = None) -> None:
    """List what is indexed.

    Example: pullquote sources --json
    """
    from index.store import Store
    from retrieval.records import article_record, line
    from retrieval.tables import show_sources

    with Store.open(settings_for(data_dir).data_dir) as store:
        if json:
            for article in store.articles(with_text=True):
                print(line(article_record(article, with_text=False)))
        else:
            show_sources(store.articles(), store.counts())


@app.command()
def show(article: ArticleName, at: At = None, json: Json = False, data_dir: DataDir = None) -> None:
    """Show an article as it is stored.

    Example: pullquote show sample-gazette.txt --at 379:448
    """
    from index.store import Store
    from retrieval.display import show_article
    from retrieval.records import article_record, line

    with Store.open(settings_for(data_dir).data_dir) as store:
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
    from index.store import Store
    from retrieval.citation import inline, nearby

    folder = settings_for(data_dir).data_dir
    with Store.open(folder) as store:
        found = store.article(article)
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

    origins = provenance(settings_for(None))
    if json:
        for one in origins:
            print(line(setting_record(one)))
    else:
        show_settings(origins)


@app.command()
def doctor(mend: Mend = False, data_dir: DataDir = None) -> None:
    """Check every text, offset and vector of the coverage.

    Each problem comes with the command that mends it, and ends with exit code 2.

    Example: pullquote doctor
    """
    from retrieval.checkup import check_up

    raise typer.Exit(check_up(settings_for(data_dir), mended=mend))


@app.command(name="eval")
def evaluate(file: GoldFile, json: Json = False, data_dir: DataDir = None) -> None:
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

    with open_reader(settings_for(data_dir)) as reader:
        evaluate_file(file, reader, as_json=json)


for command in (watch,):
    app.command()(command)
