"""Terminals for the command line to print on, real ones as the kernel makes them."""

import fcntl
import os
import re
import struct
import sys
import termios
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress


class Screen:
    """A terminal: its keyboard, and what was printed on it so far."""

    def __init__(self, columns: int) -> None:
        self._ours, self.theirs = os.openpty()
        fcntl.ioctl(self.theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        self._printed = bytearray()
        self._reading = threading.Thread(target=self._read, daemon=True)
        self._reading.start()

    @property
    def text(self) -> str:
        return self._printed.decode(errors="replace").replace("\r\n", "\n")

    def type(self, keys: str) -> None:
        os.write(self._ours, keys.encode())

    def wait_for(self, words: str, seconds: float = 30) -> None:
        """Wait until something was printed; fail with what was, if it does not come."""
        ends = time.monotonic() + seconds
        while words not in self.text:
            assert time.monotonic() < ends, self.text
            time.sleep(0.02)

    def close(self) -> str:
        """Return everything printed, once nobody prints any more."""
        os.close(self.theirs)
        self._reading.join(10)
        os.close(self._ours)
        return self.text

    def _read(self) -> None:
        with suppress(OSError):  # raised when the other end is closed
            while got := os.read(self._ours, 65536):
                self._printed += got


@contextmanager
def terminal(columns: int = 80) -> Iterator[Screen]:
    """Make standard output and error a terminal for a while."""
    screen = Screen(columns)
    kept = sys.stdout, sys.stderr
    with open(screen.theirs, "w", encoding="utf-8", closefd=False) as stream:
        sys.stdout = sys.stderr = stream
        try:
            yield screen
        finally:
            sys.stdout, sys.stderr = kept
    screen.close()


def unstyled(screen: str) -> str:
    """Return what is left of a screen without its colours and links."""
    return re.sub(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", screen)
