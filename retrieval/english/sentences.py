"""Where an English sentence ends, for what reads on in an article not cut into sentences."""

from itertools import groupby

from retrieval.english.dates import MONTH_ABBREVIATIONS
from retrieval.english.names import POINTED_TITLES

_TITLES = sorted(one.capitalize() for one in POINTED_TITLES)


def _not_behind(words: list[str]) -> str:
    """Return a pattern of a place that is right behind none of some words with a point."""
    alike = groupby(sorted(words, key=lambda one: (len(one), one)), len)
    return "".join(rf"(?<!\b(?:{'|'.join(some)})\.)" for _, some in alike)


POINTED = rf"(?:{'|'.join(_TITLES)})\."  # "Mrs. Ng"
NO_END = _not_behind([*_TITLES, "St"])
# Not that of "St.", "Mr.", "Sept." or "J.", but that of "5%.", "Ng's." and of 'called it "fair".'
SENTENCE_END = (
    r"(?:(?<=[^\W_A-Z][^\W_A-Z][.!?])|(?<=['’]s[.!?])|(?<=[\d%)\]”\"’'][.!?]))"
    rf"{NO_END}{_not_behind(MONTH_ABBREVIATIONS)}[”\"’')\]]*\s+"
)
