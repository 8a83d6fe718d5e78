import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from config.settings import load_settings
from index.build import build
from index.embedder import Embedder
from index.reading.articles import read_articles
from index.types import Article, Span
from tests.bot.bot_process import BotProcess
from tests.bot.loopback.exchange import Exchange
from tests.bot.loopback.rest import TOKEN
from tests.bot.loopback.server import Loopback
from tests.bot.newsroom import Newsroom
from tests.limits import LIMITS

SAMPLE = Path(__file__).parents[2] / "examples/coverage"
QUESTION = {"question": "What is the salary range of the AI product manager?"}


@pytest.fixture(scope="session")
def models_dir() -> Path:
    """Return the folder of the prepared model, preparing it where that was never done."""
    settings = load_settings()
    Embedder.prepare(settings.model, settings.models_dir, settings.thread_count, print)
    return settings.models_dir


@pytest.fixture(scope="session")
def embedder(models_dir: Path) -> Embedder:
    return Embedder.open("all-MiniLM-L6-v2", models_dir, 1)


@pytest.fixture(scope="session")
def sample_coverage(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Path:
    """Return a folder with the sample coverage, for all tests: copy it, or use `sample`."""
    data_dir = tmp_path_factory.mktemp("coverage") / "sample"
    articles = [one for one in read_articles(SAMPLE, LIMITS) if isinstance(one, Article)]
    build(data_dir, articles, embedder)
    return data_dir


@pytest.fixture
def sample(sample_coverage: Path, tmp_path: Path) -> Path:
    """Return a folder with the sample coverage, which a test may change."""
    return shutil.copytree(sample_coverage, tmp_path / "sample")


@pytest.fixture
def discord() -> Iterator[Loopback]:
    """Yield Discord; nothing the bot sends there may break one of its limits."""
    with Loopback() as server:
        yield server
    assert server.rest.violations == []


@contextmanager
def discord_with_bot(data_dir: Path, models_dir: Path, **own: object) -> Iterator[Loopback]:
    """Have a Discord with a bot in it; nothing the bot sends there may break one of its limits."""
    with Loopback() as server:
        with BotProcess(server, data_dir, models_dir, token=TOKEN, **own):
            server.connected()
            yield server
        assert server.rest.violations == []


@pytest.fixture(scope="session")
def town(
    sample_coverage: Path, models_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Loopback]:
    """Yield Discord with a bot in it that has read the sample coverage and runs on."""
    data_dir = shutil.copytree(sample_coverage, tmp_path_factory.mktemp("town") / "sample")
    with discord_with_bot(data_dir, models_dir, server_questions_a_minute=10_000) as server:
        yield server


@pytest.fixture(scope="module")
def newsroom(
    sample_coverage: Path, models_dir: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Newsroom]:
    """Yield a bot whose server 111 has a coverage of its own; 222 sees the public one."""
    folder = tmp_path_factory.mktemp("newsroom")
    for name in ("public", "coverages/own", "coverages/other"):
        shutil.copytree(sample_coverage, folder / name)
    with discord_with_bot(
        *(folder / "public", models_dir),
        coverages_dir=folder / "coverages",
        servers={"111": "own"},
        max_uploads=2,
    ) as server:
        yield Newsroom(server, folder / "coverages/own")


def article(source: str, text: str, outlet: str | None = None, url: str | None = None) -> Article:
    """Return an article whose whole text, line by line, may be quoted."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Span(start, start + len(line)))
        start += len(line) + 1
    return Article(source, text, tuple(blocks), title=source, outlet=outlet, url=url)


def ask(discord: Loopback, server: int | None = 111, person: int = 42) -> Exchange:
    """Ask what the sample coverage answers."""
    return discord.slash("ask", QUESTION, server=server, person=person)
