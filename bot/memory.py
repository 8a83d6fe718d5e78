"""What was made a short while ago, so that it need not be made again."""

import time
from collections import OrderedDict
from collections.abc import Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Memory(Generic[T]):
    """Values by key, the last ``most`` of them, each for so many seconds."""

    def __init__(self, seconds: float, most: int) -> None:
        self._seconds = seconds
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[float, T]] = OrderedDict()

    def get(self, key: Hashable) -> T | None:
        """Return what was kept under a key; None where it was not, or is forgotten."""
        if key not in self._kept:
            return None
        made, value = self._kept[key]
        return value if time.monotonic() - made < self._seconds else None

    def keep(self, key: Hashable, value: T) -> None:
        """Keep a value under a key, and forget the oldest of too many."""
        self._kept[key] = time.monotonic(), value
        self._kept.move_to_end(key)
        while len(self._kept) > self._most:
            self._kept.popitem(last=False)
