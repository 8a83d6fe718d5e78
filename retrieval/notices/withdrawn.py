"""What a notice withdraws, in an answer: it comes after what still stands, beside what is right."""

from dataclasses import replace

from config.settings import Settings
from index.coverage import Coverage
from index.stored import PlacedNotice, StoredArticle
from index.types import NoticeKind, Span
from retrieval.finding.candidates import Candidate, led_by
from retrieval.finding.confidence import confidence
from retrieval.growth import MAX_SENTENCES
from retrieval.notices.notices import is_retracted, superseded_by
from retrieval.notices.wrongs import FigureKey, wrongs
from retrieval.quantities.quantities import QuantityKind
from retrieval.question.asked import asked_kinds
from retrieval.question.query import Query
from retrieval.question.slots import FIGURES, asked_for
from retrieval.types import Quote

NEARLY_AS_SURE = 0.5  # of what is withdrawn: else its correction answers better


def standing_first(
    candidates: list[Candidate], query: Query, coverage: Coverage, settings: Settings
) -> list[Candidate]:
    """Return the candidates, first one that still stands where the best states a withdrawn figure
    or is out of a retracted article.

    It has to be sure enough to answer by itself, and not far less so than what it comes before;
    otherwise the order stays.
    """
    if not candidates:
        return candidates
    first = candidates[0].passage.article
    article = coverage.store.articles_by_id([first])[first]
    asks_for_figure = asked_for(query.text) in FIGURES
    if not (asks_for_figure and article.placed_notices) and not is_retracted(article):
        return candidates
    articles = coverage.store.articles_by_id({one.passage.article for one in candidates})
    enough = max(
        settings.answer_threshold, NEARLY_AS_SURE * confidence(candidates[0], query, coverage)
    )
    standing = (one for one in candidates if stands(one, articles[one.passage.article]))
    for one in standing:
        if one is candidates[0]:
            return candidates
        if confidence(one, query, coverage) >= enough:
            return led_by(one, candidates)
    return candidates


def stands(one: Candidate, article: StoredArticle) -> bool:
    """Whether no notice withdraws a sentence, which is not of a notice itself."""
    quote = Quote(article, one.sentence.span, one.sentence.span, 0.0)
    return not one.fitness.corrects and superseded_by(quote) is None


def with_corrections(
    question: str, quotes: tuple[Quote, ...], coverage: Coverage
) -> tuple[Quote, ...]:
    """Return the quotes, what a notice withdraws after what still stands.

    With it goes what the notice says instead, in whole sentences: before it where it mends a figure
    of the kind that is asked for. Where only a sentence beside the one that answers is withdrawn,
    the quote keeps its place.
    """
    standing, withdrawn = [], []
    answers: list[Quote] = []
    corrections: list[Quote] = []
    for quote in quotes:
        if (placed := superseded_by(replace(quote, span=quote.answering))) is None:
            standing.append(quote)
            continue
        withdrawn.append(quote)
        if correction := _correction(quote, placed, coverage):
            (answers if _mends(placed, quote, question) else corrections).append(correction)
    return (*standing, *answers, *withdrawn, *corrections)


def _mends(placed: PlacedNotice, quote: Quote, question: str) -> bool:
    """Whether a figure is asked for, and a notice does not surely mend one of another kind alone.

    "When is the inquest?" is not answered by how many died.
    """
    if asked_for(question) not in FIGURES:
        return False
    told = [one for one in wrongs(placed.article, placed.notice) if one.repeated_in(quote)]
    if not told or any(not one.figures for one in told):
        return True
    kinds = asked_kinds(question) or frozenset()
    return any(_kind(figure) in kinds for one in told for figure in one.figures)


def _kind(figure: FigureKey) -> QuantityKind:
    return QuantityKind.DATE if isinstance(figure, str) else figure[0]


def _correction(quote: Quote, placed: PlacedNotice, coverage: Coverage) -> Quote | None:
    """Return the notice that withdraws a quote as a quote itself; None where it says no more."""
    notice = placed.notice
    if notice.kind is NoticeKind.RETRACTION:
        return None
    spans = coverage.store.sentence_spans(placed.article.version)
    told = [one for one in spans if notice.span.holds(one)]
    if not told:
        return None
    last = told[:MAX_SENTENCES][-1]
    span = Span(told[0].start, last.end)
    return replace(quote, article=placed.article, span=span, answering=last)
