"""Whom a sentence tells a fate of: the patient, as grammar calls who undergoes what a verb says.

"Her deputy, Lou Pike, was charged while Petra Ng was abroad" names Petra Ng, and does not answer
when she was charged. A sentence is another's where each of its words for the fate is plainly said
of somebody else; a pronoun, or whatever this cannot tell, may be who is meant.
"""

import re
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache

from index.passages import MAX_SENTENCE_CHARS
from retrieval.english import patients as english
from retrieval.english.names import CAPITALISED, IDLE, POSSESSIVE
from retrieval.english.people import NICKNAMES, PEOPLE
from retrieval.places import places_of


@dataclass(frozen=True, slots=True)
class Person:
    """Who is asked about: their names, first name first, and the article that tells of them.

    Without a name nobody is plainly another.
    """

    names: tuple[str, ...]
    passage: str

    def hidden(self, sentence: str) -> str:
        """Return a sentence with `english.WHO` for their names, not for those of a namesake."""
        one = "|".join(map(re.escape, dict.fromkeys((self.names[0], self.names[-1]))))
        named = rf"(?:({CAPITALISED})\s(?:[A-Z]\.\s)?)?\b((?i:{one}))\b"
        return re.sub(named, self._hide, sentence)

    def _hide(self, match: re.Match[str]) -> str:
        given, name = match[1], match[2]
        if given is None:
            return english.WHO
        if len(self.names) == 1 or is_idle(given) or name.casefold() != self.names[-1].casefold():
            return f"{given} {english.WHO}"
        return english.WHO if self._may_be_called(given.casefold()) else match[0]

    def is_not(self, named: re.Match[str]) -> bool:
        """Whether a name is plainly another's: with a first name, here or in the article."""
        last = POSSESSIVE.sub("", named["last"]).casefold()
        same = last == self.names[-1].casefold()
        first = named["first"]
        before = {first} if first else first_names(last, self.passage, surely=same)
        given = {one.casefold() for one in before if not is_idle(one)}
        if not given or is_idle(last) or self.names[0].casefold() in given:
            return False
        if same:
            return len(self.names) > 1 and not any(map(self._may_be_called, given))
        return last not in {name.casefold() for name in self.names}

    def _may_be_called(self, other: str) -> bool:
        """Whether a first name may be theirs: Tom and Thomas, Bill and William."""
        first = self.names[0].casefold()
        return first[0] == other[0] or NICKNAMES.get(first, first) == NICKNAMES.get(other, other)


def befell(sentence: str, words: str, person: Person) -> bool:
    """Whether one of some verbs befell whom is asked about, in the words right before it."""
    if not person.names:
        return False
    before = english.BEFELL_WHO.removesuffix("$")
    return re.search(rf"{before}(?i:{words})\b", person.hidden(sentence)) is not None


def is_of_another(sentence: str, told: re.Pattern[str], person: Person) -> bool:
    """Whether a sentence tells a fate, of whose words ``told`` is the pattern, of others alone.

    What stands in one clause with a word that is told of another goes on about them, and a sentence
    that does not name whom is asked about is of whom it tells it plainly.
    """
    if not person.names or len(sentence) > MAX_SENTENCE_CHARS:
        return False
    sentence = person.hidden(sentence)
    words = [
        (sentence[: word.start()], sentence[word.end() :])
        for word in told.finditer(sentence)
        if not re.match(english.BESIDES, sentence[word.start() :])
    ]
    if english.WHO not in sentence and any(_is_subject(*around, person) for around in words):
        return True
    speaks_for = re.search(english.SPEAKS_FOR, sentence) is not None
    clause = 0  # where the clause ends in which it was last told of another
    for before, behind in words:
        if len(before) < clause:
            continue
        if speaks_for and not re.search(english.BEFELL_WHO, before):
            return True
        if not _befalls_another(before, behind, person):
            return False
        clause = len(sentence) - len(behind) + len(re.split(english.CLAUSE_ENDS, behind)[0])
    return clause > 0


def _befalls_another(before: str, behind: str, person: Person) -> bool:
    """Whether what stands around a word for a fate says that it is plainly another's."""
    if any(not _is_apart(behind, named) for named in re.finditer(english.WHO, behind)):
        return False
    if not re.search(english.PASSIVE, before):
        if _does_it_to_another(before, behind, person):
            return True
        if _does_it_to_somebody(behind):
            return False
    if english.WHO in before + behind and re.search(english.SOME_PEOPLE, before):
        return True
    if re.search(english.BESIDE_WHO, before):
        return True
    if re.search(english.BEFELL_WHO, before):
        return False
    return re.search(english.SAYS_OF_SOME, before) is not None or _befell_another(before, person)


def _is_subject(before: str, behind: str, person: Person) -> bool:
    """Whether another is the subject of a verb that befalls them: "Pike was sacked"."""
    suffers = re.search(english.PASSIVE, before) or not _does_it_to_somebody(behind)
    return bool(suffers) and _befell_another(before, person)


def _is_apart(behind: str, named: re.Match[str]) -> bool:
    """Whether who is asked about, named behind another's fate, does not share it."""
    around = re.finditer(english.APART, behind)
    return any(one.start() <= named.start() < one.end() for one in around)


def _does_it_to_another(before: str, behind: str, person: Person) -> bool:
    """Whether a verb's object is another: "Ng arrested two men", "they arrested Lou Pike"."""
    if re.search(english.BEFELL_WHO, before) and re.match(english.SOME, behind):
        return True
    named = (
        re.match(english.NAMED, behind)
        or re.match(english.NOUN, behind)
        or re.search(english.TAKEN, before)
        or re.search(english.OWNED, before)
    )
    return named is not None and person.is_not(named)


def _does_it_to_somebody(behind: str) -> bool:
    """Whether a verb has an object, who may be asked about: "Pike sacked her"."""
    named = re.match(english.NAMED, behind)
    if named and not is_idle(named["last"]):
        return True
    some = re.match(english.MAYBE_WHO, behind) or re.match(english.SOME, behind)
    return some is not None


def _befell_another(before: str, person: Person) -> bool:
    """Whether what stands before a verb is another's name, and nothing that it belongs to."""
    related = re.search(english.NAMED_WHO, before)
    if related and person.is_not(related):
        return True
    for pattern in (english.APPOSED, english.SUBJECT):
        named = re.search(pattern, before)
        if named and person.is_not(named):
            return re.search(english.WITHIN, before[: named.start()]) is None
    return False


@lru_cache(maxsize=256)  # asked of each name in each sentence that tells of a fate
def first_names(last: str, passage: str, *, surely: bool) -> Set[str]:
    """Return what stands with a capital before a last name; ``surely`` no more than first names.

    What opens a sentence or stands in a title may be anything: "Banker Reed jailed".
    """
    if not surely:
        return _before(last, passage)
    text = passage.split("\n", 1)[-1]
    aged = _before(last, text, behind=r",\s(?:aged\s)?\d\d\b")
    return aged | _before(last, text, lead=r"(?<=[a-z,]\s)")


def _before(last: str, text: str, *, lead: str = "", behind: str = "") -> Set[str]:
    """Return what stands with a capital right before a last name, in letters of any case.

    ``lead`` is the pattern of what stands before that, ``behind`` of what stands behind the name.
    """
    before, after = re.compile(rf"{lead}({CAPITALISED})\s"), re.compile(behind)
    found, done = set[str](), 0
    for place in places_of(last, text, any_case=True):
        start = max(0, place.start - 1)
        while start and not text[start - 1].isspace():
            start -= 1
        first, end = (
            before.search(text, max(start, done), place.start),
            after.match(text, place.end),
        )
        if first and end:
            found.add(first[1])
            done = end.end()
    return found


def is_idle(word: str) -> bool:
    """Whether a word with a capital need be no name: "Mayor", "Monday"."""
    return word.casefold() in IDLE or re.fullmatch(PEOPLE, word, re.IGNORECASE) is not None
