"""Figures of an answer that may contradict those in which others agree.

Rules do not always tell that two figures measure one thing. Where the quotes of an answer hold
another figure that may be of the same thing, it would be wrong to say that its outlets agree.
"""

from collections.abc import Iterable, Sequence

from retrieval.figures.sameness import FigureComparer
from retrieval.quantities.measurements import Measurement


def are_contested(
    cluster: Sequence[Measurement], found: Iterable[Measurement], comparer: FigureComparer
) -> bool:
    """Whether a quote besides those of a cluster gives a figure that may contradict it."""
    stating = {one.quote for one in cluster}
    others = [one for one in found if one.quote not in stating]
    return any(all(comparer.may_contradict(one, other) for other in cluster) for one in others)
