"""What somebody sets behind a quotation, or into it: whose it is, where it stands, a remark."""

import re
from collections.abc import Iterator

from index.types import Span
from index.typography import forms
from retrieval.checking import english_additions as english
from retrieval.checking.names import unowned
from retrieval.english.names import NAME
from retrieval.english.saying import REMARK

ADDRESS = re.compile(r"(?<!\w)(?:https?://|www\.)\S+|(?<!\w)[#@]\w+")
_LINK = re.compile(r"(?<!\w)(?:https?://|www\.)\S+")
_PARTICLES = frozenset("de del da di la le of the van von der den al bin".split())
# "Bob Iger, Example Courier, 3 May 2024", "Bob Iger #strike", "https://example.com/strike"
_NAME_OR_DAY = re.compile(rf"{NAME}|(?:19|20)\d\d|[0-3]?\d")
MOST_IN_SIGNATURE = 12  # words, of a name, an office, an outlet and a day
# Right behind an unmarked quotation: "— Bob Iger, chief executive"
SIGNED = re.compile(
    r"(?:(?<=[.!?”\"'’])\s*|\n\s*)[-—–―]{1,2}\s*[A-Z][\w.'’-]*"
    r"(?:\s(?:[A-Z][\w.'’-]*|de|del|da|di|la|le|of|the|van|von|der|al|bin)){0,5}"
    r"(?:,[^—–―.]{1,40})?\.?$"
)
_REMARK = re.compile(rf"[\[(]\s*(?:{REMARK})\s*[\])]", re.IGNORECASE)
_INSERTED = re.compile(
    rf"\b(?:(?i:{english.PRONOUNS})\s\[(?:{NAME}(?:['’]s?)?|{english.THE_NOUN})\]"
    rf"|(?i:{english.OBJECTS})\s\[{NAME}(?:['’]s?)?\]"
    rf"|(?i:{english.PREPOSITIONS})\s(?i:{english.OBJECTS})\s\[{english.THE_NOUN}\])"
    r"(?=[,;:]?\s\w)"
)
_SIC = re.compile(r"\[\s*sic\s*\]", re.IGNORECASE)


def is_signature(text: str) -> bool:
    """Whether a text behind a quotation is nothing but names, days, links, "#" and "@"."""
    found = [one.strip(",.;|()") or one for one in text.strip(" \n~—–―-").split()]
    names = [one for one in found if one not in _PARTICLES]
    return 0 < len(names) <= len(found) <= MOST_IN_SIGNATURE and all(
        _NAME_OR_DAY.fullmatch(one) or ADDRESS.fullmatch(one) for one in names
    )


def addresses_from(text: str) -> int:
    """Return where the links, "#" and "@" begin at the end of a text; its length without any."""
    start = len(text)
    for one in reversed(list(re.finditer(r"\S+", text))):
        if not ADDRESS.fullmatch(one[0]):
            break
        start = one.start()
    return start


def without_links(text: str) -> str:
    """Return a text of the same length without links: their words are nobody's."""
    return _LINK.sub(_blank, text)


def without_sic(text: str) -> str:
    """Return a text of the same length without what marks a mistake as not its own."""
    return _SIC.sub(_blank, text)


def without_insertions(text: str) -> str:
    """Return a text of the same length without what whoever quotes put into it, in brackets.

    "He left (laughs)" has that, and "He [Lowe] left": who is meant by a pronoun. "[Lowe] left" may
    have "Lowe" for another word, and anything else in brackets says more than the words: they stay.
    """
    text = _REMARK.sub(_blank, without_sic(text))
    for place in _inserted(text):
        text = f"{text[: place.start]}{' ' * (place.end - place.start)}{text[place.end :]}"
    return text


def names_put_in(text: str, within: Span) -> list[list[str]]:
    """Return the words of what is put in behind a pronoun at a place, to say whom it means."""
    found = [forms(unowned(place.of(text))) for place in _inserted(text) if within.holds(place)]
    return [[form for form in one if form not in english.UNNAMING] for one in found]


def _inserted(text: str) -> Iterator[Span]:
    for one in _INSERTED.finditer(text) if "[" in text else ():
        yield Span(text.index("[", one.start()), one.end())


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
