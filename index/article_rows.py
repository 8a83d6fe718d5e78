"""Articles as the rows of coverage.db that they are read from."""

import json
from collections.abc import Sequence
from typing import Any

from index.seals import PLACES, RECORD, Record, places_seal, record_seal
from index.stored import StoredArticle
from index.types import Notice, NoticeKind, Span

TEXT = "coalesce(CAST(v.text AS TEXT), '')"  # where a bit flipped, its type may have, too

_ARTICLE = f"""
    SELECT {RECORD}, v.id, (SELECT count(*) FROM passages WHERE version_id = v.id), {{text}}
    FROM articles a JOIN versions v ON v.article_id = a.id AND v.current
         LEFT JOIN seals s ON s.version_id = v.id
"""
LISTED = _ARTICLE.format(text="''")  # without its text, and unchecked
WHOLE = _ARTICLE.format(text=f"{TEXT}, s.record, s.places, {PLACES}")


def article_of(row: Sequence[Any]) -> StoredArticle:
    """Return an article of `LISTED` or `WHOLE`; of what its seal does not fit only the text."""
    columns = len(Record._fields)
    record, (version, passages, text, *seals) = Record(*row[:columns]), row[columns:]
    sealed = not seals or seals[:2] == [record_seal(record), places_seal(seals[2])]
    if not sealed:
        record = record.unsealed()
    return StoredArticle(
        id=record.id, version=version, number=record.number, source=str(record.source), text=text,
        sha256=record.sha256, title=record.title, outlet=record.outlet, byline=record.byline,
        published=record.published, updated=record.updated, url=record.url,
        language=record.language,
        notices=tuple(
            Notice(NoticeKind(kind), Span(start, end), date)
            for kind, start, end, date in json.loads(record.notices)
        ),
        passages=passages, sealed=sealed,
    )  # fmt: skip
