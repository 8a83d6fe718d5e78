"""The words by which English news pages name their own parts; the readers know no other words.

Every pattern is matched against one block with its white space collapsed and its emphasis marks
removed, in any case of letters unless it says otherwise.
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

# --- who and when -------------------------------------------------------------------------------
ITEM = r"(?:article|story|post|report|piece|page|headline|column)"
BYLINE_LABEL = (
    r"(?:(?:(?:written|words|story|report(?:ed|ing)|posted|article|text) )?\bby\b:?"
    r"|(?:author|words|story|text|report(?:er|ing)?):)"
)
# What ends the names of a byline: "By Ada Lowe in Riverton", "By Ada Lowe, Staff Writer".
BYLINE_STOP = r"\b(?:in|for|at|with|on|from|of|is)\b|\b(?:staff|senior|chief|political|business)\b"
# What may stand in a line of credits beside names and dates.
DESK = r"\b(?:staff|senior|chief|special|our)(?: (?:staff|writers?|reporters?|correspondents?))?\b"
ROLE = (
    r"(?:reporter|journalist|writer|editor|correspondent|columnist|contributor|author|producer|"
    r"fellow|blogger|critic|freelancer?)"
)
PUBLISHED_LABEL = (
    rf"\b(?:this {ITEM} was )?(?:first |originally )?"
    r"(?:published|posted|created|issued|released|filed|broadcast|date|publication date)"
    r"(?: on| at)?\b:?"
)
PUBLISHED_IN_BRACKETS = r"(?i)[(\[](?:first |originally )?(?:published|posted)\b[^()\[\]]*[)\]]"
UPDATED_LABEL = (
    rf"\b(?:this {ITEM} was )?(?:and )?(?:last |latest )?(?:updated?|modified|edited|revised)"
    r"(?: (?:on|at|date))?\b:?"
)
READING_TIME = r"\b(?:reading time:? )?\d+[- ]?min(?:ute)?s?(?: read)?\b|\breading time\b:?"
COMMENTS = r"\b(?:leave|add|post) (?:a )?comments?\b|\b(?:no|\d+) comments?\b"
LIVE_CLOSED = r"\bthis live (?:page|blog|coverage) (?:is|has) (?:now )?(?:closed|ended)\b"
# The small words of a line such as "Trade Weekly, online edition, 5 May. Interview: Ada Lowe".
PAGE_WORDS = frozenset(
    "a agency all am an analysis and announcement article at background blog breaking broadcast "
    "bulletin business by city correspondent culture daily desk edited edition editor editors "
    "email essay exclusive explainer features for foreign from full gmt graphics guest host "
    "houses immediate in information interview investigation investigations journal journalism "
    "live local magazine media monthly morning national net news newsletter no note notes "
    "notice of on online opinion our page pages paper photos politics press print profile "
    "public publication release report reporter reporting reports review science section "
    "service shortened special sport sports staff story syndicated team tech technology text "
    "the time times to transcript under update updated updates version video views web website "
    "weekend weekly world writer".split()
)
# What a news outlet's name ends with and hardly anything else's; with somebody else named as the
# author; with an article before it.
MASTHEAD_WORDS = frozenset(
    "herald times gazette journal telegraph weekly monthly newswire inquirer".split()
)
SIGNED_MASTHEAD_WORDS = frozenset(
    "courier sentinel chronicle tribune ledger argus tidings bugle clarion".split()
)
TITLED_MASTHEAD_WORDS = frozenset(
    "post star sun mail mirror globe echo guardian observer news beacon messenger mercury lantern "
    "banner trumpet advertiser bulletin record".split()
)
# Behind an author's name and a comma: no surname, no office.
EMPLOYER_WORDS = frozenset("herald times gazette telegraph newswire inquirer".split())
# After a name and directly before a date, with nothing else on the line: no surname, no office.
DATED_MASTHEAD_WORDS = frozenset(
    "observer guardian tribune chronicle sentinel argus advertiser".split()
)
MASTHEAD_KIND = r"(?i: (?:news|press) agency| wire service| magazine| newspaper)$"
# "Radio Hale online", "Channel 6 News": what else a line of credits may begin with.
STATION_NEWS = (
    r"Radio (?P<name>[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)? (?i:news|online)"
    r"|(?:Channel|Canal|Kanal|TV) ?\d\d? (?i:news|online)"
)
MASTHEAD_OPENINGS = frozenset("daily evening morning".split())
# Between "The" and a paper's word, which have it no section's: "The State Chronicle".
MASTHEAD_REALMS = frozenset("city international national regional state world".split())
# On a line above a headline: these after a name, those of the titled after one of the openings.
NAMEPLATE_WORDS = frozenset("post echo guardian observer advertiser radio record clarion".split())
NAMEPLATE_OPENINGS = MASTHEAD_OPENINGS | {"radio", "sunday"}
# What a page calls itself: "Follow The Riverton Post on ...", "Riverton Post is published by ...".
OWN_PAGE = (
    r"(?:follow|subscribe to|support|more from|sign up (?:to|for)) {name}(?!\w)"
    r"|{name} (?:is published by|may earn|is not (?:investment|financial|legal) advice)\b"
    r"|{name}[.,] all rights reserved"
    r"|you received this (?:e-?mail |newsletter )?because you (?:signed up|subscribed) (?:to|for) "
    r"{name}(?!\w)"
)
# And in a sentence, where its last word stands for it: "the Post understands".
CALLS_ITSELF = (
    r"\b[Tt]he {last} (?:understands|can (?:now |today )?(?:reveal|report|disclose)|apologi[sz]es"
    r"|regrets|has (?:learn(?:ed|t)|seen|obtained|established|retracted|corrected|agreed))\b"
    r"|\btold (?:the {last}|{name})(?!\w)"
)
STAFF_OF = r"by (?:the )?(?:staff|newsroom|editors?|editorial board) of (?:the )?"
MASTHEAD_PARTICLES = frozenset("of the and & de la le di del von van en".split())
# A part with one of these is a phrase, an office or a heading.
NO_MASTHEAD = frozenset(
    "the for from to by in head director editor president professor ministry department former "
    "reporter subscribe opening modern hard good visiting special".split()
)
# Names that follow these are not the outlet's: "Photo: Tom Post".
LABELLED_NAMES = (
    r"(?i)\b(?:pictures?|photo\w*|images?|graphics?|illustrations?|video|source|edit(?:or|ing|ed)|"
    r"(?:additional )?reporting)(?: by)?:\s*[^|·•/]+"
)
# With nothing else before it, a word of those above names a section: "World News", "Film Review".
SECTION_WORDS = frozenset(
    "the a and & world local national international business breaking latest top tech technology "
    "science health sport sports entertainment politics political culture arts film movie book "
    "music album game tv radio theatre theater restaurant product concert art food travel weather "
    "us uk eu market markets money city state regional community company industry trade press "
    "daily weekly monthly morning evening weekend sunday monday live online special news opinion "
    "match race status home more related next all my annual first second third "
    "quarterly full your our video audio".split()
)
AUTHOR_BOX = r"about the (?:author|writer|reporter|journalist)s?\b:?"
UNNAMED_AUTHOR = r"the (?:author|writer|columnist) is an? (?:[\w-]+ ){0,6}[\w-]+\.?$"
REPORTED_BY = r"\(?reporting by (?P<names>[^;()]+)"
BIOGRAPHY_VERB = (
    r"(?:is|covers|writes|works|reports|joined|was (?:an?|born|raised|formerly|previously)"
    r"|has (?:a|an|been|covered|edited|lived|reported|spent|taught|won|worked|written))"
)
AGENCY = (
    r"(?:AP|AFP|ANI|CNN|EFE|IANS|PTI|PA|UPI|dpa|Reuters|Bloomberg|Xinhua|Associated Press|"
    r"PR ?Newswire|GLOBE NEWSWIRE|BUSINESS WIRE|ACCESS Newswire|EIN Presswire)"
)

# --- mail ---------------------------------------------------------------------------------------
# What mail servers write at the head of a mail is called so nowhere else.
_TRANSPORT = (
    r"(?:return-path|reply-to|delivered-to|envelope-to|message-id|in-reply-to|mime-version"
    r"|content-(?:type|transfer-encoding|disposition|language)|list-(?:id|unsubscribe(?:-post)?)"
    r"|dkim-signature|authentication-results|received-spf|x-(?:mailer|priority|spam-status"
    r"|originating-ip|original-to)|received(?=: (?:from|by) \S+\.\S+ ))"
)
MAIL_HEAD = rf"(?i)(?:from|to|b?cc|sent|date|subject|{_TRANSPORT}): "
SUBJECT_PASSED_ON = r"(?i)(?:re|fwd?): "
NEWSLETTER_FOOT = (
    r"(?i)you(?:['’]re| are| have)? (?:\w+ ){1,4}because you (?:signed up|subscribed)\b"
    r"|unsubscribe(?: (?:here|now))?(?:\.|$| [|·•])"
)

# --- notices ------------------------------------------------------------------------------------
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

# --- what is no article -------------------------------------------------------------------------
# The heading of a list of other articles.
LIST_HEADINGS = (
    r"(?:related|recommended|suggested|similar|popular|latest|top|more|trending|other|recent)"
    r"(?: \w+)? (?:articles?|stor(?:y|ies)|news|posts?|content|reading|topics|links|coverage)",
    r"related|recommended(?: for you)?|trending(?: now)?|around the web|from our partners",
    r"more (?:from|on|in) .{1,60}|more like this|in case you missed it|(?:don't|do not) miss",
    r"you (?:may|might) (?:also|like|be) .{1,40}|most (?:read|popular|viewed|shared|commented)",
    r"(?:what to )?read next|up next|(?:read|see) also|also read|further reading",
    r"editors?'?s? picks?",
)
# What else leads up to such a list: "These are the stories that you read most:".
OTHER_ARTICLES = (
    r"\b(?:read|listen|subscribe|click|stor(?:y|ies)|articles?|headlines|coverage|links?|posts?|"
    r"newsletters?|podcasts?|episodes?|videos?|elsewhere|related|popular|trending|other\s+news|"
    r"don['’]t\s+miss|our\s+reporters|cookies?|as\s+a\s+(?:member|subscriber)|you\s+agree|"
    r"terms\s+(?:and|of)|sign\s+up)\b"
)
# What stands over what is known by now, and over no other articles.
SUMMARY_HEADING = (
    r"(?:here(?:['’]s| is) )?what (?:we|you need to|you should) know(?: so far| now)?"
    r"(?: about .{1,60})?"
    r"|(?:the |your )?(?:key|main) "
    r"(?:points|facts|developments|findings|takeaways|details|figures|numbers)"
    r"(?: so far| at a glance)?|at a glance|in (?:numbers|figures|summary)"
    r"|by the numbers|(?:the )?(?:facts|figures|numbers|summary)|tl;dr"
)
# Headlines do without these verbs, and statements seldom do. "May" is a month.
STATING_VERB = (
    r"\b(?:(?:is|are|was|were|has|have|had|does|did|could|would|should|must)(?:n['’]t)?"
    r"|will|can|cannot|may|might|won['’]t|can['’]t)\b"
)
# What an item of contents or a link begins with: "How the ferry was lost", "Watch the debate".
NO_STATEMENT_OPENING = (
    r"(?:how|why|what|when|where|who|which|watch|read|listen|see|click|follow|share|sign up"
    r"|subscribe|video|opinion|analysis|live|exclusive)\b"
)
# An article that counts what it holds, or a count of those: "7 things to know", "12 more stories".
COUNTED_ARTICLE = (
    r"\d+ (?:[\w'’-]+ ){0,2}?(?:things|ways|tips|reasons|facts|signs|questions|takeaways|lessons"
    r"|photos|pictures|stories|articles|posts|comments|replies|views|shares|likes|followers"
    r"|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago)\b"
)
# What stands over the comments of readers, or over the form for one: the article is over.
COMMENTS_HEADINGS = (
    r"comments|(?:\d+|view|all|show|reader) comments?|comments? \(?\d+\)?",
    r"(?:leave|post) a (?:comment|reply)|join the (?:conversation|discussion)",
    r"\d+ (?:replies|responses|thoughts)\b.*",
)
_SITE = r"(?:facebook|twitter|x|instagram|linkedin|whatsapp|telegram|reddit|youtube|tiktok|threads)"
# A line of nothing but this, save marks and a count: "Share this article", "Tweet 12".
FURNITURE_WORDS = (
    rf"{_SITE}|pinterest|e-?mail|print|copy(?: link)?|link|flipboard|messenger|share|tweet|pin",
    r"save|bookmark|reply|quote|report|comment|like"
    r"|follow|gift|listen|play|watch|transcript|donate",
    r"close|menu|home|search|log ?in|sign in|subscribe(?: now)?|back to top|next|previous|loading",
    r"news|opinion|analysis|breaking(?: news)?|exclusive|live|caption|gallery|published|updated",
    r"advertisements?|ad|sponsored(?: content)?|promoted|scroll to continue|continue reading",
    r"story continues(?: below)?|load more|view all|(?:show|see|read) more|more|click to \w+",
    r"source(?: link)?|via|tags?|topics?|categor(?:y|ies)|comments (?:are|have been) closed",
    r"for immediate release|ends?|notes? to editors?|(?:media )?contacts?|all rights reserved",
)
FURNITURE_LINES = (
    r"(?:\d[\d.,]*k? ?(?:shares?|views?|likes?|comments?|votes?|points?|posts?)\W*)+",
    r"[-#*=_~•·. ]+|-30-|\S+@\S+\.\w+|\W*(?:https?://|www\.)\S+",
    r"[^>»›.!?]{1,40}(?: [>»›] [^>»›.!?]{1,40}){1,6}",  # The Touchline > Championship
    r"(?:view|read|open) (?:this (?:e-?mail|newsletter|message|story|article) )?"
    r"(?:in (?:your |the |a |our )?(?:web ?)?(?:browser|app)|online)",
    r"(?:(?:subscribe(?: now)?|log ?in|sign (?:in|up)|register|menu|search|newsletters?)"
    r"(?:\s*[|·•/]\s*|\s|$)){2,}",
    r"home(?: (?-i:[A-Z])[\w'’]*){2,12} more",  # Home Football Cricket More
)
# How a block begins that is furniture if it is short.
FURNITURE_OPENINGS = (
    # share, follow, subscribe
    r"share (?:this|on|via|with (?:friends|your))\b",
    rf"(?:share|tweet|pin|e-?mail|print)[ |,/·•]+(?:tweet|share|pin|e-?mail|print|{_SITE})\b",
    rf"(?:follow|like|find|join) (?:us|me|him|her|them|our|@\w+)\b.{{0,40}}\b{_SITE}\b",
    rf"follow (?-i:[A-Z])[\w.' ]{{1,40}} (?:on|at|via) {_SITE}\b",
    r"(?:sign up|subscribe) (?:for|to|now|here|today)\b|(?:enter|submit) your e-?mail\b",
    r"(?:get|receive) (?:the|our|all|more|daily|this)\b.{0,60}\b(?:newsletter|inbox|alerts)\b",
    r"by (?:signing up|subscribing|continuing|clicking|using this)\b.{0,60}\byou\b",
    r"support (?:us\b|our (?:journalism|work|reporting)|independent journalism)|donate to us\b",
    # the page about itself
    r"(?:we|this (?:web)?site|our (?:web)?site|the site)(?: and our partners)? uses? cookies\b",
    r"(?:accept|manage|reject)(?: all)? cookies|cookies? (?:policy|settings|notice|preferences)\b",
    r"(?:click|tap) here\b|skip to (?:main|content)|please (?:enable|turn on) (?:java|cookies)",
    r"home ?[>»/|] |story continues below|listen to this (?:article|story)|our standards:",
    r"(?:estimated |average )?reading time|report an? (?:error|typo)",
    r"(?:terms of (?:use|service)|privacy policy|contact us)\b",
    r"©|\(c\) ?\d{4}|copyright (?:©|\(c\)|\d{4})|all rights reserved",
    r"copyright (?-i:(?:[A-Z][\w&'.]* ?|of |the |and ){1,8})"
    r"(?:all rights reserved|may not be .{1,40})?\.?$",
    r"this material may not be (?:published|reproduced)|(?:have|got) a (?:news )?tip\b",
    r"know (?:something|more)\?|(?:send|e-?mail) (?:us )?(?:your |a |news )?tips? to\b",
    # other articles and topics
    r"read (?:more|next|also|the full (?:story|article))\b ?(?:[:|>»-]|$)",
    r"(?:see also|also (?:read|see|watch)|related|recommended|watch|listen|more|up next"
    r"|must read|trending) ?[:|]",
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|posted in|tagged|keywords|labels) ?[:|]",
    r"(?:topics?|tags?|filed under|posted in|tagged) (?-i:[A-Z])[^.!?]*$|(?:source|via) ?: ",
    # mail, forums, wire services and press offices
    rf"(?:from|to|b?cc|sent|subject|{_TRANSPORT}): |(?:join date|thread(?: starter)?|posts):",
    r"(?:originally posted|last edited|posted) by .{1,40}[;:]|[—–-] .{1,60}\(@\w+\)",
    r"\((?:additional )?(?:reporting|writing|editing) by ",
    r"(?:additional )?reporting by (?:[^;.]{3,80};|[^;.]{3,60}$)",
    r"(?:research|media|press|investor)? ?contacts? ?(?:info(?:rmation)?|us)? ?[:@]",
    r"about (?:us|(?-i:[A-Z])[\w.&']*(?: (?-i:[A-Z])[\w.&',]*){0,4})$",
)
_PICTURE = r"(?:photo|photograph|image|picture|illustration|video|graphic)s?"
# "Ann Ng was photographed at home by Jo Orr. This interview has been edited for length."
_PERSON = r"(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3})"
_FOR = r"(?:length|clarity|brevity|space|style|grammar)"
_EDITED = (
    r"this (?:interview|conversation|transcript) (?:has been|was|is) (?:lightly )?"
    rf"(?:edited|condensed|shortened)(?: and (?:edited|condensed))? for {_FOR}"
    rf"(?:,? and {_FOR})?\.$"
)
# A picture's credit, or a caption that ends with one.
PICTURE_CREDITS = (
    rf"(?:{_PERSON}(?: and {_PERSON})? (?:was|were) photographed [^.!?]{{0,60}}by {_PERSON}\. )?"
    rf"{_EDITED}",
    rf"{_PICTURE}(?: credits?| courtesy(?: of)?)? ?[:/|]|(?:credit|courtesy|caption) ?[:/|]",
    rf"{_PICTURE} (?:by|courtesy(?: of)?) (?-i:[A-Z])(?:[^.!?]*|\S+(?: \S+){{0,4}}\.)$",
    rf".*\((?:(?:AP|file|handout|representational|getty) )?(?:{_PICTURE}|getty|credit)[^()]*\)$",
    r".*[/|©] ?(?:Getty(?: Images)?|AFP|Reuters|AP|EPA|Shutterstock|Unsplash|Alamy)[^.]{0,20}$",
    rf".*\b(?:{_PICTURE}|credits?): [^.!?]{{2,60}}$",
)
