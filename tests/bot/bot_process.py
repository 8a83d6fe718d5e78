"""The bot as a process of its own, beside a loopback server."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

from tests.bot.loopback.rest import TOKEN
from tests.bot.loopback.server import Loopback

ROOT = Path(__file__).parents[2]
LAUNCHER = Path(__file__).with_name("launcher.py")


class BotProcess:
    """`pullquote-bot`, started with settings of a test; use it as a context manager.

    Its ``own`` are those whose names start with ``discord_``, without that.
    """

    def __init__(
        self,
        discord: Loopback,
        data_dir: Path,
        models_dir: Path,
        *arguments: str,
        token: str | None = TOKEN,
        **own: object,
    ) -> None:
        environment = {
            name: value for name, value in os.environ.items() if not name.startswith("PULLQUOTE_")
        }
        environment |= {
            "PULLQUOTE_DATA_DIR": str(data_dir),
            "PULLQUOTE_MODELS_DIR": str(models_dir),
            "PULLQUOTE_THREADS": "1",
            "PULLQUOTE_ANSWER_THRESHOLD": "0.3",  # these tests are not about what is found
            "PYTHONPATH": str(ROOT),
        }
        if token is not None:
            environment["PULLQUOTE_DISCORD_TOKEN"] = token
        for name, value in ({"cooldown_s": 0.0, "health_port": 0} | own).items():
            given = str(value) if isinstance(value, str | Path) else json.dumps(value)
            environment[f"PULLQUOTE_DISCORD_{name.upper()}"] = given
        self._log_file = data_dir / f"bot-{time.monotonic_ns()}.log"
        with self._log_file.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(LAUNCHER), str(discord.port), *arguments],
                cwd=data_dir,
                env=environment,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def __enter__(self) -> "BotProcess":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        assert TOKEN not in self.log
        if error is not None:
            print(self.log)

    @property
    def log(self) -> str:
        return self._log_file.read_text()

    def ended(self, seconds: float = 30.0) -> int:
        """Wait for the process to end by itself; return its exit code."""
        return self.process.wait(seconds)

    def stop(self) -> int:
        """Send SIGTERM as `docker stop` does; return the exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.ended()
