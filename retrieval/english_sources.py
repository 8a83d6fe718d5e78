"""How English news says on whose word it reports; `retrieval.attributions` knows no words itself.

Another language is a module beside this one with the same names. Patterns of lower case stand in
any case of letters. The longer of two alternatives stands first.
"""

import re

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
