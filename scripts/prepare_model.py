"""Prepare the model that comes along: ``python scripts/prepare_model.py MODELS_DIR``.

Fails where it could not be exported, or the export does not agree with sentence-transformers.
"""

import sys
from pathlib import Path

from index.card import load_card
from index.model import BUNDLED_MODEL, prepare

card = load_card(prepare(BUNDLED_MODEL, Path(sys.argv[1]), print))
if card is None or not card.exported:
    sys.exit(f"{BUNDLED_MODEL} was not exported: {card.reason if card else 'no card'}")
print(f"Its vectors agree with sentence-transformers to a cosine of {card.min_cosine:.7f}.")
