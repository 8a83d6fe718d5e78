"""Who else says so: for every other article, its sentence nearest to the answer, and how sure.

The answer's own sentence is searched with like a second question, so an outlet that puts the same
fact in other words is found. Whether a sentence says the same is a logistic regression, whose
weights stand in corroboration.json.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path

import numpy as np

from index.coverage import Coverage
from index.runtimes import Floats
from index.stored import Filter, PassageVector, StoredPassage
from retrieval.candidates import Candidate, Comparison
from retrieval.counterparts import gives_the_figure
from retrieval.english.corroboration import IDLE
from retrieval.logistic import Logistic
from retrieval.quantities.amounts import next_amount, read_amount
from retrieval.query import Query
from retrieval.search import DECIMALS

WEIGHTS = Path(__file__).with_name("corroboration.json")
SAYS_SO = 0.4  # probability from which an article counts as one that says the same
GIVES = 0.05  # ... and from which a sentence is looked at for the figure that is asked for
SCAN = 500  # passages nearest to question and answer that are looked at at once
# An article is read if its nearest passage is at least this near, as a share of the answer's own:
# on the gold questions two in a hundred articles that say the same are farther away.
NEAR_SHARE = 0.45
PASSAGES_EACH = 5  # of one article that are read sentence by sentence
ARTICLES = 40  # that are read, nearest first; then one of every other outlet that is near
MOST_ARTICLES = 200
_NAME = re.compile(r"(?<=\s)[\"'“‘(]?([A-Z][\w’'-]+)")
_WORD = re.compile(r"[^\W_]+")
_TOLD = re.compile(r"[$€£¥₹]?\d(?:[\d.,:-]*\d)?%?|[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Agreement:
    """What speaks for a sentence saying the same as the answer.

    ``question`` and ``answer`` are its MaxSim with either, 1 at most; ``nearer`` is by how much
    the question is nearer to it than to the answer. ``misfit`` is 1 where the kind of answer
    asked for is not in it. ``figures`` and ``names`` are the shares, 0 to 1, of those which the
    answer has and the question has not, that it has too.
    """

    question: float
    answer: float
    nearer: float
    misfit: float
    figures: float
    names: float


def corroborate(
    first: Candidate, query: Query, answer: Query, coverage: Coverage, wanted: Filter
) -> list[tuple[Candidate, float]]:
    """Return each other article's best sentence with the probability that it says the same.

    ``answer`` is the first candidate's sentence, understood like a question. Where a figure is
    asked for, a sentence that gives it is one that answers, whatever figure that is. Most probable
    first.
    """
    best = []
    gives = gives_the_figure(query.text, first, coverage.store)
    for sentences in agreements(first, query, answer, coverage, wanted):
        scored = [(one, _model().probability(agreement)) for one, agreement in sentences]
        if gives is not None:
            giving = [
                (one, max(sure, SAYS_SO)) for one, sure in scored if sure >= GIVES and gives(one)
            ]
            scored = giving or scored
        best.append(max(scored, key=lambda found: (found[1], -found[0].sentence.span.start)))
    best = _with_copies(best)
    return sorted(best, key=lambda found: (-found[1], found[0].passage.article))


def _with_copies(best: Sequence[tuple[Candidate, float]]) -> list[tuple[Candidate, float]]:
    """Return the sentences as sure as the surest of which they are nearly a copy.

    What is said of one of two that differ by an idle word is said of the other.
    """
    surest = sorted((found for found in best if found[1] >= SAYS_SO), key=lambda found: -found[1])
    return [
        (one, next((more for other, more in surest if is_copy(one.text, other.text)), sure))
        if sure < SAYS_SO
        else (one, sure)
        for one, sure in best
    ]


def is_copy(one: str, other: str) -> bool:
    """Whether two sentences have the same words in the same order, but for some idle ones.

    Any other word may turn what is told: "rose" and "fell", "upheld" and "overturned".
    """
    return _told(one) == _told(other)


def agreements(
    first: Candidate, query: Query, answer: Query, coverage: Coverage, wanted: Filter
) -> Iterator[list[tuple[Candidate, Agreement]]]:
    """Yield, for each other article that is near, its sentences compared with the answer."""
    figures = _figures(answer.text) - _figures(query.text)
    names = _names(answer.text) - _words(query.text)
    comparison = Comparison(coverage, query, answer)
    for passages in _nearest_articles(query, answer, coverage, wanted, first.passage):
        found: dict[int, tuple[Candidate, Agreement]] = {}
        for passage in passages:
            for one, (to_question, to_answer) in comparison.candidates(passage):
                if one.fitness.faults or one.sentence.span.start in found:
                    continue
                agreement = Agreement(
                    question=to_question,
                    answer=to_answer,
                    nearer=to_question - first.maxsim,
                    misfit=float(one.fitness.offers is False),
                    figures=_shared(figures, _figures(one.text)),
                    names=_shared(names, _words(one.text)),
                )
                found[one.sentence.span.start] = one, agreement
        if found:
            yield list(found.values())


@dataclass(frozen=True, slots=True)
class _Near:
    """A passage near question and answer: how near, and where it starts in its article."""

    cosine: float
    start: int
    id: int


def _nearest_articles(
    query: Query, answer: Query, coverage: Coverage, wanted: Filter, first: StoredPassage
) -> list[list[StoredPassage]]:
    """Return the passages to read of each article, nearest first, and articles nearest first."""
    middle = np.asarray((query.vector + answer.vector) / 2, np.float32)
    near_enough = NEAR_SHARE * float(first.vector @ middle)
    near: dict[str, list[_Near]] = defaultdict(list)
    for passage in _scanned(answer, middle, near_enough, coverage, wanted):
        cosine = round(float(passage.vector @ middle), DECIMALS)
        if passage.article != first.article and cosine >= near_enough:
            near[passage.article].append(_Near(cosine, passage.start, passage.id))
    for passages in near.values():
        passages.sort(key=lambda one: (-one.cosine, one.start, one.id))
    ranked = sorted(near, key=lambda article: (-near[article][0].cosine, article))
    chosen = _to_read(ranked, coverage.store.speakers())
    best = [near[article][:PASSAGES_EACH] for article in chosen]
    found = coverage.store.passages([one.id for passages in best for one in passages])
    stored = {passage.id: passage for passage in found}
    return [[stored[one.id] for one in passages if one.id in stored] for passages in best]


def _scanned(
    answer: Query, middle: Floats, near_enough: float, coverage: Coverage, wanted: Filter
) -> Iterable[PassageVector]:
    """Return the passages nearest to question and answer, at least one of each outlet that is near.

    An outlet none of whose passages is among the nearest is searched on its own, until none of
    those left is near: so one is called silent only when all its passages were looked at.
    """
    store, speakers = coverage.store, coverage.store.speakers()
    articles = None if wanted.empty else store.matching_articles(wanted)
    left = speakers.keys() if articles is None else articles
    worded = store.passage_vectors(coverage.terms.search(answer.text, SCAN, articles))
    found = {one.id: one for one in worded}
    heard: set[str] = set()
    while left:
        everything = articles is None and not heard
        allowed = None if everything else store.passages_of(list(left))
        new = store.passage_vectors(coverage.vectors.search(middle, SCAN, allowed))
        found |= {one.id: one for one in new}
        if len(new) < SCAN or min(float(one.vector @ middle) for one in new) < near_enough:
            break
        heard |= {speakers[one.article] for one in new}
        left = [article for article in left if speakers[article] not in heard]
    return found.values()


def _to_read(ranked: Sequence[str], speakers: Mapping[str, str]) -> list[str]:
    """Return the nearest articles, and one of each outlet beyond."""
    chosen = list(ranked[:ARTICLES])
    heard = {speakers[article] for article in chosen}
    for article in ranked[ARTICLES:]:
        if speakers[article] not in heard:
            heard.add(speakers[article])
            chosen.append(article)
    return chosen[:MOST_ARTICLES]


def _shared(wanted: Set[object], there: Set[object]) -> float:
    return len(wanted & there) / len(wanted) if wanted else 0.0


def _figures(text: str) -> set[Decimal]:
    """Return the figures of a text: "900,000", "900k" and "900 thousand" are one."""
    found, at = set(), 0
    while match := next_amount(text, at):
        at = match.end()
        found.add(read_amount(match).value)
    return found


def _told(text: str) -> list[str]:
    return [word for word in _TOLD.findall(text.casefold()) if word not in IDLE]


def _names(text: str) -> set[str]:
    return {name.casefold() for name in _NAME.findall(text)}


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


@cache
def _model() -> Logistic[Agreement]:
    return Logistic.load(Agreement, WEIGHTS)
