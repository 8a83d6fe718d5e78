"""What police and courts do to people: the words that ask for it, and those that tell of it.

What is only less than it does not tell it: who is accused, or denies it, is not convicted.
"""

from retrieval.english.fate import Fate

_SELF = r"(?:him|her|them)sel(?:f|ves)"
_NAMED = r"named\b|identif\w+\b"
# "Police named the man as Jon Beck", "the two are to appear in May": who was told of before
_THE_ONES = (
    r"the (?:two|three|four|five|m[ae]n|wom[ae]n|brothers|sisters|pair|couple|trio|youths?|boys?"
    r"|teenagers?)\b"
)
_ON_TRIAL = r"(?:on|stands?|stood|faces?|await\w*) trial"
_TRIAL = r"trial (?:is|was|will|has|begins?|starts?|opens?|date|collapsed)|mistrial|retrial"
_COURT = r"court|trial\b|(?:be|being|been|is|are|was|were) tried\b"
_DENIES = r"den(?:y|ie[sd]|ying)"
# By no police: "caught a fever", "caught Lyme disease", "caught fire", "caught up with"
_ILLNESS = (
    r"diseases?|virus(?:es)?|infections?|illness(?:es)?|sickness|fevers?|flu|influenza|colds?|bugs?"
    r"|covid\b[\w-]*|coronavirus|measles|mumps|cholera|malaria|plague|pneumonia|hepatitis|typhoid"
    r"|norovirus|tuberculosis|meningitis|salmonella|parasites?"
)
_CAUGHT = (
    r"caught\b(?! (?:fire|alight|up|sight|hold)\b"
    rf"| (?:(?!(?:and|with|by|in|at|on|when|while) )[\w'’-]+ ){{0,3}}(?:{_ILLNESS})\b)"
)
# What follows an arrest or a charge, on another day
_ENSUING = r"bail(?:ed)?\b|releas\w*|free[ds]?\b|parole"
# Of no court: "in charge of the shift", "free of charge", "charged £5", "the battery is charged"
_CHARGE = (
    r"(?<!\bin )(?<!\bof )(?<!\btake )(?<!\btakes )(?<!\btook )(?<!\btaken )(?<!\btaking )charge\b"
    r"(?! (?:of )?(?:about |up to )?[$€£¥])"
)
_CHARGED = (
    r"(?<!\bfully )(?<!\bbattery is )(?<!\bbattery was )(?<!\bbatteries are )(?<!\bbatteries were )"
    r"charge[sd]\b(?! (?:of )?(?:about |up to )?[$€£¥])"
)
# "took two men in", "taken in by police", not "took place in May"
_IN = (
    r"in\b(?! (?!for\b|on\b|over\b|after\b|by (?:the )?(?:police|officers)\b|overnight\b"
    r"|yesterday\b(?!['’])|today\b(?!['’])|(?:early|late) (?:on|at|last)\b|at (?:dawn|dusk|night)\b"
    r"|the same (?:day|night|evening|morning)\b"
    r"|(?:two|three|four|five) \w)\w)"
)

ARREST = Fate(
    befell="arrested|detained|apprehended|taken into custody",
    done="arrest|detain|apprehend",
    nouns="arrests",
    plainly=(
        rf"arrest|detain|apprehend|captur|{_CAUGHT}|nabbed|nicked|remand|manhunt"
        r"|held\b|custody|cells?\b|jail|prison|bail(?:ed)?\b|behind bars|lock(?:s|ed) (?:\w+ )?up"
        rf"|handcuff|cuffed|tak(?:es?|en) {_IN}|took .{{1,30}} away|(?:led|taken) away"
        r"|(?:pick|round)(?:s|ed) (?:\w+ ){0,3}up|stopped (?:at|by|on)"
        rf"|surrender|(?:turn(?:s|ed)|handed|g[ia]ve[sn]?) {_SELF} (?:in|up|over)"
        rf"|suspects?\b|being questioned|questioned by|questioning|{_CHARGED}"
    ),
    obliquely=(
        rf"detention|suspicion|{_CHARGE}|question(?:ed|ing)|interview|police station|stopped\b"
        r"|cuffs\b|collared|took (?:[\w-]+ ){1,5}away\b|hold(?:ing)?\b|free[ds]?\b|releas"
        r"|raid|swoop|hunt|wanted\b|on the run|at large|at liberty|track(?:s|ed) down|busted"
        r"|extradit|deport"
    ),
    of_one=(
        rf"(?:was|were|been) seized|seized (?:him|her|them)|holds\b|took \w+ {_IN}"
        r"|(?:police|officers|agents|detectives|investigators|troops) (?:found|took|led|came)"
        r"|search|hiding|dragged"
    ),
    of_any=(
        rf"seized|took (?:[\w-]+ ){{1,5}}{_IN}"
        r"|(?:led|taken|drove|driven|marched) (?:[\w-]+ ){0,3}away"
        rf"|{_SELF} (?:in|up|over)\b|suspect|culprit|indict|convict|in the dock"
    ),
    nearby="seized",
    named=rf"{_NAMED}|{_THE_ONES}",
    ensuing=_ENSUING,
)
_BEFORE_COURT = (
    rf"{_CHARGED}|charging(?! (?:stations?|points?|cables?|ports?|bays?|times?)\b)|indict|arraign"
    r"|counts? of|accus|arrest|fac(?:es?|ed|ing)\b|magistrate|dock\b|plead|guilty"
)
CHARGE = Fate(
    befell="charged|indicted|prosecuted",
    done="charge|indict|prosecute",
    nouns="charges",
    plainly=rf"{_BEFORE_COURT}|prosecut(?:ed?\b|ions?\b(?! (?:said|told|says|alleg)))",
    obliquely=(
        rf"{_CHARGE}|pled\b|suspect|summons|case against|no (?:further )?action"
        rf"|court (?:appear\w+|date|hearing)|{_ON_TRIAL}"
        r"|custody|bail(?:ed)?\b|convict|acquit|clear(?:s|ed)\b"
    ),
    of_one=(
        r"prosecut|investigat|suspicion|caution|criminal case|not enough evidence|booked into"
        rf"|felony|offen[cs]es?\b|(?:in|before|to|at) (?:\w+ ){{0,3}}court\b|court on|{_TRIAL}"
        rf"|{_DENIES}|drop(?:s|ped)\b|settlement|fined\b"
    ),
    of_any=(
        r"criminal complaint|prosecutors [^.;]{0,40}?complaints? against"
        r"|evidence against|remand|culprit|(?:further|legal|criminal) action"
        r"|appear\w* (?:[\w-]+ ){0,5}court|(?:was|were|is|are|be) (?:back )?in court"
        r"|before (?:an?|the) judge|trials? of|(?:was|were|is|are|been) tried"
        r"|to be tried (?:for|on|in|over)|den(?:y|ies|ied) (?:\w+ing|all|any|(?:the )?charges?)\b"
    ),
    nearby=rf"prosecut|{_COURT}",
    named=rf"{_NAMED}|{_THE_ONES}",
    ensuing=_ENSUING,
)
ACCUSATION = Fate(
    befell="accused",
    done="accuse|suspect(?:s|ed)?",
    plainly=rf"{_BEFORE_COURT}|prosecut|alleg|claim|blam|complain|su(?:ed?|es|ing)\b|lawsuit",
    obliquely=(
        rf"{CHARGE.obliquely}|{CHARGE.of_one}|cited\b|case\b|court|trial|file[sd]?\b"
        r"|said (?:that )?(?:he|she|they)\b"
    ),
    nearby=(
        rf"{_COURT}|suspect|suspicio|investigat|inquiry|prob(?:e[ds]?|ing)\b|den(?:y|ies|ied)\b"
        r"|innocen|critic|suggest|believe|wanted\b|sought\b|hunt|person of interest"
        r"|want(?:s|ed)? to (?:question|speak)|custody|held\b|questioned|questioning"
    ),
)
CONVICTION = Fate(
    befell="convicted|found guilty|sentenced|jailed|imprisoned|sent to prison|locked up",
    done="convict|sentence|jail|imprison",
    nouns="convictions",
    plainly=(
        r"convict|guilty|verdict|acquit|plead|admit|jail|prison|behind bars"
        r"|lock(?:s|ed)? (?:\w+ )?up|sent down|fined\b|community (?:service|order)"
    ),
    obliquely=(
        r"pled\b|confess|clear(?:s|ed)\b|exonerat|gaol|imprison|sent (?:\w+ )?(?:down|away)\b"
        r"|went down for (?:life|[\w-]+ years)\b|probation|parole|spared"
        r"|(?:got|gets|given|gave|hand(?:ed|s)|receiv\w+|fac(?:es?|ed|ing))\b[^.;]{0,40}?"
        r"\b(?:years?|months?|life|terms?)\b|(?:years?|months?|life)\W(?:for|in|inside)\b"
        r"|an? (?:[\w-]+ )?(?:jail|life|prison)? ?term\b"
        r"|condemned\b[^.;]{0,40}? to (?:death|die|hang|be \w+ed|life|hard labou?r"
        r"|(?:\d+|\w+) (?:years|months|lashes))\b"
    ),
    of_one=(
        r"sentenc(?:ed|es|ing)|(?<!\bno )(?<!\bany )sentence\b|incarcerat|penitentiary|custod"
        r"|detention|put away|punish|execut\w+|death (?:row|penalty)|fine\b|disqualif|struck off"
        r"|innocen|quash|overturn|(?:let|got|gets) off\b|walk(?:s|ed) free|freed"
        r"|releas|tried\b|adjourn|found (?:him|her|them)\b|not been charged"
        rf"|charges? (?:was|were|has|have|had)|{_DENIES}|{_TRIAL}|{_ON_TRIAL}"
        r"|jur(?:y|ors) (?:\w+ ){0,3}(?:found|return\w*|reject\w*|decid\w*|took|agreed)"
        r"|(?:his|her|their|lost|won|lodged|an) appeal\b"
        r"|appeal(?:ed|ing|s) (?:against|the|his|her|their)"
        # "given six weeks", "serving nine years", "seven years for landlord", "an 18-month term"
        r"|(?:given|gives?|gave|gets?|got|hand(?:ed|s)|receiv\w+|fac(?:es?|ed|ing)|impos\w+|spent"
        r"|serv(?:e|es|ed|ing)|spend(?:s|ing)?)\b[^.;]{0,50}?"
        r"\b(?:years?|months?|weeks?|days|life|hours)\b"
        r"|(?:years?|months?|weeks|life)\W(?:for|in|inside|behind|over|without|after)\b|terms?\b"
    ),
    of_any=(
        r"sentenc"
        r"|jury|jurors|judge|court (?:found|ruled|gave)"
        r"|appeal(?!\w* for\b)|inside for|served?\b|serving"
    ),
    nearby=r"sentenc|jury|jurors|judge|court|life\b|term\b|months\b|years\b|decades?\b",
    named=_NAMED,
)
# What is asked about as befalling anybody at all: "Has anyone been arrested?"
PROCEEDINGS = (ARREST, CHARGE, CONVICTION)
