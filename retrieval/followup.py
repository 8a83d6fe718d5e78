"""A follow-up question made whole with the words of an earlier one; no model, only stated rules.

The rules are asked in the order of `Rule`. A completed question is shown to the person before its
answer, so it must never claim what was not meant: in doubt a question is asked as it stands.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from retrieval.lexicon import BE, HOW, PLURALS, TO, UNSPECIFIC, Kind, Part
from retrieval.phrases import Phrase, Question, read


class Intent(StrEnum):
    """What the person wants to see of the answer to the completed question."""

    ANSWER = "answer"
    SOURCES = "sources"
    DATE = "date"
    ORIGIN = "origin"


class Rule(StrEnum):
    """How a question was completed, from what; the first that fits."""

    AGAIN = "the last question again"
    OUTLET = "the last question, to one outlet"
    ASKING = "the last question with another question word"
    EXCHANGED = "the last question about something else of its kind"
    ADDED = "the last question with more said"
    PRONOUN = "a pronoun that stands for what the last question named"
    TOPIC = "added what the last question was about"
    AFRESH = "a question of its own"


@dataclass(frozen=True, slots=True)
class Completed:
    """The question to ask; ``outlet`` is the only one that is asked, None where all are."""

    text: str
    rule: Rule
    intent: Intent = Intent.ANSWER
    outlet: str | None = None

    @property
    def afresh(self) -> bool:
        """Whether it is asked as it was typed, without anything of an earlier question."""
        return self.rule is Rule.AFRESH


# --- English; another language has its own of what follows, and its own lexicon --------------------
SPELT = {
    "wat": "what", "waht": "what", "wut": "what", "whats": "what is", "whos": "who is",
    "wen": "when", "whn": "when", "whens": "when is", "wheres": "where is", "wher": "where",
    "hows": "how is", "y": "why", "wy": "why", "wich": "which", "abt": "about", "u": "you",
    "sais": "says", "sez": "says",
}  # fmt: skip
SHORT = (r"\b(what|who|where|when|why|how|it|that|he|she)['’]s\b", r"\1 is")
LEADS = re.compile(
    r"(?:(?P<more>and|but|or|also|same for|(?:what|how)(?: is)? about|what of)|ok(?:ay)?|so|then|well"
    r"|hm+|oh|ah|cool|nice|great|thanks|thank you|thx|do you know|(?:can you )?tell me)\b[\s,!.]*",
    re.IGNORECASE,
)
TAILS = re.compile(r"[\s,]+(?:(?P<more>too|as well|also)|then|please|though|exactly|thanks)$", re.I)
_SAYS = r"(?:says?|said|claims?|claimed|reports?|reported|writes?|wrote|published?|posted)"
_SO = r"(?:so|it|that|this|the (?:story|news))"
AGAIN = (
    (
        Intent.ORIGIN,
        rf"who (?:first|originally) {_SAYS}(?: {_SO})?|who {_SAYS} (?:{_SO} )?first|who broke {_SO}"
        rf"(?: first)?|who was (?:the )?first(?: to (?:say|report|write) {_SO})?|original source"
        rf"|where did {_SO} (?:first appear|come from|originate)|first reported by whom?",
    ),
    (
        Intent.DATE,
        rf"when (?:was|were) {_SO} (?:published|reported|posted|written|updated|said)"
        rf"|when did (?:they|he|she) (?:say|report|write|publish|post) {_SO}|as of when"
        r"|how (?:old|recent|new) (?:is|are) (?:that|this|the (?:article|report|news|story))"
        rf"|when (?:is|was) {_SO} from|is {_SO} (?:still )?(?:current|recent|up to date)",
    ),
    (
        Intent.SOURCES,
        rf"(?:who|which (?:outlets?|papers?|sources?|articles?)|where) (?:else )?{_SAYS}(?: {_SO})?"
        r"|says who|according to whom?|(?:(?:what|who) (?:is|are) )?(?:the |your |any )?sources?"
        rf"|(?:is|are) (?:{_SO}|you) (?:really )?(?:true|confirmed|right|correct|certain|sure)"
        rf"|how do (?:you|we|they) know(?: {_SO})?|where is {_SO} from|really|who else",
    ),
)
# All that "does the Gazette say that too" holds beside the outlet's name.
OUTLET_FRAME = frozenset(
    """a about according agree agrees also anything article as by confirm did do does from has have
    how in is it mention of on per report reported reports said same say says so that the their
    them there they think this to too well what with write wrote""".split()
)
PLACES = frozenset("in at near around from inside outside".split())
FREE = frozenset("for of".split())  # they may stand where the last question has another word
ORDINALS = "first|second|third|fourth|fifth|sixth|seventh|last|next|previous"
ONE = r"(?:the )?(\w+)(?: ones?)?"
NAMED_TIME = (r"\d{4}|[a-z]*(?:uary|ch|il|may|june|july|ust|ber)", "in"), (r"\w+day", "on")
NOT_A_DAY = frozenset("today yesterday".split())
WE = frozenset("i we us me my our you your".split())
IT, PEOPLE, THEY = {"it", "its"}, {"he", "she", "him", "her", "his"}, {"they", "them", "their"}
EVENTS = {"that", "this", "there"}  # these stand for a whole answer, so for no single phrase
THESE, OWNING = {"those", "these"}, {"its", "his", "her", "their"}
# "is it true that ...", "how long does it take to ...": such an "it" stands for nothing.
EMPTY_IT = re.compile(
    r"\bit (?:true|false|possible|likely|legal|illegal|right|wrong|safe|clear|certain|known|normal"
    r"|matter|take|takes|took|taken|cost|mean|easy|hard|necessary|ok|okay|fair|common)\b.*"
    r"\b(?:that|to|for|if|whether|when)\b|\bit (?:rain|snow)\w*|time is it",
    re.IGNORECASE,
)
HAPPENED = re.compile(r" (?:was|is|did|does) (?:that|this|it)(?: happen(?:ed)?)?$", re.IGNORECASE)
SPEAKS = frozenset("say comment respond reply deny confirm promise apologise apologize".split())
# --------------------------------------------------------------------------------------------------
