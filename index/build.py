"""The main path, writing: read -> split -> embed -> store."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from index.card import ModelCard
from index.coverage import derive
from index.embedder import Embedder
from index.lock import writer_lock
from index.packing import PackedEmbedding, pack_embedding
from index.passages import PassageText, split_passages, split_sentences
from index.schema import DATABASE, explained
from index.storable import require_storable
from index.store import Store
from index.types import Article
from index.writer import Writer, passage_texts

EMBED_AT_ONCE = 1024  # passages; many of each length make full batches: 1.6 times as fast as 256
EMBED_FIRST = 128  # then twice as many each time: what is stopped early was not for nothing
MOST_WAITING = 2  # times as many, with those embedded before: where an outlet changed, all are
DERIVE_EVERY = 10_000  # passages: what a reader meanwhile has to keep in memory, at most


@dataclass(slots=True)
class Progress:
    """What an index run has done so far; ``passages`` are those embedded."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    passages: int = 0
    empty: list[str] = field(default_factory=list)

    @property
    def articles(self) -> int:
        """Articles read."""
        return self.added + self.updated + self.unchanged


Report = Callable[[Progress], None]


def build(
    data_dir: Path,
    articles: Iterable[Article],
    embedder: Embedder,
    report: Report = lambda progress: None,
) -> Progress:
    """Read the articles into the coverage; each is committed whole, or not at all.

    What is unchanged is left alone, a text embedded before is not embedded again. When stopped
    early (Ctrl-C), what was committed stays and is searchable. Raises Locked where another writes.
    """
    progress = Progress()
    with writing(data_dir, embedder.card) as writer:
        batch, at_once, behind = _Batch(writer, embedder), min(EMBED_FIRST, EMBED_AT_ONCE), 0
        for article in articles:
            require_storable(article)
            if writer.unchanged(article):
                progress.unchanged += 1
                report(progress)
                continue
            batch.add(article)
            if len(batch.new) >= at_once or batch.passages >= MOST_WAITING * at_once:
                behind += batch.passages
                batch.commit(progress, report)
                at_once = min(2 * at_once, EMBED_AT_ONCE)
                if behind >= DERIVE_EVERY:
                    behind = 0
                    _derive(data_dir)
        batch.commit(progress, report)
    return progress


def remove(data_dir: Path, article_ids: Iterable[str]) -> None:
    """Remove articles with all their versions and texts. Raises Locked where another writes.

    Their bytes are overwritten, in the database and in the log of what is not yet in it; where
    something goes on reading what was there before, only once the log is written back after that.
    """
    with writing(data_dir) as writer:
        writer.db.execute("PRAGMA secure_delete = ON")
        for article_id in article_ids:
            writer.remove(article_id)
        writer.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


@contextmanager
def writing(data_dir: Path, card: ModelCard | None = None) -> Iterator[Writer]:
    """Hold the lock and a writer; what was committed is made searchable, however it ends."""
    with writer_lock(data_dir):
        try:
            database = explained(data_dir / DATABASE)
            with database, closing(Writer.open(data_dir, card)) as writer:
                yield writer
        except BaseException as error:
            try:
                _derive(data_dir)
            except Exception as second:  # what is not derived now is derived on opening
                error.add_note(f"Then: {second}")
            raise
        _derive(data_dir)


class _Batch:
    """Articles that wait until there are enough passages to embed or to commit at once."""

    def __init__(self, writer: Writer, embedder: Embedder) -> None:
        self.new: dict[bytes, PassageText] = {}
        self.passages = 0  # of all articles; one without any counts as one
        self._writer = writer
        self._embedder = embedder
        self._waiting: list[tuple[Article, list[PassageText]]] = []

    def add(self, article: Article) -> None:
        """Split an article, and note which of its passages are new."""
        passages = passage_texts(article, split_passages(split_sentences(article)))
        self._waiting.append((article, passages))
        self.passages += max(1, len(passages))
        self.new |= {one.hash: one for one in passages if not self._writer.holds_vector(one)}

    def commit(self, progress: Progress, report: Report) -> None:
        """Embed what is new and commit the articles, one by one."""
        embeddings = self._embed(list(self.new.values()), progress, report)
        for article, passages in self._waiting:
            # an article before it may have been the last to hold a vector, and have dropped it
            lost = [one for one in passages if one.hash not in embeddings]
            lost = [one for one in lost if not self._writer.holds_vector(one)]
            embeddings |= self._embed(lost, progress, report)
            if self._writer.put(article, passages, embeddings) == 1:
                progress.added += 1
            else:
                progress.updated += 1
            if not passages:
                progress.empty.append(article.source)
            report(progress)
        self._waiting, self.new, self.passages = [], {}, 0

    def _embed(
        self, new: list[PassageText], progress: Progress, report: Report
    ) -> dict[bytes, PackedEmbedding]:
        embeddings = {}
        texts = [one.text for one in new]
        for i, embedding in self._embedder.embed_passages(texts) if texts else ():
            embeddings[new[i].hash] = pack_embedding(new[i], embedding)
            progress.passages += 1
            report(progress)
        return embeddings


def _derive(data_dir: Path) -> None:
    with Store.open(data_dir) as store:
        derive(data_dir, store)
