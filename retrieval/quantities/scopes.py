"""Of what part of a whole a figure is, as far as the words at its side tell.

"Ten people died in Marle" and "16 people died" are no disagreement, nor are 9% of the workforce and
a fifth of the fleet, or who was arrested on Saturday and on Sunday.
"""

import re
from collections.abc import Set
from dataclasses import dataclass

from index.types import Span
from retrieval.english import scopes as english
from retrieval.english.amounts import NOT_A_NOUN, PER
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import stem
from retrieval.quantities.amounts import next_amount
from retrieval.quantities.quantities import Bound, Quantity, QuantityKind


@dataclass(frozen=True, slots=True)
class Scope:
    """What limits a figure, in stems: the whole of a share, what is counted, the place, the days.

    ``of_groups`` says that another group is counted beside its ``group``: "two women and a man".
    ``is_rate`` says that it is so many in a time: "1,600 people a year".
    ``partial`` says that it comes on top of others or is among them, ``of_first`` that it is of
    the first, last or other ones, ``another`` that it is of another event. Of a sum, ``on_top``
    says that it is added to another, ``for_each`` that it is for each of several (True) or for all
    (False), as far as that is told.
    """

    whole: frozenset[str] = frozenset()
    group: str | None = None
    of_groups: bool = False
    sort: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    is_rate: bool = False
    partial: bool = False
    of_first: bool = False
    another: bool = False
    on_top: bool = False
    for_each: bool | None = None


def scope_of(text: str, one: Quantity, part: Span, aspect: str | None) -> Scope:
    """Return the scope of a quantity of a sentence, in its part of that."""
    told, behind = one.span.of(text), text[one.span.end : part.end]
    around = part.of(text)
    another = re.search(english.ANOTHER_EVENT, around, re.IGNORECASE) is not None
    if one.kind is QuantityKind.PERCENTAGE:
        return Scope(whole=_whole(behind), another=another)
    if one.kind is QuantityKind.MONEY:
        on_top = _is_on_top(text[: one.span.start], one, behind)
        return Scope(another=another, on_top=on_top, for_each=_is_for_each(around))
    if one.kind is not QuantityKind.COUNT:
        return Scope(another=another)
    group = re.search(english.GROUPS, told, re.IGNORECASE)
    goes_on, before = aspect in english.KEPT_COUNTING, text[: one.span.start]
    return Scope(
        group=group and stem(group[1]),
        of_groups=group is not None and _is_of_groups(text, one.span),
        sort=_sort(told),
        places=_places(before, behind),
        days=frozenset() if goes_on else _days(around),
        is_rate=re.match(PER, behind, re.IGNORECASE) is not None,
        partial=_is_partial(before, told, aspect),
        of_first=re.search(english.FIRST_BEFORE, before, re.IGNORECASE) is not None,
        another=another,
    )


def differ(a: Scope, b: Scope, known: Set[str]) -> bool:
    """Whether two figures may be of two parts; words that are ``known`` to both limit neither."""
    return (
        bool(a.whole and b.whole and not a.whole & b.whole)
        or a.group != b.group
        or bool((a.sort ^ b.sort) - known)
        or bool((a.places ^ b.places) - known)
        or bool(a.days and b.days and not a.days & b.days)
        or a.is_rate is not b.is_rate
        or a.partial
        or b.partial
        or a.of_first is not b.of_first
        or a.another is not b.another
        or a.on_top is not b.on_top
        or {a.for_each, b.for_each} == {True, False}
    )


def same_part(a: Scope, b: Scope) -> bool:
    """Whether figures that agree may be of one part: "two women" of "two women and a man" are not
    all of "two people".
    """
    return a.group == b.group or not (a.of_groups or b.of_groups)


def _is_of_groups(text: str, place: Span) -> bool:
    """Whether another group is counted right beside one."""
    return bool(
        re.match(english.AND_A_GROUP, text[place.end :], re.IGNORECASE)
        or re.search(english.A_GROUP_AND, text[: place.start], re.IGNORECASE)
    )


def _whole(behind: str) -> frozenset[str]:
    of = re.match(english.OF_A_WHOLE, behind, re.IGNORECASE)
    return _stems(of["whole"]) if of else frozenset()


def _sort(told: str) -> frozenset[str]:
    """Return the words between a number and the noun that is counted: "120 affordable homes"."""
    number = next_amount(told, 0)
    between = told[number.end() :].rpartition(" ")[0] if number else ""
    return _stems(between) - english.UNLIMITING


def _places(before: str, behind: str) -> frozenset[str]:
    """Return the one place that is named right before or behind; "where" stands for one too."""
    where = re.match(english.WHERE, behind, re.IGNORECASE) or re.search(
        english.WHERE_BEFORE, before, re.IGNORECASE
    )
    if where is None:
        return frozenset()
    place = next(filter(None, where.groups()), None)
    return _stems(place) - CALENDAR if place else frozenset({where[0].lower()})


def _days(around: str) -> frozenset[str]:
    found = re.finditer(english.ON_A_DAY, around, re.IGNORECASE)
    return frozenset((one[1] or one[2]).lower() for one in found)


def _is_partial(before: str, told: str, aspect: str | None) -> bool:
    if aspect not in english.SELDOM_ADDED and re.search(english.MORE_BEFORE, before, re.IGNORECASE):
        return True
    return re.search(english.AMONG_OTHERS, told, re.IGNORECASE) is not None


def _is_on_top(before: str, one: Quantity, behind: str) -> bool:
    """Whether a sum is added to another: "adds $8 million", but not "adds up to $8 million"."""
    if re.match(english.ON_TOP_BEHIND, behind, re.IGNORECASE):
        return True
    added = re.search(english.SUM_ON_TOP, before, re.IGNORECASE)
    return added is not None and one.bound is not Bound.AT_MOST


def _is_for_each(around: str) -> bool | None:
    """Whether a sum is for each of several; None where that is not told, or both are."""
    each, everyone = (
        re.search(pattern, around, re.IGNORECASE) is not None
        for pattern in (english.FOR_EACH, english.FOR_ALL)
    )
    return None if each is everyone else each


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, re.findall(r"[^\W\d_][\w-]*", words.lower()))) - NOT_A_NOUN
