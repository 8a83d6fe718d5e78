"""How English news says that something is not known, for `retrieval.denial.doubt`.

Words stand in any case of letters.
"""

from retrieval.english import claims

_BARELY = r"(?:\s(?:yet|immediately|independently|be|been|able\sto))*"
_CONFIRM = rf"(?:{claims.CONFIRM})\b"
_CLAIMED = rf"(?:{claims.WHAT_WAS_TOLD})s?\b(?!['’])"
_OF_CLAIM = r"(?:the|this|that|these|those|his|her|their|its|both)\s(?:\w+\s)?" + _CLAIMED
_CLAIM = rf"(?:(?:that|this|it)(?=[.,;:!]|$|\s(?:on|in|last|yet|at|and|but)\b)|{_OF_CLAIM})"
_ABOUT_MORE = r"(?!\s(?:as|that|whether|if|who|how|why|when|where|what)\b)"
# Of the sentence before: "That could not be confirmed.", "The claim remains unproven.", "The Echo
# has not verified his account.", "There is no evidence of that."
LEFT_UNCONFIRMED = (
    rf"\W*(?:(?:but|yet|however),?\s)?(?:(?:that|this|it|{_OF_CLAIM})\s(?:"
    rf"{claims.COULD_NOT}{_BARELY}\s{_CONFIRM}"
    rf"|(?:is|are|was|were|remains?)\s{claims.UNCONFIRMED}\b"
    rf"){_ABOUT_MORE}"
    rf"|(?:[\w'’.-]+\s){{1,5}}?{claims.COULD_NOT}{_BARELY}\s{_CONFIRM}\s{_CLAIM}"
    rf"|there\s(?:is|was)\sno\s(?:evidence|proof)\s(?:of|for)\s{_CLAIM})"
)
# The words of a question that a sentence may leave open.
ASKING = r"\b(?:why|who|how|when|where)\b"
_TELL = (
    r"(?:say|said|know|known|explain(?:ed)?|clear|"
    r"disclosed?|establish(?:ed)?|determined?|tell|told|"
    r"reveal(?:ed)?|specif(?:y|ied))"
)
_NOT_TOLD = (
    rf"(?:(?:\b(?:not|never|cannot)|n['’]t)(?:\s(?:be|been|yet|immediately|publicly))*\s{_TELL}"
    r"|\bunclear|\bunknown|\b(?:declin|refus)(?:es?|ed)\sto\s(?:say|explain|disclose)"
    r"|\bnobody\s(?:knows|knew|has\ssaid))"
)
# "He has not said why.": before the word that asks.
OPEN_BEFORE = rf"{_NOT_TOLD}\s(?:exactly\s)?"
# "Who did it, the inquiry could not establish.": from the beginning to what it is about.
OPEN_BEHIND = rf"(?P<of>[^.;:?]{{0,60}}?)\s?{_NOT_TOLD}\W*$"
# "He cannot say who told him.", "She gave no source.": what somebody keeps to himself
TELLS_NOTHING = (
    rf"{_NOT_TOLD}\b|\b(?:g[ai]ves?|offer(?:s|ed)?|nam(?:es?|ed)|cit(?:es?|ed)|show(?:s|ed)?"
    r"|produc(?:es?|ed))\sno\s(?:source|proof|evidence|details?|names?|reasons?|documents?)\b"
)
WHY = "why"
NO_REASON = (
    r"\bno\s(?:reason|explanation|motive)\s(?:was|has|is)\b|\bgave\sno\s(?:reason|explanation)\b"
    r"|(?:\bnot|n['’]t)\sgiven?\san?\s(?:reason|explanation)\b"
)
