"""What several outlets quote from one source is found, and told from what each wrote itself."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.reading.articles import read_articles
from index.shared import MIN_SHARED_WORDS, SharedPassage, shared_passages
from index.shingles import words_of
from index.types import Article, Span
from tests.limits import LIMITS

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "coverage"
REAL = ROOT.parent / "shared" / "coverage"

STATEMENT = (
    "We have listened to everyone who lives by the pier and from it. But no board can open a "
    "structure that its own divers will not walk on. We will publish every report until the day "
    "the gates are unlocked again"
)


def prose(seed: int, count: int) -> str:
    draw = random.Random(seed)
    return " ".join("".join(draw.choices("abcdefghijklmnop", k=4)) for _ in range(count))


def shared(*texts: str, groups: tuple[tuple[int, ...], ...] = ()) -> list[SharedPassage]:
    """Return what texts share that are all prose and numbered from 0."""
    words = {number: words_of(text, [Span(0, len(text))]) for number, text in enumerate(texts)}
    return shared_passages(words, groups)


def cut(passage: SharedPassage, *texts: str) -> list[tuple[int, str]]:
    return [
        (place.version, texts[place.version][place.span.start : place.span.end])
        for place in passage.places
    ]


def test_a_statement_that_three_outlets_quote_is_one_passage_with_its_place_in_each() -> None:
    texts = (
        f"{prose(1, 80)}. “{STATEMENT},” the board wrote. {prose(2, 50)}",
        prose(3, 100),
        f"“{STATEMENT}.” {prose(4, 90)}",
        f"{prose(5, 40)}: “{STATEMENT.upper()}”",
    )

    (passage,) = shared(*texts)

    assert cut(passage, *texts) == [(0, STATEMENT), (2, STATEMENT), (3, STATEMENT.upper())]
    assert passage.words == len(STATEMENT.split())


def test_articles_that_share_no_passage_have_none() -> None:
    assert shared(prose(1, 200), prose(2, 200)) == []
    assert shared(prose(1, 200)) == []
    assert shared() == []


def test_a_passage_is_shared_from_twenty_words_on() -> None:
    assert MIN_SHARED_WORDS == 20
    assert shared(f"{prose(1, 30)} {prose(0, 19)}", f"{prose(2, 30)} {prose(0, 19)}") == []
    assert len(shared(f"{prose(1, 30)} {prose(0, 20)}", f"{prose(2, 30)} {prose(0, 20)}")) == 1


def test_each_place_reaches_as_far_as_that_text_quotes() -> None:
    first, second, third = prose(1, 25), prose(2, 25), prose(3, 25)
    texts = (
        f"{prose(4, 50)} {first} {second} {third}",
        f"{first} {second} {prose(5, 50)}",
        f"{prose(6, 50)} {second} {third} {prose(7, 10)}",
    )

    (passage,) = shared(*texts)

    assert cut(passage, *texts) == [
        (0, f"{first} {second} {third}"),
        (1, f"{first} {second}"),
        (2, f"{second} {third}"),
    ]
    assert passage.words == 50


def test_parts_of_one_statement_quoted_apart_are_one_passage() -> None:
    first, second = prose(1, 25), prose(2, 25)
    whole = f"{prose(3, 10)} {first} {prose(4, 10)} {second}"
    texts = (whole, f"{prose(5, 30)} {whole}", f"{prose(6, 30)} {first}", f"{second} {prose(7, 9)}")

    (passage,) = shared(*texts)

    assert [text for _, text in cut(passage, *texts)] == [whole, whole, first, second]


def test_a_stammer_is_not_counted_twice() -> None:
    opening, end = prose(1, 12), prose(2, 12)
    stammer = " ".join(opening.split()[-4:])

    (passage,) = shared(f"{opening} {end}", f"{opening} {stammer} {end}")

    assert passage.words == 24


def test_a_word_changed_dropped_or_put_in_brackets_does_not_end_a_passage() -> None:
    quoted = STATEMENT.replace("own divers", "divers").replace("publish", "release [sic]")
    texts = (f"{prose(1, 30)} {STATEMENT} {prose(2, 30)}", f"{prose(3, 30)} {quoted}")

    (passage,) = shared(*texts)

    assert cut(passage, *texts) == [(0, STATEMENT), (1, quoted)]
    assert passage.words == len(STATEMENT.split()) - 2


def test_two_statements_far_apart_are_two_passages() -> None:
    one, other = prose(1, 30), prose(2, 30)
    texts = (f"{one} {prose(3, 50)} {other}", f"{other} {prose(4, 50)} {one}")

    found = [cut(passage, *texts) for passage in shared(*texts)]

    assert found == [[(0, one), (1, one)], [(0, other), (1, other)]]


def test_a_text_that_prints_a_passage_twice_has_two_places_for_it() -> None:
    texts = (f"{STATEMENT} {prose(1, 50)} {STATEMENT}", f"{prose(2, 50)} {STATEMENT}")

    (passage,) = shared(*texts)

    assert [place.version for place in passage.places] == [0, 0, 1]
    assert {text for _, text in cut(passage, *texts)} == {STATEMENT}


def test_that_copies_share_their_passages_is_no_news() -> None:
    text = prose(1, 200)

    assert shared(text, text, prose(2, 200), groups=((0, 1), (2,))) == []


def test_copies_and_an_independent_article_that_quote_one_statement_share_it() -> None:
    copied = f"{prose(1, 100)} {STATEMENT}"
    texts = (copied, copied, f"{STATEMENT} {prose(2, 100)}")

    (passage,) = shared(*texts, groups=((0, 1), (2,)))

    assert cut(passage, *texts) == [(0, STATEMENT), (1, STATEMENT), (2, STATEMENT)]


def test_a_text_that_says_the_same_over_and_over_is_no_trouble() -> None:
    chant = "never again we say never again we say "

    assert len(shared(chant * 500, chant * 500)) == 1


TEXT = st.lists(st.sampled_from([prose(seed, 12) for seed in range(6)]), max_size=8)


@given(TEXT, TEXT)
def test_the_passages_are_the_same_from_either_side(one: list[str], other: list[str]) -> None:
    texts = " ".join([*one, prose(8, 5)]), " ".join([prose(9, 5), *other])

    for passage in shared(*texts):
        assert {place.version for place in passage.places} == {0, 1}
        assert passage.words >= MIN_SHARED_WORDS
    assert bool(shared(*texts)) == bool(shared(*reversed(texts)))


def passages_of(folder: Path, **copies: str) -> list[tuple[int, list[str]]]:
    """Return how long each shared passage of a folder's articles is, and which files have it."""
    found = read_articles(folder, LIMITS)
    articles = [one for one in found if isinstance(one, Article)]
    names = [Path(one.source).name for one in articles]
    words = {number: words_of(one.text, one.prose) for number, one in enumerate(articles)}
    groups = [(names.index(one), names.index(other)) for one, other in copies.items()]
    return [
        (passage.words, [names[place.version] for place in passage.places])
        for passage in shared_passages(words, groups)
    ]


def test_the_independent_articles_of_the_sample_coverage_share_no_passage() -> None:
    assert passages_of(SAMPLES, **{"demo-daily.txt": "sample-gazette.txt"}) == []


@pytest.mark.skipif(not REAL.is_dir(), reason="the real coverage is not on this machine")
def test_of_the_real_coverage_two_articles_quote_the_same_words_of_the_advertisement() -> None:
    assert passages_of(REAL) == [(30, ["000_6a35ec191f6cc795.txt", "001_1d5bde556d280b45.txt"])]
