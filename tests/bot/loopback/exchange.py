"""What a person did in Discord, and what the bot made of it."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from tests.bot.loopback.limits import EPHEMERAL
from tests.bot.loopback.payloads import Payload

LOOK_S = 0.05  # between two looks at what changes without a request, such as the bot's log


class Changes:
    """Lets a test wait for what happens in the server's thread, or beside it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()

    def note(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def wait(self, condition: Callable[[], bool], seconds: float) -> bool:
        deadline = time.monotonic() + seconds
        with self._changed:
            while not (holds := condition()) and (left := deadline - time.monotonic()) > 0:
                self._changed.wait(min(left, LOOK_S))
        return holds


@dataclass
class Sent:
    """A message of the bot's, as it stands now; ``at`` is when it came, in monotonic seconds."""

    id: int
    content: str
    components: list[Payload]
    flags: int
    files: dict[str, bytes]
    channel: int
    at: float
    reference: int | None = None  # the message that it replies to
    asker: int | None = None
    loading: bool = False
    deleted: bool = False

    @property
    def private(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def labels(self) -> list[str]:
        return [button["label"] for button in self.buttons]

    @property
    def buttons(self) -> list[Payload]:
        return [button for row in self.components for button in row["components"]]

    def custom_id(self, label: str) -> str:
        """Return the state of the first button whose label begins like this."""
        found = (one for one in self.buttons if one["label"].startswith(label))
        return str(next(found)["custom_id"])


@dataclass
class Exchange:
    """What a person did and what the bot made of it; times are monotonic seconds."""

    id: int
    token: str
    server: int | None
    channel: int
    began: float
    person: int = 0
    acknowledged: float | None = None
    choices: list[Payload] | None = None
    original: Sent | None = None
    messages: list[Sent] = field(default_factory=list)

    @property
    def acknowledged_after(self) -> float:
        assert self.acknowledged is not None
        return self.acknowledged - self.began

    @property
    def shown(self) -> list[Sent]:
        return [one for one in self.messages if not one.deleted and not one.loading]
