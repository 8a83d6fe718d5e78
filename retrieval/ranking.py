"""A question to the sentences that may answer it, best first: found, reranked, those that stand."""

from collections.abc import Callable
from dataclasses import dataclass

from config.settings import Settings
from index.coverage import Coverage
from index.embedder import Embedder
from index.stored import Filter
from retrieval.denial.clauses import WORD, says
from retrieval.denial.contradiction import denied_of_asked
from retrieval.denial.nobody import are_two_sides, of_one_matter, tells_who_not
from retrieval.english.contraries import PROVEN
from retrieval.english.verbs import root
from retrieval.finding.candidates import Candidate, led_by, rank_sentences
from retrieval.finding.confidence import confidence
from retrieval.finding.reranking import rerank_if_unsure
from retrieval.finding.search import search
from retrieval.notices.withdrawn import standing_first
from retrieval.question.asked import asks_yes_or_no
from retrieval.question.query import Query, understand
from retrieval.types import Hit


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The passages near a question and the sentences of the best of them, each best first."""

    query: Query
    hits: list[Hit]
    candidates: list[Candidate]


@dataclass(frozen=True, slots=True)
class Ranked:
    """The sentences that may answer a question, best first.

    ``confidence`` is the probability that the first one answers, 0 where there is none.
    """

    query: Query
    candidates: list[Candidate]
    confidence: float


def rank(
    question: str, coverage: Coverage, embedder: Embedder, settings: Settings, wanted: Filter
) -> Ranked:
    """Rank the sentences near a question by all that is known of them.

    Raises PullquoteError where the question cannot be searched with.
    """
    retrieved = retrieve(question, coverage, embedder, settings, wanted)
    query = retrieved.query
    candidates = rerank_if_unsure(retrieved.candidates, query, coverage, settings)
    candidates = _somebody_first(candidates, query, coverage, settings)
    candidates = denial_first(
        candidates,
        query.text,
        lambda one: confidence(one, query, coverage) >= settings.answer_threshold,
    )
    candidates = standing_first(candidates, query, coverage, settings)
    sure = confidence(candidates[0], query, coverage) if candidates else 0.0
    return Ranked(query, candidates, sure)


def retrieve(
    question: str, coverage: Coverage, embedder: Embedder, settings: Settings, wanted: Filter
) -> Retrieved:
    """Find the passages near a question, and rank their sentences by their words.

    Raises as `rank` does.
    """
    query = understand(question, coverage, embedder, settings.max_question_chars)
    hits = search(coverage, query, wanted, settings.search_depth)
    return Retrieved(query, hits, rank_sentences(coverage, query, hits, settings.candidates))


def _somebody_first(
    candidates: list[Candidate], query: Query, coverage: Coverage, settings: Settings
) -> list[Candidate]:
    """Return the candidates, first one that tells who it was where the best tells only who not.

    It has to be sure enough to answer by itself; otherwise the order stays.
    """
    if not candidates or not tells_who_not(query.text, candidates[0].text):
        return candidates
    best = candidates[0]
    for one in candidates[1:]:
        tells = not one.fitness.is_aside and are_two_sides(query.text, best.text, one.text)
        tells = tells and of_one_matter(query.text, best.passage, one.passage)
        if tells and confidence(one, query, coverage) >= settings.answer_threshold:
            return led_by(one, candidates)
    return candidates


def denial_first(
    candidates: list[Candidate], question: str, answers: Callable[[Candidate], bool]
) -> list[Candidate]:
    """Return the candidates, first one that denies what is asked where the best says nothing of it.

    "Did Roe cheat?": "Roe denies cheating" before "Roe left the room nine times". It has to be one
    that ``answers`` by itself, and no other may tell that it was proved; otherwise the order stays.
    """
    if not asks_yes_or_no(question) or any(says(PROVEN, one.text) for one in candidates):
        return candidates
    for one in candidates:
        verb = denied_of_asked(one.text, question)
        if verb is None or one.fitness.is_aside:
            continue
        if verb in map(root, WORD.findall(candidates[0].text)):
            break
        if answers(one):
            return led_by(one, candidates)
    return candidates
