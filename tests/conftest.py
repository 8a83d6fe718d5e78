"""Fixtures that are shared. Models are prepared once and kept in pytest's own cache."""

import hashlib
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import settings

from index.build import build
from index.coverage import Coverage
from index.embedder import Embedder
from index.model import BUNDLED_MODEL
from index.reading.articles import read_articles
from index.types import Article
from tests.limits import LIMITS
from tests.tiny_model import make_tiny_model

# How long one example takes says how busy the machine is, not whether the code is right.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
settings.register_profile("fuzz", max_examples=10_000, deadline=None)  # of `make fuzz`

ROOT = Path(__file__).parents[1]
PREPARED_BY = ["index/card.py", "index/model.py", "index/runtimes.py", "tests/tiny_model.py"]


@pytest.fixture(scope="session")
def models_dir(request: pytest.FixtureRequest) -> Path:
    """Return a folder of prepared models, kept until the code that prepares them changes."""
    code = b"".join((ROOT / name).read_bytes() for name in PREPARED_BY)
    assert request.config.cache is not None
    return request.config.cache.mkdir(f"models-{hashlib.sha256(code).hexdigest()[:12]}")


@pytest.fixture(scope="session")
def embedder(models_dir: Path) -> Embedder:
    """Return the real model that comes along; tests that ask for it are marked ``model``."""
    return Embedder.prepare(BUNDLED_MODEL, models_dir, threads=2, notify=print)


@pytest.fixture(scope="session")
def tiny_model(models_dir: Path) -> Path:
    """Return the folder of a sentence-transformers model with random weights."""
    folder = models_dir / "tiny"
    if not folder.is_dir():
        made = Path(tempfile.mkdtemp(dir=models_dir))
        make_tiny_model(made, seed=1)
        with suppress(OSError):  # another process of this run was first
            made.rename(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_embedder(tiny_model: Path, models_dir: Path) -> Embedder:
    """Return a model that understands nothing and embeds a passage in a millisecond."""
    return Embedder.prepare(str(tiny_model), models_dir, threads=1, notify=print)


@pytest.fixture(scope="session")
def sample_coverage(embedder: Embedder, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data folder of the indexed sample coverage, which no test may change."""
    folder = tmp_path_factory.mktemp("coverage") / "sample"
    found = read_articles(ROOT / "examples/coverage", LIMITS)
    build(folder, (one for one in found if isinstance(one, Article)), embedder)
    Coverage.open(folder).close()
    return folder
