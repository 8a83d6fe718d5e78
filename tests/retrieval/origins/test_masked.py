"""Names that the grammar of names does not read: an outlet's with digits, any in italics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.origins.attributions import OriginKind, find_attributions
from retrieval.origins.masked import masked

OUTLETS = ("KQLM 7", "24Nord", "court-list.uk", "Antwerp Now!", "r/towns", "The Moon", "today")


def attributed(sentence: str, *outlets: str) -> list[tuple[str, str]]:
    """Return each attribution's name and words."""
    return [
        (one.name, sentence[one.span.start : one.span.end])
        for one in find_attributions(sentence, outlets)
    ]


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        ("As KQLM 7 was first to report, it fell.", "KQLM 7", "As KQLM 7 was first to report"),
        ("As 24Nord first reported, it fell.", "24Nord", "As 24Nord first reported"),
        ("It fell, first reported by r/towns.", "r/towns", "first reported by r/towns"),
        (
            "The news was broken by Antwerp Now! on Friday.",
            "Antwerp Now!",
            "news was broken by Antwerp Now!",
        ),
        (
            "First reported by the website court-list.uk.",
            "court-list.uk",
            "First reported by the website court-list.uk",
        ),
    ],
)
def test_an_indexed_outlet_is_first_whatever_its_name_is(
    sentence: str, name: str, words: str
) -> None:
    assert attributed(sentence, *OUTLETS) == [(name, words)]
    assert find_attributions(sentence, OUTLETS)[0].kind is OriginKind.FIRST_REPORT


def test_one_is_told_things_too() -> None:
    told = attributed("“It fell,” she told Antwerp Now! and 24Nord.", *OUTLETS)

    assert [name for name, _ in told] == ["Antwerp Now!", "24Nord"]


@pytest.mark.parametrize(
    "sentence",
    ["Police were told today that it fell.", "First reported by today.", "She told 24Nordic that."],
)
def test_another_word_is_no_outlet_for_being_spelt_like_one(sentence: str) -> None:
    assert attributed(sentence, *OUTLETS) == []


@pytest.mark.parametrize(
    ("sentence", "name", "words"),
    [
        (
            "It fell, as the *Mora Echo* first reported.",
            "Mora Echo",
            "the *Mora Echo* first reported",
        ),
        (
            "It fell, which the *Mora Gazette* revealed.",
            "Mora Gazette",
            "the *Mora Gazette* revealed",
        ),
        ("First reported by **The Echo**.", "The Echo", "First reported by **The Echo**"),
        ("Ann Roe told _Reuters_ that it fell.", "Reuters", "told _Reuters_"),
        ("According to *The Echo*, it fell.", "The Echo", "According to *The Echo*"),
        ("She told *24Nord* that it fell.", "24Nord", "told *24Nord*"),
    ],
)
def test_italics_do_not_hide_a_name(sentence: str, name: str, words: str) -> None:
    assert attributed(sentence, "Mora Echo", *OUTLETS) == [(name, words)]


@pytest.mark.parametrize("marks", ["“%s”", '"%s"'])
def test_nor_do_quotation_marks_that_of_an_indexed_outlet(marks: str) -> None:
    sentence = f"As the {marks % 'Moon'} first reported, it fell."

    assert attributed(sentence, "The Moon") == [("Moon", sentence[3:].split(",")[0])]
    assert attributed(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    ["*She* reported that it fell.", "He sings *Moon River*, first reported lost.", "2 * 3 * 4"],
)
def test_what_is_emphasised_and_no_name_is_none(sentence: str) -> None:
    assert attributed(sentence, *OUTLETS) == []


@given(
    st.text('X_*Mon 7!“”"\n', max_size=30),
    st.lists(st.text("XMon 7!_", min_size=1, max_size=8).map(str.strip).filter(bool), max_size=3),
)
def test_a_masked_text_is_as_long_as_it_was(text: str, outlets: list[str]) -> None:
    assert len(masked(text, outlets).text) == len(text)
