"""How English asks what befell somebody, whom it befell, and whether it befell anybody."""

from retrieval.english.fates import FATES
from retrieval.english.justice import PROCEEDINGS
from retrieval.english.people import PERSONS

_MANNER = r"(?:just|ever|also|later|finally|really|actually|not|first|then|reportedly|once)\s"
_ADVERB = rf"(?:been\s|be\s|being\s|get\s|going\sto\s(?:be\s)?|{_MANNER})*"
_BEFELL = "|".join(fate.befell for fate in FATES)
# Of no court: what is charged for something ("£40", "a fee", "extra", "by the minute"), or with a
# task, and a sentence to what no court gives. Else who is charged is charged in court.
_SUM = r"(?:(?:about|around|nearly|some|up\sto|as\smuch\sas|more\sthan|less\sthan)\s)?"
_PRICE = (
    r"fees?|fares?|tolls?|rents?|rates?|prices?|premiums?|commission|interest|deposits?|duty|tax"
    r"|VAT|admission|postage|surcharges?|money|charges?"
)
_ELSEWHERE = (
    rf"(?:charged?\s(?:{_SUM}(?:(?:A|US|C|NZ|S|HK)?[$€£¥₹]|Rs\b|\d[\d,.]*\s?"
    r"(?:%|p\b|dollars?|euros?|pounds?|cents?|pence|per\s?cent|rupees?|k\b|an?\s|per\s))"
    r"|(?:(?!(?:with|for|over|in|on|at|after|before|of|and|or|to|by|as|when|but)\b)[\w-]+\s){0,3}?"
    rf"(?:{_PRICE})\b"
    r"|(?:extra|twice(?!\swith)|double|triple|nothing|(?:more|less)(?!\sthan\s(?:once"
    r"|\w+\s(?:hour|day|week|month|year|decade)s?)\b)|too\smuch|per)\b"
    r"|(?:dai|hour|week|month|year|quarter)ly\b|(?:by|for)\sthe\s(?:minute|hour|day|mile|night)\b"
    r"|for\s(?:the\s)?(?:use|parking|entry|admission|it|water|electricity)\b"
    r"|with\s(?:(?:the\s)?(?:task|job|duty|care)(?=\s(?:of|to)\b|\W*$)"
    r"|(?:leading|running|overseeing|managing|reviewing|drafting|organi[sz]ing)"
    r"\s(?:the|its|his|her|their)\s(?!riots?\b|gang\b|fraud\b|scam\b|plot\b)"
    r"|(?:finding|ensuring|improving|investigating|implementing|delivering|rebuilding|enforcing)\s"
    r"(?:the|an?|its|his|her|their|that)\s))"
    r"|sentenced?\sto\s(?:relegation|demotion|defeat|elimination|failure|obscurity|oblivion"
    r"|irrelevance|extinction|poverty|misery)\b)"
)
# "When was Ng charged?", "tell me how Ng died": ``who``, the ``fate`` and the ``rest``
ASKS_WHAT_BEFELL = (
    r"^\W*(?:(?:so|and|but|then)\s|(?:please\s)?(?:can you\s)?tell (?:me|us)\s)?"
    r"(?:(?:when|where|why|how|(?:for )?how long|how come|how exactly|(?:(?:on|in|at) )?"
    r"(?:what|which) (?:year|date|day|month|time|age|court|prison)|(?:with|for|of) what|what)\s)?"
    r"(?:(?:was|is|did|has)(?:n['’]t)?|were|are|had|have|does|will|got)\s"
    rf"(?P<who>(?:[^\s?,;]+\s){{1,9}}?){_ADVERB}(?!{_ELSEWHERE})"
    rf"(?P<fate>{_BEFELL})\b(?P<rest>[^?]*)"
)
DETERMINED = r"\b(?:the|an?|his|her|their|its|our|this|that|those|these)\s"
RELATIVE_PRONOUN = r"\b(?:who|that|which|whose|whom)\b"
# "Was the man who died a smoker?", "When was the man accused of arson last seen?": another matter
GOES_ON = (
    r"^\W*(?:an?|the)\s|\b(?:\w+ed|\w+ing|seen|found|given|taken|sent|held|let|made|born|told|known"
    r"|put|hit|shown|done|say|do|like|left|buried|live|work|want|go|get)\b"
)
# "What did Ng say about the murdered man?", "Why did Ng demand that the mayor resign?"
ASIDE = (
    r"\b(?:say|ask|tell|demand|accept|want|think|know|mean|call|believe|do|make|see|reason)\b"
    r"|\b(?:the|an?|his|her|their|its|of|about|for|with|to|on|at|by|in|as|that|when|after|if)\s?$"
)
JOINED = r"\b(?:and|or)\b|['’]s?\s"  # of two, or of what is somebody's

_WAS = (
    r"(?:was|were|is|are|got|gets|(?:has|have|had)\s(?:\w+\s)?been"
    r"|(?:will|would|could|should|can|may|might)\sbe)\s(?:(?:also|being|ever|actually)\s)?"
)
_PLAIN = r"(?:(?!(?:of|who|that|the|and|whose)\b)\w+\s){0,3}"  # not "the wife of the man arrested"
_MATTERS = "|".join(f"{fate.befell}|{fate.done}" for fate in FATES if fate.done)
# "Who was arrested?", "which engineer has been charged with it", "the man arrested", "Who did
# police arrest?", "Who is the suspect?": the ``matter``
ASKS_WHOM = (
    rf"\b(?:(?:whom?|which\s(?:of\sthe\s)?{_PLAIN}{PERSONS})\s(?:else\s)?{_WAS}"
    r"|who['’]s\s(?:also\s|been\s)?"
    rf"|who\s(?:is|are|was|were)\sthe\s{_PLAIN}{PERSONS}\s(?:(?:who|that)\s{_WAS})?"
    rf"|whom?\sdid\s(?:the\s)?{_PLAIN}"
    rf"|who(?:['’]s|\s(?:is|are|was|were))\s(?:the|an?)\s{_PLAIN}(?=suspects?(?!['’\w])))"
    rf"(?!{_ELSEWHERE})(?P<matter>{_MATTERS})(?!\w)"
)
OPENS_ASKING_WHOM = rf"^\W*(?:so\s|and\s)?{ASKS_WHOM}"
_ANYONE = (
    r"(?:anyone|anybody|someone|somebody"
    r"|any\s(?:\w+\s)?(?:people|person|suspects?|m[ae]n|wom[ae]n))"
)
# One of these words stands in every question about an arrest, a charge or a conviction.
PROCEEDINGS_SIGN = "|".join(fate.asked for fate in PROCEEDINGS)
_BEFELL_ANY = rf"(?!{_ELSEWHERE})({'|'.join(one.befell for one in PROCEEDINGS)})\b"
_DO_TO_ANY = rf"(?!charge\b)({'|'.join(one.done for one in PROCEEDINGS)})"
# "any charges for the fire", "any charges over murder", not "any charges for bags"
_CRIMES = (
    r"(?:\w+\s){0,3}?(?:fires?|arson|attacks?|assaults?|murders?|killings?|deaths?|shootings?"
    r"|stabbings?|crash(?:es)?|collisions?|explosions?|blasts?|bombings?|theft|robbery|burglary"
    r"|heist|fraud|bribery|corruption|kidnapping|abduction|rape|abuse|riots?|manslaughter|date\b"
    r"|drugs?\b|perjury|treason|terrorism|negligence"
    r"|(?:drink|drunk|dangerous|careless)\W?driving)"
)
_ANY_NOUN = (
    rf"any\s({'|'.join(one.nouns for one in PROCEEDINGS)})\b"
    rf"(?!(?<=charges)\s(?:for|on|to)\s(?!{_CRIMES}))"
)
# "Has anyone been arrested?", "did they arrest anybody", "have there been any arrests"
ASKS_WHETHER = (
    r"^\W*(?:so\s|and\s)?(?:has|have|had|was|were|is|are|did|does|do)(?:n['’]t)?\s"
    rf"(?:{_ANYONE}\s(?:else\s)?(?:(?:get|got|been|be|ever|yet|actually|also)\s)*{_BEFELL_ANY}"
    rf"|(?:the\s)?\w+\s(?:{_DO_TO_ANY}|{_BEFELL_ANY})\s{_ANYONE}\b"
    r"|(?:(?:there\s(?:been\s)?)"
    r"|(?:the\s)?\w+\s(?:made?|make|brought|bring|la(?:id|y)|filed?|press(?:ed)?)\s)?"
    rf"{_ANY_NOUN})"
)
