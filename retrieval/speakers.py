"""Who is said to have spoken a quotation, and whether the articles that hold it have it so.

In doubt they have: a pronoun may be anybody named nearby, and a name may be that of an office.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from index.store import Store
from index.types import Span
from index.typography import words
from retrieval import english_saying as english
from retrieval.attributions import is_outlet
from retrieval.context import whole_sentences, with_neighbours
from retrieval.quotation import Reading, parted, said_around
from retrieval.types import Quote


def names_around(reading: Reading) -> list[str]:
    """Return who is named beside the words that are looked for: names, and roles that spoke."""
    found = [name for part in said_around(reading) for name in (*_names(part), *_roles(part))]
    return list(dict.fromkeys(found))


def misnamed(reading: Reading, matches: Iterable[Quote], store: Store) -> tuple[str, ...]:
    """Return the names said around a quotation that no article gives its words to.

    An article names its speaker in the sentence, in one beside it, or is the outlet's own words.
    Where it says that somebody spoke them, a name that only stands nearby is not the speaker's.
    """
    names = names_around(reading)
    told = [_Told(quote, store) for quote in matches] if names else []
    return tuple(name for name in names if told and not any(one.allows(name) for one in told))


@dataclass(frozen=True)
class _Told:
    """What an article tells around a quotation's words."""

    quote: Quote
    store: Store

    def allows(self, name: str) -> bool:
        """Whether the words may be of whom ``name`` names."""
        last = words(name)[-1].form
        if last in self._printed_by:
            return True
        spoke = self._speakers[0] if name[0].isupper() else self._speakers[1]
        return last in (spoke or self._near)

    @cached_property
    def _spans(self) -> tuple[Span, Span]:
        """The whole sentences of the words, and these with their neighbours."""
        article = self.quote.article
        sentences = self.store.sentence_spans(article.version)
        whole = whole_sentences(article.text, sentences, self.quote.span)
        return whole, with_neighbours(article.text, sentences, whole)

    @cached_property
    def _printed_by(self) -> frozenset[str]:
        article = self.quote.article
        return _forms([article.outlet or "", article.byline or ""])

    @cached_property
    def _near(self) -> frozenset[str]:
        span = self._spans[1]
        return _forms([self.quote.article.text[span.start : span.end]])

    @cached_property
    def _speakers(self) -> tuple[frozenset[str], frozenset[str]]:
        """The words of the names that the article says spoke, and, where there is none, the roles.

        Who spoke in the sentence goes before who did in those beside it.
        """
        for span in self._spans:
            text = _unquoted(self.quote.article.text[span.start : span.end])
            if english.PRONOUN.search(text):
                break
            names = [one for one in _speaking(text) if not is_outlet(one)]
            roles = [] if names else list(_roles(text))
            if names or roles:
                return _forms(names), _forms(roles)
        return frozenset(), frozenset()


def _unquoted(text: str) -> str:
    """Return what a text says outside its quotation marks."""
    _, outside = parted(text)
    return " … ".join(text[start:end] for start, end in outside)


def _speaking(text: str) -> Iterator[str]:
    """Yield the names that a text says spoke."""
    for match in english.NAMED.finditer(text):
        yield from _names(match[1] or match[2])


def _names(text: str) -> Iterator[str]:
    """Yield the names in a text: "Ng" of "After the vote, said Mr. Ng", nothing of "Speaking"."""
    for match in re.finditer(english.NAME, text):
        parts = [re.sub(r"['’]s?$", "", one) for one in match[0].split()]
        while parts and parts[0].rstrip(".").lower() in english.IDLE:
            parts = parts[1:]
        said = english.SAYS.match(text, match.end() + 1) or english.ENDS_SAYING.search(
            text, 0, match.start()
        )
        if parts and (len(parts) > 1 or said or not english.VERB.search(parts[0].lower())):
            yield " ".join(parts)


def _roles(text: str) -> Iterator[str]:
    roles = (match[1] or match[2] for match in english.ROLE.finditer(text))
    return (role for role in roles if role not in english.ANYBODY)


def _forms(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word.form for text in texts for word in words(text))
