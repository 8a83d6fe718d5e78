"""How English names people, and by which verbs it has them speak."""

import re

from index.terms import STOP_WORDS
from retrieval.english.dates import MONTH_NAMES, WEEKDAYS

# By these alone a clause has somebody speak; SAYING adds what may be a noun or another's, and
# SPEAKING what is done to words besides.
ONLY_SAYING = (
    "said|says?|told|tells|wrote|writes|added|adds|asked|asks|noted|stated|explained|argued|claimed|"
    "warned|insisted|tweeted|posted|recalled|replied|continued|answered|responded|remarked|declared|"
    "commented|complained|testified|according to"
)
SAYING = f"{ONLY_SAYING}|saying|notes|states|reported|reports|puts? it"
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
# Bounded and possessive, so that a text of nothing but names is read in one pass.
CAPITALISED = rf"\b{_CAPITAL}(?:['’.-]*+\w++){{1,9}}+"
# Titles that are a name themselves where none follows: "Sen said". With or without a point.
SHORT_TITLES = frozenset(
    "sen rep gov gen lt col sgt capt cpl maj cmdr adm rev cllr supt insp det hon pres amb".split()
)
POINTED_TITLES = SHORT_TITLES | frozenset("mr mrs ms mx dr prof".split())
SUFFIXES = frozenset(
    "jr sr ii iii kc qc mp msp mep obe cbe mbe phd esq".split()
)  # behind a last name
_OWNING = r"(?:['’]s|(?<=s)['’])(?![\w-])"
POSSESSIVE = re.compile(_OWNING)  # "the mayor's", "Jones'"; not "Ng'", which ends a quotation
OWNS = re.compile(rf"{_OWNING}\s")  # within a name: "Prince Albert's Kessel"
_POINTED = rf"(?:(?i:{'|'.join(sorted(POINTED_TITLES))})|{_CAPITAL})\."
_PARTICLES = "de|del|della|der|den|da|di|dos|das|du|la|le|van|von|vom|zu|zur|af|ter|al|el|bin|ibn|y"
# "George W. Marsden", "George W Marsden", "Ursula von der Heide", "Lt. Col. Emma Stone"
_BETWEEN = rf"(?:{_POINTED}|[B-HJ-Z](?=\s)|{_PARTICLES}|&)"  # "Morgan & Sons"
NAME = rf"\b(?:{_POINTED} ?){{0,3}}{CAPITALISED}(?: (?:{_BETWEEN} ){{0,3}}{CAPITALISED}){{0,11}}+"
OFFICES = """mr mrs ms mx dr sir dame lord lady prof professor president chairman chairwoman
    chair minister secretary senator governor mayor judge justice captain general colonel king
    queen prince princess pope director chief executive ceo spokesman spokeswoman spokesperson
    prime councillor detective sergeant lieutenant inspector superintendent congressman
    congresswoman councilman councilwoman representative reverend baroness"""
_TIMES = "after before during since until later earlier yesterday today tomorrow"
# What has a capital at the beginning of a clause, or before a name, and is none.
IDLE = STOP_WORDS.union(
    OFFICES.split(), _TIMES.split(), (one.lower() for one in (*MONTH_NAMES, *WEEKDAYS))
)
# What a clause often begins with and a comma follows.
OPENING = frozenset(
    "however meanwhile moreover furthermore therefore nevertheless nonetheless instead indeed thus "
    "hence besides otherwise though perhaps overall elsewhere".split()
)
# Verbs that also stand before who spoke: "said Ng". "Told Ng" names who listened.
BEFORE = "said|says|wrote|added|asked|warned|insisted|replied|recalled|explained|according to"
SPEAKING = f"{SAYING}|called|calls|described|describes|dismissed|branded|labell?ed|denounced"
# "Ng said", "Ng, who chairs the council, called it", "the mayor, Ng, said", "said police chief Ng",
# "Ng, who chairs the council, rejected the claim, saying".
NAMED = re.compile(
    rf"({NAME})(?:, [^,;.!?]{{1,80}},)?\s(?:(?:also|then|later|has|had)\s)?(?:{SPEAKING})\b"
    rf"|(?<=, )({NAME}),\s(?:{SPEAKING})\b"
    rf"|^({NAME})(?:, [^,;.!?]{{1,80}},)?\s[^;.!?]{{1,100}}?,\s(?:saying|adding|telling|writing)\b"
    rf"|\b(?:{BEFORE}|According to)\s(?:(?:the|an?)\s)?(?:[a-z][\w-]+,?\s){{0,4}}?({NAME})"
)
# Who only gives a figure, and need not be who spoke: "Ng estimates that", "Ng put it at $5m".
_GIVING = (
    r"(?:(?:estimate[sd]?|count(?:s|ed)?|believe[sd]?|reckon(?:s|ed)?|thinks?|thought)"
    r"(?!\s(?:to|by|among|for|as|on)\b)|puts?\s[^,;.!?\d]{1,60}?\sat\b"
    r"(?!\s(?:the|this|that|her|his|its|their|an?|risk)\b))"  # no "put a knife at her throat"
)
GIVING_FIGURES = re.compile(
    rf"({NAME})(?:, [^,;.!?]{{1,80}},)?\s(?:(?:also|then|later|has|had)\s)?{_GIVING}"
    rf"|(?<=, )({NAME}),\s{_GIVING}"
)
# "Orbit cut 900 jobs", "Orbit said that it would": who did it, by one name, before the verb.
ACTING = re.compile(
    rf"^[“‘\"]?({CAPITALISED})\s(?:(?:also|then|later|has|had)\s)?"
    rf"(?:(?!(?:{SPEAKING})\b)[a-z]"
    rf"|(?:{SPEAKING})\b[^,;.]{{0,40}}?\s(?:it|they)\s(?:would|will|had|has)\b)"
)
TOLD_TO = re.compile(rf"\b(?:told|tells?|telling)\s(?:the\s)?({NAME})")  # who listened
# "Ng, 43, resigned", "Dr. Ng", "Ng's wages": the last word is a last name.
_ONLY_OF_PEOPLE = (
    r"(?:wages|agent|career|debut|birthday|father|"
    r"mother|parents|wife|husband|widow|sons?|daughters?|"
    r"brother|sister)\b(?! (?:bill|costs?))"
)
PERSON = re.compile(
    rf"({NAME}), (?:aged )?\d\d,|\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame)\b\.? ({NAME})"
    rf"|({NAME})(?<=['’]s) (?:[a-z]+ )?{_ONLY_OF_PEOPLE}"
)
