"""How English says of a figure that it is not the right one, for `retrieval.quantities.rejection`.

Words stand in any case of letters.
"""

from retrieval.english.claims import CLAIM_THAT, UNTRUE
from retrieval.english.growth import NOTE

# Without one of these there is nothing to look for.
REJECTS_SIGN = r"\b(?:not|rather|instead|than)\b"
DENIES_SIGN = (
    r"\b(?:den(?:y|i)|dismiss|reject|disput|refut|wrongly"
    r"|falsely|mistakenly|incorrectly|erroneously)"
    r"\w*\s+\w"
)
_NOT_RIGHT = rf"(?:{UNTRUE}|wrong|inaccurate|exaggerated|overstated|mistaken)"
WRONG_SIGN = rf"\b{_NOT_RIGHT}|{NOTE}"
_PLACED = r"(?:(?:the|an?|by|for|at|of|to|in|on|from|its|their|his|her|our)\s+){0,2}"
_GIVEN = (
    r"(?:(?:\w+ly\s+)?(?:earlier|previous|initial|original|first|reported|announced|stated|given|"
    r"claimed|quoted|expected|estimated|rumou?red|promised|planned)\s+)?"
)
REPORTS = rf"(?:that|(?:{CLAIM_THAT}|figure|number|estimate)s?|speculation)"
# Where what is denied ends: "denied reports of delays and said ...".
JOINS = (
    r"and|but|while|before|after|when|as|since|because|though|although|whereas|until|yet|so|if|"
    r"who|whom|whose|which|where"
)
_ELSE = rf"(?:{JOINS}|said|says?|told|tells?|adds?|added|insist(?:s|ed)|puts?)"
_WORD = rf"\s+(?!{_ELSE}\b)[\w’'-]+"
_PLACE = r"(?:about|at|behind|by|for|from|in|into|near|on|over|to|under|with)"
# "that it will cost", "of a fee of"; nobody doubts the bridge in "claims about the $40m bridge".
_TOLD = (
    rf"(?:that(?:{_WORD}){{0,9}}"
    rf"|{REPORTS}(?:{_WORD}){{0,5}}?\s+"
    rf"(?:that|putting|suggesting|saying|it|he|she|they)(?:{_WORD}){{0,9}}"
    rf"|{REPORTS}\s+of(?:(?!\s+{_PLACE}\b){_WORD}){{0,4}})"
    r"(?<!\bthe)(?<!\bits)(?<!\btheir)(?<!\bhis)(?<!\bher)(?<!\bthis)(?<!\bthese)\s+$"
)
WRONGLY = r"\b(?:wrongly|falsely|mistakenly|incorrectly|erroneously)"
# Right before the figure: "not the", "rather than", "higher than the".
REJECTS = (
    rf"(?:(?<!\bif\s)(?<!\bor\s)\bnot\s+|\b(?:rather\s+than|instead\s+of)\s+){_PLACED}{_GIVEN}$"
    rf"|\b(?:\w+er|more|less|worse)\s+than\s+(?:the|its|their|his|her|our)\s+{_GIVEN}$"
)
DENYING = (
    r"\b(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|"
    r"refut(?:es?|ed|ing))\s+"
)
# Further before it: what is denied, and what is wrongly said. Who wrongly pays does pay.
DENIES = (
    rf"{DENYING}(?:(?:the|an?|any|all|media|press|earlier|widespread)\s+){{0,2}}{_TOLD}"
    rf"|{WRONGLY}\s+(?:(?:report(?:s|ed)?|said|says?|state[sd]?|quote[sd]?|announce[sd]?|"
    rf"estimate[sd]?)(?!\s+(?:in|on|for|by)\s+$)"
    rf"|(?:claim(?:s|ed)?|told|tells)(?:{_WORD}){{0,4}}?\s+that)(?:{_WORD}){{0,9}}\s+$"
    rf"|{WRONGLY}\s+(?:puts?(?:{_WORD}){{1,9}}\s+at"
    rf"|(?:gave|gives?|given|list(?:s|ed))(?:{_WORD}){{0,9}}"
    rf"\s+as)\s+{_PLACED}$"
)
# Right before such a denial: "nobody denies", "never once denied", "refused to deny".
NEGATED = (
    r"(?:\b(?:not?|nobody|no-one|none|nothing|never|neither|nor|cannot|few|hardly|rarely|seldom|"
    r"without|if|whether|unless|instead\s+of|rather\s+than|short\s+of|yet\s+to|avoid(?:s|ed)?|"
    r"(?:refus|declin|fail)(?:es|s|ed|ing|e)?\s+to)\b|n['’]t\b)"
    r"(?:\s+(?!(?:and|but|while|who|which|that)\b)[\w’'-]+){0,5}\s+$"
)
_FIGURE = r"(?:figure|number|sum|amount|total|estimate|count|percentage)s?"
_WRONG = rf"(?:\w+ly\s+)?{_NOT_RIGHT}\b(?!\s+(?:to|about|in|for|on)\b)"
_IS = r"(?:is|are|was|were)"
# Before and behind it: "reports of $5m are wrong".
REPORTED = rf"\b{_TOLD}"
REPORT_IS_WRONG = (
    rf"(?:\s+(?!(?:and|but|who|whose|which|that|when|something|nothing|he|she|it|they)\b)[\w’'-]+)"
    rf"{{0,3}}?\s+{_IS}\s+{_WRONG}"
)
# Behind it, by its own noun and in the outlet's words; "the firm says that" is one party's view.
CALLS_WRONG = (
    rf"\s+{_FIGURE}\s+{_IS}\s+{_WRONG}"
    rf"|[^\d,;:.!?]{{0,40}}[,;:.!?]\s+(?:but\s+)?(?:that|this)\s+{_FIGURE}\s+{_IS}\s+{_WRONG}"
    rf"|,\s(?:but\s)?an?\s{_FIGURE}\s(?:that|which)\s{_IS}\s+{_WRONG}"
    rf"|,\swhich\s{_IS}\s+(?!(?:\w+ly\s+)?wrong){_WRONG}"
    rf"|[^\d.!?]{{0,80}}[.!?]?\s{NOTE}[^()\[\]]{{0,60}}\b(?:fixed|corrected|revised|{_NOT_RIGHT})\b"
)
