"""By which words English tells whom something befell: those before a verb, and those behind it.

WHO stands for the names of whom a question asks about; ``first`` and ``last`` are another's name.
What is told before a verb ends right there, what is told behind it begins there.
"""

from retrieval.english.names import CAPITALISED
from retrieval.english.people import BESIDE, PEOPLE

WHO = "\N{OBJECT REPLACEMENT CHARACTER}"
_NAME = rf"(?:(?P<first>{CAPITALISED})\s(?:[A-Z]\.\s)?)?(?P<last>{CAPITALISED})"
_APPOSITION = r"(?:,\s[^,.;:]{1,70},)?"
# Up to the verb: ", who had also been", "was found", "is to be"
_AUXILIARIES = (
    r"(?:\s(?:was|were|is|are|has|had|have|been|being|be|also|later|found|sent|put"
    r"|given|then|now|will|would|to|got|gets|himself|herself|an?)\b){0,5}\s$"
)
_UP_TO = rf"(?:,?\swho)?{_AUXILIARIES}"
PASSIVE = r"\b(?:was|were|is|are|been|being|be|got|get|gets)\s(?:\w+\s)?$"

# --- before a verb, who is asked about -----------------------------------------------------------
BEFELL_WHO = rf"{WHO}{_APPOSITION},?{_UP_TO}"
# --- before a verb, somebody else ----------------------------------------------------------------
# "Pike, 43, was", "Pike and her two sons were", "Pike, now"
SUBJECT = (
    rf"{_NAME}(?:,\s[^,.;:]{{1,70}},|,(?=\s\w+ed\b))?"
    r"(?:,?\s(?:and|with)\s(?:his|her|the|their|two|three)\s(?:[\w-]++,?\s?){1,4}?,?)?"
    rf"(?:,\snow\b)?{_UP_TO}"
)
APPOSED = rf"(?<=[a-z]),\s{_NAME},{_UP_TO}"  # "her deputy, Lou Pike, was"
# "testified against Lou Pike, who was", whatever the name belongs to
NAMED_WHO = (
    rf"(?<!\bof\s)(?<!\band\s)(?<!\bor\s)(?P<first>{CAPITALISED})\s(?P<last>{CAPITALISED}),\swho"
    rf"{_AUXILIARIES}"
)
# Before such a name it belongs to more: "the man who robbed Pike was", "a friend of Pike was"
WITHIN = (
    r"\b(?:who|which|whom|whose|of|for|to|with|by|from|at|on|near|against|under|about|like|than"
    r"|including|and|or|nor|not|but|alongside|besides)\s"
    r"(?:(?!(?:as|when|while|after|before|because|until|since|that)\b)[\w'’-]++\s?){0,4}$"
)
# "Ng's husband was", "the son of Ng was", "Ng's deputy, Lou Pike, was", "Ng wept as her son was"
BESIDE_WHO = (
    rf"(?:{WHO}['’]s?\s(?:[\w-]+\s){{0,2}}?{BESIDE}|\b{BESIDE}\sof\s(?:\w+\.?\s)?{WHO}"
    rf"|^\W*(?:[A-Z][\w.]+\s){{0,2}}{WHO}{_APPOSITION}\s(?!(?:and|or|with)\b)[^,.;]*\b(?:his|her|their)\s"
    rf"(?:[\w-]+\s){{0,2}}?{BESIDE})"
    rf"(?:\s{CAPITALISED}){{0,2}}{_APPOSITION}{_UP_TO}"
)
_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|\d+|several"
_SOME = (
    rf"(?:(?:an?|{_NUMBER})\s(?:[\w'’-]+\s)?[\w-]+|(?:the|his|her|their|{_NUMBER}|some|many|most|no"
    rf"|an?|another|other)\s(?:[\w'’-]+\s){{0,2}}?(?!(?:he|she|they|him|her|them)\b){PEOPLE})"
)
# "Ng said the butler had been", "Ng said two guests had"
SAYS_OF_SOME = (
    rf"{WHO}(?:,[^.;:]{{1,60}},)?\s(?:said|says|added|wrote|claimed|insisted|noted|confirmed"
    rf"|announced|told\s[^,.;]{{1,40}}?)\s(?:that\s)?{_SOME}{_UP_TO}"
)
# "Two men who had robbed Ng were", "Three women were", where Ng is named behind
SOME_PEOPLE = (
    rf"^\W*(?i:an?|another|{_NUMBER})\s(?:[\w-]+\s){{0,2}}?(?:{BESIDE}|{PEOPLE})"
    rf"(?:\s(?:who|that)\s[^,.;]*{WHO}[^,.;]*)?{_UP_TO}"
)
OWNED = rf"{_NAME}(?<=['’]s)\s$"  # "Lou Pike's trial"
# "took Lou Pike into custody", "found Lou Pike guilty"
TAKEN = (
    r"\b(?:took|take|put|sent|send|found|find|held|kept|threw|placed|led)\s"
    rf"(?:(?:her|his|the|an?|their)\s[\w\s-]{{1,30}}?,?\s)?{_NAME},?\s(?:[a-z]+\s){{0,3}}$"
)
# --- behind a verb -------------------------------------------------------------------------------
SOME = (
    rf"\w*\s(?:the|his|her|their|{_NUMBER}|some|many|an?|another|other)\s(?:[\w'’-]+\s){{0,2}}?"
    rf"(?!(?:he|she|they|him|her|them)\b){PEOPLE}"
)
NAMED = rf"\w*\s(?:away\s)?(?:(?:his|her|the|their)\s(?:[\w-]+\s){{0,2}}?[\w-]+,?\s)?{_NAME}"
NOUN = rf"\w*\s(?:of|against)\s(?:the\s)?(?:[a-z]+\s){{0,2}}{_NAME}"  # "the arrest of Lou Pike"
_NOUN_PHRASE = (
    r"(?!(?:because|when|while|after|before|as|since|for|with|from|by|at|in|on|to)\b)[\w.-]+"
)
MAYBE_WHO = rf"\w*\s(?:him|her|them|you|me|us|{WHO}|(?:{_NOUN_PHRASE}\s){{1,3}}{WHO})(?!\w)"
# Who is asked about may share what befell another ("and Ng a day later"), unless they do something
# else, or what befell the other has to do with them: "Ng was abroad", "for stealing from Ng", but
# not "for a year and Ng for two".
APART = (
    r"(?:\b(?P<by>from|of|by|for|to|at|against|about|beside)\s"
    rf"(?!(?:[\w'’-]+\s){{1,3}}and\s{WHO}\s(?P=by)\b)(?:\w+ing\s)?(?:[\w'’-]+\s){{0,3}}{WHO}"
    rf"|{WHO}(?:['’]s?\s|{_APPOSITION}\s(?!(?:followed|joined|did|faces|too|also|likewise)\b"
    r"|(?:was|is|has|had|will|would|could)(?:n['’]t|\s(?:not|too|also))\b\W*$)"
    r"(?:was|is|has|had|will|would|could|told|took|found|left|went|ran|saw|sat|stood|held|made|gave"
    r"|came|became|kept|knew|thought|felt|led|met|won|lost|said|\w+ed|\w+s)\b))"
)
CLAUSE_ENDS = rf"[,;:—]|{WHO}|\band\b(?!\s\w+ed\b)|\b(?:but|while|when|after|before|because)\b"

# Words for who did it, or was left behind: "prosecutors", "the killer", "Ng's widow"
BESIDES = r"(?:prosecutor|killer|murderer|shooter|poisoner|accuser|widow(?:er)?|orphan)s?\b"

# --- anywhere in a sentence ----------------------------------------------------------------------
_COUNSEL = r"(?:lawyer|solicitor|barrister|attorney|counsel)"
_ACTS_FOR = (
    r",\s(?:for\sthe\s(?:defen[cs]e|prosecution)"
    r"|who\s(?:(?:is|was|has\sbeen)\s)?(?:defend|represent|prosecut)\w*[^,.;]*"
    r"|(?:(?:the|an?|his|her|their)\s)?(?:[\w-]+['’]s?|his|her|their|defen[cs]e)\s(?:[a-z]+\s)?"
    rf"{_COUNSEL})"
)
# "said Ng, the cook's lawyer", "Ng, for the defence, said": of a client
SPEAKS_FOR = (
    rf"\b(?:said|says|added)\s{WHO}{_ACTS_FOR}"
    rf"|{WHO}{_ACTS_FOR},\s(?:said|says|told|added)\b"
)
