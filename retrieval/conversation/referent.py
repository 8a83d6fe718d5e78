"""Whom, what or where an answer names that its question asks for: who runs it, which shop.

Read out of the one sentence that answers, by its grammar: a name acts in it as the question says
("was noticed by Ng", "Ng, who has run it"), or the role that is asked for stands beside it ("the
director, Ng,"). Where none does, or several do, nothing is named.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.conversation.acting import acts, told_of
from retrieval.conversation.names import (
    REACH,
    WORD,
    Name,
    as_called,
    is_body,
    is_person,
    may_be_person,
    names_in,
    plain,
)
from retrieval.conversation.phrases import Phrase, Question
from retrieval.conversation.words import is_verb
from retrieval.english import followups, questions
from retrieval.english.morphology import stem
from retrieval.english.questions import Part
from retrieval.types import Quote

MOST_CHARS = 1000  # of a sentence that is read; a longer one is a list or a table
_THE = re.compile(r"\b[Tt]he\s$")
_LISTED_BEFORE = re.compile(r"(?:\b(?:and|or)|&)\s(?:the\s)?$")  # "Moll and Ng", not both
_OF = r"\sof\s(?:the\s)?(?P<of>(?:[\w-]+\s){0,3}?[\w-]+)(?=[,.;:]|$)"
_LISTED_BEHIND = re.compile(r",?\s(?:and|or|&)\s")
_PLACED = r"(?:in|at|near)\s(?:(?:the|an?)\s)?(?:[a-z][\w-]*\s){0,2}"
_IS_PLACED = r"(?:is|are|was|were|be|been|based|located)\b"


@dataclass(frozen=True, slots=True)
class Referent:
    """A name as it stands in an answer, with the "the" before it, or the last word of a person's.

    ``person`` is whether it is surely a person's, ``maybe`` whether it may be one's at all.
    """

    text: str
    person: bool
    maybe: bool


def referent(asked: Question, quote: Quote) -> Referent | None:
    """Return whom or what an answer names for "who" or "which court"; None in doubt."""
    if not asks_who(asked) and asked_thing(asked) is None:
        return None
    sentence, article = _sentence(quote), quote.article
    linked = {
        name.text: name
        for name in _new(asked, quote)
        if _has_role(name, sentence, asked) or acts(name, sentence, asked)
    }
    if len(linked) != 1:
        return None
    [name] = linked.values()
    before = sentence[: name.start]
    if _LISTED_BEFORE.search(before) or any(
        _LISTED_BEHIND.match(sentence, end) for end in (name.end, name.apposed_to)
    ):
        return None
    the = _THE.search(before) is not None
    body = the or is_body(name)
    person = not body and is_person(name, sentence)
    maybe = person or (not body and may_be_person(name.text, article))
    text = as_called(name.text, article) if maybe else name.text
    return Referent(f"the {text}" if the else text, person, maybe)


def place(asked: Question, quote: Quote) -> str | None:
    """Return where an answer has what is asked for, with its preposition: "in Geneva"."""
    if asked.words[0].lower != questions.WHERE and asked_thing(asked) is None:
        return None
    sentence, found = _sentence(quote), dict[str, str]()
    verb = next((one.lower for one in asked.words if one.part is Part.VERB), "")
    told = told_of(verb, sentence) if verb else _IS_PLACED
    for name in _new(asked, quote) if told else ():
        start = max(0, name.start - REACH)
        before = re.search(rf"\b{told}(.*?\s)({_PLACED})$", sentence[start : name.start])
        if before and not name.leads and not any(map(is_verb, before[1].lower().split())):
            found[name.text] = sentence[start + before.start(2) : name.end]
    return next(iter(found.values())) if len(found) == 1 else None


def asks_who(asked: Question) -> bool:
    """Whether a question asks for somebody, or for a body, by "who"."""
    return asked.words[0].lower == questions.WHO_ASKED


def asked_thing(asked: Question) -> Phrase | None:
    """Return the phrase behind "which" of "which court ruled", "what company is it"."""
    opening = [one for one in asked.phrases if asked.asks_for(one) and not one.unspecific]
    return opening[0] if opening and asked.words[0].lower in questions.WHICH else None


def role(asked: Question) -> Phrase | None:
    """Return "the museum director" of "who is the museum director"; None for other questions."""
    at = asked.auxiliary
    if not asks_who(asked) or at is None or asked.words[at].lower not in questions.BE:
        return None
    whole = next((one for one in asked.phrases if one.first == at + 1), None)
    ends = whole is not None and asked.end_of(whole) == len(asked.text)
    return whole if ends else None


def _sentence(quote: Quote) -> str:
    """Return the sentence that answers on one line, or nothing of one that is none in fact."""
    answering = quote.answering
    if answering.end - answering.start > MOST_CHARS:
        return ""
    return " ".join(answering.of(quote.article.text).split())


def _stems(text: str) -> set[str]:
    return {stem(word) for word in WORD.findall(text)}


def _new(asked: Question, quote: Quote) -> Iterator[Name]:
    """Yield the names of an answer that its question does not hold, not even in part."""
    thing = asked_thing(asked)
    held = _stems(asked.text) - ({stem(thing.head)} if thing else set())
    for name in names_in(_sentence(quote), quote.article):
        if held.isdisjoint(map(stem, name.words)):
            yield name


def _has_role(name: Name, sentence: str, asked: Question) -> bool:
    """Whether what is asked for stands beside a name; or it nowhere, and another word for it."""
    beside = {stem(word) for word in name.beside}
    around = sentence[max(0, name.start - REACH) : name.apposed_to]
    if (thing := asked_thing(asked)) is not None:
        called = beside | {stem(word) for word in name.words}
        return stem(thing.head) in called and not name.governed and not _owns(thing, around)
    whole = role(asked)
    if whole is None:
        return _is_called_for(name, asked, sentence)
    if _owns(whole, around):
        return False
    nouns = [one for one in whole.words if one.part is Part.NOUN and not one.possessive]
    wanted = [stem(one.lower) for one in nouns]
    elsewhere = _stems(sentence) - beside
    if wanted[-1] in beside:
        return elsewhere.isdisjoint(wanted)
    return wanted[-1] not in elsewhere and any(
        any(_stems(one) <= {*wanted} for one in office)
        and any(_stems(one) <= beside for one in office)
        for office in questions.OFFICES_ALIKE
    )


def _is_called_for(name: Name, asked: Question, sentence: str) -> bool:
    """Whether who leads is asked, or the like, and "the leader" stands beside a name alone."""
    verbs = [one.lower for one in asked.words if one.part is Part.VERB]
    if not asks_who(asked) or not asked.asks_for_the_doer or len(verbs) != 1:
        return False
    if asked.words[1].lower != verbs[0]:
        return False  # "who has led it" may be another
    called = questions.CALLED_FOR.get(verbs[0], frozenset())
    held = {noun for noun in called if stem(noun) in map(stem, name.beside)}
    elsewhere = _stems(sentence) - {stem(word) for word in name.beside}
    if len(held) != 1 or not elsewhere.isdisjoint(map(stem, called)):
        return False
    [noun] = held
    stands = re.finditer(rf"(?i)(?<![\w’'-])([\w’'-]+)\s{noun}\b(?!['’])({_OF})?", sentence)
    places = list(stands)
    body = next((one for one in asked.phrases if one.first == 2), None)  # of "who owns the ferry"
    if len(places) != 1 or body is None:
        return False
    whose, of = places[0][1].lower(), places[0]["of"]
    if whose == questions.THE:
        whole = WORD.findall(of or "")
        heads = bool(whole) and stem(whole[-1]) == stem(body.head)
        return heads and set(map(stem, whole)) <= _asked(asked)
    if of or sentence[places[0].end() :].startswith(" of"):
        return False
    if whose == followups.ITS:  # "Ng, its owner", not "the yacht's crew and its owner"
        ahead = _stems(sentence[: places[0].start()])
        return ahead <= _asked(asked) | _stems(name.text) | followups.BESIDE_A_BODY
    return stem(plain(whose)) == stem(body.head)


def _asked(asked: Question) -> set[str]:
    """Return the stems of what a question names."""
    return {stem(plain(word.text)) for word in asked.words if word.part is Part.NOUN}


def _owns(asked: Phrase, text: str) -> bool:
    """Whether who is asked for only has somebody beside a name: "the suspect's lawyer, Ng"."""
    return re.search(rf"(?i)\b{re.escape(asked.words[-1].lower)}['’]s?\s", text) is not None
