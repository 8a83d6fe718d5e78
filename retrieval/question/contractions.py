"""A question with the apostrophes that were left out of its contractions: "wasnt" is "wasn't"."""

import re

from retrieval.english.contractions import CONTRACTED

_TYPED = rf"(?i)(?<![\w'’.-])(?:{CONTRACTED})(?!\w+['’-]\w)"


def with_apostrophes(question: str) -> str:
    """Return a question so; a name ("ask Hes", "WHATS") is left as it is."""
    return re.sub(_TYPED, _marked, question)


def _marked(found: re.Match[str]) -> str:
    lowered = found[0].islower() or (found.start() == 0 and found[0].istitle())
    return f"{found[0]}'" if lowered or found.string.isupper() else found[0]
