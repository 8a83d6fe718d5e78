"""How English states amounts, for the modules that read them.

Words stand in any case of letters unless a comment says otherwise; the longer of two alternatives
stands first.
"""

from decimal import Decimal

# --- numbers ------------------------------------------------------------------------------------
_UP_TO_TWENTY = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
).split()
_TENS = "thirty forty fifty sixty seventy eighty ninety".split()
NUMBER_WORDS = dict(zip(_UP_TO_TWENTY, range(21), strict=True)) | dict(
    zip(_TENS, range(30, 100, 10), strict=True)
)
HUNDRED, THOUSAND, A, AND = "hundred", "thousand", "an?", "and"
HALF_MORE = r"[\s-]and[\s-]a[\s-]half\b"
# Behind a number, in words or digits; plurals ("millions of people") are no number.
SCALES = {
    "thousand": Decimal(1000), "dozen": Decimal(12), "lakh": Decimal(10) ** 5,
    "million": Decimal(10) ** 6, "crore": Decimal(10) ** 7, "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}  # fmt: skip
# Right behind digits. "m" is also a metre, see quantities.
SHORT_SCALES = {
    "k": Decimal(1000), "m": Decimal(10) ** 6, "b": Decimal(10) ** 9, "mn": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6, "bn": Decimal(10) ** 9, "tn": Decimal(10) ** 12,
    "cr": Decimal(10) ** 7,
}  # fmt: skip
PORTIONS = {r"half\s+an?": Decimal("0.5"), r"a\s+quarter\s+of\s+an?": Decimal("0.25")}
# Shares in words; "the first half of the year" and "a quarter of a million" are none.
FRACTIONS = {
    "(?<!first )(?<!second )(?<!other )half": Decimal(50), "(?:a|one)[ -]third": Decimal("33.3"),
    "two[ -]thirds": Decimal("66.7"), "(?:a|one)[ -]quarter": Decimal(25),
    "three[ -]quarters": Decimal(75), "(?:a|one)[ -]fifth": Decimal(20),
    "(?:a|one)[ -]tenth": Decimal(10),
}  # fmt: skip
SHARE_BY = r"\bby\s+$"
SHARE_BEHIND = (
    r"\s+of\b(?!\s+an?\s)|\s+(?:less|more|lower|higher|fewer|smaller|larger|greater|cheaper)\b"
)
SHARE_BEHIND_BY = (
    rf"{SHARE_BEHIND}|\s*(?:$|[.,;:)!?—–])|"
    r"\s+(?:in|since|over|from|last|this|on|compared|when|after|"
    r"and|among|for|if|within|between|during|while)\b"
)
# How sure a share is, not a share of anything: "95% confidence interval", "margin of error of 3%".
SURE_BEFORE = (
    r"\bmargin\s+of\s+(?:\w+\s+)?error\b[^.;]{0,30}$"
    r"|\bconfidence\s+(?:interval|level)s?\b[^.;\d]{0,15}$"
    r"|\bC\.?I\.?[\s:,=]{0,3}$|(?:\bplus\s+or\s+minus\s|±\s?)$"
)
SURE_AFTER = r"\s+(?:confiden(?:ce|t)|credible|credibility|C\.?I\b)"
ONE_IN = r"\s+(?:in|out\s+of)\s+(?:every\s+)?"  # "one in eight"

# A number with spaces behind one of these may be two: "week 12 300 people", "July 14 300 people".
BEFORE_ANOTHER_NUMBER = (
    r"(?:\b(?!(?:And|Another|At|But|For|From|In|Of|With)\b)[A-Z][\w.-]*"
    r"|\b(?i:aged?|chapter|class|day|district|flight|gate|grade|group|hall|item|line|nos?"
    r"|number|page|phase|room|round|route|row|season"
    r"|section|stage|step|type|under|unit|version|ward"
    r"|week|year|the|th))[.:]?\s$"
)
# And where it may be how large each is: "2 500 g packs", "3 100-metre races".
SIZE = r"-[a-z]|\s?(?:[kcm]?m|[cm]?l|k?g|met(?:re|er)s?|grams?|watts?)\b"

# --- units --------------------------------------------------------------------------------------
CURRENCY_NAMES = {
    r"Canadian dollars?": "CAD", r"Australian dollars?": "AUD", r"New Zealand dollars?": "NZD",
    r"Hong Kong dollars?": "HKD", r"Singapore dollars?": "SGD",
    r"(?:US |U\.S\. |American )?dollars?|bucks": "USD", r"euros?": "EUR",
    r"(?:British )?pounds?(?: sterling)?(?! of)": "GBP", r"(?:Japanese )?yen": "JPY",
    r"(?:Chinese )?yuan|renminbi": "CNY", r"Pakistani rupees?": "PKR",
    r"(?:Indian )?rupees?": "INR", r"(?:Russian )?rou?bles?": "RUB", r"Swiss francs?": "CHF",
    r"(?:South )?Korean won": "KRW", r"Swedish kron(?:a|or)|kronor": "SEK",
    r"Norwegian kroner?": "NOK", r"Danish kroner?": "DKK", r"kroner|kr": "kr",
    r"(?:Mexican )?pesos?": "MXN",
    r"(?:Brazilian )?reais": "BRL", r"(?:South African )?rand": "ZAR", r"(?:Turkish )?lira": "TRY",
    r"(?:Polish )?z[lł]oty": "PLN", r"shekels?": "ILS", r"(?:Nigerian )?naira": "NGN",
    r"bitcoins?(?! (?:account|address|exchange|holder|machine|miner|trader|wallet)e?s?\b)": "BTC",
}  # fmt: skip
# A bare "$" is of many countries; these say that it is the one of the United States.
US_DOLLARS = r"\bUS|\bU\.S\.|\b(?i:american)\b"
PERCENT, PERCENTAGE_POINT = r"per\s?cent(?!age)|pct|pc", r"percentage[\s-]points?"
# Durations are counted in one of four units, so that "18 months" and "a year and a half" meet.
DURATIONS = {
    "second": ("second", 1), "minute": ("minute", 1), "hour": ("minute", 60), "day": ("day", 1),
    "week": ("day", 7), "fortnight": ("day", 14), "month": ("month", 1), "year": ("month", 12),
    "decade": ("month", 120), "century": ("month", 1200),
}  # fmt: skip
BEFORE_A_DURATION = r"(?:more|full|straight|consecutive|whole|long|further|working)"
OLD, AGED, YEARS_OLD = r"[\s-](?:old|of\s+age)\b", r"\baged?\s+$", "years old"
PER = (
    r"[\s-]*(?:(?:an?|per|each|every)[\s-]|/\s?)"
    r"(?P<unit>hour|day|night|week|month|quarter|year|annum)"
    r"\b(?!\s+(?:earlier|ago|later|after|before(?!\s+(?:bonus|tax|deduct|expens|cost))))"
    r"|,?\s+(?P<adverb>hourly|daily|weekly|monthly|yearly|annually)\b"
)
PER_UNITS = {
    "annum": "year", "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month",
    "yearly": "year", "annually": "year",
}  # fmt: skip
MEASURES = frozenset("km m cm mm mi kg g mg lb lbs oz ha ft mph kph kwh mw gw gb tb mb".split())
# One measure, however it is spelt.
SPELT = {
    "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m", "centimetre": "cm",
    "centimeter": "cm", "millimetre": "mm", "millimeter": "mm", "mile": "mi", "feet": "ft",
    "foot": "ft", "kilogram": "kg", "kilo": "kg", "gram": "g", "lbs": "lb", "hectare": "ha",
    "megawatt": "MW", "gigawatt": "GW", "mw": "MW", "gw": "GW", "c": "°C", "f": "°F",
    "occasion": "time",
}  # fmt: skip
# "A mile and a half of road" is no share: the half is of what stands before it.
AND_A_HALF = (
    rf"\b(?:{'|'.join((*NUMBER_WORDS, *DURATIONS, *SPELT, *MEASURES))})s?[\s-]and[\s-]a[\s-]$"
)
# Right before a noun these make another measure of it: "25 basis points", "300 sq ft".
OF_ANOTHER_SORT = {"square": "square", "sq": "square", "cubic": "cubic", "basis": "basis"}
DEGREES = r"\s+degrees?(?:\s+(?P<scale>[CF])(?:elsius|ahrenheit)?)?\b"
MAGNITUDE = "magnitude"
MAGNITUDE_BEFORE, MAGNITUDE_AFTER = r"\bmagnitude(?:\s+(?:of|was))?\s$", r"[\s-]magnitude\b"
NO_UNIT = frozenset("plus odd something fold ish strong way time off".split())  # "20-odd", "4-fold"
# What is counted without an s, and by which noun all who are counted as persons go.
COUNTED = frozenset(
    "people men women children police staff personnel crew cattle sheep fish aircraft feet teeth "
    "mice data series species dead injured wounded missing homeless hurt killed arrested".split()
)
PEOPLE = "people"
PERSONS = frozenset(
    "people person man men woman women human resident civilian victim dead injured wounded missing "
    "homeless hurt killed arrested death fatality casualty injury".split()
)
# "At least 12 were killed": it is people who are. "12 infected files" are files.
_SINCE = (
    r"(?:(?:since|so\s+far|already|also|later|now|still|(?:known|reported|feared|believed)\s+to\s+"
    r"(?:be|have(?:\s+been)?))\s+){0,2}(?:been\s+)?"
)
BEFALLEN = (
    r"\s+(?:(?:more|others|of\s+(?:them|whom|which))\s+)?(?:"
    r"(?:(?:were|was|are|(?:have|has|had)(?:\s+been)?)\s+)?"
    r"(?:killed|dead|died|injured|wounded|hurt|missing|arrested|detained|displaced|evacuated|"
    r"rescued|hospitali[sz]ed|homeless|laid\s+off|attended|marched|gathered|protested|rallied|"
    r"turned\s+(?:out|up)|took\s+part|lost\s+their\s+(?:jobs|homes|lives)|fell\s+ill"
    r"|drowned(?=\W*$|[,.;:]|\s(?:and|when|while|as|after|in|off|on|at|near)\b))"
    rf"|(?:were|was|are|have|has|had)\s+{_SINCE}"
    r"(?:killed|injured|wounded|hurt|arrested|detained|fallen\s+ill|ill|sick(?:ened)?|infected|"
    r"tested\s+positive|survived|sent\s+home|trapped|stranded|drowned|unaccounted\s+for|convicted|"
    r"(?:admitted|taken|rushed)\s+to\s+hospital|jailed|sentenced|charged\s+with|"
    r"in\s+(?:hospital|intensive\s+care|custody|prison|jail))"
    rf"|{_SINCE}(?:known|reported|feared|believed)\s+to\s+have\s+been\s+(?:killed|hurt|infected)"
    r")\b"
)
# "21 people were ill, six of them in hospital": what is counted is what was counted before.
OF_THEM = r"\s+of\s+(?:them|those|these|whom|which)\b"
# "Of 312 flats that were planned, 40 are finished": of what was counted the second is a part.
OUT_OF = (
    r"(?:^|[.;:!?,(“\"—–]\s*|\b(?:and|but|that)\s)of\s+"
    r"(?:(?:the|its|their|some|about|all)\s+){0,2}$"
)
OUT_OF_THEM = (
    r",\s+(?:(?:only|just|about|some|at\sleast|more\sthan|fewer\sthan|nearly|almost)\s+){0,2}$"
)
IS_PART = r"\s+(?:are|were|have|had|will|would|remain(?:ed)?)\b"  # "14 is the average age"
BEFELL = (
    r"\b(?:kill(?:ed|s|ing)|injur(?:ed|es|ing)|"
    r"wound(?:ed|s|ing)|arrest(?:ed|s|ing)|displac(?:ed|es|"
    r"ing)|evacuat(?:ed|ing)|hospitali[sz](?:ed|ing)|detain(?:ed|ing)|"
    r"death\s+toll\b[^.;,]{0,40}(?<!\sfrom)|"
    r"\b(?:crowds?|audiences?|attendances?|turnouts?|workforces?|populations?|memberships?)\s+"
    r"(?:of|was|is|reached))\s$"
)
# "The number of people affected, 486,500, was final": what stands before the number is counted.
NUMBER_OF = r"(?<!\ba\s)(?:number|total)\s+of"
NUMBER_IS = (
    r"(?:\s+(?!(?:over|under|above|below|than|aged|by|of)\b)[a-z-]+){0,4}?"
    r"(?:,\s|\s+(?:is|was|are|were|at|to|as|reached|hit|totall?ed|exceeded)\s+(?:now\s+)?)"
)
UNCOUNTED = frozenset("figure digit number one thing way".split())  # "six figures" is no number
SOME_OF = r"\s+of\s+(?:(?:the|its|his|her|their|those|these|our|all)\b(?:\s[\d,]*\d\b)?|[\d,]*\d\b)"
NOT_A_NOUN = frozenset(
    "a an the and or but nor of in on at to by for from with into over under after before as if "
    "than that this these those it its he she they we you i his her hers their our your who which "
    "what when where while whose is are was were be been being has have had do does did will would "
    "can could may might must shall should not no so such only also more less fewer most least "
    "about because since until during through between against per yet still just even each both "
    "all any up down out off other others another last next past among across around some "
    "percent now then there here says said makes takes".split()
)
# A number behind one of these is a name: "Item 2", "No. 7".
LABELS = (
    r"items?|nos?|number|chapter|section|article|pages?|pp?|season|episode|volume|vol|verse|rule|"
    r"clause|room|route|flight|channel|fig|row|version|type|phase|step|grade|level|act|title|part|"
    r"(?-i:Group\sof)"
)
A_BEFORE, YEARS_OWN = rf"(?i)\b(?:{A})\s$", r"(?:19|20)\d\d\s[a-z]+s['’]"  # "a 2016 voters' poll"

# "A man of 44" is that old, and no number of people; "a father of four" has so many children.
OF_AN_AGE = (
    rf"\b(?:{A}|another|the)\s+(?:[a-z-]+\s+){{0,2}}?"
    r"(?:man|woman|boy|girl|child|youth|lad|toddler|teenager|pensioner)\s+of\s+$"
)
PARENT_OF = (
    r"\b(?:father|mother|dad|mum|mom|parent|grand(?:father|mother|parent))s?(?:\s+of\s+|-of-)$"
)
# "Twelve Airbus A320s", "two F-16s": what is counted goes by a name with a figure at its end. Has
# to be asked in the letters as they stand here.
MODEL = r"\s((?=[A-Z])(?:[A-Z][\w-]*\s){0,2}(?:[A-Z][\w-]*\d|\d(?:[\d-]*\d)?))s\b"

# --- bounds: right before the amount, asked in this order ---------------------------------------
AT_MOST = (
    r"up\s+to|(?:as\s+(?:much|many|high|large|long|far)|a\s+high)\s+as|at\s+(?:the\s+)?most|"
    r"(?:no|not)\s+(?:more|higher|larger|longer|greater)\s+than|not\s+exceeding|within|"
    r"(?:maximum|ceiling|cap|limit|upper\s+end|top\s+end)(?:\s+\w+){0,2}?\s+(?:of|at)|"
    r"(?:capped|limited|topping\s+out|tops\s+out|maxing\s+out|maxes\s+out)\s+at"
    r"|(?:runs?|go(?:es)?)\s+to"
)
RUNS_TO = r"(?:runs?|go(?:es)?)\s+to\s"  # "a report that runs to 88 pages" has 88 of them
AT_LEAST = (
    r"at\s+(?:the\s+)?(?:very\s+)?least|(?:no|not)\s+(?:less|fewer|lower|smaller|shorter)\s+than|"
    r"as\s+(?:little|few|low)\s+as|upwards?\s+of|(?:starting|starts?)\s+(?:at|from)|a\s+minimum|"
    r"(?:minimum|floor)(?:\s+\w+){0,2}?\s+(?:of|at)"
)
LESS_THAN = (
    r"(?:(?:just|slightly|well|far|a\s+little)\s+)?(?:(?:less|fewer|lower|smaller|shorter|younger)"
    r"\s+than|under|below|shy\s+of|short\s+of)"
)
MORE_THAN = (
    r"(?:(?:just|slightly|well|far|a\s+little)\s+)?(?:(?:more|greater|higher|larger|longer|older|"
    r"better)\s+than|over|above)|in\s+excess\s+of|exceed(?:s|ed|ing)?|north\s+of|"
    r"surpass(?:es|ed|ing)?|topp(?:ed|ing)|beyond"
)
ABOUT = (
    r"about|around|roughly|approximately|approx\.?|some|nearly|almost|close\s+to|circa|ca?\.|"
    r"(?:an\s+)?estimated|an\s+average\s+of|in\s+the\s+region\s+of"
)
BOUND_BEFORE = rf"(?i)\b(?:{'|'.join((AT_MOST, AT_LEAST, LESS_THAN, MORE_THAN, ABOUT))})\s$"
# "a dispute over $5m" and "hand over $5m" are about that much, not about more.
QUARREL = (
    r"\b(?:disputes?|rows?|fights?|battles?|lawsuits?"
    r"|clash(?:es)?|feuds?|arguments?|debates?|concerns?"
    r"|anger|talks|sued|suing|fined|deal|vote|questions?|hand(?:s|ed|ing)?|challenge[ds]?|protests?"
    r"|complaints?|inquir(?:y|ies)|quarrels?|legal\s+action)"
    r"(?:\s+in\s+(?:the\s+)?(?:courts?|council|parliament|assembly|senate)"
    r"|\s+with\s+(?:(?:the|its|his|her|their)\s+)?(?!just|well|far|slightly|a)\w+)?\s+over\s*$"
    r"|\b(?:arguments?|debates?|questions?|complaints?|concerns?|doubts?|disputes?)\s+about\s*$"
)
# "$5m over five years" is during them, "for over five years" is more.
OVER_A_TIME = r"(?<!\bfor )(?<!\bjust )(?<!\bwell )\bover\s$"
BETWEEN = "between"
RANGE_OPENS = r"\b(?:(?:anywhere|somewhere|ranging|ranges?|varying|varies)\s+)?(?:from|between)\s$"
RANGE_TO, OR = "to", "or"
# After the amount, or after what it counts.
AT_LEAST_AFTER = (
    r"[\s-](?:or|and)\s+(?:more|above|over|up|upwards?|higher|greater|longer|older|better)\b|"
    r"-?\+|-plus\b|\splus\b(?!\s\w)|\s+(?:at\s+(?:the\s+)?(?:very\s+)?least|minimum|floor)\b"
)
AT_MOST_AFTER = (
    r"\s+(?:or|and)\s+(?:less|fewer|below|under|lower|younger)\b|"
    r"\s+(?:at\s+(?:the\s+)?most|tops|maximum|ceiling|cap|limit)\b"
)
ABOUT_AFTER = r"\s+or\s+(?:so|thereabouts)\b|,?\s+give\s+or\s+take\b|-ish\b"
# "fell from $5m to $3m" tells of two amounts, not of a range.
CHANGE_FROM = (
    r"\b(?:rais|ros|ris|grew|grow|increas|climb|jump|soar|surg|leap|fell|fall|drop|declin|decreas|"
    r"cut|reduc|slash|slid|slip|sank|sink|lower|went|gone|mov|chang|revis|adjust|shrank|shrink|"
    r"swell|widen|narrow|doubl|tripl|trim|upgrad|downgrad|up|down)[a-z]*\b[^.;]{0,60}\bfrom\s$"
)
# So does "goes from $18 to $24 in October", with the day on which it does behind it.
GOES_FROM = r"\bgo(?:es|ing)?\s+from\s$"
# A sentence with one of these may well state two figures for one thing.
REVISED = (
    r"\b(?:earlier|previous\w*|initial(?:ly)?|originally|revis\w+|updat\w+|correct\w*|"
    r"(?:rose|raised|rising|up|down|fell|increased|cut)\s+from)\b"
)
