"""How English news says on whose word it reports: the rules that `retrieval.attributions` follows.

Another language is a module beside this one with the same public names.
"""

from enum import Enum, auto


class Named(Enum):
    """Whom a rule takes at its group ``name``."""

    ANYONE = auto()  # any name
    OUTLET = auto()  # only what is called like a news outlet
    SOURCE = auto()  # any words that name a source; the group is where they begin


TITLES = (
    r"(?:journalist|reporter|correspondent|columnist|blogger|editor|producer|writer|researcher|"
    r"analyst|broadcaster|podcaster|newspaper|magazine|website|site|blog|publication|outlet|"
    r"news\s+(?:site|agency|outlet|website)|agency|wire\s+service|network)"
)
PUBLICATION = r"(?:magazine|newspaper|news\s+agency|newswire|radio|television|TV|podcast|website)"
# Outlets that no word of their name gives away, and words that give others away.
OUTLETS = frozenset(
    "ap reuters afp bloomberg bbc cnn cnbc nbc abc cbs npr pbs msnbc itv axios politico variety "
    "deadline vox vice wired fortune forbes mashable engadget techcrunch gizmodo semafor slate "
    "propublica buzzfeed huffpost newsweek time salon quartz insider vulture indiewire polygon "
    "kotaku puck haaretz nikkei xinhua tass interfax yonhap kyodo ansa efe dpa pti ani ians upi "
    "punchbowl statnews undark 404".split()
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
    r"[,;:!?()“”\"\n]|(?<=[\w)]{3})\.(?!\d)|\s[–—-]\s|\s(?:on|in|at|when|while|after|before|who|"
    r"which|that|where|as|and|but|is|was|are|were|has|have|had|will|would|showed?|released|published|"
    r"filed|obtained|seen|reviewed|cited|shared|posted|to(?!\sthe)|said|says)\b"
)
# "according to plan", "according to how it went", "according to him"
NO_SOURCE = (
    r"(?i)(?:an?\s|the\s|its\s|their\s|his\s|her\s)?(?:plans?|schedule|custom|traditions?|legend|"
    r"laws?|protocol|needs?|sizes?|ages?|types?|taste|merit|ranks?|whether|how|what|who|whom|which|"
    r"where|him|her|them|it|me|us|you|this|that|these|those|one|some|many|most|all|script|design|"
    r"instructions|rules?|circumstances|kind|himself|herself|themselves|itself)$"
)
LONGEST_SOURCE = 12  # words
DENIED = r"(?i)\b(?:not|never|n['’]t)\s(?:\w+\s)?$"
NO_NAME = frozenset(
    "he she it they we i you no nobody none this that these those some many most others several "
    "few both one another everyone someone anyone but and however in on at as if when while then "
    "yet so last the a an his her their its our my later earlier".split()
)

# --- names --------------------------------------------------------------------------------------
_WORD = r"(?:(?:[A-Z]\.){2,}|[A-Z](?:[\w&-]|['’](?!s\b)(?=\w))*|404)"
_WORDS = rf"{_WORD}(?:\s(?:(?:&|de|la|del|du|von|van)\s)?{_WORD})*"
NAME = rf"(?:[Tt]he\s)?{_WORDS}(?:\s(?:of|for)\s(?:the\s)?{_WORDS}(?:\sand\s{_WORDS})*)?"
TITLED = rf"(?:(?:[Tt]he\s)?(?:\w+\s)?{TITLES}\s)"
FULL = rf"{TITLED}?{NAME}(?:\s{PUBLICATION}\b)?(?:\s\([A-Z][\w&-]+\))?"
MORE = rf"(?:(?:,\s{FULL})*,?\sand\s{FULL}(?!\s(?:is|was|has|had|said|will)\b))?"
_WHEN = rf"(?:\s(?:{WHEN}))?"
_END = r"(?=[,.;:)”\"]|\s?[–—]|$)"
_OPEN = r"(?:^|(?<=[,;:“\"(] )|(?<=[,;:“\"(])|(?<=\b(?:and|but) )|(?<=\b(?:that|when) )|(?<=\bas ))"
_NAMES = rf"(?P<name>{FULL}{MORE})"
_SOLE = rf"(?P<name>{FULL})"

# --- rules --------------------------------------------------------------------------------------
# Asked in this order; words that one rule has taken are left alone by the next. Names begin with a
# capital, so patterns are matched as they stand but for (?i:...).
FIRST_REPORTS = (
    (rf"\b(?i:{FIRST}\s{REPORTED}{_WHEN}\sby)\s{_NAMES}", Named.ANYONE),
    (rf"\b(?i:{FIRST}\s{REPORTED}{_WHEN}\s(?:in|on))\s{_NAMES}", Named.OUTLET),
    (rf"\b(?i:{FIRST}\s{NOTICED}{_WHEN}\s(?:by|in|on))\s{_NAMES}", Named.OUTLET),
    (rf"\b(?i:{FIRST}\s(?:appeared|aired|ran))\s(?i:in|on|by)\s{_NAMES}", Named.OUTLET),
    (
        rf"{_OPEN}{_SOLE}\s(?i:(?:was|were|is|are)\s(?:the\s)?first\sto\s{TO_REPORT})\b",
        Named.ANYONE,
    ),
    (
        rf"{_OPEN}{_SOLE}\s(?i:(?:was|were|is|are)\s(?:the\s)?first\sto\s{TO_NOTICE})\b",
        Named.OUTLET,
    ),
    (
        rf"{_SOLE}(?:,?\s(?:which|who))?\s(?i:{HAS}{FIRST}\s(?:{REPORTED}|{NOTICED}|broke))\b",
        Named.OUTLET,
    ),
    (
        rf"{_SOLE}(?:,?\s(?:which|who))?\s(?i:{HAS}(?:first\s)?bro(?:ke|ken)\sthe\s(?:\w+\s)?"
        r"(?:story|news|scoop))\b",
        Named.OUTLET,
    ),
    (rf"\b(?i:(?:news|story|scoop)\s(?:was\s)?broken\sby)\s{_NAMES}", Named.ANYONE),
    (rf"\b(?i:scoop\s(?:by|from|in))\s{_NAMES}", Named.ANYONE),
)
ATTRIBUTIONS = (
    (r"\b(?i:according\sto)\s(?P<name>\w)", Named.SOURCE),
    (rf"\b(?i:citing)\s(?=[A-Z]|(?:[\w'’-]+\s){{0,4}}?(?i:{SOURCES})\b)(?P<name>\w)", Named.SOURCE),
    (rf"(?:{_OPEN}|(?<=\b[Aa]s ))(?i:per)\s{_SOLE}{_END}", Named.ANYONE),
    (rf"\b(?i:told|tells|telling)\s{_SOLE}", Named.OUTLET),
    (rf"\b(?i:{SAID})\b[^.;:“”\"]{{0,50}}?\s(?i:to|with)\s{_SOLE}", Named.OUTLET),
    (rf"\b(?i:in\s(?:an?\s)?(?:\w+\s)?{TALK}s?\s(?:with|for|in|on))\s{_SOLE}", Named.OUTLET),
    (rf"\b(?i:(?:wrote|writes|writing|written|said|published)\sin)\s{_SOLE}", Named.OUTLET),
    (rf"(?<=[,”\"] )(?i:reports|reported|writes|wrote|notes|noted)\s{_SOLE}{_END}", Named.ANYONE),
    (
        rf"\b(?i:(?:as\s)?(?:{REPORTED}|quoted|cited|pointed\sout){_WHEN}\sby)\s{_NAMES}",
        Named.ANYONE,
    ),
    (
        rf"\b(?i:(?:{NOTICED}|reviewed|viewed|seen|surveyed|conducted){_WHEN}\sby)\s{_NAMES}",
        Named.OUTLET,
    ),
    (
        rf"{_OPEN}{_NAMES}\s(?i:{HAS}(?:also\s)?(?:reports?|reported|revealed)\s(?:(?:{WHEN})\s)?that)\b",
        Named.ANYONE,
    ),
    (
        rf"(?<=[,”\"] )(?:as\s)?{_SOLE}\s(?i:{HAS}(?:reports|reported|revealed){_WHEN}){_END}",
        Named.ANYONE,
    ),
    (rf"{_OPEN}{_NAMES}\s(?i:{HAS}(?:also\s)?(?:reports?|reported|revealed))\b", Named.OUTLET),
    (
        rf"{_OPEN}(?P<name>{TITLED}{NAME})\s(?i:{HAS}(?:also\s)?(?:reported|revealed|noted|noticed|"
        r"found|pointed\sout|wrote))\b",
        Named.ANYONE,
    ),
    (rf"\b(?i:by)\s{_SOLE}['’]s?\s(?:own\s)?(?i:{ACCOUNT})\b", Named.ANYONE),
    (rf"\b(?i:by\sthe\s{ACCOUNT}\sof)\s(?P<name>\w)", Named.SOURCE),
)
