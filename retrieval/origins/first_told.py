"""Whether a text tells which outlet was first to report something."""

import re
from collections.abc import Collection

from retrieval.english import first_reports as english
from retrieval.origins.attributions import (
    Attribution,
    OriginKind,
    find_attributions,
    is_outlet,
    is_signed,
    key,
)
from retrieval.origins.telling import FIRST_BY
from retrieval.places import places_of

BEFORE_CHARS = 20  # "the", or "newspaper", and what is beside it


def tells_who_was_first(text: str, outlets: Collection[str] = ()) -> bool:
    """Whether a text tells which outlet was first; ``outlets`` are names of known ones.

    Somebody who saw a fire first is none, nor is who was first to break a record. That an article
    stood elsewhere before says nothing of who was first with what it tells.
    """
    if re.search(english.OWN_CLAIM, text, re.IGNORECASE):
        return True
    first = OriginKind.FIRST_REPORT
    if not is_signed(text, first) or re.search(english.REPRINTED, text, re.IGNORECASE):
        return False
    told = find_attributions(text, outlets, (first,))
    known = frozenset(map(key, outlets)) if told else frozenset()
    return any(_is_press(one, text, known) for one in told)


def _is_press(told: Attribution, text: str, known: Collection[str]) -> bool:
    """Whether one that is named may be an outlet: "the Ledger", "weekly Toren", "by Hexline"."""
    if is_outlet(told.name, known) or told.name.startswith("The "):
        return True
    before = [text[: place.start][-BEFORE_CHARS:] for place in places_of(told.name, text)]
    if any(re.search(english.PRESS_BEFORE, one) for one in before):
        return True
    return " " not in told.name and re.match(FIRST_BY, told.span.of(text)) is not None


def means_the_story(text: str) -> bool:
    """Whether a text that tells who was first means the story of its article, and names none."""
    return re.search(english.MEANS_THE_STORY, text, re.IGNORECASE) is not None
