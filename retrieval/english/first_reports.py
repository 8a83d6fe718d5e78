"""By which words English asks who was first with a story, for `retrieval.question.first_report`.

They stand in any case of letters.
"""

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
