"""How English names the year, month or day that a question is about, for `finding.asked_time`.

Words stand in any case of letters unless a comment says otherwise.
"""

from retrieval.english.dates import MONTH_NAMES

_MONTHS = "|".join(MONTH_NAMES)
DAY = (
    rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTHS})\b"
    rf"|\b(?P<month_first>{_MONTHS})\s(?P<day_last>\d\d?)(?:st|nd|rd|th)?\b(?!,\d)"
)
YEAR = r"\b(?:19|20)\d\d\b(?![.,]\d)"
MONTH = rf"\b({_MONTHS})\b"  # letters in this case: "may" is no month
# "in 2024", "for May", "on 12 June": about what time something is asked; "the 2019 report" may be
# told of in any year.
OF_YEAR = r"\b(?:in|for|during|of)\s((?:19|20)\d\d)\b(?![.,–-]?\d)"
OF_MONTH = rf"\b(?:in|for|during|last|this|of)\s({_MONTHS})\b"
OF_DAY = rf"\bon\s(?:the\s)?(?:{DAY})"
# "since 2015", "by 29 August": what happened at another time may be meant; "when" asks for one
ANY_TIME = (
    r"\bwhen\b|\b(?:what|which)\s(?:year|date|day|month)\b"
    r"|\b(?:(?:since|after|before|until|till|by|from|between|than)\s(?:the\s)?|to\s)"
    rf"(?:\d|{_MONTHS})"
)
# "3.1%, down from 3.4% in February", "who had won in 2018": a time beside the one that is told of
BESIDE = r"\b(?:from|than|since|after|before|against|until|till|by|had|last)\b(?:[^,.;]|\.\d){0,40}"
