"""What stands in the nearest articles in the same words, though none has them in a row as given.

Other spaces, hyphens or dots part them, names lack their accents, numbers are grouped otherwise, or
who speaks is told between them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from index.store import Store, StoredArticle
from retrieval.checking.differences import rewritten, written_otherwise
from retrieval.checking.interruptions import interrupted
from retrieval.checking.occurrences import spaced_otherwise
from retrieval.checking.paragraphs import Paragraphs
from retrieval.checking.quotation import Reading
from retrieval.checking.variants import variant
from retrieval.checking.verdict import Difference, Finding, Verdict
from retrieval.types import Quote


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that a quotation may come from, and its words as they are compared."""

    article: StoredArticle
    forms: list[str]


_Held = tuple[Candidate, frozenset[str]]  # and the forms of its words


def equivalent(
    read: Sequence[Reading], candidates: Sequence[Candidate], store: Store, outlet: str | None
) -> Finding | None:
    """Find a quotation, or that it was altered only by what parts its words."""
    for reading in read:
        if found := _spaced_otherwise(reading, candidates, store, outlet):
            return found
    held = [(one, frozenset(one.forms)) for one in candidates]
    return _variants(read, held, outlet) or _interrupted(read, held, store, outlet)


def _spaced_otherwise(
    reading: Reading, candidates: Sequence[Candidate], store: Store, outlet: str | None
) -> Finding | None:
    """Find the same letters with something else between the words."""
    letters = "".join(reading.forms)
    found: dict[bool, list[Quote]] = {False: [], True: []}
    for one in candidates:
        if letters in "".join(one.forms) and (place := spaced_otherwise(reading, one.article.text)):
            found[place.altered].append(Quote(one.article, place.span, place.span, 1.0))
    if found[False]:
        return _standing(reading, dict.fromkeys(found[False], ()), outlet)
    return rewritten(reading, found[True], store) if found[True] else None


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
        for one, forms in held:
            missing = set(reading.forms) - forms
            numbers = any(form[0].isdigit() for form in missing)
            if not missing or not (numbers or any(not form.isascii() for form in forms)):
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
            if one := interrupted(reading, article, paragraphs):
                found[one.quote] = one.differences
        if found:
            return _standing(reading, found, outlet)
    return None


def _is_from(article: StoredArticle, outlet: str) -> bool:
    """Whether an article is an outlet's, however its name is capitalised."""
    return article.outlet is not None and article.outlet.casefold() == outlet.casefold()
