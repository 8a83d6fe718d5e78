"""What is said of nobody whom the words do not say it of: that they were arrested, or killed.

Of two wrong answers, the one that names an innocent person is the worse. So who was arrested is
answered only by a passage that speaks of an arrest, in whichever words. Only where that itself is
asked: "who treated the victims?" names no victim. English; another language is another table.
"""

import re
from functools import lru_cache

# What is asked to have befallen somebody, and the words one of which has to stand around.
_ARRESTED = (
    r"arrest|detain|custody|apprehend|captur|handcuff|remand|manhunt|caught|seized|nabbed|cuffed"
    r"|picked up|rounded up|taken in\b|held\b|behind bars|locked up|jail|prison|bail\b|charged\b"
    r"|charges\b|suspects?\b|cells?\b"
)
_CHARGED = (
    r"charged\b|charges\b|charging|indict|prosecut|accus|arraign|magistrate|court|on trial|trial\b"
    r"|the dock\b|plead|count of|counts of|arrest|guilty|face[sd]?\b|facing"
)
_CONVICTED = (
    r"convict|guilty|sentenc|jail|prison|verdict|jury|behind bars|acquit|life term|fined|months\b"
    r"|years\b|judge|court|pleaded|admitted"
)
_KILLED = (
    r"kill|murder|dead|death|d(?:ie[ds]?|ying)\b|fatal|shot\b|shoot|stab|poison|victim|slain|slew"
    r"|manslaughter|lives\b|life\b|bod(?:y|ies)\b|toll\b|casualt|perish|assassin|gunm[ae]n|hurt|injur"
    r"|harm|surviv|unscathed|safe(?:ly)?\b|wound|buried|funeral|mourn|drown|crush|execut|make it\b"
    r"|alive|cull|gassed|losses|obituar|passed away|lost\b|suicide"
)
_MATTERS = {
    r"arrested|detained|apprehended|taken into custody": _ARRESTED,
    r"charged|indicted|prosecuted|accused|suspected": _CHARGED,
    r"convicted|found guilty|sentenced|jailed|imprisoned": _CONVICTED,
    r"killed|murdered|shot|stabbed|poisoned": _KILLED,
}
# "Who was arrested?", "please tell me which engineer has been charged with the attack"
_ASKED = (
    r"\bwh(?:o|om|ich(?:\s\w+){1,3})\s(?:else\s)?(?:(?:was|were|is|are|got|has|have|had)\s){1,2}"
    r"(?:been\s)?(?:also\s)?(?P<matter>" + "|".join(_MATTERS) + r")\b"
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
