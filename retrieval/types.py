"""Values of an answer: frozen, and a quote is offsets, so its text cannot drift from its source."""

from dataclasses import dataclass

from index.store import Counts, Filter, StoredArticle, StoredPassage
from index.types import Span


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found.

    ``score`` is between 0 and 1, the mean of ``cosine`` and ``bm25`` after each was stretched over
    the candidates (min-max); ``bm25`` itself is 0 or more. Higher is better.
    """

    passage: StoredPassage
    score: float
    cosine: float
    bm25: float


@dataclass(frozen=True, slots=True)
class Quote:
    """One to three whole sentences of an article, word for word.

    ``answering`` is the sentence for which the quote was picked; ``confidence``, between 0 and 1,
    is the calibrated probability that it answers the question.
    """

    article: StoredArticle
    span: Span
    answering: Span
    confidence: float

    @property
    def text(self) -> str:
        """The slice of the article's text."""
        return self.article.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Outlets:
    """Who says so, and who of the others in the coverage does not.

    By name: the outlet, or the article's title or file name while its outlet is unknown.
    """

    reporting: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question: quotes, or that it is not in this coverage.

    ``confidence`` is the first quote's, also where it was too low to answer. ``nearest`` are
    passages near the question that do not answer it; only where ``quotes`` is empty.
    """

    question: str
    filter: Filter
    confidence: float
    quotes: tuple[Quote, ...]
    nearest: tuple[Quote, ...]
    coverage: Counts
    took_ms: float
    outlets: Outlets = Outlets()

    @property
    def answered(self) -> bool:
        """Whether anything is quoted as an answer."""
        return bool(self.quotes)
