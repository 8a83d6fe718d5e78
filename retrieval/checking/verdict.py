"""Values of the quote checker: frozen, and text is a slice of an article or of the quotation."""

import re
from dataclasses import dataclass
from enum import StrEnum

from index.types import Span
from index.typography import INVISIBLE
from retrieval.checking.alignment import Op
from retrieval.checking.quotation import Reading, is_attributed
from retrieval.types import Quote

# Fillers and tags stand for words where they are compared, but cannot be seen either.
_UNSEEN = re.compile(rf"{INVISIBLE}|[\u115f\u1160\u17b4\u17b5\u3164\uffa0\U000e0000-\U000e0fff]")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


class Verdict(StrEnum):
    """What a quotation turned out to be."""

    EXACT = "exact"
    TYPOGRAPHY = "typography"
    ALTERED = "altered"
    SPLICED = "spliced"
    OTHER_OUTLET = "other outlet"
    ABSENT = "absent"

    @property
    def stands(self) -> bool:
        """Whether the words stand in an article, typography apart, be it of another outlet."""
        return self in (Verdict.EXACT, Verdict.TYPOGRAPHY, Verdict.OTHER_OUTLET)


@dataclass(frozen=True, slots=True)
class Difference:
    """What stands in match number ``match`` and what the quotation says; either may be empty."""

    op: Op
    match: int
    stored: Span
    given: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """A verdict with its places, and what differs between them and the quotation.

    ``reading`` holds the words of the quotation that were looked for: all of them, or what is left
    when an attribution around them is taken off. The matches of a spliced
    quotation are the places of its pieces, in order, with the differences of each. Else every match
    is a place of all of it, and the differences are those of the first. Where words were altered a
    match is the whole sentences, its ``answering`` the part quoted. Its ``confidence`` is the share
    of the words that took no edit; ``edits`` is how many they took in all. ``omits`` says that the
    quotation marks that it leaves words out, and is else what its verdict says; ``alone`` says that
    the verdict is of the words in quotation marks, in a sentence of which nothing is known.
    """

    verdict: Verdict
    reading: Reading
    matches: tuple[Quote, ...] = ()
    differences: tuple[Difference, ...] = ()
    edits: int = 0
    omits: bool = False
    alone: bool = False

    @property
    def puts_in_brackets(self) -> bool:
        """Whether it has words in brackets that the article has not: "He [Lowe]", not "[H]e"."""
        return any(
            not {"[", "("}.isdisjoint(given) and _letters(given) != _letters(stored)
            for stored, given in map(self.written, self.differences)
            if {"[", "("}.isdisjoint(stored)
        )

    @property
    def checked(self) -> Span:
        """The part of the quotation that was looked for, from its first word to its last."""
        return self.reading.span

    def written(self, one: Difference) -> tuple[str, str]:
        """Return what stands in the article and what the quotation says where they differ."""
        stored, given = self.matches[one.match].article.text, self.reading.text
        return one.stored.of(stored), one.given.of(given)


class SpeechKind(StrEnum):
    """How an article has words that a quotation gives as somebody's."""

    PARTLY = "partly quoted"  # in quotation marks and outside of them
    INDIRECT = "not quoted"  # told in the article's own words
    APART = "quoted apart"  # in quotation marks of their own, perhaps of two speakers


@dataclass(frozen=True, slots=True)
class Speech:
    """How an article has words that are given as one person's; ``quoted`` stands in marks there."""

    kind: SpeechKind
    quoted: tuple[str, ...] = ()


class FrameKind(StrEnum):
    """What an article does with words that it does not state."""

    DENIED = "denied"
    RETRACTED = "retracted"
    INVENTED = "invented"
    WRONG = "wrong"
    ASKED = "asked"
    CONDITIONAL = "conditional"
    EXPECTED = "expected"
    JOKED = "joked"
    HEARSAY = "hearsay"
    UNCONFIRMED = "unconfirmed"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Frame:
    """The clause of a text, at ``span``, by which it prints words without stating them."""

    kind: FrameKind
    source: str
    span: Span

    @property
    def text(self) -> str:
        """The clause, verbatim."""
        return self.span.of(self.source)


@dataclass(frozen=True, slots=True)
class Check:
    """A quotation, checked; ``outlet`` is the one that it was said to be from.

    ``outlet_known`` says whether the coverage has anything of it. ``unnamed`` are the names said
    around the quotation, as of its speaker, that no article gives its words to.
    ``disowned`` says that it stands only where notices of the articles tell what was wrong.
    ``speech`` tells how its words stand there where that is not as one person's speech;
    ``unchecked`` is what is said around it that claims more than who spoke.
    ``frames`` are for each match the clause by which its article does not state the words, or None;
    ``framed`` is that of the first where no article states them. With ``denied`` all of them deny
    or take back what somebody is named as having said.
    """

    quotation: str
    outlet: str | None
    finding: Finding
    took_ms: float
    outlet_known: bool = True
    unnamed: tuple[str, ...] = ()
    disowned: bool = False
    speech: Speech | None = None
    unchecked: tuple[str, ...] = ()
    frames: tuple[Frame | None, ...] = ()
    framed: Frame | None = None
    denied: bool = False

    @property
    def verdict(self) -> Verdict:
        """What the quotation turned out to be."""
        return self.finding.verdict

    @property
    def outlet_unsure(self) -> bool:
        """Whether an article that has it may be of that outlet, for want of knowing its own."""
        return any(quote.article.outlet is None for quote in self.finding.matches)

    @property
    def is_real(self) -> bool:
        """Whether it stands in the coverage, of that outlet and not disowned, typography apart.

        Of what stands there in a sentence of whoever asks, also whether that says who said it.
        """
        if self.finding.alone and not is_attributed(self.finding.reading):
            return False
        stands = self.verdict in (Verdict.EXACT, Verdict.TYPOGRAPHY)
        return stands and not self.disowned and not self.denied

    def seen(self, match: int) -> list[Difference]:
        """Return what differs from a match, by its number, but for what is invisible."""

        def is_seen(one: Difference) -> bool:
            stored, given = self.finding.written(one)
            return one.op is not Op.EQUAL and _UNSEEN.sub("", stored) != _UNSEEN.sub("", given)

        return [one for one in self.finding.differences if one.match == match and is_seen(one)]
