"""The commands that look after a coverage as time passes."""

import typer

from index.errors import PullquoteError
from retrieval.edge import settings_for
from retrieval.options import DataDir, WatchedPaths, WithParent


def watch(
    paths: WatchedPaths = None, with_parent: WithParent = False, data_dir: DataDir = None
) -> None:
    """Index articles, and go on indexing what is new, changed or gone, as it comes.

    A file is read when it has stood still for PULLQUOTE_WATCH_SETTLE_S, so never half written. It
    ends with Ctrl-C.

    Example: pullquote watch path/to/articles
    """
    settings = settings_for(data_dir)
    watched = paths or ([settings.watch] if settings.watch else [])
    if not watched:
        raise PullquoteError("There is nothing to watch. Name it: pullquote watch ARTICLES_DIR")
    from os import getppid

    from retrieval.watching import watch_paths

    parent = getppid() if with_parent else None
    raise typer.Exit(watch_paths(watched, settings, parent=parent))
