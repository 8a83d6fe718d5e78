"""Which articles near an answer are read for whether they say the same."""

from retrieval.corroboration.nearby import (
    ARTICLES,
    MOST_ARTICLES,
    PASSAGES,
    PASSAGES_EACH,
    Near,
    chosen,
    to_read,
)


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


def test_where_few_passages_are_near_those_of_other_articles_are_read_too() -> None:
    near, far = Near(0.6, "a1", 0, id=1), Near(0.1, "a2", 0, id=2)

    assert chosen([near, far], 0.5, {"a1": "Gazette", "a2": "Echo"}) == ([near], [far])


def test_where_few_passages_are_near_all_of_an_article_are_read() -> None:
    passages = [Near(0.6, "a1", n, id=n) for n in range(PASSAGES_EACH + 2)]

    near, beyond = chosen(passages, 0.5, {"a1": "Gazette"})

    assert near == passages[:PASSAGES_EACH]
    assert beyond == passages[PASSAGES_EACH:]


def test_no_more_than_so_many_are_read_for_want_of_near_ones() -> None:
    passages = [Near(0.6, "a1", 0, id=0)] + [Near(0.1, "a2", n, id=n) for n in range(1, 200)]

    near, beyond = chosen(passages, 0.5, {"a1": "Gazette", "a2": "Echo"})

    assert len(near) == 1
    assert beyond == passages[1:PASSAGES]


def test_where_enough_are_near_nothing_beyond_them_is_read() -> None:
    passages = [Near(0.6, f"a{n}", 0, id=n) for n in range(PASSAGES)]
    speakers = spoken([one.article for one in passages], outlets=PASSAGES)

    assert chosen([*passages, Near(0.4, "a0", 9, id=999)], 0.5, speakers) == (passages, [])
