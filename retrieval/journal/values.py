"""Values of the journal of a chat: frozen, and a quote is where it stood, not its words."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from index.stored import Filter
from index.types import Span
from retrieval.types import Quote

PUBLIC = "public"  # the coverage in data_dir; the others go by the names that servers are bound to


class ReceiptKind(StrEnum):
    """What a receipt is of; its ``question`` is what was asked, checked, or is to be removed."""

    ANSWER = "answer"
    CHECK = "check"
    COMPARE = "compare"
    TIMELINE = "timeline"
    REMOVAL = "removal"


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """Where a quote stood when it was given; ``sha256`` is of its words.

    It ``denies`` where it was shown for saying the contrary of the answer.
    """

    article: str
    span: Span
    answering: Span
    confidence: float
    sha256: str
    denies: bool = False

    @classmethod
    def of(cls, quote: Quote, *, denies: bool = False) -> "QuotePlace":
        """Return where a quote stands."""
        sha256 = words_hash(quote.text)
        return cls(quote.article.id, quote.span, quote.answering, quote.confidence, sha256, denies)


@dataclass(frozen=True, slots=True)
class ChatReceipt:
    """Who asked what of which coverage, and, of an answer, where its quotes stood.

    ``earlier`` is the receipt of the answer that the question follows up on, ``replay`` the id of
    the same answer in the coverage's own log of receipts. ``withdrawn`` is whether the answer, or
    what asked for it, was deleted, ``hidden`` whether a part of the question is a spoiler.
    """

    id: str
    coverage: str
    person: int
    question: str
    filter: Filter
    answered: bool
    quotes: tuple[QuotePlace, ...]
    kind: ReceiptKind = ReceiptKind.ANSWER
    earlier: str | None = None
    replay: str | None = None
    withdrawn: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """Where a question is asked: for whom, of which coverage, and in which conversation.

    ``channel`` is a thread or a private channel, whose last answer the next question there may
    follow up on; ``earlier`` the receipt of the answer that this question follows up on;
    ``messages`` the ids of the messages or the interaction that ask; ``author`` the person whose
    words the question is, where they were not typed by who asks; it is ``hidden`` where a part of
    it, or of what it follows up on, is a spoiler.
    """

    coverage: str
    person: int
    channel: int | None = None
    earlier: str | None = None
    messages: tuple[int, ...] = ()
    author: int | None = None
    hidden: bool = False


def words_hash(text: str) -> str:
    """Return the SHA-256 of a quote's words in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()
