"""Whether words between two commas, dashes or brackets only tell more of the noun before them.

Whoever leaves out such an aside leaves a sentence that says the same. Any other may say how far it
holds ("in rats", "on paper", "by his own account"), so in doubt it may not go.
"""

import re

from retrieval.checking import english_asides as english
from retrieval.english.names import IDLE, NAME

# ", who chairs the council,", "— a bold plan —", "(see below)", and the "and" of ", and we regret".
_ASIDE = re.compile(
    r"\s*(?:,\s([^,;:()—–]+),|\s[—–-]{1,2}\s([^;:()—–]+?)\s[—–-]{1,2}"
    r"|—([^;:()—–]+)—|\(([^()]+)\))\s*"
)
_AND = re.compile(r"\s*(?:,|\s[—–-]{1,2}|—)\s*and\s+", re.IGNORECASE)


def is_aside(before: str, between: str) -> bool:
    """Whether a sentence is whole without what stands ``between``; the word before it is given."""
    one = _ASIDE.fullmatch(between)
    if one is None:
        return _AND.fullmatch(between) is not None
    aside = next(filter(None, one.groups())).strip()
    if names_or_counts(aside):
        return False
    if english.FILLERS.fullmatch(aside) or (one[4] and english.IN_BRACKETS.fullmatch(aside)):
        return True
    of_noun = before not in english.NO_NOUN and english.OF_A_NOUN.fullmatch(aside) is not None
    return of_noun and not english.OF_MORE.search(aside)


def names_or_counts(text: str) -> bool:
    """Whether a text has a name or a figure: then it tells something of its own."""
    names = re.findall(NAME, text)
    return any(one.lower() not in IDLE for one in names) or any(map(str.isdecimal, text))
