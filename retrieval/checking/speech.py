"""Whether what a quotation gives as one person's speech is that in the articles that hold it.

Its words may stand in quotation marks there in part, or be the reporter's own, or stand in two
pairs of marks that nothing but a space parts: then two people speak. Where it cannot be told which
marks belong together, nothing is said.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby, islice

from index.types import Span
from index.typography import Word, words
from retrieval.checking.names import forms_of, words_of
from retrieval.checking.occurrences import MOST_PLACES
from retrieval.checking.omissions import parts
from retrieval.checking.quotation import Reading, is_attributed
from retrieval.checking.saying import names_around, unquoted
from retrieval.checking.sources import Source, Sources
from retrieval.checking.verdict import Finding, Speech, SpeechKind, Verdict
from retrieval.context import BLANK_LINE, whole_sentences
from retrieval.english import saying as english
from retrieval.quotation_marks import doubled, has_a_mark, has_marks_within, pairs
from retrieval.types import Quote

_REOPENED = re.compile(r"[\"”’'»“],?\s+[\"“‘'„«]")  # two people may speak: ...town.” “You have...
_ANY_MARK = str.maketrans(dict.fromkeys("“”„«»‘’'", '"'))
_ANSWERED = re.compile(r"\s*[.!?…][\"”’'»“]\s+[\"“‘'„«]\s*")


def one_speech(finding: Finding, sources: Sources) -> tuple[Finding, Speech | None]:
    """Return a finding, spliced if it joins what two people say, and how its words stand there.

    Nothing is said where one of the places is one person's speech, as it is given.
    """
    given = _Given(finding.reading)
    if not finding.verdict.stands or not any(map(given.may_differ, finding.matches)):
        return finding, None
    if any(map(given.has_the_marks_of, finding.matches)):
        return finding, None
    found: list[tuple[Speech, Finding | None]] = []
    for quote in finding.matches:
        source = sources.of(quote.article)
        for place in islice(source.places_from(quote), MOST_PLACES):
            one = _Place(given, source, place, finding.omits)
            if (speech := one.speech) is None:
                return finding, None
            found.append((speech, one.spliced))
    speech, spliced = found[0]
    return (spliced, None) if spliced else (finding, speech)


@dataclass(frozen=True)
class _Given:
    """The words of a quotation, by the quotation marks that it has them in."""

    reading: Reading

    @cached_property
    def marked(self) -> list[list[int]]:
        """The numbers of the words in each pair of its marks; none of pairs with others within."""
        text, starts = self.reading.text, [one.start for one in self.reading.words]
        held = [
            list(range(bisect_left(starts, one.start), bisect_left(starts, one.end)))
            for one in pairs(text) or ()
            if not has_marks_within(text[one.start + 1 : one.end])
        ]
        return [one for one in held if one]

    @cached_property
    def _run_of(self) -> dict[int, int]:
        return {number: run for run, one in enumerate(self.marked) for number in one}

    @cached_property
    def speakers(self) -> list[str]:
        """Who is said to speak around what stands in its marks; "" where it is not named."""
        held = tuple(one for i, one in enumerate(self.reading.words) if i in self._run_of)
        marked = replace(self.reading, words=held)
        return names_around(marked) or [""] * is_attributed(marked) if held else []

    def may_differ(self, quote: Quote) -> bool:
        """Whether it need be looked at how the words of a match stand: all but bare slices."""
        return bool(self.marked) or _REOPENED.search(quote.text) is not None

    def has_the_marks_of(self, quote: Quote) -> bool:
        """Whether its words stand there with all of its quotation marks, where it has them."""
        held, given = quote.text.translate(_ANY_MARK), self.reading.slice.translate(_ANY_MARK)
        start = self.reading.span.start - held.find(given)
        text = self.reading.text
        same = given in held and text[max(0, start) :].translate(_ANY_MARK).startswith(held)
        plain = doubled(text)
        return same and not has_a_mark(plain[:start] + plain[start + len(held) :])

    def in_one_run(self, number: int) -> bool:
        """Whether a word is given in one pair of marks with the next."""
        run = self._run_of.get(number)
        return run is not None and run == self._run_of.get(number + 1)

    def attributed_between(self, number: int) -> bool:
        """Whether who says it stands behind a word, and nobody else is told to say the rest."""
        last = self.reading.words[-1].end
        return number + 1 in self.reading.joints and not english.SAYS.search(
            self.reading.text[last:]
        )


@dataclass(frozen=True)
class _Place:
    """Where the words stand in an article, and in which of its quotation marks."""

    given: _Given
    source: Source
    span: Span
    omits: bool

    @cached_property
    def speech(self) -> Speech | None:
        """How the words stand there; None where that is as they are given, or cannot be told."""
        if self._pairs is None or len(self._stored) != len(self.given.reading.words):
            return None
        if self._joint is not None:
            return Speech(SpeechKind.APART, tuple(self._quoted(range(len(self._stored)))))
        if not self._is_of_a_speaker:
            return None
        for run in self.given.marked:
            held = {self._pair(number) for number in run}
            if None in held and len(held) > 1:
                return Speech(SpeechKind.PARTLY, tuple(self._quoted(run)))
            if held == {None} and self._is_reported(run):
                return Speech(SpeechKind.INDIRECT)
        return None

    @property
    def spliced(self) -> Finding | None:
        """The two places that are joined, where it is sure that two people speak."""
        if self.speech is None or self._joint is None:
            return None
        text, last = self.source.text, self._joint
        between = text[self._stored[last].end : self._stored[last + 1].start]
        as_one = self.given.in_one_run(last) or self.given.attributed_between(last)
        if not as_one or not _ANSWERED.fullmatch(between) or BLANK_LINE.search(between):
            return None
        slices = (
            Span(self._stored[0].start, self._stored[last].end),
            Span(self._stored[last + 1].start, self._stored[-1].end),
        )
        quotes = (
            Quote(self.source.article, whole_sentences(text, self.source.sentences, one), one, 1.0)
            for one in slices
        )
        return Finding(Verdict.SPLICED, self.given.reading, tuple(quotes))

    @cached_property
    def _joint(self) -> int | None:
        """The last word of one pair of marks, where the next opens another and none stands between.

        A quotation that has them in two pairs, too, does not join them.
        """
        text, marked = self.source.text, self.given.marked
        for number in range(len(self._stored) - 1):
            here, then = self._pair(number), self._pair(number + 1)
            between = text[self._stored[number].end : self._stored[number + 1].start]
            if None in (here, then) or here == then or words(between):
                continue
            if not marked or self.given.in_one_run(number) or self.given.attributed_between(number):
                return number
        return None

    @property
    def _is_of_a_speaker(self) -> bool:
        """Whether the quotation says around its words who speaks, and not only who prints them."""
        article = self.source.article
        printed_by = forms_of([article.outlet or "", article.byline or ""])
        return any(
            not name or not printed_by.issuperset(words_of(name)) for name in self.given.speakers
        )

    def _is_reported(self, run: Sequence[int]) -> bool:
        """Whether an article that has quotation marks tells the words in a sentence of its own."""
        text = self.source.text
        if self.source.turns or not has_marks_within(text):
            return False
        span = Span(self._stored[run[0]].start, self._stored[run[-1]].end)
        whole = whole_sentences(text, self.source.sentences, self.span)
        beside = (text[whole.start : span.start], text[span.end : whole.end])
        return any(english.SAYS.search(unquoted(one)) for one in beside)

    @cached_property
    def _stored(self) -> list[Word]:
        """The words of the quotation as they stand there, without what it leaves out."""
        start = self.span.start
        found = words(self.source.slice(self.span))
        forms, kept, first = [one.form for one in found], [], 0
        for part in parts(self.given.reading) if self.omits else [self.given.reading]:
            wanted, length = part.forms, len(part.words)
            at = next(
                (i for i in range(first, len(forms)) if forms[i : i + length] == wanted), None
            )
            if at is None:
                return []
            kept += found[at : at + length]
            first = at + length
        return [Word(one.form, one.start + start, one.end + start) for one in kept]

    @cached_property
    def _pairs(self) -> list[Span] | None:
        return self.source.paragraphs.around(self.span).pairs

    def _pair(self, number: int) -> int | None:
        place, found = self._stored[number].start, self._pairs or []
        last = bisect_left(found, place, key=lambda one: one.start) - 1
        return last if last >= 0 and place < found[last].end else None

    def _quoted(self, run: Sequence[int]) -> Iterator[str]:
        """Yield the slices of the article that stand in quotation marks."""
        for pair, numbers in groupby(run, key=self._pair):
            if pair is not None:
                held = list(numbers)
                start, end = self._stored[held[0]].start, self._stored[held[-1]].end
                yield self.source.text[start:end]
