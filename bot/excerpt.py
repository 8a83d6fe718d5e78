"""What a message says, for whoever looks it up or checks it: its words without Discord's markup."""

import re

import discord

from bot.escape import quoted

# What Discord hides, by the rules of simple-markdown, which its clients are built on.
_OPENINGS = re.compile(
    r"(?P<block>```[\s\S]+?```)|^ *(?:>(?:>>)? +(?:(?:#{1,3}|-#) +)?|(?:#{1,3}|-#) +)", re.MULTILINE
)
_URL = r"https?://[^()\s<>]+(?:\([^()\s]*\)[^()\s<>]*)*"
_HIDING = re.compile(
    rf"""
    \\(?P<escaped>[^0-9A-Za-z\s])
    | ```(?:[\w+.\#-]*\n)?(?P<block>[\s\S]+?)```
    | (?P<ticks>`+)(?P<code>[\s\S]*?[^`])(?P=ticks)(?!`)
    | \[(?P<link>(?:\\.|[^\[\]\n\\])+)\]\(<?{_URL}>?(?:\ +"[^"\n]*")?\)
    | \*\*(?P<strong>(?:\\[\s\S]|[^\\])+?)\*\*(?!\*)
    | __(?P<underlined>(?:\\[\s\S]|[^\\])+?)__(?!_)
    | \b_(?P<slanted>(?:__|\\[\s\S]|[^\\_])+?)_\b
    | \*(?=\S)(?P<starred>(?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)
    | ~~(?P<struck>[\s\S]+?)~~(?!_)
    | \|\|(?P<spoiler>[\s\S]+?)\|\|
    """,
    re.VERBOSE,
)
DEEPEST = 10  # markup within markup; there are fewer kinds of it
_AS_IT_IS = {"escaped", "block", "code"}  # markup within is shown
# What Discord puts a name, picture, time or page in the place of, and what calls everybody.
_PLACES = re.compile(
    r"<(?:@[!&]?|#|a?:\w+:|t:|id:|/[^:>]+:)[\w:-]+>|<?https?://\S+|(?<!\w)@(?:everyone|here)\b"
)


def quotation_in(message: discord.Message) -> str:
    """Return what a message quotes: its first block quote, or else all of its words."""
    text = text_of(message)
    return next(iter(quoted(text)), text)


def asked_in(text: str) -> str:
    """Return what a text asks, on one line: its words without markup and what is none of them.

    Whom it calls, emoji of a server, times and links go, whichever way the question came in.
    """
    return " ".join(_PLACES.sub(" ", plain(text)).split())


def beginning(text: str, limit: int) -> str:
    """Return the first whole words of a text, at most ``limit`` characters."""
    words = " ".join(text.split())
    return words if len(words) <= limit else words[: limit + 1].rpartition(" ")[0] or words[:limit]


def hides(text: str) -> bool:
    """Whether a part of a text is a spoiler, which shows once it is clicked."""
    return re.search(r"\|\|[\s\S]+?\|\|", text) is not None


def text_of(message: discord.Message) -> str:
    """Return a message's text, or that of the one it forwards, or of the page that it shows."""
    forwarded = [one.content for one in message.message_snapshots]
    pages = [". ".join(filter(None, (one.title, one.description))) for one in message.embeds]
    written = _PLACES.sub("", message.content).strip()
    texts = (message.content if written else "", *forwarded, *pages)
    return next(filter(str.strip, texts), "")


def plain(text: str) -> str:
    """Return what Discord shows of a text: of a masked link its words, and every sign it leaves."""
    return _shown(_OPENINGS.sub(lambda match: match["block"] or "", text), DEEPEST)


def _shown(text: str, deepest: int) -> str:
    def inside(match: re.Match[str]) -> str:
        name = match.lastgroup or ""
        as_it_is = name in _AS_IT_IS or not deepest
        return match[name] if as_it_is else _shown(match[name], deepest - 1)

    return _HIDING.sub(inside, text)
