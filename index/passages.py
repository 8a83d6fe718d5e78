"""An article to sentences and passages, as offsets into its text.

Sentences come from sentencex (Wikimedia). Four corrections follow it, all for news text: a break
after an abbreviation or a name that news always continues ("p.m. AEST", "Dr. Smith", "Yahoo! fell")
is closed again, one is made after a word that sentencex takes for an abbreviation ("in May.
Studios"), one before the marks that close an emphasis ("**Why?** It rained.") goes behind them, and
a "sentence" too long to be one (a page without a full stop) is cut at white space; `joined` makes
it one again.
"""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from index.types import Article, Span

PASSAGE_SENTENCES = 3
PASSAGE_OVERLAP = 1
PASSAGE_CHARS = 900  # about 200 word pieces: with a title it stays below a window of 256
MAX_SENTENCE_CHARS = 1000  # what is longer is embedded and compared in pieces
LONGEST_SENTENCE = 5000
_STRIPPED = 10  # more white space than that is not cut off a piece
WINDOW_CHARS = 10_000  # split at once; sentencex takes quadratic time where quotes are not closed
# English abbreviations that news puts before a name, a number or a time zone, never at an end.
_BEFORE_NAME = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Sen|Rep|Gov|Sgt|Lt|Col|Capt|Rev|vs)\.$")
_BEFORE_NUMBER = re.compile(
    r"\b(?:No|Nos|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|approx|est|pp?)\.$", re.IGNORECASE
)
_BEFORE_ZONE = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
# "Yahoo! fell", but not "Great! eBay is up", which begins a sentence.
_CALLING_NAME = re.compile(r"\b[A-Z][\w’'-]*![*_]{0,3}[^\S\n]*\Z")
_SMALL_WORD = re.compile(r"[a-zà-öø-ÿ]++(?![A-Z\d_])")
_CLOSING_EMPHASIS = re.compile(r"(?<=\S)(?:\*{1,3}(?=[\s_]|$)|_{1,3}(?=[\s*]|$))")
# "2:13 a.m. ET", "2:13 a.m. (Eastern time)", "2:13 a.m. | Eastern time"
_ZONE = re.compile(r"\(?[A-Z]{2,4}\b|[|·•/]|\(?(?:Eastern|Central|Mountain|Pacific)\b")
# Whole words that sentencex takes for short ones, and what begins a sentence after them.
_NO_ABBREVIATION = re.compile(r"\b(?:May|no|ill|miss|art|con)\.[\"'”’»)\]]*(?=\s+[\"'“‘(\[]*[A-Z])")
# sentencex counts a byte for white space before a full stop: "J\u00a0. Smith" makes it panic.
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")
_ENDED = re.compile(r"[.!?…。\uff01\uff1f][\"'”’»)\]]*$")
_CLOSING_MARKS = "\"'”’»)]"


@dataclass(frozen=True, slots=True)
class Passage:
    """Consecutive sentences of an article, embedded as one; ``start:end`` is a slice of its text.

    ``sentences`` are all of them, ``owned`` those whose token vectors are taken from this passage:
    each sentence is owned by the one passage in which it stands closest to the middle.
    """

    sentences: tuple[Span, ...]
    owned: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """From the first sentence's start to the last one's end."""
        return Span(self.sentences[0].start, self.sentences[-1].end)


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage as the model reads it: the title, a line end, the passage's text."""

    passage: Passage
    title: str | None
    body: str

    @classmethod
    def of(cls, text: str, title: str | None, passage: Passage) -> "PassageText":
        """Cut a passage out of its article's text."""
        return cls(passage, title, passage.span.of(text))

    @property
    def text(self) -> str:
        """What is embedded."""
        return f"{self.title}\n{self.body}" if self.title else self.body

    @property
    def hash(self) -> bytes:
        """16 bytes that stand for what is embedded."""
        return hashlib.sha256(f"{self.title or ''}\0{self.body}".encode()).digest()[:16]


def split_sentences(article: Article) -> list[Span]:
    """Return the article's sentences in order, without the white space around them.

    A sentence never crosses two blocks of prose; it has at most MAX_SENTENCE_CHARS code points.
    """
    return [
        piece
        for block in article.prose
        for sentence in sentence_spans(article.text, block, article.language)
        for piece in _pieces(article.text, sentence)
    ]


def split_passages(sentences: Sequence[Span]) -> list[Passage]:
    """Return overlapping passages that together hold every sentence.

    Each has up to three sentences, the last of which opens the next passage if it fits there.
    """

    def fits(first: int, last: int) -> bool:
        return sentences[last].end - sentences[first].start <= PASSAGE_CHARS

    windows: list[range] = []
    start = 0
    while start < len(sentences):
        end = start + 1
        while end < min(len(sentences), start + PASSAGE_SENTENCES) and fits(start, end):
            end += 1
        windows.append(range(start, end))
        if end == len(sentences):
            break
        overlap = end - PASSAGE_OVERLAP
        start = overlap if overlap > start and fits(overlap, end) else end
    owners = _owners(windows)
    return [
        Passage(
            tuple(sentences[i] for i in window),
            tuple(sentences[i] for i in window if owners[i] == number),
        )
        for number, window in enumerate(windows)
    ]


def _owners(windows: list[range]) -> dict[int, int]:
    owners: dict[int, tuple[int, int]] = {}
    for number, window in enumerate(windows):
        for i in window:
            edge = min(i - window.start, window.stop - 1 - i)
            if i not in owners or edge > owners[i][0]:
                owners[i] = (edge, number)
    return {i: number for i, (_, number) in owners.items()}


def all_held(sentences: Iterable[Span], passages: Iterable[Span]) -> bool:
    """Tell whether each of the sentences lies inside of a passage."""
    in_order = sorted(passages, key=lambda passage: passage.start)
    starts = [passage.start for passage in in_order]
    reached = [0, *accumulate((passage.end for passage in in_order), max)]
    return all(one.end <= reached[bisect_right(starts, one.start)] for one in sentences)


def sentence_spans(text: str, block: Span, language: str | None) -> Iterator[Span]:
    """Yield the sentences of a part of a text, in order; English rules where nothing is known."""
    start = block.start
    while start < block.end:
        stop = min(start + WINDOW_CHARS, block.end)
        ends = [start + end for end in _ends(text[start:stop], language or "en")]
        if stop < block.end and len(ends) > 1:
            ends.pop()  # the last one may go on past the window
        for end in ends:
            if span := _strip(text, start, end):
                yield span
            start = end


def _ends(prose: str, language: str) -> list[int]:
    """Return where the sentences of a text end, in order, its own end included."""
    found = _found_ends(_WIDE_SPACE.sub(" ", prose), language.split("-")[0])
    ends = {_behind_emphasis(prose, end) for end in found}
    ends = {end for end in ends if end < len(prose) and not _continues(prose, end)}
    return sorted(ends | {word.end() for word in _NO_ABBREVIATION.finditer(prose)} | {len(prose)})


def _found_ends(prose: str, language: str) -> set[int]:
    """Return where sentencex ends sentences; nowhere where it breaks down, so that it is cut."""
    from sentencex import get_sentence_boundaries

    try:
        return {int(one["end_index"]) for one in get_sentence_boundaries(language, prose)}
    except BaseException as panic:  # what Rust raises can be told by its name alone
        if type(panic).__name__ != "PanicException":
            raise
        return set()


def _behind_emphasis(prose: str, end: int) -> int:
    marks = _CLOSING_EMPHASIS.match(prose, end)
    return marks.end() if marks else end


def _continues(prose: str, at: int) -> bool:
    """Whether a break at this place stands inside a sentence."""
    if at and not prose[at - 1].isspace() and prose[at] in _CLOSING_MARKS:
        return True  # a closing quote belongs to the sentence that it closes
    tail, head = prose[max(at - 24, 0) : at].rstrip(), prose[at : at + 32].lstrip()[:8]
    return bool(
        _BEFORE_NAME.search(tail)
        or (_BEFORE_NUMBER.search(tail) and re.match(r"[$€£]?\d", head))
        or (_BEFORE_ZONE.search(tail) and _ZONE.match(head))
        or (_CALLING_NAME.search(prose, max(at - 24, 0), at) and _SMALL_WORD.match(head))
    )


def joined(text: str, pieces: Sequence[Span]) -> list[Span]:
    """Return the sentences of which these are the pieces, as `split_sentences` cut them.

    What would have more than LONGEST_SENTENCE code points is a page without full stops rather than
    a sentence, and stays in its pieces.
    """
    found: list[list[Span]] = []
    for piece in pieces:
        if found and _runs_on(text, found[-1][-1], piece):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [
        span
        for parts in found
        for span in (
            [Span(parts[0].start, parts[-1].end)]
            if parts[-1].end - parts[0].start <= LONGEST_SENTENCE
            else parts
        )
    ]


def _runs_on(text: str, piece: Span, following: Span) -> bool:
    """Whether a sentence was cut between two pieces: its next word went past the limit."""
    end = following.start
    while end < following.end and text[end] not in " \n":
        end += 1
    if end - piece.start < MAX_SENTENCE_CHARS - _STRIPPED:
        return False
    between, tail = text[piece.end : following.start], text[max(piece.end - 24, 0) : piece.end]
    goes_on = text[following.start].islower() or _BEFORE_NAME.search(tail) is not None
    return between in ("", " ") and (goes_on or not _ENDED.search(tail))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """Cut what is too long to be a sentence at the last white space that fits."""
    start = span.start
    while span.end - start > MAX_SENTENCE_CHARS:
        limit = start + MAX_SENTENCE_CHARS
        cut = max(text.rfind(" ", start, limit), text.rfind("\n", start, limit))
        cut = cut if cut > start else limit
        if piece := _strip(text, start, cut):
            yield piece
        start = cut
    if piece := _strip(text, start, span.end):
        yield piece


def _strip(text: str, start: int, end: int) -> Span | None:
    part = text[start:end]
    start += len(part) - len(part.lstrip())
    end -= len(part) - len(part.rstrip())
    return Span(start, end) if start < end else None
