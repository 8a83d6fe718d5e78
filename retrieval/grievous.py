"""What is said of nobody whom the words do not say it of: that they were arrested, or killed.

Of two wrong answers, the one that names an innocent person is the worse. So who was arrested is
answered only by a passage that speaks of an arrest, in whichever words. Only where that itself is
asked: "who treated the victims?" names no victim. English; another language is another table.
"""

import re
from functools import lru_cache

from retrieval.english.dates import WEEKDAYS

# What is asked to have befallen somebody, and the words one of which has to stand around.
_SELF = r"(?:him|her|them)sel(?:f|ves)"
_ARRESTED = (
    r"arrest|detain|custody|apprehend|captur|handcuff|remand|manhunt|caught|seized|nabbed|cuffed"
    r"|nicked|picked up|rounded up|taken in\b|took .{1,30} away|(?:taken|led) away|held\b"
    r"|behind bars|locked up|jail|prison|bail\b|charged\b|charges\b|suspects?\b|cells?\b|surrender"
    rf"|(?:turned|handed|gave) {_SELF} (?:in|up|over)|being questioned|questioned by|questioning"
    r"|stopped (?:at|by|on)"
)
_CHARGED = (
    r"charged\b|charges\b|charging|indict|prosecut|accus|arraign|magistrate|court|on trial|trial\b"
    r"|(?:be|being|been|is|are|was|were) tried\b|the dock\b|plead|count of|counts of|arrest|guilty"
    r"|face[sd]?\b|facing"
)
_ACCUSED = (
    rf"{_CHARGED}|suspect|suspicio|alleg|claim|blam|su(?:ed?|es|ing)\b|lawsuit|complain|investigat"
    r"|inquiry|prob(?:e[ds]?|ing)\b|den(?:y|ies|ied)\b|innocen|critic|suggest|believe"
    r"|wanted\b|sought\b|hunt|person of interest|want(?:s|ed)? to (?:question|speak)|custody|held\b"
    r"|questioned|questioning"
)
_CONVICTED = (
    r"convict|guilty|sentenc|jail|prison|verdict|jury|jurors|behind bars|locked up|sent down"
    r"|acquit|life\b|term\b|fined|months\b|years\b|decades?\b|community service|judge|court|pleaded"
    r"|admitted"
)
_KILLED = (
    r"kill|murder|dead|death|d(?:ie[ds]?|ying)\b|fatal|shot\b|shoot|stab|poison|victim|slain|slew"
    r"|manslaughter|lives\b|life\b|bod(?:y|ies)\b|toll\b|casualt|perish|assassin|gunm[ae]n|hurt|injur"
    r"|harm|surviv|unscathed|safe(?:ly)?\b|wound|buried|funeral|mourn|drown|crush|execut|make it\b"
    r"|alive|cull|gassed|losses|obituar|passed away|lost\b|suicide|gun(?:fire|shots?)?\b|bullet"
    r"|knif|strangl|behead|remains\b|airstrike|struck\b|hit by|fell ill|pronounced|rubble"
)
_MATTERS = {
    r"arrest(?:ed)?|detain(?:ed)?|apprehend(?:ed)?|taken into custody": _ARRESTED,
    r"charged?|indict(?:ed)?|prosecuted?": _CHARGED,
    r"accused?|suspect(?:s|ed)?": _ACCUSED,
    r"convict(?:ed)?|found guilty|sentenced?|jail(?:ed)?|imprison(?:ed)?": _CONVICTED,
    r"kill(?:ed)?|murder(?:ed)?|shot|stab(?:bed)?|poison(?:ed)?": _KILLED,
}
# Not of fees and tasks: "who is charged a fee?", "charged with running the department".
_CRIME = (
    r"(?:(?:kill|murder|shoot|stabb|poison|assault|attack|rap|abus|steal|robb|defraud|brib|launder"
    r"|embezzl|smuggl|traffick|deal|possess|conspir|plott|incit|threaten|stalk|harass|obstruct|caus"
    r"|driv|speed|resist|evad|trespass|ly|spy|hack)ing"
    r"|(?!\w+ing\b|(?:the|an?|his|her)\b|task|job|dut|over|responsib|care\b|mission)\w+)"
)
_OF_A_CRIME = (
    rf"(?=\W*$|\s(?:with\s(?:(?:the|an?|his|her)\s)?{_CRIME}|over|after|today|yesterday"
    rf"|on\s(?:{'|'.join(WEEKDAYS)})"
    r"|in\s(?:connection|relation|the)|by\s(?:the\s)?(?:police|prosecutors)"
    r"|for\s(?:(?:the|an?)\s)?(?:murder|killing|attack|assault|crime|theft|robbery|fire|shooting"
    r"|stabbing|bombing|deaths?|fraud))\b)"
)
# A film that is shot, or a bill that is killed, is no person.
_PERSONS = (
    r"(?:person|people|m[ae]n|wom[ae]n|boy|girl|child|children|teenager|student|pupil|teacher|doctor"
    r"|nurse|officer|official|minister|mayor|politician|lawmaker|senator|mp|candidate|player"
    r"|footballer|athlete|actor|singer|star|journalist|reporter|activist|protester|engineer|worker"
    r"|employee|driver|pilot|captain|executive|chief|director|manager|banker|trader|lawyer|judge"
    r"|priest|soldier|gunm[ae]n|suspect|brother|sister|son|daughter|father|mother|husband|wife|couple"
    r"|resident|member|leader|president|founder|owner|company|companies|firm|gang|group|club"
    r"|team|party|parties|bank|charity|council|school|hospital)s?"
)
_WAS = (
    r"(?:was|were|is|are|got|(?:has|have|had)\s(?:also\s)?been"
    r"|(?:will|would|could|should|can|may|might)\sbe)\s(?:also\s|being\s)?"
)
_PLAIN = r"(?:(?!(?:of|who|that|the|and|whose)\b)\w+\s){0,3}"  # not "the wife of the man arrested"
# "Who was arrested?", "which engineer has been charged with it", "the man arrested", "Who did
# police arrest?", "Who is the suspect?"
_ASKED = (
    rf"\b(?:(?:whom?|which\s(?:of\sthe\s)?{_PLAIN}{_PERSONS})\s(?:else\s)?{_WAS}"
    r"|who['’]s\s(?:also\s|been\s)?"
    rf"|who\s(?:is|are|was|were)\sthe\s{_PLAIN}{_PERSONS}\s(?:(?:who|that)\s{_WAS})?"
    rf"|whom?\sdid\s(?:the\s)?{_PLAIN}"
    rf"|who(?:['’]s|\s(?:is|are|was|were))\s(?:the|an?)\s{_PLAIN}(?=suspects?(?!['’\w])))"
    rf"(?P<matter>{'|'.join(_MATTERS)})(?!\w)(?:(?<!\scharge)(?<!\scharged)|{_OF_A_CRIME})"
)


def without_grounds(question: str, passage: str) -> bool:
    """Whether a question asks whom something grievous befell, and a passage tells of no such."""
    told = _told(question)
    return told is not None and re.search(told, passage, re.IGNORECASE) is None


@lru_cache(maxsize=64)
def _told(question: str) -> str | None:
    """Return the pattern of what a passage has to tell of; None where any will do."""
    if re.search(r"\bwh(?:o|ich)", question, re.IGNORECASE) is None:
        return None  # the whole takes milliseconds to compile
    asked = re.search(_ASKED, question, re.IGNORECASE)
    if asked is None:
        return None
    matter = asked["matter"].lower()
    words = next(told for what, told in _MATTERS.items() if re.fullmatch(what, matter))
    return rf"\b(?:{words})"
