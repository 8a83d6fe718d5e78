"""Answers and articles as JSON objects: the program's interface for other programs.

Every key is always there; what is unknown is null. Offsets are Unicode code points into the text
that ``pullquote show ARTICLE --json`` prints.
"""

import json

from config.provenance import SettingOrigin
from index.store import StoredArticle
from retrieval.answer import Answer
from retrieval.citation import UNSAFE
from retrieval.figures import figures_record
from retrieval.fragments import quote_link
from retrieval.independence import shared_record
from retrieval.notices import notice_record, notices_record, superseded_by
from retrieval.origins import origins_record
from retrieval.types import Quote

Record = dict[str, object]


def answer_record(answer: Answer) -> Record:
    """Return what ``ask --json`` prints."""
    return {
        "question": answer.question,
        "read_as": answer.read_as,
        "filter": {
            "outlet": answer.filter.outlet,
            "after": answer.filter.after,
            "before": answer.filter.before,
            "by": "published",
            "undated_left_out": answer.undated,
        },
        "answered": answer.answered,
        "confidence": answer.confidence,
        "quotes": [quote_record(quote) for quote in answer.quotes],
        "nearest": [quote_record(quote) for quote in answer.nearest],
        "outlets": {
            "reporting": list(answer.outlets.reporting),
            "silent": list(answer.outlets.silent),
            "denying": list(answer.outlets.denying),
        },
        "articles": answer.outlets.articles,
        "independent": answer.outlets.independent,
        "shared": shared_record(answer.shared),
        "figures": figures_record(answer.figures),
        "origins": origins_record(answer.origins),
        "notices": notices_record(answer.quotes),
        "coverage": {"articles": answer.coverage.articles, "outlets": answer.coverage.outlets},
        "receipt": answer.receipt,
        "took_ms": answer.took_ms,
    }


def quote_record(quote: Quote) -> Record:
    """Return one quote with its source."""
    article = quote.article
    return {
        "text": quote.text,
        "article": article.id,
        "source": article.source,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published,
        "updated": article.updated,
        "url": article.url,
        "link": quote_link(article, quote.span),
        "start": quote.span.start,
        "end": quote.span.end,
        "confidence": quote.confidence,
        "superseded": superseded_by(quote) is not None,
    }


def article_record(article: StoredArticle, *, with_text: bool) -> Record:
    """Return what ``sources --json`` prints of an article, and ``show --json`` with its text."""
    record: Record = {
        "article": article.id,
        "source": article.source,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published,
        "updated": article.updated,
        "url": article.url,
        "language": article.language,
        "passages": article.passages,
        "notices": [notice_record(article, notice) for notice in article.notices],
    }
    return record | {"text": article.text} if with_text else record


def setting_record(setting: SettingOrigin) -> Record:
    """Return what ``settings --json`` prints of a setting; a secret's value is stars."""
    return {
        "name": setting.name,
        "value": setting.value,
        "origin": setting.origin,
        "description": setting.description,
        "allowed": setting.allowed,
    }


def line(record: Record) -> str:
    """Return a record as one line of JSON, in which what could break a line or act on a terminal is
    escaped as JSON knows it, so that nothing of it is lost.
    """
    written = json.dumps(record, ensure_ascii=False)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
