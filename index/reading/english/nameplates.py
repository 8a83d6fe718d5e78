"""The words by which English newspapers say above a headline what they are.

Patterns are matched in any case of letters.
"""

from index.reading.english.mastheads import SECTION_WORDS
from index.reading.english.words import MONTH

_KIND = r"(?:news(?:paper)?|paper|journal|magazine|weekly|gazette|voice)"
# What a paper says of itself behind its name: "News for the Vale", "the independent voice of Hale".
TAGLINE = (
    rf"(?:(?:the|your|our|an?|all the) )?(?:[\w'’-]+ ){{0,3}}?{_KIND}"
    r"(?: and [\w'’]+)? (?:for|of|from|in|about|on|that|you|since)\b"
    r"|(?:serving|covering) \S.*(?: since \d{4}|and .+)"
)
# A line of its own below a name that says what appears under it: "A weekly letter on cheese".
_PERIODICAL = (
    r"(?:(?:blog|newsletter|magazine|weekly|fortnightly|monthly|journal|newspaper|podcast|bulletin"
    r"|digest) (?:about|for|on|of|from|by)|(?:letter|note) (?:about|for|on))"
)
_WEIGHED = (  # "Good news for sailors" is a headline
    r"(?:the|no|more|some|any|good|bad|big|great|better|worse|best|worst|happy|sad|grim|mixed"
    r"|welcome|breaking|latest|fake|old)\b"
)
BLURB = (
    rf"(?:an?|the|your|our) (?:[\w'’-]+ ){{0,3}}?{_PERIODICAL}\b"
    rf"|blog by\b|(?:(?!{_WEIGHED})[\w'’-]+ )?news for \S"
    rf"|(?!{_WEIGHED})[\w'’-]+ (?:news|reviews), (?:[\w'’-]+,? ){{1,4}}(?:and|&) [\w'’-]+$"
    r"|(?:local|independent|trusted|community) (?:news|journalism|reporting)"
    r"(?: (?:that|for|since)\b.*)?$"
    r"|your [\w'’-]+, (?:every|each) (?:day|morning|evening|week|month)$"
)
# Which issue of it that is: "Autumn issue", "Issue 212: Who pays for the flood".
_SEASON = rf"(?:spring|summer|autumn|fall|winter|{MONTH}(?:/{MONTH})?)"
ISSUE = rf"(?:{_SEASON}(?: \d{{4}})? (?:issue|edition)|(?:issue|edition) (?:no\.? ?)?#?\d+)"
NUMBERED = r"(?i)(?:\bissue |[|·•,] ?no\.? ?|#)\d"
HEADED_ISSUE = r"issue #?\d+: \S"
# And what else may stand there, which proves nothing: "Serving the vale since 1888".
SLOGAN = (
    r"serving \S.* since \d{4}|.{1,40} [–—-] transcript"
    r"|your (?:[\w'’-]+ ){1,3}?[\w'’-]+, in (?:just )?(?:[a-z]+|\d+) minutes"
    r"|(?:the|your|an?) [\w]+-minute (?:[\w'’-]+ ){0,2}(?:read|briefing|digest|newsletter)"
    r"(?: (?:on|about|for) .{1,60})?"
)
# And right below a name; "Your money, your vote" is a headline.
SLOGAN_BELOW = (
    r"your (?:city|town|county|country|region|state|community|island|valley), "
    r"your (?:voice|paper|newspaper|news|station)[.!]?"
)
# Who presents what is told, in a line of its own below the name.
HOSTED = (
    r"(?i:(?:your )?(?:presenter|host|producer)s?): "
    r"(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}(?: and (?=\S)|$)){1,2}"
)
# A name at the top and behind a mark what it is: "Hawser, a newsletter about boats".
_KIND_OF_IT = (
    r"(?:in |the )?english(?: (?:edition|page|service|version))?"
    r"|(?:regional )?public (?:service|broadcaster)|an? (?:[\w'’-]+ )?blog"
    r"|(?:an?|the) (?:[\w'’-]+ )?newsletter (?:about|for|on|to) .{3,50}"
)
ENGLISH_EDITION = r" ?[(,] ?(?:the )?english (?:edition|service)\)?"  # of an outlet alone
# Or what of it this is, which may end a headline too, as that it is explained.
_OF_IT = (
    r"analysis|opinion|business|sports?|politics|weekly|daily|online|(?:official )?statement"
    r"|explained"
)
_WORD = r"[A-Z\d][\w'’.-]*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|&|of|the|de[lr]?)){{0,4}}"
_MARK = r"(?:,| [|·•–—-]| //)"
LABELLED_NAME = (
    rf"{_NAME}(?:{_MARK} (?i:{_KIND_OF_IT})| \((?i:{_KIND_OF_IT})\))|The {_WORD}, weekly"
)
# The same of what is called like an outlet, or stands in capitals: "THE VALE LOG — Opinion".
LABELLED_MASTHEAD = (
    rf"(?P<name>{_NAME})(?:{_MARK} (?i:{_OF_IT}|live blog)| \((?i:{_OF_IT})\)"
    r"| \([A-Z][^()]{3,40} (?:news)?paper\))"
)
# A station and its programme, if the text does not tell of radio: "Hale FM | The Quay Hour".
STATION_NAME = (
    r"(?i:(?!the |why |how |saving |one |what )[\w&-]+(?: [\w&-]+){0,2} public (?:radio|media))"
    r"|[A-Z]\w+ FM|Radio [A-Z]\w+"
)
STATION_AND_PROGRAMME = (
    rf"(?P<name>{STATION_NAME})"
    r" (?:\| .{1,40}|[–—-] \S+(?: \S+){0,2}|[–—-] .{1,40}, transcript)"
)
# The name of a column between that of the paper and the headline: "Letter from Hale".
COLUMN = r"(?:letter|postcard) from [\w'’-]+(?: [\w'’-]+)?"
# "Why I Left Hale" is a headline, whatever stands below it.
ASKING = r"(?i)(?:how|why|where|what|when|who)\b"
# A line below "rope & tar" that has it name a periodical, in small letters as it is.
BLOG_BELOW = r"an? (?:[\w'’-]+ ){0,2}?(?:blog|newsletter|podcast) (?:about|for|on)\b"
# A place and the state or country that it is in.
_REGIONS = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia"
    "|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts"
    "|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey"
    "|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming"
    "|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|Nova Scotia|Ontario|Quebec"
    "|Prince Edward Island|Saskatchewan|Yukon"
    "|New South Wales|Queensland|South Australia|Tasmania|Victoria|Western Australia"
    "|England|Scotland|Wales|Northern Ireland|Ireland|United Kingdom|United States|Canada"
    "|Australia|New Zealand|South Africa|India|Pakistan|Bangladesh|Sri Lanka|Kenya|Nigeria|Ghana"
)
PLACE = rf"(?P<city>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}), (?:{_REGIONS})"
# The line below a paper's name that says since when or in which issue it appears.
FOUNDED = (
    r"(?:(?:est(?:\.|d\.?|ablished)?|founded) (?:in )?\d{4}"
    r"|vol(?:\.|ume) \w+,? (?:no\.|issue) [\d,]+)(?:\s*[|·•,—–-].*)?"
)
# Behind a headline and a dash; "UK News" and "NHS News" are parts of a page.
BROADCASTER = r"(?:ABC|BBC|CBC|CBS|ITV|NBC|Fox|Sky) News"
# Last in a line that is called like an outlet, whatever else may be called so.
NAMEPLATE_ENDINGS = frozenset(
    "advertiser argus beacon bugle bulletin clarion courant courier chronicle dispatch echo "
    "examiner gazette globe guardian herald "
    "lantern ledger mail mercury messenger mirror news observer post press record register review "
    "sentinel standard star sun telegraph tribune trumpet wire".split()
)
_ENDING = rf"(?:{'|'.join(sorted(NAMEPLATE_ENDINGS))})"
_PAPER = (
    r"(?:argus|chronicle|courier|echo|gazette|guardian"
    r"|herald|ledger|mercury|mirror|observer|sentinel"
    r"|telegraph|times|tribune)"
)
# What hardly anything but an outlet is called, if the article does not tell of it.
NAMED_FOR_SURE = (
    rf"(?:the )?(?:(?:daily|evening|morning|sunday) {_PAPER}|(?:daily|sunday) (?:bugle|mail|star))"
    rf"|the (?:{_PAPER}|economist|independent|star|sun)"
    rf"|(?:\S+ )+{_ENDING}-{_ENDING}|(?:\S+ ){{1,4}}free press"
    rf"|(?:\S+ ){{1,3}}(?:{_ENDING}|{_PAPER}) & (?:{_ENDING}|{_PAPER})"
    r"|(?:the )?(?!the )(?:\S+ ){1,3}public (?:radio|media)"
    r"|(?:the )?(?!the )[\w-]+ (?:& )?[\w-]+ (?:echo|mercury|observer)"
    rf"|{BROADCASTER}|channel (?:\d\d?|one|two|three|four|five|six|seven|eight|nine|ten)(?: news)?"
    r"|(?:canal|kanal|tv) ?\d\d? news"
    r"|(?-i:(?!WEEK)[KW][A-Z]{2,3}) \d\d? news|radio \w+ (?:news|online)"
    r"|(?:\S+ )*\w*(?:bladet|tidning|tidningen|tidende|zeitung|dagblad|blatt)"
)
# A station by its call sign and its frequency, which nothing else has.
STATION = r"(?:[KW][A-Z]{2,3}|C[F-K][A-Z]{2}) \d{2,3}\.\d(?: (?i:news|fm|radio))?"
# The same behind a hyphen and a place: "Hale Progress-Advertiser"; "Jo Lowe-Herald" is a person.
DOUBLE_WORD = (
    r"[A-Z][\w'’]{3,}-(?i:advertiser|argus|chronicle|courier|examiner|gazette|herald|journal"
    r"|sentinel|telegraph|tribune)"
)
# Behind the name of a place these are a paper's; a star, a post or a record may be the place's own.
LOCAL_WORDS = frozenset(
    "advertiser beacon courant echo examiner lantern mercury messenger observer register".split()
)
# Around the name of an outlet in its own article; whoever is told something may be anybody.
TOLD_BEFORE = (
    r"(?i:\b(?:told|tells|confirmed to|an interview with|shared with"
    r"|(?:seen|obtained|reviewed) by))\s$"
)
PUBLISHED_BEFORE = r"(?i:^by [^.]{2,60}\bfor |^(?:get|download|read more at) )$"
REPORTS_BEHIND = (
    r"(?i:\s(?:can (?:now |today )?(?:reveal|report|disclose)|was (?:the )?first to report"
    r"|first reported)\b)"
)
_PAPERS = (
    r"(?:documents?|letters?|e-?mails?|reports?|memos?|minutes|messages|estimates?|records|papers"
    r"|recordings?|correspondence)"
)
SPEAKS_AS = (
    r"\b[Tt]he {last} (?:understands\b"
    r"|can (?:now |today )?(?:reveal|report|disclose)(?: that\b|[,:])"
    r"|has (?:learn(?:ed|t)|established) that\b"
    r"|has (?:seen|obtained) (?!better\b)(?:[\w'’-]+ ){0,3}"
    rf"{_PAPERS}\b(?! (?:to|for)\b))"
    r"|\btold the {last} (?:that|he|she|they|it)\b"
    r"|[\"”][^\"“”]{1,60}\btold the {last}[.,]"
    r"|\([A-Z][^()/]{2,40}/{last}\)$"
)
# Of these one is enough: who tells them something is a source, and they may print it.
SPEAKS_FOR_SURE = (
    r"\b[Tt]he {last} can (?:now |today )?reveal(?: that\b|[,:])"
    r"|[\"”] (?:he|she|they|[A-Z][\w'’-]+) told the {last}[.,]"
    r"|\b(?:sources?|insiders?|spokes\w+|(?:person|people) (?:familiar|close|with)\b[^.]{0,60}?) "
    r"told the {last} that\b"
)
# What else a paper calls itself there. Elsewhere the word is that of what the text is about.
SPOKEN_OF_AS = (
    r"\b(?i:told|seen by|obtained by) (?:the )?{last}(?!['’\w]| (?:[A-Z]|to\b|of\b))"
    r"|\b[Tt]he {last} (?:desk|newsroom|office)\b"
)
# Whoever reports may be one of these, as well: "Skerry Police can reveal".
BODIES = (
    r"(?i:\b(?:assembly|board|commission|committee|conference|congress|council|court|department"
    r"|house|inquest|inquiry|jury|ministry|parliament|police|senate|society|tribunal|union)\b)"
)
# What parts of a site are called besides its pages: "Technology / Labor", "Politics & Policy"
TOPIC_WORDS = frozenset(
    "climate crime courts economy education environment families finance football housing "
    "investing jobs justice labor labour law lifestyle policing policy property schools society "
    "streaming transport work".split()
)
# One of the parts that newspapers have, and one of its own: "Business / Aviation".
PART_OF_A_PART = (
    r"(?:news|world|national|regional|local|politics|business|economy|finance|money|markets|sports?"
    r"|culture|arts|lifestyle|travel|science|health|technology|tech|environment|education|opinion"
    r"|society|crime)\s[/|>»›]\s(?-i:[A-Z])[\w'’-]+(?: (?:& |and )?(?-i:[A-Z])[\w'’-]+)?"
)
# The links below it: from the first page to this one, or to parts that every site has.
SITE_PARTS = r"(?:home|news|sports?|weather|opinion|watch live|subscribe|log ?in|sign in|e-?paper)"
# Of these not what may stand below a headline, too: "Share  Print  Subscribe".
ROW_PARTS = r"(?:home|news|sports?|weather|opinion)"
# Of a row of these, or with two of them in it, a headline is never made: "Film  TV  Deals  Shop".
LINKED_PARTS = SECTION_WORDS | {
    "home", "football", "cricket", "podcasts", "deals", "watch live", "traffic"
}  # fmt: skip
# The way from a part of a site to this page: "Cities > Hale".
WAY = r"[A-Z][^>»›.!?]{1,40}(?: [>»›] [^>»›.!?]{1,40}){1,6}"
_SECTIONS = r"(?:news|world|uk|us|local|politics|business|sports?|opinion|culture|weather|video)"
FROM_HOME = (
    r"(?:(?:(?:home|start|front)(?: ?page)?|www\.\S+) [>»›] "
    rf"|home {_SECTIONS} {_SECTIONS}(?: (?-i:[A-Z])[\w'’]*)*$)"
)
# What a copied page may begin with, above its name.
ABOVE_A_NAMEPLATE = (
    r"skip to .{1,30}|(?:menu|search|close|home|log ?in|sign in|subscribe(?: now)?|advertisements?)"
)
TEMPERATURE = r"weather:? ?-?\d+ ?°(?: ?[cf]\b)?(?: [\w-]+){0,2}"
