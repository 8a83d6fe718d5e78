"""Folders of tantivy's: brought up to date in a copy, opened also where nothing can be written.

A copy costs nothing: tantivy's files never change once they are written, so it is links to them.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from index.files import sync
from index.schema import DATABASE


def open_index(schema: Any, folder: Path | None) -> Any:
    """Open tantivy's index in a folder, or a new one in memory; raises ValueError if it is torn."""
    import tantivy

    if folder is None:
        return tantivy.Index(schema)
    if os.access(folder, os.W_OK):
        return tantivy.Index(schema, path=str(folder))
    with tempfile.TemporaryDirectory() as links:  # tantivy takes a lock to read, which is a file
        for file in folder.iterdir():
            (Path(links) / file.name).symlink_to(file.resolve())
        return tantivy.Index(schema, path=links)


def copy_folder(folder: Path | None, copy: Path) -> None:
    """Make ``copy`` a copy of a folder, or an empty one where there is none."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for file in folder.iterdir() if folder else ():
        if file.suffix == ".lock":
            continue
        try:
            os.link(file, copy / file.name)
        except OSError:  # a file system without links
            shutil.copyfile(file, copy / file.name)


def finish_folder(folder: Path, data_dir: Path) -> list[Path]:
    """Make a folder durable, and as readable as the database; return its files but for locks."""
    mode = (data_dir / DATABASE).stat().st_mode
    for file in folder.glob("*.json"):  # tantivy hides them
        file.chmod(mode)
    sync(folder)
    sync(data_dir)
    return [file for file in folder.iterdir() if file.suffix != ".lock"]
