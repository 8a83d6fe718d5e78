"""What stands around a sentence supplies matches, at a discount; a model of random weights does."""

from collections.abc import Iterator

import numpy as np
import pytest

from index.build import build
from index.coverage import Coverage
from index.embedder import Embedder
from index.passage_rows import passages_by_id, passages_of, sentences_within
from index.runtimes import Floats
from index.stored import StoredPassage
from index.types import Article, Span
from retrieval.finding.maxsim import BEFORE_WEIGHT, TITLE_WEIGHT, Matcher, is_question
from retrieval.question.query import Query, understand

TEXT = "Was the harbour shut? It was. The mayor wept. Nobody came."


@pytest.fixture(scope="module")
def coverage(
    tiny_embedder: Embedder, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Coverage]:
    folder = tmp_path_factory.mktemp("harbour")
    articles = [
        Article("plain.txt", TEXT, (Span(0, len(TEXT)),)),
        Article("titled.txt", TEXT, (Span(0, len(TEXT)),), title="The zoo"),
    ]
    build(folder, articles, tiny_embedder)
    with Coverage.open(folder) as opened:
        yield opened


def query(question: str, coverage: Coverage, embedder: Embedder) -> Query:
    return understand(question, coverage, embedder, max_chars=100)


def passage(coverage: Coverage, title: str | None = None, number: int = 0) -> StoredPassage:
    """Return a passage: the first has three sentences, the second the last two of the four."""
    [article] = [one for one in coverage.store.articles() if one.title == title]
    return passages_by_id(coverage.store, passages_of(coverage.store, [article.id]))[number]


def pieces(coverage: Coverage, asked: Query, of: StoredPassage) -> list[Floats]:
    """Return how well each sentence of a passage holds the word pieces of a question."""
    return [match.pieces[0] for match in Matcher(coverage, asked).matches(of)]


def own(coverage: Coverage, asked: Query, of: StoredPassage) -> list[Floats]:
    """Return what the words of each sentence hold by themselves, with the one before first."""
    stored = sentences_within(coverage.store, of.version, of.span, asked.dim, and_before=True)
    return [(asked.pieces @ one.tokens.T).max(axis=1) for one in stored]


def test_the_mean_of_the_pieces_by_their_weights_is_what_ranks(
    coverage: Coverage, tiny_embedder: Embedder
) -> None:
    asked = query("Who wept?", coverage, tiny_embedder)

    for match in Matcher(coverage, asked).matches(passage(coverage)):
        assert match.maxsim == (float(match.pieces[0] @ asked.weights),)


def test_the_sentence_before_and_a_question_before_it_supply_matches(
    coverage: Coverage, tiny_embedder: Embedder
) -> None:
    asked, first = query("Who wept?", coverage, tiny_embedder), passage(coverage)
    shut, was, wept = own(coverage, asked, first)

    found = pieces(coverage, asked, first)

    assert np.array_equal(found[0], shut)
    assert np.array_equal(found[1], np.maximum(was, BEFORE_WEIGHT * shut))
    assert np.array_equal(found[2], np.maximum(wept, BEFORE_WEIGHT * np.maximum(was, shut)))


def test_so_does_a_sentence_that_lies_before_the_passage(
    coverage: Coverage, tiny_embedder: Embedder
) -> None:
    asked, second = query("Who wept?", coverage, tiny_embedder), passage(coverage, number=1)
    was, wept, nobody = own(coverage, asked, second)

    found = pieces(coverage, asked, second)

    assert np.array_equal(found[0], np.maximum(wept, BEFORE_WEIGHT * was))
    assert np.array_equal(found[1], np.maximum(nobody, BEFORE_WEIGHT * wept))


def test_a_word_of_the_title_is_held_by_every_sentence(
    coverage: Coverage, tiny_embedder: Embedder
) -> None:
    asked, first = query("zoo", coverage, tiny_embedder), passage(coverage, "The zoo")

    for piece in pieces(coverage, asked, first):
        assert (piece[asked.held_by({"zoo"}) > 0] >= np.float32(TITLE_WEIGHT)).all()
    assert asked.held_by({"zoo"}).any()


def test_each_of_several_questions_is_compared_as_if_it_were_alone(
    coverage: Coverage, tiny_embedder: Embedder
) -> None:
    one, other = (query(text, coverage, tiny_embedder) for text in ("Who wept?", "harbour shut"))

    together = list(Matcher(coverage, one, other).matches(passage(coverage)))

    for number, asked in enumerate((one, other)):
        alone = Matcher(coverage, asked).matches(passage(coverage))
        assert [match.maxsim[number] for match in together] == [match.maxsim[0] for match in alone]


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("**Was it shut?**", True),
        ("Was the harbour shut?", True),
        ("“Who is to blame?”", True),
        ("(Why now?) ", True),
        ("“Why now?” she asked.", False),
        ("It was shut.", False),
    ],
)
def test_a_question_ends_with_its_mark_and_what_closes_it(sentence: str, asks: bool) -> None:
    assert is_question(sentence) is asks
