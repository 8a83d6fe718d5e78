"""`pullquote-bot`: runs the Discord bot.

Heavy imports wait until they are needed, so that --health and --help are quick.

Exit codes: 0 stopped as asked; 1 an error that nobody expects; 2 something to be mended first;
4 Discord does not know the token; 5 Discord does not allow the connection.
"""

import argparse
import base64
import binascii
import logging
import os
import signal
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NoReturn

from config.errors import PullquoteError
from config.settings import Settings, load_settings
from retrieval.printable import printable

if TYPE_CHECKING:
    from bot.metrics import Metrics
    from bot.worker import Worker

log = logging.getLogger("bot")
UNWELL, WRONG_USE = 1, 2
STOP_WORKER_S = 0.5
# For how long the event loop waits for the worker at each of its steps; Python's own is 5 ms.
# With 40 questions at once on 2 busy cores p95 of acknowledgements was 59 to 89 ms, not 34 to 1099.
SWITCH_S = 0.001
# View Channel, Send Messages, Send Messages in Threads, Attach Files, Read Message History
PERMISSIONS = 1 << 10 | 1 << 11 | 1 << 38 | 1 << 15 | 1 << 16


def main(arguments: list[str] | None = None) -> None:
    """Run the command; a problem the user can fix is one line, not a traceback."""
    given = _parser().parse_args(arguments)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's own would wait, not gain
    signal.signal(signal.SIGTERM, _leave)  # until the connection has handlers of its own
    signal.signal(signal.SIGINT, _leave)
    try:
        settings = load_settings()
        sys.exit(_health(settings) if given.health else _run(given, settings))
    except PullquoteError as error:
        print(f"pullquote-bot: {printable(str(error))}", file=sys.stderr)
        sys.exit(UNWELL if given.health else WRONG_USE)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="pullquote-bot",
        description="Answers questions in Discord with verbatim, cited quotes, and only with them.",
        epilog="Settings: pullquote settings. Example: PULLQUOTE_DISCORD_TOKEN=... pullquote-bot",
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="check settings, coverages and commands without connecting",
    )
    parser.add_argument(
        "--invite", action="store_true", help="print the link that invites the bot to a server"
    )
    parser.add_argument(
        "--health",
        action="store_true",
        help="ask the bot that runs here how it is; exit code 0 where no restart is needed, else 1",
    )
    parser.add_argument(
        "--forget",
        type=int,
        metavar="USER_ID",
        help="remove what is kept of one person: questions, verdicts; the bot may run meanwhile",
    )
    return parser


def _run(given: argparse.Namespace, settings: Settings) -> int:
    """Do what the arguments say; return the exit code."""
    from bot import logs

    token = settings.discord_token.get_secret_value() if settings.discord_token else None
    logs.set_up(settings.log_level, token)
    if given.invite:
        print(invitation(token))
    elif given.forget is not None:
        from bot.forgetting import forget

        forget(settings, given.forget)
    elif given.dry_run:
        return dry_run(settings)
    else:
        return serve(settings, token)
    return 0


def _health(settings: Settings) -> int:
    from bot.healthcheck import check

    return check(settings.discord_health_host, settings.discord_health_port)


def _leave(*_: object) -> NoReturn:
    """End at once, wherever the program is: nothing is open that would have to be closed.

    Leaving as Python does would wait for no thread, and what loads the model in one aborts then.
    """
    with suppress(RuntimeError):  # it was being written to when the signal came
        sys.stdout.flush()
    os._exit(0)


def serve(settings: Settings, token: str | None) -> int:
    """Warm up, then connect and answer until told to stop; return the exit code."""
    import asyncio

    from bot.descriptors import raise_limit
    from bot.metrics import Metrics

    token, metrics = _needed(token), Metrics()
    raise_limit()
    sys.setswitchinterval(SWITCH_S)
    worker = _worker(settings, metrics)
    worker.start()
    try:
        _look_at_coverages(settings)
        return asyncio.run(_serve(settings, worker, metrics, token))
    finally:
        worker.stop(STOP_WORKER_S)


def dry_run(settings: Settings) -> int:
    """Check what can be checked without Discord; return the exit code."""
    import asyncio

    from bot.metrics import Metrics

    worker = _worker(settings, Metrics())
    worker.start()
    try:
        asyncio.run(_check_commands(settings, worker))
    finally:
        worker.stop(STOP_WORKER_S)
    good = _look_at_coverages(settings)
    if settings.discord_token is None:
        print("token: not set (PULLQUOTE_DISCORD_TOKEN)")
    return 0 if good else WRONG_USE


def invitation(token: str | None) -> str:
    """Return the link that adds the bot to a server; its id stands in the token's first part."""
    first = _needed(token).partition(".")[0]
    try:
        application = int(base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)))
    except (binascii.Error, ValueError):
        raise PullquoteError(
            "PULLQUOTE_DISCORD_TOKEN is not a bot's token: its first part should be an id."
        ) from None
    return (
        f"https://discord.com/oauth2/authorize?client_id={application}"
        f"&scope=bot+applications.commands&permissions={PERMISSIONS}"
    )


async def _serve(settings: Settings, worker: "Worker", metrics: "Metrics", token: str) -> int:
    from bot.client import Client
    from bot.connection import run
    from bot.health import Health
    from bot.probes import served_health
    from bot.service import Service
    from bot.watching import watching

    service = Service(settings, worker, metrics)
    await service.recall()
    health = served_health(
        Health(service, worker), settings.discord_health_host, settings.discord_health_port
    )
    async with health, watching(settings):
        return await run(lambda: Client(service), service, token)


async def _check_commands(settings: Settings, worker: "Worker") -> None:
    from bot.client import Client, definition
    from bot.service import Service

    client = Client(Service(settings, worker))
    await definition(client.commands)
    names = ", ".join(sorted(command.name for command in client.commands.get_commands()))
    print(f"commands: {names}")


def _look_at_coverages(settings: Settings) -> bool:
    """Open every coverage once and say what it holds; return whether all can be read."""
    from bot.service import access
    from index.coverage import Coverage

    good = True
    for one in access(settings).every():
        try:
            with Coverage.open(one.folder) as coverage:
                counts = coverage.store.counts()
            log.info("coverage %s: %d articles", one.name, counts.articles)
        except PullquoteError as error:
            good = False
            log.error("coverage %s: %s", one.name, error)
    return good


def _worker(settings: Settings, metrics: "Metrics") -> "Worker":
    from bot.desk import open_desk
    from bot.worker import Worker

    return Worker(lambda: open_desk(settings, metrics), settings.discord_queue_size)


def _needed(token: str | None) -> str:
    if token is None:
        raise PullquoteError(
            "There is no token. Set PULLQUOTE_DISCORD_TOKEN to the one that Discord's developer "
            "portal shows for your bot; docs/discord.md says how."
        )
    if not token.isascii() or not token.isprintable() or " " in token:
        raise PullquoteError(
            "PULLQUOTE_DISCORD_TOKEN is no token: it holds white space, or letters that no token "
            "has. Copy it anew from Discord's developer portal."
        )
    return token


if __name__ == "__main__":
    main()
