"""The command line, run over the sample coverage or over articles of a test's own."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from config.settings import load_settings
from index.embedder import Embedder
from retrieval.cli import app
from tests.retrieval.commands import BRIDGE, COMMAND, SAMPLES, SCHOOL, OnScreen, Ran, Run, Write
from tests.retrieval.screens import terminal


@pytest.fixture(scope="session")
def models_dir() -> Path:
    """Return the folder of the prepared model, preparing it where that was never done."""
    settings = load_settings()
    Embedder.prepare(settings.model, settings.models_dir, settings.thread_count, print)
    return settings.models_dir


@pytest.fixture(scope="session")
def sample(models_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data folder of the sample coverage, which no test may change."""
    return _indexed(SAMPLES, tmp_path_factory.mktemp("sample"), models_dir)


@pytest.fixture(scope="session")
def riverton(models_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with two articles and, in ``data``, their coverage; no test may change it."""
    folder = tmp_path_factory.mktemp("riverton")
    (folder / "bridge.txt").write_text(BRIDGE)
    (folder / "school.txt").write_text(SCHOOL)
    _indexed(folder, folder / "data", models_dir)
    return folder


def _indexed(articles: Path, data_dir: Path, models_dir: Path) -> Path:
    indexed = CliRunner().invoke(
        app,
        ["index", str(articles), "--data-dir", str(data_dir)],
        env={"PULLQUOTE_MODELS_DIR": str(models_dir)},
        catch_exceptions=False,
    )
    assert indexed.exit_code == 0, indexed.output
    return data_dir


@pytest.fixture
def place(tmp_path: Path, models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, without settings of anybody's own; its coverage is in ``data``."""
    for name in [name for name in os.environ if name.startswith("PULLQUOTE_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("PULLQUOTE_MODELS_DIR", str(models_dir))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.chdir(tmp_path)
    return tmp_path


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
def in_sample(pullquote: Run, sample: Path) -> Run:
    """Run the command line on the sample coverage."""

    def run(command: str, *arguments: object, **given: Any) -> Ran:
        return pullquote(command, "--data-dir", sample, *arguments, **given)

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
