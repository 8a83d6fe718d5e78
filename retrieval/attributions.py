"""On whose word a sentence says what it says: "first reported by X", "according to Y", "told Z".

Only what is written is read: an attribution without a name ("he said", "reportedly") is none, and
a name is taken as it stands. "According to the company's website" rests on "the company's website":
which company that is, is not guessed.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from index.types import Span
from retrieval.english import CALENDAR
from retrieval.english_sources import (
    ACCOUNT,
    DENIED,
    FIRST,
    HAS,
    ISSUED,
    LONGEST_SOURCE,
    NOTICED,
    NOT_OUTLETS,
    NO_NAME,
    NO_SOURCE,
    OUTLETS,
    OUTLET_WORDS,
    PHRASE_END,
    PUBLICATION,
    REPORT,
    REPORTED,
    SAID,
    SOURCES,
    TALK,
    THEIR,
    TITLES,
    TO_NOTICE,
    TO_REPORT,
    WHEN,
)


class OriginKind(StrEnum):
    """Who reported something first, or only on whose word it is told."""

    FIRST_REPORT = "first report"
    ATTRIBUTION = "attribution"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The words of a text that attribute, and the name they attribute to, as it stands there."""

    kind: OriginKind
    name: str
    span: Span


_WORD = r"(?:(?:[A-Z]\.){2,}|[A-Z](?:[\w&-]|['’](?!s\b)(?=\w))*|404)"
_WORDS = rf"{_WORD}(?:\s(?:(?:&|de|la|del|du|von|van)\s)?{_WORD})*"
_NAME = rf"(?:[Tt]he\s)?{_WORDS}(?:\s(?:of|for)\s(?:the\s)?{_WORDS}(?:\sand\s{_WORDS})*)?"
_TITLED = rf"(?:(?:[Tt]he\s)?(?:\w+\s)?{TITLES}\s)"
_FULL = rf"{_TITLED}?{_NAME}(?:\s{PUBLICATION}\b)?(?:\s\([A-Z][\w&-]+\))?"
_MORE = rf"(?:(?:,\s{_FULL})*,?\sand\s{_FULL}(?!\s(?:is|was|has|had|said|will)\b))?"
_WHEN = rf"(?:\s(?:{WHEN}))?"
_END = r"(?=[,.;:)”\"]|\s?[–—]|$)"
_OPEN = r"(?:^|(?<=[,;:“\"(] )|(?<=[,;:“\"(])|(?<=\b(?:and|but) )|(?<=\b(?:that|when) )|(?<=\bas ))"


@dataclass(frozen=True, slots=True)
class _Rule:
    """A way to attribute, to the group ``name`` of a pattern.

    With ``outlet`` the name must be called like a news outlet; with ``phrase`` it may be any words
    that name a source, and only begins where the group does.
    """

    kind: OriginKind
    pattern: str
    outlet: bool = False
    phrase: bool = False


_NAMES = rf"(?P<name>{_FULL}{_MORE})"
_SOLE = rf"(?P<name>{_FULL})"
_FIRST_REPORT, _ATTRIBUTION = OriginKind.FIRST_REPORT, OriginKind.ATTRIBUTION
# Asked in this order; words that one rule has taken are left alone by the next. Names begin with a
# capital, so that the patterns are matched as they stand but for (?i:...).
_RULES = (
    _Rule(_FIRST_REPORT, rf"\b(?i:{FIRST}\s{REPORTED}{_WHEN}\sby)\s{_NAMES}"),
    _Rule(_FIRST_REPORT, rf"\b(?i:{FIRST}\s{REPORTED}{_WHEN}\s(?:in|on))\s{_NAMES}", True),
    _Rule(_FIRST_REPORT, rf"\b(?i:{FIRST}\s{NOTICED}{_WHEN}\s(?:by|in|on))\s{_NAMES}", True),
    _Rule(_FIRST_REPORT, rf"\b(?i:{FIRST}\s(?:appeared|aired|ran))\s(?i:in|on|by)\s{_NAMES}", True),
    _Rule(
        _FIRST_REPORT,
        rf"{_OPEN}{_SOLE}\s(?i:(?:was|were|is|are)\s(?:the\s)?first\sto\s{TO_REPORT})\b",
    ),
    _Rule(
        _FIRST_REPORT,
        rf"{_OPEN}{_SOLE}\s(?i:(?:was|were|is|are)\s(?:the\s)?first\sto\s{TO_NOTICE})\b",
        True,
    ),
    _Rule(
        _FIRST_REPORT,
        rf"{_SOLE}(?:,?\s(?:which|who))?\s(?i:{HAS}{FIRST}\s(?:{REPORTED}|{NOTICED}|broke))\b",
        True,
    ),
    _Rule(
        _FIRST_REPORT,
        rf"{_SOLE}(?:,?\s(?:which|who))?\s(?i:{HAS}(?:first\s)?bro(?:ke|ken)\sthe\s(?:\w+\s)?"
        r"(?:story|news|scoop))\b",
        True,
    ),
    _Rule(_FIRST_REPORT, rf"\b(?i:(?:news|story|scoop)\s(?:was\s)?broken\sby)\s{_NAMES}"),
    _Rule(_FIRST_REPORT, rf"\b(?i:scoop\s(?:by|from|in))\s{_NAMES}"),
    _Rule(_ATTRIBUTION, r"\b(?i:according\sto)\s(?P<name>\w)", phrase=True),
    _Rule(
        _ATTRIBUTION,
        rf"\b(?i:citing)\s(?=[A-Z]|(?:[\w'’-]+\s){{0,4}}?(?i:{SOURCES})\b)(?P<name>\w)",
        phrase=True,
    ),
    _Rule(_ATTRIBUTION, rf"(?:{_OPEN}|(?<=\b[Aa]s ))(?i:per)\s{_SOLE}{_END}"),
    _Rule(_ATTRIBUTION, rf"\b(?i:told|tells|telling)\s{_SOLE}", True),
    _Rule(_ATTRIBUTION, rf"\b(?i:{SAID})\b[^.;:“”\"]{{0,50}}?\s(?i:to|with)\s{_SOLE}", True),
    _Rule(
        _ATTRIBUTION, rf"\b(?i:in\s(?:an?\s)?(?:\w+\s)?{TALK}s?\s(?:with|for|in|on))\s{_SOLE}", True
    ),
    _Rule(
        _ATTRIBUTION, rf"\b(?i:(?:wrote|writes|writing|written|said|published)\sin)\s{_SOLE}", True
    ),
    _Rule(
        _ATTRIBUTION, rf"(?<=[,”\"] )(?i:reports|reported|writes|wrote|notes|noted)\s{_SOLE}{_END}"
    ),
    _Rule(
        _ATTRIBUTION,
        rf"\b(?i:(?:as\s)?(?:{REPORTED}|quoted|cited|pointed\sout){_WHEN}\sby)\s{_NAMES}",
    ),
    _Rule(
        _ATTRIBUTION,
        rf"\b(?i:(?:{NOTICED}|reviewed|viewed|seen|surveyed|conducted){_WHEN}\sby)\s{_NAMES}",
        True,
    ),
    _Rule(
        _ATTRIBUTION,
        rf"{_OPEN}{_NAMES}\s(?i:{HAS}(?:also\s)?(?:reports?|reported|revealed)\s(?:(?:{WHEN})\s)?that)\b",
    ),
    _Rule(
        _ATTRIBUTION,
        rf"(?<=[,”\"] )(?:as\s)?{_SOLE}\s(?i:{HAS}(?:reports|reported|revealed){_WHEN}){_END}",
    ),
    _Rule(
        _ATTRIBUTION,
        rf"{_OPEN}{_NAMES}\s(?i:{HAS}(?:also\s)?(?:reports?|reported|revealed))\b",
        True,
    ),
    _Rule(
        _ATTRIBUTION,
        rf"{_OPEN}(?P<name>{_TITLED}{_NAME})\s(?i:{HAS}(?:also\s)?(?:reported|revealed|noted|noticed|"
        r"found|pointed\sout|wrote))\b",
    ),
    _Rule(_ATTRIBUTION, rf"\b(?i:by)\s{_SOLE}['’]s?\s(?:own\s)?(?i:{ACCOUNT})\b"),
    _Rule(_ATTRIBUTION, rf"\b(?i:by\sthe\s{ACCOUNT}\sof)\s(?P<name>\w)", phrase=True),
)


def find_attributions(text: str, outlets: Collection[str] = ()) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence, in order; ``outlets`` are names of known ones."""
    known = frozenset(key(one) for one in outlets)
    found: list[Attribution] = []
    for rule in _RULES:
        taken = [one.span for one in found]
        for match in re.finditer(rule.pattern, text):
            free = not any(match.start() < t.end and t.start < match.end("name") for t in taken)
            if free and not re.search(DENIED, text[: match.start()]):
                found += _attributions(text, match, rule, known)
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end)))


def key(name: str) -> str:
    """Return what the ways to write a name share: "The Intercept" and "Intercept" are one."""
    plain = re.sub(rf"(?i)^the\s|\s{PUBLICATION}$|\s\([^()]*\)$|['’]s?$", "", name.strip())
    return " ".join(plain.casefold().split())


def is_outlet(name: str, known: Collection[str] = ()) -> bool:
    """Whether a name is called like a news outlet; ``known`` are the keys of outlets."""
    plain = key(name)
    words = plain.split() or [""]
    return (
        plain in known
        or plain in OUTLETS
        or words[0] in OUTLETS
        or words[-1] in OUTLET_WORDS
        or re.search(rf"\s{PUBLICATION}$|^{_TITLED}", name) is not None
    )


def _attributions(
    text: str, match: re.Match[str], rule: _Rule, known: Collection[str]
) -> Iterator[Attribution]:
    start = match.start("name")
    names = match["name"]
    if rule.phrase:
        source = _source(text, start)
        if source is None:
            return
        names, start = source
    end = max(start + len(names), match.end() if not rule.phrase else 0)
    for name in map(_bare, _split(names)):
        plain = _plain(name)
        # Within a sentence only a publication has its article with a capital.
        titled = name.startswith("The ") and start > 0 and name.lower() not in NOT_OUTLETS
        allowed = not rule.outlet or titled or is_outlet(name, known)
        if allowed and plain and key(plain) not in CALENDAR:
            yield Attribution(rule.kind, plain, Span(match.start(), end))


def _source(text: str, start: int) -> tuple[str, int] | None:
    """Return the words that name a source at a place, and where they begin; None for no source."""
    for pattern in (
        rf"(?P<name>{_FULL}{_MORE})(?={PHRASE_END}|$)",
        rf"(?:an?\s|the\s|its\s)?(?:[\w-]+\s){{0,3}}?{REPORT}\s(?:{ISSUED}\s)?(?:(?:{WHEN})\s)?"
        rf"(?:by|from|in)\s(?P<name>{_FULL})",
        rf"(?:an?\s|the\s)?(?P<name>{_NAME})\s(?:[a-z]+\s)?{REPORT}\b",
        rf"(?P<name>{_NAME})['’]s\s(?:{REPORT}\b|{_NAME}(?={PHRASE_END}|$))",
        rf"{THEIR}\s[\w\s-]{{2,40}},\s(?P<name>{_NAME}),",
    ):
        match = re.compile(pattern).match(text, start)
        if match:
            return match["name"], match.start("name")
    end = re.compile(PHRASE_END).search(text, start)
    phrase = text[start : end.start() if end else len(text)].strip()
    if not phrase or len(phrase.split()) > LONGEST_SOURCE or NO_SOURCE.match(phrase):
        return None
    return phrase, start


def _split(names: str) -> list[str]:
    """Return the names of a list of names; the "and" of a ministry is part of its name."""
    parts = re.split(r",\s(?:and\s)?|\sand\s(?=[Tt]he\s)", names)
    if len(parts) > 1 or not re.search(r"\s(?:of|for)\s", names):
        parts = [name for part in parts for name in re.split(r"\sand\s", part)]
    return parts


def _bare(name: str) -> str:
    """Return a name without words before it that only a sentence's beginning made capital."""
    words = name.split()
    while words and words[0][0].isupper() and words[0] != "The" and words[0].lower() in NO_NAME:
        words = words[1:]
    return " ".join(words)


def _plain(name: str) -> str:
    """Return a name without its titles and an opening "the" in small letters."""
    name = re.sub(rf"^{_TITLED}(?=[A-Z])", "", name)
    name = re.sub(rf"\s{PUBLICATION}$", "", name) if name[:1].isupper() else name
    if re.fullmatch(_FULL, name):
        name = re.sub(r"^the ", "", name)
    return "" if name in ("The", "the") else name
