"""The line on which an author's name stands alone: no "By" before it, the office below it."""

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

    It is a person's where an office stands below it, no word of it is a page's, a section's or a
    place's and none occurs in the article; an agency is known by what it is called. What has a
    date alone below it may be "Supreme Court".
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
        in_office = len(after) > 1 and re.fullmatch(f"(?i){_OFFICE}", after[0].view) is not None
        if in_office and _is_date(after[1]) and _is_person(part, parts):
            return part.view
        if after and _is_date(after[0]) and _is_agency(part.view):
            return part.view
    return None


def _is_date(part: Part) -> bool:
    """Whether a line gives a date, and nobody's name."""
    credits = part.credits
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
