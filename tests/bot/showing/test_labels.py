import ast
import asyncio
import re
from dataclasses import asdict
from pathlib import Path
from string import Formatter
from typing import Any, cast

import discord
import pytest

from bot import moderator_labels
from bot.client import Client
from bot.commands import Commands
from bot.labels import ENGLISH, Words
from bot.languages import GERMAN, SPANISH, words_for
from bot.moderator_labels import ModeratorWords
from bot.translation import Translation
from tests.bot.loopback.limits import broken_by_commands

ROOT = Path(__file__).parents[3]
MAKE_BUTTONS = {"ActionButton": 0, "link": 1}  # and which of what they take is the label
SAME = {"of_date", "wrong"}  # in some other language too


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("words", "in_english"),
    [
        (SPANISH, ENGLISH),
        (GERMAN, ENGLISH),
        (moderator_labels.SPANISH, moderator_labels.ENGLISH),
        (moderator_labels.GERMAN, moderator_labels.ENGLISH),
    ],
)
def test_every_label_is_translated_and_keeps_its_places(
    words: Words | ModeratorWords, in_english: Words | ModeratorWords
) -> None:
    for name, english in asdict(in_english).items():
        translated = getattr(words, name)
        assert places(translated) == places(english), name
        assert translated != english or name in SAME, name


@pytest.mark.parametrize(
    ("words", "server"),
    [(ENGLISH, "this server"), (SPANISH, "este servidor"), (GERMAN, "diesem Server")],
)
def test_what_is_told_in_private_talks_too_speaks_of_no_server_there(
    words: Words, server: str
) -> None:
    for told in (words.no_coverage, words.help, words.how_to_ask, words.empty, words.missing):
        assert server not in told


def labels_of_buttons() -> set[str]:
    """Return the names of the labels that the bot's modules put on buttons."""
    names: set[str] = set()
    for path in (ROOT / "bot").glob("*.py"):
        calls = (one for one in ast.walk(ast.parse(path.read_text())) if isinstance(one, ast.Call))
        for call in calls:
            made = call.func.id if isinstance(call.func, ast.Name) else ""
            if made in MAKE_BUTTONS:
                label = ast.unparse(call.args[MAKE_BUTTONS[made]])
                found = re.findall(r"\bwords\.(\w+)", label)
                assert found, f"{path.name} has a button whose label is made elsewhere: {label}"
                names.update(found)
    return names


@pytest.mark.parametrize(
    "words",
    [
        *(ENGLISH, SPANISH, GERMAN),
        *(moderator_labels.ENGLISH, moderator_labels.SPANISH, moderator_labels.GERMAN),
    ],
)
def test_labels_keep_within_discords_limits(words: Words | ModeratorWords) -> None:
    on_buttons = labels_of_buttons()

    assert on_buttons > {"share", "delete", "read_number", "context_number", "remove_it"}
    for name, text in asdict(words).items():
        assert 1 <= len(text) <= (80 if name in on_buttons else 2000), name


def test_the_definition_of_the_commands_keeps_within_discords_limits_in_every_language() -> None:
    async def definition() -> list[dict[str, Any]]:
        tree = Commands(cast(Client, discord.Client(intents=discord.Intents.none())))
        own = Translation()
        return [await one.get_translated_payload(tree, own) for one in tree.get_commands()]

    commands = asyncio.run(definition())

    assert {one["name"] for one in commands} > {"ask", "check", "coverage", "Find coverage"}
    assert all("de" in one["name_localizations"] for one in commands if one["type"] == 3)
    assert list(broken_by_commands(commands)) == []


@pytest.mark.parametrize(
    ("locale", "words"),
    [("de", GERMAN), ("es-ES", SPANISH), ("es-419", SPANISH), ("en-GB", ENGLISH), ("ja", ENGLISH)],
)
def test_the_language_is_that_of_whoever_asks_and_english_otherwise(
    locale: str, words: Words
) -> None:
    assert words_for(locale) is words
