"""How an article speaks of the name at its head: as of its own outlet, or as of what it is about.

A kicker, a company or a council above a headline is what the text tells of. An outlet is at most
who was told, or who reports.
"""

import re
from collections.abc import Sequence

from index.reading.english.nameplates import (
    BODIES,
    DOUBLE_WORD,
    LOCAL_WORDS,
    NAMED_FOR_SURE,
    NAMEPLATE_ENDINGS,
    PUBLISHED_BEFORE,
    REPORTS_BEHIND,
    SPEAKS_AS,
    SPEAKS_FOR_SURE,
    SPOKEN_OF_AS,
    STATION,
    TOLD_BEFORE,
)
from index.reading.english.words import DAY_OF_MONTH
from index.reading.masthead import names_its_page

DOMAIN = r"(?:[a-z\d-]+\.)+(?:com|org|net|news|info|eu|uk|ie|au|nz|ca|us|de|fr|es|it|nl|be|ch|at)"
_ADDRESS = r"(?:https?://|www\.|@|signed up at )(?:www\.)?([\w.-]+)"
_MOST_BEFORE = 80  # characters before a name that are looked at
_FEWEST_LETTERS = 5  # of a name that an address may hold by chance
_SURELY_NO_PERSON = 3  # words
_IN_MIDST = r"(?<=[a-z,] )"  # of a sentence, where a capital makes a name
_AT_A_PLACE = r"\b(?:in|at|near|from|to|around|across|outside) "
_DATED_PLACE = rf"[A-Z][\w'’. -]{{1,40}}, {DAY_OF_MONTH}"
_FOOT_LINES = 2
_FEWEST_SIGNS = 2  # lines in which a paper speaks of itself, where it has no place's name


def is_its_own(name: str, lines: Sequence[str]) -> bool:
    """Tell whether the rest of an article shows that the name at its head is its outlet's.

    Nothing else is said of it there, but that it was told something; and it reports, it stands in
    an address, or is one, or is called as only outlets are, or as a paper of a place in the text.
    """
    reports = _reports(name, lines)
    if reports is None:
        return False
    *_, last = name.split()
    return bool(
        reports
        or names_its_page(name, lines)
        or re.fullmatch(DOMAIN, name)
        or re.fullmatch(STATION, name)
        or (re.fullmatch(f"(?i){NAMED_FOR_SURE}", name) and not is_spoken_of(last, lines))
        or is_in_an_address(name, lines)
        or _has_an_app(name, lines)
        or _is_told(name, lines)
        or _has_a_dateline(name, lines)
        or _is_of_a_place(name, lines)
    )


def is_written_about(name: str, lines: Sequence[str]) -> bool:
    """Tell whether lines say something of a name besides that it was told something, or reports."""
    return _reports(name, lines) is None


def speaks_by_its_last_word(name: str, lines: Sequence[str]) -> bool:
    """Tell whether a paper reports under the last word of its name: "he told the Star".

    It does so twice, as hardly anything but a paper does, or is called for a place of which the
    text tells: a ship is told things, too.
    Not where another is named that ends so, "the Vale Star", nor where the word stands anywhere
    else, "the Star sank": then it is what the text is about.
    """
    *before, last = re.sub(r"(?i)^the ", "", name).split()
    if not before:
        return False
    last = re.escape(last.capitalize())
    another = re.compile(
        rf"(?<![\w.'’&-])(?!The |(?i:{re.escape(before[-1])}) )[A-Z][^\s/\"]{{0,40}} {last}(?!\w)"
    )
    speaks = re.compile(SPEAKS_AS.replace("{last}", last))
    spoken = re.compile(f"{speaks.pattern}|{SPOKEN_OF_AS.replace('{last}', last)}")
    bare = re.sub(r"(?i)^the ", "", name)
    named = re.compile(rf"(?i)(?<!\w){re.escape(bare)}(?!\w)")
    signs = sum(1 for line in lines if spoken.search(line))
    alone = re.compile(SPEAKS_FOR_SURE.replace("{last}", last))
    place = " ".join(before)
    placed = _tells_of_a_place(before, lines) or any(
        line.startswith((f"{place.upper()},", f"{place.upper()} —")) for line in lines
    )
    sure = placed or signs >= _FEWEST_SIGNS or any(map(alone.search, lines))
    if not sure or not any(map(speaks.search, lines)) or any(map(another.search, lines)):
        return False
    besides = (spoken.sub(" ", named.sub(" ", line)) for line in lines)
    return not any(re.search(rf"(?<!\w){last}(?!\w)", line) for line in besides)


def is_spoken_of(word: str, lines: Sequence[str]) -> bool:
    """Tell whether a word, or its plural, stands anywhere in lines."""
    spoken = re.compile(rf"(?i)(?<!\w){re.escape(word)}(?:s|['’]s)?(?!\w)")
    return any(spoken.search(line) for line in lines)


def is_in_an_address(name: str, lines: Sequence[str]) -> bool:
    """Tell whether a name is that of an address in lines: "signed up at moneymorning.example"."""
    letters = re.sub(r"[\W_]|^the\s", "", name.casefold())
    found = (host for line in lines for host in re.findall(_ADDRESS, line.casefold()))
    labels = {label.replace("-", "") for host in found for label in host.split(".")[:-1]}
    return len(letters) >= _FEWEST_LETTERS and bool({letters, f"the{letters}"} & labels)


def _reports(name: str, lines: Sequence[str]) -> bool | None:
    """Return whether a name is said to report; None where anything is said of it besides.

    But for being told something, which proves nothing: "the judge told Ada Lowe".
    """
    bare = re.sub(r"(?i)^the ", "", name)
    mention = re.compile(rf"(?i)(?<!\w)(?:the )?{re.escape(bare)}(?!\w|\.[a-z])")
    reports = False
    for line in lines:
        if not mention.search(line):
            continue
        if dateline := re.match(_dateline_of(name), line):
            line = line[dateline.end() :]
        if names_its_page(name, [line]) or names_its_page(bare, [line]):
            continue
        line = re.sub(r"(?<!\S)\S*[@/]\S+|www\.\S+", " ", line)
        for match in mention.finditer(line):
            before, after = line[: match.start()][-_MOST_BEFORE:], line[match.end() :]
            if re.search(PUBLISHED_BEFORE, before) or re.match(REPORTS_BEHIND, after):
                reports = reports or match[0][-len(bare)].isupper() or bare[0].isdigit()
            elif not re.search(TOLD_BEFORE, before):
                return None
    several = " " in bare or not bare.isalpha()  # "Police can reveal", "By Ada Lowe for Liverpool"
    return reports and several and not re.search(BODIES, name)


def _has_an_app(name: str, lines: Sequence[str]) -> bool:
    """Whether its app is offered at the end: "Get the Capital app" for "The Hale Capital".

    The text tells of Hale, and of no other Capital. What else has an app is what it is about.
    """
    *place, last = name.split()
    if len(place) < len(("the", "place")) or place.pop(0).casefold() != "the":
        return False
    last = re.escape(last.capitalize())
    foot, above = lines[-_FOOT_LINES:], lines[:-_FOOT_LINES]
    offer = rf"(?:Get|Download) the {last} app(?: (?:today|now|for \w+))?(?:\.|$)"
    offered = any(re.match(offer, line) for line in foot)
    known = any(re.search(rf"(?<!\w){last}(?!\w)", line) for line in above)
    return offered and not known and _tells_of_a_place(place, lines)


def _is_told(name: str, lines: Sequence[str]) -> bool:
    """Whether a name that ends like a paper's, and is no person's, is told something."""
    bare = re.sub(r"(?i)^the ", "", name)
    paper = bare.split()[-1].casefold() in NAMEPLATE_ENDINGS or re.search(r"(?i)\bradio\b", bare)
    the = r"[Tt]he " if len(bare.split()) < _SURELY_NO_PERSON else "(?:[Tt]he )?"
    told = rf"{TOLD_BEFORE[:-1]}{the}(?i:{re.escape(bare)})(?!\w| [A-Z]| to\b)"
    return bool(paper) and any(re.search(told, line) for line in lines)


def _has_a_dateline(name: str, lines: Sequence[str]) -> bool:
    """Whether it stands behind a place, whole or in its first or last word: "OSLO (Harbor) - "."""
    several = " " in re.sub(r"(?i)^the ", "", name)
    return several and any(re.match(_dateline_of(name), line) for line in lines)


def stands_in_a_dateline(name: str, lines: Sequence[str]) -> bool:
    """Tell whether a name stands whole behind a place: "OSLO, May 5 (Harbor) - "."""
    return any(re.match(_dateline_with([name]), line) for line in lines)


def _dateline_of(name: str) -> str:
    words = re.sub(r"(?i)^the ", "", name).split()
    return _dateline_with([words[0], words[-1], name])


def _dateline_with(names: Sequence[str]) -> str:
    named = "|".join(map(re.escape, names))
    return rf"(?:[A-Z]{{3}}|{_DATED_PLACE}).{{0,60}}[(/](?i:{named})[)/] ?[—–-]"


def _is_of_a_place(name: str, lines: Sequence[str]) -> bool:
    """Whether a name is a place that the text tells of, and a word that papers are called by.

    ``Harrowby Mercury`` is, where Harrowby stands within a sentence, and no mercury anywhere.
    """
    *place, paper = re.sub(r"(?i)^the ", "", name).split()
    if not place or is_spoken_of(paper, lines):
        return False
    if re.fullmatch(DOUBLE_WORD, paper if not paper.isupper() else paper.title()):
        return _tells_of_a_place(place, lines, _AT_A_PLACE)
    return paper.casefold() in LOCAL_WORDS and _tells_of_a_place(place, lines)


def _tells_of_a_place(place: Sequence[str], lines: Sequence[str], before: str = _IN_MIDST) -> bool:
    named = re.escape(" ".join(word.capitalize() if word.isupper() else word for word in place))
    return any(re.search(rf"{before}{named}(?!\w)(?! (?!City\b)[A-Z])", line) for line in lines)
