"""Answers and articles as JSON objects: the program's interface for other programs.

Every key is always there; what is unknown is null. Offsets are Unicode code points into the text
that ``pullquote show ARTICLE --json`` prints.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from config.provenance import SettingOrigin
from index.stored import PlacedNotice, StoredArticle
from retrieval.answer import Answer
from retrieval.corroboration.independence import SharedWords
from retrieval.figures.figures import Figure, Group
from retrieval.fragments import quote_link
from retrieval.notices.notices import notices_for, notices_of, superseded_by
from retrieval.origins.origins import Origin
from retrieval.printable import UNSAFE
from retrieval.quantities.dates import EventDate
from retrieval.quantities.days import iso
from retrieval.quantities.quantities import Quantity, QuantityKind
from retrieval.quantities.relation import LOWER, UPPER
from retrieval.timeline import TimelineEntry
from retrieval.types import Quote

JsonObject = dict[str, object]


def answer_record(answer: Answer) -> JsonObject:
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
        "denials": [quote_record(quote) for quote in answer.denials],
        "nearest": [quote_record(quote) for quote in answer.nearest],
        "outlets": {
            "reporting": list(answer.outlets.reporting),
            "silent": list(answer.outlets.silent),
            "denying": list(answer.outlets.denying),
            "unsure": list(answer.outlets.unsure),
        },
        "articles": answer.outlets.articles,
        "independent": answer.outlets.independent,
        "shared": _shared_record(answer.shared),
        "figures": figures_record(answer.figures),
        "origins": origins_record(answer.origins),
        "notices": notices_record((*answer.quotes, *answer.denials)),
        "coverage": {"articles": answer.coverage.articles, "outlets": answer.coverage.outlets},
        "receipt": answer.receipt,
        "took_ms": answer.took_ms,
    }


def quote_record(quote: Quote) -> JsonObject:
    """Return one quote with its source."""
    article = quote.article
    return {
        "text": quote.text,
        **_source_record(article),
        "link": quote_link(article, quote.span),
        "start": quote.span.start,
        "end": quote.span.end,
        "confidence": quote.confidence,
        "superseded": superseded_by(quote) is not None,
    }


def figures_record(figures: Iterable[Figure]) -> list[JsonObject]:
    """Return figures; a group's offsets lie in the article of the first of its quotes."""
    return [
        {
            "kind": figure.kind.value,
            "unit": figure.unit,
            "groups": [_group_record(group) for group in figure.groups],
            "relation": figure.relation.value if figure.relation else None,
        }
        for figure in figures
    ]


def _group_record(group: Group) -> JsonObject:
    quantity = group.quantity
    single = quantity.low == quantity.high
    low = None if quantity.bound in UPPER else _figure(quantity, quantity.low)
    high = None if quantity.bound in LOWER else _figure(quantity, quantity.high)
    value = _figure(quantity, quantity.low) if single else None
    if quantity.kind is QuantityKind.DATE:
        first, last = (date.fromordinal(int(day)) for day in (quantity.low, quantity.high))
        value = iso((first, last))
    return {
        "value": value,
        "low": low,
        "high": high,
        "bound": quantity.bound.value if quantity.bound else None,
        "quotes": list(dict.fromkeys(index for index, _ in group.places)),
        "start": group.places[0][1].start,
        "end": group.places[0][1].end,
    }


def _figure(quantity: Quantity, value: Decimal) -> int | float | str:
    if quantity.kind is QuantityKind.DATE:
        return date.fromordinal(int(value)).isoformat()
    return int(value) if value == int(value) else float(value)


def origins_record(origins: Iterable[Origin]) -> list[JsonObject]:
    """Return origins; text and offsets are those of the first attribution."""
    return [
        {
            "origin": one.name,
            "kind": one.kind.value,
            "in_coverage": one.in_coverage,
            "reported_by": list(dict.fromkeys(edge.article.source for edge in one.edges)),
            "text": one.edges[0].text,
            "source": one.edges[0].article.source,
            "start": one.edges[0].span.start,
            "end": one.edges[0].span.end,
        }
        for one in origins
    ]


def _shared_record(shared: Iterable[SharedWords]) -> list[JsonObject]:
    return [
        {
            "words": one.words,
            "quotes": list(one.quotes),
            "places": [
                {
                    "article": article.id,
                    "source": article.source,
                    "outlet": article.outlet,
                    "text": span.of(article.text),
                    "start": span.start,
                    "end": span.end,
                }
                for article, span in one.places
            ],
        }
        for one in shared
    ]


def notices_record(quotes: Sequence[Quote]) -> list[JsonObject]:
    """Return the notices of all quoted articles, in the order of the quotes, each once."""
    placed = [one for quote in quotes for one in notices_for(quote)]
    at = {(one.article.id, one.notice.span): one for one in placed}
    return [_notice_record(one) for one in at.values()]


def _notice_record(one: PlacedNotice) -> JsonObject:
    notice = one.notice
    return {
        "kind": notice.kind.value,
        "date": notice.date,
        "text": one.text,
        "source": one.article.source,
        "start": notice.span.start,
        "end": notice.span.end,
    }


def timeline_record(entries: Sequence[TimelineEntry], quotes: Sequence[Quote]) -> list[JsonObject]:
    """Return entries, each with the index of its quote; an unknown date is null."""
    return [
        {
            "quote": quotes.index(entry.quote),
            "superseded": superseded_by(entry.quote) is not None,
        }
        | (
            _date_record(entry.quote.article, entry.date)
            if entry.date
            else dict.fromkeys(("date", "first", "last", "text", "start", "end", "derivation"))
        )
        for entry in entries
    ]


def _date_record(article: StoredArticle, one: EventDate) -> JsonObject:
    return {
        "date": one.value,
        "first": one.first,
        "last": one.last,
        "text": one.span.of(article.text),
        "start": one.span.start,
        "end": one.span.end,
        "derivation": one.derivation,
    }


def article_record(article: StoredArticle, *, with_text: bool) -> JsonObject:
    """Return what ``sources --json`` prints of an article, and ``show --json`` with its text."""
    record: JsonObject = {
        **_source_record(article),
        "language": article.language,
        "passages": article.passages,
        "notices": [_notice_record(one) for one in notices_of(article)],
    }
    return record | {"text": article.text} if with_text else record


def _source_record(article: StoredArticle) -> JsonObject:
    return {
        "article": article.id,
        "source": article.source,
        "title": article.title,
        "outlet": article.outlet,
        "byline": article.byline,
        "published": article.published,
        "updated": article.updated,
        "url": article.url,
    }


def setting_record(setting: SettingOrigin) -> JsonObject:
    """Return what ``settings --json`` prints of a setting; a secret's value is stars."""
    return {
        "name": setting.name,
        "value": setting.value,
        "origin": setting.origin,
        "description": setting.description,
        "allowed": setting.allowed,
    }


def line(record: JsonObject) -> str:
    """Return a record as one line of JSON, in which what could break a line or act on a terminal is
    escaped as JSON knows it, so that nothing of it is lost.
    """
    written = json.dumps(record, ensure_ascii=False)
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", written)
