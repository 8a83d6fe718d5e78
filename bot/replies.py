"""How things are said in Discord: to whom a message shows, and what a failure becomes."""

import io
import logging
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

import discord
from discord import app_commands

from bot.access import NoCoverage
from bot.delivery import UNSENT, Interaction, handling, once_more, respond, responded, withdraw
from bot.desk import Unreadable, Unstored
from bot.escape import label
from bot.labels import Words
from bot.languages import words_for
from bot.message import Copy, LinkButton, List, Message
from bot.metrics import ErrorKind
from bot.refusal import Cause, Refusal
from bot.worker import Busy, Stopped
from config.errors import PullquoteError
from index.schema import Unusable

T = TypeVar("T")
log = logging.getLogger(__name__)
# developers.discord.com, "JSON Error Codes". Unknown channel, message, webhook or interaction; a
# token or channel no longer ours to write with: it was deleted, or it took more than the 15 minutes
# that Discord gives. A person who takes no messages; a thread that was archived or locked.
GONE = {10003, 10008, 10015, 10062, 50001, 50013, 50027, 50007, 50278, 50083, 160005}
INVALID_FORM, HARMFUL_LINK = 50035, 240000
# What a server's AutoMod or Discord's filter of links does not let through; whatever else is an
# invalid request is one of our own making.
FILTERED = {200000, 200001, HARMFUL_LINK}
INVALID = 400
ERROR_CHARS = 400
OUTDATED = (
    app_commands.CommandNotFound,
    app_commands.CommandSignatureMismatch,
    app_commands.TransformerError,
)


def words_of(interaction: Interaction) -> Words:
    """Return the labels in the language of whoever typed or clicked."""
    return words_for(str(interaction.locale))


@asynccontextmanager
async def served(interaction: Interaction) -> AsyncIterator[None]:
    """Count an interaction as running, and tell whoever typed or clicked where it fails."""
    handling(interaction).began = time.monotonic()
    with interaction.client.service.at_work(_request(interaction)):
        try:
            yield
        except Exception as error:
            await report(interaction, error)


async def acknowledge(interaction: Interaction, *, private: bool) -> None:
    """Tell Discord that an answer comes; who will see it is settled with this."""
    handling(interaction).private = private
    await respond(interaction, lambda: interaction.response.defer(ephemeral=private, thinking=True))
    _acknowledged(interaction)


async def acknowledge_click(interaction: Interaction) -> None:
    """Tell Discord that a click was taken; the message with the button stays as it is."""
    await respond(interaction, interaction.response.defer)
    _acknowledged(interaction)


async def reply(interaction: Interaction, message: Message) -> discord.Message:
    """Put the answer in the place of "thinking", once however often that has to be tried."""
    return await sent(message, lambda one: _replaced(interaction, one))


async def follow(interaction: Interaction, one: Message) -> discord.Message:
    """Send a message after the first response, and no second time."""
    return await interaction.followup.send(
        one.content, view=view(one), files=files(one), suppress_embeds=True, wait=True
    )


async def sent(message: Message, send: Callable[[Message], Awaitable[T]]) -> T:
    """Send a message; where Discord refuses it, without its links, which are an article's."""
    try:
        return await send(message)
    except discord.HTTPException as refused:
        links = message.without_links() != message
        if refused.code not in (INVALID_FORM, HARMFUL_LINK) or _is_gone(refused) or not links:
            raise
        log.error("Discord refused a message, so it was sent without links: %s", refused)
        return await send(message.without_links())


async def replace_with(interaction: Interaction, message: Message) -> None:
    """Put a message in the place of the private one whose button was clicked."""

    await sent(message, lambda one: _replaced(interaction, one))


async def _replaced(interaction: Interaction, one: Message) -> discord.Message:
    return await once_more(
        lambda: interaction.edit_original_response(
            content=one.content, view=view(one), attachments=files(one)
        )
    )


async def tell(interaction: Interaction, sentence: str) -> None:
    """Say something to whoever typed or clicked, and to nobody else."""
    if not responded(interaction):
        taken = await respond(
            interaction, lambda: interaction.response.send_message(sentence, ephemeral=True)
        )
        _acknowledged(interaction)
        if taken:
            return
    if handling(interaction).private is False:  # an answer for everybody was promised
        await withdraw(interaction)
    await once_more(lambda: interaction.followup.send(sentence, ephemeral=True, wait=True))


async def report(interaction: Interaction, error: BaseException) -> None:
    """Turn a failure into a short sentence for one person, and a line of the log."""
    interaction.client.service.metrics.failed(kind(error))
    sentence = explain(error, words_of(interaction))
    if sentence is None or interaction.type is discord.InteractionType.autocomplete:
        return  # an autocompletion has no place for a sentence
    try:
        await tell(interaction, sentence)
    except UNSENT as failed:
        log.warning("A reply could not be sent: %r", failed)


def for_all(error: BaseException) -> bool:
    """Whether a failure is everybody's in a place, whoever asked first."""
    if isinstance(error, Refusal):
        return error.for_all
    return isinstance(error, Busy | NoCoverage | Unreadable)


def kind(error: BaseException) -> ErrorKind:
    """Return what a failure is counted as."""
    match error:
        case Unreadable(cause=Cause.MISSING | Cause.EMPTY):
            return ErrorKind.NO_COVERAGE
        case Unreadable() | Unusable():
            return ErrorKind.UNREADABLE
        case Unstored():
            return ErrorKind.UNSTORED
        case Refusal() | PullquoteError() | Stopped():
            return ErrorKind.REFUSED
        case Busy():
            return ErrorKind.BUSY
        case NoCoverage():
            return ErrorKind.NO_COVERAGE
        case discord.HTTPException() if _is_gone(error):
            return ErrorKind.GONE
        case discord.HTTPException() if _is_ours(error):
            return ErrorKind.UNEXPECTED
    return ErrorKind.DISCORD if isinstance(error, UNSENT) else ErrorKind.UNEXPECTED


def explain(error: BaseException, words: Words) -> str | None:
    """Return what a person is told of a failure; None where there is nobody left to tell."""
    match error:
        case Refusal():
            return str(error)
        case Stopped():
            return words.stopping
        case Busy():
            return words.busy
        case NoCoverage():
            return words.no_coverage
        case Unreadable():
            return words.unreadable_for(error.cause)
        case Unstored():
            return words.unstored
        case Unusable():  # its sentence names a folder, and is for who runs the bot
            log.error("%s", error)
            return words.unreadable
        case PullquoteError():
            return label(str(error), ERROR_CHARS)
        case discord.HTTPException() if _is_gone(error):
            log.warning("An answer had nowhere to go: %s", error)
            return None
    if isinstance(error, UNSENT) and not _is_ours(error):
        log.error("An answer could not be sent: %r", error)
        return words.unsent
    if isinstance(error, OUTDATED):
        log.info("Discord sent what is no command of this version: %s", error)
        return words.outdated
    name = secrets.token_hex(4)
    log.error("error %s", name, exc_info=error)
    return words.failed.format(id=name)


def _is_gone(error: discord.HTTPException) -> bool:
    """Whether what was to be answered is there no more; a deleted question is an invalid form."""
    return error.code in GONE or "Unknown message" in error.text


def _is_ours(error: BaseException) -> bool:
    """Whether a request is at fault that Discord refused, so that to ask again is in vain."""
    if not isinstance(error, discord.HTTPException) or error.status != INVALID:
        return False
    return error.code not in FILTERED


def _request(interaction: Interaction) -> str:
    """Return what a request is timed as: the name of a command of ours, or a button."""
    return interaction.command.qualified_name if interaction.command else "button"


def _acknowledged(interaction: Interaction) -> None:
    began = handling(interaction).began
    if began is not None:
        took = time.monotonic() - began
        interaction.client.service.metrics.acknowledgement.observe(took)


def view(message: Message) -> discord.ui.View:
    """Return a message's buttons.

    The view is stopped from the start, since `bot.buttons` answers clicks by itself: discord.py
    would otherwise keep each view in memory, and a private one's time-out after 15 minutes would
    take the registration of its buttons with it, for all messages.
    """
    made = discord.ui.View(timeout=None)
    for number, row in enumerate(message.rows):
        for button in row:
            if isinstance(button, LinkButton):
                made.add_item(discord.ui.Button(label=button.label, url=button.url, row=number))
            else:
                made.add_item(
                    discord.ui.Button(label=button.label, custom_id=button.custom_id, row=number)
                )
    made.stop()
    return made


def files(message: Message) -> list[discord.File]:
    """Return a message's attachments."""
    attached: tuple[Copy | List, ...] = (*message.copies, *message.lists)
    return [discord.File(io.BytesIO(one.data), one.name) for one in attached]
