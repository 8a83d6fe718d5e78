"""Whom or what a figure is of, as far as names tell: of two players each has his own wages.

Who only says so is no subject: "the fee is £40m, Ng told the Post".
"""

import re
from collections.abc import Set

from index.stored import StoredArticle
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import stem
from retrieval.english.names import (
    ACTING,
    CAPITALISED,
    GIVING_FIGURES,
    IDLE,
    NAME,
    NAMED,
    PERSON,
    TOLD_TO,
)
from retrieval.per_article import per_article
from retrieval.places import places_of

SHARED_NAMES = 2  # 1 in 50 pairs of articles of two stories share as many names
_WORD = re.compile(r"[^\W\d_][\w’'-]*\w")
# A word with a capital, right before and right behind another word.
_CAPITAL_BEFORE, _CAPITAL_BEHIND = rf"{CAPITALISED}\s$", rf"\s{CAPITALISED}"
_LONGEST_NAME = 80  # characters


def subjects_in(text: str, article: StoredArticle) -> frozenset[str]:
    """Return the names (stems) in words of an article, without those who are only quoted."""
    for pattern in (NAMED, GIVING_FIGURES, TOLD_TO):
        for match in reversed(list(pattern.finditer(text))):
            start, end = next(match.span(n) for n in range(1, match.re.groups + 1) if match[n])
            text = f"{text[:start]} {text[end:]}"
    named = {stem(word) for match in re.finditer(NAME, text) for word in _WORD.findall(match[0])}
    return frozenset(named & proper(article))


def actor_in(sentence: str, article: StoredArticle) -> str | None:
    """Return the name (stem) of the firm or place that a sentence begins with and that acts in it.

    A person is called by two names where an article first speaks of him; those have one throughout.
    """
    found = ACTING.match(sentence)
    if found is None or _is_of_two_names(found[1], article):
        return None
    return stem(found[1])


def _is_of_two_names(name: str, article: StoredArticle) -> bool:
    """Whether a word with a capital stands anywhere in an article beside another one."""
    text = article.text
    return any(
        re.search(_CAPITAL_BEFORE, text[max(0, one.start - _LONGEST_NAME) : one.start])
        or re.compile(_CAPITAL_BEHIND).match(text, one.end)
        for one in places_of(name, text)
    )


def stand_together(one: str, others: Set[str], article: StoredArticle) -> bool:
    """Whether a name (stem) stands in one sentence of an article with one of some others."""
    sentences = re.split(r"(?<=[.!?])[\"”’)]*\s+|\n", article.text)
    held = ({stem(word) for word in _WORD.findall(sentence)} for sentence in sentences)
    return any(one in words and words & others for words in held)


def without_names(text: str, article: StoredArticle) -> str:
    """Return words of an article without its names, those of who only says so among them."""

    def kept(match: re.Match[str]) -> str:
        known = {stem(word) for word in _WORD.findall(match[0])} <= proper(article)
        return " " if known or " " in match[0] else match[0]

    return re.sub(NAME, kept, text)


def tell_one_story(one: StoredArticle, other: StoredArticle) -> bool:
    """Whether two articles name the same often enough to be of one story."""
    return len(shared_names(one, other)) >= SHARED_NAMES


def shared_names(one: StoredArticle, other: StoredArticle) -> frozenset[str]:
    """Return the words (stems) of names that stand in both of two articles."""
    return proper(one) & proper(other)


@per_article
def people_in(article: StoredArticle) -> frozenset[str]:
    """Return the last names (stems) of whom an article gives the age, a Mr or Ms, or the wages."""
    found = (next(filter(None, match.groups())) for match in PERSON.finditer(article.text))
    return frozenset(stem(word) for name in found for word in _WORD.findall(name)[-1:])


@per_article
def proper(article: StoredArticle) -> frozenset[str]:
    """Return the stems of the words of an article that have a capital wherever they stand.

    Once at least where nothing else calls for it: within a clause, or in a name of three words.
    """
    text = article.text
    small = {stem(word) for word in set(re.findall(r"\b[a-zß-öø-ÿ][\w’'-]*\w", text))}
    names = {name for name in set(re.findall(NAME, text)) if name.count(" ") > 1}
    names |= set(re.findall(rf"(?<=[\w,;:’]\s)[“‘\"(]?({NAME})", text))
    large = {stem(word) for name in names for word in _WORD.findall(name)}
    return frozenset((large | people_in(article)) - small - IDLE - CALENDAR)
