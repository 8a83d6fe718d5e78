"""What English says around a question that asks for nothing.

For `retrieval.question.courtesies`.
"""

# What asks for nothing. It stands before a question or, in lower case ("Pretty Please" is a name)
# or after a sign, behind it; what may be a word of the question needs the sign.
COURTESY = r"please|pl[sz]+|thx|thnx|tysm|lol|lmao|btw|tbh|tho"
COURTESY_APART = (
    r"thanks(?: a lot| so much| in advance)?|thank you(?: so much| very much)?|ty|cheers|haha"
    r"|hey|hi|hello|sorry|excuse me"
)
# What begins a question, and no name, behind a courtesy.
ASKING = frozenset(
    "who whom whose what which when where why how is are was were am be do does did has have had "
    "can could will would shall should may might must".split()
)
_ANY = rf"(?:{COURTESY}|{COURTESY_APART})"
SIGN = rf"(?i)\b(?:{COURTESY}|thank|ty|cheers|haha|hey|hi|hello|sorry|excuse)"  # quick to compile
BEFORE = rf"(?i:(?P<said>{_ANY})\s?[,!.]+|(?P<said_alone>{COURTESY})(?=\s))\s*(?P<next>(?=\w)\w*)"
# Behind a comma it is in lower case: "which show is it, Cheers?" asks for one.
_ALL = rf"(?:(?:and )?{_ANY}\b[\s,!.]*)+"
BEHIND = rf"(?:(?<=[?!.])\s?(?i:{_ALL})|(?<=[,;])\s?{_ALL}|\s(?:{COURTESY}))(?P<marks>[\s?!.,]*)$"
_BESIDE = (
    r"all|again|bot|everyone|folks|there|(?:so|very) much|a (?:lot|ton|million)"
    r"|for (?:that|this|it|the help|your help)"
)
GREETING = (
    rf"(?:(?:hello|hi+|hey|hiya|howdy|yo|{COURTESY}|(?:many )?thanks|thank you|thank u|ty|haha"
    r"|ok|okay|cool|nice|great|awesome|perfect|wow|amazing|sorry|(?:good)?bye|got it|well done"
    r"|good (?:morning|afternoon|evening|night|bot|job|one|work))\b"
    rf"(?:[\s,]+(?:{_BESIDE})\b)*[\s,.!]*)+"
)
