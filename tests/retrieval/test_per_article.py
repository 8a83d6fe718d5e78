"""What is found out about an article once is known for the questions after it."""

from index.stored import StoredArticle
from retrieval.per_article import LEAST, MOST, per_article
from tests.retrieval.quoting import written


def counting() -> tuple[per_article[[StoredArticle], int], list[str]]:
    """Return a function of an article, and the list of what it was asked for."""
    asked: list[str] = []

    def length(article: StoredArticle) -> int:
        asked.append(article.text[:9])
        return len(article.text)

    return per_article(length), asked


def test_an_article_is_looked_into_once() -> None:
    length, asked = counting()

    assert [length(written("It rained.")), length(written("It rained."))] == [10, 10]
    assert asked == ["It rained"]


def test_256_articles_are_known_and_the_one_asked_for_longest_ago_goes_first() -> None:
    length, asked = counting()
    for n in range(MOST + 1):
        length(written(f"Story {n:03}"))
    asked.clear()

    length(written("Story 256"))
    length(written("Story 000"))

    assert asked == ["Story 000"]


def test_of_articles_of_a_million_characters_sixteen_are_known() -> None:
    length, asked = counting()
    for n in range(40):
        length(written(f"Story {n:03}" + "x" * 1_000_000))
    asked.clear()

    for n in range(40 - LEAST, 40):
        length(written(f"Story {n:03}" + "x" * 1_000_000))
    length(written("Story 023" + "x" * 1_000_000))

    assert asked == ["Story 023"]
