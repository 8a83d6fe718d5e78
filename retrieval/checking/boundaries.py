"""Marks that part sentences, clauses and speakers: without them the same words say another thing.

"We will not rest. Until they are home, we march" is not "We will not rest until they are home", nor
“The mayor,” said Pryce, “is a fool” the same as "The mayor said Pryce is a fool". Only what is sure
counts: one has the mark where the other has white space alone, and goes on with a small letter. A
comma more or less is typography.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.typography import INVISIBLE, Word
from retrieval.checking import english_boundaries as english

_UNSEEN = re.compile(INVISIBLE)
_DOUBLE = '“”„«»"'
_OPENING = rf"[{_DOUBLE}‘’'(\[*_]*"
_ENDS = re.compile(rf"(?<![.…\s])[.?!][{_DOUBLE}‘’')\]*_]*\s+{_OPENING}\Z")
_RESUMES = re.compile(rf",\s+[{_DOUBLE}‘']+\Z")  # “The mayor,” said Pryce, “is
_CLOSES, _OPENS = re.compile(rf"\S*[{_DOUBLE}]\S*\s"), re.compile(rf"\s\S*[{_DOUBLE}]\S*\Z")
_STOPS = re.compile(rf"[{_DOUBLE}’']?[,.;:!?][{_DOUBLE}’']?\s|\s?[—–-]+\s|—")
_SENTENCE_END = re.compile(rf"[.?!…][{_DOUBLE}‘’')\]]*\s")
_QUESTION = re.compile(r"[*_)\]!]*\?")  # behind a quotation mark it asks more than those words
_MARKS = re.compile(r"\W*")
_STATEMENT = re.compile(rf"[{_DOUBLE}’'*_)\]]*[.,;](?!\s?\.)|[*_]*[{_DOUBLE}’']")


@dataclass(frozen=True, slots=True)
class Boundary:
    """What parts two words of a text."""

    text: str
    before: Word
    after: Word

    @property
    def marks(self) -> str:
        """From the end of one word to the beginning of the other."""
        return _UNSEEN.sub("", self.text[self.before.end : self.after.start])

    @property
    def is_bare(self) -> bool:
        """Whether it is white space alone."""
        return self.marks.isspace()

    @property
    def ends_a_sentence(self) -> bool:
        """Whether a mark and the capital behind it say that a sentence ends."""
        abbreviated = len(self.before.form) == 1 or self.before.form in english.ABBREVIATED
        return self.letter.isupper() and not abbreviated and _ENDS.search(self.marks) is not None

    @property
    def goes_on(self) -> bool:
        """Whether nothing but a small letter follows, as within a clause."""
        return self.is_bare and self.letter.islower()

    @property
    def resumes(self) -> bool:
        """Whether speech goes on behind words that are no part of it."""
        return self.letter.islower() and _RESUMES.search(self.marks) is not None

    @property
    def answers_no(self) -> bool:
        """Whether a "no" ends before it that would deny the next word without a mark between."""
        stops = self.before.form in english.ANSWERS_NO and _STOPS.match(self.marks) is not None
        clause = self.letter.islower() or self.ends_a_sentence
        return stops and clause and self.after.form not in english.NEVER_NONE

    @property
    def speaker(self) -> int:
        """Return -1 where somebody's words end here, 1 where they begin; 0 for neither or both."""
        return self._opens - self.closes

    @property
    def is_of_two(self) -> bool:
        """Whether somebody's words end here, and somebody else's follow at once."""
        return self.closes and self._opens and not any(map(str.isalnum, self.marks))

    @property
    def closes(self) -> bool:
        """Whether somebody's words end here."""
        return _CLOSES.match(self.marks) is not None

    @property
    def _opens(self) -> bool:
        return _OPENS.search(self.marks) is not None

    @property
    def letter(self) -> str:
        """The first letter behind it."""
        return self.text[self.after.start : self.after.end].lstrip("[")[:1]


def read_otherwise(text: str, stored: Sequence[Word], given: str, places: Sequence[Word]) -> bool:
    """Whether marks between words that are equal in both texts part them to say another thing."""
    pairs = [
        (Boundary(text, *here), Boundary(given, *there))
        for here, there in zip(pairwise(stored), pairwise(places), strict=True)
    ]
    differing = [(one, other) for one, other in pairs if one.marks != other.marks]
    interrupts = any(there.speaker < 0 for _, there in differing)
    return any(
        _is_lost(here, there)
        or (here.ends_a_sentence and there.goes_on and not _ignores_case(pairs))
        or (there.ends_a_sentence and here.goes_on)
        or (_is_lost(there, here) and (interrupts or not there.resumes))
        or here.speaker * there.speaker < 0
        or _states(here.marks, given[there.before.end :], given[places[0].start : there.before.end])
        for here, there in differing
        if not any(map(str.isalnum, there.marks))
    )


def reads_on(here: Boundary, there: Boundary) -> bool:
    """Whether, without who speaks between them, two sentences or a "no" and another are one."""
    return (here.ends_a_sentence and there.goes_on) or (here.answers_no and there.is_bare)


def _is_lost(one: Boundary, other: Boundary) -> bool:
    return other.is_bare and (one.resumes or one.answers_no)


def _ignores_case(pairs: Sequence[tuple[Boundary, Boundary]]) -> bool:
    """Whether capitals within a sentence are written small: then a small letter tells nothing."""
    return any(
        here.letter.isupper() and there.letter.islower() and not here.ends_a_sentence
        for here, there in pairs
    )


def ends_otherwise(stored: str, given: str, places: Sequence[Word]) -> bool:
    """Whether a question, by the marks behind its last word, ends a quotation as a statement."""
    begin, end = places[0].start, places[-1].end
    return _states(stored, given[end:], given[begin:end], given[:begin])


def _states(stored: str, behind: str, said: str, before: str = "") -> bool:
    """Whether what is a question as it is stored is none by the words ``said`` and those around."""
    if not _QUESTION.match(stored):
        return False
    marks = _MARKS.match(behind)
    if marks is None or "?" in marks[0] or not _STATEMENT.match(marks[0]):
        return False
    around = f"{before} … {_SENTENCE_END.split(behind[marks.end() :])[0]}"
    asks = english.ASKS.search(_SENTENCE_END.split(said)[-1])
    return asks is None and english.TELLS_OF_ASKING.search(around) is None
