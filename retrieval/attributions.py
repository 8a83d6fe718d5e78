"""On whose word a sentence says what it says: "first reported by X", "according to Y", "told Z".

Only what is written is read: an attribution without a name ("he said", "reportedly") is none, and
a name is taken as it stands. "According to the company's website" rests on "the company's website":
which company that is, is not guessed. Rules for English; another language is another set of tables.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from index.types import Span
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


# --- how English attributes ---------------------------------------------------------------------
TITLES = (
    r"(?:journalist|reporter|correspondent|columnist|blogger|editor|producer|writer|researcher|"
    r"analyst|broadcaster|podcaster|newspaper|magazine|website|site|blog|publication|outlet|"
    r"news\s+(?:site|agency|outlet|website)|agency|wire\s+service|network)"
)
PUBLICATION = r"(?:magazine|newspaper|news\s+agency|newswire|radio|television|TV|podcast|website)"
# Outlets that no word of their name gives away, and words that give others away.
OUTLETS = frozenset(
    "ap reuters afp bloomberg bbc cnn cnbc nbc abc cbs npr pbs msnbc itv axios politico variety "
    "deadline vox vice wired fortune forbes mashable engadget techcrunch gizmodo semafor propublica "
    "buzzfeed huffpost newsweek time slate salon quartz insider vulture indiewire polygon kotaku "
    "puck haaretz nikkei xinhua tass interfax yonhap kyodo ansa efe dpa pti ani ians upi punchbowl "
    "statnews undark 404".split()
)
OUTLET_WORDS = frozenset(
    "times post news journal herald tribune guardian daily telegraph independent observer mirror "
    "mail express star sun standard chronicle gazette globe review press wire bulletin courier "
    "dispatch monitor examiner inquirer register sentinel record reporter economist atlantic "
    "magazine weekly today radio tv television broadcasting media intercept verge zeitung zeit "
    "spiegel monde país figaro repubblica insider streetjournal jazeera stone associated "
    "france-presse".split()
)
WHEN = (
    r"(?:(?:on|last|earlier|this|late|early)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:last|earlier\s+this|this)\s+(?:week|month|year)|yesterday|earlier|exclusively|in\s+\w+"
)
NOT_OUTLETS = frozenset("the hague|the bronx|the gambia|the bahamas|the hamptons".split("|"))
# What only a news report does; any name may follow. And what others do too: only an outlet may.
REPORTED = r"(?:reported|revealed|broken|uncovered|disclosed|flagged)"
NOTICED = (
    r"(?:spotted|noticed|noted|seen|published|unearthed|discovered|identified|covered|obtained|"
    r"detailed|announced|posted|told)"
)
TO_REPORT = r"(?:report|reveal|break|uncover|disclose|flag)"
TO_NOTICE = r"(?:spot|notice|note|publish|unearth|detail|cover|write\s+about|post)"
FIRST = r"(?:first|initially|originally)"
HAS = r"(?:(?:has|have|had)\s+)?"
SAID = (
    r"(?:said|expressed|sp(?:oke|eaking|eaks)|talk(?:ed|ing|s)|confirm(?:ed|ing|s)|explain(?:ed|s)|"
    r"describ(?:ed|es)|complain(?:ed|s)|statements?|comments?|remarks?|e?mail|confided|admitted)"
)
TALK = r"(?:conversation|interview|discussion|podcast|op-ed|essay)"
REPORT = (
    r"(?:report(?:ing)?|article|story|investigation|interview|analysis|survey|poll|study|data|"
    r"figures|numbers|statistics|research|estimates?|documents?|memo|filing|review)"
)
ISSUED = r"(?:released|published|compiled|issued|seen|obtained|reviewed|filed|cited|collected)"
ACCOUNT = r"(?:account|count|estimate|reckoning|tally|calculation)"
SOURCES = (
    r"(?:people|persons?|sources?|officials?|documents?|data|figures|records|reports?|filings?|"
    r"memos?|e?mails?|police|analysts?|executives?|employees?|researchers|insiders?|diplomats?)"
)
THEIR = r"(?:their|his|her|its|our)"
# Where the words that name a source end.
PHRASE_END = (
    r"[,;:!?()“”\"\n]|(?<=[\w)]{3})\.(?!\d)|\s[–—-]\s|\s(?:on|in|at|when|while|after|before|who|which|that|where|as|and|"
    r"but|is|was|are|were|has|have|had|will|would|showed?|released|published|filed|obtained|seen|"
    r"reviewed|cited|shared|posted|to(?!\sthe)|said|says)\b"
)
NO_SOURCE = re.compile(
    r"(?i)(?:an?\s|the\s|its\s|their\s|his\s|her\s)?(?:plans?|schedule|custom|traditions?|legend|laws?|protocol|"
    r"needs?|sizes?|ages?|types?|taste|merit|ranks?|whether|how|what|who|whom|which|where|him|her|"
    r"them|it|me|us|you|this|that|these|those|one|some|many|most|all|script|design|instructions|rules?|"
    r"circumstances|kind|himself|herself|themselves|itself)$"
)
LONGEST_SOURCE = 12  # words
DENIED = r"(?i)\b(?:not|never|n['’]t)\s(?:\w+\s)?$"
NO_NAME = frozenset(
    "he she it they we i you no nobody none this that these those some many most others several "
    "few both one another everyone someone anyone but and however in on at as if when while then "
    "yet so last the a an his her their its our my later earlier".split()
)

# --- the grammar --------------------------------------------------------------------------------
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
        rf"(?<=[,”\"] )(?:as\s)?{_SOLE}\s(?i:{HAS}(?:reports|reported|revealed)(?:\s(?:{WHEN}))?){_END}",
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
    name = re.sub(r"^the (?=[A-Z])", "", name)
    return "" if name in ("The", "the") else name
