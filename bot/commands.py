"""What a person can type: slash commands, and the entry in a message's menu."""

from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import discord
from discord import app_commands
from discord.app_commands import Choice, Range

from bot import answering, contents, lookups
from bot.access import NoCoverage
from bot.answering import Asked
from bot.contents import CHOICE_CHARS, CHOICES
from bot.conversation import conversation
from bot.delivery import Interaction
from bot.desk import Desk, Unreadable
from bot.excerpt import asked_in, beginning, hides, quotation_in, text_of
from bot.labels import Words
from bot.message import Message
from bot.moderation import moderation
from bot.options import filter_of, outlet_of
from bot.own import own_quote
from bot.refusal import Refusal
from bot.replies import acknowledge, reply, report, served, words_of
from bot.service import LONGEST, SHORTEST
from bot.translation import label_of
from bot.worker import Busy
from index.stored import Filter
from index.visible import visible
from retrieval.checking.quotation import MOST_CHARS
from retrieval.journal.values import ReceiptKind

if TYPE_CHECKING:
    from bot.client import Client


class Commands(app_commands.CommandTree["Client"]):
    """The bot's commands: in servers and direct messages, with one way to fail for all."""

    def __init__(self, client: "Client") -> None:
        super().__init__(
            client,
            allowed_contexts=app_commands.AppCommandContext(
                guild=True, dm_channel=True, private_channel=False
            ),
            allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
        )
        self.add_command(ask)
        self.add_command(check)
        self.add_command(compare)
        self.add_command(timeline)
        self.add_command(sources)
        self.add_command(help_)
        self.add_command(moderation)
        self.add_command(find_coverage)
        self.add_command(check_this)

    async def on_error(
        self, interaction: Interaction, error: app_commands.AppCommandError, /
    ) -> None:
        """Tell whoever typed; only what came before a command's own code ends here."""
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        await report(interaction, cause)


async def _complete_outlet(interaction: Interaction, typed: str) -> list[Choice[str]]:
    """Offer the outlets of what this server sees."""
    service = interaction.client.service
    try:
        place = service.seen_from(interaction.guild_id)
        found = await service.do(lambda desk: contents.outlets(desk, place, typed), first=True)
    except (Busy, NoCoverage, Unreadable):
        return []
    fitting = [name for name in found if len(name) <= CHOICE_CHARS and visible(name)]
    return [Choice(name=visible(name), value=name) for name in fitting[:CHOICES]]


@app_commands.command(name="ask", description=label_of("ask_description"))
@app_commands.describe(
    question=label_of("ask_question"),
    outlet=label_of("ask_outlet"),
    after=label_of("ask_after"),
    before=label_of("ask_before"),
    private=label_of("ask_private"),
)
@app_commands.autocomplete(outlet=_complete_outlet)
async def ask(
    interaction: Interaction,
    question: Range[str, SHORTEST, LONGEST],
    outlet: Range[str, 1, CHOICE_CHARS] | None = None,
    after: Range[str, 1, 40] | None = None,
    before: Range[str, 1, 40] | None = None,
    private: bool = False,
) -> None:
    """Answer a question."""
    async with served(interaction):
        words = words_of(interaction)
        wanted = filter_of(outlet, after, before, words)
        asked = _question(interaction, question, words, private=private)
        await _answer(interaction, replace(asked, filter=wanted))


@app_commands.command(name="check", description=label_of("check_description"))
@app_commands.describe(
    quote=label_of("check_quote"),
    outlet=label_of("check_outlet"),
    private=label_of("ask_private"),
)
@app_commands.autocomplete(outlet=_complete_outlet)
async def check(
    interaction: Interaction,
    quote: Range[str, SHORTEST, MOST_CHARS],
    outlet: Range[str, 1, CHOICE_CHARS] | None = None,
    private: bool = False,
) -> None:
    """Say whether a quotation stands in the coverage."""
    async with served(interaction):
        asked = _quotation(interaction, quote, private=private)
        await _look_up(
            interaction, ReceiptKind.CHECK, replace(asked, filter=Filter(outlet_of(outlet)))
        )


@app_commands.command(name="compare", description=label_of("compare_description"))
@app_commands.describe(topic=label_of("topic"), private=label_of("ask_private"))
async def compare(
    interaction: Interaction, topic: Range[str, SHORTEST, LONGEST], private: bool = False
) -> None:
    """Show the figures on a topic, outlet beside outlet."""
    async with served(interaction):
        asked = _question(interaction, topic, words_of(interaction), private=private)
        await _look_up(interaction, ReceiptKind.COMPARE, asked)


@app_commands.command(name="timeline", description=label_of("timeline_description"))
@app_commands.describe(topic=label_of("topic"), private=label_of("ask_private"))
async def timeline(
    interaction: Interaction, topic: Range[str, SHORTEST, LONGEST], private: bool = False
) -> None:
    """Show what is reported on a topic, in the order of the days it tells of."""
    async with served(interaction):
        asked = _question(interaction, topic, words_of(interaction), private=private)
        await _look_up(interaction, ReceiptKind.TIMELINE, asked)


@app_commands.command(name="sources", description=label_of("sources_description"))
@app_commands.describe(outlet=label_of("ask_outlet"))
@app_commands.autocomplete(outlet=_complete_outlet)
async def sources(
    interaction: Interaction, outlet: Range[str, 1, CHOICE_CHARS] | None = None
) -> None:
    """List what the coverage holds."""
    async with served(interaction):
        service, words = interaction.client.service, words_of(interaction)
        service.click(interaction.user.id, words)
        place = service.seen_from(interaction.guild_id)
        await acknowledge(interaction, private=True)
        named = outlet_of(outlet)

        def listed(desk: Desk) -> Message:
            if named is None:
                return contents.list_outlets(desk, place, words)
            return contents.list_articles(desk, place, named, words)

        await reply(interaction, await service.do(listed))


@app_commands.command(name="help", description=label_of("help_description"))
async def help_(interaction: Interaction) -> None:
    """Say what the bot does."""
    async with served(interaction):
        words = words_of(interaction)
        interaction.client.service.click(interaction.user.id, words)
        await acknowledge(interaction, private=True)
        await reply(interaction, Message(words.help))


@app_commands.context_menu(name=label_of("find_coverage"))
async def find_coverage(interaction: Interaction, message: discord.Message) -> None:
    """Look up what a message says, for whoever wants to know."""
    async with served(interaction):
        words = words_of(interaction)
        limit = interaction.client.service.settings.max_question_chars
        await acknowledge(interaction, private=True)
        own = await own_quote(interaction.client, message, interaction.guild_id, words)
        text = own or text_of(message)
        said = beginning(asked_in(text) or _nothing(words), limit)
        asked = _question(interaction, said, words, private=True, typed=False)
        messages = (interaction.id, message.id)
        asked = replace(asked, messages=messages, author=message.author.id, hidden=hides(text))
        await _send_answer(interaction, asked)


@app_commands.context_menu(name=label_of("check_this"))
async def check_this(interaction: Interaction, message: discord.Message) -> None:
    """Say whether a message is a quotation out of the coverage, to whoever wants to know."""
    async with served(interaction):
        words = words_of(interaction)
        await acknowledge(interaction, private=True)
        own = await own_quote(interaction.client, message, interaction.guild_id, words)
        said = own or quotation_in(message).strip() or _nothing(words)
        asked = _quotation(interaction, said, private=True)
        asked = replace(asked, messages=(message.id,), author=message.author.id)
        await _send_lookup(interaction, ReceiptKind.CHECK, asked)


def _nothing(words: Words) -> NoReturn:
    raise Refusal(words.no_words)


def _question(
    interaction: Interaction,
    text: str,
    words: Words,
    *,
    private: bool,
    typed: bool = True,
) -> Asked:
    service = interaction.client.service
    person, server = interaction.user.id, interaction.guild_id
    asked = service.question(text, person, server, words, private=private, typed=typed)
    channel = conversation(interaction.channel)
    return replace(asked, channel=channel, messages=(interaction.id,))


def _quotation(interaction: Interaction, text: str, *, private: bool) -> Asked:
    words, service = words_of(interaction), interaction.client.service
    person, server = interaction.user.id, interaction.guild_id
    return service.quotation(text, person, server, words, private=private)


async def _look_up(interaction: Interaction, kind: ReceiptKind, asked: Asked) -> None:
    await acknowledge(interaction, private=asked.private)
    await _send_lookup(interaction, kind, asked)


async def _send_lookup(interaction: Interaction, kind: ReceiptKind, asked: Asked) -> None:
    service = interaction.client.service
    found = await service.answer(asked, lambda desk, one: lookups.look_up(desk, kind, one))
    await reply(interaction, found)


async def _answer(interaction: Interaction, asked: Asked) -> None:
    await acknowledge(interaction, private=asked.private)
    await _send_answer(interaction, asked)


async def _send_answer(interaction: Interaction, asked: Asked) -> None:
    service = interaction.client.service
    answer = await service.answer(asked, answering.answer)
    await service.deletions.sending(asked.messages, answer, lambda: reply(interaction, answer))
