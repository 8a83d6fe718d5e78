"""The line above a headline that says whose page it is, and what a page's title says of that."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.english import (
    MASTHEAD_OPENINGS,
    NAMEPLATE_OPENINGS,
    NAMEPLATE_WORDS,
    PAGE_WORDS,
    SECTION_WORDS,
    STATING_VERB,
)
from index.english_nameplates import BROADCASTER, FOUNDED, KICKER_WORDS, NEWS_FOR, TAGLINE
from index.headline import find_headline
from index.masthead import calls_itself, is_masthead, is_nameplate, names_its_page
from index.roles import Part, Role, key_of

_WORDS = range(2, 6)
_APART = r"\s*[|·•]\s*|\s+[—–-]\s+"
_CREDITED = 3  # parts at most from a headline to its credits


@dataclass(frozen=True, slots=True)
class Nameplate:
    """The name of a page in its first ``lines``; ``outlet`` where it is an outlet's for sure."""

    name: str
    lines: int
    outlet: bool


def find_nameplate(parts: Sequence[Part]) -> Nameplate | None:
    """Return the first line where it is the outlet's name for sure, and no headline.

    That is where the page says so, as by a year of foundation below it or by what the paper is
    ("News for the Vale") behind it, or where it is called like an outlet above a longer headline.
    """
    if not parts or parts[0].marked_heading or parts[0].role is not Role.HEADING:
        return None
    name, tagline = _apart(parts[0].view)
    if _names_a_section(name):
        return None
    lines = 1 + _founding_lines(parts[1:])
    rest = parts[lines:]
    headline = find_headline(rest)
    if headline is not None and headline.role is not Role.HEADING:
        headline = None
    if tagline:
        named = headline and _is_tagline(tagline, name) and len(name.split()) < _WORDS.stop
        return Nameplate(name, lines, outlet=True) if named else None
    if parts[0].words not in _WORDS:
        return None
    others = [part.view for part in rest]
    if names_its_page(name, others) or (headline and lines > 1):
        return Nameplate(name, lines, outlet=True)
    if headline is None or headline.words <= parts[0].words:
        return None
    if is_nameplate(name):
        sure = not _may_be_a_kicker(name) or calls_itself(name, others)
        return Nameplate(name, lines, outlet=sure)
    daily = _is_a_daily(name) and _is_credited(rest, headline)
    return Nameplate(name, lines, outlet=True) if daily else None


def outlet_of_title(title: str, lines: Iterable[str]) -> tuple[str, str] | None:
    """Return the headline and the outlet of "Headline - Outlet"; None where that is not sure."""
    match = re.fullmatch(r"(?P<headline>.+\S) [|–—-] (?P<name>[^|–—]+)", title)
    if match is None or len(match["headline"].split()) < _WORDS.start + 1:
        return None
    name = match["name"]
    sure = (
        is_masthead(name)
        or re.fullmatch(BROADCASTER, name)
        or (_is_capitalized(name) and names_its_page(name, lines))
    )
    return (match["headline"], name) if sure else None


def _founding_lines(parts: Sequence[Part]) -> int:
    """Return how many of the parts belong to a line that says since when the paper appears."""
    for place, part in enumerate(parts[:2]):
        if re.fullmatch(f"(?i){FOUNDED}", part.view):
            return place + 1
        if part.role is not Role.FURNITURE:
            break
    return 0


def _apart(line: str) -> tuple[str, str]:
    """Return what stands before the first mark that sets something apart, and what behind it."""
    name, *behind = re.split(_APART, line, maxsplit=1)
    return name.strip(), "".join(behind).strip()


def _is_tagline(words: str, name: str) -> bool:
    """Whether words say what a paper is, and state nothing: "the voice of the Vale since 1901".

    "News for the Vale" may stand behind the name of a section, too.
    """
    called_like_one = is_nameplate(name) or is_masthead(f"The {name}")
    if re.match(f"(?i){NEWS_FOR}", words) and not called_like_one:
        return False
    stated = re.search(STATING_VERB, words) or words.endswith((".", "!", "?"))
    return not stated and re.match(f"(?i){TAGLINE}", words) is not None


def _is_a_daily(name: str) -> bool:
    """Whether a name is "The Daily Quay", and not a part of a page as "The Daily Briefing" is."""
    words = name.casefold().split()
    return (
        len(words) == len(["the", "daily", "quay"])
        and words[0] == "the"
        and words[1] in MASTHEAD_OPENINGS
        and words[2] not in KICKER_WORDS | PAGE_WORDS | SECTION_WORDS
        and _is_capitalized(name)
    )


def _is_credited(parts: Sequence[Part], headline: Part) -> bool:
    place = parts.index(headline)
    return any(part.credits for part in parts[place + 1 : place + 1 + _CREDITED])


def _may_be_a_kicker(name: str) -> bool:
    """Whether a name called like an outlet may be a kicker, as "The Last Post" is."""
    *before, last = name.casefold().split()
    return last in NAMEPLATE_WORDS and not NAMEPLATE_OPENINGS & {*before}


def _is_capitalized(name: str) -> bool:
    return all(word[0].isupper() for word in name.split())


def _names_a_section(name: str) -> bool:
    return all(word in SECTION_WORDS | PAGE_WORDS for word in key_of(name).split())
