"""What was made a short while ago, so that it need not be made again."""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Memory(Generic[T]):
    """Values by key, the last ``most`` of them, each for so many seconds.

    ``size`` tells the characters of a value, of which ``most_chars`` are held.
    """

    def __init__(
        self,
        seconds: float,
        most: int,
        size: Callable[[T], int],
        most_chars: int,
    ) -> None:
        self._seconds = seconds
        self._most = most
        self._size = size
        self._most_chars = most_chars
        self._chars = 0
        self._kept: OrderedDict[Hashable, tuple[float, int, T]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: Hashable) -> T | None:
        """Return what was kept under a key; None where it was not, or is forgotten."""
        if key not in self._kept:
            return None
        made, _, value = self._kept[key]
        return value if time.monotonic() - made < self._seconds else None

    def keep(self, key: Hashable, value: T) -> None:
        """Keep a value under a key, and forget what is out of date, and the oldest of too many."""
        if key in self._kept:
            self._forget(key)
        now, size = time.monotonic(), self._size(value)
        self._kept[key] = now, size, value
        self._chars += size
        while self._kept:
            oldest = next(iter(self._kept))
            outdated = now - self._kept[oldest][0] >= self._seconds
            if not outdated and len(self._kept) <= self._most and self._chars <= self._most_chars:
                break
            self._forget(oldest)

    def _forget(self, key: Hashable) -> None:
        self._chars -= self._kept.pop(key)[1]
