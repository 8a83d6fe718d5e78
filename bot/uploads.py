"""Files that moderators upload: kept in a folder of the coverage, under names of our own.

Nothing of a file is opened here. It is read by `pullquote index`, in a process of its own.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path, PurePath
from unicodedata import normalize

from bot.moderator_labels import ModeratorWords
from bot.refusal import Refusal
from index.files import replace_file
from index.reading.articles import ENDINGS, file_of

FOLDER = "uploads"  # of a coverage
STEM_CHARS, DIGEST_CHARS = 40, 12


def uploads_of(coverage: Path) -> Path:
    """Return the folder of a coverage's uploads, as its articles' sources name it."""
    return coverage.resolve() / FOLDER


def uploaded(coverage: Path) -> list[Path]:
    """Return the files that were uploaded to a coverage; none that is only half written."""
    folder = uploads_of(coverage)
    found = [one for one in folder.iterdir() if one.is_file()] if folder.is_dir() else []
    return sorted(one for one in found if one.suffix in ENDINGS and not one.name.startswith("."))


def called(lines: Iterable[str], kept: str, name: str) -> tuple[str, ...]:
    """Return what was said of a kept file, said of it under the name that it came with."""
    return tuple(line.replace(kept, PurePath(name).name) for line in lines)


def check_name(name: str, size: int, limit_mb: int, words: ModeratorWords) -> None:
    """Raise Refusal for a file that may not be uploaded."""
    if PurePath(name).suffix.lower() not in ENDINGS:
        raise Refusal(words.unread.format(endings=", ".join(sorted(ENDINGS))))
    if size > limit_mb * 2**20:
        raise Refusal(words.too_large.format(limit=limit_mb, size=f"{size / 2**20:.1f}"))


def place_for(coverage: Path, name: str) -> Path:
    """Return where a file is kept that is called so; another of that name takes its place.

    Of the name that it came with only ASCII letters and digits stay, so it leads nowhere else.
    Names that differ in case or in Unicode's form alone are one, as they are on many disks.
    """
    name = _plain(name)
    return uploads_of(coverage) / f"{_stem(name)}-{_digest(name)}{PurePath(name).suffix}"


def earlier_places(coverage: Path, name: str) -> list[Path]:
    """Return files of a name that are kept by earlier forms of it: with its case, or its bytes.

    By bytes only where the name is plain enough to be told from others by what was kept of it.
    """
    plain = _plain(name)
    telling = plain.isascii() and 0 < len(plain.rpartition(".")[0]) < STEM_CHARS

    def is_earlier(file: Path) -> bool:
        stem, _, digest = file.stem.rpartition("-")
        names = [one for one in (name, f"{stem}{file.suffix}") if _plain(one) == plain]
        if digest in map(_digest, names):
            return True
        if not telling or (stem.casefold(), file.suffix) != (_stem(plain), PurePath(plain).suffix):
            return False
        return digest == hashlib.sha256(file.read_bytes()).hexdigest()[:DIGEST_CHARS]

    now = place_for(coverage, name)
    return [one for one in uploaded(coverage) if one != now and is_earlier(one)]


def _plain(name: str) -> str:
    return normalize("NFC", normalize("NFC", name).casefold())


def _stem(name: str) -> str:
    kept = re.sub(r"[^A-Za-z0-9]+", "-", name.rpartition(".")[0])
    return kept.strip("-")[:STEM_CHARS] or "article"


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()[:DIGEST_CHARS]


def keep(path: Path, data: bytes) -> bytes | None:
    """Keep a file's bytes; return those that were there before."""
    path.parent.mkdir(parents=True, exist_ok=True)
    former = path.read_bytes() if path.is_file() else None
    replace_file(path, data)
    return former


def put_back(path: Path, former: bytes | None) -> None:
    """Undo `keep`."""
    if former is None:
        path.unlink(missing_ok=True)
    else:
        replace_file(path, former)


def take_out(source: str) -> None:
    """Take the article of ``wire.jsonl#3`` out of its file.

    The line is left empty, not out: the articles below it go by the numbers of theirs.
    """
    file = file_of(source)
    lines = file.read_bytes().split(b"\n")
    lines[int(source.rpartition("#")[2]) - 1] = b""
    replace_file(file, b"\n".join(lines))
