from pathlib import Path
from typing import Any

import numpy as np

from index.attention import simplify
from index.card import model_folder
from index.embedder import Embedder
from index.runtimes import OpenVinoRuntime

IDS = np.array([[2, 5, 6, 7, 3], [2, 8, 3, 0, 0]])
FEED = {"input_ids": IDS, "attention_mask": np.sign(IDS)}


def read(folder: Path) -> Any:
    """Read the graph of a prepared model, OpenVINO's reports to its maker turned off."""
    OpenVinoRuntime(folder, 1, max_tokens=64)
    import openvino

    return openvino.Core().read_model(str(folder / "model.onnx"))


def vectors(model: Any) -> Any:
    """Run a graph in float32; return its token vectors and vectors."""
    import openvino

    compiled = openvino.Core().compile_model(model, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    found = compiled(FEED)
    return found[0], found[1]


def kinds(model: Any) -> list[str]:
    """Return what the operations of a graph are."""
    return [node.get_type_name() for node in model.get_ops()]


def test_attention_loses_its_guards_and_gives_the_same(
    tiny_embedder: Embedder, tiny_model: Path, models_dir: Path
) -> None:
    import openvino

    folder = model_folder(str(tiny_model), models_dir)
    plain, simple = read(folder), read(folder)

    simplify(simple, openvino.opset13)

    assert "IsNaN" in kinds(plain)
    assert "IsNaN" not in kinds(simple)
    turned = [one for one in simple.get_ops() if one.get_type_name() == "MatMul"]
    assert any(one.get_attributes()["transpose_b"] for one in turned if _attends(one))
    (tokens, vector), (simple_tokens, simple_vector) = vectors(plain), vectors(simple)
    assert np.allclose(tokens[IDS > 0], simple_tokens[IDS > 0], atol=1e-5)
    assert np.allclose(vector, simple_vector, atol=1e-5)


def test_a_graph_without_attention_stays_as_it_is() -> None:
    import openvino
    from openvino import opset13

    given = opset13.parameter([2, 3], np.float32)
    chosen = opset13.select(
        opset13.is_nan(given), np.zeros((2, 3), np.float32), opset13.multiply(given, np.float32(2))
    )
    model = openvino.Model([opset13.matmul(chosen, given, False, True)], [given])
    before = kinds(model)

    simplify(model, opset13)

    assert sorted(kinds(model)) == sorted(before)


def _attends(product: Any) -> bool:
    return bool(product.input_value(1).get_node().get_type_name() == "Multiply")
