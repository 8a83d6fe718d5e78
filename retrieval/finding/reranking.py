"""Reranking: the best few sentences, each read together with the question by a cross-encoder.

Word by word, "Who is to blame?" is near no sentence that says who is; what reads both at once may
see that it answers (retrieval/finding/cross_encoder.py). It was trained on English.
"""

from collections.abc import Sequence
from dataclasses import replace

from config.settings import Settings
from index.coverage import Coverage
from index.stored import StoredArticle
from index.types import Span
from retrieval.context import whole_of
from retrieval.finding.candidates import Candidate
from retrieval.finding.confidence import confidence
from retrieval.finding.cross_encoder import InContext, load_cross_encoder
from retrieval.question.query import Query

# From this confidence on, an answer is plain by its words: reading it would change the first quote
# of one question in a hundred.
PLAIN = 0.7
MOST = 6  # sentences that are read
MARGIN = 1.5  # of score below the best: one that is farther off hardly ever becomes the first


def rerank_if_unsure(
    candidates: Sequence[Candidate], query: Query, coverage: Coverage, settings: Settings
) -> list[Candidate]:
    """Return the candidates, best first; read with the question where none answers it plainly.

    What is less sure than the threshold in force is not plain.
    """
    if not candidates:
        return []
    if is_plain(confidence(candidates[0], query, coverage), settings.answer_threshold):
        return list(candidates)
    return rerank(candidates, query, coverage, settings.thread_count)


def is_plain(by_words: float, threshold: float = 0.0) -> bool:
    """Whether a sentence that is so sure by its words alone has no need to be read."""
    return by_words >= max(PLAIN, threshold)


def rerank(
    candidates: Sequence[Candidate], query: Query, coverage: Coverage, threads: int
) -> list[Candidate]:
    """Return the candidates, best first, the best few of them read with the question."""
    least = candidates[0].score - MARGIN
    some = sum(one.score >= least for one in candidates[:MOST])
    best = _with_mean(with_log_odds(candidates[:some], query, coverage, threads))
    return [*sorted(best, key=lambda one: -one.score), *candidates[some:]]


def with_log_odds(
    candidates: Sequence[Candidate], query: Query, coverage: Coverage, threads: int
) -> list[Candidate]:
    """Return the candidates with how surely each answers, where it was not read before."""
    unread = [one for one in candidates if one.log_odds is None]
    articles = coverage.store.articles_by_id({one.passage.article for one in unread})
    english = [one for one in unread if _is_english(articles[one.passage.article])]
    if not english:
        return list(candidates)
    spans = {
        one.sentence.version: coverage.store.sentence_spans(one.sentence.version) for one in english
    }
    sentences = [
        _in_context(one, articles[one.passage.article], spans[one.sentence.version])
        for one in english
    ]
    scores = load_cross_encoder().scores(query.text, sentences, threads)
    found = dict(zip(english, scores, strict=True))
    return [replace(one, log_odds=found.get(one, one.log_odds)) for one in candidates]


def _with_mean(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates, those that were read with the mean of their log-odds."""
    read = [one.log_odds for one in candidates if one.log_odds is not None]
    if not read:
        return list(candidates)
    mean = sum(read) / len(read)
    return [one if one.log_odds is None else replace(one, mean_log_odds=mean) for one in candidates]


def _is_english(article: StoredArticle) -> bool:
    return (article.language or "en").startswith("en")


def _in_context(
    candidate: Candidate, article: StoredArticle, sentences: Sequence[Span]
) -> InContext:
    place = sentences.index(whole_of(sentences, candidate.sentence.span))
    before = sentences[place - 1] if place else Span(0, 0)
    return InContext(candidate.text, before.of(article.text), article.title or "")
