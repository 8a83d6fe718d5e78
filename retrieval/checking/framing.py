"""How an article holds words that it prints and does not state: denied, asked, on a condition.

"Moll denied that she had told the builder to “cut corners”" has the words, and nobody who says so.
What frames them stands right before them in their sentence, or before the quotation marks that they
stand in, or right behind. In doubt nothing does.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from index.types import Span
from retrieval import english_rejection
from retrieval.checking import english_framing as english
from retrieval.checking.names import unowned
from retrieval.checking.sentences import REACH, sentence_end, sentence_start
from retrieval.context import BLANK_LINE
from retrieval.quotation_marks import quotations
from retrieval.rejection import is_rejected

MOST_MARKS = 3  # quotations within quotations
SPEECH = 2_000  # characters before in which the quotation marks around words are looked for
_FIGURE = re.compile(r"[$€£¥]?\d[\d,.]*(?<=\d)(?:%|\s?(?:k|m|bn|tn)\b)?")


class FrameKind(StrEnum):
    """What an article does with words that it does not state."""

    DENIED = "denied"
    RETRACTED = "retracted"
    INVENTED = "invented"
    WRONG = "wrong"
    ASKED = "asked"
    CONDITIONAL = "conditional"
    EXPECTED = "expected"
    JOKED = "joked"
    HEARSAY = "hearsay"


DISOWNING = (FrameKind.DENIED, FrameKind.RETRACTED, FrameKind.INVENTED)
# Before the words, in this order; the first that is found tells.
_BEFORE = (
    (FrameKind.INVENTED, english.INVENTED_SIGN, english.INVENTED),
    (FrameKind.WRONG, english.WRONG_SIGN, english.WRONG),
    (FrameKind.RETRACTED, english.RETRACTED_SIGN, english.RETRACTED),
    (FrameKind.DENIED, english.DENIED_SIGN, english.DENIED),
    (FrameKind.DENIED, english.DENIED_SIGN, english.DENIED_NEXT),
    (FrameKind.ASKED, english.ASKED_SIGN, english.ASKED),
    (FrameKind.EXPECTED, english.EXPECTED_SIGN, english.EXPECTED),
    (FrameKind.JOKED, english.JOKED_SIGN, english.JOKED),
    (FrameKind.CONDITIONAL, english.CONDITIONAL_SIGN, english.CONDITIONAL),
    (FrameKind.HEARSAY, english.HEARSAY_SIGN, english.HEARSAY),
)
# Before words in quotation marks, too; and of what somebody says in them.
_QUOTED = (
    (FrameKind.INVENTED, english.INVENTED_SIGN, english.INVENTED_QUOTED),
    (FrameKind.EXPECTED, english.EXPECTED_SIGN, english.EXPECTED_QUOTED),
    (FrameKind.DENIED, english.DENIED_SIGN, english.DENIED_QUOTED),
)
_OTHERS_SAY = (FrameKind.HEARSAY, english.OTHERS_SAY_SIGN, english.OTHERS_SAY)
_BEHIND = (
    (FrameKind.CONDITIONAL, english.CONDITIONAL_BEHIND),
    (FrameKind.JOKED, english.JOKED_BEHIND),
    (FrameKind.DENIED, english.DENIED_BEHIND),
    (FrameKind.INVENTED, english.INVENTED_BEHIND),
    (FrameKind.RETRACTED, english.RETRACTED_BEHIND),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """The clause of a text, at ``span``, by which it prints words without stating them."""

    kind: FrameKind
    source: str
    span: Span

    @property
    def text(self) -> str:
        """The clause, verbatim."""
        return self.source[self.span.start : self.span.end]

    def is_kept(self, around: str) -> bool:
        """Whether what is said around a quotation has a word that frames it, too."""
        return not _keeping(self.text).isdisjoint(_keeping(around))

    def is_owned_by(self, name: str) -> bool:
        """Whether it is somebody's claim that is denied, so that they did make it."""
        owners = (one[1] or one[2] for one in re.finditer(english.OWNED, self.text))
        last = unowned(name).split()[-1]
        return any(last in unowned(owner).split() for owner in owners)


def frame(text: str, span: Span) -> Frame | None:
    """Return what frames the words at a place of a text, or None where it states them."""
    first, last = _words(text, span)
    return (
        _before(text, first)
        or _behind(text, last)
        or _asked(text, first, span.end)
        or _rejected(text, Span(first, last))
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: the longest takes 30 ms."""
    return re.compile(pattern, re.IGNORECASE)


def _keeping(text: str) -> set[str]:
    """Return the words by which a text may frame others."""
    signs = "|".join(sign for _, sign, _ in _BEFORE)
    return {one[0].lower() for one in _compiled(signs).finditer(text)}


def _words(text: str, span: Span) -> tuple[int, int]:
    """Return where the first word at a place begins, and where the last one ends."""
    written = text[span.start : span.end]
    first = re.search(r"[\w$€£¥]", written)
    return span.start + (first.start() if first else 0), span.start + len(_unmarked(written))


def _unmarked(text: str) -> str:
    marks = re.match(r"[^\w%]*", text[::-1])
    return text[: len(text) - marks.end()] if marks else text


def _before(text: str, first: int) -> Frame | None:
    """Return what frames words by what stands before them, or before their quotation marks."""
    clauses = _clauses(text, first)
    for number, place in enumerate(clauses):
        clause = text[place.start : place.end]
        if number and re.search(r"[:,]\s*$", clause):
            if not _compiled(english.LEADS).search(clause):
                continue
            clause = re.sub(r"[:,]\s*$", "", clause)
        spoken = number < len(clauses) - 1
        found = _framing(clause, is_lead=number > 0, is_spoken=spoken)
        if found is not None:
            kind, at = found
            return Frame(kind, text, _trimmed(text, place.start + at, place.start + len(clause)))
    return None


def _framing(clause: str, *, is_lead: bool, is_spoken: bool) -> tuple[FrameKind, int] | None:
    """Return how a clause frames what follows it, and where its part that does begins."""
    others = (_OTHERS_SAY,) if is_spoken else ()
    quoted = _QUOTED if is_lead else ()
    for kind, sign, pattern in (*_BEFORE, *quoted, *others) if clause else ():
        found = _compiled(sign).search(clause) and _compiled(pattern).search(clause)
        if found and not _is_idle(clause, found.start(), kind):
            return kind, _clause_start(clause, found.start())
    return None


def _is_idle(clause: str, at: int, kind: FrameKind) -> bool:
    """Whether a clause frames nothing after all: "nobody denies that", "if you ask me"."""
    around = clause[max(0, at - 12) : at + 30]
    negated = kind in (*DISOWNING, FrameKind.WRONG, FrameKind.JOKED) and re.search(
        english_rejection.NEGATED, clause[:at], re.IGNORECASE
    )
    return bool(negated or _compiled(english.IDIOMS).search(around))


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
        found = _compiled(pattern).match(text, last, last + REACH)
        if found and not _compiled(english.IDIOMS).search(found[0]):
            return Frame(kind, text, _trimmed(text, last, found.end()))
    return None


def _asked(text: str, first: int, last: int) -> Frame | None:
    """Return the beginning of the question that words end: "Did you tell them that"."""
    if text[last - 1] == "?" or not re.match(r"[”\"’'»]*\?", text[last : last + 4]):
        return None
    for place in _clauses(text, first):
        if _compiled(english.QUESTION).search(text[place.start : place.end]):
            return Frame(FrameKind.ASKED, text, _trimmed(text, place.start, place.end))
    return None


def _rejected(text: str, span: Span) -> Frame | None:
    """Return what says that a figure among words is wrong, where that is not among them, too."""
    for figure in _FIGURE.finditer(text, span.start, span.end):
        place = Span(*figure.span())
        local = Span(place.start - span.start, place.end - span.start)
        if is_rejected(text, place) and not is_rejected(text[span.start : span.end], local):
            start, end = span.end, len(text)
            if is_rejected(text[: span.end], place):
                start, end = _clauses(text, span.start)[0].start, span.start
            else:
                end = sentence_end(text, start, end)
            return Frame(FrameKind.WRONG, text, _trimmed(text, start, end))
    return None
