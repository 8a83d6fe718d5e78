"""By which words English tells that somebody is a man or a woman, for `retrieval.genders`.

Names stand in their own letters, nouns in small ones.
"""

HE, SHE = "he", "she"
NOUNS = {
    HE: (
        "father|husband|son|brother|uncle|grandfather|grandson|stepfather|stepson|half-brother|"
        "nephew|widower|boyfriend|fiancé|man|boy|businessman|policeman|king|prince|monk"
    ),
    SHE: (
        "mother|wife|daughter|sister|aunt|grandmother|granddaughter|stepmother|stepdaughter|"
        "half-sister|niece|widow|girlfriend|fiancée|woman|girl|businesswoman|policewoman|"
        "spokeswoman|chairwoman|councilwoman|congresswoman|actress|queen|princess|nun"
    ),
}
TITLES = {HE: "Mr|Sir|Lord|Señor|Herr|Monsieur", SHE: "Mrs|Ms|Miss|Dame|Lady|Madame|Frau"}
# "Ada Moll, 60, the mother of the pilot, left": who begins a sentence and is told of so. Not of
# "Ng, a girl band singer", nor in a list: "Ng, his mother, and a dog".
BEGINS = r"(?:^|[.!?]['’”\"]?\s|\n)$"
_NEXT_OF_A_LIST = r"(?:and|or|an?|the|his|her|their|my|our)\b|[^\W\d_a-z]"
APPOSED = (
    r",\s(?:(?:aged\s)?\d\d,\s)?(?:(?:the|an?|his|her|their|my|our|[\w-]+['’]s)\s)?"
    r"(?:[a-z-]+\s){{0,2}}?(?:{nouns})"
    rf"(?=\s(?:of|who|whose|from|in|at|to)\b|[.;:)]|,(?!\s(?:{_NEXT_OF_A_LIST})))"
)
# "His mother, Ada Moll, left", "his mother Ada Moll" (1), but not "the dead man's mother", "the man
# Moll shot", "he told his mother, Moll said" and "a lawyer for his mother, Ada Moll, left".
CALLED = (
    r"(?<!\bof\s)(?<!\bfor\s)(?<!ccording\sto\s)\b(?:(?i:the|an?|his|her|their|my|our)|[\w-]+['’]s)\s"
    r"(?:[a-z-]+\s){{0,2}}?(?:{nouns}),\s$"
    r"|\b((?i:his|her|their|my|our)|[\w-]+['’]s)\s(?:[a-z-]+\s){{0,2}}?(?:{nouns})\s$"
)
CLOSED = rf"[.;:)]|$|,\s(?!{_NEXT_OF_A_LIST})"
ENTITLED = r"(?<![\w-])(?:{titles})\.?\s$"
