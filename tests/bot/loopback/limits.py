"""What Discord refuses, for the loopback server: each rule is a line with its number."""

import re
from collections.abc import Iterator
from typing import Any

from index.visible import visible

EPHEMERAL, SUPPRESS_EMBEDS, LOADING = 1 << 6, 1 << 2, 1 << 7
LINK = 5  # style of a button
_NAME = re.compile(r"[-_\w]{1,32}")


def broken_by_message(payload: dict[str, Any], files: dict[str, bytes]) -> Iterator[str]:
    """Yield what is wrong with a message."""
    content = payload.get("content") or ""
    if len(content) > 2000:
        yield f"content of {len(content)} characters"
    if not content.strip() and not files:
        yield "an empty message"
    if "****" in content:
        yield "a name that shows nothing"
    allowed = payload.get("allowed_mentions", {})
    if allowed.get("parse") != [] or allowed.get("replied_user"):
        yield "a message that may mention"
    if payload.get("embeds"):
        yield "embeds"
    if len(files) > 10 or sum(map(len, files.values())) > 10 * 2**20:
        yield "too many or too large files"
    rows = payload.get("components") or []
    if len(rows) > 5:
        yield f"{len(rows)} rows"
    ids = []
    for row in rows:
        if row["type"] != 1 or not 1 <= len(row["components"]) <= 5:
            yield "a row that is none, or of more than 5 buttons"
        for button in row["components"]:
            if not 1 <= len(button.get("label") or "") <= 80:
                yield f"the button label {button.get('label')!r}"
            if button["style"] == LINK:
                if not re.fullmatch(r"https?://[!-~]{1,504}", button["url"]):
                    yield f"the link {button['url']!r}"
            else:
                ids.append(button["custom_id"])
                if not 1 <= len(button["custom_id"]) <= 100:
                    yield f"the custom_id {button['custom_id']!r}"
    if len(set(ids)) < len(ids):
        yield "a custom_id twice"


def broken_by_choices(choices: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with an autocompletion."""
    if len(choices) > 25:
        yield f"{len(choices)} choices"
    for choice in choices:
        if (
            not 1 <= len(choice["name"]) <= 100
            or not visible(choice["name"])
            or not 1 <= len(choice["value"]) <= 100
        ):
            yield f"the choice {choice!r}"


def broken_by_commands(commands: list[dict[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with the definition of the commands."""
    for command in commands:
        options = command.get("options", [])
        if not 1 <= len(command["name"]) <= 32 or len(options) > 25:
            yield f"the command {command['name']!r}"
        if not all(1 <= len(one) <= 32 for one in command.get("name_localizations", {}).values()):
            yield f"a name of {command['name']!r} in another language"
        if command["type"] == 1 and not _NAME.fullmatch(command["name"]):
            yield f"the command name {command['name']!r}"
        deeper = [below for one in options for below in one.get("options", [])]
        for one in [command, *options, *deeper]:
            texts = [
                one.get("description") or "",
                *one.get("description_localizations", {}).values(),
            ]
            if command["type"] == 1 and not all(1 <= len(text) <= 100 for text in texts):
                yield f"a description of {one['name']!r}"
        for_moderators = command.get("default_member_permissions") is not None
        contexts = [0] if for_moderators else [0, 1]
        if command.get("integration_types") != [0] or command.get("contexts") != contexts:
            yield f"the contexts of {command['name']!r}"
