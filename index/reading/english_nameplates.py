"""The words by which English newspapers say above a headline what they are.

Patterns are matched in any case of letters.
"""

_KIND = r"(?:news(?:paper)?|paper|journal|magazine|weekly|gazette|voice)"
# What a paper says of itself behind its name: "News for the Vale", "the independent voice of Hale".
TAGLINE = (
    rf"(?:(?:the|your|our|an?|all the) )?(?:[\w'’-]+ ){{0,3}}?{_KIND}"
    r"(?: and [\w'’]+)? (?:for|of|from|in|about|on|that|you|since)\b"
    r"|(?:serving|covering) \S.*(?: since \d{4}|and .+)"
)
# The line below a paper's name that says since when or in which issue it appears.
FOUNDED = (
    r"(?:(?:est(?:\.|d\.?|ablished)?|founded) (?:in )?\d{4}"
    r"|vol(?:\.|ume) \w+,? (?:no\.|issue) [\d,]+)(?:\s*[|·•,—–-].*)?"
)
# Behind a headline and a dash; "UK News" and "NHS News" are parts of a page.
BROADCASTER = r"(?:ABC|BBC|CBC|CBS|ITV|NBC|Fox|Sky) News"
