"""Text of articles as Discord's markdown shows it: character for character as it was.

A backslash goes before what would otherwise be markup, a link or a mention, and nowhere else. A
hyphen is markup only where it opens a line, the dot of a number likewise; a colon only where
something follows it at once (``:smile:``, ``https:``). Round brackets need none, since a link
begins with a square one.

Discord shows the same if every hyphen, bracket and colon has its backslash: a parser of its
markdown (discord-markdown-parser 1.3.1) gave back all of 2,566 nasty texts either way. But
backslashes do show in notifications and go along with *Copy Text*, and so would be in 12% to 33% of
sentences of news instead of 2% to 3%.
"""

import re
import unicodedata

from index.visible import visible

LIMIT = 2000  # characters of a message's content
_LINE_OPENS = r"(?:^|(?<=[\r\x0b\x0c\x85\u2028\u2029]))"  # to some client or other
_MARKUP = re.compile(
    rf"[\\*_~`|\[\]<>#@]|:(?=\S)|{_LINE_OPENS}(?P<indent>[^\S\n]*)(?:-|\d+\.)", re.MULTILINE
)
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")  # the rule Discord's clients un-escape by
# Shown as nothing or as something else, or not kept on the way: other white space than space and
# line end, control characters, and marks that are invisible or turn the direction of text.
_UNSEEN = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e"
    r"\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    r"\U000e0000-\U000e0fff]|^ | $",
    re.MULTILINE,
)
_ISOLATE, _END = "\u2068", "\u2069"  # FSI and PDI of Unicode's annex 9
_TURNING = frozenset({"R", "AL", "AN"})  # classes of characters that turn what stands around them


def escape(text: str) -> str:
    """Return text that Discord shows as ``text``, whatever it holds; it can mention nobody."""
    return _MARKUP.sub(_with_backslash, text)


def unescape(sent: str) -> str:
    """Return what Discord shows of escaped text: ``unescape(escape(text)) == text``."""
    return _ESCAPED.sub(r"\1", sent)


def block_quote(text: str) -> str:
    """Return text as a block quote: ``> `` before each of its lines, blank ones too."""
    return "\n".join(f"> {escape(line)}" for line in text.split("\n"))


def quoted(content: str) -> list[str]:
    """Return the texts that stand as block quotes in a message, un-escaped, in order."""
    blocks: list[list[str]] = []
    inside = False
    for line in content.split("\n"):
        if line.startswith("> "):
            if not inside:
                blocks.append([])
            blocks[-1].append(unescape(line[2:]))
        inside = line.startswith("> ")
    return ["\n".join(block) for block in blocks]


def copies_as_it_is(text: str) -> bool:
    """Whether a reader who copies the text out of Discord, in whatever client, gets the text."""
    return escape(text) == text and not _UNSEEN.search(text)


def label(text: str, limit: int) -> str:
    """Return a title, name or date out of an article, escaped and on one line.

    It has at most ``limit`` characters, 4 or more, as it is sent; what is longer ends in an
    ellipsis. Invisible marks go, since these are not the words that are quoted. What runs from
    right to left is set apart, so that it does not draw in figures and names that stand beside it.
    """
    words = visible(text)
    if _TURNING.isdisjoint(map(unicodedata.bidirectional, words)):
        return _shortened(words, limit)
    return f"{_ISOLATE}{_shortened(words, limit - 2)}{_END}"


def _shortened(words: str, limit: int) -> str:
    sent = escape(words[: limit + 1])
    kept = limit
    while len(sent) > limit:
        kept -= 1
        sent = escape(f"{words[:kept].rstrip()}…")
    return sent


def _with_backslash(match: re.Match[str]) -> str:
    indent = match["indent"] or ""
    mark = match[0][len(indent) :]
    return f"{indent}{mark[:-1]}\\{mark[-1]}"
