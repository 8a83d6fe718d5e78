"""A coverage that is asked over and over is the same afterwards."""

from pathlib import Path

import pytest

from benchmarks.trial import Trial
from index.embedder import Embedder
from index.types import Article, Span

TEXTS = ["The bridge is shut.", "The school burnt."]


@pytest.fixture
def trial(tmp_path: Path, tiny_embedder: Embedder) -> Trial:
    articles = [Article(f"{n}.txt", text, (Span(0, len(text)),)) for n, text in enumerate(TEXTS)]
    return Trial(tmp_path, articles, tiny_embedder)


def there(trial: Trial) -> set[str]:
    return {one.source for one in trial.store.articles()}


def test_an_article_is_away_for_a_while_and_back_afterwards(trial: Trial) -> None:
    article = trial.store.article("0.txt").id

    with trial.without(article):
        assert there(trial) == {"1.txt"}
        assert {one for one, _ in trial.ranked("bridge shut")} != {article}

    assert there(trial) == {"0.txt", "1.txt"}


def test_it_is_back_also_where_asking_fails(trial: Trial) -> None:
    with pytest.raises(RuntimeError), trial.without(trial.store.article("0.txt").id):
        raise RuntimeError

    assert there(trial) == {"0.txt", "1.txt"}


def test_a_ledger_counts_what_is_shown_and_whether_it_is_as_it_was_read(trial: Trial) -> None:
    answer = trial.ask("bridge shut")

    assert trial.ledger.shown == len(answer.quotes) + len(answer.nearest) > 0
    assert trial.ledger.equal == trial.ledger.shown
