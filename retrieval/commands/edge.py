"""The edge of the command line, where an error becomes a line and an exit code."""

import errno
import gc
import logging
import os
import stat
import sys
from io import TextIOWrapper, UnsupportedOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from config.errors import PullquoteError
from retrieval.exits import INTERRUPTED, PARTLY_FAILED, PIPE_CLOSED, WRONG_USE
from retrieval.printable import printable

if TYPE_CHECKING:
    from config.settings import Settings

GARBAGE_AFTER = 150_000  # new objects; a cold question makes half as many, by default it is 700
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})
PACKAGES = ("config", "index", "retrieval")


class Edge(TyperGroup):
    """The commands, run so that what the user can fix is one line and no traceback."""

    def invoke(self, ctx: Any) -> object:  # typer keeps the type of its contexts to itself
        """Run a command; a fault of ours keeps its traceback."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except PullquoteError as error:
            print(f"pullquote: {printable(str(error))}", file=sys.stderr)
            raise typer.Exit(WRONG_USE) from None
        except BrokenPipeError:
            _give_up_output()
            raise typer.Exit(PIPE_CLOSED) from None
        except OSError as error:
            if error.errno not in FULL or not _output_fails():
                raise
            _give_up_output()
            print(f"pullquote: what it prints cannot be written: {error.strerror}", file=sys.stderr)
            raise typer.Exit(PARTLY_FAILED) from None
        except KeyboardInterrupt:
            print(file=sys.stderr)
            raise typer.Exit(INTERRUPTED) from None


def _output_fails() -> bool:
    """Whether it is what is printed that cannot be written, by what still waits to be.

    To a device an empty line is tried besides; in a file nothing may stand that nobody printed.
    """
    try:
        sys.stdout.flush()
        output = sys.stdout.fileno()
        mode = os.fstat(output).st_mode
        if stat.S_ISCHR(mode):
            os.write(output, b"\n")
        return stat.S_ISREG(mode) and os.fstatvfs(output).f_bavail == 0
    except UnsupportedOperation:  # no file
        return False
    except OSError:
        return True


def _give_up_output() -> None:
    """Write nothing more: what is still unwritten would fail again when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class _Line(logging.Formatter):
    """Shows what is logged, names of files among it, so that a terminal does not obey it."""

    def format(self, record: logging.LogRecord) -> str:
        """Return a record as text."""
        return printable(super().format(record))


def start_quickly() -> None:
    """Spare a command that lives half a second what only a long one gains by.

    A sixth of the processor time of a cold question was the garbage collector walking over modules
    that stay anyway, a seventh the threads that numpy keeps waiting for work (a question has none
    for them), and a fiftieth pydantic looking through all distributions for plug-ins.
    """
    gc.set_threshold(GARBAGE_AFTER)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def leave_quickly() -> None:
    """Spare a command that is done its last collections of garbage.

    Python would walk over every object once more on leaving, to give back one by one what the
    process gives back whole: a fourteenth of the processor time of a cold question.
    """
    gc.freeze()


def need_output() -> None:
    """End at once where standard output is closed: a file of the coverage would take its place."""
    if sys.stdout is None:
        if sys.stderr is not None:
            line = "standard output is closed. For no output: pullquote ... >/dev/null"
            print(f"pullquote: {line}", file=sys.stderr)
        raise SystemExit(WRONG_USE)


def speak_utf8() -> None:
    """Read and print UTF-8, whatever the locale says: the same coverage gives the same bytes."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def settings_for(data_dir: Path | None) -> "Settings":
    """Load the settings and begin to log: our own packages as they say, libraries' warnings."""
    from config.settings import load_settings

    settings = load_settings(data_dir=data_dir)
    handler = logging.StreamHandler()
    handler.setFormatter(_Line("pullquote: %(message)s"))
    logging.basicConfig(handlers=[handler], level=logging.WARNING)
    for package in PACKAGES:
        logging.getLogger(package).setLevel(settings.log_level.upper())
    return settings
