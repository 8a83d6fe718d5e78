"""What English puts before a last name: offices, and first names with their short forms."""

from retrieval.english import names as english_names
from retrieval.english.first_names import EITHER, HE, SHE

# They stand before a name, and are none: "Coach Holm", "Kestrel boss Greta Holm".
OFFICES = frozenset(
    f"""{english_names.OFFICES} former ex acting deputy vice interim new young old late house party
    speaker leader chancellor coach manager captain boss officer pastor father brother sister bishop
    archbishop cardinal rabbi imam sheikh commissioner ambassador attorney solicitor district county
    state city town federal counsel lawyer barrister recorder magistrate coroner clerk republican
    democrat democratic labour labor conservative tory liberal green independent candidate mp mep
    msp counsellor commander major brigadier admiral marshal private corporal nurse teacher head
    headteacher actor actress author singer striker keeper midfielder defender goalkeeper winger
    founder owner treasurer economist analyst historian critic campaigner activist farmer engineer
    scientist researcher auntie aunt uncle granny grandma grandpa mother mum dad saint baron count
    countess duke duchess viscount earl team family senior junior us uk eu
    star ally aide editor player fan resident worker veteran legend
    forward student billionaire tycoon
    shri smt datuk pak ibu haji herr frau monsieur madame senor senora signor signora""".split()
)
# Offices that an article has whose holder it lets speak; other words for what one is are many.
FORMAL = frozenset(
    """mayor coroner prosecutor senator governor king queen pope bishop archbishop chancellor
    treasurer ambassador magistrate sheriff""".split()
)
# Right behind these, in small letters, stands all of a name: "spokesman Agus Pym". Not so behind
# others: "former Constable Pym", "chief Inspector Pym", "captain Skipper Pym".
BEFORE_FULL_NAMES = frozenset(
    """spokesman spokeswoman spokesperson chairman chairwoman minister secretary senator governor
    mayor judge president director ceo councillor congressman congresswoman leader coach manager
    boss lawyer solicitor barrister counsel advocate attorney prosecutor coroner commissioner
    ambassador bishop archbishop teacher headteacher nurse doctor professor actor actress author
    singer striker midfielder defender goalkeeper winger founder owner treasurer economist analyst
    historian campaigner activist farmer engineer scientist researcher editor resident""".split()
)
# Offices as they are shortened before a name.
SHORT_OFFICES = {
    office: frozenset(short.split())
    for office, short in (
        ("governor", "gov"),
        ("senator", "sen"),
        ("representative", "rep"),
        ("congressman", "rep"),
        ("congresswoman", "rep"),
        ("professor", "prof"),
        ("doctor", "dr"),
        ("president", "pres potus"),
        ("general", "gen"),
        ("colonel", "col"),
        ("captain", "capt cpt"),
        ("lieutenant", "lt"),
        ("sergeant", "sgt"),
        ("superintendent", "supt"),
        ("inspector", "insp di dci"),
        ("detective", "det di dci"),
        ("councillor", "cllr"),
        ("reverend", "rev"),
        ("pastor", "rev"),
        ("ambassador", "amb"),
    )
}
# Courtesy titles of men, and of women; "Dr" and "Mx" are of either.
TITLES = {
    "he": frozenset("mr mister sir lord".split()),
    "she": frozenset("mrs ms miss lady dame".split()),
}
BEFORE_NAMES = english_names.IDLE | english_names.SHORT_TITLES | OFFICES
# First names that are short for others, beyond those that begin alike.
SHORT_FORMS = tuple(
    frozenset(forms.split())
    for forms in """bob bobby rob robert bert|bill billy will william liam|dick rick rich richard|
    jim jimmy jamie james|tom tommy thomas tomas|jack john johnny jon ian sean|
    ted ed ned eddie edward teddy theodore|tony anthony antony|harry hank henry hal|
    liz beth betty lizzie eliza elizabeth libby bess lisa|
    kate kathy cathy katherine catherine kitty katie kathleen|peggy meg maggie margaret greta rita|
    mike mick michael mikhail|chuck charlie charles|larry laurence lawrence|gerry jerry jeremy|
    sandy alex sasha alexander alexandra|drew andy andrew|molly polly mary may|nancy ann anne anna|
    sally sarah sara|ellie nell nellie eleanor ellen helen elena|gus augustus angus|karl carl|
    joe josef joseph giuseppe|fred freddy freddie alfred frederick|al albert alan|
    gene eugene yevgeny|vladimir volodymyr|mo muhammad mohammed mohamed|
    jeff geoff jeffrey geoffrey|becky rebecca|nick nicholas nikolai|terry terence theresa|
    tess theresa teresa|trish pat patricia patrick|mandy amanda|leo lionel leonard leonardo|
    hans johann johannes|lena helena|vic victor viktor|steve stephen steven|cindy cynthia|
    lars lasse|toni antonia antonio anton""".split("|")
)
FIRST_NAMES = (
    HE
    | SHE
    | EITHER
    | frozenset().union(*SHORT_FORMS) - frozenset("may rich will drew gene dick".split())
)
