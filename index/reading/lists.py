"""Lists in an article: which of their items state something, though no full stop ends them.

Links to other articles, tags and contents are lists, too. So an item counts only in company: where
the text leads up to the list, or goes on behind it, and the items are put as statements are.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from index.reading.english import NO_STATEMENT_OPENING, OTHER_ARTICLES, STATING_VERB
from index.reading.roles import Part, Role, is_capitalized

_FEWEST_WORDS = 4
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
                if _may_state(item):
                    found[place] = replace(item, role=Role.SENTENCES)
    return found


def _is_of_the_article(before: Part, items: Sequence[Part], *, in_midst: bool) -> bool:
    """Tell whether a list belongs to the text around it, and its items are statements.

    A sentence with a colon before it makes half of them enough, a heading with one is less sure.
    """
    if len(items) < 2 or any(
        one.marked_heading or one.role not in (Role.HEADING, Role.SENTENCES) for one in items
    ):
        return False
    if re.search(f"(?i){OTHER_ARTICLES}", before.view):
        return False
    stating = sum(one.role is Role.SENTENCES or _states(one) for one in items)
    if before.view.endswith(":") and before.role is Role.SENTENCES:
        return 2 * stating >= len(items)
    introduced = before.view.endswith(":") and before.role is Role.HEADING
    return (introduced or in_midst) and stating == len(items)


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
