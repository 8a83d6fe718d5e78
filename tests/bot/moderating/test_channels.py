"""/coverage channels: where mentions are answered in server 222."""

import pytest

from bot.moderator_labels import ENGLISH
from tests.bot.loopback.payloads import FORUM
from tests.bot.newsroom import Newsroom

pytestmark = pytest.mark.model


def told(newsroom: Newsroom, *, thread_in: int | None = None, **given: int) -> str:
    """Type the command; return what is told of the channels then."""
    typed = newsroom.discord.moderate("channels", given, server=222, thread_in=thread_in)
    return newsroom.discord.answered(typed).content


def name_and_delete_a_channel(newsroom: Newsroom) -> None:
    newsroom.discord.make_channel(777, server=222)
    assert told(newsroom, add=777) == "I answer mentions in: <#777>."
    newsroom.discord.delete_channel(777, server=222)


def test_mentions_are_answered_in_the_named_channels_alone(newsroom: Newsroom) -> None:
    discord = newsroom.discord
    assert told(newsroom, add=222000) == "I answer mentions in: <#222000>."

    elsewhere = discord.say("<@900000000000000001> Who spotted the job ad?", server=222, channel=9)
    there = discord.say("<@900000000000000001> Who spotted the job ad?", server=222)
    discord.answered(there)
    assert elsewhere.messages == []

    assert told(newsroom, remove=222000) == ENGLISH.answers_everywhere


def test_a_named_channel_that_was_deleted_is_taken_off_with_the_next_change(
    newsroom: Newsroom,
) -> None:
    name_and_delete_a_channel(newsroom)

    assert told(newsroom, add=222000) == "I answer mentions in: <#222000>."
    assert told(newsroom, remove=222000) == ENGLISH.answers_everywhere


def test_a_look_at_the_channels_and_the_loss_of_the_last_do_not_let_it_answer_everywhere(
    newsroom: Newsroom,
) -> None:
    name_and_delete_a_channel(newsroom)

    assert told(newsroom) == "I answer mentions in: <#777>."
    assert told(newsroom, remove=222000) == "I answer mentions in: <#777>."
    assert told(newsroom, remove=777) == ENGLISH.answers_everywhere


def test_for_a_post_or_thread_the_forum_or_channel_that_it_is_in_is_named(
    newsroom: Newsroom,
) -> None:
    newsroom.discord.make_channel(888, server=222, kind=FORUM)

    assert told(newsroom, add=888) == "I answer mentions in: <#888>."
    assert told(newsroom, remove=889, thread_in=888) == ENGLISH.answers_everywhere
    [command] = [one for one in newsroom.discord.rest.synced[0] if one["name"] == "coverage"]
    [channels] = [one for one in command["options"] if one["name"] == "channels"]
    assert FORUM in channels["options"][0]["channel_types"]
