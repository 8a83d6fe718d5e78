"""How far a quote goes: its sentence, with those beside it that it cannot be understood without."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.stored import StoredArticle
from index.terms import STOP_WORDS
from index.types import Span
from retrieval.context import in_one_paragraph, paragraph
from retrieval.denial.doubt import is_unconfirmed, leaves_open
from retrieval.denial.negation import says_not_so, takes_back
from retrieval.english import growth as english
from retrieval.english.doubt import TELLS_NOTHING
from retrieval.english.names import SAYING
from retrieval.quotation_marks import parted

MAX_SENTENCES = 3
_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"\b[A-Z][^\W_]+")
_ASKED = re.compile(r"(?P<mark>\*\*|__)\S.*\?(?P=mark)", re.DOTALL)  # "**Who pays?** Nobody."
_LEANS = re.compile(english.LEANS, re.IGNORECASE)
_SAID_BEFORE = re.compile(english.SAID_BEFORE, re.IGNORECASE)
_NOTE = re.compile(english.NOTE, re.IGNORECASE)
_SAYS = re.compile(rf"\b(?:{SAYING})\b", re.IGNORECASE)
_NOBODY = re.compile(english.NOBODY, re.IGNORECASE)


def grow(article: StoredArticle, sentences: list[Span], answering: Span, question: str) -> Span:
    """Return the quote for a sentence: itself, or with those beside it that it leans on.

    Those before it are needed where it opens with a pronoun or lacks the name that is asked about,
    the one behind it, or the next but one, where that says that it is not so, or not known, or is a
    note on it, and either where they tell whose words it is. Nothing but white space may stand
    between the sentences of a quote, of which there are at most three; those that it leans on are
    of its paragraph.
    """
    text = article.text
    first = last = sentences.index(answering)
    if _touches_next(text, sentences, last) and _limits(
        sentences[last + 1].of(text), answering.of(text), question
    ):
        last += 1
    elif _is_taken_back_later(text, sentences, last):
        last += 2
    while _is_within_note(text, sentences, last) and last - first + 1 < MAX_SENTENCES:
        last += 1
    while (
        last - first + 1 < MAX_SENTENCES
        and _is_next(text, sentences, first - 1)
        and leans(text, article.title, sentences[first - 1], sentences[first], question)
    ):
        first -= 1
    first, last = _with_speaker(text, sentences, first, last)
    return Span(sentences[first].start, sentences[last].end)


def _limits(after: str, sentence: str, question: str) -> bool:
    """Whether a sentence takes back what the one before it tells, or says how far it is known."""
    return (
        takes_back(after)
        or says_not_so(after, sentence)
        or is_unconfirmed(after)
        or leaves_open(after, question)
        or _SAID_BEFORE.search(sentence) is not None
        or _NOTE.match(after) is not None
    )


def _is_taken_back_later(text: str, sentences: Sequence[Span], place: int) -> bool:
    """Whether what somebody says in a sentence is taken back in the one but next.

    Between them stands only what is not told: "He cannot say who told him." Of anything else that
    may be what is taken back.
    """
    if not (_is_next(text, sentences, place) and _touches_next(text, sentences, place + 1)):
        return False
    told, between, after = (one.of(text) for one in sentences[place : place + 3])
    return (
        _SAYS.search(told) is not None
        and _LEANS.match(between) is not None
        and re.search(TELLS_NOTHING, between, re.IGNORECASE) is not None
        and takes_back(after)
    )


def _is_within_note(text: str, sentences: Sequence[Span], place: int) -> bool:
    """Whether a note in brackets goes on behind a sentence with which it begins."""
    told = sentences[place].of(text)
    open_still = _NOTE.match(told) and not re.search(r"[)\]]", told)
    return bool(open_still) and _is_next(text, sentences, place)


def _touches_next(text: str, sentences: Sequence[Span], place: int) -> bool:
    """Whether a sentence and the one behind it are there, with nothing but white space between."""
    if not 0 <= place < len(sentences) - 1:
        return False
    return not text[sentences[place].end : sentences[place + 1].start].strip()


def _is_next(text: str, sentences: Sequence[Span], place: int) -> bool:
    """Whether they are, in one paragraph."""
    touches = _touches_next(text, sentences, place)
    return touches and in_one_paragraph(text, sentences[place], sentences[place + 1])


def _with_speaker(text: str, sentences: Sequence[Span], first: int, last: int) -> tuple[int, int]:
    """Return the first and last sentence of a quote, with who says it where it is all speech.

    That is who ends the quotation that it lies in, or else who spoke before it.
    """
    said = _Speech.around(text, sentences[first])
    if not all(map(said.holds, sentences[first : last + 1])):
        return first, last
    most = MAX_SENTENCES - (last - first + 1)
    for place in range(last + 1, min(last + 1 + most, len(sentences))):
        if not said.goes_on(sentences[place - 1], sentences[place]):
            break
        if said.tells_who(sentences[place]):
            return first, place
    for place in range(first - 1, max(first - 1 - most, -1), -1):
        if not _is_next(text, sentences, place):
            break
        if said.tells_who(sentences[place]):
            return place, last
        if not said.holds(sentences[place]):
            break
    return first, last


@dataclass(frozen=True, slots=True)
class _Speech:
    """What of a paragraph stands in quotation marks, and what outside."""

    text: str
    inside: tuple[Span, ...]
    outside: tuple[Span, ...]

    @classmethod
    def around(cls, text: str, sentence: Span) -> "_Speech":
        around = paragraph(text, sentence)
        inside, outside = (
            tuple(one.moved(around.start) for one in parts) for parts in parted(around.of(text))
        )
        return cls(text, inside, outside)

    def holds(self, sentence: Span) -> bool:
        """Whether a sentence stands in quotation marks, with nobody said to speak."""
        return bool(self.inside) and not any(map(str.isalnum, self._told(sentence)))

    def goes_on(self, sentence: Span, after: Span) -> bool:
        """Whether a quotation holds the end of a sentence and the beginning of the one behind."""
        return any(one.start < sentence.end and after.start < one.end for one in self.inside)

    def tells_who(self, sentence: Span) -> bool:
        """Whether a sentence says outside quotation marks that somebody spoke."""
        told = self._told(sentence)
        return _SAYS.search(told) is not None and _NOBODY.search(told) is None

    def _told(self, sentence: Span) -> str:
        return " ".join(
            self.text[max(one.start, sentence.start) : min(one.end, sentence.end)]
            for one in self.outside
            if one.overlaps(sentence)
        )


def leans(text: str, title: str | None, before: Span, sentence: Span, question: str) -> bool:
    """Whether a sentence cannot be understood without the one before it.

    It opens with a pronoun, answers the bold question that it stands behind, or no name of the
    question stands in it, nor in the title that is shown with it, but one stands in the sentence
    before.
    """
    if _LEANS.match(text, sentence.start) or _ASKED.fullmatch(text, before.start, before.end):
        return True
    asked = {word.casefold() for word in _WORD.findall(question)} - STOP_WORDS
    names = {name.casefold() for name in _NAME.findall(text, before.start, before.end)} & asked
    shown = f"{title or ''} {sentence.of(text)}"
    shown_words = {word.casefold() for word in _WORD.findall(shown)}
    named = {name.casefold() for name in _NAME.findall(shown)} & asked
    return bool(names - shown_words) and not named
