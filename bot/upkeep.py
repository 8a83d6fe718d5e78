"""What the commands of moderators share: who may change what, and how it is told to them."""

import asyncio
import logging
import re
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import discord

from bot import contents, replies
from bot.access import CoverageName, NoCoverage
from bot.delivery import UNSENT, Interaction, once_more
from bot.desk import Unreadable
from bot.escape import label
from bot.indexer import Ended, Occupied
from bot.message import ActionButton, Message
from bot.moderator_labels import ModeratorWords, moderator_words_for
from bot.refusal import Refusal
from bot.worker import Busy
from retrieval.exits import DONE, INTERRUPTED

log = logging.getLogger(__name__)
MOST_LINES, LINE_CHARS = 6, 150
PROGRESS_S = 3.0
ACCEPTED = discord.TeamMembershipState.accepted
OWNING = (discord.TeamMemberRole.admin, discord.TeamMemberRole.developer)
_FOLDERS = re.compile(r"(?<!\S)\S*/(?=\S)")


def moderator_words_of(interaction: Interaction) -> ModeratorWords:
    """Return the labels in the language of whoever typed or clicked."""
    return moderator_words_for(str(interaction.locale))


def server_of(interaction: Interaction) -> int:
    """Return the server of a command that can be typed in servers alone."""
    if interaction.guild_id is None:
        raise NoCoverage
    return interaction.guild_id


def is_owner(interaction: Interaction) -> bool:
    """Whether somebody runs the bot: named in the settings, or else owner of the application.

    Of a team those own it who may change it: neither who may only read, nor who was only invited.
    """
    client, person = interaction.client, interaction.user.id
    named = client.service.settings.discord_owners
    if named or client.application is None:
        return person in named
    team = client.application.team
    if team is not None:
        joined = [one for one in team.members if one.membership_state is ACCEPTED]
        return person in {one.id for one in joined if one.role in OWNING} | {team.owner_id}
    return person == client.application.owner.id


def may_manage(interaction: Interaction, words: ModeratorWords) -> None:
    """Raise Refusal where a server lets somebody type the command who may not manage it."""
    if not (interaction.permissions.manage_guild or is_owner(interaction)):
        raise Refusal(words.not_allowed)


def changeable(interaction: Interaction) -> CoverageName:
    """Return the coverage that whoever typed or clicked may change; raises Refusal."""
    words, service = moderator_words_of(interaction), interaction.client.service
    server = server_of(interaction)
    service.refuse_while_stopping(replies.words_of(interaction))
    may_manage(interaction, words)
    if not (service.changes_own(server) or is_owner(interaction)):
        raise Refusal(words.not_bound)
    return service.seen_from(server)


@contextmanager
def claimed(interaction: Interaction, place: CoverageName) -> Iterator[None]:
    """Have a coverage to oneself; raises Refusal while somebody else changes it."""
    try:
        with interaction.client.service.indexer.claim(place.folder):
            yield
    except Occupied:
        raise Refusal(moderator_words_of(interaction).occupied) from None


async def run(interaction: Interaction, place: CoverageName, *given: str) -> Ended:
    """Run a command of `pullquote` on a coverage that was claimed; its options go first."""
    return await interaction.client.service.indexer.run(place.folder, *given)


async def indexed(
    interaction: Interaction, place: CoverageName, *files: str, prune: bool = False
) -> Ended:
    """Index files, and show meanwhile how many articles there are, or that it waits for its turn.

    To ``prune`` removes the articles of lines that are not in their files any more.
    """
    options = ["--prune"] if prune else []
    running = asyncio.ensure_future(run(interaction, place, "index", *options, "--", *files))
    shown = ""
    try:
        while not (await asyncio.wait({running}, timeout=PROGRESS_S))[0]:
            far = await _how_far(interaction, place)
            if far != shown:
                await show(interaction, far)
                shown = far
    finally:
        if not running.done():
            running.cancel()
    return await running


def said_by(ended: Ended, words: ModeratorWords) -> list[str]:
    """Return what a process said, without the folders of this machine."""
    said = [_FOLDERS.sub("", line) for line in ended.lines[-MOST_LINES:]]
    return [
        *([words.stopped] if stopped(ended) else []),
        *(f"-# {label(line, LINE_CHARS)}" for line in said),
    ]


def said_by_runs(runs: Sequence[Ended], words: ModeratorWords) -> list[str]:
    """Return what processes said one after another: those that failed, and the last one.

    Of a last one that did not fail the last line is enough, where another did.
    """
    if not runs:
        return []
    *before, last = runs
    failed = [line for one in before if one.code != DONE for line in said_by(one, words)]
    ending = said_by(last, words)
    if failed and last.code == DONE:
        ending = ending[-1:]
    return [*failed[-max(MOST_LINES - len(ending), 1) :], *ending]


def stopped(ended: Ended) -> bool:
    """Whether a process was told to end before it was done."""
    return ended.code in (INTERRUPTED, -signal.SIGINT, -signal.SIGTERM)


async def show(interaction: Interaction, content: str, *buttons: ActionButton) -> bool:
    """Put words in the place of a command's reply; return whether Discord lets it be changed.

    It does for 15 minutes.
    """
    below = replies.view(Message(content, rows=(buttons,))) if buttons else None
    try:
        await once_more(lambda: interaction.edit_original_response(content=content, view=below))
    except UNSENT as error:
        log.warning("A moderator could not be shown %r: %r", content, error)
        return False
    return True


async def conclude(interaction: Interaction, content: str, *buttons: ActionButton) -> None:
    """Show how something ended, in a message of its own to whoever typed where that took long."""
    if await show(interaction, content, *buttons):
        return
    try:
        await interaction.user.send(content, suppress_embeds=True)
    except UNSENT as error:  # they may take no messages
        log.warning("A moderator could not be told %r: %r", content, error)


async def _how_far(interaction: Interaction, place: CoverageName) -> str:
    words, service = moderator_words_of(interaction), interaction.client.service
    if service.indexer.waits(place.folder):
        return words.waits
    try:
        held = (await service.do(lambda desk: contents.counts(desk, place))).articles
    except (Busy, Unreadable):  # it may only just be made
        held = 0
    return words.working.format(articles=held)
