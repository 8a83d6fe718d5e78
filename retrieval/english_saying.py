"""How English tells who said something, and that somebody did: what stands beside a quotation.

Another language is a module beside this one with the same public names.
"""

import re

from retrieval.english_names import BEFORE, SAYING

SAYS = re.compile(rf"\b(?:{SAYING})\b", re.IGNORECASE)
INTRODUCES = re.compile(rf"^(?:\S+\s+){{0,5}}(?:{SAYING})(?:\s+\S+){{0,2}}$", re.IGNORECASE)
# What stands beside quoted parts and has one of these does more than name who says them.
DENIES = re.compile(
    r"\b(?:not|never|no(?!\.?\s?\d)|nor|none|nobody|doubt(?:s|ed)?|den(?:y|ies|ied)|hardly|falsely|"
    r"wrongly|false|untrue|fake[ds]?|fabricated|invented|misquoted|imagine[ds]?|pretend(?:s|ed)?|"
    r"(?<!asked )(?<!as )if)\b|n['’]t\b",
    re.IGNORECASE,
)
# "Fact check: ..." is of whoever asks: neither a name nor a part of what was said.
LABEL = re.compile(
    r"^\W*(?:(?:partly |mostly )?(?:false|true|untrue|fake|wrong)|fact[ -]?check(?:ed)?|claim|"
    r"quote|rumou?r|myth|hoax|verdict|no(?:body|\sone) (?:ever )?said (?:that|this|it))\s*:?\W*$",
    re.IGNORECASE,
)
ABOUT_SPEAKER = re.compile(r"\bwho\b.*", re.DOTALL)  # "a man who did not give his name"
VERB = re.compile(r"^\w{3,}(?:ing|ed)$")  # "Speaking to reporters", "Asked on Friday"
# "said the mayor", "a lawyer told": who is said to have said it, unless it may be anybody.
ROLE = re.compile(
    rf"\b(?:the|an?)\s(?:[a-z][\w-]*\s)?([a-z][\w-]+)\s(?:{SAYING})\b"
    rf"|\b(?:{BEFORE})\s(?:the|an?)\s([a-z][\w-]+)"
)
ANYBODY = frozenset(
    "article author company firm group magazine man newspaper official officials outlet paper "
    "person people post report reporter site source sources spokesman spokesperson spokeswoman "
    "statement story writer woman".split()
)
# "A spokesman said": nobody who is named.
NAMELESS = re.compile(
    rf"\b(?:an?|one|another)\s(?:[\w-]+\s){{0,3}}?(?:spokes\w+|official|source|insider|aide|"
    rf"representative|person)\b[^,.;:]{{0,60}}?\s(?:{SAYING})\b"
    rf"|\b(?:{BEFORE})\san?\s(?:[\w-]+\s){{0,3}}?(?:spokes\w+|official|source|insider|aide)\b",
    re.IGNORECASE,
)
# "He said", of one who is no woman.
GENDERED = re.compile(
    rf"\b(he|she)\s(?:(?:also|then|later|has|had)\s)?(?:{SAYING})\b|\b(?:{BEFORE})\s(he|she)\b",
    re.IGNORECASE,
)
# "I told him" in a turn of a transcript is of whoever's turn it is.
FIRST_PERSON = re.compile(rf"\b(?:I|[Ww]e)\s(?:\w+\s)?(?:{SAYING})\b")
TURNS = frozenset("Q A QUESTION ANSWER".split())  # labels that may stand for anybody
# What may be any of those named before.
PRONOUN = re.compile(
    rf"\b(?:he|she|they|it|who)\s(?:(?:also|then|later|has|had)\s)?(?:{SAYING})\b"
    rf"|\b(?:{BEFORE})\s(?:he|she|they)\b",
    re.IGNORECASE,
)

# What may not be left out of a quotation, however that is marked: with it, it says something else.
TURNING = re.compile(
    r"\b(?:not|never|no|nor|neither|none|nobody|nothing|cannot|without|unless|if|whether|only|except|"
    r"but|however|though|although|than|instead|rather|hardly|barely|scarcely|rarely|seldom|few|"
    r"fewer|little|less|almost|nearly|den(?:y|ies|ied|ying)|doubt\w*|alleg\w+|reportedly|claim\w*|"
    r"suppos\w+|apparent\w*|perhaps|maybe|might|(?-i:may)|could|would|should|fail\w*|refus\w+|"
    r"reject\w*|stop\w*|against|lack\w*|un(?:likely|able|true)|false\w*|wrong\w*|jok(?:e|ed|ing)|"
    r"pretend\w*|until|till|once|when|provided|as long as)\b|n['’]t\b",
    re.IGNORECASE,
)
CLAUSE_BEGINS = re.compile(
    r"[,;:—–]|\b(?:and|or|while|whereas|because|that|which|who|whom|whose|as|so)\b", re.IGNORECASE
)
# What goes on after these decides what they say: "is ... the finished article".
WANTS_MORE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|has|have|had|having|do|does|did|to)\W*$", re.IGNORECASE
)
