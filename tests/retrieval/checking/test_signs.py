from pathlib import Path

import pytest

from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import changes, checked, verdict

LAB = """Non-smokers heard better, and the tap water in its wards is lead-free. The institute paid
$5m for it. Some 12 500 people were told, and .5 percent of the nylon was left.

The river fell to –140 centimetres, 3·5% of the fibres had frayed, and resistance rose by 3½
percent. The lake fell by 1.9 metres. All 57 children went home with 10^-6 moles (p < 0.05), for
£30-40 million.

She was not able to come. We sell the Maßen beer. “The wall will not hold,” engineer Lars Winther
said. Two of the four doors are Un-insured. Wear was worse (thick > thin) in it."""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lab")
    index(folder, article("lab.txt", LAB, outlet="The Lab"))
    return folder


@pytest.mark.parametrize(
    ("quotation", "change"),
    [
        ("smokers heard better, and the tap water", ("Non-smokers", "smokers")),
        ("the tap water in its wards is lead", ("lead-free", "lead")),
        ("The institute paid $5", ("$5m", "$5")),
        ("500 people were told", ("12", "")),
        ("5 percent of the nylon was left", (".5", "5")),
        ("140 centimetres, 3·5% of the fibres", ("–140", "140")),
        ("5% of the fibres had frayed", ("3·5%", "5%")),
        ("and resistance rose by 3", ("3½", "3")),
        ("40 million. She was not able", ("30-40", "40")),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_word_or_number_that_was_cut_short_is_altered(
    data: Path, quotation: str, change: tuple[str, str]
) -> None:
    found = checked(data, quotation)

    assert found.verdict is Verdict.ALTERED
    assert [one[1:] for one in changes(found)] == [change]


@pytest.mark.parametrize(
    "quotation",
    [
        "The lake fell by –1.9 metres",
        "–1.9 metres. All 57 children went home",
        ".57 children went home",
        "< 57 children went home",
        "The river fell to 140 centimetres",
        "3-5% of the fibres had frayed",
        "3,5% of the fibres had frayed",
        "home with 10^6 moles",
        "(p > 0.05), for £30-40 million",
        "Wear was worse (thick < thin) in it",
        "for £30, 40 million",
        "She was notable to come",
    ],
)
def test_a_sign_that_says_something_else_is_an_alteration(data: Path, quotation: str) -> None:
    assert verdict(data, quotation) is Verdict.ALTERED


@pytest.mark.parametrize(
    "quotation",
    [
        "heard better, and the tap water in its wards is lead-free",
        "the nylon was left",
        "57 children went home",
        "10^-6 moles (p < 0.05), for",
        "Two of the four doors",
    ],
)
def test_whole_words_with_their_signs_are_exact(data: Path, quotation: str) -> None:
    assert verdict(data, quotation) is Verdict.EXACT


@pytest.mark.parametrize(
    "quotation",
    [
        "The river fell to -140 centimetres",
        "The river fell to \u2212140 centimetres",
        "for £30–40 million",
        "10^-6 moles (p<0.05)",
        "the tap water in its wards is lead free",
        "WE SELL THE MASSEN BEER",
    ],
)
def test_the_same_sign_written_otherwise_is_typography(data: Path, quotation: str) -> None:
    assert verdict(data, quotation) is Verdict.TYPOGRAPHY


def test_a_quotation_that_goes_on_behind_the_end_of_an_article_is_compared_with_its_end(
    data: Path,
) -> None:
    found = checked(data, "Two of the four doors are locked, he said")

    assert found.verdict is Verdict.ALTERED
    assert changes(found)[-1][2].endswith("he said")


def test_the_sign_of_a_grade_is_part_of_it(tmp_path: Path) -> None:
    text = "The bank cut it from CC to CC- in May. He got an A* in art. The A- and B-roads froze."
    index(tmp_path, article("one.txt", f"{text} The **Plan A** holds. The *grade B* is rare."))

    assert verdict(tmp_path, "The bank cut it from CC to CC in May") is Verdict.ALTERED
    assert verdict(tmp_path, "The bank cut it from CC to CC") is Verdict.ALTERED
    assert verdict(tmp_path, "He got an A in art") is Verdict.ALTERED
    assert verdict(tmp_path, "The bank cut it from CC to CC– in May") is Verdict.TYPOGRAPHY
    assert verdict(tmp_path, "The A and B-roads froze") is Verdict.TYPOGRAPHY
    assert verdict(tmp_path, "The Plan A holds. The grade B is rare") is Verdict.TYPOGRAPHY


def test_signs_that_were_exchanged_are_shown_where_they_stand(tmp_path: Path) -> None:
    index(tmp_path, article("one.txt", "The bank cut it from CC to CC- in May."))

    found = checked(tmp_path, "The bank cut it from CC- to CC in May")

    assert [one[1:] for one in changes(found)] == [("CC", "CC-"), ("CC-", "CC")]


def test_what_is_copied_to_the_letter_needs_none_of_its_line_to_be_exact(tmp_path: Path) -> None:
    line = "He said the *first* board gave the school an A* grade for music, and an A* for effort."
    index(tmp_path, article("grades.txt", f"{line} It has 12 500 pupils."))

    assert verdict(tmp_path, "board gave the school an A* grade for music") is Verdict.EXACT
    assert verdict(tmp_path, "gave the school an A*") is Verdict.EXACT
    assert verdict(tmp_path, "an A* for effort. It has 12 500 pupils") is Verdict.EXACT
    assert verdict(tmp_path, "an A* for effort. It has 12") is Verdict.ALTERED
    assert verdict(tmp_path, "board gave the school an A+ grade for music") is Verdict.ALTERED
