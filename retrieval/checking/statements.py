"""Whether articles state a quotation's words, or print them only to deny, ask or suppose them."""

from collections.abc import Sequence

from index.store import Store
from index.wording import Wording
from retrieval.checking.framing import DISOWNING, Frame, frame
from retrieval.checking.occurrences import MOST_PLACES
from retrieval.checking.quotation import said_around
from retrieval.checking.saying import names_around, speaking, unquoted
from retrieval.checking.sources import Source, Sources
from retrieval.checking.verdict import Finding
from retrieval.types import Quote

MOST_OTHERS = 20  # articles beside the matches that are looked at


def frames(finding: Finding, sources: Sources) -> tuple[Frame | None, ...]:
    """Return for each match what frames it; None where its article states the words anywhere.

    What the quotation itself says around them frames nothing that it hides.
    """
    if not finding.verdict.stands or frame(finding.reading.text, finding.reading.span):
        return (None,) * len(finding.matches)
    around = " … ".join(said_around(finding.reading))
    found = (_frame(sources.of(quote.article), quote) for quote in finding.matches)
    return tuple(None if one and one.is_kept(around) else one for one in found)


def framed(
    finding: Finding,
    found: Sequence[Frame | None],
    sources: Sources,
    store: Store,
    wording: Wording,
    outlet: str | None,
) -> Frame | None:
    """Return what frames the first match, where no article states the words, however written."""
    if not (found and all(found)):
        return None
    matched = {quote.article.id for quote in finding.matches}
    ids = [one for one in wording.holding(finding.reading.forms, outlet) if one not in matched]
    others = store.articles_by_id(ids[:MOST_OTHERS]).values()
    stated = any(_is_stated(sources.of(one)) for one in others if one.intact)
    return None if stated or len(ids) > MOST_OTHERS else found[0]


def is_denied(finding: Finding, found: Sequence[Frame | None]) -> bool:
    """Whether all places deny or take back what somebody is named as having said."""
    names = names_around(finding.reading) or speaking(unquoted(finding.reading.text))
    return any(
        all(one and one.kind in DISOWNING and not one.is_owned_by(name) for one in found)
        for name in names
    )


def _frame(source: Source, quote: Quote) -> Frame | None:
    """Return what frames a match, where its article has the words nowhere without a frame."""
    first = frame(source.text, quote.span)
    return None if first is None or _is_stated(source) else first


def _is_stated(source: Source) -> bool:
    """Whether an article has the words without a frame; who prints them too often means them."""
    places, text = source.places, source.text
    return len(places) > MOST_PLACES or not all(frame(text, one) for one in places)
