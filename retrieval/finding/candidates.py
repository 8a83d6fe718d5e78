"""Hits to the sentences that may answer, ranked by their words."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from index.coverage import Coverage
from index.runtimes import Floats
from index.stored import StoredPassage, StoredSentence
from retrieval.fate.justice import asks_whether, tells_of_none
from retrieval.finding.asked_first import AskedFirst
from retrieval.finding.maxsim import Match, Matcher
from retrieval.finding.requirements import Fitness, Requirements
from retrieval.finding.search import DECIMALS
from retrieval.question.query import Query
from retrieval.types import Hit

# Weights of the ranking: MaxSim decides, the passage's score settles near ties, and a sentence
# without the kind of answer asked for steps back. Chosen on XQuAD and half of SQuAD 2: half or
# twice each of them changes the first quote by less than 0.5 points.
MAXSIM_WEIGHT = 8.0
PASSAGE_WEIGHT = 1.0
SLOT_WEIGHT = 0.75
CROSS_ENCODER_WEIGHT = 0.15
# A quarter of what a perfect MaxSim adds, for who was first to report it, where that is asked.
FIRST_WEIGHT = 2.0
# Half of what a perfect MaxSim adds, for each reason why a sentence is no answer by itself.
FAULT_WEIGHT = -4.0
# Less than that: no table has all words for what may befall somebody, or for what is no name.
UNTOLD_WEIGHT = -1.0
# Half of that for what tells of another year, month or day than the one that is asked about.
OTHER_TIME_WEIGHT = -0.5


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A sentence of a passage with its scores, of which higher is better; equal to itself alone.

    ``passage_score`` is that of the hit, 0 where none led to it. ``matches`` is how well the
    sentence holds each word piece of the question, 1 at most, ``maxsim`` their mean, weighted by
    idf. ``first`` says whether it tells which outlet was first with the story; None where that is
    not asked, or the story may be another. ``log_odds`` is how surely it answers as it was read
    with the question, None where it was not (retrieval/finding/reranking.py), ``mean_log_odds`` the
    mean of all that were read with it. ``score`` ranks.
    """

    passage: StoredPassage
    passage_score: float
    sentence: StoredSentence
    matches: Floats
    maxsim: float
    fitness: Fitness
    first: bool | None = None
    log_odds: float | None = None
    mean_log_odds: float | None = None

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        return self.passage.slice(self.sentence.span)

    @property
    def score(self) -> float:
        """What it is ranked by."""
        score = MAXSIM_WEIGHT * self.maxsim + PASSAGE_WEIGHT * self.passage_score
        told = bool(self.fitness.offers) + self.fitness.introduces
        score += SLOT_WEIGHT * told + FAULT_WEIGHT * self.fitness.faults
        score += UNTOLD_WEIGHT * (self.fitness.untold + self.fitness.unnamed)
        score += OTHER_TIME_WEIGHT * self.fitness.other_time + FIRST_WEIGHT * bool(self.first)
        score += CROSS_ENCODER_WEIGHT * (self.log_odds or 0.0)
        return round(score, DECIMALS)


class Comparison:
    """Compares sentences with one or more questions, for the first of which they are candidates."""

    def __init__(self, coverage: Coverage, *queries: Query) -> None:
        self._query = queries[0]
        self._matcher = Matcher(coverage, *queries)
        self._requirements = Requirements(self._query.text, coverage.store)
        self.first = AskedFirst.of(self._query, coverage)

    def candidates(
        self,
        passage: StoredPassage,
        passage_score: float = 0.0,
        worth: Callable[[tuple[float, ...]], bool] = lambda _: True,
    ) -> Iterator[tuple[Candidate, tuple[float, ...]]]:
        """Yield each sentence of a passage, with its MaxSim to each question, 1 at most.

        One whose MaxSims are not ``worth`` it is left out, and costs next to nothing then.
        """
        read: list[StoredSentence] = []
        for match in self._matcher.matches(passage):
            read.append(match.sentence)
            first, matches = self._told_first(match, passage)
            maxsims = (float(matches @ self._query.weights), *match.maxsim[1:])
            if not worth(maxsims):
                continue
            yield (
                Candidate(
                    passage=passage,
                    passage_score=passage_score,
                    sentence=match.sentence,
                    matches=matches,
                    maxsim=maxsims[0],
                    fitness=self._requirements.fitness(passage, read),
                    first=first,
                ),
                maxsims,
            )

    def _told_first(self, match: Match, passage: StoredPassage) -> tuple[bool | None, Floats]:
        """Return what `Candidate` calls ``first``, and how well a sentence holds the question."""
        if self.first is None:
            return None, match.pieces[0]
        text = passage.slice(match.sentence.span)
        if not self.first.is_told(text):
            return False, match.pieces[0]
        held = self.first.held(match, text)
        return (None, match.pieces[0]) if held is None else (True, held)


def led_by(first: Candidate, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return candidates with one of them in front, the others in their order."""
    return [first, *(one for one in candidates if one is not first)]


def rank_sentences(
    coverage: Coverage, query: Query, hits: list[Hit], at_least: int
) -> list[Candidate]:
    """Return the sentences of the best hits, best first, ``at_least`` so many where there are."""
    comparison = Comparison(coverage, query)
    found: dict[tuple[int, int], Candidate] = {}
    if asks_whether(query.text):  # few tell of it, and some of them in three words
        hits = sorted(hits, key=lambda hit: tells_of_none(query.text, hit.passage.text))
    if first := comparison.first:
        hits = sorted(hits, key=lambda hit: not first.is_told(hit.passage.text))
    for hit in hits:
        if len(found) >= at_least:
            break
        for one, _ in comparison.candidates(hit.passage, hit.score):
            # hits come best first, so a sentence of two passages is its better passage's
            found.setdefault((one.sentence.version, one.sentence.span.start), one)
    return sorted(
        found.values(),
        key=lambda one: (-one.score, one.passage.article, one.sentence.span.start),
    )
