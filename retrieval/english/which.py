"""How English asks which one of a kind, and speaks of one without saying which.

Words stand in any case of letters unless a comment says otherwise.
"""

# "which judge", "what video game", "who is the mediator": where the words of the kind begin
WHICH = r"\b(?P<which>which|what)\s(?:of\sthe\s|one\sof\sthe\s)?"
WHO_IS = r"^\W*who(?:['’]s|\s(?:is|was))\s(?:the|his|her|their|its)\s"
# ... and what ends them, besides a verb in the past tense
ENDS = frozenset(
    """
    is are was were be been am do does did has have had will would can could should may
    might must shall of in on at to for from by with about as into over who whom whose that
    which he she it they we i you the a an his her their its this these those and or not
    gets goes comes
    """.split()
)
MOST_WORDS = 4
# Of these no single one is asked for, or a description is an answer.
NO_KIND = frozenset(
    "kind type sort way reason time year day date month week hour age amount number sum size share "
    "part percentage percent proportion effect impact role thing colour color length height weight "
    "salary price cost pay name title rank stage state condition else exactly next first happened "
    "happens caused went made said".split()
)
# Before the kind: one of it, with up to three words between, which do not begin another noun's
INDEFINITE = (
    r"\b(?i:an?|another|some)\s"
    r"(?P<more>(?:(?!(?i:of|in|on|at|to|for|and|or)\s)[\w'’-]+\s){0,3})$"
)
# It is named all the same: "Jakub Orlo, a fisherman", "Orlo is a fisherman" (letters in this case)
NAMED_BEFORE = (
    r"(?:(?!(?:It|That|This|He|She|There|Who)\b)\b[A-Z][\w'’.-]*|[”\"’])"
    r"(?:,|\s(?:is|was|as|became|becomes|remains))\s$"
)
# "a fisherman named Orlo", "a judge, Ann Roe,", "a firm from Lund, Orbit Energy"
NAMED_BEHIND = (
    r"^(?:['’]s)?(?:\s(?:called|named|known\sas)\b|,?\s[“\"(]?[A-Z]"
    r"|(?:\s[\w'’-]+){0,5},\s[“\"(]?[A-Z])"
)
# "an engineer for the new studio" says which one it is; "a driver from Orr" who
CHOSEN_BEHIND = r"^\s(?:for|of|with|to|in\scharge|working|focused|responsible)\b"
DESCRIBED_BEHIND = r"^(?:\sfrom\b|,\s\d|\sin\s(?:his|her)\b)"
