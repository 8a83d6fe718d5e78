"""How English says of a figure that it is not the right one, for `retrieval.rejection`.

Another language is a module beside this one with the same public names. Words stand in any case of
letters.
"""

# Without one of these there is nothing to look for.
REJECTS_SIGN = (
    r"\b(?:not|rather|instead|than|den(?:y|i)|dismiss|reject|disput|refut|wrongly|falsely|mistakenly|"
    r"incorrectly|erroneously)"
)
WRONG_SIGN = (
    r"\b(?:wrong|false|incorrect|inaccurate|untrue|baseless|unfounded|exaggerated|overstated|"
    r"mistaken)"
)
_PLACED = r"(?:(?:the|an?|by|for|at|of|to|in|on|from|its|their|his|her|our)\s+){0,2}"
_GIVEN = (
    r"(?:(?:\w+ly\s+)?(?:earlier|previous|initial|original|first|reported|announced|stated|given|"
    r"claimed|quoted|expected|estimated|rumou?red|promised|planned)\s+)?"
)
_REPORTS = (
    r"(?:that|reports?|claims?|suggestions?|rumou?rs?|speculation|figures?|numbers?|estimates?|"
    r"allegations?|accusations?)"
)
# Right before the figure: "not the", "rather than", "higher than the"; and what is denied.
REJECTS = (
    rf"(?:(?<!\bif\s)(?<!\bor\s)\bnot\s+|\b(?:rather\s+than|instead\s+of)\s+){_PLACED}{_GIVEN}$"
    rf"|\b(?:\w+er|more|less|worse)\s+than\s+(?:the|its|their|his|her|our)\s+{_GIVEN}$"
    r"|\b(?<!not\s)(?<!n['’]t\s)(?<!never\s)(?:den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|"
    r"reject(?:s|ed|ing)?|disput(?:es?|ed|ing)|refut(?:es?|ed|ing))\s+"
    rf"(?:(?:the|an?|any|all|media|press|earlier|widespread)\s+){{0,2}}{_REPORTS}\b[^,;:.!?]{{0,60}}$"
    r"|\b(?:wrongly|falsely|mistakenly|incorrectly|erroneously)\s[^,;:.!?]{0,40}$"
)
_FIGURE = r"(?:figure|number|sum|amount|total|estimate|claim|report|count|date|price|percentage)s?"
_WRONG = (
    r"(?:wrong(?!\s+(?:to|about|in)\b)|false|incorrect|inaccurate|untrue|baseless|unfounded|"
    r"exaggerated|overstated|mistaken)\b"
)
# Behind it: "reports of $5m are wrong", "$5m; the firm says that figure is wrong".
CALLS_WRONG = (
    rf"(?:\s+(?!(?:and|but|who|which|that|when|something|nothing|he|she|it|they)\b)[\w’'-]+){{0,5}}?\s+"
    rf"(?:is|are|was|were)\s+(?:\w+ly\s+)?{_WRONG}"
    rf"|[^\d]{{0,80}}\b(?:that|this|the|which|both)\s+{_FIGURE}\s+(?:is|are|was|were)\s+"
    rf"(?:\w+ly\s+)?{_WRONG}"
    rf"|,\s(?:which|a\s{_FIGURE})\s[^,;.!?\d]{{0,40}}\b(?:is|was|calls?|called|as)\s+"
    rf"(?:\w+ly\s+)?{_WRONG}"
)
