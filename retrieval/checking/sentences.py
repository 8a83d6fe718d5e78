"""Where a sentence begins and ends, also within a speech.

The stored sentences of an article do not tell that: what stands between quotation marks is in one
of them, however many sentences it has.
"""

import re

from retrieval.english.sentences import NO_END

REACH = 300  # characters to either side that are looked at: a sentence
_ENDS = re.compile(
    rf"(?<=[.!?…”\"’')])(?=\s)(?<![\w,;:—–-][”\"’')]){NO_END}(?<!\b[A-Z]\.)\s++(?![a-z])"
    r"|\n(?=[“‘\"']?[A-Z])"
)


def sentence_start(text: str, begin: int, end: int) -> int:
    """Return where the sentence begins that goes on at ``end``; at ``begin`` at the earliest."""
    start = max(begin, end - REACH)
    ends = (one.end() for one in _ENDS.finditer(text, start, end + 1))
    return max((one for one in ends if one <= end), default=start)


def sentence_end(text: str, start: int, end: int) -> int:
    """Return where the sentence ends that goes on at ``start``; at ``end`` at the latest."""
    last = min(end, start + REACH)
    found = _ENDS.search(text, start, last)
    return found.start() if found else last
