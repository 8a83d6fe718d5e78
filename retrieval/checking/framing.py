"""How an article holds words that it prints and does not state: denied, asked, on a condition.

"Moll denied that she had told the builder to “cut corners”" has the words, and nobody who says so.
What frames them stands right before them in their sentence, or before the quotation marks that they
stand in, or right behind. In doubt nothing does.
"""

import re
from collections.abc import Iterable, Sequence

from index.store import Store
from index.types import Span
from index.wording import Wording
from retrieval.checking import english_framing as english
from retrieval.checking import english_inventions as inventions
from retrieval.checking.appositions import without_appositions
from retrieval.checking.doubting import compiled, doubted
from retrieval.checking.names import unowned
from retrieval.checking.occurrences import MOST_PLACES
from retrieval.checking.quotation import said_around
from retrieval.checking.saying import names_around, speaking, unquoted
from retrieval.checking.sentences import REACH, sentence_end, sentence_start
from retrieval.checking.sources import Source, Sources
from retrieval.checking.verdict import Finding, Frame, FrameKind
from retrieval.checking.withdrawals import taken_back
from retrieval.context import BLANK_LINE
from retrieval.english import rejection as english_rejection
from retrieval.quantities.rejection import is_rejected
from retrieval.quotation_marks import quotations
from retrieval.types import Quote

MOST_OTHERS = 20  # articles beside the matches that are asked whether they state the words
MOST_MARKS = 3  # quotations within quotations
SPEECH = 2_000  # characters before in which the quotation marks around words are looked for
_FIGURE = re.compile(r"[$€£¥]?\d[\d,.]*(?<=\d)(?:%|\s?(?:k|m|bn|tn)\b)?")
_Framing = tuple[FrameKind, str, str]  # by a sign, and a pattern
DISOWNING = (FrameKind.DENIED, FrameKind.RETRACTED, FrameKind.INVENTED)
# Before the words, in this order; the first that is found tells.
_BEFORE = (
    (FrameKind.INVENTED, inventions.INVENTED_SIGN, inventions.INVENTED),
    (FrameKind.WRONG, english.WRONG_SIGN, english.WRONG),
    (FrameKind.RETRACTED, english.RETRACTED_SIGN, english.RETRACTED),
    (FrameKind.DENIED, english.DENIED_SIGN, english.DENIED),
    (FrameKind.DENIED, english.DENIED_SIGN, english.DENIED_NEXT),
    (FrameKind.ASKED, english.ASKED_SIGN, english.ASKED),
    (FrameKind.EXPECTED, english.EXPECTED_SIGN, english.EXPECTED),
    (FrameKind.JOKED, english.JOKED_SIGN, english.JOKED),
    (FrameKind.CONDITIONAL, english.CONDITIONAL_SIGN, english.CONDITIONAL),
    (FrameKind.HEARSAY, english.ALLEGED_SIGN, english.ALLEGED),
)
# Before words in quotation marks, too; and of what somebody says in them.
_QUOTED = (
    (FrameKind.INVENTED, inventions.INVENTED_SIGN, inventions.INVENTED_QUOTED),
    (FrameKind.EXPECTED, english.EXPECTED_SIGN, english.EXPECTED_QUOTED),
    (FrameKind.DENIED, english.DENIED_SIGN, english.DENIED_QUOTED),
)
_LED = ((FrameKind.INVENTED, inventions.INVENTED_SIGN, inventions.INVENTED_LED),)
_OTHERS_SAY = (FrameKind.HEARSAY, english.OTHERS_SAY_SIGN, english.OTHERS_SAY)
_BEHIND = (
    (FrameKind.HEARSAY, english.SOURCES_BEHIND),
    (FrameKind.CONDITIONAL, english.CONDITIONAL_BEHIND),
    (FrameKind.JOKED, english.JOKED_BEHIND),
    (FrameKind.DENIED, english.DENIED_BEHIND),
    (FrameKind.INVENTED, inventions.INVENTED_BEHIND),
    (FrameKind.RETRACTED, english.RETRACTED_BEHIND),
)


def frames(finding: Finding, sources: Sources) -> tuple[Frame | None, ...]:
    """Return for each match what frames it; None where its article states the words anywhere.

    What the quotation itself says around them frames nothing that it hides.
    """
    if not finding.verdict.stands or frame(finding.reading.text, finding.reading.span):
        return (None,) * len(finding.matches)
    around = " … ".join(said_around(finding.reading))
    found = (_frame(sources.of(quote.article), quote) for quote in finding.matches)
    return tuple(None if one and _is_kept(one, around) else one for one in found)


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
        all(one and one.kind in DISOWNING and not _is_owned_by(name, one) for one in found)
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


def _is_kept(one: Frame, around: str) -> bool:
    """Whether what is said around a quotation has a word that frames it, too."""
    return not _keeping(one.text).isdisjoint(_keeping(around))


def _is_owned_by(name: str, one: Frame) -> bool:
    """Whether it is somebody's claim that is denied, so that they did make it."""
    owners = (owner[1] or owner[2] for owner in re.finditer(english.OWNED, one.text))
    last = unowned(name).split()[-1]
    return any(last in unowned(owner).split() for owner in owners)


def frame(text: str, span: Span) -> Frame | None:
    """Return what frames the words at a place of a text, or None where it states them."""
    first, last = _words(text, span)
    return (
        taken_back(text, first)
        or _before(text, first, last)
        or doubted(text, _clauses(text, first)[0], last)
        or _behind(text, last)
        or _asked(text, first, span.end)
        or _rejected(text, Span(first, last))
    )


def _keeping(text: str) -> set[str]:
    """Return the words by which a text may frame others."""
    signs = "|".join(sign for _, sign, _ in _BEFORE)
    return {one[0].lower() for one in compiled(signs).finditer(text)}


def _words(text: str, span: Span) -> tuple[int, int]:
    """Return where the first word at a place begins, and where the last one ends."""
    written = span.of(text)
    first = re.search(r"[\w$€£¥]", written)
    return span.start + (first.start() if first else 0), span.start + len(_unmarked(written))


def _unmarked(text: str) -> str:
    marks = re.match(r"[^\w%]*", text[::-1])
    return text[: len(text) - marks.end()] if marks else text


def _before(text: str, first: int, last: int) -> Frame | None:
    """Return what frames words by what stands before them, or before their quotation marks."""
    clauses = _clauses(text, first)
    for number, place in enumerate(clauses):
        clause = place.of(text)
        clause = without_appositions(clause, "" if number else text[first:last])
        led = number and re.search(r"[:,]\s*$", clause)
        if led and not compiled(english.LEADS).search(clause):
            found = _framing_by(clause, _LED)
        else:
            clause = clause[: led.start()] if led else clause
            found = _framing(clause, is_lead=number > 0, is_spoken=number < len(clauses) - 1)
        if found is not None:
            kind, at = found
            return Frame(kind, text, _trimmed(text, place.start + at, place.start + len(clause)))
    return None


def _framing(clause: str, *, is_lead: bool, is_spoken: bool) -> tuple[FrameKind, int] | None:
    """Return how a clause frames what follows it, and where its part that does begins."""
    others = (_OTHERS_SAY,) if is_spoken else ()
    quoted = _QUOTED if is_lead else ()
    return _framing_by(clause, (*_BEFORE, *quoted, *others))


def _framing_by(clause: str, by: Iterable[_Framing]) -> tuple[FrameKind, int] | None:
    for kind, sign, pattern in by if clause else ():
        found = compiled(sign).search(clause) and compiled(pattern).search(clause)
        if found and not _is_idle(clause, found.start(), kind):
            return kind, _clause_start(clause, found.start())
    return None


def _is_idle(clause: str, at: int, kind: FrameKind) -> bool:
    """Whether a clause frames nothing after all: "nobody denies that", "if you ask me"."""
    around = clause[max(0, at - 12) : at + 30]
    negated = kind in (*DISOWNING, FrameKind.WRONG, FrameKind.JOKED) and re.search(
        english_rejection.NEGATED, clause[:at], re.IGNORECASE
    )
    return bool(negated or compiled(english.IDIOMS).search(around))


def _clause_start(clause: str, at: int) -> int:
    return max((one.end() for one in re.finditer(r"[,;:—–]\s", clause[:at])), default=0)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Return a place without the marks and white space at its ends."""
    written = text[start:end]
    begin = re.match(r"\W*", written)
    return Span(start + (begin.end() if begin else 0), start + len(_unmarked(written)))


def _clauses(text: str, first: int) -> list[Span]:
    """Return the beginning of the sentence that words are in, up to them.

    Behind it come those of the sentences that hold the quotation marks around them, up to these.
    """
    begin = max(0, first - SPEECH)
    begin = max((one.end() for one in BLANK_LINE.finditer(text, begin, first)), default=begin)
    after = BLANK_LINE.search(text, first, first + SPEECH)
    near = text[begin : after.start() if after else first + SPEECH]
    around = (one for one in quotations(near) if one.start <= first - begin <= one.end)
    opened = [begin + one.start for one in around]
    found, end = [], first
    for said in reversed(opened[-MOST_MARKS:]):
        found.append(Span(sentence_start(text, said, end), end))
        end = said - 1
    return [*found, Span(sentence_start(text, begin, end), end)]


def _behind(text: str, last: int) -> Frame | None:
    """Return what frames words by what stands right behind them in their sentence."""
    for kind, pattern in _BEHIND:
        found = compiled(pattern).match(text, last, last + REACH)
        if found and not compiled(english.IDIOMS).search(found[0]):
            return Frame(kind, text, _trimmed(text, last, found.end()))
    return None


def _asked(text: str, first: int, last: int) -> Frame | None:
    """Return the beginning of the question that words end: "Did you tell them that"."""
    if text[last - 1] == "?" or not re.match(r"[”\"’'»]*\?", text[last : last + 4]):
        return None
    for place in _clauses(text, first):
        if compiled(english.QUESTION).search(place.of(text)):
            return Frame(FrameKind.ASKED, text, _trimmed(text, place.start, place.end))
    return None


def _rejected(text: str, span: Span) -> Frame | None:
    """Return what says that a figure among words is wrong, where that is not among them, too."""
    for figure in _FIGURE.finditer(text, span.start, span.end):
        place = Span(*figure.span())
        local = place.moved(-span.start)
        if is_rejected(text, place) and not is_rejected(span.of(text), local):
            start, end = span.end, len(text)
            if is_rejected(text[: span.end], place):
                start, end = _clauses(text, span.start)[0].start, span.start
            else:
                end = sentence_end(text, start, end)
            return Frame(FrameKind.WRONG, text, _trimmed(text, start, end))
    return None
