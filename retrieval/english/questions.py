"""What English words do in a question, and what kind of thing its nouns name.

A word that stands in no table is taken for a noun, and a noun for a thing.
"""

import re
from enum import Enum, auto

from retrieval.english.verbs import BASES


class Part(Enum):
    """What a word does in a question."""

    ASKING = auto()
    AUXILIARY = auto()
    PREPOSITION = auto()
    DETERMINER = auto()
    PRONOUN = auto()
    LINK = auto()
    ADVERB = auto()
    VERB = auto()
    NOUN = auto()


class NounKind(Enum):
    """What a noun names."""

    PERSON = auto()
    BODY = auto()
    NAME = auto()
    EVENT = auto()
    PROPERTY = auto()
    TIME = auto()
    THING = auto()


AGENTS = frozenset({NounKind.PERSON, NounKind.BODY, NounKind.NAME})  # they can act

HOW, MANY, WHAT, THAT, THE, OF, TO = "how", "many", "what", "that", "the", "of", "to"
ANYONE = "people"
WHO_ASKED, WHERE, TIME = "who", "where", "time"
WHICH = frozenset({"which", WHAT})
WHO = frozenset({"who", WHAT})
LONG_TIME = "long"
LASTING = frozenset((LONG_TIME, "often"))  # "how long is he the director", "how old is he"
# "When is the final?" goes on with "where?" and "against whom?", not with "since when?".
OF_EVENTS, SINCE = frozenset({"when", WHERE}), frozenset("since until till".split())
BE = frozenset("is are was were be been being am".split())
OF_ONE, HAVE = frozenset("is was has".split()), frozenset("has have had".split())
# "ca" and "wo" are what is left of "can't" and "won't".
SUPPORTS = frozenset("do does did will would can could should may might must ca wo".split())
BEFORE_A_NOUN = frozenset("which whose many much".split())
EITHER = frozenset("this these those her".split())  # determiners before a noun, else pronouns

_PARTS = {
    Part.ASKING: "what which who whom whose when where why how",
    Part.AUXILIARY: "has have had " + " ".join(SUPPORTS | BE),
    Part.PREPOSITION: """
        of in on at by for from to with about against under over after before during since until
        till between among into near around through behind than as per without within across toward
        towards amid inside outside via beside besides including like""",
    Part.DETERMINER: "the a an every each any some another no both his its their my our your",
    Part.PRONOUN: """
        it they them he she him i you we us me there anyone anybody someone somebody everyone
        everybody nobody anything something everything nothing""",
    Part.LINK: "and or but if because while although whether so",
    Part.ADVERB: """
        actually again ahead alive almost alone already also apart available away back
        closed confirmed dead down early else even ever exactly false far first free guilty
        here illegal instead just later legal less likely long missing more most much not
        now off often once only open out possible ready really right safe soon still then
        together too true unanimous up very well wrong yet""",
    Part.VERB: """
        accept accuse acquire add admit advertise affect agree aim allow announce answer
        apologise apologize appeal appear apply approve argue arrest arrive ask attack
        attend attract ban beat become begin believe bid blame block borrow break build burn
        buy call cancel cap carry catch cause challenge change charge choose claim close
        coach collapse collide come comment confirm consider contain convict cost cover
        crash create criticise criticize cut damage decide declare decline defeat defend
        delay demand deny describe design destroy die discover draw drive drop earn elect
        employ end enter erupt escape evacuate expect explain explode face fail fall feel
        fight file find fine finish fire flee flood fly follow force freeze get give go grow
        guarantee happen harm hear help hide hire hit hold hurt include increase injure
        invent invest investigate invite join keep kill know land launch lay lead leak leave
        lend lie live look lose make mean measure meet melt miss move need negotiate notice
        offer open oppose order organise organize overturn own pass pay plan play plead
        pledge predict prevent produce promise propose protest prove publish pull quit raise
        reach react recall receive record refuse reject release remove rename repair replace
        reply report resign respond return reveal rise rule run sale save say score see seek
        seize sell send serve set settle shoot show shut sign sing sink spend spot stand
        star start stay steal step stop strike sue suffer suggest support suspend take talk teach
        tell test think threaten train travel treat try turn use visit vote wait walk want
        warn win withdraw work write""",
}
_KINDS = {
    NounKind.PERSON: """
        actor agent applicant boss candidate ceo chairman chief coach director employee executive
        expert founder governor head husband judge king leader manager mayor migrant minister nurse
        owner patient pilot player pope president queen refugee resident secretary spokesman
        spokesperson spokeswoman student suspect victim wife witness worker writer men women
        children""",
    NounKind.BODY: """
        agency airline army authority bank board church club commission committee company congress
        council court defence defense federation firm government guild hospital league ministry navy
        network opposition parliament party police prosecution publisher regulator school senate
        studio team union university""",
    NounKind.EVENT: """
        concert crash earthquake election festival final fire flood game hearing launch match merger
        protest race referendum storm strike summit tournament trial war wildfire""",
    NounKind.PROPERTY: """
        address age bonus budget capacity cause cost date deadline depth distance duration fee
        height length location motive name number pay penalty percentage population price prize
        profit range rate reason rent result revenue reward salary score share size speed
        temperature total turnout turnover verdict wage weight width""",
    NounKind.TIME: """
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
        week month year decade century morning afternoon evening weekend season spring summer autumn
        winter last next""",
}
NOT = re.compile(r"(?<=.)n['’]?t$")
PARTS = dict.fromkeys(BASES, Part.VERB) | {
    word: part for part, words in _PARTS.items() for word in words.split()
}
KINDS = {word: kind for kind, words in _KINDS.items() for word in words.split()}

PERSON = re.compile(r"(?:.{3}er|.{2}[tn]or|.{3}ist|.{2}cian|.m[ae]n)$")  # "banker", "senator"
# Others of whom "she" and "he" may speak, beside those of a known kind.
HUMANS = frozenset(
    """girl boy child baby toddler infant youth teen lady schoolgirl schoolboy hostage pedestrian
    sailor bride groom prince princess widow orphan inmate convict guest nun priest imam rabbi vicar
    bishop pupil referee umpire juror burglar thief spy actress waitress chef cook nanny maid
    sergeant detective councillor chancellor monarch heir son uncle aunt cousin niece nephew friend
    neighbour neighbor boyfriend girlfriend celebrity astronaut accused deceased defendant client
    tenant twin""".split()
)
# Others yet, where ill is told of them, and in whose cases somebody is accused.
PERHAPS_HUMANS = frozenset("body corpse star hero".split())
CASES = frozenset("case trial murder killing shooting stabbing inquest affair scandal".split())
ILL = re.compile(
    r"\b(?:guilt\w*|innocen\w+|confess\w*|prison|jail\w*|custody|sentenc\w+|kill\w*|murder\w*|shot"
    r"|stab\w*|plead\w*|pleas?|charge[sd]?|accus\w+"
    r"|convict\w*|arrest\w*|detain\w*|bail|trial|crimes?"
    r"|die[sd]?|dead|death|alive|injur\w+|hurt|wound\w*|victim|suspect\w*|abus\w+|assault\w*"
    r"|rape[ds]?|fraud|investigat\w+|sued?|robbed|stole|behind bars"
    r"|d(?:o|id|one) (?:it|this|that))\b",
    re.IGNORECASE,
)
# Whom it is that one who does this does it to is a body or a place: "who leads Voltana".
LEADS = frozenset("run lead own chair head govern rule edit found write invent".split())
# Offices with the same holder, however they are called.
OFFICES_ALIKE = (
    ("ceo", "chief executive"),
    ("chair", "chairman", "chairwoman", "chairperson"),
    ("spokesman", "spokeswoman", "spokesperson"),
)
# What somebody is called who does so now.
_CHIEF = "boss ceo chair chairman chairwoman chief director head leader president"
CALLED_FOR = {
    verb: frozenset(nouns.split())
    for verb, nouns in {
        "leads": f"{_CHIEF} captain",
        "heads": _CHIEF,
        "runs": _CHIEF,
        "chairs": "chair chairman chairwoman chairperson",
        "owns": "owner",
        "edits": "editor",
        "manages": "manager",
        "coaches": "coach manager",
        "trains": "trainer coach",
        "represents": "lawyer attorney solicitor barrister agent",
    }.items()
}
# Offices that somebody holds of a body or a place.
HEADS = frozenset(
    """ceo cfo coo director executive chair chairman chairwoman president mayor governor""".split()
)
NO_PERSON = frozenset(
    """border center centre chapter computer copper counter cover danger disaster factor letter
    matter monitor motor murder number offer order paper power quarter reactor river sector server
    shelter theater tower water weather""".split()
)
ING = "ing"
YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
PLURALS = frozenset("people men women children police staff crew".split())
SINGULAR_IN_S = re.compile(r"(?:ss|us|is)$|^(?:news|series|species|mars)$")
# Nouns by which a question still names nothing: "how many people died", "at what time".
UNSPECIFIC = frozenset("people person man woman men women time thing one ones detail".split())

# --- what follow-ups are made of ------------------------------------------------------------------
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
# Nouns that alone name nothing, and may be meant by these.
SEXES = {"man": frozenset("he him his".split()), "woman": frozenset("she her".split())}
THEY, THESE = frozenset("they them their".split()), frozenset({"those", "these"})
THERE = "there"
WHOLE = frozenset({THAT, "this", THERE})  # each stands for an answer, so for no single phrase
POINTING = IT | PEOPLE | THEY | THESE | WHOLE
SUBJECTS = frozenset("he she they".split())
OWNING = frozenset("its his her their".split())
ITS = "its"
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
