import numpy as np
import pytest

from index.codes import unpack
from index.embedder import Embedding
from index.packing import pack_embedding, tokens_of
from index.passages import Passage, PassageText
from index.types import Span
from tests.index.made_up import DIM, embed

BODY = "It pays. They go."


def packed_spans(spans: list[tuple[int, int]]) -> bytes:
    return np.array(spans, np.uint16).tobytes()


def test_of_the_tokens_only_those_of_the_passage_itself_are_kept() -> None:
    passage = PassageText(Passage((Span(0, 17),), ()), "Pay rises", BODY)
    embedding = embed(passage.text)

    packed = pack_embedding(passage, embedding)

    spans = np.frombuffer(packed.spans, np.uint16).reshape(-1, 2)
    assert [BODY[start:end] for start, end in spans] == ["It", "pays", ".", "They", "go", "."]
    rows = unpack(packed.codes, DIM)
    assert (rows * embedding.tokens[2:]).sum(axis=1).min() > 0.8


def test_a_vector_of_half_precision_stays_within_the_promised_cosine() -> None:
    passage = PassageText(Passage((Span(0, 17),), ()), None, BODY)
    embedding = embed(passage.text)

    stored = np.frombuffer(pack_embedding(passage, embedding).vector, np.float16)

    assert float(stored.astype(np.float32) @ embedding.vector) > 0.9999


def test_a_passage_without_tokens_is_packed_too() -> None:
    passage = PassageText(Passage((Span(0, 17),), ()), None, BODY)
    embedding = Embedding(embed("a").vector, np.empty((0, DIM), np.float32), [])

    packed = pack_embedding(passage, embedding)

    assert (packed.codes, packed.spans) == (b"", b"")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (Span(100, 108), (0, 3)),  # "It pays."
        (Span(109, 117), (3, 6)),  # "They go."
        (Span(117, 130), (6, 6)),  # past the model's window
    ],
)
def test_a_sentence_has_the_tokens_that_touch_it(sentence: Span, expected: tuple[int, int]) -> None:
    spans = packed_spans([(0, 2), (3, 7), (7, 8), (9, 13), (14, 16), (16, 17)])

    assert tokens_of(sentence, 100, spans) == expected


def test_a_token_that_includes_the_space_before_it_counts_for_the_word() -> None:
    spans = packed_spans([(0, 2), (2, 7), (7, 8), (8, 13), (13, 16), (16, 17)])

    assert tokens_of(Span(0, 8), 0, spans) == (0, 3)
    assert tokens_of(Span(9, 17), 0, spans) == (3, 6)
