"""What a message asks, in its own words or in those of another that it stands for. Pure."""

from dataclasses import dataclass

import discord

from bot.excerpt import asked_in, beginning, hides, text_of
from bot.introduction import asks_for_help
from bot.labels import Words
from bot.refusal import Refusal
from retrieval.conversation.followup import Rule, asks, complete, names_nothing
from retrieval.conversation.turns import Turn
from retrieval.question.courtesies import is_courtesy


@dataclass(frozen=True, slots=True)
class Said:
    """What a message asks, and the ids of the ``messages`` that hold it.

    It is ``above`` where Discord shows it above a reply, and nothing else that it may be about; not
    ``typed`` where it is somebody's whom Discord does not name: of a message that was forwarded, or
    of a page. It is ``hidden`` where a part of that is a spoiler, ``beside`` where it stands below
    another message of which no word was taken.
    """

    text: str
    messages: tuple[int, ...]
    above: bool = True
    typed: bool = True
    hidden: bool = False
    beside: bool = False


def said_in(message: discord.Message, me: discord.abc.User | None, words: Words, most: int) -> Said:
    """Return what a message asks, ``most`` characters of what another one says.

    A message that forwards another asks about that one's words, a reply such as "is this true?"
    about those of the message below it; "and when?" goes on from the question there. These may be
    its writer's own alone: of others' Discord hands over few. Raises Refusal otherwise, and for a
    message that asks nothing.
    """
    said, replied = asked_in(text_of(message)), replied_to(message)
    beside = _is_beside(message, me)
    if is_courtesy(said):
        raise Refusal(words.how_to_ask)
    if asks_for_help(said):
        raise Refusal(words.help)
    if beside and names_nothing(said):
        own = asked_in(text_of(replied)) if replied and replied.author == message.author else ""
        if replied is None or not own:
            raise Refusal(words.unread_reply)
        both = (message.id, replied.id)
        text, hidden = _gone_on(said, beginning(own, most)), hides(text_of(replied))
        return Said(text, both, above=False, typed=_is_typed(replied), hidden=hidden)
    if not said:
        raise Refusal(words.how_to_ask)
    if _is_typed(message):
        hidden = hides(message.content)
        return Said(message.content, (message.id,), above=not beside, hidden=hidden, beside=beside)
    hidden = hides(text_of(message))
    return Said(
        *(beginning(said, most), (message.id,)),
        above=False,
        typed=False,
        hidden=hidden,
        beside=beside,
    )


def _gone_on(said: str, own: str) -> str:
    """Return the question that a person's own one becomes by what they say below it."""
    meant = complete(said, [Turn(own)])
    return meant.text if meant.rule is Rule.ASKING and asks(own) else own


def replied_to(message: discord.Message) -> discord.Message | None:
    """Return the message that a message replies to, where Discord hands it over."""
    replied = message.reference.resolved if message.reference else None
    return replied if isinstance(replied, discord.Message) else None


def _is_beside(message: discord.Message, me: discord.abc.User | None) -> bool:
    """Whether a message replies to one that is not the bot's, or not handed over."""
    replied = replied_to(message)
    return message.type is discord.MessageType.reply and (replied is None or replied.author != me)


def _is_typed(message: discord.Message) -> bool:
    return bool(asked_in(message.content))
