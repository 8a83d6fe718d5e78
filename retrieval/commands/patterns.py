"""The patterns that ``re`` has compiled, carried over from one run to the next.

Compiling the patterns that a question takes is a fifth of a cold start, and ``re`` forgets them
with the process. What it compiles a pattern to is a list of integers, which it checks before it
takes it; kept in a file, as Python keeps compiled modules, they are there again in a tenth of the
time. The file belongs to one release of Python. Where it, or anything about ``re``, is not as
expected, nothing is carried over, and patterns are compiled as ever.
"""

import json
import re
import sys
import zlib
from array import array
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from index.files import replace_file

FILE = "patterns"
WORTH_KEEPING = 24  # patterns that had to be compiled, for which the file is written anew
# What goes on inside of re, and may be gone in another release of Python.
UNEXPECTED = (ImportError, AttributeError, TypeError, ValueError, KeyError, RuntimeError)

Key = tuple[type[str], str, int]  # as re keeps them: pattern and flags
Compiled = tuple[int, int, dict[str, int], list[str | None], bytes]  # flags, groups, code


class Patterns:
    """``re``'s cache of patterns, and the file that it is carried over in."""

    def __init__(self, data_dir: Path) -> None:
        self._file = data_dir / FILE
        self._recalled: frozenset[Key] = frozenset()

    def recall(self) -> None:
        """Fill the cache from the file, if there is a sound one."""
        with suppress(OSError, *UNEXPECTED):
            kept = _unpacked(self._file.read_bytes())
            make, cache = import_module("_sre").compile, re._cache  # type: ignore[attr-defined]
            for key, (flags, groups, index, names, code) in kept.items():
                codes = array("I", code).tolist()
                cache[key] = make(key[1], flags, codes, groups, index, tuple(names))
            self._recalled = frozenset(kept)

    def keep(self) -> None:
        """Write the file from the cache, if many of its patterns had to be compiled."""
        with suppress(OSError, *UNEXPECTED):
            keys = [key for key in re._cache if key[0] is str]  # type: ignore[attr-defined]
            if len(set(keys) - self._recalled) >= WORTH_KEEPING:
                replace_file(self._file, _packed({key: _compiled(key) for key in keys}))


def _compiled(key: Key) -> Compiled:
    """Return what a pattern is compiled to; the compiled one does not tell."""
    _, pattern, flags = key
    parsed = import_module("re._parser").parse(pattern, flags)
    code = array("I", import_module("re._compiler")._code(parsed, flags))
    index: dict[str, int] = parsed.state.groupdict
    names: list[str | None] = [None] * parsed.state.groups
    for name, group in index.items():
        names[group] = name
    return flags | parsed.state.flags, parsed.state.groups - 1, index, names, code.tobytes()


def _release() -> list[Any]:
    """Return what a compiled pattern depends on."""
    return [sys.version, sys.byteorder, import_module("_sre").MAGIC, array("I").itemsize]


def _packed(kept: dict[Key, Compiled]) -> bytes:
    """Return patterns as a file: a checksum, a line that describes them, and all of their code."""
    table = [[*key[1:], *compiled[:-1], len(compiled[-1])] for key, compiled in kept.items()]
    codes = b"".join(compiled[-1] for compiled in kept.values())
    content = json.dumps([_release(), table]).encode() + b"\n" + codes
    return zlib.crc32(content).to_bytes(4, "big") + content


def _unpacked(blob: bytes) -> dict[Key, Compiled]:
    """Return the patterns of a file; raises ValueError where it is damaged, or not of here."""
    content = blob[4:]
    head, _, codes = content.partition(b"\n")
    if zlib.crc32(content).to_bytes(4, "big") != blob[:4]:
        raise ValueError("damaged")
    release, table = json.loads(head)
    if release != _release():
        raise ValueError("of another release of Python")
    kept: dict[Key, Compiled] = {}
    at = 0
    for pattern, asked_flags, flags, groups, index, names, length in table:
        code = codes[at : at + length]
        kept[str, pattern, asked_flags] = (flags, groups, index, names, code)
        at += length
    return kept
