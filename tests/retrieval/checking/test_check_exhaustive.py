"""The quote checker over all of the samples, and of the real coverage where it is there."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.passages import split_sentences
from index.reading.articles import read_articles
from index.store import Store
from index.types import Article
from index.wording import Wording
from retrieval.checking.check import check
from retrieval.checking.verdict import Check, Verdict
from tests.index.made_up import article, index
from tests.limits import LIMITS
from tests.retrieval.quoting import REAL, SAMPLES, needs_real_coverage


def read(folder: Path) -> list[Article]:
    return [one for one in read_articles(folder, LIMITS) if isinstance(one, Article)]


@pytest.fixture(scope="module", params=["samples", pytest.param("real", marks=needs_real_coverage)])
def coverage(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[list[Article], Store, Wording]]:
    articles = read(SAMPLES if request.param == "samples" else REAL)
    folder = tmp_path_factory.mktemp(request.param)
    index(folder, *articles)
    with Store.open(folder) as store:
        yield articles, store, Wording.open_mended(folder, store)


Coverage = tuple[list[Article], Store, Wording]


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_every_slice_of_every_article_is_exact(coverage: Coverage, data: st.DataObject) -> None:
    articles, store, wording = coverage
    text = data.draw(st.sampled_from(articles)).text
    chunks = [match.span() for match in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(chunks) - 3))
    last = data.draw(st.integers(first + 2, min(first + 80, len(chunks) - 1)))
    slice_ = text[chunks[first][0] : chunks[last][1]]

    if sum(any(map(str.isalnum, chunk)) for chunk in slice_.split()) >= 3:
        found = check(slice_, store, wording)
        assert found.verdict is Verdict.EXACT
        assert (found.unnamed, found.speech, found.unchecked) == ((), None, ())


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_nothing_is_held_against_whole_sentences_as_they_stand(
    coverage: Coverage, data: st.DataObject
) -> None:
    articles, store, wording = coverage
    one = data.draw(st.sampled_from(articles))
    spans = split_sentences(one)
    first = data.draw(st.integers(0, len(spans) - 1))
    last = data.draw(st.integers(first, min(first + 2, len(spans) - 1)))
    slice_ = one.text[spans[first].start : spans[last].end]

    if sum(any(map(str.isalnum, chunk)) for chunk in slice_.split()) >= 3:
        assert_is_held_for_nothing(check(slice_, store, wording))


MARKED = """Their [sic] was a long queue outside the bank on Monday morning. He said the *first*
board gave the school an A* grade for music in May, and an A* for effort. The so-called ‘bedroom
tax’ will stay for years, the minister said. “It is fair,” he added. Lowe told the club
that the 'super league' was dead, Berg said. “He [Lowe] knew of it [the wall] from me
[laughs],” said Ada Roe. “Who will pay for all of it?” “We all will,” said Strand. The
govern-
ment said that 12 500 people of the members' club had left (p < 0.05)."""
WHOLE = r"(?:\S+-\n|\d+ (?=\d))?\S+"  # words and numbers; a part of one is another


def test_nothing_is_held_against_slices_of_an_article_with_all_marks(tmp_path: Path) -> None:
    index(tmp_path, article("marked.txt", MARKED))
    chunks = [match.span() for match in re.finditer(WHOLE, MARKED)]
    with Store.open(tmp_path) as store:
        wording = Wording.open_mended(tmp_path, store)
        for first in range(len(chunks)):
            for last in range(first + 4, min(first + 24, len(chunks)), 3):
                slice_ = MARKED[chunks[first][0] : chunks[last][1]]
                assert_is_held_for_nothing(check(slice_, store, wording))


def assert_is_held_for_nothing(found: Check) -> None:
    assert found.verdict is Verdict.EXACT, found.quotation
    assert found.unnamed == (), found.quotation
    assert found.speech is None, found.quotation
    assert found.framed is None, found.quotation
    assert found.unchecked == (), found.quotation


NOISE = [
    str.upper,
    str.lower,
    lambda text: text.replace(" ", "\u00a0"),
    lambda text: text.replace(" ", "  "),
    lambda text: re.sub(r"(\w)(\w)", "\\1\u200b\\2", text),
    lambda text: text.translate(str.maketrans("“”‘’'\"–—", "\"\"''’“—-")),
    lambda text: text.replace(". ", "… "),
    lambda text: re.sub(r"\b([A-Za-z])(?=[a-z])", "[\\1]", text, count=1),
]


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_every_sentence_with_other_typography_keeps_its_words(
    coverage: Coverage, data: st.DataObject
) -> None:
    articles, store, wording = coverage
    one = data.draw(st.sampled_from(articles))
    span = data.draw(st.sampled_from(split_sentences(one)))
    sentence = one.text[span.start : span.end]
    noisy = data.draw(st.sampled_from(NOISE))(sentence)

    if len(sentence.split()) >= 4 and "](" not in sentence:  # nobody retypes an address
        assert check(noisy, store, wording).is_real


def test_every_changed_number_is_found_altered(coverage: Coverage) -> None:
    articles, store, wording = coverage
    chance = random.Random(1)
    tried = 0
    for one in articles:
        for span in split_sentences(one):
            sentence = one.text[span.start : span.end]
            digits = [match.start() for match in re.finditer(r"\d", sentence)]
            if not digits or len(sentence.split()) < 4:
                continue
            place = chance.choice(digits)
            digit = chance.choice([other for other in "123456789" if other != sentence[place]])
            changed = sentence[:place] + digit + sentence[place + 1 :]
            tried += 1
            assert check(changed, store, wording).verdict is Verdict.ALTERED, changed
    assert tried >= 10
