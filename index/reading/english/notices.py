"""How English articles say that they were updated, corrected, clarified or retracted."""

from index.reading.english.words import DAY_OF_MONTH, ITEM
from index.types import NoticeKind

_CHANGED = (
    r"(?:updated|corrected|amended|clarified|revised|retracted|edited|changed|modified|withdrawn)"
)
_PUBLISHED = r"(?:published|ran|carried|printed|posted|reported)"
_UNQUOTED = r"[^.:;\"“”‘]"
_OURS = rf"(?!\bin (?:the )?(?-i:[A-Z])){_UNQUOTED}"  # but "in the Post"
_HEADLINED = rf"{ITEM}\b{_UNQUOTED}{{0,80}}\b(?:headlined|headline)\b"
# "On 24 April we published an article headlined ...", "We have retracted a report headlined ...",
# "An article on page 3 headlined ...": it is another one, whichever it stands in.
NOTICE_OF_ANOTHER = (
    rf"(?:(?:on|in) {_UNQUOTED}{{3,60}} )?we (?:have |'ve )?(?:since |today )?"
    rf"(?:{_PUBLISHED}|{_CHANGED}|removed|apologi[sz]ed? for) "
    rf"(?:an?|our|the) {_UNQUOTED}{{0,40}}?{_HEADLINED}"
    rf"|(?:in )?(?:an|our) (?:{_OURS}){{0,40}}?{ITEM}\b(?:{_OURS}){{0,80}}\bheadlined\b"
)
NOTICE_OF_ANOTHER_SIGN = r"\bwe\b|\bheadlined\b"  # without either there is none
# What leads up to the headline of an article: "an article headlined", "our May 5 story,".
NAMED_ITEM = (
    rf"(?i:\b(?:an?|our|the|that) (?:[\w'-]+ ){{0,4}}?{ITEM}\b"
    rf"(?:{_UNQUOTED}{{0,80}}\b(?:headlined|headline|titled|entitled|called)\b)?)[,:]? ?"
)
NOTICE_LABELS = {
    "update": NoticeKind.UPDATE,
    "updated": NoticeKind.UPDATE,
    "correction": NoticeKind.CORRECTION,
    "corrections": NoticeKind.CORRECTION,
    "corrected": NoticeKind.CORRECTION,
    "correction appended": NoticeKind.CORRECTION,
    "corrections appended": NoticeKind.CORRECTION,
    "erratum": NoticeKind.CORRECTION,
    "clarification": NoticeKind.CLARIFICATION,
    "clarification appended": NoticeKind.CLARIFICATION,
    "retraction": NoticeKind.RETRACTION,
    # A note is a notice of the kind its words tell, and none if they tell of no change.
    "editor's note": None,
    "editors' note": None,
    "note": None,
    "amendment": None,
    "amended": None,
}
# "An earlier headline on this story": a headline of the article itself that stands no more.
_FORMER_HEADLINE = (
    rf"(?:earlier|previous|original) headline (?:on|of|to|for|above) (?:this|our) {ITEM}\b"
)
NOTE_OF_CHANGE = (
    rf"\b(?:has|have|was|were)(?: since)?(?: been)? {_CHANGED}\b|\bversion of this\b"
    rf"|\b{_FORMER_HEADLINE}"
)
# Asked in this order: "updated to correct a figure" is a correction.
NOTICE_WORDS = {
    r"\bretract|\bwithdrawn\b": NoticeKind.RETRACTION,
    r"\bcorrect(?:s|ed|ion)?\b|\bamend|\bmis(?:stat|identif|spell|spelt|quot|attribut|nam)|"
    r"\b(?:incorrect|wrong)ly\b|\bgot wrong\b": NoticeKind.CORRECTION,
    r"\bclarif": NoticeKind.CLARIFICATION,
    r"\bupdat|\brevis": NoticeKind.UPDATE,
    rf"\b(?:earlier|previous|original) version\b|\b{_FORMER_HEADLINE}": NoticeKind.CORRECTION,
    r"\bthis \w+ (?:originally|initially|previously|at first|first|earlier)\b(?! published)": (
        NoticeKind.CORRECTION
    ),
    r"\bapologi[sz]e\b": NoticeKind.CORRECTION,
}
_MISTOLD = r"(?:mis(?:stated|identified|spelled|quoted|attributed|named)|incorrectly|wrongly)"
NOTICE_PHRASE = (
    rf"this {ITEM}(?:'s headline)? (?:has been|was)(?: since)?(?: further)? {_CHANGED}\b"
    rf"|(?:in )?(?:an |the )?(?:earlier|previous|original) version of (?:this|the|our) {ITEM}\b"
    rf"|(?:an|the) {_FORMER_HEADLINE}"
    rf"|this (?:{DAY_OF_MONTH} )?{ITEM} (?:has been|was) corrected\b"
    rf"|this {ITEM} (?:originally|initially|previously|at first|first|earlier) (?:incorrectly |"
    r"wrongly )?(?:said|stated|gave|misstated|reported|misidentified|misspelled|named|listed|quoted"
    r"|claimed|described|included|suggested|put)\b"
    rf"|we (?:have |'ve )?(?:since )?{_CHANGED} this {ITEM}\b"
    r"|an? (?:correction|clarification) was made on\b"
    r"|we (?:\w+ly )?apologi[sz]e for (?:the|this|our|an) (?:error|mistake): "
    rf"|(?:because of|due to|owing to) an? (?:[\w']+ )?error, (?:an?|the|this) (?:\w+ )?{ITEM}\b"
    rf"|an? (?:\w+ )?{ITEM} on (?:page [\w-]+ )?(?:on )?{DAY_OF_MONTH}[^.]{{0,80}}? {_MISTOLD}\b"
    rf"|this {ITEM} was (?:first|originally) published .{{4,60}}?\bit was {_CHANGED}\b"
    r"|what (?:i|we) got wrong: (?:on|in|last|yesterday)\b[^.:]{0,60}? (?:i|we) (?:told you|wrote"
    r"|said|reported)\b"
)
# The whole of what says of an article only that it changed, or whose words came into it.
_NAMED = r"(?-i:[A-Z])[\w.&'’-]*(?: (?:(?:of|the|and|for) )?(?-i:[A-Z])[\w.&'’-]*){0,4}"
BARE_UPDATE = (
    rf"(?:this {ITEM}|it) (?:has been|was|is)(?: since)?(?: being)? (?:updated|edited|revised)"
    r"(?: throughout)?(?: (?:with|to (?:add|include|incorporate)) "
    rf"(?:an? |the (?:\w+'s )?|{_NAMED}'s )?(?:(?:further|more|additional|new) )?"
    r"(?:comments?|commentary|statements?|quotes?|words|details|information|reaction|responses?)"
    rf"(?: (?:by|from) (?:the (?:\w+ )?\w+|{_NAMED}))?)?"
)
# What stands directly before the date of a notice.
NOTICE_VERB = rf"\b{_CHANGED}(?: on| at|:)? |\bmade on "
