"""Who says what an answer quotes: the outlets, and whose word they quote, for "who says so?"."""

import re
from collections.abc import Iterator

from retrieval.answer import Answer
from retrieval.checking.english_persons import OFFICES
from retrieval.checking.saying import names_in, roles_in, speaking, unquoted
from retrieval.context import paragraph
from retrieval.english import governed
from retrieval.english.names import IDLE
from retrieval.english.saying import ANYBODY, SAYS
from retrieval.origins.attributions import is_outlet
from retrieval.printable import inline
from retrieval.quotation_marks import parted
from retrieval.types import Quote

UNNAMED, OWN = "on the word of whoever is quoted", "in its own words"
PRONOUNS = frozenset(("he", "she", "they"))
_ARTICLES = frozenset(("the", "a", "an"))
_NO_NOUNS = (IDLE | governed.JOINING) - OFFICES


def sayer_lines(answer: Answer) -> Iterator[str]:
    """Yield a line for each quote that says so or denies it, by its number."""
    for number, quote in enumerate((*answer.quotes, *answer.denials), 1):
        denies = " denies it" if quote in answer.denials else ""
        outlet = quote.article.outlet or "outlet unknown"
        word = on_whose_word(quote)
        yield inline(f"[{number}] {outlet}{denies}{f', {word}' if word else ''}")


def on_whose_word(quote: Quote) -> str | None:
    """Return on whose word an outlet says what answers; None where its sentence is not sure.

    Sure is who is the subject of a verb of saying to which the whole sentence belongs.
    """
    if _is_quoted(quote):
        return UNNAMED
    around = unquoted(quote.sentence)
    if who := _who_says(around):
        return _on_the_word_of(who, quote.article.text)
    told = around != quote.sentence or SAYS.search(around) or any(speaking(around))
    return None if told or any(roles_in(around)) else OWN


def _who_says(around: str) -> str | None:
    """Return the words for who says all of a sentence, of which this is not quoted."""
    if len(SAYS.findall(around)) > 1:
        return None  # "Falk told Holm, the mayor said"
    for pattern in (governed.BEHIND, governed.INVERTED):
        if found := pattern.search(around):
            return found["who"]
    found = governed.BEFORE.search(around)
    if found is None or governed.ANOTHER_CLAUSE.search(around, found.end()):
        return None
    return found["who"] or found["subject"]


def _on_the_word_of(who: str, text: str) -> str | None:
    """Return on whose word a text has it that names or calls a speaker so; None in doubt."""
    if who.lower() in PRONOUNS:
        return UNNAMED
    words = who.split()
    called = words[1:] if words[0].lower() in _ARTICLES else words
    if not called or any(one.lower() in _NO_NOUNS for one in called):
        return None  # "if Holm said", "it says"
    names = list(names_in(who))
    if not names and len(called) < len(words):
        return UNNAMED if called[-1] in ANYBODY else f"on the word of the {' '.join(called)}"
    if not names or any(is_outlet(one) for one in names):
        return None
    within = re.search(rf"[a-z,]\s{re.escape(names[-1])}\b", text)  # not "Critics said"
    return f"on the word of {names[-1]}" if within or " " in who else None


def _is_quoted(quote: Quote) -> bool:
    """Whether what answers stands in quotation marks as a whole, which may open before it."""
    place = paragraph(quote.article.text, quote.answering)
    answering = quote.answering.moved(-place.start)
    text = place.of(quote.article.text)
    _, outside = parted(text)
    return not any(
        text[at].isalnum()
        for one in outside
        for at in range(max(one.start, answering.start), min(one.end, answering.end))
    )
