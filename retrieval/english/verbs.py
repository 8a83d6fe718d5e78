"""The forms of English verbs, and what they share: "steal", "stole" and "stolen" are one."""

import re

from retrieval.english.morphology import stem

# "write/wrote/written": the past tense of a verb that no ending tells, and a participle of its own.
_IRREGULAR = [
    verb.split("/")
    for verb in """
    beat/beat/beaten become/became begin/began/begun bite/bit/bitten break/broke/broken
    bring/brought build/built burn/burnt burst/burst buy/bought catch/caught choose/chose/chosen
    come/came creep/crept cut/cut deal/dealt dig/dug do/did/done draw/drew/drawn drink/drank
    drive/drove/driven eat/ate/eaten fall/fell/fallen feed/fed feel/felt fight/fought find/found
    flee/fled fly/flew/flown forget/forgot/forgotten free/freed freeze/froze/frozen get/got
    give/gave/given go/went/gone grow/grew/grown hang/hung hear/heard hide/hid/hidden hit/hit
    hold/held hurt/hurt keep/kept know/knew/known lay/laid lead/led leap/leapt leave/left lend/lent
    let/let lie/lay/lain lose/lost make/made mean/meant meet/met mislead/misled
    overtake/overtook/overtaken overthrow/overthrew/overthrown pay/paid put/put quit/quit read/read
    ride/rode/ridden ring/rang/rung rise/rose/risen run/ran say/said see/saw/seen seek/sought
    sell/sold send/sent set/set shake/shook/shaken shine/shone shoot/shot show/showed/shown
    shrink/shrank/shrunk shut/shut sing/sang/sung sink/sank/sunk sit/sat slay/slew/slain sleep/slept
    slide/slid speak/spoke/spoken spend/spent spin/spun split/split spread/spread stand/stood
    steal/stole/stolen sting/stung strike/struck swear/swore/sworn sweep/swept swim/swam/swum
    swing/swung take/took/taken teach/taught tear/tore/torn tell/told think/thought
    throw/threw/thrown undergo/underwent/undergone understand/understood uphold/upheld
    wake/woke/woken wear/wore/worn weep/wept win/won withdraw/withdrew/withdrawn write/wrote/written
    """.split()
]
_PRESENT = frozenset(verb for verb, *_ in _IRREGULAR)
PASTS = frozenset(past for _, past, *_ in _IRREGULAR)  # some are the present, too: "cut", "lay"
# The verb of each form that is surely no present.
BASES = {form: verb for verb, *forms in _IRREGULAR for form in forms if form not in _PRESENT}
ED = re.compile(r"(?<!e)(?<!hundr)ed$")

_OF_A_Y = re.compile(r"([a-z]{2,})ied")  # "carried", "testified"; no "died"
_OF_AN_E = re.compile(r"([^aeiou]*[aeiouy][^aeiouwxy])(?:ed|ing)")  # "fired", "using"; no "acted"
_SHORT_PAST = re.compile(r"(\w[iuwy]e)d")  # "died", "owed"; no "shed"
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])\1$")  # "robb(ed)", "pass"


def root(word: str) -> str:
    """Return what the forms of a verb share, as far as a table and their endings tell."""
    small = word.lower()
    small = BASES.get(small, small)
    if past := _OF_A_Y.fullmatch(small):
        small = f"{past[1]}y"
    elif past := _OF_AN_E.fullmatch(small):
        small = f"{past[1]}e"
    elif past := _SHORT_PAST.fullmatch(small):
        small = past[1]
    return _DOUBLED.sub(r"\1", stem(small.removesuffix("s") if len(small) == 4 else small))
