"""By which words English asks for a kind of figure, for yes or no, or for what.

They stand in any case of letters.
"""

NO_FIGURE_ASKED = r"^\W*(?:who|whom|whose|where|why)\b"
COUNT_ASKED = r"\bhow\s+many\b|\bnumber\s+of\b|\btoll\b"  # "how many earn less than $26,000?"
SUM_ASKED = (
    r"\b(?:sell|sold|go|went)\s+for\b|\bfetch\b|\bworth\b|\bfine[ds]?\b|\brevenues?\b|\bprofits?\b|"
    r"\bminimum\s+wage\b|\bhow\s+much\s+(?:money|aid|cash|debt)\b"
)
SHARE_ASKED = r"\b(?:inflation|unemployment|turnout|interest\s+rates?|growth|approval)\b"
# Yes or no is asked with one of these at the beginning, who or what with one anywhere.
YES_OR_NO = (
    r"(?:is|are|was|were|am|do|does|did|will|would|can|could|should|may|might|must|ca|wo|has|have|"
    r"had)(?:n['’]?t)?"
)
WHETHER = r"if|whether"
ASKS_WHAT = r"\b(?:(?:what|who|where|when|how)['’]?s?|whom|whose|which|why|wat|wen|wich)\b"
LEADS_TO_A_QUESTION = (
    r"\W*(?:and|but|or|so|then|also|ok|okay|well|do you know|(?:(?:can|could) you )?tell me)\b"
    r"[\s,]*"
)
# "We asked whether the dam was safe.": the question was put, and no word of the reply
_WE = (
    r"^[\s*_•-]*(?:(?:so|but|and|then)\s)?(?:we|i|this\s(?:newspaper|paper|site|magazine))\s"
    r"(?:also\s|then\s|later\s|again\s|have\s|had\s)*"
)
_NO_REPLY = (
    r"(?!(?s:.*)\b(?:said|says|told|repl\w+|answer\w*|respon\w+|declin\w+|refus\w+|comment\w*"
    r"|laugh\w*|(?:and|but|so)\s(?:s?he|they|it|nobody|no\sone|(?-i:[A-Z])\w+)|because|since|thinks"
    r"|believes|wants|only\sto|and\s(?:was|were|got|found|learned))\b"
    r"|(?s:.*),\s(?:and|but|which|with|[$€£\d])|(?s:.*)\s-\s)"
    r"[^;:\"“”–—()]*$"
)
PUT_THE_QUESTION = (
    rf"{_WE}(?:asked|wondered)\s(?:[^,;:.\"“”]{{1,80}}?\s)?"
    rf"(?:whether|if|why|how|what|who|where|when)\b{_NO_REPLY}"
)
# "I also talked to a recruiter, Ann Ng.": who was heard, and no word of what was said
_VIEW = (
    r"(?!.*\b(?:who|whom)\s(?:\w+ly\s)?(?:think|thought|believe|blame|fear|hope|want|expect|support"
    r"|oppose|welcome|favour|favor|back|reject|prais|critici|warn|argu|call|describ|deni|deny|doubt"
    r"|worr|agree|disagree|complain|insist)\w*\b)"
)
SPOKE_TO = rf"{_WE}(?:talked|spoke|wrote)\s(?:to|with)\s{_VIEW}{_NO_REPLY}"
ASKS_FOR_WORDS = (
    r"\bwhat\s(?:does|did|do|has|have|had)\b.*\b(?:say|said|tell|told|think|thought|believe|make\sof"
    r"|recommend|advise|call|suggest)\b"
)
# Words of a question or a sentence that are about nothing.
ASKING = frozenset(
    "how much many what which who whom whose when where why does did do get gets got gets give "
    "gives given tell range amount figure number total long often old say says said about there "
    "large big high low tall far fast deep wide heavy small exactly roughly approximately current "
    "annual annually yearly monthly weekly daily hourly per year month week hour somewhere "
    "anywhere typically i me my".split()
)
# "is this AI?", "was that really legal": nothing tells what "this" is
ONLY_POINTS = (
    r"\W*(?:is|was|are|were)\s(?:this|that|these|those)\s"
    r"(?:(?:really|actually|even|just|all|still|an?|the)\s)*[\w'’-]+\W*$"
)
