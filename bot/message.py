"""A message on its way out: plain values, so that it can be rendered, checked and tested apart."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from retrieval.types import Quote


class Action(StrEnum):
    """What a button does; the value stands in its custom_id, on messages long since sent."""

    MORE = "more"
    TURN = "turn"
    CONTEXT = "context"
    SOURCES = "sources"
    NEAREST = "nearest"
    YES = "yes"
    NO = "no"
    SHARE = "share"
    DELETE = "delete"
    REMOVE = "remove"


TEMPLATE = re.compile(
    rf"pullquote:(?P<action>{'|'.join(Action)}):(?P<receipt>[\w-]{{16}}):(?P<number>\d{{1,3}})",
    re.ASCII,
)


def receipt_in(custom_id: str | None) -> str | None:
    """Return the receipt in a button's state; None where the button is none of ours."""
    match = TEMPLATE.fullmatch(custom_id or "")
    return match["receipt"] if match else None


@dataclass(frozen=True, slots=True)
class ActionButton:
    """A button of the bot's own: ``number`` is a page or a quote, counted from 0."""

    label: str
    action: Action
    receipt: str
    number: int = 0

    @property
    def custom_id(self) -> str:
        """The button's whole state, at most 100 characters; `bot.buttons` reads it back."""
        return f"pullquote:{self.action}:{self.receipt}:{self.number}"


@dataclass(frozen=True, slots=True)
class LinkButton:
    """A button that opens a web page."""

    label: str
    url: str


Button = ActionButton | LinkButton


@dataclass(frozen=True, slots=True)
class Copy:
    """A text file with the exact words of a quote."""

    name: str
    quote: Quote
    data: bytes


@dataclass(frozen=True, slots=True)
class List:
    """A text file with a list that does not fit into a message, a line each."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent: ``quotes`` are those that stand as block quotes in ``content``, in order.

    ``asked`` is its first line where that says what was asked, ``spare`` the one that only tells of
    copies of what stands in it.
    """

    content: str
    quotes: tuple[Quote, ...] = ()
    copies: tuple[Copy, ...] = ()
    rows: tuple[tuple[Button, ...], ...] = ()
    spare: str = ""
    asked: str = ""
    lists: tuple[List, ...] = ()

    @property
    def receipt(self) -> str | None:
        """The receipt in its buttons; None where it has none of the bot's own."""
        own = (one for row in self.rows for one in row if isinstance(one, ActionButton))
        return next((one.receipt for one in own), None)

    def with_line(self, line: str) -> "Message":
        """Return the same message with a last line of ours; "" for none."""
        return replace(self, content=f"{self.content}\n-# {line}") if line else self

    def without(self, action: Action) -> "Message":
        """Return the same message without the buttons that do something."""
        rows = [
            tuple(one for one in row if isinstance(one, LinkButton) or one.action is not action)
            for row in self.rows
        ]
        return replace(self, rows=tuple(row for row in rows if row))

    def unkept(self) -> "Message":
        """Return the same message without the buttons that need its receipt, which is not kept."""
        rows = [
            tuple(one for one in row if isinstance(one, LinkButton) or one.action is Action.DELETE)
            for row in self.rows
        ]
        return replace(self, rows=tuple(row for row in rows if row))

    def without_links(self) -> "Message":
        """Return the same message with the bot's own buttons only."""
        own = [tuple(one for one in row if isinstance(one, ActionButton)) for row in self.rows]
        return replace(self, rows=tuple(row for row in own if row))

    def without_asked(self) -> "Message":
        """Return the same message for where Discord shows what was asked: above a reply."""
        return replace(self, content=self.content.removeprefix(f"{self.asked}\n"), asked="")

    def without_spares(self) -> "Message":
        """Return the same message without copies of the quotes that stand in it anyway."""
        needed = tuple(copy for copy in self.copies if copy.quote not in self.quotes)
        lines = [line for line in self.content.split("\n") if not self.spare or line != self.spare]
        return replace(self, content="\n".join(lines), copies=needed, spare="")
