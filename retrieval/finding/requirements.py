"""What a question wants of a sentence besides its words: a sentence near it may not answer at all.

A correction tells what was wrong, a heading asks, another person's fate is not the one that is
asked about, and no name answers "how many".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.store import Store
from index.stored import StoredArticle, StoredPassage, StoredSentence
from index.types import Notice, NoticeKind, Span
from retrieval.context import in_one_paragraph
from retrieval.english.asked import ASKS_FOR_WORDS, PUT_THE_QUESTION, SPOKE_TO
from retrieval.english.notices import EARLIER_VERSION
from retrieval.fate.fates import Told, asks_fate, told
from retrieval.fate.grievous import without_grounds
from retrieval.fate.justice import asks_for_one, tells_of_none
from retrieval.finding.asked_time import AskedTime
from retrieval.finding.maxsim import is_question
from retrieval.growth import MAX_SENTENCES, leans
from retrieval.question.identity import asked_age_of, asked_name, introduces, tells_age
from retrieval.question.periods import of_another_period, periods, tells_a_month
from retrieval.question.slots import Slot, asked_for, offers
from retrieval.question.which import leaves_unnamed

AROUND_CHARS = 10_000  # of an article that are read for whose fate it tells, or of which quarter
_ASKS_HOW_OR_WHY = re.compile(r"\bwhy\b|\bhow (?:come|did|was|were|has|had)\b", re.IGNORECASE)
_ASKS_FOR_QUESTIONS = re.compile(r"\b(?:ask|asks|asked|asking|question|wonder)", re.IGNORECASE)
_CORRECTIONS = {NoticeKind.CORRECTION, NoticeKind.CLARIFICATION, NoticeKind.RETRACTION}
_ASKS_FOR_CORRECTIONS = re.compile(
    r"\b(?:correct|wrong|error|mistake|mistaken|retract|clarif|notice|earlier version|misstate"
    r"|inaccura|amend|fix)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fitness:
    """What speaks for or against a sentence as an answer, whatever its words.

    ``offers`` says whether it holds the kind of answer asked for; None where the question does not
    tell. ``corrects`` says whether it belongs to a correction that the question does not ask about,
    ``asks`` whether it is itself a question or only tells that one was put, ``anothers`` whether it
    tells of somebody else what is asked about, or of another quarter, ``untold`` whether it has no
    known word for the fate that is asked about, ``unspoken`` whether it tells of no arrest, charge
    or conviction where one is, ``unnamed`` whether it tells of one of the kind of which one is
    asked for, and not which, ``other_time`` whether it tells of another year, month or day than the
    one that is asked about, ``introduces`` whether it tells who, or how old, the one is of whom
    that is asked.
    """

    offers: bool | None = None
    corrects: bool = False
    asks: bool = False
    anothers: bool = False
    untold: bool = False
    unspoken: bool = False
    unnamed: bool = False
    other_time: bool = False
    introduces: bool = False

    @property
    def faults(self) -> int:
        """For how many reasons it never answers by itself."""
        return self.corrects + self.asks + self.anothers + self.unspoken

    @property
    def is_aside(self) -> bool:
        """Whether it says nothing of what is asked."""
        return bool(self.faults or self.untold)


class Requirements:
    """What one question wants of the sentences of a coverage."""

    def __init__(self, question: str, store: Store) -> None:
        self._question, self._store = question, store
        self._slot, self._time = asked_for(question), AskedTime(question)
        self._asks_for_corrections = bool(_ASKS_FOR_CORRECTIONS.search(question))
        self._asks_for_questions = bool(_ASKS_FOR_QUESTIONS.search(question))
        self._asks_for_words = bool(re.search(ASKS_FOR_WORDS, question, re.IGNORECASE))
        self._asks_how_or_why = bool(_ASKS_HOW_OR_WHY.search(question))
        self._name, self._aged = asked_name(question), asked_age_of(question)
        self._asks_whose = asks_fate(question) or bool(periods(question))
        self._articles: dict[str, StoredArticle] = {}
        self._arounds: dict[int, str] = {}
        self._corrections: dict[int, list[Span]] = {}

    def fitness(self, passage: StoredPassage, read: Sequence[StoredSentence]) -> Fitness:
        """Judge the last of the sentences of a passage that were read so far."""
        text = passage.slice(read[-1].span)
        where = self._told(passage, read) if self._asks_whose else Told.HERE
        unspoken = self._is_unspoken(passage, read)
        return Fitness(
            offers=False if unspoken else self._offers(text, passage, where),
            corrects=not self._asks_for_corrections and self._is_of_correction(read[-1], passage),
            asks=not self._asks_for_questions and self._only_asks(text),
            anothers=where is Told.OF_ANOTHER,
            untold=where is Told.NOWHERE,
            unspoken=unspoken,
            unnamed=leaves_unnamed(self._question, text),
            other_time=self._is_of_another_time(passage, read),
            introduces=self._introduces(text),
        )

    def _offers(self, text: str, passage: StoredPassage, where: Told) -> bool | None:
        # what led to it is seldom told in the same breath: "Brenner slipped on ice"
        if where in (Told.OF_ANOTHER, Told.NOWHERE):
            return False
        if where is Told.NEAR and not self._asks_how_or_why:
            return False
        if without_grounds(self._question, passage.with_title):
            return False
        return None if self._slot is None else offers(text, self._slot, self._question)

    def _introduces(self, text: str) -> bool:
        if self._aged is not None:
            return tells_age(text, self._aged)
        return self._name is not None and introduces(text, self._name)

    def _told(self, passage: StoredPassage, read: Sequence[StoredSentence]) -> Told:
        """Return where the fate asked about is told; OF_ANOTHER if of another quarter."""
        question, around = self._question, self._around(passage)
        quote = self._leaning(passage, read)
        # what happened in the second quarter may be the reason for what did in the third
        texts = () if self._slot is Slot.REASON else (quote,)
        if not tells_a_month(question, quote):  # "in March" is of its half, whatever else is told
            texts = (*texts, around)
        if any(of_another_period(question, text) for text in texts):
            return Told.OF_ANOTHER
        return told(question, quote, around)

    def _is_unspoken(self, passage: StoredPassage, read: Sequence[StoredSentence]) -> bool:
        """Whether a sentence tells of no arrest, charge or conviction where one is asked about."""
        asked = asks_for_one(self._question)
        return asked and tells_of_none(self._question, self._leaning(passage, read))

    def _is_of_another_time(self, passage: StoredPassage, read: Sequence[StoredSentence]) -> bool:
        """Whether a sentence tells of another year, month or day than the one asked about."""
        if not self._time.is_known:
            return False
        before = passage.slice(read[-2].span) if len(read) > 1 else ""
        near = f"{passage.title or ''}\n{before}"
        return self._time.is_another(self._leaning(passage, read), near)

    def _only_asks(self, text: str) -> bool:
        """Whether a sentence asks, or tells that somebody was asked or heard, and no reply."""
        if is_question(text) or re.match(PUT_THE_QUESTION, text, re.IGNORECASE):
            return True
        return self._asks_for_words and re.match(SPOKE_TO, text, re.IGNORECASE) is not None

    def _around(self, passage: StoredPassage) -> str:
        """Return the title of a passage's article, and its text, AROUND_CHARS to either side."""
        if passage.id not in self._arounds:
            article = self._article(passage.article)
            first = max(0, passage.span.start - AROUND_CHARS)
            text = article.text[first : passage.span.end + AROUND_CHARS]
            self._arounds[passage.id] = f"{article.title or ''}\n{text}"
        return self._arounds[passage.id]

    def _article(self, id_: str) -> StoredArticle:
        if id_ not in self._articles:
            self._articles |= self._store.articles_by_id({id_})
        return self._articles[id_]

    def _leaning(self, passage: StoredPassage, read: Sequence[StoredSentence]) -> str:
        """Return the last of some sentences of a passage, with those before that it leans on."""
        placed = [one.span.moved(-passage.span.start) for one in read]
        first = len(placed) - 1
        while first and len(placed) - first < MAX_SENTENCES:
            before, after = placed[first - 1], placed[first]
            if not in_one_paragraph(passage.text, before, after):
                break
            if not leans(passage.text, passage.title, before, after, self._question):
                break
            first -= 1
        return passage.text[placed[first].start : placed[-1].end]

    def _is_of_correction(self, sentence: StoredSentence, passage: StoredPassage) -> bool:
        """Whether a sentence belongs to a notice of what was wrong."""
        if sentence.version not in self._corrections:
            notices = self._store.notices(sentence.version)
            self._corrections[sentence.version] = [
                one.span for one in notices if self._corrects(one, passage)
            ]
        return any(span.holds(sentence.span) for span in self._corrections[sentence.version])

    def _corrects(self, notice: Notice, passage: StoredPassage) -> bool:
        """Whether a notice tells what was wrong; an update may tell news."""
        if notice.kind in _CORRECTIONS:
            return True
        text = notice.span.of(self._article(passage.article).text)
        return re.search(EARLIER_VERSION, text, re.IGNORECASE) is not None
