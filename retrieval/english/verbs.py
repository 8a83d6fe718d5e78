"""The forms of English verbs, and what they share: "steal", "stole" and "stolen" are one."""

import re

from retrieval.english.morphology import stem

# Past tenses that no ending gives away; some are the present, too.
PASTS = """
    ate beat became began bought broke brought built burnt came caught chose crept cut dealt did
    drank drew drove dug fell felt fled flew fought found froze gave got grew heard held hit hung
    hurt kept knew laid lay leapt led left lost made met overthrew overtook paid quit ran rang rode
    rose sang sank sat saw sent shone shook shot shrank shut slept slew slid sold sought spent spoke
    spread spun stole stood struck stung swam swept swore swung taught thought threw took tore
    underwent upheld went wept withdrew woke won wore wrote""".split()

# "write/wrote/written": what of a verb no ending tells.
IRREGULAR = {
    form: forms.partition("/")[0]
    for forms in """
    beat/beaten become/became begin/began/begun break/broke/broken bring/brought build/built
    buy/bought catch/caught choose/chose/chosen come/came do/done draw/drew/drawn drive/drove/driven
    fall/fell/fallen find/found flee/fled fight/fought fly/flew/flown free/freed freeze/froze/frozen
    get/got give/gave/given go/went/gone grow/grew/grown hear/heard hide/hid/hidden hold/held
    keep/kept know/knew/known lay/laid lead/led leave/left lend/lent lose/lost make/made meet/met
    pay/paid ride/rode rise/rose/risen run/ran say/said see/saw/seen seek/sought sell/sold
    send/sent shoot/shot show/shown sing/sang sink/sank speak/spoke/spoken spend/spent stand/stood
    steal/stole/stolen strike/struck take/took/taken teach/taught tear/torn tell/told
    think/thought throw/threw/thrown win/won withdraw/withdrew/withdrawn write/wrote/written
    """.split()
    for form in forms.split("/")[1:]
}
PAST = frozenset(IRREGULAR)
ED = re.compile(r"(?<!e)(?<!hundr)ed$")

_OF_AN_E = re.compile(r"([^aeiou]*[aeiouy][^aeiouwxy])(?:ed|ing)")  # "fired", "using"; no "acted"
_SHORT_PAST = re.compile(r"(\w[iuwy]e)d")  # "died", "owed"; no "shed"
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")  # "robb(ed)", "pass"


def root(word: str) -> str:
    """Return what the forms of a verb share, as far as a table and their endings tell."""
    small = word.lower()
    small = IRREGULAR.get(small, small)
    if past := _OF_AN_E.fullmatch(small):
        small = f"{past[1]}e"
    elif past := _SHORT_PAST.fullmatch(small):
        small = past[1]
    return _DOUBLED.sub(r"\1", stem(small.removesuffix("s") if len(small) == 4 else small))
