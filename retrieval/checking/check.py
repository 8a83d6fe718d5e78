"""The quote checker: does a quotation stand in the coverage word for word, and where?

Every article is asked, not the best hits of a search: index/wording.py finds all that hold the
words in their order, and each is compared with its text as it is stored. Only where none holds
them are the nearest articles looked at, for what was altered.
"""

import logging
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from index.store import Store, StoredArticle
from index.types import Span
from index.wording import Wording
from retrieval.attributions import key
from retrieval.checking.alignment import Op
from retrieval.checking.claims import unchecked
from retrieval.checking.embedded import embedded, may_be_alone
from retrieval.checking.equivalents import rewritten
from retrieval.checking.nearest import ATTRIBUTION_EDITS, nearest
from retrieval.checking.occurrences import Occurrence, occurrences, written_otherwise
from retrieval.checking.omissions import MOST_OMITTING, Omission, omission, telling_parts
from retrieval.checking.quotation import (
    TOO_SHORT,
    Reading,
    Uncheckable,
    is_attributed,
    readings,
    short_part,
    turns,
)
from retrieval.checking.sources import Sources
from retrieval.checking.speakers import misnamed
from retrieval.checking.speech import one_speech
from retrieval.checking.stating import framed, frames, is_denied
from retrieval.checking.verdict import Check, Difference, Finding, Verdict
from retrieval.notices import is_disowned
from retrieval.types import Quote

MOST_MATCHES = 20
# What a quotation may be where its words stand in their order, the nearest to the letter first.
_STANDING = (Verdict.EXACT, Verdict.TYPOGRAPHY, Verdict.ALTERED)
_NOWHERE = (Verdict.ALTERED, Verdict.SPLICED, Verdict.ABSENT)
ARTICLES_AT_ONCE = 50

log = logging.getLogger(__name__)


def check(quotation: str, store: Store, wording: Wording, outlet: str | None = None) -> Check:
    """Check a quotation, said to be from any outlet or from one.

    Raises Uncheckable where it is too short or too long, or only what is around it stands nearby.
    """
    started = time.perf_counter()
    read = readings(quotation)
    outlets = store.outlets()
    named = _stored_name(outlet, outlets)
    finding = (
        _verbatim(read, store, wording, named)
        or (_elsewhere(read, store, wording) if named is not None else None)
        or nearest(read, store, wording, named)
        or Finding(Verdict.ABSENT, read[0])
    )
    if finding.verdict in _NOWHERE:
        finding = _alone(quotation, finding, store, wording, named) or finding
    if (part := short_part(quotation)) and not _tells(finding, part):
        raise Uncheckable(TOO_SHORT)
    sources = Sources(finding.reading, store)
    finding, speech = one_speech(finding, sources)
    known = named is None or named in outlets
    told = not finding.alone or is_attributed(finding.reading)
    unnamed = misnamed(finding, sources) if told else ()
    judged = finding.verdict not in _NOWHERE and not finding.alone
    claims = unchecked(finding.reading, finding.matches, outlets) if judged else ()
    wrong = bool(finding.matches) and all(map(is_disowned, finding.matches))
    within = None if finding.verdict is Verdict.OTHER_OUTLET else named
    held = frames(finding, sources)
    frame = framed(finding, held, sources, store, wording, within)
    return Check(
        quotation,
        outlet,
        finding,
        took_ms=round((time.perf_counter() - started) * 1000, 1),
        outlet_known=known,
        unnamed=unnamed,
        disowned=wrong,
        speech=speech,
        unchecked=claims,
        frames=held,
        framed=frame,
        denied=frame is not None and is_denied(finding, held),
    )


def _stored_name(outlet: str | None, outlets: Sequence[str]) -> str | None:
    """Return an outlet's name as it is stored: "The Post" of "post", unless that is another."""
    if outlet is None:
        return None
    literal = (one for one in outlets if one.casefold() == outlet.casefold())
    alike = (one for one in outlets if key(one) == key(outlet))
    return next(literal, None) or next(alike, outlet)


def _tells(finding: Finding, part: Span) -> bool:
    """Whether a finding says anything of a part of the quotation, or that it was turned."""
    if finding.verdict not in (Verdict.ALTERED, Verdict.ABSENT):
        return True
    changed = [one for one in finding.differences if one.op is not Op.EQUAL]
    return any(one.given.overlaps(part) or _turned(finding, one) for one in changed)


def _elsewhere(read: Sequence[Reading], store: Store, wording: Wording) -> Finding | None:
    """Find a quotation word for word in whatever outlet."""
    found = _verbatim(read, store, wording, None)
    if found is None or found.verdict is Verdict.ALTERED:
        return found
    return replace(found, verdict=Verdict.OTHER_OUTLET)


def _verbatim(
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
            one = omission(reading, article, store.sentence_spans(article.version))
            found += [one] if one else []
        if len(found) >= MOST_MATCHES:
            break
    if not found:
        return None
    differences = {one.quote: one.differences for one in found}
    quotes = _in_order(list(differences))
    return Finding(Verdict.TYPOGRAPHY, reading, tuple(quotes), differences[quotes[0]], omits=True)


def _alone(
    quotation: str, whole: Finding, store: Store, wording: Wording, outlet: str | None
) -> Finding | None:
    """Find what stands in quotation marks in somebody's sentence, where that stands nowhere."""
    if (reading := embedded(quotation)) is None:
        return None
    found = _verbatim([reading], store, wording, outlet)
    if found is None and outlet is not None:
        found = _elsewhere([reading], store, wording)
    return replace(found, alone=True) if found and may_be_alone(found, whole, store) else None


def _misreports(whole: Finding, reading: Reading) -> bool:
    """Whether what a reading leaves off is nearly the article's own, but for a figure or a "not".

    Who says it, and how that is told, may differ: speakers.py tells whether it is somebody else.
    """
    near = whole.verdict is Verdict.ALTERED and whole.edits < ATTRIBUTION_EDITS * reading.left_off
    quoted = [Span(word.start, word.end) for word in reading.words]
    return near and any(
        _turned(whole, one)
        for one in whole.differences
        if not any(one.given.overlaps(word) for word in quoted)
    )


def _turned(whole: Finding, one: Difference) -> bool:
    """Whether a difference makes another figure of one, or leaves out a "not"."""
    text = whole.matches[one.match].article.text
    stored = text[one.stored.start : one.stored.end]
    given = whole.reading.text[one.given.start : one.given.end]
    if one.op is Op.EQUAL:
        return False
    figures = any(map(str.isdecimal, stored)) and any(map(str.isdecimal, given))
    return figures or (turns(stored) and not turns(given))


def _standing(
    reading: Reading, store: Store, wording: Wording, outlet: str | None
) -> dict[Verdict, list[Quote]]:
    """Return one quote from each article that holds a reading, by what it is there.

    Articles are looked at until MOST_MATCHES hold it to the letter, or there are no more.
    """
    found: dict[Verdict, list[Quote]] = {one: [] for one in _STANDING}
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
    return min(found, key=lambda one: (_STANDING.index(one[0]), is_disowned(one[1])), default=None)


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
