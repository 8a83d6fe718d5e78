"""How English news says on whose word it reports, for `retrieval.origins.attributions`."""

from dataclasses import dataclass
from enum import Enum, auto

from retrieval.english.dates import MONTH_NAMES, WEEKDAYS
from retrieval.english.outlets import CHANNEL, PUBLICATION, TITLES


class Named(Enum):
    """Whom the words of a cue may name."""

    ANYONE = auto()  # any name
    OUTLET = auto()  # only what is called like a news outlet
    PAPER = auto()  # an outlet of the coverage, or what is surely called like one: "the Gazette"
    KNOWN = auto()  # an outlet of the coverage
    REPORTER = auto()  # only a name with a title: "journalist Ann Roe"
    SOURCE = auto()  # whatever is named as a source: "two people familiar with the matter"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that attribute to the name right behind them, or else right before them.

    With ``clause`` the name must end a clause, or else begin one. Words are in any case of letters.
    A text without its ``sign`` has none of the words, which take milliseconds to compile.
    """

    words: str
    named: Named
    behind: bool = True
    clause: bool = False
    sign: str = ""


WHEN = (
    rf"(?:(?:on|last|earlier|this|late|early)\s+)?(?:{'|'.join(WEEKDAYS)})"
    r"|(?:last|earlier\s+this|this)\s+(?:week|month|year)|yesterday|earlier|exclusively|in\s+\w+"
)
ON_A_DAY = rf"(?:\s(?:{WHEN}))?"
# What only a news report does; any name may follow. And what others do too: only an outlet may.
REPORTED = r"(?:reported|revealed|broken|uncovered|disclosed|flagged)"
NOTICED = (
    r"(?:spotted|noticed|noted|seen|published|unearthed|discovered|identified|covered|obtained|"
    r"detailed|announced|posted|told)"
)
HAS = r"(?:(?:has|have|had)\s+)?"
SAID = (
    r"(?:said|expressed|sp(?:oke|eaking|eaks)|talk(?:ed|ing|s)|confirm(?:ed|ing|s)|explain(?:ed|s)|"
    r"describ(?:ed|es)|complain(?:ed|s)|statements?|comments?|remarks?|e?mail|confided|admitted)"
)
TALK = r"(?:conversation|interview|discussion|podcast|op-ed|essay)"
# What stands behind a name and calls it a paper: "The Quill, the town's student newspaper,"
PAPER = (
    r"(?:newspaper|paper|tabloid|broadsheet|daily|weekly|magazine|news\s(?:site|agency|website))"
)
_NO_OTHER = r"(?!(?:of|for|at|in|from|with|by|an?|the|who|whose)\b)"  # "the head of a newspaper"
CALLED_PAPER = (
    rf",\s(?:(?:an?|the|its|their|our)\s|(?:[\w’-]+\s){{0,2}}[\w-]+['’]s?\s)"
    rf"(?:{_NO_OTHER}[\w-]+\s){{0,3}}?{PAPER}"
    r"(?:\s(?!\w+\swhich\b)(?:that|which|of|in|at|for|with|based|published|run)"
    r"\s(?:[^,.;:“”\"]|[,.](?=\d)){1,60})?,\s"
)
REPORT = (
    r"(?:report(?:ing)?|article|story|investigation|interview|analysis|survey|poll|study|data|"
    r"figures|numbers|statistics|research|estimates?|documents?|memo|filing|review)"
)
ISSUED = r"(?:released|published|compiled|issued|filed|cited|collected)"
ACCOUNT = r"(?:account|count|estimate|reckoning|tally|calculation)"
SOURCES = (
    r"(?:people|persons?|sources?|officials?|documents?|data|figures|records|reports?|filings?|"
    r"memos?|e?mails?|police|analysts?|executives?|employees?|researchers|insiders?|diplomats?|"
    r"journalists?|website|census|survey|study|statement|spokes\w+|lawyers?|witness(?:es)?)"
)
# Sources where they end the phrase: "according to the ministry", not "to ministry guidelines".
SOURCES_AT_END = (
    r"(?:organi[sz]ers?|prosecutors?|investigators?|authorities|residents|campaigners?|activists?|"
    r"unions?|ministry|doctors|scientists|experts|economists|engineers|firefighters|regulators?|"
    r"summar(?:y|ies)|assessments?|briefings?|dossiers?|transcripts?|audits?|complaints?|lawsuits?|"
    r"indictments?|affidavits?|letters?|invoices?|(?:(?:news|press|media)\s)?releases?)"
)
SOURCE_NAMED = rf"(?i)\b(?:{SOURCES}\b|{SOURCES_AT_END}$)"
# One of them: "according to a curator", not "prices vary according to the dealer".
ONE_SOURCE = (
    r"(?i)^an?\s(?:[\w-]+\s){0,3}"
    r"(?:scientist|expert|economist|engineer|doctor|curator|dealer|trader|"
    r"broker|banker|historian|professor|nurse|surgeon|relative|neighbou?r|colleague|survivor|"
    r"advis[eo]r|aide|consultant|shareholder)$"
)
# Right behind them, and before an outlet: it obtains nothing that only tells how a thing is done.
OBTAINED = r"\s(?:(?:obtained|seen|reviewed|viewed|examined)\s(?:exclusively\s)?by|leaked\sto)\s"
# Right before "according": what is given according to a doctor, nobody says.
DONE_SO = (
    r"(?i)\b(?:adjusted|administered|arranged|calculated|"
    r"chosen|cut|differ\w*|divided|done|dosed|given|"
    r"graded|made|paid|prepared|prescribed|priced|"
    r"ranked|set|shared|sorted|spent|split|taken|treated|"
    r"used|var(?:y|ies|ied))\s$"
)
# What an outlet gets hold of.
PAPERS = (
    r"(?:e-?mails?|memos?|letters?|documents?|minutes|recordings?|transcripts?|contracts?|invoices?"
    r"|messages?|files|papers|drafts?)"
)
THEIR = r"(?:their|his|her|its|our)"
# Where the words that name a source end.
PHRASE_END = (
    r"[,;:!?()“”\"\n]|(?<=[\w)]{3})\.(?!\d)|\s[–—-]\s|\s(?:on|in|at|when|while|after|before|who|"
    r"which|that|where|as|and|but|is|was|are|were|has|"
    r"have|had|will|would|showed?|released|published|"
    r"filed|obtained|seen|reviewed|cited|shared|posted|to(?!\sthe)|said|says)\b"
)
# "according to plan", "according to how it went", "according to him"
NO_SOURCE = (
    r"(?i)(?:whether|how|what|who|which|where)\b|"
    r"(?:an?\s|the\s|its\s|their\s|his\s|her\s)?(?:plans?|schedule|custom|traditions?|legend|"
    r"laws?|protocol|needs?|sizes?|ages?|types?|taste|merit|ranks?|whether|how|what|who|whom|which|"
    r"where|him|her|them|it|me|us|you|this|that|these|those|one|some|many|most|all|script|design|"
    r"instructions|rules?|circumstances|kind|himself|herself|themselves|itself)$"
)
LONGEST_SOURCE = 12  # words
# Below or above an article whose text is another's: "This story was supplied by the Wire Service".
SUPPLIED = (
    r"\b(?:story|report|article|copy|text|coverage)\s(?:(?:is|was|were|has\sbeen)\s)?"
    r"(?:supplied|provided|produced|written|filed)\sby\s"
)
REACH = 60  # characters before a place that are looked at
DENIED = r"\b(?:not|never|n['’]t)\s(?:\w+\s)?$"
NO_NAME = frozenset(
    "he she it they we i you who whose what no nobody none this that these those some many most "
    "others several few both one another everyone someone anyone but and however in on at as if "
    "when while then yet so last the a an his her their its our my later earlier".split()
)
PLACING = frozenset("in on at".split())  # "In Paris, Reuters reported": no list of two
DAYS = frozenset((*WEEKDAYS, *MONTH_NAMES))  # not "Mar": "Expresso do Mar"
DAY_BELONGS = frozenset("of the a an this last next".split())  # "the events of Monday"

# --- names, with capitals -----------------------------------------------------------------------
_WORD = r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÖØ-Þ](?:[\w&-]|['’](?!s\b)(?=\w))*|404)"
_PARTICLE = r"(?:&|d[aeiou]|d[aeo]s|del|della|delle|des|du|la|le|von|van)"
_WORDS = rf"(?:{CHANNEL}|{_WORD})(?:\s(?:{_PARTICLE}\s){{0,2}}{_WORD})*"
TITLED = rf"(?:(?:[Tt]he\s)?(?:\w+\s)?{TITLES}\s)"
NAME = (
    rf"{TITLED}?(?:[Tt]he\s)?{_WORDS}(?:\s(?:of|for)\s(?:the\s)?{_WORDS}(?:\sand\s{_WORDS})*)?"
    rf"(?:\s{PUBLICATION}\b)?(?:\s\([A-Z][\w&-]+\))?"
)
LIST = r"(?P<comma>,\s)|,?\sand\s"  # between the names of a list, of which the last has an "and"
NO_LIST = r"\s(?:is|was|are|were|has|had|have|said|will)\b"  # "by Reuters and Orbit has ..."
CLAUSE_ENDS = r"[,.;:)”\"]|\s?[–—]|$"
# "**18:30** The Evening Post reports", "In 2019 Reuters reported"
CLAUSE_BEGINS = (
    r"(?:^|[,;:“\"(\[]\s?|\b(?:and|but|that|when|[Aa]s|which)\s|\d\*{0,2}\s"
    rf"|(?:^|[,;:“\"(]\s?)On\s(?:{'|'.join(one.capitalize() for one in WEEKDAYS)})\s)$"
)

# What may stand around the names of a source: asked in this order, before the words are taken as
# they stand. "a report by X", "a New York Times report", "CNN's Ann Roe", "their union, X,"
SOURCE_NAMES = (
    (r"", rf"{PHRASE_END}|\.?[\"”’)]*$"),
    (
        rf"(?:an?\s|the\s|its\s)?(?:[\w-]+\s){{0,3}}?{REPORT}\s(?:{ISSUED}\s)?(?:(?:{WHEN})\s)?"
        r"(?:by|from|in)\s",
        r"",
    ),
    # "citing a review by its solicitors Moll Lund"
    (
        rf"an?\s(?:[\w-]+\s){{0,2}}?{REPORT}\sby\s{THEIR}\s(?:[a-z-]+\s){{1,2}}(?=[A-Z])",
        rf"{PHRASE_END}|\.?[\"”’)]*$",
    ),
    (r"(?:an?\s|the\s)?", rf"\s(?:[a-z]+\s)?{REPORT}\b"),
    (r"", rf"['’]s?\s(?:own\s)?(?:{REPORT}|{ACCOUNT})\b"),
    (rf"{THEIR}\s[\w\s-]{{2,40}},\s", r","),
)

# --- cues: asked in this order; words that one has taken are left alone by the next ---------------
_TELLS = (
    r"(?:said|says|found|finds|conclude[ds]|show(?:s|ed)|"
    r"warn(?:s|ed)|argue[ds]|estimate[ds]|put|puts|"
    r"reveal(?:s|ed)|report(?:s|ed)|blame[ds]|"
    r"recommend(?:s|ed)|criticise[ds]|identifie[ds]|state[ds]|"
    r"accuse[ds]|describe[ds]|suggest(?:s|ed)|call(?:s|ed)|note[ds]"
    r"|list(?:s|ed)|(?:was\s)?(?:published|released|commissioned)|which|who)"
)
_SOME = r"(?:an?|the|its|their|her|his|some|two|three)"
ATTRIBUTION_SIGN = (
    r"\b(?:by|to|with|in|for|on|per|citing|told|said|says|sources?|got|tells?|telling|report\w*|reveal\w*|disclos\w*|"
    r"uncover\w*|not\w+|wr\w+|found|obtained|spotted|unearthed|seen)\b"
)
ATTRIBUTIONS = (
    Cue(r"\baccording\sto\s", Named.SOURCE),
    Cue(
        rf"\bciting\s(?=(?-i:[A-Z])|(?:[\w'’-]+\s){{0,4}}?{SOURCES}\b"
        rf"|an?\s(?:[\w-]+\s){{0,2}}?{REPORT}\sby\s{THEIR}\s(?:[a-z-]+\s){{1,2}}(?-i:[A-Z]))",
        Named.SOURCE,
    ),
    Cue(r"(?:^|(?<=[,;:“\"(] )|(?<=[“\"(])|\b(?:and|but|as)\s)per\s", Named.ANYONE, clause=True),
    Cue(r"\b(?:told|tells|telling)\s", Named.OUTLET),
    Cue(rf"\b{SAID}\b[^.;:“”\"]{{0,50}}?\s(?:to|with)\s(?=(?:the\s)?(?-i:[A-Z]))", Named.OUTLET),
    Cue(rf"\bin\s(?:an?\s)?(?:\w+\s)?{TALK}s?\s(?:with|for|in|on)\s", Named.OUTLET),
    Cue(r"\b(?:wrote|writes|writing|written|said|published)\sin\s", Named.OUTLET),
    Cue(
        r"(?<=[,”\"] )(?:report|writ|not)(?:es|s|ed)\s|(?<=[,”\"] )wrote\s",
        Named.ANYONE,
        clause=True,
    ),
    Cue(rf"\b(?:as\s)?(?:{REPORTED}|quoted|cited|pointed\sout){ON_A_DAY}\sby\s", Named.ANYONE),
    Cue(rf"\b{REPORT}\s(?:by|in)\s", Named.OUTLET),
    Cue(rf"\b(?:{NOTICED}|reviewed|viewed|seen|surveyed|conducted){ON_A_DAY}\sby\s", Named.OUTLET),
    Cue(
        rf"\b(?:said|announced|stated)\s(?:(?:{WHEN})\s)?in\s"
        r"(?=(?:an?|the|its|their|his|her)\s(?:news|press|media)\srelease\b)",
        Named.SOURCE,
    ),
    # "The report, by the forensics firm Ashlar Response, says"
    Cue(
        r"\b(?:report|study|review|survey|audit|analysis),\sby\s"
        r"(?:(?:the|an?)\s(?:(?-i:[a-z-]+)\s){1,3})?(?=(?:the\s)?(?-i:[A-Z]))",
        Named.ANYONE,
        clause=True,
        sign=rf",\sby\s[^,]{{2,80}},\s(?:also\s|ha[sd]\s)?{_TELLS}\b",
    ),
    # "As The Quill, the town's student newspaper, disclosed"
    Cue(
        rf"{CALLED_PAPER}{HAS}(?:also\s)?(?:revealed|disclosed|uncovered"
        r"|reported(?!\s(?:an?|its|the|net|losses|profits?|sales|revenues?)\b))\b",
        Named.ANYONE,
        behind=False,
        clause=True,
        sign=PAPER,
    ),
    # "The Observer, a weekly that sells 6,200 copies, reported"
    Cue(
        rf",\san?\s(?:[^,.;:“”\"]|[,.](?=\d)){{3,80}},\s{HAS}(?:also\s)?(?:reported|revealed)\b",
        Named.OUTLET,
        behind=False,
        clause=True,
    ),
    Cue(
        rf"\s{HAS}(?:also\s)?(?:reports?|reported|revealed)(?:\s(?:{WHEN}))?\sthat\b",
        Named.ANYONE,
        behind=False,
        clause=True,
    ),
    Cue(
        rf"(?<=\w)\s{HAS}(?:reports?|reported|revealed){ON_A_DAY}(?={CLAUSE_ENDS})",
        Named.ANYONE,
        behind=False,
        clause=True,
    ),
    Cue(
        rf"\s{HAS}(?:also\s)?(?:reports?|reported|revealed)\b",
        Named.OUTLET,
        behind=False,
        clause=True,
    ),
    # "a listing that The Echo found last week", "memos which The Echo has obtained"
    Cue(
        rf"(?<=\w)\s(?:{HAS}(?:found|obtained|spotted|uncovered|unearthed)|has\sseen){ON_A_DAY}"
        rf"(?={CLAUSE_ENDS})",
        Named.OUTLET,
        behind=False,
        clause=True,
    ),
    Cue(r"\s(?:said|wrote)\b", Named.OUTLET, behind=False, clause=True),
    Cue(
        r"\s(?:says|writes)\b", Named.PAPER, behind=False, clause=True, sign=r"\b(?:says|writes)\b"
    ),
    # "240 barns are lost, says the Echo", "The Echo has a source who says"
    Cue(r"(?<=[,”\"] )(?:says|said)\s", Named.PAPER, clause=True),
    Cue(
        r"(?:['’]s?\s(?:own\s)?sources\s(?:say|said|speak|spoke|claim|put)"
        r"|\s(?:has|had|cites|cited|quotes|quoted)\s(?:a\ssource|(?:\w+\s)?sources)\s(?:who|that)"
        r"\s(?:says?|said|claims?|claimed))\b",
        Named.PAPER,
        behind=False,
        sign=r"\bsources?\b",
    ),
    # "The Echo got hold of an email", "The Echo has seen two letters", not "two letters pile up"
    Cue(
        rf"\s(?:{HAS}(?:got\shold\sof|obtained|unearthed)\s(?:{_SOME}\s)?|(?:has|had)\sseen\s{_SOME}"
        rf"\s)(?:[a-z]+\s)?{PAPERS}(?={CLAUSE_ENDS}|\s(?:in\swhich|which|that|between|sent|showing)\b)",
        Named.PAPER,
        behind=False,
        clause=True,
        sign=PAPERS,
    ),
    Cue(
        rf"\s{HAS}(?:also\s)?(?:reported|revealed|noted|noticed|found|pointed\sout|wrote)\b",
        Named.REPORTER,
        behind=False,
    ),
    Cue(rf"\bby\s(?=[^,.;]{{2,60}}['’]s?\s(?:own\s)?{ACCOUNT}\b)", Named.SOURCE),
    Cue(rf"\bby\sthe\s{ACCOUNT}\sof\s", Named.SOURCE),
)
