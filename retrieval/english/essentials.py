"""What an answer in English cannot lack, by what is asked, for `retrieval.finding.essentials`.

Words stand in any case of letters unless a comment says otherwise.
"""

from retrieval.english.amounts import CURRENCY_NAMES
from retrieval.english.dates import MONTH_NAMES
from retrieval.english.names import OFFICES
from retrieval.english.slots import NUMBER_WORD
from retrieval.english.verbs import PASTS

_UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|season|year|decade|centur|term)"
_DENIED = (
    r"\b(?:not|never|no|none|nothing|undisclosed|secret|unknown|declin\w+|refus\w+)\b|n['’]t\b"
)
_AGE_ASKED = (
    r"\bhow\sold\b|['’]s\sage\b"
    r"|^(?!.*\b(?:minimum|legal|voting|retirement|pension|school|drinking|average|state|what|which)"
    r"\b).*(?:\bage\sof\b(?!\s\d)|\bage\W*$)"
)
_AGE = (
    r"\b\d{1,3}[\s-](?:year|month|week|day)s?[\s-]old|,\s(?:aged\s)?\d\d?\b|\(\d\d?\)|\baged?\b"
    rf"|\b(?:is|was|were|are|turn(?:s|ed|ing)?|be|at|just|only|now)\s(?:just\s|only\s|now\s)?(?:\d\d"
    rf"|{NUMBER_WORD})\b(?!\s?%|,\d)|\bold\b|\bborn\b|\bbirthday\b|\bcentur|\bago\b"
    r"|\b(?:in|into)\s(?:his|her|their|its)\s(?:early\s|mid-?\s?|late\s)?(?:\w+ties|\d0s|teens)"
    r"|\b(?:since|from)\s\d{3,4}\b|\b(?:built|laid|erected|completed|planted|painted|opened|founded"
    r"|made|dat(?:es|ed|ing))\b"
    r"|\b(?:teenager|toddler|baby|newborn|octogenarian|pensioner)s?\b"
)
_SPEED_ASKED = (
    r"\bhow\sfast\s(?:is|was|were|are|did|does|do)\b.*\b(?:go|going|travel\w*|driv\w+|fly\w*|flew"
    r"|mov\w+|wind|car|train|plane|hit|crash\w*|run|ball|bowl)\b|\bwhat\sspeed\b"
)
_SPEED = (
    r"\d\s?(?:km|mph|kph|knots?)|\b(?:kilomet\w+|miles?|met(?:re|er)s?|feet)\s(?:an|per|a)\s"
    r"(?:hour|second|minute)|\bm/s|\bspeed|\bknots\b|\bper\shour"
)
_LASTING_ASKED = r"\bhow\slong\b(?!\sago)"
_LASTING = (
    rf"\b(?:\d[\d,.]*|{NUMBER_WORD}|an?|several|few|couple\sof|many|whole|entire|full|next|last"
    rf"|past)[\s-]+(?:(?:and\sa\shalf|more|full|whole|long|working|straight)\s)*{_UNIT}"
    rf"|\b(?:since|until|till|from|between|through|by|before|after)\b|\b{_UNIT}s\b"
    r"|\b(?:overnight|weekend|forever|permanent\w*|indefinite\w*|life\w*|longer?|short|brief\w*"
    r"|all\s(?:day|night|week|year|summer|winter)|generations?|always)\b"
    r"|\d\s?(?:h|m|s|min|hrs?|secs?|km|kilomet\w+|miles?|met\w+|cm|mm|feet|ft|pages?|words?)\b"
    rf"|\d[:.]\d\d|{_DENIED}"
)
_SUM_ASKED = (
    r"^(?!.*\b(?:who|whose|why|when|where|which|calls?|called|says?|said|think|describe[ds]?"
    r"|comment|about|wants?|words?|used?|attention|visit|tribute|respects)\b)"
    r"(?:.*\b(?:what\s(?:did|does|do|will|has|have)|how\smuch)\b.*"
    r"(?<!\bto\s)\b(?:spend|spent|costs?|pay|paid|earn|donated?|owed?)\b"
    r"|(?!.*\b(?:what|how|did|does|do|to)\b).*\b(?:price|cost|salary|wage|budget|fee|fine|bill|rent"
    r"|turnover|revenue)s?\W*$)"
)
_SUM = (
    rf"[$€£¥₹₩₽₺₪₦₱฿₫₴]|\b(?:{'|'.join(CURRENCY_NAMES)}|Rs|Kr|RM|cents?|pence|crowns?|kron\w+|francs?|rupiah|real"
    r"|dirhams?|shillings?|won|baht|dong|ringgit|marks?|guilders?|dinars?|ri[ay]ls?|credits?)\b"
    r"|\d\s?[kp]\b|\d\s?%|\bper\s?cent\b|\b(?:million|billion|thousand|hundred|crore|lakh)"
    rf"|\b(?:free|half|twice|double|(?-i:[A-Z]{{2,3}})\s?\d|\d\s?(?-i:[A-Z]{{3}}))\b|{_DENIED}"
)
_DEATH_ASKED = (
    r"\bdie[ds]?\s(?:of|from)\W*$|\bcause\sof\s(?:his|her|their|the|[\w-]+['’]?s?)?\s?death\b"
)
_DEATH = (
    r"\b(?:(?<!director\s)(?<!chief\s)(?<!head\s)(?<!end\s)of|from|by|when|because|caused?|after"
    r"|cancer|heart|stroke|crash\w*|fell|fall|shot|stab\w*|drown\w*|hit|struck|disease|illness"
    r"|poison\w*|fire|smoke|suicide|overdose|infection|injur\w*|wound\w*|collapse\w*|kill\w*|burn\w*"
    r"|accident\w*|attack|murder\w*|under|natural|hanged|crushed|while|as|pneumonia|sepsis|fever"
    r"|virus|inhal\w*|strangl\w*|suffocat\w*|explo\w*|electrocut\w*|slipped|unknown|not)\b"
)
_WHO_IS = r"\bwho(?:['’]?s|\s(?:is|was|are|were))?\s(?:the\s|its\s|their\s)?(?:[\w'’-]+\s){0,3}?"
# Who holds an office is told by its name, by another of it, or by what its holder does.
_HOLDERS = (
    (r"chair(?:man|woman|person)?", r"chair\w*|head\w*|presid\w*|lead\w*|led"),
    (r"principal|head\s?teacher", r"principal|head\w*"),
    (r"referee|umpire", r"refere\w*|umpire\w*|official\w*|whistle|ref|charge"),
)
# What is asked, and what no answer to it lacks.
ESSENTIALS = (
    (_AGE_ASKED, _AGE),
    (_SPEED_ASKED, _SPEED),
    (_LASTING_ASKED, _LASTING),
    (_SUM_ASKED, _SUM),
    (_DEATH_ASKED, _DEATH),
    *((rf"{_WHO_IS}(?:{office})\b", rf"\b(?:{held})\b") for office, held in _HOLDERS),
)

# --- days and years -----------------------------------------------------------------------------
_MONTHS = "|".join(MONTH_NAMES)
DAY = (
    rf"\b(?P<day>\d\d?)(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_MONTHS})\b"
    rf"|\b(?P<month_first>{_MONTHS})\s(?P<day_last>\d\d?)(?:st|nd|rd|th)?\b(?!,\d)"
)
YEAR = r"\b(?:19|20)\d\d\b(?![.,]\d)"
# "in June", "for May": of what month something is asked about
OF_MONTH = rf"\b(?:in|for|during|last|this|of)\s({_MONTHS})\b"
MONTH = rf"\b({_MONTHS})\b"  # letters in this case: "may" is no month
# "since 2015", "by 29 August": what happened on another day may be meant
REACHING = (
    r"\b(?:(?:since|after|before|until|till|by|from|between|than)\s(?:the\s)?|to\s)"
    rf"(?:\d|{_MONTHS})"
)

# --- reasons ------------------------------------------------------------------------------------
ASKS_WHY = r"\bwhy\b|\breasons?\sfor\b|\bhow\scome\b"
MOST_NEW = 1  # words that tell nothing of why: "They did not speak, both confirmed."

# --- names --------------------------------------------------------------------------------------
NAME_SIGN = r"\b(?:who|which|what|names?)"
PERSONS = (
    r"(?:judge|actor|actress|minister|mayor|senator|engineer|doctor|lawyer|coach|player|director"
    r"|author|writer|artist|singer|person|politician|officer|official|friend|wife|husband|brother"
    r"|sister|son|daughter|mother|father|dad|mum|mom|grand\w+|chef|reader|farmer|driver|pilot"
    r"|captain|victim|suspect|boy|girl|baby|child|spokes\w+|witness|nurse|teacher|student|owner"
    r"|boss|chief|neighbou?r|uncle|niece|nephew|aunt|cousin|parent|climber|girlfriend|boyfriend"
    r"|partner|twin|couple|member)(?:e?s|ren)?|people|m[ae]n|wom[ae]n"
)
BODIES = (
    r"(?:company|firm|studio|hospital|school|university|college|country|city|town|village|state"
    r"|theat(?:re|er)|game|film|movie|carrier|airline|team|club|bank|newspaper|magazine|competition"
    r"|court|party|street|song|book|novel|airport|hotel|ship|restaurant|agency|union|insurer|brand"
    r"|station|river|island|lake|bridge|port|supplier|manufacturer|retailer|supermarket|stadium"
    r"|venue|prison|region|district|province|county|suburb|organi[sz]ation|foundation|website"
    r"|ministry|department|app|platform|crypto\w+|laboratory|institute|museum|charity|publisher"
    r"|label|dog|cat|horse|boat|yacht|show|series|award|prize)s?|companies|universities|countries|cities"
    r"|parties|agencies|charities|laboratories"
)
NAME_ASKED = (
    r"\bwhat(?:['’]?s|\s(?:is|was|are|were))\b[^?]*\b(?:called|named)\W*$|\bnames?\sof\b"
    r"|\bnames?\W*$|\bnames\b"
)
_OF_NO_NOUN = (
    r"(?:is|was|are|were|be|of|did|does|do|has|have|had|will|would|can|could|should|may|might|must"
    r"|in|on|at|to|for|the|that|kind|type|sort)\b"
)
_WHICH = (
    r"^\W*(?:(?:and|so|in|at|on|for|to|from|of|with|by)\s)*(?:which|what)\s(?:of\sthe\s)?"
    rf"(?:(?!{_OF_NO_NOUN})[\w'’-]+\s){{0,2}}?"
)
WHICH_PERSON = rf"{_WHICH}(?!members?\b)(?:{PERSONS})\b"
WHICH_BODY = rf"{_WHICH}(?:{BODIES})\b(?!\s(?:kind|type|size|rate|price|cost|part))"
# "Who wrote it?", "who is the person", not "who is at risk", which no name need answer
WHO = (
    rf"^\W*(?:whom?\sdid|whose|who(?:['’]?s|\s(?:is|was|are|were))\s(?:the|his|her|their|its|running"
    rf"|going)|who\s(?:was|were|(?:{'|'.join(sorted(PASTS))}|\w+ed)))\b"
)
# "I called her Biscuit," said the bus driver: somebody is told without a name (in these letters)
OF_WHO_SPEAKS = r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b"
# "has been named Brenda", "named her Halcyon"
CALLED = r"\b(?:named|called|names?|christened|dubbed|known\sas)\s(?:\w+\s){0,2}$"
# "Who is Ng?" names the one that is asked about (letters in this case)
WHO_IS_NAMED = r"^\W*(?i:who(?:['’]?s|\s(?:is|was|are)))\s(?:[A-Z][\w-]*\s?){1,3}\W*$"
TITLES = frozenset(OFFICES.split())
# "BHULLAR: Two men": who speaks in a transcript (letters in this case)
LABEL = r"^[A-Z]{2,}[A-Z .]*:\s"
