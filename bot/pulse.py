"""How late the event loop is: what blocks it is felt here, and nowhere in Discord's own figures."""

import asyncio
from collections import deque

EVERY_S = 0.1
WINDOW_S = 10.0


class Pulse:
    """The delays of a task that wants to run every tenth of a second."""

    def __init__(self) -> None:
        self._delays: deque[float] = deque([0.0], maxlen=round(WINDOW_S / EVERY_S))

    @property
    def lag_s(self) -> float:
        """The longest delay of the last ten seconds."""
        return max(self._delays)

    async def beat(self) -> None:
        """Measure until cancelled."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + EVERY_S
            await asyncio.sleep(EVERY_S)
            self._delays.append(max(0.0, loop.time() - due))
