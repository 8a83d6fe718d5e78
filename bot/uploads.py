"""Files that moderators upload: kept in a folder of the coverage, under names of our own.

Nothing of a file is opened here. It is read by `pullquote index`, in a process of its own.
"""

import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path, PurePath

from bot.moderator_labels import ModeratorWords
from bot.refusal import Refusal
from index.articles import ENDINGS, file_of
from index.files import replace_file

FOLDER = "uploads"  # of a coverage
STEM_CHARS = 40


def uploads_of(coverage: Path) -> Path:
    """Return the folder of a coverage's uploads, as its articles' sources name it."""
    return coverage.resolve() / FOLDER


def uploaded(coverage: Path) -> list[Path]:
    """Return the files that were uploaded to a coverage."""
    folder = uploads_of(coverage)
    return sorted(one for one in folder.iterdir() if one.is_file()) if folder.is_dir() else []


def called(lines: Iterable[str], kept: str, name: str) -> tuple[str, ...]:
    """Return what was said of a kept file, said of it under the name that it came with."""
    return tuple(line.replace(kept, PurePath(name).name) for line in lines)


def checked_name(name: str, size: int, limit_mb: int, words: ModeratorWords) -> str:
    """Return the ending of a file that may be uploaded; raises Refusal for any other."""
    ending = PurePath(name).suffix.lower()
    if ending not in ENDINGS:
        raise Refusal(words.unread.format(endings=", ".join(sorted(ENDINGS))))
    if size > limit_mb * 2**20:
        raise Refusal(words.too_large.format(limit=limit_mb, size=f"{size / 2**20:.1f}"))
    return ending


def keep(coverage: Path, name: str, ending: str, data: bytes) -> Path:
    """Keep a file's bytes; the same bytes under the same name are kept once.

    Of the name that it came with only ASCII letters and digits stay, so it leads nowhere else.
    """
    folder = uploads_of(coverage)
    folder.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r"[^A-Za-z0-9]+", "-", name.rpartition(".")[0]).strip("-")[:STEM_CHARS]
    path = folder / f"{stem or 'article'}-{hashlib.sha256(data).hexdigest()[:12]}{ending}"
    part = path.with_name(f"{path.name}.part")  # an ending that is not read
    part.write_bytes(data)
    os.replace(part, path)
    return path


def take_out(source: str) -> None:
    """Take the article of ``wire.jsonl#3`` out of its file.

    The line is left empty, not out: the articles below it go by the numbers of theirs.
    """
    file = file_of(source)
    lines = file.read_bytes().split(b"\n")
    lines[int(source.rpartition("#")[2]) - 1] = b""
    replace_file(file, b"\n".join(lines))
