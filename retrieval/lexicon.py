"""What English words do in a question, and what kind of thing its nouns name.

Another language is a module beside this one with the same names. A word that stands in no table
is taken for a noun, and a noun for a thing.
"""

import re
from enum import Enum, auto


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


class Kind(Enum):
    """What a noun names."""

    PERSON = auto()
    BODY = auto()
    NAME = auto()
    EVENT = auto()
    PROPERTY = auto()
    TIME = auto()
    THING = auto()


HOW, WHO, THAT, TO = "how", "who", "that", "to"
BE = frozenset("is are was were be been being am".split())
SUPPORTS = frozenset("do does did will would can could should may might must".split())
BEFORE_A_NOUN = frozenset("which whose many much".split())
EITHER = frozenset("this these those her".split())  # determiners before a noun, else pronouns
POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
ING = "ing"

_PARTS = {
    Part.ASKING: "what which who whom whose when where why how",
    Part.AUXILIARY: "has have had " + " ".join(SUPPORTS | BE),
    Part.PREPOSITION: """
        of in on at by for from to with about against under over after before during since until
        till between among into near around through behind than as per without within across toward
        towards amid inside outside via beside besides including like""",
    Part.DETERMINER: "the a an every each any some another no both his its their",
    Part.PRONOUN: """
        it they them he she him i you we us me there anyone anybody someone somebody everyone
        everybody nobody anything something everything nothing""",
    Part.LINK: "and or but if because while although whether so",
    Part.ADVERB: """
        ahead alive almost alone already also apart available away back closed confirmed dead down
        early else even ever exactly far final first free guilty here instead just last later legal
        less likely long missing more most much next not now off often once only open out possible
        ready really right safe soon still then together too true unanimous up very well wrong yet
        actually again false illegal""",
    Part.VERB: """
        accept accuse acquire add admit advertise affect agree aim allow announce answer apologise
        apologize appeal appear apply approve argue arrest arrive ask attack attend attract ban be
        beat become began begin begun believe bid blame block borrow bought break broke build built
        burn buy call came cancel cap carry catch caught cause challenge change charge claim close
        coach collapse collide come comment confirm consider contain convict cost cover crash create
        criticise criticize cut damage decide declare decline defeat defend delay demand deny
        describe design destroy die discover do done drop earn elect employ end enter erupt escape
        evacuate expect explain explode face fail fall feel fell fight file find fine finish fire
        flood fly follow force found gave get give given go gone got grow grew guarantee happen harm
        hear heard held help hire hit hold hurt include increase injure invent invest investigate
        invite join keep kept kill knew know known land launch lay lead leak leave led left lie live
        look lose lost made make mean measure meet melt met miss move need negotiate notice offer
        open oppose order organise organize overturn own paid pass pay plan play plead pledge
        predict prevent produce promise propose protest prove publish pull quit raise ran reach
        react reject release receive recall record refuse remove rename repair replace report reply
        resign respond return reveal rise rose rule run said sale sank save saw say score see seek
        seize sell send sent serve set settle shoot shot show shut sign sink sold spend spent spot
        stand star start stay steal stole stop strike struck sue suffer suggest support suspend take
        taken talk tell test think thought threaten told took train travel treat try turn use visit
        vote wait walk want warn went win won work write written wrote""",
}
_KINDS = {
    Kind.PERSON: """
        actor agent applicant boss candidate ceo chairman chief coach director employee expert head
        judge king leader manager mayor migrant minister nurse owner patient pilot player pope
        president queen refugee resident student suspect victim witness worker writer""",
    Kind.BODY: """
        agency airline army authority bank board church club commission committee company congress
        council court defence defense federation firm government guild hospital league ministry navy
        network opposition parliament party police prosecution publisher regulator school senate
        studio team union university""",
    Kind.EVENT: """
        concert crash earthquake election festival final fire flood game hearing launch match merger
        protest race referendum storm strike summit tournament trial war wildfire""",
    Kind.PROPERTY: """
        address age bonus budget capacity cause cost date deadline depth distance duration fee
        height length location motive name number pay penalty percentage population price prize
        profit range rate reason rent result revenue reward salary score share size speed
        temperature total turnover verdict wage weight width""",
    Kind.TIME: """
        january february march april may june july august september october november december
        monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
        week month year decade century morning afternoon evening weekend season spring summer autumn
        winter last next""",
}
PARTS = {word: part for part, words in _PARTS.items() for word in words.split()}
KINDS = {word: kind for kind, words in _KINDS.items() for word in words.split()}

PERSON = re.compile(r"(?:.{3}er|.{2}[tn]or|.{3}ist|.{2}cian|.m[ae]n)$")  # "banker", "senator"
NO_PERSON = frozenset(
    """border center centre chapter computer copper counter cover danger disaster factor letter
    matter monitor motor murder number offer order paper power quarter reactor river sector server
    shelter theater tower water weather""".split()
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d$")
PLURALS = frozenset("people men women children police staff crew".split())
SINGULAR_IN_S = re.compile(r"(?:ss|us|is)$|^(?:news|series|species|mars)$")
# Nouns by which a question still names nothing: "how many people died", "at what time".
UNSPECIFIC = frozenset("people person man woman men women time thing one ones detail".split())
