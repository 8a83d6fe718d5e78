"""By which words English asks, and tells, who was first with a story.

They stand in any case of letters.
"""

from retrieval.english.sources import (
    CALLED_PAPER,
    HAS,
    NOTICED,
    ON_A_DAY,
    PAPER,
    REPORTED,
    Cue,
    Named,
)

# --- asking, for `retrieval.question.first_report` ------------------------------------------------

_PRESS = (
    r"(?:news\s?papers?|publications?|outlets?|magazines?|papers?|journalists?|reporters?|sites?"
    r"|agency|agencies|stations?|blogs?|sources?)"
)
_WHO = rf"\b(?:who(?:['’]s|\s(?:was|were|is))?|(?:which|what)\s(?:\w+\s)?{_PRESS}(?:\swas)?)"
# People reveal and notice things in a story, too, so with these nothing but "it" may follow.
_TOLD = r"(?:reported|reports|published|publishes)"
_SAID = r"(?:said|says|revealed|reveals|wrote|posted|carried|covered|told|spotted|had|got|ran)"
_IT = r"(?:it|this|that)"
_STORY = r"(?:the|this|that)\s(?:\w+\s){0,2}?(?:story|news|scoop|exclusive)"
ASKS_WHO_WAS_FIRST = (
    rf"{_WHO}\s(?:the\s)?(?:very\s)?first\s(?:to\s(?:report|publish|break)|{_TOLD})\b"
    rf"|{_WHO}\s{_TOLD}\b.*\bfirst\W*$"
    rf"|{_WHO}\s(?:{_SAID}\s{_IT}\sfirst|first\s{_SAID}\s{_IT})\W*$"
    rf"|{_WHO}\s(?:broke|breaks|broken)\s{_STORY}\b"
    rf"|{_WHO}\s(?:had|has|got|gets|landed)\s(?:{_STORY}\sfirst|(?:the|this|that)\s(?:\w+\s)?"
    r"(?:scoop|exclusive))\b"
    rf"|{_WHO}\s(?:the\s)?first\s(?:with|on)\s{_STORY}\b"
    r"|\bwhose\s(?:story|scoop|exclusive)\s(?:was|is)\s(?:it|this|that)\b"
    rf"|\bwhere\s(?:was|were)\b.*\bfirst\s{_TOLD}\b"
    rf"|\bwhere\sdid\s{_STORY}\sfirst\sappear\b"
)
# Words of such a question that are not about what was told.
ASKING = frozenset(
    "who which what whose where was were is did the a it this that first very to with on by of in "
    "had has got gets landed have broke breaks broken break appear appeared "
    "newspaper newspapers publication publications outlet outlets magazine magazines paper papers "
    "journalist journalists reporter reporters site sites agency agencies station stations blog "
    "blogs source sources news story scoop exclusive about "
    "report reported reports publish published publishes say said says tell told reveal revealed "
    "reveals write wrote post posted carry carried cover covered spotted ran".split()
)
REPRINTED = (
    r"\bthis\s(?:article|story|piece|report|column|text|interview|post)\b[^.;]*?"
    r"\b(?:first|originally|initially)\s(?:appeared|published|ran|posted|printed)\b"
)
# What sentences that tell it are found by.
TELLING = "first initially originally broke broken scoop story reported report published"

# --- telling, for `retrieval.origins.attributions` ----------------------------------------------
_TO_REPORT = r"(?:report|reveal|break|uncover|disclose|flag)"
_TO_NOTICE = r"(?:spot|notice|note|publish|unearth|detail|cover|write\s+about|post)"
_FIRST = r"(?:first|initially|originally)"
_FIRST_TO = r"\s(?:was|were|is|are)\s(?:the\s)?first\sto"
_WHICH = r"(?:,?\s(?:which|who|that))?\s"
# None without one of these:
FIRST_SIGN = r"\b(?:first|initially|originally|broken?|scoop|before\s(?:any|every)(?:one|body))\b"
FIRST_REPORTS = (
    Cue(rf"\b{_FIRST}\s{REPORTED}{ON_A_DAY}\sby\s", Named.ANYONE),
    Cue(rf"\b{_FIRST}\s{REPORTED}{ON_A_DAY}\s(?:in|on)\s", Named.OUTLET),
    Cue(rf"\b{REPORTED}\sfirst{ON_A_DAY}\sby\s", Named.ANYONE),
    Cue(rf"\b{REPORTED}\sfirst{ON_A_DAY}\s(?:in|on)\s", Named.OUTLET),
    Cue(rf"\b{_FIRST}\s{NOTICED}{ON_A_DAY}\s(?:by|in|on)\s", Named.OUTLET),
    Cue(rf"\b{_FIRST}\s(?:appeared|aired|ran)\s(?:in|on|by)\s", Named.OUTLET),
    Cue(rf"{_FIRST_TO}\s{_TO_REPORT}\b", Named.ANYONE, behind=False, clause=True),
    Cue(rf"{_FIRST_TO}\s{_TO_NOTICE}\b", Named.OUTLET, behind=False, clause=True),
    Cue(rf"{_WHICH}{HAS}{_FIRST}\s(?:{REPORTED}|{NOTICED}|broke)\b", Named.OUTLET, behind=False),
    Cue(
        rf"{CALLED_PAPER}{HAS}{_FIRST}\s(?:{REPORTED}|{NOTICED}|broke)\b",
        Named.ANYONE,
        behind=False,
        clause=True,
        sign=PAPER,
    ),
    Cue(
        rf"{_WHICH}{HAS}(?:first\s)?broken?\sthe\s(?:\w+\s)?(?:story|news|scoop)\b",
        Named.OUTLET,
        behind=False,
    ),
    # "The Echo had it first", "The Echo, which got hold of it before anyone else"
    Cue(
        rf"{_WHICH}(?:had|got(?:\shold\sof)?)\s(?:(?:it|(?:this|the)\s(?:story|news))\s)?"
        r"(?:first(?=[,.;:)”\"]|$)|before\s(?:any|every)(?:one|body)(?:\selse)?(?=[,.;:)”\"]|$))",
        Named.OUTLET,
        behind=False,
    ),
    # "The Echo has the scoop", not "the Star has the scoop on ice cream prices"
    Cue(
        rf"{_WHICH}(?:has|had|got)\sthe\sscoop(?=[,.:;)\]”\"]|$)",
        Named.PAPER,
        behind=False,
        clause=True,
        sign=r"\bscoop\b",
    ),
    Cue(
        rf"{_WHICH}(?:has|had|got)\sthe\sscoop(?=\son\b)",
        Named.KNOWN,
        behind=False,
        clause=True,
        sign=r"\bscoop\b",
    ),
    Cue(r"\b(?:news|story|scoop)\s(?:was\s)?broken\sby\s", Named.ANYONE),
    Cue(r"\bscoop\s(?:by|from|in)\s", Named.ANYONE),
)
