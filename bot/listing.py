"""Listings of many quotes: a quotation checked, figures compared, a timeline. Pure.

As in an answer, only quotes stand under ``> ``, whole or attached, and never cut at a page's end.
"""

from dataclasses import dataclass, replace

from bot.entries import entry, links, message_of, pages
from bot.escape import LIMIT
from bot.labels import Words
from bot.message import Action, ActionButton, Button, Message
from retrieval.types import Quote

HEADING_CHARS = 720  # of a heading, as it is sent
ROOM = LIMIT - HEADING_CHARS - 160  # the latter for a last line, and that words are attached


@dataclass(frozen=True, slots=True)
class Item:
    """A quote with lines of ours above and below it, escaped."""

    quote: Quote
    above: str = ""
    below: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """What was found: a heading of at most HEADING_CHARS, and quotes in order."""

    heading: str
    items: tuple[Item, ...] = ()

    def without(self, quotes: frozenset[Quote]) -> "Listing":
        """Return it without some of its quotes."""
        return replace(self, items=tuple(one for one in self.items if one.quote not in quotes))


def render_listing(
    listing: Listing, page: int, receipt: str, words: Words, *, private: bool, below: str = ""
) -> Message:
    """Return a page of a listing; a page that is not there is the last one.

    A public one goes on in private, so that whoever reads on turns no one else's page.
    """
    made = pages(
        [
            entry(one.quote, words, i, ROOM, above=one.above, below=one.below)
            for i, one in enumerate(listing.items)
        ],
        ROOM,
    )
    page = max(0, min(page, len(made) - 1))
    shown = made[page] if made else []
    turning: list[Button] = []
    if page and private:
        turning.append(ActionButton(words.previous, Action.TURN, receipt, page - 1))
    if page + 1 < len(made):
        rest = sum(map(len, made[page + 1 :]))
        if private:
            turning.append(ActionButton(words.next, Action.TURN, receipt, page + 1))
        else:
            turning.append(
                ActionButton(words.further.format(count=rest), Action.MORE, receipt, page + 1)
            )
    if not private:
        turning.append(ActionButton(words.delete, Action.DELETE, receipt))
    elif not page:
        turning.append(ActionButton(words.share, Action.SHARE, receipt))
    rows = (links(shown, words), tuple(turning))
    return message_of(shown, words, above=listing.heading, below=below, rows=rows)
