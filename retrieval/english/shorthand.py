"""How English is written short in chats, and small numbers in words, for `retrieval.question`."""

# In small letters; no word of a headline, where "PPL" and "B4" are names.
SHORTHAND = {"ppl": "people", "b4": "before"}
# "The b4" is a name, and so is what stands "on the b4"; "the ppl" are people.
SHORT = (
    r"\bppl\b|(?i:(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bthis )(?<!\bthat )(?<!\bmy )(?<!\bour )"
    r"(?<!\byour )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )(?<!\bon )(?<!\boff )"
    r"(?<!\bthe old )(?<!\bthe new ))\bb4\b"
)
# What an article may write for a small number that a question has in digits.
IN_WORDS = {
    "1": "one first once",
    "2": "two second both twice pair",
    "3": "three third",
    "4": "four fourth",
    "5": "five fifth",
    "6": "six sixth",
    "7": "seven seventh",
    "8": "eight eighth",
    "9": "nine ninth",
    "10": "ten tenth",
    "11": "eleven eleventh",
    "12": "twelve twelfth dozen",
}
# "the 2 bangs", "1st": a figure with the words beside it
SMALL_FIGURE = (
    r"(?:\b(?P<before>[\w'’]+)\s)?(?<![\d.,$€£])(?P<figure>\b(?P<number>\d{1,2})(?P<nth>st|nd|rd|th)?)"
    r"\b(?![.,]?\d|%)(?:\s(?P<after>[\w-]+))?"
)
