"""The main path, writing: read -> split -> embed -> store."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from index.coverage import derive
from index.embedder import Embedder, Embedding
from index.lock import writer_lock
from index.passages import split_passages, split_sentences
from index.store import Store
from index.types import Article
from index.writer import PassageText, Writer, passage_texts

EMBED_AT_ONCE = 256  # passages; many of each length make full batches, few make progress visible


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


def build(
    data_dir: Path,
    articles: Iterable[Article],
    embedder: Embedder,
    report: Callable[[Progress], None] = lambda progress: None,
) -> Progress:
    """Read the articles into the coverage; each is committed whole, or not at all.

    What is unchanged is left alone, a text embedded before is not embedded again. When stopped
    early (Ctrl-C), what was committed stays and is searchable. Raises Locked where another writes.
    """
    progress = Progress()
    with writer_lock(data_dir):
        writer = Writer.open(data_dir, embedder.card)
        try:
            waiting: list[tuple[Article, list[PassageText]]] = []
            new: dict[bytes, str] = {}
            for article in articles:
                if writer.unchanged(article):
                    progress.unchanged += 1
                    report(progress)
                    continue
                passages = passage_texts(article, split_passages(split_sentences(article)))
                if not passages:
                    progress.empty.append(article.source)
                waiting.append((article, passages))
                new |= {one.hash: one.text for one in passages if not writer.holds_vector(one)}
                if len(new) >= EMBED_AT_ONCE:
                    _commit(writer, embedder, waiting, new, progress, report)
                    waiting, new = [], {}
            _commit(writer, embedder, waiting, new, progress, report)
        finally:
            writer.close()
            with Store.open(data_dir) as store:
                derive(data_dir, store)
    return progress


def remove(data_dir: Path, article_ids: Iterable[str]) -> None:
    """Remove articles with all their versions and texts. Raises Locked where another writes."""
    with writer_lock(data_dir):
        writer = Writer.open(data_dir)
        try:
            for article_id in article_ids:
                writer.remove(article_id)
        finally:
            writer.close()
            with Store.open(data_dir) as store:
                derive(data_dir, store)


def _commit(
    writer: Writer,
    embedder: Embedder,
    waiting: list[tuple[Article, list[PassageText]]],
    new: dict[bytes, str],
    progress: Progress,
    report: Callable[[Progress], None],
) -> None:
    hashes, texts = list(new), list(new.values())
    embeddings: dict[bytes, Embedding] = {}
    for i, embedding in embedder.embed_passages(texts) if texts else ():
        embeddings[hashes[i]] = embedding
        progress.passages += 1
        report(progress)
    for article, passages in waiting:
        if writer.put(article, passages, embeddings) == 1:
            progress.added += 1
        else:
            progress.updated += 1
        report(progress)
