"""How amounts are written: a number in digits or words, its scale, its currency or per cent.

What a bare number measures is told by the words around it, which `quantities` beside this reads.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from index.types import Span
from retrieval.english import amounts as words


class QuantityKind(StrEnum):
    """What an amount measures."""

    MONEY = "money"
    PERCENTAGE = "percentage"
    COUNT = "count"
    DURATION = "duration"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what is written on it; ``kind`` is None where only a noun could tell.

    ``unit`` is an ISO 4217 code, ``%``, ``percentage point`` or a sign like ``km``. ``metres``
    says that the scale was an "m", which is a metre where nothing is counted.
    """

    span: Span
    number: Decimal
    scale: Decimal
    kind: QuantityKind | None
    unit: str
    metres: bool

    @property
    def value(self) -> Decimal:
        """The number itself."""
        return self.number * self.scale


DOLLAR, BARE_DOLLAR = "USD", "$"  # a bare one is compared with those of the United States
# Signs and codes are of no language; one that ends another ("$" ends "US$") stands behind it.
SYMBOLS = {
    "US$": "USD", "AU$": "AUD", "A$": "AUD", "CA$": "CAD", "C$": "CAD", "NZ$": "NZD",
    "HK$": "HKD", "S$": "SGD", "R$": "BRL", BARE_DOLLAR: DOLLAR, "£": "GBP", "€": "EUR", "¥": "JPY",
    "₹": "INR", "Rs.": "INR", "Rs": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₪": "ILS",
    "₦": "NGN", "₱": "PHP", "฿": "THB", "₫": "VND", "₴": "UAH",
    "SKr": "SEK", "NKr": "NOK", "DKr": "DKK", "kr.": "kr", "kr": "kr",
}  # fmt: skip
CODES = (
    "AUD BRL CAD CHF CNY DKK EUR GBP HKD ILS INR JPY KRW MXN NOK NZD PLN SEK SGD TRY USD ZAR"
).split()
# Millions as other languages write them before a currency: "55 millones de euros".
SCALES_ABROAD = {
    "millón": 6, "millones": 6, "millionen": 6, "mio": 6, "millions": 6, "milioni": 6, "milhões": 6,
    "miljoen": 6, "milliarden": 9, "mrd": 9, "milliards": 9, "miliardi": 9, "miljard": 9,
}  # fmt: skip
VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
LARGE = 100  # a smaller number may be of anything: a room, a shirt
MINUS = "\u2212-"

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
# Thousands are grouped by commas or by spaces; in India only the last three digits are.
_DIGITS = (
    r"[1-9]\d{0,2}(?: \d{3})+(?!\d|[ .,]\d)"
    r"|\d{1,3}(?:[,\u00a0\u2009\u202f]\d{2,3})*[,\u00a0\u2009\u202f]\d{3}(?:\.\d+)?"
    r"|\d+(?:\.\d+)?[½¼¾]?|[½¼¾]"
)
_CODE = "|".join(CODES)
_SIGN = rf"(?:{'|'.join(re.escape(one) for one in SYMBOLS)}|(?:{_CODE})(?=\s?\d))"
_NAMES = "|".join(words.CURRENCY_NAMES)
_MEASURES = "|".join(sorted(words.MEASURES))
_ABROAD = (
    rf"\s(?:{'|'.join(SCALES_ABROAD)})\b\.?(?:\s(?:de\b|di\b|d['’]))?(?=\s?(?:{_NAMES}|{_CODE})\b)"
)
_BODY = (
    rf"(?:(?P<digits>{_DIGITS})(?P<short>(?i:(?:\s?(?:mn|mln|bn|tn|cr)|-?[kmb])\b))?"
    rf"|(?P<worded>(?i:{_WORDED})))"
    rf"(?:(?P<scale>(?i:(?:[\s-]{_SCALE})+))|(?P<abroad>(?i:{_ABROAD})))?"
    rf"(?:[\s-]?(?P<name>(?i:{_NAMES})|{_CODE})\b"
    rf"|\s?(?P<percent>%|(?i:{words.PERCENT})\b)|[\s-](?P<points>(?i:{words.PERCENTAGE_POINT}))\b"
    rf"|(?P<measure>\s?°\s?[CF]|(?<=\.\d)[CF]|(?i:{_MEASURES}))\b)?(?![.,:/]\d|\w)"
)
AMOUNT = rf"(?:(?P<sign>{_SIGN})\s?)?{_BODY}"  # compiled when first used: that takes 5 ms
# Not after these: the 19 of COVID-19, the 50 of 3:50, the 200 of "1 200".
_PART_OF = r"(?:[\w.,:/#@'’$–-]|\d\s)$"
_NEGATIVE = rf"(?:^|[\s(])[{MINUS}]$"


def next_amount(text: str, start: int) -> re.Match[str] | None:
    """Return the next amount of a text that is no part of something else."""
    while match := re.compile(AMOUNT).search(text, start):
        before = text[max(0, match.start() - 2) : match.start()]
        within = re.search(r"[\w$]$" if match["sign"] else _PART_OF, before)
        part = within and not re.search(_NEGATIVE, before)
        apart = _may_be_two_numbers(match)
        if not part and not apart and not _may_be_thousands(match):
            return match
        start = match.end("digits") if apart else match.end()
    return None


def _may_be_two_numbers(match: re.Match[str]) -> bool:
    """Whether a space may part two numbers, not thousands: "On July 14 300 people", "2 500 g"."""
    if " " not in (match["digits"] or ""):
        return False
    before, after = match.string[: match.start()], match.string[match.end("digits") :]
    bound = match["sign"] or re.search(words.BOUND_BEFORE, before[-60:])
    if not bound and re.search(words.BEFORE_ANOTHER_NUMBER, before):
        return True
    return not match["digits"].endswith(" 000") and bool(re.match(words.SIZE, after))


def _may_be_thousands(match: re.Match[str]) -> bool:
    """Whether a point may group thousands, as in other languages: "210.000 euros"."""
    if match["abroad"]:
        return not (match["digits"] or "").isdecimal()
    plain = match["name"] and not (match["scale"] or match["short"] or match["sign"])
    return bool(plain and re.fullmatch(r"\d{1,3}\.\d{3}", match["digits"] or ""))


def bare_numbers(text: str, told: Sequence[Span]) -> frozenset[Decimal]:
    """Return the large numbers of a text that measure nothing, outside of what it is told of.

    "The museum itself counted 4,100": what is counted is told elsewhere. A year is none.
    """
    found, at = set[Decimal](), 0
    while match := next_amount(text, at):
        at = match.end()
        one = read_amount(match)
        is_year = re.fullmatch(r"(?:1[5-9]|20)\d\d", match[0])
        outside = not any(map(one.span.overlaps, told))
        if one.kind is None and one.value >= LARGE and outside and not is_year:
            found.add(one.value)
    return frozenset(found)


def read_amount(match: re.Match[str]) -> Amount:
    """Return the amount that AMOUNT matched."""
    number, scale = _number(match), Decimal(1)
    for word in re.findall(r"\w+", match["scale"] or ""):
        scale *= words.SCALES[word.lower()]
    if match["abroad"]:
        scale *= 10 ** SCALES_ABROAD[re.findall(r"\w+", match["abroad"])[0].lower()]
    short = (match["short"] or "").strip(" -").lower()
    scale *= words.SHORT_SCALES.get(short, 1)
    kind, unit = None, ""
    if match["sign"] or match["name"]:
        kind, unit = QuantityKind.MONEY, _currency(match["sign"], match["name"])
    elif match["percent"] or match["points"]:
        kind, unit = QuantityKind.PERCENTAGE, "%" if match["percent"] else "percentage point"
    elif match["measure"]:
        sign = match["measure"].replace(" ", "")
        kind, unit = QuantityKind.COUNT, words.SPELT.get(sign.lower(), sign)
    span = Span(match.start() - (number < 0), match.end())
    return Amount(span, number, scale, kind, unit, short == "m" and kind is None)


def _number(match: re.Match[str]) -> Decimal:
    if match["digits"]:
        plain = re.sub(r"[^\d.]", "", match["digits"])
        number = Decimal(plain or 0) + sum(VULGAR.get(one, 0) for one in match["digits"])
        negative = re.search(_NEGATIVE, match.string[: match.start()])
        return -number if negative else number
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
    if name is None:
        return SYMBOLS.get(sign or "", sign or "")
    for said, code in words.CURRENCY_NAMES.items():
        if re.fullmatch(said, name, re.IGNORECASE):
            return code
    return name
