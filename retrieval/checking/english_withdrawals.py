"""How an English live blog takes back what an entry of its own told, for `withdrawals`."""

import re

TIME = r"(?<![\d.:])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d.:]*\d)"
# Without one of these words there is nothing to look for.
SIGN = re.compile(r"\b(?:wrong|incorrect|untrue|false|mistaken|not\strue|error)\b")
_WRONG = (
    r"(?:was|were|is)\s(?:\w+ly\s)?"
    r"(?:wrong|incorrect|untrue|false|mistaken|not\strue|an?\serror)"
)
# "We reported at 22.40 that she was dead; that was wrong." It has to be a clause of its own: not in
# "We reported at 22.40 that she said the budget was wrong for families".
TAKEN_BACK = re.compile(
    rf"\b(?:[Ww]e\s(?:reported|said|wrote|posted|told\syou)(?:\s(?:here|earlier|that))?"
    rf"|[Oo]ur\s(?:report|post|entry|update))\s(?:at|of|from)\s{TIME}"
    rf"(?:\s|[^.!?\n]{{0,200}}?(?:(?:[.;]|\s[-–—]|—)\s?(?:[Tt]hat|[Tt]his|[Ii]t)|,\swhich)\s)"
    rf"{_WRONG}(?=\s*(?:[.;!]|$)|,?\sand\swe\b)",
    re.MULTILINE,
)
# A line that an entry begins with: "Wed 12 Mar 22.40", "22:40 GMT".
HEADING = re.compile(
    rf"^[^\S\n]*+[*#_]*+(?:[\w,.]++[^\S\n]++){{0,4}}?{TIME}"
    r"(?:[^\S\n]*(?:[ap]\.?m\.?|[A-Z]{2,4}|h))?[*_:]*[^\S\n]*$",
    re.MULTILINE,
)
