"""Where a quotation stands word for word: every article that holds its words is asked."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.store import Store
from index.stored import StoredArticle
from index.types import Span
from index.wording import Wording
from retrieval.checking.differences import is_turned, rewritten, written_otherwise
from retrieval.checking.nearest import ATTRIBUTION_EDITS, nearest
from retrieval.checking.occurrences import Occurrence, occurrences
from retrieval.checking.omissions import MOST_OMITTING, Omission, omission, telling_parts
from retrieval.checking.paragraphs import Paragraphs
from retrieval.checking.quotation import Reading
from retrieval.checking.verdict import Finding, Verdict
from retrieval.notices.notices import is_disowned
from retrieval.types import Quote

MOST_MATCHES = 20
# What a quotation may be where its words stand in their order, the nearest to the letter first.
_RANKED = (Verdict.EXACT, Verdict.TYPOGRAPHY, Verdict.ALTERED)
ARTICLES_AT_ONCE = 50

log = logging.getLogger(__name__)


def verbatim(
    read: Sequence[Reading], store: Store, wording: Wording, outlet: str | None
) -> Finding | None:
    """Find a quotation word for word, in one outlet or in all; if not in that one, in any other."""
    found = _in(read, store, wording, outlet)
    return found if found or outlet is None else _elsewhere(read, store, wording)


def _elsewhere(read: Sequence[Reading], store: Store, wording: Wording) -> Finding | None:
    """Find a quotation word for word, in whatever outlet."""
    found = _in(read, store, wording, None)
    if found is None or found.verdict is Verdict.ALTERED:
        return found
    return replace(found, verdict=Verdict.OTHER_OUTLET)


def _in(
    read: Sequence[Reading], store: Store, wording: Wording, outlet: str | None
) -> Finding | None:
    """Find a quotation word for word, in one outlet or in all.

    Where it stands there without its attribution, it was altered only if that turns it.
    """
    altered = None
    for reading in read:
        standing = _standing(reading, store, wording, outlet)
        exact, alike = standing[Verdict.EXACT], standing[Verdict.TYPOGRAPHY]
        if not exact and not alike:
            if altered is None and (quotes := standing[Verdict.ALTERED]):
                altered = rewritten(reading, quotes, store)
            continue
        if altered and altered.reading.left_off < reading.left_off:
            return altered
        whole = nearest(read[:1], store, wording, outlet) if reading.left_off else None
        if whole and _misreports(whole, reading):
            return whole
        if exact:
            return Finding(Verdict.EXACT, reading, tuple(exact))
        differences = tuple(written_otherwise(reading, alike[0]))
        return Finding(Verdict.TYPOGRAPHY, reading, tuple(alike), differences)
    return altered or next(
        filter(None, (_omitting(one, store, wording, outlet) for one in read)), None
    )


def _omitting(
    reading: Reading, store: Store, wording: Wording, outlet: str | None
) -> Finding | None:
    """Find a quotation that stands but for what it says it leaves out."""
    held = [set(wording.holding(part.forms, outlet)) for part in telling_parts(reading)]
    ids = sorted(set.intersection(*held))[:MOST_OMITTING] if held else []
    found: list[Omission] = []
    for articles in _at_once(ids, store):
        for article in filter(lambda one: one.intact, articles):
            paragraphs = Paragraphs(article.text, store.sentence_spans(article.version))
            one = omission(reading, article, paragraphs)
            found += [one] if one else []
        if len(found) >= MOST_MATCHES:
            break
    if not found:
        return None
    differences = {one.quote: one.differences for one in found}
    quotes = _in_order(list(differences))
    return Finding(Verdict.TYPOGRAPHY, reading, tuple(quotes), differences[quotes[0]], omits=True)


def _misreports(whole: Finding, reading: Reading) -> bool:
    """Whether what a reading leaves off is nearly the article's own, but for a figure or a "not".

    Who says it, and how that is told, may differ: misnaming.py tells whether it is somebody else.
    """
    near = whole.verdict is Verdict.ALTERED and whole.edits < ATTRIBUTION_EDITS * reading.left_off
    quoted = [Span(word.start, word.end) for word in reading.words]
    return near and any(
        is_turned(whole, one)
        for one in whole.differences
        if not any(one.given.overlaps(word) for word in quoted)
    )


def _standing(
    reading: Reading, store: Store, wording: Wording, outlet: str | None
) -> dict[Verdict, list[Quote]]:
    """Return one quote from each article that holds a reading, by what it is there.

    Articles are looked at until MOST_MATCHES hold it to the letter, or there are no more.
    """
    found: dict[Verdict, list[Quote]] = {one: [] for one in _RANKED}
    ids = wording.holding(reading.forms, outlet)
    for articles in _at_once(ids, store):
        for article in articles:
            enough = len(found[Verdict.TYPOGRAPHY]) >= MOST_MATCHES
            if enough and reading.slice not in article.text:
                continue
            if (first := _first(reading, article)) is not None:
                found[first[0]].append(first[1])
        if len(found[Verdict.EXACT]) >= MOST_MATCHES:
            break
    return {verdict: _in_order(quotes) for verdict, quotes in found.items()}


def _at_once(ids: Sequence[str], store: Store) -> Iterator[Iterable[StoredArticle]]:
    """Yield the articles, as many at once as memory is sure to hold."""
    for start in range(0, len(ids), ARTICLES_AT_ONCE):
        yield store.articles_by_id(ids[start : start + ARTICLES_AT_ONCE]).values()


def _first(reading: Reading, article: StoredArticle) -> tuple[Verdict, Quote] | None:
    """Return the place of a reading in an article that is nearest to the letter, the first such."""
    if not article.intact:
        log.error("An article was left out: %s is not as it was stored", article.source)
        return None
    found = [
        (_verdict(one), Quote(article, one.span, one.span, 1.0))
        for one in occurrences(reading, article.text)
    ]
    return min(found, key=lambda one: (_RANKED.index(one[0]), is_disowned(one[1])), default=None)


def _verdict(one: Occurrence) -> Verdict:
    if one.altered:
        return Verdict.ALTERED
    return Verdict.EXACT if one.exact else Verdict.TYPOGRAPHY


def _in_order(quotes: list[Quote]) -> list[Quote]:
    """Return up to MOST_MATCHES, the first published first, those without a date last.

    What a notice tells as wrong comes after all others.
    """
    return sorted(
        quotes,
        key=lambda one: (is_disowned(one), one.article.published or "~", one.article.source),
    )[:MOST_MATCHES]
