"""How answers are counted: the rules alone, without a coverage or a model."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from math import ceil, inf
from operator import itemgetter

from index.types import Span

Places = Mapping[str, Sequence[Span]]  # where an answer stands, by article id


def covers(span: Span, places: Iterable[Span]) -> bool:
    """Whether a span holds at least one of the places whole."""
    return any(span.holds(place) for place in places)


def rank_of_right(ranked: Iterable[tuple[str, Span]], places: Places) -> float:
    """Return the rank, from 1, of the first (article id, span) that is right; infinity if none."""
    for rank, (article, span) in enumerate(ranked, start=1):
        if covers(span, places.get(article, ())):
            return rank
    return inf


def share(counted: Iterable[bool]) -> float:
    """Return how many of the cases hold, from 0 to 1; 0 where there is no case."""
    cases = list(counted)
    return sum(cases) / max(len(cases), 1)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the least value that at least ``percent`` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(ceil(len(ordered) * percent / 100), 1) - 1]


def auroc(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """Return the chance that a positive scores above a negative; a tie counts as half.

    That is the area under the ROC curve (Hanley & McNeil, "The meaning and use of the area under a
    receiver operating characteristic curve", Radiology 1982).
    """
    labelled = sorted([(one, True) for one in positives] + [(one, False) for one in negatives])
    wins, below = 0.0, 0
    for _, tied in groupby(labelled, key=itemgetter(0)):
        labels = [positive for _, positive in tied]
        wins += labels.count(True) * (below + labels.count(False) / 2)
        below += labels.count(False)
    return wins / (len(positives) * len(negatives))


def threshold_that_answers(confidences: Sequence[float], part: float) -> float:
    """Return the highest threshold at which at least ``part`` of the confidences pass."""
    ordered = sorted(confidences, reverse=True)
    return ordered[max(ceil(len(ordered) * part), 1) - 1]
