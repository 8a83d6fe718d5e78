"""How English follow-ups are worded: what leads to one, points back, asks for sources."""

import re

from retrieval.english.questions import ANYONE, THAT

SPELT = {
    "wat": "what", "waht": "what", "wut": "what", "whats": "what is", "whos": "who is",
    "wen": "when", "whn": "when", "whens": "when is", "wheres": "where is", "wher": "where",
    "hows": "how is", "y": "why", "wy": "why", "wich": "which", "abt": "about", "u": "you",
    "sais": "says", "sez": "says",
}  # fmt: skip
SHORT = re.compile(
    r"\b(what|who|where|when|why|how|(?-i:[Ii]t)|that|he|she)['’]s\b",  # no "Delmar IT's chief"
    re.IGNORECASE,
)
LONG = r"\1 is"
# What leads to a question or follows it; ``more`` asks for more of the same.
LEAD = re.compile(
    r"(?:(?:(?P<more>and|but|or|also|same for|(?:what|how)(?: is)? about|what of)|ok|okay|so|then"
    r"|hm+|oh|thanks|thank you|do you know|(?:can you )?tell me)\b"
    r"|(?:ah|well|cool|nice|great)\b(?=\W*$|[,!.]))[\s,!.]*",
    re.IGNORECASE,
)
TAIL = re.compile(
    r"[\s,]+(?:(?P<more>too|as well|also)|then|though|exactly|thanks)$", re.IGNORECASE
)
_SAYS = r"(?:says?|said|claims?|claimed|reports?|reported|writes?|wrote|published?|posted)"
_SO = r"(?:so|it|that|this|the (?:story|news))"
SAID_FIRST = re.compile(
    rf"who (?:first|originally) {_SAYS}(?: {_SO})?|who {_SAYS} (?:{_SO} )?first"
    rf"|who broke {_SO}(?: first)?|who was (?:the )?first(?: to (?:say|report|write) {_SO})?"
    rf"|where did {_SO} (?:first appear|come from|originate)|first reported by whom?"
    r"|(?:the )?original source",
    re.IGNORECASE,
)
SAID_WHEN = re.compile(
    rf"when (?:was|were) {_SO} (?:published|reported|posted|written|updated|said)"
    rf"|when did (?:they|he|she) (?:say|report|write|publish|post) {_SO}|as of when"
    r"|how (?:old|recent|new) (?:is|are) (?:that|this|the (?:article|report|news|story))"
    rf"|when (?:is|was) {_SO} from|is {_SO} (?:still )?(?:current|recent|up to date)",
    re.IGNORECASE,
)
WRITE = "write"  # "Who wrote the memo?" goes on with "when did he write it?", of no article
WROTE = re.compile(rf"when did (?:they|he|she) {WRITE} {_SO}", re.IGNORECASE)
ABOUT = "about"  # "who wrote about Hale": of articles
PRINTS = frozenset("article magazine newspaper outlet paper publication site website".split())
SAID_BY = re.compile(
    rf"(?:who|which (?:outlets?|papers?|sources?|articles?)|where) (?:else )?{_SAYS}(?: {_SO})?"
    r"|says who|according to whom?|(?:(?:what|who) (?:is|are) )?(?:the |your |any )?sources?"
    rf"|(?:is|are) (?:{_SO}|you) (?:really )?(?:true|confirmed|right|correct|certain|sure)"
    rf"|how do (?:you|we|they) know(?: {_SO})?|where is {_SO} from|really",
    re.IGNORECASE,
)
# What is asked of words that somebody else has written, and names nothing of what they tell.
OF_WORDS = frozenset(
    """accurate bs cap check citation claim claims context debunk evidence explain fact fact-check
    facts fake false idea legit lie lies life link needed news opinion opinions proof quote real
    satire sauce something source sources stuff summarise summarize thing thought thoughts tldr
    translate trust truth u verify view views wdyt""".split()
)
OF_US = frozenset(("i", "we"))  # pronouns that point back at no other words
WHERE_OR_WHEN = re.compile(r"wh(?:ere|en)\b", re.IGNORECASE)
# What asks for what an outlet has, in print or by its own word.
OF_OUTLETS = frozenset(
    """according agree agrees article by confirm from in mention on per report reported reports
    said say says think with write wrote""".split()
)
# All that "does the Gazette say that too" holds beside the outlet's name.
OUTLET_FRAME = OF_OUTLETS | frozenset(
    """a about anything as did do does has have how is it of same so that the their them there they
    this to what""".split()
)
IN_PRINT_OR_PLACE = frozenset("from in on".split())
ALONE = frozenset("what which whose".split())  # question words that ask for nothing by themselves
HAPPENED = re.compile(
    r"^(when|where|why|how) (?:was|is|did|does) (?:that|this|it)(?: happen(?:ed)?)?$", re.IGNORECASE
)
PLACES = frozenset("in at near around from inside outside".split())
SCENES = frozenset("at during in near".split())  # of what happened to people
# Where people are whom the count before may leave out: "how many people died? and in hospital?"
IN_CARE = re.compile(r"in (?:the )?(?:hospital|intensive care)|on ventilators", re.IGNORECASE)
KEPT = frozenset("care custody hospital jail prison quarantine ventilators".split())
HURT = frozenset("hurt injured wounded".split())
LOST = frozenset("died killed".split())
JAILED = frozenset(
    "arrested convicted detained fined imprisoned indicted jailed prosecuted sentenced".split()
)
AT_WORK_THERE = frozenset("carer doctor medic midwife nurse paramedic patient surgeon".split())
DAY = "day"  # "day to day" names nobody
COUNTED_ILL = frozenset((ANYONE, "case"))
# What befalls people alone, whatever was counted before.
BEFALLEN = frozenset("arrested detained hospitalised hospitalized hurt injured treated".split())
AGE = ("how", "old")
# "is" and the like, by those of several.
OF_SEVERAL = {"is": "are", "was": "were", "does": "do", "has": "have"}
OF_A_SINGLE = {several: one for one, several in OF_SEVERAL.items()}
AT_A_TIME = frozenset("at in on".split())
BEFORE_TIMES = AT_A_TIME | frozenset("after before during since till until".split())
# What a thing does and no figure of it: "its capacity ... when did it open?" means the thing.
OF_THINGS = frozenset("begin burn close contain cost end happen open shut sink start".split())
RISES = frozenset("climb decline drop fall go grow increase rise".split())  # of amounts
# What is done to what somebody has made, and what to who did wrong.
MADE = frozenset(
    """broadcast built completed demolished finished published rebuilt released repaired replaced
    restored screened""".split()
)
PUNISHED = frozenset(
    """banned blamed boycotted charged convicted fined indicted investigated penalised penalized
    prosecuted punished sanctioned sued""".split()
)
# What a company does and no cheese: "which shop sells it ... how many people does it employ?"
OF_AGENTS = frozenset("buy earn employ have hire own pay plan sell".split())
HANGING = PLACES | frozenset("of for about on over under".split())
FREE = frozenset("for of".split())  # they may stand where the last question has another word
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|last|next|previous)\b", re.I)
ONE = re.compile(rf"(?:the )?({ORDINAL.pattern})(?: ones?)?", re.IGNORECASE)
BEFORE_A_TIME = (
    (re.compile(r"\d{4}|january|february|march|april|may|june|july|august|\w+ber", re.I), "in "),
    (re.compile(r"(?!to|yes)\w+day", re.IGNORECASE), "on "),
)
IT, PEOPLE = frozenset({"it", "its"}), frozenset("he she him her his".split())
GENDERS = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}
# Nouns that alone name nothing, and may be meant by these.
SEXES = {"man": frozenset("he him his".split()), "woman": frozenset("she her".split())}
THEY, THESE = frozenset("they them their".split()), frozenset({"those", "these"})
THERE = "there"
WHOLE = frozenset({THAT, "this", THERE})  # each stands for an answer, so for no single phrase
POINTING = IT | PEOPLE | THEY | THESE | WHOLE
SUBJECTS = frozenset("he she they".split())
OWNING = frozenset("its his her their".split())
ITS = "its"
ARTICLES_OF_ONE = frozenset(("a", "an"))
BESIDE_A_BODY = frozenset("a an and the".split())  # "the guild and its leader, Ng,"
WE = frozenset("i we us me my our you your".split())
# "is it true that ...", "how long does it take to ...": such an "it" stands for nothing.
EMPTY_IT = re.compile(
    r"^it\b|\btime is it|\bit (?:going to )?(?:rain|snow)|\bit from\b.* to\b|\bit \w+ that \w"
    r"|\bit (?:called|clear|common|cost|dangerous|difficult|easy|essential|fair|hard|illegal|known"
    r"|legal|likely|matter|mean|necessary|normal|ok|okay|possible|right|safe|take|takes|took|true"
    r"|wrong)\b.*\b(?:for|how|if|that|to|what|when|whether|who|why)\b",
    re.IGNORECASE,
)
SPEAKS = frozenset(
    "say report comment respond reply deny confirm promise apologise apologize".split()
)


def owner(text: str) -> str:
    """Return a phrase as the possessor of what follows."""
    return f"{text}'" if text.endswith("s") else f"{text}'s"
