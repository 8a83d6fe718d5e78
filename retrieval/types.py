"""Values of an answer: frozen, and a quote is offsets, so its text cannot drift from its source."""

from dataclasses import dataclass

from index.stored import StoredArticle, StoredPassage
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
    is the calibrated probability that it answers the question: another outlet's is the first one's
    times the probability that it says the same, or speaks of the same where it denies it. Of a
    place of a checked quotation it is the share of the words that are as they stand there.
    """

    article: StoredArticle
    span: Span
    answering: Span
    confidence: float

    @property
    def text(self) -> str:
        """The slice of the article's text."""
        return self.span.of(self.article.text)

    @property
    def sentence(self) -> str:
        """The sentence for which the quote was picked."""
        return self.answering.of(self.article.text)


@dataclass(frozen=True, slots=True)
class Outlets:
    """Who says so, and who of the others in the coverage does not.

    By name: the outlet, or while that is unknown the article's title in quotation marks, or its
    file name.
    ``denying`` are those whose nearest sentence surely denies what the answer says, or the reverse;
    ``unsure`` those whose nearest may say so, in other words. Neither is counted or called silent.
    ``articles`` is how many say so, ``independent`` how many texts they are, copies counted once.
    """

    reporting: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    articles: int = 0
    independent: int = 0
    denying: tuple[str, ...] = ()
    unsure: tuple[str, ...] = ()

    @property
    def sources(self) -> int:
        """How many there are in all."""
        return sum(map(len, (self.reporting, self.denying, self.unsure, self.silent)))
