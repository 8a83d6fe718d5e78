"""What is seen of a title or a name, on one line: no mark that is not, and no space for one.

Not for what is quoted, which stays as it is.
"""

import re

from index.typography import INVISIBLE

# White space, control characters, and letters that are as blank as a space.
_BLANK = re.compile(
    r"[\x00-\x1f\x7f-\xa0\u115f\u1160\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000\u3164"
    r"\uffa0\ufffc\ufffe\uffff]"
)
# A joiner has a meaning beyond Latin, in Persian and in families of emoji; so has what gives a
# heart its colour.
_LETTER = r"[^\x00-\u02ff\u2000-\u206f\s\ufe00-\ufe0f]"
_MARKS = re.compile(
    rf"(?P<joins>(?<={_LETTER})(?:\ufe0f?[\u200c\u200d](?={_LETTER})|\ufe0f))"
    rf"|{INVISIBLE}|[\u17b4\u17b5\ufff0-\ufffb\U000e0000-\U000e0fff]"
)


def visible(text: str) -> str:
    """Return what is seen of a text, words apart by one space each; "" where that is nothing."""
    marked = _MARKS.sub(lambda match: match["joins"] or "", text)
    return " ".join(_BLANK.sub(" ", marked).split())


def outlet_key(name: str) -> str:
    """Return what the names of one outlet have in common, however spelt; "" for one of nothing."""
    return visible(name).casefold()
