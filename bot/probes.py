"""What the bot serves over HTTP, for whoever looks after it: /livez, /readyz and /metrics."""

import asyncio
import errno
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

from aiohttp import web

from bot.health import Health
from bot.metrics import CONTENT_TYPE
from config.errors import PullquoteError

log = logging.getLogger(__name__)
SHUTDOWN_S = 0.5


@asynccontextmanager
async def served_health(health: Health, host: str, port: int) -> AsyncIterator[None]:
    """Watch over the bot, and serve what is seen at a port; with port 0 nothing is served.

    Raises PullquoteError where the port cannot be had.
    """
    watching = asyncio.create_task(health.watch())
    runner = web.AppRunner(application(health), access_log=None, shutdown_timeout=SHUTDOWN_S)
    try:
        if port:
            await runner.setup()
            await _listen(runner, host, port)
            log.info("health and metrics at http://%s:%d", host, port)
        yield
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        await runner.cleanup()


def application(health: Health) -> web.Application:
    """Return the three pages."""

    async def metrics(_: web.Request) -> web.Response:
        return web.Response(body=health.measured().text(), headers={"Content-Type": CONTENT_TYPE})

    app = web.Application(client_max_size=1024)
    app.router.add_get("/livez", _page(health.ailing, "alive"))
    app.router.add_get("/readyz", _page(health.missing, "ready"))
    app.router.add_get("/metrics", metrics)
    return app


def _page(
    reasons: Callable[[], list[str]], well: str
) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def page(_: web.Request) -> web.Response:
        found = reasons()
        text = "".join(f"{reason}\n" for reason in found or [well])
        return web.Response(status=503 if found else 200, text=text)

    return page


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as error:
        what = "is in use" if error.errno == errno.EADDRINUSE else f"cannot be had ({error})"
        raise PullquoteError(
            f"Port {port} of {host} {what}. Set PULLQUOTE_DISCORD_HEALTH_PORT to a free one, or to "
            "0 to serve neither health nor metrics."
        ) from None
