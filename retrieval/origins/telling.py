"""What sentences tell of where they have it from: their attributions, and whose they are."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from index.passages import MAX_SENTENCE_CHARS
from index.stored import StoredArticle
from index.types import Span
from retrieval.english.first_reports import CLAIM_OF_THIS_OUTLET, OF_ANOTHER_OUTLET
from retrieval.origins.attributions import (
    Attribution,
    OriginKind,
    find_attributions,
    is_signed,
    key,
)
from retrieval.quotation_marks import parted

FIRST = OriginKind.FIRST_REPORT
FIRST_BY = r"(?i)(?:first|initially|originally)\s(?:\w+.*?\sby|(?:appeared|published)\sin)\s"
# Of sentences that may tell who was first and are not quoted: 400 common ones, and a bound on the
# time, since a text may be made of them. A coverage of news has a tenth of that near a question.
MOST_FIRST_CHARS = 60_000
READ_CHARS = 100_000  # of an article, for them: a long one of news has a third of that


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that may attribute; ``says_so`` tells that it is quoted, or says the same."""

    article: StoredArticle
    span: Span
    says_so: bool

    @property
    def text(self) -> str:
        """The words of the sentence."""
        return self.span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class PlacedAttribution:
    """An attribution, at its place in the text of a sentence."""

    attribution: Attribution
    sentence: Sentence

    @property
    def is_first(self) -> bool:
        """Whether it tells who was first."""
        return self.attribution.kind is FIRST

    @property
    def key(self) -> str:
        """What the name goes by, however it is written."""
        return key(self.attribution.name)

    @property
    def span(self) -> Span:
        """The attributing words, in the article."""
        return self.attribution.span.moved(self.sentence.span.start)


def may_attribute(
    places: Iterable[tuple[str, Span]],
    articles: Iterable[StoredArticle],
    sentences: Mapping[int, Sequence[Span]],
) -> Iterator[Sentence]:
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
            one = Sentence(article, span, says_so)
            if says_so:
                yield one
            elif span.end <= READ_CHARS and length <= left and is_signed(one.text, FIRST):
                left -= length
                yield one


def said_to_be_first(sentences: Iterable[Sentence], outlets: Collection[str]) -> Iterator[str]:
    """Yield whom "first reported by" names in any article: an outlet to the others, too.

    "The first to report" may be anyone.
    """
    for sentence in sentences:
        for one in find_attributions(sentence.text, outlets, (FIRST,)):
            if re.match(FIRST_BY, one.span.of(sentence.text)):
                yield one.name


def told_in(sentences: Iterable[Sentence], outlets: Collection[str]) -> Iterator[PlacedAttribution]:
    """Yield the attributions of sentences in their order, of what does not say so first reports."""
    for sentence in sentences:
        kinds = OriginKind if sentence.says_so else (FIRST,)
        for one in find_attributions(sentence.text, outlets, kinds):
            yield PlacedAttribution(one, sentence)


def own_claims(sentences: Iterable[Sentence]) -> Iterator[PlacedAttribution]:
    """Yield where an article claims for its own outlet to be first: "this paper first reported".

    Where its text is another outlet's, that is whose claim it is, and no claim of its own.
    """
    for sentence in sentences:
        text, outlet = sentence.text, sentence.article.outlet
        claim = re.search(CLAIM_OF_THIS_OUTLET, text, re.IGNORECASE)
        if not claim or not outlet or any(claim.start() in one for one in parted(text)[0]):
            continue
        if not re.search(OF_ANOTHER_OUTLET, sentence.article.text, re.IGNORECASE):
            yield PlacedAttribution(Attribution(FIRST, outlet, Span(*claim.span())), sentence)


def in_full(told: PlacedAttribution, outlets: Collection[str]) -> PlacedAttribution:
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
