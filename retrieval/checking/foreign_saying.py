"""How German, Spanish and French tell who said something, or that nobody did.

Far less than English: what keeps a quotation in them from being misjudged.
"""

import re

from retrieval.english.names import NAME

DENIES = re.compile(
    r"\b(?:nicht|nie|niemals|niemand|kein(?:e[mnrs]?)?"
    r"|falsch|bestreitet|bestritt|leugnet\w*|dementiert\w*"
    r"|nunca|jamás|nadie|tampoco|falso|niega|negó|desmintió|jamais|pas|personne|faux|dément\w*)\b",
    re.IGNORECASE,
)
# What may not be left out of a quotation, as in `retrieval.english.saying`.
TURNING = re.compile(
    rf"{DENIES.pattern}|\b(?:ohne|wenn|falls|nur|aber|sondern|kaum|angeblich|vielleicht"
    r"|sin|si|solo|sólo|pero|sino|apenas|quizás?|salvo|sans|seulement|mais|peut-être|sauf|ne)"
    r"\b|\bn['’]",
    re.IGNORECASE,
)
_SAYING = (
    "sagt|sagte|schrieb|schreibt|erklärt|erklärte|meinte|betonte|"
    "dice|dijo|escribió|afirmó|declaró|explicó|señaló|aseguró|"
    "dit|écrit|affirm[eé]|déclar[eé]|expliqu[eé]"
)
# "sagte Voss", "dijo el presidente Sotomayor", "Voss sagte"
NAMED = re.compile(
    rf"\b(?:{_SAYING})\s(?:[a-zà-ÿ]+\s){{0,3}}?({NAME})|({NAME})\s(?:a\s)?(?:{_SAYING})\b"
)
