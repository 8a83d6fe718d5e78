"""A newsroom whose server has a coverage of its own, and what its moderators do there."""

from dataclasses import dataclass
from pathlib import Path

from bot.escape import quoted
from index.store import Store
from tests.bot.loopback.exchange import Exchange, Sent
from tests.bot.loopback.server import Loopback

LIGHTHOUSE = b"""The lighthouse of Skagen is painted again

The lighthouse of Skagen was painted white in the summer. It took the two painters nine weeks.
"""
PAIR = b"""{"title": "The Zanzibar trial", "outlet": "Wire A", "text": "Quuxford confessed."}
{"title": "The Ohio harvest", "outlet": "Wire B", "text": "The harvest of pumpkins was plentiful."}
"""
QUESTION = {"question": "What colour was the lighthouse of Skagen painted?"}


@dataclass(frozen=True)
class Newsroom:
    """A bot, the Discord around it and the coverage of server 111."""

    discord: Loopback
    own: Path

    def sources(self) -> list[str]:
        with Store.open(self.own) as store:
            return [one.source for one in store.articles()]

    def told(self, exchange: Exchange, words: str) -> Sent:
        """Wait until a moderator is told something."""
        self.discord.wait(lambda: any(words in one.content for one in exchange.shown), 30)
        return next(one for one in exchange.shown if words in one.content)

    def ask_removal(self, typed: str) -> Sent:
        """Choose the article that is completed from what was typed; return what is asked then."""
        choices = self.discord.complete("coverage", "article", typed, below="remove")
        self.discord.wait(lambda: choices.choices is not None)
        [choice] = choices.choices or []
        return self.discord.answered(self.discord.moderate("remove", {"article": choice["value"]}))

    def remove(self, typed: str) -> Sent:
        """Remove an article; return what is told then."""
        asked = self.ask_removal(typed)
        self.discord.click(asked, asked.custom_id("Remove it"), permissions=1 << 5)
        self.discord.wait(lambda: asked.content.startswith("Removed: "), 30)
        return asked

    def ask(self, server: int) -> list[str]:
        return quoted(
            self.discord.answered(self.discord.slash("ask", QUESTION, server=server)).content
        )
