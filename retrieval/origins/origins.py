"""Where outlets have it from: the attributions near a quoted fact, one origin for each name.

An attribution counts if it stands in a quote, or in a sentence that gives the same figures and is
not quoted. "First reported by X" often stands elsewhere in the article; it counts if its sentence
is about what was asked, and another article's counts with it if it names the same X. Each one is
itself a verbatim span of the article that says it.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
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
from retrieval.origins.holdings import Holdings
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
        return self.span.of(self.article.text)


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
class _Sentence:
    """A sentence that may attribute; ``says_so`` tells that it is quoted, or says the same."""

    article: StoredArticle
    span: Span
    says_so: bool

    @property
    def text(self) -> str:
        return self.span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class _Told:
    """An attribution, at its place in the text of a sentence."""

    attribution: Attribution
    sentence: _Sentence

    @property
    def is_first(self) -> bool:
        return self.attribution.kind is FIRST

    @property
    def key(self) -> str:
        return key(self.attribution.name)

    @property
    def edge(self) -> Edge:
        sentence = self.sentence.span
        return Edge(self.sentence.article, self.attribution.span.moved(sentence.start), sentence)


def find_origins(
    question: str,
    quotes: Sequence[Quote],
    holdings: Holdings,
    others: Iterable[StoredArticle] = (),
    saying: Iterable[tuple[str, Span]] = (),
) -> tuple[Origin, ...]:
    """Return the origins of what is quoted, first reports before other attributions.

    ``others`` are articles near the question that are not quoted: they confirm who was first, or
    are what a quoted one copies. ``saying`` are the places, each with its article's id, of
    sentences that say the same as a quote and are none.
    """
    articles = {one.article.id: one.article for one in quotes}
    articles |= {one.id: one for one in others if one.id not in articles}
    places = [*((one.article.id, one.span) for one in quotes), *saying]
    sentences = tuple(_may_attribute(places, articles.values(), holdings.sentences))
    known = {*holdings.outlets, *_said_to_be_first(sentences, holdings.outlets)}
    told = [_in_full(one, holdings.outlets) for one in _told(sentences, known)]
    firsts = _firsts(question, told, articles.values())
    counting = [
        one for one in told if _is_told_of_another(one) or (one.is_first and one.key in firsts)
    ]
    counting += _credited(quotes, articles.values(), holdings.copies)
    reporters = firsts.union(map(key, holdings.outlets))
    return tuple(_placed(one, reporters, holdings) for one in _grouped(counting, holdings.outlets))


def _may_attribute(
    places: Iterable[tuple[str, Span]],
    articles: Iterable[StoredArticle],
    sentences: Mapping[int, Sequence[Span]],
) -> Iterator[_Sentence]:
    """Yield the sentences that may attribute, in the articles' order.

    All that say so, which are those at ``places``, and MOST_FIRST_CHARS of others, out of the first
    READ_CHARS of each article; none longer than one that is embedded.
    """
    saying: dict[str, list[Span]] = {}
    for id_, place in places:
        saying.setdefault(id_, []).append(place)
    left = MOST_FIRST_CHARS
    for article in articles:
        for span in sentences.get(article.version, ()):
            length = span.end - span.start
            if length > MAX_SENTENCE_CHARS:
                continue
            says_so = any(one.overlaps(span) for one in saying.get(article.id, ()))
            one = _Sentence(article, span, says_so)
            if says_so:
                yield one
            elif span.end <= READ_CHARS and length <= left and is_signed(one.text, FIRST):
                left -= length
                yield one


def _said_to_be_first(sentences: Iterable[_Sentence], outlets: Collection[str]) -> Iterator[str]:
    """Yield whom "first reported by" names in any article: an outlet to the others, too.

    "The first to report" may be anyone.
    """
    for sentence in sentences:
        for one in find_attributions(sentence.text, outlets, (FIRST,)):
            if re.match(FIRST_BY, one.span.of(sentence.text)):
                yield one.name


def _told(sentences: Iterable[_Sentence], outlets: Collection[str]) -> Iterator[_Told]:
    """Yield the attributions of sentences in their order, of what does not say so first reports."""
    for sentence in sentences:
        kinds = OriginKind if sentence.says_so else (FIRST,)
        for one in find_attributions(sentence.text, outlets, kinds):
            yield _Told(one, sentence)


def _in_full(told: _Told, outlets: Collection[str]) -> _Told:
    """Return an attribution to the outlet that is meant where an article calls it in short.

    So is "the Observer" the only indexed outlet of which that is the end, where the article names
    that one in full as well, and none is indexed by the short name.
    """
    short = told.key
    whole = [one for one in outlets if key(one).endswith(f" {short}")]
    if len(whole) != 1 or any(key(one) == short for one in outlets):
        return told
    if key(whole[0]) not in " ".join(told.sentence.article.text.casefold().split()):
        return told
    return replace(told, attribution=replace(told.attribution, name=whole[0]))


def _firsts(
    question: str, told: Iterable[_Told], articles: Iterable[StoredArticle]
) -> frozenset[str]:
    """Return who was first, as their keys: as what says so tells, or is about the question."""
    firsts = [one for one in told if one.is_first]
    if not firsts:
        return frozenset()
    topic, weights = content_words(question), Weights(articles)
    whole = weights.of(topic) or 1.0

    def is_about(text: str) -> bool:
        return weights.of(topic & content_words(text)) / whole >= ABOUT

    return frozenset(
        one.key for one in firsts if one.sentence.says_so or is_about(one.sentence.text)
    )


def _is_told_of_another(one: _Told) -> bool:
    """Whether what says so does it on the word of somebody other than its own outlet."""
    if one.is_first or not one.sentence.says_so:
        return False
    return not _is_own(one.attribution.name, one.sentence.article)


def _credited(
    quotes: Iterable[Quote], articles: Iterable[StoredArticle], copies: Iterable[Iterable[int]]
) -> Iterator[_Told]:
    """Yield whom quoted articles credit for the text that they print."""
    quoted = {one.article.id for one in quotes}
    for one in credits_in({article.version: article for article in articles}, copies):
        if one.article.id in quoted:
            span = one.span.moved(-one.line.start)
            credit = Attribution(OriginKind.ATTRIBUTION, one.outlet, span)
            yield _Told(credit, _Sentence(one.article, one.line, says_so=False))


def _grouped(told: Iterable[_Told], outlets: Collection[str]) -> Iterator[Origin]:
    """Yield one origin for each name and kind: first reports, then others of the same names.

    Who "reported earlier" is not said to have been first, so that stays another kind.
    """
    indexed = {key(name): name for name in sorted(outlets)}
    grouped: dict[tuple[bool, str], list[_Told]] = {}
    for one in told:
        grouped.setdefault((not one.is_first, one.key), []).append(one)
    firsts = {name for later, name in grouped if not later}
    for (later, name), several in sorted(
        grouped.items(), key=lambda one: (one[0][0], one[0][1] not in firsts)
    ):
        yield Origin(
            indexed.get(name) or _commonest(one.attribution.name for one in several),
            OriginKind.ATTRIBUTION if later else FIRST,
            name in indexed,
            tuple(one.edge for one in several),
        )


def _placed(origin: Origin, reporters: Collection[str], holdings: Holdings) -> Origin:
    """Return an origin, no longer in the coverage if all that is of it there is younger.

    What is not there by its name is looked for among the unnamed. ``reporters`` are the keys of
    outlets and of who was first.
    """
    telling = [edge.article for edge in origin.edges]
    if origin.in_coverage and holdings.is_younger(origin.name, telling):
        origin = replace(origin, in_coverage=False)
    reports = origin.kind is FIRST or is_outlet(origin.name, reporters)
    if origin.in_coverage or not reports or not (heads := holdings.unnamed_heads()):
        return origin
    if is_named(origin.name, heads):
        return replace(origin, in_coverage=True)
    return replace(origin, unnamed=True)


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
