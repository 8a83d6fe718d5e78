"""What a coverage holds by which origins are told: sentences, the names of outlets, copies."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from index.store import Store
from index.stored import StoredArticle
from index.types import Span
from retrieval.origins.unnamed import HEAD_CHARS, MOST


@dataclass(frozen=True, slots=True)
class Holdings:
    """What a coverage holds around some articles.

    ``sentences`` are those of each article by its version, ``outlets`` the names of all indexed
    ones, ``copies`` groups of versions that are of one text. ``unnamed_heads`` tells how the
    articles of unknown outlets begin, if it is asked.
    """

    sentences: Mapping[int, Sequence[Span]]
    outlets: Collection[str] = ()
    copies: Iterable[Iterable[int]] = ()
    unnamed_heads: Callable[[], Collection[str]] = tuple

    @classmethod
    def of(cls, store: Store, articles: Iterable[StoredArticle]) -> "Holdings":
        """Return what a store holds around articles."""
        versions = list(dict.fromkeys(one.version for one in articles))
        return cls(
            sentences={version: store.sentence_spans(version) for version in versions},
            outlets=store.outlets(),
            copies=store.copies(versions),
            unnamed_heads=lambda: store.unnamed_heads(HEAD_CHARS, MOST),
        )
