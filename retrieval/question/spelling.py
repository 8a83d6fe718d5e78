"""Misspelt words of a question, read as words of the coverage: "netflx salry".

A word is taken for misspelt if no passage holds it and the model does not know it as one word
either, nor one that it is a regular form of. So "Apple" stays "Apple" where nobody writes about
Apple, and "insured" does not become "injured": what is asked of somebody else must not be answered
with what is near in letters.
"""

import re
from collections.abc import Sequence

from index.coverage import Coverage
from index.embedder import Embedder
from index.passage_rows import passages_by_id
from index.types import Span
from retrieval.english.morphology import relatives

SHORTEST = 5  # letters; shorter words have too many neighbours
ONE_EDIT_UP_TO = 7  # letters; longer words may differ by two edits
LONGEST_ENDING = 4  # letters that stemming may have cut off, as in "direct|ions"
SHORTLIST = 12  # indexed words whose spellings are looked up
PASSAGES_EACH = 4  # that are read for how such a word is spelt
_WORD = re.compile(r"[^\W\d_]+")


def mend(question: str, pieces: Sequence[Span], coverage: Coverage, embedder: Embedder) -> str:
    """Return a question with its misspelt words as the coverage spells what is nearest to them.

    ``pieces`` are the word pieces that the model cuts the question into.
    """
    parts: list[str] = []
    done = 0
    for match in _WORD.finditer(question):
        if _is_misspelt(match, pieces, coverage) and not _is_a_form(match[0], embedder):
            parts += [question[done : match.start()], _nearest(match[0], coverage)]
            done = match.end()
    return "".join([*parts, question[done:]])


def _is_misspelt(match: re.Match[str], pieces: Sequence[Span], coverage: Coverage) -> bool:
    if len(match[0]) < SHORTEST or Span(match.start(), match.end()) in pieces:
        return False
    terms = coverage.terms
    return not any(terms.frequency(word) for word in terms.words(match[0]))


def _is_a_form(word: str, embedder: Embedder) -> bool:
    """Whether the model knows a word, as one, of which this is a regular form."""
    forms = relatives(word.casefold())
    if not forms:
        return False
    beside = " ".join(forms)
    pieces = embedder.embed_question(beside).spans
    return any(Span(*match.span()) in pieces for match in _WORD.finditer(beside))


def _nearest(word: str, coverage: Coverage) -> str:
    """Return the nearest spelling that the coverage has, or the word where none is near.

    They start with the same letter. Of equally near ones the more frequent is taken, then the
    first in the alphabet.
    """
    letters = word.casefold()
    most = 1 if len(word) <= ONE_EDIT_UP_TO else 2
    found = [
        (distance, -passages, spelling)
        for stem, passages in _shortlist(letters, most, coverage)
        for spelling in _spellings(stem, letters[0], coverage)
        if (distance := _edits(letters, spelling, most)) <= most
        and not _is_another_word(letters, spelling)
    ]
    if not found:
        return word
    _, _, nearest = min(found)
    return nearest.capitalize() if word[0].isupper() else nearest


def _shortlist(letters: str, most: int, coverage: Coverage) -> list[tuple[str, int]]:
    """Return the indexed words, which are stems, that a word is likeliest to have meant."""
    found = []
    for stem, passages in coverage.terms.starting_with(letters[0]).items():
        ending = len(letters) - len(stem)  # what the stem lacks, should it be meant
        if stem.isalpha() and -most <= ending <= LONGEST_ENDING:
            # one edit more, since an edit moves what is cut off: "mange|r", "manag|er"
            distance = _edits(letters[: len(stem)], stem, most + 1)
            if distance <= most + 1:
                found.append((2 * distance + max(ending, 0), -passages, stem))
    return [(stem, -passages) for _, passages, stem in sorted(found)[:SHORTLIST]]


def _spellings(stem: str, first: str, coverage: Coverage) -> set[str]:
    """Return how passages spell the words of a stem, in lower case."""
    terms, found = coverage.terms, set[str]()
    for passage in passages_by_id(coverage.store, terms.holding(stem, PASSAGES_EACH)):
        found |= {
            word
            for word in _WORD.findall(f"{passage.title or ''}\n{passage.text}".casefold())
            if word[0] == first
        }
    return {word for word in found if terms.words(word) == [stem]}


def _edits(letters: str, spelling: str, most: int) -> int:
    """Return how many letters are missing, added, swapped or exchanged; ``most`` + 1 if more."""
    from rapidfuzz.distance import OSA  # takes 20 ms, and few questions are misspelt

    return int(OSA.distance(letters, spelling, score_cutoff=most))


def _is_another_word(letters: str, spelling: str) -> bool:
    """Whether a short word has a letter exchanged: "Hanks" is not "hands", "salry" is "salary"."""
    return len(letters) == len(spelling) == SHORTEST and sorted(letters) != sorted(spelling)
