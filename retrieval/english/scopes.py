"""By which words English tells of what part of a whole a figure is: those that `scopes` knows.

Words stand in any case of letters unless a comment says otherwise.
"""

from retrieval.english.amounts import NUMBER_WORDS, A
from retrieval.english.dates import WEEKDAYS
from retrieval.english.names import CAPITALISED

# "9 per cent of its workforce": what stands here is the whole.
OF_A_WHOLE = (
    r"\s+of\s+(?:(?:all|the|its|his|her|their|our|this|that|those|these)\s+){0,2}"
    r"(?P<whole>(?!which\b|them\b|whom\b)[a-z][\w-]*(?:\s+(?!(?:is|are|was|were|has|have|had|will|"
    r"in|on|at|by|for|to|from|and|or|that|who|which|with|as|said|say)\b)[a-z][\w-]*){0,2})"
)
# Words before a noun that limit it to no part.
UNLIMITING = frozenset("current former total whole different individual separate".split())
# Of people, those who are not all: "three women" are among "16 people".
GROUPS = r"\b(wom[ae]n|m[ae]n|civilians?)$"
# "Two women and a man": each is a part of those who are told of.
_A_GROUP = r"(?:wom[ae]n|m[ae]n|boys?|girls?|child(?:ren)?|bab(?:y|ies)|civilians?)"
AND_A_GROUP = rf"(?:,|,?\sand)\s(?:{A}|\d+|{'|'.join(NUMBER_WORDS)})\s(?:[a-z-]+\s)?{_A_GROUP}\b"
A_GROUP_AND = rf"\b{_A_GROUP}(?:,|,?\sand)\s$"
# "Another two died", "two more people": besides those who were counted before.
MORE_BEFORE = r"\b(?:another|(?:an?|the)\s+(?:further|additional))\s+$"
# "The first four victims": those who were told of before, or will be, are others.
FIRST = r"\b(?:first|last|next|other|remaining)\b"
FIRST_BEFORE = rf"\bthe\s+{FIRST}\s+$"
AMONG_OTHERS = (
    r"(?<!\bor\s)\b(?:more(?!\s+than)|further|additional|other|"
    r"of\s+(?:them|those|these|whom|which|the|its|his|her|their|our|all))\b"
)
# "Adds $8 million to", "another $5 million", "$5 million more": a sum on top of another.
SUM_ON_TOP = r"\b(?:add(?:s|ed|ing)?|another|(?:an?|the)\s(?:further|additional|extra))\s$"
ON_TOP_BEHIND = r"\s(?:more|extra|on\stop|in\saddition)\b(?!\sthan)"
# A sum for each of several, or for all of them.
FOR_EACH = (
    r"\b(?:each|apiece|every|any(?:one|body)|"
    r"per\s(?:person|head|customer|household|family|claim|victim|worker|home))\b"
)
FOR_ALL = (
    r"\b(?:in\s(?:all|total)|a\s(?:combined\s|grand\s)?total|totall?ing|altogether|combined)\b"
)
SELDOM_ADDED = frozenset({"missing", "injured"})  # "14 died, another 23 are missing"
# What goes on being counted, so that its figure of one day is outdated by the next day's.
KEPT_COUNTING = frozenset({"dead", "missing", "injured", "ill", "displaced"})
WHERE = (
    r"(?:\s+(?!(?:after|when|as|since|that|which|who|if|because|while)\b)[a-z-]+){0,4}?"
    rf"\s(?:in|at|near|on|from)\s(?-i:(?:the\s)?({CAPITALISED}(?:\s{CAPITALISED})?))"
    rf"(?!,?\s(?:and\s)?(?-i:{CAPITALISED}))"
)
WHERE_BEFORE = (
    rf"\b(?:in|at|near)\s(?:[a-z]+\s)?(?-i:({CAPITALISED}(?:\s{CAPITALISED})?)),?\s$"
    rf"|^\W*(?:in|at|near)\s(?-i:({CAPITALISED}(?:\s{CAPITALISED})?))"
    r",\s(?!.*\b(?:said|says|told)\b)"
    r"|\bwhere\s$"
)
_WEEKDAY = rf"({'|'.join(WEEKDAYS)})\b"
ON_A_DAY = rf"(?<!\bsaid )\b(?:on|late|early)\s(?:\w+\s)?{_WEEKDAY}|^{_WEEKDAY}"
ANOTHER_EVENT = (
    r"\b(?:in|by|during|after)\s+(?:another|(?:an?|the)\s+(?:second|separate|similar|previous|"
    r"earlier|different|other))\s+[a-z]"
)
