"""What English tells by the marks that part its sentences, clauses and speakers."""

import re

# Behind these a comma or a stop ends the answer: "No, more ferries" is not "No more ferries".
ANSWERS_NO = frozenset("no not".split())
# ... but for what cannot be what there is none of: "No, we will not" is "No we will not".
NEVER_NONE = frozenset(
    """i we you he she it they me us him them this that these those there here my our your his her
    its their the a an and or but so because if when who what why how where is are was were am do
    does did has have had can could will would shall should may might must not no thank thanks
    please sorry sir madam""".split()
)
# A dot behind these ends no sentence, nor one behind a single letter.
ABBREVIATED = frozenset(
    "mr mrs ms mx dr prof gen sen rep gov sgt lt col capt cmdr rev hon sir st jr sr vs inc co "
    "corp ltd plc".split()
)
# A sentence, or a clause of it, that begins so is a question without its mark, too.
ASKS = re.compile(
    r"(?:^|[,;:—–-]\s+|\b(?:and|but|or|so)\s)[“\"‘'«\[(]*"
    r"(?:who|whom|whose|what|which|when|where|why|how|do|does|did|is|are|was|were|am|has|have|had|"
    r"can|could|will|would|shall|should|might|must|ain|won(?=['’]t))\]?\w*(?:n['’]t)?\b",
    re.IGNORECASE,
)
# "Farrow asked": what is quoted is told as a question.
TELLS_OF_ASKING = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|question\w*|wonder\w*|[ei]nquir\w*|demand(?:s|ed|ing)? to know)\b",
    re.IGNORECASE,
)
# Written in one these are other words: "re-signed" is not "resigned", nor "co-op" "coop".
SOLID_IS_ANOTHER = re.compile(
    r"re (?:(?:sign|form|sort|cover|mark|dress|treat|collect|strain|present|bound|press|pair)"
    r"(?:s|ed|ing|ings|ation|er|ers|y|al)?"
    r"|(?:leas|serv|solv|prov|pos|tir|fus)(?:e|es|ed|ing|al)|sent|creations?|lay(?:s|ed|ing)?)"
    r"|co ops?|un ioni[sz]ed|multi ply"
)
# What is left of "we're", "I'll", "she'd" without the apostrophe, and is a word of its own.
WITHOUT_APOSTROPHE = frozenset("were well wed ill shell hell shed id".split())
NEVER_OWNS = frozenset("its hers ours yours theirs".split())  # "its'" is a slip
