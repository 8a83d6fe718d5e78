"""The words by which English news pages name their own parts; the readers know no other words.

Another language is a module beside this one with the same names. Every pattern is matched against
one block with its white space collapsed and its emphasis marks removed, in any case of letters
unless it says otherwise.
"""

from index.types import NoticeKind

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

# The commonest words of English prose (the head of any frequency list, articles to pronouns).
FUNCTION_WORDS = frozenset(
    "the of and to a in is that it for was on with as by at be from his have are this had not or "
    "but an they which one you were her all she there would their we him been has when who will "
    "no more if out so said what up its about than into them can only other after also".split()
)

# --- who and when -------------------------------------------------------------------------------
BYLINE_LABEL = r"(?:(?:(?:written|words|story|reported|posted|article|text) )?\bby\b:?|author:)"
# What ends the names of a byline: "By Ada Lowe in Riverton", "By Ada Lowe, Staff Writer".
BYLINE_STOP = r"\b(?:in|for|at|with|on|from|of|is)\b|\b(?:staff|senior|chief|political|business)\b"
ROLE = (
    r"(?:reporter|journalist|writer|editor|correspondent|columnist|contributor|author|producer|"
    r"fellow|blogger|critic|freelancer?)"
)
PUBLISHED_LABEL = (
    r"\b(?:first )?(?:published|posted|created|issued|released|date|publication date)"
    r"(?: on| at)?\b:?"
)
UPDATED_LABEL = r"\b(?:last |latest )?(?:updated?|modified|edited|revised)(?: (?:on|at|date))?\b:?"
READING_TIME = r"\b(?:reading time:? )?\d+[- ]?min(?:ute)?s?(?: read)?\b|\breading time\b:?"
AUTHOR_BOX = r"about the (?:author|writer|reporter|journalist)s?\b:?"
REPORTED_BY = r"\(?reporting by (?P<names>[^;()]+)"
BIOGRAPHY_VERB = r"(?:is|was|has|covers|writes|works|reports|joined)"
AGENCY = (
    r"(?:AP|AFP|ANI|CNN|EFE|IANS|PTI|PA|UPI|dpa|Reuters|Bloomberg|Xinhua|Associated Press|"
    r"PR ?Newswire|GLOBE NEWSWIRE|BUSINESS WIRE|ACCESS Newswire|EIN Presswire)"
)

# --- notices ------------------------------------------------------------------------------------
_ITEM = r"(?:article|story|post|report|piece|page|headline|column)"
_CHANGED = (
    r"(?:updated|corrected|amended|clarified|revised|retracted|edited|changed|modified|withdrawn)"
)
NOTICE_LABELS = {
    "update": NoticeKind.UPDATE,
    "updated": NoticeKind.UPDATE,
    "correction": NoticeKind.CORRECTION,
    "corrections": NoticeKind.CORRECTION,
    "corrected": NoticeKind.CORRECTION,
    "erratum": NoticeKind.CORRECTION,
    "clarification": NoticeKind.CLARIFICATION,
    "retraction": NoticeKind.RETRACTION,
    # A note is a notice of the kind its words tell, and none if they tell of no change.
    "editor's note": None,
    "editors' note": None,
    "note": None,
}
NOTE_OF_CHANGE = rf"\b(?:has|have|was|were)(?: since)?(?: been)? {_CHANGED}\b|\bversion of this\b"
# Asked in this order: "updated to correct a figure" is a correction.
NOTICE_WORDS = {
    r"\bretract|\bwithdrawn\b": NoticeKind.RETRACTION,
    r"\bcorrect(?:s|ed|ion)?\b|\bamend|\bmisstated|\bincorrectly|\bmisspell": NoticeKind.CORRECTION,
    r"\bclarif": NoticeKind.CLARIFICATION,
    r"\bupdat|\brevis": NoticeKind.UPDATE,
    r"\b(?:earlier|previous|original) version\b": NoticeKind.CORRECTION,
}
NOTICE_PHRASE = (
    rf"this {_ITEM}(?:'s headline)? (?:has been|was)(?: since)?(?: further)? {_CHANGED}\b"
    rf"|(?:an |the )?(?:earlier|previous|original) version of (?:this|the|our) {_ITEM}\b"
    rf"|we (?:have |'ve )?(?:since )?{_CHANGED} this {_ITEM}\b"
    r"|an? (?:correction|clarification) was made on\b"
)
# What stands directly before the date of a notice.
NOTICE_VERB = rf"\b{_CHANGED}(?: on| at|:)? |\bmade on "

# --- what is no article -------------------------------------------------------------------------
# The heading of a list of other articles.
LIST_HEADING = (
    r"(?i)(?:related|recommended|suggested|similar|popular|latest|top|more|trending|other|recent)"
    r"(?: \w+)? (?:articles?|stor(?:y|ies)|news|posts?|content|reading|topics|links|coverage|"
    r"headlines|videos|stories for you)|related|recommended(?: for you)?|trending(?: now)?"
    r"|more (?:from|on|in|about) .{1,60}|more like this|you (?:may|might) (?:also|like|be) .{1,40}"
    r"|(?:what to )?read next|up next|most (?:read|popular|viewed|shared|commented)"
    r"|(?:also read|see also|read also|further reading)|around the web|from our partners"
    r"|from the web|editors?'?s? picks?|(?:don't|do not) miss|in case you missed it|elsewhere"
)
# What stands over the comments of readers, or over the comment form: the article is over.
COMMENTS_HEADING = (
    r"(?i)leave a (?:comment|reply)|(?:\d+ |view |reader |all |show )?comments?(?: \(?\d+\)?)?"
    r"|join the (?:conversation|discussion)|post a comment|\d+ (?:replies|responses|thoughts) .*"
)
_SITES = (
    r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|youtube|tiktok|threads)"
)
# A whole block of this kind, however it ends.
FURNITURE_LINE = (
    rf"(?i)(?:{_SITES}|pinterest|e-?mail|print|copy link|copy|link|flipboard|messenger|share|tweet|"
    r"pin|save|bookmark|reply|quote|report|like|follow|gift|menu|home|search|news|log ?in|sign in|"
    r"subscribe(?: now)?|advertisements?|sponsored(?: content)?|promoted|ad|loading|close|next|"
    r"previous|listen|play|watch|transcript|opinion|analysis|breaking(?: news)?|exclusive|live|"
    r"donate|back to top|load more|view all|show more|see more|more|read more|continue reading|"
    r"source(?: link)?|via|tags?|topics?|categor(?:y|ies)|"
    r"comments (?:are|have been) (?:closed|off)|"
    r"for immediate release|ends?|notes? to editors?|media contacts?|contacts?|caption|gallery|"
    r"click to (?:expand|enlarge)|scroll to continue|story continues(?: below)?|"
    r"all rights reserved|related:?|published|updated)(?: this)?(?: (?:article|story|page|post))?"
    r"\W*(?:\d+\W*)?|(?:\d[\d.,]*k? ?(?:shares?|views?|likes?|comments?|votes?|points?|posts?)\W*)+"
    r"|[-#*=_~•·. ]+|-30-|\S+@\S+\.\w+|\W*(?:https?://|www\.)\S+"
)
# A block that opens so, if it has at most FURNITURE_WORDS.
FURNITURE_OPENING = (
    r"(?i)share (?:this|on|via|with (?:friends|your))\b"
    rf"|(?:share|tweet|pin|e-?mail|print)[ |,/·•]+(?:tweet|share|pin|e-?mail|print|{_SITES})\b"
    r"|(?:follow|like|find|join|connect with) (?:us|me|him|her|them|our|@\w+)\b"
    rf".{{0,40}}\b{_SITES}\b"
    rf"|follow (?-i:[A-Z])[\w.' ]{{1,40}} (?:on|at|via) {_SITES}\b"
    r"|(?:sign up|subscribe) (?:for|to|now|here|today)\b|(?:enter|submit) your e-?mail\b"
    r"|(?:get|receive) (?:the|our|all|more|daily|this)\b.{0,60}\b(?:newsletter|inbox|alerts)\b"
    r"|by (?:signing up|subscribing|continuing|clicking|using this)\b.{0,60}\byou\b"
    r"|(?:we|this (?:web)?site|our (?:web)?site|the site)(?: and our partners)? uses? cookies\b"
    r"|(?:accept|manage|reject)(?: all)? cookies|cookies? (?:policy|settings|notice|preferences)\b"
    r"|read (?:more|next|also|the full (?:story|article))\b ?(?:[:|>»-]|$)"
    r"|(?:see also|related|recommended|watch|listen|more|up next|must read|trending) ?[:|]"
    r"|(?:click|tap) here\b|skip to (?:main|content)|please (?:enable|turn on) (?:java|cookies)"
    r"|(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|tagged|keywords|labels) ?[:|]"
    r"|(?:topics?|tags?|filed under|posted in|tagged) (?-i:[A-Z])[^.!?]*$|(?:source|via) ?: "
    r"|©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})|all rights reserved"
    r"|this material may not be (?:published|reproduced)"
    r"|(?:research|media|press|investor)? ?contacts? ?(?:info(?:rmation)?|us)? ?[:@]"
    r"|about (?:us|(?-i:[A-Z])[\w.&']*(?: (?-i:[A-Z])[\w.&',]*){0,4})$|home ?[>»/|] "
    r"|(?:originally posted|last edited|posted) by .{1,40}[;:]|join date|thread(?: starter)?:"
    r"|(?:estimated |average )?reading time|listen to this (?:article|story)|story continues below"
    r"|support (?:us\b|our (?:journalism|work|reporting)|independent journalism)|donate to us\b"
    r"|(?:have|got) a (?:news )?tip\b|(?:terms of (?:use|service)|privacy policy|contact us)\b"
    r"|report (?:an? )?(?:error|typo)\b|[—–-] .{1,60}\(@\w+\)"
    r"|\((?:additional )?(?:reporting|writing|editing) by "
    r"|(?:additional )?reporting by (?:[^;.]{3,80};|[^;.]{3,60}$)"
)
FURNITURE_WORDS = 60
_PICTURE = r"(?:photo|photograph|image|picture|illustration|video|graphic)s?"
# A picture's credit, or a caption that ends with one, if it has at most FURNITURE_WORDS.
PICTURE_CREDIT = (
    rf"(?i){_PICTURE}(?: credits?| courtesy(?: of)?)? ?[:/|]|(?:credit|courtesy|caption) ?[:/|]"
    rf"|{_PICTURE} (?:by|courtesy(?: of)?) (?-i:[A-Z])(?:[^.!?]*|\S+(?: \S+){{0,4}}\.)$"
    rf"|.*\((?:(?:AP|file|handout|representational|getty) )?(?:{_PICTURE}|getty|credit)[^()]*\)$"
    r"|.*[/|©] ?(?:Getty(?: Images)?|AFP|Reuters|AP|EPA|Shutterstock|Unsplash|Alamy|iStock)"
    rf"[^.]{{0,20}}$|.*\b(?:{_PICTURE}|credits?): [^.!?]{{2,60}}$"
)
