import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.errors import PullquoteError
from index.card import model_folder
from index.embedder import Embedder, Embedding, in_batches
from index.model import BUNDLED_MODEL
from index.runtimes import OnnxRuntime, OpenVinoRuntime, Runtime

TEXTS = st.text(st.sampled_from("the studio pays a union of people. é東🎬\n"), min_size=1).filter(
    str.strip
)
SENTENCES = [
    "The studio pays writers more.",
    "Nobody was hurt when the roof of the school fell in, the fire chief said on Sunday.",
    "A long sentence, " + "with one clause after another, " * 60 + "ends at last.",
    "東京 🎬 naïve",
]


def passages(embedder: Embedder, texts: list[str]) -> list[Embedding]:
    """Embed passages, in their own order."""
    found = dict(embedder.embed_passages(texts))
    return [found[i] for i in range(len(texts))]


def same(one: Embedding, other: Embedding) -> bool:
    """Whether two embeddings are equal to the bit."""
    return (
        np.array_equal(one.vector, other.vector)
        and np.array_equal(one.tokens, other.tokens)
        and one.spans == other.spans
    )


def opened(
    runtime: type[OnnxRuntime] | type[OpenVinoRuntime], models_dir: Path, threads: int
) -> Runtime:
    """Open the bundled model in a runtime."""
    folder = models_dir / BUNDLED_MODEL
    if runtime is OpenVinoRuntime:
        return OpenVinoRuntime(folder, threads, max_tokens=256)
    return OnnxRuntime(folder, threads)


def test_a_vector_has_length_1_and_a_token_its_place(tiny_embedder: Embedder) -> None:
    embedding = tiny_embedder.embed_question("The studio  pays!")

    assert embedding.vector.dtype == embedding.tokens.dtype == np.float32
    assert np.linalg.norm(embedding.vector) == pytest.approx(1, abs=1e-5)
    assert np.linalg.norm(embedding.tokens, axis=1) == pytest.approx(np.ones(4), abs=1e-5)
    words = ["The studio  pays!"[span.start : span.end] for span in embedding.spans]
    assert words == ["The", "studio", "pays", "!"]


def test_a_blank_text_has_no_vector(tiny_embedder: Embedder) -> None:
    with pytest.raises(ValueError, match="blank"):
        tiny_embedder.embed_question(" \n ")
    with pytest.raises(ValueError, match="blank"):
        list(tiny_embedder.embed_passages(["a text", ""]))


def test_what_lies_past_the_models_window_is_left_out(tiny_embedder: Embedder) -> None:
    text = "people of the union " * 100

    embedding = tiny_embedder.embed_question(text)

    assert len(embedding.spans) == 62  # 64, less the two marks that the model adds
    assert same(embedding, tiny_embedder.embed_question(text[: embedding.spans[-1].end]))


@settings(deadline=None, max_examples=50)
@given(st.lists(TEXTS, min_size=1, max_size=40), st.integers(0, 39))
def test_a_vector_does_not_depend_on_its_neighbours(
    tiny_embedder: Embedder, texts: list[str], which: int
) -> None:
    text = texts[which % len(texts)]

    [alone] = passages(tiny_embedder, [text])

    assert same(alone, passages(tiny_embedder, texts)[which % len(texts)])


@pytest.mark.model
def test_no_vector_of_the_real_model_depends_on_its_neighbours(embedder: Embedder) -> None:
    words = " ".join(SENTENCES).split()
    draw = random.Random(1)
    texts = [" ".join(draw.sample(words, draw.choice([3, 20, 21, 60]))) for _ in range(60)]

    together = passages(embedder, texts)

    for text, embedding in zip(texts, together, strict=True):
        assert same(embedding, passages(embedder, [text])[0])


@pytest.mark.model
def test_texts_of_one_width_share_a_batch_whatever_their_lengths(
    embedder: Embedder, models_dir: Path
) -> None:
    ran = opened(OpenVinoRuntime, models_dir, 1)
    batch = [[101, *range(2000, 2000 + length), 102] for length in (33, 46, 31, 40, 31)]

    [(tokens, vectors)] = ran.run([batch])

    assert tokens.shape == (5, 48, 384)
    for ids, rows, vector in zip(batch, tokens, vectors, strict=True):
        [([alone_rows], [alone])] = ran.run([[ids]])
        assert np.array_equal(rows[: len(ids)], alone_rows[: len(ids)])
        assert np.array_equal(vector, alone)


def test_no_text_is_padded_beyond_the_models_window(
    tiny_embedder: Embedder, tiny_model: Path, models_dir: Path
) -> None:
    ran = OpenVinoRuntime(model_folder(str(tiny_model), models_dir), 1, max_tokens=50)

    assert [ran.width(tokens) for tokens in (1, 16, 17, 48, 49, 50)] == [16, 16, 32, 48, 50, 50]


def test_a_batch_holds_texts_of_one_width_and_a_power_of_two_of_them() -> None:
    widths = [96] * 21 + [16] * 23 + [2048] * 2

    batches = list(in_batches(widths, most=16))

    assert sorted(i for batch in batches for i in batch) == list(range(46))
    assert [len(batch) for batch in batches] == [16, 4, 2, 1, 8, 8, 4, 1, 1, 1]
    assert [len({widths[i] for i in batch}) for batch in batches] == [1] * 10


@pytest.mark.model
@pytest.mark.parametrize("runtime", [OnnxRuntime, OpenVinoRuntime])
def test_no_vector_depends_on_the_number_of_threads(
    runtime: type[OnnxRuntime] | type[OpenVinoRuntime], embedder: Embedder, models_dir: Path
) -> None:
    ids = [[101, *range(2000, 2000 + length), 102] for length in (3, 50, 254)]

    one, three = opened(runtime, models_dir, 1), opened(runtime, models_dir, 3)

    batches = [[row] for row in ids]
    for here, there in zip(one.run(batches), three.run(batches), strict=True):
        assert np.array_equal(here[0], there[0])
        assert np.array_equal(here[1], there[1])


@pytest.mark.model
@pytest.mark.parametrize("runtime", [OnnxRuntime, OpenVinoRuntime])
def test_results_come_in_the_order_of_the_batches_and_stay_as_they_are(
    runtime: type[OnnxRuntime] | type[OpenVinoRuntime], embedder: Embedder, models_dir: Path
) -> None:
    ran = opened(runtime, models_dir, 2)
    batches = [[[101, *range(2000, 2000 + length), 102]] for length in (200, 3, 90, 5, 30, 4)]

    together = list(ran.run(batches))

    for batch, (tokens, vectors) in zip(batches, together, strict=True):
        [(alone_tokens, alone_vectors)] = ran.run([batch])
        assert tokens.shape == (1, ran.width(len(batch[0])), 384)
        assert np.array_equal(tokens, alone_tokens)
        assert np.array_equal(vectors, alone_vectors)


@pytest.mark.model
def test_a_runtime_can_be_used_again_after_its_results_were_left(
    embedder: Embedder, models_dir: Path
) -> None:
    ran = opened(OpenVinoRuntime, models_dir, 2)
    batches = [[[101, 2000 + number, 102]] for number in range(8)]
    whole = list(ran.run(batches))

    left = ran.run(batches)
    next(left)
    del left

    for here, there in zip(whole, ran.run(batches), strict=True):
        assert np.array_equal(here[1], there[1])


@pytest.mark.model
def test_passages_and_questions_are_as_sentence_transformers_embeds_them(
    embedder: Embedder,
) -> None:
    from index.model import load_sentence_transformer

    expected = load_sentence_transformer(BUNDLED_MODEL).encode(SENTENCES, normalize_embeddings=True)

    for embedding, vector in zip(passages(embedder, SENTENCES), expected, strict=True):
        assert float(embedding.vector @ vector) > 0.9999
    for sentence, vector in zip(SENTENCES, expected, strict=True):
        assert float(embedder.embed_question(sentence).vector @ vector) > 0.999999


@pytest.mark.model
def test_the_real_model_finds_what_is_meant(embedder: Embedder) -> None:
    question = embedder.embed_question("Were there any injuries?")

    cosines = [float(one.vector @ question.vector) for one in passages(embedder, SENTENCES)]

    assert int(np.argmax(cosines)) == 1


def test_without_openvino_onnxruntime_embeds_passages(
    tiny_model: Path, models_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = Embedder.open(str(tiny_model), models_dir, threads=1)
    monkeypatch.setitem(sys.modules, "openvino", None)
    exact = Embedder.open(str(tiny_model), models_dir, threads=1)
    texts = ["the studio pays", "people", "the union of people"]

    for one, other in zip(passages(exact, texts), passages(fast, texts), strict=True):
        assert float(one.vector @ other.vector) > 0.9999
    for text, embedding in zip(texts, passages(exact, texts), strict=True):
        assert same(embedding, exact.embed_question(text))


def test_a_model_that_was_never_prepared_is_a_sentence_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(PullquoteError, match=r"not prepared yet .*pullquote index ARTICLES_DIR"):
        Embedder.open("some-model", tmp_path, threads=1)


EMBED = """
import sys
from pathlib import Path
from index.embedder import Embedder
embedder = Embedder.open(sys.argv[1], Path(sys.argv[2]), 1)
embedder.embed_question("people")
if sys.argv[3] == "index":
    list(embedder.embed_passages(["the union", "the studio"]))
print(*sorted(sys.modules))
"""


def modules_after(work: str, model: Path, models_dir: Path, home: Path) -> set[str]:
    """Embed in a process of its own; return the modules it imported."""
    ran = subprocess.run(
        [sys.executable, "-c", EMBED, str(model), str(models_dir), work],
        env={**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home / ".cache")},
        check=True,
        capture_output=True,
        text=True,
    )
    return set(ran.stdout.split())


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    """Return a home folder, and see that it stays empty."""
    folder = tmp_path / "home"
    folder.mkdir()
    yield folder
    assert list(folder.rglob("*")) == []


@pytest.mark.parametrize("work", ["ask", "index"])
def test_nothing_is_reported_to_anybody_nor_left_in_the_home_folder(
    work: str, home: Path, tiny_embedder: Embedder, tiny_model: Path, models_dir: Path
) -> None:
    imported = modules_after(work, tiny_model, models_dir, home)

    assert not {name for name in imported if name.startswith("openvino_telemetry.")}


def test_embedding_imports_neither_torch_nor_transformers(
    home: Path, tiny_embedder: Embedder, tiny_model: Path, models_dir: Path
) -> None:
    imported = modules_after("index", tiny_model, models_dir, home)

    assert not imported & {"torch", "transformers", "sentence_transformers"}
    assert "openvino" not in modules_after("ask", tiny_model, models_dir, home)
