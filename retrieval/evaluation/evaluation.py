"""How well questions with known answers are answered."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from retrieval.answer import Answer
from retrieval.evaluation.gold import GoldQuestion, outlet_of
from retrieval.reader import Reader
from retrieval.types import Quote

THRESHOLDS = tuple(step / 10 for step in range(10))  # that a curve is counted at


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a question.

    ``answerable`` says whether the coverage answers, ``answered`` whether pullquote did. ``top_1``
    and ``top_3``: whether the first quote is right, or one of the first three. Of the answering
    outlets ``named`` is the share that the answer says report it, ``quoted`` the share of which a
    right quote is shown; ``truly`` is the share of the named that do report it, None where none is
    named. ``first_right`` is what ``top_1`` would be, had nothing been declined.
    """

    answerable: bool
    answered: bool
    confidence: float
    top_1: bool
    top_3: bool
    named: float
    truly: float | None
    quoted: float
    first_right: bool


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """At a threshold: the share of questions answered, and the share of those answered wrong."""

    threshold: float
    answered: float
    wrong: float | None


@dataclass(frozen=True, slots=True)
class Measures:
    """Shares from 0 to 1; None where no question was of the kind counted.

    Of the ``answerable`` questions: ``top_1``, ``top_3``, ``outlet_recall`` (outlets named as
    reporting it) and ``outlets_quoted``, in which one that was declined counts as missed,
    ``outlet_precision`` of those answered, and ``declined``. Of the others: ``false_answers``.
    """

    questions: int
    answerable: int
    top_1: float | None
    top_3: float | None
    outlet_recall: float | None
    outlet_precision: float | None
    outlets_quoted: float | None
    declined: float | None
    false_answers: float | None
    threshold: float
    curve: tuple[CurvePoint, ...]


def outcomes_of(gold: Iterable[GoldQuestion], reader: Reader) -> list[Outcome]:
    """Ask every question; raises PullquoteError where one cannot be asked."""
    # what would have been the first quote is looked at even where nothing is shown of it
    shown = max(reader.settings.nearest, 1)
    settings = reader.settings.model_copy(update={"nearest": shown})
    asking = replace(reader, settings=settings, receipts=None)
    speakers = reader.coverage.store.speakers()
    return [judge(one, asking.answer(one.question), speakers) for one in gold]


def judge(gold: GoldQuestion, answer: Answer, speakers: Mapping[str, str]) -> Outcome:
    """Hold an answer against what is known to be right.

    ``speakers`` tells who speaks in each article, as answers name them (`Store.speakers`).
    """
    rights = [is_right(quote, gold) for quote in answer.quotes]
    answering = {place.outlet for place in gold.places}
    quoted = {
        outlet_of(quote.article)
        for quote, right in zip(answer.quotes, rights, strict=True)
        if right
    }
    reporting = set(answer.outlets.reporting)
    saying = {speakers[place.article] for place in gold.places}
    first = (answer.quotes or answer.nearest)[:1]
    return Outcome(
        answerable=bool(gold.places),
        answered=answer.answered,
        confidence=answer.confidence,
        top_1=any(rights[:1]),
        top_3=any(rights[:3]),
        named=len(reporting & saying) / max(len(saying), 1),
        truly=len(reporting & saying) / len(reporting) if reporting else None,
        quoted=len(quoted) / max(len(answering), 1),
        first_right=any(is_right(quote, gold) for quote in first),
    )


def is_right(quote: Quote, gold: GoldQuestion) -> bool:
    """Whether a quote holds, whole, a place of its article that answers."""
    return any(
        place.article == quote.article.id and quote.span.holds(place.span) for place in gold.places
    )


def measure(outcomes: Sequence[Outcome], threshold: float) -> Measures:
    """Count outcomes; ``threshold`` is the one that was in force."""
    answerable = [one for one in outcomes if one.answerable]
    others = [one for one in outcomes if not one.answerable]
    return Measures(
        questions=len(outcomes),
        answerable=len(answerable),
        top_1=_mean([one.top_1 for one in answerable]),
        top_3=_mean([one.top_3 for one in answerable]),
        outlet_recall=_mean([one.named for one in answerable]),
        outlet_precision=_mean([one.truly for one in answerable if one.truly is not None]),
        outlets_quoted=_mean([one.quoted for one in answerable]),
        declined=_mean([not one.answered for one in answerable]),
        false_answers=_mean([one.answered for one in others]),
        threshold=threshold,
        curve=tuple(_point(outcomes, one) for one in sorted({*THRESHOLDS, threshold})),
    )


def _point(outcomes: Sequence[Outcome], threshold: float) -> CurvePoint:
    answered = [one for one in outcomes if one.confidence >= threshold]
    wrong = _mean([not one.first_right for one in answered])
    return CurvePoint(threshold, len(answered) / max(len(outcomes), 1), wrong)


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
