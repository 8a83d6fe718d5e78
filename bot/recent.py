"""What was met lately, by its key."""

from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Latest(OrderedDict[K, V]):
    """Values by key, the ``most`` that were kept last."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: K, value: V) -> None:
        """Put a value, and forget those of too many that were put longest ago."""
        self[key] = value
        self.move_to_end(key)
        while len(self) > self._most:
            self.popitem(last=False)


class Recent(Generic[K]):
    """As many keys as fit; whichever came first goes first."""

    def __init__(self, most: int) -> None:
        self._keys = Latest[K, None](most)

    def __contains__(self, key: K) -> bool:
        return key in self._keys

    def add(self, key: K) -> bool:
        """Take up a key; return whether it is new."""
        if key in self._keys:
            return False
        self._keys.keep(key, None)
        return True

    def drop(self, key: K) -> None:
        """Take a key for never met."""
        self._keys.pop(key, None)
