"""Who was first with a story: whether a question asks for that.

"Who broke the story?" shares no word with "The Reel Ledger has the scoop".
"""

import re

from retrieval.english import first_reports as english

_WORD = re.compile(r"[^\W_]+")


def asks_who_was_first(question: str) -> bool:
    """Whether a question asks who was the first to report something."""
    return re.search(english.ASKS_WHO_WAS_FIRST, question, re.IGNORECASE) is not None


def asking_words(question: str) -> frozenset[str]:
    """Return the words of a question that ask who was first; none where that is not asked."""
    if not asks_who_was_first(question):
        return frozenset()
    return frozenset(_WORD.findall(question.casefold())) & english.ASKING


def asks_nothing_else(question: str) -> bool:
    """Whether a question asks who was first, and names nothing that was told."""
    words = frozenset(_WORD.findall(question.casefold()))
    return bool(words) and words == asking_words(question)
