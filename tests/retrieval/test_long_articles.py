"""What a very long article may cost the answer that quotes it, for which all others wait."""

from pathlib import Path

import pytest

from index.build import build
from index.embedder import Embedder
from index.passages import split_sentences
from index.store import Store
from index.types import Article, Span
from retrieval.corroboration.independence import shared_words
from retrieval.figures.figures import find_figures
from retrieval.fragments import fragment_link
from retrieval.growth import grow
from retrieval.origins.holdings import Holdings
from retrieval.origins.origins import find_origins
from retrieval.types import Quote
from tests.retrieval.costing import calls_of
from tests.retrieval.quoting import quote, stored

PAGE = "https://example.com/minutes"
FEE = "The council agreed on a fee of £40m for the bridge."
MINUTE = "It was first reported by Ann Roe that item {n} cost £{n},000 in 2023.\n"


def minutes(count: int, *, first: str = FEE, outlet: str = "Minutes") -> Quote:
    """Return the first sentence of an article whose others look as if they told of money."""
    text = f"{first}\n" + "".join(MINUTE.format(n=n) for n in range(count))
    held = stored(Article(f"{outlet}.txt", text, (Span(0, len(text)),), outlet=outlet))
    return quote(held, first)


def test_the_figures_of_a_long_article_are_not_read_to_its_end() -> None:
    other = quote("The bridge costs a fee of £42m.", outlet="Echo", version=2)
    asked = "What is the fee for the bridge?"
    find_figures(asked, [minutes(100), other])  # compiles what it needs

    short, long = (
        calls_of(lambda: find_figures(asked, [minutes(count), other]))  # noqa: B023
        for count in (1_000, 10_000)
    )

    assert long < 1.1 * short  # ten times as long


def test_who_was_first_is_not_looked_for_to_the_end_of_a_long_article() -> None:
    costs = []
    for count in (2_000, 10_000):
        one = minutes(count)
        sentences = {
            1: split_sentences(Article("x", one.article.text, (Span(0, len(one.article.text)),)))
        }
        holdings = Holdings(sentences, outlets=("Echo",))
        costs.append(calls_of(lambda: find_origins("fee", [one], holdings)))  # noqa: B023

    assert costs[1] < 2 * costs[0]


@pytest.mark.parametrize(("before", "found"), [(90_000, ["Axios"]), (110_000, [])])
def test_who_was_first_is_told_of_in_the_first_100_000_characters(
    before: int, found: list[str]
) -> None:
    first = "The fee was first reported by Axios."
    text = f"{FEE}\n{'x' * before}\n{first}"
    spans = [Span(0, len(FEE)), Span(len(text) - len(first), len(text))]

    origins = find_origins("fee", [quote(text, FEE)], Holdings({1: spans}))

    assert [one.name for one in origins] == found


def test_who_was_first_is_told_by_a_quote_wherever_it_stands() -> None:
    first = "The fee was first reported by Axios."
    text = f"{'x' * 200_000}\n{first}"

    holdings = Holdings({1: [Span(200_001, len(text))]})

    (origin,) = find_origins("fee", [quote(text, first)], holdings)

    assert origin.name == "Axios"


def test_a_quote_of_a_long_article_without_blank_lines_reads_only_what_is_beside_it() -> None:
    costs = []
    for lines in (200, 2_000):
        text = (
            "“It rained,” said Jon Beck. “It poured.”\n" * lines
            + "“The tram was late. It is,” he said."
        )
        article, start = quote(text).article, text.index("“The tram")
        sentences = [Span(start, start + 19), Span(start + 20, len(text))]
        costs.append(calls_of(lambda: grow(article, sentences, sentences[0], "Is it late?")))  # noqa: B023

    assert costs[1] < 1.1 * costs[0]


@pytest.mark.parametrize(("times", "lands"), [(50, True), (51, False)])
def test_words_that_stand_in_more_than_fifty_places_are_linked_by_their_page(
    times: int, lands: bool
) -> None:
    text = "\n".join(f"Item {n}. {FEE} So much for {n}." for n in range(times))
    start = text.rindex(FEE)

    link = fragment_link(Article("m.txt", text, ()), Span(start, start + len(FEE)), PAGE)

    assert (link != PAGE) is lands


def test_a_link_into_a_long_article_compares_each_context_with_few_places() -> None:
    text = "\n".join(
        f"{'as was said by all ' * 3}. {FEE} {'so it was told ' * 3}" for _ in range(9_000)
    )
    start = text.rindex(FEE)

    cost = calls_of(
        lambda: fragment_link(Article("m.txt", text, ()), Span(start, start + len(FEE)), PAGE)
    )

    assert len(text) > 1_000_000
    assert cost < 2_000


def test_no_further_article_is_compared_beyond_40_000_words(
    tiny_embedder: Embedder, tmp_path: Path
) -> None:
    """Three articles of 22,000 words share a statement; only the first two are compared."""
    statement = "We have built this bridge for the people of the town, " * 3
    bodies = [
        f"{statement}said the mayor of {name}.\n" + " ".join(f"{name}{n}" for n in range(22_000))
        for name in ("Ayton", "Beeton", "Ceeton")
    ]
    articles = [Article(f"{n}.txt", text, (Span(0, len(text)),)) for n, text in enumerate(bodies)]
    build(tmp_path, articles, tiny_embedder)

    with Store.open(tmp_path) as store:
        held = [store.articles_by_id([one.id])[one.id] for one in articles]
        (passage,) = shared_words([quote(held[0], statement)], held[1:], store)

    assert [article.version for article, _ in passage.places] == [one.version for one in held[:2]]
