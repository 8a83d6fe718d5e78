"""/coverage: what moderators see and change of their server's coverage.

Who may manage the server changes the coverage that it is bound to. The public one belongs to
several servers, so it is changed, as bindings are, by whoever runs the bot alone.
"""

import logging
import time
from functools import partial

import discord
from discord import app_commands
from discord.app_commands import Choice, Range, Transform

from bot import contents, upkeep
from bot.access import CoverageName, NoCoverage
from bot.adding import TITLE_CHARS, take_in
from bot.channels import ChannelOption
from bot.channels import change as change_channels
from bot.channels import told as told_channels
from bot.contents import CHOICE_CHARS, CHOICES
from bot.delivery import UNSENT, Interaction
from bot.desk import Unreadable, Unstored, storing
from bot.escape import label
from bot.indexer import Ended
from bot.message import Action, ActionButton, Message
from bot.moderator_labels import ModeratorWords
from bot.refusal import Refusal
from bot.replies import acknowledge, reply, served, words_of
from bot.translation import moderator_label_of
from bot.upkeep import changeable, is_owner, may_manage, moderator_words_of, server_of
from bot.uploads import check_name, uploaded, uploads_of
from bot.worker import Busy
from index.reading.articles import file_of
from index.stored import Filter
from retrieval.exits import DONE, PARTLY_FAILED
from retrieval.journal.values import ChatReceipt, Occasion, ReceiptKind

log = logging.getLogger(__name__)
FILES_A_RUN = 1000  # as many as a command line surely takes

moderation = app_commands.Group(
    name="coverage",
    description=moderator_label_of("group_description"),
    default_permissions=discord.Permissions(manage_guild=True),
    allowed_contexts=app_commands.AppCommandContext(
        guild=True, dm_channel=False, private_channel=False
    ),
)


@moderation.command(name="status", description=moderator_label_of("status_description"))
async def status(interaction: Interaction) -> None:
    """Say what the server's coverage holds."""
    async with served(interaction):
        words, server = moderator_words_of(interaction), server_of(interaction)
        may_manage(interaction, words)
        service = interaction.client.service
        service.click(interaction.user.id, words_of(interaction))
        place = service.seen_from(server)
        await acknowledge(interaction, private=True)
        held = await service.do(lambda desk: contents.counts(desk, place))
        kept = await service.do(lambda desk: len(uploaded(place.folder)))
        size = {"articles": held.articles, "outlets": held.outlets, "passages": held.passages}
        lines = [
            words.status.format(name=place.name, **size),
            words.uploads.format(count=kept, limit=service.settings.discord_max_uploads),
            told_channels(interaction, server, words),
        ]
        await reply(interaction, Message("\n".join(lines)))


@moderation.command(name="add", description=moderator_label_of("add_description"))
@app_commands.describe(file=moderator_label_of("add_file"))
async def add(interaction: Interaction, file: discord.Attachment) -> None:
    """Add the articles of a file."""
    async with served(interaction):
        words, service = moderator_words_of(interaction), interaction.client.service
        place = changeable(interaction)
        limit = service.settings.discord_max_upload_mb
        check_name(file.filename, file.size, limit, words)
        await acknowledge(interaction, private=True)
        data = await _handed_over(file, words)
        check_name(file.filename, len(data), limit, words)
        await upkeep.conclude(interaction, await take_in(interaction, place, file.filename, data))


async def _handed_over(file: discord.Attachment, words: ModeratorWords) -> bytes:
    """Return the bytes of an upload; raises Refusal where Discord does not hand them over."""
    try:
        return await file.read()
    except UNSENT as error:
        log.warning("Discord did not hand over an upload: %r", error)
        raise Refusal(words.not_handed_over) from None


async def _complete_article(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Offer the articles of what this server sees."""
    service = interaction.client.service
    try:
        place = service.seen_from(interaction.guild_id)
        found = await service.do(
            lambda desk: contents.articles_like(desk, place, typed), first=True
        )
    except (Busy, NoCoverage, Unreadable):
        return []
    return [Choice(name=one.text[:CHOICE_CHARS], value=one.article) for one in found]


@moderation.command(name="remove", description=moderator_label_of("remove_description"))
@app_commands.describe(article=moderator_label_of("remove_article"))
@app_commands.autocomplete(article=_complete_article)
async def remove(interaction: Interaction, article: Range[str, 1, CHOICE_CHARS]) -> None:
    """Ask whether an article is to be removed."""
    async with served(interaction):
        words, service = moderator_words_of(interaction), interaction.client.service
        place = changeable(interaction)
        await acknowledge(interaction, private=True)
        found = await service.do(lambda desk: contents.article(desk, place, article))
        if found is None:
            raise Refusal(words.no_article)
        asker, now = Occasion(place.name, interaction.user.id), time.time()
        receipt = await service.do(
            lambda desk: desk.journal.keep(ReceiptKind.REMOVAL, article, Filter(), asker, now)
        )
        if not await service.do(lambda desk: desk.journal.holds(receipt)):
            raise Unstored
        title = label(contents.title_of(found), TITLE_CHARS)
        rows = ((_confirmation(receipt, words),),)
        await reply(interaction, Message(words.asks_removal.format(title=title), rows=rows))


async def remove_now(interaction: Interaction, receipt: ChatReceipt) -> None:
    """Remove the article of a receipt, and the file that it was uploaded in."""
    words, service = moderator_words_of(interaction), interaction.client.service
    place = changeable(interaction)
    wanted = receipt.question
    found = await service.do(lambda desk: contents.article(desk, place, wanted))
    if found is None or receipt.person != interaction.user.id:
        raise Refusal(words.no_article)
    file = file_of(found.source)
    with upkeep.claimed(interaction, place):
        if file.parent == uploads_of(place.folder):  # first, so that no end by half brings it back
            with storing(file.name):
                await service.do(lambda desk: contents.forget(desk, place, found), surely=True)
        ended = await upkeep.run(interaction, place, "remove", "--", wanted)
    again: list[ActionButton] = []
    if ended.code != DONE and not upkeep.stopped(ended):
        told = upkeep.said_by(ended, words)
    elif upkeep.stopped(ended) and await _is_there(interaction, place, wanted):
        told, again = [words.not_removed], [_confirmation(receipt.id, words)]
    else:
        log.info("removal by %d from %s: %s", interaction.user.id, place.name, found.id)
        told = [words.removed.format(title=label(contents.title_of(found), TITLE_CHARS))]
        if file.is_absolute() and file.parent != uploads_of(place.folder) and file.is_file():
            told.append(words.not_ours)
    await upkeep.conclude(interaction, "\n".join(told), *again)


async def _is_there(interaction: Interaction, place: CoverageName, wanted: str) -> bool:
    job = partial(contents.article, name=place, wanted=wanted)
    return await interaction.client.service.do(job, surely=True) is not None


def _confirmation(receipt: str, words: ModeratorWords) -> ActionButton:
    return ActionButton(words.remove_it, Action.REMOVE, receipt)


@moderation.command(name="reindex", description=moderator_label_of("reindex_description"))
async def reindex(interaction: Interaction) -> None:
    """Read the files again that the articles came out of, and those that were uploaded."""
    async with served(interaction):
        words, service = moderator_words_of(interaction), interaction.client.service
        place = changeable(interaction)
        await acknowledge(interaction, private=True)
        known = await service.do(lambda desk: dict(contents.files(desk, place)))
        known |= dict.fromkeys(await service.do(lambda desk: uploaded(place.folder)), True)
        there = sorted(file for file, is_there in known.items() if is_there)
        ours = [str(file) for file in there if file.parent == uploads_of(place.folder)]
        others = [str(file) for file in there if file.parent != uploads_of(place.folder)]
        runs: list[Ended] = []
        with upkeep.claimed(interaction, place):
            for some in (*_runs(others), *_runs(ours)):
                prune = some[0] in ours
                runs.append(await upkeep.indexed(interaction, place, *some, prune=prune))
                if runs[-1].code not in (DONE, PARTLY_FAILED):
                    break
        held = await service.do(lambda desk: contents.counts(desk, place), surely=True)
        heading = words.reindexed.format(files=len(there), articles=held.articles)
        lines = [heading, *upkeep.said_by_runs(runs, words)]
        if len(there) < len(known):
            lines.append(f"-# {words.gone.format(count=len(known) - len(there))}")
        await upkeep.conclude(interaction, "\n".join(lines))


def _runs(files: list[str]) -> list[list[str]]:
    return [files[start : start + FILES_A_RUN] for start in range(0, len(files), FILES_A_RUN)]


@moderation.command(name="channels", description=moderator_label_of("channels_description"))
@app_commands.describe(
    add=moderator_label_of("channels_add"), remove=moderator_label_of("channels_remove")
)
async def channels(
    interaction: Interaction,
    add: Transform[int, ChannelOption] | None = None,
    remove: Transform[int, ChannelOption] | None = None,
) -> None:
    """Show or change where mentions are answered."""
    async with served(interaction):
        words, server = moderator_words_of(interaction), server_of(interaction)
        may_manage(interaction, words)
        await acknowledge(interaction, private=True)
        await change_channels(interaction, server, add=add, remove=remove)
        await reply(interaction, Message(told_channels(interaction, server, words)))


async def _complete_coverage(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Offer the coverages there are to whoever runs the bot, and to nobody else."""
    if not is_owner(interaction):
        return []
    service = interaction.client.service
    try:
        names = await service.do(lambda desk: service.bindable(), first=True)
    except Busy:
        return []
    return [Choice(name=name, value=name) for name in names if typed in name][:CHOICES]


@moderation.command(name="use", description=moderator_label_of("use_description"))
@app_commands.describe(name=moderator_label_of("use_name"))
@app_commands.autocomplete(name=_complete_coverage)
async def use(interaction: Interaction, name: Range[str, 1, 64]) -> None:
    """Bind the server to a coverage; it goes before what settings say, and outlives a restart."""
    async with served(interaction):
        words, server = moderator_words_of(interaction), server_of(interaction)
        service = interaction.client.service
        if not is_owner(interaction):
            raise Refusal(words.not_owner)
        await acknowledge(interaction, private=True)
        names = await service.do(lambda desk: service.bindable())
        if name not in names:
            listed = ", ".join(names) or "–"
            raise Refusal(words.no_coverage.format(name=label(name, 64), names=label(listed, 600)))
        await service.bind(server, name)
        log.info("server %d was bound to %s by %d", server, name, interaction.user.id)
        await reply(interaction, Message(words.used.format(name=name)))
