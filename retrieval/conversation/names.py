"""The names in a sentence of an article, what stands beside them, and which may be persons'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, takewhile

from index.stored import StoredArticle
from index.terms import STOP_WORDS
from retrieval.conversation.words import is_verb
from retrieval.english import questions
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import is_plural, stem
from retrieval.english.names import CAPITALISED, IDLE, NAME, OFFICES, OPENING, POSSESSIVE
from retrieval.english.questions import NounKind, Part
from retrieval.english.verbs import BASES
from retrieval.per_article import per_article
from retrieval.quantities.subjects import proper

MOST_MENTIONS = 100  # of a name in an article that are looked at
REACH = 120  # characters before a name that are looked at
WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FORMS_OF_ADDRESS = frozenset("mr mrs ms mx miss dr prof sir dame lord lady".split())
_BODIES = frozenset(word for word, kind in questions.KINDS.items() if kind is NounKind.BODY)
_PERSONS = frozenset(word for word, kind in questions.KINDS.items() if kind is NounKind.PERSON)
_TITLES = (_PERSONS | set(OFFICES.split())) - _FORMS_OF_ADDRESS
_ACRONYMS = frozenset("CEO CFO COO CTO MP MEP MSP VP".split())  # offices that are no names
_NO_NAMES = (STOP_WORDS | IDLE) - _FORMS_OF_ADDRESS
_CLAUSE_BEGINS = re.compile(r"(?:^|[.:“\"‘]\s?)$")  # of what stands before
_OF_A_PERSON = re.compile(r", (?:who|whose|(?:aged )?\d\d)\b")  # "Ng, who", "Ng, 43,"
_AGED = re.compile(r", (?:aged )?\d\d\b")
_OF_A_BODY = re.compile(rf"\s(?:of|from|at)\s(?:the\s)?{NAME}")  # "Ng of the Harbour Guild"
_APPOSED = re.compile(r",\s((?:[a-z]|\w+['’]s?\s)[^,;.!?]{0,79})(?:,|[.!?]*[”\"’']?$)")
_GOVERNED = re.compile(
    rf"\b(?!by\b)(?:{'|'.join(w for w, is_ in questions.PARTS.items() if is_ is Part.PREPOSITION)})"
    r"\s(?:the\s)?$",
    re.IGNORECASE,
)
_NOUN = re.compile(r"[\s-]([a-z][\w’'-]*)")
_RELATIVE = frozenset("who whose which whom".split())
_BEFORE = re.compile(r"(?:[\w’'-]+\s){0,4}[\w’'-]+(?P<comma>,?)\s$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name, ``sentence[start:end]``, without titles.

    ``beside`` are the words of the noun phrases that say who or what it is, right before it or
    between commas behind it, ``called`` their nouns; ``apposed_to`` is where those behind it end.
    It is ``governed`` where it hangs on what stands before: "residents of Elm Street"; ``leads``
    where a word in small letters behind it may be its noun: "Spanish architect", "Ng chairs".
    """

    text: str
    start: int
    end: int
    beside: tuple[str, ...]
    called: tuple[str, ...]
    apposed_to: int
    governed: bool
    leads: bool

    @property
    def words(self) -> list[str]:
        """Its words as they stand."""
        return WORD.findall(self.text)


def names_in(sentence: str, article: StoredArticle) -> Iterator[Name]:
    """Yield the names of a sentence in order, without owners ("Ng's") and days.

    A capital at the beginning of a clause makes no name of a word that the article has in small
    letters too, nor of a plural or an adverb.
    """
    for match in re.finditer(NAME, sentence):
        ahead = sentence[max(0, match.start() - REACH) : match.start()]
        words = list(re.finditer(r"\S+", match[0]))
        small = [_title(word[0]) for word in words]
        first = _first(small, article, begins=_CLAUSE_BEGINS.search(ahead) is not None)
        if first == len(small) or POSSESSIVE.search(words[-1][0]):
            continue
        start = match.start() + words[first].start()
        name = sentence[start : match.end()]
        if {stem(word) for word in WORD.findall(name)} & CALENDAR:
            continue
        before = (*small[:first][::-1], *_before(ahead, sentence[match.end() : match.end() + 1]))
        behind, to = _behind(sentence, match.end(), closed=bool(before))
        called = (*before[:1], *_head(behind))
        governed = _GOVERNED.search(ahead) is not None
        noun = _NOUN.match(sentence, match.end())
        leads = noun is not None and _is_noun(noun[1])
        yield Name(name, start, match.end(), (*before, *behind), called, to, governed, leads)


def _first(words: list[str], article: StoredArticle, *, begins: bool) -> int:
    """Return which of words with capitals, in small letters, a name begins with; titles are none.

    ``begins`` is whether a clause begins with them.
    """
    titles = [number for number, word in enumerate(words, 1) if word in _TITLES]
    first = titles[-1] if titles else 0
    while first < len(words) and words[first] in _NO_NAMES:
        first += 1
    return 1 if begins and first == 0 and _is_no_name(words, article) else first


def _title(word: str) -> str:
    """Return a word in small letters; one that owns is no title and keeps its "'s"."""
    return word.casefold() if POSSESSIVE.search(word) else plain(word)


def plain(word: str) -> str:
    """Return a word in small letters, without "'s" and the point of "Dr."."""
    return POSSESSIVE.sub("", word.casefold()).rstrip(".’'")


def is_person(name: Name, sentence: str) -> bool:
    """Whether a name is sure to be a person's: by a title, an age, an office, a "who" behind it."""
    titled = not _TITLES.isdisjoint(name.called) or plain(name.words[0]) in _FORMS_OF_ADDRESS
    return titled or _OF_A_PERSON.match(sentence, name.end) is not None


def is_body(name: Name) -> bool:
    """Whether a name is sure to be none of a person: "the gang, Glass Heron"."""
    return not _BODIES.isdisjoint((*name.called, *map(plain, name.words)))


def may_be_person(name: str, article: StoredArticle) -> bool:
    """Whether a name may be a person's: no word of it is a noun, and one alone is a last name."""
    words = [POSSESSIVE.sub("", word) for word in WORD.findall(name)]
    known = _small_words(article) | _BODIES
    if not words or any(plain(word) in known or word.isupper() for word in words):
        return False
    if len(words) > 1:
        return True
    named = re.finditer(rf"({CAPITALISED})\.?\s(?i:{re.escape(words[0])})\b", article.text)
    before = islice(named, MOST_MENTIONS)
    return any(plain(match[1]) not in _NO_NAMES for match in before)


def is_phrase(words: str) -> bool:
    """Whether words can lead to a name within one noun phrase: "the baker", "a former banker"."""
    small = words.split()
    opens = bool(small) and questions.PARTS.get(small[0].lower()) is Part.DETERMINER
    return all(map(_is_noun, small[opens:]))


def as_called(name: str, article: StoredArticle) -> str:
    """Return a person's last name, if an article goes on to call nobody but them by that alone."""
    last = name.split()[-1]
    found = islice(re.finditer(rf"\b{re.escape(last)}\b", article.text), MOST_MENTIONS)
    before = [
        WORD.findall(article.text[max(0, one.start() - REACH) : one.start()]) for one in found
    ]
    words = [one[-1] if one else "" for one in before]
    first = {one for one in words if one[:1].isupper() and plain(one) not in IDLE}
    return last if len(first) == 1 and not first.issuperset(words) else name


@per_article
def _small_words(article: StoredArticle) -> frozenset[str]:
    """Return the words that an article has in small letters."""
    return frozenset(re.findall(r"\b[a-zß-öø-ÿ][\w-]*\w", article.text))


def _before(ahead: str, after: str) -> tuple[str, ...]:
    """Return the words of the noun phrase right before a name: "the museum's director, Ng,"."""
    before = _BEFORE.search(ahead)
    if before is None or (before["comma"] and after not in (",", ".")):
        return ()
    *words, last = WORD.findall(before[0]) or [""]
    base = before["comma"] and questions.PARTS.get(last) is Part.VERB and last not in BASES
    office = last in _ACRONYMS and before["comma"] == ","  # "CEO, Ng,"
    if not base and not office and not _is_noun(last):  # "research lead, Ng,"
        return ()
    nouns = takewhile(lambda word: POSSESSIVE.search(word) or _is_noun(word), reversed(words))
    return tuple(map(plain, (last, *nouns)))


def _behind(sentence: str, end: int, *, closed: bool) -> tuple[tuple[str, ...], int]:
    """Return the words between commas behind a name that say who it is, and where they end.

    ``closed`` is whether a comma behind the name may end what is said of it before.
    """
    if belongs := _OF_A_BODY.match(sentence, end):
        end = belongs.end()
    aged = _AGED.match(sentence, end)
    at = aged.end() if aged else end
    apposed = _APPOSED.match(sentence, at)
    words = [plain(word) for word in WORD.findall(apposed[1])] if apposed else []
    if apposed is None or not words or is_verb(words[0]):
        comma = (aged is not None or closed) and sentence[at : at + 1] == ","
        return (), at + comma
    return () if words[0] in _RELATIVE else tuple(words), apposed.end()


def _is_no_name(words: list[str], article: StoredArticle) -> bool:
    """Whether the first of words with capitals has its own for no more than that it stands there.

    ``words`` are in small letters; a plural or an adverb alone is no name where none shows.
    """
    if words[0] in _small_words(article) or words[0] in questions.PARTS:
        return True
    adverb = words[0].endswith("ly") or words[0] in OPENING
    doubtful = len(words) == 1 and (adverb or is_plural(words[0]))
    return doubtful and stem(words[0]) not in proper(article)


def _head(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the noun of a phrase: "president" of "the president of the union"."""
    opens = bool(words) and questions.PARTS.get(words[0]) is Part.DETERMINER
    return tuple(takewhile(_is_noun, words[opens:]))[-1:]


def _is_noun(word: str) -> bool:
    return (
        word.islower() and questions.PARTS.get(word, Part.NOUN) is Part.NOUN and not is_verb(word)
    )
