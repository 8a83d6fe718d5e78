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
from retrieval import english_sources as words
from retrieval.english import CALENDAR


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


_RULES = {
    OriginKind.FIRST_REPORT: words.FIRST_REPORTS,
    OriginKind.ATTRIBUTION: words.ATTRIBUTIONS,
}


def find_attributions(text: str, outlets: Collection[str] = ()) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence, in order; ``outlets`` are names of known ones."""
    known = frozenset(key(one) for one in outlets)
    found: list[Attribution] = []
    for kind, rules in _RULES.items():
        for pattern, named in rules:
            taken = [one.span for one in found]
            for match in re.finditer(pattern, text):
                free = not any(match.start() < t.end and t.start < match.end("name") for t in taken)
                if free and not re.search(words.DENIED, text[: match.start()]):
                    names = _names(match, named, known)
                    found += [Attribution(kind, name, span) for name, span in names]
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end)))


def key(name: str) -> str:
    """Return what the ways to write a name share: "The Intercept" and "Intercept" are one."""
    plain = re.sub(rf"(?i)^the\s|\s{words.PUBLICATION}$|\s\([^()]*\)$|['’]s?$", "", name.strip())
    return " ".join(plain.casefold().split())


def is_outlet(name: str, known: Collection[str] = ()) -> bool:
    """Whether a name is called like a news outlet; ``known`` are the keys of outlets."""
    plain = key(name)
    parts = plain.split() or [""]
    return (
        plain in known
        or plain in words.OUTLETS
        or parts[0] in words.OUTLETS
        or parts[-1] in words.OUTLET_WORDS
        or re.search(rf"\s{words.PUBLICATION}$|^{words.TITLED}", name) is not None
    )


def _names(
    match: re.Match[str], named: words.Named, known: Collection[str]
) -> Iterator[tuple[str, Span]]:
    """Yield the names that a rule may take, each with the words that attribute to it."""
    names, start, end = match["name"], match.start("name"), match.end()
    if named is words.Named.SOURCE:
        source = _source(match.string, start)
        if source is None:
            return
        names, start = source
        end = start + len(names)
    for name in map(_bare, _split(names)):
        plain = _plain(name)
        # Within a sentence only a publication has its article with a capital.
        titled = name.startswith("The ") and start > 0 and name.lower() not in words.NOT_OUTLETS
        allowed = named is not words.Named.OUTLET or titled or is_outlet(name, known)
        if allowed and plain and key(plain) not in CALENDAR:
            yield plain, Span(match.start(), end)


def _source(text: str, start: int) -> tuple[str, int] | None:
    """Return the words that name a source at a place, and where they begin; None for no source."""
    for pattern in (
        rf"(?P<name>{words.FULL}{words.MORE})(?={words.PHRASE_END}|$)",
        rf"(?:an?\s|the\s|its\s)?(?:[\w-]+\s){{0,3}}?{words.REPORT}\s(?:{words.ISSUED}\s)?(?:(?:{words.WHEN})\s)?"
        rf"(?:by|from|in)\s(?P<name>{words.FULL})",
        rf"(?:an?\s|the\s)?(?P<name>{words.NAME})\s(?:[a-z]+\s)?{words.REPORT}\b",
        rf"(?P<name>{words.NAME})['’]s\s(?:{words.REPORT}\b|{words.NAME}(?={words.PHRASE_END}|$))",
        rf"{words.THEIR}\s[\w\s-]{{2,40}},\s(?P<name>{words.NAME}),",
    ):
        match = re.compile(pattern).match(text, start)
        if match:
            return match["name"], match.start("name")
    end = re.compile(words.PHRASE_END).search(text, start)
    phrase = text[start : end.start() if end else len(text)].strip()
    if (
        not phrase
        or len(phrase.split()) > words.LONGEST_SOURCE
        or re.match(words.NO_SOURCE, phrase)
    ):
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
    parts = name.split()
    while (
        parts and parts[0][0].isupper() and parts[0] != "The" and parts[0].lower() in words.NO_NAME
    ):
        parts = parts[1:]
    return " ".join(parts)


def _plain(name: str) -> str:
    """Return a name without its titles and an opening "the" in small letters."""
    name = re.sub(rf"^{words.TITLED}(?=[A-Z])", "", name)
    name = re.sub(rf"\s{words.PUBLICATION}$", "", name) if name[:1].isupper() else name
    if re.fullmatch(words.FULL, name):
        name = re.sub(r"^the ", "", name)
    return "" if name in ("The", "the") else name
