"""What the entries of a live blog tell, and a later one takes back by the time of the first."""

from collections.abc import Iterator
from functools import lru_cache

from index.types import Span
from retrieval.checking import english_withdrawals as english
from retrieval.checking.verdict import Frame, FrameKind

_Time = tuple[int, int]  # hours and minutes


def taken_back(text: str, at: int) -> Frame | None:
    """Return what takes back the entry in which a place stands; None where that is not sure."""
    found = (claim for entry, claim in _withdrawals(text) if at in entry)
    claim = next(found, None)
    return None if claim is None else Frame(FrameKind.WRONG, text, claim)


@lru_cache(maxsize=4)  # a text is asked about many places
def _withdrawals(text: str) -> tuple[tuple[Span, Span], ...]:
    """Return the entries that another one takes back, each with the words that do."""
    if not english.SIGN.search(text):
        return ()
    taken = [
        (_time(one[1], one[2]), Span(*one.span())) for one in english.TAKEN_BACK.finditer(text)
    ]
    entries = list(_entries(text)) if taken else []
    times = [time for time, _ in entries]
    return tuple(
        (entry, claim)
        for time, entry in entries
        for of, claim in taken
        if of == time and times.count(time) == 1 and claim.start not in entry
    )


def _entries(text: str) -> Iterator[tuple[_Time, Span]]:
    """Yield the time of each entry, and its place up to the next."""
    headings = list(english.HEADING.finditer(text))
    ends = [*(one.start() for one in headings[1:]), len(text)]
    for one, end in zip(headings, ends, strict=False):
        yield _time(one[1], one[2]), Span(one.start(), end)


def _time(hours: str, minutes: str) -> _Time:
    return int(hours), int(minutes)
