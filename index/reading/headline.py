"""The headline of an article whose parts are known."""

import re
from collections import Counter
from collections.abc import Sequence

from index.reading.english.credits import PAGE_WORDS
from index.reading.english.mastheads import SECTION_WORDS
from index.reading.english.nameplates import (
    COLUMN,
    FROM_HOME,
    HOSTED,
    LABELLED_MASTHEAD,
    LABELLED_NAME,
    PART_OF_A_PART,
    PLACE,
    SITE_PARTS,
    SLOGAN,
    SLOGAN_BELOW,
    STATION_AND_PROGRAMME,
    TEMPERATURE,
    TOPIC_WORDS,
)
from index.reading.english.words import STATING_VERB
from index.reading.masthead import is_masthead
from index.reading.roles import Part, Role, key_of

_TITLE_WORDS = range(3, 41)
_MOST_CHARS = 1_000  # of a marked heading, which may have any number of words
_SECTION_WORDS = 4  # "TECHNOLOGY | BUSINESS"
_NAME_WORDS = 3  # in capitals
_FEWEST_LINKS = 3
_LINK_WORDS = 3
_LINK_MARKS = r"\s*[|·•]\s*|\s+/\s+"
_SENTENCE_WORDS = 20  # a headline that ends like a sentence is no longer than this


def find_headline(parts: Sequence[Part], *, below_a_name: bool = False) -> Part | None:
    """Return the headline: the best line before the first paragraph, or None if there is none.

    ``below_a_name`` says that the name of the outlet stands above the parts.

    A line that the text repeats is better than one it does not, a marked heading better than a
    line, a whole one better than one that breaks off, and all of them better than a few words in
    capitals, which name a section; then the first is best. A line outside a list is better than any
    item of one, such as those of what a live page tells. Where there is no line, a marked heading
    of a word or two will do.
    """

    def of_the_page(part: Part) -> bool:
        if part == parts[0] and not below_a_name:
            return _names_parts(part.view) or _is_labelled_name(part.view, parts[1:])
        column = below_a_name and re.fullmatch(f"(?i){COLUMN}", part.view)
        return bool(column) or _is_of_the_page(part, parts)

    keys = Counter(part.key for part in parts[:40])
    candidates: list[Part] = []
    short: list[Part] = []
    for place, part in enumerate(parts):
        if part.role is Role.SENTENCES:
            titled = any(not of_the_page(one) for one in candidates)
            if not titled and _heads(part, parts[place + 1 : place + 2], keys):
                candidates.append(part)
            break
        named = part.words in _TITLE_WORDS and not part.view.endswith(":")
        if part.role is Role.HEADING and named:
            candidates.append(part)
        elif part.role is Role.HEADING and part.marked_heading and not names_a_section(part.view):
            short.append(part)
    candidates = [c for c in candidates if not of_the_page(c)] or candidates
    candidates = [c for c in candidates if not c.item] or candidates
    candidates = candidates or (short if len(short) == 1 else [])
    if not candidates:
        return None
    best = max(
        candidates,
        key=lambda c: (
            keys[c.key] > 1,
            c.marked_heading,
            not (c.view.isupper() and c.words <= _SECTION_WORDS),
            not c.is_truncated,
        ),
    )
    # "Headline | Outlet" is the title of the page, "Headline" that of the article.
    shorter = (c for c in candidates if re.match(rf"{re.escape(c.view)} [|–—:-] ", best.view))
    return next(shorter, best)


def names_a_section(view: str) -> bool:
    """Whether a line is nothing but words by which pages name their parts."""
    return all(word in SECTION_WORDS | PAGE_WORDS for word in key_of(view).split())


def _is_of_the_page(part: Part, parts: Sequence[Part]) -> bool:
    """Whether a line below a name is surely no headline where there is another one.

    It names parts of a site alone or the place of the paper, says what a paper is or who presents.
    """
    if _names_parts(part.view) or re.fullmatch(HOSTED, part.view):
        return True
    if re.fullmatch(f"(?i){SLOGAN}", part.view):
        return True
    if place := re.fullmatch(PLACE, part.view):
        told = rf"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom) {place['city']}\b|{place['city'].upper()}\b"
        return any(re.search(told, one.view) for one in parts if one != part)
    return part in parts[:2] and re.fullmatch(f"(?i){SLOGAN_BELOW}", part.view) is not None


def _is_labelled_name(line: str, below: Sequence[Part]) -> bool:
    """Whether a first line is a name with what it is, or what of it this is: "HALE LOG — Opinion".

    A headline may end so, too: it is called like no outlet, and does not stand in capitals.
    """
    if re.search(STATING_VERB, line):
        return False
    if re.fullmatch(LABELLED_NAME, line):
        return True
    if masthead := re.fullmatch(LABELLED_MASTHEAD, line):
        name, next_line = masthead["name"], next(iter(below), None)
        shouted = next_line is not None and next_line.view.isupper()
        short = name.isupper() and len(name.split()) <= _NAME_WORDS and not shouted
        if short or is_masthead(name):
            return True
    station = re.fullmatch(STATION_AND_PROGRAMME, line)
    return station is not None and _is_no_subject(station["name"], [part.view for part in below])


def _is_no_subject(station: str, lines: Sequence[str]) -> bool:
    """Whether lines tell of no radio but the station, as whose it shows a picture or who was told.

    A name that is not in capitals, nor a public station's, is shown so.
    """
    name = re.escape(station)
    spoken = (re.sub(rf"(?i)\b{name}\b", " ", line) for line in lines)
    if any(re.search(r"(?i)\b(?:radio|public media)\b", line) for line in spoken):
        return False
    shown = rf"(?i)(?: / |©|\(|\b(?:told|tells) ){name}\b"
    public = station.isupper() or re.search("(?i)public", station)
    return bool(public) or any(re.search(shown, line) for line in lines)


def _names_parts(view: str) -> bool:
    """Whether a line names nothing but parts of a site: links, or "Politics & Policy"."""
    if is_navigation(view) or re.fullmatch(f"(?i){PART_OF_A_PART}", view):
        return True
    topics = SECTION_WORDS | PAGE_WORDS | TOPIC_WORDS
    paired = re.fullmatch(r"[^/|&]+[/|&][^/|&]+", view) is not None
    return paired and all(word in topics for word in re.findall(r"[^\W_]+", view.casefold()))


def is_navigation(view: str, *, of_a_site: bool = False) -> bool:
    """Whether a line is three links or more: "Weather 41° | Traffic", "Arts / Film / Reviews".

    Those ``of_a_site`` name a part that every site has, or lead from its first page here.
    """
    if re.match(f"(?i){FROM_HOME}|{TEMPERATURE}$", view):
        return True
    links = re.split(_LINK_MARKS, view)
    known = any(re.fullmatch(f"(?i){SITE_PARTS}", link) for link in links)
    # "Live: Strike in its third week | Markets | Opinion"
    words = [len(link.split()) for link in links if not re.match(r"(?i)live: ", link)]
    several = len(links) >= _FEWEST_LINKS and all(0 < count <= _LINK_WORDS for count in words)
    pair = words == [1, 1] and ("/" not in view or re.fullmatch(f"(?i){SITE_PARTS}", links[0]))
    return bool(several or pair) and (known or not of_a_site)


def title_of(text: str, headline: Part) -> str | None:
    """Return the headline as it stands in the text, on one line and without marks around it.

    None where it is nothing but such marks, or too long for a headline.
    """
    title = " ".join(headline.span.of(text).split()).strip("*_# ")
    return title if 0 < len(title) <= _MOST_CHARS else None


def _heads(part: Part, after: Sequence[Part], keys: Counter[str]) -> bool:
    """Tell whether a text's first sentence is a headline that ends like one, or is as long."""
    credited = any(next_part.role is Role.CREDITS for next_part in after)
    if part.words > _SENTENCE_WORDS:
        open_ended = part.words in _TITLE_WORDS and part.view[-1].isalnum()
        return credited and open_ended
    return credited or keys[part.key] > 1 or part.view.endswith("!")
