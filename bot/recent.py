"""What was met lately, by its key."""

from collections import OrderedDict
from typing import Generic, TypeVar

K = TypeVar("K")


class Recent(Generic[K]):
    """As many keys as fit; whichever came first goes first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._keys: OrderedDict[K, None] = OrderedDict()

    def __contains__(self, key: K) -> bool:
        return key in self._keys

    def add(self, key: K) -> bool:
        """Take up a key; return whether it is new."""
        if key in self._keys:
            return False
        self._keys[key] = None
        if len(self._keys) > self._most:
            self._keys.popitem(last=False)
        return True

    def drop(self, key: K) -> None:
        """Take a key for never met."""
        self._keys.pop(key, None)
