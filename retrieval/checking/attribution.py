"""Whether a clause between two parts of somebody's speech does nothing but tell who speaks.

"said Nils Berg, a welder, who saw it, in the canteen on Monday": one verb of saying, one speaker,
and what he is, where and when. In doubt it tells of something else.
"""

import re

from index.typography import words
from retrieval.checking import english_attribution as english
from retrieval.checking.paragraphs import Paragraph
from retrieval.checking.quotation import turns
from retrieval.english import saying

MOST_WORDS = 40
MOST_SPEAKER_WORDS = 12
_AROUND = " ,.;:–—-“”\"„«»‘’'"
_MARKS = re.compile(r"[;:.!?—–()“”\"]|\s-+\s")  # parts of more than one clause


def is_attribution(text: str) -> bool:
    """Whether a text, with the marks at its ends, is such a clause."""
    clause = english.POINTS.sub("", " ".join(text.split())).strip(_AROUND)
    clause = saying.BRACKETED.sub(r"\1", clause)
    if _MARKS.search(clause) or not 0 < len(clause.split()) <= MOST_WORDS:
        return False
    if saying.TAKES_BACK.search(clause) or any(
        english.ANOTHER_SAYS.search(one[0]) for one in english.RELATIVE.finditer(clause)
    ):
        return False
    told = english.RELATIVE.sub("", clause)
    said = list(english.SAID.finditer(told))
    if len(said) != 1 or turns(told):
        return False
    return _tells_who(told[: said[0].start()], said[0][0], told[said[0].end() :])


def asks(text: str) -> bool:
    """Whether what stands behind somebody's words says that they asked somebody."""
    return "?" in text or english.ASKS.search(text) is not None


def is_anothers(behind: str) -> bool:
    """Whether what stands behind the last of somebody's words may tell that another spoke them."""
    speaks = saying.SAYS.search(behind) or saying.MAY_SPEAK.search(behind)
    speaks = speaks or english.SPEAKS_BEHIND.match(behind)
    return speaks is not None and not saying.GOES_ON.match(behind)


def is_speech(paragraph: Paragraph) -> bool:
    """Whether a paragraph is nothing but speech, but for an "he added"."""
    edges = [
        paragraph.span.start,
        *(place for one in paragraph.quoted for place in (one.start, one.end)),
        paragraph.span.end,
    ]
    outside = "".join(paragraph.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return not words(outside) or saying.GOES_ON.match(outside) is not None


def _tells_who(before: str, verb: str, after: str) -> bool:
    """Whether one speaker stands on either side of a verb, and beside it what he is or where."""
    speaker, *asides = (before or after).strip(" ,").split(", ")
    tail, *more = after.split(", ") if before else [""]
    tells = english.TELLS.fullmatch(verb) is not None  # with who listens behind, not who speaks
    if (tells and not before) or not _is_speaker(speaker):
        return False
    if tail and not (tells or english.CIRCUMSTANCE.match(tail.strip())):
        return False
    if any(map(english.NO_ASIDE.match, (*asides, *more))):
        return False
    return not any(map(_tells_more, (speaker, *asides, tail, *more)))


def _is_speaker(text: str) -> bool:
    """Whether a text names one person, or says what one is."""
    first, *others = text.split() or [""]
    if first.lower() in english.PRONOUNS:
        return not others
    named = any(one[:1].isupper() for one in (first, *others))
    determined = first.lower() in english.DETERMINERS
    return len(others) < MOST_SPEAKER_WORDS and (named or determined)


def _tells_more(text: str) -> bool:
    """Whether a part of it has a clause of its own, or another who speaks."""
    rest = english.IDLE.sub("", text)
    if rest.lower() in english.PRONOUNS:
        return False
    return (english.ELSE.search(rest) or english.CLAUSE.search(rest)) is not None
