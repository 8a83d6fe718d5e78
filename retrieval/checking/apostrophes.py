"""Whether apostrophes make other words of the same letters: "the singer's fee", "the singers' fee".

An apostrophe that is only missing ("dont", "the ministers plan") is typography. It is none where
what is left is a word of its own ("We're proud", "Were proud") and the other apostrophes are there.
"""

import re
from collections.abc import Sequence

from index.typography import Word
from retrieval.checking.english_boundaries import NEVER_OWNS, WITHOUT_APOSTROPHE
from retrieval.context import BLANK_LINE
from retrieval.quotation_marks import quotations

_APOSTROPHE = re.compile("['’]")
_OF_ONE = re.compile("['’][sS]")
_OF_MANY = re.compile(r"['’](?=\s+\w)")
_REACH = 2_000  # characters to either side; a quotation in single marks has fewer


def owned_otherwise(text: str, stored: Sequence[Word], given: str, places: Sequence[Word]) -> bool:
    """Whether equal words are somebody else's by their apostrophes, or other words without."""
    lost = [
        here.form
        for here, there in zip(stored, places, strict=True)
        if (_APOSTROPHE.search(text, here.start, here.end) or _is_of_many(text, here))
        and not _APOSTROPHE.search(given, there.start, there.end + 1)
    ]
    if len(lost) == 1 and lost[0] in WITHOUT_APOSTROPHE:
        return True
    return any(
        (_is_of_one(text, here) and _is_of_many(given, there))
        or (_is_of_many(text, here) and _is_of_one(given, there))
        for here, there in zip(stored, places, strict=True)
        if here.form[-1] == "s" and here.form not in NEVER_OWNS
    )


def _is_of_one(text: str, word: Word) -> bool:
    return _OF_ONE.fullmatch(text, word.end - 2, word.end) is not None


def _is_of_many(text: str, word: Word) -> bool:
    """Whether an apostrophe follows a plural, rather than that it ends a quotation."""
    if not _OF_MANY.match(text, word.end) or _is_of_one(text, word):
        return False
    before = BLANK_LINE.split(text[max(0, word.end - _REACH) : word.end])[-1]
    after = BLANK_LINE.split(text[word.end : word.end + _REACH])[0]
    return all(one.end != len(before) for one in quotations(before + after))
