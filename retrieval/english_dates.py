"""How English states dates, for the modules that read them.

Another language is a module beside this one with the same names. Words stand in any case of
letters unless a comment says otherwise; the longer of two alternatives stands first.
"""

from retrieval.english import CURRENCY_NAMES, DURATIONS, HUNDRED, PERCENT, SCALES

# Names with a capital. "May" and "March" are words too: a month alone needs one of these before it.
MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()
MONTH_ABBREVIATIONS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
CALENDAR = frozenset(name.lower() for name in (*MONTH_NAMES, *MONTH_ABBREVIATIONS, *WEEKDAYS))
BEFORE_A_MONTH = (
    "in|since|until|till|from|during|through|throughout|late|early|mid|of|for|before|after|this|"
    "last|next|by"
)
# Four digits behind one of these are a year even before a plural: "In 2019 workers struck".
BEFORE_A_YEAR = (
    "in|since|until|till|by|during|circa|early|late|mid|spring|summer|autumn|fall|winter|year|"
    r"(?-i:[A-Z]\w+) of|" + "|".join(MONTH_NAMES)
)
THE = "the"
AFTER_AN_AMOUNT = "|".join(
    (PERCENT, *SCALES, *CURRENCY_NAMES, *(rf"{one}s?" for one in DURATIONS), HUNDRED)
)
# Not the weekday or month just gone, or not for sure.
UNSURE_BEFORE = (
    "last|next|every|each|other|following|previous|by|until|till|before|after|some|another"
)
# What leads up to a weekday or month of which only one can be meant (reckoning.py).
LAST_OF_A_NAME = r"(?<!\bthe )\blast"  # "the last Friday of May" is another
NEXT, UNTIL, BY = r"(?<!\bthe )\bnext", r"\b(?:until|till)", r"\bby"
OF_A_ROW = "of|in|before|on which|to"
# What holds when the article is written, and what held before: "is closed until", "was closed".
HOLDS_NOW = "has|have|is|are|remains?|stays?|will"
HELD_THEN = r"was|were|had|been|would|could|to have|ha(?:s|ve)\s(?!until|till|only|just)\w+"
# Or what was decided and holds: "has been closed until Monday".
DECIDED = (
    r"(?:is|are|remains?|ha(?:s|ve)\sbeen)\s(?:\w+ly\s)?(?:closed|shut|suspended|extended|postponed|"
    r"delayed|banned|barred|adjourned|grounded|halted|put\soff)(?:\sto\s\w+)?"
)
NOT_YET = (
    r"(?i)\b(?:not|never|n['’]t)\s(?:be\s)?(?:expect|due|reopen|open|return|resume|begin|start)"
)
HAD_DONE = (
    r"had\s(?:\w+ly\s|already\s|also\s|not\s|only\s)?(?!to\b)\w+(?:ed|en|ne|de|nt|ot|ld|me|wn)\b"
)
HAD_PROMISED = (
    r"\b(?:promised|pledged|vowed|demanded|ordered|asked|wanted|hoped|expected|planned|agreed|told"
    r"|threatened|meant|given|sworn|requested|needed|required|supposed|intended|offered)\b|\bto\s\w+"
)
NAMED_DAY = "black|good|ash|cyber|super|bloody|fat|palm|easter|holy|maundy|giving|shrove|whit"
FUTURE = (
    r"\b(?:will|shall|would|(?-i:may)|might|could|should|due|scheduled|set|planned|plans?|expected|"
    r"expects|upcoming|ahead|going|(?:is|are|was|were)\s+to|(?:is|are)\s+on|to\s+be|hop(?:es?|ed|ing)|"
    r"wants?|ends|opens|begins|starts|closes|expires|retires?|steps?\s+(?:down|aside)|stands?\s+down|"
    r"leaves|takes\s+(?:over|office)|resigns|departs|returns|resumes|reopens)\b|['’]ll\b"
)
_NO_PAST = (  # what looks like a past tense and may be said of what is to come
    r"(?:scheduled|planned|expected|supposed|needed|slated|postponed|delayed|booked|asked|announced|"
    r"agreed|confirmed|reported|added|warned|claimed|noted|united|hundred|need|speed|feed|breed|"
    r"indeed|seed|kindred|sacred)\b"
)
_PAST_TENSE = (
    r"(?:\w{2,}ed|met|lost|held|began|took|made|went|was|were|came|left|won|struck|fell|found|got|"
    r"gave|had|sent|spoke|saw|ran|broke|shut|did|rose|grew|built|quit|became|brought|cut|kept|paid|"
    r"sold|bought|wrote|heard|led|fled|felt|fought|flew|drew|drove|hit|beat|burst|swept|swore|taught|"
    r"thought|threw|woke|withdrew|stood|stole|sank|shot|sat|spent|sought|knew|laid|lay|dealt|ate|"
    r"chose|froze|hung|hurt|spread|split|upheld|caught|slid|swam|shrank|burnt|tore|slept|rang|sang|"
    r"drank|rode|shook|wore|crept|dug|fired|leapt|overtook|overthrew|overturned|sought|shone|slew|"
    r"spun|stung|struck|swung|underwent|wept)\b"
)
# What ends in this tells of what was, unless a FUTURE follows: "would not say whom she met on".
PAST = rf"(?<!\bbe )(?<!\bget )\b(?!{_NO_PAST}){_PAST_TENSE}(?:\s+(?!to\b)\S+){{0,6}}\s*$"
# What has one of these has happened: "meets on Friday" has not, for all we know. A participle
# behind an article is none of them: "the proposed rules".
HAPPENED = (
    r"(?<!\bbe )(?<!\bget )(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bits )(?<!\btheir )\b"
    rf"(?!{_NO_PAST})(?:{_PAST_TENSE}|(?:been|eaten|taken|given|seen|driven|written|broken|stolen|"
    r"spoken|chosen|fallen|shown)\b)|\bsince\b"
)
# Right before a day that is past: "speaking on", "in a statement on", "after a crash on".
BEFORE_A_PAST_DAY = (
    r"\b(?:speaking|in\s(?:an?|his|her|its|their)\s(?:\w+\s)?(?:statement|speech|interview|letter|"
    r"post|email|filing|ruling))\s*$"
    r"|\bafter\s(?:an?|the|two|three)\s(?:\w+\s){0,3}?(?:crash|accident|attack|shooting|stabbing|blast|"
    r"explosion|fire|collision|raid|robbery|assault|collapse|earthquake|quake|landslide|knifing)s?\s*$"
)
TOLD = r"\b(?:said|told|asked|announced|agreed|confirmed|reported|added|warned|claimed|noted)\b"
# Between two of these a sentence tells of one thing.
PART_ENDS = r"[,;:—–()]\s?|\b(?:after|before|when|which|who|that|because|while|but|and|as)\b"
PRESENT = r"\b\w[a-z]+[^\Ws]s\b"  # "meets", and plurals, of which some may be its subject
SHORT_PART = 4  # words beside a day: more tell of something themselves
ON, AGO, AGO_UNITS = "on", "ago", "days?|weeks?|months?|years?"
EARLY_OR_LATE, THIS = r"(?:earlier|later|early|late)\s+", "this"
LAST = r"(?<!\bthe )last"  # "over the last month" is a duration
PERIODS = "week|month|year"
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}
# "Yesterday's launch" was yesterday; "yesterday's men", "today's children" are of no day.
YESTERDAYS = r"yesterday(?=['’]s\s(?!m[ae]n\b|news\b|heroes\b|technolog|tomorrows?\b|world\b))"
LAST_NIGHT = r"(?<!\bthe )last\s+night(?!\s(?:of|in)\b)"
DAY_BESIDE, SHIFTS = r"\bday\s+(before|after)\s+$", {"before": -1, "after": 1}
OF_LAST_YEAR = r"\s+(?:of\s+)?last\s+year\b"
OF_OTHER_YEAR = r"\s+(?:of\s+)?(?:next|that|the\s+(?:previous|following))\s+year\b"
# "announced today", but not "workers today are better paid".
BEFORE_TODAY = r"(?:ed|\bsaid|\bearlier|\blater|\bmet|\bbegan|\bwon|\bheld)\s$"
