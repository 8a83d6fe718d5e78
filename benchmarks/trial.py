"""A coverage made to be asked, and a ledger of everything it quotes."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scoring import covers
from config.settings import load_settings
from index.build import build, remove
from index.coverage import Coverage
from index.embedder import Embedder
from index.store import Store
from index.types import Article, Span
from retrieval.answer import EVERYTHING, Answer, answer_question
from retrieval.ranking import Ranked, Retrieved, rank, retrieve
from retrieval.types import Quote


@dataclass(slots=True)
class Ledger:
    """What was shown: passages in all, those equal to their slice; quotes, and their sentences."""

    shown: int = 0
    equal: int = 0
    quotes: int = 0
    sentences: int = 0


class Trial:
    """A coverage of some articles, asked through the same functions as by `pullquote ask`."""

    def __init__(
        self,
        folder: Path,
        articles: list[Article],
        embedder: Embedder,
        ledger: Ledger | None = None,
    ) -> None:
        self._articles = {article.id: article for article in articles}
        self.ledger = ledger or Ledger()
        self._data_dir = folder
        self.embedder = embedder
        self.settings = load_settings(data_dir=folder)
        build(folder, articles, embedder)
        self.coverage = Coverage.open(folder)

    def retrieve(self, question: str) -> Retrieved:
        """Return the sentences as they are ranked by their words."""
        return retrieve(question, self.coverage, self.embedder, self.settings, EVERYTHING)

    def rank(self, question: str) -> Ranked:
        """Return the sentences as they are ranked to answer."""
        return rank(question, self.coverage, self.embedder, self.settings, EVERYTHING)

    def ranked(self, question: str) -> list[tuple[str, Span]]:
        """Return those sentences, best first, each with its article's id."""
        return [(one.passage.article, one.sentence.span) for one in self.rank(question).candidates]

    def ask(self, question: str) -> Answer:
        """Answer a question, and enter what it shows into the ledger."""
        answer = answer_question(question, self.coverage, self.embedder, self.settings)
        for quote in answer.shown:
            text = self._articles[quote.article.id].text  # as read, before it was stored
            self.ledger.shown += 1
            self.ledger.equal += quote.text == quote.span.of(text)
        for quote in answer.quotes:
            self.ledger.quotes += 1
            self.ledger.sentences += self._sentences_in(quote)
        return answer

    @contextmanager
    def without(self, article_id: str) -> Iterator[None]:
        """Take an article out of the coverage for a while, so that nobody reports it."""
        remove(self._data_dir, [article_id])
        self.coverage.refresh()
        try:
            yield
        finally:
            build(self._data_dir, [self._articles[article_id]], self.embedder)
            self.coverage.refresh()

    @property
    def store(self) -> Store:
        """What the coverage holds."""
        return self.coverage.store

    def _sentences_in(self, quote: Quote) -> int:
        sentences = self.store.sentence_spans(quote.article.version)
        return sum(covers(quote.span, [sentence]) for sentence in sentences)
