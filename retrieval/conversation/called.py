"""Whether articles call whom a question names otherwise: "he" is nobody whom they call "she"."""

from collections.abc import Iterable, Iterator

from index.stored import StoredArticle
from index.typography import unaccented
from retrieval.conversation.words import TaggedWord
from retrieval.english import followups
from retrieval.english.first_names import HE, SHE
from retrieval.english.names import POSSESSIVE
from retrieval.genders import names_of, pronoun_in
from retrieval.places import places_of


def is_called_otherwise(word: TaggedWord, name: str, articles: Iterable[StoredArticle]) -> bool:
    """Whether a word that stands for a man or a woman is not of a name, in whatever letters.

    That is where an article which has the name tells, or first names do, and nothing tells that it
    is.
    """
    wanted = followups.GENDERS.get(word.lower)
    if wanted is None:
        return False
    told = {pronoun for one in articles for pronoun in _told(name, one.text)}
    return bool(told) and wanted not in told


def _told(name: str, text: str) -> Iterator[str]:
    """Yield the pronouns by which a text tells of a name, as it has it: "Holm" for "holm"."""
    words = POSSESSIVE.sub("", name).split()
    for called in dict.fromkeys((" ".join(words), *words)):
        places = list(places_of(called, text, any_case=True)) if called else []
        if not places or not all(place.of(text)[0].isupper() for place in places):
            continue
        written = places[0].of(text)
        if pronoun := pronoun_in(text, written):
            yield pronoun
        yield from _by_first_names(written, text)
        if " " in called:
            return  # its words may be of others who are named there


def _by_first_names(name: str, text: str) -> Iterator[str]:
    """Yield the pronouns of the first names of whom a name means."""
    for one in names_of(name, text):
        given = {unaccented(word.casefold()) for word in one.split()[:-1]}
        yield from (pronoun for pronoun, known in (("he", HE), ("she", SHE)) if given & known)
