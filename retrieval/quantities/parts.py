"""Which words of a text are told of a quantity: its part of the sentence, and what that leans on.

Of two salaries in a sentence each has its own part.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.types import Span
from retrieval.english import measures as english
from retrieval.english.sentences import SENTENCE_END
from retrieval.quantities.quantities import Quantity, QuantityKind

PARAGRAPH = 5000  # characters before a sentence in which the one before it is looked for
# A break in a long line that ends no sentence is that of a text wrapped by hand.
_PARAGRAPH_ENDS = r"\n\s*\n|(?<=[.!?:\"”’)])[ \t]*\n|(?m:^.{0,40}\n)"


def parts(text: str, alike: Sequence[Quantity]) -> Iterator[Span]:
    """Yield for each of the quantities of a kind its part: they part where the sentence turns.

    A sum and what it is in another currency share theirs, as do "from $18 to $24".
    """
    start, sharing = 0, 1
    for one, other in pairwise(alike):
        here, following = one.span, other.span
        between = text[here.end : following.start]
        if _share(one, other, re.sub(r"\s+", " ", between)):
            sharing += 1
            continue
        strong = list(re.finditer(rf"(?i){english.STRONG_TURN}", between))
        weak = re.search(rf"(?i){english.WEAK_TURN}", between)
        turn = strong[-1].start() if strong else weak.start() if weak else 0
        yield from [Span(start, here.end + turn)] * sharing
        start, sharing = here.end + turn, 1
    if alike:
        yield from [Span(start, len(text))] * sharing


def _share(one: Quantity, other: Quantity, between: str) -> bool:
    """Whether two quantities share a part of a sentence, by the words between them."""
    converted = one.unit != other.unit and re.fullmatch(english.CONVERTED, between)
    becomes = one.kind is not QuantityKind.DATE and re.fullmatch(english.BECOMES, between)
    return bool(converted or becomes)


def antecedent(text: str, sentence: Span) -> str:
    """Return the end of the sentence before, in the same paragraph, for one that leans on it."""
    if not re.search(english.LEANS, sentence.of(text)):
        return ""
    nearby = max(0, sentence.start - PARAGRAPH)
    ends = list(re.compile(_PARAGRAPH_ENDS).finditer(text, nearby, sentence.start))
    before = text[ends[-1].end() if ends else nearby : sentence.start].strip()
    last = re.split(SENTENCE_END, before)[-1]
    return re.split(rf"(?i){english.WEAK_TURN}|{english.STRONG_TURN}", last.rstrip(".!?"))[-1]
