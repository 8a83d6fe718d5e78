"""Receipts: what an answer was given to and made of, and the id that stands for it.

A receipt holds all that an answer depends on and where its quotes stand, and nothing else: no time,
so that the same question to the same articles has the same id; no path, no link and no person.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from config.settings import Settings
from config.version import VERSION
from index.changes import articles_checksum
from index.store import Store
from index.stored import Filter
from retrieval.answer import Answer
from retrieval.types import Quote

ID_CHARS = 16  # hex digits of a SHA-256: two of 10,000 receipts share an id once in 10 ** 11 logs
# What decides about an answer; a model counts by its key (index/card.py).
MATTERING = ("answer_threshold", "max_quotes", "nearest", "candidates", "search_depth")


@dataclass(frozen=True, slots=True)
class State:
    """What a coverage held. ``change`` and its ``stamp`` say which moment of its history that was;
    ``checksum``, of all articles, does not depend on how they came to be there.
    """

    checksum: str
    articles: int
    change: int
    stamp: str

    @classmethod
    def of(cls, store: Store) -> "State":
        """Return the state of a store; reads a line of every article."""
        change = store.change
        articles = store.counts().articles
        return cls(articles_checksum(store), articles, change, store.stamp(change) or "")


@dataclass(frozen=True, slots=True)
class SealedPlace:
    """Where a quote stood: which version of its article, and SHA-256 of that text and the words.

    Versions of the same text are the same place: an article may be changed and changed back.
    """

    article: str
    version: int = field(compare=False)
    text: str
    start: int
    end: int
    words: str

    @classmethod
    def of(cls, quote: Quote) -> "SealedPlace":
        """Return where a quote stands."""
        article, span = quote.article, quote.span
        words = hashlib.sha256(quote.text.encode()).hexdigest()
        return cls(article.id, article.number, article.sha256, span.start, span.end, words)


@dataclass(frozen=True, slots=True)
class Receipt:
    """An answer, without its words. ``articles`` is how many there were to answer from."""

    question: str
    filter: Filter
    checksum: str
    articles: int
    model: str
    model_key: str
    settings: dict[str, float]
    program: str
    quotes: tuple[SealedPlace, ...]
    nearest: tuple[SealedPlace, ...]
    denials: tuple[SealedPlace, ...] = ()

    @classmethod
    def of(cls, answer: Answer, state: State, model_key: str, settings: Settings) -> "Receipt":
        """Return the receipt of an answer that was given from a state of the coverage."""
        return cls(
            question=answer.question,
            filter=answer.filter,
            checksum=state.checksum,
            articles=state.articles,
            model=settings.model.rstrip("/").rpartition("/")[2],  # the name, not the path
            model_key=model_key,
            settings={name: getattr(settings, name) for name in MATTERING},
            program=VERSION,
            quotes=_places(answer.quotes),
            nearest=_places(answer.nearest),
            denials=_places(answer.denials),
        )

    @classmethod
    def read(cls, body: str) -> "Receipt":
        """Return the receipt that a body is of; raises ValueError, TypeError or KeyError."""
        found = json.loads(body)
        found["filter"] = Filter(**found["filter"])
        found.setdefault("denials", [])
        for kind in ("quotes", "nearest", "denials"):
            found[kind] = tuple(SealedPlace(**place) for place in found[kind])
        return cls(**found)

    @property
    def shown(self) -> tuple[SealedPlace, ...]:
        """Where all stands that the answer shows."""
        return (*self.quotes, *self.denials, *self.nearest)

    @property
    def body(self) -> str:
        """The receipt as JSON in a form that never varies: without denials where there are none."""
        held = asdict(self)
        if not self.denials:
            del held["denials"]
        return json.dumps(held, sort_keys=True, separators=(",", ":"))

    @property
    def id(self) -> str:
        """What the receipt is called by: the beginning of its body's SHA-256."""
        return id_of(self.body)


def id_of(body: str) -> str:
    """Return the id of the receipt with this body."""
    return hashlib.sha256(body.encode()).hexdigest()[:ID_CHARS]


def _places(quotes: Iterable[Quote]) -> tuple[SealedPlace, ...]:
    return tuple(SealedPlace.of(quote) for quote in quotes)
