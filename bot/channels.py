"""In which channels mentions are answered: named in a command, changed, and told."""

from typing import TypeAlias

import discord
from discord import AppCommandOptionType, ChannelType, app_commands

from bot.delivery import Interaction
from bot.moderator_labels import ModeratorWords

Given: TypeAlias = app_commands.AppCommandChannel | app_commands.AppCommandThread
MOST_NAMED = 50


class ChannelOption(app_commands.Transformer):
    """Any channel that messages are written in, by its id; for a thread or post, what it is in.

    It is taken as Discord names it, so that one which the bot may not see can be named, too.
    """

    @property
    def type(self) -> AppCommandOptionType:
        """The kind of option that it is to Discord."""
        return AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[ChannelType]:
        """What Discord offers."""
        threads = [ChannelType.news_thread, ChannelType.public_thread, ChannelType.private_thread]
        forums = [ChannelType.forum, ChannelType.media]
        voices = [ChannelType.voice, ChannelType.stage_voice]
        return [ChannelType.text, ChannelType.news, *forums, *voices, *threads]

    async def transform(self, interaction: discord.Interaction, value: Given, /) -> int:
        """Return the id of what was named."""
        return value.parent_id if isinstance(value, app_commands.AppCommandThread) else value.id


async def change(
    interaction: Interaction, server: int, *, add: int | None, remove: int | None
) -> None:
    """Add and remove a channel of those in which mentions are answered; what is deleted goes.

    Not the last, though: none would be all channels, which nobody asked for.
    """
    if add is None and remove is None:
        return
    guild = interaction.client.get_guild(server)
    known = guild if guild is not None and not guild.unavailable else None

    def is_there(channel: int) -> bool:
        return channel == add or known is None or known.get_channel(channel) is not None

    def changed(held: frozenset[int]) -> frozenset[int]:
        wanted = (held if add is None else held | {add}) - {remove}
        return frozenset(filter(is_there, wanted)) or wanted

    await interaction.client.service.answer_in(server, changed)


def told(interaction: Interaction, server: int, words: ModeratorWords) -> str:
    """Return in which channels mentions are answered, as a sentence."""
    named = sorted(interaction.client.service.channels(server))
    if not named:
        return words.answers_everywhere
    return words.answers_in.format(channels=", ".join(f"<#{one}>" for one in named[:MOST_NAMED]))
