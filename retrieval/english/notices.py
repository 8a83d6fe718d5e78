"""How English notices tell what was wrong: the words that `retrieval.notices.wrongs` knows.

Words stand in any case of letters unless a comment says otherwise.
"""

# A sentence with one of these tells what stood there, up to where it tells what is right.
TELLS_WRONG = (
    r"\b(?:earlier|previous|original|initial|first)\s+(?:version|entry|post|update|report|article|"
    r"story|headline\s+(?:on|of|to|for|above))|\bversion\s+of\s+this|"
    r"\b(?:incorrect|mistaken|wrong|erroneous|inaccurate)(?:ly)?\b|"
    r"\bmis(?:stated|identified|spelled|"
    r"spelt|reported|quoted|attributed|named|characteri[sz]ed)\b|\boriginally\s+(?:said|stated|"
    r"reported|gave|described)|"
    r"\bthis\s+\w+\s+was\s+(?:first|originally|initially)\s+published\s+with\s(?!permission)|"
    r"\b(?:we|i|item\s+\w+|"
    r"(?:last\s+\w+|(?:yester|mon|tues|wednes|thurs|fri|satur|sun)day)['’]s\s+"
    r"(?:(?:early|earlier|late|later|first|morning|evening|print|online|lead)\s+){0,2}"
    r"(?:article|story|post|piece|column|(?:news)?letter|(?:news)?paper|issue|edition|episode|bulletin)"
    r"(?:\s+of\s+(?:this|the|our)\s+\w+)?|"
    r"(?:an?|the|our|in|some)\s+(?:early|late|first|morning|evening|print)\s+(?:print\s+)?editions?"
    r"(?:\s+of\s+(?:this|the|our)\s+\w+)?|"
    r"(?:the|this|our|an?)\s+(?:\w+\s+){0,2}?(?:article|"
    r"story|post|report|piece|headline|caption|chart|table|graphic|sentence|paragraph)"
    r"(?:,?\sheadlined\s[“\"][^“”\"]+[”\"],?)?)\s+"
    r"(?:(?:had|also|first|initially|previously|earlier|originally|wrongly)\s+){0,2}"
    r"(?:said|gave|stated|reported|wrote|described|put|listed|called|told\s+you)\b"
)
TELLS_RIGHT = (
    r"[;,:—–]?\s(?:when|but|while|whereas)\b|[;—–]\s|,\s(?:it|they|he|she)\s(?:is|was|were)\b|"
    r"\bshould\s+(?:have|be|read)\b|\b(?:in\s+fact|actually)\b|\bnow\s+(?:gives|says|reads)\b"
)
# "July 14, not July 12": what follows is wrong, and nothing else in the sentence.
NOT_BUT = r",?\s(?:and\s)?not\s(?!only\b)|\s(?:rather\s+than|instead\s+of)\s"
OWN_VERSION = r"\bversion\s+of\s+(?:this|the|our)\b|\bthis\s+(?:article|story|post|report)\b"
# "An earlier version of this article said that": what was wrong, whatever the notice is called.
EARLIER_VERSION = (
    r"\b(?:earlier|previous|original|initial|first)\s+versions?\s+of\s+(?:this|the|our)\s+(?:\w+\s+)?"
    r"(?:had\s+)?(?:\w+ly\s+)?(?:said|stated|reported|gave|put|listed|described|called|named)\b"
)
# What follows a number that has its unit from the words before: "seven miles, not twelve".
ALONE = r"\s*(?:$|[.,;:)—–-]|(?:to|and|or|as|but|in|on|at)\b)"
# What a retraction takes back: the article, unless it is one statement of it.
_ARTICLE = r"(?:this|the|our|that|an?)\s+(?:\w+\s+){0,2}?(?:article|story|report|piece|post)"
GONE = r"(?:retract|withdr[ae]w|remov|pull|delet|tak(?:e|en|ing)\s+down)\w*"
ARTICLE_GONE = (
    rf"\b{GONE}\s+{_ARTICLE}\b|\b{_ARTICLE}\b[^.]*?\s(?:(?:has|have|had)\s+been|is|was|were)\s+"
    rf"(?:\w+ly\s+)?{GONE}"
)
_STATEMENT = (
    r"(?:statement|claim|sentence|paragraph|quotation|quote|passage|reference|assertion|figure|"
    r"remark)"
)
ONE_STATEMENT = rf"\b{GONE}\s+(?:the|that|this|an?|its|those|these)\s+(?:\w+\s+)?{_STATEMENT}s?\b"
# What follows one of these was said; what follows "misstated" is only what it was about.
SAID = (
    r"\b(?:said|stated|reported|wrote|claimed|told\s+you)\b"
    r"(?!\s+(?:where|when|who|how|what|why|before|after)\b)"
)
SAID_THAT = rf"{SAID}(?:\s+(?:that|on\s+\w+day))?\s|\b{_STATEMENT}\s+that\s"
ALL_WRONG = r"\b(?:both|neither|all|none)\b[^.]*\b(?:wrong|incorrect|correct|right|true|false)\b"
CLAUSE_ENDS = r"[;:]\s|\s[—–-]\s"
NEGATED = r"(?i)\b(?:not?|never|nobody|nothing|denie[sd])\b|n['’]t\b"
MISNAMED_AS = r"\bas\s((?:[A-Z][\w'’-]+\s?)+)"
QUOTED = r"[“\"]([^“”\"]{4,})[”\"]"
