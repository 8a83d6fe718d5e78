"""How a page speaks of itself: who supplied the text, adverts, subscriptions, whom to write to.

A short block that one of these matches from its beginning is no article.
"""

_ITEM = r"(?:article|story|post|content)"  # a report or a piece may be in the news
_SERVICE = (
    r"(?:adverts?|advertis(?:ing|ements?)|ads|classifieds?|subscriptions?|circulation|newsdesk"
    r"|news desk|switchboard|editorial|letters|syndication|rights|press office|back issues)"
)
_ASKED = r"(?:please |just )?(?:call|ring|e-?mail|write to|visit|contact|see|go to|click|phone)\b"
IMPRINT = (
    # where the text is from
    rf"this {_ITEM} (?:was|is|has been) (?:supplied|provided|distributed|syndicated)"
    r" (?:by|to|from)\b",
    rf".{{0,90}}\bto (?:syndicate|republish|reprint|license|reproduce) this {_ITEM}\b",
    # numbers and addresses
    rf".{{0,90}}\b{_SERVICE}(?: enquiries| team)? ?: ?(?:tel(?:ephone)?\.? ?:? ?|call |phone )?"
    r"[+(]?\d[\d ()-]{5,}",
    rf".{{0,90}}\b{_SERVICE}(?: enquiries| team)? ?: ?\S+@\S+",
    rf"(?:to (?:advertise|subscribe|unsubscribe)|for (?:adverts?|advertising|subscriptions?)"
    rf"|to place an? (?:advert|ad|notice))\b[^.!?]{{0,60}}?,? {_ASKED}",
    r"advertise (?:with us|in this|here)\b",
    # subscriptions and letters
    r"(?:you (?:may|can) |to )?unsubscribe\b(?! from the)",
    r"subscribe (?:from|and|for (?:just|only|as)|at) ",
    r"(?:subscriptions?|home delivery) (?:from|at) [£$€]\d",
    r"(?:you are|you're) receiving this\b",
    r"no longer (?:want|wish) to (?:receive|get) (?:this|these)\b",
    r"(?:get|read|download|buy) our (?:app|e-?paper|digital edition|print edition)\b",
    r"enjoy(?:ed|ing)? (?:this|reading|our)\b.{0,40}(?:\?|subscribe|sign up)",
    # tips
    r"(?:have you |have |do you have |do you |you )?(?:got|have|know)? ?an? (?:news )?"
    r"(?:tip|story|stories)(?: for us| to (?:tell|share))?\?",
    r"(?:signal|message|whatsapp|text|e-?mail|contact|write to) (?:us|our (?:news ?desk|reporters?"
    r"|team|tip line))\b",
)
