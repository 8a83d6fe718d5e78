"""What stands in the nearest articles in the same words, though none has them in a row as given.

Other spaces, hyphens or dots part them, names lack their accents, numbers are grouped otherwise, or
who speaks is told between them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice, pairwise

from index.store import Store
from index.stored import StoredArticle
from index.types import Span
from index.typography import Word
from retrieval.checking.boundaries import Boundary
from retrieval.checking.differences import rewritten, written_otherwise
from retrieval.checking.english_boundaries import SOLID_IS_ANOTHER
from retrieval.checking.occurrences import MOST_PLACES, Budget, Occurrence, runs, stored_words
from retrieval.checking.omissions import Omission, omission
from retrieval.checking.paragraphs import Paragraphs
from retrieval.checking.quotation import Reading
from retrieval.checking.variants import UNITS, variant
from retrieval.checking.verdict import Difference, Finding, Verdict
from retrieval.types import Quote


@dataclass(frozen=True, slots=True)
class CandidateArticle:
    """An article that a quotation may come from, and its words as they are compared."""

    article: StoredArticle
    forms: list[str]


_Held = tuple[CandidateArticle, frozenset[str]]  # and the forms of its words


def equivalent(
    read: Sequence[Reading],
    candidates: Sequence[CandidateArticle],
    store: Store,
    outlet: str | None,
) -> Finding | None:
    """Find a quotation, or that it was altered only by what parts its words."""
    spaced = (_spaced_otherwise(one, candidates, store, outlet) for one in read)
    found = next(filter(None, spaced), None)
    if found and found.verdict.stands:
        return found
    held = [(one, frozenset(one.forms)) for one in candidates]
    return _variants(read, held, outlet) or found or _interrupted(read, held, store, outlet)


def _spaced_otherwise(
    reading: Reading, candidates: Sequence[CandidateArticle], store: Store, outlet: str | None
) -> Finding | None:
    """Find the same letters with something else between the words."""
    letters = "".join(reading.forms)
    found: dict[bool, list[Quote]] = {False: [], True: []}
    for one in candidates:
        joined = "".join(one.forms)
        if letters in joined and (place := _respaced(reading, one.article.text, joined)):
            found[place.altered].append(Quote(one.article, place.span, place.span, 1.0))
    if found[False]:
        return _standing(reading, dict.fromkeys(found[False], ()), outlet)
    return rewritten(reading, found[True], store) if found[True] else None


def _respaced(reading: Reading, text: str, joined: str) -> Occurrence | None:
    """Return where the same letters stand with other spaces, hyphens or dots between, or None.

    Where white space alone parts words they are others: "notable" is not "not able", as "resign" is
    not "re-sign". Numbers are the same ones: "10 5" is not "105". ``joined`` are the text's forms.
    """
    wanted = "".join(reading.forms)
    stored = stored_words(text)
    edges = [0, *accumulate(len(word.form) for word in stored)]
    number_at = {edge: number for number, edge in enumerate(edges)}
    at = joined.find(wanted)
    while at >= 0:
        first, end = number_at.get(at), number_at.get(at + len(wanted))
        found = [] if first is None or end is None else stored[first:end]
        if found and _numbers(found) == _numbers(reading.words):
            ours, theirs = _gaps(text, found), _gaps(reading.text, reading.words)
            marked = all((ours | theirs)[letters] for letters in ours.keys() ^ theirs.keys())
            span = Span(found[0].start, found[-1].end)
            return Occurrence(span, exact=False, altered=not marked)
        at = joined.find(wanted, at + 1)
    return None


def _gaps(text: str, found: Sequence[Word]) -> dict[int, bool]:
    """Return, by how many letters stand before it, whether a gap may as well not be there.

    White space may not, nor a hyphen without which there is another word.
    """
    at = accumulate(len(word.form) for word in found)
    return {
        letters: not text[one.end : other.start].isspace()
        and not SOLID_IS_ANOTHER.fullmatch(f"{one.form} {other.form}")
        for letters, (one, other) in zip(at, pairwise(found), strict=False)
    }


def _numbers(words: Sequence[Word]) -> list[str]:
    return [word.form for word in words if word.form[0].isdigit()]


def _standing(
    reading: Reading, found: Mapping[Quote, tuple[Difference, ...]], outlet: str | None
) -> Finding:
    """Return quotes that hold the words, those of the outlet if there are any."""
    own = [one for one in found if outlet is None or _is_from(one.article, outlet)]
    matches = tuple(own or found)
    verdict = Verdict.TYPOGRAPHY if own else Verdict.OTHER_OUTLET
    differences = found[matches[0]] or tuple(written_otherwise(reading, matches[0]))
    return Finding(verdict, reading, matches, differences)


def _variants(read: Sequence[Reading], held: Sequence[_Held], outlet: str | None) -> Finding | None:
    """Find the same words with names accented or numbers grouped otherwise."""
    for reading in read:
        found: dict[Quote, tuple[Difference, ...]] = {}
        units = not UNITS.isdisjoint(reading.forms)
        for one, forms in held:
            missing = set(reading.forms) - forms
            accents = bool(missing) and any(not form.isascii() for form in forms)
            if not (accents or units or any(form[0].isdigit() for form in missing)):
                continue
            if place := variant(reading, one.article.text, one.forms):
                found[Quote(one.article, place.span, place.span, 1.0)] = ()
        if found:
            return _standing(reading, found, outlet)
    return None


def _interrupted(
    read: Sequence[Reading], held: Sequence[_Held], store: Store, outlet: str | None
) -> Finding | None:
    """Find what lacks nothing but who speaks it, from between its words."""
    for reading in read:
        found: dict[Quote, tuple[Difference, ...]] = {}
        for article in (one.article for one, forms in held if forms.issuperset(reading.forms)):
            paragraphs = Paragraphs(article.text, store.sentence_spans(article.version))
            if one := _speech_at(reading, article, paragraphs):
                found[one.quote] = one.differences
        if found:
            return _standing(reading, found, outlet)
    return None


def _speech_at(reading: Reading, article: StoredArticle, paragraphs: Paragraphs) -> Omission | None:
    """Return where a quotation stands but for who speaks it."""
    stored = stored_words(article.text)
    said = list(_said(paragraphs, [word.start for word in stored]))
    count, budget = len(reading.words), Budget()
    places = runs([stored[number].form for number in said], reading.forms)
    for first in islice(places, MOST_PLACES):
        found = said[first : first + count]
        gaps = [place for place, (a, b) in enumerate(pairwise(found), 1) if b - a > 1]
        if any(Boundary(article.text, stored[a], stored[b]).is_of_two for a, b in pairwise(found)):
            continue
        within = Span(stored[found[0]].start, stored[found[-1]].end)
        if gaps and (one := omission(reading, article, paragraphs, gaps, within, budget)):
            return one
    return None


def _said(paragraphs: Paragraphs, starts: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the words, by where they start, that stand in quotation marks."""
    number = 0
    for span in (one for paragraph in paragraphs for one in paragraph.quoted):
        while number < len(starts) and starts[number] < span.start:
            number += 1
        while number < len(starts) and starts[number] < span.end:
            yield number
            number += 1


def _is_from(article: StoredArticle, outlet: str) -> bool:
    """Whether an article is an outlet's, however its name is capitalised."""
    return article.outlet is not None and article.outlet.casefold() == outlet.casefold()
