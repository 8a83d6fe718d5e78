"""By which words English says that something is not so, or its opposite is, or leaves it open."""

from retrieval.english.claims import CLAIM_THAT, MAYBE, UNTRUE
from retrieval.english.dates import MONTH_NAMES, WEEKDAYS
from retrieval.english.negation import NO_WORD

_FILLER = r"(?:(?:\w+ly|ever|even|also|been|being|be|have|has|had|get|got)\s){0,3}"
ANY_NO = rf"{NO_WORD}|\b(?:none|nor)\b"  # "not only", too
# "will not cut", "has never been found": the ``verb`` that is denied; of guilt tells GUILTY
NOT_SO = rf"(?:\b(?:not|never|cannot)|n['’]t)\s{_FILLER}(?P<verb>(?!guilty\b)[^\W\d_]\w+)"
# "No jobs will be cut", "nobody at the mill was hurt", "nobody died": of ``whom`` or ``where``, and
# the ``verb``
_OF_THEM = r"(?:(?:at|in|on|of|from)\s(?:the\s)?\w+\s)?"
_AUXILIARY = r"(?:is|are|was|were|has|have|had|will|would|did|does|do)\s"
NONE_SO = (
    rf"\bno(?:(?:body|\sone)\s(?P<where>{_OF_THEM})(?:{_AUXILIARY})?"
    rf"|\s(?P<whom>(?:[\w-]+\s){{1,3}}?){_OF_THEM}"
    rf"(?:{_AUXILIARY}|(?=died|drowned))){_FILLER}(?P<verb>[^\W\d_]\w+)"
)
# "claims that", "a report by the Echo that", "a rumour, spread by a radio station, that"
_BY_WHOM = r"(?:\s(?:by|from|in|on)\s(?:[\w'’.-]+\s){1,6}?|,\s[^,.;:]{3,60},\s|\s)"
_REPORTS = (
    r"(?:(?:the|a|any|all|these|those|its|his|her|their|media|press)\s){0,2}"
    rf"(?:(?:{CLAIM_THAT}|charge)s?(?:{_BY_WHOM}that|\sof)|talk\s(?:that|of))"
)
# "denied that it would cut jobs", "rejected claims that", "scrapped its plan to cut": the ``what``
DENIES = (
    r"\b(?<!not )(?<!never )(?<!n['’]t )"
    r"(?:(?:den(?:y|ies|ied|ying)|(?:reject|refut|disput|dismiss)(?:e?s|e?d|ing)|rejects)\s"
    rf"(?:{_REPORTS}|that|having)|den(?:y|ies|ied)(?=\s(?:(?:\w+ly\s)?\w+ing|the"
    r"|(?:s?he|it|they)\s(?:has|have|had|is|was|are|were|will|would|did))\b)"
    r"|scrap(?:s|ped)\s(?:its|the|a|his|her|their)\splans?\s(?:to|for))"
    r"\s(?P<what>(?:[\w'’-]+[,\s]*){1,10})"
)
RELATIVE_CLAUSE = r",?\s(?:who|whom|whose|which|where)\b"  # what it begins is not denied
# "Reports that Orbit will cut jobs are wrong": the ``what``
SAID_TO_BE_UNTRUE = (
    rf"\b{_REPORTS}\s(?P<what>[^.;:]{{5,120}}?)\s(?:is|are|was|were)\s(?:\w+ly\s)?"
    rf"(?:wrong|{UNTRUE})\b"
)
# "Orbit has denied being the seller": ``who``, and ``what``, up to the end of the clause
DENIES_BEING = (
    r"(?:^|[.,;:—–]\s)\W*(?P<who>(?:(?!had\s)[\w'’&-]+\s){1,6}?)(?:(?:has|have)\s)?(?:\w+ly\s)?"
    r"den(?:y|ies|ied)\s(?:being|having\sbeen|(?:that\s)?(?:it|s?he|they)\s(?:is|was|are|were))\s"
    r"(?P<what>(?:(?!(?:only|just|merely|also|both|all)\b)[\w'’-]+\s?){1,8})(?=[.,;:!—–]|\W*$)"
    r"(?!,?\s(?:but|although|though|yet|before)\b)"  # "..., but was convicted"
)
# "Did Orbit sell the mill (or not)?": the ``verb`` that begins it, and what is asked
ASKS_WHETHER = (
    r"^\W*(?:(?:and|but|so)\s)?(?P<verb>(?:is|are|was|were|has|have|had|did|does|do|will)\s)"
    r"(?P<asked>.+?)(?:,?\sor\s(?:not|no))?\W*$"
)
# What is denied of what is to come says nothing of what was; and who denied it may have owned up
# since, or be found guilty: "Roe, who had denied killing Ng", "denied it but later confessed". "Any
# such order" is one that was told of before.
STILL_TO_COME = r"\b(?:will|would|plan(?:s|ned|ning)?|going\sto|about\sto|intend\w*)\b"
DENIAL_IN_DOUBT = (
    r"\b(?:had\s(?:\w+\s)?denied|(?:first|initially|originally|once|previously|earlier)\sdenied"
    r"|but|although|though|yet|before|until|later|since|admit\w*|confess\w*|plead\w*|pled"
    r"|convict\w*|guilty|jury|trial|sentenced|jailed|such"
    r"|falsely|wrongly|lied|lying|perjury|then|truth\w*|owned\sup|recant\w*|retract\w*)\b"
)
# "Nobody denied", "no longer denies", "stopped short of denying", "to deny", "lied when he denied":
# that somebody denies it is not what is said
_DENYING = r"(?:den(?:y|ies|ied|ying)|(?:reject|refut|disput|dismiss)(?:e?s|e?d|ing)?)\b"
NO_DENIAL = (
    r"\b(?:(?:nobody|no\sone|none|(?<!\ba\s)few|hardly|barely|scarcely|seldom|rarely|neither|nor"
    r"|not|never|cannot|without|no\slonger|short\sof|instead\sof|rather\sthan|far\sfrom)\b[^.;:]{0,150}?"
    r"|(?<=n)['’]t\b[^.;:]{0,150}?|(?:no|to|may|might|can|could|would|if|when|because|after|for|despite)\s"
    rf"(?:[\w'’-]+\s){{0,3}}?)\b{_DENYING}"
)
# What was done, but not so, or not alone: "denied that it knowingly poisoned the river", "stole
# only the boat"; letters in this case
DENIED_WITH = rf"(?i:\b{_DENYING})(?P<what>.*)"
QUALIFIED = (
    r"\b(?:only|just|merely|alone|whole|entire|all|every|both|(?:him|her|it)self|themselves"
    r"|on\spurpose|[a-z]{3,}ly)\b"
)
# What settles it, so that a denial is not the first thing to be told
PROVEN = (
    r"\b(?:convict\w*|guilty|admit\w*|confess\w*|plead(?:s|ed)|pled|sentenced|jailed|fined|caught"
    r"|banned|stripped|disqualified|expelled|found\sto\shave|upheld|prove[dn])\b"
)
ASKS_WHETHER_BEING = r"^\W*(?:(?:and|but|so)\s)?(?:is|was|are|were)\b"
NOES = (NOT_SO, NONE_SO, DENIES, SAID_TO_BE_UNTRUE)
# What says that something is not, not yet, or was not so; and what leaves it open whether it is.
HALF_DENIED = (
    r"\b(?:yet|so\sfar|still|until|till|before|since|unless|without|fail\w*|refus\w+|declin\w+"
    r"|lack\w*|only|just|merely|again|any\s?more|no\slonger|instead|rather|hardly|barely|nor|neither"
    r"|doubt|enough|because|who\s(?:has|had)\snever)\b"
)
TIMED = frozenset({"before", "since"})  # of these none where both sentences have it
LEFT_OPEN = (
    rf"\b(?:{MAYBE}|if|should|must|ought|accus\w+|alleg\w+|urg\w+|demand\w*|call\w*\s(?:for|on)"
    r"|wants?|wanted|hop(?:es?|ed|ing)|order(?:s|ed)|ask(?:s|ed|ing)?|bound|threat\w*|consider\w*"
    r"|propos\w+|suggest\w*|expect\w*|likely|attempt\w*|tr(?:y|ies|ied)|claim\w*|would\shave"
    r"|appear\w*|seem\w*|suspect(?:ed|ing)|suspects?\s(?:that|of|he|she|they|it)|believ\w*|vow\w*"
    r"|pledg\w*|promis\w*|in\scase|as\sif)\b"
)
# Before a verb: somebody does it; it is done to them; or others say so.
ACTIVE = r"\b(?:will|would|has|have|had|did|does|do)\s(?:\w+ly\s)?$"
PASSIVE = (
    r"\b(?:(?:is|are|was|were)(?:n['’]t)?|be|been|being)\s"
    r"(?:(?:not|never|also|ever|been|being|\w+ly)\s)*$"
)
# What a denial may mean alone: "not by a wide margin", "not unanimously"
MANNER = (
    r"\b(?:by|with|without|under|through|via|as|over|for\s(?:\w+ing|his|her|their|its))\s.*"
    r"|\bin\s(?:its|his|her|their|an?)\s\w+\sform\b"
    r"|\b(?:in|on)\s(?:person|public|private|full|cash|time|advance|loan|purpose)\b"
    r"|\b[a-z]{3,}ly\b"
)
OTHERS_TELL = (
    r"\b(?:that|reports?|reported|claims?|claimed|rumou?rs?|stor(?:y|ies)|contrary|despite|said|says"
    r"|told)\b"
)
# Words before which a word is no verb that says what is so: "the cut", "to cut", "of cutting".
NO_VERB_BEHIND = frozenset(
    "the a an this that these those his her its their our your my of for from with by over about "
    "in on at into no any some more new to and or".split()
)
# ... but "is to cut", "was due to cut"
TO_COME = r"\b(?:is|are|was|were|due|set|going|about|plans?|planned|agreed|decided)\sto\s(?:be\s)?$"
PREPOSITIONS = r"\b(?:of|for|from|with|by|over|about|in|on|at|into|to|after|near|as)\s"
# Behind a verb, what limits nothing that is said
NO_LIMIT = r"^\W*(?:again|yet|so\sfar)?\W*$"
# "was found in a barn", "was sold in May"; not "in a model of it", "on Fridays", "in winter"
WAS = r"\b(?:was|were|been)\s(?:\w+ly\s)?$"
WHERE_IT_WAS = (
    r"^\s(?:(?:in|at|near)\s(?:an?|the)\s(?!(?:\w+\s)?(?:models?|tests?|trials?|simulation|film|book"
    r"|dream|vote|poll|survey|first|second|last|past|same|morning|evening|afternoon|night|spring"
    r"|summer|autumn|fall|winter|days?|weeks?|weekends?|months?|years?)\b)[a-z]"
    rf"|(?:on|in)\s(?:{'|'.join((*WEEKDAYS, *MONTH_NAMES))})\b)(?!.*\b\d{{4}}\b)"
)
OPENS_WITH_WHEN = r"^\W*(?:at|by|until|till|on|in|for|before|after|since|during|once|when)\s"
PRONOUNS = frozenset("he she they it we i you who which that".split())
# Verbs (stems) of what goes on in a mind, or is told: who has not heard of it denies nothing.
OF_MIND = frozenset(
    "say tell know see hear read mention comment believ think mean want need like seem speak "
    "discuss answer disclos specify understand remember recall".split()
)
# "A jury found Ann Roe (not) guilty": ``whom``
FOUND = r"\bfound\s(?P<whom>(?:[\w.'’-]+\s){1,4}?)(?:not\s)?guilty\b"
# Two verdicts that cannot both be so of one person at a time.
GUILTY = (
    r"\b(?:found\s(?:(?!not\b)[\w.'’-]+\s){0,4}?guilty|convicted|(?:is|was|were)\sguilty"
    r"|guilty\sverdicts?)\b"
)
CLEARED = (
    r"\b(?:(?:was|were|been|is|are)\s(?:\w+ly\s)?(?:cleared|acquitted|exonerated)"
    r"|(?:found\s)?not\sguilty|acquit(?:s|ted)|clear(?:s|ed)\s(?=(?-i:[A-Z])|him|her|them|of))"
)
# Opposites, too, but of what may change in a day, or be another thing.
STATES = (
    (
        r"\b(?:is|are|remains?|stays?)\s(?:now\s|still\s)?(?:fully\s)?open\b",
        r"\b(?:is|are|remains?|stays?)\s(?:now\s|still\s)?(?:shut|closed)\b",
    ),
    (
        r"\b(?:is|are)\s(?:still\s)?(?:alive|safe)\b",
        r"\b(?:is|are)\s(?:now\s)?(?:dead|unsafe|not\ssafe)\b",
    ),
)
DEPUTY = r"\b(?:deputy|vice|assistant|shadow|co)[\s-](\w+)"
# Which one of several: "did not open the second mine", "arrested nobody else"
WHICH = (
    r"\b(?:another|others?|else|first|second|third|fourth|fifth|earlier|previous|new|old"
    r"|(?:this|next|last)\s(?:week|month|year))\b"
)
# Of some, what is not so may be so of others: "two residents did not leave".
SOME = (
    r"^\W*(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|half"
    r"|another|others?)\b"
)
FIGURE = r"\b(?:first|second|third|fourth|fifth)\b|\d+(?:[.,]\d+)*"  # or which one of several
# What a court has to decide upon, behind its verdict: "of arson", "of murdering"; of "one count of
# theft" it may decide otherwise than of another.
CHARGE = (
    r"(?:(?!\bof\b).)*\bof\s(?!(?:\w+\s)?(?:counts?|charges)\sof\b)"
    r"(?P<charge>[^,.;:]+?)"
    r"(?=\s(?:of|in|at|on|for|by|from|to|with|after|against|and|or|over|last)\b|\W*$)"
)
# Another court's, another one's, or only asked for
OTHER_VERDICT = (
    r"\b(?:appeal\w*|re-?trial|retried|quash\w*|overturn\w*|(?:higher|upper|supreme)\scourt|once"
    r"|wrong(?:ful)?ly|would|(?:another|other|second|third|fourth|one)\s(?:m[ae]n|wom[ae]n|person"
    r"|defendant|suspect|accused)|sa(?:id|ys)\s(?:that\s)?(?:s?he|they)\s\w+\snot\sguilty)\b"
)
