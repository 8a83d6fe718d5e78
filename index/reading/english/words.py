"""Words of all parts of an English news page: its days, agencies, what it calls an article."""

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun",
            "july jul", "august aug", "september sept sep", "october oct", "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAY = r"(?i:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)"
MONTH = "(?i:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
# A date without its year: "Tuesday, Sept. 17", "21 May".
DAY_OF_MONTH = rf"(?:{WEEKDAY},? )?(?:{MONTH} {_DAY}|{_DAY} (?:of )?{MONTH})"
# The commonest words of English prose (the head of any frequency list, articles to pronouns).
FUNCTION_WORDS = frozenset(
    "the of and to a in is that it for was on with as by at be from his have are this had not or "
    "but an they which one you were her all she there would their we him been has when who will "
    "no more if out so said what up its about than into them can only other after also".split()
)
ITEM = r"(?:article|story|post|report|piece|page|headline|column)"
AGENCY = (
    r"(?:AP|AFP|ANI|CNN|EFE|IANS|PTI|PA|UPI|dpa|Reuters|Bloomberg|Xinhua|Associated Press|"
    r"PR ?Newswire|GLOBE NEWSWIRE|BUSINESS WIRE|ACCESS Newswire|EIN Presswire)"
)
# Headlines do without these verbs, and statements seldom do. "May" is a month.
STATING_VERB = (
    r"\b(?:(?:is|are|was|were|has|have|had|does|did|could|would|should|must)(?:n['’]t)?"
    r"|will|can|cannot|may|might|won['’]t|can['’]t)\b"
)
