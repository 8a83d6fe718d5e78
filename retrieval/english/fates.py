"""By which words English tells what befell somebody: an arrest, a sentence, a death, a resignation.

Each kind is asked for by a few words and told by many, also by those that say that it was not so.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fate:
    """What may befall somebody, as the words that ask for it and those that tell of it.

    ``befell`` stands in a question for what befell one person ("was Ng charged?", "did Ng die?"),
    ``done`` besides in one for whom it befell ("who did they charge?"), if that is grievous.
    ``plainly`` tells of it anywhere, ``obliquely`` in a sentence about that person, ``nearby`` in a
    passage that names whom it befell.
    """

    befell: str
    plainly: str
    obliquely: str = ""
    done: str = ""
    nearby: str = ""


_SELF = r"(?:him|her|them)sel(?:f|ves)"
# "given six years", "handed a life sentence", "seven years for landlord", "an 18-month term"
_TERM = (
    r"(?:given|gives?|gave|gets?|got|hand(?:ed|s)|receiv\w+|fac(?:es?|ed|ing)|serv(?:e|es|ed|ing)"
    r"|impos\w+|spent|spend(?:s|ing)?)\b[^.;]{0,50}?\b(?:years?|months?|weeks?|days|life|hours)\b"
    r"|(?:years?|months?|weeks|life)\W(?:for|in|inside|behind|over|without|after)\b|terms?\b"
)
_ON_TRIAL = (
    r"trial (?:is|was|will|has|begins?|starts?|opens?|date|collapsed)|mistrial|retrial"
    r"|(?:on|stands?|stood|faces?|await(?:s|ing)) trial"
)
_TRIED = (
    r"convict|guilty|plead|jail|prison|verdict|behind bars|lock(?:s|ed)? (?:\w+ )?up|sent down"
    r"|acquit|fined\b|community (?:service|order)|admit"
)
_TRIED_OBLIQUELY = (
    r"pled\b|sentenc(?:ed|es|ing)|(?<!\bno )(?<!\bany )sentence\b|gaol|incarcerat"
    r"|clear(?:s|ed)\b|exonerat|quash|overturn|innocen|condemned to|custod|detention"
    r"|confess|(?:let|got|gets) off\b|fine\b|probation|spared|parole|execut\w+"
    r"|death (?:row|penalty)|penitentiary|not been charged|charges? (?:was|were|has|have|had)"
    r"|den(?:y|ie[sd]|ying)|found (?:him|her|them)\b|sent (?:him|her|them)? ?(?:down|away)|put away"
    r"|freed|tried\b|punish"
    r"|adjourn|inside for|walk(?:s|ed) free|releas\w+|disqualif\w+|struck off"
    r"|(?:his|her|their|lost|won|lodged|an) appeal\b"
    r"|appeal(?:ed|ing|s) (?:against|the|his|her|their)"
    rf"|jur(?:y|ors) (?:\w+ ){{0,3}}(?:found|return\w*|reject\w*|decid\w*|took|agreed)|{_TERM}"
    rf"|{_ON_TRIAL}"
)
_HELD = (
    r"arrest|detain|custody|apprehend|captur|handcuff|cuffed|remand|manhunt|caught|nabbed|nicked"
    r"|pick(?:s|ed) (?:\w+ )?up|round(?:s|ed) up|tak(?:es?|en) in\b|took .{1,30} away"
    r"|(?:led|taken) away|held\b|behind bars|lock(?:s|ed) up|jail|prison|bail(?:ed)?\b|charged\b"
    rf"|charges\b|suspects?\b|cells?\b|surrender|(?:turn(?:s|ed)|handed) {_SELF} (?:in|up|over)"
    rf"|g[ia]ve[sn]? {_SELF} (?:in|up|over)|being questioned|questioned by|questioning"
    r"|stopped (?:at|by|on)"
)
_HELD_OBLIQUELY = (
    r"detention|cuffs\b|(?:was|were|been) seized|seized (?:him|her|them)|collared|took \w+ in\b"
    r"|hold(?:s|ing)?\b|charge\b|suspicion|free[ds]?\b|raid|releas\w+|interview|questioned|swoop"
    r"|extradit|deport|police (?:station|took|came)|stopped\b|hiding|at liberty|wanted\b"
    r"|on the run|at large|hunt|track(?:s|ed) down|busted|search|dragged"
    r"|(?:police|officers|agents|detectives|investigators|troops) (?:found|took|led)"
)
_CHARGED = (
    r"charged\b|charges\b|charging|indict|prosecut|accus|arraign|magistrate|dock\b|plead"
    r"|counts? of|arrest|guilty|fac(?:es?|ed|ing)\b"
)
_CHARGED_OBLIQUELY = (
    r"charge\b|pled\b|caution|(?:in|before|to|at) (?:\w+ ){0,3}court\b"
    r"|court (?:appear\w+|date|hearing|on)|suspect|suspicion|investigat|summons"
    r"|den(?:y|ie[sd]|ying)|clear(?:s|ed)\b|drop(?:s|ped)\b|bail(?:ed)?\b"
    r"|custody|convict|acquit|case against|criminal case|booked into|felony"
    r"|offen[cs]es?\b|no (?:further )?action|not enough evidence|settlement|fined\b"
    rf"|{_ON_TRIAL}"
)
_BEFORE_COURT = r"court|trial\b|(?:be|being|been|is|are|was|were) tried\b"
_ACCUSED = rf"{_CHARGED}|alleg|claim|blam|complain|su(?:ed?|es|ing)\b|lawsuit"
_ACCUSED_OBLIQUELY = (
    rf"{_CHARGED_OBLIQUELY}|cited\b|case\b|court|trial|said (?:that )?(?:he|she|they)\b"
    r"|file[sd]?\b"
)
_SUSPECTED = (
    rf"{_BEFORE_COURT}|suspect|suspicio|investigat|inquiry|prob(?:e[ds]?|ing)\b"
    r"|den(?:y|ies|ied)\b|innocen|critic|suggest|believe|wanted\b|sought\b|hunt"
    r"|person of interest|want(?:s|ed)? to (?:question|speak)|custody|held\b|questioned|questioning"
)
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
    Fate(
        befell="arrested|detained|apprehended|taken into custody",
        plainly=_HELD,
        obliquely=_HELD_OBLIQUELY,
        done="arrest|detain|apprehend",
        nearby="seized",
    ),
    Fate(
        befell="charged|indicted|prosecuted",
        plainly=_CHARGED,
        obliquely=_CHARGED_OBLIQUELY,
        done="charge|indict|prosecute",
        nearby=_BEFORE_COURT,
    ),
    Fate(
        befell="accused",
        plainly=_ACCUSED,
        obliquely=_ACCUSED_OBLIQUELY,
        done="accuse|suspect(?:s|ed)?",
        nearby=_SUSPECTED,
    ),
    Fate(
        befell="convicted|found guilty|sentenced|jailed|imprisoned|sent to prison|locked up",
        plainly=_TRIED,
        obliquely=_TRIED_OBLIQUELY,
        done="convict|sentence|jail|imprison",
        nearby=r"sentenc|jury|jurors|life\b|term\b|months\b|years\b|decades?\b|judge|court",
    ),
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
