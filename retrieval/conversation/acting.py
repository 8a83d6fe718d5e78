"""Whether somebody who is named in a sentence does there what a question asks who does.

Or has it done to them, where that is asked: "Ng was arrested", "police arrested Ng".
"""

import re

from retrieval.conversation.names import REACH, WORD, Name, is_phrase
from retrieval.conversation.phrases import Question
from retrieval.conversation.words import is_verb
from retrieval.english import questions
from retrieval.english.morphology import stem
from retrieval.english.names import SAYING
from retrieval.english.questions import Part

_HELPS = r"(?:(?:has|have|had|will|would|also|then|later|first|since|\w+ly)\s)*"
_IS = rf"{_HELPS}(?:is|are|was|were|be|been|being)\s{_HELPS}"
_SAID_THAT_HE = rf"(?:{SAYING})\s(?:that\s)?(?:it|he|she|they)\s"
_WAS_FIRST = r"(?:is|are|was|were)\s(?:the\s)?first\sto\s"
_AGED = r"(?:, (?:aged )?\d\d)?"
# A sentence with one of these may say that it was somebody else, or nobody.
_OPEN = re.compile(
    r"\b(?:[Nn]ot|[Nn]ever|[Nn]obody|[Nn]either|nor|den(?:y|ies|ied)|[Ww]hether|[Ii]f|may|might)\b"
    r"|n['’]t\b"
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
    return place is not None and not _OPEN.search(sentence[:place])


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
    object_ = re.search(rf"\b{told}\s([^,;:!?]{{0,40}}),?\s?$", before)
    return name.end if object_ and is_phrase(object_[1]) and not name.leads else None


def _behind(name: Name, sentence: str, who: str, clause: str) -> int | None:
    """Return where a "who ..." or a clause right behind a name ends, of which it is the subject."""
    found = re.compile(rf"{_AGED},?\s{who}").match(sentence, name.end)
    if found is None and not name.governed:
        found = re.compile(rf"\s{clause}").match(sentence, name.apposed_to)
    return found.end() if found else None


def told_of(verb: str, sentence: str, *, going_on: bool = True) -> str:
    """Return a pattern of the forms of a verb in a sentence, nothing where it has none.

    Only where it is ``going_on`` are its participles forms of it: not in "took it, killing Ng".
    """
    words = {word for word in WORD.findall(sentence) if root(word) == root(verb)}
    forms = sorted(one for one in words if going_on or not one.endswith(questions.ING))
    return rf"(?:{'|'.join(map(re.escape, forms))})\b" if forms else ""


def root(word: str) -> str:
    """Return what the forms of a verb share, as far as a table and their endings tell."""
    small = word.lower()
    small = questions.IRREGULAR.get(small, small)
    return stem(small.removesuffix("s") if len(small) == 4 else small)
