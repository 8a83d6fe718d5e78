"""What a notice calls wrong: the figures, the wordings and the statements that it takes back."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from index.passages import sentence_spans
from index.stored import StoredArticle
from index.types import Notice, NoticeKind, Span, without
from retrieval.denial.negation import denies
from retrieval.english import notices as words
from retrieval.per_article import per_article
from retrieval.quantities.amounts import Amount, next_amount, read_amount
from retrieval.quantities.dates import event_dates
from retrieval.quantities.days import iso
from retrieval.quantities.measures import Stated, content_words, stated_as
from retrieval.quantities.quantities import Quantity, QuantityKind, find_quantities
from retrieval.types import Quote

FigureKey = Stated | str  # a quantity without its place, or a date in ISO 8601
REPEATED = 0.75  # more of the words of a withdrawn statement stand in what repeats it
FEWEST_IN_A_ROW = 4  # words with two figures: "three women and one man"
FEWEST_WORDS = 3  # of a statement that can be told from others


@dataclass(frozen=True, slots=True)
class Wrong:
    """What a notice calls wrong: where it says so, and which figures and wordings.

    ``matter`` is what they are of, in the words of the notice (stems). ``statement`` are those of a
    statement that is withdrawn as a whole, none where only its figures or wordings are; ``numbers``
    are those that it gives: "a team of 350".
    """

    span: Span
    figures: frozenset[FigureKey]
    wordings: tuple[str, ...]
    matter: frozenset[str]
    statement: frozenset[str]
    numbers: frozenset[Decimal]

    def repeated_in(self, quote: Quote) -> bool:
        """Whether a quote says what was wrong, of the same matter."""
        text = quote.text
        if any(wording.strip(" .,") in text for wording in self.wordings):
            return True
        clauses = re.split(words.CLAUSE_ENDS, text) if self.statement else ()
        if any(
            _states(clause, self.statement) and not self._is_mended(clause) for clause in clauses
        ):
            return True
        same = self.figures & _figures(text, quote.article)
        return bool(same and self.matter & _matter(text))

    def _is_mended(self, clause: str) -> bool:
        """Whether a clause gives numbers, and other ones than a statement that has some."""
        given = _numbers(clause)
        return bool(given and self.numbers) and given.isdisjoint(self.numbers)


@per_article
def wrongs(article: StoredArticle, notice: Notice) -> tuple[Wrong, ...]:
    """Return what a notice of an article calls wrong, in its order."""
    return tuple(_told_wrong(article, notice))


def retracts(article: StoredArticle, notice: Notice) -> bool:
    """Whether a notice retracts the article: in doubt it does, not just something that it said."""
    if notice.kind is not NoticeKind.RETRACTION:
        return False
    text = notice.span.of(article.text)
    if re.search(words.ARTICLE_GONE, text, re.IGNORECASE):
        return True
    told = any(one.statement or one.figures or one.wordings for one in wrongs(article, notice))
    return not (told and re.search(words.ONE_STATEMENT, text, re.IGNORECASE))


def figure_key(quantity: Quantity) -> FigureKey:
    """Return a figure in a form that is equal for equal ones, however they are written."""
    if quantity.kind is QuantityKind.DATE:
        return iso((date.fromordinal(int(quantity.low)), date.fromordinal(int(quantity.high))))
    return stated_as(quantity)


def _told_wrong(article: StoredArticle, notice: Notice) -> Iterator[Wrong]:
    text = notice.span.of(article.text)
    if notice.kind is NoticeKind.UPDATE and not re.search(words.OWN_VERSION, text, re.IGNORECASE):
        return  # what it tells of changed is not the article
    parts = [
        (place.start, part.moved(place.start))
        for place in sentence_spans(article.text, notice.span, article.language)
        for part in _wrong_parts(place.of(article.text))
    ]
    rest = without(article.text, notice.span, [span for _, span in parts])
    right = _figures(rest, article) - {notice.date or ""}
    all_wrong = re.search(words.ALL_WRONG, text, re.IGNORECASE) or _has_bare(rest)
    for begins, span in parts:
        told = span.of(article.text)
        wordings = (
            *re.findall(words.QUOTED, told),
            *re.findall(words.MISNAMED_AS, told),
            *_figures_in_a_row(told),
        )
        figures = _figures(told, article) | _bare(told, article.text[begins : span.start])
        wrong = figures if all_wrong else _mended(figures, right)
        retracted = notice.kind is NoticeKind.RETRACTION
        whole = retracted or not (notice.kind is NoticeKind.UPDATE or wrong or wordings)
        statement = _statement(told) if whole else frozenset[str]()
        numbers = _numbers(told) if statement else frozenset[Decimal]()
        yield Wrong(span, wrong, wordings, _matter(text), statement, numbers)


def _figures_in_a_row(told: str) -> tuple[str, ...]:
    """Return words that give two figures or more, as who repeats them would: "six men and a boy".

    The same figures, in the same words, are hardly told of another matter.
    """
    few = len(told.split()) < FEWEST_IN_A_ROW or len(list(_amounts(told))) < 2
    return () if few else (told,)


def _statement(told: str) -> frozenset[str]:
    """Return the words of what a notice says was said; none where they are too few to tell."""
    said = re.search(words.SAID_THAT, told, re.IGNORECASE)
    if said is None or re.search(words.NEGATED, told[said.end() :]):
        return frozenset()
    stated = _matter(told[said.end() :])
    return stated if len(stated) >= FEWEST_WORDS else frozenset()


def _mended(figures: frozenset[FigureKey], right: frozenset[FigureKey]) -> frozenset[FigureKey]:
    """Return those of the figures of a wrong sentence of whose unit a notice gives another.

    "It said that 36% earn less than $18,500. The figure is 63%": the sum stands. All are wrong
    where none is of a unit with what is right.
    """
    units = {_unit(one) for one in right - figures}
    return frozenset(one for one in figures if _unit(one) in units) or figures


def _unit(figure: FigureKey) -> str:
    """Return the unit of a figure; that of dates is empty."""
    return "" if isinstance(figure, str) else figure[1]


def _has_bare(text: str) -> bool:
    """Whether a text has a number of which it does not say what it measures: "It was 14."."""
    measured = [one.span for one in find_quantities(text)]
    return any(not any(one.span.start in span for span in measured) for one in _bare_amounts(text))


def _wrong_parts(sentence: str) -> Iterator[Span]:
    negation = re.search(words.NOT_BUT, sentence, re.IGNORECASE)
    tells = re.search(words.TELLS_WRONG, sentence, re.IGNORECASE)
    if negation:
        yield Span(negation.end(), len(sentence))
    elif tells:
        right = re.compile(words.TELLS_RIGHT, re.IGNORECASE).search(sentence, tells.end())
        yield Span(tells.start(), right.start() if right else len(sentence))


def _states(clause: str, statement: frozenset[str]) -> bool:
    """Whether a clause says what a statement did, in about its words."""
    repeated = len(statement & _matter(clause)) > REPEATED * len(statement)
    return repeated and not denies(clause, statement)


def _matter(text: str) -> frozenset[str]:
    """Return the words of a text, but for those of its figures: what they are figures of."""
    figures = [quantity.span for quantity in find_quantities(text)]
    return content_words(without(text, Span(0, len(text)), figures))


def _figures(text: str, article: StoredArticle) -> frozenset[FigureKey]:
    """Return the figures and known dates of a text."""
    quantities = {figure_key(one) for one in find_quantities(text)}
    dates = {one.value for one in event_dates(text, article.published) if one.value}
    return frozenset(quantities | dates)


def _bare(told: str, right: str) -> frozenset[FigureKey]:
    """Return bare numbers, each in the units of what is right: "seven miles, not twelve"."""
    units = {(one.kind, one.unit) for one in find_quantities(right)}
    values = [one.value for one in _bare_amounts(told)]
    return frozenset((*unit, value, value) for value in values for unit in units)


def _numbers(text: str) -> frozenset[Decimal]:
    """Return the numbers of a text, whatever they measure."""
    return frozenset(one.value for one in _amounts(text))


def _bare_amounts(text: str) -> Iterator[Amount]:
    """Yield the numbers that stand alone, without a unit."""
    for one in _amounts(text):
        if one.kind is None and re.match(words.ALONE, text[one.span.end :], re.IGNORECASE):
            yield one


def _amounts(text: str) -> Iterator[Amount]:
    at = 0
    while match := next_amount(text, at):
        at = match.end()
        yield read_amount(match)
