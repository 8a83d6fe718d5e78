"""`pullquote-bot --health`: asks the bot that runs here how it is, for a container's HEALTHCHECK.

Nothing that takes time is imported. It fails where /livez does, and not where only /readyz does:
who restarts what is unhealthy would do so through every outage of Discord's, which mends nothing
and uses up the connections of a day. Why the bot is not ready is printed all the same.
"""

from http.client import HTTPConnection, HTTPException

TIMEOUT_S = 3.0
WELL, UNWELL = 0, 1
ANY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # what a bot listens to, and where to ask it


def check(host: str, port: int) -> int:
    """Print how the bot is; return the exit code."""
    if not port:
        print("PULLQUOTE_DISCORD_HEALTH_PORT is 0, so there is nobody to ask.")
        return UNWELL
    try:
        status, said = _get(host, port, "/livez")
        if status == 200:
            ready, reasons = _get(host, port, "/readyz")
            said = "alive, ready" if ready == 200 else f"alive, not ready: {reasons}"
    except (OSError, HTTPException) as error:
        print(f"No bot answers at port {port} of {host}: {error}")
        return UNWELL
    print(said)
    return WELL if status == 200 else UNWELL


def _get(host: str, port: int, path: str) -> tuple[int, str]:
    connection = HTTPConnection(ANY_ADDRESS.get(host, host), port, timeout=TIMEOUT_S)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        lines = response.read(4096).decode(errors="replace").splitlines()
        return response.status, "; ".join(lines)
    finally:
        connection.close()
