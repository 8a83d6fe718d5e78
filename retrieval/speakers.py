"""Who is said to have spoken a quotation, and whether the articles that hold it have it so.

In doubt they have: a pronoun may be anybody named nearby, and a name may be that of an office.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from index.store import Store
from index.types import Span
from retrieval import english_saying as english
from retrieval.article_names import Names, forms_of, words_of
from retrieval.attributions import is_outlet
from retrieval.context import PARAGRAPH_CHARS, paragraph, whole_sentences, with_neighbours
from retrieval.english_names import NAME
from retrieval.occurrences import occurrences
from retrieval.quotation import Reading
from retrieval.quotation_marks import parted
from retrieval.spoken import names_around, names_in, roles_in, speaking, unquoted
from retrieval.transcripts import Turn
from retrieval.types import Quote

_PRONOUNS = ("he", "she")
# What right before a quotation tells who speaks: He told me on the doorstep, 'Vote how you like'
_LEADS_IN = re.compile(r"([^“”\"«»]*)[,:]\s*[‘'“\"«]\s*$")
MOST_PLACES = 20  # of an article that are asked who speaks


def misnamed(reading: Reading, matches: Iterable[Quote], store: Store) -> tuple[str, ...]:
    """Return the names said around a quotation that no article gives its words to.

    An article names its speaker in the sentence, in one beside it or elsewhere in the paragraph, by
    a label before the turn, or is the outlet's own words. Where it says that somebody spoke them, a
    name that only stands nearby is not the speaker's.
    """
    names = names_around(reading)
    told = [one for quote in matches for one in _tellings(reading, quote, store)] if names else []
    return tuple(name for name in names if told and not any(one.allows(name) for one in told))


def _tellings(reading: Reading, quote: Quote, store: Store) -> list["_Told"]:
    """Return what is told around a match, and around where else its article has the words."""
    found = (one.span for one in occurrences(reading, quote.article.text) if not one.altered)
    others = [replace(quote, span=one, answering=one) for one in found if one != quote.span]
    article = Names(quote.article, store.sentence_spans(quote.article.version))
    asked, more = (quote, *others)[:MOST_PLACES], len(others) >= MOST_PLACES
    return [_Told(one, article, more) for one in asked]


_OWN = 1  # the words' own sentence in what is told around them, the nearest first


@dataclass(frozen=True)
class _Speakers:
    """Who an article says spoke: names, or roles; where there are none, whoever is ``near``.

    An office may be held by whoever is ``near``, too.
    """

    names: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    nameless: bool = False  # a spokesman, whom nobody named


@dataclass(frozen=True)
class _Told:
    """What an article tells around a quotation's words."""

    quote: Quote
    article: Names
    more: bool = False  # places that are not asked: anybody may speak there who is named at all

    def allows(self, name: str) -> bool:
        """Whether the words may be of whom ``name`` names."""
        given = words_of(name)
        last = given[-1]
        if last in _PRONOUNS:
            return self._allows_pronoun(last)
        if last in self._printed_by or (self.more and self.article.forms.issuperset(given)):
            return True
        spoke = self._speakers
        if name[0].isupper():
            if spoke.nameless and last in self.article.surnames:
                return last in forms_of([self._slice(self._sentence)])
            if spoke.names:
                return any(self._is_same(given, words_of(one)) for one in spoke.names)
            return last in spoke.near | self._holding(spoke.roles)
        return (
            spoke.nameless
            or last in spoke.roles
            or (not spoke.roles and last in spoke.near | self._holding(forms_of(spoke.names)))
        )

    def _is_same(self, given: Sequence[str], spoke: Sequence[str]) -> bool:
        """Whether two names may be of one person: "Sir Keir" and "Starmer" of Keir Starmer."""
        if not spoke or given[-1] == spoke[-1] or set(given) <= set(spoke):
            return True
        if set(spoke) <= set(given):
            return True
        return any(set(given) | set(spoke) <= set(one) for one in self.article.full_names)

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
        nearer: list[str] = []  # names that stand beside the words, of whom nothing is told
        for number, text in enumerate(self._around):
            if english.PRONOUN.search(text):
                beside = not self._begins_with_a_person
                return _Speakers(near=self._near(beside) | self._named_before(beside))
            names = [one for one in speaking(text) if not is_outlet(one)]
            if names:
                names += [one[1] for one in english.QUOTING.finditer(text)]
                if number > _OWN and not list(speaking(self._sentence_before)):
                    nearer += names_in(self._sentence_before)
                return _Speakers(names=(*names, *nearer), near=self._near(beside=True))
            if roles := list(roles_in(text)):
                return _Speakers(roles=forms_of(roles), near=self._before)
            if english.NAMELESS.search(text):
                return _Speakers(near=self._near(beside=True), nameless=True)
            nearer += names_in(text)
            if number == _OWN and self._may_speak(text):
                return _Speakers(names=tuple(nearer), near=self._near(beside=True))
        if self._turn is not None:
            said = self._around[0] or self._around[1]
            if english.SAYS.search(said) and not english.FIRST_PERSON.search(said):
                return _Speakers(near=forms_of([said]))  # somebody whom the turn's speaker quotes
            return self._of_turn(self._turn)
        return _Speakers(near=self._near(beside=not self._names_a_person))

    def _may_speak(self, text: str) -> bool:
        """Whether a sentence names somebody who may have spoken, by whichever verb."""
        return self._is_person(text) or english.MAY_SPEAK.search(text) is not None

    @cached_property
    def _sentence_before(self) -> str:
        """What the sentence before says outside quotation marks, in the same paragraph."""
        sentences, text = self.article.sentences, self.quote.article.text
        start = with_neighbours(text, sentences, self._sentence).start
        return unquoted(text[max(start, self._paragraph.start) : self._sentence.start])

    def _named_before(self, beside: bool) -> frozenset[str]:
        """The words of the whole article where a pronoun has nobody near it who is named."""
        near, text = self._paragraph, self.quote.article.text
        start = _before(text, near).start if beside else near.start
        named = any(names_in(unquoted(text[start : near.end])))
        return frozenset() if named else self.article.forms

    @cached_property
    def _around(self) -> list[str]:
        """What is said outside quotation marks, the nearest first.

        Right before the words, in their sentences, beside these, in the paragraph.
        """
        text, near = self.quote.article.text, self._paragraph
        sentences = self.article.sentences
        beside = with_neighbours(text, sentences, self._sentence)
        within = Span(max(beside.start, near.start), min(beside.end, near.end))
        leads = _LEADS_IN.search(text[self._sentence.start : self._start])
        spans = (self._sentence, within, near)
        return [leads[1] if leads else "", *(unquoted(self._slice(one)) for one in spans)]

    @property
    def _start(self) -> int:
        """Where the first word stands; the match may begin with a quotation mark."""
        first = re.search(r"\w", self.quote.text)
        return self.quote.span.start + (first.start() if first else 0)

    @cached_property
    def _sentence(self) -> Span:
        text = self.quote.article.text
        return whole_sentences(text, self.article.sentences, self.quote.span)

    @cached_property
    def _paragraph(self) -> Span:
        whole, near = paragraph(self.quote.article.text, self._sentence), self._sentence
        starts = [one.start for one in self.article.sentences]
        first = bisect_right(starts, near.start - PARAGRAPH_CHARS)
        start = starts[first] if first < len(starts) else near.start
        if whole.start >= near.start - PARAGRAPH_CHARS:
            start = whole.start
        return Span(min(start, near.start), min(whole.end, near.end + PARAGRAPH_CHARS))

    @cached_property
    def _is_quoted(self) -> bool:
        inside, _ = parted(self._slice(self._paragraph))
        place = self._start - self._paragraph.start
        return any(start <= place < end for start, end in inside)

    @cached_property
    def _turn(self) -> Turn | None:
        turns = self.article.turns
        number = bisect_right(turns, self.quote.span.start, key=lambda one: one[0])
        return turns[number - 1][1] if number else None

    def _of_turn(self, turn: Turn) -> _Speakers:
        return _Speakers(names=turn.names, near=self.article.forms)

    @cached_property
    def _printed_by(self) -> frozenset[str]:
        article = self.quote.article
        return forms_of([article.outlet or "", article.byline or ""])

    def _near(self, beside: bool) -> frozenset[str]:
        """The words of the paragraph; those of what stands beside it, too, or not."""
        text, near = self.quote.article.text, self._paragraph
        if not beside:
            return forms_of([self._slice(near)])
        sentences = self.article.sentences
        end = max(near.end, with_neighbours(text, sentences, self._sentence).end)
        return forms_of([text[_before(text, near).start : end]])

    @cached_property
    def _before(self) -> frozenset[str]:
        """The words up to the quotation's sentence, from the paragraph before."""
        text = self.quote.article.text
        return forms_of([text[_before(text, self._paragraph).start : self._sentence.end]])

    @cached_property
    def _names_a_person(self) -> bool:
        """Whether the paragraph names anybody outside quotation marks."""
        return self._is_person(unquoted(self._slice(self._paragraph)))

    @cached_property
    def _begins_with_a_person(self) -> bool:
        """Whether a sentence of the paragraph begins with a name, up to the quotation."""
        text = self.quote.article.text
        for one in self.article.sentences:
            if self._paragraph.start <= one.start <= self.quote.span.start:
                begins = re.match(NAME, text[one.start : one.end])
                if begins and self._is_person(begins[0]):
                    return True
        return False

    def _is_person(self, text: str) -> bool:
        names = [words_of(name) for name in names_in(text)]
        return any(name and name[-1] in self.article.surnames for name in names)

    def _holding(self, named: frozenset[str]) -> frozenset[str]:
        """Return the words of the sentences that name somebody: "Lindqvist, the head coach"."""
        found = self.article.sentence_forms if named else []
        return frozenset().union(*(one for one in found if named & one))

    def _slice(self, span: Span) -> str:
        return self.quote.article.text[span.start : span.end]


def _before(text: str, span: Span) -> Span:
    """Return the paragraph before a span."""
    end = len(text[: span.start].rstrip())
    whole = paragraph(text, Span(end, end))
    return replace(whole, start=max(whole.start, end - PARAGRAPH_CHARS))
