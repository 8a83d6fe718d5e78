"""By what names news outlets go in English, for `retrieval.origins.attributions`."""

TITLES = (
    r"(?:journalist|reporter|correspondent|columnist|blogger|editor|producer|writer|researcher|"
    r"analyst|broadcaster|podcaster|newspaper|paper|"
    r"tabloid|broadsheet|daily|weekly|magazine|website|"
    r"site|blog|newsletter|publication|outlet|"
    r"news\s+(?:site|agency|outlet|website)|agency|wire\s+service|network|"
    r"(?:news|TV|television|radio)\s+(?:channel|station))"
)
PUBLICATION = r"(?:magazine|newspaper|news\s+agency|newswire|radio|television|TV|podcast|website)"
# Outlets that no word of their name gives away, and words that give others away.
OUTLETS = frozenset(
    "ap reuters afp bloomberg bbc cnn cnbc nbc abc cbs npr pbs msnbc itv axios politico variety "
    "deadline vox vice wired fortune forbes mashable engadget techcrunch gizmodo semafor slate "
    "propublica buzzfeed huffpost newsweek time salon quartz insider vulture indiewire polygon "
    "kotaku puck haaretz nikkei xinhua tass interfax yonhap kyodo ansa efe dpa pti ani ians upi "
    "punchbowl statnews undark 404 radio rádio".split()
)
OUTLET_WORDS = frozenset(
    "times post news journal herald tribune guardian daily telegraph independent observer mirror "
    "mail express star sun standard chronicle gazette globe review press wire bulletin courier "
    "dispatch monitor examiner inquirer register sentinel record reporter economist atlantic "
    "magazine weekly today radio tv television broadcasting media intercept verge zeitung zeit "
    "spiegel monde país figaro repubblica insider streetjournal jazeera stone associated "
    "france-presse".split()
)
# Words of them that also name companies, reports, ships, offices and whoever does something; but no
# others are called daily or of a day.
OF_OTHERS = frozenset(
    "associated atlantic broadcasting economist examiner express globe guardian independent "
    "inquirer insider mail media mirror monitor observer post record register reporter review "
    "sentinel standard star stone sun today wire".split()
)
IN_FULL = frozenset(  # but these are papers
    "boston globe,hollywood reporter,irish independent,jerusalem post,new york post,"
    "philadelphia inquirer,san francisco examiner,scottish sun,south china morning post,"
    "toronto star,washington examiner,washington post,yorkshire post".split(",")
)
# Behind the rest of an outlet's name these may be left out: "Channel 6" is Channel 6 News.
IN_SHORT = frozenset("news newspaper online radio tv television media digital".split())
OF_A_DAY = frozenset("daily evening morning saturday sunday weekly".split())
# One-word names of outlets that are words of anybody's, or names of others: "Time says goodbye".
ALSO_WORDS = frozenset(
    "bulletin deadline dispatch express fortune guardian independent insider magazine mail metro "
    "mirror money nature observer people polygon post press puck quartz radio salon science sky "
    "slate space standard star stone sun television time today tv undark variety vice vulture "
    "which wired".split()
)
SERVICE = r"\s(?:News|Press|Wire|Reporting|Democracy)\sService$"
NOT_OUTLETS = frozenset("the hague|the bronx|the gambia|the bahamas|the hamptons".split("|"))
CHANNEL = r"(?:Channel|Canal|Antena|Kanal|TV)\s\d{1,2}(?![\d,.]*\d)"
