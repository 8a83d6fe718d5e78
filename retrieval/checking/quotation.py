"""A quotation as somebody gives it: its words, what is said around it, where it leaves out."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from config.errors import PullquoteError
from index.types import Span
from index.typography import Word, words
from retrieval.checking import foreign_saying
from retrieval.checking.additions import (
    SIGNED,
    addresses_from,
    is_signature,
    without_insertions,
    without_links,
    without_sic,
)
from retrieval.english.names import SPEAKING
from retrieval.english.saying import (
    ABOUT_SPEAKER,
    DENIES,
    INTRODUCED_BY,
    INTRODUCES,
    LABEL,
    SAYS,
    SAYS_THAT,
    TAKES_BACK,
)
from retrieval.quotation_marks import Stretch, stretches

FEWEST_WORDS = 3
MOST_CHARS = 5_000
TOO_SHORT = f"Give at least {FEWEST_WORDS} words of the quotation; fewer stand anywhere by chance."
# More words around a quoted part than these are no attribution, nor where it is set apart.
ATTRIBUTION_WORDS, APART_WORDS = 12, 30
# What sets a quoted part apart from what is said before and after it: As Iger put it, "..."
_SET_BEFORE, _SET_AFTER = re.compile(r"[,:;—–-]\s*$"), re.compile(r"^\s*[,;.(—–-]")
_ENDS = re.compile(r"[,.!?…—–-]\s*$")
_OWN_SENTENCE = re.compile(r"[.!?]\s+\w")
_INTRODUCED = re.compile(r"([^:“\"]{1,80}):\s+(?=\S)")  # Iger said: ...
_NAMES = re.compile(r"(?:[A-Z][^\s:]*\s*){1,5}")
_PARTING = " \n“”\"‘’'«»„,"  # between a quotation and what is said around it
_SPEAKS = re.compile(rf"\b(?:{SPEAKING})\b", re.IGNORECASE)
LEFT_OUT = re.compile(r"…|\.\s?\.\s?\.")


class Uncheckable(PullquoteError):
    """A quotation is too short to be told from chance, or too long."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of a quotation that are looked for, with their places in its text.

    ``left_off`` is how many others there are, taken for somebody's attribution.
    """

    text: str
    words: tuple[Word, ...]
    left_off: int

    @property
    def forms(self) -> list[str]:
        """The words as they are compared."""
        return [word.form for word in self.words]

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.words[0].start, self.words[-1].end)

    @property
    def slice(self) -> str:
        """From the first word to the last, as it is written."""
        return self.text[self.words[0].start : self.words[-1].end]

    @property
    def joints(self) -> frozenset[int]:
        """The words before which the quotation says that it leaves something out.

        It does by an ellipsis, or by words of somebody else ("...", he said, "...").
        """
        found, text = [], without_insertions(self.text)
        for number in range(1, len(self.words)):
            between = text[self.words[number - 1].end : self.words[number].start]
            if LEFT_OUT.search(between) or words(between):
                found.append(number)
        return frozenset(found)


def readings(quotation: str) -> list[Reading]:
    """Return the ways to read a quotation: as it stands first, then without an attribution.

    Either is also read with what lines' ends hyphenate made one word, and without what is put into
    it in brackets, which the article itself may have. Raises Uncheckable.
    """
    if len(quotation) > MOST_CHARS:
        raise Uncheckable(
            f"The quotation has {len(quotation):,} characters; up to {MOST_CHARS:,} are checked "
            "at once. Check it in parts."
        )
    text = without_sic(quotation)
    found: dict[tuple[str, ...], Reading] = {}
    for given in dict.fromkeys((quotation, text, without_insertions(text))):
        for whole in (words(given), words(given, rejoin=True)):
            for one in _readings(given, whole):
                reading = Reading(quotation, tuple(one), len(whole) - len(one))
                found.setdefault(tuple(reading.forms), reading)
    if _spoken(words(text)) < FEWEST_WORDS:
        raise Uncheckable(TOO_SHORT)
    return [one for one in found.values() if _spoken(one.words) >= FEWEST_WORDS]


def short_part(quotation: str) -> Span | None:
    """Return the words that somebody is quoted with, where they are too few to be checked."""
    quoted, apart = _quoted(quotation, words(quotation))
    few = apart and 0 < _spoken(quoted) < FEWEST_WORDS
    return Span(quoted[0].start, quoted[-1].end) if few else None


def is_attributed(reading: Reading) -> bool:
    """Whether the quotation tells around its words that somebody said them."""
    return any(_SPEAKS.search(around) for around in said_around(reading))


def said_around(reading: Reading) -> list[str]:
    """Return what the quotation says beside the words that are looked for, in its order.

    The quotation marks and commas that part them are left off.
    """
    text, looked_for = without_insertions(reading.text), reading.words
    edges = [0, *(edge for word in looked_for for edge in (word.start, word.end)), len(text)]
    parts = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    return [part.strip(_PARTING) for part in parts if any(letter.isalnum() for letter in part)]


def turns(around: str) -> bool:
    """Whether words beside a quotation say that it was not said so."""
    if LABEL.match(around):
        return False
    if TAKES_BACK.search(around):
        return True
    about = ABOUT_SPEAKER.sub("", around)
    return DENIES.search(about) is not None or foreign_saying.DENIES.search(about) is not None


def _readings(text: str, whole: Sequence[Word]) -> Iterator[list[Word]]:
    yield list(whole)
    quoted, _ = _quoted(text, whole)
    if quoted:
        yield quoted
    introduced = _INTRODUCED.match(text)
    if introduced and _introduces(introduced[1]):
        yield [word for word in whole if word.start >= introduced.end()]
    addressed = addresses_from(text)
    if addressed < len(text) and not turns(without_links(text[addressed:])):
        yield [word for word in whole if word.end <= addressed]
    signed = SIGNED.search(text)
    if signed and not turns(signed[0]):
        yield [word for word in whole if word.end <= signed.start()]


def _introduces(before: str) -> bool:
    """Whether words before a colon name who says what follows, or what it is."""
    known = (INTRODUCES.search(before), INTRODUCED_BY.search(before), LABEL.match(before))
    return (any(known) or _NAMES.fullmatch(before) is not None) and not turns(before)


def _quoted(text: str, whole: Sequence[Word]) -> tuple[list[Word], bool]:
    """Return the words in quotation marks, and whether something sets them apart from the others.

    There are none where what is said around them turns their meaning, or where they are part of a
    sentence that is itself the quotation: in its midst, or fewer than its other words.
    """
    parts = stretches(text)
    quoted = marked_words(whole, parts)
    if not 0 < len(quoted) < len(whole):
        return [], False
    around = told_around(text, parts)
    if not around or any(turns(without_links(one)) or LEFT_OUT.search(one) for one in around):
        return [], False
    others = len(words(without_links(" ".join(around))))
    if others <= APART_WORDS and _set_apart(text, parts):
        return quoted, True
    few = others <= min(ATTRIBUTION_WORDS, len(quoted))
    attributed = any(SAYS.search(one) for one in around)
    leads_in = (
        others <= ATTRIBUTION_WORDS and [one for one in around if SAYS_THAT.search(one)] == around
    )
    return (quoted if (few and attributed) or leads_in else []), False


def marked_words(whole: Sequence[Word], parts: Sequence[Stretch]) -> list[Word]:
    """Return the words that stand in quotation marks; ``parts`` are those of `stretches`."""
    starts = [one.span.start for one in parts]
    return [word for word in whole if parts[bisect_right(starts, word.start) - 1].quoted]


def told_around(text: str, parts: Sequence[Stretch]) -> list[str]:
    """Return what has words outside quotation marks; ``parts`` are those of `stretches`."""
    outside = [one.span.of(text) for one in parts if not one.quoted]
    return [one for one in outside if any(map(str.isalnum, one))]


def _set_apart(text: str, parts: Sequence[Stretch]) -> bool:
    """Whether punctuation parts what is quoted from what is said around it, which tells no more."""
    texts = [one.span.of(text) for one in parts]
    for number, around in enumerate(texts):
        if parts[number].quoted or not any(map(str.isalnum, around)):
            continue
        before = texts[number - 1] if number else None
        last = number == len(parts) - 1
        if last and before is not None and is_signature(around):
            continue
        if _OWN_SENTENCE.search(around.strip()):
            return False
        if before is not None and not (_SET_AFTER.search(around) or _ENDS.search(before)):
            return False
        if not last and not (_SET_BEFORE.search(around) or (before and _ENDS.search(around))):
            return False
        if before and before.rstrip()[-1:] == "." and not SAYS.search(around):
            return False  # a sentence that follows
    return True


def _spoken(words: Sequence[Word]) -> int:
    """Return how many are words or numbers, not signs."""
    return sum(word.form[0].isalnum() for word in words)
