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
