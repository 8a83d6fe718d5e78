"""Links that land on the words: a quote's URL with a text directive that selects just the quote.

After "URL Fragment Text Directives" (WICG, wicg.github.io/scroll-to-text-fragment), which browsers
follow: ``#:~:text=[prefix-,]start[,end][,-suffix]``. The page itself is not known here. It is taken
to show the stored text in its order, Markdown's marks taken off, white space collapsed, each line
as a block of its own or as part of one: since a term is found inside one block only, none reaches
across a line's end.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from urllib.parse import quote as percent_encode

from index.reading.run import MARKDOWN
from index.stored import StoredArticle
from index.types import Article, Span

EXACT_CHARS = 300  # the specification's advice: all of a quote up to here, beyond it its two ends
EDGE_WORDS = 5
MOST_CONTEXT = 12  # words on either side
MOST_PLACES = 50  # where the words begin: each is compared with up to 169 contexts
MARKDOWN_CHARS = 50_000  # a longer article is taken as it stands
MOST_SPACE = 4  # signs of white space: it is collapsed, but some signs fold to a space of their own
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,30}\]")
_MARKERS = "\u2042\u2051\u203b"  # signs that no mark of Markdown is made of; one that a text lacks
_DELIMITER = ":~:"
# Where Unicode's default word boundaries (UAX #29) have none: in "3.5", "can't", "a.m", "word".
_INSIDE_WORD = re.compile(r"(?<=\w)(?=[.,:;'’·]?\w)|(?<=\w[.,:;'’·])(?=\w)")
_BOUNDARY = re.compile(r"(?:(?<![0-9a-z])|(?![0-9a-z]))")
_QUOTE_MARKS = str.maketrans("‘’“”„«»", '\'\'"""""')
# Combining marks, soft hyphens and what else is invisible.
_IGNORED = re.compile(
    r"[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u00ad"
    r"\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060-\u206f\u20d0-\u20ff\ufe20-\ufe2f\ufeff]"
)


@dataclass(frozen=True, slots=True)
class _Directive:
    """The terms of a text directive; empty ones are left out."""

    prefix: str
    start: str
    end: str
    suffix: str

    @property
    def encoded(self) -> str:
        """The terms as the specification's grammar writes them."""
        terms = (
            f"{_encoded(self.prefix)}-" if self.prefix else "",
            _encoded(self.start),
            _encoded(self.end),
            f"-{_encoded(self.suffix)}" if self.suffix else "",
        )
        return ",".join(term for term in terms if term)


def quote_link(article: StoredArticle, span: Span) -> str | None:
    """Return a link to a slice of an article (`fragment_link`); None where it has no URL."""
    return fragment_link(article, span, article.url) if article.url else None


def fragment_link(article: Article | StoredArticle, span: Span, url: str) -> str:
    """Return a link to a slice of an article's text that selects it and nothing else.

    Context is added only as far as it makes the words the only ones on the page; where no context
    does, as far as it makes them the first. The URL comes back as it is where that fails, too,
    where the words stand in more than MOST_PLACES, and where it does not lead to a web page. A
    fragment of its own is kept.
    """
    if not url.lower().startswith(("http://", "https://")):
        return url
    text = article.text
    if article.source.lower().endswith(MARKDOWN):
        text, span = _as_shown(text, span)
    best = _best(text, span)
    if best is None:
        return url
    address = url.partition(_DELIMITER)[0]
    return f"{address}{'' if '#' in address else '#'}{_DELIMITER}text={best.encoded}"


def _best(text: str, span: Span) -> _Directive | None:
    """Return the directive with least context that selects a slice; None where none is found."""
    page = _Page(text, span)
    try:
        only = (d for d in _directives(text, span) if page.places(d) == [page.place])
        first = (d for d in _directives(text, span) if page.places(d)[:1] == [page.place])
        return next(only, None) or next(first, None)
    except _TooOften:
        return None


def _as_shown(text: str, span: Span) -> tuple[str, Span]:
    """Return a text in Markdown as a page shows it, and where a slice of it stands there.

    As it stands where that cannot be told.
    """
    marker = next((one for one in _MARKERS if one not in text), None)
    if marker is None or len(text) > MARKDOWN_CHARS:
        return text, span
    words = span.of(text)
    marked = f"{text[: span.start]}{marker}{words}{marker}{text[span.end :]}"
    shown = "\n".join(_shown_blocks(_FOOTNOTE.sub("", marked))).split(marker)
    if len(shown) != 3:
        return text, span
    before, words, after = shown
    return f"{before}{words}{after}", Span(len(before), len(before) + len(words))


def _shown_blocks(text: str) -> Iterator[str]:
    """Yield the text of each heading, paragraph and piece of code, without its marks."""
    from markdown_it import MarkdownIt

    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text):
        if token.type in ("fence", "code_block"):
            yield token.content
        elif token.type == "inline":
            parts = token.children or ()
            yield "".join(one.content or " " * one.type.endswith("break") for one in parts)


def _directives(text: str, span: Span) -> Iterator[_Directive]:
    """Yield directives for the slice, those with least context first."""
    lines = [line.split() for line in span.of(text).splitlines() if line.strip()]
    if not lines:
        return
    start, end = " ".join(lines[0]), ""
    if len(lines) > 1 or len(start) > EXACT_CHARS:
        start, end = " ".join(lines[0][:EDGE_WORDS]), " ".join(lines[-1][-EDGE_WORDS:])
    before = text[: span.start].rstrip().splitlines()[-1:]
    after = text[span.end :].lstrip().splitlines()[:1]
    least_before, least_after = (int(_inside_word(text, at)) for at in (span.start, span.end))
    prefixes = _contexts(" ".join(before).split()[::-1], least_before)
    suffixes = _contexts(" ".join(after).split(), least_after)
    for prefix, suffix in sorted(product(prefixes, suffixes), key=lambda pair: sum(map(len, pair))):
        yield _Directive(" ".join(prefix[::-1]), start, end, " ".join(suffix))


def _contexts(words: Sequence[str], least: int) -> list[Sequence[str]]:
    """Return the first ``least`` words, one more, and so on."""
    return [words[:length] for length in range(least, min(len(words), MOST_CONTEXT) + 1)]


def _inside_word(text: str, place: int) -> bool:
    """Whether a term that begins or ends here needs context to begin or end with a word."""
    return _INSIDE_WORD.match(text, place) is not None


class _TooOften(Exception):
    """Words stand in more places than are looked at."""


class _Page:
    """A page as browsers search it: white space collapsed; case, accents, kinds of quotes alike.

    Words are looked for once, and their places then compared with one context after the other.
    """

    def __init__(self, text: str, span: Span) -> None:
        before, words = _folded(text[: span.start]), _folded(span.of(text))
        self._text = before + words + _folded(text[span.end :])
        self.place = (len(before), len(before) + len(words))
        self._known: dict[str, list[int]] = {}

    def places(self, directive: _Directive) -> list[tuple[int, int]]:
        """Return what is selected, in order, wherever the directive's beginning is found.

        Raises _TooOften where that or its end is found in too many places.
        """
        start, end = _folded(directive.start), _folded(directive.end)
        prefix, suffix = _folded(directive.prefix), _folded(directive.suffix)
        begins = [at for at in self._found(start) if self._follows(at, prefix)]
        if not end:
            stops = ((at, at + len(start)) for at in begins)
            return [place for place in stops if self._goes_on(place[1], suffix)]
        ends = [at + len(end) for at in self._found(end) if self._goes_on(at + len(end), suffix)]
        least = len(start) + len(end)
        firsts = ((at, bisect_left(ends, at + least)) for at in begins)
        places = [(at, ends[first]) for at, first in firsts if first < len(ends)]
        if suffix and self.place in places:
            return places if self._ends_here(start, end, suffix) else []
        return places

    def _ends_here(self, start: str, end: str, suffix: str) -> bool:
        """Whether its end is the one that is found: no end is looked for within another."""
        at = self.place[0] + len(start)
        for found in self._found(end):
            if found >= at and _BOUNDARY.match(self._text, found):
                at = found + len(end)
                if self._goes_on(at, suffix):
                    return at == self.place[1]
        return False

    def _found(self, term: str) -> list[int]:
        """Return where a term begins, in order; raises _TooOften where there is no end of it."""
        if term not in self._known:
            found, at = [], self._text.find(term)
            while at >= 0:
                found.append(at)
                if len(found) > MOST_PLACES:
                    raise _TooOften
                at = self._text.find(term, at + 1)
            self._known[term] = found
        return self._known[term]

    def _follows(self, at: int, prefix: str) -> bool:
        """Whether a prefix, begun at a word's bound, ends here or before the white space here."""
        for back in range(MOST_SPACE if prefix else 1):
            begin = at - back - len(prefix)
            found = begin >= 0 and self._text.startswith(prefix, begin)
            if found and _BOUNDARY.match(self._text, begin):
                return True
            if not self._text[at - back - 1 : at - back].isspace():
                break
        return False

    def _goes_on(self, at: int, suffix: str) -> bool:
        """Whether a suffix, ended at a word's bound, begins here or behind the white space here."""
        for on in range(at, at + (MOST_SPACE if suffix else 1)):
            found = self._text.startswith(suffix, on)
            if found and _BOUNDARY.match(self._text, on + len(suffix)):
                return True
            if not self._text[on : on + 1].isspace():
                break
        return False


def _folded(text: str) -> str:
    """Return a text by its base characters (UTS #10, primary level), white space collapsed."""
    collapsed = re.sub(r"\s+", " ", text)
    if not collapsed.isascii():
        decomposed = unicodedata.normalize("NFKD", collapsed.translate(_QUOTE_MARKS))
        collapsed = _IGNORED.sub("", decomposed)
    return collapsed.casefold()


def _encoded(term: str) -> str:
    """Percent-encode a term; a hyphen, too, which urllib leaves and the grammar gives a meaning."""
    return percent_encode(term, safe="").replace("-", "%2D")
