"""Articles as JSON lines: one object a line, with ``text`` and any metadata."""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from config.errors import PullquoteError
from index.reading.encoding import is_storable, normalise_newlines
from index.reading.metadata import make_article, metadata_from
from index.reading.prose import read_prose
from index.reading.run import BadFile, ReadLimits
from index.types import Article

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
MOST_BAD_LINES = 1000  # of one file; no slip of a hand is as long
# Under which other tools write the same; the first that holds any words wins.
TEXT_NAMES = ("text", "body", "content", "articlebody", "maintext")
_MARKUP = r"(?i)<(?:p|div|br|h[1-6]|ul|span|section|article)\b[^<>]*>"
MOST_NAMED = 8  # names that are told of a line without a text
MOST_CONTAINERS = 100_000  # an empty list, two bytes of JSON, takes 56 of memory
_TOO_MUCH = "is JSON too large or too deep to be read."


def read_jsonl(stream: BinaryIO, source: str, limits: ReadLimits) -> Iterator[Article | BadFile]:
    """Yield one article a line, under the source ``source#3`` for the third line.

    A line that cannot be read yields a BadFile and the next one is read. Blank lines are skipped,
    but counted. Lines are read one at a time, so a file may be larger than memory.
    """
    number = bad = 0
    most = limits.max_line_bytes
    while line := stream.readline(most + 1):
        number += 1
        place = f"{source}#{number}"
        if bad >= MOST_BAD_LINES:
            yield BadFile(source, f"has {bad:,} lines that cannot be read; the rest is left out.")
            return
        if len(line) > most:
            bad += 1
            yield BadFile(place, f"is a line of more than {most:,} bytes.")
            while line and not line.endswith(b"\n"):
                line = stream.readline(most)
            continue
        if number == 1:
            line = line.removeprefix(_BYTE_ORDER_MARK)
        if line := line.strip():
            try:
                yield read_record(line, place, limits)
            except PullquoteError as problem:
                bad += 1
                yield BadFile(place, str(problem))


def is_record(line: bytes, limits: ReadLimits) -> bool:
    """Tell whether ``line`` is a JSON object, of a size that is read."""
    if len(line) > limits.max_line_bytes or _is_bomb(line):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def read_record(line: bytes, source: str, limits: ReadLimits) -> Article:
    """Return the article of one line; raise PullquoteError if it holds none."""
    if _is_bomb(line):
        raise PullquoteError(_TOO_MUCH)
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise PullquoteError("is not UTF-8, as JSON has to be; save the file as UTF-8.") from None
    except json.JSONDecodeError as error:
        message = f"is not JSON ({error.msg} at column {error.colno}); each line is one object."
        raise PullquoteError(message) from None
    except (ValueError, RecursionError):
        raise PullquoteError(_TOO_MUCH) from None
    text = _text_of(record)
    if len(text) > limits.max_article_chars:
        raise PullquoteError(f"is longer than {limits.max_article_chars:,} characters; split it.")
    if not is_storable(text):
        raise PullquoteError("holds a NUL or half a surrogate pair, which is not text; remove it.")
    text = normalise_newlines(text)
    known = metadata_from(record)
    return make_article(source, text, read_prose(text, known.title, known.byline), known)


def _text_of(record: object) -> str:
    """Return the text of an article, under any of its names; raise PullquoteError without one."""
    if not isinstance(record, dict):
        raise PullquoteError('is no article; each line is an object like {"text": "..."}.')
    lowered = {name.lower(): value for name, value in record.items()}
    for name in TEXT_NAMES:
        text = lowered.get(name)
        if isinstance(text, str) and text.strip():
            if name != TEXT_NAMES[0] and re.search(_MARKUP, text):
                raise PullquoteError(f'has HTML in its "{name}"; save the page as a .html file.')
            return text
    named = ", ".join(f'"{name[:40]}"' for name in list(record)[:MOST_NAMED]) or "nothing"
    raise PullquoteError(f'is no article: it has no "text" (nor "body" or "content"), but {named}.')


def _is_bomb(line: bytes) -> bool:
    return line.count(b"[") + line.count(b"{") > MOST_CONTAINERS
