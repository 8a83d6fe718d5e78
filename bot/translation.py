"""Names and descriptions of commands in other languages, out of the tables of labels."""

import discord
from discord import app_commands
from discord.app_commands import locale_str

from bot import labels, moderator_labels
from bot.languages import words_for


def label_of(name: str) -> locale_str:
    """Return an English label that `Translation` finds in other languages by its name."""
    return locale_str(getattr(labels.ENGLISH, name), label=name)


def moderator_label_of(name: str) -> locale_str:
    """Return such a label out of the words to moderators."""
    return locale_str(getattr(moderator_labels.ENGLISH, name), moderator_label=name)


class Translation(app_commands.Translator):
    """Finds the labels in other languages; discord.py asks it when commands are synced."""

    async def translate(
        self,
        string: locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """Return a label in another language; None where it is the English one."""
        text: str | None = None
        if key := string.extras.get("label"):
            text = getattr(words_for(str(locale)), key)
        elif key := string.extras.get("moderator_label"):
            text = getattr(moderator_labels.moderator_words_for(str(locale)), key)
        return text if text != string.message else None
