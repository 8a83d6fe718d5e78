"""The command line run as a person runs it, over the sample coverage or articles of a test's own."""

import fcntl
import json
import os
import re
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from config.settings import load_settings
from index.embedder import Embedder
from retrieval.cli import app

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "examples" / "coverage"
COMMAND = Path(sys.executable).with_name("pullquote")

BRIDGE = """Council delays the bridge vote

The Riverton council put off its vote on the new bridge until March. Engineers had asked for more
time to test the steel. The bridge would cost 40 million euros, the mayor said.

Shopkeepers on the east bank fear a summer without customers. Ferries will run every ten minutes.
"""
SCHOOL = """A school roof falls in

The roof of the Hillside school fell in on Sunday night. Nobody was hurt, the fire chief said.
Lessons move to the town hall until the roof is rebuilt in autumn.
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that ended: its exit code and what it printed."""

    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[str]:
        return self.out.splitlines()

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def models_dir() -> Path:
    """Return the folder of the prepared model, preparing it where that was never done."""
    settings = load_settings()
    Embedder.prepare(settings.model, settings.models_dir, settings.thread_count, print)
    return settings.models_dir


@pytest.fixture(scope="session")
def sample(models_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the data folder of the indexed sample coverage, which no test may change."""
    folder = tmp_path_factory.mktemp("sample")
    indexed = CliRunner().invoke(
        app,
        ["index", str(SAMPLES), "--data-dir", str(folder)],
        env={"PULLQUOTE_MODELS_DIR": str(models_dir)},
    )
    assert indexed.exit_code == 0, indexed.output
    return folder


@pytest.fixture
def place(tmp_path: Path, models_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in an empty folder, its coverage in ``data``, without settings of anybody's own."""
    for name in [name for name in os.environ if name.startswith("PULLQUOTE_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("PULLQUOTE_MODELS_DIR", str(models_dir))
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def pullquote(place: Path) -> Run:
    """Run the command line in this process."""

    def run(*arguments: object, stdin: str | bytes = "", env: Mapping[str, str] | None = None) -> Ran:
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
def articles(place: Path) -> Callable[..., Path]:
    """Write articles, each by its file name, into the folder ``articles``."""

    def write(texts: Mapping[str, str | bytes]) -> Path:
        folder = place / "articles"
        for name, text in texts.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return write


class Screen:
    """A terminal: its keyboard, and what was printed on it so far."""

    def __init__(self, columns: int) -> None:
        self._ours, self.theirs = os.openpty()
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self._printed = bytearray()
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    @property
    def text(self) -> str:
        return self._printed.decode(errors="replace").replace("\r\n", "\n")

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def wait_for(self, words: str, seconds: float = 30) -> None:
        """Wait until something was printed; fail with what was, if it does not come."""
        ends = time.monotonic() + seconds
        while words not in self.text:
            assert time.monotonic() < ends, self.text
            time.sleep(0.02)

    def close(self) -> str:
        """Return everything printed, once nobody prints any more."""
        os.close(self.theirs)
        self._reading.join(10)
        os.close(self._ours)
        return self.text

    def _read(self) -> None:
        with suppress(OSError):  # raised when the other end is closed
            while got := os.read(self._ours, 65536):
                self._printed += got


@contextmanager
def terminal(columns: int = 80) -> Iterator[Screen]:
    """Make standard output and error a terminal for a while."""
    screen = Screen(columns)
    kept = sys.stdout, sys.stderr
    stream = open(screen.theirs, "w", encoding="utf-8", closefd=False)
    sys.stdout = sys.stderr = stream
    try:
        yield screen
    finally:
        sys.stdout, sys.stderr = kept
        stream.close()
        screen.close()


@pytest.fixture
def on_screen(place: Path) -> Callable[..., str]:
    """Run the command line in this process with a terminal for its output; return the screen."""

    def run(*arguments: object, columns: int = 80) -> str:
        with terminal(columns) as screen:
            app([str(one) for one in arguments], standalone_mode=False)
        return screen.text

    return run


def unstyled(screen: str) -> str:
    """Return what is left of a screen without its colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", screen)
