"""What may be said of nobody whom the words do not say it of: crimes, arrests, deaths.

Of two wrong answers, the one that names an innocent person is the worse. So who was arrested is
answered only by a passage that speaks of an arrest, in whichever words. English; another language
is another table.
"""

import re
from functools import cache

# What a question asks about, and the words one of which an answer has to have beside it.
_MATTERS = (
    (
        r"arrest(?:s|ed|ing)?|detained|apprehended|in custody",
        r"arrest|detain|custody|apprehend|captur|handcuff|remand|charg|suspect|manhunt|cuffed"
        r"|caught|seized|nabbed|picked up|rounded up|taken in\b|(?:was|were|being|be|is|are) held\b"
        r"|held (?:on|by|for|in|over|after)\b|behind bars|jail|prison|released|bail\b",
    ),
    (
        r"charged with|indicted|prosecuted|accused|suspected|suspects?",
        r"charg|indict|prosecut|accus|alleg|suspect|blam|court|trial|dock\b|lawsuit|sue[ds]?\b|suing"
        r"|arrest|complain|claim|said\b|says\b|guilty|investigat|inquiry|probe",
    ),
    (
        r"convicted|found guilty|sentenced|jailed|imprisoned|went to (?:jail|prison)",
        r"convict|guilty|sentenc|jail|imprison|prison|verdict|jury|behind bars|years in\b|acquit"
        r"|cleared\b|life term|fined",
    ),
    (
        r"killed|murder(?:s|ed|ing)?|murderer|(?:was|were|got) (?:shot|stabbed|poisoned)|shot dead",
        r"kill|murder|dead|death|d(?:ie[ds]?|ying)\b|fatal|shot|shoot|stab|poison|victim|manslaughter"
        r"|slain|slew|slay|lives\b|life\b|bod(?:y|ies)\b|toll\b|casualt|perish|assassin|gunm[ae]n|hurt"
        r"|injur|harm|surviv|unscathed|safe(?:ly)?\b|wound|claimed|buried|funeral|mourn",
    ),
    (
        r"die[ds]?|dead|deaths?|victims?",
        r"dead|death|d(?:ie[ds]?|ying)\b|kill|murder|fatal|victim|lives\b|life\b|bod(?:y|ies)\b|toll\b"
        r"|casualt|perish|drown|manslaughter|passed away|late\b|surviv|hurt|injur|harm|unscathed"
        r"|lost|safe(?:ly)?\b|wound|suicide|shot|stab|poison|claimed|buried|funeral|mourn|obituar|heart",
    ),
    (
        r"stole|stolen|steals?|robbed|burgled|looted",
        r"st(?:ole|eal)|theft|thie[fv]|rob(?:s|bed|bers?|bing|bery|beries)\b|raid|burgl|loot|heist"
        r"|took|taken|take\b|made off|got away|missing|vanish|disappear|plunder|snatch|copied|hack"
        r"|haul|smuggl|seiz|embezzl|pocket|swindl|culprit|gang\b|suspect|arrest",
    ),
    (
        r"raped?|assaulted|abused|harassed|molested",
        r"rap(?:e[ds]?|ist|ing)\b|assault|abus|harass|molest|misconduct|attack|sexual|victim|survivor"
        r"|grop|accus|alleg|touch|hit\b|beat|punch",
    ),
    (
        r"brib(?:e[ds]?|ing|ery)|corrupt(?:ion)?|fraud|embezzled|laundered|cheated",
        r"brib|corrupt|fraud|embezzl|launder|cheat|kickback|scam|swindl|graft\b|sleaze|dop(?:e|ing)"
        r"|fals[ei]|forg|fake|rigg|fix|took money|paid|payment|slush|misus|dishonest|plagiar",
    ),
)
_COMPILED = [
    (re.compile(rf"\b(?:{asked})\b", re.IGNORECASE), rf"\b(?:{words})") for asked, words in _MATTERS
]
_OF_PEOPLE = re.compile(
    r"^\W*(?:who|whom|whose)\b|\b(?:which|what) (?:person|people|m[ae]n|wom[ae]n|suspects?|company|"
    r"gang|group|player|politician|minister|officer|official)\b|\bhow many\b",
    re.IGNORECASE,
)


def without_grounds(question: str, passage: str) -> bool:
    """Whether a question asks of whom something grievous is so, and a passage speaks of no such."""
    if not _OF_PEOPLE.search(question):
        return False
    asked = (words for asked, words in _COMPILED if asked.search(question))
    return any(not _pattern(words).search(passage) for words in asked)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)
