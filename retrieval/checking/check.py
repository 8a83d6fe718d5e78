"""The quote checker: does a quotation stand in the coverage word for word, and where?

Every article is asked, not the best hits of a search: index/wording.py finds all that hold the
words in their order, and each is compared with its text as it is stored. Only where none holds
them are the nearest articles looked at, for what was altered.
"""

import time
from collections.abc import Sequence
from dataclasses import replace

from index.store import Store
from index.types import Span
from index.wording import Wording
from retrieval.checking.alignment import Op
from retrieval.checking.claims import unchecked
from retrieval.checking.differences import is_turned
from retrieval.checking.embedded import embedded, may_be_alone
from retrieval.checking.framing import framed, frames, is_denied
from retrieval.checking.misnaming import misnamed
from retrieval.checking.nearest import nearest
from retrieval.checking.quotation import (
    TOO_SHORT,
    Uncheckable,
    is_attributed,
    readings,
    short_part,
)
from retrieval.checking.sources import Sources
from retrieval.checking.speech import one_speech
from retrieval.checking.verbatim import verbatim
from retrieval.checking.verdict import Check, Finding, Verdict
from retrieval.notices.notices import is_disowned
from retrieval.origins.attributions import key


def check(quotation: str, store: Store, wording: Wording, outlet: str | None = None) -> Check:
    """Check a quotation, said to be from any outlet or from one.

    Raises Uncheckable where it is too short or too long, or only what is around it stands nearby.
    """
    started = time.perf_counter()
    outlets = store.outlets()
    named = _stored_name(outlet, outlets)
    finding = _found(quotation, store, wording, named)
    sources = Sources(finding.reading, store)
    finding, speech = one_speech(finding, sources)
    attributed = not finding.alone or is_attributed(finding.reading)
    unnamed = misnamed(finding, sources) if attributed else ()
    judged = finding.verdict.stands and not finding.alone
    claims = unchecked(finding.reading, finding.matches, outlets) if judged else ()
    held = frames(finding, sources)
    within = None if finding.verdict is Verdict.OTHER_OUTLET else named
    frame = framed(finding, held, sources, store, wording, within)
    return Check(
        quotation,
        outlet,
        finding,
        outlet_known=named is None or named in outlets,
        unnamed=unnamed,
        disowned=bool(finding.matches) and all(map(is_disowned, finding.matches)),
        speech=speech,
        unchecked=claims,
        frames=held,
        framed=frame,
        denied=frame is not None and is_denied(finding, held),
        took_ms=round((time.perf_counter() - started) * 1000, 1),
    )


def _found(quotation: str, store: Store, wording: Wording, outlet: str | None) -> Finding:
    """Find a quotation: word for word, else what it was made of, else what it quotes."""
    read = readings(quotation)
    finding = (
        verbatim(read, store, wording, outlet)
        or nearest(read, store, wording, outlet)
        or Finding(Verdict.ABSENT, read[0])
    )
    if not finding.verdict.stands:
        finding = _alone(quotation, finding, store, wording, outlet) or finding
    if (part := short_part(quotation)) and not _tells(finding, part):
        raise Uncheckable(TOO_SHORT)
    return finding


def _alone(
    quotation: str, whole: Finding, store: Store, wording: Wording, outlet: str | None
) -> Finding | None:
    """Find what stands in quotation marks in somebody's sentence, where that stands nowhere."""
    if (reading := embedded(quotation)) is None:
        return None
    found = verbatim([reading], store, wording, outlet)
    return replace(found, alone=True) if found and may_be_alone(found, whole, store) else None


def _tells(finding: Finding, part: Span) -> bool:
    """Whether a finding says anything of a part of the quotation, or that it was turned."""
    if finding.verdict not in (Verdict.ALTERED, Verdict.ABSENT):
        return True
    changed = [one for one in finding.differences if one.op is not Op.EQUAL]
    return any(one.given.overlaps(part) or is_turned(finding, one) for one in changed)


def _stored_name(outlet: str | None, outlets: Sequence[str]) -> str | None:
    """Return an outlet's name as it is stored: "The Post" of "post", unless that is another."""
    if outlet is None:
        return None
    literal = (one for one in outlets if one.casefold() == outlet.casefold())
    alike = (one for one in outlets if key(one) == key(outlet))
    return next(literal, None) or next(alike, outlet)
