"""An article that a quotation may be of, and what is worked out once for all that is asked of it.

That is where it has the words, its sentences, its turns and the names in it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise

from index.store import Store
from index.stored import StoredArticle
from index.types import Span
from index.typography import words
from retrieval.checking.firsthand import account_in
from retrieval.checking.interviews import answers_in
from retrieval.checking.names import are_two, forms_of, words_of
from retrieval.checking.occurrences import standing
from retrieval.checking.paragraphs import Paragraphs
from retrieval.checking.quotation import Reading
from retrieval.checking.saying import names_in
from retrieval.checking.transcripts import SpeakerTurn, turns_in
from retrieval.english.names import NAME, OWNS
from retrieval.types import Quote

_BESIDE = re.compile(r"[^.!?;:“”\"\n]{1,40}")
_Ends = tuple[str, str]  # the first and the last word of a name
NAME_WORDS = 8  # of a row of words with capitals; a longer one is a heading


@dataclass(frozen=True)
class Source:
    """What is worked out once for all places of an article."""

    article: StoredArticle
    reading: Reading
    store: Store

    @property
    def text(self) -> str:
        """That of the article."""
        return self.article.text

    @cached_property
    def places(self) -> list[Span]:
        """Where the words of the quotation stand, in order."""
        return standing(self.reading, self.text)

    def places_from(self, quote: Quote) -> Iterator[Span]:
        """Yield where the words stand, the place of a match first."""
        yield quote.span
        yield from (one for one in self.places if one != quote.span)

    @cached_property
    def sentences(self) -> list[Span]:
        """The sentences of the article, in order."""
        return self.store.sentence_spans(self.article.version)

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """The paragraphs of the article."""
        return Paragraphs(self.text, self.sentences)

    @cached_property
    def turns(self) -> list[tuple[int, SpeakerTurn | None]]:
        """Where each turn begins, in order; none where it is no transcript and no interview."""
        title, by = self.article.title or "", (self.article.outlet or "", self.article.byline or "")
        labelled = turns_in(self.text, "\n".join(by))
        answered = answers_in(self.text, title, by, [at for at, _ in labelled])
        told = [] if labelled or answered else account_in(self.text, title)
        return sorted([*labelled, *answered, *told], key=lambda one: one[0])

    @cached_property
    def forms(self) -> frozenset[str]:
        """All words of the text."""
        return forms_of([self.text])

    @cached_property
    def all_forms(self) -> frozenset[str]:
        """All words of the title and the text."""
        return self.forms | forms_of([self.article.title or ""])

    @cached_property
    def unlabelled_forms(self) -> frozenset[str]:
        """All those but the names of who has turns of their own."""
        return self.all_forms - forms_of(name for _, one in self.turns if one for name in one.names)

    @cached_property
    def sentence_forms(self) -> list[frozenset[str]]:
        """The words of each sentence."""
        return [forms_of([self.slice(one)]) for one in self.sentences]

    @cached_property
    def full_names(self) -> list[list[str]]:
        """The words of each name of more than one, in order; titles are no part of it."""
        return [one for _, one in self._placed_names]

    def introduced(self, last: str, before: int) -> list[list[str]]:
        """Return the full names of that last word that stand before a place, or else all."""
        alike = [(at, one) for at, one in self._placed_names if one[-1] == last]
        return [one for at, one in alike if at < before] or [one for _, one in alike]

    def tells_apart(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Whether two names are of two people: beside each other, or of two labels of turns."""
        if len(one) == 1:
            own = self._labelled.get(one[0])
            return own is not None and own != other and other in self._labelled.values()
        if len(one) == 0 or len(other) < 2:
            return False
        pair = frozenset((_ends(one), _ends(other)))
        return pair in self._pairs or pair in self._labelled_pairs

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The last words of all full names in the article."""
        return frozenset(words_of(one)[-1] for one in self._names)

    def slice(self, span: Span) -> str:
        """Return what stands at a place."""
        return span.of(self.text)

    @cached_property
    def _names(self) -> dict[str, int]:
        """Each name of more than one word, and where it stands first."""
        found: dict[str, int] = {}
        for one in re.finditer(NAME, self.text):
            found.setdefault(" ".join(one[0].split()[:NAME_WORDS]), one.start())
        return {one: place for one, place in found.items() if " " in one and words(one)}

    @cached_property
    def _pairs(self) -> frozenset[frozenset[_Ends]]:
        """Who stand beside each other with one last name: "Jill and Hunter Biding"."""
        found: set[frozenset[_Ends]] = set()
        for before, after in pairwise(re.finditer(NAME, self.text)):
            between = self.text[before.end() : after.start()]
            one, other = _words_in(before[0]), _words_in(after[0])
            if len(other) < 2 or not _BESIDE.fullmatch(between):
                continue
            if len(one) == 1 and between == " and ":
                one = [*one, other[-1]]
            if len(one) > 1 and are_two(one, other):
                found.add(frozenset((_ends(one), _ends(other))))
        return frozenset(found)

    @cached_property
    def _labelled(self) -> dict[str, list[str]]:
        """The words of the name that each label of a turn stands for, where that is but one."""
        named = (one for _, one in self.turns if one and one.label and len(one.names) == 1)
        return {" ".join(words_of(one.label)): _words_in(one.names[0]) for one in named}

    @cached_property
    def _labelled_pairs(self) -> frozenset[frozenset[_Ends]]:
        """Who of one last name have turns under labels of their own: Faith and Rose Ouma."""
        full = [one for one in self._labelled.values() if len(one) > 1]
        return frozenset(
            frozenset((_ends(one), _ends(other)))
            for one, other in combinations(full, 2)
            if are_two(one, other)
        )

    @cached_property
    def _placed_names(self) -> list[tuple[int, list[str]]]:
        names = ((at, words_of(" ".join(names_in(one)))) for one, at in self._names.items())
        return [(at, one) for at, one in names if len(one) > 1]


def _words_in(name: str) -> list[str]:
    return [] if OWNS.search(name) else words_of(" ".join(names_in(name)))


def _ends(name: Sequence[str]) -> _Ends:
    return name[0], name[-1]


class Sources:
    """The articles that a reading of a quotation may be of, each looked through once."""

    def __init__(self, reading: Reading, store: Store) -> None:
        self._reading, self._store = reading, store
        self._found: dict[int, Source] = {}

    def of(self, article: StoredArticle) -> Source:
        """Return an article as a source."""
        if article.version not in self._found:
            self._found[article.version] = Source(article, self._reading, self._store)
        return self._found[article.version]
