"""The quantities of a quote, each with what it measures, of whom, of when and of what part.

Those are told by the words of the part of the sentence in which a quantity stands, and of the
sentence before where it leans on that. The words are in `retrieval.english.measures`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from index.stored import StoredArticle
from index.types import Span
from retrieval.english import measures as english
from retrieval.quantities.amounts import bare_numbers
from retrieval.quantities.measures import (
    CHANGES,
    DIFFERENCE,
    LAPSE,
    LINE,
    REACH,
    STATEMENT,
    WANTED,
    Stated,
    aspect_of,
    content_words,
    dates_as_quantities,
    stated_as,
)
from retrieval.quantities.parts import antecedent, parts
from retrieval.quantities.quantities import Quantity, QuantityKind, find_quantities
from retrieval.quantities.rejection import instead_of, is_rejected
from retrieval.quantities.scopes import Scope, scope_of
from retrieval.quantities.subjects import actor_in, subjects_in, without_names
from retrieval.types import Quote

MOST_ALIKE = 40  # quantities of a kind: a sentence with more is a table


@dataclass(frozen=True, slots=True)
class Measurement:
    """A quantity of a quote and what it measures.

    ``quote`` is the quote's index; the quantity's span lies in its article. ``aspect`` is a name of
    ASPECTS, LINE, STATEMENT, LAPSE or DIFFERENCE. ``years`` and ``words`` (stems) are those of its
    part of the sentence, ``plain`` those outside of names; ``names`` are whom it may be of,
    ``actor`` is the firm or place that the sentence begins with. ``elsewhere`` says that it is of
    another study than the article, ``former`` that it was so before; ``instead_of`` are the figures
    in whose place the sentence gives it, ``beside`` are the numbers it gives too, ``scope``
    is of what part of a whole it is.
    """

    quote: int
    quantity: Quantity
    aspect: str | None
    years: frozenset[str]
    words: frozenset[str]
    plain: frozenset[str]
    names: frozenset[str]
    actor: str | None
    elsewhere: bool
    former: bool
    instead_of: frozenset[Stated]
    beside: frozenset[Decimal]
    scope: Scope


def measurements(index: int, quote: Quote) -> tuple[Measurement, ...]:
    """Return the quantities, dates among them, of the sentence for which a quote was picked.

    Where it states none, those of the whole quote. What it rejects it does not state.
    """
    for span in (quote.answering, quote.span):
        stated = _Sentence.of(quote.article, span).stated()
        if found := tuple(_measurement(index, one) for one in stated):
            return found
    return ()


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of an article, with the quantities, dates among them, that stand in it.

    Their places are those in its text; what it rejects is among ``found``.
    """

    article: StoredArticle
    text: str
    start: int
    found: tuple[Quantity, ...]
    rejected: tuple[Quantity, ...]
    leans_on: str  # the end of the sentence before, where it does

    @classmethod
    def of(cls, article: StoredArticle, span: Span) -> "_Sentence":
        text = span.of(article.text)
        found = (*find_quantities(text), *dates_as_quantities(text, article.published))
        return cls(
            article=article,
            text=text,
            start=span.start,
            found=found,
            rejected=tuple(
                one for one in found if is_rejected(article.text, one.span.moved(span.start))
            ),
            leans_on=antecedent(article.text, span) if found else "",
        )

    def stated(self) -> Iterator["_Placed"]:
        """Yield the quantities that it states, kind by kind; of a table's kind none."""
        for kind in QuantityKind:
            alike = self.of_kind(kind)
            if len(alike) <= MOST_ALIKE:
                for one, part in zip(alike, parts(self.text, alike), strict=True):
                    if one not in self.rejected:
                        yield _Placed(self, one, part)

    def of_kind(self, kind: QuantityKind) -> list[Quantity]:
        return [one for one in self.found if one.kind is kind]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A quantity that a sentence states, and its part of that."""

    sentence: _Sentence
    quantity: Quantity
    part: Span

    @property
    def before(self) -> str:
        return self.sentence.text[self.part.start : self.quantity.span.start]

    @property
    def behind(self) -> str:
        return self.sentence.text[self.quantity.span.end : self.part.end]


def _measurement(index: int, one: _Placed) -> Measurement:
    sentence, quantity = one.sentence, one.quantity
    kind, aspect = quantity.kind, _aspect(one)
    told = f"{sentence.leans_on} {one.before} {one.behind}"
    stated = [other for other in sentence.found if other not in sentence.rejected]
    wrong = instead_of(quantity, stated, sentence.rejected)
    counted = quantity.unit if kind is QuantityKind.COUNT else ""
    return Measurement(
        quote=index,
        quantity=replace(
            quantity, unit=_unit(quantity, aspect), span=quantity.span.moved(sentence.start)
        ),
        aspect=aspect,
        years=_years(one),
        words=content_words(f"{told} {counted}", kind),
        plain=content_words(without_names(told, sentence.article), kind),
        names=subjects_in(told, sentence.article),
        actor=actor_in(sentence.text, sentence.article),
        elsewhere=re.search(english.ANOTHER_STUDY, told) is not None,
        former=re.search(english.FORMER, told) is not None,
        instead_of=frozenset(map(stated_as, wrong)),
        beside=_beside(one, stated),
        scope=scope_of(sentence.text, quantity, one.part, aspect),
    )


def _beside(one: _Placed, stated: Iterable[Quantity]) -> frozenset[Decimal]:
    """Return the other numbers of a sentence that may be of what a quantity measures."""
    sentence, here = one.sentence, one.quantity
    alike = (other for other in stated if (other.kind, other.unit) == (here.kind, here.unit))
    told = [other.span for other in sentence.found]
    return bare_numbers(sentence.text, told) | {other.low for other in alike if other != here}


def _aspect(one: _Placed) -> str | None:
    """Return what a quantity measures: "rose to 52%" is no rise."""
    if one.quantity.kind is QuantityKind.DATE and re.search(english.TOLD_ON, one.before):
        return STATEMENT
    aspect = _aspect_or_change(one)
    if aspect in (None, WANTED) and one.quantity.kind is QuantityKind.DURATION and _is_lapse(one):
        return LAPSE
    return None if aspect in CHANGES and re.search(english.LEVEL, one.before) else aspect


def _aspect_or_change(one: _Placed) -> str | None:
    sentence, quantity, part = one.sentence, one.quantity, one.part
    if quantity.kind is not QuantityKind.DATE and re.search(english.DIFFERENCE, one.before):
        return DIFFERENCE
    shares = sentence.of_kind(QuantityKind.PERCENTAGE)
    if any(_is_line(sentence.text, share, quantity) for share in shares):
        return LINE
    place = quantity.span.moved(-part.start)
    aspect = aspect_of(quantity.kind, part.of(sentence.text), place)
    return aspect or _past_aside(sentence.text, quantity)


def _is_lapse(one: _Placed) -> bool:
    """Whether a duration is the time between two events."""
    behind = re.match(english.LAPSE_BEHIND, one.behind)
    return bool(behind and re.search(english.LAPSE_BEFORE, one.before))


def _years(one: _Placed) -> frozenset[str]:
    """Return the years that a quantity is of: those of its part, or else of what that leans on.

    A count that is of none is of the year of its article.
    """
    sentence, part = one.sentence, one.part
    years = {
        str(date.fromordinal(int(day.low)).year)
        for day in sentence.of_kind(QuantityKind.DATE)
        if _is_year(day, part) and not _is_other_year(sentence.text, one.quantity, day)
    }
    years = years or _since(one) or set(re.findall(r"\b(?:1[89]|20)\d\d\b", sentence.leans_on))
    if one.quantity.kind is QuantityKind.COUNT and not years and sentence.article.published:
        return frozenset({sentence.article.published[:4]})
    return frozenset(years)


def _since(one: _Placed) -> set[str]:
    """Return since which year is counted: "Four have burnt since 2001, and 30 people have died"."""
    sentence = one.sentence
    counts = sentence.of_kind(QuantityKind.COUNT)
    since = re.search(english.SINCE_A_YEAR, sentence.text[: one.part.start])
    also_counts = since and any(other.span.end <= since.start() for other in counts)
    return {since[1]} if since and also_counts and re.match(english.HAVE, one.behind) else set()


def _unit(one: Quantity, aspect: str | None) -> str:
    """Return the unit of a quantity; of those whom a firm hires or dismisses it is a job."""
    is_job = one.unit in english.JOBS and aspect in ("dismissed", "hired")
    return english.JOB if is_job else one.unit


def _past_aside(text: str, one: Quantity) -> str | None:
    """Return what is told of a count behind an aside that stands right behind it."""
    if one.kind is not QuantityKind.COUNT:
        return None
    aside = re.compile(rf"(?i){english.ASIDE}").match(text, one.span.end)
    return aside and aspect_of(one.kind, text[aside.end() :], Span(0, 0))


def _is_line(text: str, share: Quantity, one: Quantity) -> bool:
    """Whether a quantity only draws the line of a share: "87% of them earn less than $26,000"."""
    between = text[share.span.end : one.span.start]
    if one.bound is None or one.kind is QuantityKind.PERCENTAGE or not 0 < len(between) < REACH:
        return False
    return not re.search(rf"(?i){english.STRONG_TURN}", between)


def _is_year(one: Quantity, part: Span) -> bool:
    return one.span.start in part and 365 <= one.high - one.low + 1 <= 366


def _is_other_year(text: str, one: Quantity, year: Quantity) -> bool:
    """Whether a year behind a quantity is that of something else."""
    return re.search(english.OTHER_YEAR, text[one.span.end : year.span.start]) is not None
