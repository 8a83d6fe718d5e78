"""What a coverage holds by which origins are told: sentences, the names of outlets, copies."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from index.store import Store
from index.stored import Filter, StoredArticle
from index.types import Span
from retrieval.origins.unnamed import HEAD_CHARS, MOST

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a coverage holds around some articles.

    ``sentences`` are those of each article by its version, ``outlets`` the names of all indexed
    ones, ``copies`` groups of versions that are of one text. ``unnamed_heads`` tells how the
    articles of unknown outlets begin, ``holds_until`` whether one of an outlet may have been
    published by a day, if they are asked.
    """

    sentences: Mapping[int, Sequence[Span]]
    outlets: Collection[str] = ()
    copies: Iterable[Iterable[int]] = ()
    unnamed_heads: Callable[[], Collection[str]] = tuple
    holds_until: Callable[[str, str], bool] = lambda outlet, day: True

    @classmethod
    def of(cls, store: Store, articles: Iterable[StoredArticle]) -> "Holdings":
        """Return what a store holds around articles."""
        versions = list(dict.fromkeys(one.version for one in articles))
        return cls(
            sentences={version: store.sentence_spans(version) for version in versions},
            outlets=store.outlets(),
            copies=store.copies(versions),
            unnamed_heads=lambda: store.unnamed_heads(HEAD_CHARS, MOST),
            holds_until=lambda outlet, day: _holds_until(store, Filter(outlet, before=day)),
        )

    def is_younger(self, outlet: str, articles: Collection[StoredArticle]) -> bool:
        """Whether all that is here of an outlet was surely published after articles.

        They are of the day of their last update, and may be of the next in another time zone.
        """
        days = _last_days(articles)
        if not days or not all(days):
            return False
        last = date.fromisoformat(max(days)) + A_DAY
        return not self.holds_until(outlet, last.isoformat())

    def is_older(self, outlet: str, articles: Collection[StoredArticle]) -> bool:
        """Whether something that is here of an outlet may be older than articles of its own."""
        days = _last_days(articles)
        if not all(days):
            return True
        return self.holds_until(outlet, (date.fromisoformat(min(days)) - A_DAY).isoformat())


def _last_days(articles: Iterable[StoredArticle]) -> list[str]:
    return [max(one.published or "", one.updated or "")[:10] for one in articles]


def _holds_until(store: Store, wanted: Filter) -> bool:
    return bool(store.matching_articles(wanted) or store.undated(wanted))
