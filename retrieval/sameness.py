"""Whether two quantities of two quotes measure the same thing, as far as rules can tell.

Wrongly comparing two figures is worse than missing a difference, so doubt keeps them apart.
"""

import re
from collections.abc import Callable, Iterable, Sequence, Set

from index.types import Span
from retrieval.asked import asked_kinds, last_word
from retrieval.english.measures import JOB, TELLING
from retrieval.quantities.measures import (
    CHANGES,
    STATEMENT,
    Weights,
    aspect_of,
    content_words,
    stated_as,
)
from retrieval.quantities.quantities import Kind, find_quantities
from retrieval.quantities.readings import Reading
from retrieval.quantities.relation import Relation, digits, relation
from retrieval.quantities.scopes import differ
from retrieval.quantities.stated import stated_in
from retrieval.quantities.subjects import SHARED_NAMES, people_in, proper, shared_names
from retrieval.types import Quote

SHARED = 0.5  # the part of the words, by weight, that two must share to be surely of one thing
PRECISE = 4  # digits; two that give one number of so many hardly count two things
# ... nor do two accounts of one story with so many: "612g" and "612 grams", "€48,000" twice.
ROUND = 2  # digits of a sum as of many others: $18bn
TELLING_DIGITS = {Kind.MONEY: ROUND, Kind.COUNT: 3}
# What an event has one figure of, and a person in court: names of ASPECTS.
TOLLS = frozenset({"dead", "missing", "injured", "ill", "displaced", "dismissed"})
SENTENCE = "sentence"
ONE_EVENT = 4  # names that two articles share, of one event and not of two in one place
NEARLY = 0.7  # of two figures in a quote both may answer where their words are this close
OTHER_ASPECT = 0.5  # how much a figure counts that measures another aspect than the one asked for


class Judge:
    """Judges readings of a question's quotes; ``asked`` says that the question is for a figure.

    Quotes on a ``whole_topic`` say much that is no answer, so more has to show that two are of one
    thing than where all of them answer.
    """

    def __init__(self, question: str, quotes: Sequence[Quote], *, whole_topic: bool) -> None:
        self._question, self._whole_topic = question, whole_topic
        kinds = asked_kinds(question)
        self.asked = bool(kinds)
        self._kinds = frozenset(Kind) if kinds is None else kinds
        self._quoted = [quote.article for quote in quotes]
        self._articles = {article.id: article for article in self._quoted}
        self._weight = Weights(self._articles.values()).of
        self._topic = content_words(question, *(self._kinds if self.asked else ()))
        whole = Span(0, len(question))
        self._aspects = {kind: aspect_of(kind, question, whole) for kind in self._kinds}
        self._of_statements = bool(re.search(TELLING, question, re.IGNORECASE))
        self._head = next(iter(content_words(last_word(question))), None)
        self._people = frozenset().union(*map(people_in, self._articles.values()))
        self._given = {stated_as(one) for one in find_quantities(question)}

    def relevant(self, found: Iterable[Reading]) -> list[Reading]:
        """Return those readings of one quote that may answer: of two roles the one asked about."""
        fit = [
            one
            for one in found
            if one.quantity.kind in self._kinds and stated_as(one.quantity) not in self._given
        ]
        if not self.asked:
            return fit
        if not self._of_statements:
            fit = [one for one in fit if one.aspect != STATEMENT] or fit
        fit = _preferring(fit, lambda one: not self._other_aspect(one))
        fit = _preferring(fit, self._counts_as_asked)
        best: dict[tuple[Kind, str], float] = {}
        for one in fit:
            best[_sort(one)] = max(best.get(_sort(one), 0.0), self._cover(one))
        return [one for one in fit if self._cover(one) >= NEARLY * best[_sort(one)]]

    def answering(self, clusters: Iterable[list[Reading]]) -> list[list[Reading]]:
        """Return the clusters that answer best, best first; all where no figure is asked for."""
        scored = [
            (
                max(self._score(one) for one in cluster),
                any(self._as_asked(one) for one in cluster),
                cluster,
            )
            for cluster in clusters
        ]
        if not any(score for score, as_asked, _ in scored if as_asked):
            # "wages of the new striker": no sentence about wages calls him that
            scored = [
                (1.0 if as_asked else score, as_asked, one) for score, as_asked, one in scored
            ]
        scored.sort(key=lambda found: (-found[0], min(one.quote for one in found[2])))
        enough = scored[0][0] * SHARED if scored and self.asked else 0.0
        return [cluster for score, _, cluster in scored if score >= enough]

    def apart(self, a: Reading, b: Reading) -> bool:
        """Whether two readings surely measure two things."""
        one, other = a.quantity, b.quantity
        return (
            (one.kind, one.unit) != (other.kind, other.unit)
            or _conflict(one.per, other.per)
            or _conflict(a.aspect, b.aspect)
            or (a.aspect in CHANGES) is not (b.aspect in CHANGES)
            or (a.aspect == STATEMENT) is not (b.aspect == STATEMENT)
            or bool(a.years and b.years and not a.years & b.years)
            or a.elsewhere is not b.elsewhere
        )

    def related(self, a: Reading, b: Reading) -> bool:
        """Whether two readings of agreeing figures have anything else in common."""
        if stated_as(a.quantity) == stated_as(b.quantity) and self._hardly_twice(a, b):
            return True
        telling = a.quantity.kind in (Kind.MONEY, Kind.COUNT, Kind.DURATION)
        by_aspect = telling and a.aspect is not None and a.aspect == b.aspect
        by_aspect = by_aspect and a.scope.group == b.scope.group  # two women, two people
        unit = content_words(a.quantity.unit)
        one, other = a.words - unit, b.words - unit
        if a.quantity.kind is Kind.DATE and (self._whole_topic or not self.asked):
            if stated_as(a.quantity) != stated_as(b.quantity):
                return self.same_thing(a, b)  # "this year" holds every day of it
            return len(one & other) > (not self.asked and self._whole_topic)  # much on a Tuesday
        answering = self.asked and not self._whole_topic and not self._of_others(a, b)
        return bool(one & other) or not (one and other) or by_aspect or answering

    def same_thing(self, a: Reading, b: Reading) -> bool:
        """Whether two readings measure one thing whatever their figures are."""
        if self._counts_as_asked(a) != self._counts_as_asked(b):
            return False  # so many were killed, so many were there
        if stated_as(a.quantity) in b.instead_of or stated_as(b.quantity) in a.instead_of:
            return bool(a.words & b.words)  # "£40m, not £42m" speaks of what others put at £42m
        if self._of_others(a, b) or self._of_parts(a, b):
            return False
        if a.quantity.kind is Kind.COUNT and a.aspect != b.aspect:
            return False  # so many were there, so many were hurt
        shared, unit = a.words & b.words, content_words(a.quantity.unit)
        if shared <= unit:  # "two people hurt", "two people arrested"
            shared = frozenset()
        if a.quantity.kind is Kind.DATE and not self.asked:
            return False  # of two events, as far as anybody knows
        told = (a.plain & b.plain) - unit
        least = min(self._weight(a.words), self._weight(b.words))
        alike = bool(told) and self._weight(shared) >= SHARED * least
        # "employs 340 people", "employs 84 people": of two firms, as far as anybody knows
        differ = relation(a.quantity, b.quantity) is Relation.DIFFERENT
        several = len(shared - unit if differ else shared) > 1
        return (several and alike) or self._answer_alike(a, b, shared, alike=alike)

    def _answer_alike(self, a: Reading, b: Reading, shared: Set[str], *, alike: bool) -> bool:
        """Whether two readings answer a question in the same way: by its topic, or its aspect.

        A topic of one word is not enough: "weekly wages" are those of many.
        """
        kind = a.quantity.kind
        asked = self._aspects.get(kind)
        as_asked = asked is not None and a.aspect == b.aspect == asked
        if self.asked and kind is Kind.COUNT and as_asked:
            return True  # so many were killed: the question tells by what
        if self._is_toll_of_one(a, b):
            return True
        topic = self._topic - content_words(a.quantity.unit)
        topical = topic & shared
        if self._is_pay_of_one(a, b) and as_asked:
            return True
        if not self.asked:
            if kind is not Kind.MONEY or not topical or not (as_asked or self._head in topical):
                return False
            topical |= self._topic & self._named_in_both(a, b)
        covered = bool(topical) and self._weight(topical) >= SHARED * self._weight(topic)
        if len(topical) + as_asked < 2 and (self._whole_topic or len(topic) < 2):
            covered = covered and alike
        return covered or (self.asked and as_asked and not (a.words and b.words))

    def _of_others(self, a: Reading, b: Reading) -> bool:
        """Whether names exclude that two are of one thing: of two players each has his own wages.

        Or they are of two stories: neither article knows the names that the other figure goes with.
        """
        if not a.names or not b.names or a.names & b.names:
            return False
        here, there = proper(self._quoted[a.quote]), proper(self._quoted[b.quote])
        people = a.names & self._people and b.names & self._people
        return bool(people) or not (a.names & there or b.names & here)

    def _of_parts(self, a: Reading, b: Reading) -> bool:
        """Whether two figures may differ because they are of two parts of a whole."""
        if stated_as(a.quantity) == stated_as(b.quantity):
            return False
        articles = [self._quoted[one.quote] for one in (a, b)]
        undated = a.quantity.kind is Kind.COUNT and not any(one.published for one in articles)
        contrary = relation(a.quantity, b.quantity) is Relation.DIFFERENT
        if undated and contrary and any(year not in self._question for year in a.years ^ b.years):
            return True
        titles = (article.title or "" for article in articles)
        known = (a.words & b.words) | content_words(f"{self._question} {' '.join(titles)}")
        return differ(a.scope, b.scope, known)

    def _hardly_twice(self, a: Reading, b: Reading) -> bool:
        """Whether the number that two readings give is too rare to be that of two things."""
        told = digits(a.quantity)
        if told >= PRECISE or told < TELLING_DIGITS.get(a.quantity.kind, PRECISE):
            return told >= PRECISE
        enough = ONE_EVENT if told == ROUND else SHARED_NAMES
        return len(self._named_in_both(a, b)) >= enough and not self._of_others(a, b)

    def _is_pay_of_one(self, a: Reading, b: Reading) -> bool:
        """Whether two sums are paid to one person for the same time."""
        told = a.quantity.per is not None and a.quantity.per == b.quantity.per
        return told and not (a.former or b.former) and bool(a.names & b.names & self._people)

    def _is_toll_of_one(self, a: Reading, b: Reading) -> bool:
        """Whether two articles on one event give so many dead, or a person's years in prison."""
        if a.aspect is None or a.aspect != b.aspect:
            return False
        if a.quantity.kind is Kind.DURATION:
            return a.aspect == SENTENCE and bool(a.names & b.names & self._people)
        shared = self._named_in_both(a, b)
        of_one_firm = a.quantity.unit == JOB and bool(shared & self._topic)
        enough = SHARED_NAMES if of_one_firm else ONE_EVENT
        return a.aspect in TOLLS and len(shared) >= enough

    def _named_in_both(self, a: Reading, b: Reading) -> Set[str]:
        """Return the names that stand in the articles of both readings."""
        return shared_names(self._quoted[a.quote], self._quoted[b.quote])

    def both_stated(self, a: Reading, b: Reading) -> bool:
        """Whether an article states both figures: then it holds them to measure two things."""
        both = {stated_as(a.quantity), stated_as(b.quantity)}
        return any(both <= stated_in(article) for article in self._articles.values())

    def _score(self, one: Reading) -> float:
        return self._cover(one) * (OTHER_ASPECT if self._other_aspect(one) else 1.0)

    def _as_asked(self, one: Reading) -> bool:
        """Whether a figure measures the very aspect that is asked about: wages."""
        asked = self._aspects.get(one.quantity.kind) if self.asked else None
        return asked is not None and one.aspect == asked

    def _other_aspect(self, one: Reading) -> bool:
        return self.asked and _conflict(one.aspect, self._aspects.get(one.quantity.kind))

    def _counts_as_asked(self, one: Reading) -> bool:
        """Whether a count is told to be of what the question asks for: of the dead."""
        return one.quantity.kind is Kind.COUNT and self._as_asked(one)

    def _cover(self, one: Reading) -> float:
        """Return how much of the question's topic, 0 to 1, stands around a quantity."""
        whole = self._weight(self._topic)
        return self._weight(self._topic & one.words) / whole if whole else 1.0


def _preferring(found: Sequence[Reading], good: Callable[[Reading], bool]) -> list[Reading]:
    """Return of each sort of reading the good ones, or all where none is good."""
    sorts = {_sort(one) for one in found if good(one)}
    return [one for one in found if _sort(one) not in sorts or good(one)]


def _sort(one: Reading) -> tuple[Kind, str]:
    return one.quantity.kind, one.quantity.unit


def _conflict(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b
