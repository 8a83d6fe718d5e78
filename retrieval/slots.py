"""What kind of answer a question asks for, and whether a sentence has one to offer.

Rules, not a model: a question for an amount is not answered by a sentence without one, however
near its words are. Only kinds that can be told from the words are here; "who" and "where" are
not, since nearly every news sentence names somebody. English; another language is another table.
"""

import re
from enum import StrEnum

from retrieval.origins.attributions import OriginKind, find_attributions
from retrieval.periods import periods, without_periods

_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|"
    r"seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|"
    r"thousands?|millions?|billions?|dozens?|first|second|third|half|quarter|twice|once|both)"
)
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
)
_REPORTS = r"report(?:s|ed)?|publish(?:es|ed)?|spotted|noticed|revealed|pointed out|wrote about"
_PRESS = r"newspaper|publication|outlet|magazine|paper|journalist|reporter|site|agency"


class Slot(StrEnum):
    """A kind of answer."""

    MONEY = "money"
    SHARE = "share"
    DURATION = "duration"
    NUMBER = "number"
    DATE = "date"
    REASON = "reason"
    EXPANSION = "expansion"
    SOURCE = "source"


FIGURES = frozenset({Slot.MONEY, Slot.SHARE, Slot.DURATION, Slot.NUMBER, Slot.DATE})

# The first pattern that the question matches decides, so narrower kinds stand first.
_ASKED = [
    (Slot.SHARE, r"\bpercent(?:age)?\b|\b(?:what|which) (?:share|proportion|fraction|part) of"),
    (Slot.EXPANSION, r"\bstands? for\b|\bfull name\b|\babbreviat|\bacronym|^\W*\w+ meaning\W*$"),
    (
        Slot.SOURCE,
        rf"\bwhom?\b.*\b(?:{_REPORTS}|broke (?:the|this|that)\b.*\b(?:story|news))\b"
        rf"|\b(?:which|what) (?:{_PRESS})\b.*\b(?:{_REPORTS}|broke|sa(?:y|ys|id)|cited|quoted)\b"
        r"|\bfirst to report\b",
    ),
    (
        Slot.MONEY,
        r"^(?!.*\b(?:who|whose|why|when|where|call|calls|called|say|says|said|think|describe[ds]?"
        r"|comment|about)\b).*(?:\bsalar(?:y|ies)\b|\bwages?\b|\bpa(?:y|ys|id)\b|\bprices?\b"
        r"|\bcosts?\b|\bincome\b|\bbudget\b|\bearnings\b|\bearn\b"
        r"|\bhow much (?:money|is|are|was|were)\b|\bin (?:dollars|euros|pounds|rupees)\b)",
    ),
    (Slot.DURATION, r"\bhow (?:long|old)\b"),
    (
        Slot.NUMBER,
        r"\bhow (?:many|much|far|tall|wide|deep|large|big|often|high|fast|heavy|hot)\b"
        r"|\bnumber of\b|\bpopulation\b",
    ),
    (
        Slot.DATE,
        r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bdate of\b",
    ),
    (Slot.REASON, r"\bwhy\b|\breasons?\b|\bhow come\b"),
]
_ASKED_COMPILED = [(slot, re.compile(pattern, re.IGNORECASE)) for slot, pattern in _ASKED]

# A currency that is asked for by name: another one does not answer.
_CURRENCIES = [
    (re.compile(rf"\bin (?:{name})\b", re.IGNORECASE), re.compile(signs, re.IGNORECASE))
    for name, signs in (
        ("(?:us )?dollars?|usd", r"\$|\bdollars?\b|\bUSD\b"),
        ("euros?|eur", r"€|\beuros?\b|\bEUR\b"),
        ("pounds?(?: sterling)?|gbp", r"£|\bpounds?\b|\bGBP\b"),
        ("rupees?|inr|crores?|lakhs?", r"₹|\bRs\b|\brupees?\b|\bcrores?\b|\blakhs?\b|\bINR\b"),
        ("yen|jpy", r"¥|\byen\b|\bJPY\b"),
    )
]

_OFFERED = {
    Slot.MONEY: re.compile(
        r"[$€£¥₹]\s?\d|\d\s?k\b|\b(?:dollars?|euros?|pounds?|rupees?|crore|lakh|USD|EUR|GBP|INR)\b",
        re.IGNORECASE,
    ),
    Slot.SHARE: re.compile(
        r"\d\s?%|\bper ?cent\b|\b(?:half|third|quarter|majority|most)\b", re.IGNORECASE
    ),
    Slot.DATE: re.compile(
        rf"\b(?:1\d|20)\d\ds?\b|\b{_MONTH}|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
        r"|\b(?:century|centuries|decade|yesterday|today|tomorrow|spring|summer|autumn|winter)\b"
        r"|\b(?:this|last|earlier this|next) (?:week|month|year)\b|\b\d{1,4}\s?(?:BC|AD|BCE|CE)\b"
    ),
    Slot.DURATION: re.compile(
        rf"\b(?:\d[\d,.]*|{_NUMBER_WORD}|an?)[\s-]+(?:more\s)?"
        r"(?:second|minute|hour|day|week|month|year|decade|centur)|\b(?:1\d|20)\d\d\b",
        re.IGNORECASE,
    ),
    Slot.REASON: re.compile(
        r"\b(?:because|due to|as a result|since|so that|in order to|after|over|amid|owing to"
        r"|caused?|reasons?|led to|fears?|concerns?|thanks to|to (?:avoid|prevent|protect|help"
        r"|make|ensure|allow|reduce|increase|keep|gain|get|give))\b",
        re.IGNORECASE,
    ),
}
_SHORT_FORM = re.compile(r"\(\s*([A-Z][A-Za-z.&-]{1,10})\s*\)")
_WORD = re.compile(r"\w[\w.&-]*\w")
_NAME = re.compile(r"\b[A-Z][\w-]+")
_ASKS_WHO = re.compile(
    r"^\W*(?:who|whom|whose)\b|\b(?:which|what) (?:person|actor|artist|author|company|king"
    rf"|{_PRESS}|player|queen|team|union|writer)\b",
    re.IGNORECASE,
)
_FIRST_ASKED = re.compile(r"\bfirst\b", re.IGNORECASE)
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_WORDED = re.compile(rf"\b{_NUMBER_WORD}\b", re.IGNORECASE)
_YEAR = r"(?:1[5-9]|20)\d\d"
# Figures that do not tell how many: days, years and times; and sums, unless they are asked for.
_TIMES = re.compile(
    rf"\b{_MONTH}\s\d{{1,2}}\b(?!\s[a-z]+s\b|\s(?:people|men|women|children)\b)(?:,?\s{_YEAR}\b)?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b)?|{_MONTH}\s{_YEAR}\b"
    rf"|\b(?:[Ii]n|[Ss]ince|until|from)\s{_YEAR}(?=\W*$|[,.;:)])"
    r"|\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b"
)
_SUMS = re.compile(
    r"[$€£¥₹]\s?\d[\d,.]*(?:\s?(?:k|m|bn|million|billion)\b)?|\b\d[\d,.]*(?:\s(?:million|billion))?"
    r"\s(?:dollars|euros|pounds|rupees)\b",
    re.IGNORECASE,
)
_SUM_ASKED = re.compile(r"\b(?:dollars?|euros?|pounds?|rupees?)\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"\bhow many\b|\bnumber of\b", re.IGNORECASE)


def asked_for(question: str) -> Slot | None:
    """Return the kind of answer that a question asks for; None where its words do not tell."""
    return next((slot for slot, asked in _ASKED_COMPILED if asked.search(question)), None)


def offers(sentence: str, slot: Slot, question: str) -> bool:
    """Whether a sentence holds an answer of this kind that the question does not hold itself."""
    if slot is Slot.SOURCE:
        kinds = (OriginKind.FIRST_REPORT,) if _FIRST_ASKED.search(question) else OriginKind
        return bool(find_attributions(sentence, kinds=kinds))
    if slot is Slot.NUMBER:
        given = set(_FIGURE.findall(question))
        if _HOW_MANY.search(question):
            sentence = _TIMES.sub(" ", sentence)
            sentence = sentence if _SUM_ASKED.search(question) else _SUMS.sub(" ", sentence)
        figures = _FIGURE.findall(sentence)
        return any(one not in given for one in figures) or bool(_WORDED.search(sentence))
    if slot is Slot.DATE:
        given = {match[0] for match in _OFFERED[slot].finditer(question)}
        return any(match[0] not in given for match in _OFFERED[slot].finditer(sentence))
    if slot is Slot.EXPANSION:
        asked = {word.casefold() for word in _WORD.findall(question)}
        return any(short.casefold() in asked for short in _SHORT_FORM.findall(sentence))
    if slot is Slot.MONEY:
        wanted = [signs for asked, signs in _CURRENCIES if asked.search(question)]
        if wanted:
            return all(signs.search(sentence) for signs in wanted)
    return bool(_OFFERED[slot].search(sentence))


def missing_figures(question: str, text: str) -> int:
    """Return how many of the question's figures do not stand in a text; 26,000 is 26000.

    A quarter or a half is one: Q3 is the third quarter.
    """
    held = {figure.replace(",", "") for figure in _FIGURE.findall(text)}
    asked = _FIGURE.findall(without_periods(question))
    missing = sum(figure.replace(",", "") not in held for figure in asked)
    return missing + len(periods(question) - periods(text))


def names_nobody(question: str, sentence: str) -> bool:
    """Whether a question asks who, and a sentence names nobody but whom the question names."""
    if not _ASKS_WHO.search(question):
        return False
    given = {word.casefold() for word in _WORD.findall(question)}
    names = _NAME.findall(sentence[1:])  # a capital at the beginning says nothing
    return all(name.casefold() in given for name in names)
