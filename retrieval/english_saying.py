"""How English tells who said something, and that somebody did: what stands beside a quotation.

Another language is a module beside this one with the same public names.
"""

import re

from index.terms import STOP_WORDS
from retrieval.english_dates import MONTH_NAMES, WEEKDAYS

SAYING = (
    "said|says?|saying|told|tells|wrote|writes|added|adds|asked|asks|noted|notes|stated|states|"
    "explained|argued|claimed|warned|insisted|tweeted|posted|reported|reports|recalled|replied|"
    "continued|answered|responded|remarked|declared|commented|complained|testified|puts? it|"
    "according to"
)
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
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
NAME = rf"\b{_CAPITAL}[\w'’.-]*\w(?: {_CAPITAL}[\w'’.-]*\w)*"
VERB = re.compile(r"^\w{3,}(?:ing|ed)$")  # "Speaking to reporters", "Asked on Friday"
_OFFICES = """mr mrs ms mx dr sir dame lord lady prof professor president chairman chairwoman
    chair minister secretary senator governor mayor judge justice captain general colonel king
    queen prince princess pope director chief executive ceo spokesman spokeswoman spokesperson
    prime"""
_TIMES = "after before during since until later earlier yesterday today tomorrow"
# What has a capital at the beginning of a clause, or before a name, and is none.
IDLE = STOP_WORDS.union(
    _OFFICES.split(), _TIMES.split(), (one.lower() for one in (*MONTH_NAMES, *WEEKDAYS))
)
# Verbs that also stand before who spoke: "said Ng". "Told Ng" names who listened.
_BEFORE = "said|says|wrote|added|asked|warned|insisted|replied|recalled|explained|according to"
# "said the mayor", "a lawyer told": who is said to have said it, unless it may be anybody.
ROLE = re.compile(
    rf"\b(?:the|an?)\s(?:[a-z][\w-]*\s)?([a-z][\w-]+)\s(?:{SAYING})\b"
    rf"|\b(?:{_BEFORE})\s(?:the|an?)\s([a-z][\w-]+)"
)
ANYBODY = frozenset(
    "article author company firm group magazine man newspaper official officials outlet paper "
    "person people post report reporter site source sources spokesman spokesperson spokeswoman "
    "statement story writer woman".split()
)
_SPEAKING = f"{SAYING}|called|calls|described|describes|dismissed|branded|labell?ed|denounced"
# "Ng said", "Ng, who chairs the council, called it", "the mayor, Ng, said", "said police chief Ng",
# "Ng, who chairs the council, rejected the claim, saying".
NAMED = re.compile(
    rf"({NAME})(?:, [^,;.!?]{{1,80}},)?\s(?:(?:also|then|later|has|had)\s)?(?:{_SPEAKING})\b"
    rf"|(?<=, )({NAME}),\s(?:{_SPEAKING})\b"
    rf"|^({NAME})(?:, [^,;.!?]{{1,80}},)?\s[^;.!?]{{1,100}}?,\s(?:saying|adding|telling|writing)\b"
    rf"|\b(?:{_BEFORE})\s(?:(?:the|an?)\s)?(?:[a-z][\w-]+,?\s){{0,4}}?({NAME})"
)
# "A spokesman said": nobody who is named.
NAMELESS = re.compile(
    rf"\b(?:an?|one|another)\s(?:[\w-]+\s){{0,3}}?(?:spokes\w+|official|source|insider|aide|"
    rf"representative|person)\b[^,.;:]{{0,60}}?\s(?:{SAYING})\b"
    rf"|\b(?:{_BEFORE})\san?\s(?:[\w-]+\s){{0,3}}?(?:spokes\w+|official|source|insider|aide)\b",
    re.IGNORECASE,
)
# "He said", of one who is no woman.
GENDERED = re.compile(
    rf"\b(he|she)\s(?:(?:also|then|later|has|had)\s)?(?:{SAYING})\b|\b(?:{_BEFORE})\s(he|she)\b",
    re.IGNORECASE,
)
# "I told him" in a turn of a transcript is of whoever's turn it is.
FIRST_PERSON = re.compile(rf"\b(?:I|[Ww]e)\s(?:\w+\s)?(?:{SAYING})\b")
TURNS = frozenset("Q A QUESTION ANSWER".split())  # labels that may stand for anybody
TOLD_TO = re.compile(rf"\b(?:told|tells?|telling)\s(?:the\s)?({NAME})")  # who listened
# "Ng, 43, resigned", "Dr. Ng", "Ng's wages": the last word is a last name.
_ONLY_OF_PEOPLE = (
    r"(?:wages|agent|career|debut|birthday|father|mother|parents|wife|husband|widow|sons?|daughters?|"
    r"brother|sister)\b(?! (?:bill|costs?))"
)
PERSON = re.compile(
    rf"({NAME}), (?:aged )?\d\d,|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\b\.? ({NAME})"
    rf"|({NAME})(?<=['’]s) (?:[a-z]+ )?{_ONLY_OF_PEOPLE}"
)
# What may be any of those named before.
PRONOUN = re.compile(
    rf"\b(?:he|she|they|it|who)\s(?:(?:also|then|later|has|had)\s)?(?:{SAYING})\b"
    rf"|\b(?:{_BEFORE})\s(?:he|she|they)\b",
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
