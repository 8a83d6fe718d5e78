"""Which notices belong to a quote, and whether one of them withdraws what it says.

A quote is *superseded* if its article was retracted, or if it states the very figure or wording
that a notice of its article calls wrong, of the same matter. A retraction of one statement
withdraws what repeats it, not the article. That an article was updated, or that what it is about
has changed since, supersedes nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from index.passages import sentence_spans
from index.stored import StoredArticle
from index.types import Notice, NoticeKind, Span
from retrieval.amounts import Amount, next_amount, read_amount
from retrieval.citation import inline
from retrieval.dates import event_dates
from retrieval.days import iso, one_day, readable
from retrieval.measures import content_words
from retrieval.quantities import Kind, Quantity, find_quantities
from retrieval.types import Quote

# How English notices tell what was wrong. Another language is another set of these.
# A sentence with one of these tells what stood there, up to where it tells what is right.
TELLS_WRONG = (
    r"\b(?:earlier|previous|original|initial|first)\s+(?:version|entry|post|update|report|article|"
    r"story)|\bversion\s+of\s+this|"
    r"\b(?:incorrect|mistaken|wrong|erroneous|inaccurate)(?:ly)?\b|\bmis(?:stated|identified|spelled|"
    r"spelt|reported|quoted|attributed|named|characteri[sz]ed)\b|\boriginally\s+(?:said|stated|"
    r"reported|gave|described)|\b(?:we|i|item\s+\w+|(?:the|this|our|an?)\s+(?:\w+\s+){0,2}?(?:article|"
    r"story|post|report|piece|headline|caption|chart|table|graphic|sentence|paragraph))\s+(?:had\s+)?"
    r"(?:said|gave|stated|reported|wrote|described|put|listed|called)\b"
)
TELLS_RIGHT = (
    r"[;,:—–]?\s(?:when|but|while|whereas)\b|[;—–]\s|,\s(?:it|they|he|she)\s(?:is|was|were)\b|"
    r"\bshould\s+(?:have|be|read)\b|\b(?:in\s+fact|actually)\b|\bnow\s+(?:gives|says|reads)\b"
)
# "July 14, not July 12": what follows is wrong, and nothing else in the sentence.
NOT_BUT = r",?\s(?:and\s)?not\s(?!only\b)|\s(?:rather\s+than|instead\s+of)\s"
OWN_VERSION = r"\bversion\s+of\s+(?:this|the|our)\b|\bthis\s+(?:article|story|post|report)\b"
# What follows a number that has its unit from the words before: "seven miles, not twelve".
ALONE = r"\s*(?:$|[.,;:)—–-]|(?:to|and|or|as|but|in|on|at)\b)"
# What a retraction takes back: the article, unless it is one statement of it.
_ARTICLE = r"(?:this|the|our|that|an?)\s+(?:\w+\s+){0,2}?(?:article|story|report|piece|post)"
_GONE = r"(?:retract|withdr[ae]w|remov|pull|delet|tak(?:e|en|ing)\s+down)\w*"
ARTICLE_GONE = (
    rf"\b{_GONE}\s+{_ARTICLE}\b|\b{_ARTICLE}\b[^.]*?\s(?:(?:has|have|had)\s+been|is|was|were)\s+"
    rf"(?:\w+ly\s+)?{_GONE}"
)
_STATEMENT = (
    r"(?:statement|claim|sentence|paragraph|quotation|quote|passage|reference|assertion|figure|"
    r"remark)"
)
ONE_STATEMENT = rf"\b{_GONE}\s+(?:the|that|this|an?|its|those|these)\s+(?:\w+\s+)?{_STATEMENT}s?\b"
# What follows one of these was said; what follows "misstated" is only what it was about.
SAID = (
    r"\b(?:said|stated|reported|wrote|claimed)\b"
    r"(?!\s+(?:where|when|who|how|what|why|before|after)\b)"
)
SAID_THAT = rf"{SAID}(?:\s+(?:that|on\s+\w+day))?\s|\b{_STATEMENT}\s+that\s"
ALL_WRONG = r"\b(?:both|neither|all|none)\b[^.]*\b(?:wrong|incorrect|correct|right|true|false)\b"
REPEATED = 0.75  # more of the words of a withdrawn statement stand in what repeats it
CLAUSE_ENDS = r"[;:]\s|\s[—–-]\s"
NEGATION_REACH = 3  # words from a "not" to what it denies
FEWEST_WORDS = 3  # of a statement that can be told from others
NEGATED = r"(?i)\b(?:not?|never|nobody|nothing|denie[sd])\b|n['’]t\b"
MISNAMED_AS = r"\bas\s((?:[A-Z][\w'’-]+\s?)+)"
_QUOTED = r"[“\"]([^“”\"]{4,})[”\"]"


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What a notice calls wrong: where it says so, the figures and wordings, and of what.

    ``statement`` are the words of a statement that is withdrawn as a whole, none where only its
    figures or wordings are.
    """

    span: Span
    figures: frozenset[str]
    wordings: tuple[str, ...]
    words: frozenset[str]
    statement: frozenset[str]


@lru_cache(maxsize=256)  # asked of a quote where it is ranked, compared and shown
def superseded_by(quote: Quote) -> Notice | None:
    """Return the notice that withdraws what a quote says, or None."""
    notices = quote.article.notices
    if any(_overlap(quote.span, notice.span) for notice in notices):
        return None  # it is out of the notice itself
    for notice in notices:
        if _withdraws_all(quote.article, notice):
            return notice
        if any(_repeats(quote, wrong) for wrong in _wrongs(quote.article, notice)):
            return notice
    return None


def withdraws(quote: Quote, figure: str) -> bool:
    """Whether a notice of its article withdraws a figure of a quote (`figure_key`)."""
    article = quote.article
    if any(_overlap(quote.span, notice.span) for notice in article.notices):
        return False
    return any(
        _withdraws_all(article, notice)
        or any(
            (figure in wrong.figures or wrong.statement) and _repeats(quote, wrong)
            for wrong in _wrongs(article, notice)
        )
        for notice in article.notices
    )


def figure_key(quantity: Quantity) -> str:
    """Return a figure in a form that is equal for equal ones."""
    if quantity.kind is Kind.DATE:
        return iso((date.fromordinal(int(quantity.low)), date.fromordinal(int(quantity.high))))
    return f"{quantity.unit} {quantity.low} {quantity.high}"


def disowned(article: StoredArticle) -> tuple[Span, ...]:
    """Return the places in an article's notices that tell what was wrong."""
    return tuple(wrong.span for notice in article.notices for wrong in _wrongs(article, notice))


def notices_record(quotes: Sequence[Quote]) -> list[dict[str, object]]:
    """Return the notices of all quoted articles as JSON, in the order of the quotes, each once."""
    articles = {quote.article.id: quote.article for quote in quotes}
    return [
        notice_record(article, notice)
        for article in articles.values()
        for notice in article.notices
    ]


def notice_record(article: StoredArticle, notice: Notice) -> dict[str, object]:
    """Return a notice as JSON, with its words and their place in the article."""
    return {
        "kind": notice.kind.value,
        "date": notice.date,
        "text": article.text[notice.span.start : notice.span.end],
        "source": article.source,
        "start": notice.span.start,
        "end": notice.span.end,
    }


def notice_lines(quote: Quote) -> Iterator[str]:
    """Yield what the notices of a quote's article say, and which of them supersedes the quote.

    One that is itself quoted is not said twice.
    """
    superseding = superseded_by(quote)
    for notice in quote.article.notices:
        if _overlap(quote.span, notice.span):
            continue
        on = _day(notice)
        if notice is superseding:
            yield f"superseded by this {notice.kind.value}{on}:"
        text = quote.article.text[notice.span.start : notice.span.end]
        yield f"{notice.kind.value}{on}: {inline(text)}"


def _withdraws_all(article: StoredArticle, notice: Notice) -> bool:
    """Whether a notice retracts the article: in doubt it does, not just something that it said."""
    if notice.kind is not NoticeKind.RETRACTION:
        return False
    text = article.text[notice.span.start : notice.span.end]
    if re.search(ARTICLE_GONE, text, re.IGNORECASE):
        return True
    told = any(one.statement or one.figures or one.wordings for one in _wrongs(article, notice))
    return not (told and re.search(ONE_STATEMENT, text, re.IGNORECASE))


@lru_cache(maxsize=256)
def _wrongs(article: StoredArticle, notice: Notice) -> tuple[_Wrong, ...]:
    return tuple(_told_wrong(article, notice))


def _told_wrong(article: StoredArticle, notice: Notice) -> Iterator[_Wrong]:
    text = article.text[notice.span.start : notice.span.end]
    if notice.kind is NoticeKind.UPDATE and not re.search(OWN_VERSION, text, re.IGNORECASE):
        return  # what it tells of changed is not the article
    parts = [
        (place.start, Span(place.start + part.start, place.start + part.end))
        for place in sentence_spans(article.text, notice.span, article.language)
        for part in _wrong_parts(article.text[place.start : place.end])
    ]
    rest = _without(article.text, notice.span, [span for _, span in parts])
    right = _figures(rest, article) - {notice.date or ""}
    all_wrong = re.search(ALL_WRONG, text, re.IGNORECASE) or _has_bare(rest)
    for begins, span in parts:
        told = article.text[span.start : span.end]
        wordings = (*re.findall(_QUOTED, told), *re.findall(MISNAMED_AS, told))
        figures = _figures(told, article) | _bare(told, article.text[begins : span.start])
        wrong = figures if all_wrong else _mended(figures, right)
        retracted = notice.kind is NoticeKind.RETRACTION
        whole = retracted or not (notice.kind is NoticeKind.UPDATE or wrong or wordings)
        statement = _statement(told) if whole else frozenset[str]()
        yield _Wrong(span, wrong, wordings, _matter(text), statement)


def _statement(told: str) -> frozenset[str]:
    """Return the words of what a notice says was said; none where they are too few to tell."""
    said = re.search(SAID_THAT, told, re.IGNORECASE)
    if said is None or re.search(NEGATED, told[said.end() :]):
        return frozenset()
    words = _matter(told[said.end() :])
    return words if len(words) >= FEWEST_WORDS else frozenset()


def _without(text: str, whole: Span, parts: Sequence[Span]) -> str:
    """Return a text without some parts of it."""
    kept, at = [], whole.start
    for part in parts:
        kept.append(text[at : part.start])
        at = part.end
    return " ".join([*kept, text[at : whole.end]])


def _mended(figures: frozenset[str], right: frozenset[str]) -> frozenset[str]:
    """Return those of the figures of a wrong sentence of whose unit a notice gives another.

    "It said that 36% earn less than $18,500. The figure is 63%": the sum stands. All are wrong
    where none is of a unit with what is right.
    """
    units = {_unit(one) for one in right - figures}
    return frozenset(one for one in figures if _unit(one) in units) or figures


def _unit(figure: str) -> str:
    """Return the unit of a `figure_key`; that of dates is empty."""
    return figure.partition(" ")[0] if " " in figure else ""


def _has_bare(text: str) -> bool:
    """Whether a text has a number of which it does not say what it measures: "It was 14."."""
    measured = [one.span for one in find_quantities(text)]
    return any(
        not any(span.start <= one.span.start < span.end for span in measured)
        for one in _bare_amounts(text)
    )


def _wrong_parts(sentence: str) -> Iterator[Span]:
    negation = re.search(NOT_BUT, sentence, re.IGNORECASE)
    tells = re.search(TELLS_WRONG, sentence, re.IGNORECASE)
    if negation:
        yield Span(negation.end(), len(sentence))
    elif tells:
        right = re.compile(TELLS_RIGHT, re.IGNORECASE).search(sentence, tells.end())
        yield Span(tells.start(), right.start() if right else len(sentence))


def _repeats(quote: Quote, wrong: _Wrong) -> bool:
    text = quote.text
    if any(wording.strip(" .,") in text for wording in wrong.wordings):
        return True
    clauses = re.split(CLAUSE_ENDS, text) if wrong.statement else ()
    if any(_states(clause, wrong.statement) for clause in clauses):
        return True
    same = wrong.figures & _figures(text, quote.article)
    return bool(same and wrong.words & _matter(text))


def _states(clause: str, statement: frozenset[str]) -> bool:
    """Whether a clause says what a statement did, in about its words."""
    repeated = len(statement & _matter(clause)) > REPEATED * len(statement)
    return repeated and not _denies(clause, statement)


def _denies(text: str, statement: frozenset[str]) -> bool:
    """Whether a sentence says no right before a word of a statement: "did not force the door"."""
    return any(
        content_words(" ".join(text[no.end() :].split()[:NEGATION_REACH])) & statement
        for no in re.finditer(NEGATED, text)
    )


def _matter(text: str) -> frozenset[str]:
    """Return the words of a text, but for those of its figures: what they are figures of."""
    for quantity in reversed(find_quantities(text)):
        text = f"{text[: quantity.span.start]} {text[quantity.span.end :]}"
    return content_words(text)


def _figures(text: str, article: StoredArticle) -> frozenset[str]:
    """Return the figures and known dates of a text in a form that is equal for equal ones."""
    quantities = {figure_key(one) for one in find_quantities(text)}
    dates = {one.value for one in event_dates(text, article.published) if one.value}
    return frozenset(quantities | dates)


def _bare(told: str, right: str) -> frozenset[str]:
    """Return bare numbers, each in the units of what is right: "seven miles, not twelve"."""
    units = {one.unit for one in find_quantities(right)}
    values = [one.value for one in _bare_amounts(told)]
    return frozenset(f"{unit} {value} {value}" for value in values for unit in units)


def _bare_amounts(text: str) -> Iterator[Amount]:
    """Yield the numbers that stand alone, without a unit."""
    at = 0
    while match := next_amount(text, at):
        at, amount = match.end(), read_amount(match)
        if amount.kind is None and re.match(ALONE, text[at:], re.IGNORECASE):
            yield amount


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _day(notice: Notice) -> str:
    return f", {readable(one_day(date.fromisoformat(notice.date[:10])))}" if notice.date else ""
