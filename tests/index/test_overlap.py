"""Whether one of two texts copies the other, or only resembles it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.copies import COPY_SHARE, Overlap, compare
from tests.index.copied import (
    ELM_PARK,
    HARWICK,
    PIER,
    SAME_NEWS,
    STATEMENT,
    edited,
    is_copy,
    prose,
    words,
)


def test_other_boilerplate_around_a_text_leaves_it_a_copy() -> None:
    around = "Listen to this story.\n\n" + PIER + "\n\nThis story first appeared in the Gazette."

    assert is_copy(PIER, around)


@pytest.mark.parametrize("kept", [0.75, 0.5, 0.25])
def test_a_trimmed_text_is_a_copy(kept: float) -> None:
    assert is_copy(PIER, PIER[: int(kept * len(PIER))])


def test_a_text_with_every_tenth_word_changed_is_a_copy() -> None:
    assert all(is_copy(PIER, edited(PIER, seed)) for seed in range(20))


def test_a_trimmed_and_edited_text_with_other_boilerplate_is_a_copy() -> None:
    trimmed = edited(PIER[: len(PIER) // 2], seed=3)

    assert is_copy(PIER, f"Read on our site. {trimmed} Sign up for more.")


def test_a_text_with_its_paragraphs_in_another_order_is_a_copy() -> None:
    assert is_copy(PIER, "\n\n".join(reversed(PIER.split("\n\n"))))


def test_a_brief_that_a_long_roundup_holds_is_a_copy_of_it() -> None:
    assert is_copy(PIER, f"{prose(1, 800)}. {PIER} {prose(2, 800)}")


def test_two_articles_about_one_event_are_no_copies() -> None:
    assert compare(words(PIER), words(SAME_NEWS)).share < 0.05


def test_two_articles_that_quote_one_statement_are_no_copies_however_long_it_is() -> None:
    one = f"""Marlow Bay will have no pier before May, and no footbridge for its 4,100 petitioners
        either, the mayor, Tom Reddish, told Ada Quill and other traders. {STATEMENT}"""
    other = f"""{STATEMENT} Fish seller Ada Quill called that cold comfort. With 4,100 others in
        Marlow Bay she had asked Tom Reddish for a way across until May."""

    found = compare(words(one), words(other))

    assert found.share > COPY_SHARE
    assert not found.copy


def test_a_reprinted_interview_is_a_copy_although_little_of_it_is_the_outlets_own() -> None:
    one = f"Listen to this interview, read it aloud by our newsroom. {STATEMENT}"
    other = f"{STATEMENT} More of this every week, right in your inbox."

    assert is_copy(one, other)


def test_two_match_reports_from_one_template_are_no_copies() -> None:
    found = compare(words(HARWICK), words(ELM_PARK))

    assert found.share > COPY_SHARE
    assert not found.copy


def test_a_copied_match_report_is_a_copy_with_one_figure_corrected() -> None:
    assert is_copy(HARWICK, HARWICK.replace("8,211", "8,112"))


def test_an_equal_line_is_too_little_to_make_articles_copies() -> None:
    assert not is_copy("Log in to read on.", "Log in to read on.")


@given(st.integers(0, 10**6), st.integers(20, 200))
def test_a_text_is_a_copy_of_itself(seed: int, count: int) -> None:
    text = words(prose(seed, count))

    assert compare(text, text) == Overlap(count, 1.0, copy=True)


@given(st.lists(st.sampled_from([*PIER.split(), *HARWICK.split()]), max_size=120),
       st.lists(st.sampled_from([*PIER.split(), *HARWICK.split()]), max_size=120),
       st.integers(0, 100))  # fmt: skip
def test_comparing_is_symmetric(one: list[str], other: list[str], cut: int) -> None:
    common = " ".join(PIER.split()[:cut])
    first, second = words(" ".join([*one, common])), words(" ".join([common, *other]))

    assert compare(first, second) == compare(second, first)


@settings(max_examples=30)
@given(st.data())
def test_white_space_and_typography_change_nothing(data: st.DataObject) -> None:
    text = f"{PIER}\n\n{STATEMENT}"
    forms = {
        " ": [" ", "  ", "\n", "\u00a0", " \t"], ", ": [", ", " , "], ".\n": [".\n", "…\n"],
        "“": ["“", '"'], "”": ["”", '"'], "e": ["e", "e", "e", "e\u00ad", "E"],
    }  # fmt: skip
    one_form = {old: data.draw(st.sampled_from(new)) for old, new in forms.items()}
    retyped = text
    for old, new in one_form.items():
        retyped = retyped.replace(old, new)

    assert compare(words(text), words(retyped)).share == 1.0
