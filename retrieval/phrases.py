"""The phrases of a question: a noun with what stands before it, and what kind of thing it names.

Not a grammar, only enough of one to tell which words of a short question can take the place of
which. The words themselves stand in the lexicon.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from retrieval.lexicon import (
    BEFORE_A_NOUN,
    EITHER,
    HOW,
    KINDS,
    NO_PERSON,
    PARTS,
    PERSON,
    PLURALS,
    POSSESSIVE,
    SINGULAR_IN_S,
    SUPPORTS,
    THAT,
    TO,
    YEAR,
    Kind,
    Part,
)

_WORD = re.compile(r"[$€£₹]?[^\W_]+(?:[-'’.,&/][^\W_]+)*(?:(?<=s)['’](?!\w))?|[,;:()]")
_NOMINAL = (Part.DETERMINER, Part.NOUN)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a question, ``text[start:end]``."""

    text: str
    start: int
    end: int
    part: Part

    @property
    def lower(self) -> str:
        """The word in lower case, without a possessive ending."""
        return POSSESSIVE.sub("", self.text.casefold())

    @property
    def possessive(self) -> bool:
        """Whether it owns what follows."""
        return bool(POSSESSIVE.search(self.text))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with what stands before it; ``first`` is the number of its first word."""

    words: tuple[Word, ...]
    first: int

    @property
    def start(self) -> int:
        """Where it begins in the question."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where it ends in the question, a possessive ending included."""
        return self.words[-1].end

    @property
    def after(self) -> int:
        """The number of the word behind it."""
        return self.first + len(self.words)

    @property
    def head(self) -> str:
        """Its noun, in the singular and in lower case."""
        return _singular(self.words[-1].lower)

    @property
    def determined(self) -> bool:
        """Whether it begins with an article or the like."""
        return self.words[0].part is Part.DETERMINER

    @property
    def plural(self) -> bool:
        """Whether its noun has the form of more than one."""
        word = self.words[-1].lower
        return word in PLURALS or (self.kind is not Kind.NAME and self.head != word)

    @property
    def kind(self) -> Kind:
        """What it names: by table, by a capital, by ending, by lacking an article."""
        last = self.words[-1]
        known = KINDS.get(last.lower) or KINDS.get(self.head)
        if known or YEAR.match(last.lower):
            return known or Kind.TIME
        if last.text[0].isupper() and last.start > 0:
            return Kind.NAME
        if PERSON.search(self.head) and self.head not in NO_PERSON:
            return Kind.PERSON
        bare = not self.determined and len(self.words) < 3 and self.head == last.lower
        return Kind.NAME if bare and last.lower not in PLURALS else Kind.THING

    def parts(self) -> Iterator["Phrase"]:
        """Yield it, its possessor, and what stands before a property: "(director) salary"."""
        if not self.words[-1].possessive:
            yield self
        for number, word in enumerate(self.words, 1):
            if word.possessive:
                yield Phrase(self.words[:number], self.first)
                return
        rest = self.words
        while rest and KINDS.get(_singular(rest[-1].lower)) is Kind.PROPERTY:
            rest = rest[:-1]
        if rest != self.words and any(word.part is Part.NOUN for word in rest):
            yield Phrase(rest, self.first)


def words_of(text: str) -> list[Word]:
    """Return the words of a question; without a question word or auxiliary all verbs are nouns."""
    matches = list(_WORD.finditer(text))
    tokens = [match[0].casefold() for match in matches]
    asking = any(PARTS.get(token) in (Part.ASKING, Part.AUXILIARY) for token in tokens)
    words: list[Word] = []
    for match, after in zip(matches, [*tokens[1:], ""], strict=True):
        part = _part(match[0], words[-1] if words else None, after, asking)
        words.append(Word(match[0], match.start(), match.end(), part))
    return _with_a_verb(words)


def phrases_of(words: list[Word]) -> list[Phrase]:
    """Return the phrases of a question, in order and without overlap."""
    runs: list[list[int]] = []
    for number, word in enumerate(words):
        goes_on = bool(runs) and word.part is Part.NOUN and runs[-1][-1] == number - 1
        if goes_on and KINDS.get(word.lower) is Kind.TIME:  # "the plant | last year"
            before = words[number - 1]
            goes_on = before.part is Part.DETERMINER or KINDS.get(before.lower) is Kind.TIME
        if goes_on:
            runs[-1].append(number)
        elif word.part in _NOMINAL:
            runs.append([number])
    found = [Phrase(tuple(words[number] for number in run), run[0]) for run in runs]
    return [phrase for phrase in found if phrase.words[-1].part is Part.NOUN]


def _part(text: str, before: Word | None, after: str, asking: bool) -> Part:
    token = POSSESSIVE.sub("", text.casefold())
    if not text[0].isalnum() and len(text) == 1:
        return Part.LINK
    noun_follows = bool(after) and PARTS.get(after, Part.NOUN) is Part.NOUN
    if token == THAT:
        if before and before.part is Part.NOUN:
            return Part.LINK
        clause = PARTS.get(after) in (Part.DETERMINER, Part.PRONOUN)
        return Part.LINK if clause else Part.DETERMINER if noun_follows else Part.PRONOUN
    if token in EITHER:
        return Part.DETERMINER if noun_follows else Part.PRONOUN
    part = PARTS.get(token) or (Part.VERB if _inflected(token) else Part.NOUN)
    if before and before.lower == HOW and part is not Part.AUXILIARY:
        return Part.ASKING  # "how many", "how old"
    if before is None or part not in (Part.VERB, Part.ADVERB):
        return Part.NOUN if part is Part.VERB and not asking else part
    inside = before.part is Part.DETERMINER or before.possessive or before.lower in BEFORE_A_NOUN
    governed = before.part is Part.PREPOSITION and before.lower != TO
    if inside or (part is Part.VERB and (governed or not asking)):
        return Part.NOUN
    return part


def _inflected(token: str) -> bool:
    for ending in ("s", "es", "d", "ed", "ing"):
        stem = token.removesuffix(ending)
        if stem != token and any(
            PARTS.get(base) is Part.VERB for base in (stem, stem + "e", stem[:-1])
        ):
            return True
    return False


def _with_a_verb(words: list[Word]) -> list[Word]:
    """Make the last noun behind "did", or the first without a capital, the verb that it lacks."""
    support = next((n for n, word in enumerate(words) if word.lower in SUPPORTS), None)
    if support is None or any(word.part is Part.VERB for word in words[support:]):
        return words
    run = support + 1
    while run < len(words) and words[run].part in ((Part.NOUN,) if run > support + 1 else _NOMINAL):
        run += 1
    nouns = [n for n in range(support + 1, run) if words[n].part is Part.NOUN]
    if len(nouns) < 2:
        return words
    small = [n for n in nouns[1:] if words[nouns[0]].text[0].isupper() and words[n].text.islower()]
    verb = small[0] if small else nouns[-1]
    return [replace(w, part=Part.VERB) if n == verb else w for n, w in enumerate(words)]


def _singular(word: str) -> str:
    return word if len(word) < 4 or SINGULAR_IN_S.search(word) else word.removesuffix("s")
