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
from index.store import Filter, Store
from index.types import Article, Span
from retrieval.answer import Answer, answer_question
from retrieval.ranking import rank
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
        self, folder: Path, articles: list[Article], embedder: Embedder, ledger: Ledger
    ) -> None:
        self._articles = {article.id: article for article in articles}
        self._embedder = embedder
        self._ledger = ledger
        self._data_dir = folder
        self._settings = load_settings(data_dir=folder)
        build(folder, articles, embedder)
        self._coverage = Coverage.open(folder)

    def ranked(self, question: str) -> list[tuple[str, Span]]:
        """Return the sentences as they are ranked, best first, each with its article's id."""
        ranked = rank(question, self._coverage, self._embedder, self._settings, Filter())
        return [(one.passage.article, one.sentence.span) for one in ranked.candidates]

    def ask(self, question: str) -> Answer:
        """Answer a question, and enter what it shows into the ledger."""
        answer = answer_question(question, self._coverage, self._embedder, self._settings)
        for quote in (*answer.quotes, *answer.nearest):
            text = self._articles[quote.article.id].text  # as read, before it was stored
            self._ledger.shown += 1
            self._ledger.equal += quote.text == text[quote.span.start : quote.span.end]
        for quote in answer.quotes:
            self._ledger.quotes += 1
            self._ledger.sentences += self._sentences_in(quote)
        return answer

    @contextmanager
    def without(self, article_id: str) -> Iterator[None]:
        """Take an article out of the coverage for a while, so that nobody reports it."""
        remove(self._data_dir, [article_id])
        self._coverage.refresh()
        yield
        build(self._data_dir, [self._articles[article_id]], self._embedder)
        self._coverage.refresh()

    @property
    def store(self) -> Store:
        """What the coverage holds."""
        return self._coverage.store

    def _sentences_in(self, quote: Quote) -> int:
        sentences = self._coverage.store.sentence_spans(quote.article.version)
        return sum(covers(quote.span, [sentence]) for sentence in sentences)
