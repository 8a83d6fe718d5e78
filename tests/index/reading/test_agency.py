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
