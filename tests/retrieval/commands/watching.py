"""`pullquote watch` as a process of its own, and the folder that it watches."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from config.errors import PullquoteError
from index.store import Store
from tests.retrieval.running import COMMAND


class Watching:
    """The process; use it as a context manager."""

    def __init__(self, place: Path, settings: dict[str, str]) -> None:
        self.data_dir = place / "data"
        self.articles = place / "articles"
        self._log = place / f"watch-{time.monotonic_ns()}.log"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [COMMAND, "watch", "articles"],
                cwd=place,
                env={**os.environ, "PULLQUOTE_WATCH_SETTLE_S": "0.2", **settings},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def __enter__(self) -> "Watching":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self.kill()
        if error is not None:
            print(self.log)

    @property
    def log(self) -> str:
        return self._log.read_text()

    @property
    def held(self) -> dict[str, tuple[int, str]]:
        """The version and the text of each article, by file name."""
        try:
            with Store.open(self.data_dir) as store:
                found = store.articles(with_text=True)
                return {one.source.rpartition("/")[2]: (one.number, one.text) for one in found}
        except PullquoteError:  # not begun yet
            return {}

    def wait(self, condition: Callable[[], bool], seconds: float = 30.0) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert time.monotonic() < deadline, self.log
            time.sleep(0.05)

    def wait_for_start(self) -> None:
        self.wait_until_said("Watching articles")

    def wait_until_said(self, words: str) -> None:
        self.wait(lambda: words in self.log)

    def wait_for(self, **texts: str) -> None:
        """Wait until the coverage holds these texts, by name of a .txt file, and no others."""
        expected = {f"{name}.txt": text for name, text in texts.items()}
        self.wait(lambda: {name: text for name, (_, text) in self.held.items()} == expected)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        """End it; return the exit code."""
        self.process.send_signal(how)
        return self.process.wait(20)

    def kill(self) -> None:
        """Kill it and what it has begun."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
