"""The file ``coverage.toml``, which gives or corrects what the articles of its folder say.

["*"]                         # every file of the folder
outlet = "Riverton Post"

["bridge.txt"]                # one file
published = 2023-07-31
byline = ""                   # unknown after all

["wire.jsonl#3"]              # one line of a file
title = "Council delays bridge vote"
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from config.errors import PullquoteError
from index.reading.encoding import decode
from index.reading.folder import NotRegular, open_regular
from index.reading.metadata import Metadata, clean
from index.types import Article

SIDECAR_NAME = "coverage.toml"
_EVERY_FILE = "*"
_KEYS = tuple(known.name for known in fields(Metadata))
_MOST_BYTES = 4 * 2**20
_MOST_SAID = 20  # problems, and notes; what else is wrong is counted
_NAME_CHARS = 100  # of a name, as it is shown
# tomllib takes a time that grows with the square of a key's parts, ours have one or two
_LONG_KEY = re.compile(r"""(?:\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*){20}""", re.ASCII)

Corrections = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Sidecar:
    """Corrections by file name, and what is wrong with them, one sentence each.

    Where it is ``unread`` there is one, but for now nothing is known of what it corrects.
    """

    corrections: Mapping[str, Corrections] = field(default_factory=dict)
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    unread: bool = False

    def correct(self, article: Article, name: str) -> Article:
        """Return the article as the tables for every file, for ``name`` and its line say."""
        if self.unread:
            return replace(article, uncorrected=True)
        _, mark, line = article.source.rpartition("#")
        for key in (_EVERY_FILE, name, f"{name}{mark}{line}"):
            article = replace(article, **self.corrections.get(key, {}))  # type: ignore[arg-type]
        return article


def read_sidecar(folder: Path) -> Sidecar:
    """Return the sidecar of ``folder``; an empty one if there is none."""
    try:
        tables = _tables(folder)
    except PullquoteError as problem:
        return Sidecar(problems=(str(problem),), unread=True)
    corrections: dict[str, Corrections] = {}
    problems: list[str] = []
    notes: list[str] = []
    for name, table in tables.items():
        if not isinstance(table, dict):
            message = f'has "{_short(name)}" outside a table; put it under ["*"] for every file.'
            problems.append(message)
            continue
        if "/" in name and _names_a_file(folder, name):
            where = f"{name.rpartition('/')[0]}/{SIDECAR_NAME}"
            notes.append(
                f'has a table ["{_short(name)}"], which was not used; put it into {_short(where)}.'
            )
        elif not _names_a_file(folder, name):
            notes.append(f'has a table ["{_short(name)}"], but there is no such file beside it.')
        corrections[name] = _corrections(name, table, problems)
    return Sidecar(corrections, _counted(problems), _counted(notes))


def _tables(folder: Path) -> Mapping[str, object]:
    """Return the tables of a sidecar, none where there is none; raises PullquoteError."""
    import tomllib

    path = folder / SIDECAR_NAME
    try:
        return tomllib.loads(_text(path))
    except FileNotFoundError:
        if path.is_symlink():
            raise PullquoteError("is a symlink that leads nowhere; it was not used.") from None
        return {}
    except NotRegular:
        raise PullquoteError("is not a regular file; it was not used.") from None
    except RecursionError:
        raise PullquoteError("is TOML nested too deep; it was not used.") from None
    except RuntimeError:  # what Python 3.11 raises for a circle
        raise PullquoteError("is a symlink in a circle; it was not used.") from None
    except OSError as error:
        raise PullquoteError(f"cannot be opened: {error.strerror}.") from None
    except ValueError as error:
        raise PullquoteError(f"is not TOML and was not used: {error}.") from None


def _text(path: Path) -> str:
    """Return what a sidecar says, where that can be read in a moment; raises PullquoteError."""
    resolved = path.resolve(strict=True)
    if not resolved.is_relative_to(path.parent.resolve()):
        raise PullquoteError("is a symlink that leads outside; it was not used.")
    with open_regular(resolved) as stream:
        data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise PullquoteError(f"has more than {_MOST_BYTES:,} bytes; it was not used.")
    text = decode(data).text
    if _LONG_KEY.search(text):
        raise PullquoteError("has a key of too many parts; it was not used.")
    return text


def _names_a_file(folder: Path, name: str) -> bool:
    file_name, _, line = name.rpartition("#")
    names = {name, file_name} if line.isdecimal() else {name}
    try:
        return name == _EVERY_FILE or any((folder / each).is_file() for each in names - {""})
    except OSError:  # it is too long to be a file's
        return False


def _short(name: str) -> str:
    return name if len(name) <= _NAME_CHARS else f"{name[:_NAME_CHARS]}..."


def _counted(messages: list[str]) -> tuple[str, ...]:
    """Return the first messages, and how many more there would be."""
    more = len(messages) - _MOST_SAID
    return (*messages[:_MOST_SAID], *([f"has {more:,} more of such lines."] if more > 0 else []))


def _corrections(name: str, table: Mapping[str, object], problems: list[str]) -> Corrections:
    """Return the usable part of a table, and add what is wrong with the rest to ``problems``."""
    usable: dict[str, str | None] = {}
    table_of = f'["{_short(name)}"]'
    for key, value in table.items():
        if key not in _KEYS:
            problems.append(
                f'has an unknown key "{_short(key)}" in {table_of}; keys are {_listed()}.'
            )
        elif value == "":
            usable[key] = None
        elif (cleaned := clean(key, value)) is None:
            problems.append(f"has a value of {key} in {table_of} that is no {_KIND[key]}.")
        else:
            usable[key] = cleaned
    return usable


_KIND = dict.fromkeys(_KEYS, "line of text") | {
    "published": "date such as 2023-07-31",
    "updated": "date such as 2023-07-31",
    "url": "address that begins with http:// or https://",
    "language": 'language code such as "en"',
}


def _listed() -> str:
    return ", ".join(_KEYS[:-1]) + f" and {_KEYS[-1]}"
