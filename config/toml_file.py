"""pullquote.toml, changed by a command: one line of it, and nothing else."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from config.errors import PullquoteError
from config.sources import config_file


def write_setting(name: str, value: float) -> Path:
    """Put a number into pullquote.toml, beginning it where there is none; return its path.

    Raises PullquoteError where the file cannot be read, is not TOML, or cannot be written.
    """
    path = config_file()
    try:
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        wanted = tomllib.loads(text) | {name: value}
        for changed in _ways_to_set(name, value, text):
            if _read(changed) == wanted:
                path.write_text(changed, encoding="utf-8")
                return path
    except (OSError, ValueError) as error:  # ValueError: not UTF-8, or not TOML
        raise PullquoteError(f"{path} cannot be changed: {error}.") from None
    raise PullquoteError(f"{path} is not easy to change. Write into it: {name} = {value}")


def _ways_to_set(name: str, value: float, text: str) -> Iterator[str]:
    """Yield the text with its line for a setting changed, with it uncommented, or with it added
    before everything else, and so before every table.
    """
    line = f"{name} = {value}"
    for mark in ("", "#"):
        yield re.sub(rf"(?m)^{mark}[ \t]*{name}[ \t]*=.*$", line, text, count=1)
    yield f"{line}\n{text}"


def _read(text: str) -> dict[str, object] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
