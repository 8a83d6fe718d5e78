"""The forms of English verbs, and what they share: "steal", "stole" and "stolen" are one."""

from retrieval.english import questions
from retrieval.english.morphology import stem

# Past tenses that no ending gives away; some are the present, too.
PASTS = """
    beat became began bought broke brought built burnt came caught chose cut dealt did drank drew
    drove fell felt fled flew fought found froze gave got grew held hit hurt kept knew laid lay led
    left lost made met paid quit ran rang rode rose sang sank sat saw sent shot shut slept sold
    sought spent spoke spread stole stood struck swam swore taught thought threw took tore went wept
    withdrew woke won wore wrote""".split()


def root(word: str) -> str:
    """Return what the forms of a verb share, as far as a table and their endings tell."""
    small = word.lower()
    small = questions.IRREGULAR.get(small, small)
    return stem(small.removesuffix("s") if len(small) == 4 else small)
