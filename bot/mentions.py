"""Questions in messages: those that mention the bot, and those sent to it in private."""

import logging
import re
from typing import TYPE_CHECKING

import discord

from bot import answering
from bot.labels import ENGLISH, Words, words_for
from bot.message import Message
from bot.replies import NOTICE_S, explain, files, kind, sent, view

if TYPE_CHECKING:
    from bot.client import Client

log = logging.getLogger(__name__)
KINDS = {discord.MessageType.default, discord.MessageType.reply}


def is_for(message: discord.Message, me: discord.ClientUser) -> bool:
    """Whether a message asks the bot: a person wrote it, and to the bot or to it among others."""
    if message.author.bot or message.webhook_id is not None or message.type not in KINDS:
        return False
    return message.guild is None or any(one.id == me.id for one in message.mentions)


async def answer_message(client: "Client", message: discord.Message) -> None:
    """Answer a message with a reply to it; nobody is pinged."""
    with client.service.at_work("mention"):
        words = _words(message)
        try:
            await _answer(client, message, words)
        except Exception as error:
            client.service.metrics.failed(kind(error))
            sentence = explain(error, words)
            if sentence is None:
                return
            try:
                await message.reply(sentence, delete_after=NOTICE_S)
            except discord.HTTPException as failed:
                log.warning("A reply could not be sent: %s", failed)


async def _answer(client: "Client", message: discord.Message, words: Words) -> None:
    me = client.user
    text = re.sub(rf"<@!?{me.id}>", " ", message.content) if me else message.content
    server = message.guild.id if message.guild else None
    asked = client.service.question(text, message.author.id, server, words)
    async with message.channel.typing():
        answer = await client.service.do(lambda desk: answering.answer(desk, asked))

        async def send(one: Message) -> None:
            await message.reply(one.content, view=view(one), files=files(one), suppress_embeds=True)

        await sent(answer, send)


def _words(message: discord.Message) -> Words:
    return words_for(str(message.guild.preferred_locale)) if message.guild else ENGLISH
