"""Which asides English puts beside a noun to tell more of it: a sentence is whole without them."""

import re

from retrieval.english.dates import WEEKDAYS
from retrieval.english.saying import STATES

# "who chairs the council", "part of which was mended", "a charity for sailors", "including the
# cook". What begins with another preposition or an adverb ("in mice", "on paper", "largely")
# says how far the sentence holds.
OF_A_NOUN = re.compile(
    r"(?:(?:(?:all|both|part|parts|each|a part) of )?(?:who|whom|whose|which|where)"
    r"|an?|the|my|our|your|his|her|its|their"
    r"|including|along with|together with|as well as|pictured|(?:now )?aged)\s\w.*",
    re.IGNORECASE | re.DOTALL,
)
# ... and of those: "a year ago", "a bit", "the way it looks", "the court heard", "his lawyers say".
OF_MORE = re.compile(
    rf"{STATES.pattern}"
    r"|^(?:an?|the|my|our|your|his|her|its|their)\s(?:[\w-]+\s)?(?:bit|lot|tad|touch|shade|while|"
    r"times?|moments?|second|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|degree|"
    r"extent|way|manner|sense|opinion|view|words?|case|hope|guess|kind|sort|part|account|admission|"
    r"estimates?|reckoning|standards?|rule|exception|mice|rats)\b"
    r"|^(?!.*\b(?:who|which|that|whom|whose|where)\b)"
    r".*\b(?:is|are|was|were|has|had|have|does|do|did|"
    r"will|can|must|shall)\b"
    r"|^(?:the|an?|my|our|his|her|its|their)\s(?:[\w-]+\s){1,4}?(?:heard|hears?|insists?|insisted|"
    r"maintain(?:s|ed)?|suspect(?:s|ed)?|conclude[sd]?|assume[sd]?|agree[sd]?|admit(?:s|ted)?|"
    r"shows?|showed|reveal(?:s|ed)?|finds?|found|recalls?|understands?|understood|swears?|swore|"
    r"vow(?:s|ed)?|guess(?:es|ed)?|reckon(?:s|ed)?|judge[sd]?|rule[sd]|promise[sd]?|declares?|"
    r"estimate[sd]?|learn(?:s|ed|t)?|knows?|knew|goes|runs|read|has it)\b(?!\s(?:of|in|at|by)\b)",
    re.IGNORECASE | re.DOTALL,
)
# What only keeps speech going, or says on which day, may go from anywhere.
FILLERS = re.compile(
    r"(?:frankly|honestly|of course|indeed|too|therefore|thus|moreover|furthermore|for example|for "
    r"instance|in fact|as well|again|sir|madam|folks|friends|gentlemen|please|well|oh|er|um|"
    r"in short|naturally|after all|by the way|incidentally|ladies and gentlemen"
    rf"|(?:(?:on|last|this|late|early)\s)+(?:{'|'.join(WEEKDAYS)}|night|morning|afternoon|evening|"
    r"week|month|year))",
    re.IGNORECASE,
)
# In brackets: "(laughs)", "(see below)", "(above)".
IN_BRACKETS = re.compile(
    r"(?:laugh(?:s|ter|ing)|applause|cheers|pauses?|sighs?|smil(?:es|ing)|pictured|"
    r"(?:pictured )?(?:above|below|left|right)|see\s.*|sic)",
    re.IGNORECASE | re.DOTALL,
)
# Behind these an aside tells of no noun: "It is, a year on, ..."
NO_NOUN = frozenset(
    """am is are was were be been being has have had do does did will shall can may must i we you he
    she it they that this there and or so because as of in on at by to for from with very""".split()
)
