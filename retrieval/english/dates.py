"""How English states dates, for the modules that read them.

Words stand in any case of letters unless a comment says otherwise; the longer of two alternatives
stands first.
"""

from retrieval.english.amounts import CURRENCY_NAMES, DURATIONS, HUNDRED, PERCENT, SCALES
from retrieval.english.verbs import PASTS

# Names with a capital. "May" and "March" are words too: a month alone needs one of these before it.
MONTH_NAMES = (
    "January February March April May June July August September October November December"
).split()
MONTH_ABBREVIATIONS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
YEAR = r"(?:1[5-9]|20)\d\d"
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
CALENDAR = frozenset(name.lower() for name in (*MONTH_NAMES, *MONTH_ABBREVIATIONS, *WEEKDAYS))
BEFORE_A_MONTH = (
    "in|since|until|till|from|during|through|throughout|late|early|mid|of|for|before|after|this|"
    "last|next|by"
)
# Four digits behind one of these are a year even before a plural: "In 2019 workers struck".
BEFORE_A_YEAR = (
    "in|since|until|till|by|during|circa|early|late|mid|spring|summer|autumn|fall|winter|year|"
    r"(?-i:[A-Z]\w+) of|" + "|".join(MONTH_NAMES)
)
# "From $18 to $24 a month in October": behind two amounts, the day on which one becomes the other.
FROM_A_DAY = (
    r"(?:\s(?:an?|per)\s[a-z]+)?,?\s(?:(?:in|on|from|starting|beginning|by)\s(?:\w+\s){0,2}?"
    rf"(?:{'|'.join((*MONTH_NAMES, *WEEKDAYS))}|20\d\d)\b"
    r"|(?:next|this)\s(?:year|month|week|spring|summer|autumn|fall|winter)\b)"
)
THE = "the"
AFTER_AN_AMOUNT = "|".join(
    (PERCENT, *SCALES, *CURRENCY_NAMES, *(rf"{one}s?" for one in DURATIONS), HUNDRED)
)
# Not the weekday or month just gone, or not for sure.
UNSURE_BEFORE = (
    "last|next|every|each|other|following|previous|by|until|till|before|after|some|another"
)
# What leads up to a weekday or month of which only one can be meant (reckoning.py). "Last" stands
# small within a sentence: in capitals it is a title's. "His last Friday", "a last May" are others.
NOT_ONE_OF = (
    r"(?i:(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )(?<!\bmy )(?<!\bour )"
    r"(?<!\byour )(?<!\ba )(?<!\ban )(?<!\bevery )(?<!\beach )(?<!\bvery )(?<!\bone )(?<!\bthis )"
    r"(?<!\bthat )(?<!\bbefore )(?<!\bafter )(?<!\bat )(?<!\bfirst and )(?<!['’]s )(?<!s['’] ))"
)
AT_A_START = r"(?:^|(?<=[.!?]\s)|(?<=[“\"‘']))"
LAST_OF_A_NAME = rf"(?:{NOT_ONE_OF}(?<!\w)last|{AT_A_START}Last)"
NEXT, UNTIL, BY = r"(?<!\b[Tt]he )\b[Nn]ext", r"\b(?:[Uu]ntil|till)", r"\b[Bb]y"
# What follows such a day; not a noun: "last Friday shift", "last night bus".
_SUBJECTS = (
    r"(?:that|it|he|she|they|we|I|the|an?|his|her|its"
    r"|their|some|several|many|hundreds|thousands|dozens"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*|police|officers|officials|people"
    r"|residents|voters|was|were|saw|brought)"
)
BEHIND_A_LAST = (
    r"(?:\s(?:night|morning|evening|afternoon))?(?=\s*$|[.,;:!?)”\"’'—–]|\s[—–-]\s"
    r"|\s(?:and|but|after|when|while|without|by|for|from|at|near|over|because|with|as|during"
    r"|following|outside|inside|amid|despite|in|to|on(?=\s(?:the|an?|(?-i:[A-Z])|\d)))\s"
    rf"|\s{_SUBJECTS}\b)(?!['’]s\b)"
)
_FEASTS = "Lent|Advent|Ramadan"
OF_A_ROW = (
    rf"of|before|on\swhich|in\s(?:{'|'.join(MONTH_NAMES)}|\d{{4}}|the\s(?:month|year)|{_FEASTS})"
)
# In such a sentence the day may be that of another time, or a story's.
OTHER_TIME = (
    r"\b(?:wr(?:ote|ites|itten)|letters?|diar(?:y|ies)|dated)\b"
    r"|\bin\s(?:the|an?|his|her|its|their|this)"
    r"\s(?:\w+\s){0,2}(?:films?|movies?|novels?|songs?|albums?"
    r"|books?|episodes?|plays?|series|stor(?:y|ies))\b"
    r"|\b(?:set|takes?\splace)\slast\b"
)
# What holds directly before "until": "is closed", "will stay shut", "has been suspended".
_DECIDED = (
    r"(?:closed|suspended|extended|postponed|delayed|banned|barred|adjourned|grounded|halted"
    r"|put\soff)"
)
_NOW = (
    r"(?:(?:now|still|again|also|only|(?!(?:usual|normal|typical|general|regular|common|ordinari"
    r"|tradition|annual|year|month|week|season)\w*\s)\w+ly)\s)?"
)
HOLDS_UNTIL = (
    rf"\b(?:(?:is|are|remains?|stays?|will\s(?:be|stay|remain))\s{_NOW}"
    rf"(?:{_DECIDED}|shut|open|in\scustody)|ha(?:s|ve)\sbeen\s{_NOW}{_DECIDED})(?:\sto\s\w+)?"
    r"|\b(?:(?:do|does)\snot\sexpect|(?:is|are)\snot\s(?:expected|due))\sto\s"
    r"(?:re)?(?:open|start|begin|resume|return)|\b(?:will\snot|won['’]t)\s"
    r"(?:re)?(?:open|start|begin|resume|return)"
)
# Or what is still to be done: "has until Friday to appeal"; "a buyer has until" is of any.
OF_ANY = r"^\W*an?\s|\b(?:each|every|any|anyone|everyone|under)\b"
HAS_UNTIL, TO_DO = r"\b(?:has|have)", r"\sto\s[a-z]"
# Before it in the clause it is not said of now, or not for sure.
NOT_SURELY_NOW = (
    r"\b(?:who|that|which|if|whether|unless|unclear|where|when|had|was|were|not\sknown)\b"
)
# What was put off or prolonged lasts to the next such day: "extended his custody till November 5".
PROLONGED = (
    r"^(?!.*\b(?:had|originally|initially|previously|last|ago|then|when|before)\b).*"
    r"\b(?:extended|prolonged|remanded|adjourned|deferred|suspended)"
    r"(?:\s(?!(?:and|but|or|who|which|that|after|while)\b)\S+){0,7}?\s(?:until|till)\s$"
)
# One of a row, or over by then: "until Friday evenings", "until September each year".
NOT_ONCE = (
    r"(?i)\s(?:(?:morn|even)ings|afternoons|nights|each|every|of|in)\b"
    r"|,\s(?:when|and\sthen|after)\b"
)
HAD_DONE = (
    r"had\s(?:\w+ly\s|already\s|also\s|not\s|only\s)?(?!to\b)\w+(?:ed|en|ne|de|nt|ot|ld|me|wn)\b"
)
NO_NEW_CLAUSE = r"(?:\s(?!(?:that|which|who|when|but)\b)\S+){0,10}"
HAD_PROMISED = (
    r"\b(?:promised|pledged|vowed|demanded|ordered|asked|wanted|hoped|expected|planned|agreed|told"
    r"|threatened|meant|given|sworn|requested|needed|required|supposed|intended|offered)\b"
    r"|\bto\s\w+"
)
NAMED_DAY = "black|good|ash|cyber|super|bloody|fat|palm|easter|holy|maundy|giving|shrove|whit"
# Behind a Sunday these make a name of it, as neither "on Sunday drivers queued" nor "said Sunday
# school boards" does: "she taught Sunday school". A paper has "the" before it: "the Sunday Times".
OF_A_SUNDAY = (
    r"[\s-]school(?!s|\s(?:districts?|boards?|officials?|leaders?|bus|buses|closures?|closings?)\b)"
    r"|[\s-](?:league|roasts?|best|drivers?)\b"
)
PAPER_OF_A_SUNDAY = (
    r"\s(?:Express|Herald|Independent|Mail|Mercury|Mirror|People|Post|Sun|Star|Telegraph|Times"
    r"|Tribune|World)\b(?!\s(?:Cup|Series|Championships?|Bank|Office|Health|Trade|Heritage)\b)"
)
NO_NAME_BEFORE = (
    r"(?i)\b(?:sa(?:id|ys)|told\s\S+|announced|reported|ruled|last|next|this|that|every)\s$"
)
# A month that is believed in is of no year yet: "the board had believed in March". "They believed
# in March that", "it was believed in March", "bets in March fell" tell when.
BELIEVED_IN = (
    r"(?i)(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bbeing\s)"
    r"\b(?:believ(?:ed?|es|ing)\sin|bet(?:s|ting)?\son|pencill?(?:s|ed|ing)\sin)\s$"
)
BELIEVED_THAT = r"(?i),?\sthat\b"
# "Held until the case is heard on", "out until the crew have chosen on": to come.
UNTIL_DONE = (
    r"\b(?:until|till)\s(?:(?!(?:was|were|had)\b)\S+\s){1,8}?(?:is|are|has|have)\s(?:been\s)?"
    r"(?:\w+ly\s)?\w+\s(?:in\s\w+\s)?(?:on\s)?$"
)
PLANNED_FOR = r"\bfor\s$"  # "has fixed a hearing for Friday, 29 May"
FUTURE = (
    r"\b(?:will|shall|would|(?-i:may)|might|could|should|due|scheduled|set|planned|plans?|expected|"
    r"expects|upcoming|ahead|going|(?:is|are|was|were)\s+to|"
    r"(?:is|are)\s+on|to\s+be|hop(?:es?|ed|ing)|"
    r"wants?|ends|opens|begins|starts|closes|expires|"
    r"retires?|steps?\s+(?:down|aside)|stands?\s+down|"
    r"leaves|takes\s+(?:over|office)|resigns|departs|returns|resumes|reopens)\b|['’]ll\b"
)
_NO_PAST = (  # what looks like a past tense and may be said of what is to come
    r"(?:scheduled|planned|expected|supposed|needed|"
    r"slated|postponed|delayed|booked|asked|announced|"
    r"agreed|confirmed|reported|added|warned|claimed|noted|united|hundred|need|speed|feed|breed|"
    r"indeed|seed|kindred|sacred|bit|let|meant|put|read|said|set|told|understood)\b"
)
_PAST_TENSE = rf"(?:\w{{2,}}ed|{'|'.join(sorted(PASTS))}|was|were|had)\b"
# What ends in this tells of what was, unless a FUTURE follows: "would not say whom she met on".
PAST = rf"(?<!\bbe )(?<!\bget )\b(?!{_NO_PAST}){_PAST_TENSE}(?:\s+(?!to\b)\S+){{0,6}}\s*$"
# What has one of these has happened: "meets on Friday" has not, for all we know. A participle
# behind an article is none of them: "the proposed rules".
HAPPENED = (
    r"(?<!\bbe )(?<!\bget )(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bits )(?<!\btheir )\b"
    rf"(?!{_NO_PAST})(?:{_PAST_TENSE}|(?:been|eaten|taken|given|seen|driven|written|broken|stolen|"
    r"spoken|chosen|fallen|shown)\b)|\bsince\b"
)
# Right before a day that is past: "speaking on", "in a statement on", "after a crash on".
BEFORE_A_PAST_DAY = (
    r"\b(?:speaking|in\s(?:an?|his|her|its|their)\s(?:\w+\s)?(?:statement|speech|interview|letter|"
    r"post|email|filing|ruling))\s*$"
    r"|\bafter\s(?:an?|the|two|three)\s(?:\w+\s){0,3}?"
    r"(?:crash|accident|attack|shooting|stabbing|blast|"
    r"explosion|fire|collision|raid|robbery|assault"
    r"|collapse|earthquake|quake|landslide|knifing)s?\s*$"
)
TOLD = r"\b(?:said|told|asked|announced|agreed|confirmed|reported|added|warned|claimed|noted)\b"
TELLS = (
    r"\b(?:sa(?:id|ys)|t(?:old|ells)|hear[ds]|wr(?:ote|ites)"
    r"|testified|announced|confirmed|reported|added"
    r"|warned|claimed|noted|according\sto)\b"
)
# Between two of these a sentence tells of one thing.
PART_ENDS = r"[,;:—–()]\s?|\b(?:after|before|when|which|who|that|because|while|but|and|as)\b"
PRESENT = r"\b\w[a-z]+[^\Ws]s\b"  # "meets", and plurals, of which some may be its subject
SHORT_PART = 4  # words beside a day: more tell of something themselves
ON, AGO, AGO_UNITS = "on", "ago", "days?|weeks?|months?|years?"
EARLY_OR_LATE, THIS = r"(?:earlier|later|early|late)\s+", "this"
LAST = r"(?<!\bthe )last"  # "over the last month" is a duration
PERIODS = "week|month|year"
DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}
# "Yesterday's launch" was yesterday; "yesterday's papers", "last night's children" are of no day.
_EVENTS = (
    r"(?:attack|arrest|blast|bombing|clash|crash|election"
    r"|explosion|fire|flood|game|match|protest|raid"
    r"|shooting|stabbing|storm|strike)(?:s|es)?"
)
_EVENT = (
    rf"(?:{_EVENTS}|agreement|announcement|blackout|blaze"
    r"|broadcast|budget|ceremony|collapse|collision"
    r"|concert|deal|debate|decision|defeat|derby|draw|earthquake|episode|final|funeral|hearing"
    r"|landslide|launch|loss|march|meeting|outage|poll"
    r"|race|rally|referendum|resignation|result|ruling"
    r"|session|speech|statement|summit|talks|trial|verdict|victory|vigil|vote|walkout|win"
    r"|(?:news|press)\sconference|power\scut)\b(?!.{0,80}\b(?:today|tomorrow)['’]s\b)"
)
THE_DAY_BEFORE = (
    rf"{AT_A_START}(?:Yesterday|Last\snight)(?=['’]s\s{_EVENT})"
    rf"|\byesterday(?=['’]s\s{_EVENT})"
    rf"|{NOT_ONE_OF}\blast\snight(?=['’]s\s{_EVENT})"
    rf"|(?:{AT_A_START}Last|{NOT_ONE_OF}\blast)\snight(?={BEHIND_A_LAST})"
)
DAY_BESIDE, SHIFTS = r"\bday\s+(before|after)\s+$", {"before": -1, "after": 1}
OF_LAST_YEAR = r"\s+(?:of\s+)?last\s+year\b"
OF_OTHER_YEAR = r"\s+(?:of\s+)?(?:next|that|the\s+(?:previous|following))\s+year\b"
# Behind a day of the calendar, and in which year from the article's that makes it.
OF_A_YEAR = {
    OF_LAST_YEAR: -1, r"\s+(?:of\s+)?this\s+year\b": 0, r"\s+(?:of\s+)?next\s+year\b": 1,
}  # fmt: skip
# Four digits from 1000 to 1499 are a year behind one of these, and before none of those.
BEFORE_AN_EARLY_YEAR = "since|circa|early|late|mid|year|" + "|".join(MONTH_NAMES)
IN_AN_EARLY_YEAR = r"(?i:(?<!\d )(?<!\bone )\bin)"
NO_EARLY_YEAR = r"\s?(?:hours?|hrs?|GMT|UTC|[A-Z]{1,3}T|local|on|people|feet)\b"
# "I'd vote for him tomorrow" is of no day, nor is "if it were held tomorrow".
SUPPOSED = (
    r"\b(?:I|[Ww]e|[Yy]ou)(?:['’]d|\s(?:would|could|might))\b"
    r"|\b[Ii]f\b.*\b(?:were|was|had)\b"
)
NO_DAY = r"\b(?:no|leaders of)\s$"  # "as if there were no tomorrow"
# "announced today", but not "workers today are better paid".
BEFORE_TODAY = r"(?:ed|\bsaid|\bearlier|\blater|\bmet|\bbegan|\bwon|\bheld)\s$"
# What makes a bound of the end of a month or year: "before the end of 2026".
BEFORE_A_DEADLINE = (
    r"(?i)\b(?:before|by|until|till|no later than)\s(?:the\s)?(?:very\s)?(?:end|close)\s"
    r"of\s(?:the\s)?$"
)
# What may have happened on the day before, as no day says.
OF_ANOTHER_NIGHT = r"(?i)\b(?:(?:last|previous) (?:night|evening)|overnight|the night before)\b"
