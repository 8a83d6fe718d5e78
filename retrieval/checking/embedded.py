"""A quotation in a sentence of whoever asks: its quoted words are judged, the sentence is not."""

from index.store import Store
from index.types import Span
from index.typography import words
from retrieval.checking.additions import without_insertions, without_links
from retrieval.checking.differences import is_turned
from retrieval.checking.quotation import LEFT_OUT, Reading, marked_words, told_around, turns
from retrieval.checking.sources import Source, Sources
from retrieval.checking.speech import one_speech
from retrieval.checking.verdict import Finding, Verdict
from retrieval.context import whole_sentences
from retrieval.english.saying import TURNING
from retrieval.quotation_marks import stretches
from retrieval.types import Quote

FEWEST_QUOTED = 5  # words; fewer in one's own sentence are as often in marks for emphasis
MOST_AROUND = 60  # words: more are no sentence, but a page that quotes
FEWEST_EDITS = 2  # with fewer a sentence is not one's own, but an article's with a word altered


def embedded(quotation: str) -> Reading | None:
    """Return the words in quotation marks in a sentence that does not deny them, or None."""
    text = without_links(without_insertions(quotation))
    parts, whole = stretches(text), words(text)
    quoted = marked_words(whole, parts)
    if not 0 < len(quoted) < len(whole) <= len(quoted) + MOST_AROUND:
        return None
    around = told_around(text, parts)
    if not around or any(turns(one) or LEFT_OUT.search(one) for one in around):
        return None
    spoken = sum(word.form[0].isalnum() for word in quoted)
    return Reading(quotation, tuple(quoted), 0) if spoken >= FEWEST_QUOTED else None


def may_be_alone(found: Finding, whole: Finding, store: Store) -> bool:
    """Whether quoted words that were found may be judged without the sentence around them.

    They may where they stand in an article as they are given, which does not deny them, and where
    the whole is not made of an article's sentences, with another word or figure or joined.
    """
    if not found.verdict.stands:
        return False
    sources = Sources(found.reading, store)
    if _loses(whole) or one_speech(found, sources) != (found, None):
        return False
    return not all(_is_denied(quote, sources.of(quote.article)) for quote in found.matches)


def _loses(whole: Finding) -> bool:
    """Whether it is an article's but for a word, a figure or what turns it, or joins two places."""
    nearly = whole.verdict is Verdict.ALTERED and whole.edits < FEWEST_EDITS
    if nearly or whole.verdict is Verdict.SPLICED:
        return True
    return any(is_turned(whole, one, _turns) for one in whole.differences)


def _turns(text: str) -> bool:
    return turns(text) or TURNING.search(text) is not None


def _is_denied(quote: Quote, source: Source) -> bool:
    """Whether an article denies the words in the sentence that has them."""
    text, span = source.text, quote.span
    whole = whole_sentences(text, source.sentences, span)
    around = Span(whole.start, span.start), Span(span.end, whole.end)
    return any(turns(one.of(text)) for one in around)
