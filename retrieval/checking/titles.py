"""Courtesy titles: whether "Mr Ng" is said to have spoken what a sentence has Mrs Ng say."""

import re

from retrieval.checking.english_persons import TITLES
from retrieval.checking.names import pronoun_of, words_of
from retrieval.english.names import CAPITALISED, ONLY_SAYING

_TITLE = "|".join(f"{one}|{one.title()}" for titles in TITLES.values() for one in sorted(titles))
_SAID_BY = "said|says|wrote|added|replied|recalled|explained|insisted|[Aa]ccording to"


def has_title(text: str) -> bool:
    """Whether a text has anything like a courtesy title, which is quickly seen."""
    return re.search(rf"\b(?:{_TITLE})\b", text) is not None


def as_titled(name: str, around: str) -> str:
    """Return a name with the courtesy title that a text has right before it, if any."""
    found = re.search(rf"\b(?i:{_TITLE})\.?\s{re.escape(name)}\b", around)
    return found[0] if found else name


def is_titled_otherwise(name: str, sentence: str) -> bool:
    """Whether a sentence has a namesake speak by a title of the other sex, and nobody by one of
    that of ``name``, which is with its title: "Mr Ng", "Tom Ng".
    """
    title = _pronoun_of_title(name.split()[0])
    own = title or pronoun_of(words_of(name))
    spoke = _speaking(name.split()[-1], sentence) if own else set()
    return bool(spoke) and own not in spoke


def _speaking(last: str, sentence: str) -> set[str]:
    """Return "he" and "she" for each title by which a sentence has a last name speak.

    That of "Mrs Ng said", and of none in "she told Mrs Ng".
    """
    both = rf"(?:\b({_TITLE})\.?\s(?:{CAPITALISED}\s)?(?:and|&)\s)?"  # "Mr and Mrs Ng said"
    given = rf"(?:{CAPITALISED}\s){{0,2}}?"
    named = rf"{both}\b({_TITLE})\.?\s{given}{re.escape(last)}\b(?!['’]s)"
    said = rf"(?:,\s[^,;.!?]{{1,80}},)?\s(?:(?:also|then|later|has|had)\s)?(?:{ONLY_SAYING})\b"
    found = (
        match
        for pattern in (named + said, rf"\b(?:{_SAID_BY})\s{named}")
        for match in re.finditer(pattern, sentence)
    )
    return {_pronoun_of_title(title) for match in found for title in match.groups() if title}


def _pronoun_of_title(title: str) -> str:
    bare = title.rstrip(".").lower()
    return next((pronoun for pronoun, titles in TITLES.items() if bare in titles), "")
