"""What a message says, for whoever looks it up or checks it: its words without Discord's markup."""

import re

import discord

from bot.escape import quoted

_LINK = re.compile(r"\[([^\]\n]+)\]\(<?https?://[^)\s]+\)")
_PLACES = re.compile(r"<(?:@[!&]?|#|a?:\w+:|t:|/[^:>]+:)[\w:-]+>|<?https?://\S+")


def quotation_in(message: discord.Message) -> str:
    """Return what a message quotes: its first block quote, or else all of its words."""
    text = text_of(message)
    return next(iter(quoted(text)), text)


def question_in(message: discord.Message, me: int) -> str:
    """Return what a message says; of an answer of the bot's own (``me``) its first quote."""
    if message.author.id == me:
        return quotation_in(message)
    return " ".join(_PLACES.sub(" ", plain(text_of(message))).split())


def text_of(message: discord.Message) -> str:
    """Return a message's text, or that of the one it forwards, or of the page that it shows."""
    forwarded = [one.content for one in message.message_snapshots]
    pages = [". ".join(filter(None, (one.title, one.description))) for one in message.embeds]
    written = _PLACES.sub("", message.content).strip()
    texts = (message.content if written else "", *forwarded, *pages)
    return next(filter(str.strip, texts), "")


def plain(text: str) -> str:
    """Return text without emphasis, backslashes and the like; of a masked link stay its words."""
    return discord.utils.remove_markdown(_LINK.sub(r"\1", text), ignore_links=True)
