"""The buttons below answers; each carries its whole state, so it works after a restart."""

import logging
import re
import time
from dataclasses import dataclass
from typing import Any, Self, assert_never

import discord

from bot import answering, lookups, sharing
from bot.access import CoverageName
from bot.delivery import LOST, UNSENT, Interaction, once_more, withdraw
from bot.desk import Desk, storing
from bot.labels import Words
from bot.message import TEMPLATE, Action, Message
from bot.moderation import remove_now
from bot.refusal import Refusal
from bot.replies import (
    acknowledge,
    acknowledge_click,
    follow,
    replace_with,
    reply,
    sent,
    served,
    view,
    words_of,
)
from retrieval.journal.file import DATABASE
from retrieval.journal.values import ChatReceipt, ReceiptKind

log = logging.getLogger(__name__)
ANY = re.compile(r".+", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Click:
    """Who clicked what where; ``place`` is the coverage that is seen from there."""

    action: Action
    receipt: str
    number: int
    place: CoverageName
    person: int
    words: Words


class AnswerButton(discord.ui.DynamicItem[discord.ui.Button[discord.ui.View]], template=ANY):
    """Any button of an answer; what it does stands in its custom_id, see `ActionButton`.

    One of a message by another version of the bot is one, too: whoever clicks is told so.
    """

    def __init__(self, custom_id: str) -> None:
        super().__init__(discord.ui.Button(label="\u2026", custom_id=custom_id))

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[discord.ui.View],
        match: re.Match[str],
        /,
    ) -> Self:
        """Make the button that was clicked again, out of its custom_id."""
        return cls(match[0])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button does, for whoever clicked."""
        async with served(interaction):
            await _clicked(interaction, self.custom_id)


async def _clicked(interaction: Interaction, custom_id: str) -> None:
    service, words = interaction.client.service, words_of(interaction)
    service.click(interaction.user.id, words)
    match = TEMPLATE.fullmatch(custom_id)
    if match is None:
        raise Refusal(words.not_here)
    action, number = Action(match["action"]), int(match["number"])
    if action is Action.DELETE:
        await _delete(interaction, match["receipt"], words)
        return
    place = service.seen_from(interaction.guild_id)
    click = Click(action, match["receipt"], number, place, interaction.user.id, words)
    if action is Action.SHARE:
        await _share(interaction, click)
    elif action is Action.REMOVE:
        await acknowledge_click(interaction)
        await remove_now(interaction, await service.do(lambda desk: _removal(desk, click)))
    elif action is Action.TURN:
        await acknowledge_click(interaction)
        await replace_with(interaction, await service.do(lambda desk: _done(desk, click)))
    else:
        await acknowledge(interaction, private=True)
        await reply(interaction, await service.do(lambda desk: _done(desk, click)))


async def _delete(interaction: Interaction, receipt: str, words: Words) -> None:
    """Delete the message with the button, for its asker or a moderator; in private for the one."""
    await acknowledge_click(interaction)
    if interaction.guild_id is not None and not interaction.permissions.manage_messages:
        asker = _asker(interaction.message) or await _kept_asker(interaction, receipt, words)
        if asker != interaction.user.id:
            raise Refusal(words.not_moderator)
    await withdraw(interaction)
    if interaction.message is not None:
        interaction.client.service.deletions.note([interaction.message.id])


def _asker(message: discord.Message | None) -> int | None:
    """Return whom a message of the bot's answers, as Discord has it; None where it does not tell.

    That needs no receipt, which may be of another coverage, too old, forgotten or never written.
    """
    if message is None:
        return None
    if message.interaction_metadata is not None:
        return message.interaction_metadata.user.id
    replied = message.reference.resolved if message.reference else None
    return replied.author.id if isinstance(replied, discord.Message) else None


async def _kept_asker(interaction: Interaction, receipt: str, words: Words) -> int:
    service = interaction.client.service
    place = service.seen_from(interaction.guild_id)
    found = await service.do(lambda desk: desk.journal.receipt(receipt, place.name))
    if found is None:
        raise Refusal(words.not_here)
    return found.person


async def _share(interaction: Interaction, click: Click) -> None:
    """Show a private answer to everybody, for its asker."""
    await acknowledge_click(interaction)
    by = interaction.user.display_name

    def shared(desk: Desk) -> Message:
        receipt = _receipt(desk, click)
        if receipt.person != click.person:
            raise Refusal(click.words.not_yours)
        if receipt.kind is ReceiptKind.REMOVAL or receipt.withdrawn:
            raise Refusal(click.words.not_here)
        if receipt.kind is not ReceiptKind.ANSWER:
            return lookups.share(desk, receipt, click.place, click.words, by)
        opened = answering.open_again(desk, receipt, click.place)
        return sharing.share(desk, opened, click.place, click.words, by)

    service = interaction.client.service
    message = await service.do(shared)
    with service.shared_once(click.receipt, click.words):  # by whichever click comes first
        try:
            await sent(message, lambda one: follow(interaction, one))
        except (discord.DiscordServerError, *LOST) as error:  # Discord may have it all the same
            log.warning("Whether an answer was shared cannot be told: %r", error)
            raise Refusal(click.words.share_unsure) from error
    shown = view(message.without(Action.DELETE))
    try:
        await once_more(lambda: interaction.edit_original_response(view=shown))
    except UNSENT as error:  # shared it is, whatever its asker sees of it
        log.info("That an answer was shared does not show below it: %r", error)


def _done(desk: Desk, click: Click) -> Message:
    """Do what a button does, and return what it shows to whoever clicked it."""
    receipt, place, words = _receipt(desk, click), click.place, click.words
    if receipt.kind is ReceiptKind.REMOVAL:
        raise Refusal(words.not_here)
    if receipt.kind is not ReceiptKind.ANSWER:
        return lookups.turn(desk, receipt, place, click.number, words)
    opened = answering.open_again(desk, receipt, place)
    match click.action:
        case Action.MORE | Action.TURN:
            return answering.more(desk, opened, place, click.number, words)
        case Action.CONTEXT:
            return answering.context(desk, opened, place, click.number, words)
        case Action.NEAREST:
            return answering.nearest(desk, opened, place, words)
        case Action.SOURCES:
            return answering.sources(opened, words)
        case Action.YES | Action.NO:
            return _judged(desk, click, correct=click.action is Action.YES)
        case Action.SHARE | Action.DELETE | Action.REMOVE:  # they were done before
            raise Refusal(words.not_here)
        case _:
            assert_never(click.action)


def _judged(desk: Desk, click: Click, *, correct: bool) -> Message:
    """Keep whether somebody found an answer right."""
    with storing(DATABASE):
        desk.journal.judge(click.receipt, click.person, correct, time.time())
    return Message(click.words.thanks)


def _receipt(desk: Desk, click: Click) -> ChatReceipt:
    """Return a button's receipt; raises Refusal alike for another coverage's and for none."""
    found = desk.journal.receipt(click.receipt, click.place.name)
    if found is None:
        raise Refusal(click.words.not_here)
    return found


def _removal(desk: Desk, click: Click) -> ChatReceipt:
    receipt = _receipt(desk, click)
    if receipt.kind is not ReceiptKind.REMOVAL:
        raise Refusal(click.words.not_here)
    return receipt
