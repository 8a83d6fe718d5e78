"""How English news pages lead to other articles, and head what is known so far."""

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
