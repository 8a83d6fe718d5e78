"""Texts as words, typography taken out: the form in which a quotation and its source are equal.

Left out are case, quotes and apostrophes, dashes, punctuation, white space, brackets ("[t]he" is
"the") and what is invisible. Kept is everything that says something: letters with their accents,
digits with what groups them, and every other sign ("$", "%", "+", a minus before a number). A
character that nobody thought of is kept.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

# Soft hyphen, zero-width and bidirectional marks, variation selectors.
INVISIBLE = (
    r"[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_APOSTROPHES = "'`\u00b4\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07"
_IDEOGRAPHS = r"\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # no spaces: each is a word
_ACCENTS = r"\u0300-\u036f"
_BEYOND_LETTERS = re.compile(r"[^\0-\u2e7f]")  # an ideograph may be among them


def _word(ideographs: str) -> re.Pattern[str]:
    """Return the pattern of a word; to compile each set with ideographs takes 3 ms."""
    letter = rf"[^\W\d_{ideographs}][{_ACCENTS}]*+"
    letters = rf"(?:[^\W\d_{ideographs}]++[{_ACCENTS}]*+)++"
    return re.compile(
        rf"""
    (?P<acronym> (?:{letter}\.){{2,}} (?:{letter}(?!{letter}))? )         # U.S. is US
    | (?P<letters> (?: \[(?={letters}\]{letters}) )? {letters}
                   (?: [\[\]{_APOSTROPHES}] {letters} )*+ )
    | (?P<number> \d+ (?: ,\d{{2,3}}(?!\d) | [.:/]\d+ )* )                # 900,000  3:50  1/2
    | (?P<minus> (?<![^\s(\[{{"'“‘]) [-\u2013\u2212<>~] (?= [$€£¥₹]? \d ) )    # -5, but no range
    | (?P<other> [^\w\s] {f"| [{ideographs}]" if ideographs else ""} )
    """,
        re.VERBOSE,
    )


_WORD = _word("")


@cache
def _word_or_ideograph() -> re.Pattern[str]:
    return _word(_IDEOGRAPHS)


def _matches(text: str) -> Iterator[re.Match[str]]:
    pattern = _word_or_ideograph() if _BEYOND_LETTERS.search(text) else _WORD
    return pattern.finditer(text)


_LINE_END_HYPHEN = r"(?<=[^\W\d_])[-\u2010\u00ad][^\S\n]*\n\s*(?=[^\W\d_])"
_MARKS_INSIDE = re.compile(rf"[\[\]{_APOSTROPHES}]")
_LINK_TARGET = r"(?<=\])\((?i:https?:/|mailto:|/|\#)[^()\s]*\)"  # of Markdown
_UNSEEN = re.compile(rf"{INVISIBLE}|{_LINK_TARGET}")
_UNSEEN_OR_HYPHEN = re.compile(rf"{_LINE_END_HYPHEN}|{_UNSEEN.pattern}")
_SAYING_PUNCTUATION = frozenset("%&@‰‱")  # punctuation to Unicode, yet it says something
# Letters that have no accent to be taken off, and how whoever lacks them writes them.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "\u0131": "i", "æ": "ae", "œ": "oe"}
)
_IDLE_SIGNS = frozenset("<=>|~")  # mathematics to Unicode, but ornament in news


class Word(NamedTuple):
    """A word of a text; ``form`` is what is compared, ``text[start:end]`` how it is written."""

    form: str
    start: int
    end: int


def words(text: str, *, rejoin: bool = False) -> list[Word]:
    """Return the words of a text, in order.

    With ``rejoin`` a word that is hyphenated at a line's end is one, without it is two, as in
    "machine-\\nlearning". Which of both it is cannot be seen, so whoever compares tries both.
    """
    seen, places = _seen(text, rejoin)
    found = [(form, *match.span()) for match in _matches(seen) if (form := _form(match))]
    if places is None:
        return [Word(*one) for one in found]
    return [Word(form, places[start], places[end - 1] + 1) for form, start, end in found]


def forms(text: str, *, rejoin: bool = False) -> list[str]:
    """Return the forms of `words`, in a third of the time."""
    seen, _ = _seen(text, rejoin)
    return [form for match in _matches(seen) if (form := _form(match))]


@lru_cache(maxsize=64)
def unaccented(text: str) -> str:
    """Return a text without the accents of its letters: "Garcia" of "García", "odegaard" of
    "ødegaard".
    """
    if text.isascii():
        return text
    marked = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(one for one in marked if not unicodedata.combining(one))


def has_line_end_hyphens(text: str) -> bool:
    """Whether `words` finds others in this text when it rejoins."""
    return re.search(_LINE_END_HYPHEN, text) is not None


def _seen(text: str, rejoin: bool) -> tuple[str, list[int] | None]:
    """Return what is to be seen of a text, and where it stands; None where that is all of it."""
    unseen = _UNSEEN_OR_HYPHEN if rejoin else _UNSEEN
    if not unseen.search(text):
        return text, None
    places: list[int] = []
    last = 0
    for match in unseen.finditer(text):
        places.extend(range(last, match.start()))
        last = match.end()
    places.extend(range(last, len(text)))
    return "".join(text[place] for place in places), places


def _form(match: re.Match[str]) -> str:
    """Return how a word is compared; empty where it says nothing."""
    word = match[0]
    if word.isascii() and word.isalpha() and word.islower():
        return word
    kind = match.lastgroup
    if kind == "number":
        return word
    if kind == "other" and not _says_something(word):
        return ""
    if kind == "minus":
        return "-" if word in "\u2013\u2212" else word
    if kind == "acronym":
        word = word.replace(".", "")
    elif kind == "letters":
        word = _MARKS_INSIDE.sub("", word)
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", word).casefold())


@cache
def _says_something(character: str) -> bool:
    """Whether a character that is neither white space nor part of a word or number is kept."""
    if character in _SAYING_PUNCTUATION:
        return True
    category = unicodedata.category(character)
    idle = category[0] in "PCZ" or category == "Sk" or character in _IDLE_SIGNS
    return not idle
