"""Who is said to have spoken a quotation, held against what the article says."""

from pathlib import Path

import pytest

from index.store import Store
from index.wording import Wording
from retrieval.check import check
from tests.index.made_up import article, index

INQUEST = "\n\n".join(
    (
        "Verdict on the ferry",
        "Mayor Ada Lowe sat in the first row. “The ferry was overloaded for years,” said "
        "Tom Benning, the coroner. “Nobody counted the passengers.”",
        "The mayor left before the end. “The crew were told to sail,” the coroner said.",
        "The owner of the line, Iris Soto, spoke for ten minutes. “We kept to every rule we were "
        "given,” she said. Orbit Radio reported that “the papers were in order all along”.",
    )
)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("inquest")
    index(folder, article("inquest.txt", INQUEST, outlet="Harbour Post"))
    return folder


def _unnamed(data: Path, quotation: str) -> list[str]:
    with Store.open(data) as store:
        checked = check(quotation, store, Wording.open_mended(data, store))
        assert checked.is_real
        return list(checked.unnamed)


@pytest.mark.parametrize(
    "quotation",
    [
        "“The ferry was overloaded for years,” said Tom Benning.",
        "“The ferry was overloaded for years,” Benning said.",
        "“The ferry was overloaded for years,” said the coroner.",
        "“Nobody counted the passengers,” said Benning.",
        "“The crew were told to sail,” said the coroner.",
        "“We kept to every rule we were given,” Iris Soto said.",
        "“The papers were in order all along,” Orbit Radio reported.",
        "Harbour Post wrote: “The ferry was overloaded for years”",
    ],
)
def test_who_says_it_in_the_article_is_no_one_else(data: Path, quotation: str) -> None:
    assert _unnamed(data, quotation) == []


@pytest.mark.parametrize(
    ("quotation", "unnamed"),
    [
        ("“The ferry was overloaded for years,” said Ada Lowe.", ["Ada Lowe"]),
        ("“The ferry was overloaded for years,” Soto said.", ["Soto"]),
        ("“Nobody counted the passengers,” said Mayor Lowe.", ["Lowe"]),
        ("“The crew were told to sail,” said the mayor.", ["mayor"]),
    ],
)
def test_one_who_only_stands_nearby_did_not_say_it(
    data: Path, quotation: str, unnamed: list[str]
) -> None:
    assert _unnamed(data, quotation) == unnamed


def test_a_pronoun_may_be_anybody_named_nearby(data: Path) -> None:
    words = "“We kept to every rule we were given,” said {}."
    assert _unnamed(data, words.format("Iris Soto")) == []
    assert _unnamed(data, words.format("Peter Ng")) == ["Peter Ng"]


def test_an_office_may_be_held_by_who_is_named(data: Path) -> None:
    words = "“The crew were told to sail,” said {}."
    assert _unnamed(data, words.format("Tom Benning")) == ["Tom Benning"]
