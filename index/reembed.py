"""A coverage embedded anew, with another model: all of it or nothing.

The new vectors are stored beside the old ones, which serve meanwhile. When all are there, one
transaction puts them in use. Stopped before that, the coverage is as it was, and the next run goes
on where this one stopped.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from index.build import EMBED_AT_ONCE, Progress, Report, writing
from index.embedder import Embedder
from index.packing import pack_embedding
from index.passages import PassageText, split_passages
from index.rows import find_vector, insert_passages, insert_vector, remove_passages
from index.types import Span
from index.writer import Writer

FORGET_AT_ONCE = 4096  # vectors


def reembed(data_dir: Path, embedder: Embedder, report: Report = lambda progress: None) -> Progress:
    """Embed all current versions anew, from their stored texts, where another model did so before.

    Raises Locked where another writes.
    """
    progress = Progress()
    with writing(data_dir) as writer:
        model = writer.model
        if model and model.key != embedder.card.key:
            versions = [row[0] for row in writer.db.execute(_CURRENT)]
            for texts in _chunks(_missing(writer, versions, embedder.card.key)):
                _embed(writer, texts, embedder, progress, report)
            _switch(writer, versions, embedder)
            progress.updated = len(versions)
            report(progress)
        _forget_unused(writer)
    return progress


_CURRENT = "SELECT id FROM versions WHERE current ORDER BY id"


def _passages(writer: Writer, version: int) -> list[PassageText]:
    [(title, text)] = writer.db.execute("SELECT title, text FROM versions WHERE id = ?", (version,))
    sentences = [
        Span(*row)
        for row in writer.db.execute(
            "SELECT start, end FROM sentences WHERE version_id = ? ORDER BY start", (version,)
        )
    ]
    return [PassageText.of(text, title, one) for one in split_passages(sentences)]


def _missing(writer: Writer, versions: Iterable[int], model: str) -> Iterator[PassageText]:
    """Yield the passages that the model has not embedded yet."""
    for version in versions:
        for one in _passages(writer, version):
            if find_vector(writer.db, one.hash, model) is None:
                yield one


def _chunks(passages: Iterator[PassageText]) -> Iterator[list[PassageText]]:
    """Yield the passages, each text once, as many at a time as are embedded at once."""
    chunk: dict[bytes, PassageText] = {}
    for one in passages:
        chunk[one.hash] = one
        if len(chunk) == EMBED_AT_ONCE:
            yield list(chunk.values())
            chunk = {}
    if chunk:
        yield list(chunk.values())


def _embed(
    writer: Writer,
    passages: list[PassageText],
    embedder: Embedder,
    progress: Progress,
    report: Report,
) -> None:
    with writer.transaction():
        for i, embedding in embedder.embed_passages([one.text for one in passages]):
            packed = pack_embedding(passages[i], embedding)
            insert_vector(writer.db, passages[i].hash, embedder.card.key, packed)
            progress.passages += 1
            report(progress)


def _switch(writer: Writer, versions: list[int], embedder: Embedder) -> None:
    """Put the new vectors in use, all at once."""
    card = embedder.card
    with writer.transaction() as change:
        for version in versions:
            passages = _passages(writer, version)
            remove_passages(writer.db, version, change)
            insert_passages(writer.db, version, passages, card.key, change, {})
        writer.db.execute(
            "UPDATE model SET name = ?, key = ?, dim = ?", (card.name, card.key, card.dim)
        )


def _forget_unused(writer: Writer) -> None:
    """Delete the vectors that no passage has, a few at a time."""
    unused = "NOT EXISTS (SELECT 1 FROM passages WHERE vector_id = vectors.id)"
    [(first, last)] = writer.db.execute(f"SELECT min(id), max(id) FROM vectors WHERE {unused}")
    for start in range(first, last + 1, FORGET_AT_ONCE) if first is not None else ():
        with writer.transaction():
            writer.db.execute(
                f"DELETE FROM vectors WHERE id >= ? AND id < ? AND {unused}",
                (start, start + FORGET_AT_ONCE),
            )
