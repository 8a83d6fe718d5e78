"""Passages that several texts share without being copies: a statement, a press release, an advert.

They are found by comparing the words of the texts at hand, so none is missed. How many articles
repeat somebody's words says nothing of how many looked into the matter.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from index.shingles import SHINGLE_WORDS, ProseWord, Shingle, shingles
from index.types import Span

MIN_SHARED_WORDS = 20  # a long sentence; names and stock phrases of one story run to 13
MAX_GAP_WORDS = 3  # "[sic]", a dropped "very": still the same passage
_MAX_PLACES = 8  # of one shingle in one text: a bound on texts that repeat themselves


@dataclass(frozen=True, slots=True)
class VersionSpan:
    """Where a passage stands in a version: from its first shared word to its last."""

    version: int
    span: Span


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """One passage in two texts or more, as far as each has it.

    ``words`` is the most of it that any two have in common; ``places`` are in ascending order.
    """

    places: tuple[VersionSpan, ...]
    words: int


@dataclass(frozen=True, slots=True, order=True)
class _Stretch:
    """Words ``first <= i < last`` of a version."""

    version: int
    first: int
    last: int

    def joined(self, other: "_Stretch") -> "_Stretch":
        return _Stretch(self.version, min(self.first, other.first), max(self.last, other.last))

    def gap(self, later: "_Stretch") -> int:
        """Return the number of words between; below zero where they overlap."""
        return later.first - self.last


@dataclass(frozen=True, slots=True, order=True)
class _Match:
    """The same passage in two versions, with ``words`` words in common."""

    one: _Stretch
    other: _Stretch
    words: int


@dataclass(frozen=True, slots=True)
class _Text:
    version: int
    shingles: list[Shingle]
    places: Mapping[Shingle, list[int]]


def shared_passages(
    texts: Mapping[int, Sequence[ProseWord]], groups: Iterable[Collection[int]]
) -> list[SharedPassage]:
    """Return the passages of at least MIN_SHARED_WORDS words that independent texts share.

    ``texts`` are words by version; ``groups`` are the copies among them (`copies_of`), within which
    nothing is compared: that copies share a passage is no news.
    """
    group_of = {version: min(group) for group in groups for version in group}
    prepared = {version: _prepared(version, words) for version, words in texts.items()}
    matches = [
        match
        for one, other in _meeting(prepared.values())
        if group_of.get(one, one) != group_of.get(other, other)
        for match in _matches(prepared[one], prepared[other])
        if match.words >= MIN_SHARED_WORDS
    ]
    found = [_passage(texts, together) for together in _clusters(matches)]
    return sorted(found, key=lambda passage: [(p.version, p.span.start) for p in passage.places])


def _prepared(version: int, words: Sequence[ProseWord]) -> _Text:
    runs = shingles(words)
    places: defaultdict[Shingle, list[int]] = defaultdict(list)
    for start, shingle in enumerate(runs):
        if len(places[shingle]) < _MAX_PLACES:
            places[shingle].append(start)
    return _Text(version, runs, dict(places))


def _meeting(texts: Iterable[_Text]) -> list[tuple[int, int]]:
    """Return the pairs of versions that have any shingle in common, in order."""
    holding: defaultdict[Shingle, list[int]] = defaultdict(list)
    for text in texts:
        for shingle in text.places:
            holding[shingle].append(text.version)
    together = {tuple(sorted(versions)) for versions in holding.values() if len(versions) > 1}
    return sorted({pair for versions in together for pair in combinations(versions, 2)})


def _matches(one: _Text, other: _Text) -> Iterator[_Match]:
    """Yield the runs of words that two texts share, those with a small gap between them as one."""
    match: _Match | None = None
    for run in _runs(one, other):
        if match is None:
            match = run
            continue
        gaps = match.one.gap(run.one), match.other.gap(run.other)
        if all(-SHINGLE_WORDS < gap <= MAX_GAP_WORDS for gap in gaps):
            words = match.words + run.words + min(0, *gaps)
            match = _Match(match.one.joined(run.one), match.other.joined(run.other), words)
        else:
            yield match
            match = run
    if match is not None:
        yield match


def _runs(one: _Text, other: _Text) -> Iterator[_Match]:
    """Yield the longest runs of equal words, in the order of the first text."""
    start = 0
    while start < len(one.shingles):
        places = other.places.get(one.shingles[start])
        if places is None:  # as nearly always
            start += 1
            continue
        count, place = max((_equal(one, start, other, at), -at) for at in places)
        words = count + SHINGLE_WORDS - 1
        yield _Match(
            _Stretch(one.version, start, start + words),
            _Stretch(other.version, -place, -place + words),
            words,
        )
        start += count


def _equal(one: _Text, start: int, other: _Text, at: int) -> int:
    """Return how many shingles are equal from these places on."""
    most = min(len(one.shingles) - start, len(other.shingles) - at)
    return next((i for i in range(most) if one.shingles[start + i] != other.shingles[at + i]), most)


def _clusters(matches: Iterable[_Match]) -> list[list[_Match]]:
    """Return the matches that are about one passage together: in some version they overlap."""
    cluster_of = {match: [match] for match in matches}
    stretches = sorted((side, match) for match in cluster_of for side in (match.one, match.other))
    reach: tuple[_Stretch, _Match] | None = None
    for stretch, match in stretches:
        if (
            reach is not None
            and reach[0].version == stretch.version
            and 2 * reach[0].gap(stretch) <= -MIN_SHARED_WORDS
        ):
            one, other = cluster_of[reach[1]], cluster_of[match]
            if one is not other:
                one += other
                cluster_of |= dict.fromkeys(other, one)
            if stretch.last <= reach[0].last:
                continue
        reach = stretch, match
    return list({id(cluster): cluster for cluster in cluster_of.values()}.values())


def _passage(texts: Mapping[int, Sequence[ProseWord]], together: Sequence[_Match]) -> SharedPassage:
    covered: list[_Stretch] = []
    for stretch in sorted(side for match in together for side in (match.one, match.other)):
        last = covered[-1] if covered else None
        if last and last.version == stretch.version and last.gap(stretch) <= MAX_GAP_WORDS:
            covered[-1] = last.joined(stretch)
        else:
            covered.append(stretch)
    places = []
    for one in covered:
        words = texts[one.version]
        places.append(
            VersionSpan(one.version, Span(words[one.first].start, words[one.last - 1].end))
        )
    return SharedPassage(tuple(places), max(match.words for match in together))
