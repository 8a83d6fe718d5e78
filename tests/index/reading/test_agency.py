"""An agency is the outlet of a text that it signs with its initials."""

import pytest

from tests.index.reading.test_nameplate import HEADLINE, outlet_and_title
from tests.index.reading.test_prose import FIRST, SECOND

SIGN = "LNA/ao/jk"


@pytest.mark.parametrize(
    "lines",
    [
        (HEADLINE, f"KISUMU, Nov 6 2024 (Lakeside News Agency) — {FIRST}", SECOND, SIGN),
        (HEADLINE, "Lakeside News Agency | KISUMU, 6 Nov. | Ada Lowe", FIRST, SECOND, SIGN),
        (f"KISUMU (Lakeside News Agency) — {FIRST}", SECOND, "LNA/ao"),
    ],
)
def test_an_agency_whose_initials_sign_the_article_is_its_outlet(lines: tuple[str, ...]) -> None:
    assert outlet_and_title(*lines)[0] == "Lakeside News Agency"


@pytest.mark.parametrize(
    ("dateline", "sign"),
    [
        ("KISUMU, Nov 6 2024 (Lakeside News Agency) — ", ""),
        ("KISUMU, Nov 6 2024 (Lakeside News Agency) — ", "KNA/ao/jk"),
        ("KISUMU, Nov 6 2024 (Lakeside News Agency) — ", "LNA and others"),
        ("", SIGN),
        ("Kisumu told the people of Lakeside News Agency that ", SIGN),
    ],
)
def test_one_that_others_may_print_is_not(dateline: str, sign: str) -> None:
    assert outlet_and_title(HEADLINE, f"{dateline}{FIRST}", SECOND, sign)[0] is None


def test_the_paper_that_prints_an_agency_s_text_with_its_sign_goes_before_it() -> None:
    paper = "Riverton Herald | Ada Lowe | 6 November 2024"
    told = f"KISUMU, Nov 6 2024 (Lakeside News Agency) — {FIRST}"
    assert outlet_and_title(HEADLINE, paper, told, SECOND, SIGN)[0] == "Riverton Herald"


def test_an_agency_right_above_its_text_is_the_outlet_and_no_title() -> None:
    dateline = "KISUMU, 6 November 2024 - "
    assert outlet_and_title("Lakeside Press Agency", f"{dateline}{FIRST}", SECOND) == (
        "Lakeside Press Agency",
        None,
    )


@pytest.mark.parametrize(
    "line",
    [
        "Board leaves Lakeside Press Agency",
        "Hackers Hit Lakeside Press Agency",
        "Minister Closes State News Agency",
        "The end of a press agency",
        "Board Leaves Kisumu",
    ],
)
def test_what_else_stands_above_a_dateline_is_the_title(line: str) -> None:
    assert outlet_and_title(line, f"KISUMU, 6 November 2024 - {FIRST}", SECOND) == (None, line)


@pytest.mark.parametrize(
    "dateline", ["Vale de Holm, 6 November 2024", "OSLO, Nov 6", "Oslo, Nov 6, 2024"]
)
def test_an_agency_may_stand_by_its_last_word_in_the_dateline(dateline: str) -> None:
    lines = ("Agência Holmiana", "English Service", HEADLINE, f"{dateline} (Holmiana) – {FIRST}")
    assert outlet_and_title(*lines) == ("Agência Holmiana", HEADLINE)


@pytest.mark.parametrize("below", ["Wed, November 6, 2024 at 8:12 AM", "By Ada Lowe"])
def test_a_line_beside_the_credits_that_the_dateline_repeats_is_the_outlet(below: str) -> None:
    told = f"KISUMU, Nov 6 (Lakewire) - {FIRST}"
    assert outlet_and_title(HEADLINE, "Lakewire", below, told, SECOND) == ("Lakewire", HEADLINE)


@pytest.mark.parametrize("told", [FIRST, f"KISUMU, Nov 6 (Holmwire) - {FIRST}"])
def test_a_line_that_no_dateline_repeats_is_not(told: str) -> None:
    assert outlet_and_title(HEADLINE, "Lakewire", "By Ada Lowe", told, SECOND)[0] is None
