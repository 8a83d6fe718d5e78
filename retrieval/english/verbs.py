"""What the forms of an English verb share: "steal", "stole" and "stolen" are one."""

from retrieval.english import questions
from retrieval.english.morphology import stem


def root(word: str) -> str:
    """Return what the forms of a verb share, as far as a table and their endings tell."""
    small = word.lower()
    small = questions.IRREGULAR.get(small, small)
    return stem(small.removesuffix("s") if len(small) == 4 else small)
