"""What Discord sends, as far as the bot reads it."""

from typing import Any

Payload = dict[str, Any]
APPLICATION = 900000000000000001
MANAGE_GUILD, MANAGE_MESSAGES = 1 << 5, 1 << 13
OWNER = 1  # of the application
FORUM = 15  # kind of a channel


def channel_of(server: int | None) -> int:
    """Return the one channel of a server, or that of direct messages."""
    return server * 1000 if server else 5000


def user(identity: int) -> Payload:
    name = "pullquote" if identity == APPLICATION else f"reader{identity}"
    bot = identity == APPLICATION
    return {
        "id": str(identity),
        "username": name,
        "discriminator": "0",
        "global_name": name,
        "avatar": None,
        "bot": bot,
    }


def member(identity: int, rights: int) -> Payload:
    return {
        "roles": [],
        "joined_at": "2024-01-01T00:00:00+00:00",
        "deaf": False,
        "mute": False,
        "flags": 0,
        "permissions": str(rights),
    }


def message(identity: int, text: str, channel: int, author: int) -> Payload:
    return {
        "id": str(identity),
        "channel_id": str(channel),
        "author": user(author),
        "content": text,
        "timestamp": "2024-01-01T00:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": 0,
        "components": [],
    }


def reply(to: int, channel: int, author: int) -> Payload:
    """Return what a message holds that replies to one of somebody."""
    reference = {"message_id": str(to), "channel_id": str(channel)}
    replied = message(to, "", channel, author)
    return {"type": 19, "message_reference": reference, "referenced_message": replied}


def metadata(identity: int, person: int) -> Payload:
    """Return what a message holds that came of a command or a click."""
    return {
        "id": str(identity),
        "type": 2,
        "user": user(person),
        "authorizing_integration_owners": {},
    }


def forwarded(text: str) -> Payload:
    """Return what a message holds that forwards another one; its own words are none."""
    held = message(0, text, 0, 0)
    del held["id"], held["author"]
    reference = {"type": 1, "message_id": "5", "channel_id": "6"}
    return {"message_reference": reference, "message_snapshots": [{"message": held}]}


def below(text: str, author: int) -> Payload:
    """Return what a reply to a person's message holds; of that one Discord may hand over no words.

    `Loopback.say` has what a reply to one of the bot's holds.
    """
    reference = {"type": 0, "message_id": "5", "channel_id": "6"}
    replied = message(5, text, 6, author)
    return {"type": 19, "message_reference": reference, "referenced_message": replied}


def channel(identity: int, kind: int = 0) -> Payload:
    one = {"id": str(identity), "type": kind, "name": "news", "position": 0}
    return one | {"permission_overwrites": [], "parent_id": None}


def guild(server: int) -> Payload:
    role = {"id": str(server), "name": "@everyone", "permissions": "0", "position": 0}
    role |= {"color": 0, "hoist": False, "managed": False, "mentionable": False}
    return {
        "id": str(server),
        "name": f"Server {server}",
        "owner_id": "1",
        "roles": [role],
        "channels": [channel(server * 1000)],
        "members": [],
        "threads": [],
        "emojis": [],
        "features": [],
        "member_count": 3,
        "preferred_locale": "en-US",
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "afk_timeout": 0,
        "premium_tier": 0,
        "system_channel_flags": 0,
    }


def thread(identity: int, parent: int, server: int) -> Payload:
    return {
        "id": str(identity),
        "guild_id": str(server),
        "parent_id": str(parent),
        "owner_id": "42",
        "type": 11,
        "name": "on from here",
        "message_count": 0,
        "member_count": 1,
        "thread_metadata": {
            "archived": False,
            "auto_archive_duration": 60,
            "archive_timestamp": "2024-01-01T00:00:00+00:00",
            "locked": False,
        },
    }


def application() -> Payload:
    return {
        "id": str(APPLICATION),
        "name": "pullquote",
        "description": "",
        "icon": None,
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "",
        "flags": 0,
        "owner": user(OWNER),
        "team": None,
        "summary": "",
    }


def team(*members: tuple[int, str, int]) -> Payload:
    """Return a team of owner 1: members are (id, role, 1 where invited or 2 where they joined)."""
    listed = [
        {"user": user(one), "team_id": "9", "role": role, "membership_state": state}
        for one, role, state in members
    ]
    return {"id": "9", "name": "desk", "icon": None, "owner_user_id": "1", "members": listed}


def ready(servers: list[int], gateway: str) -> Payload:
    return {
        "v": 10,
        "user": user(APPLICATION),
        "guilds": [{"id": str(one), "unavailable": True} for one in servers],
        "session_id": "session",
        "resume_gateway_url": gateway,
        "application": {"id": str(APPLICATION), "flags": 0},
        "shard": [0, 1],
    }


def interaction(
    identity: int, kind: int, data: Payload, server: int | None, person: int, rights: int
) -> Payload:
    channel = channel_of(server)
    payload: Payload = {
        "id": str(identity),
        "application_id": str(APPLICATION),
        "type": kind,
        "token": f"interaction-{identity}",
        "version": 1,
        "data": data,
        "channel": {"id": str(channel), "type": 0 if server else 1, "name": "news"},
        "channel_id": str(channel),
        "attachment_size_limit": 10 * 2**20,
        "entitlements": [],
        "authorizing_integration_owners": {},
        "context": 0 if server else 1,
        "app_permissions": "0",
    }
    if server is None:
        return payload | {"user": user(person)}
    return payload | {
        "guild_id": str(server),
        "guild_locale": "en-US",
        "guild": {"id": str(server), "locale": "en-US", "features": []},
        "member": member(person, rights) | {"user": user(person)},
    }
