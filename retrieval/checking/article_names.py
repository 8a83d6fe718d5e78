"""The names in an article, its turns, its sentences as words: worked out once for all places."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from index.store import StoredArticle
from index.types import Span
from index.typography import words
from retrieval.checking.spoken import names_in
from retrieval.checking.transcripts import Turn, turns_in
from retrieval.english_names import NAME

_POSSESSIVE = re.compile(r"['’]s\b")
NAME_WORDS = 8  # of a row of words with capitals; a longer one is a heading


@dataclass(frozen=True)
class Names:
    """What is worked out once for all places of an article."""

    stored: StoredArticle
    sentences: Sequence[Span]

    @cached_property
    def turns(self) -> list[tuple[int, Turn]]:
        printed_by = f"{self.stored.outlet or ''}\n{self.stored.byline or ''}"
        return turns_in(self.stored.text, printed_by)

    @cached_property
    def forms(self) -> frozenset[str]:
        return forms_of([self.stored.text])

    @cached_property
    def _names(self) -> dict[str, int]:
        """Each name of more than one word, and where it stands first."""
        found: dict[str, int] = {}
        for one in re.finditer(NAME, self.stored.text):
            found.setdefault(" ".join(one[0].split()[:NAME_WORDS]), one.start())
        return {one: place for one, place in found.items() if " " in one and words(one)}

    @cached_property
    def _places(self) -> list[tuple[int, list[str]]]:
        names = ((at, words_of(" ".join(names_in(one)))) for one, at in self._names.items())
        return [(at, one) for at, one in names if len(one) > 1]

    @cached_property
    def full_names(self) -> list[list[str]]:
        """The words of each name of more than one, in order; titles are no part of it."""
        return [one for _, one in self._places]

    def introduced(self, last: str, before: int) -> list[list[str]]:
        """Return the full names of that last word that stand before a place, or else all."""
        alike = [(at, one) for at, one in self._places if one[-1] == last]
        return [one for at, one in alike if at < before] or [one for _, one in alike]

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last words of all full names in the article."""
        return frozenset(words_of(one)[-1] for one in self._names)

    @cached_property
    def sentence_forms(self) -> list[frozenset[str]]:
        return [forms_of([self.stored.text[one.start : one.end]]) for one in self.sentences]


def words_of(name: str) -> list[str]:
    """Return the words of a name as they are compared, accents left off."""
    return [_plain(word.form) for word in words(name)]


def forms_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of texts as they are compared, without "'s"."""
    plain = (_POSSESSIVE.sub("", text) for text in texts)
    return frozenset(form for text in plain for form in words_of(text))


def _plain(form: str) -> str:
    if form.isascii():
        return form
    marked = unicodedata.normalize("NFKD", form)
    return "".join(one for one in marked if not unicodedata.combining(one))
