"""The error of every layer, under the name that the index uses."""

from config.errors import PullquoteError

__all__ = ["PullquoteError"]
