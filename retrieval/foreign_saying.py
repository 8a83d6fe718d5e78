"""How German, Spanish and French tell who said something, or that nobody did.

Far less than English: what keeps a quotation in them from being misjudged.
"""

import re

from retrieval.english_saying import NAME

DENIES = re.compile(
    r"\b(?:nicht|nie|niemals|niemand|kein\w*|falsch|bestreitet|bestritt|leugnet\w*|dementiert\w*"
    r"|nunca|jamás|nadie|tampoco|falso|niega|negó|desmintió|jamais|pas|personne|faux|dément\w*)\b",
    re.IGNORECASE,
)
_SAYING = (
    "sagt|sagte|schrieb|schreibt|erklärt|erklärte|meinte|betonte|"
    "dice|dijo|escribió|afirmó|declaró|explicó|señaló|aseguró|"
    "dit|écrit|affirme|déclare|explique"
)
# "sagte Voss", "dijo el presidente Sotomayor", "Voss sagte"
NAMED = re.compile(
    rf"\b(?:{_SAYING})\s(?:[a-zà-ÿ]+\s){{0,3}}?({NAME})|({NAME})\s(?:a\s)?(?:{_SAYING})\b"
)
