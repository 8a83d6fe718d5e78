"""How English says of words that they are made up, for `retrieval.checking.framing`.

"A fake post claimed", "on a parody site he was quoted as saying". A made-up thing that opens the
clause owns what is said there, unless somebody else says it: "the fake letter, Ng said,". All
patterns stand in any case of letters but where they say otherwise.
"""

from retrieval.checking.english_framing import (
    ASIDE,
    CALLED,
    CLAUSE,
    ENDS,
    PLAIN,
    SOON,
    TOKEN,
    UTTERING,
)
from retrieval.english.names import SPEAKING
from retrieval.english.rejection import JOINS

INVENTED_SIGN = (
    r"\b(?:faked?|forged|fabricated|invented|made[ -]up|doctored|hoax|bogus|spoof|satirical|parody|"
    r"deepfake|AI[ -]generated|ficti\w+|imagin\w+|mis(?:quot|attribut)\w+|wrongly|falsely|"
    r"pretend\w*)\b|\bdeepfakes\b"
)
_FAKE = (
    r"(?:faked?|forged|fabricated|invented|made[ -]up|doctored|hoax|bogus|spoof|satirical|parody|"
    r"deepfake|AI[ -]generated(?!\s(?:message|letter|post|article|report|statement|image)s?\b)|"
    r"fictional|fictitious|imaginary)"
)
_MADE = (
    r"(?:letter|note|post|tweet|video|clip|recording|audio|quot(?:e|ation)|article|report|account|"
    r"message|image|statement|e-?mail|screenshot|poster|leaflet|interview|headline|memo|diary|"
    r"document|page|(?:web)?site)s?(?:\sentry)?"
)
_MADE_UP = (
    r"(?:(?:an?|the|this|that|another|one|his|her|its|their)\s+)?"
    rf"(?:\w+\s+)?\b(?:{_FAKE}\s+(?:\w+\s+){{0,2}}?"
    rf"{_MADE}\b(?!\s(?:case|trial|row|scandal|affair|inquiry|hearing|campaign)s?\b)"
    r"|deepfakes?(?=\sof\b))"
)
_IN_WORDS = r"(?:(?<=quote)|(?<=quotation)|(?<=headline)|(?<=statement))"  # it is nothing else
_SPEAKS_FOR_ITSELF = r"(?:(?<=site)|(?<=page)|(?<=sites)|(?<=pages))"  # of a joke, or its owner
_TELLING = (
    rf"(?:(?!saying\b)(?:{SPEAKING})|reads?|announce[sd]|claims|warns|declares|urge[sd]|quote[sd]|"
    r"admit(?:s|ted)|beg[ai]ns?|went\son|ends?\swith|ended\swith)\b"
    r"(?!\sas\b)(?<!called(?=\s*$))(?<!called(?=\s(?:for|off|up)\b))"
)
_NAMED = r"(?-i:[A-ZÀ-Þ])[\w.'’-]*+(?:\s(?-i:[A-ZÀ-Þ])[\w.'’-]*+)*+"
# Whoever else says what follows: "the fake letter Ng said", not "the fake letter from Ng said".
_SPEAKER = rf"\s(?:he|she|they|we|I|(?:the|an?)\s\w+|{_NAMED})(?:\s(?:\w+ly|has|had))?\s{_TELLING}"
_OBJECT = (
    r"(?:by|from|to|of|in|for|with|on(?!\s\w+day\s(?-i:[A-Z])))(?:\s(?:the|an?))?"
    rf"\s(?:{_NAMED}|\w+)"
)
_OF = rf"(?:\s(?:said\sto\sbe\s|attributed\s|signed\s)?{_OBJECT})"
_OF_IT = rf"(?:{_OF}(?:(?!{_SPEAKER}){TOKEN}){{0,4}}?)?"
_TO_ITS_VERB = (
    rf"(?!\s(?!(?:has|had|also|then|later|\w+ly)\b)\w+\s{_TELLING})"  # "fake account holder said"
    rf"(?:(?!{_SPEAKER}|\s(?:is|are|was|were|been|being)\b)(?:\s{_OBJECT}|{TOKEN})){{0,8}}?"
)
_ON_MONDAY = r"(?:(?:on|in|at|by)\s(?!(?:the|an?)\s)\w+\s)?"
_CLAUSE_START = (
    rf"(?:^\W*|[,;:—–]\s|\b(?:{JOINS}|that)\s)(?:(?:{JOINS}|that)\s)?"
    rf"{_ON_MONDAY}"
)
_OPENS = rf"(?:^\W*(?:(?:and|but|yet)\s)?|[,;:—–]\s|\bthat\s){_ON_MONDAY}"
_HAS_THEM_SAY = (
    r"\s(?:ha[sd]|ma(?:kes|de)|shows?|showed|showing|(?:appear|purport)\w*\sto\sshow)"
    rf"(?:{TOKEN}){{1,4}}?"
    r"\s(?:say|tell|writ|call|claim|admitt)(?:ing)?\b"
)
# ... not what is done to it: "was called", "was posted by mistake".
_TELLS = (
    r"(?:(?<!\bto)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbeen)(?<!\bbeing)"
    rf"\s{_TELLING}|{_HAS_THEM_SAY})"
)
_OWN_WORDS = (
    rf"(?:(?:headlined|entitled|reading)\b|(?:that|which)(?:\s(?:\w+ly|has|had))?{_TELLS}|"
    rf"(?:showing|of)(?:{TOKEN}){{1,4}}?\s(?:saying|telling|calling|writing)\b|"
    rf"in\swhich(?:{TOKEN}){{1,5}}?\s{_TELLING})"
)
_SPREAD = r"(?:(?:re)?(?:shar|post|publish|print|circulat|quot)|repeat|spread)(?:ed|es|ing|s)?"
_NEWS = r"\s(?:wrote|writes|report(?:s|ed)|post(?:s|ed)|claim(?:s|ed)|joke[sd])\b"  # of a site
_MADE_UP_TELLS = (
    rf"(?:{_OPENS}{_MADE_UP}(?!{_SPEAKS_FOR_ITSELF}){ASIDE}{_TO_ITS_VERB}{ASIDE}{_TELLS}"
    rf"|{_CLAUSE_START}{_MADE_UP}(?:{_SPEAKS_FOR_ITSELF}(?:{_NEWS}|{_HAS_THEM_SAY})"
    rf"|(?!{_SPEAKS_FOR_ITSELF}){_OF_IT}{ASIDE}(?:{_TELLS}|\ssaying\b)"
    rf"|{_IN_WORDS}{_OF_IT}{ASIDE}\s(?:was|is|were|went|ran)(?=[:,]?\s*$)))(?:\sthat\b)?"
)
# A made-up thing that says them itself, or that they stand in; not what is said about one.
INVENTED_QUOTED = (
    rf"{_MADE_UP_TELLS}{CLAUSE}|(?:{_CLAUSE_START}|\b{_SPREAD}\s){_MADE_UP}{_OF}?{ASIDE}\s*$"
    rf"|{_MADE_UP}{_OF_IT}\s{_OWN_WORDS}{CLAUSE}"
    rf"|^\W*(?:(?:and|but|yet)\s)?(?:in|according\sto)\s{_MADE_UP}{_OF_IT},?"
    rf"(?=\s(?:he|she|they|it|we|I|the|an?|{_NAMED})\b|\s*$){CLAUSE}"
    rf"|\b(?:{UTTERING}|sa(?:id|ys)|told|quoted|cited|heard|seen|shown|appear(?:s|ed|ing)?)"
    rf"(?:{TOKEN}){{0,3}}?"
    rf"\s(?:in|by|according\sto|on(?=.*\sas\ssaying))\s{_MADE_UP}"
    r"(?:\s(?:as\ssaying|saying|that|to\ssay"
    rf"|(?:telling|calling|urging|warning)(?:{PLAIN}){{0,5}}))?\s*$"
)
# Before a colon or a comma, too: "The hoax letter began:", "They shared a made-up quote:".
INVENTED_LED = (
    rf"(?:{_MADE_UP_TELLS}|(?:{_CLAUSE_START}|\b(?:is|was|{_SPREAD})\s){_MADE_UP}{_IN_WORDS}{_OF}?)"
    r"[:,]\s*$"
)
INVENTED = (
    rf"\b(?:misquoted|misattributed|(?:wrongly|falsely)\s+(?:quoted|attributed|reported))\s+"
    rf"(?:as|to)\b(?:\s+saying\b)?{SOON}"
    rf"|\b(?:pretend(?:s|ed|ing)?|imagin(?:e[sd]?|ing))\s+that{CLAUSE}"
)
INVENTED_BEHIND = (
    rf"{ENDS}(?:{CALLED}[^.;:“”\"]{{0,60}}?\b(?:invented|fabricated|made\sup|faked)\b|"
    rf"(?:an?|the)\s{_FAKE}\s(?:\w+\s)?{_MADE}{_OF_IT}{_TELLS})[^,.;“”\"]*"
)
