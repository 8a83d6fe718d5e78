"""What is said of nobody whom the words do not say it of: that they were arrested, or killed.

Of two wrong answers, the one that names an innocent person is the worse. So who was arrested is
answered only by a passage that speaks of an arrest, in whichever words. Only where that itself is
asked: "who treated the victims?" names no victim. English; another language is another table.
"""

import re
from functools import cache

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
_ASKED = re.compile(
    r"\bwh(?:o|om|ich(?:\s\w+){1,3})\s(?:else\s)?(?:(?:was|were|is|are|got|has|have|had)\s){1,2}"
    r"(?:been\s)?(?:also\s)?(?P<matter>" + "|".join(_MATTERS) + r")\b",
    re.IGNORECASE,
)


def without_grounds(question: str, passage: str) -> bool:
    """Whether a question asks whom something grievous befell, and a passage tells of no such."""
    asked = _ASKED.search(question)
    if asked is None:
        return False
    words = next(
        told for what, told in _MATTERS.items() if re.fullmatch(f"(?i:{what})", asked["matter"])
    )
    return not _pattern(words).search(passage)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})", re.IGNORECASE)
