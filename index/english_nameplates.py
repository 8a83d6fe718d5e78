"""The words by which English newspapers say above a headline what they are.

Patterns are matched in any case of letters.
"""

_KIND = r"(?:news(?:paper)?s?|paper|journal|magazine|weekly|daily|gazette|voice|newsletter)"
# What a paper says of itself behind its name: "News for the Vale", "the independent voice of Hale".
TAGLINE = (
    rf"(?:(?:the|your|our|an?|all the) )?(?:[\w'’-]+ ){{0,3}}?{_KIND}"
    r"(?: and [\w'’]+)? (?:for|of|from|in|about|on|that|you|since)\b"
    r"|(?:serving|covering|reporting from) \S.*(?: since \d{4}|and .+)"
)
NEWS_FOR = r"(?:all )?(?:the |your )?(?:[\w-]+ )?news\b"
BROADCASTER = r"[A-Z]{2,5} (?:News|Radio|TV)|Sky News|Fox News"
_EVERY = (
    r"(?:published )?(?:every|on) (?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: and \w+days?)?"
)
# The line below a paper's name that says since when, how often or in which issue it appears.
FOUNDED = (
    r"(?:est(?:\.|d\.?|ablished)?|founded|since) (?:in )?\d{4}(?:\s*[|·•,—–-].*)?"
    rf"|{_EVERY}(?:\s*[|·•,—–-].*)?|(?:vol(?:\.|ume) \w+,? )?(?:no\.|issue|number) [\d,]+"
    r"(?:\s*[|·•,—–-].*)?"
)
# What ends the name of a part of a page where a paper's would end: "The Daily Briefing".
KICKER_WORDS = frozenset(
    "agenda bite brief briefing cartoon catch-up chart checklist chat crossword debate deal deals "
    "diary digest dose download dozen drop essay explained fix grind guide headlines horoscope "
    "interview joke lead life list lowdown mix newsletter pick picks podcast poem poll profile "
    "question quiz quote read reads recap recipe report round-up roundup rundown show special "
    "stand-up summary take thread tip update view walk wrap".split()
)
# What an agency is called that signs an article where its author would: "Northern Wire Service".
AGENCY_KIND = r"(?:(?:News|Wire|Press) (?:Service|Agency)|Newswire)"
# The line above an office may be a place or a subject of which the article has no word.
PLACE_WORDS = frozenset(
    "africa america asia australia britain canada central city cities climate county crime east "
    "eastern education energy england environment europe family global great gulf human ireland "
    "kingdom lake latin law life london middle money new north northern pacific port property "
    "public rights river saint san scotland social south southern st states street union united "
    "urban valley wales war west western work york zealand".split()
)
