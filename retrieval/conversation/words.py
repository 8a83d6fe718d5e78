"""The words of a question, and what each does there.

Not a grammar, only enough of one for a short question; what no table knows is a noun.
"""

import re
from dataclasses import dataclass, replace

from retrieval.english import questions
from retrieval.english.names import POSSESSIVE
from retrieval.english.questions import Part
from retrieval.english.verbs import BASES, ED

NOMINAL = (Part.DETERMINER, Part.NOUN)
_WORD = re.compile(r"[$€£₹]?[^\W_]+(?:[-'’.,&/][^\W_]+)*(?:(?<=s)['’](?!\w))?|[,;:()]")


@dataclass(frozen=True, slots=True)
class TaggedWord:
    """A word of a question, ``text[start:end]``, and what it does there."""

    text: str
    start: int
    end: int
    part: Part

    @property
    def lower(self) -> str:
        """The word in lower case, without "'s" and, of an auxiliary, "n't"."""
        return _plain(self.text)

    @property
    def possessive(self) -> bool:
        """Whether it owns what follows."""
        return bool(POSSESSIVE.search(self.text))


def words_of(text: str) -> list[TaggedWord]:
    """Cut a question into words, in order.

    Without a question word or auxiliary it is a list of keywords, and has no verbs.
    """
    matches = list(_WORD.finditer(text))
    tokens = [_plain(match[0]) for match in matches]
    asking = any(questions.PARTS.get(token) in (Part.ASKING, Part.AUXILIARY) for token in tokens)
    words: list[TaggedWord] = []
    for match, after in zip(matches, [*tokens, ""][1:], strict=True):
        name = POSSESSIVE.sub("", match[0])
        acronym = len(name) > 1 and name.isupper() and not text.isupper()  # "WHO", "IT's"
        part = Part.NOUN if acronym else _part(match[0], words, after)
        if part is Part.VERB and (not asking or _is_compound(_plain(match[0]), words)):
            part = Part.NOUN
        if part is Part.VERB and [word.part for word in words[-2:]] == [Part.NOUN, Part.VERB]:
            words[-1] = replace(words[-1], part=Part.NOUN)  # "the actors strike began"
        words.append(TaggedWord(match[0], match.start(), match.end(), part))
    return _with_a_verb(words)


def _plain(text: str) -> str:
    word = POSSESSIVE.sub("", text.casefold())
    positive = questions.NOT.sub("", word)
    return positive if questions.PARTS.get(positive) is Part.AUXILIARY else word


def _part(text: str, words: list[TaggedWord], after: str) -> Part:
    token = _plain(text)
    before = words[-1] if words else None
    if not any(map(str.isalnum, text)):
        return Part.LINK
    if token == questions.THAT and before and before.part is Part.NOUN:
        return Part.LINK
    if token == questions.THAT and questions.PARTS.get(after) in (Part.DETERMINER, Part.PRONOUN):
        return Part.LINK
    if token == questions.THAT or token in questions.EITHER:
        noun_follows = bool(after) and questions.PARTS.get(after, Part.NOUN) is Part.NOUN
        return Part.DETERMINER if noun_follows else Part.PRONOUN
    part = Part.VERB if is_verb(token) else questions.PARTS.get(token, Part.NOUN)
    if before is None:
        return part
    if part is Part.VERB and text[0].isupper():
        return Part.NOUN
    if (
        len(words) == 1
        and before.lower == questions.WHO_ASKED
        and part is Part.NOUN
        and text.islower()
    ):
        return Part.VERB  # "who runs"
    if before.lower == questions.HOW and part is not Part.AUXILIARY:
        return Part.ASKING  # "how many", "how old"
    if part in (Part.VERB, Part.ADVERB) and _is_a_noun(token, before, after):
        return Part.NOUN
    governed = before.part is Part.PREPOSITION and before.lower != questions.TO
    return Part.NOUN if part in (Part.VERB, Part.AUXILIARY) and governed else part


def _is_a_noun(token: str, before: TaggedWord, after: str) -> bool:
    """Whether a word that may be a verb or an adverb is a noun between its neighbours."""
    determined = before.part is Part.DETERMINER or before.possessive
    plain = token in questions.PARTS and token not in BASES
    asked = before.lower == questions.WHAT and questions.PARTS.get(after) is Part.AUXILIARY
    plural = before.lower in questions.BE and token.endswith("s")  # "were records kept"
    counted = before.lower in questions.BEFORE_A_NOUN
    supported = after in questions.SUPPORTS and token.endswith("s")  # "what steps did he take"
    asked = asked and (plain or supported)  # "what cost did he give"
    return determined or counted or plural or asked


def is_verb(token: str) -> bool:
    """Whether a lower-case word is a verb of the table, with or without an ending."""
    if token in questions.PARTS:
        return questions.PARTS[token] is Part.VERB
    if token.endswith(("ies", "ied")) and questions.PARTS.get(token[:-3] + "y") is Part.VERB:
        return True
    for ending in ("s", "es", "d", "ed", questions.ING):
        stem = token.removesuffix(ending)
        bases = {stem, stem + "e"} | ({stem[:-1]} if stem[-2:-1] == stem[-1:] else set())
        if stem != token and Part.VERB in map(questions.PARTS.get, bases):  # "planned" is "plan"
            return True
    return len(token) > 4 and ED.search(token) is not None


def _is_compound(token: str, words: list[TaggedWord]) -> bool:
    """Whether a plain verb behind a noun is a noun, since its clause has a verb: "bus pass"."""
    plain = token in questions.PARTS and token not in BASES
    if not plain or not words or words[-1].part is not Part.NOUN:
        return False
    for word in reversed(words):
        if word.part is Part.VERB or word.lower in questions.BE:
            return True
        if word.part in (Part.AUXILIARY, Part.ASKING, Part.LINK) or word.lower == questions.TO:
            return False
    return False


def _with_a_verb(words: list[TaggedWord]) -> list[TaggedWord]:
    """Make the last noun behind "did", or the first without a capital, the verb that it lacks."""
    support = next((n for n, word in enumerate(words) if word.lower in questions.SUPPORTS), None)
    if support is None or any(word.part is Part.VERB for word in words[support:]):
        return words
    if _asks_who_does(words[: support + 1], words[support + 1 :]):
        return [
            replace(word, part=Part.VERB) if n == support + 1 else word
            for n, word in enumerate(words)
        ]
    run = support + 1
    while run < len(words) and words[run].part in ((Part.NOUN,) if run > support + 1 else NOMINAL):
        run += 1
    nouns = [n for n in range(support + 1, run) if words[n].part is Part.NOUN]
    if len(nouns) < 2:
        return words
    small = [n for n in nouns[1:] if words[nouns[0]].text[0].isupper() and words[n].text.islower()]
    verb = small[0] if small else nouns[-1]
    return [replace(word, part=Part.VERB) if n == verb else word for n, word in enumerate(words)]


def _asks_who_does(before: list[TaggedWord], behind: list[TaggedWord]) -> bool:
    """Whether the noun right behind "which city will" is its verb: "host the games"."""
    parts = [word.part for word in behind[:2]]
    acting = len(before) > 1 and (before[-2].part is Part.NOUN or before[-2].lower in questions.WHO)
    asking = before[0].part is Part.ASKING and {one.part for one in before[1:-1]} <= set(NOMINAL)
    return parts == [Part.NOUN, Part.DETERMINER] and acting and asking and behind[0].text.islower()
