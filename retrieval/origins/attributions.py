"""On whose word a sentence says what it says: "first reported by X", "according to Y", "told Z".

Only what is written is read: an attribution without a name ("he said", "reportedly") is none, and
a name is taken as it stands. "According to the company's website" rests on "the company's website":
which company that is, is not guessed.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from index.types import Span
from retrieval.english import first_reports
from retrieval.english import outlets as press
from retrieval.english import sources as words
from retrieval.english.dates import CALENDAR
from retrieval.english.sources import Cue, Named
from retrieval.origins.masked import Masked, masked


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


_CUES = {
    OriginKind.FIRST_REPORT: (first_reports.FIRST_SIGN, first_reports.FIRST_REPORTS),
    OriginKind.ATTRIBUTION: (words.ATTRIBUTION_SIGN, words.ATTRIBUTIONS),
}


def find_attributions(
    text: str, outlets: Collection[str] = (), kinds: Iterable[OriginKind] = OriginKind
) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence, in order; ``outlets`` are names of known ones."""
    signed = [kind for kind in kinds if is_signed(text, kind)]
    if not signed:
        return ()
    read = masked(text, outlets)
    text = read.text
    known = frozenset(key(one) for one in outlets)
    found: list[Attribution] = []
    for kind in signed:
        for cue in _CUES[kind][1]:
            taken = _merged(one.span for one in found)
            for span, names, asked in _named(read, cue, known):
                free = not _overlaps(span, taken)
                if free and not re.search(words.DENIED, _before(text, span.start), re.IGNORECASE):
                    plain = (_plain(one, read, asked, known) for one in names)
                    found += [Attribution(kind, name, span) for name in plain if name]
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end)))


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return the beginnings and ends of spans in order, with those that overlap made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted((one.start, one.end) for one in spans):
        if merged and start < merged[-1][1]:
            start, end = merged[-1][0], max(end, merged.pop()[1])
        merged.append((start, end))
    return merged


def _overlaps(span: Span, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a span overlaps one of those that are in order, and apart."""
    at = bisect_left(taken, (span.end, span.end))
    return any(span.overlaps(Span(*one)) for one in taken[max(0, at - 1) : at + 1])


def is_signed(text: str, kind: OriginKind) -> bool:
    """Whether a text has one of the words without which nothing is attributed so."""
    return re.search(_CUES[kind][0], text, re.IGNORECASE) is not None


@lru_cache(maxsize=4096)  # the outlets of a coverage, each at every sentence
def key(name: str) -> str:
    """Return what the ways to write a name share: "The Intercept" and "Intercept" are one."""
    plain = re.sub(rf"(?i)^the\s|\s{press.PUBLICATION}$|\s\([^()]*\)$|['’]s?$", "", name.strip())
    return " ".join(plain.casefold().split())


def is_outlet(name: str, known: Collection[str] = ()) -> bool:
    """Whether a name is called like a news outlet; ``known`` are the keys of outlets."""
    plain = key(name)
    parts = plain.split() or [""]
    return (
        plain in known
        or plain in press.OUTLETS
        or parts[0] in press.OUTLETS
        or parts[-1] in press.OUTLET_WORDS
        or re.search(
            rf"\s(?i:{press.PUBLICATION})$|{press.SERVICE}|^{words.TITLED}|^{press.CHANNEL}", name
        )
        is not None
    )


def is_name(source: str) -> bool:
    """Whether a source has a name: "police" and "two people familiar with it" have none."""
    first = re.sub(r"^the\s", "", source).split()[0]
    return not first.islower()


def _named(
    read: Masked, cue: Cue, known: Collection[str]
) -> Iterator[tuple[Span, list[Span], Cue]]:
    """Yield each place where the words of a cue stand by names, with the places of the names.

    With it comes the cue by which to judge the names.
    """
    text = read.text
    if cue.sign and not re.search(cue.sign, text, re.IGNORECASE):
        return
    if not cue.behind:
        yield from _named_before(text, cue)
        return
    for said in re.finditer(cue.words, text, re.IGNORECASE):
        source = cue.named is Named.SOURCE
        names = _source(read, said, known) if source else _names(text, said.end())
        if names and (not cue.clause or _match(words.CLAUSE_ENDS, text, names[-1].end)):
            yield Span(said.start(), names[-1].end), names, cue


def _named_before(text: str, cue: Cue) -> Iterator[tuple[Span, list[Span], Cue]]:
    """Yield the same of a cue whose names stand before its words.

    A comma alone ends what the name before it belongs to: "in Paris, The Echo reported". Which
    may be "in Paris, Texas", unless that was a day or began the sentence.
    """
    if not re.search(cue.words, text, re.IGNORECASE):  # as of most cues in most sentences
        return
    names: list[Span] = []
    for match in re.finditer(words.NAME, text):
        listed = None
        if names and not _is_when_or_where(names[-1].of(text)):
            listed = re.fullmatch(words.LIST, text[names[-1].end : match.start()])
        names = [*(names if listed else []), Span(*match.span())]
        said = re.compile(cue.words, re.IGNORECASE).match(text, match.end())
        if said is None:
            continue
        meant, asked = names, cue
        if listed and listed["comma"]:
            named = Named.OUTLET if cue.named is Named.ANYONE else cue.named
            meant, asked = names[-1:], replace(cue, named=named)
        if not cue.clause or re.search(words.CLAUSE_BEGINS, _before(text, meant[0].start)):
            yield Span(meant[0].start, said.end()), meant, asked


def _is_when_or_where(name: str) -> bool:
    """Whether what is written like a name tells a day or a place: "On Wednesday", "In Paris"."""
    parts = name.casefold().split()
    return parts[0] in words.PLACING or words.NO_NAME.union(CALENDAR).issuperset(parts)


def _names(text: str, at: int) -> list[Span]:
    """Return the name that begins at a place, or the names of the list that does."""
    match = _match(words.NAME, text, at)
    if match is None:
        return []
    names = [Span(*match.span())]
    listed = []
    while between := _match(words.LIST, text, match.end()):
        match = _match(words.NAME, text, between.end())
        if match is None or _match(words.NO_LIST, text, match.end()):
            break
        listed.append(Span(*match.span()))
        if not between["comma"]:
            return [*names, *listed]
    return names


def _source(read: Masked, said: re.Match[str], known: Collection[str]) -> list[Span]:
    """Return the places of the words right behind that name a source, or none if they do not."""
    text, at = read.text, said.end()
    for opening, closing in words.SOURCE_NAMES:
        before = _match(opening, text, at)
        names = _names(text, before.end()) if before else []
        if names and _match(closing, text, names[-1].end):
            return names
    end = re.compile(words.PHRASE_END).search(text, at)
    phrase = text[at : end.start() if end else len(text)].rstrip()
    if len(phrase.split()) > words.LONGEST_SOURCE or re.match(words.NO_SOURCE, phrase):
        return []
    # "Prices rise according to demand" tells how; ", according to police" tells on whose word.
    ahead = _before(text, said.start())
    apart = re.search(words.CLAUSE_BEGINS, ahead)
    closed = apart and _match(words.CLAUSE_ENDS, text, at + len(phrase))
    is_source = bool(closed or re.search(words.SOURCE_NAMED, phrase)) or _is_obtained(
        read, at + len(phrase), known
    )
    if not is_source and (apart or not re.search(words.DONE_SO, ahead)):
        is_source = re.search(words.ONE_SOURCE, phrase) is not None
    return [Span(at, at + len(phrase))] if phrase and is_source else []


def _is_obtained(read: Masked, at: int, known: Collection[str]) -> bool:
    """Whether it stands behind a source that an outlet has it: "minutes seen by the Star"."""
    obtained = _match(words.OBTAINED, read.text, at)
    names = _names(read.text, obtained.end()) if obtained else []
    return any(is_outlet(read.restored(one.of(read.text)), known) for one in names)


def _plain(place: Span, read: Masked, cue: Cue, known: Collection[str]) -> str:
    """Return the name at a place as it is called without titles, or nothing if it is not meant."""
    written = parts = place.of(read.text).split()
    idle = words.NO_NAME | CALENDAR
    while parts and parts[0][0].isupper() and parts[0] != "The" and parts[0].lower() in idle:
        parts = parts[1:]
    while _ends_with_day(parts, known):  # "told Reuters Monday that", "told the network Monday"
        parts = parts[:-1]
    unnamed = parts != written and all(one.islower() or one == "The" for one in parts)
    if unnamed and cue.named is not Named.SOURCE:
        return ""
    name = " ".join(parts)
    # Within a sentence only a publication has its article with a capital.
    within = place.start > 0 or written[:1] == ["As"]
    titled = name.startswith("The ") and within and name.lower() not in press.NOT_OUTLETS
    if cue.named is Named.OUTLET and not titled and not is_outlet(read.restored(name), known):
        return ""
    if cue.named is Named.PAPER and not _is_paper(read.restored(name), known):
        return ""
    if cue.named is Named.KNOWN and not _is_known(read.restored(name), known):
        return ""
    if cue.named is Named.REPORTER and not re.match(words.TITLED, read.restored(name)):
        return ""
    if re.fullmatch(words.NAME, name):
        name = re.sub(rf"^{words.TITLED}(?=[A-Z])|\s(?!TV){press.PUBLICATION}$", "", name)
        name = re.sub(r"^the ", "", name)
    return "" if name in ("The", "the") else read.restored(name)


def _is_paper(name: str, known: Collection[str]) -> bool:
    """Whether a name is an outlet's for sure: "Emma Stone says" tells of no magazine.

    Nor does "the Royal Mail says", or "the Guardian says", unless the coverage has it.
    """
    if _is_known(name, known):
        return True
    parts = key(name).split() or [""]
    first, last = parts[0], parts[-1]
    if key(name) in press.ALSO_WORDS:
        return False
    if re.match(r"[Tt]he\s", name) is None or not is_outlet(name):
        return False
    if first in press.OUTLETS and last not in press.OUTLET_WORDS:
        return len(parts) == 1  # "the Fortune Group"
    of_a_day = len(parts) > 1 and parts[-2] in press.OF_A_DAY
    return last not in press.OF_OTHERS or of_a_day or key(name) in press.IN_FULL


def _is_known(name: str, known: Collection[str]) -> bool:
    """Whether a name is an outlet's of the coverage, and not only a word: "Time says goodbye"."""
    called = key(name)
    return called in known and (called not in press.ALSO_WORDS or name.casefold() != called)


def _ends_with_day(parts: Sequence[str], known: Collection[str]) -> bool:
    """Whether what is written like a name is one, or a title or a source, and the day behind it."""
    if len(parts) < 2 or parts[-1] not in words.DAYS or parts[-2] in words.DAY_BELONGS:
        return False
    before = " ".join(parts[:-1])
    if key(" ".join(parts)) in known:
        return False
    titled = parts[0] == "The" and len(parts) > 2
    return parts[-2].islower() or titled or is_outlet(before, known)


def _before(text: str, at: int) -> str:
    """Return the characters before a place that are looked at: a text may be one long sentence."""
    return text[max(0, at - words.REACH) : at]


def _match(pattern: str, text: str, at: int) -> re.Match[str] | None:
    return re.compile(pattern).match(text, at)
