"""The phrases of a question: a noun with what stands before it, and what kind of thing it names.

Enough to tell which words of a question can take the place of which, and what it is about.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from retrieval.conversation.words import NOMINAL, TaggedWord, words_of
from retrieval.english import followups, questions
from retrieval.english.questions import AGENTS, NounKind, Part

_IN_BRACKETS = re.compile(r"\(([^()]+)\)$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun with what stands before it; ``first`` is the number of its first word."""

    words: tuple[TaggedWord, ...]
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
    def text(self) -> str:
        """Its words, with one space between."""
        return " ".join(word.text for word in self.words)

    @property
    def after(self) -> int:
        """The number of the word behind it."""
        return self.first + len(self.words)

    @property
    def head(self) -> str:
        """Its noun, in the singular and in lower case."""
        return _noun_head(self.words[-1].lower)

    @property
    def determined(self) -> bool:
        """Whether it begins with an article or the like."""
        return self.words[0].part is Part.DETERMINER

    @property
    def plural(self) -> bool:
        """Whether its noun has the form of more than one."""
        word = self.words[-1].lower
        return word in questions.PLURALS or (self.kind is not NounKind.NAME and self.head != word)

    @property
    def owns(self) -> bool:
        """Whether it is the possessor of something: "the actors'"."""
        return self.words[-1].possessive

    @property
    def unspecific(self) -> bool:
        """Whether it names nothing: "people", "last year"."""
        alone = len(self.words) - self.determined == 1
        common = alone and self.head in questions.UNSPECIFIC | questions.PLURALS
        return common or self.kind is NounKind.TIME

    @property
    def kind(self) -> NounKind:
        """What it names: by table, by a capital, by ending, by lacking an article."""
        last = self.words[-1]
        known = questions.KINDS.get(last.lower) or questions.KINDS.get(self.head)
        if known or questions.YEAR.match(last.lower):
            return known or NounKind.TIME
        if last.text[0].isupper() and last.start > 0:
            return NounKind.NAME
        singular = self.head == last.lower and last.lower not in questions.PLURALS
        if singular and not self.determined and len(self.words) < 3:
            return NounKind.NAME
        if questions.PERSON.search(self.head) and self.head not in questions.NO_PERSON:
            return NounKind.PERSON
        return NounKind.THING

    def parts(self) -> Iterator["Phrase"]:
        """Yield it, its possessor, and what stands before a property: "(director) salary"."""
        if not self.words[-1].possessive:
            yield self
        for number, word in enumerate(self.words, 1):
            if word.possessive:
                yield Phrase(self.words[:number], self.first)
                return
        rest = self.words
        while rest and questions.KINDS.get(_noun_head(rest[-1].lower)) is NounKind.PROPERTY:
            rest = rest[:-1]
        if rest != self.words and any(word.part is Part.NOUN for word in rest):
            yield Phrase(rest, self.first)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as `read` cuts it, without its question mark."""

    text: str
    words: tuple[TaggedWord, ...]
    phrases: tuple[Phrase, ...]

    @property
    def auxiliary(self) -> int | None:
        """The number of the "did" or "is" that opens it or follows its question word."""
        opening = (Part.PREPOSITION, Part.ASKING, *NOMINAL)
        found = next((n for n, word in enumerate(self.words) if word.part not in opening), None)
        return found if found is not None and self.words[found].part is Part.AUXILIARY else None

    @property
    def asks_for_the_doer(self) -> bool:
        """Whether its question word is what acts, as in "who won", "how many people died"."""
        skipped = (Part.AUXILIARY, Part.ADVERB, Part.ASKING, Part.PREPOSITION, *NOMINAL)
        rest = [n for n, word in enumerate(self.words) if word.part not in skipped]
        if self.words[0].part is not Part.ASKING or not rest:
            return False
        acting = [one for one in self.phrases if one.first < rest[0]]
        return self.words[rest[0]].part is Part.VERB and all(map(self.asks_for, acting))

    @property
    def asks_for_what_was_done(self) -> bool:
        """Whether it is "What did they do?", so that "it" may be the answer; not "say"."""
        words = [word.lower for word in self.words]
        asks = words[0] == questions.WHAT and words[1:2] and words[1] in questions.SUPPORTS
        return bool(asks) and followups.SPEAKS.isdisjoint(words)

    def asks_for(self, phrase: Phrase) -> bool:
        """Whether a phrase belongs to the question word: "which court", "how many homes"."""
        opening = {word.part for word in self.words[: phrase.first]}
        return Part.ASKING in opening and not opening & {Part.AUXILIARY, Part.VERB}

    def governor(self, phrase: Phrase) -> str:
        """Return the preposition right before a phrase, or nothing."""
        before = self.words[phrase.first - 1] if phrase.first else None
        return before.lower if before and before.part is Part.PREPOSITION else ""

    def end_of(self, phrase: Phrase) -> int:
        """Return where a phrase ends with all that hangs on it: "the mayor of the town"."""
        lasts = self._lasts(phrase)
        for following in self.phrases:
            if following.first == phrase.after + 1 and (governor := self.governor(following)):
                if lasts and governor in followups.PLACES:
                    break
                phrase = following
        return phrase.end

    def _lasts(self, phrase: Phrase) -> bool:
        """Whether it asks how long somebody is where they are: "how long was she in office"."""
        words = [word.lower for word in self.words[: phrase.first]]
        asks = words[:2] == [questions.HOW, questions.LONG_TIME] and words[-1] in questions.BE
        return asks and len(words) == 3 and phrase.kind in AGENTS

    @property
    def added(self) -> str:
        """The topic that an earlier completion added in brackets, or nothing."""
        found = _IN_BRACKETS.search(self.text)
        return found[1] if found and any(map(str.isalnum, found[1])) else ""

    @property
    def named(self) -> list[Phrase]:
        """The phrases that name anything."""
        return [one for one in self.phrases if not one.unspecific]

    @property
    def topic(self) -> str:
        """What it is about in its own words; nothing where it names nothing and tells nothing."""
        named = self.named
        if self.added or not self.words:
            return self.added
        if self.asks_for_the_doer:
            acting = [one for one in self.phrases if self.asks_for(one)]
            if self.words[0].lower in questions.WHO or not acting:
                return self.text[0].lower() + self.text[1:]
            return self.text[acting[0].start :] if named else ""
        if not named:
            return ""
        whole = self.auxiliary is None or self.asks_for(named[0])
        if whole and named[0].plural and self.words[0].lower == questions.WHAT:
            return self.text[0].lower() + self.text[1:]  # "what changes does the mayor want"
        return self.text[named[0].start : None if whole else self.end_of(named[-1])]

    @property
    def name_alone(self) -> str:
        """Its topic where that is one phrase; nothing of "who shot Ng", of whoever did that."""
        return next((one.text for one in self.named if one.text == self.topic), "")


def read(text: str) -> Question:
    """Cut a question into words and phrases."""
    words = words_of(text)
    return Question(text, tuple(words), tuple(_phrases(words)))


def _noun_head(word: str) -> str:
    """Return a lower-case noun without the s of the plural."""
    return word if len(word) < 4 or questions.SINGULAR_IN_S.search(word) else word.removesuffix("s")


def _phrases(words: list[TaggedWord]) -> Iterator[Phrase]:
    runs: list[list[int]] = []
    for number, word in enumerate(words):
        goes_on = bool(runs) and word.part is Part.NOUN and runs[-1][-1] == number - 1
        if goes_on and questions.KINDS.get(word.lower) is NounKind.TIME:  # "the plant | last year"
            before = words[number - 1]
            goes_on = (
                before.part is Part.DETERMINER or questions.KINDS.get(before.lower) is NounKind.TIME
            )
        if goes_on:
            runs[-1].append(number)
        elif word.part in NOMINAL:
            runs.append([number])
    for run in runs:
        if words[run[-1]].part is Part.NOUN:
            yield Phrase(tuple(words[number] for number in run), run[0])
