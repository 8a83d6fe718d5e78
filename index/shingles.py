"""The words of a text as copying leaves them, and the few shingles that stand for it.

A shingle is a run of five words. Which of them are kept is decided by winnowing (Schleimer,
Wilkerson & Aiken, SIGMOD 2003): of each sixteen consecutive shingles the one with the least hash.
The choice depends on those sixteen alone, so any twenty words that two texts share leave the same
shingle in both, wherever they stand and whatever stands around them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

from index.types import Span

SHINGLE_WORDS = 5
WINDOW_SHINGLES = 16
MAX_WORDS = 20_000  # of a text are looked at: more than an article has, and a bound on the time
_HASH_BYTES = 6  # 2**48 values: chance collisions are rare, and SQLite stores six bytes, not eight

_SPACELESS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"  # Chinese, Japanese: a character is a word
_INSIDE = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"  # accents of their own, soft hyphens, joiners
_WORD = re.compile(
    rf"[{_SPACELESS}]|\d+(?:[.,]\d+)+|[^\W_{_SPACELESS}](?:[^\W_{_SPACELESS}]|[{_INSIDE}])*"
)
_INVISIBLE = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060])
_QUOTATION = re.compile(r'“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|(?<!\w)"(?=\S)[^"]*(?<=\S)"')
_MID_SENTENCE = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the prose; ``text`` is normalised, ``start:end`` is where it stands as it came.

    ``specific`` are names and figures: what two texts from one template do not have in common.
    ``quoted`` words stand inside quotation marks: what two texts may share by quoting a third.
    """

    text: str
    start: int
    end: int
    specific: bool
    quoted: bool


def words_of(text: str, prose: Iterable[Span]) -> list[Word]:
    """Return the words of the prose in order, without case, punctuation and typography."""
    return list(islice(_words(text, prose), MAX_WORDS))


def _words(text: str, prose: Iterable[Span]) -> Iterator[Word]:
    quotations = _QUOTATION.finditer(text)
    quotation = next(quotations, None)
    for block in prose:
        last_end = -1
        for found in _WORD.finditer(text, block.start, block.end):
            start, end = found.span()
            while quotation and quotation.end() <= start:
                quotation = next(quotations, None)
            raw = found.group()
            yield Word(
                _normalised(raw),
                start,
                end,
                raw[0].isdecimal()
                or (raw[0].isupper() and bool(_MID_SENTENCE.fullmatch(text, last_end, start))),
                quotation is not None and quotation.start() < start,
            )
            last_end = end


def _normalised(word: str) -> str:
    if word.isascii():
        return word.lower()
    visible = word.translate(_INVISIBLE)
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", visible).casefold())


def shingles(words: Sequence[Word]) -> list[tuple[str, ...]]:
    """Return every run of five words, in order."""
    texts = [word.text for word in words]
    return list(zip(*(texts[i:] for i in range(SHINGLE_WORDS)), strict=False))


def winnowed(words: Sequence[Word]) -> frozenset[int]:
    """Return the hashes of the shingles that are kept, about one for every eight words.

    They are the same on every machine. A text of less than five words has none.
    """
    hashes = [_hash(shingle) for shingle in shingles(words)]
    windows = range(max(1, len(hashes) - WINDOW_SHINGLES + 1)) if hashes else ()
    return frozenset(min(hashes[i : i + WINDOW_SHINGLES]) for i in windows)


def _hash(shingle: tuple[str, ...]) -> int:
    digest = blake2b(" ".join(shingle).encode(), digest_size=_HASH_BYTES).digest()
    return int.from_bytes(digest, "big")
