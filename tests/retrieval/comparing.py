"""Figures of made-up quotes, compared: their relations and their words."""

from collections.abc import Iterable

from index.types import Span
from retrieval.figures.figures import Figure, find_figures
from retrieval.types import Quote
from tests.retrieval.quoting import quote

PAY = "How much does the product manager earn?"


def told(
    question: str, *texts: str | Quote, whole_topic: bool = False
) -> list[tuple[str | None, list[str]]]:
    """Return each figure's relation and the words of its groups."""
    quotes = [quote(text) if isinstance(text, str) else text for text in texts]
    return [
        (figure.relation and figure.relation.value, words(figure, quotes))
        for figure in find_figures(question, quotes, whole_topic=whole_topic)
    ]


def words(figure: Figure, quotes: list[Quote]) -> list[str]:
    return [
        quotes[group.places[0][0]].article.text[slice_(group.places[0][1])]
        for group in figure.groups
    ]


def compared(topic: str, *texts: str | Quote) -> list[tuple[str | None, list[str]]]:
    """Return what `told` does of a whole topic, but for what one outlet alone states."""
    return [figure for figure in told(topic, *texts, whole_topic=True) if figure[0]]


def slice_(span: Span) -> slice:
    return slice(span.start, span.end)


def relations(question: str, texts: Iterable[str]) -> list[str | None]:
    return [relation for relation, _ in told(question, *texts)]
