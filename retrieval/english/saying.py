"""How English tells who said something, and that somebody did: what stands beside a quotation."""

import re

from retrieval.english.names import BEFORE, CAPITALISED, NAME, SAYING

SAYS = re.compile(rf"\b(?:{SAYING})\b", re.IGNORECASE)
INTRODUCES = re.compile(rf"^(?:\S+\s+){{0,5}}(?:{SAYING})(?:\s+\S+){{0,2}}$", re.IGNORECASE)
# "Ng disagreed: ...", "Ng was clear: ...", "Ng went further: ...", "Ng on the strike: ..."
INTRODUCED_BY = re.compile(
    rf"^{NAME}(?:,\s[^,:]{{1,60}},)?\s(?:[a-z]+(?:ed|s)|went|put|on)(?:\s[a-z]+){{0,2}}$"
)
# "Ng told reporters outside that"
SAYS_THAT = re.compile(rf"\b(?:{SAYING})\b[^,;:.]*\bthat\W*$", re.IGNORECASE)
# What stands beside quoted parts and has one of these does more than name who says them.
DENIES = re.compile(
    r"\b(?:not|never|no(?!\.?\s?\d)|nor|none|nobody|doubt(?:s|ed)?|den(?:y|ies|ied)|hardly|falsely|"
    r"wrongly|false|untrue|fake[ds]?|fabricated|invented|misquoted|imagine[ds]?|pretend(?:s|ed)?|"
    r"(?<!asked )(?<!as )if|disput\w*|reject\w*|refut\w*|withdr[ae]w(?:s|n|ing)?|debunk\w*|"
    r"dismiss\w*|"
    r"contradict\w*|question(?:s|ed) (?:the|that)|challeng(?:es|ed) (?:the|that)|rul(?:es?|ed|"
    r"ing) out|"
    r"(?-i:lie[ds]?|lying)|myths?|nonsense|fiction\w*|jok(?:e[ds]?|ing|ingly)|"
    r"(?-i:hop(?:e[ds]?|ing)|wish(?:e[ds])?|will say)|predict\w*|(?:expects?|expected|fears?|"
    r"feared) that|"
    r"dream\w*|satir\w*|sarcas\w*|parod\w+|hoax\w*|rumou?r\w*|fail(?:s|ed|ing)? to|"
    r"refus(?:e[ds]?|ing) to|"
    r"declin(?:e[ds]?|ing) to|avoid\w* (?:say|writ)\w+|wrong|incorrect\w*|erroneous\w*|"
    r"mistaken\w*|misspoke|"
    r"exaggerat\w*|allegedly|alleged to|reportedly|supposedly|supposed to|might|"
    r"(?-i:may) (?:have |well )*(?:say|said)|"
    r"(?:is|are|was|were) said to have|(?:forced|paid|made|told|urged|ordered) to (?:say|write)|"
    r"for saying|those who|critics of|criticis\w+|mock(?:s|ed|ing)|laugh\w* at|against saying|"
    r"opposite|contrary|far from|(?:rather|other) than|instead of|unless|actors? playing|"
    r"AI (?:voice|video|clip|image|version)|deepfake\w*|"
    r"impersonat\w*|(?:believed|believes|suggests?|suggested) that|once believed)\b|"
    r"n['’]t\b|(?<!\w)/s\b",
    re.IGNORECASE,
)
# These deny a quotation also where they tell of who spoke it: "said Moll, who later retracted it".
TAKES_BACK = re.compile(
    r"\b(?:retract\w*|recant\w*|apologi[sz]\w* for|regret(?:s|ted|ting)?|disown\w*|correct(?:s|"
    r"ed) (?:the|that|it|h(?:is|er)|a)|"
    r"(?:took|takes?|taking|taken) (?:\w+ )?back|withdr[ae]w\w* (?:it|that|(?:the|his|"
    r"her) (?:claim|remark|statement|words?)))\b"
    r"|\b(?:asked|wonder\w*) (?:whether|if)\W*$",
    re.IGNORECASE,
)
# "Fact check: ..." is of whoever asks: neither a name nor a part of what was said.
LABEL = re.compile(
    r"^\W*(?:(?:partly |mostly )?(?:false|true|untrue|fake|wrong)|fact[ -]?check(?:ed)?|claim|"
    r"quote|rumou?r|myth|hoax|verdict|no(?:body|\sone) (?:ever )?said (?:that|this|it))\s*:?\W*$",
    re.IGNORECASE,
)
# What whoever quotes says of it in brackets: "(sic)", "[laughs]", "(emphasis mine)".
REMARK = (
    r"sic|laugh(?:s|ing|ter)|applause|cheers|pause[sd]?|sighs?|crosstalk|inaudible|"
    r"(?:emphasis|italics) (?:added|mine|ours|in (?:the )?original)|my (?:emphasis|italics)"
)
# A verb that claims something where it stands beside an attribution: "confessing to the theft",
# "as 40 people died". No noun: "at a meeting", "a retired judge".
CLAIMS = (
    r"\b(?:is|are|was|were|has|have|had|does|did|will"
    r"|would|can|could|shall|should|must|may|might)\b"
    r"|(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\bso-)\b[A-Za-z][a-z]+(?<!hundr)ed\b(?!\s[A-Z])"
    r"|(?:(?:^|[,;(–—]|\b(?i:after|while|before|by|for|when|despite|without)\b)\s*)"
    r"(?!(?i:speak|talk|writ|add|say|tell|referr|respond"
    r"|answer|reply|stand|sitt|accord|includ|be)ing)"
    r"[A-Za-z][a-z]+ing\b(?!\s[A-Z])"
    r"|\b(?:beat|bought|broke|brought|caught|fell|fled"
    r"|fought|gave|got|hid|knew|left|lost|made|met|paid|"
    r"quit|ran|rose|sank|shot|sold|stole|took|went|wept|won)\b"
)
BESIDE = re.compile(r"\W*(?:and|as|but|while|after|when|because|though)\b", re.IGNORECASE)
WHETHER = re.compile(r"^\W*(?:did|does|has|is it true)\b", re.IGNORECASE)  # "Did Ng really say"
ABOUT_SPEAKER = re.compile(r"\bwho\b.*", re.DOTALL)  # "a man who did not give his name"
VERB = re.compile(r"^\w{3,}(?:ing|ed)$")  # "Speaking to reporters", "Asked on Friday"
# "said the mayor", "a lawyer told": who is said to have said it, unless it may be anybody.
ROLE = re.compile(
    rf"\b(?i:the|an?)\s(?:[a-z][\w-]*\s)?([a-z][\w-]+)\s(?:{SAYING})\b"
    rf"|\b(?:{BEFORE})\s(?:the|an?)\s([a-z][\w-]+(?:\s[a-z][\w-]+){{0,3}})"
)
# Of whom it is that what stands beside the verb tells: "the boy who made the video told us", "a
# critic of the mayor said", "residents of the street said".
HEAD = re.compile(
    r"(?:\b(?i:the|an?)\s(?:[a-z][\w-]*\s)?|^\W*)([A-Za-z][\w-]+)\s"
    r"(?:who|that|which|of|from|in|at|with|for|near|by|on|behind|outside)\s"
)
# ... and it is sure that he is meant: not in "the evening of the vote the mayor said".
HEAD_WHO = re.compile(r"\W*(?i:the|an?)\s(?:[a-z][\w-]*\s)?([a-z][\w-]+)\swho\s")
ENDS_CLAUSE = re.compile(r"[,.;:…()]")
CALLED_ON = re.compile(r"\b(?:and|also|as|so|thus|then|later|once)\W*$")  # "as said the mayor"
BRACKETED = re.compile(rf"({CAPITALISED})\s\([^()]{{1,40}}\)")  # "Lowe (D-N.Y.) said"
ANYBODY = frozenset(
    "article author company firm group magazine man newspaper official officials outlet paper "
    "person people post report reporter site source sources spokesman spokesperson spokeswoman "
    "statement story writer woman".split()
)
# "A spokesman said": nobody who is named.
NAMELESS = re.compile(
    rf"\b(?:an?|one|another)\s(?:[\w-]+\s){{0,3}}?(?:spokes\w+|official|source|insider|aide|"
    rf"representative|person)\b[^,.;:]{{0,60}}?(?:,\s[^,.;:]{{1,60}},)?\s(?:{SAYING})\b"
    rf"|\b(?:{BEFORE})\san?\s(?:[\w-]+\s){{0,3}}?(?:spokes\w+|official|source|insider|aide)\b",
    re.IGNORECASE,
)
# "He said", of one who is no woman.
GENDERED = re.compile(
    rf"\b(he|she)\s(?:(?:also|then|later|has|had)\s)?(?:{SAYING})\b|\b(?:{BEFORE})\s(he|she)\b",
    re.IGNORECASE,
)
# "I told him" in a turn of a transcript is of whoever's turn it is.
FIRST_PERSON = re.compile(rf"\b(?:I|[Ww]e)\s(?:\w+\s)?(?:{SAYING})\b")
ASKING = frozenset("Q QUESTION".split())  # labels of anybody but those whom others name
TURNS = ASKING | frozenset("A ANSWER".split())  # labels that may stand for anybody
# What may be any of those named before.
PRONOUN = re.compile(
    rf"\b(?:he|she|they|it|who)\s(?:(?:also|then|later|has|had)\s)?(?:{SAYING})\b"
    rf"|\b(?:{BEFORE})\s(?:he|she|they)\b",
    re.IGNORECASE,
)

# What may not be left out of a quotation, however that is marked: with it, it says something else.
TURNING = re.compile(
    r"\b(?:not|never|no|nor|neither|none|nobody|nothing|cannot|without|unless|if|whether|only|"
    r"except|"
    r"but|however|though|although|than|instead|rather|hardly|barely|scarcely|rarely|seldom|few|"
    r"fewer|little|less|almost|nearly|den(?:y|ies|ied|ying)|doubt\w*|alleg\w+|reportedly|claim\w*|"
    r"suppos\w+|apparent\w*|perhaps|maybe|might|(?-i:may)|could|would|should|fail\w*|refus\w+|"
    r"reject\w*|stop\w*|against|lack\w*|un(?:likely|able|true)|false\w*|wrong\w*|jok(?:e|ed|ing)|"
    r"pretend\w*|until|till|once|when|provided|as long as)\b|n['’]t\b",
    re.IGNORECASE,
)
# What an aside may not have: who says or thinks so, a clause of its own, a number or a doubt.
STATES = re.compile(
    rf"\b(?:{SAYING}|say|think|thinks|thought|believ\w+|fear\w*|hop(?:e|es|ed|ing)|feels?|felt|"
    rf"seem\w*|"
    r"wish\w*|dream\w*|imagin\w+|predict\w*|expect\w*|suggest\w*|accus\w+|likely|probabl[ey]|"
    r"possibl[ey]|"
    r"possibility|theory|theoretical\w*|arguabl[ey]|so[ -]called|self[ -]styled|former\w*|would-be|"
    r"sort of|some|most|many|half|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|"
    r"hundreds?|thousands?|millions?|i|we|you|he|she|it|they|there)\b",
    re.IGNORECASE,
)
# "she added": who spoke before speaks on.
GOES_ON = re.compile(r"\W*(?:he|she|they)\s(?:added|continued|went on)\W*$")
# What is about somebody of the sentence before.
POINTS_BACK = frozenset(
    "he she it they his her its their him them this that these those so".split()
)
# "Admitted Lowe", "Lowe concluded", "Lowe, a mother of two, shouted": a verb that may be of speech.
MAY_SPEAK = re.compile(
    rf"{CAPITALISED}(?:, [^,;.!?]{{1,80}},)?\s[a-z]+ed\b"
    r"|\b[a-z]+ed\s[^\W\d_a-zß-öø-ÿ]\w"
)
QUOTING = re.compile(rf"\b(?:quoting|citing)\s({NAME})")  # the words are of who is quoted
# "Moll's husband said", "said Moll's late husband", "my father told me": it is not who owns.
_NOUNS = r"([a-z][\w-]+(?:\s[a-z][\w-]+){0,2}?)"
_OWNER = rf"({NAME}(?<=['’]s)|\b(?i:my|our|his|her|their|your)\b(?:\sown)?)"
OWNED = re.compile(
    rf"{_OWNER}\s{_NOUNS}(?:,\s[^,;.!?A-Z]{{1,80}},)?\s"
    rf"(?:(?:also|then|later|has|had)\s)?(?:{SAYING})\b"
    rf"|\b(?:{BEFORE})\s{_OWNER}\s([a-z][\w-]+(?:\s[a-z][\w-]+){{0,2}})"
)
# "said a critic of Moll", "the mayor of Elm Bay said"
_OF = rf"\b(?i:the|an?)\s{_NOUNS}\s(?:of|for|from|at|with|in)\s({NAME})"
OWNED_BY = re.compile(rf"\b(?:{BEFORE})\s{_OF}|{_OF}\s(?:{SAYING})\b")
IN_OFFICE_OF = re.compile(
    r"\b(?i:the|an?)\s(?:[a-z][\w-]*\s){1,3}(?:of|for|from|at|with|in)\s(?:the\s)?$"
)
OWNED_LABEL = re.compile(rf"\W*({NAME}(?<=['’]s))\s{_NOUNS}\W*")
OF_OWNER = re.compile(rf"{_NOUNS}\sof\s({NAME})")
# "said Kestrel boss Greta Holm"
OFFICE_NAME = re.compile(rf"\s(?:[a-z][\w-]+\s)?([a-z][\w-]+)\s({NAME})")
APPOSED = re.compile(rf",\s({NAME}),")  # "A lawyer for Lowe, Theo Brand, said"
PLACE = re.compile(r"\s(?:of|from|at|in)\s(?:the\s)?$")
WITH_PLACE = re.compile(rf"({NAME}),?\s(?:of|from|at|in)\s(?:the\s)?$")  # "Lowe of Elm Bay said"
# "said Lowe and Berg", not "said Lowe and Berg nodded"
AND_OTHER = re.compile(rf"\sand\s({NAME})(?!\s[a-z]+(?:ed|s|t|w)\b)")
OTHER_AND = re.compile(rf"({NAME})\sand\s$")
# Behind an owner's name: "said Voss's lawyer, Theo Brand".
OWNED_NAME = re.compile(rf"\s[a-z][\w -]{{1,60}}?,\s({NAME})")
# What its owner says by: "Candel's statement said".
MOUTHPIECES = frozenset(
    "statement statements report letter letters post posts account office tweet tweets message "
    "email memo book memoir diary column blog campaign ministry department team spokesman "
    "spokeswoman spokesperson spokespeople website lawsuit filing testimony speech words".split()
)
# "Berg called it “a stain”; Lowe called it “a gift”": each clause has a speaker of its own.
PARTS_CLAUSES = re.compile(r"[;]\s|,?\s(?:while|whereas)\s")
# "Pike said that Ng's wife had told him: “...”" is of who is named last.
REPORTED = re.compile(r"^.*\bthat\s(.+)$", re.DOTALL)
# Whom a sentence told, or told of: "Lowe said that Berg had lied" goes on with what "he" said.
TOLD_OF = re.compile(rf"\b(?:that|told|asked)\s(?:the\s)?({NAME})")
# "Mayor Ada Lowe", "the mayor, Ada Lowe", "the mayor of Elm Bay, Ada Lowe"
HELD_BY = re.compile(rf"(?:\s(?:of|for|at|in)\s[\w ’'-]{{1,40}},)?,?\s({NAME})")
# "Ada Lowe, 43, the former mayor"
HOLDS = re.compile(rf"({NAME}),\s(?:\d\d,\s)?(?:[\w’'-]+\s){{0,4}}$")
SPOKEN_TO = re.compile(
    r"\b(?:with|by|to|from|against|told|tells|asked|met)\s(?:(?:the|an?|his|her|its|their)\s)?"
    r"(?:[a-z-]+\s)?$"
)
# Who speaks for the police of a place, in the words of an article that names him.
OF_POLICE = re.compile(
    r"\b(?i:police|inspector|insp|sergeant|sgt|detective|det|constable|superintendent|supt"
    r"|lieutenant|lt|sheriff|officers?)\b"
)
# A firm may be called by any word of its name: "Orbit" of Orbit Energy.
OF_COMPANY = re.compile(
    r"\b[Tt]he\s(?:firm|company|bank|airline|retailer|manufacturer|carmaker|club|charity)"
    rf"\s(?:{SAYING})\b"
)
