"""Hits to the sentences that answer.

The sentences of the best passages are compared with the question word piece by word piece: for
each piece of the question the best cosine to any piece of the sentence, averaged with idf weights
("MaxSim": Khattab & Zaharia, "ColBERT", SIGIR 2020). The pieces' vectors were computed when the
sentence stood among its neighbours, so "the company" there is near the company's name.
"""

import re
from dataclasses import dataclass, replace

from index.coverage import Coverage
from index.store import StoredSentence
from index.types import Span
from retrieval.query import Query
from retrieval.search import DECIMALS
from retrieval.slots import asked_for, offers
from retrieval.types import Hit

# Weights of the ranking: MaxSim decides, the passage's score settles near ties, and a sentence
# without the kind of answer asked for steps back. Chosen on XQuAD and half of SQuAD 2: half or
# twice each of them changes the first quote by less than 0.5 points.
MAXSIM_WEIGHT = 8.0
PASSAGE_WEIGHT = 1.0
SLOT_WEIGHT = 0.75
MAX_SENTENCES = 3
# A sentence that opens like this leans on the one before. English; another language beside it.
_LEANS = re.compile(
    r"[\"'“‘(]*(?:(?:and|but|so|yet|also|however|still|then)\b,?\s+)?"
    r"(?:he|she|it|its|they|them|their|his|her|this|that|these|those|both|neither|such)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of a hit with its scores, of which higher is better.

    ``maxsim`` is its idf-weighted MaxSim with the question, 1 at most. ``fits`` says whether it
    holds the kind of answer asked for; None where the question does not tell. ``score`` ranks.
    """

    hit: Hit
    sentence: StoredSentence
    maxsim: float
    fits: bool | None

    @property
    def text(self) -> str:
        """The sentence, word for word."""
        passage, span = self.hit.passage, self.sentence.span
        return passage.text[span.start - passage.span.start : span.end - passage.span.start]

    @property
    def score(self) -> float:
        """What it is ranked by."""
        score = MAXSIM_WEIGHT * self.maxsim + PASSAGE_WEIGHT * self.hit.score
        return round(score + SLOT_WEIGHT * bool(self.fits), DECIMALS)


def rank_sentences(
    coverage: Coverage, query: Query, hits: list[Hit], at_least: int
) -> list[Candidate]:
    """Return the sentences of the best hits, best first, ``at_least`` so many where there are."""
    slot = asked_for(query.text)
    found: dict[tuple[int, int], Candidate] = {}
    for hit in hits:
        if len(found) >= at_least:
            break
        passage = hit.passage
        for sentence in coverage.store.sentences(passage.version, passage.span, query.dim):
            one = Candidate(hit, sentence, maxsim(query, sentence), None)
            if slot is not None:
                one = replace(one, fits=offers(one.text, slot, query.text))
            # hits come best first, so a sentence of two passages is its better passage's
            found.setdefault((sentence.version, sentence.span.start), one)
    return sorted(
        found.values(),
        key=lambda one: (-one.score, one.hit.passage.article, one.sentence.span.start),
    )


def maxsim(query: Query, sentence: StoredSentence) -> float:
    """Return the idf-weighted mean of each question piece's best cosine in a sentence."""
    if not len(sentence.tokens):
        return 0.0
    return float((query.pieces @ sentence.tokens.T).max(axis=1) @ query.weights)


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
