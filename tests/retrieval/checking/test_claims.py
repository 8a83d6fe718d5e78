"""What is claimed around a quotation beside who said it."""

from pathlib import Path

import pytest

from tests.index.made_up import article, index
from tests.retrieval.checking.checks import checked

LIDO = """“We cannot afford to heat an empty pool,” said Rhys Maddox, 54, who chairs the committee.

“He might reopen it by Easter,” Jean Pugh told the BBC.
"""
SAID = "“We cannot afford to heat an empty pool”"


@pytest.fixture(scope="module")
def lido(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lido")
    index(
        folder,
        article("lido.txt", LIDO, outlet="Valley Post"),
        article("hall.txt", "The hall was cold.", outlet="The Measure"),
    )
    return folder


@pytest.mark.parametrize(
    "claim",
    [
        "as 40 people died",
        "– and the mill has burned down",
        "Maddox said, confessing to the theft",
        "Maddox said, down from 9,000",
        "as Maddox stole the money",
        "Maddox said after taking bribes",
        "said Maddox, who was jailed for fraud",
        "Maddox said on 3 May 2019",
        "Maddox told The Measure",
        "Maddox told the New York Times",
    ],
)
def test_what_is_claimed_behind_a_quotation_and_no_article_has_is_not_checked(
    lido: Path, claim: str
) -> None:
    found = checked(lido, f"{SAID}, {claim}")

    assert found.unchecked == (claim,)
    assert found.is_real


@pytest.mark.parametrize(
    "claim", ["After admitting the fraud, Maddox said:", "Robbed of his seat, Maddox said:"]
)
def test_what_is_claimed_before_a_quotation_is_not_checked_either(lido: Path, claim: str) -> None:
    assert checked(lido, f"{claim} {SAID}").unchecked == (claim,)


@pytest.mark.parametrize(
    "quotation",
    [
        SAID,
        f"{SAID}, said Rhys Maddox, 54, who chairs the committee",
        f"{SAID}, Maddox told reporters at a meeting on Monday evening",
        f"{SAID}, Maddox added, speaking to reporters outside the hall",
        f"{SAID}, Maddox told Valley Post",
        f"{SAID}, he boasted",
        f"{SAID} (Rhys Maddox, Valley Post, 2024)",
        f"{SAID} https://example.com/2024/he-was-jailed",
        f"Henning Maddox was blunt: {SAID}",
        f"Maddox, who chairs the committee, was furious: {SAID}",
        f"A retired judge called Maddox said: {SAID}",
        f"Asked about the pool, Maddox said: {SAID}",
        f"Did Maddox really say {SAID}?",
        "“He might reopen it by Easter,” Pugh told the BBC.",
        f"It is telling that he said {SAID} as 40 people died",  # the sentence is not judged
    ],
)
def test_an_attribution_claims_nothing_nor_does_what_the_article_has(
    lido: Path, quotation: str
) -> None:
    found = checked(lido, quotation)

    assert found.is_real
    assert found.unchecked == ()
