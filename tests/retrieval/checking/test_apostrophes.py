from pathlib import Path

import pytest

from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import verdict

CHOIR = """The singer's fee was paid. The tenors' hall is cold. We're proud of the choir. “They said
we'll be home soon.” It's a fine choir, and it lost its van. She'll pay for the boys' van.

‘I doubt that the altos’ vote was fair,’ said Dahl.

He called the 'altos' a bunch of frauds."""


@pytest.fixture(scope="module")
def choir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("choir")
    index(folder, article("choir.txt", CHOIR))
    return folder


@pytest.mark.parametrize(
    "quotation",
    [
        "The singers' fee was paid",
        "The tenor's hall is cold",
        "I doubt that the alto's vote was fair",
        "Were proud of the choir",
        "They said well be home soon",
    ],
)
def test_an_apostrophe_that_makes_another_word_is_an_alteration(
    choir: Path, quotation: str
) -> None:
    assert verdict(choir, quotation) is Verdict.ALTERED


@pytest.mark.parametrize(
    "quotation",
    [
        "The singer’s fee was paid",
        "The singers fee was paid",
        "the 'tenors' hall is cold",
        "Its a fine choir, and it lost it's van",
        "Its' a fine choir, and it lost its van",
        "shell pay for the boys van",
        "I doubt that the altos' vote was fair",
        "He called the alto's a bunch of frauds",
    ],
)
def test_an_apostrophe_that_is_missing_or_idle_is_typography(choir: Path, quotation: str) -> None:
    assert verdict(choir, quotation) is Verdict.TYPOGRAPHY
