"""The command line as tests run it, and the articles that they run it on."""

import ctypes
import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from retrieval.reader import Reader

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).with_name("pullquote")

COST = "What would the bridge cost?"
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
OnScreen = Callable[..., str]
Write = Callable[[Mapping[str, str | bytes]], Path]
Opened = Callable[..., AbstractContextManager[Reader]]


def without_rights(*arguments: str | Path) -> Ran:
    """Run the command line as somebody whom the file system can refuse, which root is not."""

    def drop() -> None:
        if os.geteuid() == 0:
            for capability in (1, 2):  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH
                ctypes.CDLL(None, use_errno=True).prctl(24, capability, 0, 0, 0)  # PR_CAPBSET_DROP

    ran = subprocess.run(
        [COMMAND, *arguments], capture_output=True, text=True, check=False, preexec_fn=drop
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)


def asked(run: Run, question: str, *arguments: object) -> Any:
    """Return what `ask --json` prints for a question."""
    return run("ask", "--json", *arguments, question).json
