"""Runs `pullquote-bot` as it is, with the loopback server in Discord's place.

Arguments: the server's port, then the bot's own. A connection to any other address ends the process
at once, with exit code 86.
"""

import os
import sys

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
    port, *arguments = sys.argv[1:]
    sys.addaudithook(_refuse_other_addresses)
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    Route.BASE = f"http://{LOOPBACK}:{port}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{LOOPBACK}:{port}/gateway")

    from bot.__main__ import main

    main(arguments)


_main()
