"""Hits to the sentences that answer.

The sentences of the best passages are compared with the question word piece by word piece: for
each piece of the question the best cosine to any piece of the sentence, averaged with idf weights
("MaxSim": Khattab & Zaharia, "ColBERT", SIGIR 2020). The pieces' vectors were computed when the
sentence stood among its neighbours, so "the company" there is near the company's name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from index.coverage import Coverage
from index.runtimes import Floats
from index.stored import StoredPassage, StoredSentence
from index.types import NoticeKind, Span
from retrieval.context import in_one_paragraph
from retrieval.fates import Told, asks_fate, told
from retrieval.grievous import without_grounds
from retrieval.growth import MAX_SENTENCES, leans
from retrieval.periods import of_another_period, periods
from retrieval.query import Query
from retrieval.search import DECIMALS
from retrieval.slots import Slot, asked_for, offers
from retrieval.types import Hit

# Weights of the ranking: MaxSim decides, the passage's score settles near ties, and a sentence
# without the kind of answer asked for steps back. Chosen on XQuAD and half of SQuAD 2: half or
# twice each of them changes the first quote by less than 0.5 points.
MAXSIM_WEIGHT = 8.0
PASSAGE_WEIGHT = 1.0
SLOT_WEIGHT = 0.75
CROSS_ENCODER_WEIGHT = 0.15
# A correction quotes what was wrong. Unless it is asked about, it is no answer.
CORRECTION_WEIGHT = -4.0
# Nor does a question answer one: a heading such as "Who is on strike?", or one put to the reader.
QUESTION_WEIGHT = -4.0
# Nor does what tells of somebody else, or of nothing grievous where that is asked about.
UNTOLD_WEIGHT = -4.0
_IS_QUESTION = re.compile(r"\?[\s\"'”’»)\]]*$")
_ASKS_HOW_OR_WHY = re.compile(r"\bwhy\b|\bhow (?:come|did|was|were|has|had)\b", re.IGNORECASE)
_ASKS_FOR_QUESTIONS = re.compile(r"\b(?:ask|asks|asked|asking|question|wonder)", re.IGNORECASE)
_CORRECTIONS = {NoticeKind.CORRECTION, NoticeKind.CLARIFICATION, NoticeKind.RETRACTION}
_ASKS_FOR_CORRECTIONS = re.compile(
    r"\b(?:correct|wrong|error|mistake|mistaken|retract|clarif|notice|earlier version|misstate"
    r"|inaccura|amend|fix)",
    re.IGNORECASE,
)
# News names a thing once and goes on about it: a match in the sentence before counts a little less,
# a word that stands in the title less again.
BEFORE_WEIGHT = 0.8
TITLE_WEIGHT = 0.6
AROUND_CHARS = 10_000  # of an article that are read for whose fate it tells, or of which quarter


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A sentence of a hit with its scores, of which higher is better; equal to itself alone.

    ``matches`` is how well it holds each word piece of the question, 1 at most, ``maxsim`` their
    mean, weighted by idf. ``fits`` says whether it
    holds the kind of answer asked for; None where the question does not tell. ``corrects`` says
    whether it belongs to a correction that the question does not ask about, ``asks`` whether it is
    itself a question, ``untold`` whether it tells nothing of the fate that is asked about, or of
    another's, or of another quarter. ``log_odds`` is how surely it answers as it was read with the
    question, None where it was not (retrieval/reranking.py). ``score`` ranks.
    """

    hit: Hit
    sentence: StoredSentence
    matches: Floats
    maxsim: float
    fits: bool | None = None
    corrects: bool = False
    asks: bool = False
    untold: bool = False
    log_odds: float | None = None

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        passage, span = self.hit.passage, self.sentence.span
        return passage.text[span.start - passage.span.start : span.end - passage.span.start]

    @property
    def score(self) -> float:
        """What it is ranked by."""
        score = MAXSIM_WEIGHT * self.maxsim + PASSAGE_WEIGHT * self.hit.score
        score += SLOT_WEIGHT * bool(self.fits) + CORRECTION_WEIGHT * self.corrects
        score += QUESTION_WEIGHT * self.asks + UNTOLD_WEIGHT * self.untold
        score += CROSS_ENCODER_WEIGHT * (self.log_odds or 0.0)
        return round(score, DECIMALS)


def with_title(passage: StoredPassage) -> str:
    """Return what a sentence of a passage stands in: the title, and the passage."""
    return f"{passage.title or ''}\n{passage.text}"


class Comparison:
    """Compares sentences with one or more questions; each sentence is compared once."""

    def __init__(self, coverage: Coverage, *queries: Query) -> None:
        self._store = coverage.store
        self._queries = queries
        self._slot = asked_for(queries[0].text)
        self._asks_for_corrections = bool(_ASKS_FOR_CORRECTIONS.search(queries[0].text))
        self._asks_for_questions = bool(_ASKS_FOR_QUESTIONS.search(queries[0].text))
        self._asks_whose = asks_fate(queries[0].text) or bool(periods(queries[0].text))
        self._arounds: dict[int, str] = {}
        self._corrections: dict[int, list[Span]] = {}
        self._matches: dict[tuple[int, int], list[Floats]] = {}
        self._terms = coverage.terms
        self._titles: dict[int, list[Floats]] = {}

    def candidates(self, hit: Hit) -> Iterator[tuple[Candidate, list[float]]]:
        """Yield each sentence of a passage, with its MaxSim to each question, 1 at most.

        It is a candidate for the first of the questions. The sentence before, also where that
        lies before the passage, supplies matches at BEFORE_WEIGHT, and so does a question to all
        sentences of the passage that follow it, as in an interview; the title does at TITLE_WEIGHT.
        """
        passage, titles = hit.passage, self._in_title(hit.passage)
        before = [np.zeros(len(query.weights), np.float32) for query in self._queries]
        asked = before
        read: list[StoredSentence] = []
        dim = self._queries[0].dim
        for sentence in self._store.sentences(passage.version, passage.span, dim, and_before=True):
            own = self._best_matches(sentence)
            if sentence.span.start >= passage.span.start:
                around = [
                    BEFORE_WEIGHT * np.maximum(there, question)
                    for there, question in zip(before, asked, strict=True)
                ]
                matches = [
                    np.maximum(np.maximum(here, there), title)
                    for here, there, title in zip(own, around, titles, strict=True)
                ]
                scores = [
                    float(there @ query.weights)
                    for there, query in zip(matches, self._queries, strict=True)
                ]
                read.append(sentence)
                one = self._candidate(hit, read, matches[0], scores[0])
                yield one, scores
                asked = own if _IS_QUESTION.search(one.text) else asked
            before = own

    def _candidate(
        self, hit: Hit, read: Sequence[StoredSentence], matches: Floats, maxsim: float
    ) -> Candidate:
        """Return the last of the sentences of a passage that were read so far, with its scores."""
        sentence = read[-1]
        one = Candidate(hit, sentence, matches, maxsim, corrects=self._corrects(sentence))
        if not self._asks_for_questions and _IS_QUESTION.search(one.text):
            one = replace(one, asks=True)
        question = self._queries[0].text
        where = self._told(hit.passage, read) if self._asks_whose else Told.HERE
        # what led to it is seldom told in the same breath: "Brenner slipped on ice"
        if where is Told.NOWHERE or (where is Told.NEAR and not _ASKS_HOW_OR_WHY.search(question)):
            return replace(one, fits=False, untold=where is Told.NOWHERE)
        if without_grounds(question, with_title(hit.passage)):
            return replace(one, fits=False)
        if self._slot is None:
            return one
        return replace(one, fits=offers(one.text, self._slot, question))

    def _told(self, passage: StoredPassage, read: Sequence[StoredSentence]) -> Told:
        """Return where the fate asked about is told; NOWHERE if of another quarter."""
        question, around = self._queries[0].text, self._around(passage)
        quote = self._leaning(passage, read)
        # what happened in the second quarter may be the reason for what did in the third
        texts = (around,) if self._slot is Slot.REASON else (quote, around)
        if any(of_another_period(question, text) for text in texts):
            return Told.NOWHERE
        return told(question, quote, around)

    def _around(self, passage: StoredPassage) -> str:
        """Return the title of a passage's article, and its text, AROUND_CHARS to either side."""
        if passage.id not in self._arounds:
            article = self._store.articles_by_id({passage.article})[passage.article]
            first = max(0, passage.span.start - AROUND_CHARS)
            text = article.text[first : passage.span.end + AROUND_CHARS]
            self._arounds[passage.id] = f"{article.title or ''}\n{text}"
        return self._arounds[passage.id]

    def _leaning(self, passage: StoredPassage, read: Sequence[StoredSentence]) -> str:
        """Return the last of some sentences of a passage, with those before that it leans on."""
        start = passage.span.start
        placed = [Span(one.span.start - start, one.span.end - start) for one in read]
        first = len(placed) - 1
        while first and len(placed) - first < MAX_SENTENCES:
            before, after = placed[first - 1], placed[first]
            if not in_one_paragraph(passage.text, before, after):
                break
            if not leans(passage.text, passage.title, before, after, self._queries[0].text):
                break
            first -= 1
        return passage.text[placed[first].start : placed[-1].end]

    def _corrects(self, sentence: StoredSentence) -> bool:
        """Whether a sentence belongs to a correction that the question does not ask about."""
        if self._asks_for_corrections:
            return False
        if sentence.version not in self._corrections:
            self._corrections[sentence.version] = [
                notice.span
                for notice in self._store.notices(sentence.version)
                if notice.kind in _CORRECTIONS
            ]
        return any(
            span.start <= sentence.span.start and sentence.span.end <= span.end
            for span in self._corrections[sentence.version]
        )

    def _in_title(self, passage: StoredPassage) -> list[Floats]:
        """Return, for each question, TITLE_WEIGHT for each piece whose word the title holds."""
        if passage.version not in self._titles:
            title = set(self._terms.words(passage.title or ""))
            self._titles[passage.version] = [
                TITLE_WEIGHT * query.held_by(title) for query in self._queries
            ]
        return self._titles[passage.version]

    def _best_matches(self, sentence: StoredSentence) -> list[Floats]:
        """Return, for each question, the best cosine of each of its pieces in a sentence."""
        key = (sentence.version, sentence.span.start)
        if key not in self._matches:
            tokens = sentence.tokens
            self._matches[key] = [
                (query.pieces @ tokens.T).max(axis=1)
                if len(tokens)
                else np.zeros(len(query.weights), np.float32)
                for query in self._queries
            ]
        return self._matches[key]


def rank_sentences(
    coverage: Coverage, query: Query, hits: list[Hit], at_least: int
) -> list[Candidate]:
    """Return the sentences of the best hits, best first, ``at_least`` so many where there are."""
    comparison = Comparison(coverage, query)
    found: dict[tuple[int, int], Candidate] = {}
    for hit in hits:
        if len(found) >= at_least:
            break
        for one, _ in comparison.candidates(hit):
            # hits come best first, so a sentence of two passages is its better passage's
            found.setdefault((one.sentence.version, one.sentence.span.start), one)
    return sorted(
        found.values(),
        key=lambda one: (-one.score, one.hit.passage.article, one.sentence.span.start),
    )


def whole_of(sentences: Sequence[Span], piece: Span) -> Span:
    """Return the sentence of an article that a piece of it belongs to: mostly itself."""
    return next(one for one in sentences if one.start <= piece.start and piece.end <= one.end)
