"""Articles of which nobody said whose they are: whether their heads name an outlet after all.

The reader takes for an outlet only what is called like one. Where a report is said to be missing,
a line at the head that is that very name is enough to see that it is not.
"""

import re
from collections.abc import Collection

from retrieval.origins.attributions import key

HEAD_CHARS = 600  # of a text: its head ends within
MOST = 200  # articles whose heads are looked at: reading them takes 2 ms
_LINES = 8
_LINE_WORDS = 12  # a longer line is no credit
_LONGEST = 6  # words of a name
_APART = r"\s*[|·•]\s*|\s+[–—-]+\s+|,\s|\.\s|\s*\(|\.?$"
_BEHIND = r"(?i)^by\b.*?\s(?:of|for|at)\s(?=(?:the\s)?(?-i:[A-Z]))"  # "By the staff of the Post"


def names_in_head(head: str) -> frozenset[str]:
    """Return the keys of what may be an outlet's name: lines, or parts of them, set apart."""
    lines = [line.strip(" *_#") for line in head[:HEAD_CHARS].splitlines()]
    parts = (
        part
        for line in [line for line in lines if line][:_LINES]
        if len(line.split()) <= _LINE_WORDS
        for part in re.split(_APART, re.sub(_BEHIND, "", line))
    )
    return frozenset(key(part) for part in parts if _may_be_name(part))


def _may_be_name(part: str) -> bool:
    words = part.removeprefix("the ").split()
    return 0 < len(words) <= _LONGEST and words[0][0].isupper() and words[-1][0].isupper()


def is_named(name: str, heads: Collection[str]) -> bool:
    """Whether one of the heads names an outlet."""
    return any(key(name) in names_in_head(head) for head in heads)


def is_own_name(name: str, head: str) -> bool:
    """Whether a name is that in a head, or its end: "told the Post" under "Riverton Post"."""
    said = key(name).split()
    return bool(said) and any(own.split()[-len(said) :] == said for own in names_in_head(head))
