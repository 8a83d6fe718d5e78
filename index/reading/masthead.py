"""The outlet that a line of credits names: "Riverton Herald | Ada Lowe | 31 July 2023".

Only what is called like a news outlet and like nothing else is taken for one: not a section
("Climate News"), an office ("Crime Reporter"), a picture's source or a person. What else an outlet
may be called stays unknown until a sidecar or the page's metadata says it.
"""

import re
from collections.abc import Iterable

from index.reading.english.credits import PAGE_WORDS
from index.reading.english.mastheads import (
    CALLS_ITSELF,
    DATED_MASTHEAD_WORDS,
    EMPLOYER_WORDS,
    LABELLED_NAMES,
    MASTHEAD_KIND,
    MASTHEAD_OPENINGS,
    MASTHEAD_PARTICLES,
    MASTHEAD_REALMS,
    MASTHEAD_WORDS,
    NAMEPLATE_OPENINGS,
    NAMEPLATE_WORDS,
    NO_MASTHEAD,
    OWN_PAGE,
    SECTION_WORDS,
    SIGNED_MASTHEAD_WORDS,
    STAFF_OF,
    STATION_NEWS,
    TITLED_MASTHEAD_WORDS,
)
from index.reading.english.words import DAY_OF_MONTH, WEEKDAY

_PARTS = r"\s*[|·•]\s*|\s+[/—–-]\s+|\s*[()]\s*"
_LONGEST = 6  # words
_NAMEPLATE_WORDS = 4
_RIGHTS = r"(?:©|\(c\)|copyright)[\s©,\d–-]*(?:by )?"
_FIRM = r"(?:,? (?:l\.?p|inc|ltd|llc|plc|gmbh)\b\.?)?"
_WORD = r"[^\W\d_][\w'’&.-]*|&"


def outlet_in(line: str, byline: str | None) -> str | None:
    """Return the one outlet that a line of credits names, None where it names none for sure.

    ``byline`` is who is said to have written the article, by the same line.
    """
    line = re.sub(LABELLED_NAMES, " ", line)
    if (staff := re.match(rf"(?i){STAFF_OF}(?P<name>[^.,|]+)", line)) and (
        _is_masthead(staff["name"].strip(), signed=True)
    ):
        return staff["name"].strip()
    name, _, rest = line.partition(",")
    if _is_dated_masthead(name, rest):
        return name
    parts = re.split(_PARTS, line)
    # Only what comes first may have a comma behind it: behind an author stands what he is.
    names = [part.partition(",")[0].rstrip(".") if i == 0 else part for i, part in enumerate(parts)]
    signed = byline is not None
    found = {name for name in names if _is_masthead(name, signed=signed) or _is_station(name)}
    return found.pop().removesuffix(" online") if len(found) == 1 else None


def _is_station(name: str) -> bool:
    """Tell whether a name is a station's news, and no "Radio Interview online"."""
    station = re.fullmatch(STATION_NEWS, name)
    named = (station["name"] or "").casefold() if station else ""
    return station is not None and named not in SECTION_WORDS | PAGE_WORDS


def is_nameplate(line: str) -> bool:
    """Tell whether a line above a headline is called like an outlet and nothing else."""
    if len(re.findall(r"(?i)(?!(?:the|&)(?:\s|$))\S+", line)) > _NAMEPLATE_WORDS:
        return False
    if _is_masthead(line, signed=True):
        return True
    *before, last = [word.casefold() for word in line.split()]
    if not all(re.fullmatch(_WORD, word) and word[0].isupper() for word in line.split()):
        return False
    if NO_MASTHEAD & {*before, last} or all(word in SECTION_WORDS | PAGE_WORDS for word in before):
        return False
    opened = NAMEPLATE_OPENINGS & {*before}
    return last in NAMEPLATE_WORDS or (last in TITLED_MASTHEAD_WORDS and bool(opened))


def names_its_page(name: str, lines: Iterable[str]) -> bool:
    """Tell whether a page says whose it is: © 2026 NAME, NAME > Sport, or Headline | NAME."""
    own = OWN_PAGE.replace("{name}", re.escape(name))
    name = re.escape(name)
    said = rf"(?i)(?:.*{_RIGHTS}{name}(?!\w)|{name} [>»›] |.+ [|–—-] {name}$|{own})"
    return any(re.match(said, line) for line in lines)


def owns_its_page(name: str, lines: Iterable[str]) -> bool:
    """Tell whether a line is of whose rights a page is, in which year: "©2026 Ledgerpoint L.P."."""
    said = (
        rf"(?i)(?:©|\(c\)|copyright)[\s©]*\d{{4}},? (?:by )?{re.escape(name)}{_FIRM}\s*(?:$|[.|])"
    )
    return any(re.match(said, line) for line in lines)


def calls_itself(name: str, lines: Iterable[str]) -> bool:
    """Tell whether an article speaks of its outlet as they do: "the Post understands"."""
    last = re.escape(name.split()[-1].capitalize())
    said = CALLS_ITSELF.replace("{name}", re.escape(name)).replace("{last}", last)
    return any(re.search(said, line) for line in lines)


def is_masthead(line: str) -> bool:
    """Tell whether a line beside an author's is called like an outlet."""
    return _is_masthead(line, signed=True)


def is_employer(name: str) -> bool:
    """Tell whether a name behind an author's is an outlet's, and cannot be that of a person.

    "Ada Lowe, Riverton Herald", "Ada Lowe, The Post" are such; "Jim Courier", "Tim Daily" are not.
    """
    *_, last = name.casefold().split()
    return _is_masthead(name, signed=False) and (
        last in EMPLOYER_WORDS or name.startswith("The ") or bool(re.search(MASTHEAD_KIND, name))
    )


def _is_dated_masthead(name: str, rest: str) -> bool:
    """Whether a line is a name, called like an outlet, and its date: "Riverton Observer, 5 May"."""
    words = name.split()
    dated = re.fullmatch(rf"\s*(?:{WEEKDAY},? )?{DAY_OF_MONTH}(?:,? \d{{4}})?", rest)
    named = all(re.fullmatch(_WORD, word) and word[0].isupper() for word in words)
    return (
        bool(dated and named)
        and 1 < len(words) <= _NAMEPLATE_WORDS
        and words[-1].casefold() in DATED_MASTHEAD_WORDS
        and not all(word.casefold() in SECTION_WORDS | PAGE_WORDS for word in words[:-1])
    )


def _is_masthead(part: str, *, signed: bool) -> bool:
    words = part.split()
    if not 1 < len(words) <= _LONGEST or not all(re.fullmatch(_WORD, word) for word in words):
        return False
    if re.search(rf"(?i){DAY_OF_MONTH}|{WEEKDAY}\b", part):
        return False
    titled = words[0].casefold() == "the"
    *before, last = [word.casefold() for word in words][titled:]
    if titled and len(before) == 1 and before[0] in MASTHEAD_OPENINGS:  # "The Daily Lantern"
        return last in TITLED_MASTHEAD_WORDS
    if titled and len(before) == 1 and before[0] in MASTHEAD_REALMS:  # "The State Chronicle"
        return last in EMPLOYER_WORDS | SIGNED_MASTHEAD_WORDS
    if not before or NO_MASTHEAD & {*before, last} or all(word in SECTION_WORDS for word in before):
        return False
    kind = re.search(MASTHEAD_KIND, part)  # "Norvane news agency"
    named = words[: -len(kind[0].split())] if kind else words
    if not all(word[0].isupper() or word in MASTHEAD_PARTICLES for word in named):
        return False
    return (
        kind is not None
        or last in MASTHEAD_WORDS
        or (signed and last in SIGNED_MASTHEAD_WORDS)
        or (titled and last in SIGNED_MASTHEAD_WORDS | TITLED_MASTHEAD_WORDS)
    )
