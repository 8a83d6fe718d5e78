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
# "Ada Moll, 60, the mother of the pilot": what stands here is she. Not of "Ng, a girl band singer".
APPOSED = (
    r",\s(?:(?:aged\s)?\d\d,\s)?(?:(?:the|an?|his|her|their|my|our|[\w-]+['’]s)\s)?"
    r"(?:[a-z-]+\s){{0,2}}?(?:{nouns})(?=\s(?:of|who|whose|from|in|at|to)\b|[,.;:)])"
)
# "His mother, Ada Moll", but not "the dead man's mother", nor "said the man. Moll left".
CALLED = r"\b(?i:the|an?|his|her|their|my|our|[\w-]+['’]s)\s(?:[a-z-]+\s){{0,2}}?(?:{nouns}),?\s$"
ENTITLED = r"(?<![\w-])(?:{titles})\.?\s$"
# The next sentence of a paragraph, where it begins with who was told of.
PRONOUN_NEXT = r"^(He|She)\b"
