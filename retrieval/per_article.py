"""What was found out about an article as a whole: once, for many questions."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, ParamSpec, TypeVar

from index.stored import StoredArticle
from retrieval.types import Quote

P = ParamSpec("P")
T = TypeVar("T")
MOST, LEAST = 256, 16  # results; an answer asks again and again for those of its own articles
MOST_CHARS = 4_000_000  # of the articles that are kept with them; 256 of news have 1.3 million


class per_article(Generic[P, T]):
    """Decorates a function of an article, or of a quote: the last results are kept.

    As `lru_cache` would, but an article of two million characters may be quoted, so they are
    counted by their length, too.
    """

    def __init__(self, function: Callable[P, T]) -> None:
        self._function = function
        self._known: OrderedDict[tuple[Hashable, ...], T] = OrderedDict()
        self._chars = 0
        self._lock = Lock()

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what the function does; ``kwargs`` it has none."""
        with self._lock:
            if args in self._known:
                self._known.move_to_end(args)
                return self._known[args]
        value = self._function(*args, **kwargs)
        with self._lock:
            if args not in self._known:
                self._known[args] = value
                self._chars += _chars(args)
            while len(self._known) > (MOST if self._chars <= MOST_CHARS else LEAST):
                self._chars -= _chars(self._known.popitem(last=False)[0])
        return value


def _chars(args: tuple[object, ...]) -> int:
    articles = (one.article if isinstance(one, Quote) else one for one in args)
    return sum(len(one.text) for one in articles if isinstance(one, StoredArticle))
