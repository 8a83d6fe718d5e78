"""Questions in messages: those that mention the bot, and those sent to it in private.

A reply to one of its answers, a message in a thread below one, and the next message in private are
understood as follow-ups where they are some; a reply that asks nothing is left alone, and one that
asks about somebody else's message is told what looks that up. No answer can be taken for one about
another message: below one it begins with what was asked. Discord hands over the words of a
message only where it mentions the bot (a reply to the bot does, unless its writer turns that off)
or is private.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot import answering
from bot.access import NoCoverage
from bot.answering import Asked
from bot.conversation import conversation, followed
from bot.delivery import UNSENT, reply_to
from bot.desk import Unreadable
from bot.excerpt import asked_in
from bot.introduction import FEW_WORDS
from bot.labels import ENGLISH, Words
from bot.languages import words_for
from bot.message import Message
from bot.refusal import Refusal
from bot.replies import explain, files, for_all, kind, sent, view
from bot.said import Said, said_in
from bot.worker import Busy
from retrieval.conversation.followup import asks, names_nothing

if TYPE_CHECKING:
    from bot.client import Client

log = logging.getLogger(__name__)
KINDS = {discord.MessageType.default, discord.MessageType.reply}
MISSING_PERMISSIONS = 50013


def is_for(message: discord.Message, me: discord.ClientUser) -> bool:
    """Whether a message asks the bot: a person wrote it, and to the bot or to it among others."""
    if message.author.bot or message.webhook_id is not None or message.type not in KINDS:
        return False
    return server_of(message) is None or any(one.id == me.id for one in message.mentions)


def server_of(message: discord.Message) -> int | None:
    """Return the server that a message was written in; None for a private one.

    A server that Discord has not told of yet is no private talk: it sees its own coverage.
    """
    if message.guild is not None:
        return message.guild.id
    channel = message.channel
    return channel.guild_id if isinstance(channel, discord.PartialMessageable) else None


async def answer_message(client: "Client", message: discord.Message) -> None:
    """Answer a message with a reply to it; nobody is pinged."""
    if not _is_wanted(client, message):
        return
    with client.service.at_work("mention"):
        words = _words(message)
        try:
            if await _asks(client, message):
                await _answer(client, message, words)
        except Exception as error:
            await _fail(client, message, error, words)


async def _fail(
    client: "Client", message: discord.Message, error: Exception, words: Words
) -> discord.Message | None:
    """Tell of a failure, if anybody is told; return the answer where Discord has it all the same.

    It does where it took that and never confirmed it: it makes no second message of one number.
    """
    client.service.metrics.failed(kind(error))
    sentence = explain(error, words)
    person = None if for_all(error) else message.author.id
    if sentence is None or not _tells(client, message, person, sentence):
        return None
    try:
        notice = await reply_to(message, lambda: {"content": sentence})
    except UNSENT as failed:
        log.warning("A reply could not be sent: %r", failed)
        return None
    if notice.content != sentence:
        log.warning("Discord had an answer that it did not confirm")
        return notice
    if sentence != words.stopping:  # the bot's end would take it away unread
        client.service.notices.expire(notice)
    return None


def _tells(client: "Client", message: discord.Message, person: int | None, sentence: str) -> bool:
    """Whether a sentence is told: always in private, where it is nobody else's noise."""
    if server_of(message) is None:
        return True
    return client.service.tells(person, message.channel.id, sentence)


async def _answer(client: "Client", message: discord.Message, words: Words) -> None:
    service, server = client.service, server_of(message)
    said = said_in(message, client.user, words, service.settings.max_question_chars)
    asked = service.question(said.text, message.author.id, server, words, typed=said.typed)
    hint = _hint(message, said, asked.question, words)
    async with _typing(message):
        asked = await _in_its_talk(client, message, said, asked, words)
        answer = await service.answer(asked, answering.answer)
        if service.deletions.any_gone(asked.messages):  # where Discord shows them no more
            log.info("A question was deleted before it was answered")
            service.deletions.unsent(asked.messages)
            return
        made = await _delivered(client, message, answer, said, hint, words)
        if made is None:
            service.deletions.unsent(asked.messages)
        else:
            service.deletions.sent(asked.messages, answer, made.id)


async def _in_its_talk(
    client: "Client", message: discord.Message, said: Said, asked: Asked, words: Words
) -> Asked:
    """Return a question with where it was asked and what it follows on.

    Raises Refusal where it leaves out what may stand in a thread that is not read.
    """
    with client.service.given_back(asked.person):
        follows = await followed(client, message, asked.coverage.name)
        if follows is None and _is_of_its_thread(message) and names_nothing(asked.question):
            raise Refusal(words.unread_thread)
    return replace(
        asked,
        channel=conversation(message.channel),
        follows=follows,
        messages=said.messages,
        hidden=said.hidden,
    )


async def _delivered(
    client: "Client",
    message: discord.Message,
    answer: Message,
    said: Said,
    hint: str,
    words: Words,
) -> discord.Message | None:
    """Reply with an answer, or with why that fails; return the answer that Discord has, if any."""

    async def send(one: Message) -> discord.Message:
        told = one if one.quotes or one.copies else one.with_line(hint)
        below = told.without_asked() if said.above else told
        return await reply_to(message, lambda: _said(below), lambda: _said(told))

    try:
        return await _with_files_or_not(answer, send, words)
    except Exception as error:
        return await _fail(client, message, error, words)


async def _with_files_or_not(
    answer: Message, send: Callable[[Message], Awaitable[discord.Message]], words: Words
) -> discord.Message:
    """Send an answer; where a channel takes no files, without those of what stands in it anyway."""
    try:
        return await sent(answer, send)
    except discord.Forbidden as refused:
        if refused.code != MISSING_PERMISSIONS or not answer.copies:
            raise
    plain = answer.without_spares()
    if plain.copies:  # a command's reply may hold files everywhere
        raise Refusal(words.no_files)
    return await sent(plain, send)


def _is_of_its_thread(message: discord.Message) -> bool:
    """Whether what a message leaves out may stand in its thread, such as the post above that."""
    return isinstance(message.channel, discord.Thread) and message.reference is None


def _hint(message: discord.Message, said: Said, question: str, words: Words) -> str:
    """Return what is said where nothing answers; "" for nothing.

    That below another message it tells nothing of that one; how to ask, to whoever typed next to
    nothing in private.
    """
    if said.beside:
        return words.unread_reply
    is_little = names_nothing(question) or len(question.split()) < FEW_WORDS
    return words.how_to_ask if server_of(message) is None and is_little else ""


def _said(message: Message) -> dict[str, Any]:
    """Return what `discord.Message.reply` takes, made anew, since a file is read once."""
    return {
        "content": message.content,
        "view": view(message),
        "files": files(message),
        "suppress_embeds": True,
    }


async def _asks(client: "Client", message: discord.Message) -> bool:
    """Whether a message asks anything: one that names the bot does, and so does a private one.

    A reply pings the bot without naming it; "thanks!" is for whoever reads along.
    """
    named = client.user is not None and client.user.id in message.raw_mentions
    server = server_of(message)
    if named or message.reference is None or server is None:
        return True
    said = asked_in(message.content)
    if asks(said):
        return True
    try:
        client.service.click(message.author.id, _words(message))
        place = client.service.seen_from(server)
        follows = await followed(client, message, place.name)
        return await client.service.do(lambda desk: answering.goes_on(desk, said, place, follows))
    except (Refusal, Busy, NoCoverage, Unreadable):
        return False


@asynccontextmanager
async def _typing(message: discord.Message) -> AsyncIterator[None]:
    """Show meanwhile, for 10 s at most, that an answer is being written; nothing waits for that."""
    showing = asyncio.create_task(_show_typing(message))
    try:
        yield
    finally:
        showing.cancel()  # discord.py would try again for seconds


async def _show_typing(message: discord.Message) -> None:
    try:
        await message.channel.typing()
    except (*UNSENT, aiohttp.ClientError) as error:
        log.info("That an answer comes could not be shown: %s", error)


def _is_wanted(client: "Client", message: discord.Message) -> bool:
    """Whether mentions are answered in a message's channel, or in the one its thread is in."""
    server = server_of(message)
    channels = client.service.channels(server) if server is not None else frozenset()
    parent = message.channel.parent_id if isinstance(message.channel, discord.Thread) else None
    return not channels or bool(channels & {message.channel.id, parent})


def _words(message: discord.Message) -> Words:
    return words_for(str(message.guild.preferred_locale)) if message.guild else ENGLISH
