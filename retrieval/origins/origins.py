"""Where outlets have it from: the attributions near a quoted fact, one origin for each name.

An attribution counts if it stands in a quote. "First reported by X" often stands elsewhere in the
article; it counts if its sentence is about what was asked, and another article's counts with it if
it names the same X. Each one is itself a verbatim span of the article that says it.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from index.passages import MAX_SENTENCE_CHARS
from index.stored import StoredArticle
from index.types import Span
from retrieval.origins.attributions import (
    Attribution,
    OriginKind,
    find_attributions,
    is_outlet,
    is_signed,
    key,
)
from retrieval.origins.credited import credits_in
from retrieval.origins.unnamed import HEAD_CHARS, is_named, is_own_name
from retrieval.quantities.measures import Weights, content_words
from retrieval.types import Quote

FIRST = OriginKind.FIRST_REPORT
FIRST_BY = r"(?i)(?:first|initially|originally)\s\w+.*?\sby\s"
# Of sentences that may tell who was first and are not quoted: 400 common ones, and a bound on the
# time, since a text may be made of them. A coverage of news has a tenth of that near a question.
MOST_FIRST_CHARS = 60_000
READ_CHARS = 100_000  # of an article, for them: a long one of news has a third of that
ABOUT = 0.5  # the part of the question's words, by weight, that makes a sentence one about it


@dataclass(frozen=True, slots=True)
class Edge:
    """An article that attributes, the words with which it does, and their sentence."""

    article: StoredArticle
    span: Span
    sentence: Span

    @property
    def text(self) -> str:
        """The attributing words, verbatim."""
        return self.article.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class Origin:
    """On whose word something is told, and by whom; ``edges`` are in the order of the quotes.

    Where it is not ``in_coverage`` and ``unnamed`` is set, there are articles in it of which the
    outlet is unknown: it is not there under that name.
    """

    name: str
    kind: OriginKind
    in_coverage: bool
    edges: tuple[Edge, ...]
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence that may attribute."""

    article: StoredArticle
    span: Span
    quoted: bool

    @property
    def text(self) -> str:
        return self.article.text[self.span.start : self.span.end]


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its attributions and with how much it is about the question, 0 to 1."""

    article: StoredArticle
    found: tuple[Attribution, ...]
    span: Span
    about: float
    quoted: bool


def find_origins(
    question: str,
    quotes: Sequence[Quote],
    sentences: Mapping[int, Sequence[Span]],
    outlets: Collection[str],
    others: Iterable[StoredArticle] = (),
    unnamed_heads: Callable[[], Collection[str]] = tuple,
    copies: Iterable[Iterable[int]] = (),
) -> tuple[Origin, ...]:
    """Return the origins of what is quoted, first reports before other attributions.

    ``sentences`` holds those of each article by version, ``outlets`` the names of indexed ones;
    ``unnamed_heads`` tells how the articles of unknown outlets begin, where that is asked.
    ``others`` are articles near the question that are not quoted: they can only confirm who was
    first, or be what a quoted one copies, as ``copies`` tells: groups of versions of one text.
    """
    articles = {one.article.id: one.article for one in quotes}
    articles |= {one.id: one for one in others if one.id not in articles}
    read = tuple(_read(quotes, sentences, articles.values()))
    known = {*outlets, *_said_to_be_first(read, outlets)}
    told = _told(question, read, known, articles.values())
    firsts = {
        key(one.name)
        for sentence in told
        for one in sentence.found
        if one.kind is FIRST and (sentence.quoted or sentence.about >= ABOUT)
    }
    edges = [
        (one, sentence.article, sentence.span)
        for sentence in told
        for one in sentence.found
        if (sentence.quoted and _is_of_another(one, sentence.article))
        or (one.kind is FIRST and key(one.name) in firsts)
    ]
    edges += _credited(quotes, articles.values(), copies)
    return tuple(_placed(one, outlets, firsts, unnamed_heads) for one in _grouped(edges, outlets))


def _credited(
    quotes: Iterable[Quote], articles: Iterable[StoredArticle], copies: Iterable[Iterable[int]]
) -> Iterator[tuple[Attribution, StoredArticle, Span]]:
    """Yield the edges to whom quoted articles credit for the text that they print."""
    quoted = {one.article.id for one in quotes}
    for one in credits_in({article.version: article for article in articles}, copies):
        if one.article.id in quoted:
            span = Span(one.span.start - one.line.start, one.span.end - one.line.start)
            yield Attribution(OriginKind.ATTRIBUTION, one.outlet, span), one.article, one.line


def _placed(
    origin: Origin,
    outlets: Collection[str],
    firsts: Collection[str],
    unnamed_heads: Callable[[], Collection[str]],
) -> Origin:
    """Return an origin that is not in the coverage by its name, looked for among the unnamed."""
    known = {key(one) for one in outlets} | set(firsts)
    reports = origin.kind is FIRST or is_outlet(origin.name, known)
    if origin.in_coverage or not reports or not (heads := unnamed_heads()):
        return origin
    if is_named(origin.name, heads):
        return replace(origin, in_coverage=True)
    return replace(origin, unnamed=True)


def _read(
    quotes: Sequence[Quote],
    sentences: Mapping[int, Sequence[Span]],
    articles: Iterable[StoredArticle],
) -> Iterator[_Read]:
    """Yield the sentences that may attribute, in the articles' order.

    All that are quoted, and MOST_FIRST_CHARS of others, out of the first READ_CHARS of each
    article; none longer than one that is embedded.
    """
    places: dict[str, list[Span]] = {}
    for quote in quotes:
        places.setdefault(quote.article.id, []).append(quote.span)
    left = MOST_FIRST_CHARS
    for article in articles:
        for span in sentences.get(article.version, ()):
            length = span.end - span.start
            if length > MAX_SENTENCE_CHARS:
                continue
            quoted = any(one.overlaps(span) for one in places.get(article.id, ()))
            one = _Read(article, span, quoted)
            if quoted:
                yield one
            elif span.end <= READ_CHARS and length <= left and is_signed(one.text, FIRST):
                left -= length
                yield one


def _told(
    question: str,
    read: Iterable[_Read],
    outlets: Collection[str],
    articles: Iterable[StoredArticle],
) -> list[_Sentence]:
    """Return the sentences with attributions, in their order."""
    topic, weights = content_words(question), Weights(articles)
    whole = weights.of(topic) or 1.0
    told = []
    for one in read:
        if found := find_attributions(one.text, outlets, OriginKind if one.quoted else (FIRST,)):
            about = weights.of(topic & content_words(one.text)) / whole
            told.append(_Sentence(one.article, found, one.span, about, one.quoted))
    return told


def _said_to_be_first(read: Iterable[_Read], outlets: Collection[str]) -> Iterator[str]:
    """Yield whom "first reported by" names in any article: an outlet to the others, too.

    "The first to report" may be anyone.
    """
    for sentence in read:
        for one in find_attributions(sentence.text, outlets, (FIRST,)):
            if re.match(FIRST_BY, sentence.text[one.span.start : one.span.end]):
                yield one.name


def _grouped(
    edges: Iterable[tuple[Attribution, StoredArticle, Span]], outlets: Collection[str]
) -> tuple[Origin, ...]:
    indexed = {key(name): name for name in sorted(outlets)}
    grouped: dict[tuple[bool, str], list[tuple[str, Edge]]] = {}
    for one, article, sentence in edges:
        place = Span(sentence.start + one.span.start, sentence.start + one.span.end)
        first = one.kind is FIRST
        grouped.setdefault((not first, key(one.name)), []).append(
            (one.name, Edge(article, place, sentence))
        )
    return tuple(
        Origin(
            indexed.get(name) or _commonest(written for written, _ in several),
            OriginKind.ATTRIBUTION if later else FIRST,
            name in indexed,
            tuple(edge for _, edge in several),
        )
        for (later, name), several in sorted(grouped.items(), key=lambda one: one[0][0])
    )


def _is_of_another(one: Attribution, article: StoredArticle) -> bool:
    return one.kind is OriginKind.ATTRIBUTION and not _is_own(one.name, article)


def _is_own(name: str, article: StoredArticle) -> bool:
    """Whether a name is that of the article's own outlet, or its end: "told the Evening News"."""
    if article.outlet is None:
        return is_own_name(name, article.text[:HEAD_CHARS])
    own, said = key(article.outlet).split(), key(name).split()
    return bool(said) and own[-len(said) :] == said


def _commonest(names: Iterable[str]) -> str:
    """Return how most write a name; among equals the one with its article, as in a masthead."""
    counted = Counter(names)
    return max(sorted(counted), key=lambda name: (counted[name], name.startswith("The ")))
