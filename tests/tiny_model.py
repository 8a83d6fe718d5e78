"""A sentence-transformers model as small as they come, for what has to hold for any of them."""

import string
from collections.abc import Mapping
from pathlib import Path

PIECES = [*string.ascii_lowercase, *string.digits, *string.punctuation]
WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] the a of to and in studio union pays people".split()


def make_tiny_model(
    folder: Path, seed: int, dense: int | None = None, prompts: Mapping[str, str] | None = None
) -> None:
    """Save BERT with two layers of 32 dimensions and random weights, 64 tokens wide.

    With ``dense`` its vectors have another dimension than its token vectors.
    """
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import (
        Dense,
        Normalize,
        Pooling,
        Transformer,
    )
    from transformers import BertConfig, BertModel, BertTokenizerFast

    vocabulary = [*WORDS, *PIECES, *(f"##{piece}" for piece in PIECES)]
    bert = folder.with_name(f"{folder.name}-bert")
    bert.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=128,
    )
    BertModel(config).save_pretrained(bert)
    BertTokenizerFast(vocab={word: i for i, word in enumerate(vocabulary)}).save_pretrained(bert)
    modules = [Transformer(str(bert), max_seq_length=64), Pooling(32)]
    modules += [Dense(32, dense)] if dense else []
    model = SentenceTransformer(
        modules=[*modules, Normalize()], prompts=dict(prompts or {}), device="cpu"
    )
    model.save(str(folder))
