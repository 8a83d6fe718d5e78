"""What a person cannot have just now, and why."""

from enum import Enum, auto


class Refusal(Exception):
    """Not now, or not so; the sentence is for whoever asked alone."""


class Cause(Enum):
    """Why nothing can be answered from a coverage."""

    MISSING = auto()
    EMPTY = auto()
    NEWER = auto()
    DAMAGED = auto()
