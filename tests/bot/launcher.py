"""Runs `pullquote-bot` as it is, with the loopback server in Discord's place.

Arguments: the server's port, the bot's settings as JSON, then the bot's own arguments. A connection
to any other address ends the process at once, with exit code 86.
"""

import dataclasses
import json
import os
import sys
from pathlib import Path

import yarl

LOOPBACK = "127.0.0.1"


def _refuse_other_addresses(event: str, arguments: tuple[object, ...]) -> None:
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else address
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host != LOOPBACK:
        os.write(2, f"connection to another address: {host!r}\n".encode())
        os._exit(86)


def _main() -> None:
    port, given, *arguments = sys.argv[1:]
    sys.addaudithook(_refuse_other_addresses)
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    Route.BASE = f"http://{LOOPBACK}:{port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{LOOPBACK}:{port}/gateway")

    from bot import settings

    values = json.loads(given)
    values["servers"] = {int(key): name for key, name in values.get("servers", {}).items()}
    for name in ("shard_ids", "owners"):
        values[name] = tuple(values.get(name, ()))
    if "coverages_dir" in values:
        values["coverages_dir"] = Path(values["coverages_dir"])
    own = dataclasses.replace(settings.BotSettings(), **values)
    settings.bot_settings = lambda settings: own

    from bot.__main__ import main

    main(arguments)


_main()
