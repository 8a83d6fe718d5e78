"""Where a word stands in a text, found without a pattern of it.

``re`` keeps the last 512 patterns. One for each name in the news would soon push out those of our
tables, of which some take milliseconds to compile; and what `patterns` writes down of them would
hold words that somebody asked.
"""

from collections.abc import Iterator

from index.types import Span


def places_of(word: str, text: str, *, any_case: bool = False) -> Iterator[Span]:
    """Yield where a word, which begins and ends in letters or digits, stands by itself, in order.

    With ``any_case`` its letters may be large or small there.
    """
    if any_case:
        word, text = _lowered(word), _lowered(text)
    start = -1
    while (start := text.find(word, start + 1)) >= 0:
        end = start + len(word)
        if not (_ends_a_word(text[start - 1 : start]) or _ends_a_word(text[end : end + 1])):
            yield Span(start, end)


def _lowered(text: str) -> str:
    """Return a text in small letters, as long as it is: of "İ" there are none."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def _ends_a_word(char: str) -> bool:
    return char.isalnum() or char == "_"
