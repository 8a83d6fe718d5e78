"""Values of a coverage as it is stored: frozen, made where the rows of coverage.db are read."""

from dataclasses import dataclass
from typing import NamedTuple

from index.codes import unpack
from index.runtimes import Floats
from index.seals import text_seal
from index.types import Notice, Span


def speaker_of(outlet: str | None, title: str | None, source: str) -> str:
    """Return who speaks in an article: the outlet, or while that is unknown the article itself.

    An article's title is in quotation marks, so that it is not taken for an outlet's name; without
    a title it is the file's name.
    """
    return outlet or (f"“{title}”" if title else source.rpartition("/")[2])


class StoredModel(NamedTuple):
    """The model that embedded a coverage; ``key`` tells it from others, ``dim`` is its vectors'."""

    name: str
    key: str
    dim: int


NO_MODEL = StoredModel("", "", 0)  # of a coverage that is empty


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """The current version of an article as the coverage holds it.

    ``version`` is its row in the database, ``number`` counts the article's versions from 1.
    ``sealed`` is whether all but the text was found to be as it was stored (index/seals.py), which
    is looked at where the text is read; of what is not, nothing but the text is given. ``outside``
    are the notices in other articles of the outlet that take something of this one back, ``copied``
    the corrections in articles that have its text, too (index/corrected.py).
    """

    id: str
    version: int
    number: int
    source: str
    text: str
    sha256: str
    title: str | None
    outlet: str | None
    byline: str | None
    published: str | None
    updated: str | None
    url: str | None
    language: str | None
    notices: tuple[Notice, ...]
    passages: int
    sealed: bool = True
    outside: tuple["PlacedNotice", ...] = ()
    copied: tuple["PlacedNotice", ...] = ()

    @property
    def speaker(self) -> str:
        """Who speaks in it, as `Store.speakers` has it."""
        return speaker_of(self.outlet, self.title, self.source)

    @property
    def intact(self) -> bool:
        """Whether the text, and what is cited with it, still have the checksums they had."""
        return self.sealed and text_seal(self.text) == self.sha256

    @property
    def placed_notices(self) -> tuple["PlacedNotice", ...]:
        """Its own notices, then those of other articles that are of it."""
        return (*(PlacedNotice(self, notice) for notice in self.notices), *self.outside)


@dataclass(frozen=True, slots=True)
class PlacedNotice:
    """A notice, and the article in which it stands."""

    article: StoredArticle
    notice: Notice

    @property
    def text(self) -> str:
        """The notice, verbatim."""
        return self.notice.span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage with what ranking needs of it; ``vector`` is (dim,) float32 of length 1."""

    id: int
    version: int
    article: str
    outlet: str | None
    title: str | None
    span: Span
    text: str
    vector: Floats

    @property
    def with_title(self) -> str:
        """What a sentence of it stands in: the title, and the passage."""
        return f"{self.title or ''}\n{self.text}"

    def slice(self, span: Span) -> str:
        """Return the words of a span of the article that lies in it."""
        return span.moved(-self.span.start).of(self.text)


@dataclass(frozen=True, slots=True)
class PassageVector:
    """Where a passage starts in which article, and its vector, (dim,) float32 of length 1."""

    id: int
    article: str
    start: int
    vector: Floats


@dataclass(frozen=True, slots=True)
class StoredSentence:
    """A sentence with the vectors of its word pieces, as they stood among its neighbours.

    ``codes`` are those vectors packed (index/codes.py), ``dim`` is their length.
    """

    version: int
    span: Span
    codes: bytes
    dim: int

    @property
    def tokens(self) -> Floats:
        """The (n, dim) float32 vectors, of length 1; unpacked anew at each call."""
        return unpack(self.codes, self.dim)


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles may answer; dates are ISO 8601 and compared with ``published``.

    ``after`` and ``before`` are inclusive days. An article without a date passes no date filter.
    """

    outlet: str | None = None
    after: str | None = None
    before: str | None = None

    @property
    def empty(self) -> bool:
        """Whether every article passes."""
        return self.outlet is None and not self.dated

    @property
    def dated(self) -> bool:
        """Whether only articles of certain days pass."""
        return self.after is not None or self.before is not None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a coverage holds; ``outlets`` are those named, an unknown outlet is none."""

    articles: int
    outlets: int
    passages: int
