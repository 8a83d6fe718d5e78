"""How English asks who somebody of that name is, and how it introduces somebody.

Words stand in any case of letters unless a comment says otherwise.
"""

from retrieval.english.people import ROLES
from retrieval.english.slots import YEARS

_ROLE = rf"(?:{ROLES}|(?:spokes|chair|business|police|fire)(?:m[ae]n|wom[ae]n|person))"
# "who is Bart Merckx": a name of up to four words, and nothing behind it
ASKS_WHO_ONE_IS = (
    r"^\W*who(?:['’]?s|\s(?:is|was))\s(?!(?:the|an?|his|her|their|its|my|our|in|on|at|to|for|by|"
    r"it|that|this|he|she|most|really|now|going|not)\b|\w+ing\b)"
    r"(?P<name>(?:(?![\w-]+['’]s\s)[\w'’.-]+\s){0,3}?"
    rf"(?!{ROLES}\b)[\w'’.-]+)(?:\sagain|\sanyway)?\W*$"
)
_TITLE = (
    r"(?:Professor|Prof\.?|Dr\.?|Doctor|Sir|Dame|Lord|Lady|Mayor|Judge|Justice|President|Senator|"
    r"Governor|Minister|Captain|Colonel|General|Chief|Sergeant|Inspector|Detective|Rev\.?|Bishop)"
)
# Behind a name (letters in this case): "Ann Ng, 44, a roofer", "Ng, who leads it", "Ng is the head"
INTRODUCED_BEHIND = (
    r"^(?:,\s(?:\d{1,3},?\s)?(?:(?:an?|the|who|one\sof|its|their|his|her)\s(?!\w+\s(?:said|says)\b)"
    rf"|(?:[\w’'-]+\s){{0,3}}(?i:{_ROLE})\b)"
    r"|\s(?:is|was|became|has\sbeen)\s(?:an?|the|one\sof)\s"
    r"|\sof\s(?:the\s)?[A-Z])"
)
# Before it: "Professor Ng", "the baker Ann Ng", "The head of the dairy, Ann Ng"
INTRODUCED_BEFORE = (
    rf"(?:\b{_TITLE}|\b(?i:{_ROLE})\b(?:\s(?:of|for|at)\s[^,.;:“”\"]{{1,60}},)?,?)"
    r"\s(?:[A-Z][\w.'’-]*\s){0,3}$"
)
FIRST_NAME = rf"\b(?!{_TITLE}\s)([A-Z][\w'’-]+)\s$"
BEFORE_CHARS = 120  # before a name that are read
# "how old is Tara": of whom or what it is asked, and nothing behind that
ASKS_HOW_OLD = (
    r"^\W*(?:and\s|so\s)?how\sold\s(?:is|was|are|were)\s(?:the\s|a\s)?"
    r"(?P<who>(?!(?:s?he|it|they|you|we)\b)(?:[\w'’.-]+\s){0,3}?[\w’'-]+)(?:\s(?:now|then))?\W*$"
)
# How old the one in between is: "Tara, six,", "Tara Holm is 34", "a six-year-old called Tara"
AGE_BEHIND = (
    rf"^(?:\s[A-Z][\w-]+)?(?:,\s(?:(?:who\s(?:is|was)|now|aged)\s)?{YEARS}(?=[,.;)]|\s|$)"
    rf"|\s\(?aged?\s{YEARS}\b|\s\({YEARS}\)"
    rf"|\s(?:is|was|are|were|turn(?:s|ed))\s(?:(?:just|only|about|now|nearly|almost)\s)?{YEARS}"
    r"(?=[,.;)]|$|\s(?:years?|months?|weeks?|days?|and|when|at|in|on)\b))"
)
AGE_BEFORE = (
    rf"\b{YEARS}[\s-](?:year|month|week|day)[\s-]old\s(?:[a-z][\w-]*\s){{0,3}}?"
    r"(?:(?:called|named)\s)?(?:[A-Z][\w-]+\s){0,2}$"
)
