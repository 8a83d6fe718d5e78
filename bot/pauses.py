"""Growing pauses between attempts at what may pass by itself."""

FIRST_S, LONGEST_S = 1.0, 300.0


class Pauses:
    """Seconds to wait, twice as many each time, up to the longest."""

    def __init__(self) -> None:
        self._next_s = FIRST_S

    def next_s(self) -> float:
        """Return for how long to wait this time."""
        now_s = self._next_s
        self._next_s = min(2 * now_s, LONGEST_S)
        return now_s

    def begin_anew(self) -> None:
        """Wait as short as at first, since an attempt went well."""
        self._next_s = FIRST_S
