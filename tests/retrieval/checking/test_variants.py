from pathlib import Path

import pytest

from retrieval.checking.verdict import Verdict
from tests.index.made_up import article, index
from tests.retrieval.checking.checks import changes, checked, verdict

PORT = """Łukasz Ćwik met Søren Bjørn in Łódź. It cost 20,000 euros in all. Some 12 500 people came.
We saw the résumé of Zoë Müller. On May 12 300 men came here. There were 40 500-pound sacks.
By Easter 60 000 toys were made."""


@pytest.fixture(scope="module")
def port(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("port")
    index(folder, article("port.txt", PORT, outlet="Port Press"))
    return folder


@pytest.mark.parametrize(
    ("quotation", "change"),
    [
        ("We saw the résumé of Zoe Muller", ("Zoë Müller", "Zoe Muller")),
        ("It cost 20 000 euros in all", ("20,000", "20 000")),
        ("It cost 20000 euros in all", ("20,000", "20000")),
        ("Some 12,500 people came", ("12 500", "12,500")),
        ("By Easter 60,000 toys were made", ("60 000", "60,000")),
    ],
)
def test_a_name_without_accents_or_a_number_grouped_otherwise_is_typography(
    port: Path, quotation: str, change: tuple[str, str]
) -> None:
    found = checked(port, quotation)

    assert found.verdict is Verdict.TYPOGRAPHY
    assert [one[1:] for one in changes(found)] == [change]
    assert verdict(port, quotation, "Echo") is Verdict.OTHER_OUTLET


@pytest.mark.parametrize(
    "quotation",
    [
        "We saw the resume of Zoë Müller",
        "We saw the résumé of Zoé Müller",
        "Lukasz Cwek met Soren Bjorn in the town of Lodz",
        "It cost 20.000 euros in all",
        "It cost 200 00 euros in all",
        "On May 12,300 men came here",
        "There were 40,500-pound sacks",
    ],
)
def test_another_word_or_number_is_altered(port: Path, quotation: str) -> None:
    assert not checked(port, quotation).is_real
