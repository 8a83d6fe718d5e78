"""What the names of English news outlets are made of, and how a page tells its own."""

# What a news outlet's name ends with and hardly anything else's; with somebody else named as the
# author; with an article before it.
MASTHEAD_WORDS = frozenset(
    "herald times gazette journal telegraph weekly monthly newswire inquirer".split()
)
SIGNED_MASTHEAD_WORDS = frozenset(
    "courier sentinel chronicle tribune ledger argus tidings bugle clarion".split()
)
TITLED_MASTHEAD_WORDS = frozenset(
    "post star sun mail mirror globe echo guardian observer news beacon messenger mercury lantern "
    "banner trumpet advertiser bulletin record".split()
)
# Behind an author's name and a comma: no surname, no office.
EMPLOYER_WORDS = frozenset("herald times gazette telegraph newswire inquirer".split())
# After a name and directly before a date, with nothing else on the line: no surname, no office.
DATED_MASTHEAD_WORDS = frozenset(
    "observer guardian tribune chronicle sentinel argus advertiser".split()
)
MASTHEAD_KIND = r"(?i: (?:news|press) agency| wire service| magazine| newspaper)$"
# A name of one word before it: "Hackers Hit Riverton News Agency" is a headline.
AGENCY_NAME = r"(?:[Tt]he )?[A-Z][\w'’-]+(?i: (?:(?:news|press) agency|wire service|newswire))"
# "Radio Hale online", "Channel 6 News": what else a line of credits may begin with.
STATION_NEWS = (
    r"Radio (?P<name>[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)? (?i:news|online)"
    r"|(?:Channel|Canal|Kanal|TV) ?\d\d? (?i:news|online)"
)
MASTHEAD_OPENINGS = frozenset("daily evening morning".split())
# Between "The" and a paper's word, which have it no section's: "The State Chronicle".
MASTHEAD_REALMS = frozenset("city international national regional state world".split())
# On a line above a headline: these after a name, those of the titled after one of the openings.
NAMEPLATE_WORDS = frozenset("post echo guardian observer advertiser radio record clarion".split())
NAMEPLATE_OPENINGS = MASTHEAD_OPENINGS | {"radio", "sunday"}
# What a page calls itself: "Follow The Riverton Post on ...", "Riverton Post is published by ...".
OWN_PAGE = (
    r"(?:follow|subscribe to|support|more from|sign up (?:to|for)) {name}(?!\w)"
    r"|{name} (?:is published by|may earn|is not (?:investment|financial|legal) advice)\b"
    r"|{name}[.,] all rights reserved"
    r"|you received this (?:e-?mail |newsletter )?because you (?:signed up|subscribed) (?:to|for) "
    r"{name}(?!\w)"
)
# And in a sentence, where its last word stands for it: "the Post understands".
CALLS_ITSELF = (
    r"\b[Tt]he {last} (?:understands|can (?:now |today )?(?:reveal|report|disclose)|apologi[sz]es"
    r"|regrets|has (?:learn(?:ed|t)|seen|obtained|established|retracted|corrected|agreed))\b"
    r"|\btold (?:the {last}|{name})(?!\w)"
)
STAFF_OF = r"by (?:the )?(?:staff|newsroom|editors?|editorial board) of (?:the )?"
MASTHEAD_PARTICLES = frozenset("of the and & de la le di del von van en".split())
# A part with one of these is a phrase, an office or a heading.
NO_MASTHEAD = frozenset(
    "the for from to by in head director editor president professor ministry department former "
    "reporter subscribe opening modern hard good visiting special".split()
)
# Names that follow these are not the outlet's: "Photo: Tom Post".
LABELLED_NAMES = (
    r"(?i)\b(?:pictures?|photo\w*|images?|graphics?|illustrations?|video|source|edit(?:or|ing|ed)|"
    r"(?:additional )?reporting)(?: by)?:\s*[^|·•/]+"
)
# With nothing else before it, a word of those above names a section: "World News", "Film Review".
SECTION_WORDS = frozenset(
    "the a and & world local national international business breaking latest top tech technology "
    "science health sport sports entertainment politics political culture arts film movie book "
    "music album game tv radio theatre theater restaurant product concert art food travel weather "
    "us uk eu market markets money city state regional community company industry trade press "
    "daily weekly monthly morning evening weekend sunday monday live online special news opinion "
    "match race status home more related next all my annual first second third "
    "quarterly full your our video audio".split()
)
