import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from index.embedder import Embedder

KILLS = int(os.environ.get("KILLS", 12)) // 2  # of each command that is killed


class Forge:
    """The process of forge.py."""

    def __init__(self, place: Path, settings: dict[str, str]) -> None:
        self.place = place
        self.settings = settings
        self.took = 0.0  # by the last command
        self.process = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("forge.py"), place],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **settings},
            text=True,
        )

    def run(self, *arguments: object, kill_after: float | None = None) -> int:
        """Run a command; return its exit code, or minus the signal that ended it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        print(json.dumps([str(one) for one in arguments]), file=self.process.stdin, flush=True)
        child = int(self.process.stdout.readline())
        started = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            with suppress(ProcessLookupError):  # it was quicker
                os.kill(child, signal.SIGKILL)
        code = int(self.process.stdout.readline())
        self.took = time.monotonic() - started
        return code


@pytest.fixture
def forge(
    tmp_path: Path, tiny_model: Path, tiny_embedder: Embedder, models_dir: Path
) -> Iterator[Forge]:
    """Yield the means to run commands in an empty folder, with a model that is quick."""
    settings = {"PULLQUOTE_MODEL": str(tiny_model), "PULLQUOTE_MODELS_DIR": str(models_dir)}
    forge = Forge(tmp_path, settings | {"PULLQUOTE_THREADS": "1"})
    yield forge
    forge.process.kill()
    forge.process.wait()
