"""How well a sentence answers a question: a cross-encoder, which reads both together.

Six layers of attention over question, sentence and what stands before it (Nogueira & Cho, "Passage
Re-ranking with BERT", arXiv:1901.04085), begun from all-MiniLM-L6-v2 and trained by ``python -m
benchmarks.train_cross_encoder``. It multiplies eight-bit integers, whose sums are exact on every
processor; each pair is read alone, so a score never depends on what else is read.
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock

import numpy as np

from index.runtimes import Tokens, onnx_session

MODEL = Path(__file__).with_name("cross_encoder.onnx")
TOKENIZER = Path(__file__).with_name("cross_encoder.json")
MAX_TOKENS = 512  # of any one text; they are cut further below
QUESTION_TOKENS, SENTENCE_TOKENS, TITLE_TOKENS, BEFORE_TOKENS = 40, 90, 16, 32
# Processors differ in the last bits of what stands between the integers.
DECIMALS = 1
_LOADING = Lock()
CLS, SEP = 101, 102  # the marks of BERT's vocabulary


@dataclass(frozen=True, slots=True)
class InContext:
    """A sentence as it is read: with the one before it and the title, where there are any."""

    sentence: str
    before: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Question and sentence as the model sees them.

    ``types`` is 1 for the sentence's word pieces and 0 for all others; the first ``judged`` of
    them, question and sentence, are what the score is made of.
    """

    ids: list[int]
    types: list[int]
    judged: int


class CrossEncoder:
    """The trained model; any thread may ask it."""

    def __init__(self, model: Path = MODEL, tokenizer: Path = TOKENIZER) -> None:
        self._tokens = Tokens(tokenizer, MAX_TOKENS)
        self._session = onnx_session(model, threads=1, simplified=True)

    def scores(
        self, question: str, sentences: Sequence[InContext], threads: int = 1
    ) -> list[float]:
        """Return the log-odds, as trained, that each sentence answers the question.

        So many ``threads`` read at a time, each a pair of its own.
        """
        asked = pairs(self._tokens, question, sentences)
        with ThreadPoolExecutor(threads) as pool:
            return [round(score, DECIMALS) for score in pool.map(self._score, asked)]

    def _score(self, pair: Pair) -> float:
        judged = np.zeros((1, len(pair.ids)), np.float32)
        judged[0, : pair.judged] = 1 / pair.judged
        feed = {
            "input_ids": np.array([pair.ids], np.int64),
            "token_type_ids": np.array([pair.types], np.int64),
            "judged": judged,
        }
        [scores] = self._session.run(["score"], feed)
        return float(scores[0])


def pairs(tokens: Tokens, question: str, sentences: Sequence[InContext]) -> list[Pair]:
    """Return a question with each of the sentences as the model is given them.

    [CLS] question [SEP] sentence [SEP] title, sentence before [SEP], each cut to its length: the
    sentence before at its beginning, the others at their ends.
    """
    texts = [question]
    for one in sentences:
        texts += (one.sentence, one.title, one.before)
    pieces = [encoded.ids[1:-1] for encoded in tokens.encode_batch(texts)]
    asked = [CLS, *pieces[0][:QUESTION_TOKENS], SEP]
    found = []
    for i in range(1, len(pieces), 3):
        sentence = [*pieces[i][:SENTENCE_TOKENS], SEP]
        context = pieces[i + 1][:TITLE_TOKENS] + pieces[i + 2][-BEFORE_TOKENS:]
        after = [*context, SEP] if context else []
        judged = len(asked) + len(sentence)
        types = [0] * len(asked) + [1] * len(sentence) + [0] * len(after)
        found.append(Pair([*asked, *sentence, *after], types, judged))
    return found


def load_cross_encoder() -> CrossEncoder:
    """Return the trained model; it is loaded once, by whoever comes first."""
    with _LOADING:
        return _loaded()


@cache
def _loaded() -> CrossEncoder:
    return CrossEncoder()
