"""The names of settings in the environment, in any letter case, and what others get of it."""

import os

PREFIX = "PULLQUOTE_"


def variable(name: str) -> str:
    """Return the environment variable of a setting."""
    return f"{PREFIX}{name.upper()}"


def environment_without(prefix: str) -> dict[str, str]:
    """Return the environment without the variables that begin so, for another process."""
    return {
        name: value for name, value in os.environ.items() if not name.upper().startswith(prefix)
    }
