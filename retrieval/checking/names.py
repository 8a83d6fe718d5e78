"""Names and texts in the form that they are compared in: without accents, and without "'s"."""

import unicodedata
from collections.abc import Iterable

from index.typography import words
from retrieval.english_names import POSSESSIVE


def words_of(name: str) -> list[str]:
    """Return the words of a name as they are compared, accents left off."""
    return [_plain(word.form) for word in words(name)]


def forms_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of texts as they are compared, without "'s"."""
    return frozenset(form for text in texts for form in words_of(unowned(text)))


def unowned(text: str) -> str:
    """Return a text without "'s": "the mayor" of "the mayor's", "Jones" of "Jones'"."""
    return POSSESSIVE.sub("", text)


def _plain(form: str) -> str:
    if form.isascii():
        return form
    marked = unicodedata.normalize("NFKD", form)
    return "".join(one for one in marked if not unicodedata.combining(one))
