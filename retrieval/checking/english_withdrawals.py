"""How an English live blog takes back what an entry of its own told, for `withdrawals`."""

import re

TIME = r"(?<![\d.:])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d.:]*\d)"
# Without one of these words there is nothing to look for.
SIGN = re.compile(r"\b(?:wrong|incorrect|untrue|false|mistaken|not\strue|error)\b")
# "We reported at 22.40 that she was dead; that was wrong."
TAKEN_BACK = re.compile(
    rf"\b(?:[Ww]e\s(?:reported|said|wrote|posted|told\syou)(?:\s(?:here|earlier|that))?"
    rf"|[Oo]ur\s(?:report|post|entry|update))\s(?:at|of|from)\s{TIME}"
    r"[^.!?\n]{0,200}?\b(?:that|this|it|which|and)?\s?(?:was|were|is)\s(?:\w+ly\s)?"
    r"(?:wrong|incorrect|untrue|false|mistaken|not\strue|an?\serror)\b"
)
# A line that an entry begins with: "Wed 12 Mar 22.40", "22:40 GMT".
HEADING = re.compile(
    rf"^[^\S\n]*[*#_]*(?:[\w,.]+[^\S\n]+){{0,4}}?{TIME}(?:[^\S\n]*(?:[ap]\.?m\.?|[A-Z]{{2,4}}|h))?"
    r"[*_:]*[^\S\n]*$",
    re.MULTILINE,
)
