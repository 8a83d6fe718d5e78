"""The patterns that ``re`` has compiled, carried over from one run to the next.

Compiling the patterns that a question takes is a fifth of a cold start, and ``re`` forgets them
with the process. What it compiles a pattern to is a list of integers; kept in a file beside the
prepared models, as Python keeps compiled modules, they are there again in a tenth of the time. The
file is a program, as a model is: ``re`` checks it, but not against whoever means harm, so one that
anybody else could have written is not taken. It belongs to one release of Python. Where it, or
anything about ``re``, is not as expected, nothing is carried over, and patterns are compiled as
ever.
"""

import json
import os
import re
import stat
import sys
import zlib
from array import array
from collections.abc import Set
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from tempfile import mkstemp
from typing import Any

FILE = "patterns"
WORTH_KEEPING = 24  # patterns that had to be compiled, for which the file is written anew
MOST_BYTES = 8 * 2**20  # ten times what 512 patterns take
_WORD, _ESCAPED = re.compile(r"\w+"), re.compile(r"\\.")
OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH

Key = tuple[type[str], str, int]  # as re keeps them: pattern and flags
Compiled = tuple[int, int, dict[str, int], list[str | None], bytes]  # flags, groups, code


class Patterns:
    """``re``'s cache of patterns, and the file that it is carried over in."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._recalled: frozenset[Key] = frozenset()

    def recall(self) -> None:
        """Fill the cache from the file, if there is a sound one of our own."""
        with suppress(Exception):
            kept = _unpacked(_own_content(self._file))
            make, cache = import_module("_sre").compile, re._cache  # type: ignore[attr-defined]
            for key, (flags, groups, index, names, code) in kept.items():
                codes = array("I", code).tolist()
                cache[key] = make(key[1], flags, codes, groups, index, tuple(names))
            self._recalled = frozenset(kept)

    def keep(self, question: str) -> None:
        """Write the file from the cache, if many of its patterns had to be compiled.

        None that holds a word of the question is kept: it may be made of it.
        """
        from index.terms import STOP_WORDS  # not before its own patterns are recalled

        with suppress(Exception):
            keys = [key for key in re._cache if key[0] is str]  # type: ignore[attr-defined]
            if len(set(keys) - self._recalled) >= WORTH_KEEPING:
                asked = set(_WORD.findall(question.casefold())) - STOP_WORDS
                kept = [key for key in keys if not _holds(key[1].casefold(), asked)]
                _replace(self._file, _packed({key: _compiled(key) for key in kept}))


def _holds(pattern: str, asked: Set[str]) -> bool:
    """Whether a pattern holds a word; one of two letters, as "Ng", may be part of any other."""
    words = set(_WORD.findall(_ESCAPED.sub(" ", pattern)))
    return any(one in words or (len(one) > 2 and one in pattern) for one in asked)


def _own_content(file: Path) -> bytes:
    """Return what a file holds; raises ValueError where somebody else may have written it."""
    handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with open(handle, "rb") as opened:
        status = os.fstat(handle)
        ours = status.st_uid == os.geteuid() and not status.st_mode & OTHERS_MAY_WRITE
        if not (ours and stat.S_ISREG(status.st_mode) and status.st_size <= MOST_BYTES):
            raise ValueError("not ours")
        return opened.read(MOST_BYTES)


def _replace(file: Path, content: bytes) -> None:
    """Put content in place of a file in one step; what is lost in a power cut is compiled again."""
    handle, beside = mkstemp(dir=file.parent, prefix=f".{FILE}-")
    try:
        with open(handle, "wb") as opened:
            opened.write(content)
        os.replace(beside, file)
    except BaseException:
        os.unlink(beside)
        raise


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
