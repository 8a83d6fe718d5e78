"""How an English news page says who wrote an article, and when it appeared."""

from index.reading.english.words import ITEM

BYLINE_LABEL = (
    r"(?:(?:(?:written|words|story|report(?:ed|ing)|posted|article|text) )?\bby\b:?"
    r"|(?:author|words|story|text|report(?:er|ing)?):)"
)
# What ends the names of a byline: "By Ada Lowe in Riverton", "By Ada Lowe, Staff Writer".
BYLINE_STOP = r"\b(?:in|for|at|with|on|from|of|is)\b|\b(?:staff|senior|chief|political|business)\b"
# What may stand in a line of credits beside names and dates.
DESK = r"\b(?:staff|senior|chief|special|our)(?: (?:staff|writers?|reporters?|correspondents?))?\b"
ROLE = (
    r"(?:reporter|journalist|writer|editor|correspondent|columnist|contributor|author|producer|"
    r"fellow|blogger|critic|freelancer?)"
)
PUBLISHED_LABEL = (
    rf"\b(?:this {ITEM} was )?(?:first |originally )?"
    r"(?:published|posted|created|issued|released|filed|broadcast|date|publication date)"
    r"(?: on| at)?\b:?"
)
PUBLISHED_IN_BRACKETS = r"(?i)[(\[](?:first |originally )?(?:published|posted)\b[^()\[\]]*[)\]]"
UPDATED_LABEL = (
    rf"\b(?:this {ITEM} was )?(?:and )?(?:last |latest )?(?:updated?|modified|edited|revised)"
    r"(?: (?:on|at|date))?\b:?"
)
# Behind who posted a page and when, under which headings a blog has it: "in Money, Gossip".
POSTED = r"(?:posted|published|written|filed)\b"
_CATEGORY = r"[A-Z][\w'’&-]*(?: (?:[A-Z][\w'’-]*|&|and|of)){0,3}"
FILED_UNDER = rf"(?:in|under):? {_CATEGORY}(?:(?:, | \| | / ){_CATEGORY}){{0,5}}"
READING_TIME = r"\b(?:reading time:? )?\d+[- ]?min(?:ute)?s?(?: read)?\b|\breading time\b:?"
COMMENTS = r"\b(?:leave|add|post) (?:a )?comments?\b|\b(?:no|\d+) comments?\b"
LIVE_CLOSED = r"\bthis live (?:page|blog|coverage) (?:is|has) (?:now )?(?:closed|ended)\b"
# The small words of a line such as "Trade Weekly, online edition, 5 May. Interview: Ada Lowe".
PAGE_WORDS = frozenset(
    "a agency all am an analysis and announcement article at background blog breaking broadcast "
    "bulletin business by city correspondent culture daily desk edited edition editor editors "
    "email essay exclusive explainer features for foreign from full gmt graphics guest host "
    "houses immediate in information interview investigation investigations journal journalism "
    "live local magazine media monthly morning national net news newsletter no note notes "
    "notice of on online opinion our page pages paper photos politics press print profile "
    "public publication release report reporter reporting reports review science section "
    "service shortened special sport sports staff story syndicated team tech technology text "
    "the time times to transcript under update updated updates version video views web website "
    "weekend weekly world writer".split()
)
AUTHOR_BOX = r"about the (?:author|writer|reporter|journalist)s?\b:?"
UNNAMED_AUTHOR = r"the (?:author|writer|columnist) is an? (?:[\w-]+ ){0,6}[\w-]+\.?$"
REPORTED_BY = r"\(?reporting by (?P<names>[^;()]+)"
BIOGRAPHY_VERB = (
    r"(?:is|covers|writes|works|reports|joined|was (?:an?|born|raised|formerly|previously)"
    r"|has (?:a|an|been|covered|edited|lived|reported|spent|taught|won|worked|written))"
)
