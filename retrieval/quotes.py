"""Hits to the sentences that answer.

The sentences of the best passages are compared with the question word piece by word piece: for
each piece of the question the best cosine to any piece of the sentence, averaged with idf weights
("MaxSim": Khattab & Zaharia, "ColBERT", SIGIR 2020). The pieces' vectors were computed when the
sentence stood among its neighbours, so "the company" there is near the company's name.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from index.coverage import Coverage
from index.runtimes import Floats
from index.store import StoredSentence
from index.types import Span
from retrieval.query import Query
from retrieval.search import DECIMALS, bm25_of, min_max
from retrieval.types import Hit

# Weights of the ranking: MaxSim decides, the passage's score and the sentence's BM25 settle ties.
# Chosen on XQuAD, where 4 to 16 for MaxSim changes the first quote by less than 0.5 points.
MAXSIM_WEIGHT = 8.0
PASSAGE_WEIGHT = 1.0
BM25_WEIGHT = 0.25
AVERAGE_SENTENCE_WORDS = 25
MAX_SENTENCES = 3
# A sentence that opens like this leans on the one before. English; another language beside it.
_LEANS = re.compile(
    r"[\"'“‘(]*(?:(?:and|but|so|yet|also|however|still|then)\b,?\s+)?"
    r"(?:he|she|it|its|they|them|their|his|her|this|that|these|those|both|neither|such)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with its scores; ``score`` ranks, higher is better.

    ``maxsim`` is the idf-weighted MaxSim with the question (1 at most), ``context`` the same when
    the other sentences of the passage may supply matches, ``matched`` the weight of the question's
    pieces that have a match in the sentence.
    """

    hit: Hit
    sentence: StoredSentence
    score: float
    maxsim: float
    context: float
    cover: float


def rank_sentences(
    coverage: Coverage, query: Query, hits: list[Hit], at_least: int
) -> list[Candidate]:
    """Return the sentences of the best hits, best first, ``at_least`` so many where there are."""
    found: dict[tuple[int, int], tuple[Hit, StoredSentence, Floats, Floats]] = {}
    for hit in hits:
        if len(found) >= at_least:
            break
        for sentence, own, around in _compare(coverage, query, hit):
            key = (sentence.version, sentence.span.start)
            if key not in found:  # hits come best first, so its best passage has it
                found[key] = (hit, sentence, own, around)
    if not found:
        return []
    texts = [
        hit.passage.text[
            s.span.start - hit.passage.span.start : s.span.end - hit.passage.span.start
        ]
        for hit, s, _, _ in found.values()
    ]
    term_scores = [bm25_of(text, query, coverage.terms, AVERAGE_SENTENCE_WORDS) for text in texts]
    candidates = []
    for (hit, sentence, own, around), words in zip(
        found.values(), min_max(term_scores), strict=True
    ):
        maxsim, context = float(own @ query.weights), float(around @ query.weights)
        score = MAXSIM_WEIGHT * maxsim + PASSAGE_WEIGHT * hit.score + BM25_WEIGHT * float(words)
        cover = float(query.weights[around >= 0.6].sum())
        candidates.append(Candidate(hit, sentence, round(score, DECIMALS), maxsim, context, cover))
    return sorted(
        candidates,
        key=lambda one: (-one.score, one.hit.passage.article, one.sentence.span.start),
    )


def _compare(
    coverage: Coverage, query: Query, hit: Hit
) -> Iterator[tuple[StoredSentence, Floats, Floats]]:
    """Yield a passage's sentences with each question piece's best cosine: in it, around it."""
    passage = hit.passage
    sentences = coverage.store.sentences(passage.version, passage.span, len(query.vector))
    none = np.zeros(len(query.weights), np.float32)
    own = [
        (query.pieces @ one.tokens.T).max(axis=1) if len(one.tokens) else none for one in sentences
    ]
    around = np.max(own, axis=0) if own else none
    for sentence, matches in zip(sentences, own, strict=True):
        yield sentence, matches, around


def grow(text: str, sentences: list[Span], answering: Span) -> Span:
    """Return the quote for a sentence: itself, or with those before it that it leans on.

    Only white space may stand between the sentences of a quote, and there are at most three.
    """
    i = sentences.index(answering)
    first = i
    while (
        first > 0
        and i - first + 1 < MAX_SENTENCES
        and _LEANS.match(text, sentences[first].start)
        and not text[sentences[first - 1].end : sentences[first].start].strip()
    ):
        first -= 1
    return Span(sentences[first].start, answering.end)
