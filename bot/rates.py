"""How often a person and a server may ask, a person may click, and is told why not."""

import math
import re
from collections import deque
from dataclasses import dataclass

from bot.recent import Latest

WINDOW_S = 60.0
CLICKS, CLICKS_S = 12, 12.0  # as many of one person in so many seconds; nobody reads faster
NOTICE_S = 20.0  # how long a refusal stands where everybody sees it
NOTICES = 5  # that stand in a channel at once, which is what Discord takes there in 5 s
REMEMBERED = 10_000  # people, servers, channels; who was quiet for longest is forgotten first
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Wait:
    """Whole seconds before one may ask, at least 1; ``for_server`` is whether all there wait."""

    seconds: int
    for_server: bool


@dataclass(frozen=True, slots=True)
class _Asked:
    moment: float
    server: int | None


NEVER = _Asked(-math.inf, None)


class Rates:
    """A pause between one person's questions, and a number a minute for a server.

    Where there is no pause, clicks have no limit either.
    """

    def __init__(self, cooldown_s: float, server_questions: int) -> None:
        self._cooldown_s = cooldown_s
        self._server_questions = server_questions
        self._people = Latest[int, _Asked](REMEMBERED)
        self._servers = Latest[int, deque[float]](REMEMBERED)
        self._clicks = Latest[int, deque[float]](REMEMBERED)
        self._told = Latest[tuple[int | None, int, str], float](REMEMBERED)
        self._standing = Latest[int, deque[float]](REMEMBERED)

    def admit(self, person: int, server: int | None, now: float) -> Wait | None:
        """Count a question as asked and return None, or return what has to be waited for."""
        pause = self._people.get(person, NEVER).moment + self._cooldown_s - now
        asked = (self._servers.get(server) if server is not None else None) or deque()
        while asked and asked[0] <= now - WINDOW_S:
            asked.popleft()
        full = asked[0] + WINDOW_S - now if len(asked) >= self._server_questions else 0.0
        if max(pause, full) > 0:
            return Wait(math.ceil(max(pause, full)), for_server=full > pause)
        self._people.keep(person, _Asked(now, server))
        if server is not None:
            asked.append(now)
            self._servers.keep(server, asked)
        return None

    def give_back(self, person: int) -> None:
        """Take a person's last question for not asked, since it was refused."""
        last = self._people.pop(person, NEVER)
        asked = self._servers.get(last.server) if last.server is not None else None
        if asked and last.moment in asked:
            asked.remove(last.moment)

    def click_wait_s(self, person: int, now: float) -> int:
        """Return the seconds to wait before clicking; at 0 the click counts."""
        clicks = self._clicks.get(person) or deque(maxlen=CLICKS)
        if self._cooldown_s and len(clicks) == CLICKS and clicks[0] > now - CLICKS_S:
            return math.ceil(clicks[0] + CLICKS_S - now)
        clicks.append(now)
        self._clicks.keep(person, clicks)
        return 0

    def may_tell(self, person: int | None, channel: int, sentence: str, now: float) -> bool:
        """Whether a person is to be told something in a channel where everybody sees it.

        While it stands there it is not said again, with other numbers (seconds to wait) either: to
        nobody, where it goes for all, and who is told is None. A few stand at once, however many
        people there are to tell.
        """
        key = person, channel, _NUMBER.sub("", sentence)
        standing = self._standing.get(channel) or deque(maxlen=NOTICES)
        full = len(standing) == NOTICES and standing[0] > now - NOTICE_S
        if full or self._told.get(key, -math.inf) > now - NOTICE_S:
            return False
        standing.append(now)
        self._standing.keep(channel, standing)
        self._told.keep(key, now)
        return True
