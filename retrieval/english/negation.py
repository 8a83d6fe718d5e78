"""How English says no, for `retrieval.denial.negation`.

Words stand in any case of letters unless a comment says otherwise.
"""

from retrieval.english.claims import CLAIM_THAT, GOSSIP, WHAT_WAS_TOLD

NO_WORD = r"\b(?:not?|never|nobody|nothing|neither|cannot)\b|n['’]t\b"
NEGATING = frozenset("not never no nor".split())  # what a sentence is turned round by
NOT = rf"{NO_WORD}|\b(?:declin|refus)(?:es?|ed|ing)\sto\b"
# "not only", "no doubt that", "No. 1"
NO_NO = (
    r"(?:\bnot?|n['’]t)(?:\.\s?\d|"
    r"\s(?:the\s)?(?:only|just|merely|least|longer|more|less|fewer|doubt|"
    r"question|den(?:y|ied|ying))\b)"
)
DENIAL = (
    r"\b(?<!not )(?:den(?:y|ies|ied|ying)|rejects?|rejected|refute[sd]?|disputed|"
    r"dismiss(?:e[sd]|ing)?|scrap(?:s|ped)?|no\s(?:evidence|proof|link|sign))"
    r"\b(?P<what>(?:\s(?!(?:after|before|when|while|and|"
    r"but|over|following|as)\b)[\w'’,-]+){0,6})"
)
CALLED_UNTRUE = (
    r"\b(?:untrue|baseless|unfounded|debunked)\b"
    r"|\b(?:is|are|was|were)\s(?:\w+ly\s)?(?:wrong|false|incorrect)\b"
)
# What may say the same as a "not": "lost" is "did not win".
OTHER_NO = (
    r"\b(?:without|against|lost|lose[sd]?|fail(?:s|ed|ing)?|ban(?:s|ned|ning)?|halt(?:s|ed)?"
    r"|turn(?:s|ed)?\sdown|stop(?:s|ped)?)\b"
)
# Of what the sentence before tells: "(denied) that any such permission was given"
ANY_SUCH = r"(?:that\s)?(?:there\s(?:is|was|were|has\sbeen|had\sbeen)\s)?any\ssuch\b"
# "Nothing of the kind had happened.", "No such permission was given.", "There was no such order.",
# and nothing behind it: "No such fee was added in 2010" is about another year
_UNLIMITED = (
    r"(?:\s(?:at\sall|ever|by\s(?:anybody|anyone)))?"
    r"(?=[.!;:]|\W*$|,\s[^,.;]{0,60}\b(?:said|says|told|insisted|added)(?:\son\s\w+)?\W*$)"
)
NOTHING_SUCH = (
    r"\W*(?:(?:but|yet|in\sfact|however),?\s)?(?:"
    r"(?:(?:s?he|it|they|that)\s(?:was|were|is|are|did)\s)?nothing\sof\sthe\s(?:kind|sort)"
    r"(?:\s(?:(?:ever|has|had)\s){0,2}(?:happened|occurred|took\splace|taken\splace))?"
    r"|there\s(?:is|was|were|has\sbeen|had\sbeen)\sno\ssuch\s(?!luck\b)[\w-]+"
    r"|no\ssuch\s[\w-]+\s(?:was|were|(?:has|have|had)\s(?:ever\s)?been)\s\w+(?:ed|en|ade|ld)\b"
    rf"){_UNLIMITED}"
)
# "The union disputed that.", "But that was not true.", "The mill denied any such deal.": about the
# sentence before.
TAKES_BACK_SIGN = (
    r"\b(?:disput|den(?:y|i)|reject|contradict|retract|"
    r"withdr|recant|not|untrue|false|wrong|incorrect|"
    r"disproved|mistaken|no\ssuch|nothing\sof\sthe)"
)
TAKES_BACK = (
    r"\W*(?:(?!(?:if|whether|not|never|nobody|none|no|"
    r"neither|nor|cannot|without|hardly|rarely|seldom|"
    r"(?<!\ba\s)few|\w+n['’]t|(?:refus|declin)\w+\sto\s(?:d|rej|retr|contr|withd|rec)\w+)\b)"
    r"[\w'’.-]+\s){0,8}?(?:disput(?:es?|ed)|den(?:y|ies|ied)|"
    r"reject(?:s|ed)?|contradict(?:s|ed)?|retract(?:s|ed)?|withdr[ae]w\w*|recant(?:s|ed)?)\s"
    r"(?:(?:that|this|it)(?=[.,;:!]|$|\s(?:and|on|in|saying)\b)|"
    r"(?:the|this|that|his|her|their|both|"
    rf"these|those)\s(?:\w+\s)?(?:{WHAT_WAS_TOLD})s?\b"
    rf"|{ANY_SUCH})"
    rf"|{NOTHING_SUCH}"
    rf"|\W*(?:but\s|yet\s|however,\s)?(?:that|this|it|(?:the|his|her|their)\s(?:{WHAT_WAS_TOLD}))"
    r"\s(?:is|was|has\s(?:since\s)?been|turned\sout\sto\sbe|proved)\s"
    r"(?:\w+ly\s)?(?:not\s(?:true|so(?=\W*$|[.,;:!?]|\sat\sall\b)|the\scase|right|correct)|"
    r"untrue|false|wrong|incorrect|retracted|"
    r"withdrawn|disproved|mistaken)\b(?!\s(?:to|for|about|that|of|in|by)\b)"
)
# "She hasn't, her office said.": no verb of its own but that of the sentence before; and nothing
# else behind it, as in "It is not, however, a cheap ticket".
SAYS_NOT_SO = (
    r"\W*(?:(?:but|yet|in\sfact|however),?\s)?(?:s?he|it|they|that|this|none|neither)\s"
    r"(?:is|was|are|were|has|have|had|does|do|did|will|would|can|could)(?:n['’]t|\snot)"
    r"(?=[.!;:]|\W*$|,\s[^,.;]{0,60}\b(?:said|says|told|insisted|added)\b)"
    r"(?!,\s[^,.;]{0,60},\s\w)"  # "It is not, the council said, cheap to mend"
    r"|\W*(?:but\s|yet\s)?(?:[\w’'-]+\s){1,4}?sa(?:ys|id)\s(?:no|it\s(?:is|was)\s(?:not\s(?:so|true)|untrue))"
    r"(?=[.!;,]|\W*$)|\W*(?:rubbish|nonsense|not\s(?:so|true)|untrue|false)[.!]"
)
# A sentence with one of these may tell nothing but what others tell.
ONLY_TOLD = (
    rf"\b(?:{GOSSIP}|rumou?red|reportedly|supposedly|allegedly"
    rf"|(?:it\s(?:is|was)|were|was)\s(?:\w+ly\s)?(?:claimed|alleged|said)"
    rf"|(?:{CLAIM_THAT}|post|story|stories)s?\s(?:\w+\s){{0,3}}?(?:that|of|saying|claiming))\b"
)
# "I did not read the report": who says so speaks of himself, not of what was reported.
UNAWARE = (
    r"\s(?:\w+ly\s)?(read|see|seen|hear|heard|knows?|"
    r"known|say|said|tell|told|mention(?:ed)?|specify|"
    r"specified|disclosed?|comment(?:ed)?|answer(?:ed)?"
    r"|reply|replied|respond(?:ed)?|discuss(?:ed)?)\b"
    r"(?P<why>\s(?:why|how|when|where|who|whom|what|which)\b)?"  # what is asked so is so
)
# Between two clauses, in small letters.
CLAUSES = r"[,;:—–]\s|\s(?:but|while|whereas|although|though)\s"
