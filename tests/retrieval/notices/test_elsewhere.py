"""Notices that stand in another article: one of their own, or one below the same text."""

from dataclasses import replace

import pytest

from index.stored import PlacedNotice, StoredArticle
from index.types import NoticeKind
from retrieval.figures.figures import find_figures
from retrieval.notices.notices import (
    is_disowned,
    is_retracted,
    notices_for,
    notices_of,
    superseded_by,
)
from tests.retrieval.noticing import noticed
from tests.retrieval.quoting import quote, written

HEADLINE = "Mayor took gold from the harbour board"
APOLOGY = f"On May 2 we published an article headlined “{HEADLINE}”. We have retracted the article."


def apology() -> StoredArticle:
    """Return an article that takes back another one."""
    return replace(noticed("Ms Roe took nothing.", APOLOGY, NoticeKind.RETRACTION), title="Ann Roe")


def test_an_apology_of_its_own_supersedes_what_it_retracts_and_not_itself() -> None:
    telling = apology()
    story = written("Ann Roe took gold.", published="2024-05-02", outlet="Gazette")
    retracted = replace(story, outside=(PlacedNotice(telling, telling.notices[0]),))

    superseding = superseded_by(quote(retracted, "Ann Roe took gold."))
    assert superseding is not None
    assert superseding.text == APOLOGY
    assert is_retracted(retracted)
    assert superseded_by(quote(telling, "Ms Roe took nothing.")) is None
    assert not is_retracted(telling)


def test_the_sentence_of_an_apology_that_only_names_the_article_is_disowned() -> None:
    telling = apology()
    named = f"On May 2 we published an article headlined “{HEADLINE}”."

    assert is_disowned(quote(telling, named))
    assert is_disowned(quote(telling, HEADLINE))
    assert not is_disowned(quote(telling, APOLOGY))
    assert not is_disowned(quote(telling, "Ms Roe took nothing."))


def test_a_correction_of_its_own_supersedes_the_sentence_that_it_mends() -> None:
    text = f"An article headlined “{HEADLINE}” said that 12 people died. It was 14."
    telling = noticed("We regret the error.", text)
    story = written("It sank. Twelve people died.", published="2024-05-02", outlet="Gazette")
    corrected = replace(story, outside=(PlacedNotice(telling, telling.notices[0]),))

    assert superseded_by(quote(corrected, "It sank.")) is None
    assert superseded_by(quote(corrected, "Twelve people died.")) is not None


ELMET = "Six men and a boy were found in a cave above Elmet on Monday, the mayor said."


def printed(text: str, notice: str) -> StoredArticle:
    """Return a text as an outlet prints it whose agency has this notice below the same report."""
    agency = noticed(ELMET, notice)
    copied = tuple(PlacedNotice(agency, one) for one in agency.notices)
    return replace(written(text, outlet="Ledger"), copied=copied)


def test_a_sentence_that_a_correction_of_its_text_elsewhere_calls_wrong_is_superseded() -> None:
    notice = "Correction: Five men and two boys were found, not six men and a boy."
    found = quote(printed(ELMET, notice))

    placed = superseded_by(found)
    assert placed is not None
    assert (placed.text, placed.article.outlet) == (notice, "Gazette")
    assert notices_for(found) == (placed,)
    assert notices_of(found.article) == ()
    assert find_figures("How many men were found?", [found]) == ()


@pytest.mark.parametrize(
    "other",
    [
        "Five men and two boys were found in a cave above Elmet on Monday, the mayor said.",
        "Police said that six men and a boy had robbed the bank of Hale last year.",
    ],
)
def test_what_such_a_text_says_otherwise_or_of_its_own_is_not(other: str) -> None:
    notice = "Correction: Five men and two boys were found, not six men and a boy."

    assert superseded_by(quote(printed(other, notice))) is None
