"""A question without what asks for nothing: emoji, and the courtesies around it.

English; another language is another set of the tables. Apart from the grammar of questions, since
every question is read so.
"""

import re

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
_EMOJI = (
    "[\u2300-\u23ff\u2600-\u2604\u2607-\u27bf\u2b00-\u2bff"  # but no stars, which rate
    "\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"  # and no flags, which name a country
    "[\u200d\u20e3\ufe0e\ufe0f\U000e0020-\U000e007f]*"
)
_ANY = rf"(?:{COURTESY}|{COURTESY_APART})"
_SIGN = rf"(?i)\b(?:{COURTESY}|thank|ty|cheers|haha|hey|hi|hello|sorry|excuse)"  # quick to compile
_BEFORE = rf"(?i:(?P<said>{_ANY})\s?[,!.]+|(?P<said_alone>{COURTESY})(?=\s))\s*(?P<next>(?=\w)\w*)"
# Behind a comma it is in lower case: "which show is it, Cheers?" asks for one.
_ALL = rf"(?:(?:and )?{_ANY}\b[\s,!.]*)+"
_BEHIND = rf"(?:(?<=[?!.])\s?(?i:{_ALL})|(?<=[,;])\s?{_ALL}|\s(?:{COURTESY}))(?P<marks>[\s?!.,]*)$"
_BESIDE = (
    r"all|again|bot|everyone|folks|there|(?:so|very) much|a (?:lot|ton|million)"
    r"|for (?:that|this|it|the help|your help)"
)
_GREETING = (
    rf"(?:(?:hello|hi+|hey|hiya|howdy|yo|{COURTESY}|(?:many )?thanks|thank you|thank u|ty|haha"
    r"|ok|okay|cool|nice|great|awesome|perfect|wow|amazing|sorry|(?:good)?bye|got it|well done"
    r"|good (?:morning|afternoon|evening|night|bot|job|one|work))\b"
    rf"(?:[\s,]+(?:{_BESIDE})\b)*[\s,.!]*)+"
)
REMARK_CHARS = 100  # whatever is longer says something


def is_courtesy(said: str) -> bool:
    """Whether what was said is a greeting, thanks or an emoji and nothing else."""
    if len(said) > REMARK_CHARS:
        return False
    text = bare(said)
    if any(map(str.isalnum, text)):
        return re.fullmatch(_GREETING, text, re.IGNORECASE) is not None
    return bool(text) and "?" not in text


def bare(question: str) -> str:
    """Return a question without emoji and the courtesies around it, if it is anything besides."""
    text = " ".join(question.split())
    if not text.isascii():
        text = " ".join(re.sub(_EMOJI, " ", text).split())
    if re.search(_SIGN, text):
        text = _without_courtesies(text)
    return text if any(map(str.isalnum, text)) else question


def _without_courtesies(text: str) -> str:
    while found := re.search(_BEHIND, text):
        head = text[: found.start()].rstrip(" ,;")
        text = head if head.endswith(("?", "!", ".")) else head + found["marks"].strip(" ,")
    while (found := re.match(_BEFORE, text)) and _is_courtesy(found, text):
        text = text[found.start("next") :]
    return text


def _is_courtesy(found: re.Match[str], text: str) -> bool:
    """Whether a question goes on behind a courtesy: "Hello, Dolly!" and "THX sold" are names."""
    said, after = found["said"] or found["said_alone"], found["next"]
    shouted = said.isupper() and not text.isupper()
    return not shouted and (after.islower() or after.casefold() in ASKING)
