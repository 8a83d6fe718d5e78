"""What is claimed around a quotation beside who said it, and is in no article that holds it.

Nothing is known of it, so it is told as not checked. An attribution has one verb, and who speaks
to whom, where and when: a further verb, or a figure, says more.
"""

import re
from collections.abc import Sequence

from index.stored import StoredArticle
from index.terms import STOP_WORDS
from retrieval.checking.additions import ADDRESS, is_signature
from retrieval.checking.names import forms_of
from retrieval.checking.quotation import Reading, said_around
from retrieval.english import saying as english
from retrieval.english.names import NAME, SPEAKING, TOLD_TO
from retrieval.origins.attributions import is_outlet, key
from retrieval.types import Quote

_SPOKEN = re.compile(rf"\b(?:{SPEAKING})\b", re.IGNORECASE)
_VERB = re.compile(english.CLAIMS)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def unchecked(
    reading: Reading, matches: Sequence[Quote], outlets: Sequence[str]
) -> tuple[str, ...]:
    """Return the parts of what is said around a quotation that claim what no match has.

    ``outlets`` are those of the coverage: who "told" one is claimed to have spoken to it.
    """
    parts = [one for one in said_around(reading) if not english.LABEL.match(one)]
    articles = [one.article for one in matches]
    return tuple(
        part
        for part in parts
        if articles
        and not is_signature(part)
        and all(_claims(part, one) or _is_to_another(part, one, outlets) for one in articles)
    )


def _claims(part: str, article: StoredArticle) -> bool:
    """Whether more is said than who spoke, in words or figures that the article has not."""
    said = english.WHETHER.sub(" ", ADDRESS.sub(" ", part))
    figures = _NUMBER.findall(said)
    verbs = _further_verbs(said)
    if not figures and not verbs:
        return False
    known = forms_of([article.text, article.title or "", article.published or ""])
    own = {one.lstrip("0") for one in known}
    if any(one.lstrip("0") not in own for one in figures):
        return True
    plain = re.sub(NAME, " ", _SPOKEN.sub(" ", said))
    return bool(verbs) and not (forms_of([plain]) - STOP_WORDS <= known)


def _further_verbs(said: str) -> list[str]:
    """Return the verbs beside the one of speech; without that, beside the first: "was blunt:"."""
    found = _VERB.findall(_SPOKEN.sub(" … ", said))
    return found if _SPOKEN.search(said) or english.BESIDE.match(said) else found[1:]


def _is_to_another(part: str, article: StoredArticle, outlets: Sequence[str]) -> bool:
    """Whether somebody is said to have told it to an outlet that the article is not of."""
    known = {key(one) for one in outlets}
    told = [one[1] for one in TOLD_TO.finditer(part)]
    return any(
        is_outlet(one, known)
        and article.outlet is not None
        and key(one) != key(article.outlet)
        and not forms_of([key(one)]) <= forms_of([article.text])
        for one in told
    )
