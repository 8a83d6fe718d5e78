"""By which words English calls people where it names none, and what else they are called."""

# What somebody may be: of this kin, trade or office.
ROLES = (
    r"(?:boy|girl|mother|father|mum|mom|dad|parent|baby|husband|wife|widow|son|daughter|brother"
    r"|sister|uncle|aunt|cousin|nephew|niece|grand(?:mother|father|son|daughter)|friend|neighbour"
    r"|neighbor|victim|suspect|defendant|killer|attacker|thief|driver|pilot|engineer|technician"
    r"|teacher|doctor|nurse|surgeon|officer|soldier|sailor|miner|worker|guard|agent|landlord|tenant"
    r"|boss|chief|head|director|minister|mayor|president|governor|senator|chancellor|chair|chairman"
    r"|chairwoman|manager|coach|captain|player|striker|boxer|actor|singer|artist|author|writer"
    r"|journalist|reporter|editor|judge|lawyer|solicitor|professor|scientist|student|pupil|leader"
    r"|owner|founder|ceo|executive|treasurer|secretary|accountant|farmer|baker|chef|king|queen"
    r"|prince|princess|pope|bishop|priest|vicar|mp|councillor|sheriff|constable|detective|resident"
    r"|passenger|patient|employee|climber|swimmer|cyclist|hiker|fitter|caretaker)s?"
)
PEOPLE = (
    r"\b(?:he|she|they|him|her|them|(?:m[ae]n|wom[ae]n|people|children|child|(?:police|gun|fire"
    rf"|post)m[ae]n|{ROLES}))\b"
)
# Whose name is another one than they were born with.
REGNAL = r"\b(?:pope|king|queen|prince(?:ss)?|duke|duchess|emperor|empress|sultan|saint|rapper)\b"
# "better known as El Toro", "the man called Toro"
CALLED = r"\b(?:known|called|nicknamed|dubbed|alias|born|née)\s[^.;]{0,30}"
KIN = (
    r"(?:mother|father|mum|mom|dad|parents?|wife|husband|widow(?:er)?|sons?|daughters?|brothers?"
    r"|sisters?|siblings?|uncle|aunt|cousin|nephew|niece|child(?:ren)?|partner|fianc[ée]+|friend)"
)
# Who is called by whose they are: "Ng's deputy", "the son of Ng"
BESIDE = (
    rf"(?:{KIN}|(?:deputy|assistant|aide|colleague|boss|client|lawyer|solicitor|accomplice|killer"
    r"|attacker|successor|predecessor|driver|agent|neighbou?r|team-?mate|manager|coach)s?)"
)
_SADLY = r"(?:dead|late|murdered|killed|jailed|convicted|accused|arrested|sacked|suspended|drowned)"
# "the dead woman's sister", "the jailed landlord's wife": it befell a relative
STRIPPED = rf"\b{_SADLY}\s[\w-]+['’]s\s(?=(?:[\w-]+\s)?{KIN}\b)"
# Behind a name: "Ng, whose sister and nephew died, said"
WHOSE_KIN = rf",\swhose\s(?:[\w-]+\s){{0,2}}?{KIN}\b[^,.;]*"

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
# Who or what can be arrested or charged: a film that is shot, or a bill that is killed, is none.
PERSONS = (
    r"(?:person|people|m[ae]n|wom[ae]n|boy|girl|child"
    r"|children|teenager|student|pupil|teacher|doctor"
    r"|nurse|officer|official|minister|mayor|politician|lawmaker|senator|mp|candidate|player"
    r"|footballer|athlete|actor|singer|star|journalist|reporter|activist|protester|engineer|worker"
    r"|employee|driver|pilot|captain|executive|chief|director|manager|banker|trader|lawyer|judge"
    r"|priest|soldier|gunm[ae]n|suspect|brother|sister"
    r"|son|daughter|father|mother|husband|wife|couple"
    r"|resident|member|leader|president|founder|owner|company|companies|firm|gang|group|club"
    r"|team|party|parties|bank|charity|council|school|hospital)s?"
)
