"""A question as it is searched with: its vector, its word pieces and how much each weighs."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from config.errors import PullquoteError
from index.coverage import Coverage
from index.embedder import Embedder, Embedding
from index.runtimes import Floats
from index.terms import Terms
from index.types import Span
from retrieval.english.morphology import ENDINGS, PREFIXES
from retrieval.english.shorthand import SHORT, SHORTHAND
from retrieval.question.contractions import with_apostrophes
from retrieval.question.courtesies import bare
from retrieval.question.periods import spelt_out
from retrieval.question.slots import in_words
from retrieval.question.spelling import mend

# What colours a terminal (ECMA-48, 5.4), and every other control character: no part of a word.
_CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|[\x00-\x1f\x7f-\x9f]")
FEWEST_LETTERS = 4  # of what a prefix stands before: "open" of "reopen"
_WORD = re.compile(r"[^\W_]+")  # as tantivy's simple tokenizer cuts


@dataclass(frozen=True, slots=True)
class QueryWord:
    """A word of a question; ``pieces`` are the word pieces that the model cuts it into.

    ``topical`` is false for words like "the" and "who", which stand anywhere. ``named`` says
    whether it names something in particular: by a capital letter that does not open the question,
    a digit, or since the model does not know it as one word, nor the coverage without its prefix.
    """

    stems: frozenset[str]
    pieces: tuple[int, ...]
    topical: bool
    named: bool


@dataclass(frozen=True, slots=True)
class Query:
    """An embedded question.

    ``text`` is what it is read as: ``asked`` without what asks for nothing (`bare`) and with its
    misspelt words and contractions mended, "Q3" as "third quarter", "ppl" as "people"; ``mended``
    says whether there were any.
    ``vector`` is (dim,), ``pieces`` (n, dim), rows of length 1. ``weights`` (n,) is how much each
    piece counts: the idf of the word it belongs to, shared among the word's pieces, summing to 1.
    ``words`` are the content words, stemmed, with their idf; ``parts`` are all words in order.
    """

    asked: str
    text: str
    mended: bool
    vector: Floats
    pieces: Floats
    weights: Floats
    words: dict[str, float]
    parts: tuple[QueryWord, ...]

    @property
    def dim(self) -> int:
        """The length of a vector."""
        return len(self.vector)

    def held_by(self, words: Collection[str]) -> Floats:
        """Return 1 for each piece whose word is among stemmed words, else 0; (n,)."""
        held = np.zeros(len(self.weights), np.float32)
        for part in self.parts:
            if not part.stems.isdisjoint(words):
                held[list(part.pieces)] = 1.0
        return held


def understand(question: str, coverage: Coverage, embedder: Embedder, max_chars: int) -> Query:
    """Embed a question and weigh its words by the coverage.

    Raises PullquoteError where there is nothing to search with, or too much.
    """
    asked = _readable(question, max_chars)
    plain = _written_out(bare(asked), coverage)
    typed = with_apostrophes(_with_quarters(plain, coverage))
    text, embedding = _embedded(typed, coverage, embedder)
    weights, words, parts = _weighed(text, embedding.spans, coverage)
    vector, pieces = embedding.vector, embedding.tokens
    return Query(asked, text, text != plain, vector, pieces, weights, words, parts)


def _embedded(question: str, coverage: Coverage, embedder: Embedder) -> tuple[str, Embedding]:
    """Embed a question, and once more where words of it are misspelt; return it as embedded."""
    embedding = embedder.embed_question(question)
    mended = mend(question, embedding.spans, coverage, embedder)
    if mended == question:
        return question, embedding
    return mended, embedder.embed_question(mended)


def _weighed(
    text: str, spans: Sequence[Span], coverage: Coverage
) -> tuple[Floats, dict[str, float], tuple[QueryWord, ...]]:
    """Return what `Query` calls ``weights``, ``words`` and ``parts``; ``spans`` are the pieces."""
    terms, passages = coverage.terms, coverage.store.counts().passages
    weights = np.zeros(len(spans), np.float32)
    words: dict[str, float] = {}
    parts = []
    spelt = in_words(text)
    for match in _WORD.finditer(text):
        stems = terms.words(match[0])
        idf = max((terms.idf(stem, passages) for stem in stems), default=0.0)
        topics = [stem for stem in stems if not terms.is_stop_word(stem)]
        place = Span(*match.span())
        inside = [k for k, piece in enumerate(spans) if piece.start in place]
        weights[inside] = idf / max(len(inside), 1)
        words |= dict.fromkeys(topics, idf)
        made_up = len(inside) > 1 and not _is_derived(match[0], terms)
        unknown = made_up or not match[0].isalpha()
        named = unknown or (match[0][0].isupper() and place.start > 0)
        stems += terms.words(" ".join(spelt.get(match[0], ())))
        parts.append(QueryWord(frozenset(stems), tuple(inside), bool(topics and inside), named))
    if not weights.any():  # punctuation alone, or every word in every passage
        weights[:] = 1.0
    weights /= max(weights.sum(), 1e-9)
    return weights, words, tuple(parts)


def _is_derived(word: str, terms: Terms) -> bool:
    """Whether a word in small letters is made as English makes its words, not its names.

    It is one of the coverage with such an ending ("suing"), or with a prefix ("reopen").
    """
    if re.fullmatch(ENDINGS, word) and any(map(terms.frequency, terms.words(word))):
        return True
    rests = (word.removeprefix(one) for one in PREFIXES if word.startswith(one))
    return word.islower() and any(
        len(rest) >= FEWEST_LETTERS and any(map(terms.frequency, terms.words(rest)))
        for rest in rests
    )


def _written_out(question: str, coverage: Coverage) -> str:
    """Return a question with "ppl" as "people", where the coverage never writes "ppl"."""

    def long(short: re.Match[str]) -> str:
        known = any(map(coverage.terms.frequency, coverage.terms.words(short[0])))
        return short[0] if known else SHORTHAND[short[0]]

    return re.sub(SHORT, long, question)


def _with_quarters(question: str, coverage: Coverage) -> str:
    """Return a question with "Q3" as "third quarter", where the coverage never writes "Q3"."""
    spelt = spelt_out(question)
    if spelt == question:
        return question
    short = set(coverage.terms.words(question)) - set(coverage.terms.words(spelt))
    return question if any(map(coverage.terms.frequency, short)) else spelt


def _readable(question: str, max_chars: int) -> str:
    text = question.encode(errors="replace").decode()  # no lone surrogates
    text = " ".join(_CONTROL.sub(" ", text).split())
    if not text:
        raise PullquoteError('There is no question. Ask one: pullquote ask "who said it first?"')
    if len(text) > max_chars:
        raise PullquoteError(
            f"The question has {len(text):,} characters; at most {max_chars:,} are read. "
            "Shorten it."
        )
    return text
