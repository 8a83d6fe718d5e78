"""Whether somebody who is named in a sentence does there what a question asks who does.

Or has it done to them, where that is asked: "Ng was arrested", "police arrested Ng".
"""

import re

from retrieval.conversation.names import REACH, WORD, Name, is_phrase
from retrieval.conversation.phrases import Question
from retrieval.conversation.words import is_verb
from retrieval.english import questions
from retrieval.english.names import SAYING
from retrieval.english.questions import Part
from retrieval.english.verbs import ED, root

_HARDLY = r"(?:near|hard|bare|scarce|alleged|supposed)ly"
_HELPS = rf"(?:(?:has|have|had|will|would|also|then|later|first|since|(?!{_HARDLY})\w+ly)\s)*"
_IS = rf"{_HELPS}(?:is|are|was|were|be|been|being)\s{_HELPS}"
_SAID_THAT_HE = rf"(?:{SAYING})\s(?:that\s)?(?:it|he|she|they)\s"
_WAS_FIRST = r"(?:is|are|was|were)\s(?:the\s)?first\sto\s"
_AGED = r"(?:, (?:aged )?\d\d)?"
_BEFALLEN = r"(?:accused|suspected|charged|convicted|wanted|believed|known|named|born)"
_ENDS = re.compile(r"[,.”\"'’)]|$")
# Before it, a sentence with one of these may say that it was somebody else, or nobody.
_OPEN = re.compile(
    r"\b(?:[Nn]ot|[Cc]annot|[Nn]ever|[Nn]obody|[Nn]either|nor|den(?:y|ies|ied)|[Ww]hether"
    r"|[Ii]f|may|might"
    r"|(?:[Nn]o|[Nn]othing)\b[^,;:]*\sthat|[Ww]ithout\s(?:proof|evidence)"
    r"|(?:doubt(?:s|ed)?|alleged?s?|[Aa]llegations?"
    r"|[Cc]laims|[Rr]umou?rs|rul(?:ed|es|ing)\sout)\sthat"
    r"|(?:false|untrue|wrong|a\s(?:lie|myth))\sthat"
    r"|alleged?s?(?=\s[A-Z])|fail(?:ed|s|ure)?\sto\s(?:prove|show|find|establish|persuade|convince)"
    r"|(?:false|wrong)ly\s(?:reported|believed|said|claimed|accused|named|identified|suggested))\b"
    r"|n['’]t\b"
)
_CERTAIN = re.compile(
    r"\b[Nn]o\s(?:\w+\s)?doubt\s(?:\w+\s)?that\b"
    r"|\b(?:[Nn]o\sone|[Nn]obody|[Ff]ew)\s(?:\w+\s)?(?:doubt|disput)(?:s|es|ed)?\sthat\b"
)
_UNDONE = re.compile(  # behind it: "reports that Ng did it are untrue", "Ng did it, they allege"
    r"\b(?:is|are|was|were|be|been)\s(?:\w+ly\s)?"
    r"(?:untrue|false|wrong|unfounded|baseless|dismissed)\b"
    r"|\bby\snobody\b|,\s(?:\w+\s){1,3}alleged?s?\W*$"
)
_STANDS = re.compile(  # "and the protest was dismissed", not "but the case was dismissed"
    r"\b(?:and|but|though|although|after)\s"
    r"(?:the|an?|all|two|(?:his|her|its|their)(?:\srivals?['’]s?)?)\s(?:\w+\s)?"
    r"(?:protest|objection|challenge)s?\s(?:(?:against|by|from|to)\s(?:[\w'’]+\s){1,4}?)?"
    r"(?:was|were|(?:has|have|had)\sbeen)\s(?:\w+ly\s)?dismissed\b"
)
_OBJECT = re.compile(  # "a man who knew Ng did", "the man accused by Ng", "had Ng done it"
    r"\b(?:(?:who|that|which)\s(?:\w+ly\s)?(\w+)|[Bb]y|[Hh]ad|[Dd]id|[Ww]ere|[Ss]hould)\s$"
)


def acts(name: Name, sentence: str, asked: Question) -> bool:
    """Whether a name stands to the verb of a question as its "who" or "which court" does."""
    verb = next((n for n, one in enumerate(asked.words) if one.part is Part.VERB), None)
    if verb is None:
        return False
    going_on = asked.words[verb].lower.endswith(questions.ING)
    told = told_of(asked.words[verb].lower, sentence, going_on=going_on)
    if not told:
        return False
    passive = any(one.lower in questions.BE for one in asked.words[:verb]) and not going_on
    if passive or not asked.asks_for_the_doer:
        place = _suffers(name, sentence, told)
    else:
        place = _does(name, sentence, told, _IS if going_on else _HELPS)
    if place is None:
        return False
    done = re.compile(told)
    before = _CERTAIN.sub("", done.sub("", sentence[:place]))
    behind = _STANDS.sub("", done.sub("", sentence[place:]))
    return not _OPEN.search(before) and not _UNDONE.search(behind)


def _does(name: Name, sentence: str, told: str, helps: str) -> int | None:
    """Return where "Ng has found", "Ng, who found", "Ng said he found" or "found by Ng" ends."""
    does = rf"(?:{_WAS_FIRST}|{_SAID_THAT_HE})?{helps}{told}"
    if end := _behind(name, sentence, rf"(?:who|which)\s{helps}{told}", does):
        return end
    before = sentence[max(0, name.start - REACH) : name.start]
    by = re.search(rf"\b{told}([^;:!?]{{0,60}}?)\bby\s([^,;:!?]{{0,40}})$", before)
    if name.leads or not by or not is_phrase(by[2]):
        return None
    return None if any(map(is_verb, by[1].lower().split())) else name.end


def _suffers(name: Name, sentence: str, told: str) -> int | None:
    """Return where "Ng was arrested", "Ng, who was arrested" or "arrested the leader, Ng" ends."""
    if end := _behind(name, sentence, rf"who\s{_IS}{told}", rf"{_IS}{told}"):
        return end
    before = sentence[max(0, name.start - REACH) : name.start]
    object_ = re.search(rf"\b{told}\s([^,;:!?]{{0,40}}?)(,?)\s?$", before)
    if object_ is None or not is_phrase(object_[1]) or name.leads:
        return None
    return None if object_[2] and _speaks(name, sentence) else name.end


def _speaks(name: Name, sentence: str) -> bool:
    """Whether a name behind a comma goes on: "a man, Ng said", "a man, Ng, the mayor, said"."""
    if not _ENDS.match(sentence, name.end):
        return True
    next_ = re.compile(rf"\s(?!{_BEFALLEN}\b)([a-z]+)").match(sentence, name.apposed_to)
    return next_ is not None and (is_verb(next_[1]) or ED.search(next_[1]) is not None)


def _behind(name: Name, sentence: str, who: str, clause: str) -> int | None:
    """Return where a "who ..." or a clause right behind a name ends, of which it is the subject."""
    found = re.compile(rf"{_AGED},?\s{who}").match(sentence, name.end)
    if found is None and not name.governed and not _is_object(name, sentence):
        found = re.compile(rf"\s{clause}").match(sentence, name.apposed_to)
    return found.end() if found else None


def _is_object(name: Name, sentence: str) -> bool:
    """Whether a name belongs to the verb of a clause before it, or to a "had" of a condition."""
    before = _OBJECT.search(sentence[max(0, name.start - REACH) : name.start])
    return before is not None and (before[1] is None or is_verb(before[1].lower()))


def told_of(verb: str, sentence: str, *, going_on: bool = True) -> str:
    """Return a pattern of the forms of a verb in a sentence, nothing where it has none.

    Only where it is ``going_on`` are its participles forms of it: not in "took it, killing Ng".
    """
    words = {word for word in WORD.findall(sentence) if root(word) == root(verb)}
    forms = sorted(one for one in words if going_on or not one.endswith(questions.ING))
    return rf"(?:{'|'.join(map(re.escape, forms))})\b" if forms else ""
