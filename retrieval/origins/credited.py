"""Whose text an article says that it prints: an agency in its credits, or a line below it.

That is asked only of an article that copies one of that outlet, so that the agency of a picture or
a partner is not taken for where the words are from.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from index.stored import StoredArticle
from index.types import Span
from retrieval.english.sources import NAME, SUPPLIED
from retrieval.origins.attributions import is_outlet, key
from retrieval.origins.unnamed import HEAD_CHARS, names_in_head
from retrieval.per_article import per_article

_BY = rf"(?m)^[ \t]*[Bb][Yy]\s(?P<name>{NAME})[ \t]*$"  # a line of its own


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet whose text an article prints, the words that say so, and their line."""

    outlet: str
    article: StoredArticle
    span: Span
    line: Span


def credits_in(
    articles: Mapping[int, StoredArticle], copies: Iterable[Iterable[int]]
) -> Iterator[Credit]:
    """Yield whom articles credit for what they copy.

    ``articles`` are known by their versions, ``copies`` are groups of versions of one text each.
    """
    for group in copies:
        alike = [articles[version] for version in group if version in articles]
        originals = {key(one.outlet): one.outlet for one in alike if one.outlet}
        unnamed = [one for one in alike if not one.outlet]
        for article in alike:
            yield from _credits_of_unnamed(article, unnamed)
            for name in originals.values():
                if key(name) != key(article.outlet or "") and (span := _credit(article, name)):
                    yield Credit(name, article, span, _line(article.text, span.start))


def _credits_of_unnamed(
    article: StoredArticle, unnamed: Iterable[StoredArticle]
) -> Iterator[Credit]:
    """Yield the agency of a "By North Wire", if a copy of no known outlet names it at its head."""
    if article.outlet is None:
        return
    for match in re.finditer(_BY, article.text[:HEAD_CHARS]):
        name, span = match["name"], Span(match.start(), match.end("name"))
        if key(name) != key(article.outlet) and is_outlet(name):
            heads = [one.text[:HEAD_CHARS] for one in unnamed]
            if any(key(name) in names_in_head(head) or _signs(name, head) for head in heads):
                yield Credit(name, article, span, _line(article.text, span.start))


def _signs(name: str, head: str) -> bool:
    """Whether a dateline has a name: "VARDE, Sept 5 (North Wire) -"."""
    return re.search(rf"(?i)\({re.escape(name)}\)\s*[-–—]", head) is not None


def _credit(article: StoredArticle, outlet: str) -> Span | None:
    """Return the words by which an article surely credits an outlet.

    At its head only one of a known outlet can: what else stands there may be its own name.
    """
    written = re.escape(re.sub(r"(?i)^the\s", "", outlet))
    for start, end in _supplied(article):
        named = re.compile(rf"(?i)(?:the\s)?{written}(?!\w)").match(article.text, end)
        if named:
            return Span(start, named.end())
    if article.outlet is None:
        return None
    for match in re.finditer(rf"(?i)(?<!\w)(?:the\s)?{written}(?!\w)", article.text[:HEAD_CHARS]):
        line = _line(article.text, match.start())
        credited = re.sub(r"(?i)^\W*(?:by|from)\s", "", line.of(article.text))
        if key(outlet) in names_in_head(credited):
            return Span(*match.span())
    return None


@per_article
def _supplied(article: StoredArticle) -> tuple[tuple[int, int], ...]:
    """Return where an article has the words behind which stands who supplied it."""
    return tuple(found.span() for found in re.finditer(SUPPLIED, article.text, re.IGNORECASE))


def _line(text: str, at: int) -> Span:
    end = text.find("\n", at)
    return Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end)
