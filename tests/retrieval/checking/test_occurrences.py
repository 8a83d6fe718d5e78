"""Where the words of a quotation stand in a text, and how many of them are compared."""

from pathlib import Path

from index.types import Span
from index.typography import words
from retrieval.checking.occurrences import Budget, occurrences
from retrieval.checking.quotation import Reading
from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked

DRUM = "the drum said boom and boom and boom and boom again"


def reading(text: str) -> Reading:
    return Reading(text, tuple(words(text)), left_off=0)


def test_words_are_found_at_a_place_alone() -> None:
    place = Span(DRUM.index("boom and boom again"), len(DRUM))

    found = occurrences(reading("boom"), DRUM, place)

    assert [DRUM[one.span.start :] for one in found] == ["boom and boom again", "boom again"]
    assert len(occurrences(reading("boom"), DRUM)) == 4


def test_no_more_words_are_compared_than_a_budget_allows() -> None:
    budget = Budget(words=3)

    assert len(occurrences(reading("boom and"), DRUM, budget=budget)) == 2
    assert occurrences(reading("drum said"), DRUM, budget=budget) == []


def test_a_text_that_repeats_itself_throughout_is_compared_in_little_time(tmp_path: Path) -> None:
    index(tmp_path, article("drum.txt", "“a " * 8_000 + "“The drum is loud,” said Ada Lowe."))

    found = checked(tmp_path, "a " * 2_000)

    assert found.verdict is Verdict.TYPOGRAPHY
    assert found.took_ms < 2_000  # without a bound it takes three minutes


def test_who_a_pronoun_means_is_looked_up_in_little_time_at_many_places(tmp_path: Path) -> None:
    index(tmp_path, article("said.txt", "Ada Lowe came.\n\n" + "he said it then.\n" * 1_200))

    found = checked(tmp_path, "he [Lowe] said it then")

    assert found.verdict is Verdict.TYPOGRAPHY
    assert found.took_ms < 2_000  # reading the article anew for each takes ten seconds
