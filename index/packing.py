"""An embedded passage as it is stored, and where in it a sentence stands."""

from dataclasses import dataclass

import numpy as np

from index.codes import pack
from index.embedder import Embedding
from index.passages import PassageText
from index.types import Span


@dataclass(frozen=True, slots=True)
class PackedEmbedding:
    """What the tables ``vectors`` and ``tokens`` hold of a passage (index/schema.py)."""

    vector: bytes
    codes: bytes
    spans: bytes


def pack_embedding(passage: PassageText, embedding: Embedding) -> PackedEmbedding:
    """Make an embedding small; of the tokens, those of the title are left out."""
    title_chars = len(passage.text) - len(passage.body)
    body = [k for k, span in enumerate(embedding.spans) if span.end > title_chars]
    ends = [(embedding.spans[k].start, embedding.spans[k].end) for k in body]
    spans = np.array(ends, np.int64).reshape(-1, 2) - title_chars
    return PackedEmbedding(
        embedding.vector.astype(np.float16).tobytes(),
        pack(embedding.tokens[body]),
        np.maximum(spans, 0).astype(np.uint16).tobytes(),
    )


def tokens_of(sentence: Span, passage_start: int, spans: bytes) -> tuple[int, int]:
    """Return which of a passage's tokens (first, one past the last) touch a sentence of it."""
    places = np.frombuffer(spans, np.uint16).reshape(-1, 2)
    first = int(np.searchsorted(places[:, 1], sentence.start - passage_start, side="right"))
    last = int(np.searchsorted(places[:, 0], sentence.end - passage_start, side="left"))
    return first, max(first, last)
