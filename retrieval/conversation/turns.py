"""What was said in a conversation before: each question, and the quote that answered it."""

from dataclasses import dataclass

from retrieval.types import Quote


@dataclass(frozen=True, slots=True)
class Turn:
    """A question as it was completed, and the first quote of its answer.

    ``quote`` is None where nothing answered, or where its words stand no longer.
    """

    question: str
    quote: Quote | None = None
