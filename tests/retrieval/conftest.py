"""The command line, run over the sample coverage or over articles of a test's own."""

import json
import os
import subprocess
from collections.abc import Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from config.settings import Settings
from index.build import build
from index.embedder import Embedder
from index.reading.articles import read_articles
from index.types import Article
from retrieval.cli import app
from retrieval.reader import Reader, open_reader
from tests.limits import LIMITS
from tests.retrieval.running import BRIDGE, COMMAND, SCHOOL, OnScreen, Opened, Ran, Run, Write
from tests.retrieval.screens import terminal


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what loads the real model, however many fixtures it goes through."""
    for item in items:
        if "embedder" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.model)


@pytest.fixture(scope="session")
def prepared(models_dir: Path, embedder: Embedder) -> Path:
    """Return the folder of models, in which the one that comes along is prepared."""
    return models_dir


@pytest.fixture(scope="session")
def riverton(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two articles and, in ``data``, their coverage; no test may change it."""
    folder = tmp_path_factory.mktemp("riverton")
    (folder / "bridge.txt").write_text(BRIDGE)
    (folder / "school.txt").write_text(SCHOOL)
    indexed = CliRunner().invoke(
        app,
        ["index", str(folder), "--data-dir", str(folder / "data")],
        env={"PULLQUOTE_MODELS_DIR": str(prepared)},
        catch_exceptions=False,
    )
    assert indexed.exit_code == 0, indexed.output
    return folder


@pytest.fixture
def opened(embedder: Embedder, models_dir: Path, tmp_path: Path) -> Opened:
    """Return a function that opens some texts as a coverage, one outlet each."""

    def open_(**texts: str) -> AbstractContextManager[Reader]:
        rows = [{"text": text, "outlet": outlet} for outlet, text in texts.items()]
        (tmp_path / "wire.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
        found = read_articles(tmp_path / "wire.jsonl", LIMITS)
        build(tmp_path / "data", [one for one in found if isinstance(one, Article)], embedder)
        return open_reader(Settings(data_dir=tmp_path / "data", models_dir=models_dir))

    return open_


@pytest.fixture
def place(tmp_path: Path, prepared: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, without settings of anybody's own; its coverage is in ``data``."""
    for name in [name for name in os.environ if name.startswith("PULLQUOTE_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("PULLQUOTE_MODELS_DIR", str(prepared))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def quick(
    place: Path, tiny_embedder: Embedder, tiny_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Index with a model that understands nothing and is quick."""
    monkeypatch.setenv("PULLQUOTE_MODEL", str(tiny_model))


@pytest.fixture
def articles(place: Path) -> Write:
    """Write articles, each by its file name, into the folder ``articles``."""

    def write(texts: Mapping[str, str | bytes]) -> Path:
        folder = place / "articles"
        for name, text in texts.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return write


@pytest.fixture
def pullquote(place: Path) -> Run:
    """Run the command line in this process."""

    def run(
        *arguments: object, stdin: str | bytes = "", env: Mapping[str, str] | None = None
    ) -> Ran:
        words = [str(one) for one in arguments]
        ran = CliRunner().invoke(app, words, input=stdin, env=env, catch_exceptions=False)
        return Ran(ran.exit_code, ran.stdout, ran.stderr)

    return run


@pytest.fixture
def in_sample(pullquote: Run, sample_coverage: Path) -> Run:
    """Run the command line on the sample coverage."""

    def run(command: str, *arguments: object, **given: Any) -> Ran:
        return pullquote(command, "--data-dir", sample_coverage, *arguments, **given)

    return run


@pytest.fixture
def in_riverton(pullquote: Run, riverton: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in the folder of two articles."""
    monkeypatch.chdir(riverton)
    return pullquote


@pytest.fixture
def process(place: Path) -> Run:
    """Run the command line in a process of its own."""

    def run(*arguments: object, stdin: str = "", env: Mapping[str, str] | None = None) -> Ran:
        ran = subprocess.run(
            [COMMAND, *map(str, arguments)],
            input=stdin,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            check=False,
        )
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    return run


@pytest.fixture
def on_screen(place: Path, monkeypatch: pytest.MonkeyPatch) -> OnScreen:
    """Run the command line in this process with a terminal for its output; return the screen."""

    def run(*arguments: object, columns: int = 80) -> str:
        monkeypatch.setenv("COLUMNS", str(columns))  # rich measures the terminal of the process
        with terminal(columns) as screen:
            app([str(one) for one in arguments], standalone_mode=False)
        return screen.text

    return run
