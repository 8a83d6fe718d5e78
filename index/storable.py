"""Whether an article can be stored, and whether it is stored already."""

import hashlib
import json

from config.errors import PullquoteError
from index.reading.encoding import is_storable
from index.types import Article

SPLIT_VERSION = 2  # raised when articles are split otherwise, so that they are split again


def fingerprint(article: Article) -> str:
    """Return a checksum of everything stored of an article, and of how it is split."""
    parts = [
        SPLIT_VERSION, article.text, article.title, article.outlet, article.byline,
        article.published, article.updated, article.url, article.language,
        [(block.start, block.end) for block in article.prose],
        [(one.kind, one.span.start, one.span.end, one.date) for one in article.notices],
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def require_storable(article: Article) -> None:
    """Raise PullquoteError where SQLite could not give back, letter for letter, what is put in."""
    given = (
        article.source, article.text, article.title, article.outlet, article.byline,
        article.published, article.updated, article.url, article.language,
    )  # fmt: skip
    if not all(is_storable(one) for one in given if one):
        raise PullquoteError(
            f"{article.source.encode('utf-8', 'replace').decode()} holds characters that no text "
            "has (NUL, or half of a surrogate pair). Save it as UTF-8 text."
        )
    ends = [span.end for span in (*article.prose, *(one.span for one in article.notices))]
    assert max(ends, default=0) <= len(article.text), f"{article.source}: a span past the text"
