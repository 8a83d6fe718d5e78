"""Fit the weights of retrieval/confidence.json: ``python -m benchmarks.calibrate``.

Development data only: XQuAD with the question's own article shown and hidden, half of SQuAD 2 with
its impossible questions, and the gold questions over the sample and the real coverage. Each set
counts the same, whatever its size. A question's label is whether the first sentence ranked is gold.
"""
