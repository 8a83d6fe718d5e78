"""Whom a text says to speak: the names, offices and pronouns beside verbs of saying."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from retrieval.checking import foreign_saying as foreign
from retrieval.checking.additions import ADDRESS
from retrieval.checking.english_persons import OFFICES
from retrieval.checking.names import unowned
from retrieval.checking.quotation import Reading, said_around
from retrieval.english import saying as english
from retrieval.english.names import IDLE, NAME, NAMED, OWNS, SHORT_TITLES, SUFFIXES
from retrieval.quotation_marks import parted

_POSSESSIVE = ("'s", "’s")
_NO_NOUNS = IDLE - OFFICES


def names_around(reading: Reading) -> list[str]:
    """Return who is said to speak beside the words that are looked for: names, roles, "she".

    Where nobody is said to, it is whoever is named.
    """
    found: list[str] = []
    for said in said_around(reading):
        part = english.BRACKETED.sub(r"\1", ADDRESS.sub("", said))
        if english.LABEL.match(part):
            continue
        owned = [one.text for one in (*owned_in(part), *_labelled(part)) if one.is_named]
        speakers = [*speaking(part), *roles_in(part), *owned]
        pronouns = [(one[1] or one[2]).lower() for one in english.GENDERED.finditer(part)]
        found += speakers or pronouns or names_in(part)
    return list(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Owned:
    """Somebody who is called by whose he is: "Moll's husband", "a critic of Moll", "my father"."""

    text: str
    owner: str
    nouns: str

    @property
    def is_named(self) -> bool:
        """Whether the owner is: not in "her mother"."""
        return self.owner[0].isupper() and self.owner.lower() not in IDLE

    @property
    def owner_name(self) -> str:
        """The owner without "'s"."""
        return unowned(self.owner)


def owned_in(text: str) -> Iterator[Owned]:
    """Yield whom a text says to speak by whose they are."""
    for match in english.OWNED.finditer(text):
        owner, nouns = match[1] or match[3], _nouns(match[2] or match[4])
        if match[3] and not _is_inverted(match, match.start(4) + len(nouns)):
            continue  # "A spokesman said her departure was agreed"
        if nouns and not _is_mouthpiece(nouns):
            yield Owned(f"{owner} {nouns}", owner, nouns)
    for match in english.OWNED_BY.finditer(text):
        nouns, owner = match[1] or match[3], match[2] or match[4]
        if match[1] and not _is_inverted(match, match.end()):
            continue
        if nouns == _nouns(nouns) and not _is_mouthpiece(nouns):
            yield Owned(f"{nouns} of {owner}", owner, nouns)


def as_owned(name: str) -> Owned | None:
    """Return who is meant by "Moll's husband" or "critic of Moll"; None for any other name."""
    match = english.OWNED_LABEL.fullmatch(name)
    nouns = _nouns(match[2]) if match else ""
    if match and nouns and not _is_mouthpiece(nouns):
        return Owned(f"{match[1]} {nouns}", match[1], nouns)
    match = english.OF_OWNER.fullmatch(name)
    return Owned(name, match[2], match[1]) if match else None


def _labelled(part: str) -> list[Owned]:
    found = as_owned(part.strip(" :"))
    return [found] if found else []


def _nouns(words: str) -> str:
    """Return the words up to the first that is no part of a noun: "husband" of "husband on"."""
    found = takewhile(
        lambda one: one not in _NO_NOUNS and not english.SAYS.fullmatch(one), words.split()
    )
    return " ".join(found)


def _is_mouthpiece(nouns: str) -> bool:
    return not english.MOUTHPIECES.isdisjoint(re.findall(r"\w+", nouns))


def unquoted(text: str) -> str:
    """Return what a text says outside its quotation marks."""
    _, outside = parted(text)
    return " … ".join(one.of(text) for one in outside)


def speaking(text: str) -> Iterator[str]:
    """Yield the names that a text says spoke."""
    text = english.BRACKETED.sub(r"\1", text)
    for pattern in (NAMED, foreign.NAMED):
        for match in pattern.finditer(text):
            number = next(n for n in range(1, pattern.groups + 1) if match[n])
            start, end = match.span(number)
            before, after = text[max(0, start - 100) : start], text[end : end + 200]
            if english.IN_OFFICE_OF.search(before):
                meant = [one[1] for one in [english.APPOSED.match(after)] if one]
            elif placed := _named_with_place(before):
                meant = [placed]
            else:
                meant = _meant(match[number], after)
            other = before.endswith("and ") and english.OTHER_AND.search(before)
            for name in (*meant, *(other.groups() if other else ())):
                if parts := _parts_of(name):
                    yield " ".join(parts)
    for match in english.OWNED.finditer(text):
        if match[1] and _is_mouthpiece(match[2]) and (parts := _parts_of(match[1])):
            yield " ".join(parts)


def _meant(name: str, after: str) -> list[str]:
    """Return who is meant by a name beside a verb of saying, and what stands behind it.

    Not Moll of "said Moll's husband", but Holm of "said Kestrel boss Greta Holm".
    """
    noun = re.match(r"\s([a-z][\w-]*)", after)
    is_noun = noun and noun[1] not in _NO_NOUNS and not english.SAYS.match(noun[1])
    if is_noun and name.endswith(_POSSESSIVE):
        named = english.OWNED_NAME.match(after)
        return [named[1]] if named else [name] if _is_mouthpiece(after[:60]) else []
    office = english.OFFICE_NAME.match(after)
    if is_noun and office and _is_office(office[1]):
        return [office[2]]
    if noun and _is_office(noun[1]):
        return []  # "the French president"
    other = english.AND_OTHER.match(after)
    return [name, other[1]] if other else [name]


def names_in(text: str) -> Iterator[str]:
    """Yield the names in a text: "Ng" of "After the vote, said Mr. Ng", nothing of "Speaking"."""
    for match in re.finditer(NAME, text):
        parts = _parts_of(match[0])
        if _is_of_another(text, match):
            continue
        if parts and (len(parts) > 1 or not english.VERB.search(parts[0].lower())):
            yield " ".join(parts)


def _is_of_another(text: str, name: re.Match[str]) -> bool:
    """Whether a name only tells who another is: "Kestrel boss Greta Holm", "Holm of Hale"."""
    office = english.OFFICE_NAME.match(text, name.end())
    noun = re.match(r"\s([a-z][\w-]*)", text[name.end() : name.end() + 40])
    if (office and _is_office(office[1])) or (noun and _is_office(noun[1])):
        return True
    return _named_with_place(text[max(0, name.start() - 100) : name.start()]) is not None


def _is_office(noun: str) -> bool:
    """Whether a noun is an office: "minister", "secretary-general"."""
    return not OFFICES.isdisjoint(noun.split("-"))


def _named_with_place(before: str) -> str | None:
    """Return whom a text names right before the name of where he is from: "Holm of (Hale)"."""
    place = english.PLACE.search(before[-12:]) and english.WITH_PLACE.search(before)
    if place is None or place[1].lower().removesuffix("s") in OFFICES | english.ANYBODY:
        return None  # "Analysts at Morgan & Sons"
    return place[1]


def _parts_of(name: str) -> list[str]:
    """Return the words of a name without titles, owners, and without "'s"."""
    parts = unowned(OWNS.split(name)[-1]).split()
    while parts and _is_idle(parts[0].rstrip(".").lower(), alone=len(parts) == 1):
        parts = parts[1:]
    while len(parts) > 1 and parts[-1].rstrip(".").lower() in SUFFIXES:
        parts = parts[:-1]
    return parts


def _is_idle(word: str, alone: bool) -> bool:
    return word in IDLE or (word in SHORT_TITLES and not alone)


def roles_in(text: str) -> Iterator[str]:
    """Yield the offices that a text says spoke, unless they may be anybody's."""
    for match in english.ROLE.finditer(text):
        role = _role(match)
        if _heads(match):
            who = english.HEAD_WHO.match(_clause_before(match))
            role = who[1] if who else ""
        if role and role not in english.ANYBODY:
            yield role


def roles_beside(text: str) -> Iterator[str]:
    """Yield each office that may be meant: of "the boy who made the video told us" both."""
    for match in english.ROLE.finditer(text):
        found = [*_heads(match), _role(match)]
        if english.ANYBODY.isdisjoint(found):
            yield from (one for one in found if one)


def _role(match: re.Match[str]) -> str:
    if match.string.startswith(_POSSESSIVE, match.end()):
        return ""
    if match[1]:
        return match[1]
    nouns = _nouns(match[2])
    return nouns.split(" ")[-1] if _is_inverted(match, match.start(2) + len(nouns)) else ""


def _heads(match: re.Match[str]) -> list[str]:
    """Return whom what stands beside the verb tells of: the boy of "the boy who made the video"."""
    found = english.HEAD.finditer(_clause_before(match)) if match[1] else ()
    return [one[1].lower() for one in found if one[1].lower() not in _NO_NOUNS]


def _clause_before(match: re.Match[str]) -> str:
    near = match.string[max(0, match.start() - 200) : match.start()]
    return english.ENDS_CLAUSE.split(near)[-1]


def _is_inverted(match: re.Match[str], end: int) -> bool:
    """Whether a verb stands before who speaks: not in "Ng said the storm was over".

    Behind a comma may stand whose verb it is, so there nothing may follow: "It is late, said Ng."
    """
    before = match.string[: match.start()].rstrip()
    if match[0].lower().startswith("according") or english.CALLED_ON.search(before[-20:]):
        return True
    if not before.strip(",;:–—-. ") or before.endswith("…"):
        return True
    return not before[-1].isalnum() and not match.string[end:].lstrip(" ")[:1].isalnum()
