"""Articles as JSON lines: one object a line, with ``text`` and any metadata."""

import json
from collections.abc import Iterator
from typing import BinaryIO

from index.encoding import is_storable, normalise_newlines
from index.errors import PullquoteError
from index.metadata import make_article, metadata_from
from index.prose import read_prose
from index.reading import BadFile, ReadLimits
from index.types import Article

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_jsonl(stream: BinaryIO, source: str, limits: ReadLimits) -> Iterator[Article | BadFile]:
    """Yield one article a line, under the source ``source#3`` for the third line.

    A line that cannot be read yields a BadFile and the next one is read. Blank lines are skipped,
    but counted. Lines are read one at a time, so a file may be larger than memory.
    """
    number = 0
    while line := stream.readline(limits.max_file_bytes + 1):
        number += 1
        place = f"{source}#{number}"
        if len(line) > limits.max_file_bytes:
            yield BadFile(place, f"is a line of more than {limits.max_file_bytes:,} bytes.")
            while line and not line.endswith(b"\n"):
                line = stream.readline(limits.max_file_bytes)
            continue
        if number == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
        if line := line.strip():
            try:
                yield read_record(line, place, limits)
            except PullquoteError as problem:
                yield BadFile(place, str(problem))


def is_record(line: bytes) -> bool:
    """Tell whether ``line`` is a JSON object."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def read_record(line: bytes, source: str, limits: ReadLimits) -> Article:
    """Return the article of one line; raise PullquoteError if it holds none."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise PullquoteError("is not UTF-8, as JSON has to be; save the file as UTF-8.") from None
    except json.JSONDecodeError as error:
        message = f"is not JSON ({error.msg} at column {error.colno}); each line is one object."
        raise PullquoteError(message) from None
    except (ValueError, RecursionError):
        raise PullquoteError("is JSON too large or too deep to be read.") from None
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise PullquoteError('is no article; each line is an object like {"text": "..."}.')
    if len(text) > limits.max_article_chars:
        raise PullquoteError(f"is longer than {limits.max_article_chars:,} characters; split it.")
    if not is_storable(text):
        raise PullquoteError("holds a NUL or half a surrogate pair, which is not text; remove it.")
    text = normalise_newlines(text)
    known = metadata_from(record)
    return make_article(source, text, read_prose(text, known.title), known)
