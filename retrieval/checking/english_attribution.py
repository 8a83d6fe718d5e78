"""What an English clause has that does nothing but tell who speaks, for `checking.attribution`."""

import re

from retrieval.english.names import ONLY_SAYING
from retrieval.english.saying import CLAIMS

# Points that end no sentence: "Dr. Ng", "George W. Marsden", "at 9 a.m.".
POINTS = re.compile(
    r"(?<=\d)\.(?=\d)|(?<=\b[A-Z])\.|(?<=\b[ap])\.(?:(?=m\.)|(?=m\b))"
    r"|(?<=\b[ap]m)\.|(?<=\b[ap]\.m)\."
    r"|(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Sgt|Rev|Hon|Det))\."
    r"|(?<=\b(?:Prof|Capt|Cllr|Supt|Insp))\.|(?<=\bLt)\."
)
# ", who organised the letter": of the speaker, whatever it says.
RELATIVE = re.compile(r",?\s(?:who|whom|whose|which|where)\b[^,]*")
# By how it was said, too, which elsewhere may be something that is done: "stormed", "laughed".
_VOICING = (
    f"{ONLY_SAYING}|tell|concluded|admitted|conceded|stressed|went on|recalls|explains|admits|"
    "insists|warns|argues|cried|shouted|yelled|screamed|sobbed|sighed|laughed|groaned|fumed|raged|"
    "stormed|thundered|whispered|pleaded"
)
SAID = re.compile(rf"\b(?:{_VOICING})\b")
# "who heard Soto say": what follows is perhaps of another. Not "who wrote the report".
ANOTHER_SAYS = re.compile(
    r"\bwho(?:m|se)?\b(?!\s(?:(?:first|also|had|has|\w+ly)\s)?(?:wrote|warned|reported)\s\w+\s\w)"
    r"(?!\sasked\s(?:not\s)?to\b)"
    rf".*\b(?:{_VOICING}|call(?:s|ed)?(?!\sfor\b)|shout\w*"
    r"|cr(?:y|ied)|heard|saying|asking|quot\w+)\b"
)
# "countered Soto", "Soto, a miner, laughs": right behind words, they are his.
SPEAKS_BEHIND = re.compile(
    r"\W*(?:[a-z]+(?:s|ed)\s(?:the|an?|his|her|[A-Z])"
    r"|(?:(?:[Tt]he|[Aa]n?)\s[a-z]+|[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)"
    r"(?:,[^,]*,)?\s[a-z]+(?:s|ed)\b)"
)
ASKS = re.compile(r"\bask(?:s|ed)\b")
TELLS = re.compile(r"told|tells")
PRONOUNS = frozenset(("he", "she", "they", "it"))
# Words before a noun; without one, who speaks has a name.
DETERMINERS = frozenset("the a an his her its their my our one another".split())
_AS_GOING = r"as\s(?:he|she|they)\s(?:left|arrived|walked|stepped|emerged|entered)\b"
# What a verb of saying is followed by where not by who speaks or listens.
CIRCUMSTANCE = re.compile(
    rf"(?:{_AS_GOING}|in|at|on|to|from|of|during|after|"
    r"before|outside|inside|near|by|with|through|via|over|"
    r"about|around|ahead|yesterday|today|tonight|later|earlier|afterwards?|last|this|"
    r"[A-Z][a-z]+day|\w+ly)\b"
)
# With one of these it tells of more than one speaker, or of something else.
ELSE = re.compile(
    r"\b(?:but|while|as|when|because|though|although|whereas|until|yet|so|if|that|than|or|nor|he|"
    r"she|they|I|we|it)\b|\band\s(?=[A-Z])"
)
# It tells of the speaker, or where: "after winning", "as she left court", "her terraced house".
IDLE = re.compile(
    rf"\b(?:after|before|since)\s[a-z]+ing\b|\b{_AS_GOING}"
    r"|\baged\s(?=\d)|\b[A-Z]\w*ed\b|\b\w+-based\b"
    r"|\b(?:his|her|its|their|my|our)\s[a-z]+ed\b"
    r"|\b(?:released|issued|published|posted)\s(?:by|on|through)\b"
)
CLAUSE = re.compile(CLAIMS)  # a verb of another clause
# No aside of the speaker begins so: "and Soto", "quoting Soto".
NO_ASIDE = re.compile(
    r"(?:and|or)\b|(?!(?:speak|talk|stand|sitt|smil|laugh|address|writ)ing\b)[a-z]+ing\b"
)
