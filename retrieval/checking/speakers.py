"""Whom an article has speak the words at a place in it."""

import re
from dataclasses import dataclass, replace

from retrieval.checking.english_interviews import SPOKEN_TO
from retrieval.checking.names import forms_of, pronoun_of, words_of
from retrieval.checking.saying import Owned, names_in, owned_in, roles_beside, speaking
from retrieval.checking.surroundings import Surroundings
from retrieval.english import saying as english
from retrieval.origins.attributions import is_outlet

_OWN = 1  # the words' own sentence in what is told around them, the nearest first


@dataclass(frozen=True)
class Speakers:
    """Who an article says spoke: names, or roles; where there are none, whoever is ``near``.

    An office may be held by whoever is ``near``, too.
    """

    names: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    nameless: bool = False  # a spokesman, whom nobody named
    owner: frozenset[str] = frozenset()  # "Ng" where "Ng's husband" spoke
    told: bool = True  # the article says of somebody that he spoke
    pronoun: str = ""  # "she" where the words' own sentence says nothing else of who spoke


def speakers_at(around: Surroundings) -> Speakers:
    """Return who spoke: in a transcript the label tells, else what is nearest to the words."""
    if around.turn is not None and not around.is_quoted:
        return _of_turn(around)
    return (_quoted_within(around) if around.within else None) or tellers_at(around)


def tellers_at(around: Surroundings) -> Speakers:
    """Return who spoke, and may have quoted somebody else with the words."""
    nearer: list[str] = []  # names that stand beside the words, of whom nothing is told
    for number, text in enumerate(around.around):
        if number <= _OWN and (found := _quoted_in_turn(around, text)):
            return found
        if english.PRONOUN.search(text):
            return replace(_referents(around, number), pronoun=_pronoun(around, text, number))
        part = _reported(text) if number == 0 else text
        names = [one for one in speaking(part) if not is_outlet(one)]
        if names:
            names += [one[1] for one in english.QUOTING.finditer(part)]
            if number > _OWN and not list(speaking(around.sentence_before)):
                nearer += names_in(around.sentence_before)
            return Speakers(names=(*names, *nearer), near=around.near(beside=True))
        if number <= _OWN and (owned := next(owned_in(part), None)):
            return _owned(owned, around, text)
        if roles := list(roles_beside(part)):
            return Speakers(roles=forms_of(roles), near=around.before)
        if english.NAMELESS.search(part):
            return Speakers(near=around.near(beside=True), nameless=True)
        nearer += names_in(part)
        if number == _OWN and _may_speak(part, around):
            return Speakers(names=tuple(nearer), near=around.near(beside=True), told=False)
    if around.turn is not None:
        return _of_turn(around)
    if asked := around.question:
        told_of = forms_of(names_in(SPOKEN_TO.sub(" ", asked)))
        return Speakers(near=around.source.forms - told_of, told=False)
    return Speakers(near=around.near(beside=not around.names_a_person), told=False)


def _of_turn(around: Surroundings) -> Speakers:
    turn, source = around.turn, around.source
    if turn is None:
        return Speakers(near=source.all_forms)
    if turn.label.upper() in english.ASKING:
        return Speakers(near=source.unlabelled_forms)
    if not turn.names or not turn.answers:
        return Speakers(names=turn.names, near=source.all_forms)
    told = speaking(around.slice(around.sentence))  # "My father said that it was late"
    return Speakers(names=(*turn.names, *told), roles=source.all_forms, near=source.all_forms)


def _quoted_within(around: Surroundings) -> Speakers | None:
    """Return whom a quotation quotes in its turn: "“My father said, ‘No,’” said Ng"."""
    text = around.within
    if english.FIRST_PERSON.search(text):
        return None
    names = tuple(one for one in speaking(text) if not is_outlet(one))
    if names:
        return Speakers(names=names)
    if owned := next(owned_in(text), None):
        return Speakers(roles=forms_of([owned.nouns]), owner=forms_of([owned.owner_name]))
    if roles := list(roles_beside(text)):
        return Speakers(roles=forms_of(roles))
    if english.SAYS.search(text):
        outer = tellers_at(around)
        near = around.near(beside=not around.begins_with_a_person)
        return Speakers(near=near - forms_of(outer.names))
    return None


def _quoted_in_turn(around: Surroundings, text: str) -> Speakers | None:
    """Return whom the speaker of a turn quotes, who may be anybody but him."""
    if around.turn is None or not english.SAYS.search(text) or english.FIRST_PERSON.search(text):
        return None
    if english.PRONOUN.search(text) or not (any(speaking(text)) or any(owned_in(text))):
        own = forms_of(around.turn.names)
        return Speakers(near=around.near(beside=False) - own)
    return None


def _reported(text: str) -> str:
    """Return the clause that names who spoke: of "Ng said that Ng's wife told" the last."""
    match = english.REPORTED.match(text)
    named = match and (any(speaking(match[1])) or any(owned_in(match[1])))
    return match[1] if match and named else text


def _owned(one: Owned, around: Surroundings, text: str) -> Speakers:
    near = around.before - forms_of(speaking(text))
    owner = forms_of([one.owner_name]) if one.is_named else frozenset()
    return Speakers(roles=forms_of([one.nouns]), near=near, owner=owner)


def _may_speak(text: str, around: Surroundings) -> bool:
    """Whether a sentence names somebody who may have spoken, by whichever verb."""
    return around.is_person(text) or english.MAY_SPEAK.search(text) is not None


def _pronoun(around: Surroundings, text: str, number: int) -> str:
    """Return the pronoun by which alone a sentence has somebody speak, himself."""
    found = english.GENDERED.search(text)
    alone = sum(1 for _ in english.SAYS.finditer(text)) == 1
    if number > _OWN or found is None or not alone or around.within or around.turn is not None:
        return ""
    return (found[1] or found[2]).lower()


def _referents(around: Surroundings, number: int) -> Speakers:
    """Return whom "he" may be: whoever spoke last in the paragraph.

    Or whom that told, or told of, or whoever is named since; where nobody spoke, anybody near.
    """
    beside = not around.begins_with_a_person
    anybody = Speakers(near=around.near(beside) | around.named_before(beside))
    text = around.around[number]
    pronoun = english.GENDERED.search(text)
    if number > _OWN or pronoun is None:
        return anybody
    found = list(names_in(text[: pronoun.start()]))
    for before in reversed(around.sentences_before):
        spoke = (one for one in speaking(before) if not is_outlet(one))
        if names := [one for one in spoke if _may_be(one, pronoun)]:
            told = [one[1] for one in english.TOLD_OF.finditer(before)]
            return Speakers(names=(*found, *names, *told), near=anybody.near)
        found += names_in(before)
    return anybody


def _may_be(name: str, pronoun: re.Match[str]) -> bool:
    """Whether a pronoun may be of a name: "she" not of Tom Orr."""
    return pronoun_of(words_of(name)) in (None, (pronoun[1] or pronoun[2]).lower())
