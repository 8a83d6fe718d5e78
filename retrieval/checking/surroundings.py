"""What an article says around a place in it: in the sentence, beside it, in the paragraph."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property

from index.types import Span
from retrieval.checking.names import forms_of, words_of
from retrieval.checking.paragraphs import Paragraph
from retrieval.checking.saying import names_in, speaking, unquoted
from retrieval.checking.sentences import sentence_end, sentence_start
from retrieval.checking.sources import Source
from retrieval.checking.transcripts import SpeakerTurn
from retrieval.context import PARAGRAPH_CHARS, paragraph, whole_sentences, with_neighbours
from retrieval.english.names import NAME
from retrieval.english.saying import PARTS_CLAUSES
from retrieval.quotation_marks import parted
from retrieval.types import Quote

_DOUBLE, _OPENING = '“”"«»', "‘'“\"«"
_OPENS = ("“", '"', "«", "„", "‘")  # a paragraph that begins with one may go on a speech


@dataclass(frozen=True)
class Surroundings:
    """What an article says around a quotation's words."""

    quote: Quote
    source: Source

    @cached_property
    def sentence_before(self) -> str:
        """What the sentence before says outside quotation marks, in the same paragraph."""
        sentences, text = self.source.sentences, self.source.text
        start = with_neighbours(text, sentences, self.sentence).start
        return unquoted(text[max(start, self.paragraph.start) : self.sentence.start])

    def named_before(self, beside: bool) -> frozenset[str]:
        """The words of the whole article where a pronoun has nobody near it who is named."""
        near, text = self.paragraph, self.source.text
        start = _before(text, near).start if beside else near.start
        named = any(names_in(unquoted(text[start : near.end])))
        return frozenset() if named else self.source.forms

    @cached_property
    def around(self) -> list[str]:
        """What is said outside quotation marks, the nearest first.

        Right before the words, in their sentences, beside these, in the paragraph.
        """
        text, near = self.source.text, self.paragraph
        sentences = self.source.sentences
        beside = with_neighbours(text, sentences, self.sentence)
        within = Span(max(beside.start, near.start), min(beside.end, near.end))
        leads = _leads_in(text[self.sentence.start : self.start])
        spans = (self._clause, within, near)
        return [leads, *(unquoted(self.slice(one)) for one in spans)]

    @property
    def _clause(self) -> Span:
        """The part of the sentence that names who speaks, where another names somebody else."""
        text, whole = self.source.text, self.sentence
        _, outside = parted(self.slice(whole))
        edges = [whole.start, whole.end]
        for one in outside:
            parts = PARTS_CLAUSES.finditer(text, whole.start + one.start, whole.start + one.end)
            edges += [part.start() for part in parts]
        start = max((one for one in edges if one <= self.start), default=whole.start)
        end = min((one for one in edges if one > self.start), default=whole.end)
        clause = Span(start, end)
        return clause if any(speaking(unquoted(self.slice(clause)))) else whole

    @cached_property
    def sentences_before(self) -> list[str]:
        """What the sentences of the paragraph up to the words say outside quotation marks."""
        sentences = self.source.sentences
        first = bisect_right(sentences, self.paragraph.start - 1, key=lambda one: one.start)
        last = bisect_right(sentences, self.sentence.start - 1, key=lambda one: one.start)
        return [unquoted(self.slice(one)) for one in sentences[first:last]]

    @cached_property
    def within(self) -> str:
        """What a quotation that quotes the words says right beside them."""
        around = self._enclosing(max(self.start, self._end))
        if len(around) < 2:
            return ""
        text, (outer, inner) = self.source.text, around[-2:]
        start = sentence_start(text, outer.start, inner.start - 1)
        end = sentence_end(text, inner.end + 1, outer.end)
        return f"{text[start : inner.start - 1]} … {text[inner.end + 1 : end]}"

    @cached_property
    def is_in_marks(self) -> bool:
        """Whether the words stand in quotation marks of any kind."""
        return self.is_quoted or bool(self._enclosing(self.start))

    def _enclosing(self, end: int) -> list[Span]:
        """Return the quotations that the words are in, up to an end, the outermost first."""
        found = self._paragraph.quotations
        return [one for one in found if one.start <= self.start and end <= one.end]

    @property
    def _end(self) -> int:
        """Where the last word ends; the match may end with a quotation mark."""
        return self.quote.span.start + len(re.sub(r"\W+$", "", self.quote.text))

    @property
    def start(self) -> int:
        """Where the first word stands; the match may begin with a quotation mark."""
        first = re.search(r"\w", self.quote.text)
        return self.quote.span.start + (first.start() if first else 0)

    @cached_property
    def sentence(self) -> Span:
        text = self.source.text
        return whole_sentences(text, self.source.sentences, self.quote.span)

    @property
    def paragraph(self) -> Span:
        return self._paragraph.span

    @property
    def is_quoted(self) -> bool:
        return self._paragraph.is_quoted(self.start)

    @cached_property
    def _paragraph(self) -> Paragraph:
        return self.source.paragraphs.around(self.quote.span)

    @cached_property
    def turn(self) -> SpeakerTurn | None:
        turns = self.source.turns
        number = bisect_right(turns, self.quote.span.start, key=lambda one: one[0])
        return turns[number - 1][1] if number else None

    @cached_property
    def question(self) -> str:
        """The paragraph before, where it asks and a paragraph of nothing but speech answers it."""
        text, near = self.source.text, self.paragraph
        if any(map(str.isalnum, unquoted(self.slice(near)))):
            return ""
        end = len(text[: near.start].rstrip())
        asked = paragraph(text, Span(end, end)).of(text)
        return asked if asked.endswith("?") and unquoted(asked) == asked else ""

    def near(self, beside: bool) -> frozenset[str]:
        """The words of the paragraph; those of what stands beside it, too, or not."""
        return forms_of([self.nearby if beside else self.slice(self.paragraph)])

    @cached_property
    def nearby(self) -> str:
        """The paragraph and what stands beside it."""
        text, near = self.source.text, self.paragraph
        end = max(near.end, with_neighbours(text, self.source.sentences, self.sentence).end)
        return text[_before(text, near).start : end]

    @cached_property
    def before(self) -> frozenset[str]:
        """The words up to the quotation's sentence, from the paragraph before."""
        text = self.source.text
        return forms_of([text[_before(text, self.paragraph).start : self.sentence.end]])

    @cached_property
    def names_a_person(self) -> bool:
        """Whether the paragraph names anybody outside quotation marks."""
        return self.is_person(unquoted(self.slice(self.paragraph)))

    @cached_property
    def begins_with_a_person(self) -> bool:
        """Whether a sentence of the paragraph begins with a name, up to the quotation."""
        text = self.source.text
        for one in self.source.sentences:
            if self.paragraph.start <= one.start <= self.quote.span.start:
                begins = re.match(NAME, one.of(text))
                if begins and self.is_person(begins[0]):
                    return True
        return False

    def is_person(self, text: str) -> bool:
        names = [words_of(name) for name in names_in(text)]
        return any(name and name[-1] in self.source.surnames for name in names)

    def slice(self, span: Span) -> str:
        return self.source.slice(span)


def _leads_in(before: str) -> str:
    """Return what right before a quotation tells who speaks: He told me on the step, 'Vote'."""
    led = before.rstrip()
    if not led or led[-1] not in _OPENING:
        return ""
    led = led[:-1].rstrip()
    if not led or led[-1] not in ",:":
        return ""
    return led[max(led.rfind(mark, 0, -1) for mark in _DOUBLE) + 1 : -1]


def _before(text: str, span: Span) -> Span:
    """Return the paragraph before a span, or where a speech runs on over several, the first."""
    end = len(text[: span.start].rstrip())
    whole = paragraph(text, Span(end, end))
    while whole.start > end - PARAGRAPH_CHARS and text[whole.start : whole.start + 1] in _OPENS:
        before = len(text[: whole.start].rstrip())
        if not before or any(names_in(unquoted(text[whole.start : end]))):
            break
        whole = replace(whole, start=paragraph(text, Span(before, before)).start)
    return replace(whole, start=max(whole.start, end - PARAGRAPH_CHARS))
