"""Where outlets have it from: the attributions near a quoted fact, one origin for each name.

An attribution counts if it stands in a quote, or in a sentence that gives the same figures and is
not quoted. "First reported by X" often stands elsewhere in the article; it counts if its sentence
is about what was asked, and another article's counts with it if it names the same X. Each one is
itself a verbatim span of the article that says it.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from index.stored import StoredArticle
from index.types import Span
from retrieval.english import outlets as press
from retrieval.origins.attributions import Attribution, OriginKind, is_outlet, key
from retrieval.origins.credited import Credit, credits_in
from retrieval.origins.holdings import Holdings
from retrieval.origins.telling import (
    FIRST,
    PlacedAttribution,
    Sentence,
    in_full,
    may_attribute,
    own_claims,
    said_to_be_first,
    told_in,
)
from retrieval.origins.unnamed import HEAD_CHARS, is_named, is_own_name
from retrieval.quantities.measures import Weights, content_words
from retrieval.types import Quote

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
    sentences = tuple(may_attribute(places, articles.values(), holdings.sentences))
    known = {*holdings.outlets, *said_to_be_first(sentences, holdings.outlets)}
    told = [in_full(one, known) for one in told_in(sentences, known)]
    credits_ = tuple(credits_in({one.version: one for one in articles.values()}, holdings.copies))
    printing = {one.article.id for one in credits_}  # the text of another outlet
    told += own_claims(one for one in sentences if one.article.id not in printing)
    firsts = _firsts(question, told, articles.values())
    counting = [
        one for one in told if _is_told_of_another(one) or (one.is_first and one.key in firsts)
    ]
    counting += _credited(quotes, credits_)
    reporters = firsts.union(map(key, holdings.outlets))
    return tuple(_placed(one, reporters, holdings) for one in _grouped(counting, holdings.outlets))


def _firsts(
    question: str, told: Iterable[PlacedAttribution], articles: Iterable[StoredArticle]
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


def _is_told_of_another(one: PlacedAttribution) -> bool:
    """Whether what says so does it on the word of somebody other than its own outlet."""
    if one.is_first or not one.sentence.says_so:
        return False
    return not _is_own(one.attribution.name, one.sentence.article)


def _credited(quotes: Iterable[Quote], credits_: Iterable[Credit]) -> Iterator[PlacedAttribution]:
    """Yield whom quoted articles credit for the text that they print."""
    quoted = {one.article.id for one in quotes}
    for one in credits_:
        if one.article.id in quoted:
            span = one.span.moved(-one.line.start)
            credit = Attribution(OriginKind.ATTRIBUTION, one.outlet, span)
            yield PlacedAttribution(credit, Sentence(one.article, one.line, says_so=False))


def _grouped(told: Iterable[PlacedAttribution], outlets: Collection[str]) -> Iterator[Origin]:
    """Yield one origin for each name and kind: first reports, then others of the same names.

    Who "reported earlier" is not said to have been first, so that stays another kind.
    """
    indexed = {key(name): name for name in sorted(outlets)}
    grouped: dict[tuple[bool, str], list[PlacedAttribution]] = {}
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
            tuple(_edge(one) for one in several),
        )


def _edge(told: PlacedAttribution) -> Edge:
    return Edge(told.sentence.article, told.span, told.sentence.span)


def _placed(origin: Origin, reporters: Collection[str], holdings: Holdings) -> Origin:
    """Return an origin, no longer in the coverage if all that is of it there is younger.

    What is not there by its name is looked for among the unnamed. ``reporters`` are the keys of
    outlets and of who was first.
    """
    if origin.in_coverage and not _may_be_here(origin, holdings):
        origin = replace(origin, in_coverage=False)
    reports = origin.kind is FIRST or is_outlet(origin.name, reporters)
    if origin.in_coverage or not reports or not (heads := holdings.unnamed_heads()):
        return origin
    if is_named(origin.name, heads):
        return replace(origin, in_coverage=True)
    return replace(origin, unnamed=True)


def _may_be_here(origin: Origin, holdings: Holdings) -> bool:
    """Whether what is in the coverage of an outlet may be what others, or it itself, tell of."""
    telling = [edge.article for edge in origin.edges]
    others = [one for one in telling if key(one.outlet or "") != key(origin.name)]
    if others:
        return not holdings.is_younger(origin.name, others)
    return holdings.is_older(origin.name, telling)


def _is_own(name: str, article: StoredArticle) -> bool:
    """Whether a name is that of the article's own outlet, or its end: "told the Evening News".

    Or its beginning without a word that many outlets have: "tells Channel 6" of Channel 6 News.
    """
    if article.outlet is None:
        return is_own_name(name, article.text[:HEAD_CHARS])
    own, said = key(article.outlet).split(), key(name).split()
    if not said or own[-len(said) :] == said:
        return bool(said)
    is_whole = len(said) > 1 or name.isupper()
    return is_whole and own[: len(said)] == said and press.IN_SHORT.issuperset(own[len(said) :])


def _commonest(names: Iterable[str]) -> str:
    """Return how most write a name; among equals the one with its article, as in a masthead."""
    counted = Counter(names)
    return max(sorted(counted), key=lambda name: (counted[name], name.startswith("The ")))
