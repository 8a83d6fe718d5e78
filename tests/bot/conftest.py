from collections.abc import Iterator
from pathlib import Path

import pytest

from config.settings import Settings
from index.articles import read_articles
from index.build import build
from index.embedder import Embedder
from index.reading import ReadLimits
from index.types import Article
from tests.bot.discord_loopback import Loopback

SAMPLE = Path(__file__).parents[2] / "examples/coverage"


@pytest.fixture(scope="session")
def models_dir() -> Path:
    return Path("/work/exp/models")


@pytest.fixture(scope="session")
def embedder(models_dir: Path) -> Embedder:
    return Embedder.open("all-MiniLM-L6-v2", models_dir, 1)


def add(data_dir: Path, embedder: Embedder, articles: list[Article]) -> None:
    build(data_dir, iter(articles), embedder, lambda _: None)


@pytest.fixture
def sample(tmp_path: Path, embedder: Embedder) -> Path:
    """Return a folder with the sample coverage, which a test may change."""
    data_dir = tmp_path / "sample"
    limits = ReadLimits(2**20, 100_000, 100)
    articles = [one for one in read_articles(SAMPLE, limits) if isinstance(one, Article)]
    add(data_dir, embedder, articles)
    return data_dir


@pytest.fixture
def discord() -> Iterator[Loopback]:
    """Yield Discord; nothing the bot sends there may break one of its limits."""
    with Loopback() as server:
        yield server
    assert server.violations == []
