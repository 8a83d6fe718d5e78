"""Whether a sentence names the one whose name is asked for, as far as that is sure.

"What was Ng's wife called?" is not answered by "Ng, who lost his wife, said": it names nobody that
the question does not.
"""

import re
from collections.abc import Set
from enum import Enum, auto

from index.stored import StoredArticle
from retrieval.conversation.names import is_person, may_be_person, names_in
from retrieval.english import essentials as english
from retrieval.english.dates import CALENDAR
from retrieval.english.morphology import stem
from retrieval.english.names import CAPITALISED, IDLE, POSSESSIVE
from retrieval.quantities.subjects import proper

_WORD = re.compile(r"\w[\w.&'’-]*\w|\w")
_NAME = re.compile(rf"{CAPITALISED}(?:\s{CAPITALISED})*")
_BEGINS = re.compile(r"(?:^|[.!?:]\s|[“\"‘(*]\s?)\W*$")  # of what stands before
_MARKED = re.compile(r"[“\"‘*_](\w[^”\"’*_]{0,60})[”\"’*_]")  # a title, as news sets it apart


class Named(Enum):
    """Whose name is asked for."""

    WHO = auto()
    PERSON = auto()
    BODY = auto()
    ANYTHING = auto()


def asked_name(question: str) -> Named | None:
    """Return whose name a question asks for; None where it asks for none."""
    if not re.search(english.NAME_SIGN, question, re.IGNORECASE):
        return None  # the others take milliseconds to compile
    if re.search(english.WHO, question, re.IGNORECASE):
        return None if re.search(english.WHO_IS_NAMED, question) else Named.WHO
    for_name = re.search(english.NAME_ASKED, question, re.IGNORECASE) is not None
    if re.search(english.WHICH_PERSON, question, re.IGNORECASE):
        return Named.PERSON
    body = english.BODIES if for_name else english.WHICH_BODY
    if re.search(rf"\b(?:{body})\b", question, re.IGNORECASE):
        return Named.BODY
    if not for_name:
        return None
    person = re.search(rf"\b(?:{english.PERSONS})\b", question, re.IGNORECASE)
    return Named.PERSON if person else Named.ANYTHING


def lacks_a_name(asked: Named, question: str, quote: str, article: StoredArticle) -> bool:
    """Whether words of an article hold no name of what a question asks for that it does not."""
    text = re.sub(english.LABEL, "", quote)
    given = _words(question)
    if any(not _words(one[1]) <= given for one in _MARKED.finditer(text)):
        return False
    if asked is Named.WHO and re.search(english.OF_WHO_SPEAKS, text):
        return False
    names = _new_names(given, text, article)
    if not names or asked in (Named.WHO, Named.ANYTHING):
        return not names
    return not any(_may_be(asked, name, article) for name in names)


def _new_names(given: Set[str], text: str, article: StoredArticle) -> list[re.Match[str]]:
    """Return the names in words of an article of which some word is not given."""
    known, found = proper(article), []
    for match in _NAME.finditer(text):
        whole = match[0].split()
        begins = _BEGINS.search(text[: match.start()]) is not None
        owns = POSSESSIVE.search(match[0]) is not None
        if begins and not owns and len(whole) == 1 and stem(_bare(whole[0])) not in known:
            continue
        words = [_plain(word) for word in whole]
        while words and (words[0] in english.TITLES or (begins and words[0] in IDLE)):
            words = words[1:]
        words = [word for word in words if stem(word) not in CALENDAR]
        if not given >= set(words):
            found.append(match)
    return found


def _may_be(asked: Named, found: re.Match[str], article: StoredArticle) -> bool:
    """Whether a name in a text may be of what is asked for: a person, or none."""
    name, text = found[0], found.string
    of = [one for one in names_in(text, article) if one.text in name or name in one.text]
    sure = any(is_person(one, text) for one in of)
    if asked is Named.BODY:
        return not sure
    if sure or re.search(english.CALLED, text[: found.start()], re.IGNORECASE):
        return True
    placed = bool(of) and all(one.governed for one in of) and " " not in name
    return not placed and may_be_person(POSSESSIVE.sub("", name), article)


def _words(text: str) -> Set[str]:
    return frozenset(map(_plain, _WORD.findall(text)))


def _bare(word: str) -> str:
    """Return a word in small letters, without "'s"."""
    return re.sub(r"['’]s?$", "", word.casefold()).rstrip(".")


def _plain(word: str) -> str:
    """Return a word as it is compared: who asks for "anton weiszs wife" leaves "'" out."""
    return _bare(word).removesuffix("s")
