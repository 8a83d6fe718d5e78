"""What it takes to answer: a coverage, the model that embedded it, and the settings."""

from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager
from dataclasses import dataclass

from config.errors import PullquoteError
from config.settings import Settings
from index.coverage import Coverage
from index.damage import blaming
from index.embedder import Embedder
from index.store import Store
from index.stored import Filter
from retrieval.answer import EVERYTHING, Answer, answer_question
from retrieval.finding.search import search
from retrieval.loading import begin_loading
from retrieval.question.query import understand
from retrieval.receipts.log import ReceiptLog
from retrieval.types import Hit


@dataclass(frozen=True, slots=True)
class Reader:
    """An opened coverage that answers questions, for one thread.

    Without a log of receipts its answers have none.
    """

    coverage: Coverage
    embedder: Embedder
    settings: Settings
    receipts: ReceiptLog | None = None

    def answer(self, question: str, wanted: Filter = EVERYTHING) -> Answer:
        """Answer from what is committed now; raises PullquoteError where that is impossible."""
        with self.coverage.snapshot():
            answer = answer_question(question, self.coverage, self.embedder, self.settings, wanted)
            if self.receipts is None:
                return answer
            key = self.embedder.card.key
            return self.receipts.kept(answer, self.coverage, key, self.settings)

    def search(self, question: str, top_k: int, wanted: Filter = EVERYTHING) -> list[Hit]:
        """Return the best passages for a question; raises as `answer` does."""
        most = self.settings.max_question_chars
        depth = max(self.settings.search_depth, top_k)
        with self.coverage.snapshot():
            query = understand(question, self.coverage, self.embedder, most)
            return search(self.coverage, query, wanted, depth)[:top_k]


@contextmanager
def open_reader(settings: Settings, loading: Future[Embedder] | None = None) -> Iterator[Reader]:
    """Open a coverage and its model; raises PullquoteError where they do not belong together, or
    where there is no article to ask.

    ``loading`` is the model, where the caller has begun to load it already.
    """
    loading = loading or begin_loading(settings)
    with blaming(settings.data_dir), Coverage.open(settings.data_dir) as coverage:
        if not coverage.store.counts().articles:
            raise PullquoteError(
                f"The coverage in {settings.data_dir} holds no article. "
                "Add some: pullquote index ARTICLES_DIR"
            )
        embedder = _embedder(loading, coverage.store, settings.model)
        with closing(ReceiptLog(settings.data_dir)) as receipts:
            yield Reader(coverage, embedder, settings, receipts)


def _embedder(loading: Future[Embedder], store: Store, model: str) -> Embedder:
    embedded_with = store.model
    try:
        embedder = loading.result()
    except PullquoteError:
        if embedded_with and embedded_with[0] != model:
            raise _mismatch(embedded_with[0], model) from None
        raise
    if embedded_with and embedded_with[1] != embedder.card.key:
        raise _mismatch(embedded_with[0], model)
    return embedder


def _mismatch(embedded_with: str, wanted: str) -> PullquoteError:
    return PullquoteError(
        f"This coverage was embedded with {embedded_with}, the settings say {wanted}. "
        f"Set PULLQUOTE_MODEL={embedded_with}, or embed it anew: pullquote index --reembed"
    )
