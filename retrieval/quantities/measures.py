"""What the quantities of a quote measure, as far as the words around them tell.

That is judged by the nearest telling word ("salary", "killed", "qualify"), by the years named, and
by the words of the part of the sentence in which a quantity stands: of two salaries in a sentence
each has its own part. The words are in `retrieval.english.measures`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import log

from index.stored import StoredArticle
from index.types import Span
from retrieval.english import measures as english
from retrieval.english.amounts import NOT_A_NOUN, NUMBER_WORDS
from retrieval.english.asked import ASKING
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import stem
from retrieval.quantities.dates import event_dates
from retrieval.quantities.quantities import Kind, Quantity, find_quantities
from retrieval.quantities.rejection import instead_of, is_rejected
from retrieval.quantities.scopes import Scope, scope_of
from retrieval.quantities.subjects import subjects_in, without_names
from retrieval.types import Quote

MOST_ALIKE = 40  # quantities of a kind: a sentence with more is a table
# By which somebody qualifies, a name of ASPECTS; the line of a share; the day of a statement; how
# far two figures are apart.
QUALIFYING, LINE, STATEMENT = "qualifying", "line of a share", "statement"
OVERRULING = frozenset({QUALIFYING, "wanted", "served"})  # whatever telling word is nearer
DIFFERENCE = "difference"
CHANGES = frozenset({DIFFERENCE, "rise", "fall"})
REACH = 80  # characters from a quantity to a word that tells what it measures: a line of print
PARAGRAPH = 5000  # characters before a sentence in which the one before it is looked for
# A break in a long line that ends no sentence is that of a text wrapped by hand.
_PARAGRAPH_ENDS = r"\n\s*\n|(?<=[.!?:\"”’)])[ \t]*\n|(?m:^.{0,40}\n)"
Stated = tuple[Kind, str, Decimal, Decimal]  # a figure without its place: kind, unit, low, high


@dataclass(frozen=True, slots=True)
class Reading:
    """A quantity of a quote and what it measures.

    ``quote`` is the quote's index; the quantity's span lies in its article. ``aspect`` is a name of
    ASPECTS, LINE, STATEMENT or DIFFERENCE. ``years`` and ``words`` (stems) are those of its part of
    the sentence, ``plain`` those outside of names; ``names`` are whom it may be of. ``elsewhere``
    says that it is of another study than the article, ``former`` that it was so before;
    ``instead_of`` are the figures in whose place the sentence gives it, ``scope`` is of what part
    of a whole it is.
    """

    quote: int
    quantity: Quantity
    aspect: str | None
    years: frozenset[str]
    words: frozenset[str]
    plain: frozenset[str]
    names: frozenset[str]
    elsewhere: bool
    former: bool
    instead_of: frozenset[Stated]
    scope: Scope


def stated_as(one: Quantity) -> Stated:
    """Return a quantity without the place where it stands."""
    return one.kind, one.unit, one.low, one.high


def readings(index: int, quote: Quote) -> tuple[Reading, ...]:
    """Return the quantities, dates among them, of the sentence for which a quote was picked.

    Where it states none, those of the whole quote. What it rejects it does not state.
    """
    for span in (quote.answering, quote.span):
        found = tuple(_read(index, quote, span))
        if found:
            return found
    return ()


def aspect_of(kind: Kind, text: str, at: Span) -> str | None:
    """Return what the words of a text say that the quantity at a place measures."""
    if kind is Kind.PERCENTAGE and re.match(english.SHARE_OF, text[at.end :]):
        return "share"
    nearest, chosen = 2 * REACH, None
    for aspect, pattern in english.ASPECTS.get(kind, {}).items():
        for match in re.finditer(rf"(?i)\b(?:{pattern})\b", text):
            away = max(match.start() - at.end, at.start - match.end())
            if away < REACH and aspect in OVERRULING:
                return aspect  # "earnings of $26,470 to qualify": not what is earned
            beyond = kind is Kind.COUNT and re.search(english.BEYOND, _between(text, at, match))
            farther = away + (REACH if beyond else 0)
            if away < REACH and farther < nearest:
                nearest, chosen = farther, aspect
    return chosen


def _between(text: str, at: Span, match: re.Match[str]) -> str:
    return text[at.end : match.start()] or text[match.end() : at.start]


def content_words(text: str, *kinds: Kind) -> frozenset[str]:
    """Return the stems of what a text is about, without the telling words of some kinds."""
    for kind in kinds:
        for pattern in english.ASPECTS.get(kind, {}).values():
            text = re.sub(rf"(?i)\b(?:{pattern})\b", " ", text)
    found = (word.lower() for word in re.findall(r"[^\W\d_][^\W\d_'’]+", text))
    idle = NOT_A_NOUN | ASKING | CALENDAR | NUMBER_WORDS.keys()
    return frozenset(stem(word) for word in found if word not in idle)


class Weights:
    """How much words (stems) weigh: the fewer lines of some articles hold one, the more."""

    def __init__(self, articles: Iterable[StoredArticle]) -> None:
        self._lines = [
            line for article in articles for line in article.text.casefold().split("\n") if line
        ]
        self._known: dict[str, float] = {}

    def of(self, words: Iterable[str]) -> float:
        """Return the sum of the words' weights; each is above 0."""
        return sum(self._weight(word) for word in sorted(words))

    def _weight(self, word: str) -> float:
        if word not in self._known:
            holding = len([line for line in self._lines if word in line])
            self._known[word] = log(1 + len(self._lines) / (1 + holding))
        return self._known[word]


def dates_as_quantities(text: str, published: str | None) -> tuple[Quantity, ...]:
    """Return the dates of a text that are known, each as the days from ``low`` to ``high``."""
    found = []
    for one in event_dates(text, published):
        if one.first is not None and one.last is not None:
            days = [Decimal(date.fromisoformat(day).toordinal()) for day in (one.first, one.last)]
            found.append(Quantity(Kind.DATE, "day", days[0], days[1], one.span))
    return tuple(found)


def _read(index: int, quote: Quote, span: Span) -> Iterator[Reading]:
    article = quote.article
    text = article.text[span.start : span.end]
    dates = dates_as_quantities(text, article.published)
    found = (*find_quantities(text), *dates)
    shares = [one for one in found if one.kind is Kind.PERCENTAGE]
    rejected = [one for one in found if is_rejected(article.text, _moved(one.span, span.start))]
    stated = [one for one in found if one not in rejected]
    for kind in Kind:
        alike = [one for one in found if one.kind is kind]
        if len(alike) > MOST_ALIKE:
            continue
        for one, part in zip(alike, _parts(text, alike), strict=True):
            if one in rejected:
                continue
            around = text[part.start : one.span.start], text[one.span.end : part.end]
            place = Span(one.span.start - part.start, one.span.end - part.start)
            aspect = aspect_of(kind, text[part.start : part.end], place) or _past_aside(text, one)
            if any(_is_line(text, share, one) for share in shares):
                aspect = LINE
            if kind is not Kind.DATE and re.search(english.DIFFERENCE, around[0]):
                aspect = DIFFERENCE
            if aspect in CHANGES and re.search(english.LEVEL, around[0]):
                aspect = None
            if kind is Kind.DATE and re.search(english.TOLD_ON, around[0]):
                aspect = STATEMENT
            years = {
                str(date.fromordinal(int(day.low)).year)
                for day in dates
                if _is_year(day, part)
                and not re.search(english.OTHER_YEAR, text[one.span.end : day.span.start])
            }
            before = _antecedent(article.text, span)
            years = years or set(re.findall(r"\b(?:1[89]|20)\d\d\b", before))
            if kind is Kind.COUNT and not years and article.published:
                years = {article.published[:4]}
            told = f"{before} {around[0]} {around[1]}"
            against = frozenset(map(stated_as, instead_of(one, stated, rejected)))
            is_job = one.unit in english.JOBS and aspect in ("dismissed", "hired")
            unit = english.JOB if is_job else one.unit
            moved = replace(one, unit=unit, span=_moved(one.span, span.start))
            words = content_words(f"{told} {one.unit if kind is Kind.COUNT else ''}", kind)
            yield Reading(
                index,
                moved,
                aspect,
                frozenset(years),
                words,
                content_words(without_names(told, article), kind),
                subjects_in(told, article),
                re.search(english.ANOTHER_STUDY, told) is not None,
                re.search(english.FORMER, told) is not None,
                against,
                scope_of(text, one, part, aspect),
            )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _parts(text: str, alike: Sequence[Quantity]) -> Iterator[Span]:
    """Yield for each of the quantities of a kind its part: they part where the sentence turns.

    A sum and what it is in another currency share theirs.
    """
    start, sharing = 0, 1
    for one, other in pairwise(alike):
        here, following = one.span, other.span
        between = text[here.end : following.start]
        if one.unit != other.unit and re.fullmatch(english.CONVERTED, re.sub(r"\s+", " ", between)):
            sharing += 1
            continue
        strong = list(re.finditer(rf"(?i){english.STRONG_TURN}", between))
        weak = re.search(rf"(?i){english.WEAK_TURN}", between)
        turn = strong[-1].start() if strong else weak.start() if weak else 0
        yield from [Span(start, here.end + turn)] * sharing
        start, sharing = here.end + turn, 1
    if alike:
        yield from [Span(start, len(text))] * sharing


def _past_aside(text: str, one: Quantity) -> str | None:
    """Return what is told of a count behind an aside that stands right behind it."""
    if one.kind is not Kind.COUNT:
        return None
    aside = re.compile(rf"(?i){english.ASIDE}").match(text, one.span.end)
    return aside and aspect_of(one.kind, text[aside.end() :], Span(0, 0))


def _is_line(text: str, share: Quantity, one: Quantity) -> bool:
    """Whether a quantity only draws the line of a share: "87% of them earn less than $26,000"."""
    between = text[share.span.end : one.span.start]
    if one.bound is None or one.kind is Kind.PERCENTAGE or not 0 < len(between) < REACH:
        return False
    return not re.search(rf"(?i){english.STRONG_TURN}", between)


def _is_year(one: Quantity, part: Span) -> bool:
    inside = part.start <= one.span.start < part.end
    return inside and 365 <= one.high - one.low + 1 <= 366


def _antecedent(text: str, sentence: Span) -> str:
    """Return the end of the sentence before, in the same paragraph, for one that leans on it."""
    if not re.search(english.LEANS, text[sentence.start : sentence.end]):
        return ""
    nearby = max(0, sentence.start - PARAGRAPH)
    ends = list(re.compile(_PARAGRAPH_ENDS).finditer(text, nearby, sentence.start))
    before = text[ends[-1].end() if ends else nearby : sentence.start].strip()
    last = re.split(r"[.!?][\"”’)]*\s", before)[-1]
    return re.split(rf"(?i){english.WEAK_TURN}|{english.STRONG_TURN}", last.rstrip(".!?"))[-1]
