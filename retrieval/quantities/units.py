"""What a number without a unit of its own measures, by the words around it.

"12,000 postal workers", "one in eight", "magnitude 6", "the number of people affected, 486,500".
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from retrieval.english import amounts as words
from retrieval.english import counting
from retrieval.english.dates import MONTH_NAMES, WEEKDAYS
from retrieval.english.morphology import is_plural, singular
from retrieval.quantities.amounts import AMOUNT, SCALES_ABROAD, Amount, QuantityKind, read_amount

_DURATION = rf"[\s-](?:{words.BEFORE_A_DURATION}\s)?({'|'.join(words.DURATIONS)})s?\b"
_NOUN = r"[\s-]+([^\W\d_][\w-]*)['’]?"
_AND_ANOTHER = rf"\s+{words.AND}(?=\s+[a-z-]+\s+[a-z-]+(?:s|men|people|children)\b)"
_NUMBER_OF = rf"\b(?:{words.NUMBER_OF})(?=\s)"
_NUMBER_IS = rf"{words.NUMBER_IS}|{counting.NUMBER_BECAME}"
_UNCOUNTED = words.UNCOUNTED | {singular(one) for one in SCALES_ABROAD}
OLDEST = 120  # years
CLAUSE = 160  # characters before a number in which what it counts may be told


@dataclass(frozen=True, slots=True)
class Measured:
    """What the words up to ``end`` say that a number measures, in units of ``factor``."""

    kind: QuantityKind
    unit: str
    end: int
    factor: Decimal = Decimal(1)


def measured(text: str, low: Amount, high: Amount) -> Measured | None:
    """Return what a number without a unit of its own measures, by the words around it."""
    end, before = high.span.end, text[: low.span.start]
    one_in = re.compile(words.ONE_IN, re.IGNORECASE).match(text, end)
    whole = re.compile(AMOUNT).match(text, one_in.end()) if one_in else None
    if whole and not whole["sign"]:
        of = read_amount(whole)
        if of.kind is None and of.scale == 1 and high.value < of.value < 1000:
            return Measured(QuantityKind.PERCENTAGE, "%", of.span.end, 100 / of.value)
    lasting = re.compile(_DURATION, re.IGNORECASE).match(text, end)
    if lasting:
        old = re.compile(words.OLD, re.IGNORECASE).match(text, lasting.end())
        unit, factor = words.DURATIONS[lasting[1].lower()]
        if old and lasting[1].lower() == "year":
            return Measured(QuantityKind.DURATION, words.YEARS_OLD, old.end())
        return Measured(QuantityKind.DURATION, unit, (old or lasting).end(), Decimal(factor))
    if re.search(words.AGED, before, re.IGNORECASE):
        return Measured(QuantityKind.DURATION, words.YEARS_OLD, end)
    if _is_age(text, before, high):
        return None  # of somebody unnamed: another man of 44 is not the same
    if degrees := re.compile(words.DEGREES).match(text, end):
        unit = words.SPELT.get((degrees["scale"] or "").lower(), "degree")
        return Measured(QuantityKind.COUNT, unit, degrees.end())
    if shaking := re.compile(words.MAGNITUDE_AFTER, re.IGNORECASE).match(text, end):
        return Measured(QuantityKind.COUNT, words.MAGNITUDE, shaking.end())
    if re.search(words.MAGNITUDE_BEFORE, before, re.IGNORECASE):
        return Measured(QuantityKind.COUNT, words.MAGNITUDE, end)
    if _is_label(text, low):
        return None
    if model := re.compile(words.MODEL).match(text, end):
        return Measured(QuantityKind.COUNT, model[1], model.end())
    return _counted(text, before, high)


def _is_age(text: str, before: str, number: Amount) -> bool:
    """Whether a number is how old somebody is: "a man of 44", "a boy of eight"."""
    unbound = re.sub(words.BOUND_BEFORE, "", before[-80:])
    told = re.search(words.OF_AN_AGE, unbound, re.IGNORECASE)
    return bool(told and number.value <= OLDEST and _noun(text, number.span.end) is None)


def _counted(text: str, before: str, number: Amount) -> Measured | None:
    end = number.span.end
    if re.search(words.PARENT_OF, before[-40:], re.IGNORECASE):
        return _noun(text, end)
    if re.compile(words.BEFALLEN, re.IGNORECASE).match(text, end):
        return Measured(QuantityKind.COUNT, words.PEOPLE, end)
    noun = _noun(text, end) if number.value != 1 else None
    if noun is None and number.metres:
        return Measured(QuantityKind.COUNT, "m", end, 1 / number.scale)
    unbound = re.sub(words.BOUND_BEFORE, "", before[-80:])
    if noun is None and re.search(words.BEFELL, unbound, re.IGNORECASE):
        return Measured(QuantityKind.COUNT, words.PEOPLE, end)
    unbound = re.sub(words.BOUND_BEFORE, "", before[-CLAUSE:])
    return noun or _of_number(unbound, end) or _of_which_one(text, unbound, end)


def _of_number(before: str, end: int) -> Measured | None:
    """Return what a number behind "the number of people affected, " or "... is " counts."""
    for match in re.finditer(_NUMBER_OF, before, re.IGNORECASE):
        noun = _noun(before, match.end())
        if noun and re.fullmatch(_NUMBER_IS, before[noun.end :], re.IGNORECASE):
            return Measured(noun.kind, noun.unit, end)
    return None


def _of_which_one(text: str, before: str, end: int) -> Measured | None:
    """Return what a number counts of which the subject is one: "the route is one of 16 that"."""
    if not re.compile(counting.OF_WHICH_ONE, re.IGNORECASE).match(text, end):
        return None
    one = re.search(counting.IS_ONE_OF, before, re.IGNORECASE)
    if one is None or is_plural(one["noun"]) or one["noun"] in words.NOT_A_NOUN | _UNCOUNTED:
        return None
    return _of_noun(one["noun"], "", end)


def _noun(text: str, at: int) -> Measured | None:
    """Return the noun that is counted: the first plural of the next five words.

    Behind a hyphen it is the next word: "a 9,000-seat hall". Between two words in front of it there
    may be an "and": "486,500 current and former patients".
    """
    hyphened = re.compile(r"-([a-z]{3,})\b(?!-)").match(text, at)
    if hyphened and hyphened[1] not in words.NOT_A_NOUN | words.NO_UNIT | _UNCOUNTED:
        return _of_noun(hyphened[1], "", hyphened.end())
    some_of = re.compile(words.SOME_OF, re.IGNORECASE).match(text, at)
    at = some_of.end() if some_of else at
    before = ""
    for _ in range(5):
        both = re.compile(_AND_ANOTHER, re.IGNORECASE).match(text, at) if before else None
        match = re.compile(_NOUN).match(text, both.end() if both else at)
        if match is None or (word := match[1].lower()) in words.NOT_A_NOUN:
            return None
        at = match.end()
        if singular(word) in _UNCOUNTED:
            return None
        if is_plural(word) or word in words.MEASURES:
            return _of_noun(word, before, at)
        before = word
    return None


def _of_noun(word: str, before: str, end: int) -> Measured:
    noun = singular(word)
    unit = words.PEOPLE if noun in words.PERSONS else words.SPELT.get(noun, noun)
    sort = words.OF_ANOTHER_SORT.get(before)
    return Measured(QuantityKind.COUNT, f"{sort} {unit}" if sort else unit, end)


def _is_label(text: str, number: Amount) -> bool:
    """Whether a number is part of a name: "Item 2", "Boeing 737", "a 2016 teachers' strike"."""
    before = text[: number.span.start]
    if number.scale != 1:
        return False
    if re.compile(r"(?<=\w )[A-Z]\w+ [A-Z]").match(text, number.span.start):
        return True
    if re.search(words.A_BEFORE, before) and re.compile(words.YEARS_OWN).match(
        text, number.span.start
    ):
        return True
    if re.search(rf"(?i)\b(?:{words.LABELS})\.?\s$", before):
        counted = re.compile(r"\s([a-z]+)\b").match(text, number.span.end)
        return counted is None or counted[1] not in words.PERSONS  # "this season 29 people"
    word = re.search(r"([A-Z][\w-]*)\s$", before)
    return (
        word is not None
        and word[1] not in (*MONTH_NAMES, *WEEKDAYS)
        and word[1].lower() not in words.NOT_A_NOUN
        and not re.search(words.BOUND_BEFORE, before)
    )
