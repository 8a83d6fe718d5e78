"""Who was first with a story is asked: how well a sentence holds that, whatever its words.

"The Reel Ledger has the scoop" shares no word with "who broke the story about the hack?", so a
sentence that tells which outlet was first holds the words that ask for it as well as it holds the
others, wholly where there are none.
"""

import numpy as np

from index.coverage import Coverage
from index.runtimes import Floats
from retrieval.finding.maxsim import Match
from retrieval.origins.first_told import means_the_story, tells_who_was_first
from retrieval.question.first_report import asking_words, asks_who_was_first
from retrieval.question.query import Query

HELD = 0.5  # of what the story is about, at least: else it tells who was first with another


class AskedFirst:
    """What a question that asks who was first with a story wants of a sentence."""

    def __init__(self, query: Query, coverage: Coverage) -> None:
        self._outlets = coverage.store.outlets()
        words = coverage.terms.words(" ".join(sorted(asking_words(query.text))))
        self._asking = query.held_by(words)
        self._topic = query.weights * (1 - self._asking)

    @classmethod
    def of(cls, query: Query, coverage: Coverage) -> "AskedFirst | None":
        """Return it, or None where a question does not ask that."""
        return cls(query, coverage) if asks_who_was_first(query.text) else None

    def is_told(self, text: str) -> bool:
        """Whether a text tells which outlet was first with anything."""
        return tells_who_was_first(text, self._outlets)

    def held(self, match: Match, text: str) -> Floats | None:
        """Return how well a sentence that tells who was first holds each piece of the question.

        None where it holds too little: then the story may be another. What stands in the title or
        the sentence before counts only where it means the story, and names none of its own: one
        article may tell of several.
        """
        pieces = match.pieces[0] if means_the_story(text) else match.own
        weight = float(self._topic.sum())
        held = float(self._topic @ pieces) / weight if weight > 0 else 1.0
        return np.where(self._asking > 0, held, pieces).astype(np.float32) if held >= HELD else None
