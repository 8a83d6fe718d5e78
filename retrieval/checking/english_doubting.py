"""How English says of what somebody tells that it is unconfirmed or false, for `doubting`.

"Rumours that ... could not be confirmed", "Posts say that ... That is false." All patterns stand in
any case of letters but where they say otherwise.
"""

from retrieval.checking.english_appositions import VERB
from retrieval.checking.english_framing import CLAUSE, NAME, PLAIN, TOKEN
from retrieval.english import claims
from retrieval.english.names import SAYING

# Without one of these there is nothing to look for: before the words, or behind them.
BEFORE_SIGN = rf"\b(?:{claims.GOSSIP}|{claims.UNCONFIRMED}|error|mistake|claim(?:s|ed)\b)"
BEHIND_SIGN = (
    r"confirm|verif|substantiat|corroborat|prove|\b(?:den(?:y|ie)|disput|reject|sa(?:ys?|id)\s+no\b)"
    rf"|\b(?:{claims.UNTRUE}|true|wrong|groundless|inaccurate|made\sup|fabricat|nonsense|fiction|lie"
    r"|hoax|myth)"
)
_TELLING = rf"{claims.CLAIM_THAT}|assertion|post|complaint"
_ONE_REPORT = rf"(?:(?:{_TELLING})|story|theory|speculation|gossip)"
_REPORTS = rf"(?:(?:{_TELLING})s|stories|theories)"
_REPORT = rf"(?:{_ONE_REPORT}|{_REPORTS})"
_RIGHT_BEHIND = r"(?:\s+(?:the|an?|his|her|its|their))?\s*$"
# What stands right behind these is hearsay; but "confirmed rumours that".
GOSSIP_THAT = (
    r"(?<!confirm\s)(?<!confirms\s)(?<!confirmed\s)(?<!confirming\s)"
    rf"\b(?:{claims.GOSSIP})(?:{PLAIN}){{0,5}}?\s+(?:that|of){_RIGHT_BEHIND}"
)
UNCONFIRMED_THAT = (
    rf"\b{claims.UNCONFIRMED}\s+(?:\w+\s+){{0,2}}?{_REPORT}(?:{PLAIN}){{0,4}}?"
    rf"\s+(?:that|of){_RIGHT_BEHIND}"
)
# "A neighbour claimed that", "claimed the cat had bitten": who says "claimed" does not say so.
_WHO = rf"(?!(?:the|these|those|such|his|her|its|their|our|my|some|many|all|any|no)\b){NAME}"
CLAIMED = (
    r"(?<!\bthe\s)(?<!\bhis\s)(?<!\bher\s)(?<!\bI\s)(?<!\bwe\s)"
    rf"\b(?:claimed|(?:he|she|it|{_WHO}|(?:the|an?)\s(?-i:[a-z]+))\sclaims(?=\s+that\b))"
    rf"(?P<that>\s+that)?(?={CLAUSE})"
)
# ... but nobody is told of in "claimed the lives of six", "claims the seat that she lost".
_NO_SUBJECT = r"who|that|which|whom|whose|he|she|it|they|we|I|you|of|to|for|in|from|by|with|and"
CLAIMED_WITHOUT_THAT = (
    rf"\s+(?:(?:he|she|it|they|we|I|you|there)|(?:(?!(?:{_NO_SUBJECT})\b)[\w’'-]+\s+){{1,6}}?"
    rf"(?!(?:{_NO_SUBJECT})\b)[\w’'-]+)\s+{VERB.pattern}"
)
# "Due to an editing error, we said that": nobody else's error.
IN_ERROR = (
    r"\b(?:due\s+to|because\s+of|owing\s+to|through|by|as\s+a\s+result\s+of)\s+an?\s+"
    r"(?:editing|editor['’]s|editorial|production|typographical|typing|transcription|reporting|"
    rf"proofreading|publishing)\s+(?:error|mistake)(?:{TOKEN}){{0,4}},?(?:{TOKEN}){{1,6}}?"
    rf"\s+(?:said|stated|reported|wrote|claimed|gave|listed|described|named){CLAUSE}"
)
_NOT_CONFIRMED = (
    rf"(?:{claims.COULD_NOT}\s+(?:yet\s+)?(?:be(?:en)?\s+)?(?:\w+ly\s+)?"
    rf"(?:{claims.CONFIRMED}|proved|proven)"
    r"|(?:is|are|was|were|remain(?:s|ed)?)\s+(?:\w+ly\s+)?"
    rf"(?:{claims.UNCONFIRMED}|uncorroborated))\b"
)
_NOT_TRUE = (
    rf"(?:{claims.UNTRUE}|not\s+true|groundless|inaccurate|made\s+up|fabricated|fiction"
    r"|an?\s+(?:\w+\s+)?(?:lie|hoax|myth|fabrication))\b"
)
_FALSE = rf"(?:is|are|was|were|proved|turned\s+out\s+to\s+be)\s+(?:\w+ly\s+)?{_NOT_TRUE}"
_BY_NOBODY = rf"(?![^.;:!?]{{0,60}}\b(?:{SAYING})\b)"  # "..., Ng said" is one party's view
# The words are of what is told, and what becomes of that stands behind them in the sentence.
TOLD = rf"\b{_REPORT}(?:{PLAIN}){{0,6}}?\s+(?:that|of)\b{CLAUSE}"
_ON = rf"(?:{TOKEN}){{0,12}}?\s+"
TOLD_NOT_CONFIRMED = rf"{_ON}({_NOT_CONFIRMED})"
# What is false is a claim that the sentence begins with, or that somebody says is, if the verb is
# of its number; not the alarm in "Police had a report that the alarm was false".
_SUCH = (
    r"(?:(?:the|an?|this|these|those|such|his|her|its|their|our|my|(?:the\s+)?[\w-]+['’]s|some|all|"
    r"both|many|several|various|one|two|\d+)\s+)?"
    r"(?:(?:earlier|early|initial|previous|first|latest|recent|original|repeated|persistent|"
    r"widespread|\w+ly\s+\w+(?:ed|ld|en)|viral|anonymous|media|press|news|newspaper|online|"
    r"internet|social|local|similar|other|main|central|popular|common|conspiracy)\s+){0,3}"
)
_BEGINS = rf"(?:^\W*|\b(?:{SAYING}|and|or|but)\s+(?:that\s+)?|[,;:—–]\s+){_SUCH}"
_ONE_OF = r"(?:that|(?<!\breport\s)(?<!\bstory\s)(?<!\btheory\s)of)"  # "the report of the inquiry"
ONE_TOLD = rf"{_BEGINS}{_ONE_REPORT}\b(?:{PLAIN}){{0,6}}?\s+{_ONE_OF}\b{CLAUSE}"
MANY_TOLD = rf"{_BEGINS}{_REPORTS}\b(?:{PLAIN}){{0,6}}?\s+(?:that|of)\b{CLAUSE}"
# "The post that made her famous", "the story that Ng told the jury" tell no claim.
RELATIVE = (
    rf"\b{_REPORT}\s+that\s+(?-i:(?:was|were|is|are|has|had|have|made|went|came|began|led|won|set|got|"
    r"[a-z]+ed)\b)"
    r"|\b(?:post|story|stories|posts)\s+that\s[^,.;:]{0,60}?\b(?:told|wrote|tells|gave|read|heard|"
    r"spread|(?:post|publish|shar|fil|repeat|print|submitt)ed)\b"
)
_ADVERB = r"(?:(?!part(?:ly|ially)\b)\w+ly\s+)?"
_IN_THE_END = (
    rf"(?:(?:later|since|\w+ed\s+and(?:\s+then)?)\s+)?{_ADVERB}"
    r"(?:(?:found|shown|proved|proven|judged|deemed|declared|ruled)\s+(?:to\s+be\s+)?"
    r"|(?:dismissed|rejected|exposed|debunked)\s+as\s+)"
)
_CALLED = (
    rf"(?:{_IN_THE_END})?{_ADVERB}(?:{_NOT_TRUE}|wrong\b)"
    r"(?=\s*(?:[.,;:!?)”\"—–]|$)|\s+(?:and|but|because|according|after|when)\b)"
)
_WHO_CALLS_IT = rf"(?:,\s[^.,;:!?“”\"]{{0,60}}?\b(?:{SAYING})\b)?"
_END = r"turned\s+out\s+to\s+be|proved(?:\s+to\s+be)?"
_UP_TO = rf"(?:(?!\s+that\b){TOKEN}){{0,12}}?\s+"
ONE_FALSE = rf"{_UP_TO}((?:is|was|ha[sd]\s+been|{_END})\s+{_CALLED}{_WHO_CALLS_IT})"
MANY_FALSE = rf"{_UP_TO}((?:are|were|ha(?:ve|d)\s+been|{_END})\s+{_CALLED}{_WHO_CALLS_IT})"
PROVED = (
    rf"{_ON}(?:was|were|proved|turned\s+out\s+to\s+be)\s+(?:\w+ly\s+)?"
    r"(?:true|right|correct|confirmed)\b|[^.;:!?]{0,120}(?<!not )(?<!yet )\bconfirmed\b"
)
# The words end their sentence, and the next is about it. "That" is what somebody said, or all.
SAID = (
    r"\b(?:says?|said|claim\w*|alleg\w*|suggest\w*|assert\w*|insist\w*|post(?:s|ed)?|wrote|writes|"
    r"t(?:old|ells?)|rumou?r\w*|believe[sd]?|report\w*|according\s+to|spread|shared|reportedly)\b"
)
_NEXT = r"[.!…]\s+(?:(?:but|yet|however,)\s+)?"
_THAT = r"(?:that|this)"
_THE_CLAIM = rf"(?:the|that|this|those|these|such|both)\s+(?:\w+\s+)?{_REPORT}"
NEXT_NOT_CONFIRMED = (
    rf"{_NEXT}((?:{_THAT}|{_THE_CLAIM})\s+{_NOT_CONFIRMED}"
    r"|none\s+of\s+(?:that|this|it)\s+(?:could\s+be|was|has\s+been)\s+(?:\w+ly\s+)?"
    rf"(?:{claims.CONFIRMED})\b"
    rf"|(?-i:[A-Z])[\w’'-]*(?:\s[\w’'-]+){{0,5}}?\s{claims.COULD_NOT}\s"
    rf"(?:yet\s)?(?:been\s)?(?:able\sto\s)?(?:\w+ly\s)?(?:{claims.CONFIRM})\s"
    rf"(?:that|this|it|{_THE_CLAIM})(?=\s*[.,;]))"
)
NEXT_FALSE = rf"{_NEXT}((?:{_THAT}|{_THE_CLAIM})\s+{_FALSE}){_BY_NOBODY}"
# "Ng denies that", "Ng says that this is untrue", "That is false, Ng said": one party's view.
# Courts rejected, and denied, what somebody had asked for: "A judge denied it".
_AT_FIRST = "initially|originally|previously|formerly"
_SOMEBODY = (
    r"(?!(?:no|nobody|none|neither|few|who|if|when|while|although|though|asked)\b)"
    r"(?-i:[A-Z])[\w’'.-]*(?:\s(?!(?:not|never|nor|nobody|none|to|who|which|that|if|whether|when|"
    rf"while|but|once|{_AT_FIRST})\b)[\w’'.-]+){{0,6}}?\s"
)
_THE_CHARGE = (
    r"(?:the|that|this|those|these|such|both|any|all|his|her|their|its)\s+(?:\w+\s+)?"
    rf"(?:{claims.CLAIM_THAT}|assertion|charge)s?"
)
_ALL_THIS = rf"(?:(?:(?:all|any)\s+(?:of\s+)?)?{_THAT}|{_THE_CHARGE})"
_DENIES = (
    rf"(?:(?:has|have|had)\s+)?(?:(?!{_AT_FIRST})\w+ly\s+)?"
    rf"(?:(?:den(?:y|ies)|disputes?)\s+it|(?:den(?:y|ies|ied)|disput(?:es?|ed))\s+{_ALL_THIS}"
    rf"|rejects?(?:ed)?\s+{_THE_CHARGE}"
    rf"|(?:call(?:s|ed)|dismiss(?:es|ed))\s+{_ALL_THIS}\s+(?:as\s+)?[\"“'‘]?(?:\w+ly\s+)?"
    rf"(?:{_NOT_TRUE}|nonsense)[\"”’]?|sa(?:ys?|id)\s+no)"
)
_DENIAL = (
    rf"{_NEXT}({_SOMEBODY}{_DENIES}"
    rf"|{_SOMEBODY}(?:{SAYING})\s+(?:that\s+)?(?:{_THAT}|{_THE_CLAIM})\s+{_FALSE}"
    rf"|(?:{_THAT}|{_THE_CLAIM})\s+{_FALSE}{_WHO_CALLS_IT})"
    r"(?=\s*(?:[.,;:!)”\"—–]|$))"
    r"(?![^\n]{0,200}\b(?:admi(?:t|ss)|conced|confess|acknowledg|apologi|(?:but|later)\b))"
)
NEXT_DENIED = rf"(?:{TOKEN}){{0,8}}?{_DENIAL}"
SAID_AND_DENIED = rf",\s[^.,;:!?“”\"]{{0,40}}?\b(?:{SAYING})\b(?:\s[\w’'-]+){{0,4}}{_DENIAL}"
