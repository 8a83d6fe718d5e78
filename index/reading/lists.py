"""Lists in an article: which of their items state something, though no full stop ends them.

Links to other articles, tags and contents are lists, too. So an item counts only in company: where
the text leads up to the list, or goes on behind it, and the items are put as statements are.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from index.reading.english.lists import (
    COUNTED_ARTICLE,
    NO_STATEMENT_OPENING,
    OTHER_ARTICLES,
    SUMMARY_HEADING,
)
from index.reading.english.words import DAY_OF_MONTH, STATING_VERB
from index.reading.roles import Part, Role, is_capitalized

_FEWEST_WORDS = 4
_FEWEST_BEHIND_A_FIGURE = 3  # "48,500 wheels recalled"
_FEWEST_FIGURES = 3  # items that all begin with one; of two headlines both may, by chance
_FIGURE = r"(?<![\w.,:])(?!(?:19|20)\d\d\b(?![.,]\d))\d"  # "Budget 2026" holds a year alone
_NO_AMOUNT = r"\d{1,2}(?::|[.h]\d\d(?!\d))|\d+\s?(?:[ap]\.?m\b|min)"  # but a time
_BROKEN_OFF = re.compile(r"(?:[,;:?…&]|\.\.\.|\b(?:and|or))$")


def with_statements(parts: Sequence[Part]) -> list[Part]:
    """Return the parts, those items of lists as sentences that state something."""
    found = list(parts)
    paragraphs = [i for i, one in enumerate(parts) if one.role is Role.SENTENCES and not one.item]
    last = paragraphs[-1] if paragraphs else -1
    for is_item, group in groupby(enumerate(parts), key=lambda place: place[1].item):
        places, items = zip(*group, strict=True)
        if not is_item or not places[0]:
            continue
        in_midst = bool(paragraphs) and paragraphs[0] < places[0] < last
        if _is_of_the_article(parts[places[0] - 1], items, in_midst=in_midst):
            for place, item in zip(places, items, strict=True):
                if _may_state(item) or _counts(item):
                    found[place] = replace(item, role=Role.SENTENCES)
    return found


def _is_of_the_article(before: Part, items: Sequence[Part], *, in_midst: bool) -> bool:
    """Tell whether a list belongs to the text around it, and its items are statements.

    What surely leads up to it makes half of them enough, a heading with a colon is less sure.
    """
    if len(items) < 2 or any(
        one.marked_heading or one.role not in (Role.HEADING, Role.SENTENCES) for one in items
    ):
        return False
    if re.search(f"(?i){OTHER_ARTICLES}", before.view):
        return False
    if len(items) >= _FEWEST_FIGURES and all(_counts(one) for one in items):
        return True
    if _leads_up(before):
        return 2 * sum(_tells(one) for one in items) >= len(items)
    introduced = before.view.endswith(":") and before.role is Role.HEADING
    return (introduced or in_midst) and all(
        one.role is Role.SENTENCES or _states(one) for one in items
    )


def _leads_up(before: Part) -> bool:
    """Whether a line is a sentence with a colon, or says that what is known follows."""
    if before.role is Role.SENTENCES:
        return before.view.endswith(":")
    summary = re.fullmatch(f"(?i)(?:{SUMMARY_HEADING})[:.]?", before.view)
    return before.role is Role.HEADING and summary is not None


def _tells(item: Part) -> bool:
    """Whether an item of a list that is led up to is put as a statement, or gives a figure."""
    if item.role is Role.SENTENCES or _states(item) or _counts(item):
        return True
    return _may_state(item) and re.search(_FIGURE, item.view) is not None


def _counts(item: Part) -> bool:
    """Whether an item begins with how many or how much, which a word less makes a statement.

    "10:05 Third death", "5 May, Holm Hall" and "7 things to know" are no such items.
    """
    view = item.view
    whole = item.words >= _FEWEST_BEHIND_A_FIGURE and not _BROKEN_OFF.search(view)
    if not whole or is_capitalized(view) or not re.match(rf"[$£€]?{_FIGURE}", view):
        return False
    return re.match(rf"(?i){_NO_AMOUNT}|{DAY_OF_MONTH}|{COUNTED_ARTICLE}", view) is None


def _states(item: Part) -> bool:
    return _may_state(item) and re.search(STATING_VERB, item.view) is not None


def _may_state(item: Part) -> bool:
    """Tell whether an item is neither a few words, nor a part of a sentence, nor a headline."""
    view = item.view
    return (
        item.words >= _FEWEST_WORDS
        and not view[0].islower()
        and not _BROKEN_OFF.search(view)
        and not is_capitalized(view)
        and not re.match(f"(?i){NO_STATEMENT_OPENING}", view)
    )
