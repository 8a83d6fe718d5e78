"""By which words English names a quarter or a half, and what it compares one with."""

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "opening": 1, "final": 4}
ORDINALS |= {"1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
# "third-quarter", "Q3", "Q3 2024", "3Q24", "the second half", "H1"; neither "first half-century"
# nor "H1N1"
PERIOD = (
    rf"\b(?P<ordinal>{'|'.join(ORDINALS)})[\s-](?:fiscal[\s-]|financial[\s-])?"
    r"(?P<unit>quarter|half)"
    r"\b(?![\s-]?(?:finals?|century|centuries|marathon|hour|time|dozen|back)\b)"
    r"|\b(?P<short>[QH])(?P<number>[1-4])(?:[\s/-]?(?:FY)?['’]?\d\d(?:\d\d)?)?\b(?!-?[A-Z\d])"
    r"|\b(?P<after>[1-4])(?P<letter>[QH])(?:\d\d)?\b"
)
# Other ways to say it, of which this does not know which quarter or half they mean.
OTHERWISE = {
    "Q": r"\b(?:three|3) months\b|\bthree-month\b|\b(?:to|and|through|until|[-–]) ?(?:the end of )?"
    r"(?-i:(?P<month>Mar|Jun|Sep|Dec)(?:ch|e|t|t?ember)?\b)|\bwhole year\b",
    "H": r"\bsix[ -]months?\b|\bminutes?\b|\bhalf[ -]?time\b|\b(?:break|interval|restart)\b"
    r"|\b\d+(?:st|nd|rd|th)?[ -]min(?:ute)?\b|\bstoppage\b|\b(?:to|through|until|[-–]) ?"
    r"(?:the end of )?(?-i:June?|Dec(?:ember)?)\b|\d['’]",
}
ENDS_WITH = {"Mar": 1, "Jun": 2, "Sep": 3, "Dec": 4}  # quarters of most firms' years
LONGER, NOT_LONGER = r"\b(?:nine|9) months\b", r"(?i)\bquarter|\bhalf\b"
# "up from $4bn in the first quarter": what the period in question is compared with
COMPARED = (
    r"\b(?:from|against|compared|versus|vs|than|after(?! \w+-quarter)|unlike|like|whereas|as in)\b"
    r"[^.;:]{0,40}$"
)
SPELT = ("first", "second", "third", "fourth")
OF_A_MATCH = (
    r"\b(?:scor(?:e[ds]?|ers?|ing)|goals?|match(?:es)?|kick[ -]?off|half[ -]?time|equali[sz]\w+"
    r"|sent off|substitut\w+|(?:red|yellow) cards?|touchdowns?|players?|goalkeepers?|referees?)\b"
)
# Where "Q3" is surely a quarter, and no car: "in Q3", "Q3 results"
_RESULTS = "loss|profit|revenue|result|earning|income|turnover|dividend|guidance|margin"
SHORT = (
    r"\b(?P<in>(?:in|for|during)\s)?Q(?P<number>[1-4])\b"
    rf"(?(in)|(?=\s(?:{_RESULTS})))"
)
