"""By which words English tells what befell somebody: an arrest, a sentence, a death, a resignation.

Each kind is asked for by a few words and told by many, also by those that say that it was not so.
Another language is a module beside this one with the same public names.
"""

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
    r"convict|guilty|plead|pled\b|sentenc(?:ed|es|ing)|(?<!\bno )(?<!\bany )sentence\b|jail|gaol"
    r"|prison|imprison|incarcerat|verdict|acquit"
    r"|clear(?:s|ed)\b|exonerat|quash|overturn|innocen|condemned to|behind bars|custod|detention"
    r"|admit|confess|fined?\b|probation|community (?:service|order)|spared|parole|execut\w+"
    r"|death (?:row|penalty)|penitentiary|not been charged|charges? (?:was|were|has|have|had)"
    r"|den(?:y|ie[sd]|ying)|found (?:him|her|them)\b"
    r"|sent (?:him|her|them)? ?(?:down|away)|lock(?:s|ed)? (?:\w+ )?up|put away|freed"
    r"|tried\b|punish|adjourn|inside for|walk(?:s|ed) free|releas\w+|disqualif\w+|struck off"
    r"|(?:his|her|their|lost|won|lodged"
    r"|an) appeal\b"
    r"|appeal(?:ed|ing|s) (?:against|the|his|her|their)"
    rf"|jur(?:y|ors) (?:\w+ ){{0,3}}(?:found|return\w*|reject\w*|decid\w*|took|agreed)|{_TERM}"
    rf"|{_ON_TRIAL}"
)
_HELD = (
    r"arrest|detain|detention|custody|apprehend|captur|handcuff|cuffed|remand|manhunt|caught"
    r"|(?:was|were|been) seized|seized (?:him|her|them)|nabbed|collared|pick(?:s|ed) (?:\w+ )?up"
    r"|round(?:s|ed) up|tak(?:es?|en) in\b"
    r"|took \w+ (?:in|away)\b|(?:led|taken) away|held\b|hold(?:s|ing)?\b|behind bars|lock(?:s"
    r"|ed) up"
    r"|jail|prison|bail(?:ed)?\b|charge[sd]?\b|suspects?\b|suspicion|cells?\b|surrender|free[ds]?\b"
    r"|turn(?:s|ed) (?:him|her|them)sel(?:f|ves) in|g[ia]ve[sn]? (?:him|her|them)sel(?:f|ves) up"
    r"|raid"
    r"|releas\w+|interview|question(?:ed|ing)|swoop|extradit|deport|police (?:station|took|came)"
    r"|stopped\b|hiding|at liberty|wanted\b|on the run|at large|hunt|track(?:s|ed) down|busted"
    r"|search|dragged|(?:police|officers|agents|detectives|investigators|troops) (?:found|took|led)"
)
_CHARGED = (
    r"charge[sd]?\b|charging|indict|prosecut|accus|arraign|magistrate|dock\b|plead|pled\b"
    r"|counts? of"
    r"|(?:in|before|to|at) (?:\w+ ){0,3}court\b|court (?:appear\w+|date|hearing|on)|arrest|guilty"
    r"|fac(?:es?|ed|ing)\b|suspect|suspicion|investigat|summons|den(?:y|ie[sd]|ying)|clear(?:s"
    r"|ed)\b"
    r"|drop(?:s|ped)\b|bail(?:ed)?\b|custody|convict|acquit|case against|criminal case"
    r"|booked into|felony|offen[cs]es?\b|no (?:further )?action|not enough evidence|settlement"
    rf"|fined\b|{_ON_TRIAL}"
)
_ACCUSED = (
    rf"{_CHARGED}|alleg|claim|blame|complain|su(?:es|ed|ing)\b|lawsuit|cited\b|case\b|court|trial"
    r"|said (?:that )?(?:he|she|they)\b|file[sd]?\b"
)
_DEAD = (
    r"kill|murder|dead|death|d(?:ie[ds]?|ying)\b|fatal|shot\b|shoot|stab|poison|victim|slain|slew"
    r"|manslaughter|li(?:fe|ves)\b|bod(?:y|ies)\b|corpse|remains\b|toll\b|casualt|perish|assassin"
    r"|gunm[ae]n|hurt|injur|harm|surviv|unscathed|safe(?:ly)?\b|wound|buri(?:ed|al)|funeral|mourn"
    r"|drown|crush|execut|make it\b|alive|gassed|loss(?:es)?\b|obituar|pass(?:ed|es|ing)? away"
    r"|passing\b|lost\b|los(?:es?|ing)\b|suicide|hang(?:s|ed)?\b|electrocut|suffocat|asphyxi|chok"
    r"|strangl|smother|behead|bludgeon|beat(?:en|ing)?\b|burn(?:s|t|ed)?\b|fell\b|fall(?:s|en)?\b"
    r"|plung|collaps|cardiac|heart|stroke\b|cancer|tumou?r|illness|disease|infect|pneumonia|overdos"
    r"|succumb|claimed|the late\b|widow|orphan|inquest|post-?mortem|autopsy|coroner|patholog"
    r"|crash|struck|hit by|run over|knocked down|mown|trampl|mauled|swept|starv|froze|hypotherm"
    r"|heatstroke|haemorrhag|hemorrhag|bled\b|bleed|sepsis|complications|natural causes|euthan"
    r"|put (?:down|to sleep)|extinct|wiped out|rescu|critical condition|resuscitat|tribute|memor"
    r"|peacefully|in (?:his|her|their) sleep|no longer with us|at the age of|aged \d|grave|cremat"
    r"|condolence|griev|grief|bereav|last breath|end(?:ed|s)?\b|gone\b|explo|bomb|blast|attack"
    r"|bullet|ill\b|unwell|r[ua]n (?:into|over|out)|eject|\d{4}[-–]\d{4}|accident|lynch"
    r"|guillotin|virus|fever|bitten|eaten|explod|disappear|missing|escaped with|is recovering"
    r"|recovering (?:at|in)|(?:in|to) hospital\b|swam\b|aneurysm|leuk|covid|malaria|capsiz"
    r"|slipped\b|sank\b|came down|scrapped|shelved|shut(?:ting)? down|bankruptcy|fell apart|vetoed"
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
    r"|contract|escort|hang(?:s|ing)? on|(?:would|will) not (?:go|leave)|keep (?:his|her|their"
    r"|the) (?:job|post)|suspend|stripped|bowled|caught|lbw|stumped|out for"
)
_GIVEN_UP = (
    rf"{_AWAY}|retir|g[ia]ve[sn]? up|relinquish|hand(?:s|ed|ing)? (?:in|over)|tender|notice\b|bow"
    r"|(?:will|to) go\b|going anywhere|letter\b"
    r"|abdicat|farewell|last day|stay(?:s|ed|ing)?\b|remain(?:s|ed)? (?:in|as)|hang(?:s|ing)? up"
    r"|call(?:s|ed|ing)? it (?:a day|quits)|end(?:s|ed|ing)? (?:his|her|their|an?)\b|until\b"
)
_SUSPENDED = (
    rf"suspen|hung\b|hang(?:s|ing)?\b|ban(?:s|ned)?\b|barred|{_AWAY}|leave\b|sidelin|disciplin"
    rf"|investigat|placed on|halt"
    rf"|paus"
    r"|revok|lifted|reinstat|sent home|off duty|abandon|ground(?:s|ed)\b|cancel|post-?pone|froze"
    r"|freez|expel|exclu|block|restor|allow(?:s|ed) back|end(?:s|ed)\b|(?:red|yellow) card|sat out"
    r"|miss (?:\w+ ){1,2}(?:match|game)|shelved|on duty|lost its\b|tested positive"
)

# What is asked to have befallen somebody, and the words one of which has to tell of it.
FATES = {
    "arrested|detained|apprehended|taken into custody": _HELD,
    "charged|indicted|prosecuted": _CHARGED,
    "accused": _ACCUSED,
    "convicted|found guilty|sentenced|jailed|imprisoned|sent to prison|locked up": _TRIED,
    "killed|murdered|assassinated|die|died": _DEAD,
    "suspended": _SUSPENDED,
    "sacked|fired|dismissed|ousted": _AWAY,
    "resign|resigned|quit|step down|stepped down|stand down|stood down": _GIVEN_UP,
}

# Whom it can befall, where no name is given.
PEOPLE = (
    r"\b(?:he|she|they|him|her|them|(?:m[ae]n|wom[ae]n|people|children|child|(?:police|gun|fire"
    r"|post)m[ae]n"
    r"|(?:boy|girl|mother|father|mum|mom|dad|parent|baby|husband|wife|widow|son|daughter|brother"
    r"|sister|uncle|aunt|cousin|nephew|niece|grand(?:mother|father|son|daughter)|friend|neighbour"
    r"|neighbor|victim|suspect|defendant|killer|attacker|thief|driver|pilot|engineer|technician"
    r"|teacher|doctor|nurse|surgeon|officer|soldier|sailor|miner|worker|guard|agent|landlord|tenant"
    r"|boss|chief|head|director|minister|mayor|president|governor|senator|chancellor|chair|chairman"
    r"|chairwoman|manager|coach|captain|player|striker|boxer|actor|singer|artist|author|writer"
    r"|journalist|reporter|editor|judge|lawyer|solicitor|professor|scientist|student|pupil|leader"
    r"|owner|founder|ceo|executive|treasurer|secretary|accountant|farmer|baker|chef|king|queen"
    r"|prince|princess|pope|bishop|priest|vicar|mp|councillor|sheriff|constable|detective|resident"
    r"|passenger|patient|employee|climber|swimmer|cyclist|hiker|fitter|caretaker)s?))\b"
)
# Whose name is another one than they were born with.
REGNAL = r"\b(?:pope|king|queen|prince(?:ss)?|duke|duchess|emperor|empress|sultan|saint|rapper)\b"
# "better known as El Toro", "the man called Toro"
CALLED = r"\b(?:known|called|nicknamed|dubbed|alias|born|née)\s[^.;]{0,30}"
_KIN = (
    r"(?:mother|father|mum|mom|dad|parents?|wife|husband|widow(?:er)?|sons?|daughters?|brothers?"
    r"|sisters?|siblings?|uncle|aunt|cousin|nephew|niece|child(?:ren)?|partner|fianc[ée]+|friend)"
)
_SADLY = r"(?:dead|late|murdered|killed|jailed|convicted|accused|arrested|sacked|suspended|drowned)"
# "the dead woman's sister", "the jailed landlord's wife": it befell a relative
STRIPPED = rf"\b{_SADLY}\s[\w-]+['’]s\s(?=(?:[\w-]+\s)?{_KIN}\b)"
# Behind a name: "Ng, whose sister and nephew died, said"
RELATIVE = rf",\swhose\s(?:[\w-]+\s){{0,2}}?{_KIN}\b[^,.;]*"

# Short first names that begin with another letter than the long one.
NICKNAMES = {
    short: long
    for long, shorts in {
        "william": "bill billy", "robert": "bob bobby", "richard": "dick",
        "edward": "ted teddy ned", "margaret": "peggy", "elizabeth": "liz lizzie beth betty",
        "anthony": "tony", "andrew": "drew", "catherine": "kate kathy katie", "henry": "hank",
        "christina": "tina", "john": "jack", "mary": "polly", "alexander": "sandy sasha",
        "patricia": "trish", "patrick": "paddy", "francisco": "paco", "jose": "pepe",
        "nicholas": "klaus", "helen": "nell",
    }.items()
    for short in shorts.split()
}  # fmt: skip
