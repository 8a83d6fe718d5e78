"""Attention in a graph of OpenVINO's, put into the form in which it is computed soonest.

torch writes attention into an ONNX file so that OpenVINO does not see it as one: it guards each row
of weights against having nothing to attend to, and lays the keys out with their tokens last.
Without the first OpenVINO computes scores, weights and sums in one go; without the second it
copies keys in runs. What is computed stays the same: a text has always a token to attend to.
"""

from typing import Any

import numpy as np

_KEYS_TOKENS_LAST = [0, 2, 3, 1]  # (text, token, head, dim) -> (text, head, dim, token)
_KEYS_DIM_LAST = [0, 2, 1, 3]


def simplify(model: Any, operations: Any) -> None:
    """Rewrite whatever attention there is in a graph; another graph stays as it is.

    ``operations`` is the set of OpenVINO's, such as ``openvino.opset13``.
    """
    for node in model.get_ordered_ops():
        if node.get_type_name() == "Select":
            _drop_guard(node)
        elif node.get_type_name() == "MatMul":
            _turn_keys(node, operations)
    model.validate_nodes_and_infer_types()


def _drop_guard(select: Any) -> None:
    """Let a choice between numbers and something for those that are none give the numbers."""
    guard, numbers = select.input_value(0).get_node(), select.input_value(2)
    if guard.get_type_name() == "IsNaN" and guard.input_value(0) == numbers:
        select.output(0).replace(numbers)


def _turn_keys(product: Any, operations: Any) -> None:
    """Let the product with the keys turn them, rather than a copy of them that it is given."""
    scaled = product.input_value(1).get_node()
    if scaled.get_type_name() != "Multiply" or any(product.get_attributes().values()):
        return
    keys, scale = scaled.input_value(0).get_node(), scaled.input_value(1)
    if keys.get_type_name() != "Transpose" or not _is_number(scale.get_node()):
        return
    order = keys.input_value(1).get_node()
    if order.get_type_name() != "Constant" or order.get_vector().tolist() != _KEYS_TOKENS_LAST:
        return
    turned = operations.transpose(keys.input_value(0), np.array(_KEYS_DIM_LAST))
    scores = operations.matmul(
        product.input_value(0),
        operations.multiply(turned, scale),
        transpose_a=False,
        transpose_b=True,
    )
    product.output(0).replace(scores.output(0))


def _is_number(node: Any) -> bool:
    return node.get_type_name() == "Constant" and not list(node.get_output_shape(0))
