"""Values of the index: frozen, and text is always a slice of the article it came from."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Span:
    """The code points ``start <= i < end`` of an article's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return what stands there in a text."""
        return text[self.start : self.end]

    def __contains__(self, place: int) -> bool:
        return self.start <= place < self.end

    def holds(self, other: "Span") -> bool:
        """Whether all of another lies in it."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether something lies in both."""
        return self.start < other.end and other.start < self.end

    def moved(self, by: int) -> "Span":
        """Return the span so many places further on; below 0, so many before."""
        return Span(self.start + by, self.end + by)


def without(text: str, whole: Span, parts: Iterable[Span]) -> str:
    """Return a slice of a text with a space in place of each of its parts.

    They are in order of where they begin; two may overlap.
    """
    kept, at = [], whole.start
    for part in parts:
        kept.append(text[at : part.start])
        at = max(at, part.end)
    return " ".join([*kept, text[at : whole.end]])


class NoticeKind(StrEnum):
    """What an outlet says it did to an article after it first appeared."""

    UPDATE = "update"
    CORRECTION = "correction"
    CLARIFICATION = "clarification"
    RETRACTION = "retraction"


@dataclass(frozen=True, slots=True)
class Notice:
    """An update or correction notice; ``date`` is ISO 8601, or None where the notice gives none."""

    kind: NoticeKind
    span: Span
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read.

    ``text`` is the text as it came: decoded, line ends made ``\\n``, nothing else. ``prose`` are
    the blocks (usually paragraphs) of it that are article, in order and without overlap; sentences
    are split inside a block, never across two. Everything outside ``prose`` (the headline, share
    and "related" lists, photo credits ...) is kept in ``text`` and never quoted. ``published`` and
    ``updated`` are ISO 8601, a date or a date with time. None means that the article does not say.
    ``uncorrected`` says that a sidecar which may correct it could not be read.
    """

    source: str
    text: str
    prose: tuple[Span, ...]
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    url: str | None = None
    language: str | None = None
    notices: tuple[Notice, ...] = ()
    uncorrected: bool = False

    @property
    def id(self) -> str:
        """Twelve hexadecimal digits that depend on ``source`` alone: a new version keeps them."""
        return hashlib.sha256(self.source.encode()).hexdigest()[:12]
