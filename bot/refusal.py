"""What a person cannot have just now, and why."""

from enum import Enum, auto


class Refusal(Exception):
    """Not now, or not so; the sentence is for whoever asked alone.

    ``for_all`` is whether it would be said to everybody there.
    """

    def __init__(self, sentence: str, *, for_all: bool = False) -> None:
        super().__init__(sentence)
        self.for_all = for_all


class Cause(Enum):
    """Why nothing can be answered from a coverage."""

    MISSING = auto()
    EMPTY = auto()
    NEWER = auto()
    DAMAGED = auto()
