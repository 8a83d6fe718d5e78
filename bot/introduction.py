"""What newcomers say before they ask: "help", "what can you do?". Pure, and English."""

import re

from retrieval.question.courtesies import bare

_OF_THE_BOT = re.compile(
    r"help(?: me)?|(?:who|what) are you|what (?:can|do) you do|how do you work"
    r"|how (?:do|can|should) (?:i|we) (?:use|ask) (?:you|(?:this|the) bot)"
    r"|what (?:is|does) (?:this|the) bot(?: do| for)?|how does (?:this|the) bot work",
    re.IGNORECASE,
)
FEW_WORDS = 3  # fewer of them are seldom a question


def asks_for_help(said: str) -> bool:
    """Whether what was said asks who the bot is or what it does, and nothing else."""
    return _OF_THE_BOT.fullmatch(bare(said[:200]).rstrip(" ?!.…")) is not None
