"""The command line as tests run it, and the articles that they run it on."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
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
OnScreen = Callable[..., str]
Write = Callable[[Mapping[str, str | bytes]], Path]
