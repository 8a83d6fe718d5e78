"""The commands that look after a coverage as time passes."""

import sys

import typer

from config.errors import PullquoteError
from retrieval.commands.edge import settings_for
from retrieval.commands.options import BackupFile, DataDir, Force, WatchedPaths, WithParent
from retrieval.exits import DONE, PARTLY_FAILED


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

    from retrieval.commands.watching import watch_paths

    parent = getppid() if with_parent else None
    raise typer.Exit(watch_paths(watched, settings, parent=parent))


def backup(file: BackupFile, data_dir: DataDir = None) -> None:
    """Write the coverage to one file, while others may go on reading and writing.

    It holds all articles with their versions and vectors, and what the bot keeps: its receipts,
    with the questions that people asked. Restore it: pullquote restore FILE

    Example: pullquote backup coverage.zip
    """
    from index.backup import back_up
    from retrieval.commands.citation import count
    from retrieval.printable import inline

    made = back_up(settings_for(data_dir).data_dir, file)
    held = f"{count(made.articles, 'article')} ({', '.join(sorted(made.files))})"
    print(f"Backed up to {inline(str(file))}: {held}, {file.stat().st_size:,} bytes")
    for name, why in made.left_out.items():
        print(f"left out: {inline(name)}: {inline(why)}", file=sys.stderr)
    raise typer.Exit(PARTLY_FAILED if made.left_out else DONE)


def restore(file: BackupFile, force: Force = False, data_dir: DataDir = None) -> None:
    """Put a backup in place of the coverage, after checking every byte of it.

    Stop the bot before, and start it again afterwards.

    Example: pullquote restore coverage.zip
    """
    from index.restore import restore as restore_backup
    from retrieval.commands.citation import count

    folder = settings_for(data_dir).data_dir
    made = restore_backup(folder, file, force=force)
    print(f"Restored {count(made.articles, 'article')}, as of {made.made}")
