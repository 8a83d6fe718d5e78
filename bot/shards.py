"""Which connections to Discord's gateway stand. They outlive the clients that make them."""

from bot.metrics import ANEW, RESUMED, Metrics


class Shards:
    """What is known of each shard of this process."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._wanted: set[int] = set()
        self._up: set[int] = set()
        self._seen: set[int] = set()

    @property
    def all_up(self) -> bool:
        """Whether there are shards, and Discord sends to every one of them."""
        return bool(self._wanted) and self._wanted <= self._up

    @property
    def up(self) -> int:
        """How many shards are connected."""
        return len(self._up)

    @property
    def wanted(self) -> int:
        """How many shards are to be connected, as far as is known."""
        return len(self._wanted)

    def begin(self) -> None:
        """Forget the shards of a client that ended."""
        self._wanted.clear()
        self._up.clear()

    def launched(self, shard: int) -> None:
        """Note a shard that is wanted."""
        self._wanted.add(shard)

    def entered(self, shard: int, *, resumed: bool) -> None:
        """Note that a shard is connected: with all it missed, or anew."""
        if resumed or shard in self._seen:
            self._metrics.reconnects.labels(RESUMED if resumed else ANEW).inc()
        self._seen.add(shard)
        self._wanted.add(shard)
        self._up.add(shard)

    def lost(self, shard: int) -> None:
        """Note that a shard is not connected."""
        self._up.discard(shard)
