"""What a message of the bot's own quotes, for whoever checks it or looks it up."""

import re
from typing import TYPE_CHECKING

import discord

from bot.access import CoverageName
from bot.answering import open_again
from bot.conversation import receipt_of
from bot.desk import Desk
from bot.escape import quoted
from bot.labels import Words
from bot.refusal import Refusal
from retrieval.journal.values import ReceiptKind

if TYPE_CHECKING:
    from bot.client import Client

COPY = re.compile(r"quote-(\d+)\.txt")  # as `bot.entries` names them


async def own_quote(
    client: "Client", message: discord.Message, server: int | None, words: Words
) -> str | None:
    """Return what a message of the bot's own quotes, or None for anybody else's.

    That is its first block quote, or else the first quote attached to an answer, which is read from
    the coverage again. Raises Refusal where it quotes nothing.
    """
    if client.user is None or message.author.id != client.user.id:
        return None
    if shown := quoted(message.content):
        return shown[0]
    names = (COPY.fullmatch(one.filename) for one in message.attachments)
    numbers = [int(name[1]) for name in names if name]
    receipt = receipt_of(client, message)
    if receipt is None or not numbers:
        raise Refusal(words.no_quote)
    place = client.service.seen_from(server)
    return await client.service.do(lambda desk: _attached(desk, receipt, place, numbers[0], words))


def _attached(desk: Desk, receipt: str, place: CoverageName, number: int, words: Words) -> str:
    """Return a quote of an answer by its number, from 1; raises Refusal where it has none."""
    found = desk.journal.receipt(receipt, place.name)
    if found is None or found.kind is not ReceiptKind.ANSWER:
        raise Refusal(words.no_quote)
    opened = open_again(desk, found, place)
    text = next((quote.text for quote, rank in opened.ranks.items() if rank == number - 1), None)
    if text is None:
        raise Refusal(words.changed)
    return text
