"""A figure that an outlet gives only to say that it is wrong is not what that outlet states."""

import pytest

from retrieval.quantities.quantities import find_quantities
from retrieval.quantities.rejection import is_rejected
from tests.retrieval.comparing import told
from tests.retrieval.quoting import quote

FEE = "How much is the fee for Roe?"


def kept(text: str) -> list[str]:
    """Return the words of the figures that a text states."""
    return [
        text[one.span.start : one.span.end]
        for one in find_quantities(text)
        if not is_rejected(text, one.span)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fee is £40m, not the £42m that has been reported elsewhere.", ["£40m"]),
        ("The fee was not £42m.", []),
        ("The risk fell by 13%, not by the 23% first given.", ["13%"]),
        ("A correction puts the drop at 13 percent rather than 23 percent.", ["13 percent"]),
        ("It has 300 members instead of the previously announced 400 members.", ["300 members"]),
        ("That is higher than the 412 patients whom it gave on Friday.", []),
        ("The Post put the fee at $3.5 million; that figure is wrong.", []),
        ("The Post put the fee at $3.5 million. This figure was wrong.", []),
        ("The club said that reports of a £42m fee were untrue.", []),
        ("The club denied that the fee was £42m.", []),
        ("The club dismissed reports of a £42m fee.", []),
        ("Roe was wrongly said to cost £42m.", []),
        ("The fee was £42m, which was incorrect.", []),
        ("The fee was £42m, a figure that is wrong.", []),
        ("Reports that it is $3.5m are wrong.", []),
        ("The club denied reports that it would cut 300 jobs.", []),
        ("The club dismissed claims by the union that it would cut 300 jobs.", []),
        ("The Post wrongly put the fee at £42m.", []),
        (
            "The fee is £42m, says the Post. (EDIT: it has since corrected that. It's £40m.)",
            ["£40m"],
        ),
        ("The Post wrongly gave the fee as £42m.", []),
        ("The Post falsely claimed that the fee was £42m.", []),
    ],
)
def test_a_figure_that_is_called_wrong_or_not_meant_is_rejected(
    text: str, expected: list[str]
) -> None:
    assert kept(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The club did not pay the $3.2m demanded.",
        "The club rejected a bid of £31m.",
        "The club did not deny that the fee was £42m.",
        "The fee is not only £42m.",
        "The fee is £42m. (UPDATE: the club has confirmed it.)",
        "The fee is no more than £42m.",
        "The fee is not less than £42m.",
        "The fee is £42m if not more.",
        "The fee is higher than £42m.",
        "The club dismissed 400 workers.",
        "Roe was charged with the theft of £5m, which he denies.",
        "The club paid £42m and was wrong to do so.",
        "The bus had eleven passengers on board and she knew that something was wrong.",
        "The fee was £42m. The club had sold 12 players. That figure is wrong.",
        "The state wrongly paid Lowe $40,000.",
        "The state wrongly gave Lowe $40,000.",
        "The court wrongly jailed 12 people.",
        "The army mistakenly killed 12 people in the strike.",
        "The bank erroneously sent $40m to Acme.",
        "The bank wrongly put $40m into her account.",
        "Berg falsely claimed $40,000 in benefits.",
        "Lowe rejected reports of delays and said the bridge will cost $40m.",
        "Lowe dismissed claims by critics and put the cost of the bridge at $40m.",
        "Rejecting claims of waste Lowe said the bridge costs $40m.",
        "Lowe rejected claims of waste at the $40m bridge.",
        "The judge rejected claims that it was innocent and fined Acme $5m.",
        "The judge dismissed the figures before he fined Acme $5m.",
        "Acme denied reports of a merger while it cut 300 jobs.",
        "Nobody denies the claim that Berg paid $40m.",
        "No one at the bank denies that Berg paid $40m.",
        "Lowe refused to deny reports that Berg paid $40m.",
        "Lowe never once denied reports that Berg paid $40m.",
        "Lowe left without denying that Berg paid $40m.",
        "Berg paid $40m for the firm whose profits were exaggerated.",
        "Berg paid $40m. He says that the report is false: it was a gift.",
        "Berg paid $40m on a date that was wrong. The price was wrong for some.",
        "The profit was $40m, which analysts called exaggerated.",
        "The profit was $40m, a figure the firm calls wrong.",
        "The fee was £42m, which the club says is wrong.",
        "The bridge will cost $40m, and Berg says that figure is exaggerated.",
        "The bridge will cost $40m. That estimate was false for the road.",
    ],
)
def test_a_figure_that_stands_near_a_no_to_something_else_is_stated(text: str) -> None:
    assert kept(text)


@pytest.mark.parametrize("other", ["The fee for Roe is £42m.", "Orvel agreed to pay £42m for Roe."])
def test_the_figure_given_in_its_place_differs_from_what_others_state(other: str) -> None:
    texts = ("The guaranteed part of the fee for Roe is £40m, not the £42m reported.", other)

    assert told(FEE, *texts) == [("different", ["£40m", "£42m"])]
    assert told("transfer of Roe", *texts) == [("different", ["£40m", "£42m"])]


def test_a_day_on_which_somebody_was_wronged_is_stated() -> None:
    texts = ("Berg was wrongly convicted on 3 May 2003.", "Berg was convicted on 5 May 2003.")

    assert told("When was Berg convicted?", *texts) == [("different", ["3 May 2003", "5 May 2003"])]


def test_an_article_that_rejects_a_figure_does_not_hold_both_for_true() -> None:
    teller = quote(
        "The fee for Roe is £40m.\nIt is not the £42m first reported.",
        "The fee for Roe is £40m.",
    )

    assert told(FEE, teller, "The fee for Roe is £42m.") == [("different", ["£40m", "£42m"])]


def test_what_is_rejected_takes_the_place_of_the_nearest_figure_of_its_kind() -> None:
    text = "Orvel paid £40m for Roe, not £42m, after it had sold Poe for £12m."

    assert told(FEE, text, "The fee for Roe was £42m.")[0] == ("different", ["£40m", "£42m"])
