"""How often a person and a server may ask, and a person may click."""

import math
from collections import OrderedDict, deque

WINDOW_S = 60.0
CLICKS, CLICKS_S = 12, 12.0  # as many of one person in so many seconds; nobody reads faster
REMEMBERED = 10_000  # people; whoever was quiet for longest is forgotten first


class Rates:
    """A pause between one person's questions, and a number a minute for a server.

    Where there is no pause, clicks have no limit either.
    """

    def __init__(self, cooldown_s: float, server_questions: int) -> None:
        self._cooldown_s = cooldown_s
        self._server_questions = server_questions
        self._people: OrderedDict[int, float] = OrderedDict()
        self._servers: dict[int, deque[float]] = {}
        self._clicks: OrderedDict[int, deque[float]] = OrderedDict()

    def wait_s(self, person: int, server: int | None, now: float) -> int:
        """Return the seconds to wait before asking; at 0 the question counts as asked."""
        wait = self._people.get(person, -math.inf) + self._cooldown_s - now
        asked = self._servers.setdefault(server, deque()) if server is not None else deque()
        while asked and asked[0] <= now - WINDOW_S:
            asked.popleft()
        if len(asked) >= self._server_questions:
            wait = max(wait, asked[0] + WINDOW_S - now)
        if wait > 0:
            return math.ceil(wait)
        asked.append(now)
        self._people[person] = now
        self._people.move_to_end(person)
        while len(self._people) > REMEMBERED:
            self._people.popitem(last=False)
        return 0

    def click_wait_s(self, person: int, now: float) -> int:
        """Return the seconds to wait before clicking; at 0 the click counts."""
        clicks = self._clicks.setdefault(person, deque(maxlen=CLICKS))
        if self._cooldown_s and len(clicks) == CLICKS and clicks[0] > now - CLICKS_S:
            return math.ceil(clicks[0] + CLICKS_S - now)
        clicks.append(now)
        self._clicks.move_to_end(person)
        while len(self._clicks) > REMEMBERED:
            self._clicks.popitem(last=False)
        return 0
