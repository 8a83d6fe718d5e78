"""Which quotes are of words that several independent articles have."""

from pathlib import Path

import pytest

from index.build import build
from index.embedder import Embedder
from index.store import Store
from index.types import Article, Span
from retrieval.corroboration.independence import shared_words
from retrieval.types import Quote

STATEMENT = (
    "“Our results show that a short nap is one of the simplest things that people over 50 can do "
    "for their hearts,” said Dr Ann Roe, who led the study."
)
HERALD = (
    f"Nappers are less likely to suffer a heart attack. {STATEMENT} Set an alarm clock, skip the "
    "coffee and draw the curtains. Our pick is a wrist band that tracks every minute of the day."
)
COURIER = (
    f"In Mora 611 people had a heart attack. {STATEMENT} The work was paid for by a fund in the "
    "north of the country, and none of its members has ever been seen asleep in the afternoon."
)


@pytest.mark.parametrize(
    ("quoted", "shared"),
    [
        ("Nappers are less likely to suffer a heart attack.", 0),
        (STATEMENT, 1),
        (STATEMENT[:70], 1),
        (HERALD, 1),
    ],
    ids=["its last three words alone", "the statement", "a part of it", "all of it and more"],
)
def test_a_quote_is_of_shared_words_that_are_most_of_it_or_that_it_has_most_of(
    quoted: str, shared: int, tiny_embedder: Embedder, tmp_path: Path
) -> None:
    texts = {"herald": HERALD, "courier": COURIER}
    found = [Article(name, text, (Span(0, len(text)),)) for name, text in texts.items()]
    build(tmp_path, found, tiny_embedder)

    with Store.open(tmp_path) as store:
        stored = store.articles_by_id([one.id for one in found])
        herald, courier = (stored[one.id] for one in found)
        start = HERALD.index(quoted)
        span = Span(start, start + len(quoted))
        passages = shared_words([Quote(herald, span, span, 0.9)], [courier], store)

    assert len(passages) == shared
