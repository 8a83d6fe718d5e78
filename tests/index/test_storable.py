from dataclasses import replace

import pytest

from config.errors import PullquoteError
from index.storable import fingerprint, require_storable
from index.types import Article, Notice, NoticeKind, Span

ARTICLE = Article("a.txt", "One. Two.", (Span(0, 9),), title="Title")


@pytest.mark.parametrize(
    "other",
    [
        replace(ARTICLE, text="One. Too."),
        replace(ARTICLE, title=None),
        replace(ARTICLE, outlet="Daily"),
        replace(ARTICLE, byline="A. Writer"),
        replace(ARTICLE, published="2023-07-31"),
        replace(ARTICLE, updated="2023-07-31"),
        replace(ARTICLE, url="https://example.org"),
        replace(ARTICLE, language="en"),
        replace(ARTICLE, prose=(Span(0, 4),)),
        replace(ARTICLE, notices=(Notice(NoticeKind.UPDATE, Span(0, 4)),)),
    ],
)
def test_a_fingerprint_differs_wherever_the_article_does(other: Article) -> None:
    assert fingerprint(other) != fingerprint(ARTICLE)


def test_a_fingerprint_does_not_depend_on_where_the_article_is() -> None:
    assert fingerprint(replace(ARTICLE, source="b.txt")) == fingerprint(ARTICLE)


@pytest.mark.parametrize("field", ["source", "text", "title", "outlet", "byline", "url"])
@pytest.mark.parametrize("character", ["\0", "\ud800"])
def test_what_sqlite_could_not_give_back_is_refused_by_its_source(
    field: str, character: str
) -> None:
    broken = replace(ARTICLE, **{field: f"a{character}b"})  # type: ignore[arg-type]

    with pytest.raises(PullquoteError, match=r"^a.* holds characters that no text has"):
        require_storable(broken)


def test_every_character_that_utf8_can_hold_is_storable() -> None:
    require_storable(replace(ARTICLE, text="é 東京 🎬 \x01 \ufffe \U0010ffff \u2028 \r"))
