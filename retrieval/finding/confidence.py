"""How likely a sentence answers the question: a calibrated probability.

A logistic regression; confidence.json has two sets of weights, those for a sentence that was
compared with the question word by word, and those for one that was also read together with it
(retrieval/finding/reranking.py).
"""

from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from index.coverage import Coverage
from retrieval.fate.grievous import without_grounds
from retrieval.fate.justice import asks_whether
from retrieval.finding.candidates import Candidate
from retrieval.finding.leads import lead_words
from retrieval.finding.logistic import Logistic
from retrieval.question.asked import only_points
from retrieval.question.first_report import asks_nothing_else
from retrieval.question.query import Query
from retrieval.question.slots import lacks_a_figure, names_nobody

WEIGHTS = Path(__file__).with_name("confidence.json")
# What a word of the question counts as matched that stands in the passage and not in the sentence:
# a little for all of the question together, more for a word that stands for itself.
AROUND_WEIGHT = 0.6
WORD_AROUND_WEIGHT = 0.75
MOST_LOG_ODDS = 8.0  # beyond them what reads the sentence is no surer
# What a sentence without a known word for the fate that is asked about is less sure. Of 1,728
# questions for what befell nobody 35 more were answered at 0, 12 at -0.5, 4 at -1, none at -1.5.
UNTOLD_LOG_ODDS = -1.0
# What a sentence is less sure that tells of another year, month or day than the one asked about: of
# 1,440 missing facts of the fresh stories 15 were answered by one, of the right answers none.
OTHER_TIME_LOG_ODDS = -2.0
# What a sentence is less sure that tells no outlet that was first with the story, where that is
# asked; where nothing else is, it is no answer.
NOT_FIRST_LOG_ODDS = -2.0
# What a sentence is surer that says who somebody is of whom that is asked, by name.
INTRODUCES_LOG_ODDS = 1.0
UNREAD, READ = "unread", "read"


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for or against a sentence as an answer; all but the last two are from 0 to 1.

    ``gap`` is how much of the question nothing in or around the sentence speaks of: the mean, by
    idf, of the squares of what its word pieces lack to a match. ``weakest`` is how well the word
    that is matched worst is matched. ``misfit`` is 1 where the kind of answer asked for is not in
    the sentence, ``nobody`` where the question asks who and the sentence names nobody, or which and
    it tells of one without saying which. ``figures``
    is 1 where a figure of the question is neither in the passage nor in the title, ``names`` the
    share of the question's names that are not. ``reading``, from -1 to 1, is how surely it answers
    as it was read with the question, ``readings`` that of the best few in the mean: where none of
    them is an answer, the first is seldom one. Both are 0 where none was read.
    """

    gap: float
    weakest: float
    misfit: float
    nobody: float
    figures: float
    names: float
    reading: float
    readings: float


@dataclass(frozen=True, slots=True)
class Models:
    """That of sentences compared by their words, and that of those that were also read."""

    unread: Logistic[Features]
    read: Logistic[Features]


def features(candidate: Candidate, query: Query, coverage: Coverage) -> Features:
    """Return what the confidence is computed from."""
    passage, terms = candidate.passage.with_title, coverage.terms
    words_around = set(terms.words(passage))
    if asks_whether(query.text):
        words_around |= lead_words(candidate.passage.article, coverage)
    lacking = 1 - np.maximum(candidate.matches, AROUND_WEIGHT * query.held_by(words_around))
    names = [part for part in query.parts if part.topical and part.named]
    missing = sum(part.stems.isdisjoint(words_around) for part in names)
    alone = candidate.log_odds or 0.0
    mean = alone if candidate.mean_log_odds is None else candidate.mean_log_odds
    return Features(
        gap=float(query.weights @ lacking**2),
        weakest=_weakest(candidate, query, set(terms.words(candidate.text)), words_around),
        misfit=float(candidate.fitness.offers is False),
        nobody=float(candidate.fitness.unnamed or _names_nobody(candidate, query)),
        figures=float(lacks_a_figure(query.text, passage)),
        names=missing / len(names) if names else 0.0,
        reading=_clipped(alone) / MOST_LOG_ODDS,
        readings=_clipped(mean) / MOST_LOG_ODDS,
    )


def _names_nobody(candidate: Candidate, query: Query) -> bool:
    """Whether a sentence does not tell who it was; who is asked for by name is told by the rest."""
    return not candidate.fitness.introduces and names_nobody(query.text, candidate.text)


def _weakest(candidate: Candidate, query: Query, own: Set[str], around: Set[str]) -> float:
    """Return how well the worst matched word is matched; 1 where it stands in the sentence."""
    matched = [1.0]
    for part in query.parts:
        if part.topical and part.stems.isdisjoint(own):
            near = float(candidate.matches[list(part.pieces)].mean())
            held = not part.stems.isdisjoint(around)
            matched.append(max(near, WORD_AROUND_WEIGHT * held, 0.0))
    return min(matched)


def confidence(candidate: Candidate, query: Query, coverage: Coverage) -> float:
    """Return the probability, between 0 and 1, that a sentence answers the question.

    0 where the question asks about nothing ("what is it?", "is this real?", a row of emoji), or of
    whom something grievous is so that the passage says of nobody, or what the sentence tells of
    another, or who was first with the story, and the sentence does not tell.
    """
    fitness, topical = candidate.fitness, any(part.topical for part in query.parts)
    if fitness.anothers or fitness.unspoken or not topical or only_points(query.text):
        return 0.0
    if candidate.first is False and asks_nothing_else(query.text):
        return 0.0
    if without_grounds(query.text, candidate.passage.with_title):
        return 0.0
    models = _models()
    model = models.unread if candidate.log_odds is None else models.read
    besides = UNTOLD_LOG_ODDS * fitness.untold + OTHER_TIME_LOG_ODDS * fitness.other_time
    besides += NOT_FIRST_LOG_ODDS * (candidate.first is False)
    besides += INTRODUCES_LOG_ODDS * fitness.introduces
    return model.probability(features(candidate, query, coverage), besides)


def _clipped(log_odds: float) -> float:
    return max(-MOST_LOG_ODDS, min(log_odds, MOST_LOG_ODDS))


@cache
def _models() -> Models:
    return Models(*(Logistic.load(Features, WEIGHTS, part) for part in (UNREAD, READ)))
