"""The words by which English states amounts, dates and sources; the modules beside know no others.

Another language is a module beside this one with the same names. Keys of tables, and words that
stand in patterns, are matched in any case of letters unless a comment says otherwise.
"""

from decimal import Decimal

# --- numbers ------------------------------------------------------------------------------------
NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {
    word: value
    for value, word in zip(
        range(30, 100, 10), "thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
MULTIPLIERS = {"hundred": 100, "thousand": 1000}  # among the words of a number, and after digits
AND = "and"
HALF_AS_WELL = r"\s+and\s+a\s+half\b"
# After a number, in words or in digits; the short ones only right behind digits.
SCALES = {
    "dozen": Decimal(12), "lakh": Decimal(10) ** 5, "lakhs": Decimal(10) ** 5,
    "million": Decimal(10) ** 6, "crore": Decimal(10) ** 7, "crores": Decimal(10) ** 7,
    "billion": Decimal(10) ** 9, "trillion": Decimal(10) ** 12,
}  # fmt: skip
SHORT_SCALES = {
    "k": Decimal(1000), "m": Decimal(10) ** 6, "mn": Decimal(10) ** 6, "mln": Decimal(10) ** 6,
    "bn": Decimal(10) ** 9, "b": Decimal(10) ** 9, "tn": Decimal(10) ** 12, "cr": Decimal(10) ** 7,
}  # fmt: skip
ONE = "an?"  # "a million"
PORTIONS = {r"half (?:of )?an?": Decimal("0.5"), r"a quarter of an?": Decimal("0.25")}
# "half of those asked"; "half a million" and "the first half of the year" are none.
FRACTIONS = {
    r"(?<!first )(?<!second )(?<!other )half of": Decimal(50),
    r"(?:a|one)[ -]third of": Decimal(100) / 3,
    r"two[ -]thirds of": Decimal(200) / 3,
    r"(?:a|one)[ -]quarter of(?! an? (?:million|billion|trillion|century))": Decimal(25),
    r"three[ -]quarters of": Decimal(75),
    r"(?:a|one)[ -]fifth of": Decimal(20),
    r"(?:a|one)[ -]tenth of": Decimal(10),
}
ONE_IN = r"(?:in|out\s+of)(?:\s+every)?"

# --- units --------------------------------------------------------------------------------------
CURRENCY_NAMES = {
    r"(?:US|U\.S\.|American)\s+dollars?|dollars?|bucks": "USD",
    r"Canadian\s+dollars?": "CAD", r"Australian\s+dollars?": "AUD",
    r"New\s+Zealand\s+dollars?": "NZD", r"Hong\s+Kong\s+dollars?": "HKD",
    r"Singapore\s+dollars?": "SGD", r"euros?": "EUR",
    r"pounds?\s+sterling|(?:British\s+)?pounds?": "GBP", r"(?:Japanese\s+)?yen": "JPY",
    r"(?:Chinese\s+)?yuan|renminbi": "CNY", r"(?:Indian\s+)?rupees?": "INR",
    r"Pakistani\s+rupees?": "PKR", r"(?:Russian\s+)?rou?bles?": "RUB",
    r"Swiss\s+francs?": "CHF", r"(?:South\s+)?Korean\s+won": "KRW",
    r"Swedish\s+kron(?:a|or)": "SEK", r"Norwegian\s+kroner?": "NOK", r"Danish\s+kroner?": "DKK",
    r"(?:Mexican\s+)?pesos?": "MXN", r"(?:Brazilian\s+)?reais|reals?": "BRL",
    r"(?:South\s+African\s+)?rand": "ZAR", r"(?:Turkish\s+)?lira": "TRY",
    r"(?:Polish\s+)?z[lł]oty": "PLN", r"shekels?": "ILS", r"(?:Nigerian\s+)?naira": "NGN",
}  # fmt: skip
PERCENT = r"per\s?cent|pct|pc|percentage\s+points?"
PERCENTAGE_POINT = "percentage point"
# Durations are counted in one of four units, so that "18 months" and "a year and a half" meet.
DURATIONS = {
    "second": ("second", 1), "minute": ("minute", 1), "hour": ("minute", 60), "day": ("day", 1),
    "week": ("day", 7), "fortnight": ("day", 14), "month": ("month", 1), "year": ("month", 12),
    "decade": ("month", 120), "century": ("month", 1200), "centurie": ("month", 1200),
}  # fmt: skip
OLD = r"[\s-]?(?:old|of\s+age)\b"
AGED = r"\b(?:aged|age(?:\s+of)?)\s+$"
YEARS_OLD = "years old"
PER = r"\s*(?:(?:an?|per|each|every|/)\s*(?P<per>hour|day|night|week|month|quarter|year|annum)\b"
PER += r"|(?P<adverb>hourly|daily|weekly|monthly|yearly|annually)\b)"
PER_UNITS = {
    "annum": "year", "hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month",
    "yearly": "year", "annually": "year",
}  # fmt: skip
# Nouns of which the plural does not end in s.
COUNTED = frozenset(
    "people men women children police staff personnel crew cattle sheep fish aircraft dead "
    "injured wounded missing homeless arrested feet teeth mice geese alumni media data series "
    "species".split()
)
PERSONS = frozenset("person people man woman men women human resident civilian victim".split())
# What a count is not of: "six figures", "3 p.m.", "the two", "five of them".
UNCOUNTED = frozenset("figure digit percent am pm p.m a.m".split())
NOT_A_NOUN = frozenset(
    "a an the and or but nor of in on at to by for from with into over under after before as if "
    "than that this these those it its he she they we you i his her their our your who which what "
    "when where while whose is are was were be been being has have had do does did will would can "
    "could may might must shall should not no so such only also more less fewer most least about "
    "because since until during through between against per yet still just even each both all any "
    "or and up down out off other others another last next past".split()
)
# A number behind one of these is a name: "Item 2", "No. 7", "Boeing 737" has a capital instead.
LABELS = (
    r"item|items|no|nos|number|chapter|section|article|part|phase|step|page|p|pp|season|episode|"
    r"volume|vol|verse|title|act|rule|clause|level|grade|gate|room|route|highway|interstate|flight|"
    r"channel|figure|fig|table|row|version|class|type|tier|zone|group|team|unit|building|platform|"
    r"terminal|ward|district|precinct|day|week|game|round|stage|category|formula|apollo|proposition"
)

# --- bounds -------------------------------------------------------------------------------------
# Asked in this order, right before the amount.
AT_MOST = (
    r"up\s+to|(?:as\s+(?:much|many|high|large|long|far)|a\s+high)\s+as|at\s+(?:the\s+)?most|"
    r"(?:no|not)\s+(?:more|higher|larger|longer|greater)\s+than|not\s+exceeding|within|"
    r"(?:maximum|ceiling|cap|limit|upper\s+end|top(?:\s+end)?)(?:\s+\w+){0,2}\s+(?:of|at|is|was)|"
    r"(?:capped|limited|topping\s+out|tops\s+out|maxing\s+out|maxes\s+out)\s+at|"
    r"(?:runs?|running|rise|rising)\s+(?:up\s+)?to\s+as\s+much\s+as"
)
AT_LEAST = (
    r"at\s+(?:the\s+(?:very\s+)?)?least|(?:no|not)\s+(?:less|fewer|lower|smaller|shorter)\s+than|"
    r"as\s+(?:little|few|low)\s+as|upwards?\s+of|(?:starting|starts?)\s+(?:at|from)|"
    r"(?:minimum|floor)(?:\s+\w+){0,2}\s+(?:of|at|is|was)|a\s+minimum"
)
LESS_THAN = (
    r"(?:just\s+|slightly\s+|a\s+little\s+|well\s+|far\s+)?(?:less|fewer|lower|smaller|shorter|"
    r"younger)\s+than|(?:just\s+|slightly\s+|well\s+)?(?:under|below|shy\s+of|short\s+of)"
)
MORE_THAN = (
    r"(?:just\s+|slightly\s+|a\s+little\s+|well\s+|far\s+)?(?:more|greater|higher|larger|longer|"
    r"older|better)\s+than|(?:just\s+|slightly\s+|well\s+)?(?:over|above)|in\s+excess\s+of|"
    r"exceed(?:s|ed|ing)?|north\s+of|surpass(?:es|ed|ing)?|topp(?:ed|ing)|beyond"
)
ABOUT = (
    r"about|around|roughly|approximately|approx\.?|some|nearly|almost|close\s+to|circa|ca?\.|"
    r"(?:an\s+)?estimated|an\s+average\s+of|(?:somewhere\s+)?in\s+the\s+region\s+of|or\s+so|~|≈"
)
FROM = r"(?:(?:anywhere|somewhere|ranging|ranges?|varying|varies|vary)\s+)?(?:from|between)"
BETWEEN = "between"
# After the amount, or after the noun that it counts.
AT_LEAST_AFTER = (
    r"[\s-]?(?:or|and)\s+(?:more|above|over|up|upwards?|higher|greater|longer|older|better)\b|"
    r"-?\+|[\s-]plus\b|\s+(?:at\s+(?:the\s+(?:very\s+)?)?least|minimum|floor)\b"
)
AT_MOST_AFTER = (
    r"\s+(?:or|and)\s+(?:less|fewer|below|under|lower|younger)\b|"
    r"\s+(?:at\s+(?:the\s+)?most|tops|maximum|ceiling|cap|limit)\b"
)
ABOUT_AFTER = r"\s+or\s+(?:so|thereabouts)\b|,?\s+give\s+or\s+take\b"
# "fell from $5m to $3m" tells of two amounts, not of a range.
CHANGE = (
    r"\b(?:rais|ros|ris|grew|grow|increas|climb|jump|soar|surg|leap|fell|fall|drop|declin|decreas|"
    r"cut|reduc|slash|slid|slip|sank|sink|lower|went|gone|go|goes|mov|chang|revis|adjust|shrank|"
    r"shrink|swell|widen|narrow|doubl|tripl|trim|upgrad|downgrad|up|down)\w*"
)

# --- dates --------------------------------------------------------------------------------------
MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
# With a capital. "May" and "March" are words too, so a month alone needs one of these before it.
BEFORE_A_MONTH = (
    r"in|since|until|till|from|during|through|throughout|late|early|mid|of|for|before|after|this|"
    r"last|next|by"
)
SURELY_A_YEAR = r"in|since|until|till|by|during|circa|early|late|mid|summer|autumn|fall|winter|spring"
# A weekday or a month behind one of these is not the one just gone.
UNSURE_BEFORE = r"last|next|every|each|following|previous|by|until|till|before|after|some"
NAMED_DAY = r"black|good|ash|cyber|super|bloody|fat|palm|easter|holy|maundy|giving|shrove|whit"
FUTURE = (
    r"\b(?:will|'ll|’ll|shall|would|may|might|could|should|due|scheduled|set|planned|plans?|"
    r"expected|expects|upcoming|ahead|going|to\s+be)\b"
)
THIS = {"day": "today", "week": "this week", "month": "this month", "year": "this year"}
AGO_UNITS = "day|week|month|year"
