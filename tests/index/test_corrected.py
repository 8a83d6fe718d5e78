"""Corrections of a text in one place, for who prints it in another."""

from dataclasses import replace
from pathlib import Path

import pytest

from index.store import Store
from index.types import Article, Notice, NoticeKind, Span
from tests.index.made_up import article, index

REPORT = (
    "Six men and a boy were found in the cave above Lake Varn on Monday, the mayor of Elmet said. "
    "Rescuers from Hale carried them down the north face by night, and all of them are in the "
    "Queen Ada Hospital of Elmet, where Doctor Jens Kvale called them tired and hungry but well."
)
NOTE = "Correction: Five men and two boys were found, not six men and a boy."
PRINTED = replace(article("/news/ledger.txt", REPORT, "Found", "Ledger"), published="2025-04-24")


def agency(
    kind: NoticeKind = NoticeKind.CORRECTION, text: str = REPORT, day: str | None = "2025-04-25"
) -> Article:
    """Return the report of an agency, with a notice of this kind and day."""
    whole = f"{text}\n\n{NOTE}"
    one = article("/news/wire.txt", whole, "Found in a cave", "Wire")
    told = Span(len(text) + 2, len(whole))
    return replace(one, prose=(Span(0, len(text)),), notices=(Notice(kind, told, day),))


def copied(folder: Path, *articles: Article) -> list[tuple[str, str | None]]:
    """Return of the printed report the corrections of its copies: text and outlet."""
    index(folder, PRINTED, *articles)
    with Store.open(folder) as store:
        return [(one.text, one.article.outlet) for one in store.article(PRINTED.id).copied]


def test_a_text_has_the_correction_of_who_prints_it_too(tmp_path: Path) -> None:
    assert copied(tmp_path, agency()) == [(NOTE, "Wire")]


@pytest.mark.parametrize(
    "other",
    [
        agency(NoticeKind.UPDATE),
        agency(
            text="A boat sank off Mora on Friday, and nobody was hurt, said Ann Roe of the port."
        ),
    ],
)
def test_it_has_no_other_notice_and_none_of_another_text(tmp_path: Path, other: Article) -> None:
    assert copied(tmp_path, other) == []


@pytest.mark.parametrize("day", ["2025-04-23", None])
def test_who_prints_it_later_than_the_correction_may_have_it_right(
    tmp_path: Path, day: str | None
) -> None:
    assert copied(tmp_path, agency(day=day)) == []
