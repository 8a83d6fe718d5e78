"""Whom a text says to speak: the names, offices and pronouns beside verbs of saying."""

import re
from collections.abc import Iterator

from retrieval import english_saying as english
from retrieval import foreign_saying as foreign
from retrieval.english_names import IDLE, NAME, NAMED
from retrieval.quotation import Reading, said_around
from retrieval.quotation_marks import parted
from retrieval.signatures import ADDRESS


def names_around(reading: Reading) -> list[str]:
    """Return who is said to speak beside the words that are looked for: names, roles, "she".

    Where nobody is said to, it is whoever is named.
    """
    found: list[str] = []
    for part in (ADDRESS.sub("", one) for one in said_around(reading)):
        if english.LABEL.match(part):
            continue
        speakers = [*speaking(part), *roles_in(part)]
        pronouns = [(one[1] or one[2]).lower() for one in english.GENDERED.finditer(part)]
        found += speakers or pronouns or names_in(part)
    return list(dict.fromkeys(found))


def unquoted(text: str) -> str:
    """Return what a text says outside its quotation marks."""
    _, outside = parted(text)
    return " … ".join(text[start:end] for start, end in outside)


def speaking(text: str) -> Iterator[str]:
    """Yield the names that a text says spoke."""
    for pattern in (NAMED, foreign.NAMED):
        for match in pattern.finditer(text):
            if parts := _parts_of(next(filter(None, match.groups()))):
                yield " ".join(parts)


def names_in(text: str) -> Iterator[str]:
    """Yield the names in a text: "Ng" of "After the vote, said Mr. Ng", nothing of "Speaking"."""
    for match in re.finditer(NAME, text):
        parts = _parts_of(match[0])
        if parts and (len(parts) > 1 or not english.VERB.search(parts[0].lower())):
            yield " ".join(parts)


def _parts_of(name: str) -> list[str]:
    """Return the words of a name without titles, and without "'s"."""
    parts = [re.sub(r"['’]s?$", "", one) for one in name.split()]
    while parts and parts[0].rstrip(".").lower() in IDLE:
        parts = parts[1:]
    return parts


def roles_in(text: str) -> Iterator[str]:
    """Yield the offices that a text says spoke, unless they may be anybody's."""
    roles = (match[1] or match[2] for match in english.ROLE.finditer(text))
    return (role for role in roles if role not in english.ANYBODY)
