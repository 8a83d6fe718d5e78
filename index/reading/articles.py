"""A path made articles: every file read by its format, every problem named, none in the way."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from config.errors import PullquoteError
from index.reading.encoding import decode, is_storable
from index.reading.folder import FoundFile, NotRegular, files_in, open_regular
from index.reading.jsonl import is_record, read_jsonl
from index.reading.markdown import read_markdown
from index.reading.metadata import Metadata, make_article
from index.reading.prose import read_prose
from index.reading.run import MARKDOWN, BadFile, Found, Opening, ReadLimits, ReadNote, shown
from index.reading.sidecar import SIDECAR_NAME, Sidecar, read_sidecar
from index.reading.webpage import read_webpage
from index.types import Article

_WEBPAGES = frozenset({".html", ".htm"})
JSON_LINES = frozenset({".jsonl", ".ndjson"})
ENDINGS = frozenset({".txt", *MARKDOWN}) | _WEBPAGES | JSON_LINES
_ENDINGS_LISTED = ".txt, .md, .html and .jsonl"


def read_articles(path: Path, limits: ReadLimits) -> Iterator[Found]:
    """Return the articles of a file or a folder, in an order that depends on names alone.

    What cannot be read is yielded as a BadFile and the rest goes on; PullquoteError is raised, at
    the call itself, only if ``path`` is not there or may not be opened.
    """
    root = root_of(path)
    found = read_found(files_of(root, limits), limits, {}, with_notes=root.is_dir())
    return (one for one in found if not isinstance(one, Opening))


def file_of(source: str) -> Path:
    """Return the file that a source stands for: of ``wire.jsonl#3`` it is ``wire.jsonl``."""
    name, _, line = source.rpartition("#")
    is_line = line.isdecimal() and Path(name).suffix.lower() in JSON_LINES
    return Path(name if is_line else source)


def files_of(root: Path, limits: ReadLimits) -> Iterator[FoundFile | BadFile | ReadNote]:
    """Yield the files that ``root`` is or holds, and why it holds none; it is from `root_of`."""
    if not root.is_dir():
        if root.suffix.lower() in ENDINGS:
            yield FoundFile(root.parent, root.name, root)
        else:
            yield BadFile(shown(root), f"is of a kind that is not read; {_ENDINGS_LISTED} are.")
        return
    empty = True
    for found in files_in(root, ENDINGS, limits):
        empty = False
        yield found
    if empty:
        yield BadFile(shown(root), f"holds no article; {_ENDINGS_LISTED} are read.")


def read_found(
    files: Iterable[FoundFile | BadFile | ReadNote],
    limits: ReadLimits,
    sidecars: dict[Path, Sidecar],
    *,
    with_notes: bool = True,
) -> Iterator[Found | Opening]:
    """Yield the articles of files, and an Opening before each file or sidecar that is read.

    ``sidecars`` are those read before, by folder; one that is not among them is read and added.
    """
    for found in files:
        if not isinstance(found, FoundFile):
            yield found
            continue
        if found.folder not in sidecars:
            yield Opening(shown(found.folder / SIDECAR_NAME), sidecar=True)
            sidecars[found.folder] = read_sidecar(found.folder)
            yield from _problems(sidecars[found.folder], found.folder, with_notes=with_notes)
        yield Opening(shown(found.path))
        yield from _read_file(found, sidecars[found.folder], limits)


def root_of(path: Path) -> Path:
    """Return the path without symlinks; raise PullquoteError if it cannot be opened."""
    try:
        resolved = path.resolve(strict=True)
        if resolved.is_dir():
            next(resolved.iterdir(), None)
    except PermissionError:
        raise PullquoteError(f"{path} may not be opened: you have no rights to it.") from None
    except (OSError, RuntimeError, ValueError):
        message = f"There is no {path}. Name a file or folder of articles, or - for what is piped."
        raise PullquoteError(message) from None
    return resolved


def read_stream(stream: BinaryIO, source: str, limits: ReadLimits) -> Iterator[Found]:
    """Yield the article that ``stream`` is, or the articles if its first line is a JSON object."""
    data = stream.read(limits.max_file_bytes + 1)
    if len(data) > limits.max_file_bytes:
        yield BadFile(source, _too_large(limits))
        return
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")[0]
    if is_record(first, limits):
        yield from read_jsonl(io.BytesIO(data), source, limits)
    else:
        yield from _read_text(data, source, ".txt", limits)


def _problems(sidecar: Sidecar, folder: Path, *, with_notes: bool) -> Iterator[BadFile | ReadNote]:
    source = shown(folder / SIDECAR_NAME)
    yield from (BadFile(source, problem) for problem in sidecar.problems)
    if with_notes:
        yield from (ReadNote(source, note) for note in sidecar.notes)


def _read_file(found: FoundFile, sidecar: Sidecar, limits: ReadLimits) -> Iterator[Found]:
    source = found.path.as_posix()
    if not is_storable(source):
        yield BadFile(shown(found.path), "has a name that is not UTF-8; rename it.")
        return
    try:
        with open_regular(found.path) as stream:
            for item in _read_format(stream, source, found.path.suffix.lower(), limits):
                yield sidecar.correct(item, found.name) if isinstance(item, Article) else item
    except NotRegular:
        yield BadFile(source, "is not a regular file; pipe it and name - instead.")
    except OSError as error:
        yield BadFile(source, f"cannot be opened: {error.strerror}.")


def _read_format(stream: BinaryIO, source: str, ending: str, limits: ReadLimits) -> Iterator[Found]:
    if ending in JSON_LINES:
        yield from read_jsonl(stream, source, limits)
        return
    data = stream.read(limits.max_file_bytes + 1)
    if len(data) > limits.max_file_bytes:
        yield BadFile(source, _too_large(limits))
    else:
        yield from _read_text(data, source, ending, limits)


def _read_text(data: bytes, source: str, ending: str, limits: ReadLimits) -> Iterator[Found]:
    """Yield the article of a whole file, after a note if its encoding had to be guessed."""
    try:
        decoded = decode(data)
        article = _article(decoded.text, source, ending, limits)
    except PullquoteError as problem:
        yield BadFile(source, str(problem))
        return
    if decoded.guessed:
        message = f"was decoded as {decoded.guessed}, which was guessed; save it as UTF-8."
        yield ReadNote(source, message)
    if not article.prose:
        yield ReadNote(source, "holds no sentences, so nothing of it can be quoted.")
    yield article


def _article(text: str, source: str, ending: str, limits: ReadLimits) -> Article:
    if not text.strip():
        raise PullquoteError("is empty; remove it, or put the article's text into it.")
    if ending in _WEBPAGES:
        return read_webpage(text, source, limits)
    if len(text) > limits.max_article_chars:
        most = limits.max_article_chars
        raise PullquoteError(f"is longer than {most:,} characters; split it into articles.")
    if ending in MARKDOWN:
        return read_markdown(text, source)
    return make_article(source, text, read_prose(text), Metadata())


def _too_large(limits: ReadLimits) -> str:
    return f"has more than {limits.max_file_bytes:,} bytes; split it into articles."
