"""An article's account of a quotation's words, and whom that allows to be their speaker.

In doubt it allows a name: a pronoun may be anybody named nearby, and an office be his who is named.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from retrieval.checking.english_persons import FORMAL, SHORT_OFFICES
from retrieval.checking.names import forms_of, is_possible, may_be_one, pronoun_of, words_of
from retrieval.checking.offices import holders, is_another, may_hold
from retrieval.checking.saying import Owned, as_owned, names_in, unquoted
from retrieval.checking.sources import Source
from retrieval.checking.speakers import Speakers, speakers_at, tellers_at
from retrieval.checking.surroundings import Surroundings
from retrieval.checking.titles import has_title, is_titled_otherwise
from retrieval.english import saying as english
from retrieval.genders import pronoun_in

_PRONOUNS = ("he", "she")


@dataclass(frozen=True)
class Account:
    """What an article tells around a quotation's words.

    ``others`` are the speakers at places that are not looked at one by one.
    """

    around: Surroundings
    others: Speakers | None = None

    @property
    def source(self) -> Source:
        """The article that tells it."""
        return self.around.source

    @cached_property
    def _own(self) -> str:
        """The sentence around the words, without what it quotes."""
        return unquoted(self.around.slice(self.around.sentence))

    @cached_property
    def _speakers(self) -> Speakers:
        return self.others or speakers_at(self.around)

    def allows(self, name: str) -> bool:
        """Whether the words may be of whom ``name`` names."""
        given = words_of(name)
        if self.is_titled_otherwise(name):
            return False
        if given[-1] in _PRONOUNS:
            return self._allows_pronoun(given[-1])
        if owned := as_owned(name):
            return self._allows_owned(owned)
        if name[0].isupper():
            return self._is_printed_by(given) or self._allows_name(name)
        return self._allows_role(given[-1])

    def is_titled_otherwise(self, name: str) -> bool:
        """Whether the sentence has Mrs Ng speak, and ``name`` is "Mr Ng" or "Tom Ng"."""
        titled = has_title(self.around.slice(self.around.sentence))
        return titled and name[0].isupper() and is_titled_otherwise(name, self._own)

    def is_of_police(self, name: str, around: str) -> bool:
        """Whether ``name`` is the place of police, one of whom spoke: "Hale police said"."""
        if not re.search(rf"\b{re.escape(name)}(?:['’]s)?\spolice\b", around):
            return False
        known = set(words_of(name)) <= self.source.forms
        return known and english.OF_POLICE.search(self._own) is not None

    def is_teller(self, name: str) -> bool:
        """Whether ``name`` is of one who quotes the words of somebody else."""
        if not self.around.within or not name[0].isupper():
            return False
        tellers = tellers_at(self.around).names
        return any(self._is_same(words_of(name), words_of(one)) for one in tellers)

    def _allows_name(self, name: str) -> bool:
        given, spoke = words_of(name), self._speakers
        last = given[-1]
        if spoke.pronoun and self._is_called_otherwise(name, spoke.pronoun):
            return False
        if spoke.nameless and last in self.source.surnames:
            return last in forms_of([self.around.slice(self.around.sentence)])
        if spoke.names:
            return any(self._is_same(given, words_of(one)) for one in spoke.names)
        if spoke.owner:
            return self._is_of_owner(given, spoke)
        parts = set(given) if english.OF_COMPANY.search(self._own) else {last}
        near = bool(parts & spoke.near) or last in frozenset().union(*self._held_with(spoke.roles))
        held = [one for role in spoke.roles for one in holders(role, self.source.text)]
        return near and is_possible(given, self.source.full_names) and is_possible(given, held)

    def _is_called_otherwise(self, name: str, pronoun: str) -> bool:
        """Whether "she" is not "James Pryce", where the article names one who may be her.

        Nor is she whom the article calls "he", unless by a first name that is a woman's.
        """
        full, text, given = self.source.full_names, self.source.text, words_of(name)
        if pronoun_of(given) == pronoun:
            return False
        if " " in name and pronoun_in(text, name) not in (None, pronoun):
            return True
        if pronoun_of(given) is None:
            return False
        return any(pronoun_of(one) == pronoun or is_another(given, one, text, text) for one in full)

    def _is_of_owner(self, given: Sequence[str], spoke: Speakers) -> bool:
        """Whether a name may be of "Moll's husband", who is not Moll."""
        owner = [one for one in spoke.owner if one == given[-1]]
        if owner and self._is_same(given, owner):
            return False
        own = forms_of([self.around.slice(self.around.sentence)])
        held = [one for one in self._held_with(spoke.roles) if not one <= own]
        return given[0] in spoke.near or any(set(given) <= one for one in held)

    def _is_same(self, given: Sequence[str], spoke: Sequence[str]) -> bool:
        """Whether two names may be of one person: "Sir Keir" and "Starmer" of Keir Starmer."""
        if self.source.tells_apart(given, spoke):
            return False
        if is_another(given, spoke, self._own, self.source.text):
            return False
        full = self.source.full_names
        if spoke and given[-1] == spoke[-1]:
            full = self.source.introduced(given[-1], self.around.sentence.end)
        return may_be_one(given, spoke, full)

    def _allows_owned(self, one: Owned) -> bool:
        """Whether "Moll's husband" may have spoken: not where Moll did."""
        spoke, owner = self._speakers, words_of(one.owner_name)
        nouns = forms_of([one.nouns, f"{one.nouns}'s"])
        if nouns & spoke.roles or (spoke.owner and owner[-1] in spoke.owner):
            return True
        if not spoke.names and not spoke.nameless and nouns & self.source.forms:
            return bool(nouns & forms_of([self.around.nearby]))
        held = self._held_with(forms_of(spoke.names))
        near = forms_of([unquoted(self.around.slice(self.around.paragraph))])
        if not spoke.names or any(nouns & one for one in (near, *held)):
            return True
        if any(self._is_same(owner, words_of(name)) for name in spoke.names):
            return False
        return not nouns & self.source.forms

    def _allows_role(self, role: str) -> bool:
        """Whether an office may be the speaker's: "governor" for "Gov. Ada Lowe", too."""
        short = SHORT_OFFICES.get(role, frozenset()) & self.source.forms
        return any(self._allows_office(one) for one in (role, *short))

    def _allows_office(self, role: str) -> bool:
        """Whether the speaker may hold an office; another word for it is not judged."""
        spoke = self._speakers
        if spoke.nameless or role in spoke.roles or self._says(role):
            return True
        if role not in self.source.forms and role not in FORMAL:
            return True
        if spoke.roles:
            return False
        if not spoke.names:
            nearby = unquoted(self.around.nearby)
            anybody = [[one] for one in spoke.near]
            held = role not in forms_of([nearby]) or may_hold(role, nearby, anybody)
            return role in spoke.near and held
        names = [words_of(one) for one in spoke.names]
        last = {one[-1] for one in names}
        own = [one for one in self.source.sentences if forms_of([self.around.slice(one)]) & last]
        texts = [self.around.nearby, *(self.around.slice(one) for one in own)]
        return any(may_hold(role, unquoted(text), names) for text in texts)

    def _says(self, role: str) -> bool:
        """Whether a verb of saying follows: "Union leaders said"."""
        found = re.finditer(rf"\b{re.escape(role)}\s", self._own, re.IGNORECASE)
        return any(english.SAYS.match(self._own, one.end()) for one in found)

    def _allows_pronoun(self, pronoun: str) -> bool:
        """Whether the sentence does not say "she" where "he" is said to have spoken."""
        said = {(one[1] or one[2]).lower() for one in english.GENDERED.finditer(self._own)}
        return not said or pronoun in said

    def _is_printed_by(self, given: Sequence[str]) -> bool:
        """Whether it is the outlet, or who wrote the article, unless they quote somebody else."""
        article = self.around.quote.article
        outlet = words_of(article.outlet or "")
        if outlet and given[-1] == outlet[-1] and set(given) <= set(outlet):
            return True
        authors = (words_of(one) for one in names_in(article.byline or ""))
        if not any(given[-1] == one[-1] and may_be_one(given, one, ()) for one in authors):
            return False
        spoke = self._speakers
        quoted = self.around.is_in_marks and spoke.told
        return not quoted and not (self.around.turn is not None and spoke.names)

    def _held_with(self, named: frozenset[str]) -> list[frozenset[str]]:
        """Return the words of each sentence that names somebody: "Lindqvist, the head coach"."""
        return [one for one in self.source.sentence_forms if named & one]
