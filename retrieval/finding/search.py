"""A question to hits: dense and BM25 search propose passages, the stored truth scores them.

FAISS and tantivy only put forward candidates. Cosine and BM25 are then computed again from the
stored vectors and texts, so a score depends on the coverage alone: not on how an index was
compressed, nor on the order in which it grew.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from index.coverage import Coverage
from index.passage_rows import passages_by_id, passages_of
from index.runtimes import Floats
from index.stored import Filter, StoredPassage
from index.terms import Terms
from retrieval.english.first_reports import TELLING as TELLS_WHO_WAS_FIRST
from retrieval.question.first_report import asks_who_was_first
from retrieval.question.query import Query
from retrieval.types import Hit

# Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.4
BM25_K1 = 1.2
BM25_B = 0.75
# Passages are cut to about one length, so a constant serves as the average: with it a score does
# not move when an unrelated article is added.
AVERAGE_WORDS = 75
DECIMALS = 4  # what is ranked by is rounded first: processors differ in the last bits of a sum


def search(coverage: Coverage, query: Query, wanted: Filter, depth: int) -> list[Hit]:
    """Return passages near the question, best first; filters apply before ranking.

    ``depth`` is how many passages each of the two searches puts forward.
    """
    articles = allowed = None
    if not wanted.empty:
        articles = coverage.store.matching_articles(wanted)
        allowed = passages_of(coverage.store, articles)
    found = coverage.candidates(query.vector, query.text, depth, allowed, articles)
    if asks_who_was_first(query.text):  # what tells it shares no word with what asks
        found |= set(coverage.terms.search(TELLS_WHO_WAS_FIRST, depth, articles))
    passages = passages_by_id(coverage.store, found)
    if not passages:
        return []
    cosines = np.stack([one.vector for one in passages]) @ query.vector
    bm25s = np.array([bm25(one, query, coverage.terms) for one in passages], np.float32)
    scores = (min_max(cosines) + min_max(bm25s)) / 2
    hits = [
        Hit(passage, round(float(score), DECIMALS), float(cosine), float(term_score))
        for passage, score, cosine, term_score in zip(passages, scores, cosines, bm25s, strict=True)
    ]
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage.article, hit.passage.span.start))


def bm25(passage: StoredPassage, query: Query, terms: Terms) -> float:
    """Return the BM25 score of a passage, its article's title included; 0 or more."""
    words = terms.words(passage.with_title)
    length = BM25_K1 * (1 - BM25_B + BM25_B * len(words) / AVERAGE_WORDS)
    held = Counter(word for word in words if word in query.words)
    return sum(
        idf * held[word] * (BM25_K1 + 1) / (held[word] + length)
        for word, idf in query.words.items()
        if word in held
    )


def min_max(scores: Sequence[float] | Floats) -> Floats:
    """Stretch scores over 0 to 1; all are 0 where they are equal."""
    array = np.asarray(scores, np.float32)
    low, high = float(array.min()), float(array.max())
    return (array - low) / (high - low) if high > low else np.zeros_like(array)
