"""What an article hands on and calls unconfirmed, false or denied: "Rumours that ...".

It says so of what somebody tells: before the words, behind them in their sentence, or in the next
if they end their own: "That is false." "Ng denies that." is one party's view. In doubt it does not.
"""

import re
from functools import cache

from index.types import Span
from retrieval.checking import english_doubting as english
from retrieval.checking.appositions import without_appositions
from retrieval.checking.sentences import REACH
from retrieval.checking.verdict import Frame, FrameKind

_BEFORE = (
    (FrameKind.WRONG, english.IN_ERROR),
    (FrameKind.UNCONFIRMED, english.UNCONFIRMED_THAT),
)
# What has to stand before the words, and what behind them.
_BEHIND = (
    (FrameKind.UNCONFIRMED, english.TOLD, english.TOLD_NOT_CONFIRMED),
    (FrameKind.WRONG, english.ONE_TOLD, english.ONE_FALSE),
    (FrameKind.WRONG, english.MANY_TOLD, english.MANY_FALSE),
    (FrameKind.UNCONFIRMED, "", english.NEXT_NOT_CONFIRMED),
    (FrameKind.WRONG, english.SAID, english.NEXT_FALSE),
    (FrameKind.DISPUTED, english.SAID, english.NEXT_DENIED),
    (FrameKind.DISPUTED, "", english.SAID_AND_DENIED),
)


def doubted(text: str, before: Span, last: int) -> Frame | None:
    """Return the clause that says so of the words from the end of ``before`` to ``last``.

    ``before`` is the beginning of their sentence.
    """
    clause = without_appositions(before.of(text), text[before.end : last])
    return _by_what_follows(text, before, clause, last) or _by_what_leads(
        text, before, clause, last
    )


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: the longest takes 150 ms."""
    return re.compile(pattern, re.IGNORECASE)


def _by_what_follows(text: str, before: Span, clause: str, last: int) -> Frame | None:
    if not compiled(english.BEHIND_SIGN).search(text, last, last + REACH):
        return None
    for kind, told, pattern in _BEHIND:
        found = compiled(pattern).match(text, last, last + REACH)
        if found and compiled(told).search(clause):
            if compiled(english.RELATIVE).search(text, before.start, found.start(1)):
                continue
            return Frame(kind, text, Span(*found.span(1)))
    return None


def _by_what_leads(text: str, before: Span, clause: str, last: int) -> Frame | None:
    if not compiled(english.BEFORE_SIGN).search(clause):
        return None
    true = compiled(english.PROVED).match(text, last, last + REACH)
    hearsay = () if true else ((FrameKind.HEARSAY, english.GOSSIP_THAT),)
    for kind, pattern in (*_BEFORE, *hearsay):
        if found := compiled(pattern).search(clause):
            end = before.start + len(clause.rstrip(" “\"‘'"))
            return Frame(kind, text, Span(before.start + found.start(), end))
    return None if true else _claimed(text, before, clause, last)


def _claimed(text: str, before: Span, clause: str, last: int) -> Frame | None:
    """Return the clause in which somebody only claims what the words tell."""
    for found in compiled(english.CLAIMED).finditer(clause):
        claim = text[before.start + found.end() : last]
        if found["that"] or compiled(english.CLAIMED_WITHOUT_THAT).match(claim):
            begin = max(
                (one.end() for one in re.finditer(r"[,;:—–]\s", clause[: found.start()])), default=0
            )
            return Frame(
                FrameKind.HEARSAY,
                text,
                Span(before.start + begin, before.start + len(clause.rstrip())),
            )
    return None
