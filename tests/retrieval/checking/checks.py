"""A small town's coverage, and quotations checked in it."""

from dataclasses import replace
from pathlib import Path

from index.store import Store
from index.types import Span
from index.wording import Wording
from retrieval.checking.alignment import Op
from retrieval.checking.check import check
from retrieval.checking.framing import frame
from retrieval.checking.verdict import Check, Frame, Verdict
from tests.index.made_up import article, index

TOWN = """Council delays the bridge vote

The council put off its vote on the bridge until March. The bridge would cost $40,000, the mayor
said. “We will not pay for a toy,” she added.

Ferries run every ten minutes. They have never been late."""

HERON = "we saw the heron under the jetty"  # whoever says it in an article
ECHO = "The council put off its vote on the bridge until March. Nobody minded."


def checked(data: Path, quotation: str, outlet: str | None = None) -> Check:
    """Return what comes of a quotation."""
    with Store.open(data) as store:
        return check(quotation, store, Wording.open_mended(data, store), outlet)


def verdict(data: Path, quotation: str, outlet: str | None = None) -> Verdict:
    """Return what a quotation turns out to be."""
    return checked(data, quotation, outlet).verdict


def changes(one: Check) -> list[tuple[Op, str, str]]:
    """Return what differs: (what was done, the stored words, the given words)."""
    found: list[tuple[Op, str, str]] = []
    for difference in one.finding.differences:
        text = one.finding.matches[difference.match].article.text
        stored = text[difference.stored.start : difference.stored.end]
        given = one.quotation[difference.given.start : difference.given.end]
        if difference.op is not Op.EQUAL:
            found.append((difference.op, stored, given))
    return found


def index_town(folder: Path) -> Path:
    """Index the articles of the town's two outlets into a data folder; return it."""
    index(
        folder,
        article("town.txt", TOWN, outlet="Town Crier"),
        article("echo.txt", ECHO, outlet="Echo"),
    )
    return folder


def index_heron(folder: Path, text: str, byline: str | None = None) -> None:
    """Index a text in which somebody says HERON."""
    one = article("heron.txt", f"On the day\n\n{text}", outlet="The Harbour Post")
    index(folder, replace(one, byline=byline))


def unnamed(data: Path, quotation: str) -> list[str]:
    """Return who is not who says it there, of words that are found word for word."""
    one = checked(data, quotation)
    assert one.is_real
    return list(one.unnamed)


def framed(text: str, words: str) -> Frame | None:
    """Return what frames words of a text, where they stand first."""
    start = text.index(words)
    return frame(text, Span(start, start + len(words)))
