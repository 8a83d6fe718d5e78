"""What may befall somebody, and which words tell of it where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What may befall somebody, as the words that ask for it and those that tell of it.

    ``befell`` stands in a question for what befell one person ("was Ng charged?", "did Ng die?"),
    ``done`` besides in one for whom it befell ("who did they charge?"), if that is grievous, and
    ``nouns`` in one whether there was any at all ("were there any charges?").

    ``plainly`` tells of it anywhere, also that it was not so. What tells of it less plainly does in
    a sentence: ``obliquely`` in each; ``of_one`` in one about whom it befell, ``of_any`` where it
    is asked whom it befell. ``nearby`` does in a passage that names whom, and ``named`` goes on
    about them. ``ensuing`` tells that it befell, and not when: "she is on bail".
    """

    befell: str
    done: str = ""
    nouns: str = ""
    plainly: str
    obliquely: str = ""
    of_one: str = ""
    of_any: str = ""
    nearby: str = ""
    named: str = ""
    ensuing: str = ""

    @property
    def asked(self) -> str:
        """The pattern of all words that a question has for it."""
        return "|".join(filter(None, (self.befell, self.done, self.nouns)))

    @property
    def told_of_one(self) -> str:
        """The pattern of what tells that it befell who is asked about."""
        return _any(self.plainly, self.obliquely, self.of_one)

    @property
    def told_of_any(self) -> str:
        """The pattern of what tells whether it befell anybody."""
        return _any(self.plainly, self.obliquely, self.of_any)

    @property
    def told_whom(self) -> str:
        """The pattern of what tells whom it befell, with the sentences before."""
        return _any(self.plainly, self.obliquely, self.of_any, self.named)

    @property
    def told_around(self) -> str:
        """The pattern of what a passage has that may say whom it befell."""
        return _any(self.plainly, self.nearby)


def _any(*words: str) -> str:
    return rf"\b(?:{'|'.join(filter(None, words))})".replace(" ", r"\s")
