from pathlib import Path

import pytest

from bot.access import Access, CoverageName, NoCoverage
from config.errors import PullquoteError

PUBLIC = CoverageName("public", Path("data"))
STRIKE = CoverageName("strike", Path("coverages/strike"))


def test_a_bound_server_sees_its_own_coverage_and_others_the_public_one() -> None:
    access = Access(Path("data"), Path("coverages"), {111: "strike"})

    assert access.seen_from(111) == STRIKE
    assert access.seen_from(222) == PUBLIC
    assert access.every() == [PUBLIC, STRIKE]


def test_direct_messages_see_the_public_one_only() -> None:
    assert Access(Path("data"), Path("coverages"), {111: "strike"}).seen_from(None) == PUBLIC


def test_without_a_public_one_only_bound_servers_see_anything() -> None:
    access = Access(None, Path("coverages"), {111: "strike"})

    assert access.seen_from(111) == STRIKE
    for elsewhere in (222, None):
        with pytest.raises(NoCoverage):
            access.seen_from(elsewhere)


@pytest.mark.parametrize("name", ["", "..", "../data", "a/b", "/etc", ".hidden", "public", "a b"])
def test_a_name_leads_to_a_folder_of_the_coverages_and_nowhere_else(name: str) -> None:
    with pytest.raises(PullquoteError, match="111 is bound to"):
        Access(Path("data"), Path("coverages"), {111: name})


def test_a_server_can_be_bound_anew_and_back_to_the_public_one() -> None:
    access = Access(Path("data"), Path("coverages"), {111: "strike"})

    access.bind(111, "election")
    access.bind(222, "strike")
    assert access.seen_from(111).folder == Path("coverages/election")
    assert access.seen_from(222) == STRIKE

    access.bind(111, "public")
    assert access.seen_from(111) == PUBLIC
    assert not access.is_bound(111)


def test_coverages_to_choose_from_are_folders_with_a_database(tmp_path: Path) -> None:
    for name in ("strike", "election", "not a name"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "coverage.db").touch()
    (tmp_path / "empty").mkdir()

    assert Access(None, tmp_path, {}).existing() == ["election", "strike"]
