"""The forms of English verbs, and what they share: "steal", "stole" and "stolen" are one."""

from retrieval.english import questions
from retrieval.english.morphology import stem

# Past tenses that no ending gives away; some are the present, too.
PASTS = """
    ate beat became began bought broke brought built burnt came caught chose crept cut dealt did
    drank drew drove dug fell felt fled flew fought found froze gave got grew heard held hit hung
    hurt kept knew laid lay leapt led left lost made met overthrew overtook paid quit ran rang rode
    rose sang sank sat saw sent shone shook shot shrank shut slept slew slid sold sought spent spoke
    spread spun stole stood struck stung swam swept swore swung taught thought threw took tore
    underwent upheld went wept withdrew woke won wore wrote""".split()


def root(word: str) -> str:
    """Return what the forms of a verb share, as far as a table and their endings tell."""
    small = word.lower()
    small = questions.IRREGULAR.get(small, small)
    third_person = len(small) == 4 and not small.endswith("ss")  # "cuts", not "pass"
    return stem(small.removesuffix("s") if third_person else small)
