"""How English prints words without stating them, for `retrieval.checking.framing`.

"Moll denied that", "if they double,": what stands before them, or behind. All patterns stand in any
case of letters but where they say otherwise.
"""

from retrieval.english.claims import CLAIM_THAT
from retrieval.english.names import NAME as _ANY_NAME
from retrieval.english.names import SPEAKING
from retrieval.english.rejection import DENYING, JOINS, REPORTS, WRONGLY
from retrieval.english.sentences import POINTED

NAME = rf"(?-i:{_ANY_NAME})"
_OWNS = r"(?:(?<=['’]s)|['’])"  # a name reaches over its "'s"
# Without the sign of a kind there is nothing of it; a quotation that has one keeps what frames it.
DENIED_SIGN = (
    r"\b(?:not?|nor|never|neither|nobody|none|nothing|cannot|hardly|den(?:y|ie[sd]|ying)|doubt\w*|"
    r"dismiss\w*|reject\w*|disput\w*|refut\w*|untrue|false|"
    r"wrong|incorrect|inaccurate|nonsense|lie|myth|hoax|fiction|"
    r"short of|far from|instead|rather|without|refus\w+|declin\w+|fail\w*|avoid\w*)\b|n['’]t\b"
)
RETRACTED_SIGN = (
    r"\b(?:retract\w*|recant\w*|disown\w*|withdr[ae]w\w*|drop(?:s|ped|ping)|back|apologi[sz]\w*|"
    r"regret\w*)\b"
)
WRONG_SIGN = rf"{WRONGLY}\b|\b(?:myth|lie|hoax|false|mistaken|wrong|baseless|untrue)\b"
ASKED_SIGN = r"\b(?:whether|if)\b"
EXPECTED_SIGN = (
    r"\b(?:expected|due|set|likely|plan\w*|scheduled|poised|about|going|intend\w*|will|wish\w*|"
    r"hop(?:e[sd]?|ing)|fear\w*|dream\w*)\b"
)
JOKED_SIGN = r"\bjok(?:ed|es|ing|ingly)\b"
CONDITIONAL_SIGN = r"\b(?:if|unless|provided|suppose|had|were|should)\b"
ALLEGED_SIGN = (
    r"\b(?:appear|seem|purport|alleged|suppos|reported|claim)\w*\b|\b(?:sources|insiders)\b"
)
OTHERS_SAY_SIGN = r"\b(?:say|said|think|thought|believe|claim|tell|told)\w?\b"
# Not so after all: "not only", "nobody denies that", "I will say that", "if you ask me".
IDIOMS = (
    r"\bnot?\s(?:only|just|merely|simply|least|doubt|question|\d)\b"
    r"|\bn['’]t\s(?:only|just|merely)\b"
    r"|\b(?:whether|if|or|why)\snot\b|\bI\swill\ssay\b"
    r"|\b(?:can(?:not|['’]t|\snot)|could(?:n['’]t|\snot))\s(?:quite\s|hardly\s)?believe\b"
    r"|\b(?:even|as)\sif\b"
    r"|\bif\s(?:you\s(?:ask|like|will|must)|anything|so\b|any\b|possible|necessary|"
    r"(?:I|we)\s(?:may|remember|recall)|memory|(?:I['’]?m|(?:I|we)\s(?:am|are))\shonest|truth\b|"
    r"at\sall\b)"
    r"|(?:\b(?:not|never)|n['’]t)\s(?:really\s)?(?:care|mind|matter)\sif\b|\bwho\scares\sif\b"
)

# "The letter that said": what follows is of whoever wrote it.
_SPEECH_IN_IT = (
    r"that\s+(?:\w+\s)?(?:said|says|called|calls|reads?|describe[sd]|claimed|warned|told)\b"
)
TOKEN = (
    rf"\s+(?!(?:{JOINS})\b|{_SPEECH_IN_IT})"
    rf"(?:(?-i:{POINTED})|[^\s,;:.!?“”\"«»()—–]+(?:[.,]\d+)*)"
)
PLAIN = rf"(?!\s+(?:said|says|saying|wrote|read)\b){TOKEN}"
ASIDE = r"(?:,\s[^,;:.!?“”\"]{1,40},)?"  # "it is not true, the mayor said, that"
CLAUSE = rf"(?:{TOKEN}){{0,14}}\s*$"
SOON = rf"(?:{PLAIN}){{0,9}}\s*$"
# ... up to who says what follows, but for "if she said", "whether the mayor had said".
_SPOKE = rf"(?!(?:states|reports|notes)\b)(?:{SPEAKING})"
_WHO_IN_IT = (
    rf"(?:what\s)?(?:he|she|they|it|we|you|I|some\w+|any\w+|{NAME}|(?:the|an?|his|her|its|their)"
    r"(?:\s(?-i:[a-z][\w-]*)){1,2}(?:\sof\s(?:the\s)?\w+)?)(?:\swho\s\w+)?"
)
_BEFORE_SAID = (
    rf"(?:\s+{_WHO_IN_IT}{ASIDE}(?:\s+(?:has|have|had|is|are|was|were|be|been|being|ever|never|not|"
    rf"once|also|still|\w+sel\w+|\w+ly)){{0,4}}\s+{_SPOKE}\b)?"
    rf"(?:(?!\s+{_SPOKE}\b){TOKEN}){{0,14}}\s*$"
)
# A denial ends at these: "said no more than “...”", "could not have put it better than “...”".
_ALL_BUT = (
    r"(?:more\s+than|(?:any|no)thing\s+(?:but|more|other|else|beyond|except|besides)|better\s+than)"
)
_ABOUT_IT = r"(?!\s+(?:more|much|why|how|when|where|what|enough)\b)"
_DENIED_SOON = rf"{_ABOUT_IT}(?:(?!\s+{_ALL_BUT}\b){PLAIN}){{0,9}}(?:\s+as)?\s*$"
# Behind a "never", "refused to", "regretted": the forms in which words are given to somebody.
UTTERING = (
    r"(?:say(?:ing)?|said|call(?:ed|ing)?|claim(?:ed|ing)?|"
    r"writ(?:e|ten|ing)|wrote|tweet(?:ed|ing)?|"
    r"post(?:ed|ing)?|promis(?:ed?|ing)|suggest(?:ed|ing)?|describ(?:ed?|ing)|utter(?:ed|ing)?|"
    r"us(?:ed?|ing)\s+(?:the|those|these|such)\s+(?:exact\s+)?(?:words?|phrases?|terms?|expression|"
    r"language))"
)
_TOLD = rf"(?:{UTTERING}|tell(?:ing)?|told)"
_THAT_THINGS = (
    rf"(?:{REPORTS}|remarks?|statements?|comments?|words?|stor(?:y|ies)|posts?|tweets?|assertions?|"
    r"ideas?|notions?|account)"
)
_SUBJECT = (
    r"(?:it|he|she|they|we|you|I|there|this|the|an?|my|our|his|her|its|their|all|(?-i:[A-Z]\w+))"
)
_NOT = (
    r"(?:\b(?:not|never|nor)|n['’]t)"
    r"(?:\s+(?:ever|actually|once|have|has|had|been|be|to|mean|\w+ly)){0,3}"
)
_NOBODY = (
    r"\b(?:nobody|no[ -]one|none|(?:neither|no)(?:\s(?!sooner|doubt|longer)\w+)?)"
    r"(?:\s+(?:of|in|at|from|on|by|among)(?:\s+\w+){1,2}?)?"
    r"(?:\s+(?:has|had|have|ever|would|could|will)){0,3}"
)
_DETERMINERS = (
    rf"(?:(?:the|an?|any|all|his|her|its|their|those|\w+ly|as\s\w+|{NAME}{_OWNS})\s+){{0,2}}"
)
_HOLD = r"(?:say|said|saying|think|thought|believe[sd]?|mean|meant)"
_HOLD_THAT = (
    r"(?:claim(?:ed|ing)?|suggest(?:ed|ing)?|argu(?:ed?|ing)|accept(?:ed)?|agree[sd]?|promise[sd]?|"
    r"feel|expect|follow|prove[sd]?|show(?:n|s|ed)?|recall|sure|certain|convinced|persuaded)"
)
_NONSENSE = r"(?:untrue|false|wrong|incorrect|inaccurate|nonsense|an?\s+(?:lie|myth|hoax|fiction))"

# "on Tuesday", "in a letter to parents", but not "on Tuesday the appeal"
_WHEN_OR_WHERE = (
    r"(?:\s+(?:yesterday|again|last\s+\w+|\w+ly)\b|\s+(?:on|in|at|to|through|via|during)"
    r"(?:\s+(?:the|an?|his|her|their|its))?"
    rf"(?:(?!\s+(?:the|an?|his|her|their|its|that)\b){PLAIN}){{1,3}}?)"
)
# Right before the words, within their own sentence or speech.
_DENIED_THAT = (
    rf"\bden(?:y|ies|ied|ying){ASIDE}(?:\s+that{ASIDE}|(?=\s+(?:he|she|they|it|we|I)\b))"
    rf"|\bden(?:y|ies|ied|ying){_WHEN_OR_WHERE}{{1,3}}{ASIDE}\s+that"
    rf"|{DENYING}{_DETERMINERS}(?:\w+\s+)?(?:{CLAIM_THAT})s(?:(?=\s+{_SUBJECT}\b)|(?=\s*$))"
    rf"|{DENYING}{_DETERMINERS}(?:\w+\s+)?{_THAT_THINGS}(?:{PLAIN}){{0,5}}?{ASIDE}\s+that"
    rf"|{DENYING}that|\bdoubt(?:s|ed)?(?:\s+that|(?=\s+{_SUBJECT}\b)|(?=\s*$))"
    rf"|{_NOT}\s+(?:{_HOLD}(?:\s+that|(?=\s+{_SUBJECT}\b)(?!\s+it\s+(?:any\s+)?better\s+than\b)"
    rf"|(?=\s*$))|{_HOLD_THAT}\s+that)"
    rf"|{_NOBODY}\s+(?:{_HOLD}|thinks|says|{_HOLD_THAT})"
    rf"(?:\s+that|(?=\s+{_SUBJECT}\b)|(?=\s*$))"
    r"|(?:\bnot|n['’]t)\s+that\b"
    r"|\b(?:not|never|n['’]t|far\s+from|hardly)\s+(?:\w+ly\s+)?(?:true|the\s+case|right|correct)"
    rf"{ASIDE}\s+(?:that|to\s+(?:say|claim|suggest|call)){ASIDE}"
    rf"|\b(?<!not\s)(?<!never\s){_NONSENSE}{ASIDE}\s+(?:that|to\s+(?:say|claim|suggest|think|call))"
    rf"{ASIDE}"
    r"|\bno\s+(?:\w+\s+)?(?:evidence|proof|sign|suggestion"
    r"|indication|truth|basis|reason\s+to\s+\w+)"
    rf"(?:{PLAIN}){{0,6}}?\s+(?:that|to\s+(?:suggest|show|say))"
    rf"|\b(?:refus|declin|fail)(?:es?|ed|s|ing)?\s+to\s+(?:{UTTERING}|confirm)\s+(?:that|it)"
)
_DENIED_DOING = (
    r"\bden(?:y|ies|ied|ying)\s+(?:(?:ever|even|having)\s+){0,2}"
    r"(?!(?:wrongdoing|(?:no|any|every|some)thing)\b)(?:\w+ing|(?<=having\s)\w+)"
    r"|\b(?:short\s+of|far\s+from|instead\s+of|rather\s+than|without|avoid(?:s|ed)?)\s+(?:ever\s+)?"
    rf"{UTTERING}"
)
DENIED = rf"(?:{_DENIED_THAT}){CLAUSE}|(?:{_DENIED_DOING}){_DENIED_SOON}"
# Right before words in quotation marks that begin there, or a speech of which they are a part.
DENIED_QUOTED = (
    rf"{_NOT}\s+(?:(?:recall|remember)\s+(?:ever\s+)?)?{_TOLD}{_DENIED_SOON}"
    rf"|{_NOBODY}\s+{_TOLD}{_DENIED_SOON}"
    r"|\bden(?:y|ies|ied|ying)\s+(?:(?:ever|using|the|words?|phrase|quot(?:e|ation))\s*){0,4}$"
    rf"|\b(?:refus|declin)(?:es?|ed|s|ing)?\s+to\s+{UTTERING}{_DENIED_SOON}"
)
# With nothing but these between them and a "not".
DENIED_NEXT = (
    r"(?:\b(?:not?|never|nobody|no\sone|nothing|none|neither|nor|cannot|hardly)|n['’]t)"
    r"(?:\s+(?:an?|the|be|been|being|have|to|so|very|\w+ly)){0,2}\s*$"
    r"|\bden(?:y|ies|ied|ying)(?:\s+(?:ever|even|having)){0,2}\s+$"
)
RETRACTED = (
    r"\b(?:retract\w*|recant\w*|disown\w*|withdr[ae]w\w*|(?:took|tak(?:es?|en|ing))\s+back|"
    rf"walk(?:s|ed|ing)\s+back)\s+{_DETERMINERS}(?:\w+\s+){{0,2}}?{_THAT_THINGS}(?:{PLAIN}){{0,5}}?"
    rf"(?:\s+(?:that|of|about|saying)\b{CLAUSE}|\s*$)"
    r"|\b(?:apologi[sz](?:e[sd]?|ing)(?:\s+\w+){0,3}?\s+for|regret(?:s|ted|ting)?)"
    r"\s+(?:ever\s+|having\s+)?"
    rf"{_TOLD}{CLAUSE}"
    rf"|\bdrop(?:s|ped|ping)\s+{_DETERMINERS}"
    rf"(?:charge|claim|allegation|accusation|complaint)s?\s+that{CLAUSE}"
)
WRONG = (
    rf"{WRONGLY}\s+(?:report|sa(?:id|y)|state|claim|tell|told|suggest|announce|assume|believe)\w*"
    rf"{CLAUSE}"
    r"|\b(?:the|an?|this|that)\s+(?:\w+\s+)?"
    r"(?:myth|lie|hoax|(?:false|mistaken|wrong|baseless|untrue)\s+"
    rf"(?:claim|belief|idea|rumou?r|report|allegation|impression))s?\s+that{CLAUSE}"
)
ASKED = (
    rf"\bwhether{_BEFORE_SAID}"
    r"|\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|know|see|say|tell|sure|clear|unclear|check|decide|"
    rf"doubt(?:s|ed|ful)?|question(?:s|ed)?|remember|find\s+out)(?:\s+\w+)?\s+if{_BEFORE_SAID}"
)
_BEGINS = r"^\W*(?:(?-i:[A-Z])[\w .]{0,30}:\s+)?(?:(?:and|but|so|then|because)\s+)?"
QUESTION = (
    rf"{_BEGINS}(?:did|do|does|have|has|had|is|are|was|were|will|would|could|can|should)"
    r"(?:n['’]t)?\b"
    r"[^.;:!?“”\"]*$"
)
_WILL_SAY = (
    r"\b(?:(?:is|are|was|were|be)\s+(?:\w+ly\s+)?"
    r"(?:expected|due|set|likely|planning|scheduled|poised|"
    r"about|going)|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?"
    r"|hop(?:e[sd]?|ing)|(?<!\bI\s)will(?:\s+\w+)?)"
    r"\s+(?:to\s+)?(?:say|tell|announce|claim|argue|declare|write|promise|warn|call|insist|add)\b"
)
EXPECTED_QUOTED = rf"{_WILL_SAY}{CLAUSE}"
EXPECTED = (
    rf"{_WILL_SAY}(?:{PLAIN}){{0,5}}?\s+that{CLAUSE}"
    r"|\b(?:wish(?:e[sd])?|hop(?:e[sd]?|ing)|fear(?:s|ed|ing)?|dream(?:s|ed|t|ing)?)\s+"
    rf"(?:that\b|(?:I|we|he|she|they)\s+could\s+say\b|(?={_SUBJECT}\b)|(?=$)){CLAUSE}"
)
JOKED = rf"\bjok(?:ed|es\s+that|ing|ingly)\b(?!\s+(?:about|of|with)\b){CLAUSE}"
CONDITIONAL = (
    rf"\b(?:if|unless){_BEFORE_SAID}"
    rf"|{_BEGINS}(?:if|unless|provided|suppose|(?:had|were|should)\s+{_SUBJECT})\b"
    r"(?:(?!,\s(?:and|but|so|while|who|which)\b)[^;:.!?“”\"])*,"
    r"(?:\s+(?!and\b|but\b)[^\s,;:.!?“”\"]+){0,8}\s*$"
)
ALLEGED = (
    r"\b(?:appear|seem|purport)(?:s|ed)?\s+to\s+(?:have\s+)?(?:say|said|call|claim|write|tell)\w*"
    rf"{SOON}"
    r"|\b(?:allegedly|supposedly|purportedly|reportedly)"
    rf"\s+(?:said|told|called|wrote|claimed){SOON}"
)
# At the beginning of somebody's speech or of a sentence in it: others say so.
OTHERS_SAY = (
    r"^\W*(?:(?:and|but|so)\s+)?"
    r"(?:some|many|others|most|critics|people|they|opponents|(?:my|our|his|her|"
    r"their|the)\s\w+(?:\s\w+)?)(?:\s(?:people|of\sthem|of\syou))?\s+(?:says?|said|thinks?|thought|"
    rf"believe[sd]?|claim(?:s|ed)?|t(?:ells?|old)\s(?:me|us))(?:\s+that)?{CLAUSE}"
)
# What may stand between such a verb and a quotation mark: "never said: “..."
LEADS = rf"(?:{UTTERING}|reads?|reading|words?|told|that)\s*[:,]\s*$"

# Behind the words in their own sentence or speech: "60 jobs may go if the bank refuses".
CONDITIONAL_BEHIND = (
    r"(?:\s+[^\s,;:.!?“”\"]+){0,4}?(?<!\beven)(?<!\bas)(?<!\bwhat)(?<!\bsee)(?<!\bknow)(?<!\bsay)"
    r"(?<!\bask)(?<!\basked)(?<!\bwonder)(?<!\btell)"
    r"(?<!\bdecide)(?<!\bsure)(?<!\bclear)(?<!\bcare)(?<!\bmatter)"
    r"(?<!\bout)(?<!\bremember)\s+(?:if|unless)\s[^,;:.!?“”\"]+"
)
# "Bridge to close, sources say": nobody is named who says so.
SOURCES_BEHIND = (
    r",\s(?:[\w-]+\s){0,2}?(?:sources|insiders)"
    r"\s(?:say|said|claim(?:ed)?|suggest(?:ed)?|t(?:ell|old))\b"
)
# Behind the quotation mark that ends them.
ENDS = r"[,.!?]?[”\"’'»]+,?\s+(?:[—–-]\s)?"
CALLED = (
    r"(?:which|words|(?:an?|the)\s(?:\w+\s)?(?:claim|remark|quote|quotation|line|statement|comment|"
    r"allegation))\b"
)
JOKED_BEHIND = rf"{ENDS}(?:(?:{NAME}|he|she|they)\s(?:\w+\s)?joked|joked\s(?:{NAME}|he|she))\b"
DENIED_BEHIND = (
    rf"{ENDS}{CALLED}[^.;:“”\"]{{0,60}}?\b(?:never\s(?:said|used|wrote|made|uttered)|"
    r"den(?:ies|ied)\s(?:saying|having|using|making|ever|writing))\b[^,.;“”\"]*"
)
_LATER = r"(?:(?:has|have|had|was|were|been|since|later|then|soon|now)\s){0,3}"
RETRACTED_BEHIND = (
    rf"{ENDS}(?:{CALLED}[^.;:“”\"]{{0,40}}?\s{_LATER}"
    r"(?:retracted|recanted|withdrawn|withdrew|took\sback|"
    rf"taken\sback)|[^.;:“”\"]{{0,60}}?\bwho\s{_LATER}(?:(?:retracted|recanted|withdrew)\s"
    r"(?:it|that|the|his|her|their)|took\s(?:it|that|them)\sback)\b)[^,.;“”\"]*"
)
# Whose claim it is that is denied: "denied Pryce's claim that", "a claim by Pryce that".
OWNED = (
    rf"({NAME}){_OWNS}\s(?:\w+\s)?{_THAT_THINGS}\b"
    rf"|\b{_THAT_THINGS}\s(?:made\s)?(?:by|from)\s({NAME})"
)
