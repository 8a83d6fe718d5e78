"""By which words English asks for a kind of answer, and gives one, for `retrieval.question.slots`.

Words stand in any case of letters unless a comment says otherwise.
"""

from retrieval.english.amounts import NUMBER_WORDS
from retrieval.english.dates import MONTH_ABBREVIATIONS, MONTH_NAMES, WEEKDAYS, YEAR

_COUNT = "|".join(word for word, value in NUMBER_WORDS.items() if value)
NUMBER_WORD = (
    rf"(?:{_COUNT}|hundreds?|thousands?"
    r"|millions?|billions?|dozens?|first|second|third|half|quarter|twice|once|both)"
)
_MONTH = rf"(?:{'|'.join(MONTH_NAMES)}|(?:{'|'.join(MONTH_ABBREVIATIONS)})\.)"
_REPORTS = r"report(?:s|ed)?|publish(?:es|ed)?|spotted|noticed|revealed|pointed out|wrote about"
_PRESS = r"newspaper|publication|outlet|magazine|paper|journalist|reporter|site|agency"

# By kind of answer; narrower kinds stand first.
ASKED = {
    "share": r"\bpercent(?:age)?\b|\b(?:what|which) (?:share|proportion|fraction|part) of",
    "expansion": r"\bstands? for\b|\bfull name\b|\babbreviat|\bacronym|^\W*\w+ meaning\W*$",
    "source": (
        rf"\bwhom?\b.*\b(?:{_REPORTS}|broke (?:the|this|that)\b.*\b(?:story|news))\b"
        rf"|\b(?:which|what) (?:{_PRESS})\b.*\b(?:{_REPORTS}|broke|sa(?:y|ys|id)|cited|quoted)\b"
        r"|\bfirst to report\b"
    ),
    "money": (
        r"^(?!.*\b(?:who|whose|why|when|where|call|calls|called|say|says|said|think|describe[ds]?"
        r"|comment|about)\b).*(?:\bsalar(?:y|ies)\b|\bwages?\b|\bpa(?:y|ys|id)\b|\bprices?\b"
        r"|\bcosts?\b|\bincome\b|\bbudget\b|\bearnings\b|\bearn\b"
        r"|\bhow much (?:money|is|are|was|were)\b|\bin (?:dollars|euros|pounds|rupees)\b)"
    ),
    "age": r"\bhow old\b",
    "duration": r"\bhow long\b",
    "number": (
        r"\bhow (?:many|much|far|tall|wide|deep|large|big|often|high|fast|heavy|hot)\b"
        r"|\bnumber of\b|\bpopulation\b"
    ),
    "date": (
        r"\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bdate of\b"
    ),
    "reason": r"\bwhy\b|\breasons?\b|\bhow come\b",
}
ASKS_WHO = (
    r"^\W*(?:who|whom|whose)\b|\b(?:which|what) (?:person|actor|artist|author|company|king"
    rf"|{_PRESS}|player|queen|team|union|writer)\b"
)
ASKS_WHOSE = r"^\W*whose\b"
BELONGS = r"\bbelong(?:s|ed|ing)?\sto\s(?:an?|the|his|her|their|one)\s"
# "Who made it?", "it was made in Valencia": the ``verb`` of who did it, and that of what was done,
# in a sentence of one clause that does not tell by whom
ASKS_WHO_DID = r"^\W*who\s(?:(?:has|have|had)\s)?(?P<verb>\w+)"
WAS_DONE = r"\b(?:is|are|was|were|been|being)\s(?:(?:\w+ly|also|first)\s)?(?P<verb>\w+)"
MAY_TELL_BY_WHOM = (
    r"[,;:()—–]|\b(?:by|with|from|for|to|and|but|who|whom|whose|which|that|when|while|after|before"
    r"|because|as)\b"
)
# "in Valencia", "in the North Sea"; not "in Roe's car", nor "in Ada Moll"; letters in this case
IN_A_PLACE = r"\b[Ii]n\s(?:the(?:\s[A-Z][\w-]+)+|[A-Z][\w-]+)(?![\w'’-])(?!\s[A-Z])"
# "in May", "on 5 May", "May 2019", "on Friday"; not "by May"; letters in this case
IN_A_MONTH = (
    rf"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Ll]ast|\d{{1,2}}(?:st|nd|rd|th)?)\s{_MONTH}(?![\w'’-])"
    rf"|\b{_MONTH}\s\d|\b(?:{'|'.join(WEEKDAYS)})(?![\w'’-])"
)
FIRST_ASKED, HOW_MANY = r"\bfirst\b", r"\bhow many\b|\bnumber of\b"
SHARE_ASKED = r"\bper ?cent\w*|%|\bpoints?\b"
SUM_ASKED = r"\b(?:dollars?|euros?|pounds?|rupees?)\b"
# A currency that is asked for by name, and how it is written.
CURRENCIES = (
    ("(?:us )?dollars?|usd", r"\$|\bdollars?\b|\bUSD\b"),
    ("euros?|eur", r"€|\beuros?\b|\bEUR\b"),
    ("pounds?(?: sterling)?|gbp", r"£|\bpounds?\b|\bGBP\b"),
    ("rupees?|inr|crores?|lakhs?", r"₹|\bRs\b|\brupees?\b|\bcrores?\b|\blakhs?\b|\bINR\b"),
    ("yen|jpy", r"¥|\byen\b|\bJPY\b"),
)

# What a sentence has that gives money, a share, a duration, an age, a reason; a date, in this case
# of letters.
MONEY = r"[$€£¥₹]\s?\d|\d\s?k\b|\b(?:dollars?|euros?|pounds?|rupees?|crore|lakh|USD|EUR|GBP|INR)\b"
SHARE = r"\d\s?%|\bper ?cent\b|\b(?:half|third|quarter|majority|most)\b"
DURATION = (
    rf"\b(?:\d[\d,.]*|{NUMBER_WORD}|an?)[\s-]+(?:more\s)?"
    r"(?:second|minute|hour|day|week|month|year|decade|centur)|\b(?:1\d|20)\d\d\b"
)
YEARS = rf"(?:\d{{1,3}}|(?:{_COUNT})(?:[\s-](?:{_COUNT}))?)"
AGE = (
    r"\b(?:years?|months?|weeks?|days?|hours?)[\s-](?:old|of\sage)\b"
    rf"|\b(?:aged?|turn(?:s|ed|ing)?)\s(?:(?:of|about|around|just)\s)?{YEARS}\b"
    rf"|[^\s\d],?\s\(?{YEARS}\)?(?=[,;)]|\.?$|\s(?:and|from|when|at)\b)"  # "Ada Lowe, 29, a nurse"
    r"|(?:\b(?:is|was|are|were|be)|['’]s)\s(?:(?:just|only|about|now|nearly|almost|barely)\s)?"
    rf"{YEARS}(?=[,.;)]|$|\s(?:and|when|at|in|on|years?)\b)"
    r"|\b(?:his|her|their)\s(?:(?:early|mid|late)[\s-]?)?"
    r"(?:teens|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|\d0s)\b"
    r"|\b(?:1\d|20)\d\d\b|\b\d+(?:st|nd|rd|th)\s(?:year|birthday)\b|\bcentur(?:y|ies)\b"
)
REASON = (
    r"\b(?:because|due to|as a result|since|so that|in order to|after|over|amid|owing to"
    r"|caused?|reasons?|led to|fears?|concerns?|thanks to|to (?:avoid|prevent|protect|help"
    r"|make|ensure|allow|reduce|increase|keep|gain|get|give))\b"
)
DATE = (
    rf"\b(?:1\d|20)\d\ds?\b|\b{_MONTH}|\b(?:{'|'.join(WEEKDAYS)})\b"
    r"|\b(?:century|centuries|decade|yesterday|today|tomorrow|spring|summer|autumn|winter)\b"
    r"|\b(?:this|last|earlier this|next) (?:week|month|year)\b|\b\d{1,4}\s?(?:BC|AD|BCE|CE)\b"
)
# Figures that do not tell how many: days, years and times, in this case of letters; sums, and by
# which share something changed ("shares rose 6.1%").
TIMES = (
    rf"\b{_MONTH}\s\d{{1,2}}\b(?!\s[a-z]+s\b|\s(?:people|men|women|children)\b)(?:,?\s{YEAR}\b)?"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s{YEAR}\b)?|{_MONTH}\s{YEAR}\b"
    rf"|\b(?:[Ii]n|[Ss]ince|until|from)\s{YEAR}(?=\W*$|[,.;:)])"
    r"|\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|\b\d{1,2}:\d\d\b"
)
SUMS = (
    r"[$€£¥₹]\s?\d[\d,.]*(?:\s?(?:k|m|bn|million|billion)\b)?|\b\d[\d,.]*(?:\s(?:million|billion))?"
    r"\s(?:dollars|euros|pounds|rupees)\b"
)
# An age ("a six-year-old female"): no duration, and no number of anything but years; "twelve
# day-old chicks" are twelve
_AGED = rf"(?:\d{{1,3}}|{NUMBER_WORD})(?:-{NUMBER_WORD})?"
AGE_OF = (
    rf"\b(?:{_AGED}-(?:year|month|week|day)s?-olds?|{_AGED}\s(?:years|months|weeks|days)[\s-]olds?"
    rf"|(?:an?|the|his|her|their)\s{_AGED}\s(?:year|month|week|day)[\s-]olds?)\b"
)
# ... nor is a duration, unless a time is asked for: "four days", "a two-day strike", "one day
# later"; "four day centres" and "one day centre" are a count of something else
_UNIT = r"(?:second|minute|hour|day|week|month|year|decade)"
_TIME = rf"(?:\d[\d,.]*|{NUMBER_WORD})"
SPANS = (
    rf"\b{_TIME}(?:[\s-](?:(?:and\s)?a\shalf\s)?{_UNIT}s|-{_UNIT})\b"
    rf"|\b(?:one|1)\s{_UNIT}\b(?=\W*$|[.,;:)]|\s(?:later|earlier|ago|after|before|of|in|on|at|from"
    r"|and|or|when|as)\b)"
)
TIME_ASKED = r"\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|long|old|age)\b"
CHANGES = (
    r"\b(?:rose|risen|rises?|rising|grew|grown|climb(?:ed|s)?|jump(?:ed|s)?|surged?"
    r"|fell|fallen|falls?|falling|dropped|drops?|slid|slipped|declined?|shrank|up|down)"
    r"\s(?:by\s)?(?:(?:about|almost|around|nearly|over|more\sthan|some)\s)?"
    r"\d[\d.,]*(?:\s?%|\sper\s?cent\b)(?!\sof\b)"
)
