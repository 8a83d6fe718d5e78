"""A figure that an article on one firm gives of another firm is not compared with that firm's."""

import pytest

from index.stored import StoredArticle
from retrieval.figures.figures import find_figures
from tests.retrieval.quoting import quote, written

LEDGER = written(
    "The work of Quillon goes on. It plans to lay off 1,900 people. "
    "Some workers had left for Oberon.",
    outlet="Ledger",
)
FIRST = quote(LEDGER, "It plans to lay off 1,900 people.")


def kantor(sentence: str, *others: str) -> StoredArticle:
    """Return an article on Quillon with a sentence, behind others."""
    lead = "Shares in Quillon fell on Monday after the firm told of it."
    return written(" ".join((lead, *others, sentence)), outlet="Kantor")


def told(question: str, sentence: str, *others: str) -> list[tuple[str | None, list[int]]]:
    quotes = [FIRST, quote(kantor(sentence, *others), sentence)]
    return [
        (one.relation and one.relation.value, [int(group.quantity.low) for group in one.groups])
        for one in find_figures(question, quotes)
    ]


LAYOFFS = "How many people is Quillon laying off?"


@pytest.mark.parametrize(
    "sentence",
    [
        "Oberon said in August that it would lay off 3,500 people.",
        "Oberon said it had laid off 3,500 people.",
        "Oberon has laid off 3,500 people since May.",
    ],
)
def test_what_another_firm_does_is_not_what_the_one_asked_about_does(sentence: str) -> None:
    assert told(LAYOFFS, sentence) == [(None, [1900]), (None, [3500])]


@pytest.mark.parametrize(
    ("sentence", "others"),
    [
        ("The firm said it would lay off 3,500 people.", ()),
        ("Quillon said it would lay off 3,500 people.", ()),
        ("Reyes said it would lay off 3,500 people.", ("Dana Reyes runs it.",)),
        ("Oberon will lay off 3,500 people at Quillon, its new arm.", ("Oberon grows.",)),
        ("Oberon will lay off 3,500 people.", ("Quillon was bought by Oberon.",)),
        ("Tessel will lay off 3,500 people.", ()),
    ],
)
def test_a_person_or_what_an_article_ties_to_the_firm_may_speak_of_it(
    sentence: str, others: tuple[str, ...]
) -> None:
    assert told(LAYOFFS, sentence, *others) == [("different", [1900, 3500])]
