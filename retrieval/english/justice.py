"""How English asks whom an arrest, a charge or a sentence befell, and the words that tell of it.

Told of is also that it was not so.
"""

_WAS = (
    r"(?:was|were|is|are|got|gets|(?:has|have|had)\s(?:\w+\s)?been|(?:will|could|can|may)\sbe)\s"
    r"(?:also\s|being\s|ever\s|actually\s)?"
)
_ANY = (
    r"(?:anyone|anybody|someone|somebody"
    r"|any\s(?:\w+\s)?(?:people|person|suspects?|m[ae]n|wom[ae]n))"
)
_CHARGED = (
    r"(?:charged|indicted|prosecuted)"
    r"(?!\s(?:[$€£¥]?\d|(?:\w+\s)?(?:fees?|extra|more|less|twice|double)\b|"
    r"for\s(?:the\s)?(?:use|parking|entry|it)\b|with\s(?:the\s(?:task|job|duty)|leading|running|"
    r"overseeing|managing|reviewing|drafting|organi[sz]ing|making|finding)\b))"
)
_LIKE = {
    "held": r"(?:arrested|detained|apprehended|taken\sinto\scustody)",
    "charged": _CHARGED,
    "convicted": r"(?:convicted|found\sguilty|sentenced|jailed|imprisoned)",
}
_DO = {
    "held": r"(?:arrest|detain)",
    "charged": r"(?:indict|prosecute)",
    "convicted": r"(?:convict|jail)",
}
_AS_NOUN = {
    "held": r"arrests",
    "charged": r"charges(?!\s(?:for|on|to)\b)",
    "convicted": r"convictions",
}


def _asked(matter: str, who: str) -> str:
    return rf"\b(?:{who})\s(?:else\s)?(?:{_WAS})?(?:(?:get|got|been|be|ever)\s)*{_LIKE[matter]}\b"


# "Who was arrested?", "which of the engineers has been charged?"
ASKS_WHO = {
    matter: _asked(
        matter, r"^\W*(?:so\s|and\s)?(?:who(?:['’]s)?|which\s(?:of\sthe\s)?[\w-]+)(?!\sarrest)"
    )
    + rf"|^\W*(?:so\s|and\s)?whom?\sdid\s(?:the\s)?\w+\s{_DO[matter]}\b"
    for matter in _LIKE
}
# "Has anyone been arrested?", "did they arrest anybody", "have there been any arrests"
ASKS_WHETHER = {
    matter: rf"^\W*(?:so\s|and\s)?(?:has|have|had|was|were|is|are|did|does|do)(?:n['’]t)?\s"
    rf"(?:{_ANY}\s(?:else\s)?(?:(?:get|got|been|be|ever|yet|actually|also)\s)*{_LIKE[matter]}\b"
    rf"|(?:the\s)?\w+\s(?:{_DO[matter]}|{_LIKE[matter]})\s{_ANY}\b"
    rf"|(?:(?:there\s(?:been\s)?)|(?:the\s)?\w+\s(?:made?|make|brought|bring)\s)?any\s{_AS_NOUN[matter]}\b)"
    for matter in _LIKE
}
_SELF = r"(?:him|her|them)sel(?:f|ves)"
TELLS = {
    "held": (
        r"\b(?:arrest|detain|detention|custody|apprehend|captur|handcuff|cuffed|in\scuffs|remand|manhunt"
        r"|caught|seized|nabbed|nicked|collared|(?:pick|round)(?:s|ed)\s(?:\w+\s){0,3}up|tak(?:es?|en)\sin\b"
        r"|took\s(?:[\w-]+\s){1,5}(?:in|away)\b|(?:led|taken|drove|driven|marched)\s(?:[\w-]+\s){0,3}away|held\b|holding\b|hold\b"
        rf"|behind\sbars|lock(?:s|ed)\s(?:\w+\s)?up|jail|prison|bail|charge[sd]?\b|suspect|suspicion|cells?\b|surrender|{_SELF}\s(?:in|up|over)\b"
        r"|question(?:ed|ing)|interview|police\sstation|raid|on\sthe\srun|at\slarge|wanted\b|hunt|freed?\b|releas|swoop|extradit"
        r"|stopped\b|indict|convict|culprit|in\sthe\sdock)"
    ),
    "charged": (
        r"\b(?:charge[sd]?\b|charging|indict|prosecut(?:ed?\b|ions?\b(?!\s(?:said|told|says|alleg)))|accus|arraign|magistrate|dock\b|plead|pled\b"
        r"|appear\w*\s(?:[\w-]+\s){0,5}court|(?:was|were|is|are|be)\s(?:back\s)?in\scourt"
        r"|court\s(?:appearance|date|hearing)|(?:on|stands?|stood|faces?|await\w*)\strial|trials?\sof"
        r"|(?:was|were|is|are|been)\stried|to\sbe\stried\s(?:for|on|in|over)"
        r"|counts?\sof|arrest|guilty|fac(?:es?|ed|ing)\b|case\sagainst|summons|convict|acquit"
        r"|clear(?:s|ed)\b|(?:no|further|legal|criminal)\s(?:further\s)?action|culprit"
        r"|before\s(?:an?|the)\sjudge|complaints?\sagainst"
        r"|evidence\sagainst|bail|custody|remand|suspect"
        r"|den(?:y|ies|ied)\s(?:\w+ing|all|any|the\scharges?|charges)\b)"
    ),
    "convicted": (
        r"\b(?:convict|guilty|sentenc|jail|gaol|prison|imprison|verdict|jury|jurors|behind\sbars|lock(?:s|ed)\s(?:\w+\s)?up|sent\s(?:\w+\s)?(?:down|away)\b"
        r"|acquit|clear(?:s|ed)\b|exonerat|fined\b|community\s(?:service|order)|plead|pled\b|admit|confess|judge|court\s(?:found|ruled|gave)|probation|parole|spared"
        r"|condemned|went\sdown\sfor"
        r"|appeal|inside\b|served?\b|serving|(?:got|gets|given|gave|hand(?:ed|s)|receiv\w+|fac(?:es?|ed|ing))\b[^.;]{0,40}?\b(?:years?|months?|life|terms?)\b"
        r"|(?:years?|months?|life)\W(?:for|in|inside)\b|\ban?\s(?:[\w-]+\s)?(?:jail|life|prison)?\s?term\b)"
    ),
}
_THE_ONES = (
    r"the\s(?:two|three|four|five|m[ae]n|wom[ae]n|brothers|sisters|pair|couple|trio|youths?|boys?"
    r"|teenagers?)"
)
# What may be about one of whom it was told before: "Police named the man as Jon Beck".
MAY_GO_ON = {
    "held": rf"\b(?:named|identif\w+|{_THE_ONES})\b",
    "charged": rf"\b(?:named|identif\w+|{_THE_ONES})\b",
    "convicted": r"\b(?:named|identif\w+)\b",
}
