"""Made-up articles of one sentence and a notice."""

from index.stored import StoredArticle
from index.types import Notice, NoticeKind, Span
from retrieval.notices.notices import superseded_by
from tests.retrieval.quoting import quote, written

CORRECTION = NoticeKind.CORRECTION


def noticed(
    sentence: str, notice: str, kind: NoticeKind = CORRECTION, date: str | None = "2024-05-06"
) -> StoredArticle:
    """Return an article of May 2024 that consists of a sentence and a notice."""
    text = f"{sentence}\n\n{notice}"
    found = Notice(kind, Span(len(sentence) + 2, len(text)), date)
    return written(text, published="2024-05-04", notices=(found,), outlet="Gazette")


def is_superseded(sentence: str, notice: str, kind: NoticeKind = CORRECTION) -> bool:
    """Return whether a notice of its article withdraws a sentence."""
    return superseded_by(quote(noticed(sentence, notice, kind), sentence)) is not None
