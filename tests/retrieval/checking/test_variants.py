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


CUP = """The cup cost €2.4 million in all. The hall took $3bn, or 18 per cent of the tax. The wall
is 2.4m high and 5% of it is wood. The second hall took £9.3million."""


@pytest.fixture(scope="module")
def cup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cup")
    index(folder, article("cup.txt", CUP))
    return folder


@pytest.mark.parametrize(
    ("quotation", "change"),
    [
        ("The cup cost €2.4m in all", ("€2.4 million", "€2.4m")),
        ("The hall took $3 billion, or 18 per cent", ("$3bn,", "$3 billion,")),
        ("$3bn, or 18% of the tax", ("18 per cent", "18%")),
        ("$3bn, or 18 percent of the tax", ("per cent", "percent")),
        ("2.4m high and 5 per cent of it is wood", ("5%", "5 per cent")),
        ("The second hall took £9.3m.", ("£9.3million.", "£9.3m.")),
    ],
)
def test_a_sum_or_a_share_written_in_short_or_in_full_is_typography(
    cup: Path, quotation: str, change: tuple[str, str]
) -> None:
    found = checked(cup, quotation)

    assert found.verdict is Verdict.TYPOGRAPHY
    assert [one[1:] for one in changes(found)] == [change]


@pytest.mark.parametrize(
    "quotation",
    [
        "The cup cost €2.4bn in all",
        "The cup cost €2.5m in all",
        "The cup cost £2.4m in all",
        "The hall took $3m, or 18 per cent of the tax",
        "The wall is 2.4 million high and 5% of it is wood",  # metres
        "The hall took $3bn, or 18 per mille of the tax",
    ],
)
def test_another_sum_share_or_unit_is_altered(cup: Path, quotation: str) -> None:
    assert not checked(cup, quotation).is_real
