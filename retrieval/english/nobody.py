"""How English asks who it was, and how it says that it was nobody, or someone unnamed.

Words stand in any case of letters.
"""

from retrieval.english.claims import MAYBE
from retrieval.english.dates import WEEKDAYS
from retrieval.english.people import PEOPLE

_BEFORE = r"^\W*(?:(?:so|and|but|then)\s)?(?:(?:do\s(?:we|you|they)\sknow|tell\s(?:me|us))\s)?"
_BE = r"(?:(?:is|are|was|were|been|being|be|got|get|gets)\s)"
_HAVE = r"(?:(?:has|have|had|will|would|can|could|going\sto)\s)"
_MANNER = r"(?:(?:also|ever|yet|now|currently|actually|already|really|reportedly|the|an?)\s)"
_VERB = rf"(?:{_BE}|{_HAVE}|{_MANNER})*"
ASKS_WHO_SIGN = r"\b(?:wh(?:o|ich|at)|(?:any|some)(?:one|body))"
# "who resigned", "who was arrested", "who did police arrest", "who is under arrest", "was anyone
# arrested": the ``matter`` and what tells that it is asked ``whom`` it befell, and ``where``
# somebody is
ASKS_WHO = (
    rf"{_BEFORE}(?:whom?(?:['’]s(?=(?P<is>\s)))?|(?:which|what)\s(?:of\sthe\s)?(?:\w+\s)?{PEOPLE}"
    r"|(?:(?P<were>is|are|was|were)|has|have|had|did)\s(?:any|some)(?:one|body))\s"
    r"(?!(?:else|not|never)\b)"
    rf"(?:(?P<whom>(?:did|does|do)\s(?:the\s)?[\w’'-]+\s)|{_HAVE}*(?P<be>{_BE})?{_VERB})"
    rf"(?!{_BE})(?P<where>(?:under|in|on)\s)?(?P<matter>(?-i:[a-z])[\w-]+)"
)
# A sentence with one of these does not surely say that it was nobody, or says so of another time.
UNSURE = (
    rf"\b(?:{MAYBE}|why|hop(?:ed|ing)|fear(?:s|ed)?|seem(?:s|ed)?|thought|believed|assumed"
    r"|claim(?:s|ed)?|reports?\s(?:that|of)|(?:not|un)\s?true|wrong|false|(?:at\s)?first|earlier"
    r"|initially|previously|would|too\searly|unclear|except|apart\sfrom|other\sthan)\b"
    rf"|^\W*(?:on|by|until)\s(?:{'|'.join(WEEKDAYS)})\b"
    r"|\b(?:for|in)\s(?:[\w-]+\s){1,3}(?:hours?|days?|weeks?|months?|years?|decades?)\b"
)
# From where it was nobody on; of whom or where: of those alone, unless they are asked about
NOBODY_DID = (
    r"\b(?:no\s?one|nobody|no\s[\w-]+|not)\b(?:\s(?:in|of)\s(?:the\s)?(?P<among>[\w-]+))?"
    r"(?P<did>.*)"
)
WHERE = r"\b(?:on|at|inside|outside|aboard|near|from)\s(?:the\s|an?\s)?([\w-]+)"
NO_MATTER = frozenset("made tak anyon anybod".split())  # stems: "no arrests were made"
# Right before the matter: somebody is not, or nobody is; "nobody else" tells of somebody.
NOT = rf"(?:\b(?:not|never)|n['’]t|\byet\sto)\s{_VERB}$"
NOBODY = (
    r"\b(?:no\s?one|nobody|none\sof\s(?:them|(?:the\s)?\w+)|no\s(?:[\w-]+\s)?"
    rf"(?:{PEOPLE}|person|officials?|employees?|members?))\s"
    rf"(?:(?:in|at|on|of|from)\s(?:the\s)?[\w-]+\s)?{_VERB}$"
)
NO_KIND = r"\bno\s([\w-]+(?:\s(?!(?:was|were|has|have|had|is|are)\b)[\w-]+)?)"
ALL_KINDS = frozenset("one people person suspect".split())  # besides them there are none
# In passing, of one who is named: "Ortiz, who had never won an election"
IN_PASSING = r"^\s*who\s(?:has|had)\snever\b"
NOT_THEN = r"\b(?:before|until|till|since)\b"
NOT_BUT = r"\bnot\b[^.;:]*\bbut\s(?:by|for|from|at|in|on|(?-i:[A-Z]))"  # "not by Ng but by Roe"
ANY = r"\s(?:any(?:one|body)|any\s(?:suspects?|people))\b(?!\s(?:but|except|other|else)\b)"
NO_NOUN = r"\bno\s(?!longer\b)(?:[\w-]+\s)?$"  # "no arrests were made"
# "He has not been named", "police did not give her name"
UNNAMED = (
    r"(?:\b(?:has|have|had|was|were|is|are)(?:n['’]t|\snot)|\b(?:never|not)\sbeen)\s"
    r"(?:(?:yet|been|be|being|publicly|officially|formally|so\sfar)\s)*(?:named|identified)\b"
    r"|\b(?:has|have)\syet\sto\sbe\s(?:\w+ly\s)?(?:named|identified)\b"
    r"|(?:\b(?:declin|refus)(?:ed|es|ing)\sto|\b(?:did|does|do|would|will|could)(?:n['’]t|\snot))"
    r"\s(?:name|identify)\b"
)
PASSIVE = rf"\b{_BE}(?:[\w-]+\s){{0,3}}$"
BY = r"\bby\s"
TOLD = r"\b(?:said|says|told|that)\s"
# Somebody, though without a name: "two men", "a 34-year-old woman"
SOMEBODY = (
    r"\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|several|\d+)\s(?:[\w-]+\s){0,2}"
    + PEOPLE
)
