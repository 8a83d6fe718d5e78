"""By which words English gives a count, an age or any figure, for `corroboration.lacking`.

They stand in any case of letters.
"""

from retrieval.english.dates import MONTH_NAMES, WEEKDAYS
from retrieval.english.slots import NUMBER_WORD

COUNT_ASKED = r"\bhow\s+(?:many|much)\b|\bnumber\s+of\b"
# What has a number of things, or says that they are none, many or all; and what has one and counts
# nothing: "one of the speakers", "the first shop".
COUNTS = (
    rf"\d|\b(?:{NUMBER_WORD}|zero|no|none|nobody|neither|several|many|few|most|all|every\w*|couple"
    r"|pair|single|lone|sole|only|scores|brace|treble|hat[- ]?trick|thrice|twins?|triplets?"
    r"|whole|entire"
    r"|halv\w+|majority|\w+less|uninhabited)\b"
)
# Without one of these a sentence gives no sum, share, day or length, in whatever words.
FIGURE = (
    rf"\d|\b(?:{NUMBER_WORD}|several|few|couple|weekend|week|fortnight|month|season|summer|winter|spring"
    r"|autumn|year|night|overnight|morning|afternoon|evening|noon|midnight|today|yesterday|tomorrow|ago"
    rf"|easter|christmas|eve|{'|'.join(WEEKDAYS)}|{'|'.join(MONTH_NAMES)}|free|nothing|fortune|all|none"
    r"|until|throughout)s?\b"
)
COUNTS_NOTHING = r"\bone\sof\b|\bfirst\b"
AGE = (
    rf"\d|\b(?:{NUMBER_WORD}|born|birthday|teen\w*|infant|toddler|baby|centur\w+|decades?"
    r"|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies|\w+enarian)\b|-old\b"
)
