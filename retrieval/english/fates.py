"""By which words English tells what befell somebody: an arrest, a sentence, a death, a resignation.

Each kind is asked for by a few words and told by many, also by those that say that it was not so.
"""

from retrieval.english.fate import Fate
from retrieval.english.justice import ACCUSATION, ARREST, CHARGE, CONVICTION

_DEAD = (
    r"kill|murder|dead|death|d(?:ie[ds]?|ying)\b|fatal|shot\b|shoot|stab|poison|victim|slain|slew"
    r"|manslaughter|li(?:fe|ves)\b|bod(?:y|ies)\b|remains\b|toll\b|casualt|perish|assassin"
    r"|gunm[ae]n|gun(?:fire|shots?)?\b|bullet|knif|airstrike|hurt|injur|harm|surviv|unscathed"
    r"|safe(?:ly)?\b|wound|buri(?:ed|al)|funeral|mourn|drown|crush|execut|make it\b|alive|cull"
    r"|gassed|loss(?:es)?\b|obituar|pass(?:ed|es|ing)? away|lost\b|suicide|strangl|behead"
    r"|struck\b|hit by|fell ill|pronounced|rubble"
)
_DEAD_OBLIQUELY = (
    r"corpse|passing\b|los(?:es?|ing)\b|hang(?:s|ed)?\b|electrocut|suffocat|asphyxi|chok|smother"
    r"|bludgeon|beat(?:en|ing)?\b|burn(?:s|t|ed)?\b|fell\b|fall(?:s|en)?\b|plung|collaps|cardiac"
    r"|heart|stroke\b|cancer|tumou?r|illness|disease|infect|pneumonia|overdos|succumb|claimed"
    r"|the late\b|widow|orphan|inquest|post-?mortem|autopsy|coroner|patholog|crash|run over"
    r"|knocked down|mown|trampl|mauled|swept|starv|froze|hypotherm|heatstroke|haemorrhag|hemorrhag"
    r"|bled\b|bleed|sepsis|complications|natural causes|euthan|put (?:down|to sleep)|extinct"
    r"|wiped out|rescu|critical condition|resuscitat|tribute|memor|peacefully"
    r"|in (?:his|her|their) sleep|no longer with us|at the age of|aged \d|grave|cremat|condolence"
    r"|griev|grief|bereav|last breath|end(?:ed|s)?\b|gone\b|explo|bomb|blast|attack|ill\b|unwell"
    r"|r[ua]n (?:into|over|out)|eject|\d{4}[-–]\d{4}|accident|lynch|guillotin|virus|fever|bitten"
    r"|eaten|explod|disappear|missing|escaped with|is recovering|recovering (?:at|in)"
    r"|breathed (?:his|her|their) last|slip(?:s|ped) away|pull(?:s|ed) through"
    r"|(?:in|to) hospital\b|swam\b|aneurysm|leuk|covid|malaria|capsiz|slipped\b|sank\b|came down"
    r"|scrapped|shelved|shut(?:ting)? down|bankruptcy|fell apart|vetoed"
)
_AWAY = (
    r"le(?:ft|aves?|aving)\b|depart|exit|axed?\b|oust|remov|replac|succe(?:eded|ssor)|step"
    r"|st(?:ood|and|ands|anding) (?:down|aside)|quit|resign|sack|fire[ds]?\b|firing\b|dismiss"
    r"|let (?:\w+ )?go\b|part(?:s|ed|ing)? (?:company|ways)|parting|walk(?:s|ed|ing)? (?:out"
    r"|away|off)"
    r"|relieved|shown the door|redundan|laid off|lays? off|lost (?:his|her|their) (?:job|post|seat)"
    r"|terminat|forced out|pushed out|driven out|kick(?:s|ed) out|out as\b|is out\b|out of a job"
    r"|withdr[ae]w|pull(?:s|ed|ing)? (?:out|its)\b|abandon|would (?:go|leave)\b"
    r"|(?:fight|carry) on\b|full (?:backing|confidence|support)"
    r"|drop(?:s|ped)\b|gone\b|goes\b|vacat|sto(?:od|ps?|pped)\b|no longer|will stay|stay(?:s"
    r"|ing)? on"
    r"|clear(?:s|ed) (?:his|her|their) desk|voted .{1,30} (?:off|out)\b|call(?:s|ed) time\b"
    r"|contract|escort|hang(?:s|ing)? on|(?:would|will) not (?:go|leave)|keep (?:his|her|their"
    r"|the) (?:job|post)|suspend|stripped|bowled|caught|lbw|stumped|out for"
)
_GIVEN_UP = (
    r"retir|threw in the towel|g[ia]ve[sn]? up|relinquish|hand(?:s|ed|ing)? (?:in|over)|tender"
    r"|notice\b|bow|(?:will|to) go\b|going anywhere|letter\b"
    r"|abdicat|farewell|last day|stay(?:s|ed|ing)?\b|remain(?:s|ed)? (?:in|as)|hang(?:s|ing)? up"
    r"|call(?:s|ed|ing)? it (?:a day|quits)|end(?:s|ed|ing)? (?:his|her|their|an?)\b|until\b"
)
_SUSPENDED = (
    r"suspen|hung\b|hang(?:s|ing)?\b|ban(?:s|ned)?\b|barred|leave\b|sidelin|disciplin|investigat"
    r"|placed on|halt|paus|revok|lifted|reinstat|sent home|off duty|abandon|ground(?:s|ed)\b|cancel"
    r"|post-?pone|froze|freez|expel|exclu|block|restor|allow(?:s|ed) back|end(?:s|ed)\b"
    r"|(?:red|yellow) card|sat out|miss (?:\w+ ){1,2}(?:match|game)|shelved|on duty|lost its\b"
    r"|tested positive|on full pay|(?:may not|(?:not|never)(?: been)? allowed to)\b"
)

FATES = (
    ARREST,
    CHARGE,
    ACCUSATION,
    CONVICTION,
    Fate(
        befell="killed|murdered|assassinated|die|died",
        plainly=_DEAD,
        obliquely=_DEAD_OBLIQUELY,
        done="kill|murder|shot|stab(?:bed)?|poison(?:ed)?",
    ),
    Fate(befell="suspended", plainly=_SUSPENDED, obliquely=_AWAY),
    Fate(befell="sacked|fired|dismissed|ousted", plainly=_AWAY),
    Fate(
        befell="resign|resigned|quit|step down|stepped down|stand down|stood down",
        plainly=_AWAY,
        obliquely=_GIVEN_UP,
    ),
)
