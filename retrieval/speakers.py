"""Who is said to have spoken a quotation, and whether the articles that hold it have it so.

In doubt they have: a pronoun may be anybody named nearby, and a name may be that of an office.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from index.store import Store
from index.types import Span
from index.typography import words
from retrieval import english_saying as english
from retrieval.attributions import is_outlet
from retrieval.context import whole_sentences, with_neighbours
from retrieval.english_names import NAME
from retrieval.occurrences import occurrences
from retrieval.quotation import Reading, parted
from retrieval.spoken import names_around, names_in, roles_in, speaking, unquoted
from retrieval.transcripts import Turn, turn_at
from retrieval.types import Quote

_PRONOUNS = ("he", "she")
# What right before a quotation tells who speaks: He told me on the doorstep, 'Vote how you like'
_LEADS_IN = re.compile(r"([^“”\"«»]*)[,:]\s*[‘'“\"«]\s*$")
_BLANK_LINE = re.compile(r"\n\s*\n")


def misnamed(reading: Reading, matches: Iterable[Quote], store: Store) -> tuple[str, ...]:
    """Return the names said around a quotation that no article gives its words to.

    An article names its speaker in the sentence, in one beside it or elsewhere in the paragraph, by
    a label before the turn, or is the outlet's own words. Where it says that somebody spoke them, a
    name that only stands nearby is not the speaker's.
    """
    names = names_around(reading)
    places = (one for quote in matches for one in _places(reading, quote)) if names else ()
    told = [_Told(place, store) for place in places]
    return tuple(name for name in names if told and not any(one.allows(name) for one in told))


def _places(reading: Reading, quote: Quote) -> list[Quote]:
    """Return a match, and where else its article has the words: somebody else may speak there."""
    found = (one.span for one in occurrences(reading, quote.article.text) if not one.altered)
    return [quote, *(replace(quote, span=one, answering=one) for one in found if one != quote.span)]


@dataclass(frozen=True)
class _Speakers:
    """Who an article says spoke: names, or roles; where there are none, whoever is ``near``.

    An office may be held by whoever is ``near``, too.
    """

    names: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    nameless: bool = False  # a spokesman, whom nobody named


@dataclass(frozen=True)
class _Told:
    """What an article tells around a quotation's words."""

    quote: Quote
    store: Store

    def allows(self, name: str) -> bool:
        """Whether the words may be of whom ``name`` names."""
        last = words(name)[-1].form
        if last in _PRONOUNS:
            return self._allows_pronoun(last)
        if last in self._printed_by:
            return True
        spoke = self._speakers
        if name[0].isupper():
            if spoke.nameless and last in self._surnames:
                return last in _forms([self._slice(self._sentence)])
            return last in (spoke.names or spoke.near | self._holding(spoke.roles))
        return (
            spoke.nameless
            or last in spoke.roles
            or (not spoke.roles and last in spoke.near | self._holding(spoke.names))
        )

    def _allows_pronoun(self, pronoun: str) -> bool:
        """Whether the sentence does not say "she" where "he" is said to have spoken."""
        text = unquoted(self._slice(self._sentence))
        said = {(one[1] or one[2]).lower() for one in english.GENDERED.finditer(text)}
        return not said or pronoun in said

    @cached_property
    def _speakers(self) -> _Speakers:
        """Who spoke: in a transcript the label tells, else what is nearest to the quotation."""
        if self._turn is not None and not self._is_quoted:
            return self._of_turn(self._turn)
        for text in self._around:
            if english.PRONOUN.search(text):
                beside = not self._begins_with_a_person
                return _Speakers(near=self._near(beside))
            names = [one for one in speaking(text) if not is_outlet(one)]
            if names:
                return _Speakers(names=_forms(names), near=self._near(beside=True))
            if roles := list(roles_in(text)):
                return _Speakers(roles=_forms(roles), near=self._before)
            if english.NAMELESS.search(text):
                return _Speakers(near=self._near(beside=True), nameless=True)
        if self._turn is not None:
            said = self._around[0] or self._around[1]
            if english.SAYS.search(said) and not english.FIRST_PERSON.search(said):
                return _Speakers(near=_forms([said]))  # somebody whom the turn's speaker quotes
            return self._of_turn(self._turn)
        return _Speakers(near=self._near(beside=not self._names_a_person))

    @cached_property
    def _around(self) -> list[str]:
        """What is said outside quotation marks, the nearest first.

        Right before the words, in their sentences, beside these, in the paragraph.
        """
        text, paragraph = self.quote.article.text, self._paragraph
        sentences = self.store.sentence_spans(self.quote.article.version)
        beside = with_neighbours(text, sentences, self._sentence)
        within = Span(max(beside.start, paragraph.start), min(beside.end, paragraph.end))
        leads = _LEADS_IN.search(text[self._sentence.start : self._start])
        spans = (self._sentence, within, paragraph)
        return [leads[1] if leads else "", *(unquoted(self._slice(one)) for one in spans)]

    @property
    def _start(self) -> int:
        """Where the first word stands; the match may begin with a quotation mark."""
        first = re.search(r"\w", self.quote.text)
        return self.quote.span.start + (first.start() if first else 0)

    @cached_property
    def _sentence(self) -> Span:
        article = self.quote.article
        sentences = self.store.sentence_spans(article.version)
        return whole_sentences(article.text, sentences, self.quote.span)

    @cached_property
    def _paragraph(self) -> Span:
        return _paragraph(self.quote.article.text, self._sentence)

    @cached_property
    def _is_quoted(self) -> bool:
        inside, _ = parted(self._slice(self._paragraph))
        place = self._start - self._paragraph.start
        return any(start <= place < end for start, end in inside)

    @cached_property
    def _turn(self) -> Turn | None:
        article = self.quote.article
        printed_by = f"{article.outlet or ''}\n{article.byline or ''}"
        return turn_at(article.text, self.quote.span.start, printed_by)

    def _of_turn(self, turn: Turn) -> _Speakers:
        near = _forms([self.quote.article.text])
        return _Speakers(names=_forms(turn.names), near=near)

    @cached_property
    def _printed_by(self) -> frozenset[str]:
        article = self.quote.article
        return _forms([article.outlet or "", article.byline or ""])

    def _near(self, beside: bool) -> frozenset[str]:
        """The words of the paragraph; those of what stands beside it, too, or not."""
        text, paragraph = self.quote.article.text, self._paragraph
        if not beside:
            return _forms([self._slice(paragraph)])
        sentences = self.store.sentence_spans(self.quote.article.version)
        end = max(paragraph.end, with_neighbours(text, sentences, self._sentence).end)
        return _forms([text[_before(text, paragraph).start : end]])

    @cached_property
    def _before(self) -> frozenset[str]:
        """The words up to the quotation's sentence, from the paragraph before."""
        text = self.quote.article.text
        return _forms([text[_before(text, self._paragraph).start : self._sentence.end]])

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The last words of all full names in the article."""
        named = re.finditer(NAME, self.quote.article.text)
        return frozenset(words(one[0])[-1].form for one in named if " " in one[0])

    @cached_property
    def _names_a_person(self) -> bool:
        """Whether the paragraph names anybody outside quotation marks."""
        return self._is_person(unquoted(self._slice(self._paragraph)))

    @cached_property
    def _begins_with_a_person(self) -> bool:
        """Whether a sentence of the paragraph begins with a name, up to the quotation."""
        text = self.quote.article.text
        for one in self.store.sentence_spans(self.quote.article.version):
            if self._paragraph.start <= one.start <= self.quote.span.start:
                begins = re.match(NAME, text[one.start : one.end])
                if begins and self._is_person(begins[0]):
                    return True
        return False

    def _is_person(self, text: str) -> bool:
        names = [words(name) for name in names_in(text)]
        return any(name and name[-1].form in self._surnames for name in names)

    def _holding(self, named: frozenset[str]) -> frozenset[str]:
        """Return the words of the sentences that name somebody: "Lindqvist, the head coach"."""
        text = self.quote.article.text
        sentences = self.store.sentence_spans(self.quote.article.version)
        found = [_forms([text[one.start : one.end]]) for one in sentences] if named else []
        return frozenset().union(*(one for one in found if named & one))

    def _slice(self, span: Span) -> str:
        return self.quote.article.text[span.start : span.end]


def _paragraph(text: str, span: Span) -> Span:
    """Return the paragraph that a span lies in, between blank lines."""
    starts = [one.end() for one in _BLANK_LINE.finditer(text, 0, span.start)]
    after = _BLANK_LINE.search(text, span.end)
    return Span(starts[-1] if starts else 0, after.start() if after else len(text))


def _before(text: str, span: Span) -> Span:
    """Return the paragraph before a span."""
    end = len(text[: span.start].rstrip())
    return _paragraph(text, Span(end, end))


def _forms(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.form for text in texts for word in words(text))
