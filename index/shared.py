"""Passages that several texts share without being copies: a statement, a press release, an advert.

They are found by comparing the words of the texts at hand, so none of 20 words or more is missed.
How many articles repeat somebody's words says nothing of how many looked into the matter.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from index.shingles import SHINGLE_WORDS, Shingle, Word, shingles
from index.types import Span

MIN_SHARED_WORDS = 20  # a long sentence; names and stock phrases of one story run to 13
_MAX_GAP_WORDS = 3  # "[sic]", a dropped "very": still the same passage
_MAX_PLACES = 8  # of one shingle in one text: a bound on texts that repeat themselves

_Places = dict[Shingle, list[int]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands in a version: from its first shared word to its last."""

    version: int
    span: Span


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """One passage in two texts or more, as far as each has it.

    ``words`` is the most of it that any two have in common; ``places`` are in ascending order.
    """

    places: tuple[Place, ...]
    words: int


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words ``first <= i < last`` of a version."""

    version: int
    first: int
    last: int

    def overlaps(self, other: "_Stretch") -> bool:
        common = min(self.last, other.last) - max(self.first, other.first)
        return self.version == other.version and 2 * common >= MIN_SHARED_WORDS


@dataclass(frozen=True, slots=True)
class _Match:
    """The same words in two versions, ``words`` of them."""

    sides: tuple[_Stretch, _Stretch]
    words: int


def shared_passages(
    texts: Mapping[int, Sequence[Word]], groups: Iterable[Collection[int]] = ()
) -> list[SharedPassage]:
    """Return the passages of at least MIN_SHARED_WORDS words that independent texts share.

    ``texts`` are words by version; ``groups`` are the copies among them (`copies_of`), within which
    nothing is compared: that copies share a passage is no news.
    """
    group_of = {version: number for number, group in enumerate(groups) for version in group}
    places = {version: _places(words) for version, words in sorted(texts.items())}
    matches = [
        match
        for one, other in combinations(places, 2)
        if group_of.get(one, one) != group_of.get(other, other)
        for match in _matches(one, other, places)
    ]
    return [_passage(texts, together) for together in _together(matches)]


def _places(words: Sequence[Word]) -> _Places:
    found: defaultdict[Shingle, list[int]] = defaultdict(list)
    for start, shingle in enumerate(shingles(words)):
        if len(found[shingle]) < _MAX_PLACES:
            found[shingle].append(start)
    return found
