"""Whole processes, measured from outside: wall and CPU seconds, and the peak of their memory.

Run as a script, this file is the launcher: a process whose only work is to start another. On Linux
a child's recorded peak begins with the memory of the process that started it, so a small one must.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

ROOT = Path(__file__).parents[1]
T = TypeVar("T")
KEEP_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}  # as Python does unless it is told otherwise
BYTES_OF_MAXRSS = 1 if sys.platform == "darwin" else 1024  # getrusage(2) counts in kilobytes


@dataclass(frozen=True, slots=True)
class Run:
    """One process from start to end; ``peak_mb`` is its greatest resident memory."""

    seconds: float
    cpu_seconds: float
    peak_mb: float
    code: int
    output: str


def run(
    command: Sequence[str | Path], *, env: Mapping[str, str] | None = None, codes: str = "0"
) -> Run:
    """Run a command and measure it; raises RuntimeError if it ends with none of ``codes``."""
    words = [str(word) for word in command]
    launched = subprocess.run(
        [sys.executable, "-I", "-S", __file__, *words],
        cwd=ROOT,
        env={**os.environ, **KEEP_COMPILED, **(env or {})},
        capture_output=True,
        text=True,
        check=False,
    )
    output, _, measured = launched.stdout.rstrip("\n").rpartition("\n")
    if launched.returncode:
        raise RuntimeError(f"{words[0]} could not be started:\n{launched.stderr}")
    found = Run(**json.loads(measured), output=output)
    if str(found.code) not in codes.split():
        raise RuntimeError(f"{' '.join(words)} ended with {found.code}:\n{launched.stderr}")
    return found


def result_of(
    kind: type[T], module: str, *arguments: object, env: Mapping[str, str] | None = None
) -> T:
    """Run one of this package's modules by itself; return the value that it prints last."""
    command = [sys.executable, "-m", f"benchmarks.{module}", *map(str, arguments)]
    return printed(kind, run(command, env=env))


def printed(kind: type[T], measured: Run) -> T:
    """Return the value whose fields a process printed last, as a JSON object."""
    return kind(**json.loads(measured.output.splitlines()[-1]))


def threads(count: int) -> dict[str, str]:
    """Return the variables that hold every library of a process to so many threads."""
    names = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS")
    return dict.fromkeys(names, str(count))


def in_turn(commands: Sequence[Callable[[], Run]], times: int) -> list[list[Run]]:
    """Run the commands A B A B ..., after each once unmeasured; return the runs of each."""
    for command in commands:
        command()
    rounds = [[command() for command in commands] for _ in range(times)]
    return [list(runs) for runs in zip(*rounds, strict=True)]


def median_of(runs: Sequence[Run]) -> Run:
    """Return the runs' medians, each figure for itself."""
    return Run(
        seconds=median(one.seconds for one in runs),
        cpu_seconds=median(one.cpu_seconds for one in runs),
        peak_mb=median(one.peak_mb for one in runs),
        code=runs[-1].code,
        output=runs[-1].output,
    )


def _launch(command: list[str]) -> None:
    """Run the command to its end, then print what it took as one line of JSON."""
    started = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - started
    measured = {
        "seconds": seconds,
        "cpu_seconds": usage.ru_utime + usage.ru_stime,
        "peak_mb": usage.ru_maxrss * BYTES_OF_MAXRSS / 1e6,
        "code": os.waitstatus_to_exitcode(status),
    }
    print(f"\n{json.dumps(measured)}")


if __name__ == "__main__":
    _launch(sys.argv[1:])
