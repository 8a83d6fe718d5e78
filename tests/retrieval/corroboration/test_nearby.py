"""Which articles near an answer are read for whether they say the same."""

from retrieval.corroboration.nearby import ARTICLES, MOST_ARTICLES, to_read


def spoken(ranked: list[str], outlets: int) -> dict[str, str]:
    """Return who speaks in each article: so many outlets in turn."""
    return {article: f"outlet {number % outlets}" for number, article in enumerate(ranked)}


def test_all_of_a_few_articles_are_read() -> None:
    ranked = [f"a{n}" for n in range(ARTICLES)]

    assert to_read(ranked, spoken(ranked, outlets=2)) == ranked


def test_beyond_the_nearest_one_article_of_each_other_outlet_is_read() -> None:
    ranked = [f"a{n}" for n in range(ARTICLES + 4)]
    speakers = dict.fromkeys(ranked, "Gazette") | {"a41": "Echo", "a42": "Herald", "a43": "Echo"}

    assert to_read(ranked, speakers) == [*ranked[:ARTICLES], "a41", "a42"]


def test_never_more_than_so_many_are_read() -> None:
    ranked = [f"a{n}" for n in range(2 * MOST_ARTICLES)]

    assert to_read(ranked, spoken(ranked, outlets=len(ranked))) == ranked[:MOST_ARTICLES]
