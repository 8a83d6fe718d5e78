from pathlib import Path

import pytest

from bot.access import Access, CoverageName, NoCoverage
from index.errors import PullquoteError

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


def test_a_coverage_that_nobody_sees_has_no_name() -> None:
    access = Access(Path("data"), Path("coverages"), {111: "strike"})

    assert access.named("strike") == STRIKE
    with pytest.raises(PullquoteError, match="they see public, strike"):
        access.named("other")
