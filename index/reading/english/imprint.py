"""How a page speaks of itself: who supplied the text, adverts, subscriptions, whom to write to.

Each is the whole of a paragraph, one sentence without its mark at the end. None leaves room for
what somebody said or for a figure: "Subscriptions from £9.99 will rise, it said" is news.
"""

from index.reading.english.words import AGENCY

_ITEM = r"(?:article|story)"  # a post, a report or a piece may be in the news
_NAMED = (
    rf"(?-i:{AGENCY}|(?:[Tt]he )?(?:[A-Z][\w&'-]* ){{1,3}}"
    r"(?:News|Wire|Press|Newswire|Service|Agency|Network|Times|Post|Herald|Gazette))"
)
_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_ASKED = r"(?:please )?(?:e-?mail|write to|contact)"
_SAFELY = rf"(?:in confidence|securely|on our secure line|(?:at|on) {_ADDRESS})"
_BY = r"(?:signal|message|whatsapp|text|e-?mail|contact|write to|call)"
_TIP = r"(?:have you |do you have |you )?(?:got )?an? (?:news )?(?:tip|story)"
IMPRINT = (
    # where the text is from
    rf"this {_ITEM} (?:was|is|has been) (?:supplied|provided|syndicated) by {_NAMED}"
    rf"(?: and edited by {_NAMED})?",
    rf"to (?:syndicate|republish|reprint|license|reproduce) this {_ITEM},? {_ASKED} {_ADDRESS}",
    # adverts and subscriptions
    rf"(?:to advertise(?: with us)?|for advertising(?: enquiries)?),? {_ASKED} (?:us|{_ADDRESS})",
    r"advertise with us(?: today| now)?",
    r"(?:you (?:may|can) )unsubscribe at any time",
    r"(?:you are|you're) receiving this (?:e-?mail|newsletter) because you (?:have )?"
    r"(?:signed up|subscribed|registered)(?: (?:for|to|with) (?:it|us|our newsletters?))?",
    r"(?:get|read|download) our (?:app|e-?paper|digital edition)(?: (?:today|now|here|for free))?",
    rf"enjoy(?:ed|ing) this {_ITEM}\? (?:please )?(?:subscribe|sign up)(?: now| today| here)?",
    # tips
    rf"{_TIP}(?: for us| to share)?\? {_BY} us(?: {_SAFELY})?",
    rf"{_BY} (?:us|our (?:news ?desk|tip line)) {_SAFELY}",
)
