"""MaxSim: how well a sentence holds what is asked, word piece by word piece.

For each piece of the question the best cosine to any piece of the sentence, averaged with idf
weights (Khattab & Zaharia, "ColBERT", SIGIR 2020). The pieces' vectors were computed when the
sentence stood among its neighbours, so "the company" there is near the company's name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from index.coverage import Coverage
from index.passage_rows import sentences_within
from index.runtimes import Floats
from index.stored import StoredPassage, StoredSentence
from retrieval.question.query import Query

# News names a thing once and goes on about it: a match in the sentence before counts a little less,
# a word that stands in the title less again.
BEFORE_WEIGHT = 0.8
TITLE_WEIGHT = 0.6
_IS_QUESTION = re.compile(r"\?[\s\"'”’»)\]*_]*$")


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A sentence, compared with one or more questions, which come in their order.

    ``pieces`` is how well it holds each word piece of a question, (n,), 1 at most; ``maxsim`` is
    their mean, weighted by idf. ``own`` is how well it holds those of the first question by itself.
    """

    sentence: StoredSentence
    own: Floats
    pieces: tuple[Floats, ...]
    maxsim: tuple[float, ...]


class Matcher:
    """Compares sentences with one or more questions; each sentence is compared once."""

    def __init__(self, coverage: Coverage, *queries: Query) -> None:
        self._store, self._terms = coverage.store, coverage.terms
        self._queries = queries
        self._in_sentence: dict[tuple[int, int], list[Floats]] = {}
        self._in_title: dict[int, list[Floats]] = {}

    def matches(self, passage: StoredPassage) -> Iterator[Match]:
        """Yield each sentence of a passage, in order.

        The sentence before, also where that lies before the passage, supplies matches at
        BEFORE_WEIGHT, and so does a question to all sentences of the passage that follow it, as in
        an interview; the title does at TITLE_WEIGHT.
        """
        titles, dim = self._title_matches(passage), self._queries[0].dim
        before = asked = [np.zeros(len(query.weights), np.float32) for query in self._queries]
        for sentence in sentences_within(
            self._store, passage.version, passage.span, dim, and_before=True
        ):
            own = self._best_cosines(sentence)
            if sentence.span.start >= passage.span.start:
                pieces = tuple(
                    np.maximum(np.maximum(here, BEFORE_WEIGHT * np.maximum(near, question)), title)
                    for here, near, question, title in zip(own, before, asked, titles, strict=True)
                )
                yield Match(sentence, own[0], pieces, self._means(pieces))
                if is_question(passage.slice(sentence.span)):
                    asked = own
            before = own

    def _means(self, pieces: tuple[Floats, ...]) -> tuple[float, ...]:
        return tuple(
            float(matched @ query.weights)
            for matched, query in zip(pieces, self._queries, strict=True)
        )

    def _title_matches(self, passage: StoredPassage) -> list[Floats]:
        """Return, for each question, TITLE_WEIGHT for each piece whose word the title holds."""
        if passage.version not in self._in_title:
            words = set(self._terms.words(passage.title or ""))
            matched = [TITLE_WEIGHT * query.held_by(words) for query in self._queries]
            self._in_title[passage.version] = matched
        return self._in_title[passage.version]

    def _best_cosines(self, sentence: StoredSentence) -> list[Floats]:
        """Return, for each question, the best cosine of each of its pieces in a sentence."""
        key = (sentence.version, sentence.span.start)
        if key not in self._in_sentence:
            tokens = sentence.tokens
            self._in_sentence[key] = [
                (query.pieces @ tokens.T).max(axis=1)
                if len(tokens)
                else np.zeros(len(query.weights), np.float32)
                for query in self._queries
            ]
        return self._in_sentence[key]


def is_question(sentence: str) -> bool:
    """Whether a sentence is itself a question."""
    return _IS_QUESTION.search(sentence) is not None
