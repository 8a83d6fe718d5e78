"""The lines of an English news page that are no part of any article."""

from index.reading.english.mail import TRANSPORT

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
    rf"(?:from|to|b?cc|sent|subject|{TRANSPORT}): |(?:join date|thread(?: starter)?|posts):",
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
