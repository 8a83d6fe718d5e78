"""Amounts that sentences state, typed: money, shares, counts and durations, with their places.

``$900k``, ``$900,000``, ``900,000 dollars`` and ``USD 0.9 million`` are one amount. A number that
measures nothing (a label, a time of day, a score) is none, nor is "six figures". Dates are found
in `retrieval.dates`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from index.types import Span
from retrieval import english as words
from retrieval.dates import event_dates


class Kind(StrEnum):
    """What an amount measures."""

    MONEY = "money"
    PERCENTAGE = "percentage"
    COUNT = "count"
    DURATION = "duration"
    DATE = "date"


class Bound(StrEnum):
    """How an amount that is not exact lies to the one that is stated."""

    AT_MOST = "at most"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    MORE_THAN = "more than"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount and the words that state it, its bound included.

    ``unit`` is an ISO 4217 code, ``%``, the counted noun in the singular, or a unit of time.
    ``low`` and ``high`` differ only in a range. ``per`` is the time that money is paid for, where
    the words right behind say so. Of a date, they are the ordinals of its first and last day.
    """

    kind: Kind
    unit: str
    low: Decimal
    high: Decimal
    span: Span
    bound: Bound | None = None
    per: str | None = None


# Signs and codes are of no language; one that ends another ("$" ends "US$") stands behind it.
SYMBOLS = {
    "US$": "USD", "AU$": "AUD", "A$": "AUD", "CA$": "CAD", "C$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "R$": "BRL", "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY",
    "₹": "INR", "Rs.": "INR", "Rs": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₴": "UAH",
}  # fmt: skip
CODES = frozenset(
    "USD EUR GBP JPY CNY INR AUD CAD NZD CHF HKD SGD SEK NOK DKK KRW BRL MXN ZAR TRY PLN ILS".split()
)
VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_TENS = "|".join(word for word, value in words.NUMBER_WORDS.items() if value >= 20)
_UNITS = "|".join(sorted((w for w, v in words.NUMBER_WORDS.items() if v < 20), key=len)[::-1])
_SMALL = rf"(?:(?:{_TENS})(?:[\s-](?:{_UNITS}))?|{_UNITS})\b"
_HUNDREDS = (
    rf"(?:(?:{_SMALL}|{words.A})\s{words.HUNDRED}\b(?:\s(?:{words.AND}\s)?{_SMALL})?|{_SMALL})"
)
_SCALE = rf"(?:{'|'.join(words.SCALES)})\b"
_WORDED = (
    rf"\b(?:{_HUNDREDS}(?:\s{words.THOUSAND}\s(?:{words.AND}\s)?{_HUNDREDS})?"
    rf"|{words.A}(?=\s{_SCALE})|{'|'.join(words.PORTIONS)})(?:{words.HALF_MORE})?"
)
# Thousands are grouped by commas or by fixed spaces; in India only the last three digits are.
_DIGITS = (
    r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{2,3})*[,\u00a0\u2009\u202f]\d{3}(?:\.\d+)?"
    r"|\d+(?:\.\d+)?[½¼¾]?|[½¼¾]"
)
_CODE = "|".join(sorted(CODES))
_SIGN = rf"(?:{'|'.join(re.escape(one) for one in SYMBOLS)}|(?:{_CODE})(?=\s?\d))"
_SHORT = r"(?:\s?(?:mn|mln|bn|tn|cr)|-?[kmb])\b"
_NAME = rf"(?i:{'|'.join(words.CURRENCY_NAMES)})|{_CODE}"
_BODY = (
    rf"(?:(?P<digits>{_DIGITS})(?P<short>(?i:{_SHORT}))?|(?P<worded>(?i:{_WORDED})))"
    rf"(?P<scale>(?i:(?:[\s-]{_SCALE})+))?"
    rf"(?:[\s-]?(?P<name>{_NAME})\b|\s?(?P<percent>%|(?i:{words.PERCENT})\b)"
    rf"|[\s-](?P<points>(?i:{words.PERCENTAGE_POINT}))\b"
    rf"|(?P<measure>\s?°[CF]|(?i:{'|'.join(words.MEASURES)}))\b)?(?![.,:/]\d|\w)"
)
_FIRST = rf"(?:(?<![\w$])(?P<sign>{_SIGN})\s?|(?<![\w.,:/#@'’$–-])(?<!\d\s)|(?<=[\s(][−-])){_BODY}"
_SECOND = rf"(?:(?P<sign>{_SIGN})\s?)?{_BODY}"
_JOIN = (
    rf"(?P<dash>\s?[–—-]\s?)|\s(?:(?P<to>{words.RANGE_TO})|(?P<and>{words.AND})|(?P<or>{words.OR}))"
    rf"\s(?:(?:{words.BOUNDS})\s)?"
)


_BOUNDS = {
    Bound.AT_MOST: rf"\b(?:{words.AT_MOST})\s$|≤\s?$",
    Bound.AT_LEAST: rf"\b(?:{words.AT_LEAST})\s$|≥\s?$",
    Bound.LESS_THAN: rf"\b(?:{words.LESS_THAN})\s$|<\s?$",
    Bound.MORE_THAN: rf"\b(?:{words.MORE_THAN})\s$|>\s?$",
    Bound.ABOUT: rf"\b(?:{words.ABOUT})\s$|[~≈]\s?$",
}
_BOUNDS_AFTER = {
    Bound.AT_MOST: words.AT_MOST_AFTER,
    Bound.AT_LEAST: words.AT_LEAST_AFTER,
    Bound.ABOUT: words.ABOUT_AFTER,
}
_DURATION = rf"[\s-](?:{words.BEFORE_A_DURATION}\s)?({'|'.join(words.DURATIONS)})s?\b"
_NOUN = r"[\s-]+([^\W\d_][\w-]*)['’]?"


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with what is written around it; ``kind`` is None where only a noun could tell."""

    span: Span
    number: Decimal
    scale: Decimal
    kind: Kind | None
    unit: str
    metres: bool

    @property
    def value(self) -> Decimal:
        return self.number * self.scale


@dataclass(frozen=True, slots=True)
class _Measured:
    """What the words up to ``end`` say that a bare number measures, in units of ``factor``."""

    kind: Kind
    unit: str
    end: int
    factor: Decimal = Decimal(1)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the amounts of a text, in order."""
    found = list(_fractions(text))
    taken = [one.span for one in (*event_dates(text, None), *found)]
    at = 0
    while match := re.compile(_FIRST).search(text, at):
        at = match.end()
        if any(match.start() < span.end and span.start < at for span in taken):
            continue
        first = _amount(match)
        low, high = _range(text, first) or (first, first)
        at = high.span.end
        quantity = _quantity(text, low, high)
        if quantity is not None:
            at = max(at, quantity.span.end)
            found.append(quantity)
    return tuple(sorted(found, key=lambda one: one.span.start))


def _quantity(text: str, low: _Amount, high: _Amount) -> Quantity | None:
    kind, unit = high.kind or low.kind, high.unit or low.unit
    what = _Measured(kind, unit, high.span.end) if kind else _measured(text, low, high)
    if what is None:
        return None
    per, reach = _per(text, what.end) if what.kind is Kind.MONEY else (None, what.end)
    start, bound = _bound_before(text, low.span.start, is_range=low is not high)
    end = what.end
    if bound is None:
        bound, end = _bound_after(text, (high.span.end, end, reach)) or (None, end)
    return Quantity(
        what.kind,
        what.unit,
        round(low.value * what.factor, 6).normalize() + 0,
        round(high.value * what.factor, 6).normalize() + 0,
        Span(start, max(end, what.end)),
        bound,
        per,
    )


def _amount(match: re.Match[str]) -> _Amount:
    number, scale = _number(match), Decimal(1)
    for word in re.findall(r"\w+", match["scale"] or ""):
        scale *= words.SCALES[word.lower()]
    short = (match["short"] or "").strip(" -").lower()
    scale *= words.SHORT_SCALES.get(short, 1)
    kind, unit = None, ""
    if match["sign"] or match["name"]:
        kind, unit = Kind.MONEY, _currency(match["sign"], match["name"])
    elif match["percent"] or match["points"]:
        kind, unit = Kind.PERCENTAGE, "%" if match["percent"] else "percentage point"
    elif match["measure"]:
        kind, unit = Kind.COUNT, match["measure"].strip()
    span = Span(match.start(), match.end())
    return _Amount(span, number, scale, kind, unit, short == "m" and kind is None)


def _number(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        plain = re.sub(r"[^\d.]", "", match["digits"])
        number = Decimal(plain or 0) + sum(VULGAR[one] for one in match["digits"] if one in VULGAR)
        return -number if re.search(r"(?:^|[\s(])[−-]$", match.string[: match.start()]) else number
    told = match["worded"].lower()
    for portion, part in words.PORTIONS.items():
        if re.match(portion, told):
            return part
    total = current = Decimal(0)
    for word in re.split(r"[\s-]", re.sub(words.HALF_MORE, "", told)):
        if word == words.HUNDRED:
            current *= 100
        elif word == words.THOUSAND:
            total, current = current * 1000, Decimal(0)
        elif word != words.AND:
            current += words.NUMBER_WORDS.get(word, 1)
    return total + current + (Decimal("0.5") if re.search(words.HALF_MORE, told) else 0)


def _currency(sign: str | None, name: str | None) -> str:
    if name:
        named = (c for said, c in words.CURRENCY_NAMES.items() if re.fullmatch(said, name, re.I))
        return next(named, name)
    return SYMBOLS.get(sign or "", sign or "")


def _range(text: str, first: _Amount) -> tuple[_Amount, _Amount] | None:
    """Return the ends of the range that begins with an amount, or None if none does."""
    join = re.compile(_JOIN, re.IGNORECASE).match(text, first.span.end)
    match = re.compile(_SECOND).match(text, join.end()) if join else None
    if join is None or match is None:
        return None
    before, last = text[: first.span.start], _amount(match)
    bare = first.kind is None
    if (
        (join["and"] and not re.search(rf"(?i)\b{words.BETWEEN}\s$", before))
        or (join["or"] and not (bare and first.scale == 1))
        or (join["to"] and re.search(words.CHANGE_FROM, before[-80:], re.IGNORECASE))
        or (not bare and last.kind is not None and (first.kind, first.unit) != (last.kind, last.unit))
        or (not bare and last.kind is None and _measured(text, last, last) is not None)
    ):
        return None
    if first.scale == 1 and first.number < last.number:
        first = replace(first, scale=last.scale)  # "$2 to 3 million"
    return (first, last) if first.value < last.value else None


def _measured(text: str, low: _Amount, high: _Amount) -> _Measured | None:
    """Return what a number without a unit of its own measures, by the words around it."""
    end, before = high.span.end, text[: low.span.start]
    whole = re.compile(words.ONE_IN + _SECOND, re.IGNORECASE).match(text, end)
    if whole and not whole["sign"]:
        of = _amount(whole)
        if of.kind is None and of.scale == 1 and high.value < of.value < 1000:
            return _Measured(Kind.PERCENTAGE, "%", of.span.end, 100 / of.value)
    lasting = re.compile(_DURATION, re.IGNORECASE).match(text, end)
    if lasting:
        old = re.compile(words.OLD, re.IGNORECASE).match(text, lasting.end())
        if old:
            return _Measured(Kind.DURATION, words.YEARS_OLD, old.end())
        unit, factor = words.DURATIONS[lasting[1].lower()]
        return _Measured(Kind.DURATION, unit, lasting.end(), Decimal(factor))
    if re.search(words.AGED, before, re.IGNORECASE):
        return _Measured(Kind.DURATION, words.YEARS_OLD, end)
    if _is_label(before, low):
        return None
    if re.compile(words.BEFALLEN, re.IGNORECASE).match(text, end):
        return _Measured(Kind.COUNT, words.PEOPLE, end)
    noun = _noun(text, end) if high.value != 1 else None
    if noun is None and high.metres:
        return _Measured(Kind.COUNT, "m", end, Decimal("1e-6"))
    return noun


def _noun(text: str, at: int) -> _Measured | None:
    """Return the noun that is counted: the first plural of the next five words."""
    some_of = re.compile(words.SOME_OF, re.IGNORECASE).match(text, at)
    at = some_of.end() if some_of else at
    for _ in range(5):
        match = re.compile(_NOUN).match(text, at)
        if match is None or (word := match[1].lower()) in words.NOT_A_NOUN:
            return None
        at, noun = match.end(), words.singular(word)
        if noun in words.UNCOUNTED:
            return None
        if words.is_plural(word) or word in words.MEASURES:
            return _Measured(Kind.COUNT, words.PEOPLE if noun in words.PERSONS else noun, at)
    return None


def _is_label(before: str, number: _Amount) -> bool:
    """Whether a number names something: "Item 2", "Boeing 737"."""
    if number.scale != 1:
        return False
    if re.search(rf"(?i)\b(?:{words.LABELS})\.?\s$", before):
        return True
    word = re.search(r"([A-Z][\w-]*)\s$", before)
    calendar = (*words.MONTH_NAMES, *words.WEEKDAYS)
    return (
        word is not None
        and word[1] not in calendar
        and word[1].lower() not in words.NOT_A_NOUN
        and not re.search(rf"(?i)\b(?:{words.BOUNDS})\s$", before)
    )


def _per(text: str, at: int) -> tuple[str | None, int]:
    match = re.compile(rf"(?:\s\([^()]{{,60}}\))?(?:{words.PER})", re.IGNORECASE).match(text, at)
    if match is None:
        return None, at
    unit = (match["unit"] or match["adverb"]).lower()
    return words.PER_UNITS.get(unit, unit), match.end()


def _bound_before(text: str, at: int, *, is_range: bool) -> tuple[int, Bound | None]:
    """Return the bound that stands before an amount, and where its words begin."""
    if is_range:
        opening = re.search(words.RANGE_OPENS, text[:at], re.IGNORECASE)
        at = opening.start() if opening else at
    head = text[max(0, at - 60) : at]
    if not re.search(words.QUARREL, head, re.IGNORECASE):
        for bound, pattern in _BOUNDS.items():
            match = re.search(pattern, head, re.IGNORECASE)
            if match and (bound is Bound.ABOUT or not is_range):
                return at - len(head) + match.start(), bound
    return at, None


def _bound_after(text: str, ends: tuple[int, ...]) -> tuple[Bound, int] | None:
    for end in ends:
        for bound, pattern in _BOUNDS_AFTER.items():
            match = re.compile(pattern, re.IGNORECASE).match(text, end)
            if match:
                return bound, match.end()
    return None


def _fractions(text: str) -> Iterator[Quantity]:
    """Yield the shares that are told in words: "two-thirds of"."""
    for pattern, share in words.FRACTIONS.items():
        for match in re.finditer(rf"\b{pattern}", text, re.IGNORECASE):
            start, bound = _bound_before(text, match.start(), is_range=False)
            end = match.end() - len(re.split(r"\s", match[0])[-1]) - 1
            yield Quantity(Kind.PERCENTAGE, "%", share, share, Span(start, end), bound)
