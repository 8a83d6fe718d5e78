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
    SUPPLIED,
    Cue,
    Named,
)

# --- asking, for `retrieval.question.first_report` ------------------------------------------------

_KINDS = (
    "newspaper paper publication outlet magazine journalist reporter site website station channel "
    "network broadcaster blog"
).split()
_PRESS_WORDS = (*_KINDS, *(f"{kind}s" for kind in _KINDS), "agency", "agencies")
_PRESS = rf"(?:news\spapers?|{'|'.join(_PRESS_WORDS)}|news\sorgani[sz]ations?)"
_WHICH_PAPER = rf"\b(?:which|what)\s(?:of\sthe\s)?(?:\w+\s)?{_PRESS}(?:\shas)?"
_WHO = rf"(?:\bwho(?:['’]s|\shas)?|{_WHICH_PAPER})"
_NEWS = r"(?:(?:the|this|that)\s(?:\w+\s){0,2}?)?(?:story|news|scoop)\b(?!\sto\b)"
_THE_STORY = r"(?:it|this|that|(?:the|this|that)\s(?:\w+\s){0,2}?(?:story|news))"
# People say, reveal and notice things in a story, too: with such words "it" alone may follow, and
# where it was reported first may ask for a place.
ASKS_WHO_WAS_FIRST = (
    rf"{_WHO}\s(?:first|originally)\s(?:reported|broke\s{_NEWS})"
    rf"|{_WHICH_PAPER}\sfirst\spublished\b"
    rf"|{_WHO}\s(?:was|were|is)\s(?:the\s)?(?:very\s)?first\sto\s"
    rf"(?:report\b(?!\s(?:for|to)\b)|break\s{_NEWS})"
    rf"|{_WHO}\sreported\b.*\bfirst\W*$"
    rf"|{_WHO}\s(?:said|had|got)\s{_THE_STORY}\sfirst\W*$"
    rf"|{_WHO}\s(?:broke|breaks|broken)\s{_NEWS}"
    rf"|{_WHO}\s(?:had|has|got|gets|landed)\s(?:the|this|that)\s(?:\w+\s)?(?:scoop|exclusive)"
    r"(?=\W*$|\s(?:on|about)\b)"
    rf"|{_WHO}\s(?:was\s)?(?:the\s)?first\s(?:with|on)\s{_THE_STORY}\b"
    r"|\bwhose\s(?:scoop|exclusive)\s(?:was|is)\s(?:it|this|that)\b"
)
# Words of such a question that are not about what was told.
ASKING = frozenset(_PRESS_WORDS) | frozenset(
    "who s which what whose of was were is has have had the a it this that very first originally "
    "to with on about got gets landed broke breaks broken break reported report published said "
    "organisation organisations organization organizations news story scoop exclusive "
    "please tell me so then ok do you know does anyone anybody actually again".split()
)
# An article that stood elsewhere before says nothing of who was first with what it tells.
REPRINTED = (
    r"\bthis\s(?:article|story|piece|report|column|text|interview|post)\b[^.;]{0,80}?"
    r"\b(?:first|originally|initially)\s(?:appeared|published|ran|posted|printed)\b"
)
# An outlet that claims it for itself.
OWN_CLAIM = (
    r"\b(?:we|this\s(?:newspaper|paper|newsletter|site|website|magazine|blog|station))\s"
    r"(?:first\sreported|(?:was|were)\s(?:the\s)?first\sto\sreport"
    r"|(?:first\s)?broke\s(?:the|this)\s(?:\w+\s)?(?:story|news))\b"
)
# The same, in the words of whoever writes there: "we" may be anybody who is quoted.
CLAIM_OF_THIS_OUTLET = (
    r"\bthis\s(?:newspaper|paper|newsletter|site|website|magazine|blog|station)\s"
    r"(?:first\s(?:reported|revealed)|was\s(?:the\s)?first\sto\s(?:report|reveal)"
    r"|(?:first\s)?broke\s(?:the|this)\s(?:\w+\s)?(?:story|news))\b"
)
# What tells that the text of an article is another outlet's, besides REPRINTED and SUPPLIED: then
# "this newspaper" in it is that one.
OF_ANOTHER_OUTLET = (
    rf"{REPRINTED}|{SUPPLIED}|\b(?:republished|reprinted|reproduced|syndicated|with\spermission)\b"
    r"|(?:^|[\n(*_—–]|[.!?:]\s)\W*(?:first|originally|initially)\s"
    r"(?:published|appeared|ran|posted|printed)\s(?:by|in|on|at)\b"
)
# Before the name of an outlet, letters in this case: "the Ledger", "the Flemish weekly De Toren"
PRESS_BEFORE = rf"\b(?:[Tt]he|{PAPER}|{'|'.join(_KINDS)})\s$"
# What tells of no story of its own, but of that of the article: "the Echo had the story first",
# "The plan was first reported by the Echo".
MEANS_THE_STORY = (
    r"\b(?:it|this|(?:the|this)\s(?:\w+\s)?(?:story|news|scoop))\b"
    r"|^\W*the\s(?:\w+\s){1,2}(?:was|were)\s(?:first|initially|originally)\b"
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
FIRST_SIGN = (
    r"\b(?:first|initially|originally|exclusively|broken?|scoop"
    r"|before\s(?:any|every)(?:one|body))\b"
)
FIRST_REPORTS = (
    Cue(rf"\b{_FIRST}\s{REPORTED}{ON_A_DAY}\sby\s", Named.ANYONE),
    Cue(rf"\b{_FIRST}\s{REPORTED}{ON_A_DAY}\s(?:in|on)\s", Named.OUTLET),
    Cue(rf"\b{REPORTED}\sfirst{ON_A_DAY}\sby\s", Named.ANYONE),
    Cue(rf"\b{REPORTED}\sfirst{ON_A_DAY}\s(?:in|on)\s", Named.OUTLET),
    Cue(rf"\b{_FIRST}\s{NOTICED}{ON_A_DAY}\s(?:by|in|on)\s", Named.OUTLET),
    Cue(rf"\b{_FIRST}\s(?:appeared|aired|ran)\s(?:in|on|by)\s", Named.OUTLET),
    Cue(rf"{_FIRST_TO}\s{_TO_REPORT}\b", Named.ANYONE, behind=False, clause=True),
    Cue(rf"{_FIRST_TO}\s{_TO_NOTICE}\b", Named.OUTLET, behind=False, clause=True),
    # "according to The Echo, which was first to report it"
    Cue(rf",\swhich{_FIRST_TO}\s{_TO_REPORT}\b", Named.ANYONE, behind=False),
    Cue(rf"\bexclusively\s{REPORTED}\sby\s", Named.OUTLET, sign=r"\bexclusively\b"),
    Cue(rf"\s{HAS}exclusively\s{REPORTED}\b", Named.OUTLET, behind=False, sign=r"\bexclusively\b"),
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
    Cue(
        r"\b(?:news|story|scoop)\s(?:(?:of|that)\s[^,.;:]{1,60}?\s)?(?:was\s)?broken\sby\s",
        Named.ANYONE,
        sign=r"\bbroken\sby\b",
    ),
    Cue(r"\bscoop\s(?:by|from|in)\s", Named.OUTLET),
)
