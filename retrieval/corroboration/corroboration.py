"""Who else says so: for every other article, its sentence nearest to the answer, and how sure.

The answer's own sentence is searched with like a second question, so an outlet that puts the same
fact in other words is found. Whether a sentence says the same is a logistic regression, whose
weights stand in corroboration.json.
"""

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

from index.coverage import Coverage
from index.stored import Filter
from retrieval.corroboration.counterparts import Gives, gives_the_figure
from retrieval.corroboration.lacking import lacks_what_is_asked
from retrieval.corroboration.nearby import nearest_articles
from retrieval.denial.negation import gainsays
from retrieval.denial.nobody import tells_who_not
from retrieval.english.corroboration import IDLE
from retrieval.fate.justice import asks_whether, what_for
from retrieval.finding.candidates import Candidate, Comparison
from retrieval.finding.leads import about
from retrieval.finding.logistic import Logistic
from retrieval.quantities.amounts import next_amount, read_amount
from retrieval.quantities.measures import content_words
from retrieval.question.query import Query

WEIGHTS = Path(__file__).with_name("corroboration.json")
SAYS_SO = 0.4  # probability from which an article counts as one that says the same
UNSURE = 0.39  # ... of one that would count, but for a reason why it may well not say the same
GIVES = 0.05  # ... and from which a sentence is looked at for the figure that is asked for
MOST_THE_SAME = 3  # sentences of an article that give the answer's figures
Scored = tuple[Candidate, float]  # a sentence, and how surely it says the same
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


@dataclass(frozen=True, slots=True)
class Read:
    """A sentence of another article; ``is_near`` says whether its passage is near the answer."""

    sentence: Candidate
    agreement: Agreement
    is_near: bool


@dataclass(frozen=True, slots=True)
class Compared:
    """What comes nearest in an article to saying the same as the answer.

    ``best`` is its sentence that most probably does. ``the_same`` are those, it or others, that
    are as sure as SAYS_SO and give all figures that the answer has and the question has not:
    surest first, MOST_THE_SAME at most, none where there is no such figure.
    """

    best: Scored
    the_same: tuple[Scored, ...] = ()


def corroborate(
    first: Candidate, query: Query, answer: Query, coverage: Coverage, wanted: Filter
) -> list[Compared]:
    """Return each other article's sentences with the probability that they say the same.

    ``answer`` is the first candidate's sentence, understood like a question. Where a figure is
    asked for, a sentence that gives it is one that answers, whatever figure that is. Most probable
    first.
    """
    gives = gives_the_figure(query.text, first, coverage.store)
    nobody = _says_that_nobody_was(first.text, query.text)
    tells_who = not tells_who_not(query.text, first.text)
    found = []
    for sentences in agreements(first, query, answer, coverage, wanted):
        scored = [(one.sentence, _how_sure(one, query.text, first.text)) for one in sentences]
        exact = [
            told
            for told, one in zip(scored, sentences, strict=True)
            if told[1] >= SAYS_SO and one.agreement.figures == 1
        ]
        exact.sort(key=_surest_first)
        best = _best_of(scored, query.text, gives, nobody=nobody, tells_who=tells_who)
        found.append(Compared(best, tuple(exact[:MOST_THE_SAME])))
    found = _with_copies(found)
    return sorted(found, key=lambda one: (-one.best[1], one.best[0].passage.article))


def _how_sure(one: Read, question: str, first: str) -> float:
    """Return the probability that a sentence says the same as the ``first``.

    It is UNSURE at most where it lacks what is asked for, and in a passage that is about something
    else, unless it speaks of all that the question does.
    """
    sure = _model().probability(one.agreement)
    if sure < SAYS_SO:
        return sure
    text = one.sentence.text
    if one.agreement.figures < 1 and lacks_what_is_asked(question, first, text):
        return UNSURE
    return sure if one.is_near or speaks_of_all(question, text) else UNSURE


def speaks_of_all(question: str, text: str) -> bool:
    """Whether a text has all words of what a question is about, two of them at least."""
    words = content_words(question)
    return len(words) > 1 and words <= content_words(text)


def _surest_first(found: Scored) -> tuple[float, int]:
    return -found[1], found[0].sentence.span.start


def _best_of(
    scored: Sequence[Scored], question: str, gives: Gives | None, *, nobody: bool, tells_who: bool
) -> Scored:
    """Return an article's sentence that most probably says the same, of those that give the figure
    where there are any; where the answer is that it was ``nobody``, what says so is as sure.

    Where the answer ``tells_who``, a sentence that tells only who not comes behind one as sure.
    """
    if gives is not None:
        giving = [(one, max(sure, SAYS_SO)) for one, sure in scored if sure >= GIVES and gives(one)]
        scored = giving or scored
    if nobody:
        scored = [
            (one, max(sure, SAYS_SO * (sure >= GIVES and gainsays(one.text, question))))
            for one, sure in scored
        ]
    return min(
        scored,
        key=lambda found: (
            found[1] < SAYS_SO or (tells_who and tells_who_not(question, found[0].text)),
            *_surest_first(found),
        ),
    )


def _says_that_nobody_was(text: str, question: str) -> bool:
    """Whether a sentence says no to a question whether anyone was arrested for something."""
    return asks_whether(question) and bool(what_for(question)) and gainsays(text, question)


def _with_copies(compared: Sequence[Compared]) -> list[Compared]:
    """Return the best sentences as sure as the surest of which they are nearly a copy.

    What is said of one of two that differ by an idle word is said of the other.
    """
    best = [article.best for article in compared]
    surest = sorted((found for found in best if found[1] >= SAYS_SO), key=lambda found: -found[1])
    found = []
    for article in compared:
        one, sure = article.best
        copied = (more for other, more in surest if is_copy(one.text, other.text))
        best_of_it = one, sure if sure >= SAYS_SO else next(copied, sure)
        found.append(replace(article, best=best_of_it))
    return found


def is_copy(one: str, other: str) -> bool:
    """Whether two sentences have the same words in the same order, but for some idle ones.

    Any other word may turn what is told: "rose" and "fell", "upheld" and "overturned".
    """
    return _told(one) == _told(other)


def agreements(
    first: Candidate,
    query: Query,
    answer: Query,
    coverage: Coverage,
    wanted: Filter,
    at_least: float = GIVES,
) -> Iterator[list[Read]]:
    """Yield, for each other article that is read, its sentences compared with the answer.

    Left out are those that would say the same with a probability below ``at_least`` even if they
    had all figures and names of the answer: two of three, and the slowest to compare.
    """

    def may_count(maxsims: tuple[float, ...]) -> bool:
        to_question, to_answer = maxsims
        nearer = to_question - first.maxsim
        best = Agreement(to_question, to_answer, nearer, misfit=0.0, figures=1.0, names=1.0)
        return _model().probability(best) >= at_least

    figures = _figures(answer.text) - _figures(query.text)
    names = _names(answer.text) - _words(query.text)
    comparison = Comparison(coverage, query, answer)
    topic = what_for(query.text)
    for article in nearest_articles(query, answer, coverage, wanted, first.passage):
        found: dict[int, Read] = {}
        passages = [*article.near, *article.beyond]
        near = {passage.id for passage in article.near}
        for passage in about(topic, passages, coverage) if topic else passages:
            for one, (to_question, to_answer) in comparison.candidates(passage, worth=may_count):
                if one.fitness.is_aside or one.sentence.span.start in found:
                    continue
                agreement = Agreement(
                    question=to_question,
                    answer=to_answer,
                    nearer=to_question - first.maxsim,
                    misfit=float(one.fitness.offers is False),
                    figures=_shared(figures, _figures(one.text)),
                    names=_shared(names, _words(one.text)),
                )
                found[one.sentence.span.start] = Read(one, agreement, passage.id in near)
        if found:
            yield list(found.values())


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
