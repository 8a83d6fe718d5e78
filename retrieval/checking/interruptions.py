"""What an article gives as somebody's words in quotation marks, without who says it in between.

“The dam,” said Joss, “is old” is the speech "The dam is old": whoever quotes it so, and tells
behind it who spoke, alters nothing.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from index.store import StoredArticle
from index.types import Span
from retrieval.checking.boundaries import Boundary
from retrieval.checking.occurrences import MOST_PLACES, Budget, runs, stored_words
from retrieval.checking.omissions import Omission, omission
from retrieval.checking.paragraphs import Paragraphs
from retrieval.checking.quotation import Reading


def interrupted(
    reading: Reading, article: StoredArticle, paragraphs: Paragraphs
) -> Omission | None:
    """Return where a quotation stands but for who speaks it."""
    stored = stored_words(article.text)
    if not {word.form for word in stored}.issuperset(reading.forms):
        return None
    said = list(_said(paragraphs, [word.start for word in stored]))
    count, budget = len(reading.words), Budget()
    places = runs([stored[number].form for number in said], reading.forms)
    for first in islice(places, MOST_PLACES):
        found = said[first : first + count]
        gaps = [place for place, (a, b) in enumerate(pairwise(found), 1) if b - a > 1]
        if any(Boundary(article.text, stored[a], stored[b]).is_of_two for a, b in pairwise(found)):
            continue
        within = Span(stored[found[0]].start, stored[found[-1]].end)
        if gaps and (one := omission(reading, article, paragraphs, gaps, within, budget)):
            return one
    return None


def _said(paragraphs: Paragraphs, starts: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the words, by where they start, that stand in quotation marks."""
    number = 0
    for span in (one for paragraph in paragraphs for one in paragraph.quoted):
        while number < len(starts) and starts[number] < span.start:
            number += 1
        while number < len(starts) and starts[number] < span.end:
            yield number
            number += 1
