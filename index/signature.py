"""The line on which an author's name stands alone: no "By" before it, the date below it."""

import re
from collections.abc import Sequence

from index.credits import is_name
from index.english import (
    MASTHEAD_KIND,
    MASTHEAD_OPENINGS,
    NO_MASTHEAD,
    PAGE_WORDS,
    ROLE,
    SECTION_WORDS,
)
from index.english_nameplates import AGENCY_KIND, KICKER_WORDS, PLACE_WORDS
from index.masthead import is_masthead
from index.roles import Part, Role

_OFFICE = rf"(?:[\w-]+ ){{0,3}}{ROLE}s?(?:,? (?:in|at|for) [\w ]+)?"
_NO_NAME = NO_MASTHEAD | PAGE_WORDS | SECTION_WORDS | KICKER_WORDS | PLACE_WORDS | MASTHEAD_OPENINGS


def find_signature(parts: Sequence[Part], headline: Part | None) -> str | None:
    """Return the name that stands alone between the headline and the date; None where unsure.

    An office may stand below it. It is a person's where no word of it is a page's, a section's or a
    place's and none occurs in the article; an agency is known by what it is called.
    """
    if headline is None:
        return None
    start = next((i for i, part in enumerate(parts) if part.span == headline.span), None)
    if start is None:
        return None
    for place in range(start + 1, len(parts)):
        part, after = parts[place], parts[place + 1 : place + 3]
        if part.role is not Role.HEADING:
            break
        if _is_signed(after) and (_is_agency(part.view) or _is_person(part, parts)):
            return part.view
    return None


def _is_signed(after: Sequence[Part]) -> bool:
    """Whether the lines below a name are a date, or an office and a date."""
    if after and re.fullmatch(f"(?i){_OFFICE}", after[0].view):
        after = after[1:]
    credits = after[0].credits if after else None
    return (
        credits is not None
        and credits.byline is None
        and bool(credits.published or credits.updated)
    )


def _is_agency(name: str) -> bool:
    return re.fullmatch(rf"(?:The )?(?:[A-Z][\w.'’&-]* ){{1,3}}{AGENCY_KIND}", name) is not None


def _is_person(part: Part, parts: Sequence[Part]) -> bool:
    words = part.view.casefold().split()
    if len(words) not in (2, 3) or not is_name(part.view) or _NO_NAME & {*words}:
        return False
    if is_masthead(part.view) or re.search(MASTHEAD_KIND, part.view):
        return False
    others = " ".join(one.view for one in parts if one != part and one.words > len(words))
    return not any(re.search(rf"(?i)\b{re.escape(word)}", others) for word in words)
