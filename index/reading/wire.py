"""What a reader's process finds, as JSON lines and back; nothing in them can run."""

import json
from collections.abc import Sequence

from index.reading.run import BadFile, Found, Opening, ReadNote
from index.types import Article, Notice, NoticeKind, Span

DONE = b'["done"]\n'  # all that was asked for has been written
_TEXTS = ("title", "outlet", "byline", "published", "updated", "url", "language")


def packed(found: Found | Opening) -> bytes:
    """Return what was found as a line."""
    match found:
        case Opening():
            fields: list[object] = ["opening", found.source, found.sidecar]
        case BadFile():
            fields = ["bad", found.source, found.reason]
        case ReadNote():
            fields = ["note", found.source, found.message]
        case Article():
            prose = [position for span in found.prose for position in (span.start, span.end)]
            notices = [
                [one.kind.value, one.span.start, one.span.end, one.date] for one in found.notices
            ]
            texts = [getattr(found, name) for name in _TEXTS]
            fields = [
                "article", found.source, found.text, prose, texts, notices, found.uncorrected,
            ]  # fmt: skip
    return json.dumps(fields, ensure_ascii=False).encode() + b"\n"


def unpacked(line: bytes) -> Found | Opening:
    """Return what a line of `packed` says."""
    kind, source, *rest = json.loads(line)
    match kind:
        case "opening":
            return Opening(source, rest[0])
        case "bad":
            return BadFile(source, rest[0])
        case "note":
            return ReadNote(source, rest[0])
    text, prose, texts, notices, uncorrected = rest
    return Article(
        source,
        text,
        _spans(prose),
        **dict(zip(_TEXTS, texts, strict=True)),
        notices=tuple(
            Notice(NoticeKind(what), Span(start, end), date) for what, start, end, date in notices
        ),
        uncorrected=uncorrected,
    )


def _spans(positions: Sequence[int]) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in zip(positions[::2], positions[1::2], strict=True))
