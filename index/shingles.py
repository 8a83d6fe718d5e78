"""The words of an article's prose, and the few shingles that stand for them.

A shingle is a run of five words. Which of them are kept is decided by winnowing (Schleimer,
Wilkerson & Aiken, SIGMOD 2003): of each sixteen consecutive shingles the one with the least hash.
The choice depends on those sixteen alone, so any twenty words that two texts share leave the same
shingle in both, wherever they stand and whatever stands around them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from index import typography
from index.types import Span

SHINGLE_WORDS = 5
WINDOW_SHINGLES = 16
MAX_WORDS = 20_000  # of a text are looked at: more than an article has, and a bound on the time
_HASH_BITS = 48  # chance collisions are rare, and SQLite stores six bytes, not eight
# A shingle's hash is the sum of its words', each times an odd number for its place, mixed by the
# finaliser of MurmurHash3 (Appleby 2011); sums are modulo 2**64, so it is the same everywhere.
_PLACES = np.array(
    [0x9E3779B97F4A7C15 ** (place + 1) % 2**64 for place in range(SHINGLE_WORDS)], np.uint64
)
_MIXER = np.uint64(0xFF51AFD7ED558CCD)
_QUOTATION = re.compile(r'“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<!\w)"(?=\S)[^"]*(?<=\S)"')
_WITHIN_SENTENCE = re.compile(r"[\s,;]+")

Shingle = tuple[str, ...]


class ProseWord(NamedTuple):
    """A word of the prose; ``form`` is what is compared, ``start:end`` where it stands.

    ``specific`` are names and figures: what two texts from one template do not have in common. A
    name is a capital inside a sentence; where a script has no capitals, figures are all.
    ``quoted`` words stand inside quotation marks: what two texts may share by quoting a third.
    """

    form: str
    start: int
    end: int
    specific: bool
    quoted: bool


def words_of(text: str, prose: Iterable[Span]) -> list[ProseWord]:
    """Return the first MAX_WORDS words of the prose in order, typography taken out."""
    return list(islice(_words(text, prose), MAX_WORDS))


def shingles(words: Sequence[ProseWord]) -> list[Shingle]:
    """Return every run of five words, in order."""
    forms = [word.form for word in words]
    return list(zip(*(forms[i:] for i in range(SHINGLE_WORDS)), strict=False))


def winnowed(words: Sequence[ProseWord]) -> frozenset[int]:
    """Return the hashes of the shingles that are kept, about one for every eight words.

    They are the same on every machine. A text of fewer than five words has none.
    """
    if len(words) < SHINGLE_WORDS:
        return frozenset()
    hashes = _mixed(sliding_window_view(_hashes(words), SHINGLE_WORDS) @ _PLACES)
    windows = sliding_window_view(hashes, min(WINDOW_SHINGLES, len(hashes)))
    return frozenset(np.unique(windows.min(axis=1)).tolist())


def _hashes(words: Sequence[ProseWord]) -> NDArray[np.uint64]:
    return np.fromiter((_hash(word.form) for word in words), np.uint64, len(words))


@lru_cache(maxsize=65_536)
def _hash(form: str) -> int:
    return int.from_bytes(blake2b(form.encode(), digest_size=8).digest(), "big")


def _mixed(sums: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread hashes evenly over their bits, and shorten them."""
    sums = (sums ^ (sums >> np.uint64(33))) * _MIXER
    return (sums ^ (sums >> np.uint64(33))) >> np.uint64(64 - _HASH_BITS)


def _words(text: str, prose: Iterable[Span]) -> Iterator[ProseWord]:
    quotations = _QUOTATION.finditer(text)
    quotation = next(quotations, None)
    for block in prose:
        last_end = block.start
        for word in typography.words(block.of(text)):
            start, end = block.start + word.start, block.start + word.end
            while quotation and quotation.end() <= start:
                quotation = next(quotations, None)
            quoted = quotation is not None and quotation.start() < start
            form = word.form if word.form.isascii() else unicodedata.normalize("NFKC", word.form)
            named = text[start].isupper() and _WITHIN_SENTENCE.fullmatch(text, last_end, start)
            yield ProseWord(form, start, end, form[0].isdecimal() or bool(named), quoted)
            last_end = end
