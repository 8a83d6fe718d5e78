"""Commands that fill a coverage, look into it and keep it well."""

import typer

from config.errors import PullquoteError
from retrieval.commands.edge import settings_for
from retrieval.commands.options import (
    ArticleName,
    At,
    DataDir,
    Json,
    Mend,
    Paths,
    Prune,
    Reembed,
    read_span,
)
from retrieval.exits import DONE


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
    from retrieval.commands.indexing import index_paths
    from retrieval.commands.reembedding import reembed_all

    settings = settings_for(data_dir)
    code = reembed_all(settings) if reembed else DONE
    if paths and code == DONE:
        code = index_paths(paths, settings, prune=prune)
    raise typer.Exit(code)


def sources(json: Json = False, data_dir: DataDir = None) -> None:
    """List what is indexed.

    Example: pullquote sources --json
    """
    from index.damage import blaming
    from index.store import Store
    from retrieval.commands.records import article_record, line
    from retrieval.commands.tables import show_sources

    folder = settings_for(data_dir).data_dir
    with blaming(folder), Store.open(folder) as store:
        if json:
            for article in store.articles(with_text=True):
                print(line(article_record(article, with_text=False)))
        else:
            show_sources(store.articles(), store.counts())


def show(article: ArticleName, at: At = None, json: Json = False, data_dir: DataDir = None) -> None:
    """Show an article as it is stored.

    Example: pullquote show sample-gazette.txt --at 379:448
    """
    from index.damage import blaming
    from index.store import Store
    from retrieval.commands.display import show_article
    from retrieval.commands.records import article_record, line

    folder = settings_for(data_dir).data_dir
    with blaming(folder), Store.open(folder) as store:
        found = store.article(article)
    if json:
        print(line(article_record(found, with_text=True)))
    else:
        show_article(found, read_span(at, len(found.text)))


def remove(article: ArticleName, data_dir: DataDir = None) -> None:
    """Remove an article with all its versions.

    Example: pullquote remove sample-gazette.txt
    """
    from index.build import remove as remove_articles
    from index.store import Store
    from retrieval.commands.citation import nearby
    from retrieval.printable import inline

    folder = settings_for(data_dir).data_dir
    with Store.open(folder) as store:
        found = store.article(article)
    remove_articles(folder, [found.id])
    print(f"Removed {inline(nearby(found.source))}")


def doctor(mend: Mend = False, data_dir: DataDir = None) -> None:
    """Check every text, offset and vector of the coverage.

    Each problem comes with the command that mends it, and ends with exit code 2.

    Example: pullquote doctor
    """
    from retrieval.commands.diagnosis import check_up

    raise typer.Exit(check_up(settings_for(data_dir), mended=mend))
