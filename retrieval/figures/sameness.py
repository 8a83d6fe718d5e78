"""Whether two figures of two quotes measure the same thing, as far as rules can tell.

Wrongly comparing two figures is worse than missing a difference, so doubt keeps them apart.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from enum import Enum, auto

from index.stored import StoredArticle
from retrieval.english.measures import JOB
from retrieval.figures.figure_question import FigureQuestion
from retrieval.figures.owners import Owners
from retrieval.quantities.apartness import of_two_things
from retrieval.quantities.measurements import Measurement
from retrieval.quantities.measures import content_words, stated_as
from retrieval.quantities.quantities import QuantityKind
from retrieval.quantities.relation import Relation, digits, meet, near, relation
from retrieval.quantities.scopes import differ, same_part
from retrieval.quantities.stated import stated_in
from retrieval.quantities.subjects import SHARED_NAMES, proper

SHARED = 0.5  # the part of the words, by weight, that two must share to be surely of one thing
PRECISE = 4  # digits; two that give one number of so many hardly count two things
# ... nor do two accounts of one story with so many: "612g" and "612 grams", "€48,000" twice.
ROUND = 2  # digits of a sum as of many others: $18bn
TELLING_DIGITS = {QuantityKind.MONEY: ROUND, QuantityKind.COUNT: 3}
# What an event has one figure of, and a person in court: names of ASPECTS.
TOLLS = frozenset({"dead", "missing", "injured", "ill", "displaced", "dismissed"})
SENTENCE = "sentence"
ONE_EVENT = 4  # names that two articles share, of one event and not of two in one place
MOST_NAMES = 0.6  # of those of the article that has fewer: then three are of one event, too


class Sameness(Enum):
    """What two figures are to each other; those that are APART must not be compared."""

    ONE_THING = auto()
    UNSURE = auto()
    APART = auto()


@dataclass(frozen=True, slots=True)
class _Common:
    """What two figures have in common: words (stems), and whether those are much of either's."""

    words: frozenset[str]
    alike: bool


class FigureComparer:
    """Compares measurements of a question's quotes: do two measure one thing?

    ``quoted`` are the quotes' articles, in their order. Quotes on a ``whole_topic`` say much that
    is no answer, so more has to show that two are of one thing than where all of them answer.
    """

    def __init__(
        self, question: FigureQuestion, quoted: Sequence[StoredArticle], *, whole_topic: bool
    ) -> None:
        self._question, self._quoted, self._whole_topic = question, quoted, whole_topic
        self._articles = {article.id: article for article in quoted}
        self._owners = Owners(question.topic, quoted)

    def verdict(self, a: Measurement, b: Measurement) -> Sameness:
        """Return what two measurements are to each other: figures that meet need less in common."""
        if of_two_things(a, b):
            return Sameness.APART
        contrary, meeting = _contrary(a, b), meet(a.quantity, b.quantity)
        one_thing = self._related(a, b) if meeting and not contrary else self.same_thing(a, b)
        if (contrary and not one_thing) or (not meeting and self._both_stated(a, b)):
            return Sameness.APART
        return Sameness.ONE_THING if one_thing else Sameness.UNSURE

    def may_contradict(self, a: Measurement, b: Measurement) -> bool:
        """Whether two measurements differ, and nothing tells that they are of two things."""
        if of_two_things(a, b) or not _contrary(a, b) or a.former or b.former:
            return False
        if self._question.is_as_asked(a) != self._question.is_as_asked(b):
            return False
        asked_alike = self._question.for_figure and a.aspect == b.aspect
        if a.quantity.kind is QuantityKind.DATE and not asked_alike:
            return False  # of two events, as far as anybody knows
        apart = self._owners.differ(a, b) or self._of_parts(a, b) or self._both_stated(a, b)
        return not apart

    def same_thing(self, a: Measurement, b: Measurement) -> bool:
        """Whether two measurements are of one thing whatever their figures are."""
        if self._question.counts_as_asked(a) != self._question.counts_as_asked(b):
            return False  # so many were killed, so many were there
        if _is_instead_of(a, b) or _is_instead_of(b, a):
            return bool(a.words & b.words)  # "£40m, not £42m" speaks of what others put at £42m
        if self._owners.differ(a, b) or self._of_parts(a, b):
            return False
        if a.quantity.kind is QuantityKind.COUNT and a.aspect != b.aspect:
            return False  # so many were there, so many were hurt
        if a.quantity.kind is QuantityKind.DATE and not self._may_be_of_one_event(a, b):
            return False  # of two events, as far as anybody knows
        common = self._common(a, b)
        alike = _tell_alike(a, b, common) or self._answer_alike(a, b, common)
        return alike or self._are_near_counts(a, b)

    def _related(self, a: Measurement, b: Measurement) -> bool:
        """Whether two measurements of agreeing figures have anything else in common."""
        if _are_of_two_parts(a, b):
            return False
        if _is_one_number(a, b) and self._hardly_twice(a, b):
            return True
        for_figure = self._question.for_figure
        if a.quantity.kind is QuantityKind.DATE and (self._whole_topic or not for_figure):
            return self._is_of_one_event(a, b)
        here, there = _words_beside_unit(a), _words_beside_unit(b)
        if here & there or not here or not there:
            return True
        both_answer = for_figure and not self._whole_topic and not self._owners.differ(a, b)
        return both_answer or _is_aspect_of_one_group(a, b)

    def _may_be_of_one_event(self, a: Measurement, b: Measurement) -> bool:
        """Whether two dates answer a question alike: one of what it asks for is of that alone."""
        question = self._question
        return question.for_figure and question.is_as_asked(a) == question.is_as_asked(b)

    def _is_of_one_event(self, a: Measurement, b: Measurement) -> bool:
        """Whether two dates that agree are of one event: much happens on a Tuesday."""
        if not _is_one_number(a, b):
            return self.same_thing(a, b)  # "this year" holds every day of it
        needed = 2 if self._whole_topic and not self._question.for_figure else 1
        return len(_words_beside_unit(a) & _words_beside_unit(b)) >= needed

    def _hardly_twice(self, a: Measurement, b: Measurement) -> bool:
        """Whether the number that two measurements give is too rare to be that of two things."""
        told = digits(a.quantity)
        if told >= PRECISE:
            return True
        if told < TELLING_DIGITS.get(a.quantity.kind, PRECISE):
            return False
        shared = self._owners.named_in_both(a, b)
        fewer = min(len(proper(self._quoted[one.quote])) for one in (a, b))
        most = len(shared) > SHARED_NAMES and len(shared) >= MOST_NAMES * fewer
        enough = ONE_EVENT if told == ROUND and not most else SHARED_NAMES
        return len(shared) >= enough and not self._owners.differ(a, b)

    def _common(self, a: Measurement, b: Measurement) -> _Common:
        weight, unit = self._question.weight, content_words(a.quantity.unit)
        words = a.words & b.words
        if words <= unit:  # "two people hurt", "two people arrested"
            words = frozenset()
        least = min(weight(a.words), weight(b.words))
        beside_names = (a.plain & b.plain) - unit
        return _Common(words, bool(beside_names) and weight(words) >= SHARED * least)

    def _answer_alike(self, a: Measurement, b: Measurement, common: _Common) -> bool:
        """Whether two measurements answer a question alike: by its topic, or its aspect."""
        asked = self._question.aspects.get(a.quantity.kind)
        as_asked = asked is not None and a.aspect == b.aspect == asked
        if self._is_toll_of_one(a, b) or (as_asked and self._is_pay_of_one(a, b)):
            return True
        if self._question.for_figure and as_asked:
            if a.quantity.kind is QuantityKind.COUNT:
                return True  # so many were killed: the question tells by what
            if not a.words or not b.words:
                return True
        return self._cover_topic(a, b, common, as_asked=as_asked)

    def _are_near_counts(self, a: Measurement, b: Measurement) -> bool:
        """Whether two measurements count what is asked for, of the same part of the topic, to 5%.

        "Examined 1,214 cases", "reviewed 1,241 cases" say much the same in other words.
        """
        unit = content_words(a.quantity.unit)
        if a.quantity.kind is not QuantityKind.COUNT or not unit & self._question.topic:
            return False
        topic = _undoubled(self._question.topic - unit)
        here, there = (_undoubled(one.plain) & topic for one in (a, b))
        in_one_story = len(self._owners.named_in_both(a, b)) >= SHARED_NAMES
        near_by = near(a.quantity.low, b.quantity.low) and near(a.quantity.high, b.quantity.high)
        return bool(here) and here == there and in_one_story and near_by

    def _cover_topic(
        self, a: Measurement, b: Measurement, common: _Common, *, as_asked: bool
    ) -> bool:
        """Whether what two measurements have in common is most of what a question is about.

        A topic of one word is not enough: "weekly wages" are those of many.
        """
        question = self._question
        topic = question.topic - content_words(a.quantity.unit)
        topical = topic & common.words
        if not question.for_figure:
            of_head = as_asked or question.head in topical
            if a.quantity.kind is not QuantityKind.MONEY or not topical or not of_head:
                return False
            topical |= question.topic & self._owners.named_in_both(a, b)
        if not topical or question.weight(topical) < SHARED * question.weight(topic):
            return False
        signs = len(topical) + (1 if as_asked else 0)
        telling = signs > 1 or (len(topic) > 1 and not self._whole_topic)
        return telling or common.alike

    def _of_parts(self, a: Measurement, b: Measurement) -> bool:
        """Whether two figures may differ because they are of two parts of a whole."""
        if _is_one_number(a, b):
            return False
        articles = [self._quoted[one.quote] for one in (a, b)]
        question = self._question.text
        undated = a.quantity.kind is QuantityKind.COUNT and not any(
            one.published for one in articles
        )
        if undated and _contrary(a, b) and any(year not in question for year in a.years ^ b.years):
            return True
        titles = (article.title or "" for article in articles)
        known = (a.words & b.words) | content_words(f"{question} {' '.join(titles)}")
        return differ(a.scope, b.scope, known)

    def _is_pay_of_one(self, a: Measurement, b: Measurement) -> bool:
        """Whether two sums are paid to one person for the same time."""
        told = a.quantity.per is not None and a.quantity.per == b.quantity.per
        return told and not (a.former or b.former) and self._owners.are_one_person(a, b)

    def _is_toll_of_one(self, a: Measurement, b: Measurement) -> bool:
        """Whether two articles on one event give so many dead, or a person's years in prison."""
        if a.aspect is None or a.aspect != b.aspect:
            return False
        if a.quantity.kind is QuantityKind.DURATION:
            return a.aspect == SENTENCE and self._owners.are_one_person(a, b)
        shared = self._owners.named_in_both(a, b)
        of_one_firm = a.quantity.unit == JOB and bool(shared & self._question.topic)
        enough = SHARED_NAMES if of_one_firm else ONE_EVENT
        return a.aspect in TOLLS and len(shared) >= enough

    def _both_stated(self, a: Measurement, b: Measurement) -> bool:
        """Whether an article states both figures: then it holds them to measure two things."""
        if a.quantity.low in b.beside or b.quantity.low in a.beside:
            return True
        both = {stated_as(a.quantity), stated_as(b.quantity)}
        return any(both <= stated_in(article) for article in self._articles.values())


def _contrary(a: Measurement, b: Measurement) -> bool:
    return relation(a.quantity, b.quantity) is Relation.DIFFERENT


def _is_one_number(a: Measurement, b: Measurement) -> bool:
    return stated_as(a.quantity) == stated_as(b.quantity)


def _is_instead_of(a: Measurement, b: Measurement) -> bool:
    """Whether a sentence gives a figure in place of the other one."""
    of_one_group = same_part(a.scope, b.scope)  # "two women and two men, not three women"
    return of_one_group and stated_as(b.quantity) in a.instead_of


def _words_beside_unit(one: Measurement) -> Set[str]:
    return one.words - content_words(one.quantity.unit)


def _is_aspect_of_one_group(a: Measurement, b: Measurement) -> bool:
    """Whether two figures measure one telling aspect: not of two women and of two people."""
    telling = a.quantity.kind in (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.DURATION)
    return (
        telling and a.aspect is not None and a.aspect == b.aspect and a.scope.group == b.scope.group
    )


def _are_of_two_parts(a: Measurement, b: Measurement) -> bool:
    """Whether figures that agree are told of two parts: "four of them are ill", "four died"."""
    among = a.scope.partial is not b.scope.partial and a.aspect != b.aspect
    return among or not same_part(a.scope, b.scope)


def _tell_alike(a: Measurement, b: Measurement, common: _Common) -> bool:
    """Whether two measurements say much the same, in more than one word.

    "Employs 340 people", "employs 84 people" are of two firms, as far as anybody knows.
    """
    unit = content_words(a.quantity.unit) if _contrary(a, b) else frozenset[str]()
    return common.alike and len(common.words - unit) > 1


def _undoubled(stems: Set[str]) -> Set[str]:
    """Return stems with no consonant doubled at the end: that of "cancelled" is "cancel"."""
    return {re.sub(r"([^\Waeiou])\1$", r"\1", one) for one in stems}
