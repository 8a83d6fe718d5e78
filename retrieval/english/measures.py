"""By which words English tells what a figure measures, for `retrieval.quantities.measures`.

Words stand in any case of letters unless a comment says otherwise.
"""

# The telling words of each kind of quantity; the nearest to the quantity decides. A figure by which
# somebody qualifies is nothing else, whatever is nearer.
ASPECTS = {
    "money": {
        "qualifying": r"qualify|qualifies|qualifying|eligib\w*|threshold|insured",
        "pay": (
            r"salar\w+|wages?|pay\s?checks?|earn(?:s|ed|ers?|ings?)?|compensat\w*|income|"
            r"stipend|remunerat\w*|receive[sd]?|(?:be|is|are|was|were|been|being|gets?)\s+paid|"
            r"(?:['’]s|the|their|his|her|advertised|annual|base)\s+pay"
        ),
        "fine": r"fine[sd]?|penalt\w+|damages|settle\w*|bail|bribe\w*",
        "profit": r"profits?|loss(?:es)?|net\s+income|surplus",
        "revenue": r"revenues?|sales|turnover|gross\w*|box\s+office",
        "repaid": r"paid\s+(?:\w+\s+){0,2}?(?:back|off)|repaid",
        "debt": r"debts?|loans?|owe[sd]?|borrow\w*|deficit",
        "value": r"valu\w+|market\s+cap\w*",
        "funds": (r"rais(?:e|ed|es|ing)|fund\w*|donat\w*|grants?|invest\w*|budget\w*|spen[dt]\w*"),
        "price": r"pric\w+|cost\w*|tickets?|fees?|fares?|rents?|b(?:uy|ought|uying)|s(?:old|ells?)",
    },
    "count": {
        "dead": (
            r"kill\w*|die[ds]?|dead|deaths?|toll|fatal\w*|bodies|drown\w*|perish\w*|"
            r"los[te]\w*\s+(?:their|his|her)\s+li(?:fe|ves)|lives"
        ),
        "injured": r"injur\w*|wound\w*|hurt|hospitali[sz]\w*",
        "ill": r"ill(?!-)|sick(?:ened)?|infected|tested\s+positive|poisoned",
        "missing": r"missing|unaccounted",
        "arrested": r"arrest\w*|detain\w*|custody",
        "displaced": (
            r"displac\w*|evacuat\w*|homeless|fle[de]\w*|"
            r"(?:left|leav(?:e|es|ing)|quit)\s+(?:their|his|her)\s+homes?"
        ),
        "dismissed": (
            r"la(?:y|ys|id|ying)\s?offs?|cut(?:s|ting)?|redundan\w*|dismiss\w*|shed\w*|"
            r"(?:jobs?|posts?|roles?|positions?)\s+(?:(?:are|were|could|may|might|would|be|put)\s+){0,2}"
            r"(?:at\s+risk|under\s+threat|in\s+danger|threatened)|"
            r"eliminat\w*|let\b.{0,30}\bgo|axe[ds]?|sack\w*|lose[s]?|lost|"
            r"(?:will|would|must|may|could|to)\s+(?:be\s+)?go(?:ne)?"
            r"(?=\W*$|[.,;]|\s+(?:after|as|by|in|at|from|under|over)\b)"
        ),
        "closed": (
            r"closes|closed|closing|closures?|"
            r"(?:to|will|would|must|may|could|they|it)\s+close(?!\s+to\b)|"
            r"shut(?:s|ting)?|scrap(?:s|ped|ping)?|discontinu\w*|"
            r"drop(?:s|ped|ping)?(?!\s+(?:to|by|from|in|of|off|below|out)\b)"
        ),
        "hired": r"hir(?:e|ed|es|ing)|recruit\w*|add(?:s|ed|ing)?|creat\w*",
        "advertised": r"advertis\w*|vacan(?:t|cy|cies)",
    },
    "duration": {
        "wanted": (
            r"ask(?:s|ed|ing)?\s+for|argu(?:e[sd]?|ing)\s+for|seek\w*|sought|demand\w*|request\w*|"
            r"recommend\w*|call(?:s|ed|ing)?\s+for|fac(?:e|es|ed|ing)|"
            r"(?:could|would|may|might)\s+(?:have\s+been|be|get|spend|receive)|carr(?:y|ies)"
        ),
        "served": (
            r"(?:has|have|had|already|after|having|still)\s+(?:been\s+)?serv(?:ed|ing)|parole\w*|"
            r"releas\w*|remand\w*|bail"
        ),
        "ban": r"bann?(?:s|ed|ing)?|disqualif\w*|suspen\w*|barred|probation|community",
        "sentence": (
            r"jail(?:s|ed|ing)?|sentenc(?:e[sd]?|ing)|prison|imprison\w*|behind\s+bars|"
            r"(?:was|were|been|be|being)\s+(?:given|handed)"
            r"(?=\s+(?:[\w-]+\s+){0,5}years?\b(?!\s+to\b))"
        ),
    },
    "percentage": {
        "rise": (
            r"rais(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|up|increas\w*|jump\w*|"
            r"gr(?:ew|ows?|owth|own|owing)"
        ),
        "fall": r"fall\w*|fell|down|decreas\w*|drop\w*|declin\w*|slump\w*|cuts?",
    },
    "date": {
        "former time": r"first\s+(?:\w+\s+){0,3}since|last\s+(?:time|year)|previous\w*|not\s+since",
        "beginning": r"beg[aiu]n\w*|start\w*|since|join\w*|walk\w*|launch\w*|stopp\w*|follow\w*",
        "end": r"end(?:s|ed|ing)?|expir\w*|until|till|finish\w*",
    },
}
# What is cut or created is one thing by each of these names.
JOB, JOBS = "job", frozenset({"job", "post", "position", "role"})
SHARE_OF = r"\s+of\b"  # right behind a percentage: it is a share, whatever else is told
# Where a sentence turns to another thing; a strong turn is preferred to a comma. A full stop ends a
# sentence only before a capital: "on Sept. 14".
STRONG_TURN = (
    r"[!?;]\s|\.\s(?-i:(?=[\"“‘(]?[A-Z]))"
    r"|,?\s(?:while|whereas|but|although|though|versus)\b|,\sand\b"
)
WEAK_TURN = r"[,:—–]\s|\sand\b"
# "Nine people, two children among them, were killed": what is told of the nine follows the aside.
ASIDE = (
    r"[^,.;]{0,30},\s(?:(?:including|among|most|some|many|half|both|all|mostly|mainly)\b[^,;]*|"
    r"[^,;]*\b(?:among|of)\s(?:them|whom)),\s"
)
# "One has died and 14 people fell ill": what stands beyond this is farther away than it looks.
BEYOND = r"(?i)\sand\b|[,;:]"
# "2.3 billion yen (14.2 million euros)": one sum, given in two currencies.
CONVERTED = r"(?:,? or |,? ?[(\[] ?)(?:(?:about|around|roughly|approximately|some|nearly|almost) )?"
BECOMES = r"(?i) (?:an? \w+ )?to "  # "from $18 a month to $24": told of both
# "..., held every September since 1987": the year is not that of the figure before.
OTHER_YEAR = r"(?i),\s[^,;\d]*\bsince\s+$"
# "won by 353 votes", "a lead of 412": how far two figures are apart, not one of them.
DIFFERENCE = (
    r"(?i)\b(?:won|w[io]ns?|lost|los(?:es|ing)|beat(?:en|s)?|"
    r"defeat\w*|edg(?:ed|es)|ahead|behind|led|leads?|"
    r"trail\w*|short|outpoll\w*|ros[ei]\w*|fell|"
    r"fall(?:s|ing)?|grew|cut|up|down|increas\w*|decreas\w*|"
    r"dropp\w*|reduc\w*)\b[^,;.]{0,40}\bby\s+(?:\w+\s+){0,2}$"
    r"|\b(?:majority|margin|lead|deficit|gap)\s+(?:of|is|was|to)\s+(?:\w+\s+){0,2}$"
)
# "rose to 52%" tells of a level, "rose 6%" of a change.
LEVEL = r"(?i)\b(?:to|at)\s+(?:\w+\s+)?$"
# "Four plants have burnt since 2001", and what goes on with "and 30 people have died".
SINCE_A_YEAR = r"(?i)\bsince\s((?:19|20)\d\d)\W*$"
HAVE = r"(?i)\s(?:[\w-]+\s){0,2}?ha(?:ve|s)\b"
# "In a smaller Swiss study": a figure of that one, not of the one that is told of.
ANOTHER_STUDY = (
    r"(?i)\b(?:another|other|"
    r"(?:an?|in)\s+(?:\w+\s+)?(?:smaller|larger|bigger|separate|similar|different|"
    r"earlier|previous|older|second))\s+(?:[\w-]+\s+){0,3}?"
    r"(?:study|studies|survey|poll|trial|analysis|paper|experiment|research)\b"
)
# "He used to earn": what is told is over.
FORMER = r"(?i)\b(?:previous\w*|former\w*|used\s+to|had\s+(?:been|earned|paid)|earlier|old)\b"
# "He conceded on Thursday, nine days after the vote": the time between two events.
LAPSE_BEFORE = r"(?i)(?:^\W*|[,;:—–]\s|\b(?:be|was|were|is|came|comes?)\s)$"
LAPSE_BEHIND = r"(?i)\s(?:after|before|later|earlier|ago)\b"
TELLING = (
    r"\b(?:sa(?:id|ys?)|tell(?:s|ing)?|told|announc\w+|confirm\w*|report(?:s|ed)?|statement)\b"
)
# "it said on Monday": the day of a statement, not of what is told.
TOLD_ON = (
    r"(?i)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbe\s)"
    r"\b(?:said|announced|confirmed|reported)\s(?:(?:late|early)\s)?(?:on\s)?$"
)
# A sentence like this is about what the sentence before it ends with.
LEANS = (
    r"(?i)^\W*(?:it|its|he|his|she|her|they|their|this|that)\b|\bthere\b"
    r"|\b(?:this|these|those|such)(?:\s+an?)?\s+\w"
)
